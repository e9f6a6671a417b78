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
        <source>Threshold ROI</source>
        <translation>Schwellwert-ROI</translation>
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
    <message>
        <source>Paint a region: Shift takes away, Ctrl begins another, + and − change the size</source>
        <translation>Eine Region malen: Umschalt nimmt weg, Strg beginnt eine neue, + und − ändern die Größe</translation>
    </message>
    <message>
        <source>A region of like values: press on one, drag to take in more</source>
        <translation>Eine Region ähnlicher Werte: auf einen drücken, ziehen nimmt mehr auf</translation>
    </message>
    <message>
        <source>Play the volumes, in Review the pairs</source>
        <translation>Die Volumen abspielen, in der Durchsicht die Paare</translation>
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
        <source>There is no control volume to take as M0</source>
        <translation>Es gibt kein Kontrollvolumen, das als M0 dienen könnte</translation>
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
        <source>Field strength</source>
        <translation>Feldstärke</translation>
    </message>
    <message>
        <source>Decides the T1 of blood where that is not given.</source>
        <translation>Bestimmt das T1 des Bluts, wo dieses nicht angegeben ist.</translation>
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
    <message>
        <source>time-encoded ASL: one of its sub-boli at a time</source>
        <translation>zeitkodiertes ASL: jeweils einer seiner Teilboli</translation>
    </message>
    <message>
        <source>Arrival time map</source>
        <translation>Ankunftszeitkarte</translation>
    </message>
    <message>
        <source>Arterial transit time of each voxel, from a prescan</source>
        <translation>Arterielle Transitzeit jedes Voxels, aus einer Vormessung</translation>
    </message>
    <message>
        <source>Arterial transit time</source>
        <translation>Arterielle Transitzeit</translation>
    </message>
    <message>
        <source>time-encoded ASL: several delays by sub-boli</source>
        <translation>zeitkodiertes ASL: mehrere Verzögerungen durch Teilboli</translation>
    </message>
    <message>
        <source>ASL with several delays</source>
        <translation>ASL mit mehreren Verzögerungen</translation>
    </message>
    <message>
        <source>control and label volumes of several delays are listed</source>
        <translation>Kontroll- und Markierungsvolumen mehrerer Verzögerungen sind aufgeführt</translation>
    </message>
    <message>
        <source>delay, s</source>
        <translation>Verzögerung, s</translation>
    </message>
    <message>
        <source>labelling or bolus, s</source>
        <translation>Markierung oder Bolus, s</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Verzögerungen</translation>
    </message>
    <message>
        <source>CBF, median</source>
        <translation>CBF, Median</translation>
    </message>
    <message>
        <source>Arrival time not determined</source>
        <translation>Ankunftszeit nicht bestimmt</translation>
    </message>
    <message>
        <source>ASL perfusion and arrival time</source>
        <translation>ASL-Perfusion und Ankunftszeit</translation>
    </message>
    <message>
        <source>Cerebral blood flow and arterial transit time from arterial spin labelling with several delays</source>
        <translation>Zerebraler Blutfluss und arterielle Transitzeit aus Arterial Spin Labelling mit mehreren Verzögerungen</translation>
    </message>
    <message>
        <source>Arrival time from</source>
        <translation>Ankunftszeit aus</translation>
    </message>
    <message>
        <source>Off: the label is taken to have arrived before the readout and to decay as in blood (Alsop 2015). One time, or a map: decay as in tissue after the arrival (Wang 2002).</source>
        <translation>Aus: Die Markierung gilt als vor der Auslese angekommen und zerfällt wie in Blut (Alsop 2015). Eine Zeit oder eine Karte: Zerfall wie in Gewebe nach der Ankunft (Wang 2002).</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>one time</source>
        <translation>eine Zeit</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>From the labelling plane to the tissue, the same for all voxels.</source>
        <translation>Von der Markierungsebene bis ins Gewebe, dieselbe für alle Voxel.</translation>
    </message>
    <message>
        <source>Unit of the map</source>
        <translation>Einheit der Karte</translation>
    </message>
    <message>
        <source>What the numbers of the arrival time map are.</source>
        <translation>Was die Zahlen der Ankunftszeitkarte sind.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>A scan of its own, volumes of the series, a number, the mean control (only without background suppression), a proton density image, or the suppressed control divided by what the pulses left of it.</source>
        <translation>Eine eigene Aufnahme, Volumen der Serie, eine Zahl, die mittlere Kontrolle (nur ohne Hintergrundunterdrückung), ein Protonendichtebild oder die unterdrückte Kontrolle geteilt durch das, was die Pulse von ihr übrig ließen.</translation>
    </message>
    <message>
        <source>suppressed control</source>
        <translation>unterdrückte Kontrolle</translation>
    </message>
    <message>
        <source>Times of the suppression pulses</source>
        <translation>Zeiten der Unterdrückungspulse</translation>
    </message>
    <message>
        <source>Inversion pulses in seconds after the start of labelling: what they leave of the control gives M0.</source>
        <translation>Inversionspulse in Sekunden nach Beginn der Markierung: Was sie von der Kontrolle übrig lassen, ergibt M0.</translation>
    </message>
    <message>
        <source>Inversion of tissue by a pulse</source>
        <translation>Inversion des Gewebes je Puls</translation>
    </message>
    <message>
        <source>Efficiency of a suppression pulse on static tissue. 1: perfect inversion.</source>
        <translation>Wirkungsgrad eines Unterdrückungspulses am ruhenden Gewebe. 1: vollkommene Inversion.</translation>
    </message>
    <message>
        <source>Averages</source>
        <translation>Mittelungen</translation>
    </message>
    <message>
        <source>How many averages (NEX) the scanner summed into a difference image: for the scale that GE gives it, which the check of the M0 scale proposes. Nothing else uses it.</source>
        <translation>Wie viele Mittelungen (NEX) der Scanner zu einem Differenzbild summiert hat: für die Skalierung durch GE, die die Prüfung der M0-Skalierung vorschlägt. Sonst dient es zu nichts.</translation>
    </message>
    <message>
        <source>Of grey matter at 3 T, 1.33 s: for the recovery of M0, and for the decay after an arrival time.</source>
        <translation>Von grauer Substanz bei 3 T, 1,33 s: für die Erholung von M0 und für den Zerfall nach einer Ankunftszeit.</translation>
    </message>
    <message>
        <source>The arrival time map has %1 volumes: one is needed</source>
        <translation>Die Ankunftszeitkarte hat %1 Volumina: nötig ist eines</translation>
    </message>
    <message>
        <source>The arrival time map has no value above 0 inside the mask: does it show this head?</source>
        <translation>Die Ankunftszeitkarte hat in der Maske keinen Wert über 0: Zeigt sie diesen Kopf?</translation>
    </message>
    <message>
        <source>The median arrival time is %1 s: is the map in ms?</source>
        <translation>Der Median der Ankunftszeit ist %1 s: Ist die Karte in ms?</translation>
    </message>
    <message>
        <source>The median arrival time is %1 s: is the map in seconds?</source>
        <translation>Der Median der Ankunftszeit ist %1 s: Ist die Karte in Sekunden?</translation>
    </message>
    <message>
        <source>The map is in ms</source>
        <translation>Die Karte ist in ms</translation>
    </message>
    <message>
        <source>The map is in seconds</source>
        <translation>Die Karte ist in Sekunden</translation>
    </message>
    <message>
        <source>In %1 of the brain no label has arrived at the readout: there is no CBF</source>
        <translation>In %1 des Hirns ist bei der Auslese keine Markierung angekommen: Dort gibt es kein CBF</translation>
    </message>
    <message>
        <source>An arrival time map is given and not used: it needs CASL or pCASL and att_source=map</source>
        <translation>Eine Ankunftszeitkarte ist gegeben und wird nicht verwendet: Sie braucht CASL oder pCASL und att_source=map</translation>
    </message>
    <message>
        <source>The arrival time map has another grid than the series: it is resampled to %1</source>
        <translation>Die Ankunftszeitkarte hat ein anderes Gitter als die Serie: Sie wird auf %1 umgerechnet</translation>
    </message>
    <message>
        <source>%1 of the brain has no arrival time: there is no CBF</source>
        <translation>%1 des Hirns hat keine Ankunftszeit: Dort gibt es kein CBF</translation>
    </message>
    <message>
        <source>Garcia 2005 gives the loss of 2 and of 5 suppression pulses, not of %1</source>
        <translation>Garcia 2005 nennt den Verlust von 2 und von 5 Unterdrückungspulsen, nicht von %1</translation>
    </message>
    <message>
        <source>Take the loss per pulse</source>
        <translation>Verlust je Puls nehmen</translation>
    </message>
    <message>
        <source>Labelling efficiency %1 with the loss of %2 suppression pulses by Garcia 2005; without their loss %3</source>
        <translation>Markierungseffizienz %1 mit dem Verlust von %2 Unterdrückungspulsen nach Garcia 2005; ohne deren Verlust %3</translation>
    </message>
    <message>
        <source>Labelling efficiency %1 with the loss by suppression that Philips states, 0.81; without it %2</source>
        <translation>Markierungseffizienz %1 mit dem Unterdrückungsverlust nach Philips, 0.81; ohne ihn %2</translation>
    </message>
    <message>
        <source>For CASL at 3 T Wang 2005 gives 0.68; osipy takes 0.71</source>
        <translation>Für CASL bei 3 T nennt Wang 2005 0.68; osipy nimmt 0.71</translation>
    </message>
    <message>
        <source>Take 0.71 as osipy</source>
        <translation>0.71 wie osipy nehmen</translation>
    </message>
    <message>
        <source>The haematocrit is not used: the T1 of blood is given, %1</source>
        <translation>Der Hämatokrit wird nicht verwendet: Das T1 des Blutes ist gegeben, %1</translation>
    </message>
    <message>
        <source>The T1 of blood follows from the haematocrit at 3 T: the field strength is unknown</source>
        <translation>Das T1 des Blutes folgt aus dem Hämatokrit bei 3 T: Die Feldstärke ist unbekannt</translation>
    </message>
    <message>
        <source>%1 s is from %2; also in use: %3 s, %4</source>
        <translation>%1 s stammt aus %2; ebenfalls üblich: %3 s, %4</translation>
    </message>
    <message>
        <source>Take %1 s</source>
        <translation>%1 s nehmen</translation>
    </message>
    <message>
        <source>Hadamard-4, Walsh order</source>
        <translation>Hadamard-4, Walsh-Reihenfolge</translation>
    </message>
    <message>
        <source>Hadamard-4</source>
        <translation>Hadamard-4</translation>
    </message>
    <message>
        <source>Hadamard-8, Walsh order</source>
        <translation>Hadamard-8, Walsh-Reihenfolge</translation>
    </message>
    <message>
        <source>Hadamard-8</source>
        <translation>Hadamard-8</translation>
    </message>
    <message>
        <source>Hadamard-12</source>
        <translation>Hadamard-12</translation>
    </message>
    <message>
        <source>own matrix</source>
        <translation>eigene Matrix</translation>
    </message>
    <message>
        <source>Durations of the sub-boli of %1 s: are they given in ms?</source>
        <translation>Dauern der Teilboli von %1 s: Sind sie in ms angegeben?</translation>
    </message>
    <message>
        <source>sub_boli has %1 durations for %2 sub-boli: one for each is needed, or one for all</source>
        <translation>sub_boli hat %1 Dauern für %2 Teilboli: nötig ist eine für jeden oder eine für alle</translation>
    </message>
    <message>
        <source>The list of volumes calls them differences: they are decoded already</source>
        <translation>Die Liste der Volumina nennt sie Differenzen: Sie sind schon dekodiert</translation>
    </message>
    <message>
        <source>Take them as differences</source>
        <translation>Als Differenzen nehmen</translation>
    </message>
    <message>
        <source>%1 encoded volumes are no whole number of blocks of %2: is the matrix another one, or is a volume an M0 (m0_volumes)?</source>
        <translation>%1 kodierte Volumina ergeben keine ganze Zahl von Blöcken zu %2: Ist die Matrix eine andere oder ein Volumen ein M0 (m0_volumes)?</translation>
    </message>
    <message>
        <source>The volumes of a block differ in echo time or crusher: they cannot be decoded together</source>
        <translation>Die Volumina eines Blocks unterscheiden sich in Echozeit oder Crusher: Sie lassen sich nicht gemeinsam dekodieren</translation>
    </message>
    <message>
        <source>No block of %1 volumes is left to decode</source>
        <translation>Kein Block von %1 Volumina bleibt zum Dekodieren</translation>
    </message>
    <message>
        <source>%1: %2 blocks of %3 volumes give %4 sub-boli</source>
        <translation>%1: %2 Blöcke zu %3 Volumina ergeben %4 Teilboli</translation>
    </message>
    <message>
        <source>Blocks dropped as a whole: %1 (volumes %2)</source>
        <translation>Als Ganzes verworfene Blöcke: %1 (Volumina %2)</translation>
    </message>
    <message>
        <source>Sign of the decoded differences</source>
        <translation>Vorzeichen der dekodierten Differenzen</translation>
    </message>
    <message>
        <source>The decoded differences are negative: does +1 of the matrix stand for %1? (%2 of the brain voxels above 0)</source>
        <translation>Die dekodierten Differenzen sind negativ: Steht +1 der Matrix für %1? (%2 der Hirnvoxel über 0)</translation>
    </message>
    <message>
        <source>control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Turn the signs of the matrix</source>
        <translation>Vorzeichen der Matrix umkehren</translation>
    </message>
    <message>
        <source>Keep the signs</source>
        <translation>Vorzeichen behalten</translation>
    </message>
    <message>
        <source>%1 has %2 entries for %3 volumes: which entry is whose is unknown</source>
        <translation>%1 hat %2 Einträge für %3 Volumen: welcher zu welchem gehört, ist unbekannt</translation>
    </message>
    <message>
        <source>Mend the sidecar: one value, or one per volume</source>
        <translation>Die Begleitdatei berichtigen: ein Wert, oder einer je Volumen</translation>
    </message>
    <message>
        <source>Velocity-selective labelling has no arrival time: take one delay with asl.cbf</source>
        <translation>Geschwindigkeitsselektive Markierung hat keine Ankunftszeit: eine Verzögerung mit asl.cbf nehmen</translation>
    </message>
    <message>
        <source>The series has several %1, which one curve cannot hold: leave the volumes of all but one out (leave_out)</source>
        <translation>Die Serie hat mehrere %1, die eine Kurve nicht fassen kann: die Volumen aller bis auf eine weglassen (leave_out)</translation>
    </message>
    <message>
        <source>A delay of %1 s: are the delays given in ms?</source>
        <translation>Eine Verzögerung von %1 s: sind die Verzögerungen in ms angegeben?</translation>
    </message>
    <message>
        <source>Divide by 1000</source>
        <translation>Durch 1000 teilen</translation>
    </message>
    <message>
        <source>Not every volume has a delay: give them with delays and delay_order</source>
        <translation>Nicht jedes Volumen hat eine Verzögerung: mit delays und delay_order angeben</translation>
    </message>
    <message>
        <source>%1 different readout times: CBF and arrival time need three. For one delay there is asl.cbf</source>
        <translation>%1 verschiedene Auslesezeiten: CBF und Ankunftszeit brauchen drei. Für eine Verzögerung gibt es asl.cbf</translation>
    </message>
    <message>
        <source>QUIPSS saturates what has arrived before TI1, which the kinetic model does not hold: take one delay with asl.cbf</source>
        <translation>QUIPSS sättigt, was vor TI1 angekommen ist, und das enthält das kinetische Modell nicht: eine Verzögerung mit asl.cbf nehmen</translation>
    </message>
    <message>
        <source>Mean curve over the delays: a difference has no finite sample</source>
        <translation>Mittlere Kurve über die Verzögerungen: eine Differenz hat keinen endlichen Wert</translation>
    </message>
    <message>
        <source>Mean curve over the delays</source>
        <translation>Mittlere Kurve über die Verzögerungen</translation>
    </message>
    <message>
        <source>The delays are trusted, as chosen</source>
        <translation>Den Verzögerungen wird vertraut, wie gewählt</translation>
    </message>
    <message>
        <source>The mean curve over the delays does not look like arriving blood (R² %1): are the delays right?</source>
        <translation>Die mittlere Kurve über die Verzögerungen sieht nicht nach ankommendem Blut aus (R² %1): stimmen die Verzögerungen?</translation>
    </message>
    <message>
        <source>The mean curve fits the delays in reverse order better (R² %1 instead of %2): is their list turned round?</source>
        <translation>Die mittlere Kurve passt besser zu den Verzögerungen in umgekehrter Folge (R² %1 statt %2): ist ihre Liste umgedreht?</translation>
    </message>
    <message>
        <source>The delays are right</source>
        <translation>Die Verzögerungen stimmen</translation>
    </message>
    <message>
        <source>The least arrival time is not below the greatest</source>
        <translation>Die kleinste Ankunftszeit liegt nicht unter der größten</translation>
    </message>
    <message>
        <source>Two velocity-selective modules are not computed: they need an efficiency for each and the recovery after saturation. Quantify data of a single module</source>
        <translation>Zwei geschwindigkeitsselektive Module werden nicht berechnet: Sie brauchen je eine Effizienz und die Erholung nach der Sättigung. Daten mit einem einzelnen Modul quantifizieren</translation>
    </message>
    <message>
        <source>One velocity-selective module</source>
        <translation>Ein geschwindigkeitsselektives Modul</translation>
    </message>
    <message>
        <source>Tissue maps, averaged over the voxels of the series</source>
        <translation>Gewebekarten, über die Voxel der Serie gemittelt</translation>
    </message>
    <message>
        <source>Tissue maps</source>
        <translation>Gewebekarten</translation>
    </message>
    <message>
        <source>The window of the partial volume correction needs a middle: an odd number, not %1</source>
        <translation>Das Fenster der Teilvolumenkorrektur braucht eine Mitte: eine ungerade Zahl, nicht %1</translation>
    </message>
    <message>
        <source>Spatial regularisation needs the uncertainty of every voxel: at least two differences</source>
        <translation>Die räumliche Regularisierung braucht die Unsicherheit jedes Voxels: mindestens zwei Differenzen</translation>
    </message>
    <message>
        <source>Motion is found by ITK, which this build of Kety does not have</source>
        <translation>Bewegung findet ITK, das diesem Bau von Kety fehlt</translation>
    </message>
    <message>
        <source>Build with -DKETY_ITK=ON, or leave motion as it is</source>
        <translation>Mit -DKETY_ITK=ON bauen oder die Bewegung lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Do not look at motion</source>
        <translation>Bewegung nicht betrachten</translation>
    </message>
    <message>
        <source>Motion was not looked at</source>
        <translation>Bewegung wurde nicht betrachtet</translation>
    </message>
    <message>
        <source>Motion was not looked at: %1</source>
        <translation>Bewegung wurde nicht betrachtet: %1</translation>
    </message>
    <message>
        <source>Motion corrected; largest displacement: volume %1</source>
        <translation>Bewegung korrigiert; größte Verschiebung: Volumen %1</translation>
    </message>
    <message>
        <source>Largest displacement: volume %1</source>
        <translation>Größte Verschiebung: Volumen %1</translation>
    </message>
    <message>
        <source>The head moved by up to %1 (volume %2)</source>
        <translation>Der Kopf bewegte sich um bis zu %1 (Volumen %2)</translation>
    </message>
    <message>
        <source>Put the volumes back</source>
        <translation>Volumen zurücksetzen</translation>
    </message>
    <message>
        <source>No pair stands out</source>
        <translation>Kein Paar fällt auf</translation>
    </message>
    <message>
        <source>Leave out %1 by SCORE</source>
        <translation>%1 nach SCORE weglassen</translation>
    </message>
    <message>
        <source>Leave out by motion (ENABLE)</source>
        <translation>Nach Bewegung weglassen (ENABLE)</translation>
    </message>
    <message>
        <source>ENABLE sorts pairs by motion, which is not known</source>
        <translation>ENABLE ordnet Paare nach Bewegung, und die ist nicht bekannt</translation>
    </message>
    <message>
        <source>Measure the motion</source>
        <translation>Bewegung messen</translation>
    </message>
    <message>
        <source>Judge by SCORE</source>
        <translation>Nach SCORE beurteilen</translation>
    </message>
    <message>
        <source>No pair is left out as an outlier</source>
        <translation>Kein Paar ist als Ausreißer weggelassen</translation>
    </message>
    <message>
        <source>Keep all pairs</source>
        <translation>Alle Paare behalten</translation>
    </message>
    <message>
        <source>M0 from a suppressed control needs its recovery undone: set m0_recovery=true</source>
        <translation>M0 aus unterdrückten Kontrollen braucht die Korrektur der Erholung: m0_recovery=true setzen</translation>
    </message>
    <message>
        <source>A suppression pulse at %1 s comes after the readout at %2 s</source>
        <translation>Ein Unterdrückungspuls bei %1 s kommt nach der Auslese bei %2 s</translation>
    </message>
    <message>
        <source>Divide the control by what the pulses left of it</source>
        <translation>Die Kontrolle durch das teilen, was die Pulse übrig ließen</translation>
    </message>
    <message>
        <source>M0 can be had from the control where the times of the suppression pulses are known (suppression_pulse_times)</source>
        <translation>M0 lässt sich aus der Kontrolle gewinnen, wo die Zeiten der Unterdrückungspulse bekannt sind (suppression_pulse_times)</translation>
    </message>
    <message>
        <source>Suppression left less than a tenth of the control (%1 of M0): M0 cannot be had from it</source>
        <translation>Die Unterdrückung ließ weniger als ein Zehntel der Kontrolle übrig (%1 von M0): daraus ist M0 nicht zu gewinnen</translation>
    </message>
    <message>
        <source>What suppression left of the control</source>
        <translation>Was die Unterdrückung von der Kontrolle übrig ließ</translation>
    </message>
    <message>
        <source>depends on the T1 of tissue: M0 is an estimate</source>
        <translation>hängt vom T1 des Gewebes ab: M0 ist geschätzt</translation>
    </message>
    <message>
        <source>In %1 of %2 slices less than a tenth of the control is left: no M0 and no CBF there</source>
        <translation>In %1 von %2 Schichten ist weniger als ein Zehntel der Kontrolle übrig: dort gibt es weder M0 noch CBF</translation>
    </message>
    <message>
        <source>The series is time-encoded: its sub-boli have %1 delays (%2 s)</source>
        <translation>Die Serie ist zeitkodiert: Ihre Teilboli haben %1 Verzögerungen (%2 s)</translation>
    </message>
    <message>
        <source>No label has a used control next to it in time on both sides: this subtraction yields nothing</source>
        <translation>Keine Markierung hat zeitlich auf beiden Seiten eine verwendete Kontrolle neben sich: diese Subtraktion ergibt nichts</translation>
    </message>
    <message>
        <source>Subtract pair by pair</source>
        <translation>Paarweise subtrahieren</translation>
    </message>
    <message>
        <source>Positive brain voxels: no voxel of the mask has a difference</source>
        <translation>Positive Hirnvoxel: kein Voxel der Maske hat eine Differenz</translation>
    </message>
    <message>
        <source>Order of the delays</source>
        <translation>Reihenfolge der Verzögerungen</translation>
    </message>
    <message>
        <source>As listed: every volume has its delay in the file. Otherwise the delays are typed in: one pair of each in turn; all pairs of the first, then of the next; or one entry for every volume.</source>
        <translation>Wie aufgeführt: jedes Volumen hat seine Verzögerung in der Datei. Sonst werden die Verzögerungen eingegeben: je ein Paar von jeder reihum; alle Paare der ersten, dann der nächsten; oder ein Eintrag für jedes Volumen.</translation>
    </message>
    <message>
        <source>as listed in the file</source>
        <translation>wie in der Datei aufgeführt</translation>
    </message>
    <message>
        <source>one pair of each in turn</source>
        <translation>je ein Paar von jeder reihum</translation>
    </message>
    <message>
        <source>all pairs of one, then the next</source>
        <translation>alle Paare der einen, dann der nächsten</translation>
    </message>
    <message>
        <source>an entry for every volume</source>
        <translation>ein Eintrag für jedes Volumen</translation>
    </message>
    <message>
        <source>Post-labelling delays</source>
        <translation>Verzögerungen nach der Markierung</translation>
    </message>
    <message>
        <source>From the end of labelling to the excitation of the first slice; for PASL the inversion times. Later slices of a 2-D readout add their slice time.</source>
        <translation>Vom Ende der Markierung bis zur Anregung der ersten Schicht; bei PASL die Inversionszeiten. Spätere Schichten einer 2-D-Auslese addieren ihre Schichtzeit.</translation>
    </message>
    <message>
        <source>Labelling durations</source>
        <translation>Markierungsdauern</translation>
    </message>
    <message>
        <source>One for each delay, where they differ.</source>
        <translation>Eine für jede Verzögerung, wo sie verschieden sind.</translation>
    </message>
    <message>
        <source>label_durations has %1 entries for %2 delays</source>
        <translation>label_durations hat %1 Einträge für %2 Verzögerungen</translation>
    </message>
    <message>
        <source>delays has %1 entries for %2 volumes, %3 of them labelled or control</source>
        <translation>delays hat %1 Einträge für %2 Volumen, davon %3 Markierungen oder Kontrollen</translation>
    </message>
    <message>
        <source>%1 pairs or differences cannot be shared among %2 delays: give an entry for every volume (delay_order=every_volume)</source>
        <translation>%1 Paare oder Differenzen lassen sich nicht auf %2 Verzögerungen verteilen: einen Eintrag für jedes Volumen angeben (delay_order=every_volume)</translation>
    </message>
    <message>
        <source>Loss by suppression</source>
        <translation>Verlust durch Unterdrückung</translation>
    </message>
    <message>
        <source>per pulse</source>
        <translation>je Puls</translation>
    </message>
    <message>
        <source>Garcia 2005, by number</source>
        <translation>Garcia 2005, nach Anzahl</translation>
    </message>
    <message>
        <source>Philips, in all</source>
        <translation>Philips, insgesamt</translation>
    </message>
    <message>
        <source>Share of the arterial magnetisation that is inverted: 0.85 pCASL, 0.98 PASL (Alsop 2015), 0.68 CASL (Wang 2005); by velocity 0.5 · exp(−eTE / T2) for saturation and 0.56 for inversion (Qin 2022).</source>
        <translation>Anteil der arteriellen Magnetisierung, der invertiert wird: 0.85 pCASL, 0.98 PASL (Alsop 2015), 0.68 CASL (Wang 2005); nach Geschwindigkeit 0.5 · exp(−eTE / T2) bei Sättigung und 0.56 bei Inversion (Qin 2022).</translation>
    </message>
    <message>
        <source>Haematocrit</source>
        <translation>Hämatokrit</translation>
    </message>
    <message>
        <source>Volume fraction of red blood cells. Where it is given, the T1 of blood follows from it and the field strength (Hales 2016); a T1 of blood typed in counts before it.</source>
        <translation>Volumenanteil der roten Blutkörperchen. Ist er gegeben, folgt das T1 des Blutes aus ihm und der Feldstärke (Hales 2016); ein eingegebenes T1 des Blutes geht vor.</translation>
    </message>
    <message>
        <source>Longitudinal relaxation time of arterial blood: 1.65 s at 3 T, 1.35 s at 1.5 T (Alsop 2015); 0.776 s at 0.2 T, 1.914 s at 4 T, 2.1 s at 7 T (as in ExploreASL). Or from the haematocrit.</source>
        <translation>Longitudinale Relaxationszeit arteriellen Blutes: 1,65 s bei 3 T, 1,35 s bei 1,5 T (Alsop 2015); 0,776 s bei 0,2 T, 1,914 s bei 4 T, 2,1 s bei 7 T (wie in ExploreASL). Oder aus dem Hämatokrit.</translation>
    </message>
    <message>
        <source>Bolus duration by velocity</source>
        <translation>Bolusdauer nach Geschwindigkeit</translation>
    </message>
    <message>
        <source>From the labelling module to what ends the bolus: the vascular crusher or the saturation before the readout.</source>
        <translation>Vom Markierungsmodul bis zu dem, was den Bolus beendet: dem Gefäß-Crusher oder der Sättigung vor der Auslese.</translation>
    </message>
    <message>
        <source>Effective echo time of the module</source>
        <translation>Effektive Echozeit des Moduls</translation>
    </message>
    <message>
        <source>Time the blood decays with T2 inside the saturation module: the labelling efficiency follows from it.</source>
        <translation>Zeit, in der das Blut im Sättigungsmodul mit T2 zerfällt: Aus ihr folgt die Markierungseffizienz.</translation>
    </message>
    <message>
        <source>T2 of arterial blood</source>
        <translation>T2 des arteriellen Blutes</translation>
    </message>
    <message>
        <source>Decay inside the saturation module, 165 ms at 3 T.</source>
        <translation>Zerfall im Sättigungsmodul, 165 ms bei 3 T.</translation>
    </message>
    <message>
        <source>Velocity-selective modules</source>
        <translation>Geschwindigkeitsselektive Module</translation>
    </message>
    <message>
        <source>One labelling module is computed. Two need an efficiency for each and the recovery after saturation.</source>
        <translation>Ein Markierungsmodul wird berechnet. Zwei brauchen je eine Effizienz und die Erholung nach der Sättigung.</translation>
    </message>
    <message>
        <source>dual</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>Weight of the neighbours</source>
        <translation>Gewicht der Nachbarn</translation>
    </message>
    <message>
        <source>Voxels drawn to their neighbours</source>
        <translation>Zu ihren Nachbarn gezogene Voxel</translation>
    </message>
    <message>
        <source>kept by hand (%1)</source>
        <translation>von Hand behalten (%1)</translation>
    </message>
    <message>
        <source>The flip angle of M0 is unknown: CBF is right if it is that of the Look-Locker readout, %1°</source>
        <translation>Der Flipwinkel von M0 ist unbekannt: CBF stimmt, wenn er der der Look-Locker-Auslese ist, %1°</translation>
    </message>
    <message>
        <source>M0 has the flip angle of the Look-Locker readout</source>
        <translation>M0 hat den Flipwinkel der Look-Locker-Auslese</translation>
    </message>
    <message>
        <source>M0 has a flip angle of %1°, the Look-Locker readout one of %2°: CBF is wrong by the ratio of their sines</source>
        <translation>M0 hat einen Flipwinkel von %1°, die Look-Locker-Auslese einen von %2°: CBF ist um das Verhältnis der Sinus falsch</translation>
    </message>
    <message>
        <source>Multiply M0 by %1</source>
        <translation>M0 mit %1 multiplizieren</translation>
    </message>
    <message>
        <source>Look-Locker readout</source>
        <translation>Look-Locker-Auslese</translation>
    </message>
    <message>
        <source>All delays are read after one labelling by a train of small flip angles, which shortens the T1 of the label in the slab.</source>
        <translation>Alle Verzögerungen werden nach einer Markierung durch eine Folge kleiner Flipwinkel ausgelesen, die das T1 der Markierung im Volumen verkürzt.</translation>
    </message>
    <message>
        <source>Flip angle of the train</source>
        <translation>Flipwinkel der Folge</translation>
    </message>
    <message>
        <source>Of every readout of the train; FlipAngle of the sidecar.</source>
        <translation>Jeder Auslese der Folge; FlipAngle der Begleitdatei.</translation>
    </message>
    <message>
        <source>Interval of the train</source>
        <translation>Abstand der Folge</translation>
    </message>
    <message>
        <source>From one readout of the train to the next: the distance of the delays, which have to be evenly spaced.</source>
        <translation>Von einer Auslese der Folge zur nächsten: der Abstand der Verzögerungen, die gleichmäßig liegen müssen.</translation>
    </message>
    <message>
        <source>A time-encoded series is no Look-Locker series: its sub-boli are labelled one after the other</source>
        <translation>Eine zeitkodierte Serie ist keine Look-Locker-Serie: Ihre Teilboli werden nacheinander markiert</translation>
    </message>
    <message>
        <source>A Look-Locker readout is evenly spaced, these delays are not: %1 s</source>
        <translation>Eine Look-Locker-Auslese ist gleichmäßig, diese Verzögerungen sind es nicht: %1 s</translation>
    </message>
    <message>
        <source>The interval of the train is %1 s, the delays are %2 s apart</source>
        <translation>Der Abstand der Folge ist %1 s, die Verzögerungen liegen %2 s auseinander</translation>
    </message>
    <message>
        <source>there is no control volume to compare the others with</source>
        <translation>es gibt kein Kontrollvolumen, mit dem die anderen verglichen werden könnten</translation>
    </message>
    <message>
        <source>the SNR of one control volume is %1, below %2</source>
        <translation>das SNR eines Kontrollvolumens ist %1, unter %2</translation>
    </message>
    <message>
        <source>ΔM over the delays</source>
        <translation>ΔM über die Verzögerungen</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>What the fit leaves, over the arrival time</source>
        <translation>Was die Anpassung übrig lässt, über die Ankunftszeit</translation>
    </message>
    <message>
        <source>arrival time</source>
        <translation>Ankunftszeit</translation>
    </message>
    <message>
        <source>squares left, share of all</source>
        <translation>übrige Quadrate, Anteil an allen</translation>
    </message>
    <message>
        <source>least squares</source>
        <translation>kleinste Quadrate</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>genommen</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>There is nothing to fit here: M0 or the differences are missing</source>
        <translation>Hier gibt es nichts anzupassen: M0 oder die Differenzen fehlen</translation>
    </message>
    <message>
        <source>CBF is %1 mL/100g/min, 95 % interval %2 to %3</source>
        <translation>CBF ist %1 mL/100g/min, 95-%-Intervall %2 bis %3</translation>
    </message>
    <message>
        <source>CBF is %1 mL/100g/min; how sure that is cannot be told</source>
        <translation>CBF ist %1 mL/100g/min; wie sicher das ist, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>R² is %1; the noise of one difference is %2</source>
        <translation>R² ist %1; das Rauschen einer Differenz ist %2</translation>
    </message>
    <message>
        <source>The arrival time is at the end of the search, %1 s</source>
        <translation>Die Ankunftszeit liegt am Ende der Suche, %1 s</translation>
    </message>
    <message>
        <source>The arrival time is unknown: there is no signal it could be read from</source>
        <translation>Die Ankunftszeit ist unbekannt: es gibt kein Signal, an dem sie abzulesen wäre</translation>
    </message>
    <message>
        <source>The arrival time is %1 s</source>
        <translation>Die Ankunftszeit ist %1 s</translation>
    </message>
    <message>
        <source>The arrival time is %1 s, 95 % interval %2 to %3 s</source>
        <translation>Die Ankunftszeit ist %1 s, 95-%-Intervall %2 bis %3 s</translation>
    </message>
    <message>
        <source>Arrival time</source>
        <translation>Ankunftszeit</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>SD of CBF</source>
        <translation>SD des CBF</translation>
    </message>
    <message>
        <source>SD of the arrival time</source>
        <translation>SD der Ankunftszeit</translation>
    </message>
    <message>
        <source>Kinetics</source>
        <translation>Kinetik</translation>
    </message>
    <message>
        <source>Label in tissue</source>
        <translation>Markierung im Gewebe</translation>
    </message>
    <message>
        <source>With which T1 label relaxes once it has arrived: that of tissue, shortened by flow, or that of blood as in the consensus formula (Woods 2024).</source>
        <translation>Mit welchem T1 die Markierung nach der Ankunft relaxiert: dem des Gewebes, durch den Fluss verkürzt, oder dem des Blutes wie in der Konsensformel (Woods 2024).</translation>
    </message>
    <message>
        <source>Flow that shortens T1</source>
        <translation>Fluss, der T1 verkürzt</translation>
    </message>
    <message>
        <source>Flow carries label away, 1/T1 + f/λ: with the CBF that is found, or with a fixed one, as FSL does.</source>
        <translation>Der Fluss trägt Markierung fort, 1/T1 + f/λ: mit dem gefundenen CBF oder mit einem festen, wie FSL es tut.</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>wie gefunden</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>Fixed CBF in T1</source>
        <translation>Fester CBF in T1</translation>
    </message>
    <message>
        <source>60 mL/100g/min is the 0.01 per second of FSL.</source>
        <translation>60 mL/100g/min sind die 0,01 pro Sekunde von FSL.</translation>
    </message>
    <message>
        <source>CBF not below 0</source>
        <translation>CBF nicht unter 0</translation>
    </message>
    <message>
        <source>Off: noise around 0 stays, so that means over regions are right and swapped labels show.</source>
        <translation>Aus: Rauschen um 0 bleibt, damit Mittelwerte über Regionen stimmen und vertauschte Markierungen sichtbar sind.</translation>
    </message>
    <message>
        <source>Arrival time by</source>
        <translation>Ankunftszeit durch</translation>
    </message>
    <message>
        <source>Least squares: the exact optimum of the model. Weighted delay: the mean delay weighted by ΔM, inverted (Dai 2012).</source>
        <translation>Kleinste Quadrate: das genaue Optimum des Modells. Gewichtete Verzögerung: die mit ΔM gewichtete mittlere Verzögerung, umgekehrt (Dai 2012).</translation>
    </message>
    <message>
        <source>weighted delay</source>
        <translation>gewichtete Verzögerung</translation>
    </message>
    <message>
        <source>Least arrival time</source>
        <translation>Kleinste Ankunftszeit</translation>
    </message>
    <message>
        <source>Nothing shorter is looked for, nor below the shortest delay: there the curve has the same shape for all arrival times.</source>
        <translation>Kürzere werden nicht gesucht, auch nicht unter der kürzesten Verzögerung: dort hat die Kurve für alle Ankunftszeiten dieselbe Form.</translation>
    </message>
    <message>
        <source>Greatest arrival time</source>
        <translation>Größte Ankunftszeit</translation>
    </message>
    <message>
        <source>Nothing longer is looked for, nor beyond the last readout but one: one sample does not tell flow from arrival.</source>
        <translation>Längere werden nicht gesucht, auch nicht jenseits der vorletzten Auslese: ein Wert unterscheidet Fluss und Ankunft nicht.</translation>
    </message>
    <message>
        <source>Prior of the arrival time</source>
        <translation>Vorwissen zur Ankunftszeit</translation>
    </message>
    <message>
        <source>What is believed of the arrival time decides where the curve does not: results are drawn towards it where noise is high.</source>
        <translation>Was man von der Ankunftszeit erwartet, entscheidet, wo die Kurve es nicht tut: bei viel Rauschen werden Ergebnisse dorthin gezogen.</translation>
    </message>
    <message>
        <source>Mean of the prior</source>
        <translation>Mittelwert des Vorwissens</translation>
    </message>
    <message>
        <source>1.3 s for CASL and pCASL, 0.7 s for PASL (FSL).</source>
        <translation>1,3 s für CASL und pCASL, 0,7 s für PASL (FSL).</translation>
    </message>
    <message>
        <source>SD of the prior</source>
        <translation>SD des Vorwissens</translation>
    </message>
    <message>
        <source>1 s for several delays (FSL).</source>
        <translation>1 s für mehrere Verzögerungen (FSL).</translation>
    </message>
    <message>
        <source>Trust the delays</source>
        <translation>Den Verzögerungen vertrauen</translation>
    </message>
    <message>
        <source>The delays are right although the mean curve over them does not look like it.</source>
        <translation>Die Verzögerungen stimmen, obwohl die mittlere Kurve darüber nicht danach aussieht.</translation>
    </message>
    <message>
        <source>Of grey matter at 3 T, 1.33 s: for the label in tissue and the recovery of M0.</source>
        <translation>Von grauer Substanz bei 3 T, 1,33 s: für die Markierung im Gewebe und die Erholung von M0.</translation>
    </message>
    <message>
        <source>How long the labelling pulse train lasts. Not used where the volumes have several durations.</source>
        <translation>Wie lange der Markierungspuls dauert. Ungenutzt, wo die Volumen mehrere Dauern haben.</translation>
    </message>
    <message>
        <source>without it the mean map is more even (variance −%1 %)</source>
        <translation>ohne es ist die mittlere Karte gleichmäßiger (Varianz −%1 %)</translation>
    </message>
    <message>
        <source>moved %1 mm; t is greatest without it</source>
        <translation>um %1 mm bewegt; t ist ohne es am größten</translation>
    </message>
    <message>
        <source>mean ΔM</source>
        <translation>mittleres ΔM</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>SD</translation>
    </message>
    <message>
        <source>above 0, %</source>
        <translation>über 0, %</translation>
    </message>
    <message>
        <source>mean / SD</source>
        <translation>Mittel / SD</translation>
    </message>
    <message>
        <source>Mean over SD of the pairs</source>
        <translation>Mittel durch SD der Paare</translation>
    </message>
    <message>
        <source>fewer than two differences, or all alike</source>
        <translation>weniger als zwei Differenzen, oder alle gleich</translation>
    </message>
    <message>
        <source>The arrival time is unknown here</source>
        <translation>Die Ankunftszeit ist hier unbekannt</translation>
    </message>
    <message>
        <source>The label arrives after %1 s</source>
        <translation>Die Markierung kommt nach %1 s an</translation>
    </message>
    <message>
        <source>Motion and outliers</source>
        <translation>Bewegung und Ausreißer</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Measure: where the head lay in each volume, shown and used to judge pairs. Rigid: every volume is put back too, M0 among them, before subtraction.</source>
        <translation>Messen: wo der Kopf in jedem Volumen lag, gezeigt und zum Beurteilen der Paare benutzt. Korrigieren: jedes Volumen, auch M0, wird vor der Subtraktion zurückgesetzt.</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht betrachtet</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>Outlier pairs</source>
        <translation>Ausreißerpaare</translation>
    </message>
    <message>
        <source>keep all</source>
        <translation>alle behalten</translation>
    </message>
    <message>
        <source>SCORE</source>
        <translation>SCORE</translation>
    </message>
    <message>
        <source>ENABLE</source>
        <translation>ENABLE</translation>
    </message>
    <message>
        <source>Pairs always kept</source>
        <translation>Immer behaltene Paare</translation>
    </message>
    <message>
        <source>Numbers of volumes, counted from 0, whose pair is used whatever the rule says.</source>
        <translation>Nummern von Volumen, ab 0 gezählt, deren Paar benutzt wird, was die Regel auch sagt.</translation>
    </message>
    <message>
        <source>How the blood is labelled. It decides the kinetic formula and the labelling efficiency. Velocity-selective labelling has no word in a sidecar: it is chosen here.</source>
        <translation>Wie das Blut markiert wird. Bestimmt die kinetische Formel und die Markierungseffizienz. Geschwindigkeitsselektive Markierung hat kein Wort in der Begleitdatei: Sie wird hier gewählt.</translation>
    </message>
    <message>
        <source>velocity-selective saturation</source>
        <translation>geschwindigkeitsselektive Sättigung</translation>
    </message>
    <message>
        <source>velocity-selective inversion</source>
        <translation>geschwindigkeitsselektive Inversion</translation>
    </message>
    <message>
        <source>From the end of labelling to the excitation of the first slice; for PASL the inversion time, from the labelling pulse; for velocity-selective labelling from the end of the bolus. Later slices of a 2-D readout add their slice time.</source>
        <translation>Vom Ende der Markierung bis zur Anregung der ersten Schicht; bei PASL die Inversionszeit ab dem Markierungspuls; bei geschwindigkeitsselektiver Markierung ab dem Ende des Bolus. Spätere Schichten einer 2D-Auslese addieren ihre Schichtzeit.</translation>
    </message>
    <message>
        <source>sub-bolus</source>
        <translation>Teilbolus</translation>
    </message>
    <message>
        <source>label duration, s</source>
        <translation>Markierungsdauer, s</translation>
    </message>
    <message>
        <source>volumes of a block</source>
        <translation>Volumina eines Blocks</translation>
    </message>
    <message>
        <source>Sub-boli</source>
        <translation>Teilboli</translation>
    </message>
    <message>
        <source>M0 as measured is suppressed</source>
        <translation>Das gemessene M0 ist unterdrückt</translation>
    </message>
    <message>
        <source>the mean CBF is not above 0</source>
        <translation>der mittlere CBF liegt nicht über 0</translation>
    </message>
    <message>
        <source>a half of the mask has no mean CBF above 0</source>
        <translation>eine Hälfte der Maske hat keinen mittleren CBF über 0</translation>
    </message>
    <message>
        <source>Probability map, 0 to 1, for quality figures and partial volume correction; on another grid it is averaged over the voxels of the series</source>
        <translation>Wahrscheinlichkeitskarte, 0 bis 1, für Qualitätszahlen und Teilvolumenkorrektur; auf einem anderen Gitter wird sie über die Voxel der Serie gemittelt</translation>
    </message>
    <message>
        <source>GE: a difference is 32 times its size and summed over the averages</source>
        <translation>GE: Eine Differenz hat das 32-Fache ihrer Größe und ist über die Mittelungen summiert</translation>
    </message>
    <message>
        <source>GE, old work in progress: 45.24 times and summed over the averages</source>
        <translation>GE, alte Vorabversion: 45,24-fach und über die Mittelungen summiert</translation>
    </message>
    <message>
        <source>%1: M0 × %2, mean CBF about %3 mL/100g/min</source>
        <translation>%1: M0 × %2, mittlerer CBF etwa %3 mL/100g/min</translation>
    </message>
    <message>
        <source>%1: M0 × %2</source>
        <translation>%1: M0 × %2</translation>
    </message>
    <message>
        <source>M0 is multiplied with %1</source>
        <translation>M0 wird mit %1 multipliziert</translation>
    </message>
    <message>
        <source>Take M0 as it was measured</source>
        <translation>M0 nehmen, wie es gemessen wurde</translation>
    </message>
    <message>
        <source>Philips: both images divided by their slopes</source>
        <translation>Philips: beide Bilder durch ihre Skalierung geteilt</translation>
    </message>
    <message>
        <source>Siemens: some readouts store M0 at a tenth</source>
        <translation>Siemens: Manche Auslesen speichern M0 zu einem Zehntel</translation>
    </message>
    <message>
        <source>M0 and the differences are scaled alike</source>
        <translation>M0 und die Differenzen sind gleich skaliert</translation>
    </message>
    <message>
        <source>The headers give M0 and the series different scales</source>
        <translation>Die Köpfe nennen für M0 und die Serie verschiedene Skalierungen</translation>
    </message>
    <message>
        <source>M0 and the differences look scaled differently</source>
        <translation>M0 und die Differenzen scheinen verschieden skaliert</translation>
    </message>
    <message>
        <source>GE sums the differences over the averages: say how many with averages=N</source>
        <translation>GE summiert die Differenzen über die Mittelungen: deren Zahl mit averages=N angeben</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Partial volume correction</source>
        <translation>Teilvolumenkorrektur</translation>
    </message>
    <message>
        <source>Window of the correction</source>
        <translation>Fenster der Korrektur</translation>
    </message>
    <message>
        <source>Voxels along a side of the window, within the slice; an odd number. A larger one is more certain and blurs more.</source>
        <translation>Voxel je Seite des Fensters, innerhalb der Schicht; eine ungerade Zahl. Ein größeres ist sicherer und verwischt mehr.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Full width at half maximum of a Gaussian that smooths the perfusion differences inside the mask; 0: off. M0 is not smoothed with them.</source>
        <translation>Halbwertsbreite einer Gauß-Kurve, die die Perfusionsdifferenzen innerhalb der Maske glättet; 0: aus. M0 wird nicht mit geglättet.</translation>
    </message>
    <message>
        <source>Spatial regularisation</source>
        <translation>Räumliche Regularisierung</translation>
    </message>
    <message>
        <source>Draw the CBF of a voxel towards its neighbours, the more the less certain it is. Values that are missing stay missing.</source>
        <translation>Den CBF eines Voxels zu seinen Nachbarn ziehen, umso mehr, je unsicherer er ist. Fehlende Werte bleiben fehlend.</translation>
    </message>
    <message>
        <source>Empty: found from the data by the evidence. In 1 / (mL/100g/min)².</source>
        <translation>Leer: aus den Daten durch die Evidenz bestimmt. In 1 / (mL/100g/min)².</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>nach links</translation>
    </message>
    <message>
        <source>backwards</source>
        <translation>nach hinten</translation>
    </message>
    <message>
        <source>upwards</source>
        <translation>nach oben</translation>
    </message>
    <message>
        <source>about left–right</source>
        <translation>um links–rechts</translation>
    </message>
    <message>
        <source>about front–back</source>
        <translation>um vorn–hinten</translation>
    </message>
    <message>
        <source>about down–up</source>
        <translation>um unten–oben</translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Framewise displacement</source>
        <translation>Verschiebung zwischen Volumen</translation>
    </message>
    <message>
        <source>FD</source>
        <translation>FD</translation>
    </message>
    <message>
        <source>Largest displacement</source>
        <translation>Größte Verschiebung</translation>
    </message>
    <message>
        <source>Framewise displacement, mean</source>
        <translation>Verschiebung zwischen Volumen, Mittel</translation>
    </message>
    <message>
        <source>Displacement of M0</source>
        <translation>Verschiebung von M0</translation>
    </message>
    <message>
        <source>displacement, mm</source>
        <translation>Verschiebung, mm</translation>
    </message>
    <message>
        <source>used</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>Pairwise: control minus its label. Mean: mean control minus mean label. Surround: mean of the controls on both sides minus the label, which cancels drift. Running: every volume against both its neighbours. Sinc: six controls interpolated to the time of the label (Lanczos), surround near the ends.</source>
        <translation>Paarweise: Kontrolle minus zugehörige Markierung. Mittelwert: mittlere Kontrolle minus mittlere Markierung. Umgebend: Mittel der Kontrollen beiderseits minus Markierung, hebt Drift auf. Gleitend: jedes Volumen gegen beide Nachbarn. Sinc: sechs Kontrollen auf die Zeit der Markierung interpoliert (Lanczos), nahe den Enden umgebend.</translation>
    </message>
    <message>
        <source>sinc</source>
        <translation>sinc</translation>
    </message>
    <message>
        <source>another volume of its block is left out</source>
        <translation>ein anderes Volumen seines Blocks ist ausgelassen</translation>
    </message>
    <message>
        <source>Sub-bolus %1 of encoding_matrix has not as many controls as labels</source>
        <translation>Teilbolus %1 der encoding_matrix hat nicht gleich viele Kontrollen wie Markierungen</translation>
    </message>
    <message>
        <source>Sub-boli %1 and %2 of encoding_matrix are not orthogonal: they cannot be told apart</source>
        <translation>Die Teilboli %1 und %2 der encoding_matrix sind nicht orthogonal: Sie lassen sich nicht trennen</translation>
    </message>
    <message>
        <source>encoding_matrix has %1 numbers; N × N or N × (N − 1) are needed</source>
        <translation>encoding_matrix hat %1 Zahlen; nötig sind N × N oder N × (N − 1)</translation>
    </message>
    <message>
        <source>encoding_matrix holds %1; only 1 and -1 are allowed</source>
        <translation>encoding_matrix enthält %1; nur 1 und -1 sind erlaubt</translation>
    </message>
    <message>
        <source>The first column of a square encoding_matrix is the mean: its numbers must be alike</source>
        <translation>Die erste Spalte einer quadratischen encoding_matrix ist der Mittelwert: Ihre Zahlen müssen gleich sein</translation>
    </message>
    <message>
        <source>Time encoding</source>
        <translation>Zeitkodierung</translation>
    </message>
    <message>
        <source>The labelling train is cut into sub-boli that are control or label by a matrix; the volumes are decoded into one difference for each sub-bolus. Off: control and label, or differences.</source>
        <translation>Der Markierungszug ist in Teilboli zerlegt, die nach einer Matrix Kontrolle oder Markierung sind; die Volumina werden zu je einer Differenz pro Teilbolus dekodiert. Aus: Kontrolle und Markierung oder Differenzen.</translation>
    </message>
    <message>
        <source>Order of the matrix</source>
        <translation>Reihenfolge der Matrix</translation>
    </message>
    <message>
        <source>Natural: Sylvester&apos;s construction. Walsh: rows by their number of changes between control and label.</source>
        <translation>Natürlich: Konstruktion nach Sylvester. Walsh: Zeilen nach der Zahl ihrer Wechsel zwischen Kontrolle und Markierung.</translation>
    </message>
    <message>
        <source>natural</source>
        <translation>natürlich</translation>
    </message>
    <message>
        <source>Walsh</source>
        <translation>Walsh</translation>
    </message>
    <message>
        <source>Columns from the last</source>
        <translation>Spalten von der letzten an</translation>
    </message>
    <message>
        <source>On: the last column of the matrix belongs to the first sub-bolus in time.</source>
        <translation>Ein: Die letzte Spalte der Matrix gehört zum zeitlich ersten Teilbolus.</translation>
    </message>
    <message>
        <source>Sign of the matrix</source>
        <translation>Vorzeichen der Matrix</translation>
    </message>
    <message>
        <source>What +1 stands for. Matrices of Philips have the opposite sign.</source>
        <translation>Wofür +1 steht. Matrizen von Philips haben das umgekehrte Vorzeichen.</translation>
    </message>
    <message>
        <source>+1 is control</source>
        <translation>+1 ist Kontrolle</translation>
    </message>
    <message>
        <source>+1 is label</source>
        <translation>+1 ist Markierung</translation>
    </message>
    <message>
        <source>Encoding matrix</source>
        <translation>Kodiermatrix</translation>
    </message>
    <message>
        <source>Row by row, a row for each volume of a block, a column for each sub-bolus in order of time; 1 control, -1 label. A first column of ones may stand before them.</source>
        <translation>Zeile für Zeile, eine Zeile für jedes Volumen eines Blocks, eine Spalte für jeden Teilbolus in zeitlicher Folge; 1 Kontrolle, -1 Markierung. Eine erste Spalte aus Einsen darf davor stehen.</translation>
    </message>
    <message>
        <source>Durations of the sub-boli</source>
        <translation>Dauern der Teilboli</translation>
    </message>
    <message>
        <source>In order of time; one number stands for all.</source>
        <translation>In zeitlicher Folge; eine Zahl steht für alle.</translation>
    </message>
    <message>
        <source>Delay after the last sub-bolus</source>
        <translation>Verzögerung nach dem letzten Teilbolus</translation>
    </message>
    <message>
        <source>From the end of the labelling train to the excitation of the first slice; earlier sub-boli add the durations of the later ones.</source>
        <translation>Vom Ende des Markierungszugs bis zur Anregung der ersten Schicht; frühere Teilboli addieren die Dauern der späteren.</translation>
    </message>
    <message>
        <source>needs a tissue map</source>
        <translation>braucht eine Gewebekarte</translation>
    </message>
    <message>
        <source>no voxel is surely of that tissue</source>
        <translation>kein Voxel gehört sicher zu diesem Gewebe</translation>
    </message>
    <message>
        <source>needs maps of grey and white matter</source>
        <translation>braucht Karten grauer und weißer Substanz</translation>
    </message>
    <message>
        <source>no voxel is surely grey, white or CSF, or CBF does not vary</source>
        <translation>kein Voxel ist sicher grau, weiß oder Liquor, oder der CBF ändert sich nicht</translation>
    </message>
    <message>
        <source>Left : right, grey matter</source>
        <translation>Links : rechts, graue Substanz</translation>
    </message>
    <message>
        <source>Without label in arteries</source>
        <translation>Ohne Markierung in Arterien</translation>
    </message>
    <message>
        <source>Crushers have removed the label in arteries (VascularCrushing)</source>
        <translation>Crusher haben die Markierung in den Arterien entfernt (VascularCrushing)</translation>
    </message>
    <message>
        <source>Label in arteries needs five different readout times</source>
        <translation>Markierung in Arterien braucht fünf verschiedene Auslesezeiten</translation>
    </message>
    <message>
        <source>fit with label in arteries</source>
        <translation>Anpassung mit Markierung in Arterien</translation>
    </message>
    <message>
        <source>Label in arteries: %1 % of the volume, arrived there between %2 and %3 s</source>
        <translation>Markierung in Arterien: %1 % des Volumens, dort angekommen zwischen %2 und %3 s</translation>
    </message>
    <message>
        <source>Arterial blood volume</source>
        <translation>Arterielles Blutvolumen</translation>
    </message>
    <message>
        <source>Label in arteries</source>
        <translation>Markierung in Arterien</translation>
    </message>
    <message>
        <source>A second component for label that passes in large arteries, taken in a voxel where it explains more than its two unknowns would by chance (AICc). Five delays at least, no crushers.</source>
        <translation>Eine zweite Komponente für Markierung in großen Arterien; sie wird in einem Voxel genommen, wo sie mehr erklärt, als ihre zwei Unbekannten zufällig täten (AICc). Mindestens fünf Verzögerungen, keine Crusher.</translation>
    </message>
    <message>
        <source>Pairs kept and left out</source>
        <translation>Behaltene und ausgelassene Paare</translation>
    </message>
    <message>
        <source>%1 suppression pulses are named, but not that suppression was on: no loss of label is taken off (background_suppression)</source>
        <translation>%1 Unterdrückungspulse sind genannt, aber nicht, dass die Unterdrückung an war: kein Verlust an Markierung wird abgezogen (background_suppression)</translation>
    </message>
    <message>
        <source>The total of 0.81 is stated for 4 pulses; this series has %1</source>
        <translation>Der Gesamtwert 0,81 ist für 4 Pulse angegeben; diese Serie hat %1</translation>
    </message>
    <message>
        <source>%1 is only %2 s: is it given in s?</source>
        <translation>%1 ist nur %2 s: ist der Wert in s angegeben?</translation>
    </message>
    <message>
        <source>Time-encoded: no rule leaves out pairs, since each difference is made of a whole block</source>
        <translation>Zeitkodiert: Keine Regel lässt Paare aus, denn jede Differenz entsteht aus einem ganzen Block</translation>
    </message>
    <message>
        <source>A volume in leave_out takes its block out; there are %1</source>
        <translation>Ein Volumen in leave_out nimmt seinen Block heraus; es gibt %1</translation>
    </message>
    <message>
        <source>Keep all blocks</source>
        <translation>Alle Blöcke behalten</translation>
    </message>
    <message>
        <source>Order of control and label: no difference can be scored</source>
        <translation>Reihenfolge von Kontrolle und Markierung: keine Differenz lässt sich bewerten</translation>
    </message>
    <message>
        <source>The series is not clipped</source>
        <translation>Die Serie ist nicht abgeschnitten</translation>
    </message>
    <message>
        <source>%1 samples of the series stand at %2, the end of the scanner&apos;s integers: there ΔM is too small</source>
        <translation>%1 Messwerte der Serie stehen bei %2, dem Ende der Ganzzahlen des Scanners: Dort ist ΔM zu klein</translation>
    </message>
    <message>
        <source>Per pulse: the same share for each. Garcia 2005: 0.83 for 2 pulses, 0.75 for 5, measured. Philips: 0.81 in all, as ExploreASL takes for that vendor&apos;s 4 pulses.</source>
        <translation>Je Puls: für jeden derselbe Anteil. Garcia 2005: 0,83 für 2 Pulse, 0,75 für 5, gemessen. Philips: insgesamt 0,81, wie ExploreASL für die 4 Pulse dieses Herstellers annimmt.</translation>
    </message>
    <message>
        <source>no voxel has an uncertainty to be drawn by</source>
        <translation>kein Voxel hat eine Unsicherheit, nach der es gezogen werden könnte</translation>
    </message>
    <message>
        <source>Look-Locker readout of %1°, evenly spaced: T1 in tissue %2 s instead of %3 s</source>
        <translation>Look-Locker-Auslese mit %1°, gleichmäßige Abstände: T1 im Gewebe %2 s statt %3 s</translation>
    </message>
    <message>
        <source>the SNR of one volume is %1, below %2</source>
        <translation>das SNR eines Volumens ist %1, unter %2</translation>
    </message>
    <message>
        <source>ΔM of each pair</source>
        <translation>ΔM jedes Paares</translation>
    </message>
    <message>
        <source>Keep: all pairs count, the check names those that stand out. SCORE leaves out pairs far from the median and those whose loss makes the mean map more even. ENABLE keeps the pairs with least motion that give the greatest t. Never fewer than five of a delay. Blocks of a time-encoded series are only left out whole, by leave_out.</source>
        <translation>Behalten: Alle Paare zählen, die Prüfung nennt die auffälligen. SCORE lässt Paare fern vom Median aus und solche, ohne die die mittlere Karte gleichmäßiger wird. ENABLE behält die Paare mit der geringsten Bewegung, die das größte t ergeben. Nie weniger als fünf je Verzögerung. Blöcke einer zeitkodierten Serie werden nur als ganze ausgelassen, mit leave_out.</translation>
    </message>
    <message>
        <source>The manufacturer is not known, so no known factor is proposed; m0_scale takes one</source>
        <translation>Der Hersteller ist unbekannt, daher wird kein bekannter Faktor vorgeschlagen; m0_scale nimmt einen an</translation>
    </message>
    <message>
        <source>TotalAcquiredPairs is %1; pairs in the list of volumes: %2</source>
        <translation>TotalAcquiredPairs ist %1; Paare in der Volumenliste: %2</translation>
    </message>
    <message>
        <source>%1 of %2 pairs stand out, all of them used; volumes %3</source>
        <translation>%1 von %2 Paaren fallen auf, alle werden verwendet; Volumina %3</translation>
    </message>
    <message>
        <source>%1 of %2 pairs left out as outliers; volumes %3</source>
        <translation>%1 von %2 Paaren als Ausreißer ausgelassen; Volumina %3</translation>
    </message>
    <message>
        <source>Blocks decoded</source>
        <translation>Dekodierte Blöcke</translation>
    </message>
    <message>
        <source>The bolus is cut off after %1 s (TI1), and no inversion time is longer than that</source>
        <translation>Der Bolus wird nach %1 s abgeschnitten (TI1), und keine Inversionszeit ist länger</translation>
    </message>
    <message>
        <source>All slices of a 2-D readout have one time (%1): the list cannot be that of the scan, and CBF of later slices comes out too low (slice_interval)</source>
        <translation>Alle Schichten einer 2-D-Auslese haben dieselbe Zeit (%1): die Liste kann nicht die der Messung sein, und CBF späterer Schichten wird zu niedrig (slice_interval)</translation>
    </message>
    <message>
        <source>95 % interval, open below</source>
        <translation>95-%-Intervall, unten offen</translation>
    </message>
    <message>
        <source>95 % interval, open above</source>
        <translation>95-%-Intervall, oben offen</translation>
    </message>
    <message>
        <source>The arrival time is at most %1 s: it cannot be told from those before %2 s, which all fit alike, for by the shortest delay everything had arrived</source>
        <translation>Die Ankunftszeit ist höchstens %1 s: sie ist nicht von denen vor %2 s zu unterscheiden, die alle gleich gut passen, denn bei der kürzesten Verzögerung war schon alles angekommen</translation>
    </message>
    <message>
        <source>The arrival time is at least %1 s: it cannot be told from those after %2 s, where only the last readout saw label, and one sample does not tell flow from arrival</source>
        <translation>Die Ankunftszeit ist mindestens %1 s: sie ist nicht von denen nach %2 s zu unterscheiden, wo nur die letzte Auslese markiertes Blut sah, und ein Messwert unterscheidet nicht Fluss von Ankunft</translation>
    </message>
    <message>
        <source>Follows the delays, taken out</source>
        <translation>Folgt den Verzögerungen, abgezogen</translation>
    </message>
    <message>
        <source>The T1 of tissue, %1 s, is that of grey matter at 3 T; the series was made at %2 T</source>
        <translation>Das T1 des Gewebes, %1 s, ist das grauer Substanz bei 3 T; die Serie entstand bei %2 T</translation>
    </message>
    <message>
        <source>Take %1 s (%2)</source>
        <translation>%1 s nehmen (%2)</translation>
    </message>
    <message>
        <source>A mask file (input reference); automatic: bright voxels in the middle of the brain, for CSF; percentile: by M0 alone, as osipy does (CSF above the 95th, white matter from the 25th to the 50th).</source>
        <translation>Eine Maskendatei (Eingang reference); automatisch: helle Voxel in der Mitte des Gehirns, für Liquor; Perzentil: nur nach M0, wie osipy (Liquor über dem 95., weiße Substanz vom 25. bis zum 50.).</translation>
    </message>
    <message>
        <source>Look-Locker readout: its small flip angles use up label and M0, which one delay does not count. asl.multidelay does</source>
        <translation>Look-Locker-Auslese: Ihre kleinen Kippwinkel verbrauchen Markierung und M0, was bei einer Verzögerung nicht zählt. asl.multidelay berücksichtigt es</translation>
    </message>
    <message>
        <source>The arrival time map is missing: give it as input att</source>
        <translation>Die Karte der Ankunftszeiten fehlt: als Eingang att angeben</translation>
    </message>
    <message>
        <source>Take %1 s as TI1</source>
        <translation>%1 s als TI1 nehmen</translation>
    </message>
    <message>
        <source>BolusCutOffFlag is false, but BolusCutOffTechnique is %1: was the bolus cut off?</source>
        <translation>BolusCutOffFlag ist false, aber BolusCutOffTechnique ist %1: Wurde der Bolus begrenzt?</translation>
    </message>
    <message>
        <source>Mend the sidecar, or choose with bolus_cutoff</source>
        <translation>Begleitdatei berichtigen, oder mit bolus_cutoff wählen</translation>
    </message>
    <message>
        <source>The bolus was cut off</source>
        <translation>Der Bolus wurde begrenzt</translation>
    </message>
    <message>
        <source>The bolus was not cut off</source>
        <translation>Der Bolus wurde nicht begrenzt</translation>
    </message>
    <message>
        <source>BolusCutOffDelayTime is given without BolusCutOffTechnique: QUIPSS II is assumed (bolus_cutoff)</source>
        <translation>BolusCutOffDelayTime ist ohne BolusCutOffTechnique angegeben: QUIPSS II wird angenommen (bolus_cutoff)</translation>
    </message>
    <message>
        <source>The file has BolusCutOffDelayTime (%1 s) all the same: if the bolus was cut off, say so with bolus_cutoff</source>
        <translation>Die Datei hat trotzdem BolusCutOffDelayTime (%1 s): Wurde der Bolus begrenzt, mit bolus_cutoff angeben</translation>
    </message>
    <message>
        <source>BolusCutOffDelayTime (%1 s) does not ascend: the last saturation pulse cannot come before the first</source>
        <translation>BolusCutOffDelayTime (%1 s) steigt nicht an: Der letzte Sättigungspuls kann nicht vor dem ersten kommen</translation>
    </message>
    <message>
        <source>Mend the sidecar, or give the time of the first as ti1</source>
        <translation>Begleitdatei berichtigen, oder die Zeit des ersten als ti1 angeben</translation>
    </message>
    <message>
        <source>Q2TIPS has two entries in BolusCutOffDelayTime, the first and the last saturation pulse; here are %1: %2 s is taken as TI1</source>
        <translation>Q2TIPS hat zwei Einträge in BolusCutOffDelayTime, den ersten und den letzten Sättigungspuls; hier sind es %1: %2 s wird als TI1 genommen</translation>
    </message>
    <message>
        <source>QUIPSS has one cut-off, but BolusCutOffDelayTime has %1 entries: %2 s is taken as TI1. Is it Q2TIPS?</source>
        <translation>QUIPSS hat eine Begrenzung, aber BolusCutOffDelayTime hat %1 Einträge: %2 s wird als TI1 genommen. Ist es Q2TIPS?</translation>
    </message>
    <message>
        <source>The last saturation pulse of BolusCutOffDelayTime (%1 s) comes after the longest inversion time (%2 s): one of them cannot be right</source>
        <translation>Der letzte Sättigungspuls von BolusCutOffDelayTime (%1 s) kommt nach der längsten Inversionszeit (%2 s): Eine davon kann nicht stimmen</translation>
    </message>
    <message>
        <source>The labelling is %1, to which %2 does not belong: not used. Is the labelling another one (scheme)?</source>
        <translation>Die Markierung ist %1, zu der %2 nicht gehört: nicht verwendet. Ist die Markierung eine andere (scheme)?</translation>
    </message>
    <message>
        <source>M0 is a separate scan: give it as input m0</source>
        <translation>M0 ist eine eigene Aufnahme: als Eingang m0 angeben</translation>
    </message>
    <message>
        <source>The proton density image is missing: give it as input pd</source>
        <translation>Das Protonendichtebild fehlt: als Eingang pd angeben</translation>
    </message>
    <message>
        <source>No volume of the series is an M0: say which with m0_volumes, or give a scan as input m0</source>
        <translation>Kein Volumen der Serie ist ein M0: mit m0_volumes sagen, welches, oder eine Aufnahme als Eingang m0 angeben</translation>
    </message>
    <message>
        <source>No voxel of the reference region: give a mask on the grid of the series as input reference</source>
        <translation>Kein Voxel im Referenzgebiet: eine Maske auf dem Gitter der Serie als Eingang reference angeben</translation>
    </message>
    <message>
        <source>The field strength is unknown (MagneticFieldStrength): T1 of blood is taken as at 3 T, %1 s</source>
        <translation>Die Feldstärke ist unbekannt (MagneticFieldStrength): T1 des Blutes wird wie bei 3 T genommen, %1 s</translation>
    </message>
    <message>
        <source>The list of volumes has pairs of control and label, which are not encoded by a matrix (%1): are they decoded for no reason?</source>
        <translation>Die Liste der Volumina hat Paare aus Kontrolle und Markierung, die nicht mit einer Matrix (%1) kodiert sind: Werden sie zu Unrecht dekodiert?</translation>
    </message>
    <message>
        <source>Subtract the pairs</source>
        <translation>Die Paare subtrahieren</translation>
    </message>
    <message>
        <source>Decode all the same</source>
        <translation>Trotzdem dekodieren</translation>
    </message>
    <message>
        <source>Mend the table, or say what the volumes are (volume_types=[...] or order=control_first)</source>
        <translation>Tabelle berichtigen, oder sagen, was die Volumina sind (volume_types=[...] oder order=control_first)</translation>
    </message>
    <message>
        <source>Mend the sidecar, or set %1 for all volumes</source>
        <translation>Begleitdatei berichtigen, oder %1 für alle Volumina setzen</translation>
    </message>
    <message>
        <source>Slice times from %1 cannot be: they count from the start of the volume, from 0 s on</source>
        <translation>Schichtzeiten von %1 können nicht stimmen: Sie zählen vom Beginn des Volumens, ab 0 s</translation>
    </message>
    <message>
        <source>BackgroundSuppression is false, but the file names %1 suppression pulses: no loss of label is taken off. Was suppression on?</source>
        <translation>BackgroundSuppression ist false, aber die Datei nennt %1 Unterdrückungspulse: Es wird kein Verlust an Markierung abgezogen. War die Unterdrückung an?</translation>
    </message>
    <message>
        <source>Suppression was on</source>
        <translation>Die Unterdrückung war an</translation>
    </message>
    <message>
        <source>Suppression was off</source>
        <translation>Die Unterdrückung war aus</translation>
    </message>
    <message>
        <source>BackgroundSuppressionNumberPulses is %1, but BackgroundSuppressionPulseTime has %2 entries: the loss of label is that of %1 (suppression_pulses)</source>
        <translation>BackgroundSuppressionNumberPulses ist %1, aber BackgroundSuppressionPulseTime hat %2 Einträge: Der Verlust an Markierung ist der von %1 (suppression_pulses)</translation>
    </message>
    <message>
        <source>Background suppression is on, but the file counts 0 pulses: no loss of label is taken off (suppression_pulses)</source>
        <translation>Die Hintergrundunterdrückung ist an, aber die Datei zählt 0 Pulse: Es wird kein Verlust an Markierung abgezogen (suppression_pulses)</translation>
    </message>
    <message>
        <source>A suppression pulse at %1 s comes after the readout at %2 s (BackgroundSuppressionPulseTime): one of the times cannot be right</source>
        <translation>Ein Unterdrückungspuls bei %1 s kommt nach der Auslese bei %2 s (BackgroundSuppressionPulseTime): Eine der Zeiten kann nicht stimmen</translation>
    </message>
    <message>
        <source>Labelling and delay fit into the repetition time</source>
        <translation>Markierung und Verzögerung passen in die Repetitionszeit</translation>
    </message>
    <message>
        <source>Labelling and delay take %1 s, longer than the repetition time of %2 s (RepetitionTimePreparation): one of these times is wrong. Mend the sidecar, or set delay and label_duration</source>
        <translation>Markierung und Verzögerung dauern %1 s, länger als die Repetitionszeit von %2 s (RepetitionTimePreparation): Eine dieser Zeiten ist falsch. Begleitdatei berichtigen, oder delay und label_duration setzen</translation>
    </message>
    <message>
        <source>VascularCrushing is true, but VascularCrushingVENC is 0 (off): whether label in arteries was crushed is unknown. Mend the sidecar</source>
        <translation>VascularCrushing ist true, aber VascularCrushingVENC ist 0 (aus): Ob Markierung in Arterien unterdrückt wurde, ist unbekannt. Begleitdatei berichtigen</translation>
    </message>
    <message>
        <source>VascularCrushing is false, but VascularCrushingVENC is above 0: whether label in arteries was crushed is unknown. Mend the sidecar</source>
        <translation>VascularCrushing ist false, aber VascularCrushingVENC ist über 0: Ob Markierung in Arterien unterdrückt wurde, ist unbekannt. Begleitdatei berichtigen</translation>
    </message>
    <message>
        <source>M0 is the mean of volumes with different repetition times (%1 s): their recovery cannot be corrected in one</source>
        <translation>M0 ist das Mittel von Volumina mit verschiedenen Repetitionszeiten (%1 s): Ihre Erholung lässt sich nicht gemeinsam korrigieren</translation>
    </message>
    <message>
        <source>Choose the volumes of one repetition time with m0_volumes</source>
        <translation>Mit m0_volumes die Volumina einer Repetitionszeit wählen</translation>
    </message>
    <message>
        <source>Give an M0 image of one repetition time, or say with m0_tr which counts</source>
        <translation>Ein M0-Bild mit einer Repetitionszeit angeben, oder mit m0_tr sagen, welche gilt</translation>
    </message>
    <message>
        <source>M0 was read at an echo time of %1 s, the series at %2 s: their decay does not cancel, and CBF comes out too %3</source>
        <translation>M0 wurde mit einer Echozeit von %1 s ausgelesen, die Serie mit %2 s: Ihr Zerfall hebt sich nicht auf, und der CBF wird zu %3</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>m0_scale takes exp((TE of M0 − TE of the series) / T2*)</source>
        <translation>m0_scale nimmt exp((TE von M0 − TE der Serie) / T2*)</translation>
    </message>
    <message>
        <source>M0 was measured at %1 T, the series at %2 T (MagneticFieldStrength): does this M0 belong to the series?</source>
        <translation>M0 wurde bei %1 T gemessen, die Serie bei %2 T (MagneticFieldStrength): Gehört dieses M0 zur Serie?</translation>
    </message>
    <message>
        <source>The tissue map given as %1 reaches %2: shares from 0 to 1 are needed. Divide a map in percent by 100, one in steps of a byte by 255</source>
        <translation>Die als %1 angegebene Gewebekarte reicht bis %2: Anteile von 0 bis 1 werden gebraucht. Eine Karte in Prozent durch 100 teilen, eine in Byte-Stufen durch 255</translation>
    </message>
    <message>
        <source>The tissue map given as %1 goes down to %2: shares from 0 to 1 are needed</source>
        <translation>Die als %1 angegebene Gewebekarte reicht hinab bis %2: Anteile von 0 bis 1 werden gebraucht</translation>
    </message>
    <message>
        <source>The tissue maps given as gm and wm are the same map: give the one of grey matter as gm and the one of white matter as wm</source>
        <translation>Die als gm und wm angegebenen Gewebekarten sind dieselbe Karte: die der grauen Substanz als gm und die der weißen als wm angeben</translation>
    </message>
    <message>
        <source>The shares of the tissue maps add up to more than 1.05 in %1 of %2 voxels of the mask: are they maps of different tissues, from one segmentation?</source>
        <translation>Die Anteile der Gewebekarten ergeben in %1 von %2 Voxeln der Maske zusammen mehr als 1.05: Sind es Karten verschiedener Gewebe, aus einer Segmentierung?</translation>
    </message>
    <message>
        <source>%1 of %2 voxels of the mask lie outside the image of a tissue map: they count for no tissue. Does the map show the whole head, in the space of the series?</source>
        <translation>%1 von %2 Voxeln der Maske liegen außerhalb des Bildes einer Gewebekarte: Sie zählen zu keinem Gewebe. Zeigt die Karte den ganzen Kopf, im Raum der Serie?</translation>
    </message>
    <message>
        <source>The tissue maps hold grey or white matter in %1 of %2 voxels of the mask only: do they show the whole brain, in the space of the series, and is the mask one of the brain?</source>
        <translation>Die Gewebekarten haben nur in %1 von %2 Voxeln der Maske graue oder weiße Substanz: Zeigen sie das ganze Gehirn, im Raum der Serie, und ist die Maske eine des Gehirns?</translation>
    </message>
    <message>
        <source>Partial volume correction needs maps of grey and white matter: give them as inputs gm and wm</source>
        <translation>Die Partialvolumenkorrektur braucht Karten der grauen und weißen Substanz: als Eingänge gm und wm angeben</translation>
    </message>
    <message>
        <source>Volume %1 (counted from 0) takes no part in motion and stays as it is: %2</source>
        <translation>Volumen %1 (ab 0 gezählt) nimmt an der Bewegung nicht teil und bleibt, wie es ist: %2</translation>
    </message>
    <message>
        <source>A volume in leave_out takes its pair out</source>
        <translation>Ein Volumen in leave_out nimmt sein Paar heraus</translation>
    </message>
    <message>
        <source>motion=measure shows it, motion=rigid corrects it</source>
        <translation>motion=measure zeigt es, motion=rigid korrigiert es</translation>
    </message>
    <message>
        <source>Motion is not corrected: %1</source>
        <translation>Bewegung wird nicht korrigiert: %1</translation>
    </message>
    <message>
        <source>Leave motion as it is</source>
        <translation>Bewegung lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Motion correction moved the edge of the image into the mask: %1 of %2 voxels lack pairs there, in the pairs of volume %3</source>
        <translation>Die Bewegungskorrektur hat den Rand des Bildes in die Maske geschoben: %1 von %2 Voxeln fehlen dort Paare, und zwar die von Volumen %3</translation>
    </message>
    <message>
        <source>What lay outside a volume is not made up: the pair does not count there; the file is complete</source>
        <translation>Was außerhalb eines Volumens lag, wird nicht erfunden: das Paar zählt dort nicht; die Datei ist vollständig</translation>
    </message>
    <message>
        <source>Voxels below 0 without and with motion correction; pairs scatter by %1 against before</source>
        <translation>Voxel unter 0 ohne und mit Bewegungskorrektur; die Paare streuen um %1 anders als zuvor</translation>
    </message>
    <message>
        <source>Motion correction makes the differences worse: %1 of the voxels below 0 instead of %2, pairs scatter by %3 against before</source>
        <translation>Die Bewegungskorrektur verschlechtert die Differenzen: %1 der Voxel unter 0 statt %2, die Paare streuen um %3 anders als zuvor</translation>
    </message>
    <message>
        <source>Registration took something else for motion: contrast, or noise</source>
        <translation>Die Registrierung hielt anderes für Bewegung: Kontrast oder Rauschen</translation>
    </message>
    <message>
        <source>The mean control is no M0: background suppression is on. Give an M0 scan as input m0 (or, knowingly, allow_suppressed_control=true)</source>
        <translation>Die mittlere Kontrolle ist kein M0: Die Hintergrundunterdrückung ist an. M0-Aufnahme als Eingang m0 angeben (oder bewusst allow_suppressed_control=true)</translation>
    </message>
    <message>
        <source>One map of CBF takes one of them (use_delay=%1); all of them together are for asl.multidelay</source>
        <translation>Eine CBF-Karte nimmt eine davon (use_delay=%1); alle zusammen sind für asl.multidelay</translation>
    </message>
    <message>
        <source>keep_pairs: volume %1 is in no pair that takes part</source>
        <translation>keep_pairs: Volumen %1 gehört zu keinem Paar, das mitzählt</translation>
    </message>
    <message>
        <source>%1 of the head is no number</source>
        <translation>%1 des Kopfes sind keine Zahl</translation>
    </message>
    <message>
        <source>every sample of the head is %1</source>
        <translation>jeder Wert im Kopf ist %1</translation>
    </message>
    <message>
        <source>it is not like the others</source>
        <translation>es gleicht den anderen nicht</translation>
    </message>
    <message>
        <source>Maps of the CBF of pure grey and pure white matter, by linear regression over a window (Asllani 2008). Needs probability maps of both, as inputs gm and wm.</source>
        <translation>Karten des CBF reiner grauer und reiner weißer Substanz durch lineare Regression über ein Fenster (Asllani 2008). Braucht Wahrscheinlichkeitskarten beider, als Eingänge gm und wm.</translation>
    </message>
    <message>
        <source>Motion, what was done</source>
        <translation>Bewegung, was geschah</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Registration alone is uncertain by</source>
        <translation>Die Registrierung allein ist unsicher um</translation>
    </message>
    <message>
        <source>Volumes that moved less than can be told, left as they are</source>
        <translation>Volumen, die sich weniger bewegten, als zu erkennen ist, und bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Volumes left out of motion</source>
        <translation>Aus der Bewegung ausgelassene Volumen</translation>
    </message>
    <message>
        <source>Mean differences below 0 without correction</source>
        <translation>Mittlere Differenzen unter 0 ohne Korrektur</translation>
    </message>
    <message>
        <source>Mean differences below 0 with correction</source>
        <translation>Mittlere Differenzen unter 0 mit Korrektur</translation>
    </message>
    <message>
        <source>Scatter of the pairs, change by correction</source>
        <translation>Streuung der Paare, Änderung durch Korrektur</translation>
    </message>
    <message>
        <source>Correct M0 for the decay until its echo. Off for a voxelwise M0: the difference decays as much, and it cancels. Of a reference region, which decays otherwise than blood, T2, or T2* for a 2-D readout; T2 of a proton density image.</source>
        <translation>M0 um den Zerfall bis zum Echo korrigieren. Aus bei voxelweisem M0: die Differenz zerfällt ebenso, und es kürzt sich heraus. Bei einer Referenzregion, die anders zerfällt als Blut, T2, bei 2D-Auslese T2*; T2 bei einem Protonendichtebild.</translation>
    </message>
    <message>
        <source>There is no M0: the mean control, which is not suppressed, stands for it</source>
        <translation>Es gibt kein M0: die mittlere Kontrolle, die nicht unterdrückt ist, steht dafür</translation>
    </message>
    <message>
        <source>The %1 volumes of the M0 image are averaged, but their means go from %2 to %3: are all of them M0?</source>
        <translation>Die %1 Volumen des M0-Bildes werden gemittelt, aber ihre Mittelwerte reichen von %2 bis %3: sind alle M0?</translation>
    </message>
    <message>
        <source>Give an M0 image of the volumes that are M0 as input m0</source>
        <translation>Ein M0-Bild aus den Volumen, die M0 sind, als Eingabe m0 angeben</translation>
    </message>
    <message>
        <source>The M0 image has %1 volumes, and its sidecar tells of labelling: if they are control and label, their mean is no M0</source>
        <translation>Das M0-Bild hat %1 Volumen, und seine Begleitdatei spricht von Markierung: sind es Kontrolle und Markierung, ist ihr Mittelwert kein M0</translation>
    </message>
    <message>
        <source>No volume of the M0 image is an M0: its list names control, label or others. Give the M0 scan as input m0</source>
        <translation>Kein Volumen des M0-Bildes ist ein M0: seine Liste nennt Kontrolle, Markierung oder andere. Die M0-Aufnahme als Eingabe m0 angeben</translation>
    </message>
    <message>
        <source>The M0 image was measured with background suppression, as its sidecar says: it is no M0, and CBF comes out several times too large</source>
        <translation>Das M0-Bild wurde laut seiner Begleitdatei mit Hintergrundunterdrückung gemessen: es ist kein M0, und CBF wird um ein Mehrfaches zu groß</translation>
    </message>
    <message>
        <source>Mend its sidecar, or give another M0</source>
        <translation>Seine Begleitdatei berichtigen oder ein anderes M0 angeben</translation>
    </message>
    <message>
        <source>Take it as M0 all the same</source>
        <translation>Trotzdem als M0 nehmen</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>Nachbar</translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Used without a partner of its own: volume %1 (this subtraction takes what lies on both sides, or the mean of each type)</source>
        <translation>Ohne eigenen Partner verwendet: Volumen %1 (diese Subtraktion nimmt, was auf beiden Seiten liegt, oder den Mittelwert jeder Art)</translation>
    </message>
    <message>
        <source>The sign of the pairs is not clear (%1): the order is that of the list</source>
        <translation>Das Vorzeichen der Paare ist nicht eindeutig (%1): die Reihenfolge ist die der Liste</translation>
    </message>
    <message>
        <source>not one of the other type on both sides</source>
        <translation>nicht auf beiden Seiten eines der anderen Art</translation>
    </message>
    <message>
        <source>Differences used</source>
        <translation>Verwendete Differenzen</translation>
    </message>
    <message>
        <source>Scale of M0: a suppressed M0 says nothing of it</source>
        <translation>Skalierung von M0: ein unterdrücktes M0 sagt nichts darüber</translation>
    </message>
    <message>
        <source>95 % interval, open</source>
        <translation>95-%-Intervall, offen</translation>
    </message>
    <message>
        <source>The arrival time is not known: every one from %1 to %2 s agrees with the data within their noise</source>
        <translation>Die Ankunftszeit ist nicht bekannt: Jede von %1 bis %2 s passt im Rahmen des Rauschens zu den Daten</translation>
    </message>
    <message>
        <source>The head lies up to %1 elsewhere in volume %2 (counted from 0): there the differences are not those of perfusion</source>
        <translation>Der Kopf liegt in Volumen %2 (ab 0 gezählt) bis zu %1 woanders: Dort sind die Differenzen nicht die der Perfusion</translation>
    </message>
    <message>
        <source>Which M0 scan</source>
        <translation>Welche M0-Aufnahme</translation>
    </message>
    <message>
        <source>Of several M0 scans that belong to the series, the first, second and so on by name.</source>
        <translation>Von mehreren M0-Aufnahmen, die zur Serie gehören, die erste, zweite und so fort dem Namen nach.</translation>
    </message>
    <message>
        <source>Use volume %1 of the series</source>
        <translation>Volumen %1 der Serie verwenden</translation>
    </message>
    <message>
        <source>An M0 scan is there (%1), and volume %2 of the series is an M0 as well: the scan is used, as one of its own goes before volumes</source>
        <translation>Eine M0-Aufnahme ist da (%1), und auch Volumen %2 der Serie ist ein M0: verwendet wird die Aufnahme, da eine eigene vor Volumen geht</translation>
    </message>
    <message>
        <source>%1 M0 scans belong to the series (%2): %3 is used, as it is the first by name</source>
        <translation>%1 M0-Aufnahmen gehören zur Serie (%2): verwendet wird %3, dem Namen nach die erste</translation>
    </message>
    <message>
        <source>%1 M0 scans belong to the series (%2), and volume %3 of it is an M0 as well: %4 is used, as a scan of its own goes before volumes and this is the first by name</source>
        <translation>%1 M0-Aufnahmen gehören zur Serie (%2), und auch Volumen %3 davon ist ein M0: verwendet wird %4, da eine eigene Aufnahme vor Volumen geht und diese dem Namen nach die erste ist</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>There is no M0 scan number %1: there are %2 (%3)</source>
        <translation>Es gibt keine M0-Aufnahme Nummer %1: vorhanden sind %2 (%3)</translation>
    </message>
    <message>
        <source>M0 lies where</source>
        <translation>M0 liegt, wo</translation>
    </message>
    <message>
        <source>Where the header of M0 says it lies; or voxel by voxel on the series, whatever its header says, for an M0 of the same matrix whose header is wrong.</source>
        <translation>Wo es laut Header von M0 liegt; oder Voxel für Voxel auf der Serie, was auch sein Header sagt, für ein M0 gleicher Matrix mit falschem Header.</translation>
    </message>
    <message>
        <source>its header says</source>
        <translation>sein Header sagt</translation>
    </message>
    <message>
        <source>the series lies</source>
        <translation>die Serie liegt</translation>
    </message>
    <message>
        <source>The control recovers from a saturation before labelling: from then to the readout, not over the repetition time. No header says it: a suppressed control has no M0 before it is said; a control that is not suppressed is taken to have none.</source>
        <translation>Die Kontrolle erholt sich von einer Sättigung vor der Markierung: von da bis zur Auslesung, nicht über die Repetitionszeit. Kein Header sagt es: Eine unterdrückte Kontrolle hat kein M0, ehe es gesagt ist; bei einer nicht unterdrückten wird keine angenommen.</translation>
    </message>
    <message>
        <source>M0 is laid on the grid of the series, as chosen</source>
        <translation>M0 wird wie gewählt auf das Gitter der Serie gelegt</translation>
    </message>
    <message>
        <source>The sidecar has %1 delays for %1 volumes: only what is control and what label is missing. Mend the table, or say it (volume_types=[...] or order=control_first)</source>
        <translation>Das Sidecar hat %1 Delays für %1 Volumen: Es fehlt nur, was Kontrolle und was Markierung ist. Die Tabelle berichtigen oder es angeben (volume_types=[...] oder order=control_first)</translation>
    </message>
    <message>
        <source>Turn the list of delays round</source>
        <translation>Die Liste der Delays umkehren</translation>
    </message>
    <message>
        <source>Check the order of the delays (delays, delay_order), which volumes are control and label, and their unit; trust_delays=true if all are right</source>
        <translation>Zu prüfen: die Reihenfolge der Delays (delays, delay_order), welche Volumen Kontrolle und Markierung sind, und ihre Einheit; trust_delays=true, wenn alles stimmt</translation>
    </message>
    <message>
        <source>In most voxels the fit explains less than a constant would (median R² %1). %2</source>
        <translation>In den meisten Voxeln erklärt die Anpassung weniger als eine Konstante (Median von R² %1). %2</translation>
    </message>
    <message>
        <source>The control is only %1 of M0: background suppression seems to have been on, and nothing says so. No loss of label is taken off, CBF comes out too small</source>
        <translation>Die Kontrolle ist nur %1 von M0: Die Hintergrundunterdrückung war offenbar an, und nichts sagt es. Kein Verlust an Markierung wird abgezogen, der CBF wird zu klein</translation>
    </message>
    <message>
        <source>Whether background suppression was on is unknown: no loss of label is taken off</source>
        <translation>Ob die Hintergrundunterdrückung an war, ist unbekannt: Kein Verlust an Markierung wird abgezogen</translation>
    </message>
    <message>
        <source>The differences are negative with their sign turned: it was right as the scanner made them</source>
        <translation>Die Differenzen sind mit umgekehrtem Vorzeichen negativ: So, wie der Scanner sie gebildet hat, stimmte es</translation>
    </message>
    <message>
        <source>The differences made by the scanner are negative: are they label − control?</source>
        <translation>Die vom Scanner gebildeten Differenzen sind negativ: Sind sie Markierung − Kontrolle?</translation>
    </message>
    <message>
        <source>Turn their sign</source>
        <translation>Ihr Vorzeichen umkehren</translation>
    </message>
    <message>
        <source>Keep their sign</source>
        <translation>Ihr Vorzeichen behalten</translation>
    </message>
    <message>
        <source>The sidecar has %1 delays for %1 volumes: only the order of control and label is missing</source>
        <translation>Das Sidecar hat %1 Delays für %1 Volumen: Es fehlt nur die Reihenfolge von Kontrolle und Markierung</translation>
    </message>
    <message>
        <source>Was the control saturated before labelling? No header says it, and M0 from a suppressed control rests on it: say so with presaturation</source>
        <translation>Wurde die Kontrolle vor der Markierung gesättigt? Kein Header sagt es, und M0 aus unterdrückten Kontrollen beruht darauf: mit presaturation angeben</translation>
    </message>
    <message>
        <source>Saturated before labelling</source>
        <translation>Vor der Markierung gesättigt</translation>
    </message>
    <message>
        <source>Not saturated: it recovers from the last excitation</source>
        <translation>Nicht gesättigt: Sie erholt sich von der letzten Anregung</translation>
    </message>
    <message>
        <source>Not saturated: it recovers from the last excitation, %1 s before the readout</source>
        <translation>Nicht gesättigt: Sie erholt sich von der letzten Anregung, %1 s vor der Auslesung</translation>
    </message>
    <message>
        <source>The description of the sequence says it: saturation, presaturation or WET pulses before the labelling</source>
        <translation>Die Beschreibung der Sequenz sagt es: Sättigungs-, Vorsättigungs- oder WET-Pulse vor der Markierung</translation>
    </message>
    <message>
        <source>A control that is not saturated before labelling recovers from the last excitation: give its repetition time (m0_tr)</source>
        <translation>Eine Kontrolle, die vor der Markierung nicht gesättigt wird, erholt sich von der letzten Anregung: ihre Repetitionszeit angeben (m0_tr)</translation>
    </message>
    <message>
        <source>Evenly spaced delays with a flip angle of %1°: were they all read after one labelling (Look-Locker)? Nothing says so</source>
        <translation>Delays in gleichen Abständen mit einem Flipwinkel von %1°: Wurden sie alle nach einer Markierung ausgelesen (Look-Locker)? Nichts sagt es</translation>
    </message>
    <message>
        <source>All delays are listed one after the other before control and label change: were they read after one labelling (Look-Locker)? Nothing says so</source>
        <translation>Alle Delays stehen nacheinander, ehe Kontrolle und Markierung wechseln: Wurden sie nach einer Markierung ausgelesen (Look-Locker)? Nichts sagt es</translation>
    </message>
    <message>
        <source>Its readouts use up label, which changes CBF and arrival time; LookLocker in the sidecar says it</source>
        <translation>Ihre Auslesungen verbrauchen Markierung, was CBF und Ankunftszeit ändert; LookLocker im Sidecar sagt es</translation>
    </message>
    <message>
        <source>A labelling for each delay</source>
        <translation>Eine Markierung für jedes Delay</translation>
    </message>
    <message>
        <source>Look-Locker: one labelling for all delays</source>
        <translation>Look-Locker: eine Markierung für alle Delays</translation>
    </message>
    <message>
        <source>A train of %1°: is the flip angle given in radians? (%2°)</source>
        <translation>Ein Zug von %1°: Ist der Flipwinkel in Radiant angegeben? (%2°)</translation>
    </message>
    <message>
        <source>It is in radians: %1°</source>
        <translation>Er ist in Radiant: %1°</translation>
    </message>
    <message>
        <source>It is %1°</source>
        <translation>Er ist %1°</translation>
    </message>
    <message>
        <source>Lay M0 on the series voxel by voxel: its header is wrong</source>
        <translation>M0 Voxel für Voxel auf die Serie legen: Sein Header ist falsch</translation>
    </message>
    <message>
        <source>The header of M0 is right</source>
        <translation>Der Header von M0 stimmt</translation>
    </message>
    <message>
        <source>M0 is laid on the series voxel by voxel, as chosen</source>
        <translation>M0 wird wie gewählt Voxel für Voxel auf die Serie gelegt</translation>
    </message>
    <message>
        <source>M0 is laid on the series voxel by voxel, as chosen, but agrees better with it where its header says it lies</source>
        <translation>M0 wird wie gewählt Voxel für Voxel auf die Serie gelegt, stimmt aber dort besser mit ihr überein, wo es laut Header liegt</translation>
    </message>
    <message>
        <source>M0 cannot be laid on the series voxel by voxel: it has %1, the series %2</source>
        <translation>M0 kann nicht Voxel für Voxel auf die Serie gelegt werden: Es hat %1, die Serie %2</translation>
    </message>
    <message>
        <source>M0 agrees with the series where its header says it lies; correlation voxel by voxel / there</source>
        <translation>M0 stimmt dort mit der Serie überein, wo es laut Header liegt; Korrelation Voxel für Voxel / dort</translation>
    </message>
    <message>
        <source>M0 has the matrix of the series and agrees with it voxel by voxel, but its header puts it elsewhere: is the geometry of one of them wrong?</source>
        <translation>M0 hat die Matrix der Serie und stimmt Voxel für Voxel mit ihr überein, doch sein Header legt es anderswohin: Ist die Geometrie eines der beiden falsch?</translation>
    </message>
    <message>
        <source>M0 looks flipped: its header has other axes than that of the series, but voxel by voxel both images agree</source>
        <translation>M0 sieht gespiegelt aus: Sein Header hat andere Achsen als der der Serie, doch Voxel für Voxel stimmen beide Bilder überein</translation>
    </message>
    <message>
        <source>M0 may be flipped: its header has other axes than that of the series, and the images do not tell which is right</source>
        <translation>M0 ist vielleicht gespiegelt: Sein Header hat andere Achsen als der der Serie, und die Bilder zeigen nicht, welcher stimmt</translation>
    </message>
    <message>
        <source>Correlation with the series voxel by voxel / where the header of M0 says it lies</source>
        <translation>Korrelation mit der Serie Voxel für Voxel / dort, wo M0 laut Header liegt</translation>
    </message>
    <message>
        <source>mean ΔM in the mask %1 is far from the median %2</source>
        <translation>mittleres ΔM in der Maske %1 ist weit vom Median %2</translation>
    </message>
    <message>
        <source>mean ΔM in grey matter %1 is far from the median %2</source>
        <translation>mittleres ΔM in grauer Substanz %1 ist weit vom Median %2</translation>
    </message>
    <message>
        <source>Which volume of a pair is the control. Without aslcontext.tsv it is guessed from the sign of the difference; where the data do not decide, it is asked for. Of differences made by the scanner the opposite of the list turns the sign.</source>
        <translation>Welches Volumen eines Paars die Kontrolle ist. Ohne aslcontext.tsv wird es aus dem Vorzeichen der Differenz geschlossen; wo die Daten es nicht entscheiden, wird gefragt. Bei Differenzen des Scanners kehrt das Gegenteil der Liste das Vorzeichen um.</translation>
    </message>
    <message>
        <source>Arrival time, median where determined</source>
        <translation>Ankunftszeit, Median wo bestimmt</translation>
    </message>
    <message>
        <source>Source of M0</source>
        <translation>Quelle von M0</translation>
    </message>
    <message>
        <source>One volume of %1 has no partner, and volume %2 is unlike all others of its type (%3 times as far from them as any other): is it one that belongs to no pair?</source>
        <translation>Eines von %1 Volumen hat keinen Partner, und Volumen %2 ist anders als alle anderen seiner Art (%3-mal so weit von ihnen wie jedes andere): Gehört es zu keinem Paar?</translation>
    </message>
    <message>
        <source>Leave out volume %1; pairs begin after it</source>
        <translation>Volumen %1 weglassen; Paare beginnen danach</translation>
    </message>
    <message>
        <source>PostLabelingDelay goes down to %1 s, which no delay can be, in these volumes: %2</source>
        <translation>PostLabelingDelay reicht bis %1 s, was keine Verzögerung sein kann, in diesen Volumina: %2</translation>
    </message>
    <message>
        <source>Mend the sidecar, leave the volumes out (leave_out), or set the delays</source>
        <translation>Die Begleitdatei berichtigen, die Volumina weglassen (leave_out) oder die Verzögerungen setzen</translation>
    </message>
    <message>
        <source>All entries are %1°, which is taken</source>
        <translation>Alle Einträge sind %1°, das wird genommen</translation>
    </message>
    <message>
        <source>FlipAngle names several angles for the labelled volumes (%1 to %2°): a train of one angle is computed</source>
        <translation>FlipAngle nennt mehrere Winkel für die markierten Volumina (%1 bis %2°): Gerechnet wird ein Zug mit einem Winkel</translation>
    </message>
    <message>
        <source>A delay of %1 s is too long, and no delay in ms either</source>
        <translation>Eine Verzögerung von %1 s ist zu lang, und auch in ms keine Verzögerung</translation>
    </message>
    <message>
        <source>A delay of %1 s among delays in seconds: is it given in ms?</source>
        <translation>Eine Verzögerung von %1 s unter Verzögerungen in Sekunden: Ist sie in ms angegeben?</translation>
    </message>
    <message>
        <source>Divide those above 10 by 1000</source>
        <translation>Die über 10 durch 1000 teilen</translation>
    </message>
    <message>
        <source>%1 is %2 s: too long, and no time in ms either</source>
        <translation>%1 ist %2 s: zu lang, und auch in ms keine Zeit</translation>
    </message>
    <message>
        <source>SliceTiming begins at %1 s, not at 0: the delay ends with the first slice that is read, so %1 s are taken off every slice time</source>
        <translation>SliceTiming beginnt bei %1 s, nicht bei 0: Die Verzögerung endet mit der ersten ausgelesenen Schicht, darum werden von jeder Schichtzeit %1 s abgezogen</translation>
    </message>
    <message>
        <source>Two suppression pulses at %1 s (BackgroundSuppressionPulseTime): one of the times cannot be right, or there is one pulse less (suppression_pulses)</source>
        <translation>Zwei Unterdrückungspulse bei %1 s (BackgroundSuppressionPulseTime): Eine der Zeiten kann nicht stimmen, oder es ist ein Puls weniger (suppression_pulses)</translation>
    </message>
    <message>
        <source>Labelling, delay and slices take %1 s, longer than the repetition time of %2 s (RepetitionTimePreparation): one of these times is wrong. Mend the sidecar, or set delay, label_duration or slice_interval</source>
        <translation>Markierung, Verzögerung und Schichten dauern %1 s, länger als die Repetitionszeit von %2 s (RepetitionTimePreparation): Eine dieser Zeiten ist falsch. Die Begleitdatei berichtigen oder delay, label_duration oder slice_interval setzen</translation>
    </message>
    <message>
        <source>M0 was read with a flip angle of %1°, the series with %2° (FlipAngle): CBF is right only if both show the same share of the magnetisation</source>
        <translation>M0 wurde mit einem Kippwinkel von %1° ausgelesen, die Serie mit %2° (FlipAngle): CBF stimmt nur, wenn beide denselben Anteil der Magnetisierung zeigen</translation>
    </message>
    <message>
        <source>m0_scale takes what M0 is to be multiplied with</source>
        <translation>m0_scale nimmt, womit M0 zu multiplizieren ist</translation>
    </message>
    <message>
        <source>M0 was read with a flip angle of %1°, the series with %2° (FlipAngle): CBF comes out %3 times too %4, the ratio of their sines</source>
        <translation>M0 wurde mit einem Kippwinkel von %1° ausgelesen, die Serie mit %2° (FlipAngle): CBF wird %3-mal zu %4, das Verhältnis ihrer Sinus</translation>
    </message>
    <message>
        <source>Multiply M0 by the ratio (m0_scale), or mend the sidecar that names the wrong angle</source>
        <translation>M0 mit dem Verhältnis multiplizieren (m0_scale) oder die Begleitdatei berichtigen, die den falschen Winkel nennt</translation>
    </message>
    <message>
        <source>Leave M0 as it is</source>
        <translation>M0 lassen, wie es ist</translation>
    </message>
    <message>
        <source>The image given as %1 has %2 volumes: one is needed. Give the volume that is meant as an image of its own</source>
        <translation>Das als %1 gegebene Bild hat %2 Volumina: Eines wird gebraucht. Das gemeinte Volumen als eigenes Bild geben</translation>
    </message>
    <message>
        <source>The image given as %1 is not used: %2 asks for none</source>
        <translation>Das als %1 gegebene Bild wird nicht verwendet: %2 verlangt keines</translation>
    </message>
    <message>
        <source>The arrival time is at most %1 s: all before %2 s fit alike, and noise does not tell the others up to there from them</source>
        <translation>Die Ankunftszeit ist höchstens %1 s: Alle vor %2 s passen gleich gut, und die übrigen bis dahin sind im Rauschen nicht von ihnen zu unterscheiden</translation>
    </message>
    <message>
        <source>The arrival time is at least %1 s: all after %2 s fit alike, and noise does not tell the others down to there from them</source>
        <translation>Die Ankunftszeit ist mindestens %1 s: Alle nach %2 s passen gleich gut, und die übrigen bis dahin sind im Rauschen nicht von ihnen zu unterscheiden</translation>
    </message>
    <message>
        <source>95 % interval, ± SD times</source>
        <translation>95-%-Intervall, ± SD mal</translation>
    </message>
    <message>
        <source>fewer than three residuals</source>
        <translation>weniger als drei Residuen</translation>
    </message>
    <message>
        <source>Take the mean control although background suppression is on or may be. CBF then comes out several times too large.</source>
        <translation>Die mittlere Kontrolle verwenden, obwohl die Hintergrundunterdrückung an ist oder sein kann. Der CBF wird dann um ein Mehrfaches zu groß.</translation>
    </message>
    <message>
        <source>The mean control is M0 only without background suppression, and whether that was on is unknown (BackgroundSuppression): say background_suppression=false if it was off, or give an M0 scan as input m0 (or, knowingly, allow_suppressed_control=true)</source>
        <translation>Die mittlere Kontrolle ist nur ohne Hintergrundunterdrückung M0, und ob diese an war, ist unbekannt (BackgroundSuppression): war sie aus, background_suppression=false angeben, oder einen M0-Scan als Eingabe m0 geben (oder, wissentlich, allow_suppressed_control=true)</translation>
    </message>
    <message>
        <source>Reference region, as chosen</source>
        <translation>Referenzregion, wie gewählt</translation>
    </message>
    <message>
        <source>The reference region was found by a rule: %1 voxels about voxel %2, mean signal %3. All of CBF rests on it: look whether that is the tissue</source>
        <translation>Die Referenzregion wurde durch eine Regel gefunden: %1 Voxel um Voxel %2, mittleres Signal %3. Der ganze CBF beruht darauf: nachsehen, ob das dieses Gewebe ist</translation>
    </message>
    <message>
        <source>It is: use these voxels</source>
        <translation>Ja: diese Voxel verwenden</translation>
    </message>
    <message>
        <source>Use M0 of every voxel instead</source>
        <translation>Stattdessen M0 jedes Voxels verwenden</translation>
    </message>
    <message>
        <source>The arrival time is at least %1 s: noise does not tell it from those after %2 s, which were not looked for</source>
        <translation>Die Ankunftszeit ist mindestens %1 s: das Rauschen unterscheidet sie nicht von denen nach %2 s, nach denen nicht gesucht wurde</translation>
    </message>
    <message>
        <source>The arrival time is at most %1 s: noise does not tell it from those before %2 s, which were not looked for</source>
        <translation>Die Ankunftszeit ist höchstens %1 s: das Rauschen unterscheidet sie nicht von denen vor %2 s, nach denen nicht gesucht wurde</translation>
    </message>
    <message>
        <source>its delay is unknown</source>
        <translation>seine Verzögerung ist unbekannt</translation>
    </message>
    <message>
        <source>post-labelling delay</source>
        <translation>Verzögerung nach der Markierung</translation>
    </message>
    <message>
        <source>delays</source>
        <translation>Verzögerungen</translation>
    </message>
    <message>
        <source>label duration</source>
        <translation>Markierungsdauer</translation>
    </message>
    <message>
        <source>echo time</source>
        <translation>Echozeit</translation>
    </message>
    <message>
        <source>crusher setting</source>
        <translation>Crusher-Einstellung</translation>
    </message>
    <message>
        <source>The %1 is unknown for volume %2 and known for others: say it by hand (%3), or leave what has none out (leave_out)</source>
        <translation>Für Volumen %2 unbekannt, für andere bekannt: %1. Von Hand angeben (%3) oder weglassen, was nichts davon hat (leave_out)</translation>
    </message>
    <message>
        <source>The %1 is unknown for volume %2 and known for others: mend the file, or leave what has none out (leave_out)</source>
        <translation>Für Volumen %2 unbekannt, für andere bekannt: %1. Die Datei berichtigen oder weglassen, was nichts davon hat (leave_out)</translation>
    </message>
    <message>
        <source>The order is right</source>
        <translation>Die Reihenfolge stimmt</translation>
    </message>
    <message>
        <source>Saturated voxels</source>
        <translation>Gesättigte Voxel</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Aus %1.</translation>
    </message>
    <message>
        <source>No file says it.</source>
        <translation>Keine Datei nennt ihn.</translation>
    </message>
    <message>
        <source>Not in the header, not in a sidecar (%1).</source>
        <translation>Weder im Header noch in einer Begleitdatei (%1).</translation>
    </message>
    <message>
        <source>No data for %1: give it as input %2</source>
        <translation>Keine Daten für %1: als Eingang %2 angeben</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Which one counts? Mend the file, or set %1</source>
        <translation>Welcher gilt? Die Datei berichtigen oder %1 setzen</translation>
    </message>
    <message>
        <source>It is settled: %1 is set by hand</source>
        <translation>Es ist entschieden: %1 ist von Hand gesetzt</translation>
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
    <message>
        <source>No voxel of the mask has a value of %1: look at the values and checks it rests on</source>
        <translation>Kein Voxel der Maske hat einen Wert von %1: die Werte und Prüfungen ansehen, auf denen die Karte beruht</translation>
    </message>
    <message>
        <source>--out %1: expected a file name that ends in .csv</source>
        <translation>--out %1: erwartet wird ein Dateiname, der auf .csv endet</translation>
    </message>
    <message>
        <source>%1: holds %2 series for %3 (%4): name one of them, as in --in %3=%5</source>
        <translation>%1: enthält %2 Serien für %3 (%4): eine davon nennen, etwa --in %3=%5</translation>
    </message>
    <message>
        <source>--roi %1: holds no region, all its voxels are 0: draw one, or leave out --roi</source>
        <translation>--roi %1: enthält keine Region, alle Voxel sind 0: eine zeichnen oder --roi weglassen</translation>
    </message>
    <message>
        <source>No region has a voxel with a value: draw it where the maps have one</source>
        <translation>Keine Region hat ein Voxel mit einem Wert: dort zeichnen, wo die Karten einen haben</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>Angenommen: %1</translation>
    </message>
