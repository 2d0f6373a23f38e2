<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Clean whole folders, or back to photos</source>
        <translation>Ganze Ordner entrauschen, oder zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Start or pause the batch</source>
        <translation>Stapel starten oder anhalten</translation>
    </message>
    <message>
        <source>Start, pause or resume the batch</source>
        <translation>Den Stapel starten, anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open what is on the clipboard</source>
        <translation>Den Inhalt der Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Save the cleaned photo</source>
        <translation>Das entrauschte Foto speichern</translation>
    </message>
    <message>
        <source>Export as last time</source>
        <translation>Exportieren wie zuletzt</translation>
    </message>
    <message>
        <source>Save with the options of the last export, to a new name</source>
        <translation>Mit den Optionen des letzten Exports unter neuem Namen speichern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the cleaned photo, or the one layer that is shown, in full size</source>
        <translation>Das entrauschte Foto oder die allein gezeigte Ebene in voller Größe kopieren</translation>
    </message>
    <message>
        <source>Trio</source>
        <translation>Trio</translation>
    </message>
    <message>
        <source>Noisy, cleaned and residual side by side</source>
        <translation>Verrauscht, entrauscht und Residuum nebeneinander</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Noisy and cleaned with a divider to drag</source>
        <translation>Verrauscht und entrauscht, mit einer Trennlinie zum Ziehen</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>One layer in the whole window</source>
        <translation>Eine Ebene im ganzen Fenster</translation>
    </message>
    <message>
        <source>Only noisy</source>
        <translation>Nur verrauscht</translation>
    </message>
    <message>
        <source>Only the noisy photo</source>
        <translation>Nur das verrauschte Foto</translation>
    </message>
    <message>
        <source>Only cleaned</source>
        <translation>Nur entrauscht</translation>
    </message>
    <message>
        <source>Only the cleaned photo</source>
        <translation>Nur das entrauschte Foto</translation>
    </message>
    <message>
        <source>Only residual</source>
        <translation>Nur Residuum</translation>
    </message>
    <message>
        <source>Only the residual</source>
        <translation>Nur das Residuum</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>Das ganze Foto</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One pixel for each pixel</source>
        <translation>Ein Bildschirmpixel je Bildpixel</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Two pixels for each pixel</source>
        <translation>Zwei Bildschirmpixel je Bildpixel</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Flip noisy and cleaned</source>
        <translation>Zwischen verrauscht und entrauscht umschalten</translation>
    </message>
    <message>
        <source>Show the noisy photo in place of the cleaned one</source>
        <translation>Das verrauschte Foto anstelle des entrauschten zeigen</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Hold to magnify the spot under the pointer; tap to keep the magnifier</source>
        <translation>Halten vergrößert die Stelle unter dem Mauszeiger; ein kurzer Druck lässt die Lupe stehen</translation>
    </message>
    <message>
        <source>Look left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Look further left</source>
        <translation>Den Ausschnitt nach links bewegen</translation>
    </message>
    <message>
        <source>Look right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Look further right</source>
        <translation>Den Ausschnitt nach rechts bewegen</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Look further up</source>
        <translation>Den Ausschnitt nach oben bewegen</translation>
    </message>
    <message>
        <source>Look down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Look further down</source>
        <translation>Den Ausschnitt nach unten bewegen</translation>
    </message>
    <message>
        <source>Divider left</source>
        <translation>Trennlinie nach links</translation>
    </message>
    <message>
        <source>Move the divider of the wipe left</source>
        <translation>Die Trennlinie nach links bewegen</translation>
    </message>
    <message>
        <source>Divider right</source>
        <translation>Trennlinie nach rechts</translation>
    </message>
    <message>
        <source>Move the divider of the wipe right</source>
        <translation>Die Trennlinie nach rechts bewegen</translation>
    </message>
    <message>
        <source>Next residual gain</source>
        <translation>Nächste Verstärkung des Residuums</translation>
    </message>
    <message>
        <source>Magnify the residual more</source>
        <translation>Das Residuum stärker verstärken</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Cancel cleaning</source>
        <translation>Entrauschen abbrechen</translation>
    </message>
    <message>
        <source>Stop cleaning, or leave the full screen</source>
        <translation>Das Entrauschen anhalten oder das Vollbild verlassen</translation>
    </message>
    <message>
        <source>Clean again</source>
        <translation>Weiter entrauschen</translation>
    </message>
    <message>
        <source>Go on after cleaning was stopped</source>
        <translation>Nach dem Anhalten fortfahren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last setting back</source>
        <translation>Die letzte Einstellung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Set it again after all</source>
        <translation>Die zurückgenommene Einstellung doch wieder setzen</translation>
    </message>
    <message>
        <source>Select all photos</source>
        <translation>Alle Fotos auswählen</translation>
    </message>
    <message>
        <source>Select all photos of the strip</source>
        <translation>Alle Fotos des Filmstreifens auswählen</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Bedienfeld</translation>
    </message>
    <message>
        <source>Show or hide the controls</source>
        <translation>Die Regler ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Only the picture</source>
        <translation>Nur das Bild</translation>
    </message>
    <message>
        <source>Close photo</source>
        <translation>Foto schließen</translation>
    </message>
    <message>
        <source>Take the photo off the strip; its file stays</source>
        <translation>Das Foto aus dem Streifen nehmen; die Datei bleibt</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>As the photo that is open</source>
        <translation>Wie das geöffnete Foto</translation>
    </message>
    <message>
        <source>Take the settings of the photo that is open</source>
        <translation>Einstellungen des geöffneten Fotos übernehmen</translation>
    </message>
    <message>
        <source>Model, level and strength as they are set in the window</source>
        <translation>Modell, Pegel und Stärke, wie sie im Fenster eingestellt sind</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>photo.jpg</source>
        <translation>foto.jpg</translation>
    </message>
    <message>
        <source>“{name}” asks for the model “{model}”, which is not there.</source>
        <translation>„{name}“ verlangt das Modell „{model}“, das es hier nicht gibt.</translation>
    </message>
    <message>
        <source>A batch writes the cleaned photos alone; the preset “{name}” asks for more.</source>
        <translation>Ein Stapel schreibt nur die entrauschten Fotos; die Vorgabe „{name}“ verlangt mehr.</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Drop folders or photos here, or add them on the left.
Results go to a folder of their own; originals are never changed.</source>
        <translation>Ordner oder Fotos hier ablegen oder links hinzufügen.
