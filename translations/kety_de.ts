<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen…</translation>
    </message>
    <message>
        <source>Open images: NIfTI with its JSON</source>
        <translation>Bilder öffnen: NIfTI mit JSON</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a folder or a BIDS data set</source>
        <translation>Ordner oder BIDS-Datensatz öffnen</translation>
    </message>
    <message>
        <source>Close study</source>
        <translation>Studie schließen</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Choose what to export and where</source>
        <translation>Auswählen, was wohin exportiert wird</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close Kety</source>
        <translation>Kety schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Änderung erneut ausführen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the views as a picture</source>
        <translation>Ansichten als Bild kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save the views as a PNG picture</source>
        <translation>Ansichten als PNG-Bild speichern</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Compute the maps, the visible slice first</source>
        <translation>Karten berechnen, die sichtbare Schicht zuerst</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop and keep the slices that are done</source>
        <translation>Anhalten und die fertigen Schichten behalten</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>Click sets the crosshair and the curve</source>
        <translation>Klick setzt Fadenkreuz und Kurve</translation>
    </message>
    <message>
        <source>Window and level</source>
        <translation>Fensterung</translation>
    </message>
    <message>
        <source>Drag changes brightness and contrast</source>
        <translation>Ziehen ändert Helligkeit und Kontrast</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Drag moves the picture; also middle drag or Space and drag</source>
        <translation>Ziehen verschiebt das Bild; auch mittlere Taste oder Leertaste und Ziehen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Drag zooms; also right drag or Ctrl and wheel</source>
        <translation>Ziehen zoomt; auch rechte Taste oder Strg und Mausrad</translation>
    </message>
    <message>
        <source>Freehand ROI</source>
        <translation>Freihand-ROI</translation>
    </message>
    <message>
        <source>Draw a region freehand</source>
        <translation>Region freihändig zeichnen</translation>
    </message>
    <message>
        <source>Ellipse ROI</source>
        <translation>Ellipsen-ROI</translation>
    </message>
    <message>
        <source>Draw an ellipse: press, drag, release</source>
        <translation>Ellipse zeichnen: drücken, ziehen, loslassen</translation>
    </message>
    <message>
        <source>Polygon ROI</source>
        <translation>Polygon-ROI</translation>
    </message>
    <message>
        <source>Click the corners of a region</source>
        <translation>Eckpunkte einer Region anklicken</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Paint a region</source>
        <translation>Region malen</translation>
    </message>
    <message>
        <source>Threshold ROI</source>
        <translation>Schwellwert-ROI</translation>
    </message>
    <message>
        <source>A region from a range of values</source>
        <translation>Region aus einem Wertebereich</translation>
    </message>
    <message>
        <source>Mirror ROI</source>
        <translation>ROI spiegeln</translation>
    </message>
    <message>
        <source>The selected region on the other side</source>
        <translation>Ausgewählte Region auf der Gegenseite</translation>
    </message>
    <message>
        <source>Delete ROI</source>
        <translation>ROI löschen</translation>
    </message>
    <message>
        <source>Remove the selected region</source>
        <translation>Ausgewählte Region entfernen</translation>
    </message>
    <message>
        <source>Source and map</source>
        <translation>Quelle und Karte</translation>
    </message>
    <message>
        <source>Source and map side by side</source>
        <translation>Quelle und Karte nebeneinander</translation>
    </message>
    <message>
        <source>Three planes</source>
        <translation>Drei Ebenen</translation>
    </message>
    <message>
        <source>Axial, coronal and sagittal</source>
        <translation>Axial, koronar und sagittal</translation>
    </message>
    <message>
        <source>Lightbox</source>
        <translation>Leuchtkasten</translation>
    </message>
    <message>
        <source>All slices at once</source>
        <translation>Alle Schichten auf einmal</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Wechselbild</translation>
    </message>
    <message>
        <source>Source and map in turn, once a second</source>
        <translation>Quelle und Karte im Wechsel, einmal pro Sekunde</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Show axial slices</source>
        <translation>Axiale Schichten zeigen</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronar</translation>
    </message>
    <message>
        <source>Show coronal slices</source>
        <translation>Koronare Schichten zeigen</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>Show sagittal slices</source>
        <translation>Sagittale Schichten zeigen</translation>
    </message>
    <message>
        <source>Map over source</source>
        <translation>Karte über Quelle</translation>
    </message>
    <message>
        <source>Lay the map over the source</source>
        <translation>Karte über die Quelle legen</translation>
    </message>
    <message>
        <source>Less overlay</source>
        <translation>Überlagerung schwächer</translation>
    </message>
    <message>
        <source>Make the overlay more transparent</source>
        <translation>Überlagerung durchsichtiger machen</translation>
    </message>
    <message>
        <source>More overlay</source>
        <translation>Überlagerung stärker</translation>
    </message>
    <message>
        <source>Make the overlay more opaque</source>
        <translation>Überlagerung deckender machen</translation>
    </message>
    <message>
        <source>Previous map</source>
        <translation>Vorige Karte</translation>
    </message>
    <message>
        <source>Show the map before</source>
        <translation>Vorige Karte zeigen</translation>
    </message>
    <message>
        <source>Next map</source>
        <translation>Nächste Karte</translation>
    </message>
    <message>
        <source>Show the map after</source>
        <translation>Nächste Karte zeigen</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Letters, slice numbers and crosshair on or off</source>
        <translation>Buchstaben, Schichtnummern und Fadenkreuz ein oder aus</translation>
    </message>
    <message>
        <source>Cine</source>
        <translation>Cine</translation>
    </message>
    <message>
        <source>Play the frames</source>
        <translation>Zeitpunkte abspielen</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Ansicht zurücksetzen</translation>
    </message>
    <message>
        <source>Whole slice, automatic brightness</source>
        <translation>Ganze Schicht, automatische Helligkeit</translation>
    </message>
    <message>
        <source>Radiological view</source>
        <translation>Radiologische Ansicht</translation>
    </message>
    <message>
        <source>Patient&apos;s right at the left of the picture; turns the display, never the data</source>
        <translation>Rechts des Patienten links im Bild; dreht nur die Anzeige, nie die Daten</translation>
    </message>
    <message>
        <source>Slice up</source>
        <translation>Schicht höher</translation>
    </message>
    <message>
        <source>Next slice</source>
        <translation>Nächste Schicht</translation>
    </message>
    <message>
        <source>Slice down</source>
        <translation>Schicht tiefer</translation>
    </message>
    <message>
        <source>Slice before</source>
        <translation>Vorige Schicht</translation>
    </message>
    <message>
        <source>Five slices up</source>
        <translation>Fünf Schichten höher</translation>
    </message>
    <message>
        <source>Five slices on</source>
        <translation>Fünf Schichten weiter</translation>
    </message>
    <message>
        <source>Five slices down</source>
        <translation>Fünf Schichten tiefer</translation>
    </message>
    <message>
        <source>Five slices back</source>
        <translation>Fünf Schichten zurück</translation>
    </message>
    <message>
        <source>First slice</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <source>Go to the first slice</source>
        <translation>Zur ersten Schicht</translation>
    </message>
    <message>
        <source>Last slice</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>Go to the last slice</source>
        <translation>Zur letzten Schicht</translation>
    </message>
    <message>
        <source>Frame back</source>
        <translation>Zeitpunkt zurück</translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation>Voriger Zeitpunkt</translation>
    </message>
    <message>
        <source>Frame on</source>
        <translation>Zeitpunkt weiter</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Nächster Zeitpunkt</translation>
    </message>
    <message>
        <source>Verify this computer</source>
        <translation>Diesen Rechner prüfen</translation>
    </message>
    <message>
        <source>Phantoms with known truth through every analysis</source>
        <translation>Phantome mit bekannter Wahrheit durch jede Analyse</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Panels back to where they were at first</source>
        <translation>Alle Bereiche wieder an ihren ursprünglichen Platz</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation>Dunkle Schrift auf hellem Grund</translation>
    </message>
    <message>
        <source>Texts in English</source>
        <translation>Texte auf Englisch</translation>
    </message>
    <message>
        <source>Texts in German</source>
        <translation>Texte auf Deutsch</translation>
    </message>
    <message>
        <source>Research: drag moves the crosshair</source>
        <translation>Forschung: Ziehen bewegt das Fadenkreuz</translation>
    </message>
    <message>
        <source>Left drag moves the crosshair</source>
        <translation>Ziehen mit links bewegt das Fadenkreuz</translation>
    </message>
    <message>
        <source>PACS: drag changes window and level</source>
        <translation>PACS: Ziehen ändert die Fensterung</translation>
    </message>
    <message>
        <source>Left drag changes window and level</source>
        <translation>Ziehen mit links ändert die Fensterung</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>The manual of the analysis in use</source>
        <translation>Handbuch zur aktuellen Analyse</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Every key on one sheet</source>
        <translation>Alle Tasten auf einem Blatt</translation>
    </message>
    <message>
        <source>About Kety</source>
        <translation>Über Kety</translation>
    </message>
    <message>
        <source>Version, licence, parts</source>
        <translation>Version, Lizenz, Bestandteile</translation>
    </message>