</context>
<context>
    <name>dicom</name>
    <message>
        <source>%1 slices are missing, in volume %2: no value there. Export the series again, whole</source>
        <translation>%1 Schichten fehlen, in Volumen %2: dort gibt es keinen Wert. Die Serie noch einmal ganz exportieren</translation>
    </message>
    <message>
        <source>%1 images are there twice: the second is left out (%2)</source>
        <translation>%1 Bilder sind doppelt da: das zweite bleibt weg (%2)</translation>
    </message>
    <message>
        <source>its orientation (0020,0037) is no orientation</source>
        <translation>ihre Orientierung (0020,0037) ist keine</translation>
    </message>
    <message>
        <source>its pixel spacing (0028,0030) is missing</source>
        <translation>ihr Pixelabstand (0028,0030) fehlt</translation>
    </message>
    <message>
        <source>its %1 slices are not evenly spaced: they fit no grid</source>
        <translation>ihre %1 Schichten haben ungleiche Abstände: sie passen auf kein Gitter</translation>
    </message>
    <message>
        <source>its slices step aside from one to the next (tilted gantry)</source>
        <translation>ihre Schichten sind seitlich gegeneinander versetzt (geneigte Gantry)</translation>
    </message>
    <message>
        <source>%1 slices have no place in any volume: left out (%2)</source>
        <translation>%1 Schichten gehören in kein Volumen: weggelassen (%2)</translation>
    </message>
    <message>
        <source>it is a mosaic, but does not say of how many images</source>
        <translation>sie ist ein Mosaik, sagt aber nicht, aus wie vielen Bildern</translation>
    </message>
    <message>
        <source>%1 files of the folder hold no image and are passed over: %2</source>
        <translation>%1 Dateien des Ordners enthalten kein Bild und werden übergangen: %2</translation>
    </message>
    <message>
        <source>%1: there is no such series; the folder has %2</source>
        <translation>%1: diese Serie gibt es nicht; der Ordner hat %2</translation>
    </message>
    <message>
        <source>%1: holds several series (%2): name one, as in %3</source>
        <translation>%1: enthält mehrere Serien (%2): eine davon nennen, etwa %3</translation>
    </message>
    <message>
        <source>A CBF map of the scanner: shown, not computed again</source>
        <translation>Eine CBF-Karte des Scanners: gezeigt, nicht neu berechnet</translation>
    </message>
    <message>
        <source>A difference image of the scanner (perfusion weighted)</source>
        <translation>Ein Differenzbild des Scanners (perfusionsgewichtet)</translation>
    </message>
    <message>
        <source>The CSA header counts label and control in turn, but knows no M0: some sequences write it without regard to what they do. The order is taken from the images</source>
        <translation>Der CSA-Kopf zählt Label und Kontrolle abwechselnd, kennt aber kein M0: manche Sequenzen schreiben das ohne Rücksicht auf das, was sie tun. Die Reihenfolge kommt aus den Bildern</translation>
    </message>
    <message>
        <source>%1 delays for %2 volumes do not come out even: give them by hand</source>
        <translation>%1 Verzögerungen für %2 Volumina gehen nicht auf: von Hand angeben</translation>
    </message>
    <message>
        <source>The delay has no field in this header. Its protocol holds %1 s and %2 blocks of labelling without a name (sWipMemBlock.adFree[2] and [3]): compare with the protocol, and type delay and labelling duration in</source>
        <translation>Für die Verzögerung hat dieser Kopf kein Feld. Sein Protokoll enthält ohne Namen %1 s und %2 Markierungsblöcke (sWipMemBlock.adFree[2] und [3]): mit dem Protokoll vergleichen und Verzögerung und Markierungsdauer eingeben</translation>
    </message>
    <message>
        <source>%1: its image cannot be unpacked: %2</source>
        <translation>%1: das Bild lässt sich nicht entpacken: %2</translation>
    </message>
    <message>
        <source>%1: its image unpacks to %2 bytes of %3</source>
        <translation>%1: entpackt ergibt das Bild %2 von %3 Bytes</translation>
    </message>
    <message>
        <source>%1: the series does not fit into memory (%2 bytes): close other images</source>
        <translation>%1: die Serie passt nicht in den Speicher (%2 Bytes): andere Bilder schließen</translation>
    </message>
    <message>
        <source>Philips&apos; floating-point scale is used, (stored × RS + RI) / (RS × SS): values of several series can be compared</source>
        <translation>Die Gleitkommaskala von Philips gilt, (gespeichert × RS + RI) / (RS × SS): Werte mehrerer Serien sind vergleichbar</translation>
    </message>
    <message>
        <source>Philips&apos; scale slope (2005,100e) is missing: the values are those of the display, not comparable between series</source>
        <translation>Die Skalensteigung von Philips (2005,100e) fehlt: die Werte sind die der Anzeige, zwischen Serien nicht vergleichbar</translation>
    </message>
    <message>
        <source>A real-world value mapping is there too; the rescale slope and intercept are applied, once</source>
        <translation>Eine Abbildung auf reale Werte ist auch da; angewendet werden Steigung und Achsenabschnitt, einmal</translation>
    </message>
    <message>
        <source>%1: its rescale slope (0028,1053) is 0: nothing is left of the image</source>
        <translation>%1: die Steigung (0028,1053) ist 0: vom Bild bleibt nichts</translation>
    </message>
    <message>
        <source>%1: cannot be read as DICOM: %2</source>
        <translation>%1: lässt sich nicht als DICOM lesen: %2</translation>
    </message>
    <message>
        <source>%1: holds no image; it is %2</source>
        <translation>%1: enthält kein Bild, sondern ist %2</translation>
    </message>
    <message>
        <source>%1: is a colour picture, no measurement</source>
        <translation>%1: ist ein Farbbild, keine Messung</translation>
    </message>
    <message>
        <source>%1: has %2 bits per sample, which is not supported</source>
        <translation>%1: hat %2 Bit je Wert; das wird nicht unterstützt</translation>
    </message>
    <message>
        <source>%1: says where %2 of its %3 frames lie: it cannot be placed</source>
        <translation>%1: sagt von %2 seiner %3 Bilder, wo sie liegen: lässt sich nicht einordnen</translation>
    </message>
    <message>
        <source>%1: does not say where its image lies in the patient</source>
        <translation>%1: sagt nicht, wo sein Bild im Patienten liegt</translation>
    </message>
    <message>
        <source>%1: is cut off: its image takes %2 bytes, %3 are there</source>
        <translation>%1: ist abgeschnitten: das Bild braucht %2 Bytes, %3 sind da</translation>
    </message>
    <message>
        <source>DICOM cannot be read: the program kety-import, which belongs beside Kety, cannot be started (%1): install Kety again</source>
        <translation>DICOM kann nicht gelesen werden: das Programm kety-import, das neben Kety gehört, lässt sich nicht starten (%1): Kety neu installieren</translation>
    </message>
    <message>
        <source>a DICOMDIR</source>
        <translation>ein DICOMDIR</translation>
    </message>
    <message>
        <source>a segmentation</source>
        <translation>eine Segmentierung</translation>
    </message>
    <message>
        <source>raw data</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>a spectrum</source>
        <translation>ein Spektrum</translation>
    </message>
    <message>
        <source>a secondary capture</source>
        <translation>ein Sekundärbild (Secondary Capture)</translation>
    </message>
    <message>
        <source>a presentation state</source>
        <translation>ein Darstellungszustand</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a structured report</source>
        <translation>ein strukturierter Befund</translation>
    </message>
    <message>
        <source>a radiotherapy object</source>
        <translation>ein Objekt der Strahlentherapie</translation>
    </message>
    <message>
        <source>a waveform</source>
        <translation>eine Kurvenaufzeichnung</translation>
    </message>
    <message>
        <source>a private object of Philips</source>
        <translation>ein privates Objekt von Philips</translation>
    </message>
    <message>
        <source>of no stated kind</source>
        <translation>ohne Angabe, was es ist</translation>
    </message>
    <message>
        <source>of SOP class %1</source>
        <translation>von der SOP-Klasse %1</translation>
    </message>
    <message>
        <source>%1: there is no such file, and no DICOM series that the name after # could choose from</source>
        <translation>%1: es gibt keine solche Datei und keine DICOM-Serie, aus der der Name nach # wählen könnte</translation>
    </message>