Ergebnisse kommen in einen eigenen Ordner; Originale werden nie verändert.</translation>
    </message>
    <message>
        <source>Photos that are shown</source>
        <translation>Angezeigte Fotos</translation>
    </message>
    <message>
        <source>Show all photos, or those in one state</source>
        <translation>Alle Fotos zeigen oder die in einem Zustand</translation>
    </message>
    <message>
        <source>Photos found: {n}.</source>
        <translation>Gefundene Fotos: {n}.</translation>
    </message>
    <message>
        <source>{done} of {n} are done already, with these settings.</source>
        <translation>{done} von {n} sind mit diesen Einstellungen schon fertig.</translation>
    </message>
    <message>
        <source>{words} Start goes on with the other {left}.</source>
        <translation>{words} Start macht mit den anderen {left} weiter.</translation>
    </message>
    <message>
        <source>Overwrite files?</source>
        <translation>Dateien überschreiben?</translation>
    </message>
    <message>
        <source>Files in “{folder}” that have the name of a result will be replaced. Go on?</source>
        <translation>Dateien in „{folder}“, die wie ein Ergebnis heißen, werden ersetzt. Fortfahren?</translation>
    </message>
    <message>
        <source>{n} cleaned</source>
        <translation>{n} entrauscht</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} übersprungen</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{what} in {time}.</source>
        <translation>{what} in {time}.</translation>
    </message>
    <message>
        <source>Stopped with {n} photos left: {what} Start goes on where it stopped.</source>
        <translation>Angehalten, {n} Fotos übrig: {what} Start macht dort weiter.</translation>
    </message>
    <message>
        <source>level automatic</source>
        <translation>Pegel automatisch</translation>
    </message>
    <message>
        <source>level {sigma}</source>
        <translation>Pegel {sigma}</translation>
    </message>
    <message>
        <source>{model} · {level} · luma {luma:.0%} · colour {colour:.0%} → {folder}</source>
        <translation>{model} · {level} · Luma {luma:.0%} · Farbe {colour:.0%} → {folder}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>{state} ({n})</source>
        <translation>{state} ({n})</translation>
    </message>
    <message>
        <source>“{name}” has no result yet.</source>
        <translation>„{name}“ hat noch kein Ergebnis.</translation>
    </message>
    <message>
        <source>There is no output folder yet.</source>
        <translation>Es gibt noch keinen Ausgabeordner.</translation>
    </message>
    <message>
        <source>There is no report yet: it is written when a run ends.</source>
        <translation>Es gibt noch keinen Bericht: Er wird am Ende eines Laufs geschrieben.</translation>
    </message>
    <message>
        <source>Stop the batch?</source>
        <translation>Stapel anhalten?</translation>
    </message>
    <message>
        <source>{done} of {total} photos are done. What is done stays, and the next start goes on with the others.</source>
        <translation>{done} von {total} Fotos sind fertig. Was fertig ist, bleibt, und der nächste Start macht mit den anderen weiter.</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos des Stapels</translation>
    </message>
    <message>
        <source>Enter or a double click shows a result beside its source</source>
        <translation>Eingabetaste oder Doppelklick zeigt ein Ergebnis neben seiner Quelle</translation>
    </message>
</context>
<context>
    <name>BatchTableModel</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>The file that is read</source>
        <translation>Die Datei, die gelesen wird</translation>
    </message>
    <message>
        <source>Where it lies below the input folder</source>
        <translation>Wo sie unterhalb des Eingabeordners liegt</translation>
    </message>
    <message>
        <source>How far it is, and why it was skipped or failed</source>
        <translation>Wie weit es ist, und warum es übersprungen wurde oder fehlschlug</translation>
    </message>
    <message>
        <source>The noise level it was cleaned with, in 8-bit units</source>
        <translation>Der Rauschpegel, mit dem entrauscht wurde, in 8-Bit-Einheiten</translation>
    </message>
    <message>
        <source>Reading, cleaning and writing, without waiting for each other</source>
        <translation>Lesen, Entrauschen und Schreiben, ohne gegenseitiges Warten</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>running, {share:.0%}</source>
        <translation>läuft, {share:.0%}</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Trio</source>
        <translation>Trio</translation>
    </message>
    <message>
        <source>True residual ×{gain}</source>
        <translation>Wahres Residuum ×{gain}</translation>
    </message>
    <message>
        <source>Residual found − true ×{gain}</source>
        <translation>Residuum gefunden − wahr ×{gain}</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Verrauscht</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Entrauscht</translation>
    </message>
    <message>
        <source>Residual ×{gain}</source>
        <translation>Residuum ×{gain}</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Replace the file by the cleaned photo (Ctrl+S)</source>
        <translation>Die Datei durch das entrauschte Foto ersetzen (Strg+S)</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen, ohne zu speichern</translation>
    </message>
    <message>
        <source>Leave the file as it is (Ctrl+W)</source>
        <translation>Die Datei lassen, wie sie ist (Strg+W)</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>This is a test with synthetic noise; the file is left alone.</source>
        <translation>Dies ist ein Test mit künstlichem Rauschen; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>“{name}” was handed over by another program. Saving replaces the file.</source>
        <translation>„{name}“ kommt von einem anderen Programm. Speichern ersetzt die Datei.</translation>
    </message>
    <message>
        <source>The file is saved as soon as it is cleaned.</source>
        <translation>Die Datei wird gespeichert, sobald sie entrauscht ist.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export {name}</source>
        <translation>{name} exportieren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose another folder or name</source>
        <translation>Einen anderen Ordner oder Namen wählen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder and name of the new file</source>
        <translation>Ordner und Name der neuen Datei</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>This is a test: all of these files hold the photo with synthetic noise.</source>
        <translation>Dies ist ein Test: Alle diese Dateien enthalten das Foto mit künstlichem Rauschen.</translation>
    </message>
    <message>
        <source>Writes {names}</source>
        <translation>Schreibt {names}</translation>
    </message>
    <message>
        <source>Nothing is to be written: choose at least one of the files.</source>
        <translation>Es gibt nichts zu schreiben: Bitte mindestens eine der Dateien wählen.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>The folder “{folder}” does not exist. Choose another one.</source>
        <translation>Den Ordner „{folder}“ gibt es nicht. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>That is the original, which is never overwritten. Choose another name.</source>
        <translation>Das ist das Original, das nie überschrieben wird. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Replace what is there?</source>
        <translation>Vorhandenes ersetzen?</translation>
    </message>
    <message>
        <source>There is {names} already. Replace it?</source>
        <translation>{names} gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>ExportOptionsForm</name>
    <message>
        <source>PNG and TIFF keep every value as the preview shows it</source>
        <translation>PNG und TIFF bewahren jeden Wert, wie ihn die Vorschau zeigt</translation>
    </message>
    <message>
        <source>As each photo</source>
        <translation>Wie das jeweilige Foto</translation>
    </message>
    <message>
        <source>100 is the largest file with the least loss</source>
        <translation>100 ist die größte Datei mit dem geringsten Verlust</translation>
    </message>
    <message>
        <source>Bits per channel</source>
        <translation>Bit je Kanal</translation>
    </message>
    <message>
        <source>Keep EXIF, IPTC and XMP</source>
        <translation>EXIF, IPTC und XMP behalten</translation>
    </message>
    <message>
        <source>The colour profile is always kept</source>
        <translation>Das Farbprofil bleibt immer erhalten</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Farbtiefe</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Cleaned photo</source>
        <translation>Entrauschtes Foto</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>Side-by-side sheet</source>
        <translation>Vergleichsblatt</translation>
    </message>
    <message>
        <source>The photo, in the format above</source>
        <translation>Das Foto im Format von oben</translation>
    </message>
    <message>
        <source>What was removed, as numbers in a TIFF: noisy = cleaned + residual</source>
        <translation>Was entfernt wurde, als Zahlen in einem TIFF: verrauscht = entrauscht + Residuum</translation>
    </message>
    <message>
        <source>Noisy, cleaned and residual with captions, as a JPEG to show</source>
        <translation>Verrauscht, entrauscht und Residuum mit Beschriftung, als JPEG zum Zeigen</translation>
    </message>
    <message>
        <source>Depth of the residual</source>
        <translation>Bittiefe des Residuums</translation>
    </message>
    <message>
        <source>Float holds the residual itself; 16 bit states gain and offset in the file</source>
        <translation>Gleitkomma enthält das Residuum selbst; bei 16 Bit stehen Verstärkung und Nullpunkt in der Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>{depth} bit float</source>
        <translation>{depth} Bit Gleitkomma</translation>
    </message>
    <message>
        <source>{depth} bit</source>
        <translation>{depth} Bit</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>Saved in {folder}: {names}</source>
        <translation>Gespeichert in {folder}: {names}</translation>
    </message>
    <message>
        <source>Copied the noisy photo, {width} × {height}.</source>
        <translation>Das verrauschte Foto wurde kopiert, {width} × {height}.</translation>
    </message>
    <message>
        <source>Copied the cleaned photo, {width} × {height}.</source>
        <translation>Das entrauschte Foto wurde kopiert, {width} × {height}.</translation>
    </message>
    <message>
        <source>Copied the residual ×{gain:g}, {width} × {height}.</source>
        <translation>Das Residuum ×{gain:g} wurde kopiert, {width} × {height}.</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>cleaning</source>
        <translation>wird entrauscht</translation>
    </message>
    <message>
        <source>cleaned, not saved</source>
        <translation>entrauscht, nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>FormatFilter</name>
    <message>
        <source>Take only photos whose names promise these formats</source>
        <translation>Nur Fotos nehmen, deren Namen diese Formate versprechen</translation>
    </message>
    <message>
        <source>All formats</source>
        <translation>Alle Formate</translation>
    </message>
    <message>
        <source>Formats: {formats}</source>
        <translation>Formate: {formats}</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Something unexpected went wrong ({error}). It is in the log.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen ({error}). Es steht im Protokoll.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs or a photo.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Bitte andere Programme oder ein Foto schließen.</translation>
    </message>