</context>
<context>
    <name>asl</name>
    <message>
        <source>ASL with several delays: one of them at a time</source>
        <translation>ASL mit mehreren Verzögerungen: jeweils eine davon</translation>
    </message>
    <message>
        <source>ASL with one delay</source>
        <translation>ASL mit einer Verzögerung</translation>
    </message>
    <message>
        <source>control and label volumes are listed</source>
        <translation>Kontroll- und Markierungsvolumina sind aufgeführt</translation>
    </message>
    <message>
        <source>the name says ASL</source>
        <translation>der Name sagt ASL</translation>
    </message>
    <message>
        <source>ASL perfusion</source>
        <translation>ASL-Perfusion</translation>
    </message>
    <message>
        <source>Cerebral blood flow from arterial spin labelling with one delay</source>
        <translation>Zerebraler Blutfluss aus arterieller Spinmarkierung mit einer Verzögerung</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>M0 from</source>
        <translation>M0 aus</translation>
    </message>
    <message>
        <source>A scan of its own, volumes of the series, a number, the mean control (only without background suppression), or a proton density image.</source>
        <translation>Eigene Aufnahme, Volumina der Serie, eine Zahl, die mittlere Kontrolle (nur ohne Hintergrundunterdrückung) oder ein Protonendichtebild.</translation>
    </message>
    <message>
        <source>separate scan</source>
        <translation>eigene Aufnahme</translation>
    </message>
    <message>
        <source>volumes of the series</source>
        <translation>Volumina der Serie</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>mean control</source>
        <translation>mittlere Kontrolle</translation>
    </message>
    <message>
        <source>proton density</source>
        <translation>Protonendichte</translation>
    </message>
    <message>
        <source>M0 of blood</source>
        <translation>M0 des Bluts</translation>
    </message>
    <message>
        <source>One number for all voxels: the M0 of blood, so the partition coefficient is not applied.</source>
        <translation>Eine Zahl für alle Voxel: das M0 des Bluts; der Verteilungskoeffizient wird daher nicht angewendet.</translation>
    </message>
    <message>
        <source>M0 volumes</source>
        <translation>M0-Volumina</translation>
    </message>
    <message>
        <source>Numbers of the M0 volumes in the series, counted from 0; several are averaged. Empty: those that aslcontext.tsv names.</source>
        <translation>Nummern der M0-Volumina in der Serie, ab 0 gezählt; mehrere werden gemittelt. Leer: die in aslcontext.tsv genannten.</translation>
    </message>
    <message>
        <source>Suppressed control as M0</source>
        <translation>Unterdrückte Kontrolle als M0</translation>
    </message>
    <message>
        <source>Take the mean control although background suppression is on. CBF then comes out several times too large.</source>
        <translation>Die mittlere Kontrolle trotz Hintergrundunterdrückung verwenden. Der CBF wird dann um ein Mehrfaches zu groß.</translation>
    </message>
    <message>
        <source>M0 method</source>
        <translation>M0-Verfahren</translation>
    </message>
    <message>
        <source>Voxelwise: each voxel by its own M0. Single: by the mean over the mask. Reference region: by the M0 of blood derived from a tissue of known properties.</source>
        <translation>Voxelweise: jedes Voxel mit eigenem M0. Einzelwert: mit dem Mittel über die Maske. Referenzregion: mit dem M0 des Bluts, abgeleitet aus einem Gewebe bekannter Eigenschaften.</translation>
    </message>
    <message>
        <source>voxelwise</source>
        <translation>voxelweise</translation>
    </message>
    <message>
        <source>single</source>
        <translation>Einzelwert</translation>
    </message>
    <message>
        <source>reference region</source>
        <translation>Referenzregion</translation>
    </message>
    <message>
        <source>T1 recovery of M0</source>
        <translation>T1-Erholung von M0</translation>
    </message>
    <message>
        <source>Correct for incomplete recovery within the repetition time, where that is known.</source>
        <translation>Unvollständige Erholung innerhalb der Repetitionszeit korrigieren, sofern diese bekannt ist.</translation>
    </message>
    <message>
        <source>M0 repetition time</source>
        <translation>M0-Repetitionszeit</translation>
    </message>
    <message>
        <source>Of the M0 image, not of the ASL series. Unknown: M0 is not corrected for recovery.</source>
        <translation>Die des M0-Bildes, nicht der ASL-Serie. Unbekannt: M0 wird nicht auf Erholung korrigiert.</translation>
    </message>
    <message>
        <source>M0 acquisition time</source>
        <translation>M0-Aufnahmezeit</translation>
    </message>
    <message>
        <source>Part of the repetition time after the excitation, in which nothing recovers for the next one.</source>
        <translation>Teil der Repetitionszeit nach der Anregung, in dem für die nächste nichts erholt.</translation>
    </message>
    <message>
        <source>Saturation before labelling</source>
        <translation>Sättigung vor der Markierung</translation>
    </message>
    <message>
        <source>The control recovers from a saturation before labelling: from then to the readout, not over the repetition time.</source>
        <translation>Die Kontrolle erholt sich von einer Sättigung vor der Markierung: von dort bis zur Auslese, nicht über die Repetitionszeit.</translation>
    </message>
    <message>
        <source>T1 of tissue</source>
        <translation>T1 des Gewebes</translation>
    </message>
    <message>
        <source>Of grey matter at 3 T, 1.33 s: for the recovery of M0.</source>
        <translation>Graue Substanz bei 3 T, 1.33 s: für die Erholung von M0.</translation>
    </message>
    <message>
        <source>Decay until the echo</source>
        <translation>Zerfall bis zum Echo</translation>
    </message>
    <message>
        <source>Correct M0 for the decay until its echo. Off for a voxelwise M0: the difference decays as much, and it cancels.</source>
        <translation>M0 auf den Zerfall bis zu seinem Echo korrigieren. Aus bei voxelweisem M0: Die Differenz zerfällt ebenso, es hebt sich auf.</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>T2*</source>
        <translation>T2*</translation>
    </message>
    <message>
        <source>M0 echo time</source>
        <translation>M0-Echozeit</translation>
    </message>
    <message>
        <source>Echo time of the M0 image.</source>
        <translation>Echozeit des M0-Bildes.</translation>
    </message>
    <message>
        <source>T2* of tissue</source>
        <translation>T2* des Gewebes</translation>
    </message>
    <message>
        <source>For the decay of M0 until its echo.</source>
        <translation>Für den Zerfall von M0 bis zu seinem Echo.</translation>
    </message>
    <message>
        <source>T2 of tissue</source>
        <translation>T2 des Gewebes</translation>
    </message>
    <message>
        <source>For the decay of M0 until its echo: 80 ms in grey matter at 3 T.</source>
        <translation>Für den Zerfall von M0 bis zu seinem Echo: 80 ms in grauer Substanz bei 3 T.</translation>
    </message>
    <message>
        <source>Reference tissue</source>
        <translation>Referenzgewebe</translation>
    </message>
    <message>
        <source>The tissue that the M0 of blood is derived from.</source>
        <translation>Das Gewebe, aus dem das M0 des Bluts abgeleitet wird.</translation>
    </message>
    <message>
        <source>CSF</source>
        <translation>Liquor</translation>
    </message>
    <message>
        <source>white matter</source>
        <translation>weiße Substanz</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>Reference voxels</source>
        <translation>Referenzvoxel</translation>
    </message>
    <message>
        <source>A mask file (--in reference=PATH); automatic: bright voxels in the middle of the brain, for CSF; percentile: by M0 alone, as osipy does (CSF above the 95th, white matter from the 25th to the 50th).</source>
        <translation>Maskendatei (--in reference=PFAD); automatisch: helle Voxel in der Mitte des Gehirns, für Liquor; Perzentil: nur nach M0, wie in osipy (Liquor über dem 95., weiße Substanz vom 25. bis zum 50.).</translation>
    </message>
    <message>
        <source>mask file</source>
        <translation>Maskendatei</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Partition coefficient of reference</source>
        <translation>Verteilungskoeffizient der Referenz</translation>
    </message>
    <message>
        <source>1.15 mL/g CSF, 0.82 white matter.</source>
        <translation>1.15 mL/g Liquor, 0.82 weiße Substanz.</translation>
    </message>
    <message>
        <source>T2 of reference</source>
        <translation>T2 der Referenz</translation>
    </message>
    <message>
        <source>750 ms CSF, 50 ms white matter.</source>
        <translation>750 ms Liquor, 50 ms weiße Substanz.</translation>
    </message>
    <message>
        <source>T2* of reference</source>
        <translation>T2* der Referenz</translation>
    </message>
    <message>
        <source>400 ms CSF, 50 ms white matter.</source>
        <translation>400 ms Liquor, 50 ms weiße Substanz.</translation>
    </message>
    <message>
        <source>T2 of blood</source>
        <translation>T2 des Bluts</translation>
    </message>
    <message>
        <source>150 ms at 3 T.</source>
        <translation>150 ms bei 3 T.</translation>
    </message>
    <message>
        <source>T2* of blood</source>
        <translation>T2* des Bluts</translation>
    </message>
    <message>
        <source>50 ms at 3 T.</source>
        <translation>50 ms bei 3 T.</translation>
    </message>
    <message>
        <source>T1 of reference</source>
        <translation>T1 der Referenz</translation>
    </message>
    <message>
        <source>4.3 s CSF, 1.0 s white matter, at 3 T.</source>
        <translation>4.3 s Liquor, 1.0 s weiße Substanz, bei 3 T.</translation>
    </message>
    <message>
        <source>M0 scale</source>
        <translation>M0-Faktor</translation>
    </message>
    <message>
        <source>M0 is multiplied with it, for scanners that scale M0 and ASL differently.</source>
        <translation>Damit wird M0 multipliziert, für Geräte, die M0 und ASL verschieden skalieren.</translation>
    </message>
    <message>
        <source>Fill the edge of M0</source>
        <translation>Rand von M0 auffüllen</translation>
    </message>
    <message>
        <source>Replace M0 at the edge of the brain, where it is mixed with air and skull, by its neighbours inside.</source>
        <translation>M0 am Hirnrand, wo es mit Luft und Schädel gemischt ist, durch seine inneren Nachbarn ersetzen.</translation>
    </message>
    <message>
        <source>Smoothing of M0</source>
        <translation>Glättung von M0</translation>
    </message>
    <message>
        <source>Full width at half maximum of a Gaussian inside the mask; 0: off, 16 mm leaves the receive field only.</source>
        <translation>Halbwertsbreite einer Gaußfunktion innerhalb der Maske; 0: aus, bei 16 mm bleibt nur das Empfangsfeld.</translation>
    </message>
    <message>
        <source>The mask is empty: choose another method or give a mask file</source>
        <translation>Die Maske ist leer: anderes Verfahren wählen oder Maskendatei angeben</translation>
    </message>
    <message>
        <source>The mask does not look like a brain: %1 of the image</source>
        <translation>Die Maske sieht nicht nach Gehirn aus: %1 des Bildes</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>The mask does not lie on the grid of the series (%1)</source>
        <translation>Die Maske liegt nicht auf dem Gitter der Serie (%1)</translation>
    </message>
    <message>
        <source>M0 is a separate scan: give it with --in m0=PATH</source>
        <translation>M0 ist eine eigene Aufnahme: mit --in m0=PFAD angeben</translation>
    </message>
    <message>
        <source>The proton density image is missing: --in pd=PATH</source>
        <translation>Das Protonendichtebild fehlt: --in pd=PFAD</translation>
    </message>
    <message>
        <source>No volume of the series is an M0: say which with m0_volumes, or give a scan with --in m0=PATH</source>
        <translation>Kein Volumen der Serie ist ein M0: mit m0_volumes benennen oder eine Aufnahme mit --in m0=PFAD angeben</translation>
    </message>
    <message>
        <source>There is no control volume to take as M0</source>
        <translation>Es gibt kein Kontrollvolumen, das als M0 dienen könnte</translation>
    </message>
    <message>
        <source>The mean control is no M0: background suppression is on. Give an M0 scan with --in m0=PATH (or, knowingly, allow_suppressed_control=true)</source>
        <translation>Die mittlere Kontrolle ist kein M0: Die Hintergrundunterdrückung ist an. M0-Aufnahme mit --in m0=PFAD angeben (oder bewusst allow_suppressed_control=true)</translation>
    </message>
    <message>
        <source>The suppressed control stands for M0: CBF comes out several times too large</source>
        <translation>Die unterdrückte Kontrolle steht für M0: Der CBF wird um ein Mehrfaches zu groß</translation>
    </message>
    <message>
        <source>The mean control stands for M0; whether background suppression was on is unknown</source>
        <translation>Die mittlere Kontrolle steht für M0; ob die Hintergrundunterdrückung an war, ist unbekannt</translation>
    </message>
    <message>
        <source>M0 recovers from the saturation before labelling</source>
        <translation>M0 erholt sich von der Sättigung vor der Markierung</translation>
    </message>
    <message>
        <source>M0 is not corrected for recovery, as chosen</source>
        <translation>M0 wird nicht auf Erholung korrigiert, wie gewählt</translation>
    </message>
    <message>
        <source>The repetition time of M0 is unknown: M0 is not corrected for recovery, CBF may come out too large</source>
        <translation>Die Repetitionszeit von M0 ist unbekannt: M0 wird nicht auf Erholung korrigiert, der CBF kann zu groß werden</translation>
    </message>
    <message>
        <source>M0 has no time to recover: repetition time %1 s, acquisition %2 s</source>
        <translation>M0 hat keine Zeit zur Erholung: Repetitionszeit %1 s, Aufnahme %2 s</translation>
    </message>
    <message>
        <source>M0 repetition time, M0 × %1</source>
        <translation>M0-Repetitionszeit, M0 × %1</translation>
    </message>
    <message>
        <source>M0 is not clipped</source>
        <translation>M0 ist nicht abgeschnitten</translation>
    </message>
    <message>
        <source>M0 is clipped at %1 in %2 voxels: CBF comes out too large there</source>
        <translation>M0 ist bei %1 in %2 Voxeln abgeschnitten: Der CBF wird dort zu groß</translation>
    </message>
    <message>
        <source>M0 has another grid than the series: it is resampled to %1</source>
        <translation>M0 hat ein anderes Gitter als die Serie: Es wird auf %1 umgerechnet</translation>
    </message>
    <message>
        <source>Scale of M0: there is no control volume to compare it with</source>
        <translation>Skalierung von M0: kein Kontrollvolumen zum Vergleich vorhanden</translation>
    </message>
    <message>
        <source>M0 over control</source>
        <translation>M0 zu Kontrolle</translation>
    </message>
    <message>
        <source>M0 is %1 times the control: are both images scaled alike?</source>
        <translation>M0 ist das %1-Fache der Kontrolle: Sind beide Bilder gleich skaliert?</translation>
    </message>
    <message>
        <source>No voxel of the reference region: give a mask on the grid of the series with --in reference=PATH</source>
        <translation>Kein Voxel in der Referenzregion: Maske auf dem Gitter der Serie mit --in reference=PFAD angeben</translation>
    </message>
    <message>
        <source>M0 has no finite value above 0 inside the mask</source>
        <translation>M0 hat innerhalb der Maske keinen endlichen Wert über 0</translation>
    </message>
    <message>
        <source>M0 reference value</source>
        <translation>M0-Referenzwert</translation>
    </message>
    <message>
        <source>from %1 voxels of the reference tissue: look at them</source>
        <translation>aus %1 Voxeln des Referenzgewebes: bitte ansehen</translation>
    </message>
    <message>
        <source>%1 is %2 s: is it given in ms? (%3 s)</source>
        <translation>%1 beträgt %2 s: Angabe in ms? (%3 s)</translation>
    </message>
    <message>
        <source>Divide by 1000: %1 s</source>
        <translation>Durch 1000 teilen: %1 s</translation>
    </message>
    <message>
        <source>Times are in seconds</source>
        <translation>Zeiten sind in Sekunden angegeben</translation>
    </message>
    <message>
        <source>The bolus is not cut off: CBF rests on an estimated bolus duration</source>
        <translation>Der Bolus ist nicht begrenzt: Der CBF beruht auf einer geschätzten Bolusdauer</translation>
    </message>
    <message>
        <source>QUIPSS needs an inversion time (%1 s) above TI1 (%2 s)</source>
        <translation>QUIPSS braucht eine Inversionszeit (%1 s) über TI1 (%2 s)</translation>
    </message>
    <message>
        <source>3-D readout: the slice times of the file are not used</source>
        <translation>3D-Auslese: Die Schichtzeiten der Datei werden nicht verwendet</translation>
    </message>
    <message>
        <source>3-D readout: one delay for all slices</source>
        <translation>3D-Auslese: eine Verzögerung für alle Schichten</translation>
    </message>
    <message>
        <source>Slice times</source>
        <translation>Schichtzeiten</translation>
    </message>
    <message>
        <source>Slice times from %1 cannot be: they are longer than the repetition time, or in ms</source>
        <translation>Die Schichtzeiten aus %1 können nicht stimmen: länger als die Repetitionszeit oder in ms</translation>
    </message>
    <message>
        <source>SliceTiming of the file cannot be used: give slice_interval, or readout=3d</source>
        <translation>SliceTiming der Datei ist nicht verwendbar: slice_interval angeben oder readout=3d</translation>
    </message>
    <message>
        <source>2-D readout without slice times: CBF of later slices comes out too low (slice_interval)</source>
        <translation>2D-Auslese ohne Schichtzeiten: Der CBF späterer Schichten wird zu niedrig (slice_interval)</translation>
    </message>
    <message>
        <source>Readout unknown: one delay for all slices</source>
        <translation>Auslese unbekannt: eine Verzögerung für alle Schichten</translation>
    </message>
    <message>
        <source>Background suppression is on, the number of pulses unknown: no loss of label is assumed</source>
        <translation>Hintergrundunterdrückung an, Zahl der Pulse unbekannt: Es wird kein Verlust an Markierung angenommen</translation>
    </message>
    <message>
        <source>Labelling efficiency %1</source>
        <translation>Markierungseffizienz %1</translation>
    </message>
    <message>
        <source>Labelling efficiency %1 includes the loss by suppression; with %2 pulses of %3 applied again it would be %4</source>
        <translation>Markierungseffizienz %1 enthält den Verlust durch Unterdrückung; mit %2 Pulsen zu %3 nochmals angewendet wäre sie %4</translation>
    </message>
    <message>
        <source>Labelling efficiency %1 with %2 suppression pulses of %3; without their loss %4</source>
        <translation>Markierungseffizienz %1 mit %2 Unterdrückungspulsen zu %3; ohne deren Verlust %4</translation>
    </message>
    <message>
        <source>T1 of blood</source>
        <translation>T1 des Bluts</translation>
    </message>
    <message>
        <source>No T1 of blood is known for this field: that of 3 T is used, %1 s</source>
        <translation>Für diese Feldstärke ist kein T1 des Bluts bekannt: Es gilt das von 3 T, %1 s</translation>
    </message>
    <message>
        <source>The series has %1 delays (%2 s)</source>
        <translation>Die Serie hat %1 Verzögerungen (%2 s)</translation>
    </message>
    <message>
        <source>One map of CBF takes one of them (--set use_delay=%1); all of them together are for asl.multidelay</source>
        <translation>Eine CBF-Karte nimmt eine davon (--set use_delay=%1); alle zusammen sind für asl.multidelay</translation>
    </message>
    <message>
        <source>Take the volumes of %1 s</source>
        <translation>Die Volumina von %1 s verwenden</translation>
    </message>
    <message>
        <source>No volume has the delay %1 s; there are: %2 s</source>
        <translation>Kein Volumen hat die Verzögerung %1 s; vorhanden: %2 s</translation>
    </message>
    <message>
        <source>The series has several %1, which one CBF map cannot hold: leave the volumes of all but one out (leave_out)</source>
        <translation>In der Serie gibt es mehrere Werte (%1), was eine einzelne CBF-Karte nicht abbilden kann: die Volumina bis auf die eines Werts auslassen (leave_out)</translation>
    </message>
    <message>
        <source>volume_types has %1 entries for %2 volumes</source>
        <translation>volume_types hat %1 Einträge für %2 Volumina</translation>
    </message>
    <message>
        <source>The series holds CBF maps already: there is nothing to compute (%1 volumes)</source>
        <translation>Die Serie enthält bereits CBF-Karten: nichts zu berechnen (%1 Volumina)</translation>
    </message>
    <message>
        <source>No pair of control and label among %1 volumes: say what they are with volume_types</source>
        <translation>Unter %1 Volumina ist kein Paar aus Kontrolle und Markierung: mit volume_types benennen</translation>
    </message>
    <message>
        <source>TotalAcquiredPairs is %1, the list of volumes holds %2 pairs</source>
        <translation>TotalAcquiredPairs ist %1, die Volumenliste enthält %2 Paare</translation>
    </message>
    <message>
        <source>%1 volumes = %2</source>
        <translation>%1 Volumina = %2</translation>
    </message>
    <message>
        <source>Left out: volume %1 (%2)</source>
        <translation>Ausgelassen: Volumen %1 (%2)</translation>
    </message>
    <message>
        <source>Every volume has its partner</source>
        <translation>Jedes Volumen hat seinen Partner</translation>
    </message>
    <message>
        <source>Swap control and label</source>
        <translation>Kontrolle und Markierung tauschen</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Reihenfolge beibehalten</translation>
    </message>
    <message>
        <source>Control and label look swapped: control − label is negative (%1)</source>
        <translation>Kontrolle und Markierung wirken vertauscht: Kontrolle − Markierung ist negativ (%1)</translation>
    </message>
    <message>
        <source>The pairs do not agree on a sign (%1): are the volume types right?</source>
        <translation>Die Paare sind sich im Vorzeichen nicht einig (%1): Stimmen die Volumentypen?</translation>
    </message>
    <message>
        <source>Order of control and label</source>
        <translation>Reihenfolge von Kontrolle und Markierung</translation>
    </message>
    <message>
        <source>Undecided which volume of a pair is the control (%1 pairs, t = %2): give an aslcontext.tsv or choose the order</source>
        <translation>Unentschieden, welches Volumen eines Paares die Kontrolle ist (%1 Paare, t = %2): aslcontext.tsv angeben oder Reihenfolge wählen</translation>
    </message>
    <message>
        <source>Control first</source>
        <translation>Kontrolle zuerst</translation>
    </message>
    <message>
        <source>Label first</source>
        <translation>Markierung zuerst</translation>
    </message>
    <message>
        <source>Positive brain voxels</source>
        <translation>Positive Hirnvoxel</translation>
    </message>
    <message>
        <source>Only %1 of the brain voxels have a positive ΔM</source>
        <translation>Nur %1 der Hirnvoxel haben ein positives ΔM</translation>
    </message>
    <message>
        <source>Every sample in the mask is a number</source>
        <translation>Jeder Messwert in der Maske ist eine Zahl</translation>
    </message>
    <message>
        <source>Samples that are no number in the pairs of volume %1: there the pair is dropped, voxel by voxel</source>
        <translation>Messwerte, die keine Zahl sind, in den Paaren von Volumen %1: Dort entfällt das Paar, Voxel für Voxel</translation>
    </message>
    <message>
        <source>Brain mask</source>
        <translation>Hirnmaske</translation>
    </message>
    <message>
        <source>Made from M0, or from the mean control where there is no M0 image. Otsu, Li and triangle find the head, brain finds what is brighter inside it. A mask file takes its place.</source>
        <translation>Aus M0 gebildet oder, ohne M0-Bild, aus der mittleren Kontrolle. Otsu, Li und Dreieck finden den Kopf, Gehirn findet das Hellere darin. Eine Maskendatei tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <source>Otsu</source>
        <translation>Otsu</translation>
    </message>
    <message>
        <source>Li</source>
        <translation>Li</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>whole image</source>
        <translation>ganzes Bild</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Voxels above this percentile of the positive ones are inside.</source>
        <translation>Voxel über diesem Perzentil der positiven liegen innerhalb.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differenzen</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>ΔM</source>
        <translation>ΔM</translation>
    </message>
    <message>
        <source>control − label</source>
        <translation>Kontrolle − Markierung</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>How the blood is labelled. It decides the kinetic formula and the labelling efficiency.</source>
        <translation>Wie das Blut markiert wird. Bestimmt die kinetische Formel und die Markierungseffizienz.</translation>
    </message>
    <message>
        <source>PASL</source>
        <translation>PASL</translation>
    </message>
    <message>
        <source>CASL</source>
        <translation>CASL</translation>
    </message>
    <message>
        <source>pCASL</source>
        <translation>pCASL</translation>
    </message>
    <message>
        <source>Post-labelling delay</source>
        <translation>PLD (Verzögerung nach Markierung)</translation>
    </message>
    <message>
        <source>From the end of labelling to the excitation of the first slice; for PASL the inversion time, from the labelling pulse. Later slices of a 2-D readout add their slice time.</source>
        <translation>Vom Ende der Markierung bis zur Anregung der ersten Schicht; bei PASL die Inversionszeit ab dem Markierungspuls. Spätere Schichten einer 2D-Auslese addieren ihre Schichtzeit.</translation>
    </message>
    <message>
        <source>Labelling duration</source>
        <translation>Markierungsdauer</translation>
    </message>
    <message>
        <source>How long the labelling pulse train lasts.</source>
        <translation>Wie lange der Markierungspulszug dauert.</translation>
    </message>
    <message>
        <source>Bolus cut-off</source>
        <translation>Bolusbegrenzung</translation>
    </message>
    <message>
        <source>What ends the bolus of a PASL measurement. Without a cut-off its duration is unknown: CBF then rests on the bolus duration typed in.</source>
        <translation>Was den Bolus einer PASL-Messung beendet. Ohne Begrenzung ist seine Dauer unbekannt: Der CBF beruht dann auf der eingetragenen Bolusdauer.</translation>
    </message>
    <message>
        <source>QUIPSS</source>
        <translation>QUIPSS</translation>
    </message>
    <message>
        <source>QUIPSS II</source>
        <translation>QUIPSS II</translation>
    </message>
    <message>
        <source>Q2TIPS</source>
        <translation>Q2TIPS</translation>
    </message>
    <message>
        <source>no cut-off</source>
        <translation>ohne Begrenzung</translation>
    </message>
    <message>
        <source>Bolus duration TI1</source>
        <translation>Bolusdauer TI1</translation>
    </message>
    <message>
        <source>From the labelling pulse to the first saturation pulse: the first entry of BolusCutOffDelayTime.</source>
        <translation>Vom Markierungspuls bis zum ersten Sättigungspuls: der erste Eintrag von BolusCutOffDelayTime.</translation>
    </message>
    <message>
        <source>Readout</source>
        <translation>Auslese</translation>
    </message>
    <message>
        <source>2-D: every slice adds its slice time to the delay. 3-D: slice times are not used.</source>
        <translation>2D: Jede Schicht addiert ihre Schichtzeit zur Verzögerung. 3D: Schichtzeiten werden nicht verwendet.</translation>
    </message>
    <message>
        <source>2D</source>
        <translation>2D</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Time between slices</source>
        <translation>Zeit zwischen Schichten</translation>
    </message>
    <message>
        <source>For a 2-D readout whose file has no SliceTiming: slice k is read k times this later, first slice of the file first.</source>
        <translation>Für eine 2D-Auslese, deren Datei kein SliceTiming hat: Schicht k wird um das k-Fache später ausgelesen, die erste Schicht der Datei zuerst.</translation>
    </message>
    <message>
        <source>Slices per band</source>
        <translation>Schichten pro Band</translation>
    </message>
    <message>
        <source>Multiband: slices of one band, after which the slice times start again. 0: one band.</source>
        <translation>Multiband: Schichten eines Bands, nach denen die Schichtzeiten neu beginnen. 0: ein Band.</translation>
    </message>
    <message>
        <source>Background suppression</source>
        <translation>Hintergrundunterdrückung</translation>
    </message>
    <message>
        <source>Whether inversion pulses suppress the static tissue.</source>
        <translation>Ob Inversionspulse das ruhende Gewebe unterdrücken.</translation>
    </message>
    <message>
        <source>Suppression pulses</source>
        <translation>Unterdrückungspulse</translation>
    </message>
    <message>
        <source>Inversion pulses after the start of labelling; each costs some label.</source>
        <translation>Inversionspulse nach Beginn der Markierung; jeder kostet etwas Markierung.</translation>
    </message>
    <message>
        <source>Efficiency of a suppression pulse</source>
        <translation>Effizienz eines Unterdrückungspulses</translation>
    </message>
    <message>
        <source>Share of the label that one pulse leaves. 0.95 as in ASLPrep.</source>
        <translation>Anteil der Markierung, den ein Puls übrig lässt. 0.95 wie in ASLPrep.</translation>
    </message>
    <message>
        <source>Efficiency includes suppression</source>
        <translation>Effizienz enthält Unterdrückung</translation>
    </message>
    <message>
        <source>On: the labelling efficiency is used as it is. Off: it is multiplied with the loss of every suppression pulse. A LabelingEfficiency in the sidecar includes the loss.</source>
        <translation>Ein: Die Markierungseffizienz gilt, wie sie ist. Aus: Sie wird mit dem Verlust jedes Unterdrückungspulses multipliziert. Eine LabelingEfficiency in der Begleitdatei enthält den Verlust.</translation>
    </message>
    <message>
        <source>Labelling efficiency</source>
        <translation>Effizienz der Markierung</translation>
    </message>
    <message>
        <source>Share of the arterial magnetisation that is inverted: 0.85 pCASL, 0.98 PASL (Alsop 2015), 0.68 CASL (Wang 2005).</source>
        <translation>Anteil der arteriellen Magnetisierung, der invertiert wird: 0.85 pCASL, 0.98 PASL (Alsop 2015), 0.68 CASL (Wang 2005).</translation>
    </message>
    <message>
        <source>Field strength</source>
        <translation>Feldstärke</translation>
    </message>
    <message>
        <source>Decides the T1 of blood where that is not given.</source>
        <translation>Bestimmt das T1 des Bluts, wo dieses nicht angegeben ist.</translation>
    </message>
    <message>
        <source>Longitudinal relaxation time of arterial blood: 1.65 s at 3 T, 1.35 s at 1.5 T (Alsop 2015).</source>
        <translation>Longitudinale Relaxationszeit des arteriellen Bluts: 1.65 s bei 3 T, 1.35 s bei 1.5 T (Alsop 2015).</translation>
    </message>
    <message>
        <source>Partition coefficient</source>
        <translation>Verteilungskoeffizient</translation>
    </message>
    <message>
        <source>Blood-brain partition coefficient of water, 0.9 mL/g for whole brain (Alsop 2015).</source>
        <translation>Blut-Hirn-Verteilungskoeffizient von Wasser, 0.9 mL/g für das ganze Gehirn (Alsop 2015).</translation>
    </message>
    <message>
        <source>needs segmentation</source>
        <translation>Segment. fehlt</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>nicht berechenbar</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>Volumina</translation>
    </message>
    <message>
        <source>Volumes left out</source>
        <translation>Ausgelassene Volumina</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>brain voxels above 0, %</source>
        <translation>Hirnvoxel über 0, %</translation>
    </message>
    <message>
        <source>pairs that agree</source>
        <translation>übereinstimmende Paare</translation>
    </message>
    <message>
        <source>mean ΔM / M0, %</source>
        <translation>mittleres ΔM / M0, %</translation>
    </message>
    <message>
        <source>t over pairs</source>
        <translation>t über die Paare</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Orders of subtraction</source>
        <translation>Subtraktionsreihenfolgen</translation>
    </message>
    <message>
        <source>CBF of grey matter</source>
        <translation>CBF graue Substanz</translation>
    </message>
    <message>
        <source>CBF of white matter</source>
        <translation>CBF weiße Substanz</translation>
    </message>
    <message>
        <source>Grey : white</source>
        <translation>Grau : Weiß</translation>
    </message>
    <message>
        <source>Spatial CoV, grey matter</source>
        <translation>Räuml. VarK, graue S.</translation>
    </message>
    <message>
        <source>Below 0, grey matter</source>
        <translation>Unter 0, graue Substanz</translation>
    </message>
    <message>
        <source>QEI</source>
        <translation>QEI</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order taken from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Pairs used</source>
        <translation>Verwendete Paare</translation>
    </message>
    <message>
        <source>Mean ΔM / M0 as measured</source>
        <translation>ΔM / M0, gemessen</translation>
    </message>
    <message>
        <source>Labelling efficiency with suppression</source>
        <translation>Effizienz mit Unterdrückung</translation>
    </message>
    <message>
        <source>The same with the loss by suppression applied</source>
        <translation>Effizienz mit Unterdrückungsverlust</translation>
    </message>
    <message>
        <source>The same without the loss by suppression</source>
        <translation>Effizienz ohne Unterdrückungsverlust</translation>
    </message>
    <message>
        <source>Voxels in the mask</source>
        <translation>Voxel in der Maske</translation>
    </message>
    <message>
        <source>Mean, whole brain</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Spatial CoV, whole mask</source>
        <translation>Räuml. VarK, Maske</translation>
    </message>
    <message>
        <source>Below 0</source>
        <translation>Unter 0</translation>
    </message>
    <message>
        <source>Above 150 mL/100g/min</source>
        <translation>Über 150 mL/100g/min</translation>
    </message>
    <message>
        <source>Above 200 mL/100g/min</source>
        <translation>Über 200 mL/100g/min</translation>
    </message>
    <message>
        <source>Left : right</source>
        <translation>Links : rechts</translation>
    </message>
    <message>
        <source>Temporal SNR, median</source>
        <translation>Zeitliches SNR, Median</translation>
    </message>
    <message>
        <source>ASL series</source>
        <translation>ASL-Serie</translation>
    </message>
    <message>
        <source>Control and label volumes, or their differences</source>
        <translation>Kontroll- und Markierungsvolumina oder ihre Differenzen</translation>
    </message>
    <message>
        <source>M0 scan</source>
        <translation>M0-Aufnahme</translation>
    </message>
    <message>
        <source>Where it is not part of the series</source>
        <translation>Wenn nicht Teil der Serie</translation>
    </message>
    <message>
        <source>Proton density image</source>
        <translation>Protonendichtebild</translation>
    </message>
    <message>
        <source>Instead of an M0 scan</source>
        <translation>Anstelle einer M0-Aufnahme</translation>
    </message>
    <message>
        <source>Reference region</source>
        <translation>Referenzregion</translation>
    </message>
    <message>
        <source>Mask of the tissue that M0 of blood is derived from</source>
        <translation>Maske des Gewebes, aus dem M0 des Bluts abgeleitet wird</translation>
    </message>
    <message>
        <source>Grey matter</source>
        <translation>Graue Substanz</translation>
    </message>
    <message>
        <source>Probability map on the grid of the series, for quality figures</source>
        <translation>Wahrscheinlichkeitskarte auf dem Gitter der Serie, für Qualitätskennzahlen</translation>
    </message>
    <message>
        <source>White matter</source>
        <translation>Weiße Substanz</translation>
    </message>
    <message>
        <source>CBF</source>
        <translation>CBF</translation>
    </message>
    <message>
        <source>M0</source>
        <translation>M0</translation>
    </message>
    <message>
        <source>Temporal SNR</source>
        <translation>Zeitliches SNR</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumina</translation>
    </message>
    <message>
        <source>Which volume of a pair is the control. Without aslcontext.tsv it is guessed from the sign of the difference; where the data do not decide, it is asked for.</source>
        <translation>Welches Volumen eines Paares die Kontrolle ist. Ohne aslcontext.tsv wird es aus dem Vorzeichen der Differenz geschätzt; wo die Daten nicht entscheiden, ist eine Angabe nötig.</translation>
    </message>
    <message>
        <source>as listed in aslcontext.tsv</source>
        <translation>wie in aslcontext.tsv</translation>
    </message>
    <message>
        <source>opposite of the list</source>
        <translation>umgekehrt zur Liste</translation>
    </message>
    <message>
        <source>control first</source>
        <translation>Kontrolle zuerst</translation>
    </message>
    <message>
        <source>label first</source>
        <translation>Markierung zuerst</translation>
    </message>
    <message>
        <source>Use only the delay</source>
        <translation>Nur diese Verzögerung</translation>
    </message>
    <message>
        <source>For a series with several delays: only the volumes of this one are taken. asl.multidelay uses them all.</source>
        <translation>Für eine Serie mit mehreren Verzögerungen: Nur die Volumina dieser einen werden verwendet. asl.multidelay verwendet alle.</translation>
    </message>
    <message>
        <source>Volume types</source>
        <translation>Volumentypen</translation>
    </message>
    <message>
        <source>One of control, label, m0scan, deltam, n/a for every volume, instead of aslcontext.tsv; one word stands for all volumes.</source>
        <translation>Eines von control, label, m0scan, deltam, n/a für jedes Volumen, anstelle von aslcontext.tsv; ein einzelnes Wort gilt für alle Volumina.</translation>
    </message>
    <message>
        <source>Numbers of volumes, counted from 0, whose pair is not used.</source>
        <translation>Nummern der Volumina, ab 0 gezählt, deren Paar nicht verwendet wird.</translation>
    </message>
    <message>
        <source>Subtraction</source>
        <translation>Subtraktion</translation>
    </message>
    <message>
        <source>Pairwise: control minus its label. Mean: mean control minus mean label. Surround: mean of the controls on both sides minus the label, which cancels drift. Running: every volume against both its neighbours.</source>
        <translation>Paarweise: Kontrolle minus zugehörige Markierung. Mittelwert: mittlere Kontrolle minus mittlere Markierung. Umgebend: Mittel der Kontrollen beiderseits minus Markierung, hebt Drift auf. Gleitend: jedes Volumen gegen beide Nachbarn.</translation>
    </message>
    <message>
        <source>pairwise</source>
        <translation>paarweise</translation>
    </message>
    <message>
        <source>surround</source>
        <translation>umgebend</translation>
    </message>
    <message>
        <source>running</source>
        <translation>gleitend</translation>
    </message>
    <message>
        <source>First and last label</source>
        <translation>Erste und letzte Markierung</translation>
    </message>
    <message>
        <source>A label with a control on one side only: dropped, or taken with that one, which lets drift back in.</source>
        <translation>Eine Markierung mit Kontrolle nur auf einer Seite: verworfen oder mit dieser einen verwendet, was Drift wieder zulässt.</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>verwerfen</translation>
    </message>
    <message>
        <source>one side</source>
        <translation>einseitig</translation>
    </message>
    <message>
        <source>Average over pairs</source>
        <translation>Mittelung über Paare</translation>
    </message>
    <message>
        <source>Mean, median, or Huber&apos;s estimator (k = 1.345) against outliers.</source>
        <translation>Mittelwert, Median oder Huber-Schätzer (k = 1.345) gegen Ausreißer.</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Least temporal SNR</source>
        <translation>Kleinstes zeitliches SNR</translation>
    </message>
    <message>
        <source>Voxels below it are marked in the quality map; their values stay.</source>
        <translation>Voxel darunter werden in der Qualitätskarte markiert; ihre Werte bleiben.</translation>
    </message>
    <message>
        <source>its type is unknown</source>
        <translation>sein Typ ist unbekannt</translation>
    </message>
    <message>
        <source>n/a in the list of volumes</source>
        <translation>n/a in der Volumenliste</translation>
    </message>
    <message>
        <source>a noise volume</source>
        <translation>ein Rauschvolumen</translation>
    </message>
    <message>
        <source>already a CBF map</source>
        <translation>bereits eine CBF-Karte</translation>
    </message>
    <message>
        <source>control and label volumes are used instead</source>
        <translation>stattdessen werden Kontroll- und Markierungsvolumina verwendet</translation>
    </message>
    <message>
        <source>its delay is %1 s</source>
        <translation>seine Verzögerung ist %1 s</translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation>von Hand ausgelassen</translation>
    </message>
    <message>
        <source>no neighbour of the other type</source>
        <translation>kein Nachbar des anderen Typs</translation>
    </message>
    <message>
        <source>its partner is left out by hand</source>
        <translation>sein Partner ist von Hand ausgelassen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>M0 lies on the grid of the series</source>
        <translation>M0 liegt auf dem Gitter der Serie</translation>
    </message>
    <message>
        <source>M0 and the series (%1) do not show the head at the same place: is the geometry of one of them wrong?</source>
        <translation>M0 und die Serie (%1) zeigen den Kopf nicht am selben Ort: Ist die Geometrie von einem der beiden falsch?</translation>
    </message>
    <message>
        <source>%1: there is no volume %2; they are counted from 0 to %3</source>
        <translation>%1: es gibt kein Volumen %2; gezählt wird von 0 bis %3</translation>
    </message>
    <message>
        <source>label durations</source>
        <translation>Markierungsdauern</translation>
    </message>
    <message>
        <source>echo times</source>
        <translation>Echozeiten</translation>
    </message>
    <message>
        <source>crusher settings</source>
        <translation>Crusher-Einstellungen</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>Differenzen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>No data for %1 (--in %2=PATH)</source>
        <translation>Keine Daten für %1 (--in %2=PFAD)</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>Not in the header, not in a sidecar (%1). Type it, or --set %2=VALUE.</source>
        <translation>Weder im Header noch in einer Begleitdatei (%1). Eintragen oder --set %2=WERT.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Aus %1.</translation>
    </message>