</context>
<context>
    <name>dsc</name>
    <message>
        <source>named as a bolus series</source>
        <translation>als Bolusserie benannt</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>nicht berechenbar</translation>
    </message>
    <message>
        <source>Arterial input</source>
        <translation>Arterielle Eingangsfunktion</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>ΔR2*</source>
        <translation>ΔR2*</translation>
    </message>
    <message>
        <source>artery</source>
        <translation>Arterie</translation>
    </message>
    <message>
        <source>as measured</source>
        <translation>wie gemessen</translation>
    </message>
    <message>
        <source>i</source>
        <translation>i</translation>
    </message>
    <message>
        <source>j</source>
        <translation>j</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>Voxels of the artery</source>
        <translation>Voxel der Arterie</translation>
    </message>
    <message>
        <source>Artery, peak</source>
        <translation>Arterie, Gipfel</translation>
    </message>
    <message>
        <source>Artery, arrival</source>
        <translation>Arterie, Ankunft</translation>
    </message>
    <message>
        <source>Artery, width</source>
        <translation>Arterie, Breite</translation>
    </message>
    <message>
        <source>Artery, first moment</source>
        <translation>Arterie, erstes Moment</translation>
    </message>
    <message>
        <source>Scaled by a vein</source>
        <translation>Mit einer Vene skaliert</translation>
    </message>
    <message>
        <source>Baseline frames</source>
        <translation>Bilder der Grundlinie</translation>
    </message>
    <message>
        <source>Noise of the signal</source>
        <translation>Rauschen des Signals</translation>
    </message>
    <message>
        <source>Length of the padded curve</source>
        <translation>Länge der aufgefüllten Kurve</translation>
    </message>
    <message>
        <source>CBF, median</source>
        <translation>CBF, Median</translation>
    </message>
    <message>
        <source>CBV, median</source>
        <translation>CBV, Median</translation>
    </message>
    <message>
        <source>MTT, median</source>
        <translation>MTT, Median</translation>
    </message>
    <message>
        <source>White matter, CBV</source>
        <translation>Weiße Substanz, CBV</translation>
    </message>
    <message>
        <source>White matter, SD of CBV</source>
        <translation>Weiße Substanz, SD des CBV</translation>
    </message>
    <message>
        <source>White matter, CBF</source>
        <translation>Weiße Substanz, CBF</translation>
    </message>
    <message>
        <source>White matter, voxels</source>
        <translation>Weiße Substanz, Voxel</translation>
    </message>
    <message>
        <source>No bolus is seen in the mean signal: set the baseline by hand</source>
        <translation>Im mittleren Signal ist kein Bolus zu sehen: die Grundlinie von Hand setzen</translation>
    </message>
    <message>
        <source>DSC perfusion</source>
        <translation>DSC-Perfusion</translation>
    </message>
    <message>
        <source>Blood volume, flow and transit times from the passage of a bolus of contrast agent</source>
        <translation>Blutvolumen, Blutfluss und Transitzeiten aus der Passage eines Kontrastmittelbolus</translation>
    </message>
    <message>
        <source>Bolus series</source>
        <translation>Bolusserie</translation>
    </message>
    <message>
        <source>T2*-weighted frames before, during and after the bolus</source>
        <translation>T2*-gewichtete Bilder vor, während und nach dem Bolus</translation>
    </message>
    <message>
        <source>Mask of an artery on the grid of the series, or its curve as CSV or JSON</source>
        <translation>Maske einer Arterie auf dem Gitter der Serie, oder ihre Kurve als CSV oder JSON</translation>
    </message>
    <message>
        <source>Healthy white matter</source>
        <translation>Gesunde weiße Substanz</translation>
    </message>
    <message>
        <source>Mask on the grid of the series that CBV and CBF are related to</source>
        <translation>Maske auf dem Gitter der Serie, auf die CBV und CBF bezogen werden</translation>
    </message>
    <message>
        <source>The arterial curve has samples that are no numbers</source>
        <translation>Die arterielle Kurve enthält Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>The arterial curve has %1 samples and no times, the series %2 frames</source>
        <translation>Die arterielle Kurve hat %1 Werte und keine Zeiten, die Serie %2 Bilder</translation>
    </message>
    <message>
        <source>The arterial signal has no baseline above 0</source>
        <translation>Das arterielle Signal hat keine Grundlinie über 0</translation>
    </message>
    <message>
        <source>aif_voxels has %1 numbers: three of each voxel are needed</source>
        <translation>aif_voxels hat %1 Zahlen: Je Voxel werden drei gebraucht</translation>
    </message>
    <message>
        <source>Voxel %1, %2, %3 of the artery lies outside the image</source>
        <translation>Voxel %1, %2, %3 der Arterie liegt außerhalb des Bildes</translation>
    </message>
    <message>
        <source>The mask of the artery lies on another grid (%1) than the series (%2): draw it on the series</source>
        <translation>Die Maske der Arterie liegt auf einem anderen Gitter (%1) als die Serie (%2): auf der Serie einzeichnen</translation>
    </message>
    <message>
        <source>The mask of the artery is empty</source>
        <translation>Die Maske der Arterie ist leer</translation>
    </message>
    <message>
        <source>No voxel of the artery has a usable signal</source>
        <translation>Kein Voxel der Arterie hat ein brauchbares Signal</translation>
    </message>
    <message>
        <source>No artery is found: too few voxels have a large, smooth curve. Name voxels (aif_voxels) or give a mask or a curve</source>
        <translation>Keine Arterie gefunden: Zu wenige Voxel haben eine große, glatte Kurve. Voxel nennen (aif_voxels) oder eine Maske oder Kurve angeben</translation>
    </message>
    <message>
        <source>The arterial curve has no first pass to fit</source>
        <translation>Die arterielle Kurve hat keine erste Passage, die angepasst werden könnte</translation>
    </message>
    <message>
        <source>The arterial curve is flat or negative: its area is %1</source>
        <translation>Die arterielle Kurve ist flach oder negativ: Ihre Fläche ist %1</translation>
    </message>
    <message>
        <source>No file of the arterial input is given</source>
        <translation>Keine Datei der arteriellen Eingangsfunktion ist angegeben</translation>
    </message>
    <message>
        <source>Divide by 1000: %1 s</source>
        <translation>Durch 1000 teilen: %1 s</translation>
    </message>
    <message>
        <source>The echo time is %1 s: is it given in ms?</source>
        <translation>Die Echozeit ist %1 s: Ist sie in ms angegeben?</translation>
    </message>
    <message>
        <source>Echo time</source>
        <translation>Echozeit</translation>
    </message>
    <message>
        <source>frame_times has %1 entries for %2 frames, or they do not ascend</source>
        <translation>frame_times hat %1 Einträge für %2 Bilder, oder sie steigen nicht an</translation>
    </message>
    <message>
        <source>%1 between frames cannot be: is it given in ms?</source>
        <translation>%1 zwischen Bildern kann nicht sein: Ist es in ms angegeben?</translation>
    </message>
    <message>
        <source>Frame time</source>
        <translation>Bildabstand</translation>
    </message>
    <message>
        <source>The frames are %1 to %2 apart: curves are interpolated for the deconvolution</source>
        <translation>Die Bilder liegen %1 bis %2 auseinander: Für die Entfaltung werden die Kurven interpoliert</translation>
    </message>
    <message>
        <source>The series has %1 frames: a bolus needs %2 at least</source>
        <translation>Die Serie hat %1 Bilder: Ein Bolus braucht mindestens %2</translation>
    </message>
    <message>
        <source>The mask does not lie on the grid of the series (%1)</source>
        <translation>Die Maske liegt nicht auf dem Gitter der Serie (%1)</translation>
    </message>
    <message>
        <source>The mask is empty: choose another method or give a mask file</source>
        <translation>Die Maske ist leer: ein anderes Verfahren wählen oder eine Maskendatei angeben</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Only %1 frames lie before the bolus: set the baseline by hand</source>
        <translation>Nur %1 Bilder liegen vor dem Bolus: die Grundlinie von Hand setzen</translation>
    </message>
    <message>
        <source>Only %1 frames lie before the bolus: S0 is uncertain</source>
        <translation>Nur %1 Bilder liegen vor dem Bolus: S0 ist unsicher</translation>
    </message>
    <message>
        <source>Signal drop</source>
        <translation>Signalabfall</translation>
    </message>
    <message>
        <source>The series ends %1 after the peak of the bolus: areas may be cut short</source>
        <translation>Die Serie endet %1 nach dem Gipfel des Bolus: Flächen können abgeschnitten sein</translation>
    </message>
    <message>
        <source>Time after the peak</source>
        <translation>Zeit nach dem Gipfel</translation>
    </message>
    <message>
        <source>The arterial curve is %1 wide at half its height: a vein, or dispersed</source>
        <translation>Die arterielle Kurve ist auf halber Höhe %1 breit: eine Vene, oder verbreitert</translation>
    </message>
    <message>
        <source>The arterial curve is %1 times as high as that of tissue: CBV and CBF come out too large</source>
        <translation>Die arterielle Kurve ist %1-mal so hoch wie die des Gewebes: CBV und CBF werden zu groß</translation>
    </message>
    <message>
        <source>The arterial curve rises later than that of 30 % of the tissue</source>
        <translation>Die arterielle Kurve steigt später an als die von 30 % des Gewebes</translation>
    </message>
    <message>
        <source>A voxel of the artery reaches the noise floor: its peak is cut off, and flow comes out too large</source>
        <translation>Ein Voxel der Arterie erreicht den Rauschboden: Sein Gipfel ist abgeschnitten, der Fluss wird zu groß</translation>
    </message>
    <message>
        <source>svd_threshold does not apply to this method</source>
        <translation>svd_threshold gilt für dieses Verfahren nicht</translation>
    </message>
    <message>
        <source>Bayes needs 16 frames, 3 of them before the bolus, at most 3 s apart: use oSVD</source>
        <translation>Bayes braucht 16 Bilder, davon 3 vor dem Bolus, höchstens 3 s auseinander: oSVD verwenden</translation>
    </message>
    <message>
        <source>Fewer than 100 voxels come back to their baseline: leakage is not corrected</source>
        <translation>Weniger als 100 Voxel kehren zu ihrer Grundlinie zurück: Austritt wird nicht korrigiert</translation>
    </message>
    <message>
        <source>Voxels that do not leak</source>
        <translation>Voxel ohne Austritt</translation>
    </message>
    <message>
        <source>Bolus arrives in frame</source>
        <translation>Der Bolus kommt an in Bild</translation>
    </message>
    <message>
        <source>ΔR2* over time</source>
        <translation>ΔR2* über der Zeit</translation>
    </message>
    <message>
        <source>tissue</source>
        <translation>Gewebe</translation>
    </message>
    <message>
        <source>without leakage</source>
        <translation>ohne Austritt</translation>
    </message>
    <message>
        <source>artery, scaled</source>
        <translation>Arterie, skaliert</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>Signal over time</source>
        <translation>Signal über die Zeit</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Flow times the residue</source>
        <translation>Fluss mal Residuum</translation>
    </message>
    <message>
        <source>time since the artery</source>
        <translation>Zeit seit der Arterie</translation>
    </message>
    <message>
        <source>flow times the residue</source>
        <translation>Fluss mal Residuum</translation>
    </message>
    <message>
        <source>residue</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>There is nothing to compute here: the curve has no bolus, or its signal cannot be used.</source>
        <translation>Hier gibt es nichts zu berechnen: Die Kurve hat keinen Bolus, oder ihr Signal ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>CBF is %1 mL/100g/min.</source>
        <translation>Der CBF ist %1 mL/100g/min.</translation>
    </message>
    <message>
        <source>CBF is %1 ± %2 mL/100g/min.</source>
        <translation>Der CBF ist %1 ± %2 mL/100g/min.</translation>
    </message>
    <message>
        <source>CBV is %1 mL/100g.</source>
        <translation>Das CBV ist %1 mL/100g.</translation>
    </message>
    <message>
        <source>CBV is %1 ± %2 mL/100g.</source>
        <translation>Das CBV ist %1 ± %2 mL/100g.</translation>
    </message>
    <message>
        <source>MTT is %1 s.</source>
        <translation>Die MTT ist %1 s.</translation>
    </message>
    <message>
        <source>MTT is %1 ± %2 s.</source>
        <translation>Die MTT ist %1 ± %2 s.</translation>
    </message>
    <message>
        <source>Tmax is %1 s, the delay %2 s.</source>
        <translation>Tmax ist %1 s, die Verzögerung %2 s.</translation>
    </message>
    <message>
        <source>Leakage: K2 is %1 1/s.</source>
        <translation>Austritt: K2 ist %1 1/s.</translation>
    </message>
    <message>
        <source>The mask of white matter lies on another grid (%1) than the series (%2): draw it on the series</source>
        <translation>Die Maske der weißen Substanz liegt auf einem anderen Gitter (%1) als die Serie (%2): auf der Serie einzeichnen</translation>
    </message>
    <message>
        <source>Time of the peak</source>
        <translation>Zeit des Gipfels</translation>
    </message>
    <message>
        <source>Width of the curve</source>
        <translation>Breite der Kurve</translation>
    </message>
    <message>
        <source>Greatest ΔR2*</source>
        <translation>Größtes ΔR2*</translation>
    </message>
    <message>
        <source>Area of ΔR2*</source>
        <translation>Fläche von ΔR2*</translation>
    </message>
    <message>
        <source>Signal recovery</source>
        <translation>Signalerholung</translation>
    </message>
    <message>
        <source>CBV over white matter</source>
        <translation>CBV zu weißer Substanz</translation>
    </message>
    <message>
        <source>CBF over white matter</source>
        <translation>CBF zu weißer Substanz</translation>
    </message>
    <message>
        <source>K1</source>
        <translation>K1</translation>
    </message>
    <message>
        <source>K2</source>
        <translation>K2</translation>
    </message>
    <message>
        <source>CBV</source>
        <translation>CBV</translation>
    </message>
    <message>
        <source>CBF</source>
        <translation>CBF</translation>
    </message>
    <message>
        <source>CBF, relative</source>
        <translation>CBF, relativ</translation>
    </message>
    <message>
        <source>MTT</source>
        <translation>MTT</translation>
    </message>
    <message>
        <source>Time to peak</source>
        <translation>Zeit bis zum Gipfel</translation>
    </message>
    <message>
        <source>Tmax</source>
        <translation>Tmax</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>SD of CBF</source>
        <translation>SD des CBF</translation>
    </message>
    <message>
        <source>SD of CBV</source>
        <translation>SD des CBV</translation>
    </message>
    <message>
        <source>SD of MTT</source>
        <translation>SD der MTT</translation>
    </message>
    <message>
        <source>SD of the delay</source>
        <translation>SD der Verzögerung</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Turns the logarithm of the signal into ΔR2*. Ratios of curves, so CBV, CBF and times, do not depend on it; ΔR2* itself, noise limits and an arterial curve from a file do.</source>
        <translation>Macht aus dem Logarithmus des Signals ΔR2*. Verhältnisse von Kurven, also CBV, CBF und Zeiten, hängen nicht davon ab; ΔR2* selbst, Rauschgrenzen und eine arterielle Kurve aus einer Datei schon.</translation>
    </message>
    <message>
        <source>Time between two frames of the same slice: the repetition time of a single-shot series.</source>
        <translation>Zeit zwischen zwei Bildern derselben Schicht: die Repetitionszeit einer Einzelschussserie.</translation>
    </message>
    <message>
        <source>Times of the frames</source>
        <translation>Zeiten der Bilder</translation>
    </message>
    <message>
        <source>One for each frame, where they are not evenly spaced. Areas are taken at these times; for the deconvolution the curves are interpolated at the smallest gap.</source>
        <translation>Eine je Bild, wo sie nicht gleich weit auseinander liegen. Flächen werden zu diesen Zeiten genommen; für die Entfaltung werden die Kurven im kleinsten Abstand interpoliert.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Grundlinie</translation>
    </message>
    <message>
        <source>Frames left out at the start</source>
        <translation>Am Anfang ausgelassene Bilder</translation>
    </message>
    <message>
        <source>Until the signal is in its steady state, about 5 s.</source>
        <translation>Bis das Signal eingeschwungen ist, etwa 5 s.</translation>
    </message>
    <message>
        <source>First frame of the baseline</source>
        <translation>Erstes Bild der Grundlinie</translation>
    </message>
    <message>
        <source>Counted from 0. Found where nothing is said: the first frame that is not left out.</source>
        <translation>Ab 0 gezählt. Ohne Angabe das erste Bild, das nicht ausgelassen wird.</translation>
    </message>
    <message>
        <source>End of the baseline</source>
        <translation>Ende der Grundlinie</translation>
    </message>
    <message>
        <source>The first frame that is no longer part of it. Found where the mean signal falls below what the frames before explain.</source>
        <translation>Das erste Bild, das nicht mehr dazugehört. Gefunden wird es dort, wo das mittlere Signal unter das fällt, was die Bilder davor erklären.</translation>
    </message>
    <message>
        <source>Standard deviation. Found from the baseline where nothing is said. Signals below twice of it are raised to it, voxels whose baseline is below five times of it are left out.</source>
        <translation>Standardabweichung. Ohne Angabe aus der Grundlinie bestimmt. Signale unter dem Zweifachen werden darauf angehoben, Voxel mit einer Grundlinie unter dem Fünffachen ausgelassen.</translation>
    </message>
    <message>
        <source>Brain mask</source>
        <translation>Hirnmaske</translation>
    </message>
    <message>
        <source>Made from the mean of the baseline. A mask file takes its place.</source>
        <translation>Aus dem Mittel der Grundlinie gemacht. Eine Maskendatei tritt an ihre Stelle.</translation>
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
        <source>percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>whole image</source>
        <translation>ganzes Bild</translation>
    </message>
    <message>
        <source>Arterial input from</source>
        <translation>Arterielle Eingangsfunktion aus</translation>
    </message>
    <message>
        <source>Automatic: the early narrow cluster of large smooth curves (Mouridsen 2006), the same every time. Voxels: those named. File: a mask, or a curve over time.</source>
        <translation>Automatisch: die frühe schmale Gruppe großer glatter Kurven (Mouridsen 2006), jedes Mal dieselbe. Voxel: die genannten. Datei: eine Maske oder eine Kurve über der Zeit.</translation>
    </message>
    <message>
        <source>automatic search</source>
        <translation>automatischer Suche</translation>
    </message>
    <message>
        <source>voxels</source>
        <translation>Voxeln</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>i, j, k of each, one after another, counted from 0. Their ΔR2* curves are averaged.</source>
        <translation>i, j, k von jedem hintereinander, ab 0 gezählt. Ihre ΔR2*-Kurven werden gemittelt.</translation>
    </message>
    <message>
        <source>The curve of the file is</source>
        <translation>Die Kurve der Datei ist</translation>
    </message>
    <message>
        <source>ΔR2* in 1/s on the scale of the tissue, or a signal, from which ΔR2* is made with the echo time and baseline of the series. Not asked for a mask.</source>
        <translation>ΔR2* in 1/s im Maßstab des Gewebes, oder ein Signal, aus dem mit Echozeit und Grundlinie der Serie ΔR2* gemacht wird. Bei einer Maske nicht gefragt.</translation>
    </message>
    <message>
        <source>a signal</source>
        <translation>ein Signal</translation>
    </message>
    <message>
        <source>First pass only</source>
        <translation>Nur erste Passage</translation>
    </message>
    <message>
        <source>A gamma variate fitted to the first pass takes the place of the measured curve.</source>
        <translation>Eine an die erste Passage angepasste Gammafunktion tritt an die Stelle der gemessenen Kurve.</translation>
    </message>
    <message>
        <source>Scale by a vein</source>
        <translation>Mit einer Vene skalieren</translation>
    </message>
    <message>
        <source>An artery that fills its voxel in part only has too small an area: it is scaled to that of the largest late curve, taken for the sagittal sinus.</source>
        <translation>Eine Arterie, die ihr Voxel nur zum Teil füllt, hat eine zu kleine Fläche: Sie wird auf die der größten späten Kurve skaliert, die für den Sinus sagittalis genommen wird.</translation>
    </message>
    <message>
        <source>Deconvolution</source>
        <translation>Entfaltung</translation>
    </message>
    <message>
        <source>oSVD: flow does not depend on the delay, the threshold is found in each voxel. Bayes: a mixture of residues, less biased flow with standard deviations, but it passes errors of the arterial input on in full. Off: relative flow from the heights of the curves.</source>
        <translation>oSVD: Der Fluss hängt nicht von der Verzögerung ab, die Schwelle wird in jedem Voxel gefunden. Bayes: eine Mischung von Residuen, weniger verzerrter Fluss mit Standardabweichungen, gibt aber Fehler der arteriellen Eingangsfunktion voll weiter. Aus: relativer Fluss aus den Höhen der Kurven.</translation>
    </message>
    <message>
        <source>sSVD</source>
        <translation>sSVD</translation>
    </message>
    <message>
        <source>cSVD</source>
        <translation>cSVD</translation>
    </message>
    <message>
        <source>oSVD</source>
        <translation>oSVD</translation>
    </message>
    <message>
        <source>Tikhonov</source>
        <translation>Tikhonov</translation>
    </message>
    <message>
        <source>Bayes on a grid</source>
        <translation>Bayes auf einem Gitter</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>SVD threshold</source>
        <translation>SVD-Schwelle</translation>
    </message>
    <message>
        <source>Singular values below this share of the greatest are left out: 0.2 for sSVD, 0.1 for cSVD. oSVD finds its own.</source>
        <translation>Singulärwerte unter diesem Anteil des größten werden ausgelassen: 0.2 für sSVD, 0.1 für cSVD. oSVD findet ihre eigene.</translation>
    </message>
    <message>
        <source>Oscillation limit</source>
        <translation>Schwingungsgrenze</translation>
    </message>
    <message>
        <source>The smallest threshold whose residue oscillates less than this is taken (Wu 2003). The index is divided by the length of the padded curve.</source>
        <translation>Die kleinste Schwelle, deren Residuum weniger als das schwingt, wird genommen (Wu 2003). Der Index wird durch die Länge der aufgefüllten Kurve geteilt.</translation>
    </message>
    <message>
        <source>Regularisation by</source>
        <translation>Regularisierung durch</translation>
    </message>
    <message>
        <source>Which λ a voxel gets: the same for all, that of generalised cross validation, or that at the bend of the L-curve.</source>
        <translation>Welches λ ein Voxel bekommt: dasselbe für alle, das der verallgemeinerten Kreuzvalidierung oder das am Knick der L-Kurve.</translation>
    </message>
    <message>
        <source>a fixed share</source>
        <translation>einen festen Anteil</translation>
    </message>
    <message>
        <source>cross validation</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <source>L-curve</source>
        <translation>L-Kurve</translation>
    </message>
    <message>
        <source>λ over the greatest singular value</source>
        <translation>λ zum größten Singulärwert</translation>
    </message>
    <message>
        <source>More of it smoothes the residue and lowers the flow.</source>
        <translation>Mehr davon glättet das Residuum und senkt den Fluss.</translation>
    </message>
    <message>
        <source>Tissue</source>
        <translation>Gewebe</translation>
    </message>
    <message>
        <source>Haematocrit, large vessels</source>
        <translation>Hämatokrit, große Gefäße</translation>
    </message>
    <message>
        <source>kH = (1 − Hct large) / (1 − Hct small) = 0.733 multiplies CBV and CBF alike, so that 60 · CBV / CBF is MTT.</source>
        <translation>kH = (1 − Hkt groß) / (1 − Hkt klein) = 0.733 multipliziert CBV und CBF gleichermaßen, sodass 60 · CBV / CBF die MTT ist.</translation>
    </message>
    <message>
        <source>Haematocrit, small vessels</source>
        <translation>Hämatokrit, kleine Gefäße</translation>
    </message>
    <message>
        <source>0.25 in capillaries.</source>
        <translation>0.25 in Kapillaren.</translation>
    </message>
    <message>
        <source>Density of tissue, g/mL</source>
        <translation>Dichte des Gewebes, g/mL</translation>
    </message>
    <message>
        <source>1.04 turns mL into g of tissue; 1 leaves mL/100mL.</source>
        <translation>1.04 macht aus mL Gewebe g; 1 lässt mL/100mL.</translation>
    </message>
    <message>
        <source>Leakage correction</source>
        <translation>Austrittskorrektur</translation>
    </message>
    <message>
        <source>For tumours. Boxerman: contrast agent that stays outside; both ways: some of it comes back. The curve of healthy tissue stays as it is, only the leak is taken out.</source>
        <translation>Für Tumoren. Boxerman: Kontrastmittel, das draußen bleibt; beide Richtungen: Ein Teil kommt zurück. Die Kurve gesunden Gewebes bleibt, nur der Austritt wird herausgenommen.</translation>
    </message>
    <message>
        <source>Boxerman</source>
        <translation>Boxerman</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>beide Richtungen</translation>
    </message>
    <message>
        <source>Only where it is certain</source>
        <translation>Nur wo er sicher ist</translation>
    </message>
    <message>
        <source>Voxels whose K2 is within its standard deviation of 0 stay as they are.</source>
        <translation>Voxel, deren K2 innerhalb seiner Standardabweichung von 0 liegt, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Maps of the curve itself</source>
        <translation>Karten der Kurve selbst</translation>
    </message>
    <message>
        <source>Time of the peak, width, height, area and the percentage of signal recovery.</source>
        <translation>Zeit des Gipfels, Breite, Höhe, Fläche und der Anteil der Signalerholung.</translation>
    </message>
    <message>
        <source>Relative to white matter</source>
        <translation>Bezogen auf weiße Substanz</translation>
    </message>
    <message>
        <source>Adds CBV and CBF over those of a mask of healthy white matter. The robust mean is that of the values between the 25th and 75th percentile.</source>
        <translation>Fügt CBV und CBF im Verhältnis zu denen einer Maske gesunder weißer Substanz hinzu. Das robuste Mittel ist das der Werte zwischen 25. und 75. Perzentil.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>robust mean</source>
        <translation>robustes Mittel</translation>
    </message>
    <message>
        <source>Mirror the mask</source>
        <translation>Maske spiegeln</translation>
    </message>
    <message>
        <source>Takes the other hemisphere: the mask is turned over left to right in the image, so the head has to lie in its middle.</source>
        <translation>Nimmt die andere Hemisphäre: Die Maske wird im Bild von links nach rechts gespiegelt, der Kopf muss also in dessen Mitte liegen.</translation>
    </message>
    <message>
        <source>Late tissue, research only</source>
        <translation>Spätes Gewebe, nur Forschung</translation>
    </message>
    <message>
        <source>Late from Tmax of</source>
        <translation>Spät ab einem Tmax von</translation>
    </message>
    <message>
        <source>6 s was set with the Tmax of SVD methods. Not for sSVD, whose Tmax depends on the artery.</source>
        <translation>6 s wurde mit dem Tmax von SVD-Verfahren festgelegt. Nicht für sSVD, dessen Tmax von der Arterie abhängt.</translation>
    </message>
    <message>
        <source>Low flow below</source>
        <translation>Geringer Fluss unter</translation>
    </message>
    <message>
        <source>Share of the mean CBF of tissue that is not late.</source>
        <translation>Anteil am mittleren CBF des Gewebes, das nicht spät ist.</translation>
    </message>
    <message>
        <source>Smallest late piece, mL</source>
        <translation>Kleinstes spätes Stück, mL</translation>
    </message>
    <message>
        <source>Smaller pieces of late tissue are left out of the volumes.</source>
        <translation>Kleinere Stücke späten Gewebes bleiben in den Volumen außer Betracht.</translation>
    </message>
    <message>
        <source>Late tissue, mL</source>
        <translation>Spätes Gewebe, mL</translation>
    </message>
    <message>
        <source>Late with low flow, mL</source>
        <translation>Spät mit geringem Fluss, mL</translation>
    </message>
    <message>
        <source>Mismatch, mL</source>
        <translation>Mismatch in mL</translation>
    </message>
    <message>
        <source>Mismatch ratio</source>
        <translation>Mismatch-Verhältnis</translation>
    </message>
    <message>
        <source>Tmax above 10 s over late tissue</source>
        <translation>Tmax über 10 s zu spätem Gewebe</translation>
    </message>
    <message>
        <source>Late: Tmax above</source>
        <translation>Spät: Tmax über</translation>
    </message>
    <message>
        <source>Low flow: CBF below</source>
        <translation>Geringer Fluss: CBF unter</translation>
    </message>
    <message>
        <source>no tissue is late, or none of it has low flow</source>
        <translation>kein Gewebe ist spät, oder keines davon hat geringen Fluss</translation>
    </message>
    <message>
        <source>Artery, place</source>
        <translation>Arterie, Ort</translation>
    </message>
    <message>
        <source>Flow and delay not determined</source>
        <translation>Fluss und Verzögerung nicht bestimmt</translation>
    </message>
    <message>
        <source>The bolus hardly lowers the mean signal: noise will show in every map</source>
        <translation>Der Bolus senkt das mittlere Signal kaum: in jeder Karte wird Rauschen zu sehen sein</translation>
    </message>
    <message>
        <source>The bolus takes most of the signal: peaks may be cut off at the noise floor</source>
        <translation>Der Bolus nimmt das meiste Signal: Spitzen können am Rauschen abgeschnitten sein</translation>
    </message>
    <message>
        <source>No bolus rises above the noise here: neither flow nor delay can be told.</source>
        <translation>Hier ragt kein Bolus aus dem Rauschen: weder Fluss noch Verzögerung lassen sich sagen.</translation>
    </message>
    <message>
        <source>The residue peaks where the artery would lie outside the series: neither flow nor delay can be told.</source>
        <translation>Das Residuum hat seine Spitze dort, wo die Arterie außerhalb der Serie läge: weder Fluss noch Verzögerung lassen sich sagen.</translation>
    </message>
    <message>
        <source>Oscillation round the whole circle</source>
        <translation>Oszillation um den ganzen Kreis</translation>
    </message>
    <message>
        <source>The published index leaves out where the circle closes: tissue without a delay gets a lower threshold and a higher flow than the same tissue with one. Off: as published, to compare with other programs.</source>
        <translation>Der veröffentlichte Index lässt die Stelle aus, an der sich der Kreis schließt: Gewebe ohne Verzögerung bekommt eine niedrigere Schwelle und einen höheren Fluss als dasselbe Gewebe mit einer. Aus: wie veröffentlicht, zum Vergleich mit anderen Programmen.</translation>
    </message>
    <message>
        <source>The mask of healthy white matter is missing: give it as input reference</source>
        <translation>Die Maske gesunder weißer Substanz fehlt: als Eingang reference angeben</translation>
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
    <message>
        <source>partial</source>
        <translation>unvollständig</translation>
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
    <name>image</name>
    <message>
        <source>The images could not be registered: do they overlap?</source>
        <translation>Die Bilder ließen sich nicht registrieren: überlappen sie sich?</translation>
    </message>
    <message>
        <source>This build of Kety has no ITK, which finds motion: build it with -DKETY_ITK=ON</source>
        <translation>Diesem Bau von Kety fehlt ITK, das Bewegung findet: mit -DKETY_ITK=ON bauen</translation>
    </message>
    <message>
        <source>The images could not be registered: do they overlap, and are they more than one grey?</source>
        <translation>Die Bilder ließen sich nicht registrieren: Überlappen sie sich, und haben sie mehr als einen Grauwert?</translation>
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
    <message>
        <source>%1 is no regular file (a folder, a pipe, a device or a broken link): it is not read. Put the file itself there</source>
        <translation>%1 ist keine gewöhnliche Datei (sondern Ordner, Pipe, Gerät oder toter Verweis): wird nicht gelesen. Die Datei selbst dorthin legen</translation>
    </message>
    <message>
        <source>M0Type is %1, but no volume is an m0scan</source>
        <translation>M0Type ist %1, aber kein Volumen ist ein m0scan</translation>
    </message>
    <message>
        <source>M0Type is %1, but no m0scan that belongs to this image is in its folder</source>
        <translation>M0Type ist %1, aber im Ordner liegt kein m0scan, der zu diesem Bild gehört</translation>
    </message>
    <message>
        <source>M0Type is %1, but M0Estimate is not given</source>
        <translation>M0Type ist %1, aber M0Estimate ist nicht angegeben</translation>
    </message>
    <message>
        <source>M0Type is %1, but a volume is an m0scan</source>
        <translation>M0Type ist %1, aber ein Volumen ist ein m0scan</translation>
    </message>
    <message>
        <source>M0Type is %1, but an m0scan of this image lies beside it: that m0scan is used</source>
        <translation>M0Type ist %1, aber daneben liegt ein m0scan dieses Bildes: dieser m0scan wird verwendet</translation>
    </message>
    <message>
        <source>an object { }</source>
        <translation>ein Objekt { }</translation>
    </message>
    <message>
        <source>a list of objects or lists</source>
        <translation>eine Liste von Objekten oder Listen</translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation>eine leere Liste</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from 0 on</source>
        <translation>eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number or a list of numbers</source>
        <translation>eine Zahl oder eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a text or a list of texts</source>
        <translation>ein Text oder eine Liste von Texten</translation>
    </message>
    <message>
        <source>the text &quot;%1&quot;</source>
        <translation>der Text „%1“</translation>
    </message>
    <message>
        <source>a list with text %1</source>
        <translation>eine Liste mit Text %1</translation>
    </message>
    <message>
        <source>%1 in %2 is %3 where BIDS has %4: it is not used. Mend the file, or set the value by hand</source>
        <translation>%1 in %2 ist %3, BIDS verlangt %4: wird nicht verwendet. Die Datei berichtigen oder den Wert von Hand setzen</translation>
    </message>
    <message>
        <source>%1 in %2 has no number in entry %3 (counted from 0): unknown there</source>
        <translation>%1 in %2 hat keine Zahl im Eintrag %3 (von 0 gezählt): dort unbekannt</translation>
    </message>
    <message>
        <source>%1: is no JSON: not the record of a run</source>
        <translation>%1: ist kein JSON: nicht das Protokoll eines Laufs</translation>
    </message>
    <message>
        <source>%1: is a folder, a device or a pipe, not a file: choose another name</source>
        <translation>%1: ist ein Ordner, ein Gerät oder eine Pipe, keine Datei: einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>%1: is no UTF-8 text: save it as UTF-8</source>
        <translation>%1: ist kein Text in UTF-8: als UTF-8 speichern</translation>
    </message>
    <message>
        <source>%1 in %2 is no key of BIDS and is not read: %3 is meant? Mend the file, or set the value by hand</source>
        <translation>%1 in %2 ist kein Schlüssel von BIDS und wird nicht gelesen: ist %3 gemeint? Die Datei berichtigen oder den Wert von Hand setzen</translation>
    </message>
    <message>
        <source>%1: holds %2, which is read here: choose another folder</source>
        <translation>%1: enthält %2, das hier gelesen wird: einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>A path is empty: name a file or a folder</source>
        <translation>Ein Pfad ist leer: eine Datei oder einen Ordner nennen</translation>
    </message>
    <message>
        <source>%1: line %2 is no sample of a curve: one or two numbers are expected, time in s and value</source>
        <translation>%1: Zeile %2 ist kein Wert einer Kurve: Ein oder zwei Zahlen werden erwartet, Zeit in s und Wert</translation>
    </message>
    <message>
        <source>%1: holds no curve: the columns (or lists) time, in s, and value are expected</source>
        <translation>%1: enthält keine Kurve: Die Spalten (oder Listen) time, in s, und value werden erwartet</translation>
    </message>
    <message>
        <source>%1: has %2 times for %3 values</source>
        <translation>%1: hat %2 Zeiten für %3 Werte</translation>
    </message>
    <message>
        <source>%1: the times do not ascend at sample %2</source>
        <translation>%1: die Zeiten steigen bei Wert %2 nicht an</translation>
    </message>
    <message>
        <source>M0Type is %1, but M0Estimate is given too: it is not used</source>
        <translation>M0Type ist %1, aber M0Estimate ist auch angegeben: wird nicht verwendet</translation>
    </message>
    <message>
        <source>SliceTiming does not say the time of every slice: not used</source>
        <translation>SliceTiming nennt nicht die Zeit jeder Schicht: nicht verwendet</translation>
    </message>
    <message>
        <source>SliceTiming goes down to %1 s: slice times count from the start of the volume, from 0 on. It is not used</source>
        <translation>SliceTiming reicht hinab bis %1 s: Schichtzeiten zählen vom Beginn des Volumens, ab 0. Nicht verwendet</translation>
    </message>
    <message>
        <source>Passed over in the folder: %1</source>
        <translation>Im Ordner übergangen: %1</translation>
    </message>
    <message>
        <source>%1: this folder cannot be opened: check its permissions</source>
        <translation>%1: dieser Ordner lässt sich nicht öffnen: seine Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>%1 stands twice in %2, both times as %3</source>
        <translation>%1 steht zweimal in %2, beide Male als %3</translation>
    </message>
    <message>
        <source>%1 stands twice in %2 (%3, then %4): the first is read</source>
        <translation>%1 steht zweimal in %2 (%3, dann %4): das erste wird gelesen</translation>
    </message>
    <message>
        <source>%1: the value of %2 in line %3, %4, is no number that JSON has: write a number, or take %2 out</source>
        <translation>%1: Der Wert von %2 in Zeile %3, %4, ist keine Zahl, die JSON kennt: Eine Zahl schreiben oder %2 herausnehmen</translation>
    </message>
    <message>
        <source>%1: has values below 0, down to %2, in %3 voxels: a mask holds 0 outside and numbers above 0 inside. Mend it</source>
        <translation>%1: hat Werte unter 0, bis %2, in %3 Voxeln: Eine Maske hat außen 0 und innen Zahlen über 0. Sie berichtigen</translation>
    </message>
    <message>
        <source>%1 in %2 overrides %3 (%4) and cannot be used: the value is unknown. Mend the file, or set the value by hand</source>
        <translation>%1 in %2 tritt an die Stelle von %3 (%4) und ist nicht zu verwenden: der Wert ist unbekannt. Die Datei berichtigen oder den Wert von Hand angeben</translation>
    </message>
    <message>
        <source>SliceEncodingDirection is &quot;%1&quot;, and not i, j, k, i-, j- or k-: SliceTiming is not used. Mend the sidecar</source>
        <translation>SliceEncodingDirection ist &quot;%1&quot; und nicht i, j, k, i-, j- oder k-: SliceTiming wird nicht verwendet. Die Begleitdatei berichtigen</translation>
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
    <message>
        <source>, %1 delays of %2 to %3 s</source>
        <translation>, %1 Verzögerungen von %2 bis %3 s</translation>
    </message>
    <message>
        <source>the data say the opposite</source>
        <translation>die Daten sagen das Gegenteil</translation>
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
    <message>
        <source>unsure</source>
        <translation>offen</translation>
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
    <message>
        <source>What is computed from these series; another choice can be undone</source>
        <translation>Was aus diesen Serien berechnet wird; eine andere Wahl lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Nothing says what these series are</source>
        <translation>Nichts sagt, was diese Serien sind</translation>
    </message>
    <message>
        <source>Nothing here can be read</source>
        <translation>Nichts davon ist lesbar</translation>
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
    <name>kety::DockLayout</name>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 ein- oder ausblenden</translation>
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
    <name>kety::ExplanationView</name>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Which curve is shown</source>
        <translation>Welche Kurve gezeigt wird</translation>
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
    <message>
        <source>All maps on one page (PNG)</source>
        <translation>Alle Karten auf einer Seite (PNG)</translation>
    </message>
    <message>
        <source>One slice of every map with its colour bar, and the histogram</source>
        <translation>Eine Schicht jeder Karte mit Farbskala und das Histogramm</translation>
    </message>
    <message>
        <source>Files of your own lay there: that folder is kept as %1</source>
        <translation>Dort lagen eigene Dateien: der Ordner bleibt erhalten als %1</translation>
    </message>
    <message>
        <source>Not to be had: the image the maps come from has no BIDS name, as sub-01_asl.nii.gz is one</source>
        <translation>Nicht möglich: das Bild, aus dem die Karten stammen, hat keinen BIDS-Namen wie sub-01_asl.nii.gz</translation>
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
    <message>
        <source>%1 not determined</source>
        <translation>%1 nicht bestimmt</translation>
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
    <name>kety::LeaveGuard</name>
    <message>
        <source>Export the maps?</source>
        <translation>Karten exportieren?</translation>
    </message>
    <message>
        <source>The maps of %1 are computed but not exported.</source>
        <translation>Die Karten von %1 sind berechnet, aber nicht exportiert.</translation>
    </message>
    <message>
        <source>Discarded maps have to be computed again.</source>
        <translation>Verworfene Karten müssen neu berechnet werden.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Choose what to export and where (Enter)</source>
        <translation>Wählen, was wohin exportiert wird (Eingabe)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Let the maps go (Alt+D)</source>
        <translation>Die Karten aufgeben (Alt+V)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on working (Esc)</source>
        <translation>Weiterarbeiten (Esc)</translation>
    </message>