</context>
<context>
    <name>KeyboardHelp</name>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>Zum Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Foto verschieben</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Whole photo or its pixels</source>
        <translation>Ganzes Foto oder einzelne Pixel</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Magnifier, more with the wheel</source>
        <translation>Lupe, mehr mit dem Mausrad</translation>
    </message>
    <message>
        <source>Hold the middle button</source>
        <translation>Mittlere Taste halten</translation>
    </message>
</context>
<context>
    <name>Magnifier</name>
    <message>
        <source>Magnifier</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>The spot under the pointer, magnified</source>
        <translation>Die Stelle unter dem Mauszeiger, vergrößert</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <source>The frame is what the panes show; click to look elsewhere</source>
        <translation>Der Rahmen ist, was die Ansichten zeigen; ein Klick zeigt eine andere Stelle</translation>
    </message>
</context>
<context>
    <name>NoiseSection</name>
    <message>
        <source>Test with synthetic noise</source>
        <translation>Test mit Kunstrauschen</translation>
    </message>
    <message>
        <source>Put a known noise on a clean photo, and see how well it is removed</source>
        <translation>Ein sauberes Foto mit bekanntem Rauschen versehen und sehen, wie gut es entfernt wird</translation>
    </message>
    <message>
        <source>Put noise on this photo</source>
        <translation>Dieses Foto verrauschen</translation>
    </message>
    <message>
        <source>The photo counts as clean; unchecked, all is as it was before the test</source>
        <translation>Das Foto gilt als sauber; ohne Haken ist alles wie vor dem Test</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>Poisson-Gaussian</source>
        <translation>Poisson-Gauß</translation>
    </message>
    <message>
        <source>Speckle</source>
        <translation>Speckle</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>Salz und Pfeffer</translation>
    </message>
    <message>
        <source>Correlated grain</source>
        <translation>Zusammenhängendes Korn</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>What the noise is like</source>
        <translation>Von welcher Art das Rauschen ist</translation>
    </message>
    <message>
        <source>Kind of noise</source>
        <translation>Art des Rauschens</translation>
    </message>
    <message>
        <source>Sigma of the synthetic noise</source>
        <translation>Sigma des künstlichen Rauschens</translation>
    </message>
    <message>
        <source>Standard deviation that the noise has on mid-grey, 0 to 75 of 255 steps</source>
        <translation>Standardabweichung des Rauschens auf Mittelgrau, 0 bis 75 von 255 Stufen</translation>
    </message>
    <message>
        <source>Another number gives other noise of the same kind</source>
        <translation>Eine andere Zahl ergibt anderes Rauschen derselben Art</translation>
    </message>
    <message>
        <source>Seed of the noise</source>
        <translation>Startwert des Rauschens</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Beschneiden</translation>
    </message>
    <message>
        <source>Cut off what is darker than black or brighter than white</source>
        <translation>Abschneiden, was dunkler als Schwarz oder heller als Weiß ist</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>found − true</source>
        <translation>gefunden − wahr</translation>
    </message>
    <message>
        <source>What the residual pane shows: what was removed, what would have to be removed, or the error that is left in the cleaned photo</source>
        <translation>Was die Ansicht des Residuums zeigt: was entfernt wurde, was zu entfernen wäre, oder den Fehler, der im entrauschten Foto bleibt</translation>
    </message>
    <message>
        <source>Residual to show</source>
        <translation>Gezeigtes Residuum</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Verrauscht</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Entrauscht</translation>
    </message>
    <message>
        <source>Residual found, RMS</source>
        <translation>Residuum gefunden, RMS</translation>
    </message>
    <message>
        <source>True residual, RMS</source>
        <translation>Wahres Residuum, RMS</translation>
    </message>
    <message>
        <source>Found − true, RMS</source>
        <translation>Gefunden − wahr, RMS</translation>
    </message>
    <message>
        <source>Correlation of both</source>
        <translation>Korrelation beider</translation>
    </message>
    <message>
        <source>How near both come to the photo without noise, as 8-bit files hold them. RMS is in 8-bit units.</source>
        <translation>Wie nahe beide dem Foto ohne Rauschen kommen, wie 8-Bit-Dateien sie enthalten. RMS in 8-Bit-Stufen.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Sweep sigma 5 to 75…</source>
        <translation>Sigma 5 bis 75 durchlaufen …</translation>
    </message>
    <message>
        <source>PSNR and SSIM over sigma on the part on screen, beside non-local means</source>
        <translation>PSNR und SSIM über Sigma für den sichtbaren Ausschnitt, neben Non-Local Means</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>Not yet measured</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>JPEG of quality {quality}</source>
        <translation>JPEG mit Qualität {quality}</translation>
    </message>
</context>
<context>
    <name>NoiseTest</name>
    <message>
        <source>Whole photo, {size} MP</source>
        <translation>Ganzes Foto, {size} MP</translation>
    </message>
    <message>
        <source>On screen, {size} MP</source>
        <translation>Im Bild, {size} MP</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Put this message away</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy a picture or photo files first.</source>
        <translation>In der Zwischenablage ist kein Bild. Bitte zuerst ein Bild oder Fotodateien kopieren.</translation>
    </message>
</context>
<context>
    <name>PhotoFiles</name>
    <message>
        <source>The folder “{name}” cannot be read: {reason}.</source>
        <translation>Der Ordner „{name}“ lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” holds no photos. Choose another folder.</source>
        <translation>„{name}“ enthält keine Fotos. Bitte einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>PresetBox</name>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Settings under a name: yours and those that came along</source>
        <translation>Benannte Einstellungen: eigene und mitgelieferte</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