</context>
<context>
    <name>colors</name>
    <message>
        <source>There is no colour table &quot;%1&quot;; there are %2</source>
        <translation>Es gibt keine Farbtabelle „%1“; vorhanden: %2</translation>
    </message>
</context>
<context>
    <name>command</name>
    <message>
        <source>--in %1: %2 has no input &quot;%3&quot;; it has %4%5</source>
        <translation>--in %1: %2 hat keinen Eingang „%3“; vorhanden: %4%5</translation>
    </message>
    <message>
        <source>--in %1: expected ROLE=PATH, for example %2=PATH</source>
        <translation>--in %1: erwartet ROLLE=PFAD, zum Beispiel %2=PFAD</translation>
    </message>
    <message>
        <source>--in %1: %2 takes one file, and has one already</source>
        <translation>--in %1: %2 nimmt eine Datei und hat schon eine</translation>
    </message>
    <message>
        <source>--mask %1: there is no data for it (--in %2=PATH)</source>
        <translation>--mask %1: dazu gibt es keine Daten (--in %2=PFAD)</translation>
    </message>
    <message>
        <source>There is no analysis or settings file &quot;%1&quot;; %2</source>
        <translation>Es gibt weder Analyse noch Einstellungsdatei „%1“; %2</translation>
    </message>
    <message>
        <source>--accept %1: expected KEY, or KEY=2 for its second proposal</source>
        <translation>--accept %1: erwartet SCHLÜSSEL oder SCHLÜSSEL=2 für den zweiten Vorschlag</translation>
    </message>
    <message>
        <source>--accept %1: this issue has %2 proposals; %3</source>
        <translation>--accept %1: dieser Punkt hat %2 Vorschläge; %3</translation>
    </message>
    <message>
        <source>%1 does not count here and is not used</source>
        <translation>%1 gilt hier nicht und wird nicht verwendet</translation>
    </message>
    <message>
        <source>%1 %2: expected %3</source>
        <translation>%1 %2: erwartet %3</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1: holds no maps; name a folder that &quot;kety-cli run&quot; made</source>
        <translation>%1: enthält keine Karten; einen von „kety-cli run“ angelegten Ordner nennen</translation>
    </message>
    <message>
        <source>%1: holds no map %2; there are %3</source>
        <translation>%1: enthält keine Karte %2; vorhanden: %3</translation>
    </message>
    <message>
        <source>%1: has %2 volumes; a map has one</source>
        <translation>%1: hat %2 Volumina; eine Karte hat eines</translation>
    </message>
    <message>
        <source>%1: does not say for which analysis it is; add a line &quot;analysis: asl.cbf&quot;</source>
        <translation>%1: sagt nicht, für welche Analyse es gilt; Zeile „analysis: asl.cbf“ ergänzen</translation>
    </message>
    <message>
        <source>%1: these are settings of %2, not of %3</source>
        <translation>%1: das sind Einstellungen von %2, nicht von %3</translation>
    </message>
    <message>
        <source>--backend cuda: this program was built without CUDA; use --backend cpu</source>
        <translation>--backend cuda: dieses Programm wurde ohne CUDA gebaut; --backend cpu verwenden</translation>
    </message>
    <message>
        <source>no analysis has a sample to verify with</source>
        <translation>keine Analyse hat ein Beispiel zum Prüfen</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; %2</source>
        <translation>Es gibt keinen Befehl „%1“; %2</translation>
    </message>