</context>
<context>
    <name>kety::MainWindow</name>
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
        <source>Nothing says what these series are: choose an analysis in step 1.</source>
        <translation>Nichts sagt, was diese Serien sind: in Schritt 1 eine Auswertung wählen.</translation>
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
    <name>kety::PairRow</name>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Each pair of control and label by itself</source>
        <translation>Jedes Paar aus Kontrolle und Label für sich</translation>
    </message>
    <message>
        <source>Click shows a pair, Space leaves it out or takes it in again</source>
        <translation>Klick zeigt ein Paar, die Leertaste lässt es weg oder nimmt es wieder auf</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Zurück zur Karte</translation>
    </message>
    <message>
        <source>volumes %1 and %2</source>
        <translation>Volumen %1 und %2</translation>
    </message>
    <message>
        <source>, delay %1 s</source>
        <translation>, Verzögerung %1 s</translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <translation>%1 von %2 behalten</translation>
    </message>
    <message>
        <source>pair %1, ΔM</source>
        <translation>Paar %1, ΔM</translation>
    </message>
    <message>
        <source>4 pairs a second</source>
        <translation>4 Paare pro Sekunde</translation>
    </message>
    <message>
        <source>Keep pair</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Drop pair</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Take this pair in again; run again to see what it changes</source>
        <translation>Dieses Paar wieder aufnehmen; neu rechnen zeigt, was es ändert</translation>
    </message>
    <message>
        <source>Leave this pair out; run again to see what it changes</source>
        <translation>Dieses Paar weglassen; neu rechnen zeigt, was es ändert</translation>
    </message>
