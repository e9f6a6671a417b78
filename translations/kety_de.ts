<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>actions</name>
    <message>
        <source>Open files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open images: NIfTI with its JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder or a BIDS data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to export and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Kety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the views as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the views as a PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the maps, the visible slice first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep the slices that are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click sets the crosshair and the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window and level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag changes brightness and contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag moves the picture; also middle drag or Space and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag zooms; also right drag or Ctrl and wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freehand ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a region freehand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipse ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw an ellipse: press, drag, release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygon ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the corners of a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A region from a range of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected region on the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and map side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three planes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axial, coronal and sagittal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All slices at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and map in turn, once a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show axial slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show coronal slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show sagittal slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map over source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the map over the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the overlay more transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the overlay more opaque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the map before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the map after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, slice numbers and crosshair on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole slice, automatic brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiological view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient&apos;s right at the left of the picture; turns the display, never the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five slices up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five slices on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five slices down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five slices back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the last slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phantoms with known truth through every analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels back to where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research: drag moves the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left drag moves the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PACS: drag changes window and level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left drag changes window and level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manual of the analysis in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key on one sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Kety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence, parts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>asl</name>
    <message>
        <source>ASL with several delays: one of them at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASL with one delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control and label volumes are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name says ASL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASL perfusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cerebral blood flow from arterial spin labelling with one delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scan of its own, volumes of the series, a number, the mean control (only without background suppression), or a proton density image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separate scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volumes of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proton density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 of blood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number for all voxels: the M0 of blood, so the partition coefficient is not applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the M0 volumes in the series, counted from 0; several are averaged. Empty: those that aslcontext.tsv names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppressed control as M0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean control although background suppression is on. CBF then comes out several times too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxelwise: each voxel by its own M0. Single: by the mean over the mask. Reference region: by the M0 of blood derived from a tissue of known properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voxelwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T1 recovery of M0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct for incomplete recovery within the repetition time, where that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 repetition time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the M0 image, not of the ASL series. Unknown: M0 is not corrected for recovery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 acquisition time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the repetition time after the excitation, in which nothing recovers for the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation before labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control recovers from a saturation before labelling: from then to the readout, not over the repetition time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T1 of tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of grey matter at 3 T, 1.33 s: for the recovery of M0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay until the echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct M0 for the decay until its echo. Off for a voxelwise M0: the difference decays as much, and it cancels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 echo time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo time of the M0 image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2* of tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the decay of M0 until its echo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2 of tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the decay of M0 until its echo: 80 ms in grey matter at 3 T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tissue that the M0 of blood is derived from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mask file (--in reference=PATH); automatic: bright voxels in the middle of the brain, for CSF; percentile: by M0 alone, as osipy does (CSF above the 95th, white matter from the 25th to the 50th).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition coefficient of reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.15 mL/g CSF, 0.82 white matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2 of reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>750 ms CSF, 50 ms white matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2* of reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>400 ms CSF, 50 ms white matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2 of blood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 ms at 3 T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2* of blood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>50 ms at 3 T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T1 of reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4.3 s CSF, 1.0 s white matter, at 3 T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 is multiplied with it, for scanners that scale M0 and ASL differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the edge of M0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace M0 at the edge of the brain, where it is mixed with air and skull, by its neighbours inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing of M0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full width at half maximum of a Gaussian inside the mask; 0: off, 16 mm leaves the receive field only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask is empty: choose another method or give a mask file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask does not look like a brain: %1 of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask does not lie on the grid of the series (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 is a separate scan: give it with --in m0=PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proton density image is missing: --in pd=PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No volume of the series is an M0: say which with m0_volumes, or give a scan with --in m0=PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no control volume to take as M0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean control is no M0: background suppression is on. Give an M0 scan with --in m0=PATH (or, knowingly, allow_suppressed_control=true)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suppressed control stands for M0: CBF comes out several times too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean control stands for M0; whether background suppression was on is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 recovers from the saturation before labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 is not corrected for recovery, as chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repetition time of M0 is unknown: M0 is not corrected for recovery, CBF may come out too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 has no time to recover: repetition time %1 s, acquisition %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 repetition time, M0 × %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 is not clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 is clipped at %1 in %2 voxels: CBF comes out too large there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 and the series do not show the head at the same place: is the geometry of one of them wrong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 has another grid than the series: it is resampled to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 lies where the series lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of M0: there is no control volume to compare it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 over control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 is %1 times the control: are both images scaled alike?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voxel of the reference region: give a mask on the grid of the series with --in reference=PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 has no finite value above 0 inside the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 reference value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 voxels of the reference tissue: look at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 s: is it given in ms? (%3 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by 1000: %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bolus is not cut off: CBF rests on an estimated bolus duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QUIPSS needs an inversion time (%1 s) above TI1 (%2 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D readout: the slice times of the file are not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-D readout: one delay for all slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice times from %1 cannot be: they are longer than the repetition time, or in ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SliceTiming of the file cannot be used: give slice_interval, or readout=3d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2-D readout without slice times: CBF of later slices comes out too low (slice_interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readout unknown: one delay for all slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background suppression is on, the number of pulses unknown: no loss of label is assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling efficiency %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling efficiency %1 includes the loss by suppression; with %2 pulses of %3 applied again it would be %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling efficiency %1 with %2 suppression pulses of %3; without their loss %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T1 of blood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No T1 of blood is known for this field: that of 3 T is used, %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series has %1 delays (%2 s): take one of them with --set use_delay=%3, or use all of them with asl.multidelay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the volumes of %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No volume has the delay %1 s; there are: %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series has several %1, which one CBF map cannot hold: leave the volumes of all but one out (leave_out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume_types has %1 entries for %2 volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series holds CBF maps already: there is nothing to compute (%1 volumes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair of control and label among %1 volumes: say what they are with volume_types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TotalAcquiredPairs is %1, the list of volumes holds %2 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 volumes = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: volume %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every volume has its partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap control and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control and label look swapped: control − label is negative (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pairs do not agree on a sign (%1): are the volume types right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of control and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided which volume of a pair is the control (%1 pairs, t = %2): give an aslcontext.tsv or choose the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive brain voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 of the brain voxels have a positive ΔM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sample in the mask is a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples that are no number in the pairs of volume %1: there the pair is dropped, voxel by voxel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brain mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from M0, or from the mean control where there is no M0 image. Otsu, Li and triangle find the head, brain finds what is brighter inside it. A mask file takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otsu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxels above this percentile of the positive ones are inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ΔM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control − label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the blood is labelled. It decides the kinetic formula and the labelling efficiency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PASL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CASL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pCASL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-labelling delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the end of labelling to the excitation of the first slice; for PASL the inversion time, from the labelling pulse. Later slices of a 2-D readout add their slice time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the labelling pulse train lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bolus cut-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ends the bolus of a PASL measurement. Without a cut-off its duration is unknown: CBF then rests on the bolus duration typed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QUIPSS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QUIPSS II</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q2TIPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cut-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bolus duration TI1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the labelling pulse to the first saturation pulse: the first entry of BolusCutOffDelayTime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2-D: every slice adds its slice time to the delay. 3-D: slice times are not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a 2-D readout whose file has no SliceTiming: slice k is read k times this later, first slice of the file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices per band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiband: slices of one band, after which the slice times start again. 0: one band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background suppression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether inversion pulses suppress the static tissue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppression pulses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inversion pulses after the start of labelling; each costs some label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency of a suppression pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the label that one pulse leaves. 0.95 as in ASLPrep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency includes suppression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: the labelling efficiency is used as it is. Off: it is multiplied with the loss of every suppression pulse. A LabelingEfficiency in the sidecar includes the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the arterial magnetisation that is inverted: 0.85 pCASL, 0.98 PASL (Alsop 2015), 0.68 CASL (Wang 2005).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides the T1 of blood where that is not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitudinal relaxation time of arterial blood: 1.65 s at 3 T, 1.35 s at 1.5 T (Alsop 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition coefficient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blood-brain partition coefficient of water, 0.9 mL/g for whole brain (Alsop 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs segmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brain voxels above 0, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs that agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean ΔM / M0, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t over pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders of subtraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CBF of grey matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CBF of white matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey : white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spatial CoV, grey matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 0, grey matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QEI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order taken from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean ΔM / M0 as measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling efficiency with suppression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with the loss by suppression applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same without the loss by suppression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxels in the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean, whole brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spatial CoV, whole mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 150 mL/100g/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 200 mL/100g/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left : right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporal SNR, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASL series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control and label volumes, or their differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is not part of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proton density image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of an M0 scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask of the tissue that M0 of blood is derived from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability map on the grid of the series, for quality figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CBF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporal SNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which volume of a pair is the control. Without aslcontext.tsv it is guessed from the sign of the difference; where the data do not decide, it is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as listed in aslcontext.tsv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opposite of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only the delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a series with several delays: only the volumes of this one are taken. asl.multidelay uses them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of control, label, m0scan, deltam, n/a for every volume, instead of aslcontext.tsv; one word stands for all volumes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of volumes, counted from 0, whose pair is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairwise: control minus its label. Mean: mean control minus mean label. Surround: mean of the controls on both sides minus the label, which cancels drift. Running: every volume against both its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surround</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label with a control on one side only: dropped, or taken with that one, which lets drift back in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average over pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean, median, or Huber&apos;s estimator (k = 1.345) against outliers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least temporal SNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxels below it are marked in the quality map; their values stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its type is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n/a in the list of volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a noise volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already a CBF map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control and label volumes are used instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its delay is %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no neighbour of the other type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its partner is left out by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data for %1 (--in %2=PATH)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the header, not in a sidecar (%1). Type it, or --set %2=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>colors</name>
    <message>
        <source>There is no colour table &quot;%1&quot;; there are %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>command</name>
    <message>
        <source>--in %1: %2 has no input &quot;%3&quot;; it has %4%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--in %1: expected ROLE=PATH, for example %2=PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--in %1: %2 takes one file, and has one already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--mask %1: there is no data for it (--in %2=PATH)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no analysis or settings file &quot;%1&quot;; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--accept %1: expected KEY, or KEY=2 for its second proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--accept %1: this issue has %2 proposals; %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not count here and is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds no maps; name a folder that &quot;kety-cli run&quot; made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds no map %2; there are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has %2 volumes; a map has one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: does not say for which analysis it is; add a line &quot;analysis: asl.cbf&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: these are settings of %2, not of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--backend cuda: this program was built without CUDA; use --backend cpu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no analysis has a sample to verify with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>expected</name>
    <message>
        <source>Healthy adults at rest, Alsop 2015, doi:10.1002/mrm.25197</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white 20–30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey 50–80</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Cannot make the folder %1: %2. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research use only, not for diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>icons</name>
    <message>
        <source>There is no icon &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>io</name>
    <message>
        <source>%1: cannot be written: the disk is full; nothing was left there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written (%2): check the folder and its permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0Type is Included, but no volume is an m0scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0Type is Separate, but no m0scan that belongs to this image is in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0Type is Estimate, but M0Estimate is not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0Type is Absent, but a volume is an m0scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no BIDS name (sub-01_asl.nii.gz): rename it, or leave out --bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: exists already: choose another folder, or --force to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the compressed data are damaged or cut off: copy or export the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds more image data than its header describes: the header or the file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is cut off: %2 bytes of %3 are there: copy or export the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be opened (%2): check the path and its permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not a regular file: name an image file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read (%2): copy the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ended while it was read: is it still being written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is too large for a text file (%2 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands twice in %2 (%3, then %4): the first is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is no valid JSON (line %2): mend the file or move it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is no JSON object ({ ... }): mend the file or move it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no image in this folder can be read (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds %2 images (%3): name one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has %2 volumes, a mask has one: choose a 3-D image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: lies on another grid (%2) than the image (%3): resample the mask to the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is there and is not a folder: choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 DICOM files; DICOM is not read yet: convert the series to NIfTI with a sidecar (dcm2niix)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds no image: name a NIfTI file or a folder with some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SliceTiming is not used: the readout is 3-D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SliceTiming has %1 entries for %2 slices: not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SliceTiming reaches %1 s, beyond the repetition time or 10 s: did you mean ms? It is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostLabelingDelay without LabelingDuration, from dcm2niix for this scanner: the value may be the label duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 s (%3): did you mean ms?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is negative: %2 s (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 (volume %1): %2 voxels have the largest value that can be stored, %3: they are clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 rows for %3 volumes: the volume types are not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume %1 is marked n/a: left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is 0 for volume %2: taken as not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 entries for %3 volumes: not used per volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume %1 has no neighbour of the opposite type: it cannot be subtracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TotalAcquiredPairs is %1, but there are %2 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column volume_type: its first column is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a volume type of BIDS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>json</name>
    <message>
        <source>%1 is no value: expected a number, true, false, a text or a list of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::CheckArea</name>
    <message>
        <source>Polarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> + %1 M0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both subtraction orders, same window, grey is zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pairs of control and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data do not decide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::CheckHead</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::ColorBar</name>
    <message>
        <source>Colour bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the top or bottom of the bar to change its end, the middle to move both (Up, Down; with Shift the lower end). Double click: back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::CurveView</name>
    <message>
        <source>Curve of the chosen voxel. Click a point to go to its frame (Left, Right).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a voxel to see its curve.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::DataStep</name>
    <message>
        <source>Mask from file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute only inside this mask; it must have the same grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the analysis find the brain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No analysis suits these data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask from file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images (*.nii *.nii.gz *.hdr *.img)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::Dock</name>
    <message>
        <source>A window of its own, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; the View menu shows it again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::DropTarget</name>
    <message>
        <source>Drop a study here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIDS data set, folder of images, or NIfTI with its JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders anywhere in the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::ExportStep</name>
    <message>
        <source>Export into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already. Replace what is in it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps: NIfTI with JSON, run.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every map with its unit, the quality map and the record of all values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIDS derivatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same maps named as BIDS asks for, below derivatives/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the views (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The views as they are on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Montage of every map (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All slices of a map in one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of mask and ROIs (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean, SD, median and more of every map in every region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the files go; made if it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files written to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::FindingRow</name>
    <message>
        <source>expected %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::HistogramView</name>
    <message>
        <source>How often each value occurs. Left and Right read the bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voxels, thousands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2: %3 voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::InputRow</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n data set(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This analysis cannot do without</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::IssueRow</name>
    <message>
        <source>expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to go to the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be undone; it is kept in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the values as they are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::MainWindow</name>
    <message>
        <source>Show or hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate a phantom with known truth and open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images (*.nii *.nii.gz *.hdr *.img)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Kety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kety %1 computes perfusion and relaxation maps from MRI.

Research use only, not for diagnosis.

Licence: Apache-2.0. Built with Qt, VTK, ITK and Eigen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::MapList</name>
    <message>
        <source>rel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps. Click to show one, click its eye (Space) to lay it over or hide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::MontageOverlay</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::MontageView</name>
    <message>
        <source>Lightbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: crosshair and curve. Double click: this slice alone (L). Ctrl + wheel: zoom. Shift + wheel: volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::ParameterField</name>
    <message>
        <source>“%1” is not %2; the value before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::ParameterForm</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value, unit, where from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values, %2 from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the settings that seldom change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::ParameterRow</name>
    <message>
        <source>Take back your value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the default, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::PassedBar</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide the checks that passed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::PlotArea</name>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click = go to that volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a voxel to see its curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and fit of the voxel at the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each value occurs in the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No curve here: the voxel lies outside the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::QualityList</name>
    <message>
        <source>not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run found, beside what to expect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::RecentList</name>
    <message>
        <source>today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these studies; their files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click opens the study again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::RoiArea</name>
    <message>
        <source>ROI table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::RoiTable</name>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a region first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table as a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of every region on the map shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No regions yet. Press E to draw an ellipse.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::RoiTableModel</name>
    <message>
        <source>%1 more without a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval of the mean; it takes voxels for independent, so smooth maps have a wider one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume, mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % CI of mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::RunStep</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep the slices that are done (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible slice first, then outward. Cancel keeps what is done, marked partial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slices in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values have changed since: run again to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the end: run again for the other slices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time this stage took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::SampleCard</name>
    <message>
        <source>needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate a phantom with known truth and open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This analysis is not built yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated, no patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::Scene</name>
    <message>
        <source>%1, volume %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preview: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preview, before Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale, of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial, %1 of %2 slices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::SeriesList</name>
    <message>
        <source>The series of the study. Click to look at one, double click (Enter) to analyse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::SessionModel</name>
    <message>
        <source>mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::Sheet</name>
    <message>
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crosshair and curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crosshair, or window and level with the PACS profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle drag, Space and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slice; with Ctrl zoom, with Shift frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one view alone, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::SliceOverlay</name>
    <message>
        <source>slice %1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume %1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::SliceView</name>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: crosshair and curve. Wheel: slice (Up, Down). Ctrl + wheel: zoom. Shift + wheel: volume (Left, Right). Right drag: zoom. Middle drag: pan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::SourceChip</name>
    <message>
        <source>The program&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the header nor a sidecar says it. Type it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::StartPage</name>
    <message>
        <source>perfusion and relaxation maps from MRI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O opens, F1 help, ? all keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::StatusRow</name>
    <message>
        <source>Research use only, not for diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kety is no medical device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is going on; what is done is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the work is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxel i, j, k and frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in millimetres: towards left, posterior, superior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the map at the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RADIOLOGICAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEUROLOGICAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s right is at the left of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient&apos;s left is at the left of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU %1 threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps are computed on the processor with %1 threads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::StepPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep the slices that are done (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale: these are the maps before the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to export and where (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records %1 values with their source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the maps, the visible slice first (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale, run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::VerifyCard</name>
    <message>
        <source>Verify this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phantoms with known truth through every analysis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute every phantom here and compare with the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the map against the truth in tissue; limit 0.001 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::ViewerArea</name>
    <message>
        <source>No picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lightbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::VolumeStrip</name>
    <message>
        <source>control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CBF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no RF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volumes of the series. Click to go there (Left, Right), Shift for several, right button to say what a volume is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean signal in mask, a.u.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::WhatIf</name>
    <message>
        <source>Preview until kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a slider to see its effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try other values on what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the values of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take these values; the result becomes stale until it is run again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::WhatIfRow</name>
    <message>
        <source>%1, before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kety::Workbench</name>
    <message>
        <source> voxel, volume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> voxel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools and ROIs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left mouse button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nifti</name>
    <message>
        <source>%1: is a colour picture (%2), not a scalar image: export the values themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: samples of type %2 are not read: convert to magnitude or real images of type float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: datatype %2 is not one of the NIfTI standard: the header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: bitpix %2 contradicts datatype %3: the header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a CIFTI file (surface or connectivity data), not an image volume: choose the volume image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: dim[%2] is %3: the header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: dim[0] is %2, it must be 1 to 7: the header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has more than four dimensions (axes %2 and %3 both vary): split it into 4-D files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its dimensions come to %2 bytes: the header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: vox_offset is %2, where the image data would begin: the header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: scl_slope is %2: the header is damaged; write it with a slope of 1, or 0 for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: scl_inter is %2: the header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not a NIfTI image: its first bytes are not those of a NIfTI-1 or NIfTI-2 header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is an Analyze 7.5 header, which does not record where left and right are: convert it to NIfTI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the NIfTI mark in the header is damaged: copy or export the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is cut off inside its header: copy or export the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the voxel size pixdim[%2] is %3: the header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voxel size pixdim[%1] is negative (%2): its sign is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the qform is not a rotation: the header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header states no unit of length: taken as mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The axes of the image are not at right angles (cosine %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: qform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sform and qform place the image differently: the sform is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the sform (position and orientation) is damaged: it is not finite, has no volume or lies out of bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the qform (position and orientation) is damaged: it is not finite or lies out of bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header states no orientation: axes taken as right, anterior, superior; left and right are not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the voxel sizes are out of bounds: the header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 volumes lie on the fifth axis: they are numbered, not timed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header states no time between volumes (pixdim[4] is %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header states no unit of time: %1 between volumes is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s between volumes: did you mean ms?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a DICOM file; DICOM is not read yet: convert the series to NIfTI with a sidecar (dcm2niix)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a Philips PAR/REC file, which is not read: convert it to NIfTI with a sidecar (dcm2niix)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its header file %2 is missing: put both beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a header only; its image file %2 is missing: put both beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is too short for its header, which describes %3 bytes: the file is damaged or cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is cut off: %2 bytes of %3 are there: copy or export the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds %2 bytes where its header describes %3: the header or the file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is empty (%2 bytes), not a NIfTI image: download or export it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: does not fit into memory (%2 bytes): close other images or crop it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>delay %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control − label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label − control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would turn CBF negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brain voxels above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs that agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean ΔM / M0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t over pairs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quality</name>
    <message>
        <source>outside the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M0 or S0 is zero or negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter at a bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal to noise below the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit did not converge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data do not determine the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturated or at the noise floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the plausible range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbourhood is ill-conditioned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>the fonts inside the program cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture cannot be written as PNG: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has %2 volumes; an image of regions has one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: holds %2; an image of regions holds whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: lies on another grid (%2) than %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roi</name>
    <message>
        <source>Move region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, mirrored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>runner</name>
    <message>
        <source>Not enough memory for this. Close other studies or use a mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal error: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sample</name>
    <message>
        <source>There is no sample &quot;%1&quot;; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>ASL perfusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control and label volumes; M0 if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CBF, ΔM, tSNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DSC perfusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2*-weighted series over a contrast bolus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CBV, CBF, MTT, Tmax, TTP, leakage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T1 relaxometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inversion recovery, flip angles or Look-Locker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T1, M0, efficiency, relative error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2 and T2* relaxometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spin or gradient echoes, 3 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2 or T2*, S0, relative error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing, %2 to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to look at, %2 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale, of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slices, %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>%1: there is no parameter %2; &quot;kety-cli analyses&quot; lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no parameter %2; did you mean %3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set %1: expected KEY=VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1=%2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; it must be %3 %4 and at most %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; it must be one of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as a settings file (&quot;kety-cli defaults&quot; writes one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole numbers, as in 0, 1, 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number, as in 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers, as in 0.5, 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