</context>
<context>
    <name>expected</name>
    <message>
        <source>Healthy adults at rest, Alsop 2015, doi:10.1002/mrm.25197</source>
        <translation>Gesunde Erwachsene in Ruhe, Alsop 2015, doi:10.1002/mrm.25197</translation>
    </message>
    <message>
        <source>white 20–30</source>
        <translation>weiß 20–30</translation>
    </message>
    <message>
        <source>grey 50–80</source>
        <translation>grau 50–80</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Cannot make the folder %1: %2. Choose another place.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen: %2. Anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Research use only, not for diagnosis</source>
        <translation>Nur für die Forschung, nicht zur Diagnose</translation>
    </message>
    <message>
        <source>RADIOLOGICAL</source>
        <translation>RADIOLOGISCH</translation>
    </message>
    <message>
        <source>NEUROLOGICAL</source>
        <translation>NEUROLOGISCH</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
</context>
<context>
    <name>icons</name>
    <message>
        <source>There is no icon &quot;%1&quot;</source>
        <translation>Es gibt kein Symbol „%1“</translation>
    </message>
</context>
<context>
    <name>io</name>
    <message>
        <source>%1: cannot be written: the disk is full; nothing was left there</source>
        <translation>%1: nicht schreibbar: Der Datenträger ist voll; es wurde nichts hinterlassen</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2): check the folder and its permissions</source>
        <translation>%1: nicht schreibbar (%2): Ordner und Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>M0Type is Included, but no volume is an m0scan</source>
        <translation>M0Type ist Included, aber kein Volumen ist ein m0scan</translation>
    </message>
    <message>
        <source>M0Type is Separate, but no m0scan that belongs to this image is in its folder</source>
        <translation>M0Type ist Separate, aber im Ordner liegt kein zu diesem Bild gehörender m0scan</translation>
    </message>
    <message>
        <source>M0Type is Estimate, but M0Estimate is not given</source>
        <translation>M0Type ist Estimate, aber M0Estimate fehlt</translation>
    </message>
    <message>
        <source>M0Type is Absent, but a volume is an m0scan</source>
        <translation>M0Type ist Absent, aber ein Volumen ist ein m0scan</translation>
    </message>
    <message>
        <source>%1: has no BIDS name (sub-01_asl.nii.gz): rename it, or leave out --bids</source>
        <translation>%1: hat keinen BIDS-Namen (sub-01_asl.nii.gz): umbenennen oder --bids weglassen</translation>
    </message>
    <message>
        <source>%1: exists already: choose another folder, or --force to replace it</source>
        <translation>%1: ist schon vorhanden: anderen Ordner wählen oder mit --force ersetzen</translation>
    </message>
    <message>
        <source>%1: the compressed data are damaged or cut off: copy or export the file again</source>
        <translation>%1: Die komprimierten Daten sind beschädigt oder abgeschnitten: Datei erneut kopieren oder exportieren</translation>
    </message>
    <message>
        <source>%1: holds more image data than its header describes: the header or the file is damaged</source>
        <translation>%1: enthält mehr Bilddaten, als der Header beschreibt: Header oder Datei ist beschädigt</translation>
    </message>
    <message>
        <source>%1: is cut off: %2 bytes of %3 are there: copy or export the file again</source>
        <translation>%1: ist abgeschnitten: %2 von %3 Bytes sind da: Datei erneut kopieren oder exportieren</translation>
    </message>
    <message>
        <source>%1: cannot be opened (%2): check the path and its permissions</source>
        <translation>%1: nicht zu öffnen (%2): Pfad und Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>%1: is not a regular file: name an image file</source>
        <translation>%1: ist keine gewöhnliche Datei: eine Bilddatei angeben</translation>
    </message>
    <message>
        <source>%1: cannot be read (%2): copy the file again</source>
        <translation>%1: nicht lesbar (%2): Datei erneut kopieren</translation>
    </message>
    <message>
        <source>%1: ended while it was read: is it still being written?</source>
        <translation>%1: endete während des Lesens: Wird sie noch geschrieben?</translation>
    </message>
    <message>
        <source>%1: is too large for a text file (%2 bytes)</source>
        <translation>%1: ist zu groß für eine Textdatei (%2 Bytes)</translation>
    </message>
    <message>
        <source>%1 stands twice in %2 (%3, then %4): the first is used</source>
        <translation>%1 steht zweimal in %2 (%3, dann %4): Das erste gilt</translation>
    </message>
    <message>
        <source>%1: is no valid JSON (line %2): mend the file or move it away</source>
        <translation>%1: ist kein gültiges JSON (Zeile %2): Datei berichtigen oder entfernen</translation>
    </message>
    <message>
        <source>%1: is no JSON object ({ ... }): mend the file or move it away</source>
        <translation>%1: ist kein JSON-Objekt ({ ... }): Datei berichtigen oder entfernen</translation>
    </message>
    <message>
        <source>%1: no image in this folder can be read (%2)</source>
        <translation>%1: kein Bild in diesem Ordner ist lesbar (%2)</translation>
    </message>
    <message>
        <source>%1: holds %2 images (%3): name one of them</source>
        <translation>%1: enthält %2 Bilder (%3): eines davon nennen</translation>
    </message>
    <message>
        <source>%1: has %2 volumes, a mask has one: choose a 3-D image</source>
        <translation>%1: hat %2 Volumina, eine Maske hat eines: ein 3D-Bild wählen</translation>
    </message>
    <message>
        <source>%1: lies on another grid (%2) than the image (%3): resample the mask to the image</source>
        <translation>%1: liegt auf einem anderen Gitter (%2) als das Bild (%3): Maske auf das Bild umrechnen</translation>
    </message>
    <message>
        <source>%1: is there and is not a folder: choose another name</source>
        <translation>%1: ist vorhanden und kein Ordner: anderen Namen wählen</translation>
    </message>
    <message>
        <source>%1: %2 DICOM files; DICOM is not read yet: convert the series to NIfTI with a sidecar (dcm2niix)</source>
        <translation>%1: %2 DICOM-Dateien; DICOM wird noch nicht gelesen: Serie in NIfTI mit Begleitdatei umwandeln (dcm2niix)</translation>
    </message>
    <message>
        <source>%1: holds no image: name a NIfTI file or a folder with some</source>
        <translation>%1: enthält kein Bild: NIfTI-Datei oder Ordner mit NIfTI-Dateien angeben</translation>
    </message>
    <message>
        <source>SliceTiming is not used: the readout is 3-D</source>
        <translation>SliceTiming wird nicht verwendet: Die Auslese ist 3D</translation>
    </message>
    <message>
        <source>SliceTiming has %1 entries for %2 slices: not used</source>
        <translation>SliceTiming hat %1 Einträge für %2 Schichten: nicht verwendet</translation>
    </message>
    <message>
        <source>SliceTiming reaches %1 s, beyond the repetition time or 10 s: did you mean ms? It is not used</source>
        <translation>SliceTiming reicht bis %1 s, über die Repetitionszeit oder 10 s hinaus: ms gemeint? Es wird nicht verwendet</translation>
    </message>
    <message>
        <source>PostLabelingDelay without LabelingDuration, from dcm2niix for this scanner: the value may be the label duration</source>
        <translation>PostLabelingDelay ohne LabelingDuration, von dcm2niix für dieses Gerät: Der Wert könnte die Markierungsdauer sein</translation>
    </message>
    <message>
        <source>%1 is %2 s (%3): did you mean ms?</source>
        <translation>%1 beträgt %2 s (%3): ms gemeint?</translation>
    </message>
    <message>
        <source>%1 is negative: %2 s (%3)</source>
        <translation>%1 ist negativ: %2 s (%3)</translation>
    </message>
    <message>
        <source>M0 (volume %1): %2 voxels have the largest value that can be stored, %3: they are clipped</source>
        <translation>M0 (Volumen %1): %2 Voxel haben den größten speicherbaren Wert, %3: Sie sind abgeschnitten</translation>
    </message>
    <message>
        <source>%1 has %2 rows for %3 volumes: the volume types are not used</source>
        <translation>%1 hat %2 Zeilen für %3 Volumina: Die Volumentypen werden nicht verwendet</translation>
    </message>
    <message>
        <source>Volume %1 is marked n/a: left out</source>
        <translation>Volumen %1 ist als n/a gekennzeichnet: ausgelassen</translation>
    </message>
    <message>
        <source>%1 is 0 for volume %2: taken as not given</source>
        <translation>%1 ist 0 für Volumen %2: gilt als nicht angegeben</translation>
    </message>
    <message>
        <source>%1 has %2 entries for %3 volumes: not used per volume</source>
        <translation>%1 hat %2 Einträge für %3 Volumina: nicht je Volumen verwendet</translation>
    </message>
    <message>
        <source>Volume %1 has no neighbour of the opposite type: it cannot be subtracted</source>
        <translation>Volumen %1 hat keinen Nachbarn des anderen Typs: Subtraktion nicht möglich</translation>
    </message>
    <message>
        <source>TotalAcquiredPairs is %1, but there are %2 pairs</source>
        <translation>TotalAcquiredPairs ist %1, es gibt aber %2 Paare</translation>
    </message>
    <message>
        <source>%1 has no column volume_type: its first column is taken</source>
        <translation>%1 hat keine Spalte volume_type: Die erste Spalte gilt</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a volume type of BIDS</source>
        <translation>%1: „%2“ ist kein Volumentyp von BIDS</translation>
    </message>