</context>
<context>
    <name>kety::ParameterField</name>
    <message>
        <source>e.g. %1</source>
        <translation>z. B. %1</translation>
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
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Wird berechnet</translation>
    </message>
</context>
<context>
    <name>kety::Previewer</name>
    <message>
        <source>Called off; a click in the picture computes it again</source>
        <translation>Abgebrochen; ein Klick ins Bild rechnet es erneut</translation>
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
    <message>
        <source>More figures</source>
        <translation>Weitere Zahlen</translation>
    </message>
    <message>
        <source>Figures of this run that nothing is expected of</source>
        <translation>Zahlen dieses Laufs ohne Erwartungswert</translation>
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
    <message>
        <source>%1 volumes, %2</source>
        <translation>%1 Volumina, %2</translation>
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
    <name>kety::RoiJournal</name>
    <message>
        <source>Regions drawn on %1 are here again: %2. Undo takes them back.</source>
        <translation>Am %1 gezeichnete Regionen sind wieder da: %2. Rückgängig nimmt sie zurück.</translation>
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
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
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
    <message>
        <source>Preparing, %1 %</source>
        <translation>Vorbereitung, %1 %</translation>
    </message>
    <message>
        <source>What all slices need comes first. Cancel leaves the maps as they were.</source>
        <translation>Zuerst kommt, was alle Schichten brauchen. Abbrechen lässt die Karten, wie sie waren.</translation>
    </message>
    <message>
        <source>1 slice in %1 s</source>
        <translation>1 Schicht in %1 s</translation>
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
    <message>
        <source>pair %1 of %2</source>
        <translation>Paar %1 von %2</translation>
    </message>
    <message>
        <source>%1, volume %2 (0–%3)</source>
        <translation>%1, Volumen %2 (0–%3)</translation>
    </message>
    <message>
        <source>take in again</source>
        <translation>wieder aufnehmen</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>mask, %1 of %2 slices</source>
        <translation>Maske, %1 von %2 Schichten</translation>
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
    <message>
        <source>leave out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>take in again</source>
        <translation>wieder aufnehmen</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>cancelled check</source>
        <translation>abgebrochene Prüfung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The check was cancelled: everything is as it was before</source>
        <translation>Die Prüfung wurde abgebrochen: alles ist wie zuvor</translation>
    </message>
    <message>
        <source>The check was cancelled, the values before are back: %1</source>
        <translation>Die Prüfung wurde abgebrochen, die Werte davor gelten wieder: %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Choose an analysis in step 1</source>
        <translation>In Schritt 1 eine Analyse wählen</translation>
    </message>
    <message>
        <source>Choose the series in step 1</source>
        <translation>In Schritt 1 die Serien wählen</translation>
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
        <source>volume %1 (0–%2)</source>
        <translation>Volumen %1 (0–%2)</translation>
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
    <message>
        <source>not decided</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Neither the header nor a sidecar says it, and there is no default</source>
        <translation>Weder Kopf noch Begleitdatei sagen es, und es gibt keinen Standard</translation>
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
        <source>Stale, run again</source>
        <translation>Veraltet, neu berechnen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Stop checking and go back to the values before (Ctrl+.)</source>
        <translation>Die Prüfung abbrechen und zu den Werten davor zurückkehren (Strg+.)</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>Compute the maps, the visible slice first (Enter)</source>
        <translation>Die Karten berechnen, die sichtbare Schicht zuerst (Eingabe)</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Bereitet vor</translation>
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
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>None yet. E draws an ellipse, F freehand.</source>
        <translation>Noch keine. E zeichnet eine Ellipse, F freihändig.</translation>
    </message>