</context>
<context>
    <name>PresetControls</name>
    <message>
        <source>Save as preset…</source>
        <translation>Als Vorgabe speichern …</translation>
    </message>
    <message>
        <source>Give these settings a name</source>
        <translation>Diesen Einstellungen einen Namen geben</translation>
    </message>
    <message>
        <source>Rename preset…</source>
        <translation>Vorgabe umbenennen …</translation>
    </message>
    <message>
        <source>Only your own can be renamed</source>
        <translation>Nur eigene lassen sich umbenennen</translation>
    </message>
    <message>
        <source>Delete preset…</source>
        <translation>Vorgabe löschen …</translation>
    </message>
    <message>
        <source>Only your own can be deleted</source>
        <translation>Nur eigene lassen sich löschen</translation>
    </message>
    <message>
        <source>Ctrl or Shift and click selects photos in the strip</source>
        <translation>Mit Strg oder Umschalt und Klick werden Fotos im Filmstreifen ausgewählt</translation>
    </message>
    <message>
        <source>Use these settings for all photos</source>
        <translation>Diese Einstellungen für alle Fotos verwenden</translation>
    </message>
    <message>
        <source>All photos of the strip</source>
        <translation>Alle Fotos des Filmstreifens</translation>
    </message>
    <message>
        <source>Save, rename or delete presets, or use them for more photos</source>
        <translation>Vorgaben speichern, umbenennen, löschen oder für weitere Fotos verwenden</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>Mehr zu Vorgaben</translation>
    </message>
</context>
<context>
    <name>PresetDialog</name>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorgabe speichern</translation>
    </message>
    <message>
        <source>Name, such as “Night, tripod”</source>
        <translation>Name, etwa „Nacht, Stativ“</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <source>The command line finds the preset by this name as well</source>
        <translation>Auch die Kommandozeile findet die Vorgabe unter diesem Namen</translation>
    </message>
    <message>
        <source>With the export</source>
        <translation>Mit dem Export</translation>
    </message>
    <message>
        <source>Choosing the preset then also sets how photos are exported</source>
        <translation>Die Wahl der Vorgabe bestimmt dann auch, wie exportiert wird</translation>
    </message>
    <message>
        <source>Choose at least one of the files.</source>
        <translation>Bitte mindestens eine der Dateien wählen.</translation>
    </message>
    <message>
        <source>Replace the preset?</source>
        <translation>Vorgabe ersetzen?</translation>
    </message>
    <message>
        <source>There is a preset “{name}” already. Replace it?</source>
        <translation>Die Vorgabe „{name}“ gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>Presetting</name>
    <message>
        <source>Use these settings for the {count} selected photos</source>
        <translation>Diese Einstellungen für die {count} ausgewählten Fotos verwenden</translation>
    </message>
    <message>
        <source>The preset “{name}” asks for the model “{model}”, which is not there. Choose another model and save the preset again.</source>
        <translation>Die Vorgabe „{name}“ verlangt das Modell „{model}“, das es nicht gibt. Bitte ein anderes Modell wählen und die Vorgabe neu speichern.</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Vorgabe umbenennen</translation>
    </message>
    <message>
        <source>New name of “{name}”</source>
        <translation>Neuer Name von „{name}“</translation>
    </message>
    <message>
        <source>Delete the preset?</source>
        <translation>Vorgabe löschen?</translation>
    </message>
    <message>
        <source>“{name}” is deleted for good; photos keep their settings.</source>
        <translation>„{name}“ wird endgültig gelöscht; Fotos behalten ihre Einstellungen.</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>{n} bit {format}</source>
        <translation>{n} Bit {format}</translation>
    </message>
    <message>
        <source>tile {n}</source>
        <translation>Kachel {n}</translation>
    </message>
    <message>
        <source>{seconds} s/MP</source>
        <translation>{seconds} s/MP</translation>
    </message>
    <message>
        <source>sigma {sigma}</source>
        <translation>Sigma {sigma}</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>verrauscht</translation>
    </message>
    <message>
        <source>cleaned</source>
        <translation>entrauscht</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>Residuum</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No photos yet</source>
        <translation>Noch keine Fotos</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Sample photo</source>
        <translation>Beispielfoto</translation>
    </message>
</context>
<context>
    <name>ResultsForm</name>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>The folders of the input are mirrored in it</source>
        <translation>Die Ordner der Eingabe werden darin nachgebildet</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Den Ausgabeordner wählen</translation>
    </message>
    <message>
        <source>Name of the results</source>
        <translation>Name der Ergebnisse</translation>
    </message>
    <message>
        <source>May hold {fields}</source>
        <translation>Darf {fields} enthalten</translation>
    </message>
    <message>
        <source>Where a file exists already</source>
        <translation>Wo es schon eine Datei gibt</translation>
    </message>
    <message>
        <source>Photos that are done already, with the same settings, are always skipped</source>
        <translation>Fotos, die mit denselben Einstellungen schon fertig sind, werden immer übersprungen</translation>
    </message>
    <message>
        <source>Give the result a number</source>
        <translation>Das Ergebnis nummerieren</translation>
    </message>
    <message>
        <source>Skip the photo</source>
        <translation>Das Foto überspringen</translation>
    </message>
    <message>
        <source>Overwrite (asks first)</source>
        <translation>Überschreiben (fragt vorher)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>If it exists</source>
        <translation>Falls es existiert</translation>
    </message>
    <message>
        <source>This lies inside the input folder “{name}”. Photos in it are left out.</source>
        <translation>Dies liegt im Eingabeordner „{name}“. Fotos darin werden ausgelassen.</translation>
    </message>
    <message>
        <source>{source} becomes {result}</source>
        <translation>{source} wird zu {result}</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop after the tile at hand; what is done stays (Esc)</source>
        <translation>Nach der Kachel in Arbeit anhalten; was fertig ist, bleibt (Esc)</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Fortschritt des Stapels</translation>
    </message>
    <message>
        <source>Try the failed photos once more</source>
        <translation>Die fehlgeschlagenen Fotos noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the output folder</source>
        <translation>Den Ausgabeordner zeigen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Show the report of the last run in the browser</source>
        <translation>Den Bericht des letzten Laufs im Browser zeigen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Finish the tile at hand and wait (Ctrl+Return)</source>
        <translation>Die Kachel in Arbeit beenden und warten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on where it paused (Ctrl+Return)</source>
        <translation>Weitermachen, wo angehalten wurde (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Clean all these photos (Ctrl+Return)</source>
        <translation>Alle diese Fotos entrauschen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Retry failed ({n})</source>
        <translation>Fehler wiederholen ({n})</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} übersprungen</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{time} elapsed</source>
        <translation>{time} vergangen</translation>
    </message>
    <message>
        <source>{time} remaining</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>hält an …</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The cleaned photo is the file {path}. Other settings clean it anew.</source>
        <translation>Das entrauschte Foto ist die Datei {path}. Andere Einstellungen entrauschen es neu.</translation>
    </message>