</context>
<context>
    <name>json</name>
    <message>
        <source>%1 is no value: expected a number, true, false, a text or a list of them</source>
        <translation>%1 ist kein Wert: erwartet wird eine Zahl, true, false, ein Text oder eine Liste davon</translation>
    </message>
</context>
<context>
    <name>kety::CheckArea</name>
    <message>
        <source>Polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>%1 = %2 pairs</source>
        <translation>%1 = %2 Paare</translation>
    </message>
    <message>
        <source> + %1 M0</source>
        <translation> + %1 M0</translation>
    </message>
    <message>
        <source>, %1 not used</source>
        <translation>, %1 nicht verwendet</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumina</translation>
    </message>
    <message>
        <source>both subtraction orders, same window, grey is zero</source>
        <translation>beide Subtraktionsreihenfolgen, gleiche Fensterung, Grau ist null</translation>
    </message>
    <message>
        <source>no pairs of control and label</source>
        <translation>keine Paare aus Kontrolle und Markierung</translation>
    </message>
    <message>
        <source>the data agree</source>
        <translation>die Daten stimmen überein</translation>
    </message>
    <message>
        <source>the data do not decide</source>
        <translation>die Daten entscheiden nicht</translation>
    </message>
</context>
<context>
    <name>kety::CheckHead</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
</context>
<context>
    <name>kety::ColorBar</name>
    <message>
        <source>Colour bar</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>Drag the top or bottom of the bar to change its end, the middle to move both (Up, Down; with Shift the lower end). Double click: back.</source>
        <translation>Ziehen am oberen oder unteren Ende der Skala ändert dieses Ende, in der Mitte beide (Auf, Ab; mit Umschalt das untere Ende). Doppelklick: zurück.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
</context>
<context>
    <name>kety::CurveView</name>
    <message>
        <source>Curve of the chosen voxel. Click a point to go to its frame (Left, Right).</source>
        <translation>Kurve des gewählten Voxels. Klick auf einen Punkt führt zu seinem Zeitpunkt (Links, Rechts).</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Click a voxel to see its curve.</source>
        <translation>Voxel anklicken, um seine Kurve zu sehen.</translation>
    </message>
</context>
<context>
    <name>kety::DataStep</name>
    <message>
        <source>Mask from file…</source>
        <translation>Maske aus Datei…</translation>
    </message>
    <message>
        <source>Compute only inside this mask; it must have the same grid</source>
        <translation>Nur innerhalb dieser Maske rechnen; sie muss dasselbe Gitter haben</translation>
    </message>
    <message>
        <source>No mask</source>
        <translation>Keine Maske</translation>
    </message>
    <message>
        <source>Let the analysis find the brain</source>
        <translation>Die Analyse das Gehirn finden lassen</translation>
    </message>
    <message>
        <source>No analysis suits these data</source>
        <translation>Keine Analyse passt zu diesen Daten</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>Volumina</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Mask from file</source>
        <translation>Maske aus Datei</translation>
    </message>
    <message>
        <source>Images (*.nii *.nii.gz *.hdr *.img)</source>
        <translation>Bilder (*.nii *.nii.gz *.hdr *.img)</translation>
    </message>
</context>
<context>
    <name>kety::Dock</name>
    <message>
        <source>A window of its own, and back</source>
        <translation>Als eigenes Fenster, und zurück</translation>
    </message>
    <message>
        <source>Close; the View menu shows it again</source>
        <translation>Schließen; das Menü Ansicht zeigt es wieder</translation>
    </message>
</context>
<context>
    <name>kety::DropTarget</name>
    <message>
        <source>Drop a study here</source>
        <translation>Studie hier ablegen</translation>
    </message>
    <message>
        <source>BIDS data set, folder of images, or NIfTI with its JSON</source>
        <translation>BIDS-Datensatz, Bildordner oder NIfTI mit JSON</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen…</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere in the window</source>
        <translation>Dateien oder Ordner irgendwo im Fenster ablegen</translation>
    </message>
</context>
<context>
    <name>kety::ExportStep</name>
    <message>
        <source>Export into</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Replace?</source>
        <translation>Ersetzen?</translation>
    </message>
    <message>
        <source>%1 is there already. Replace what is in it?</source>
        <translation>%1 ist schon vorhanden. Inhalt ersetzen?</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Maps: NIfTI with JSON, run.json</source>
        <translation>Karten: NIfTI mit JSON, run.json</translation>
    </message>
    <message>
        <source>Every map with its unit, the quality map and the record of all values</source>
        <translation>Jede Karte mit Einheit, die Qualitätskarte und das Protokoll aller Werte</translation>
    </message>
    <message>
        <source>BIDS derivatives</source>
        <translation>BIDS-Derivate</translation>
    </message>
    <message>
        <source>The same maps named as BIDS asks for, below derivatives/</source>
        <translation>Dieselben Karten mit BIDS-Namen, unter derivatives/</translation>
    </message>
    <message>
        <source>Picture of the views (PNG)</source>
        <translation>Bild der Ansichten (PNG)</translation>
    </message>
    <message>
        <source>The views as they are on the screen</source>
        <translation>Die Ansichten wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Montage of every map (PNG)</source>
        <translation>Übersicht jeder Karte (PNG)</translation>
    </message>
    <message>
        <source>All slices of a map in one picture</source>
        <translation>Alle Schichten einer Karte in einem Bild</translation>
    </message>
    <message>
        <source>Statistics of mask and ROIs (CSV)</source>
        <translation>Statistik von Maske und ROIs (CSV)</translation>
    </message>
    <message>
        <source>Mean, SD, median and more of every map in every region</source>
        <translation>Mittelwert, SD, Median und mehr von jeder Karte in jeder Region</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where the files go; made if it is not there</source>
        <translation>Ziel der Dateien; wird bei Bedarf angelegt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder in the file manager</source>
        <translation>Ordner in der Dateiverwaltung öffnen</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt…</translation>
    </message>
    <message>
        <source>%1 files written to %2</source>
        <translation>%1 Dateien geschrieben nach %2</translation>
    </message>