</context>
<context>
    <name>kety::TableArea</name>
    <message>
        <source>Every pair by itself: click shows it, the tick leaves it out or takes it in</source>
        <translation>Jedes Paar für sich: Klick zeigt es, das Häkchen lässt es weg oder nimmt es auf</translation>
    </message>
    <message>
        <source>Show the table: %1</source>
        <translation>Tabelle zeigen: %1</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Framewise displacement: shifts and turns (at 50 mm) from one volume to the next, added up; the larger of control and label</source>
        <translation>Verschiebung zwischen Volumen: Verschiebungen und Drehungen (in 50 mm Abstand) von einem Volumen zum nächsten, aufsummiert; die größere von Kontrolle und Markierung</translation>
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
    <message>
        <source>%1 passed on %2</source>
        <translation>%1 bestanden am %2</translation>
    </message>
    <message>
        <source>%1: bias %2 %, worst voxel %3 %, limit for a voxel %4 %</source>
        <translation>%1: Abweichung %2 %, schlechtestes Voxel %3 %, Grenze für ein Voxel %4 %</translation>
    </message>
    <message>
        <source>%1: %2 voxels have no value</source>
        <translation>%1: %2 Voxel ohne Wert</translation>
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
    <message>
        <source>linked</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>parted</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>Both views show the same place; click to part them</source>
        <translation>Beide Ansichten zeigen denselben Ort; Klick trennt sie</translation>
    </message>
    <message>
        <source>Each view keeps its own place; click to link them again</source>
        <translation>Jede Ansicht behält ihren Ort; Klick verbindet sie wieder</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>nicht ausgewertet</translation>
    </message>
    <message>
        <source>A double click on its row analyses this series</source>
        <translation>Ein Doppelklick auf ihre Zeile wertet diese Serie aus</translation>
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
        <source>mean signal in mask, %1</source>
        <translation>mittleres Signal in Maske, %1</translation>
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
    <name>kety::WorkReport</name>
    <message>
        <source>Reading</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Preview, %1 %</source>
        <translation>Vorschau, %1 %</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Preparing, %1</source>
        <translation>Vorbereitung, %1</translation>
    </message>
    <message>
        <source>Checking, %1 %</source>
        <translation>Prüfung, %1 %</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüft</translation>
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
    <message>
        <source>not determined</source>
        <translation>nicht bestimmt</translation>
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
    <message>
        <source>The header states no voxel size along axis %1, which has one voxel: 1 is taken, volumes in mL are not certain</source>
        <translation>Der Kopf nennt keine Voxelgröße entlang Achse %1, die ein Voxel hat: 1 wird angenommen, Volumen in mL sind nicht sicher</translation>
    </message>
    <message>
        <source>The qform holds values that are no number (NaN): the sform is used, and maps get no qform</source>
        <translation>Die qform enthält Werte, die keine Zahl sind (NaN): die sform wird verwendet, und Karten erhalten keine qform</translation>
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
    <message>
        <source>Makes CBF negative.</source>
        <translation>CBF negativ.</translation>
    </message>