</context>
<context>
    <name>SettingControls</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The trained weights that clean the photo</source>
        <translation>Die trainierten Gewichte, die das Foto entrauschen</translation>
    </message>
    <message>
        <source>Noise level, sigma</source>
        <translation>Rauschpegel, Sigma</translation>
    </message>
    <message>
        <source>Standard deviation of the noise, 0 to 75 of 255 steps</source>
        <translation>Standardabweichung des Rauschens, 0 bis 75 von 255 Stufen</translation>
    </message>
    <message>
        <source>Strength of luminance denoising</source>
        <translation>Stärke in der Helligkeit</translation>
    </message>
    <message>
        <source>How much of the grain in lightness is taken away</source>
        <translation>Wie viel des Korns in der Helligkeit entfernt wird</translation>
    </message>
    <message>
        <source>Strength of colour denoising</source>
        <translation>Stärke in der Farbe</translation>
    </message>
    <message>
        <source>How much of the grain in colour is taken away</source>
        <translation>Wie viel des Korns in der Farbe entfernt wird</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Noise level: automatic</source>
        <translation>Rauschpegel: automatisch</translation>
    </message>
    <message>
        <source>Estimate the level of each photo from the photo itself</source>
        <translation>Den Pegel jedes Fotos aus dem Foto selbst schätzen</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Noise level: by hand</source>
        <translation>Rauschpegel: von Hand</translation>
    </message>
    <message>
        <source>One level for all photos: sigma, in 8-bit units</source>
        <translation>Ein Pegel für alle Fotos: Sigma, in 8-Bit-Einheiten</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Luma</source>
        <translation>Luma</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>Rauschpegel</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Estimate the level from the photo itself</source>
        <translation>Den Pegel aus dem Foto selbst schätzen</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Set the level yourself: sigma, in 8-bit units</source>
        <translation>Den Pegel selbst setzen: Sigma, in 8-Bit-Stufen</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Luma</source>
        <translation>Luma</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>Gain of the residual</source>
        <translation>Verstärkung des Residuums</translation>
    </message>
    <message>
        <source>How much the residual is magnified; mid-grey is zero (R)</source>
        <translation>Wie sehr das Residuum verstärkt wird; Mittelgrau ist null (R)</translation>
    </message>
    <message>
        <source>Part of the residual</source>
        <translation>Teil des Residuums</translation>
    </message>
    <message>
        <source>What was removed from lightness, from colour, or both</source>
        <translation>Was aus der Helligkeit, der Farbe oder beiden entfernt wurde</translation>
    </message>
    <message>
        <source>Lightness and colour</source>
        <translation>Helligkeit und Farbe</translation>
    </message>
    <message>
        <source>Lightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Automatic: {sigma} ({confidence})</source>
        <translation>Automatisch: {sigma} ({confidence})</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>recht sicher</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>SourcesForm</name>
    <message>
        <source>Folders and photos of the batch</source>
        <translation>Ordner und Fotos des Stapels</translation>
    </message>
    <message>
        <source>Drop folders or photos; Delete takes one off the list</source>
        <translation>Ordner oder Fotos ablegen; Entf nimmt eines von der Liste</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner dazu …</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Einen Ordner mit Fotos wählen</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Fotos dazu …</translation>
    </message>
    <message>
        <source>Choose single photos</source>
        <translation>Einzelne Fotos wählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the selected lines off the list; the files stay</source>
        <translation>Die gewählten Zeilen von der Liste nehmen; die Dateien bleiben</translation>
    </message>
    <message>
        <source>Folders inside, too</source>
        <translation>Auch Ordner darin</translation>
    </message>
    <message>
        <source>Photos of all folders below; the folders are mirrored</source>
        <translation>Fotos aller Ordner darunter; die Ordner werden nachgebildet</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop cleaning after the tile at hand (Esc)</source>
        <translation>Das Entrauschen nach der laufenden Kachel anhalten (Esc)</translation>
    </message>
    <message>
        <source>Cancel cleaning</source>
        <translation>Entrauschen abbrechen</translation>
    </message>
    <message>
        <source>{done} of {total} tiles</source>
        <translation>{done} von {total} Kacheln</translation>
    </message>
    <message>
        <source>{elapsed:.0f} s, {left:.0f} s left</source>
        <translation>{elapsed:.0f} s, noch {left:.0f} s</translation>
    </message>
</context>
<context>
    <name>SweepWindow</name>
    <message>
        <source>Sweep</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>PSNR and SSIM over sigma</source>
        <translation>PSNR und SSIM über Sigma</translation>
    </message>
    <message>
        <source>Tell both the true level</source>
        <translation>Beiden den wahren Pegel nennen</translation>
    </message>
    <message>
        <source>Tell both the automatic level</source>
        <translation>Beiden den automatischen Pegel nennen</translation>
    </message>
    <message>
        <source>Level that both methods are told</source>
        <translation>Pegel, der beiden Verfahren genannt wird</translation>
    </message>
    <message>
        <source>Which noise level network and non-local means are told at each point</source>
        <translation>Welcher Rauschpegel dem Netz und Non-Local Means an jedem Punkt genannt wird</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; the points that are known stay</source>
        <translation>Anhalten; die bekannten Punkte bleiben</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Neu rechnen</translation>
    </message>
    <message>
        <source>Compute all points anew</source>
        <translation>Alle Punkte neu berechnen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>As a picture (PNG, SVG) or as a table (CSV)</source>
        <translation>Als Bild (PNG, SVG) oder als Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Sweep: {name}</source>
        <translation>Durchlauf: {name}</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>{done} points · {elapsed} s</source>
        <translation>{done} Punkte · {elapsed} s</translation>
    </message>
    <message>
        <source>{left} s left</source>
        <translation>noch {left} s</translation>
    </message>
    <message>
        <source>{done} points in {elapsed} s</source>
        <translation>{done} Punkte in {elapsed} s</translation>
    </message>
    <message>
        <source>{name}, {width}×{height} pixels: {noise}</source>
        <translation>{name}, {width}×{height} Pixel: {noise}</translation>
    </message>
    <message>
        <source>Quietgrain, {model}</source>
        <translation>Quietgrain, {model}</translation>
    </message>
    <message>
        <source>Non-local means</source>
        <translation>Non-Local Means</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Verrauscht</translation>
    </message>
    <message>
        <source>Sigma of the noise (8-bit units)</source>
        <translation>Sigma des Rauschens (8-Bit-Stufen)</translation>
    </message>
    <message>
        <source>Save the sweep</source>
        <translation>Durchlauf speichern</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Tools that the window is too narrow for</source>
        <translation>Werkzeuge, für die das Fenster zu schmal ist</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Close without saving?</source>
        <translation>Schließen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>The settings you made for {names} have not been exported.</source>
        <translation>Die Einstellungen für {names} wurden noch nicht exportiert.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop photos here</source>
        <translation>Fotos hierher ziehen</translation>
    </message>
    <message>
        <source>Quietgrain removes noise and shows what it took away.
JPEG, PNG, TIFF, WebP, AVIF, HEIC, BMP and camera RAW.</source>
        <translation>Quietgrain entfernt Rauschen und zeigt, was es entfernt hat.
JPEG, PNG, TIFF, WebP, AVIF, HEIC, BMP und Kamera-RAW.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Choose photos to clean (O)</source>
        <translation>Fotos zum Entrauschen wählen (O)</translation>
    </message>
    <message>
        <source>Try the sample photo</source>
        <translation>Beispielfoto ausprobieren</translation>
    </message>
    <message>
        <source>A phone&apos;s night picture with its real noise</source>
        <translation>Die Nachtaufnahme eines Telefons mit ihrem echten Rauschen</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