</context>
<context>
    <name>kety::FindingRow</name>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
</context>
<context>
    <name>kety::HistogramView</name>
    <message>
        <source>How often each value occurs. Left and Right read the bars.</source>
        <translation>Wie häufig jeder Wert vorkommt. Links und Rechts lesen die Balken ab.</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>voxels, thousands</source>
        <translation>Voxel, Tausend</translation>
    </message>
    <message>
        <source>voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>%1 voxels</source>
        <translation>%1 Voxel</translation>
    </message>
    <message>
        <source>%1 without a value</source>
        <translation>%1 ohne Wert</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>%1 to %2: %3 voxels</source>
        <translation>%1 bis %2: %3 Voxel</translation>
    </message>
    <message>
        <source>No map yet.</source>
        <translation>Noch keine Karte.</translation>
    </message>
</context>
<context>
    <name>kety::InputRow</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>This analysis cannot do without</source>
        <translation>Für diese Analyse unverzichtbar</translation>
    </message>
    <message>
        <source>%1 data sets</source>
        <translation>%1 Datensätze</translation>
    </message>
</context>
<context>
    <name>kety::IssueRow</name>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <translation>%1, erwartet %2</translation>
    </message>
    <message>
        <source>Click to go to the field</source>
        <translation>Klick führt zum Feld</translation>
    </message>
    <message>
        <source>Kept as it is.</source>
        <translation>Bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Can be undone; it is kept in the record</source>
        <translation>Lässt sich zurücknehmen; wird im Protokoll vermerkt</translation>
    </message>
    <message>
        <source>Keep as is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave the values as they are</source>
        <translation>Die Werte lassen, wie sie sind</translation>
    </message>
</context>
<context>
    <name>kety::MainWindow</name>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Generate a phantom with known truth and open it</source>
        <translation>Phantom mit bekannter Wahrheit erzeugen und öffnen</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Dateien öffnen</translation>
    </message>
    <message>
        <source>Images (*.nii *.nii.gz *.hdr *.img)</source>
        <translation>Bilder (*.nii *.nii.gz *.hdr *.img)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>About Kety</source>
        <translation>Über Kety</translation>
    </message>
    <message>
        <source>Kety %1 computes perfusion and relaxation maps from MRI.

Research use only, not for diagnosis.

Licence: Apache-2.0. Built with Qt, VTK, ITK and Eigen.</source>
        <translation>Kety %1 berechnet Perfusions- und Relaxationskarten aus MRT-Daten.

Nur für die Forschung, nicht zur Diagnose.

Lizenz: Apache-2.0. Erstellt mit Qt, VTK, ITK und Eigen.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>None of these series suits an analysis Kety has.</source>
        <translation>Keine dieser Serien passt zu einer Analyse von Kety.</translation>
    </message>
</context>
<context>
    <name>kety::MapList</name>
    <message>
        <source>rel.</source>
        <translation>rel.</translation>
    </message>
    <message>
        <source>The maps. Click to show one, click its eye (Space) to lay it over or hide it.</source>
        <translation>Die Karten. Klick zeigt eine, Klick auf ihr Auge (Leertaste) überlagert sie oder blendet sie aus.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
</context>
<context>
    <name>kety::MontageBar</name>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>every</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>double click = one slice</source>
        <translation>Doppelklick = eine Schicht</translation>
    </message>
    <message>
        <source>First slice shown (Up, Down)</source>
        <translation>Erste gezeigte Schicht (Auf, Ab)</translation>
    </message>
    <message>
        <source>Last slice shown (Up, Down)</source>
        <translation>Letzte gezeigte Schicht (Auf, Ab)</translation>
    </message>
    <message>
        <source>Leave out slices between: 2 shows every second one (Up, Down)</source>
        <translation>Schichten dazwischen auslassen: 2 zeigt jede zweite (Auf, Ab)</translation>
    </message>
</context>
<context>
    <name>kety::MontageOverlay</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>rechnet</translation>
    </message>
</context>
<context>
    <name>kety::MontageView</name>
    <message>
        <source>Lightbox</source>
        <translation>Leuchtkasten</translation>
    </message>
    <message>
        <source>Click: crosshair and curve. Double click: this slice alone (L). Ctrl + wheel: zoom. Shift + wheel: volume.</source>
        <translation>Klick: Fadenkreuz und Kurve. Doppelklick: nur diese Schicht (L). Strg + Mausrad: Zoom. Umschalt + Mausrad: Volumen.</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Noch keine Karte</translation>
    </message>
</context>
<context>
    <name>kety::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>kety::ParameterField</name>
    <message>
        <source>“%1” is not %2; the value before is kept.</source>
        <translation>„%1“ ist nicht verwendbar, erwartet: %2; der vorige Wert bleibt.</translation>
    </message>
</context>
<context>
    <name>kety::ParameterForm</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>value, unit, where from</source>
        <translation>Wert, Einheit, Herkunft</translation>
    </message>
    <message>
        <source>Expert settings</source>
        <translation>Experteneinstellungen</translation>
    </message>
    <message>
        <source>%1 values, %2 from you</source>
        <translation>%1 Werte, %2 eigene</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>Show or hide the settings that seldom change</source>
        <translation>Selten geänderte Einstellungen ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>kety::ParameterRow</name>
    <message>
        <source>Take back your value</source>
        <translation>Eigenen Wert zurücknehmen</translation>
    </message>
    <message>
        <source>Back to %1 (%2)</source>
        <translation>Zurück zu %1 (%2)</translation>
    </message>
    <message>
        <source>Use the default, %1</source>
        <translation>Vorgabe verwenden, %1</translation>
    </message>
</context>
<context>
    <name>kety::PassedBar</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide the checks that passed</source>
        <translation>Bestandene Prüfungen ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>kety::PlotArea</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>click = go to that volume</source>
        <translation>Klick = zu diesem Volumen</translation>
    </message>
    <message>
        <source>Click a voxel to see its curve</source>
        <translation>Voxel anklicken, um seine Kurve zu sehen</translation>
    </message>
    <message>
        <source>Data and fit of the voxel at the crosshair</source>
        <translation>Daten und Anpassung des Voxels am Fadenkreuz</translation>
    </message>
    <message>
        <source>How often each value occurs in the mask</source>
        <translation>Wie häufig jeder Wert in der Maske vorkommt</translation>
    </message>
    <message>
        <source>No curve here: the voxel lies outside the mask</source>
        <translation>Keine Kurve: Das Voxel liegt außerhalb der Maske</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Noch keine Karte</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
</context>
<context>
    <name>kety::QualityList</name>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>What the run found, beside what to expect</source>
        <translation>Was die Berechnung ergab, neben dem Erwarteten</translation>
    </message>
</context>
<context>
    <name>kety::RangeSlider</name>
    <message>
        <source>First and last slice</source>
        <translation>Erste und letzte Schicht</translation>
    </message>
    <message>
        <source>Drag a knob: first and last slice shown (Left, Right; with Shift the first one)</source>
        <translation>Knopf ziehen: erste und letzte gezeigte Schicht (Links, Rechts; mit Umschalt die erste)</translation>
    </message>
</context>
<context>
    <name>kety::RecentKeeper</name>
    <message>
        <source>%1 volumes, %2</source>
        <translation>%1 Volumina, %2</translation>
    </message>
</context>
<context>
    <name>kety::RecentList</name>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>Letzte Studien</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Forget these studies; their files stay</source>
        <translation>Diese Studien vergessen; ihre Dateien bleiben</translation>
    </message>
    <message>
        <source>Click opens the study again</source>
        <translation>Klick öffnet die Studie wieder</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
</context>
<context>
    <name>kety::ReviewStep</name>
    <message>
        <source>what if</source>
        <translation>was wäre, wenn</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>ROI %1</source>
        <translation>ROI %1</translation>
    </message>
    <message>
        <source>%1: before %2, now %3</source>
        <translation>%1: vorher %2, jetzt %3</translation>
    </message>
</context>
<context>
    <name>kety::RoiArea</name>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
</context>
<context>
    <name>kety::RoiList</name>
    <message>
        <source>Regions: click selects, F2 renames, Del removes, M mirrors</source>
        <translation>Regionen: Klick wählt aus, F2 benennt um, Entf löscht, M spiegelt</translation>
    </message>
    <message>
        <source>ROI %1</source>
        <translation>ROI %1</translation>
    </message>
    <message>
        <source>%1 voxels</source>
        <translation>%1 Voxel</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>umbenennen</translation>
    </message>
</context>
<context>
    <name>kety::RoiTable</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>ROI table</source>
        <translation>ROI-Tabelle</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Draw a region first</source>
        <translation>Zuerst eine Region zeichnen</translation>
    </message>
    <message>
        <source>Save the table as a CSV file</source>
        <translation>Tabelle als CSV-Datei speichern</translation>
    </message>
    <message>
        <source>Figures of every region on the map shown</source>
        <translation>Kennzahlen jeder Region auf der gezeigten Karte</translation>
    </message>
    <message>
        <source>No regions yet. Press E to draw an ellipse.</source>
        <translation>Noch keine Regionen. E drücken, um eine Ellipse zu zeichnen.</translation>
    </message>
</context>
<context>
    <name>kety::RoiTableModel</name>
    <message>
        <source>%1 more without a value</source>
        <translation>%1 weitere ohne Wert</translation>
    </message>
    <message>
        <source>95 % interval of the mean; it takes voxels for independent, so smooth maps have a wider one</source>
        <translation>95-%-Intervall des Mittelwerts; nimmt Voxel als unabhängig an, glatte Karten haben ein breiteres</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>volume, mL</source>
        <translation>Volumen, mL</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>SD</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 % CI of mean</source>
        <translation>95-%-KI des Mittels</translation>
    </message>
</context>
<context>
    <name>kety::RunStep</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Figures of the whole map</source>
        <translation>Kennzahlen der ganzen Karte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop and keep the slices that are done (Ctrl+.)</source>
        <translation>Anhalten und die fertigen Schichten behalten (Strg+.)</translation>
    </message>
    <message>
        <source>Slices done</source>
        <translation>Fertige Schichten</translation>
    </message>
    <message>
        <source>%1 of %2 slices</source>
        <translation>%1 von %2 Schichten</translation>
    </message>
    <message>
        <source>Visible slice first, then outward. Cancel keeps what is done, marked partial.</source>
        <translation>Sichtbare Schicht zuerst, dann nach außen. Abbrechen behält das Fertige, als unvollständig gekennzeichnet.</translation>
    </message>
    <message>
        <source>%1 slices in %2 s</source>
        <translation>%1 Schichten in %2 s</translation>
    </message>
    <message>
        <source>Values have changed since: run again to bring it up to date.</source>
        <translation>Werte haben sich seither geändert: neu berechnen, um es zu aktualisieren.</translation>
    </message>
    <message>
        <source>Stopped before the end: run again for the other slices.</source>
        <translation>Vor dem Ende angehalten: neu berechnen für die übrigen Schichten.</translation>
    </message>
    <message>
        <source>Complete.</source>
        <translation>Vollständig.</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht berechnet</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Time this stage took</source>
        <translation>Dauer dieses Abschnitts</translation>
    </message>
</context>
<context>
    <name>kety::SampleCard</name>
    <message>
        <source>needs</source>
        <translation>braucht</translation>
    </message>
    <message>
        <source>gives</source>
        <translation>liefert</translation>
    </message>
    <message>
        <source>Try sample</source>
        <translation>Beispiel testen</translation>
    </message>
    <message>
        <source>Generate a phantom with known truth and open it</source>
        <translation>Phantom mit bekannter Wahrheit erzeugen und öffnen</translation>
    </message>
    <message>
        <source>This analysis is not built yet</source>
        <translation>Diese Analyse gibt es noch nicht</translation>
    </message>
    <message>
        <source>comes later</source>
        <translation>kommt später</translation>
    </message>
    <message>
        <source>Generated, no patient</source>
        <translation>Erzeugt, kein Patient</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
</context>
<context>
    <name>kety::Scene</name>
    <message>
        <source>%1, volume %2 of %3</source>
        <translation>%1, Volumen %2 von %3</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>rechnet</translation>
    </message>
    <message>
        <source>preview: %1</source>
        <translation>Vorschau: %1</translation>
    </message>
    <message>
        <source>preview, before Run</source>
        <translation>nur Vorschau</translation>
    </message>
    <message>
        <source>stale, of %1</source>
        <translation>veraltet, von %1</translation>
    </message>
    <message>
        <source>partial, %1 of %2 slices</source>
        <translation>unvollständig, %1 von %2 Schichten</translation>
    </message>
</context>
<context>
    <name>kety::SeriesList</name>
    <message>
        <source>The series of the study. Click to look at one, double click (Enter) to analyse it.</source>
        <translation>Die Serien der Studie. Klick zeigt eine, Doppelklick (Eingabe) wertet sie aus.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serien</translation>
    </message>
</context>
<context>
    <name>kety::SessionModel</name>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Open a study first</source>
        <translation>Zuerst eine Studie öffnen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>kety::Sheet</name>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>crosshair and curve</source>
        <translation>Fadenkreuz und Kurve</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Ziehen links</translation>
    </message>
    <message>
        <source>crosshair, or window and level with the PACS profile</source>
        <translation>Fadenkreuz, oder Fensterung im PACS-Profil</translation>
    </message>
    <message>
        <source>Middle drag, Space and drag</source>
        <translation>Ziehen Mitte, Leertaste und Ziehen</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Ziehen rechts</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoomen</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>slice; with Ctrl zoom, with Shift frame</source>
        <translation>Schicht; mit Strg Zoom, mit Umschalt Zeitpunkt</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>one view alone, and back</source>
        <translation>eine Ansicht allein, und zurück</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