</context>
<context>
    <name>pairs</name>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Delay, s</source>
        <translation>Verzögerung, s</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Mean ΔM, a.u.</source>
        <translation>Mittleres ΔM, a.u.</translation>
    </message>
    <message>
        <source>FD, mm</source>
        <translation>FD in mm</translation>
    </message>
</context>
<context>
    <name>plot</name>
    <message>
        <source>The voxel lies outside the mask: the maps hold no value here</source>
        <translation>Das Voxel liegt außerhalb der Maske: die Karten haben hier keinen Wert</translation>
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
    <name>relaxometry</name>
    <message>
        <source>images of several inversion times</source>
        <translation>Bilder mehrerer Inversionszeiten</translation>
    </message>
    <message>
        <source>one image of an inversion recovery</source>
        <translation>ein Bild einer Inversion Recovery</translation>
    </message>
    <message>
        <source>T1 by inversion recovery</source>
        <translation>T1 aus Inversion Recovery</translation>
    </message>
    <message>
        <source>T1, M0 and inversion efficiency from images of several inversion times, magnitude, real or complex</source>
        <translation>T1, M0 und Inversionseffizienz aus Bildern mehrerer Inversionszeiten: Betrag, Realteil oder komplex</translation>
    </message>
    <message>
        <source>Inversion recovery images</source>
        <translation>Bilder der Inversion Recovery</translation>
    </message>
    <message>
        <source>A series with one frame for each inversion time, or a file for each</source>
        <translation>Eine Serie mit einem Frame je Inversionszeit oder je eine Datei</translation>
    </message>
    <message>
        <source>spin echoes of several echo times</source>
        <translation>Spinechos mehrerer Echozeiten</translation>
    </message>
    <message>
        <source>images of several echo times</source>
        <translation>Bilder mehrerer Echozeiten</translation>
    </message>
    <message>
        <source>T2 by spin echoes</source>
        <translation>T2 aus Spinechos</translation>
    </message>
    <message>
        <source>T2 and S0 from spin echoes of several echo times, with SD maps</source>
        <translation>T2 und S0 aus Spinechos mehrerer Echozeiten, mit Karten der SD</translation>
    </message>
    <message>
        <source>Spin echo images</source>
        <translation>Spinecho-Bilder</translation>
    </message>
    <message>
        <source>A series with one frame for each echo, or a file for each</source>
        <translation>Eine Serie mit einem Frame je Echo oder je eine Datei</translation>
    </message>
    <message>
        <source>gradient echoes of several echo times</source>
        <translation>Gradientenechos mehrerer Echozeiten</translation>
    </message>
    <message>
        <source>T2* by gradient echoes</source>
        <translation>T2* aus Gradientenechos</translation>
    </message>
    <message>
        <source>T2* and S0 from gradient echoes of several echo times, with SD maps</source>
        <translation>T2* und S0 aus Gradientenechos mehrerer Echozeiten, mit Karten der SD</translation>
    </message>
    <message>
        <source>Gradient echo images</source>
        <translation>Gradientenecho-Bilder</translation>
    </message>
    <message>
        <source>Echo times</source>
        <translation>Echozeiten</translation>
    </message>
    <message>
        <source>Relaxation time, median</source>
        <translation>Relaxationszeit, Median</translation>
    </message>
    <message>
        <source>no voxel has a value</source>
        <translation>kein Voxel hat einen Wert</translation>
    </message>
    <message>
        <source>Relative error, median</source>
        <translation>Relativer Fehler, Median</translation>
    </message>
    <message>
        <source>At a bound of the search</source>
        <translation>An einer Grenze der Suche</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>time, s</source>
        <translation>Zeit, s</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The mask does not lie on the grid of the images</source>
        <translation>Die Maske liegt nicht auf dem Gitter der Bilder</translation>
    </message>
    <message>
        <source>Two echoes leave no error to estimate: there is no SD</source>
        <translation>Zwei Echos lassen keinen Fehler schätzen: es gibt keine SD</translation>
    </message>
    <message>
        <source>The samples do not tell the decay: they do not fall, or all values fit alike.</source>
        <translation>Die Messwerte verraten den Zerfall nicht: sie fallen nicht, oder alle Werte passen gleich gut.</translation>
    </message>
    <message>
        <source>with offset</source>
        <translation>mit Sockel</translation>
    </message>
    <message>
        <source>without offset</source>
        <translation>ohne Sockel</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>One for each image, in the order of files and frames. Read from the header or sidecar of each image, never from its place.</source>
        <translation>Eine je Bild, in der Reihenfolge der Dateien und Frames. Aus Header oder Sidecar jedes Bildes gelesen, nie aus seinem Platz.</translation>
    </message>
    <message>
        <source>From echo time</source>
        <translation>Ab Echozeit</translation>
    </message>
    <message>
        <source>Earlier echoes are left out.</source>
        <translation>Frühere Echos werden ausgelassen.</translation>
    </message>
    <message>
        <source>To echo time</source>
        <translation>Bis Echozeit</translation>
    </message>
    <message>
        <source>Later echoes are left out.</source>
        <translation>Spätere Echos werden ausgelassen.</translation>
    </message>
    <message>
        <source>Leave the first echo out</source>
        <translation>Das erste Echo auslassen</translation>
    </message>
    <message>
        <source>It alone has no stimulated echo in it, so it is too low for the others.</source>
        <translation>Nur in ihm steckt kein stimuliertes Echo, darum ist es für die anderen zu klein.</translation>
    </message>
    <message>
        <source>Even echoes only</source>
        <translation>Nur gerade Echos</translation>
    </message>
    <message>
        <source>They refocus what imperfect pulses leave in odd ones.</source>
        <translation>Sie refokussieren, was unvollkommene Pulse in ungeraden zurücklassen.</translation>
    </message>
    <message>
        <source>Noise floor</source>
        <translation>Rauschsockel</translation>
    </message>
    <message>
        <source>Truncate: echoes below three times the noise, or below 5 % of the first echo, do not count; three are kept. Power: each echo loses the second moment of the noise. Offset: a constant is fitted too. Auto: truncate, and power where the noise is known.</source>
        <translation>Abschneiden: Echos unter dem Dreifachen des Rauschens oder unter 5 % des ersten Echos zählen nicht; drei bleiben. Leistung: jedes Echo verliert das zweite Moment des Rauschens. Sockel: eine Konstante wird mit angepasst. Automatisch: abschneiden, und Leistung, wo das Rauschen bekannt ist.</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>truncate</source>
        <translation>abschneiden</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Sockel</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie er ist</translation>
    </message>
    <message>
        <source>SD of the noise</source>
        <translation>SD des Rauschens</translation>
    </message>
    <message>
        <source>Of one image, as in a real one: mean of the background of a magnitude image over 1.253.</source>
        <translation>Die eines Bildes, wie in einem reellen: Mittel des Hintergrunds eines Betragsbildes durch 1,253.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>Least squares: the global optimum. The others are previews: ARLO needs equally spaced echoes; lines through the logarithm, plain or weighted with the signal.</source>
        <translation>Kleinste Quadrate: das globale Optimum. Die anderen sind Vorschauen: ARLO braucht Echos in gleichen Abständen; Geraden durch den Logarithmus, schlicht oder mit dem Signal gewichtet.</translation>
    </message>
    <message>
        <source>least squares</source>
        <translation>kleinste Quadrate</translation>
    </message>
    <message>
        <source>ARLO</source>
        <translation>ARLO</translation>
    </message>
    <message>
        <source>logarithm</source>
        <translation>Logarithmus</translation>
    </message>
    <message>
        <source>weighted logarithm</source>
        <translation>gewichteter Logarithmus</translation>
    </message>
    <message>
        <source>Least relaxation time</source>
        <translation>Kleinste Relaxationszeit</translation>
    </message>
    <message>
        <source>Where the search begins.</source>
        <translation>Wo die Suche beginnt.</translation>
    </message>
    <message>
        <source>Greatest relaxation time</source>
        <translation>Größte Relaxationszeit</translation>
    </message>
    <message>
        <source>Where the search ends.</source>
        <translation>Wo die Suche endet.</translation>
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
        <source>S0</source>
        <translation>S0</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Sockel</translation>
    </message>
    <message>
        <source>Relative error</source>
        <translation>Relativer Fehler</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>SD of T2</source>
        <translation>SD von T2</translation>
    </message>
    <message>
        <source>SD of T2*</source>
        <translation>SD von T2*</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>R2*</source>
        <translation>R2*</translation>
    </message>
    <message>
        <source>Signal of the voxel</source>
        <translation>Signal des Voxels</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>sign restored</source>
        <translation>Vorzeichen wiederhergestellt</translation>
    </message>
    <message>
        <source>Cost profile</source>
        <translation>Kostenprofil</translation>
    </message>
    <message>
        <source>relaxation time</source>
        <translation>Relaxationszeit</translation>
    </message>
    <message>
        <source>squared error, log10 of times the minimum</source>
        <translation>quadrierter Fehler, log10 des Vielfachen des Minimums</translation>
    </message>
    <message>
        <source>There are too few samples, or no signal, to fit.</source>
        <translation>Es gibt zu wenige Messwerte oder kein Signal für eine Anpassung.</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>The data decide: %1 ms, 95 % interval %2 to %3 ms, %4 % of it.</source>
        <translation>Die Daten entscheiden: %1 ms, 95-%-Intervall %2 bis %3 ms, %4 % davon.</translation>
    </message>
    <message>
        <source>The data leave much open: %1 ms, 95 % interval %2 to %3 ms, %4 % of it.</source>
        <translation>Die Daten lassen viel offen: %1 ms, 95-%-Intervall %2 bis %3 ms, %4 % davon.</translation>
    </message>
    <message>
        <source>%1 ms; as many unknowns as samples leave no interval.</source>
        <translation>%1 ms; so viele Unbekannte wie Messwerte lassen kein Intervall.</translation>
    </message>
    <message>
        <source>%1 of the images are phase images: name the magnitude images only, or real and imaginary ones</source>
        <translation>%1 der Bilder sind Phasenbilder: nur die Betragsbilder angeben, oder Real- und Imaginärteile</translation>
    </message>
    <message>
        <source>Magnitude and real images are mixed: name one kind</source>
        <translation>Betragsbilder und Realteile sind gemischt: eine Art angeben</translation>
    </message>
    <message>
        <source>%1 imaginary images for %2 real ones: each needs its own</source>
        <translation>%1 Imaginärteile zu %2 Realteilen: jeder braucht seinen eigenen</translation>
    </message>
    <message>
        <source>%1: %2 numbers for %3 images</source>
        <translation>%1: %2 Zahlen für %3 Bilder</translation>
    </message>
    <message>
        <source>%1 repetition times for %2 images</source>
        <translation>%1 Repetitionszeiten für %2 Bilder</translation>
    </message>
    <message>
        <source>%1: %2 different ones, the model needs %3</source>
        <translation>%1: %2 verschiedene, das Modell braucht %3</translation>
    </message>
    <message>
        <source>%1 reach %2 s: are they in ms?</source>
        <translation>%1 reichen bis %2 s: sind sie in ms?</translation>
    </message>
    <message>
        <source>They are in ms: divide by 1000</source>
        <translation>Sie sind in ms: durch 1000 teilen</translation>
    </message>
    <message>
        <source>%1 lies on another grid (%2) than the first image (%3)</source>
        <translation>%1 liegt auf einem anderen Gitter (%2) als das erste Bild (%3)</translation>
    </message>
    <message>
        <source>Images %1 and %2 are the same image: leave one of them out</source>
        <translation>Die Bilder %1 und %2 sind dasselbe Bild: eines davon auslassen</translation>
    </message>
    <message>
        <source>%1 of the samples are negative: these are no magnitude images. Real images say so in their name (part-real)</source>
        <translation>%1 der Messwerte sind negativ: das sind keine Betragsbilder. Realteile sagen es in ihrem Namen (part-real)</translation>
    </message>
    <message>
        <source>%1 of the samples are negative in magnitude images: their absolute value is taken</source>
        <translation>%1 der Messwerte sind in Betragsbildern negativ: ihr Betrag wird genommen</translation>
    </message>
    <message>
        <source>No voxel is bright enough: choose another method or a mask</source>
        <translation>Kein Voxel ist hell genug: ein anderes Verfahren oder eine Maske wählen</translation>
    </message>
    <message>
        <source>Voxels to fit</source>
        <translation>Anzupassende Voxel</translation>
    </message>
    <message>
        <source>No voxel that was tried has a value: do the images change with their times?</source>
        <translation>Kein versuchtes Voxel hat einen Wert: ändern sich die Bilder mit ihren Zeiten?</translation>
    </message>
    <message>
        <source>The model leaves %1 of the signal: are times and images in the same order, of one scale and all magnitude? If they are: trust_data=true</source>
        <translation>Das Modell lässt %1 des Signals übrig: sind Zeiten und Bilder in derselben Reihenfolge, gleich skaliert und alle Betrag? Wenn ja: trust_data=true</translation>
    </message>
    <message>
        <source>What the model leaves of the signal</source>
        <translation>Was das Modell vom Signal übrig lässt</translation>
    </message>
    <message>
        <source>The images are right</source>
        <translation>Die Bilder stimmen</translation>
    </message>
    <message>
        <source>2 parameters</source>
        <translation>2 Parameter</translation>
    </message>
    <message>
        <source>3 parameters</source>
        <translation>3 Parameter</translation>
    </message>
    <message>
        <source>Assuming perfect saturation would read %1 ms, %2 %.</source>
        <translation>Mit vollkommener Sättigung wären es %1 ms, %2 %.</translation>
    </message>
    <message>
        <source>Assuming perfect inversion would read %1 ms, %2 %.</source>
        <translation>Mit vollkommener Inversion wären es %1 ms, %2 %.</translation>
    </message>
    <message>
        <source>This is the apparent T1*; corrected for the readout T1 is %1 ms.</source>
        <translation>Das ist das scheinbare T1*; für die Auslese korrigiert ist T1 %1 ms.</translation>
    </message>
    <message>
        <source>The samples do not tell T1: all values fit alike, or none gives a magnetisation above 0.</source>
        <translation>Die Messwerte verraten T1 nicht: alle Werte passen gleich gut, oder keiner gibt eine Magnetisierung über 0.</translation>
    </message>
    <message>
        <source>Saturation times</source>
        <translation>Sättigungszeiten</translation>
    </message>
    <message>
        <source>Inversion times</source>
        <translation>Inversionszeiten</translation>
    </message>
    <message>
        <source>TR is not known: recovery between the images is taken for complete</source>
        <translation>TR ist nicht bekannt: die Erholung zwischen den Bildern gilt als vollständig</translation>
    </message>
    <message>
        <source>A repetition time is not longer than its inversion time: is one of them in ms?</source>
        <translation>Eine Repetitionszeit ist nicht länger als ihre Inversionszeit: ist eine davon in ms?</translation>
    </message>
    <message>
        <source>Repetition time, not in the model</source>
        <translation>Repetitionszeit, nicht im Modell</translation>
    </message>
    <message>
        <source>Repetition time, in the model</source>
        <translation>Repetitionszeit, im Modell</translation>
    </message>
    <message>
        <source>T1, median</source>
        <translation>T1, Median</translation>
    </message>
    <message>
        <source>Dictionary start against the fit, median</source>
        <translation>Wörterbuchstart gegen die Anpassung, Median</translation>
    </message>
    <message>
        <source>Voxels without a value</source>
        <translation>Voxel ohne Wert</translation>
    </message>
    <message>
        <source>TR, s</source>
        <translation>TR, s</translation>
    </message>
    <message>
        <source>Unknowns of the model</source>
        <translation>Unbekannte des Modells</translation>
    </message>
    <message>
        <source>T1, M0 and efficiency</source>
        <translation>T1, M0 und Effizienz</translation>
    </message>
    <message>
        <source>T1 and M0, a perfect pulse</source>
        <translation>T1 und M0, ein vollkommener Puls</translation>
    </message>
    <message>
        <source>Repetition times</source>
        <translation>Repetitionszeiten</translation>
    </message>
    <message>
        <source>One for all images or one for each.</source>
        <translation>Eine für alle Bilder oder eine je Bild.</translation>
    </message>
    <message>
        <source>Unknowns</source>
        <translation>Unbekannte</translation>
    </message>
    <message>
        <source>Two: the pulse is perfect. Three: its efficiency is found too, which needs four images. By number: three from six images on.</source>
        <translation>Zwei: der Puls ist vollkommen. Drei: seine Effizienz wird mitbestimmt, das braucht vier Bilder. Nach Anzahl: drei ab sechs Bildern.</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>nach Anzahl</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>Short TR</source>
        <translation>Kurze TR</translation>
    </message>
    <message>
        <source>How incomplete recovery enters. Shape: the constant becomes 1 + exp(-TR/T1), as published phantom values have it. Exact: for any efficiency. By times: shape where TR is known, else none.</source>
        <translation>Wie unvollständige Erholung eingeht. Form: die Konstante wird 1 + exp(-TR/T1), wie in veröffentlichten Phantomwerten. Exakt: für jede Effizienz. Nach Zeiten: Form, wo TR bekannt ist, sonst nicht.</translation>
    </message>
    <message>
        <source>by times</source>
        <translation>nach Zeiten</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>nicht beachtet</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>Least T1</source>
        <translation>Kleinstes T1</translation>
    </message>
    <message>
        <source>Greatest T1</source>
        <translation>Größtes T1</translation>
    </message>
    <message>
        <source>Where the search ends. CSF has about 4.3 s.</source>
        <translation>Wo die Suche endet. Liquor hat etwa 4,3 s.</translation>
    </message>
    <message>
        <source>Map of the dictionary start</source>
        <translation>Karte des Wörterbuchstarts</translation>
    </message>
    <message>
        <source>Also the best of 100 T1 from 0.1 to 3 s by product: the start value of the published tutorial, to see what it would miss.</source>
        <translation>Auch das beste von 100 T1 von 0,1 bis 3 s nach dem Produkt: der Startwert des veröffentlichten Tutorials, um zu sehen, was ihm entginge.</translation>
    </message>
    <message>
        <source>Flip angle of a continuous readout</source>
        <translation>Flipwinkel einer fortlaufenden Auslese</translation>
    </message>
    <message>
        <source>With the interval: 1/T1 = 1/T1* + ln(cos FA) / interval. Without it T1 = T1* (B/A − 1), as for MOLLI.</source>
        <translation>Mit dem Abstand: 1/T1 = 1/T1* + ln(cos FA) / Abstand. Ohne ihn T1 = T1* (B/A − 1), wie für MOLLI.</translation>
    </message>
    <message>
        <source>Interval of the flip angles</source>
        <translation>Abstand der Flipwinkel</translation>
    </message>
    <message>
        <source>Time between two pulses of a continuous readout.</source>
        <translation>Zeit zwischen zwei Pulsen einer fortlaufenden Auslese.</translation>
    </message>
    <message>
        <source>T1</source>
        <translation>T1</translation>
    </message>
    <message>
        <source>M0</source>
        <translation>M0</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>SD of T1</source>
        <translation>SD von T1</translation>
    </message>
    <message>
        <source>R1</source>
        <translation>R1</translation>
    </message>
    <message>
        <source>T1 of the dictionary start</source>
        <translation>T1 des Wörterbuchstarts</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>Which voxels are fitted. Bright: the greatest sample is above Otsu&apos;s threshold. Brain: the largest bright part. A mask file takes its place.</source>
        <translation>Welche Voxel angepasst werden. Hell: der größte Messwert liegt über Otsus Schwelle. Gehirn: der größte helle Teil. Eine Maskendatei tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <source>whole image</source>
        <translation>ganzes Bild</translation>
    </message>
    <message>
        <source>Least signal</source>
        <translation>Kleinstes Signal</translation>
    </message>
    <message>
        <source>Instead of Otsu&apos;s threshold: voxels whose greatest sample is above this number are fitted.</source>
        <translation>Statt Otsus Schwelle: Voxel, deren größter Messwert über dieser Zahl liegt, werden angepasst.</translation>
    </message>
    <message>
        <source>Images left out</source>
        <translation>Ausgelassene Bilder</translation>
    </message>
    <message>
        <source>Numbers of images, counted from 0 over all files in the order given.</source>
        <translation>Nummern der Bilder, von 0 an über alle Dateien in der angegebenen Reihenfolge gezählt.</translation>
    </message>
    <message>
        <source>Map of the rate</source>
        <translation>Karte der Rate</translation>
    </message>
    <message>
        <source>One over the relaxation time too, in 1/s.</source>
        <translation>Auch eins durch die Relaxationszeit, in 1/s.</translation>
    </message>
    <message>
        <source>Computes although the model does not describe the images. Set it when times, scales and parts of the images have been looked at.</source>
        <translation>Rechnet, obwohl das Modell die Bilder nicht beschreibt. Setzen, wenn Zeiten, Skalen und Teile der Bilder angesehen worden sind.</translation>
    </message>
    <message>
        <source>gradient echoes of several flip angles</source>
        <translation>Gradientenechos mit mehreren Flipwinkeln</translation>
    </message>
    <message>
        <source>one image of several flip angles</source>
        <translation>ein Bild von mehreren Flipwinkeln</translation>
    </message>
    <message>
        <source>T1 by variable flip angles</source>
        <translation>T1 mit variablen Flipwinkeln</translation>
    </message>
    <message>
        <source>T1 and M0 from spoiled gradient echoes of several flip angles and one TR, with a B1 map where there is one</source>
        <translation>T1 und M0 aus gespoilten Gradientenechos mit mehreren Flipwinkeln und einer TR, mit einer B1-Karte, wo es eine gibt</translation>
    </message>
    <message>
        <source>Spoiled gradient echo images</source>
        <translation>Gespoilte Gradientenecho-Bilder</translation>
    </message>
    <message>
        <source>A series with one frame for each flip angle, or a file for each</source>
        <translation>Eine Serie mit einem Bild je Flipwinkel oder eine Datei je Winkel</translation>
    </message>
    <message>
        <source>B1 map</source>
        <translation>B1-Karte</translation>
    </message>
    <message>
        <source>Flip angle over its nominal value, in percent or as a fraction</source>
        <translation>Flipwinkel geteilt durch den Sollwert, in Prozent oder als Anteil</translation>
    </message>
    <message>
        <source>one image of several echo times</source>
        <translation>ein Bild von mehreren Echozeiten</translation>
    </message>
    <message>
        <source>flip angle</source>
        <translation>Flipwinkel</translation>
    </message>
    <message>
        <source>The repetition times differ (%1 s to %2 s): all images of several flip angles need the same</source>
        <translation>Die Repetitionszeiten unterscheiden sich (%1 s bis %2 s): alle Bilder mit mehreren Flipwinkeln brauchen dieselbe</translation>
    </message>
    <message>
        <source>TR is long for spoiled gradient echoes: is it in ms?</source>
        <translation>TR ist lang für gespoilte Gradientenechos: in ms angegeben?</translation>
    </message>
    <message>
        <source>There is no B1 map: T1 is off by about the square of what the flip angles are off</source>
        <translation>Es gibt keine B1-Karte: T1 weicht etwa um das Quadrat dessen ab, um das die Flipwinkel abweichen</translation>
    </message>
    <message>
        <source>The B1 map lies on another grid: it is interpolated</source>
        <translation>Die B1-Karte liegt auf einem anderen Gitter: sie wird interpoliert</translation>
    </message>
    <message>
        <source>B1 map, in percent: divided by 100</source>
        <translation>B1-Karte in Prozent: durch 100 geteilt</translation>
    </message>
    <message>
        <source>The median of the B1 map is %1: is it a map of B1 over its nominal value?</source>
        <translation>Der Median der B1-Karte ist %1: ist es eine Karte von B1 geteilt durch den Sollwert?</translation>
    </message>
    <message>
        <source>Flip angles</source>
        <translation>Flipwinkel</translation>
    </message>
    <message>
        <source>flip angle, deg</source>
        <translation>Flipwinkel, Grad</translation>
    </message>
    <message>
        <source>A straight line through the transformed samples would read %1 ms, %2 %.</source>
        <translation>Eine Gerade durch die umgeformten Messwerte ergäbe %1 ms, %2 %.</translation>
    </message>
    <message>
        <source>The flip angles here are %1 % of those that were set.</source>
        <translation>Die Flipwinkel betragen hier %1 % der eingestellten.</translation>
    </message>
    <message>
        <source>Least squares: the global optimum. Line: the slope of S/sin FA over S/tan FA, a preview that noise pulls down.</source>
        <translation>Kleinste Quadrate: das globale Optimum. Gerade: die Steigung von S/sin FA über S/tan FA, eine Vorschau, die Rauschen nach unten zieht.</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>%1 reach %2 rad: are they in degrees?</source>
        <translation>%1 reichen bis %2 rad: sind es Grad?</translation>
    </message>
    <message>
        <source>They are in degrees: times pi / 180</source>
        <translation>Es sind Grad: mal pi / 180</translation>
    </message>
    <message>
        <source>images of several saturation times</source>
        <translation>Bilder mit mehreren Sättigungszeiten</translation>
    </message>
    <message>
        <source>a Look-Locker or MOLLI series</source>
        <translation>eine Look-Locker- oder MOLLI-Serie</translation>
    </message>
    <message>
        <source>T1 by saturation recovery</source>
        <translation>T1 aus Sättigungserholung</translation>
    </message>
    <message>
        <source>T1, M0 and saturation efficiency from images of several saturation times</source>
        <translation>T1, M0 und Sättigungseffizienz aus Bildern mit mehreren Sättigungszeiten</translation>
    </message>
    <message>
        <source>Saturation recovery images</source>
        <translation>Bilder der Sättigungserholung</translation>
    </message>
    <message>
        <source>A series with one frame for each saturation time, or a file for each</source>
        <translation>Eine Serie mit einem Bild je Sättigungszeit oder eine Datei je Zeit</translation>
    </message>
    <message>
        <source>T1 by Look-Locker or MOLLI</source>
        <translation>T1 mit Look-Locker oder MOLLI</translation>
    </message>
    <message>
        <source>T1, apparent T1 and M0 from images read out after one inversion, magnitude, real or complex</source>
        <translation>T1, scheinbares T1 und M0 aus Bildern, die nach einer Inversion ausgelesen wurden; Betrag, reell oder komplex</translation>
    </message>
    <message>
        <source>Look-Locker images</source>
        <translation>Look-Locker-Bilder</translation>
    </message>
    <message>
        <source>Apparent T1</source>
        <translation>Scheinbares T1</translation>
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
        <source>%1: lies on another grid (%2) than %3 (%4)</source>
        <translation>%1: liegt auf einem anderen Gitter (%2) als %3 (%4)</translation>
    </message>
    <message>
        <source>rel.</source>
        <translation>rel.</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>mean %1, %2 voxels</source>
        <translation>Mittel %1, %2 Voxel</translation>
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
    <message>
        <source>%1 histogram</source>
        <translation>Histogramm %1</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>unbestimmt</translation>
    </message>
    <message>
        <source>%1: holds %2; an image of regions holds whole numbers below 16777216</source>
        <translation>%1: enthält %2; ein Bild von Regionen enthält ganze Zahlen unter 16777216</translation>
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
    <message>
        <source>Paint region</source>
        <translation>Region malen</translation>
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
    <message>
        <source>%1 gives no map that the sample %2 has a truth for</source>
        <translation>%1 ergibt keine Karte, zu der das Beispiel %2 eine Wahrheit hat</translation>
    </message>