</context>
<context>
    <name>denoiser</name>
    <message>
        <source>A preset needs a name that can be read.</source>
        <translation>Eine Vorgabe braucht einen lesbaren Namen.</translation>
    </message>
    <message>
        <source>Another batch is writing to “{folder}”. Wait for it, or choose another folder.</source>
        <translation>Ein anderer Stapel schreibt gerade nach „{folder}“. Bitte warten oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>CMYK was converted to sRGB through the embedded profile.</source>
        <translation>CMYK wurde über das eingebettete Profil nach sRGB umgewandelt.</translation>
    </message>
    <message>
        <source>CMYK without a profile was converted to sRGB by the plain formula.</source>
        <translation>CMYK ohne Profil wurde mit der einfachen Formel nach sRGB umgewandelt.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelled. Start it again to go on where it stopped.</source>
        <translation>Abgebrochen. Noch einmal gestartet, geht es an dieser Stelle weiter.</translation>
    </message>
    <message>
        <source>Change its permissions</source>
        <translation>Bitte die Zugriffsrechte ändern</translation>
    </message>
    <message>
        <source>Check the disk it is on</source>
        <translation>Bitte den Datenträger prüfen</translation>
    </message>
    <message>
        <source>Choose JPEG, PNG, TIFF, WebP or AVIF</source>
        <translation>Bitte JPEG, PNG, TIFF, WebP oder AVIF wählen</translation>
    </message>
    <message>
        <source>Choose PNG</source>
        <translation>Bitte PNG wählen</translation>
    </message>
    <message>
        <source>Choose PNG or TIFF</source>
        <translation>Bitte PNG oder TIFF wählen</translation>
    </message>
    <message>
        <source>Choose PNG, TIFF, WebP or AVIF</source>
        <translation>Bitte PNG, TIFF, WebP oder AVIF wählen</translation>
    </message>
    <message>
        <source>Choose a photo: JPEG, PNG, TIFF, WebP, AVIF, HEIC or camera RAW</source>
        <translation>Bitte ein Foto wählen: JPEG, PNG, TIFF, WebP, AVIF, HEIC oder Kamera-RAW</translation>
    </message>
    <message>
        <source>Choose a shorter one</source>
        <translation>Bitte einen kürzeren wählen</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Bitte einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose another name or allow overwriting</source>
        <translation>Bitte einen anderen Namen wählen oder das Überschreiben erlauben</translation>
    </message>
    <message>
        <source>Choose the photos in it</source>
        <translation>Bitte die Fotos darin wählen</translation>
    </message>
    <message>
        <source>Choose {bits} bits, or TIFF</source>
        <translation>Bitte {bits} Bit oder TIFF wählen</translation>
    </message>
    <message>
        <source>Cleaned already with these settings.</source>
        <translation>Bereits mit diesen Einstellungen entrauscht.</translation>
    </message>
    <message>
        <source>Close it and hand it over again</source>
        <translation>Bitte schließen und neu übergeben</translation>
    </message>
    <message>
        <source>Close it in other programs</source>
        <translation>Bitte in anderen Programmen schließen</translation>
    </message>
    <message>
        <source>Colour only</source>
        <translation>Nur Farbe</translation>
    </message>
    <message>
        <source>Create it first</source>
        <translation>Bitte zuerst anlegen</translation>
    </message>
    <message>
        <source>Crop it or make it smaller first</source>
        <translation>Bitte zuerst zuschneiden oder verkleinern</translation>
    </message>
    <message>
        <source>Export it again from the program that made it</source>
        <translation>Bitte aus dem Programm, das es erzeugt hat, neu exportieren</translation>
    </message>
    <message>
        <source>Free some space there</source>
        <translation>Bitte dort Platz schaffen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Hand over a file with a single one</source>
        <translation>Bitte eine Datei mit einem einzigen übergeben</translation>
    </message>
    <message>
        <source>Install Quietgrain again, or choose another model.</source>
        <translation>Bitte Quietgrain neu installieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>It may have been edited since</source>
        <translation>Sie wurde vielleicht seither bearbeitet</translation>
    </message>
    <message>
        <source>It may have been moved or renamed</source>
        <translation>Vielleicht wurde es verschoben oder umbenannt</translation>
    </message>
    <message>
        <source>Its EXIF metadata is damaged and is not kept.</source>
        <translation>Die EXIF-Metadaten sind beschädigt und bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>Its EXIF metadata is too large for a JPEG and is not kept.</source>
        <translation>Die EXIF-Metadaten sind zu groß für ein JPEG und bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>Its HDR brightness curve cannot be used; colours are taken as sRGB.</source>
        <translation>Die HDR-Helligkeitskurve ist nicht verwendbar; die Farben gelten als sRGB.</translation>
    </message>
    <message>
        <source>Its IPTC metadata (captions, keywords) is not kept: {format} has no place for it.</source>
        <translation>Die IPTC-Metadaten (Bildtexte, Stichwörter) bleiben nicht erhalten: {format} hat keinen Platz dafür.</translation>
    </message>
    <message>
        <source>Its XMP metadata is too large for a JPEG and is not kept.</source>
        <translation>Die XMP-Metadaten sind zu groß für ein JPEG und bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>Its channels beyond colour and transparency are not kept.</source>
        <translation>Kanäle außer Farbe und Transparenz bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>Its colour profile cannot be used; colours are taken as sRGB.</source>
        <translation>Das Farbprofil ist nicht verwendbar; die Farben gelten als sRGB.</translation>
    </message>
    <message>
        <source>Lab colours were converted to sRGB.</source>
        <translation>Lab-Farben wurden nach sRGB umgewandelt.</translation>
    </message>
    <message>
        <source>Left out as folders inside the input: {count}.</source>
        <translation>Als Unterordner der Eingabe ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Left out as folders that are linked a second time: {count}.</source>
        <translation>Als doppelt verwiesene Ordner ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Left out as hidden or system files: {count}.</source>
        <translation>Als versteckte oder Systemdateien ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Left out as links to nowhere or special files: {count}.</source>
        <translation>Als Verweise ins Leere oder besondere Dateien ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Left out as no photos ({suffixes}): {count}.</source>
        <translation>Ausgelassen, weil keine Fotos ({suffixes}): {count}.</translation>
    </message>
    <message>
        <source>Left out as none of {formats}: {count}.</source>
        <translation>Ausgelassen, weil nicht {formats}: {count}.</translation>
    </message>
    <message>
        <source>Left out as photos that are named or linked a second time: {count}.</source>
        <translation>Als doppelt genannte oder verwiesene Fotos ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>Natürlich</translation>
    </message>
    <message>
        <source>Nearly everything is pure black or white, where noise cannot be measured.</source>
        <translation>Fast alles ist reines Schwarz oder Weiß, wo sich Rauschen nicht messen lässt.</translation>
    </message>
    <message>
        <source>Next to no noise was found.</source>
        <translation>Es wurde so gut wie kein Rauschen gefunden.</translation>
    </message>
    <message>
        <source>Only the first of {frames} frames is shown.</source>
        <translation>Nur das erste von {frames} Einzelbildern wird gezeigt.</translation>
    </message>
    <message>
        <source>Only the first of {pages} pages is shown.</source>
        <translation>Nur die erste von {pages} Seiten wird gezeigt.</translation>
    </message>
    <message>
        <source>Overwriting in “{output}” could replace originals in “{path}”. Choose another output folder, or let results be numbered.</source>
        <translation>Überschreiben in „{output}“ könnte Originale in „{path}“ ersetzen. Bitte einen anderen Ausgabeordner wählen oder Ergebnisse nummerieren lassen.</translation>
    </message>
    <message>
        <source>RAW data of an unknown kind</source>
        <translation>RAW-Daten unbekannter Art</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glatt</translation>
    </message>
    <message>
        <source>Takes all that the network finds.</source>
        <translation>Nimmt alles weg, was das Netz findet.</translation>
    </message>
    <message>
        <source>Takes the colour noise and leaves the grain, as on film.</source>
        <translation>Nimmt das Farbrauschen weg und lässt das Korn, wie bei Film.</translation>
    </message>
    <message>
        <source>Takes the colour noise, and leaves a little grain so that skin and leaves do not look waxy.</source>
        <translation>Nimmt das Farbrauschen weg und lässt etwas Korn, damit Haut und Laub nicht wächsern wirken.</translation>
    </message>
    <message>
        <source>The EXIF metadata of this kind of RAW file is not kept.</source>
        <translation>Die EXIF-Metadaten dieser Art von RAW-Datei bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>The RAW file was developed to sRGB with the camera&apos;s white balance.</source>
        <translation>Die RAW-Datei wurde mit dem Weißabgleich der Kamera nach sRGB entwickelt.</translation>
    </message>
    <message>
        <source>The colour palette was expanded to RGB.</source>
        <translation>Die Farbpalette wurde nach RGB aufgelöst.</translation>
    </message>
    <message>
        <source>The device ran out of memory; going on with the processor.</source>
        <translation>Der Speicher des Geräts reichte nicht; weiter mit dem Prozessor.</translation>
    </message>
    <message>
        <source>The device ran out of memory; going on with tiles of {tile}.</source>
        <translation>Der Speicher des Geräts reichte nicht; weiter mit Kacheln von {tile} Pixeln.</translation>
    </message>
    <message>
        <source>The extended part of its XMP metadata (often a depth map) is not kept.</source>
        <translation>Der erweiterte Teil der XMP-Metadaten (oft eine Tiefenkarte) bleibt nicht erhalten.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be read: {reason}.</source>
        <translation>Der Ordner „{folder}“ kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” holds results of a batch; nothing in it is taken.</source>
        <translation>Der Ordner „{folder}“ enthält Ergebnisse eines Stapels; aus ihm wird nichts genommen.</translation>
    </message>
    <message>
        <source>The maker note in its EXIF is too large for a JPEG and is not kept.</source>
        <translation>Die Herstellernotiz in den EXIF-Daten ist zu groß für ein JPEG und bleibt nicht erhalten.</translation>
    </message>
    <message>
        <source>The model card “{path}” cannot be read ({reason}). Install Quietgrain again, or remove the card if it is your own.</source>
        <translation>Die Modellkarte „{path}“ ist nicht lesbar ({reason}). Bitte Quietgrain neu installieren oder die Karte löschen, wenn es eine eigene ist.</translation>
    </message>
    <message>
        <source>The name of a preset has at most {count} characters.</source>
        <translation>Der Name einer Vorgabe hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>The name “{template}” has a brace without its partner. Use {fields}, or no braces.</source>
        <translation>Im Namen „{template}“ fehlt zu einer Klammer die andere. Möglich sind {fields}, oder keine Klammern.</translation>
    </message>
    <message>
        <source>The name “{template}” has an unknown field. There are {fields}.</source>
        <translation>Der Name „{template}“ hat ein unbekanntes Feld. Es gibt {fields}.</translation>
    </message>
    <message>
        <source>The name “{template}” holds “{character}”, which file names cannot have. Leave it out; folders are mirrored from the input.</source>
        <translation>Der Name „{template}“ enthält „{character}“, was in Dateinamen nicht vorkommen darf. Bitte weglassen; Ordner werden aus der Eingabe übernommen.</translation>
    </message>
    <message>
        <source>The name “{template}” would be empty or hidden. Try “{example}”.</source>
        <translation>Der Name „{template}“ wäre leer oder versteckt. Wie wäre es mit „{example}“?</translation>
    </message>
    <message>
        <source>The network gave values that are not numbers. Choose another model, or the processor as device.</source>
        <translation>Das Netz hat Werte geliefert, die keine Zahlen sind. Bitte ein anderes Modell oder den Prozessor als Gerät wählen.</translation>
    </message>
    <message>
        <source>The noise could not be told from fine texture for sure, so compare the level by eye.</source>
        <translation>Rauschen und feine Strukturen ließen sich nicht sicher unterscheiden; den Pegel bitte mit dem Auge prüfen.</translation>
    </message>
    <message>
        <source>The noise is coarser than one pixel, as cameras leave it; it was measured in the smoothest parts of the picture.</source>
        <translation>Das Rauschen ist gröber als ein Pixel, wie Kameras es hinterlassen; gemessen wurde in den glattesten Teilen des Bildes.</translation>
    </message>
    <message>
        <source>The noise is even and fine, and was measured in the whole picture.</source>
        <translation>Das Rauschen ist gleichmäßig und fein und wurde im ganzen Bild gemessen.</translation>
    </message>
    <message>
        <source>The output folder “{folder}” lies inside the input; nothing in it is taken.</source>
        <translation>Der Ausgabeordner „{folder}“ liegt in der Eingabe; aus ihm wird nichts genommen.</translation>
    </message>
    <message>
        <source>The picture is too small to measure its noise well.</source>
        <translation>Das Bild ist zu klein, um sein Rauschen gut zu messen.</translation>
    </message>
    <message>
        <source>The preset “{name}” is left out: {clause}. Correct it in “{path}”.</source>
        <translation>Die Vorgabe „{name}“ bleibt weg: {clause}. Bitte in „{path}“ berichtigen.</translation>
    </message>
    <message>
        <source>The presets cannot be written to “{path}” ({reason}). Check that folder.</source>
        <translation>Die Vorgaben lassen sich nicht nach „{path}“ schreiben ({reason}). Bitte diesen Ordner prüfen.</translation>
    </message>
    <message>
        <source>The presets in “{path}” cannot be read ({reason}). Correct the file or move it away; nothing in it has been changed.</source>
        <translation>Die Vorgaben in „{path}“ lassen sich nicht lesen ({reason}). Bitte die Datei berichtigen oder verschieben; nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>The results would lie among the originals in “{path}”. Choose another output folder.</source>
        <translation>Die Ergebnisse lägen zwischen den Originalen in „{path}“. Bitte einen anderen Ausgabeordner wählen.</translation>
    </message>
    <message>
        <source>The weights “{path}” are damaged. {remedy}</source>
        <translation>Die Gewichte „{path}“ sind beschädigt. {remedy}</translation>
    </message>
    <message>
        <source>The weights “{path}” cannot be read: {reason}. {remedy}</source>
        <translation>Die Gewichte „{path}“ sind nicht lesbar: {reason}. {remedy}</translation>
    </message>
    <message>
        <source>The weights “{path}” do not fit the network of their card. {remedy}</source>
        <translation>Die Gewichte „{path}“ passen nicht zum Netz ihrer Karte. {remedy}</translation>
    </message>
    <message>
        <source>There is a preset “{name}” already. Choose another name.</source>
        <translation>Die Vorgabe „{name}“ gibt es schon. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no device “{name}” here. Available: auto, {devices}.</source>
        <translation>Das Gerät „{name}“ gibt es hier nicht. Vorhanden: auto, {devices}.</translation>
    </message>
    <message>
        <source>There is no model “{name}”. Available: {models}.</source>
        <translation>Das Modell „{name}“ gibt es nicht. Vorhanden: {models}.</translation>
    </message>
    <message>
        <source>There is no preset “{name}” any more. It may have been renamed.</source>
        <translation>Die Vorgabe „{name}“ gibt es nicht mehr. Vielleicht wurde sie umbenannt.</translation>
    </message>
    <message>
        <source>There is not enough memory for even one small tile.</source>
        <translation>Der Speicher reicht nicht einmal für eine kleine Kachel.</translation>
    </message>
    <message>
        <source>Trained on white Gaussian noise of a known level, 0 to 75; the automatic level adapts it to the grain of cameras.</source>
        <translation>Trainiert mit weißem Gaußschem Rauschen von bekanntem Pegel, 0 bis 75; der automatische Pegel passt es an das Korn von Kameras an.</translation>
    </message>
    <message>
        <source>Try it again</source>
        <translation>Bitte noch einmal versuchen</translation>
    </message>
    <message>
        <source>Use another copy of it</source>
        <translation>Bitte eine andere Kopie verwenden</translation>
    </message>
    <message>
        <source>a volume</source>
        <translation>ein Volumen</translation>
    </message>
    <message>
        <source>cannot be read ({reason})</source>
        <translation>ist nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>cannot be written ({reason})</source>
        <translation>lässt sich nicht schreiben ({reason})</translation>
    </message>
    <message>
        <source>cannot be written: there is no folder “{folder}”</source>
        <translation>lässt sich nicht schreiben: Den Ordner „{folder}“ gibt es nicht</translation>
    </message>
    <message>
        <source>cannot be written: “{folder}” is read-only</source>
        <translation>lässt sich nicht schreiben: „{folder}“ ist schreibgeschützt</translation>
    </message>
    <message>
        <source>changed while it was read</source>
        <translation>hat sich beim Lesen geändert</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>gibt es nicht</translation>
    </message>
    <message>
        <source>does not fit on the disk</source>
        <translation>passt nicht auf den Datenträger</translation>
    </message>
    <message>
        <source>exists already</source>
        <translation>gibt es schon</translation>
    </message>
    <message>
        <source>has a colour profile that is too large for a JPEG</source>
        <translation>hat ein Farbprofil, das zu groß für ein JPEG ist</translation>
    </message>
    <message>
        <source>has a format that is not written</source>
        <translation>hat ein Format, das nicht geschrieben wird</translation>
    </message>
    <message>
        <source>has another size than its source</source>
        <translation>hat eine andere Größe als ihre Quelle</translation>
    </message>
    <message>
        <source>has more bits than can be written in its format</source>
        <translation>hat mehr Bits, als in seinem Format geschrieben werden können</translation>
    </message>
    <message>
        <source>has too long a name</source>
        <translation>hat einen zu langen Namen</translation>
    </message>
    <message>
        <source>has {megapixels:.0f} megapixels; the limit is {limit:g}</source>
        <translation>hat {megapixels:.0f} Megapixel; die Grenze ist {limit:g}</translation>
    </message>
    <message>
        <source>holds colours that would come back as RGB</source>
        <translation>enthält Farben, die als RGB zurückkämen</translation>
    </message>
    <message>
        <source>holds more than one picture, and only the first would be left</source>
        <translation>enthält mehr als ein Bild, und nur das erste bliebe übrig</translation>
    </message>
    <message>
        <source>holds pixels that are not numbers (NaN or infinity)</source>
        <translation>enthält Pixel, die keine Zahlen sind (NaN oder unendlich)</translation>
    </message>
    <message>
        <source>holds {what}, which is not supported</source>
        <translation>enthält {what}; das wird nicht unterstützt</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>is damaged and cannot be decoded</source>
        <translation>ist beschädigt und nicht zu entschlüsseln</translation>
    </message>
    <message>
        <source>is damaged: it ends early</source>
        <translation>ist beschädigt: Die Datei endet zu früh</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is larger than the 4 GB of a TIFF</source>
        <translation>ist größer als die 4 GB eines TIFF</translation>
    </message>
    <message>
        <source>is longer than the {side} pixels of {format}</source>
        <translation>ist länger als die {side} Pixel von {format}</translation>
    </message>
    <message>
        <source>is not a photo in a known format</source>
        <translation>ist kein Foto in einem bekannten Format</translation>
    </message>
    <message>
        <source>is not an ordinary file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>is of a kind that is read but not written</source>
        <translation>ist von einer Art, die gelesen, aber nicht geschrieben wird</translation>
    </message>
    <message>
        <source>is to be a JPEG, which cannot hold the transparency of the photo</source>
        <translation>soll ein JPEG werden, das die Transparenz des Fotos nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>is to have {depth} bits per channel, which {format} cannot hold</source>
        <translation>soll {depth} Bit je Kanal haben, die {format} nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>may not be read: permission is denied</source>
        <translation>darf nicht gelesen werden: Der Zugriff ist verweigert</translation>
    </message>
    <message>
        <source>may not be replaced</source>
        <translation>darf nicht ersetzt werden</translation>
    </message>
    <message>
        <source>pixels of a rare kind</source>
        <translation>Pixel einer seltenen Art</translation>
    </message>
    <message>
        <source>pixels of the kind “{kind}”</source>
        <translation>Pixel der Art „{kind}“</translation>
    </message>
    <message>
        <source>there is another one of that name</source>
        <translation>es gibt noch eine dieses Namens</translation>
    </message>
    <message>
        <source>was changed by another program meanwhile and is left as it is</source>
        <translation>wurde inzwischen von einem anderen Programm geändert und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>“{key}” does not lie between {low:g} and {high:g}</source>
        <translation>„{key}“ liegt nicht zwischen {low:g} und {high:g}</translation>
    </message>
    <message>
        <source>“{key}” is no table</source>
        <translation>„{key}“ ist keine Tabelle</translation>
    </message>
    <message>
        <source>“{key}” is no text</source>
        <translation>„{key}“ ist kein Text</translation>
    </message>
    <message>
        <source>“{key}” is not known</source>
        <translation>„{key}“ ist unbekannt</translation>
    </message>
    <message>
        <source>“{key}” is not one of {allowed}</source>
        <translation>„{key}“ ist keines von {allowed}</translation>
    </message>
    <message>
        <source>“{key}” stands outside of any preset</source>
        <translation>„{key}“ steht außerhalb jeder Vorgabe</translation>
    </message>
    <message>
        <source>“{name}” came with Quietgrain and stays as it is. Choose another name.</source>
        <translation>„{name}“ gehört zu Quietgrain und bleibt, wie es ist. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>“{name}” could not be cleaned because of a mistake in Quietgrain ({error}). Please report it.</source>
        <translation>„{name}“ konnte wegen eines Fehlers in Quietgrain nicht entrauscht werden ({error}). Bitte melden.</translation>
    </message>
    <message>
        <source>“{name}” exists already, and was not made of this photo with these settings. Let results be numbered, or choose another folder.</source>
        <translation>„{name}“ gibt es schon, und es wurde nicht mit diesen Einstellungen aus diesem Foto gemacht. Bitte Ergebnisse nummerieren lassen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>“{name}” needs more memory than there is. Close other programs.</source>
        <translation>„{name}“ braucht mehr Speicher, als da ist. Bitte andere Programme schließen.</translation>
    </message>
    <message>
        <source>“{name}” {problem}. {remedy}.</source>
        <translation>„{name}“ {problem}. {remedy}.</translation>
    </message>
    <message>
        <source>“{path}” does not exist. It may have been moved or renamed.</source>
        <translation>„{path}“ gibt es nicht. Vielleicht wurde es verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>“{path}” is a file. Choose a folder for the results.</source>
        <translation>„{path}“ ist eine Datei. Bitte einen Ordner für die Ergebnisse wählen.</translation>
    </message>
    <message>
        <source>“{path}” is not an ordinary file. Choose photos or folders.</source>
        <translation>„{path}“ ist keine gewöhnliche Datei. Bitte Fotos oder Ordner wählen.</translation>
    </message>
</context>
</TS>