</context>
<context>
    <name>kety::SliceOverlay</name>
    <message>
        <source>slice %1 / %2</source>
        <translation>Schicht %1 / %2</translation>
    </message>
    <message>
        <source>volume %1 / %2</source>
        <translation>Volumen %1 / %2</translation>
    </message>
</context>
<context>
    <name>kety::SliceView</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Click: crosshair and curve. Wheel: slice (Up, Down). Ctrl + wheel: zoom. Shift + wheel: volume (Left, Right). Right drag: zoom. Middle drag: pan.</source>
        <translation>Klick: Fadenkreuz und Kurve. Mausrad: Schicht (Auf, Ab). Strg + Mausrad: Zoom. Umschalt + Mausrad: Volumen (Links, Rechts). Ziehen rechts: Zoom. Ziehen Mitte: verschieben.</translation>
    </message>
    <message>
        <source>No image yet</source>
        <translation>Noch kein Bild</translation>
    </message>
</context>
<context>
    <name>kety::SourceChip</name>
    <message>
        <source>The program&apos;s default</source>
        <translation>Vorgabe des Programms</translation>
    </message>
    <message>
        <source>You set it</source>
        <translation>Selbst gesetzt</translation>
    </message>
    <message>
        <source>Neither the header nor a sidecar says it. Type it in.</source>
        <translation>Weder Header noch Begleitdatei nennen es. Bitte eintragen.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>you</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>guess %1 %</source>
        <translation>geraten %1 %</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>geraten</translation>
    </message>
</context>
<context>
    <name>kety::StartPage</name>
    <message>
        <source>perfusion and relaxation maps from MRI</source>
        <translation>Perfusions- und Relaxationskarten aus MRT</translation>
    </message>
    <message>
        <source>Ctrl+O opens, F1 help, ? all keys</source>
        <translation>Strg+O öffnet, F1 Hilfe, ? alle Tasten</translation>
    </message>
</context>
<context>
    <name>kety::StatusRow</name>
    <message>
        <source>Research use only, not for diagnosis</source>
        <translation>Nur für die Forschung, nicht zur Diagnose</translation>
    </message>
    <message>
        <source>Kety is no medical device</source>
        <translation>Kety ist kein Medizinprodukt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what is going on; what is done is kept</source>
        <translation>Laufendes anhalten; Fertiges bleibt</translation>
    </message>
    <message>
        <source>How far the work is</source>
        <translation>Wie weit die Arbeit ist</translation>
    </message>
    <message>
        <source>Voxel i, j, k and frame</source>
        <translation>Voxel i, j, k und Zeitpunkt</translation>
    </message>
    <message>
        <source>Place in millimetres: towards left, posterior, superior</source>
        <translation>Ort in Millimetern: nach links, posterior, superior</translation>
    </message>
    <message>
        <source>Value of the map at the crosshair</source>
        <translation>Wert der Karte am Fadenkreuz</translation>
    </message>
    <message>
        <source>What goes on</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>RADIOLOGICAL</source>
        <translation>RADIOLOGISCH</translation>
    </message>
    <message>
        <source>NEUROLOGICAL</source>
        <translation>NEUROLOGISCH</translation>
    </message>
    <message>
        <source>The patient&apos;s right is at the left of the picture</source>
        <translation>Rechts des Patienten ist links im Bild</translation>
    </message>
    <message>
        <source>The patient&apos;s left is at the left of the picture</source>
        <translation>Links des Patienten ist links im Bild</translation>
    </message>
    <message>
        <source>CPU %1 threads</source>
        <translation>CPU %1 Threads</translation>
    </message>
    <message>
        <source>Maps are computed on the processor with %1 threads</source>
        <translation>Karten werden auf dem Prozessor mit %1 Threads berechnet</translation>
    </message>