</context>
<context>
    <name>scene</name>
    <message>
        <source>ΔM of one pair</source>
        <translation>ΔM eines Paars</translation>
    </message>
</context>
<context>
    <name>screenshot</name>
    <message>
        <source>Insula R</source>
        <translation>Inselrinde R</translation>
    </message>
    <message>
        <source>Insula L</source>
        <translation>Inselrinde L</translation>
    </message>
    <message>
        <source>Frontal white R</source>
        <translation>Frontale weiße Substanz R</translation>
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
    <message>
        <source>an arrival time map is given</source>
        <translation>eine Ankunftszeitkarte ist gegeben</translation>
    </message>
    <message>
        <source>signs of the encoding matrix</source>
        <translation>Vorzeichen der Kodiermatrix</translation>
    </message>
    <message>
        <source>sign of %1 pairs, t = %2</source>
        <translation>Vorzeichen von %1 Paaren, t = %2</translation>
    </message>
    <message>
        <source>one of several in %1</source>
        <translation>eine von mehreren in %1</translation>
    </message>
    <message>
        <source>reference region, 2-D readout</source>
        <translation>Referenzregion, 2D-Auslese</translation>
    </message>
    <message>
        <source>reference region, 3-D readout</source>
        <translation>Referenzregion, 3D-Auslese</translation>
    </message>
    <message>
        <source>CSF</source>
        <translation>Liquor</translation>
    </message>
    <message>
        <source>number of %1</source>
        <translation>Anzahl von %1</translation>
    </message>
    <message>
        <source>their number is unknown: no loss is assumed</source>
        <translation>ihre Anzahl ist unbekannt: kein Verlust angenommen</translation>
    </message>
    <message>
        <source>%1 without a technique</source>
        <translation>%1 ohne Angabe der Technik</translation>
    </message>
    <message>
        <source>first of %1</source>
        <translation>erster Wert von %1</translation>
    </message>
    <message>
        <source>haematocrit %1 at %2 T, Hales 2016</source>
        <translation>Hämatokrit %1 bei %2 T, Hales 2016</translation>
    </message>
    <message>
        <source>haematocrit %1 at %2 T, Hales 2016 (field strength unknown)</source>
        <translation>Hämatokrit %1 bei %2 T, Hales 2016 (Feldstärke unbekannt)</translation>
    </message>
    <message>
        <source>field strength unknown: that of 3 T</source>
        <translation>Feldstärke unbekannt: Wert für 3 T</translation>
    </message>
    <message>
        <source>no value for this field: that of 3 T</source>
        <translation>kein Wert für diese Feldstärke: Wert für 3 T</translation>
    </message>
    <message>
        <source>0.5 · exp(−eTE / T2 of blood), Qin 2022</source>
        <translation>0,5 · exp(−eTE / T2 von Blut), Qin 2022</translation>
    </message>
    <message>
        <source>CASL at 3 T, Wang 2005</source>
        <translation>CASL bei 3 T, Wang 2005</translation>
    </message>
    <message>
        <source>velocity-selective inversion, Qin 2022</source>
        <translation>geschwindigkeitsselektive Inversion, Qin 2022</translation>
    </message>
    <message>
        <source>as ExploreASL writes this matrix</source>
        <translation>wie ExploreASL diese Matrix schreibt</translation>
    </message>
    <message>
        <source>m0scan in the volume types</source>
        <translation>m0scan in den Volumentypen</translation>
    </message>
    <message>
        <source>an m0scan beside the image</source>
        <translation>ein m0scan neben dem Bild</translation>
    </message>
    <message>
        <source>distances in %1</source>
        <translation>Abstände in %1</translation>
    </message>
    <message>
        <source>a file of the arterial input is given</source>
        <translation>eine Datei der arteriellen Eingangsfunktion ist angegeben</translation>
    </message>
    <message>
        <source>fall of the mean signal</source>
        <translation>Abfall des mittleren Signals</translation>
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
    <message>
        <source>CBF, arrival time, ΔM, tSNR</source>
        <translation>CBF, Ankunftszeit, ΔM, tSNR</translation>
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
    <message>
        <source>checking, %1 %</source>
        <translation>prüft, %1 %</translation>
    </message>
    <message>
        <source>preparing, %1 %</source>
        <translation>Vorbereitung, %1 %</translation>
    </message>
    <message>
        <source>1 slice, %1 s</source>
        <translation>1 Schicht, %1 s</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>%1 to mend, %2 to look at</source>
        <translation>%1 zu beheben, %2 anzusehen</translation>
    </message>
    <message>
        <source>%1 to mend</source>
        <translation>%1 zu beheben</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 anzusehen</translation>
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
    <message>
        <source>%1 is %2; it must be %3 %4</source>
        <translation>%1 ist %2; verlangt ist %3 %4</translation>
    </message>
    <message>
        <source>above %1, at most %2</source>
        <translation>über %1, höchstens %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>“%1” is not %2; the value before is kept.</source>
        <translation>„%1“ ist nicht verwendbar, erwartet: %2; der vorige Wert bleibt.</translation>
    </message>
    <message>
        <source>“%1” is not allowed here: %2. The value before is kept.</source>
        <translation>„%1“ ist hier nicht erlaubt: %2. Der vorige Wert bleibt.</translation>
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