</context>
<context>
    <name>kety::StepPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop and keep the slices that are done (Ctrl+.)</source>
        <translation>Anhalten und die fertigen Schichten behalten (Strg+.)</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechnet</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write what is ticked</source>
        <translation>Angekreuztes schreiben</translation>
    </message>
    <message>
        <source>Nothing computed yet</source>
        <translation>Noch nichts berechnet</translation>
    </message>
    <message>
        <source>Stale: these are the maps before the last change</source>
        <translation>Veraltet: Karten vor der letzten Änderung</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Choose what to export and where (Ctrl+E)</source>
        <translation>Auswählen, was wohin exportiert wird (Strg+E)</translation>
    </message>
    <message>
        <source>Records %1 values with their source</source>
        <translation>%1 Werte mit Herkunft</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Compute the maps, the visible slice first (Ctrl+Enter)</source>
        <translation>Karten berechnen, die sichtbare Schicht zuerst (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stale, run again</source>
        <translation>Veraltet, neu berechnen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>kety::StudyPanel</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>1 volume</source>
        <translation>1 Volumen</translation>
    </message>
    <message>
        <source>%1 volumes</source>
        <translation>%1 Volumina</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>The maps of this analysis; [ and ] show the one before and after</source>
        <translation>Die Karten dieser Analyse; [ und ] zeigen die vorige und die nächste</translation>
    </message>
    <message>
        <source>ROIs</source>
        <translation>ROIs</translation>
    </message>
    <message>
        <source>Regions of interest; E draws an ellipse, F freehand</source>
        <translation>Interessierende Regionen; E zeichnet eine Ellipse, F freihändig</translation>
    </message>
    <message>
        <source>Click shows a map</source>
        <translation>Klick zeigt eine Karte</translation>
    </message>
    <message>
        <source>Click shows a series, double click analyses it</source>
        <translation>Klick zeigt eine Serie, Doppelklick wertet sie aus</translation>
    </message>
    <message>
        <source>%1 T</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>SYNTHETIC phantom</source>
        <translation>SYNTHETISCHES Phantom</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht berechnet</translation>
    </message>
</context>
<context>
    <name>kety::VerifyCard</name>
    <message>
        <source>Verify this computer</source>
        <translation>Diesen Rechner prüfen</translation>
    </message>
    <message>
        <source>Phantoms with known truth through every analysis.</source>
        <translation>Phantome mit bekannter Wahrheit durch jede Analyse.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Compute every phantom here and compare with the truth</source>
        <translation>Jedes Phantom hier berechnen und mit der Wahrheit vergleichen</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 bestanden</translation>
    </message>
    <message>
        <source>Not yet verified</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Rechnet…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>bias %1 %</source>
        <translation>Abweichung %1 %</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Mean of the map against the truth in tissue; limit 0.001 %</source>
        <translation>Mittelwert der Karte gegen die Wahrheit im Gewebe; Grenze 0.001 %</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>outside the limit</source>
        <translation>außerhalb der Grenze</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 von %2 bestanden</translation>
    </message>
</context>
<context>
    <name>kety::ViewerArea</name>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Noch keine Karte</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>nothing computed yet</source>
        <translation>noch nichts berechnet</translation>
    </message>
    <message>
        <source>%1 lightbox</source>
        <translation>%1 Leuchtkasten</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETISCH</translation>
    </message>
</context>
<context>
    <name>kety::VolumeStrip</name>
    <message>
        <source>control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>M0</source>
        <translation>M0</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>CBF</source>
        <translation>CBF</translation>
    </message>
    <message>
        <source>no RF</source>
        <translation>kein HF</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The volumes of the series. Click to go there (Left, Right), Shift for several, right button to say what a volume is.</source>
        <translation>Die Volumina der Serie. Klick führt dorthin (Links, Rechts), Umschalt für mehrere, rechte Taste legt fest, was ein Volumen ist.</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumina</translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation>Paar %1</translation>
    </message>
    <message>
        <source>volume %1: %2</source>
        <translation>Volumen %1: %2</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>mean signal in mask, a.u.</source>
        <translation>mittleres Signal in Maske, w.E.</translation>
    </message>
</context>
<context>
    <name>kety::WhatIf</name>
    <message>
        <source>Preview until kept.</source>
        <translation>Vorschau, bis übernommen.</translation>
    </message>
    <message>
        <source>Move a slider to see its effect.</source>
        <translation>Regler bewegen, um die Wirkung zu sehen.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Try other values on what is shown</source>
        <translation>Andere Werte am Gezeigten ausprobieren</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the values of the result</source>
        <translation>Zurück zu den Werten des Ergebnisses</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take these values; the result becomes stale until it is run again</source>
        <translation>Diese Werte übernehmen; das Ergebnis gilt als veraltet, bis neu berechnet wird</translation>
    </message>
</context>
<context>
    <name>kety::WhatIfRow</name>
    <message>
        <source>%1, before %2</source>
        <translation>%1, vorher %2</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>kety::Workbench</name>
    <message>
        <source> voxel, volume %1</source>
        <translation> Voxel, Volumen %1</translation>
    </message>
    <message>
        <source> voxel</source>
        <translation> Voxel</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Tools and ROIs</source>
        <translation>Werkzeuge und ROIs</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeiten</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation>Letzte Studien</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;ROI</source>
        <translation>&amp;ROI</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>Left mouse button</source>
        <translation>Linke Maustaste</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>nifti</name>
    <message>
        <source>%1: is a colour picture (%2), not a scalar image: export the values themselves</source>
        <translation>%1: ist ein Farbbild (%2), kein Bild aus Zahlenwerten: die Werte selbst exportieren</translation>
    </message>
    <message>
        <source>%1: samples of type %2 are not read: convert to magnitude or real images of type float32</source>
        <translation>%1: Werte vom Typ %2 werden nicht gelesen: in Betrags- oder Realbilder vom Typ float32 umwandeln</translation>
    </message>
    <message>
        <source>%1: datatype %2 is not one of the NIfTI standard: the header is damaged</source>
        <translation>%1: datatype %2 gibt es im NIfTI-Standard nicht: Der Header ist beschädigt</translation>
    </message>
    <message>
        <source>%1: bitpix %2 contradicts datatype %3: the header is damaged</source>
        <translation>%1: bitpix %2 widerspricht datatype %3: Der Header ist beschädigt</translation>
    </message>
    <message>
        <source>%1: is a CIFTI file (surface or connectivity data), not an image volume: choose the volume image</source>
        <translation>%1: ist eine CIFTI-Datei (Oberflächen- oder Konnektivitätsdaten), kein Bildvolumen: das Volumenbild wählen</translation>
    </message>
    <message>
        <source>%1: dim[%2] is %3: the header is damaged</source>
        <translation>%1: dim[%2] ist %3: Der Header ist beschädigt</translation>
    </message>
    <message>
        <source>%1: dim[0] is %2, it must be 1 to 7: the header is damaged</source>
        <translation>%1: dim[0] ist %2, erlaubt ist 1 bis 7: Der Header ist beschädigt</translation>
    </message>
    <message>
        <source>%1: has more than four dimensions (axes %2 and %3 both vary): split it into 4-D files</source>
        <translation>%1: hat mehr als vier Dimensionen (Achsen %2 und %3 belegt): in 4D-Dateien aufteilen</translation>
    </message>
    <message>
        <source>%1: its dimensions come to %2 bytes: the header is damaged</source>
        <translation>%1: Die Dimensionen ergeben %2 Bytes: Der Header ist beschädigt</translation>
    </message>
    <message>
        <source>%1: vox_offset is %2, where the image data would begin: the header is damaged</source>
        <translation>%1: vox_offset ist %2, dort begännen die Bilddaten: Der Header ist beschädigt</translation>
    </message>
    <message>
        <source>%1: scl_slope is %2: the header is damaged; write it with a slope of 1, or 0 for none</source>
        <translation>%1: scl_slope ist %2: Der Header ist beschädigt; mit Steigung 1 schreiben, oder 0 für keine</translation>
    </message>
    <message>
        <source>%1: scl_inter is %2: the header is damaged</source>
        <translation>%1: scl_inter ist %2: Der Header ist beschädigt</translation>
    </message>
    <message>
        <source>%1: is not a NIfTI image: its first bytes are not those of a NIfTI-1 or NIfTI-2 header</source>
        <translation>%1: ist kein NIfTI-Bild: Die ersten Bytes sind nicht die eines NIfTI-1- oder NIfTI-2-Headers</translation>
    </message>
    <message>
        <source>%1: is an Analyze 7.5 header, which does not record where left and right are: convert it to NIfTI</source>
        <translation>%1: ist ein Analyze-7.5-Header, der links und rechts nicht festhält: in NIfTI umwandeln</translation>
    </message>
    <message>
        <source>%1: the NIfTI mark in the header is damaged: copy or export the file again</source>
        <translation>%1: Die NIfTI-Kennung im Header ist beschädigt: Datei erneut kopieren oder exportieren</translation>
    </message>
    <message>
        <source>%1: is cut off inside its header: copy or export the file again</source>
        <translation>%1: ist innerhalb des Headers abgeschnitten: Datei erneut kopieren oder exportieren</translation>
    </message>
    <message>
        <source>%1: the voxel size pixdim[%2] is %3: the header is damaged</source>
        <translation>%1: Die Voxelgröße pixdim[%2] ist %3: Der Header ist beschädigt</translation>
    </message>
    <message>
        <source>The voxel size pixdim[%1] is negative (%2): its sign is not used</source>
        <translation>Die Voxelgröße pixdim[%1] ist negativ (%2): Das Vorzeichen wird nicht verwendet</translation>
    </message>
    <message>
        <source>%1: the qform is not a rotation: the header is damaged</source>
        <translation>%1: Die qform ist keine Drehung: Der Header ist beschädigt</translation>
    </message>
    <message>
        <source>The header states no unit of length: taken as mm</source>
        <translation>Der Header nennt keine Längeneinheit: mm angenommen</translation>
    </message>
    <message>
        <source>The axes of the image are not at right angles (cosine %1)</source>
        <translation>Die Achsen des Bildes stehen nicht senkrecht aufeinander (Kosinus %1)</translation>
    </message>
    <message>
        <source>%1: qform</source>
        <translation>%1: qform</translation>
    </message>
    <message>
        <source>sform and qform place the image differently: the sform is used</source>
        <translation>sform und qform legen das Bild verschieden: Die sform gilt</translation>
    </message>
    <message>
        <source>%1: the sform (position and orientation) is damaged: it is not finite, has no volume or lies out of bounds</source>
        <translation>%1: Die sform (Lage und Ausrichtung) ist beschädigt: nicht endlich, ohne Volumen oder außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>%1: the qform (position and orientation) is damaged: it is not finite or lies out of bounds</source>
        <translation>%1: Die qform (Lage und Ausrichtung) ist beschädigt: nicht endlich oder außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>The header states no orientation: axes taken as right, anterior, superior; left and right are not certain</source>
        <translation>Der Header nennt keine Ausrichtung: Achsen als rechts, anterior, superior angenommen; links und rechts sind nicht sicher</translation>
    </message>
    <message>
        <source>%1: the voxel sizes are out of bounds: the header is damaged</source>
        <translation>%1: Die Voxelgrößen liegen außerhalb der Grenzen: Der Header ist beschädigt</translation>
    </message>
    <message>
        <source>The %1 volumes lie on the fifth axis: they are numbered, not timed</source>
        <translation>Die %1 Volumina liegen auf der fünften Achse: nummeriert, ohne Zeiten</translation>
    </message>
    <message>
        <source>The header states no time between volumes (pixdim[4] is %1)</source>
        <translation>Der Header nennt keine Zeit zwischen den Volumina (pixdim[4] ist %1)</translation>
    </message>
    <message>
        <source>The header states no unit of time: %1 between volumes is not used</source>
        <translation>Der Header nennt keine Zeiteinheit: %1 zwischen den Volumina wird nicht verwendet</translation>
    </message>
    <message>
        <source>%1 s between volumes: did you mean ms?</source>
        <translation>%1 s zwischen den Volumina: ms gemeint?</translation>
    </message>
    <message>
        <source>%1: is a DICOM file; DICOM is not read yet: convert the series to NIfTI with a sidecar (dcm2niix)</source>
        <translation>%1: ist eine DICOM-Datei; DICOM wird noch nicht gelesen: Serie in NIfTI mit Begleitdatei umwandeln (dcm2niix)</translation>
    </message>
    <message>
        <source>%1: is a Philips PAR/REC file, which is not read: convert it to NIfTI with a sidecar (dcm2niix)</source>
        <translation>%1: ist eine Philips-PAR/REC-Datei und wird nicht gelesen: in NIfTI mit Begleitdatei umwandeln (dcm2niix)</translation>
    </message>
    <message>
        <source>%1: its header file %2 is missing: put both beside each other</source>
        <translation>%1: Die Headerdatei %2 fehlt: beide nebeneinander ablegen</translation>
    </message>
    <message>
        <source>%1: is a header only; its image file %2 is missing: put both beside each other</source>
        <translation>%1: ist nur ein Header; die Bilddatei %2 fehlt: beide nebeneinander ablegen</translation>
    </message>
    <message>
        <source>%1: is too short for its header, which describes %3 bytes: the file is damaged or cut off</source>
        <translation>%1: ist zu kurz für den Header, der %3 Bytes beschreibt: Die Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>%1: is cut off: %2 bytes of %3 are there: copy or export the file again</source>
        <translation>%1: ist abgeschnitten: %2 von %3 Bytes sind da: Datei erneut kopieren oder exportieren</translation>
    </message>
    <message>
        <source>%1: holds %2 bytes where its header describes %3: the header or the file is damaged</source>
        <translation>%1: enthält %2 Bytes, der Header beschreibt %3: Header oder Datei ist beschädigt</translation>
    </message>
    <message>
        <source>%1: is empty (%2 bytes), not a NIfTI image: download or export it again</source>
        <translation>%1: ist leer (%2 Bytes), kein NIfTI-Bild: erneut herunterladen oder exportieren</translation>
    </message>
    <message>
        <source>%1: does not fit into memory (%2 bytes): close other images or crop it</source>
        <translation>%1: passt nicht in den Speicher (%2 Bytes): andere Bilder schließen oder zuschneiden</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>delay %1 s</source>
        <translation>Verzögerung %1 s</translation>
    </message>
    <message>
        <source>Control − label</source>
        <translation>Kontrolle − Markierung</translation>
    </message>
    <message>
        <source>Label − control</source>
        <translation>Markierung − Kontrolle</translation>
    </message>
    <message>
        <source>Control first</source>
        <translation>Kontrolle zuerst</translation>
    </message>
    <message>
        <source>Label first</source>
        <translation>Markierung zuerst</translation>
    </message>
    <message>
        <source>As listed.</source>
        <translation>Wie aufgeführt.</translation>
    </message>
    <message>
        <source>Against the list.</source>
        <translation>Gegen die Liste.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Gewählt.</translation>
    </message>
    <message>
        <source>Would turn CBF negative.</source>
        <translation>CBF negativ.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>brain voxels above 0</source>
        <translation>Hirnvoxel über 0</translation>
    </message>
    <message>
        <source>pairs that agree</source>
        <translation>Paare einig</translation>
    </message>
    <message>
        <source>mean ΔM / M0</source>
        <translation>mittleres ΔM / M0</translation>
    </message>
    <message>
        <source>t over pairs</source>
        <translation>t über die Paare</translation>
    </message>
</context>
<context>
    <name>quality</name>
    <message>
        <source>outside the mask</source>
        <translation>außerhalb der Maske</translation>
    </message>
    <message>
        <source>input is not finite</source>
        <translation>Eingangswert ist nicht endlich</translation>
    </message>
    <message>
        <source>M0 or S0 is zero or negative</source>
        <translation>M0 oder S0 ist null oder negativ</translation>
    </message>
    <message>
        <source>parameter at a bound</source>
        <translation>Parameter an einer Grenze</translation>
    </message>
    <message>
        <source>signal to noise below the limit</source>
        <translation>Signal-Rausch-Verhältnis unter dem Grenzwert</translation>
    </message>
    <message>
        <source>fit did not converge</source>
        <translation>Anpassung konvergierte nicht</translation>
    </message>
    <message>
        <source>the data do not determine the value</source>
        <translation>die Daten bestimmen den Wert nicht</translation>
    </message>
    <message>
        <source>saturated or at the noise floor</source>
        <translation>gesättigt oder am Rauschboden</translation>
    </message>
    <message>
        <source>outside the plausible range</source>
        <translation>außerhalb des plausiblen Bereichs</translation>
    </message>
    <message>
        <source>neighbourhood is ill-conditioned</source>
        <translation>Nachbarschaft ist schlecht konditioniert</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>the fonts inside the program cannot be drawn</source>
        <translation>die Schriften im Programm lassen sich nicht zeichnen</translation>
    </message>
    <message>
        <source>the picture cannot be written as PNG: %1</source>
        <translation>das Bild lässt sich nicht als PNG schreiben: %1</translation>
    </message>
    <message>
        <source>%1: has %2 volumes; an image of regions has one</source>
        <translation>%1: hat %2 Volumina; ein Regionenbild hat eines</translation>
    </message>
    <message>
        <source>%1: holds %2; an image of regions holds whole numbers</source>
        <translation>%1: enthält %2; ein Regionenbild enthält ganze Zahlen</translation>
    </message>
    <message>
        <source>%1: lies on another grid (%2) than %3 (%4)</source>
        <translation>%1: liegt auf einem anderen Gitter (%2) als %3 (%4)</translation>
    </message>
</context>
<context>
    <name>roi</name>
    <message>
        <source>Move region</source>
        <translation>Region verschieben</translation>
    </message>
    <message>
        <source>Change region</source>
        <translation>Region ändern</translation>
    </message>
    <message>
        <source>Draw region</source>
        <translation>Region zeichnen</translation>
    </message>
    <message>
        <source>Delete region</source>
        <translation>Region löschen</translation>
    </message>
    <message>
        <source>%1, mirrored</source>
        <translation>%1, gespiegelt</translation>
    </message>
</context>
<context>
    <name>runner</name>
    <message>
        <source>Not enough memory for this. Close other studies or use a mask.</source>
        <translation>Dafür reicht der Speicher nicht. Andere Studien schließen oder eine Maske verwenden.</translation>
    </message>
    <message>
        <source>Internal error: %1</source>
        <translation>Interner Fehler: %1</translation>
    </message>
</context>
<context>
    <name>sample</name>
    <message>
        <source>There is no sample &quot;%1&quot;; there are: %2</source>
        <translation>Es gibt kein Beispiel „%1“; vorhanden: %2</translation>
    </message>
</context>
<context>
    <name>sources</name>
    <message>
        <source>accepted proposal</source>
        <translation>angenommener Vorschlag</translation>
    </message>
    <message>
        <source>list of volumes</source>
        <translation>Volumenliste</translation>
    </message>
    <message>
        <source>brighter than 1.5 times the median volume</source>
        <translation>heller als das 1.5-Fache des medianen Volumens</translation>
    </message>
    <message>
        <source>an M0 scan is given</source>
        <translation>eine M0-Aufnahme liegt vor</translation>
    </message>
    <message>
        <source>a proton density image is given</source>
        <translation>ein Protonendichtebild liegt vor</translation>
    </message>
    <message>
        <source>bright volumes in the series</source>
        <translation>helle Volumina in der Serie</translation>
    </message>
    <message>
        <source>m0scan in the list of volumes</source>
        <translation>m0scan in der Volumenliste</translation>
    </message>
    <message>
        <source>no M0 is given and nothing is suppressed</source>
        <translation>kein M0 vorhanden und nichts unterdrückt</translation>
    </message>
    <message>
        <source>proton density image</source>
        <translation>Protonendichtebild</translation>
    </message>
    <message>
        <source>a reference region is given</source>
        <translation>eine Referenzregion liegt vor</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>ASL perfusion</source>
        <translation>ASL-Perfusion</translation>
    </message>
    <message>
        <source>control and label volumes; M0 if there is one</source>
        <translation>Kontroll- und Markierungsvolumina; M0, falls vorhanden</translation>
    </message>
    <message>
        <source>CBF, ΔM, tSNR</source>
        <translation>CBF, ΔM, tSNR</translation>
    </message>
    <message>
        <source>DSC perfusion</source>
        <translation>DSC-Perfusion</translation>
    </message>
    <message>
        <source>T2*-weighted series over a contrast bolus</source>
        <translation>T2*-gewichtete Serie über einen Kontrastmittelbolus</translation>
    </message>
    <message>
        <source>CBV, CBF, MTT, Tmax, TTP, leakage</source>
        <translation>CBV, CBF, MTT, Tmax, TTP, Leckage</translation>
    </message>
    <message>
        <source>T1 relaxometry</source>
        <translation>T1-Relaxometrie</translation>
    </message>
    <message>
        <source>inversion recovery, flip angles or Look-Locker</source>
        <translation>Inversion Recovery, Kippwinkel oder Look-Locker</translation>
    </message>
    <message>
        <source>T1, M0, efficiency, relative error</source>
        <translation>T1, M0, Effizienz, relativer Fehler</translation>
    </message>
    <message>
        <source>T2 and T2* relaxometry</source>
        <translation>T2- und T2*-Relaxometrie</translation>
    </message>
    <message>
        <source>spin or gradient echoes, 3 or more</source>
        <translation>Spin- oder Gradientenechos, mindestens 3</translation>
    </message>
    <message>
        <source>T2 or T2*, S0, relative error</source>
        <translation>T2 oder T2*, S0, relativer Fehler</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>cannot run</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>nothing to analyse</source>
        <translation>nichts auszuwerten</translation>
    </message>
    <message>
        <source>1 series</source>
        <translation>1 Serie</translation>
    </message>
    <message>
        <source>%1 series</source>
        <translation>%1 Serien</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>%1 missing, %2 to look at</source>
        <translation>%1 fehlt, %2 ansehen</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 to look at, %2 passed</source>
        <translation>%1 ansehen, %2 bestanden</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 bestanden</translation>
    </message>
    <message>
        <source>%1 of %2 slices</source>
        <translation>%1 von %2 Schichten</translation>
    </message>
    <message>
        <source>stale, of %1</source>
        <translation>veraltet, von %1</translation>
    </message>
    <message>
        <source>%1 slices, %2 s</source>
        <translation>%1 Schichten, %2 s</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>%1: there is no parameter %2; &quot;kety-cli analyses&quot; lists them</source>
        <translation>%1: es gibt keinen Parameter %2; „kety-cli analyses“ listet sie auf</translation>
    </message>
    <message>
        <source>%1: there is no parameter %2; did you mean %3?</source>
        <translation>%1: es gibt keinen Parameter %2; gemeint: %3?</translation>
    </message>
    <message>
        <source>--set %1: expected KEY=VALUE</source>
        <translation>--set %1: erwartet SCHLÜSSEL=WERT</translation>
    </message>
    <message>
        <source>%1=%2: %3</source>
        <translation>%1=%2: %3</translation>
    </message>
    <message>
        <source>%1 is %2; it must be %3 %4 and at most %5</source>
        <translation>%1 ist %2; verlangt ist %3 %4 und höchstens %5</translation>
    </message>
    <message>
        <source>%1 is %2; it must be one of %3</source>
        <translation>%1 ist %2; möglich: %3</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1 cannot be read as a settings file (&quot;kety-cli defaults&quot; writes one)</source>
        <translation>%1 ist nicht als Einstellungsdatei lesbar („kety-cli defaults“ schreibt eine)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>whole numbers, as in 0, 1, 2</source>
        <translation>ganze Zahlen, wie 0, 1, 2</translation>
    </message>
    <message>
        <source>a number, as in 1.5</source>
        <translation>eine Zahl, wie 1.5</translation>
    </message>
    <message>
        <source>numbers, as in 0.5, 1</source>
        <translation>Zahlen, wie 0.5, 1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>above</source>
        <translation>größer als</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
</TS>
