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
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>See the codes of autoencoders, or back to photos</source>
        <translation>Die Codes von Autoencodern ansehen, oder zurück zu den Fotos</translation>
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
        <source>Find odd ones out</source>
        <translation>Ausreißer finden</translation>
    </message>
    <message>
        <source>In the end, find out which photos are not like the others: blurred, noisy, of other colours … (takes more time)</source>
        <translation>Zum Schluss herausfinden, welche Fotos nicht wie die anderen sind: unscharf, verrauscht, von anderen Farben … (braucht mehr Zeit)</translation>
    </message>
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
        <source>Overwrite files?</source>
        <translation>Dateien überschreiben?</translation>
    </message>
    <message>
        <source>Files in “{folder}” that have the name of a result will be replaced. Go on?</source>
        <translation>Dateien in „{folder}“, die wie ein Ergebnis heißen, werden ersetzt. Fortfahren?</translation>
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
        <source>Odd</source>
        <translation>Auffällig</translation>
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
        <source>How much it is unlike the others, in standard deviations; and in which way, if it is odd</source>
        <translation>Wie sehr es von den anderen abweicht, in Standardabweichungen; und in welcher Weise, wenn es auffällig ist</translation>
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
    <name>BatchWords</name>
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
</context>
<context>
    <name>Between</name>
    <message>
        <source>Press, then pick the picture in the row below</source>
        <translation>Drücken, dann unten in der Reihe das Bild wählen</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Decodiert</translation>
    </message>
    <message>
        <source>Share of B</source>
        <translation>Anteil von B</translation>
    </message>
    <message>
        <source>How far on the way from A to B; double click for the middle</source>
        <translation>Wie weit auf dem Weg von A nach B; Doppelklick für die Mitte</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Geradlinig</translation>
    </message>
    <message>
        <source>Z(t) = (1 − t) · Z(A) + t · Z(B)</source>
        <translation>Z(t) = (1 − t) · Z(A) + t · Z(B)</translation>
    </message>
    <message>
        <source>On a sphere</source>
        <translation>Auf einer Kugel</translation>
    </message>
    <message>
        <source>Turns the direction of the code evenly and keeps its length: codes of a variational autoencoder lie near a sphere, whose inside it has hardly seen</source>
        <translation>Dreht die Richtung des Codes gleichmäßig und behält seine Länge: Codes eines variationellen Autoencoders liegen nahe einer Kugelfläche, deren Inneres er kaum gesehen hat</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Go to and fro</source>
        <translation>Hin und her gehen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>A becomes B</source>
        <translation>A wird zu B</translation>
    </message>
    <message>
        <source>Save strip…</source>
        <translation>Streifen speichern …</translation>
    </message>
    <message>
        <source>Write the film strip as a PNG</source>
        <translation>Den Filmstreifen als PNG schreiben</translation>
    </message>
    <message>
        <source>Film strip of the way</source>
        <translation>Filmstreifen des Weges</translation>
    </message>
    <message>
        <source>A way leads between 2 pictures; the set has {count}. Add pictures.</source>
        <translation>Ein Weg führt zwischen 2 Bildern; der Satz hat {count}. Bitte Bilder hinzufügen.</translation>
    </message>
    <message>
        <source>Pick picture {letter}</source>
        <translation>Bild {letter} wählen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Save the film strip</source>
        <translation>Filmstreifen speichern</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>BottleneckPanel</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Which picture of the set is watched</source>
        <translation>Welches Bild des Satzes beobachtet wird</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>The way through the network</source>
        <translation>Der Weg durch das Netz</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Too small, just right, too large</source>
        <translation>Zu klein, gerade richtig, zu groß</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>Bild ändern</translation>
    </message>
    <message>
        <source>Rotate, mirror, shift, noise: code and error move</source>
        <translation>Drehen, spiegeln, schieben, verrauschen: Code und Fehler bewegen sich</translation>
    </message>
    <message>
        <source>The trap</source>
        <translation>Die Falle</translation>
    </message>
    <message>
        <source>An autoencoder wide enough to copy learns nothing</source>
        <translation>Ein Autoencoder, der breit genug zum Kopieren ist, lernt nichts</translation>
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
    <name>ChangeSection</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What is done to the picture</source>
        <translation>Was mit dem Bild gemacht wird</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Mirror (turn over)</source>
        <translation>Spiegeln (umklappen)</translation>
    </message>
    <message>
        <source>Shift to the right</source>
        <translation>Nach rechts schieben</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>Rauschen dazu</translation>
    </message>
    <message>
        <source>Brighten</source>
        <translation>Aufhellen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>How much the picture is changed</source>
        <translation>Wie stark das Bild geändert wird</translation>
    </message>
    <message>
        <source>The changed picture and its reconstruction</source>
        <translation>Das geänderte Bild und seine Rekonstruktion</translation>
    </message>
    <message>
        <source>Pictures and reconstructions along the way</source>
        <translation>Bilder und Rekonstruktionen auf dem Weg</translation>
    </message>
    <message>
        <source>How far the code has moved</source>
        <translation>Wie weit sich der Code bewegt hat</translation>
    </message>
    <message>
        <source>Error of the reconstruction (8-bit units)</source>
        <translation>Fehler der Rekonstruktion (8-Bit-Stufen)</translation>
    </message>
    <message>
        <source>another picture</source>
        <translation>ein anderes Bild</translation>
    </message>
    <message>
        <source>against the changed picture</source>
        <translation>gegen das geänderte Bild</translation>
    </message>
    <message>
        <source>against the unchanged picture</source>
        <translation>gegen das ungeänderte Bild</translation>
    </message>
    <message>
        <source>usual in this set</source>
        <translation>üblich in diesem Satz</translation>
    </message>
    <message>
        <source>Reconstructed</source>
        <translation>Rekonstruiert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>{amount}: the code has moved {moved} times as far as to another picture; the error is {error}, usual is {usual}.</source>
        <translation>{amount}: Der Code hat sich {moved}-mal so weit bewegt wie zu einem anderen Bild; der Fehler ist {error}, üblich ist {usual}.</translation>
    </message>
    <message>
        <source>nearest: {label}</source>
        <translation>wie {label}</translation>
    </message>
    <message>
        <source>sigma {amount}</source>
        <translation>Sigma {amount}</translation>
    </message>
    <message>
        <source>Changed, by sigma</source>
        <translation>Geändert, nach Sigma</translation>
    </message>
</context>
<context>
    <name>CodePlot</name>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>The numbers of the code as they are</source>
        <translation>Die Zahlen des Codes, wie sie sind</translation>
    </message>
    <message>
        <source>The directions in which the codes vary most; distances count</source>
        <translation>Die Richtungen, in denen die Codes am meisten schwanken; Abstände zählen</translation>
    </message>
    <message>
        <source>Neighbours stay together; distances between groups say nothing</source>
        <translation>Nachbarn bleiben beisammen; Abstände zwischen Gruppen sagen nichts</translation>
    </message>
    <message>
        <source>Neighbours stay together, with more of the whole than t-SNE</source>
        <translation>Nachbarn bleiben beisammen, mit mehr vom Ganzen als bei t-SNE</translation>
    </message>
    <message>
        <source>The code itself</source>
        <translation>Der Code</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>How many neighbours each picture has, roughly; there must be more pictures</source>
        <translation>Wie viele Nachbarn jedes Bild etwa hat; es muss mehr Bilder geben</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>How many neighbours each picture is compared with: few show detail, many form</source>
        <translation>Mit wie vielen Nachbarn jedes Bild verglichen wird: Wenige zeigen Einzelheiten, viele die Form</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>How close points may lie: 0 gives clumps, 1 a carpet</source>
        <translation>Wie dicht Punkte liegen dürfen: 0 ergibt Klumpen, 1 einen Teppich</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same plot</source>
        <translation>Derselbe Startwert ergibt denselben Plot</translation>
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
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; the plot shown stays (Esc)</source>
        <translation>Anhalten; der gezeigte Plot bleibt (Esc)</translation>
    </message>
    <message>
        <source>Plot of the codes: {method}</source>
        <translation>Plot der Codes: {method}</translation>
    </message>
    <message>
        <source>number {index} of the code</source>
        <translation>Zahl {index} des Codes</translation>
    </message>
    <message>
        <source>component {index} ({share} %)</source>
        <translation>Komponente {index} ({share} %)</translation>
    </message>
    <message>
        <source>Codes of the pictures</source>
        <translation>Codes der Bilder</translation>
    </message>
</context>
<context>
    <name>CompressSection</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Bits of each number of the code</source>
        <translation>Bit je Zahl des Codes</translation>
    </message>
    <message>
        <source>How precisely each number of the code is stored</source>
        <translation>Wie genau jede Zahl des Codes gespeichert wird</translation>
    </message>
    <message>
        <source>{bits} bits a number</source>
        <translation>{bits} Bit je Zahl</translation>
    </message>
    <message>
        <source>Store…</source>
        <translation>Ablegen …</translation>
    </message>
    <message>
        <source>Write the code to a file</source>
        <translation>Den Code in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open a file with a code and see what it holds</source>
        <translation>Eine Datei mit einem Code öffnen und sehen, was sie enthält</translation>
    </message>
    <message>
        <source>Save what is restored…</source>
        <translation>Ergebnis speichern …</translation>
    </message>
    <message>
        <source>Write the restored picture as a photo</source>
        <translation>Das wiederhergestellte Bild als Foto schreiben</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>From its code</source>
        <translation>Aus seinem Code</translation>
    </message>
    <message>
        <source>As JPEG</source>
        <translation>Als JPEG</translation>
    </message>
    <message>
        <source>{width}×{height}, {bytes} of pixels</source>
        <translation>{width}×{height}, {bytes} an Pixeln</translation>
    </message>
    <message>
        <source>No JPEG of “{name}” is as small as its code: the smallest possible one is {times} times as large, and shown here.</source>
        <translation>Kein JPEG von „{name}“ ist so klein wie der Code: Das kleinstmögliche ist {times}-mal so groß und wird hier gezeigt.</translation>
    </message>
    <message>
        <source>At this size the code keeps more of “{name}” than a JPEG (quality {q}).</source>
        <translation>Bei dieser Größe bewahrt der Code mehr von „{name}“ als ein JPEG (Qualität {q}).</translation>
    </message>
    <message>
        <source>At this size a JPEG (quality {q}) keeps more of “{name}” than its code.</source>
        <translation>Bei dieser Größe bewahrt ein JPEG (Qualität {q}) mehr von „{name}“ als der Code.</translation>
    </message>
    <message>
        <source>The network, which both sides need, is not counted.</source>
        <translation>Das Netz, das beide Seiten brauchen, ist nicht mitgezählt.</translation>
    </message>
    <message>
        <source>{bytes}, PSNR {psnr} dB</source>
        <translation>{bytes}, PSNR {psnr} dB</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} Byte</translation>
    </message>
    <message>
        <source>Store as its code</source>
        <translation>Als Code ablegen</translation>
    </message>
    <message>
        <source>Restore a picture</source>
        <translation>Bild wiederherstellen</translation>
    </message>
    <message>
        <source>“{name}” is all that is left of this picture: the original is not in it.</source>
        <translation>„{name}“ ist alles, was von diesem Bild geblieben ist: Das Original ist nicht darin.</translation>
    </message>
    <message>
        <source>Save what is restored</source>
        <translation>Wiederhergestelltes Bild speichern</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>CycleDiagram</name>
    <message>
        <source>The cycle of a training</source>
        <translation>Der Kreislauf eines Trainings</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>A few pictures, the batch, go through the encoder to their codes and through the decoder back to pictures.</source>
        <translation>Ein paar Bilder, der Batch, gehen durch den Encoder zu ihren Codes und durch den Decoder zurück zu Bildern.</translation>
    </message>
    <message>
        <source>One number says how far these pictures are from what they should be. All of training is about making it smaller.</source>
        <translation>Eine Zahl sagt, wie weit diese Bilder von dem entfernt sind, was sie sein sollen. Im ganzen Training geht es darum, sie kleiner zu machen.</translation>
    </message>
    <message>
        <source>Backpropagation: from the loss back through all layers, each weight learns in which direction, and how strongly, it moves the loss. All these slopes together are the gradient.</source>
        <translation>Backpropagation: Vom Verlust zurück durch alle Schichten erfährt jedes Gewicht, in welche Richtung und wie stark es den Verlust bewegt. All diese Steigungen zusammen sind der Gradient.</translation>
    </message>
    <message>
        <source>Each weight takes a small step against its slope. The learning rate says how small.</source>
        <translation>Jedes Gewicht macht einen kleinen Schritt gegen seine Steigung. Die Lernrate sagt, wie klein.</translation>
    </message>
    <message>
        <source>All pictures have been seen once, batch by batch. Then the loss is measured on pictures that are held out, which the network never learns from.</source>
        <translation>Alle Bilder wurden einmal gesehen, Batch für Batch. Dann wird der Verlust an zurückgehaltenen Bildern gemessen, aus denen das Netz nie lernt.</translation>
    </message>
    <message>
        <source>next batch</source>
        <translation>nächster Batch</translation>
    </message>
</context>
<context>
    <name>DataSetDialog</name>
    <message>
        <source>Open a data set</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>The data sets that torchvision reads</source>
        <translation>Die Datensätze, die torchvision liest</translation>
    </message>
    <message>
        <source>for training</source>
        <translation>zum Trainieren</translation>
    </message>
    <message>
        <source>for testing</source>
        <translation>zum Testen</translation>
    </message>
    <message>
        <source>Part of the data set</source>
        <translation>Teil des Datensatzes</translation>
    </message>
    <message>
        <source>Data sets are published in two parts</source>
        <translation>Datensätze werden in zwei Teilen veröffentlicht</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Ordner des Datensatzes</translation>
    </message>
    <message>
        <source>The folder that its files are in, unpacked</source>
        <translation>Der Ordner, in dem seine Dateien liegen, entpackt</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the folder that its files are in</source>
        <translation>Den Ordner wählen, in dem die Dateien liegen</translation>
    </message>
    <message>
        <source>Nothing is downloaded: the files have to be in the folder already.</source>
        <translation>Es wird nichts heruntergeladen: Die Dateien müssen schon im Ordner sein.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>DirectionSection</name>
    <message>
        <source>Pick the picture that is to go along the direction</source>
        <translation>Das Bild wählen, das der Richtung folgen soll</translation>
    </message>
    <message>
        <source>Pictures of one label, or those that are selected now; select in any other panel</source>
        <translation>Bilder eines Labels oder die gerade ausgewählten; auswählen lässt sich in jeder anderen Ansicht</translation>
    </message>
    <message>
        <source>From these pictures</source>
        <translation>Von diesen Bildern</translation>
    </message>
    <message>
        <source>To these pictures</source>
        <translation>Zu diesen Bildern</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Bewegt</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>1 is as far as from the middle of one group to that of the other; double click for the picture itself</source>
        <translation>1 ist so weit wie von der Mitte der einen Gruppe zur Mitte der anderen; Doppelklick für das Bild selbst</translation>
    </message>
    <message>
        <source>Film strip along the direction</source>
        <translation>Filmstreifen entlang der Richtung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>Choose two groups: select pictures in Look and take the selection here, or use pictures with labels.</source>
        <translation>Bitte zwei Gruppen wählen: Bilder unter „Ansehen“ auswählen und hier übernehmen, oder Bilder mit Labels verwenden.</translation>
    </message>
    <message>
        <source>Tells {share} % of the pictures apart (50 % is chance)</source>
        <translation>Unterscheidet {share} % der Bilder richtig (50 % wäre Zufall)</translation>
    </message>
</context>
<context>
    <name>DrawsSection</name>
    <message>
        <source>Pick the picture to draw</source>
        <translation>Das Bild wählen, das gezogen wird</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>How often the code of the picture is drawn</source>
        <translation>Wie oft der Code des Bildes gezogen wird</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same draws</source>
        <translation>Derselbe Startwert ergibt dieselben Ziehungen</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Others: the next seed</source>
        <translation>Andere: der nächste Startwert</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Standard deviation of each pixel over the draws; black is none</source>
        <translation>Standardabweichung jedes Pixels über die Ziehungen; Schwarz ist keine</translation>
    </message>
    <message>
        <source>The picture has a say in {used} of {length} numbers of its code</source>
        <translation>Das Bild bestimmt {used} von {length} Zahlen seines Codes mit</translation>
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
    <name>GroupBox</name>
    <message>
        <source>{label} ({count})</source>
        <translation>{label} ({count})</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Selection ({count})</source>
        <translation>Auswahl ({count})</translation>
    </message>
</context>
<context>
    <name>GroupsSection</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop looking for groups (Esc)</source>
        <translation>Die Suche nach Gruppen anhalten (Esc)</translation>
    </message>
    <message>
        <source>How groups are found</source>
        <translation>Wie Gruppen gefunden werden</translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>k-Means</translation>
    </message>
    <message>
        <source>HDBSCAN</source>
        <translation>HDBSCAN</translation>
    </message>
    <message>
        <source>k-means: every picture is in one of so many groups. HDBSCAN: groups wherever codes lie close together; pictures in between are in none</source>
        <translation>k-Means: Jedes Bild ist in einer von so vielen Gruppen. HDBSCAN: Gruppen, wo immer Codes dicht liegen; Bilder dazwischen sind in keiner</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>groups: </source>
        <translation>Gruppen: </translation>
    </message>
    <message>
        <source>Number of groups</source>
        <translation>Zahl der Gruppen</translation>
    </message>
    <message>
        <source>How many groups; automatic takes the number whose groups are most apart</source>
        <translation>Wie viele Gruppen; automatisch nimmt die Zahl, bei der sie am besten getrennt sind</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>mindestens </translation>
    </message>
    <message>
        <source>Pictures that make a group</source>
        <translation>Bilder, die eine Gruppe bilden</translation>
    </message>
    <message>
        <source>How many pictures make a group</source>
        <translation>Wie viele Bilder eine Gruppe bilden</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>F2 or a double click gives a group another name</source>
        <translation>F2 oder ein Doppelklick gibt einer Gruppe einen anderen Namen</translation>
    </message>
    <message>
        <source>Pictures of the group, the most typical ones first</source>
        <translation>Bilder der Gruppe, die typischsten zuerst</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>As a table, or as folders of copies or links</source>
        <translation>Als Tabelle oder als Ordner mit Kopien oder Verweisen</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>Folders of copies…</source>
        <translation>Ordner mit Kopien …</translation>
    </message>
    <message>
        <source>Folders of links…</source>
        <translation>Ordner mit Verweisen …</translation>
    </message>
    <message>
        <source>Looking for groups…</source>
        <translation>Sucht Gruppen …</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>{count} groups</source>
        <translation>{count} Gruppen</translation>
    </message>
    <message>
        <source>silhouette {value}</source>
        <translation>Silhouette {value}</translation>
    </message>
    <message>
        <source>{count} pictures in none</source>
        <translation>{count} Bilder in keiner</translation>
    </message>
    <message>
        <source>Silhouette: how well groups are apart, from −1 to 1 (all far from each other)</source>
        <translation>Silhouette: wie gut die Gruppen getrennt sind, von −1 bis 1 (alle weit auseinander)</translation>
    </message>
    <message>
        <source>Save the groups</source>
        <translation>Gruppen speichern</translation>
    </message>
    <message>
        <source>New folder for the groups</source>
        <translation>Neuer Ordner für die Gruppen</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>HeatScale</name>
    <message>
        <source>Mean absolute difference of the channels, of a range of 1; the same scale for all pictures</source>
        <translation>Mittlerer Betrag der Differenz der Kanäle bei einem Wertebereich von 1; dieselbe Skala für alle Bilder</translation>
    </message>
    <message>
        <source>Error 0</source>
        <translation>Fehler 0</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>How odd the pictures are, and the threshold</source>
        <translation>Wie auffällig die Bilder sind, und die Schwelle</translation>
    </message>
    <message>
        <source>How many pictures are how odd, in standard deviations of what is usual here. Drag the line, or move it by ← and →: beyond it pictures count as odd.</source>
        <translation>Wie viele Bilder wie auffällig sind, in Standardabweichungen vom hier Üblichen. Die Linie ziehen oder mit ← und → bewegen: Jenseits davon gelten Bilder als Ausreißer.</translation>
    </message>
    <message>
        <source>{count} of {all} beyond {threshold}</source>
        <translation>{count} von {all} jenseits von {threshold}</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>üblich</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>auffällig</translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation>Schwelle {value}</translation>
    </message>
</context>
<context>
    <name>Hourglass</name>
    <message>
        <source>Way through the network</source>
        <translation>Weg durch das Netz</translation>
    </message>
    <message>
        <source>Click a step to see what it does; arrow keys go on and back</source>
        <translation>Ein Klick auf einen Schritt zeigt, was er tut; Pfeiltasten gehen vor und zurück</translation>
    </message>
    <message>
        <source>{count} values go around</source>
        <translation>{count} Werte gehen außen herum</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
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
    <name>JourneySection</name>
    <message>
        <source>This autoencoder</source>
        <translation>Dieser Autoencoder</translation>
    </message>
    <message>
        <source>Everything goes through the code</source>
        <translation>Alles geht durch den Code</translation>
    </message>
    <message>
        <source>The denoising network</source>
        <translation>Das entrauschende Netz</translation>
    </message>
    <message>
        <source>The network that cleans photos, with the part of the photo on screen</source>
        <translation>Das Netz, das Fotos entrauscht, mit dem sichtbaren Teil des Fotos</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Let the picture travel through the network (Space)</source>
        <translation>Das Bild durch das Netz reisen lassen (Leertaste)</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Step on</source>
        <translation>Schritt weiter</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast the picture travels</source>
        <translation>Wie schnell das Bild reist</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>No photo is open: {side} pixels of the sample, “{photo}”.</source>
        <translation>Kein Foto ist geöffnet: {side} Pixel des Beispiels „{photo}“.</translation>
    </message>
    <message>
        <source>{side} pixels of “{photo}”, the part on screen.</source>
        <translation>{side} Pixel von „{photo}“, der sichtbare Teil.</translation>
    </message>
    <message>
        <source>{values} values go around the bottleneck of {latent}, which is no narrower than the picture: this network cleans because it was trained to, not because it is narrow.</source>
        <translation>{values} Werte gehen um den Flaschenhals von {latent} herum, der nicht enger ist als das Bild: Dieses Netz entrauscht, weil es darauf trainiert wurde, nicht weil es eng ist.</translation>
    </message>
    <message>
        <source>{values} values become {code}, and {values} again. PSNR {psnr}.</source>
        <translation>{values} Werte werden zu {code} und wieder zu {values}. PSNR {psnr}.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{count}, {share} of the picture&apos;s</source>
        <translation>{count}, {share} des Bildes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Black is {black}, white {white}.</source>
        <translation>Schwarz ist {black}, Weiß {white}.</translation>
    </message>
    <message>
        <source>From {low} to {high}. {scale}</source>
        <translation>Von {low} bis {high}. {scale}</translation>
    </message>
    <message>
        <source>All {count} maps, those that vary most first.</source>
        <translation>Alle {count} Karten, die am stärksten schwanken zuerst.</translation>
    </message>
    <message>
        <source>{shown} of {count} maps, those that vary most.</source>
        <translation>{shown} von {count} Karten, die am stärksten schwanken.</translation>
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
    <name>LatentPage</name>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The codes as clouds of points</source>
        <translation>Die Codes als Punktwolken</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Begehen</translation>
    </message>
    <message>
        <source>Decode any place among the codes</source>
        <translation>Jeden Ort zwischen den Codes decodieren</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>Flaschenhals</translation>
    </message>
    <message>
        <source>What becomes of a picture on its way through a network</source>
        <translation>Was aus einem Bild auf seinem Weg durch ein Netz wird</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>Find odd ones out, group what belongs together, compress</source>
        <translation>Ausreißer finden, Zusammengehöriges gruppieren, komprimieren</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train a small network and watch it learn, stage by stage</source>
        <translation>Ein kleines Netz trainieren und ihm Stufe für Stufe beim Lernen zusehen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>What is shown of the codes</source>
        <translation>Was von den Codes gezeigt wird</translation>
    </message>
    <message>
        <source>{count} of {side}×{side} pixels, codes of {code} numbers</source>
        <translation>{count} mit {side}×{side} Pixeln, Codes aus {code} Zahlen</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>… und {count} weitere.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>From {low} (dark) to {high} (bright)</source>
        <translation>Von {low} (dunkel) bis {high} (hell)</translation>
    </message>
    <message>
        <source>not known ({count})</source>
        <translation>unbekannt ({count})</translation>
    </message>
    <message>
        <source>(logarithmic, middle {middle})</source>
        <translation>(logarithmisch, Mitte {middle})</translation>
    </message>
</context>
<context>
    <name>LivePlots</name>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Equal steps upwards are equal factors: shows late, small progress too</source>
        <translation>Gleiche Schritte nach oben sind gleiche Faktoren: zeigt auch späte, kleine Fortschritte</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Training: the mean over the batches of an epoch, while the weights still changed. Held out: after the epoch, on pictures that are never learned from; when it rises while the other falls, the network learns its pictures by heart.</source>
        <translation>Training: das Mittel über die Batches einer Epoche, während sich die Gewichte noch änderten. Zurückgehalten: nach der Epoche, an Bildern, aus denen nie gelernt wird; steigt dieser Verlust, während der andere fällt, lernt das Netz seine Bilder auswendig.</translation>
    </message>
    <message>
        <source>Each point is the code of one picture. Codes of more than two numbers are shown in the plane in which they differ most (PCA, with its share of their variance), which follows them without turning over.</source>
        <translation>Jeder Punkt ist der Code eines Bildes. Codes aus mehr als zwei Zahlen werden in der Ebene gezeigt, in der sie sich am meisten unterscheiden (PCA, mit ihrem Anteil an der Varianz); die Ebene folgt ihnen, ohne umzuklappen.</translation>
    </message>
    <message>
        <source>Codes (PCA, {share} %)</source>
        <translation>Codes (PCA, {share} %)</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>label {label}</source>
        <translation>Label {label}</translation>
    </message>
    <message>
        <source>error {error}</source>
        <translation>Fehler {error}</translation>
    </message>
    <message>
        <source>mean squared error {error}</source>
        <translation>mittlerer quadratischer Fehler {error}</translation>
    </message>
    <message>
        <source>The code itself: nothing is lost</source>
        <translation>Der Code selbst: Nichts geht verloren</translation>
    </message>
    <message>
        <source>Trustworthiness {value}</source>
        <translation>Vertrauenswürdigkeit {value}</translation>
    </message>
    <message>
        <source> (sample of {count})</source>
        <translation> (Stichprobe von {count})</translation>
    </message>
    <message>
        <source>variance {shares}</source>
        <translation>Varianz {shares}</translation>
    </message>
    <message>
        <source>Too few pictures to have neighbourhoods</source>
        <translation>Zu wenige Bilder für Nachbarschaften</translation>
    </message>
    <message>
        <source>Whether neighbours in the plot are neighbours in the code too: 1 where all are, about 0.5 where they are drawn by lot. Measured with {neighbours} neighbours of each of {count} pictures.</source>
        <translation>Ob Nachbarn im Plot auch im Code Nachbarn sind: 1, wo es alle sind, etwa 0,5, wo das Los sie bestimmt. Gemessen mit {neighbours} Nachbarn von jedem der {count} Bilder.</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Colour by</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>What the colour of a dot tells</source>
        <translation>Was die Farbe eines Punktes sagt</translation>
    </message>
    <message>
        <source>One plot</source>
        <translation>Ein Plot</translation>
    </message>
    <message>
        <source>Two plots side by side</source>
        <translation>Zwei Plots nebeneinander</translation>
    </message>
    <message>
        <source>Three plots side by side</source>
        <translation>Drei Plots nebeneinander</translation>
    </message>
    <message>
        <source>2-D</source>
        <translation>2D</translation>
    </message>
    <message>
        <source>Points in a plane</source>
        <translation>Punkte in einer Ebene</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>A cloud in space; drag with the right button to turn it</source>
        <translation>Eine Wolke im Raum; mit der rechten Taste ziehen dreht sie</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Drag a frame around points to choose them</source>
        <translation>Einen Rahmen um Punkte ziehen wählt sie aus</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Draw a line around points to choose them</source>
        <translation>Eine Linie um Punkte ziehen wählt sie aus</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Drag to move the plane or turn the cloud, as the right button does</source>
        <translation>Ziehen verschiebt die Ebene oder dreht die Wolke, wie die rechte Taste</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Error of the reconstruction</source>
        <translation>Rekonstruktionsfehler</translation>
    </message>
    <message>
        <source>{count} points, {chosen} chosen</source>
        <translation>{count} Punkte, {chosen} ausgewählt</translation>
    </message>
    <message>
        <source>Save the plot or its table</source>
        <translation>Den Plot oder seine Tabelle speichern</translation>
    </message>
    <message>
        <source>{pictures} through “{model}”: {method}</source>
        <translation>{pictures} durch „{model}“: {method}</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Loss over the epochs</source>
        <translation>Verlust über den Epochen</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
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
    <name>ModelBox</name>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
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
    <name>Numbers</name>
    <message>
        <source>Pick the picture to start from</source>
        <translation>Das Bild wählen, mit dem es beginnt</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Decodiert</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>All numbers as in the picture&apos;s own code</source>
        <translation>Alle Zahlen wie im Code des Bildes selbst</translation>
    </message>
    <message>
        <source>Those that vary less</source>
        <translation>Die weniger schwanken</translation>
    </message>
    <message>
        <source>{count} numbers, those first that vary most</source>
        <translation>{count} Zahlen, die am stärksten schwanken zuerst</translation>
    </message>
    <message>
        <source>{dead} never vary</source>
        <translation>{dead} schwanken nie</translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation>{count} weitere zeigen</translation>
    </message>
    <message>
        <source>Number {place}</source>
        <translation>Zahl {place}</translation>
    </message>
    <message>
        <source>The same for all pictures: a dead unit, or one that the training has left unused. Moving it shows whether the decoder listens to it at all.</source>
        <translation>Bei allen Bildern gleich: ein totes Neuron oder eines, das das Training ungenutzt ließ. Bewegen zeigt, ob der Decoder überhaupt darauf hört.</translation>
    </message>
    <message>
        <source>1 % of the pictures have less than {low}, 1 % more than {high}; double click for the picture&apos;s own value</source>
        <translation>1 % der Bilder haben weniger als {low}, 1 % mehr als {high}; Doppelklick für den Wert des Bildes selbst</translation>
    </message>
    <message>
        <source>never varies</source>
        <translation>schwankt nie</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} geändert</translation>
    </message>
</context>
<context>
    <name>OddOnesSection</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop looking for odd ones (Esc)</source>
        <translation>Die Suche nach Ausreißern anhalten (Esc)</translation>
    </message>
    <message>
        <source>Where the network fails</source>
        <translation>Wo das Netz versagt</translation>
    </message>
    <message>
        <source>Open this photo</source>
        <translation>Dieses Foto öffnen</translation>
    </message>
    <message>
        <source>Look at it in the photo workspace</source>
        <translation>Im Arbeitsbereich für Fotos ansehen</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Tabelle speichern …</translation>
    </message>
    <message>
        <source>Ranking, scores and traits of all as CSV</source>
        <translation>Rangfolge, Punktzahlen und Merkmale aller Bilder als CSV</translation>
    </message>
    <message>
        <source>Learning what is usual…</source>
        <translation>Lernt, was üblich ist …</translation>
    </message>
    <message>
        <source>{odd} of {all} are beyond {threshold} standard deviations of what is usual here</source>
        <translation>{odd} von {all} liegen jenseits von {threshold} Standardabweichungen vom hier Üblichen</translation>
    </message>
    <message>
        <source>{name}: {trait}, {score} standard deviations. {meaning}</source>
        <translation>{name}: {trait}, {score} Standardabweichungen. {meaning}</translation>
    </message>
    <message>
        <source>Save the ranking</source>
        <translation>Rangfolge speichern</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>OddTable</name>
    <message>
        <source>Pictures, the oddest first</source>
        <translation>Bilder, die auffälligsten zuerst</translation>
    </message>
</context>
<context>
    <name>OddTableModel</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>In which way</source>
        <translation>In welcher Weise</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>The oddest first</source>
        <translation>Die auffälligsten zuerst</translation>
    </message>
    <message>
        <source>Standard deviations from what is usual here</source>
        <translation>Standardabweichungen vom hier Üblichen</translation>
    </message>
    <message>
        <source>The trait in which it differs most</source>
        <translation>Das Merkmal, in dem es am meisten abweicht</translation>
    </message>
    <message>
        <source>Whether its score is beyond the threshold</source>
        <translation>Ob die Punktzahl jenseits der Schwelle liegt</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>auffällig</translation>
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
    <name>Outlook</name>
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
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Pictures and their reconstructions</source>
        <translation>Bilder und ihre Rekonstruktionen</translation>
    </message>
    <message>
        <source>Pictures that are held out: the network never learns from them. Above what it is given, below what it makes of it.</source>
        <translation>Zurückgehaltene Bilder: Das Netz lernt nie aus ihnen. Oben, was es bekommt, unten, was es daraus macht.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>Noisy</source>
        <translation>Verrauscht</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Sauber</translation>
    </message>
</context>
<context>
    <name>PhotoArea</name>
    <message>
        <source>Photos that are shown</source>
        <translation>Angezeigte Fotos</translation>
    </message>
    <message>
        <source>Show all photos, or those in one state</source>
        <translation>Alle Fotos zeigen oder die in einem Zustand</translation>
    </message>
    <message>
        <source>Drop folders or photos here, or add them on the left.
Results go to a folder of their own; originals are never changed.</source>
        <translation>Ordner oder Fotos hier ablegen oder links hinzufügen.
Ergebnisse kommen in einen eigenen Ordner; Originale werden nie verändert.</translation>
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
    <name>PictureSlot</name>
    <message>
        <source>Picture {letter}</source>
        <translation>Bild {letter}</translation>
    </message>
</context>
<context>
    <name>PlaneSection</name>
    <message>
        <source>Pick a picture to go to its place on the plane</source>
        <translation>Ein Bild wählen, um zu seinem Ort auf der Ebene zu gehen</translation>
    </message>
    <message>
        <source>Axes of the plane</source>
        <translation>Achsen der Ebene</translation>
    </message>
    <message>
        <source>Which plane through the codes is shown</source>
        <translation>Welche Ebene durch die Codes gezeigt wird</translation>
    </message>
    <message>
        <source>First two principal components</source>
        <translation>Erste zwei Hauptkomponenten</translation>
    </message>
    <message>
        <source>Two numbers of the code</source>
        <translation>Zwei Zahlen des Codes</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagrecht</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>A number of the code, counted from 1</source>
        <translation>Eine Zahl des Codes, ab 1 gezählt</translation>
    </message>
    <message>
        <source>Through the mean</source>
        <translation>Durch das Mittel</translation>
    </message>
    <message>
        <source>Lay the plane through the mean of all codes, not through one picture&apos;s</source>
        <translation>Die Ebene durch das Mittel aller Codes legen, nicht durch den eines Bildes</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>What the decoder paints all over the plane</source>
        <translation>Was der Decoder überall auf der Ebene malt</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Where the pictures of the set lie, coloured by label</source>
        <translation>Wo die Bilder des Satzes liegen, nach Label gefärbt</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Decodiert</translation>
    </message>
    <message>
        <source>Nearest of the set</source>
        <translation>Nächstes im Satz</translation>
    </message>
    <message>
        <source>Pick a picture to lay the plane through its code</source>
        <translation>Ein Bild wählen, um die Ebene durch seinen Code zu legen</translation>
    </message>
    <message>
        <source>All of the code</source>
        <translation>Alles vom Code</translation>
    </message>
    <message>
        <source>{share} % of what varies in the codes</source>
        <translation>{share} % der Schwankung der Codes</translation>
    </message>
    <message>
        <source>A plane needs two different numbers</source>
        <translation>Eine Ebene braucht zwei verschiedene Zahlen</translation>
    </message>
</context>
<context>
    <name>PlaneView</name>
    <message>
        <source>Plane of codes</source>
        <translation>Ebene der Codes</translation>
    </message>
    <message>
        <source>Drag the point, or move it with the arrow keys; the decoder paints what is there</source>
        <translation>Den Punkt ziehen oder mit den Pfeiltasten bewegen; der Decoder malt, was dort ist</translation>
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
    <name>Refusal</name>
    <message>
        <source>Use another autoencoder</source>
        <translation>Einen anderen Autoencoder nehmen</translation>
    </message>
    <message>
        <source>Look at these pictures through that autoencoder</source>
        <translation>Diese Bilder durch jenen Autoencoder ansehen</translation>
    </message>
    <message>
        <source>Use “{model}”</source>
        <translation>„{model}“ nehmen</translation>
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
        <source>looking for odd ones…</source>
        <translation>sucht Ausreißer …</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>hält an …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the training here; what it has learned can be saved</source>
        <translation>Das Training hier beenden; was gelernt wurde, lässt sich speichern</translation>
    </message>
    <message>
        <source>How fast the training goes</source>
        <translation>Wie schnell das Training läuft</translation>
    </message>
    <message>
        <source>Full speed shows whole epochs. Slow motion rests after each stage of each step, step by step waits until you go on.</source>
        <translation>Volles Tempo zeigt ganze Epochen. Zeitlupe hält nach jeder Stufe jedes Schrittes inne, schrittweise wartet, bis es weitergehen soll.</translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation>Volles Tempo</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>Zeitlupe</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schrittweise</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>On to the next stage of the cycle</source>
        <translation>Weiter zur nächsten Stufe des Kreislaufs</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Keep what was learned, as an autoencoder of your own</source>
        <translation>Was gelernt wurde, als eigenen Autoencoder behalten</translation>
    </message>
    <message>
        <source>Wait after the stage at hand (Esc)</source>
        <translation>Nach der Stufe in Arbeit warten (Esc)</translation>
    </message>
    <message>
        <source>Go on where it paused</source>
        <translation>Weitermachen, wo angehalten wurde</translation>
    </message>
    <message>
        <source>Train a new network as the form says</source>
        <translation>Ein neues Netz trainieren, wie das Formular es sagt</translation>
    </message>
    <message>
        <source>{n} of {total} epochs</source>
        <translation>{n} von {total} Epochen</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>From the prior: codes drawn at random, which a variational autoencoder has learned to decode. Of each label: codes between similar pictures of the label.</source>
        <translation>Aus dem Prior: zufällig gezogene Codes, die ein variationeller Autoencoder zu decodieren gelernt hat. Je Label: Codes zwischen ähnlichen Bildern des Labels.</translation>
    </message>
    <message>
        <source>From the prior</source>
        <translation>Aus dem Prior</translation>
    </message>
    <message>
        <source>Of each label</source>
        <translation>Je Label</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same pictures</source>
        <translation>Derselbe Startwert ergibt dieselben Bilder</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Others: the next seed</source>
        <translation>Andere: der nächste Startwert</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Below 1: more ordinary and more alike; above: bolder. Double click for 1</source>
        <translation>Unter 1: gewöhnlicher und ähnlicher; darüber: kühner. Doppelklick für 1</translation>
    </message>
    <message>
        <source>Save grid…</source>
        <translation>Raster speichern …</translation>
    </message>
    <message>
        <source>Write these pictures as one PNG</source>
        <translation>Diese Bilder als ein PNG schreiben</translation>
    </message>
    <message>
        <source>Pictures in the folder</source>
        <translation>Bilder im Ordner</translation>
    </message>
    <message>
        <source>Save folder…</source>
        <translation>Ordner speichern …</translation>
    </message>
    <message>
        <source>Write new pictures into a folder to train on, with a table of them</source>
        <translation>Neue Bilder zum Trainieren in einen Ordner schreiben, mit einer Tabelle dazu</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>New pictures</source>
        <translation>Neue Bilder</translation>
    </message>
    <message>
        <source>Pictures of each label</source>
        <translation>Bilder je Label</translation>
    </message>
    <message>
        <source>Pictures in all</source>
        <translation>Bilder insgesamt</translation>
    </message>
    <message>
        <source> per label</source>
        <translation> je Label</translation>
    </message>
    <message>
        <source>Save the grid</source>
        <translation>Raster speichern</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Name des neuen Ordners</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>{count} pictures saved in {path}</source>
        <translation>{count} Bilder in {path} gespeichert</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save the recipe</source>
        <translation>Rezept speichern</translation>
    </message>
    <message>
        <source>Saved as “{name}”: it is in the list of autoencoders now.</source>
        <translation>Gespeichert als „{name}“: Er steht jetzt in der Liste der Autoencoder.</translation>
    </message>
    <message>
        <source>Saved. “quietgrain train {name}” does this training again.</source>
        <translation>Gespeichert. „quietgrain train {name}“ macht dieses Training noch einmal.</translation>
    </message>
</context>
<context>
    <name>ScatterView</name>
    <message>
        <source>Wheel: zoom; right button: move or turn; double click: all. Arrow keys go from picture to picture, with Shift they turn a cloud; + − 0 zoom, Ctrl+A chooses all.</source>
        <translation>Mausrad: zoomen; rechte Taste: verschieben oder drehen; Doppelklick: alles. Pfeiltasten gehen von Bild zu Bild, mit Umschalt drehen sie eine Wolke; + − 0 zoomen, Strg+A wählt alle aus.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Out of date: “{name}” is being computed…</source>
        <translation>Veraltet: „{name}“ wird gerade berechnet …</translation>
    </message>
    <message>
        <source>Out of date: “{name}” was not computed.</source>
        <translation>Veraltet: „{name}“ wurde nicht berechnet.</translation>
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
    <name>SetStrip</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Show only the pictures of one label</source>
        <translation>Nur die Bilder eines Labels zeigen</translation>
    </message>
    <message>
        <source>Pictures of the set</source>
        <translation>Bilder des Satzes</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
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
    <name>SizesSection</name>
    <message>
        <source>The picture through bottlenecks of several sizes</source>
        <translation>Das Bild durch Flaschenhälse mehrerer Größen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} Byte</translation>
    </message>
    <message>
        <source>too few pictures</source>
        <translation>zu wenige Bilder</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} Zahlen</translation>
    </message>
    <message>
        <source>Through the autoencoder</source>
        <translation>Durch den Autoencoder</translation>
    </message>
    <message>
        <source>As many principal components</source>
        <translation>Ebenso viele Hauptkomponenten</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>There is only one size of this kind of autoencoder. Train others that differ in the code alone, or choose another autoencoder.</source>
        <translation>Es gibt nur eine Größe dieser Art von Autoencoder. Bitte andere trainieren, die sich nur im Code unterscheiden, oder einen anderen Autoencoder wählen.</translation>
    </message>
    <message>
        <source>Two bytes for each number of the code (float16); the network itself, which all pictures share, is not counted.</source>
        <translation>Zwei Byte für jede Zahl des Codes (float16); das Netz selbst, das sich alle Bilder teilen, ist nicht mitgezählt.</translation>
    </message>
    <message>
        <source>The largest code takes more than the picture itself.</source>
        <translation>Der größte Code braucht mehr als das Bild selbst.</translation>
    </message>
    <message>
        <source>Principal components are fitted to {count} other pictures of the set: the best that weighted sums can do. Too small: less than {enough} of what varies in the pictures of the set is kept. Too large: see “The trap”.</source>
        <translation>Hauptkomponenten sind an {count} andere Bilder des Satzes angepasst: das Beste, was gewichtete Summen können. Zu klein: Es bleibt weniger als {enough} dessen, worin sich die Bilder des Satzes unterscheiden. Zu groß: siehe „Die Falle“.</translation>
    </message>
</context>
<context>
    <name>SourceBar</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>as thumbnails</source>
        <translation>als Miniaturen</translation>
    </message>
    <message>
        <source>as tiles</source>
        <translation>als Kacheln</translation>
    </message>
    <message>
        <source>What of each photo</source>
        <translation>Was von jedem Foto</translation>
    </message>
    <message>
        <source>Thumbnails: the square in the middle of each photo, scaled down. Tiles: squares side by side at full size.</source>
        <translation>Miniaturen: das Quadrat in der Mitte jedes Fotos, verkleinert. Kacheln: Quadrate nebeneinander in voller Größe.</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose a folder of photos; those in the folders inside are taken as well</source>
        <translation>Einen Ordner mit Fotos wählen; die in Ordnern darin zählen dazu</translation>
    </message>
    <message>
        <source>Data set…</source>
        <translation>Datensatz …</translation>
    </message>
    <message>
        <source>Choose a data set of torchvision, such as MNIST, from a folder</source>
        <translation>Einen Datensatz von torchvision, etwa MNIST, aus einem Ordner wählen</translation>
    </message>
    <message>
        <source>Pictures that are read and encoded</source>
        <translation>Bilder, die gelesen und codiert sind</translation>
    </message>
    <message>
        <source>Stop reading; what was there before stays (Esc)</source>
        <translation>Das Lesen anhalten; was vorher da war, bleibt (Esc)</translation>
    </message>
    <message>
        <source>Stop reading pictures</source>
        <translation>Das Lesen der Bilder anhalten</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>The pictures that are encoded</source>
        <translation>Die Bilder, die codiert werden</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Open photos ({count})</source>
        <translation>Geöffnete Fotos ({count})</translation>
    </message>
    <message>
        <source>Sample photo</source>
        <translation>Beispielfoto</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
    <message>
        <source>“{model}” was trained on photos; digits are strange to it.</source>
        <translation>„{model}“ wurde mit Fotos trainiert; Ziffern sind ihm fremd.</translation>
    </message>
    <message>
        <source>“{model}” was not trained on photos; they are strange to it.</source>
        <translation>„{model}“ wurde nicht mit Fotos trainiert; sie sind ihm fremd.</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Ordner mit Fotos</translation>
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
    <name>StageWords</name>
    <message>
        <source>{n} pictures</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <source>gradient {norm}</source>
        <translation>Gradient {norm}</translation>
    </message>
    <message>
        <source>step {length}</source>
        <translation>Schritt {length}</translation>
    </message>
    <message>
        <source>loss {value}</source>
        <translation>Verlust {value}</translation>
    </message>
    <message>
        <source>Noise of sigma {sigma} was added to {n} pictures. They go through the encoder, become {n} codes of {code} numbers, from {low} to {high}, and go through the decoder.</source>
        <translation>Rauschen mit Sigma {sigma} kam zu {n} Bildern dazu. Sie gehen durch den Encoder, werden zu {n} Codes aus {code} Zahlen, von {low} bis {high}, und gehen durch den Decoder.</translation>
    </message>
    <message>
        <source>{n} pictures go through the encoder and become {n} codes of {code} numbers, from {low} to {high}. The decoder makes pictures of them again.</source>
        <translation>{n} Bilder gehen durch den Encoder und werden zu {n} Codes aus {code} Zahlen, von {low} bis {high}. Der Decoder macht wieder Bilder daraus.</translation>
    </message>
    <message>
        <source>The mean squared error between these pictures and the wanted ones is {value}.</source>
        <translation>Der mittlere quadratische Fehler zwischen diesen Bildern und den gewünschten ist {value}.</translation>
    </message>
    <message>
        <source>The distance between these pictures and the wanted ones is {value}.</source>
        <translation>Der Abstand zwischen diesen Bildern und den gewünschten ist {value}.</translation>
    </message>
    <message>
        <source>The cross-entropy between these pictures and the wanted ones is {value}.</source>
        <translation>Die Kreuzentropie zwischen diesen Bildern und den gewünschten ist {value}.</translation>
    </message>
    <message>
        <source>the codes are {penalty} away from a ball around zero</source>
        <translation>sind die Codes {penalty} von einer Kugel um null entfernt</translation>
    </message>
    <message>
        <source>the codes are {penalty} away from being sparse</source>
        <translation>sind die Codes {penalty} von dünner Besetzung entfernt</translation>
    </message>
    <message>
        <source>{measure} Besides, {against}, times {weight}: together {loss}.</source>
        <translation>{measure} Außerdem {against}, mal {weight}: zusammen {loss}.</translation>
    </message>
    <message>
        <source>From the loss back through all layers: each of the {n} weights knows now how it changes the loss. The gradient is {norm} long.</source>
        <translation>Vom Verlust zurück durch alle Schichten: Jedes der {n} Gewichte weiß nun, wie es den Verlust ändert. Der Gradient ist {norm} lang.</translation>
    </message>
    <message>
        <source>That is steep: it is shortened to {limit}.</source>
        <translation>Das ist steil: Er wird auf {limit} gekürzt.</translation>
    </message>
    <message>
        <source>Every weight has moved a little against its slope; learning rate {rate}.</source>
        <translation>Jedes Gewicht hat sich ein wenig gegen seine Steigung bewegt; Lernrate {rate}.</translation>
    </message>
    <message>
        <source>Every weight has moved a little against its slope, at a learning rate of {rate}. Together they moved by {step}, which is {share} % of their own length.</source>
        <translation>Jedes Gewicht hat sich ein wenig gegen seine Steigung bewegt, mit einer Lernrate von {rate}. Zusammen bewegten sie sich um {step}, das sind {share} % ihrer eigenen Länge.</translation>
    </message>
    <message>
        <source>All pictures were seen once more: epoch {epoch} is over. The loss was {training} on them, and is {held_out} on pictures that are held out.</source>
        <translation>Alle Bilder wurden noch einmal gesehen: Epoche {epoch} ist vorbei. Der Verlust war {training} auf ihnen und ist {held_out} auf zurückgehaltenen Bildern.</translation>
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
    <name>Strip</name>
    <message>
        <source>Chosen pictures</source>
        <translation>Ausgewählte Bilder</translation>
    </message>
    <message>
        <source>Point at a dot to see its picture. Click it, or draw a frame around several, to compare each picture with its reconstruction.</source>
        <translation>Auf einen Punkt zeigen, um sein Bild zu sehen. Ihn anklicken oder einen Rahmen um mehrere ziehen, um jedes Bild mit seiner Rekonstruktion zu vergleichen.</translation>
    </message>
    <message>
        <source>Input, reconstruction and error of each</source>
        <translation>Eingabe, Rekonstruktion und Fehler von jedem</translation>
    </message>
    <message>
        <source>Input, reconstruction and error of each chosen picture</source>
        <translation>Eingabe, Rekonstruktion und Fehler jedes ausgewählten Bildes</translation>
    </message>
    <message>
        <source>Each: input, reconstruction, error</source>
        <translation>Je Bild: Eingabe, Rekonstruktion, Fehler</translation>
    </message>
    <message>
        <source>{shown} of {chosen} chosen pictures</source>
        <translation>{shown} von {chosen} ausgewählten Bildern</translation>
    </message>
    <message>
        <source>{chosen} chosen pictures</source>
        <translation>{chosen} ausgewählte Bilder</translation>
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
    <name>Tiles</name>
    <message>
        <source>Click a picture, or go along with the arrow keys</source>
        <translation>Ein Bild anklicken oder mit den Pfeiltasten weitergehen</translation>
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
    <name>TrainForm</name>
    <message>
        <source>Save recipe…</source>
        <translation>Rezept speichern …</translation>
    </message>
    <message>
        <source>Write these settings as a file with which “quietgrain train” does the same</source>
        <translation>Diese Einstellungen als Datei schreiben, mit der „quietgrain train“ dasselbe tut</translation>
    </message>
    <message>
        <source>my-digits</source>
        <translation>meine-ziffern</translation>
    </message>
    <message>
        <source>Name of the autoencoder</source>
        <translation>Name des Autoencoders</translation>
    </message>
    <message>
        <source>Under this name it is saved and found in the list of autoencoders</source>
        <translation>Unter diesem Namen wird er gespeichert und in der Liste der Autoencoder gefunden</translation>
    </message>
    <message>
        <source>Pictures that are learned from</source>
        <translation>Bilder, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>What the network learns from: the digits that come along, or the pictures chosen above. A fifth of them is held out, to see how it does on pictures it has never seen.</source>
        <translation>Woraus das Netz lernt: die mitgelieferten Ziffern oder die oben gewählten Bilder. Ein Fünftel wird zurückgehalten, um zu sehen, wie es sich bei Bildern schlägt, die es nie gesehen hat.</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Pictures are scaled to this size, in pixels. Smaller ones train faster.</source>
        <translation>Bilder werden auf diese Größe in Pixeln gebracht. Kleinere lernen schneller.</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Gray or colour</source>
        <translation>Grau oder Farbe</translation>
    </message>
    <message>
        <source>Gray pictures have one number for each pixel, coloured ones three</source>
        <translation>Graue Bilder haben eine Zahl je Pixel, farbige drei</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>Faltend</translation>
    </message>
    <message>
        <source>Layout of the network</source>
        <translation>Aufbau des Netzes</translation>
    </message>
    <message>
        <source>Dense: every number of a layer is connected with every number of the next; good for small pictures. Convolutional: small filters that are the same all over the picture; good for photos, with far fewer weights.</source>
        <translation>Dicht: Jede Zahl einer Schicht ist mit jeder der nächsten verbunden; gut für kleine Bilder. Faltend: kleine Filter, die überall im Bild gleich sind; gut für Fotos, mit weit weniger Gewichten.</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Sparse (L1)</source>
        <translation>Dünn besetzt (L1)</translation>
    </message>
    <message>
        <source>Sparse (KL)</source>
        <translation>Dünn besetzt (KL)</translation>
    </message>
    <message>
        <source>Variational</source>
        <translation>Variationell</translation>
    </message>
    <message>
        <source>Family of the autoencoder</source>
        <translation>Familie des Autoencoders</translation>
    </message>
    <message>
        <source>What is asked of the code. Plain: nothing but that the picture can be made from it again. Sparse: that each picture uses only a few of its numbers. Variational: that all codes together fill a ball without gaps, so that new pictures can be drawn from it.</source>
        <translation>Was vom Code verlangt wird. Einfach: nur dass sich das Bild wieder daraus machen lässt. Dünn besetzt: dass jedes Bild nur wenige seiner Zahlen nutzt. Variationell: dass alle Codes zusammen eine Kugel lückenlos füllen, sodass sich neue Bilder daraus ziehen lassen.</translation>
    </message>
    <message>
        <source>Length of the code</source>
        <translation>Länge des Codes</translation>
    </message>
    <message>
        <source>So many numbers a picture has to go through: the bottleneck. Two can be drawn in a plane as they are; more keep more of the picture.</source>
        <translation>Durch so viele Zahlen muss ein Bild: der Flaschenhals. Zwei lassen sich unmittelbar in einer Ebene zeichnen; mehr bewahren mehr vom Bild.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Noise on the pictures, as sigma</source>
        <translation>Rauschen auf den Bildern, als Sigma</translation>
    </message>
    <message>
        <source>With noise on what it sees, the network learns to give the clean picture: a denoising autoencoder. Sigma is the noise&apos;s standard deviation in 8-bit units.</source>
        <translation>Mit Rauschen auf dem, was es sieht, lernt das Netz, das saubere Bild zu liefern: ein entrauschender Autoencoder. Sigma ist die Standardabweichung des Rauschens in 8-Bit-Stufen.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>L2 distance</source>
        <translation>L2-Abstand</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>How the distance between a picture and its reconstruction is measured. Mean squared error: large differences count most. L2 distance: its root, picture by picture. Binary cross-entropy: each pixel as the probability of white.</source>
        <translation>Wie der Abstand zwischen einem Bild und seiner Rekonstruktion gemessen wird. Mittlerer quadratischer Fehler: Große Unterschiede zählen am meisten. L2-Abstand: seine Wurzel, Bild für Bild. Binäre Kreuzentropie: jedes Pixel als Wahrscheinlichkeit von Weiß.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often each picture is seen</source>
        <translation>Wie oft jedes Bild gesehen wird</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>So many pictures go through the network together before its weights are changed. More give a steadier direction, but fewer changes for each epoch.</source>
        <translation>So viele Bilder gehen zusammen durch das Netz, bevor seine Gewichte geändert werden. Mehr geben eine ruhigere Richtung, aber weniger Änderungen je Epoche.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far the weights move with each change. Too small learns slowly; too large jumps over the goal. It shrinks to nearly 0 towards the end.</source>
        <translation>Wie weit sich die Gewichte bei jeder Änderung bewegen. Zu klein lernt langsam, zu groß springt über das Ziel hinaus. Gegen Ende sinkt sie fast auf 0.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Where chance begins: the first weights, the order of the pictures. The same seed gives the same network again.</source>
        <translation>Wo der Zufall beginnt: die ersten Gewichte, die Reihenfolge der Bilder. Derselbe Startwert ergibt wieder dasselbe Netz.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Strafe</translation>
    </message>
    <message>
        <source>Weight of the penalty on the code</source>
        <translation>Gewicht der Strafe auf den Code</translation>
    </message>
    <message>
        <source>Beta: how strongly the codes are drawn together into one ball. 1 is the variational autoencoder of the book; less gives sharper pictures, more gives smoother ways between them.</source>
        <translation>Beta: wie stark die Codes in eine Kugel zusammengezogen werden. 1 ist der variationelle Autoencoder des Lehrbuchs; weniger gibt schärfere Bilder, mehr gibt sanftere Wege dazwischen.</translation>
    </message>
    <message>
        <source>How strongly the penalty on the code counts against the reconstruction</source>
        <translation>Wie stark die Strafe auf den Code gegen die Rekonstruktion zählt</translation>
    </message>
    <message>
        <source>{n} weights; {values} numbers of a picture become {code}</source>
        <translation>{n} Gewichte; {values} Zahlen eines Bildes werden zu {code}</translation>
    </message>
</context>
<context>
    <name>TrainPanel</name>
    <message>
        <source>Such a network cannot be built: {reason}.</source>
        <translation>Ein solches Netz lässt sich nicht bauen: {reason}.</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>startet …</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>hält an …</translation>
    </message>
    <message>
        <source>reading {done} of {total}</source>
        <translation>liest {done} von {total}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{sentence} What it had learned by epoch {epoch} can still be saved.</source>
        <translation>{sentence} Was bis Epoche {epoch} gelernt wurde, lässt sich noch speichern.</translation>
    </message>
</context>
<context>
    <name>TrainQuestions</name>
    <message>
        <source>Replace the autoencoder?</source>
        <translation>Autoencoder ersetzen?</translation>
    </message>
    <message>
        <source>There is an autoencoder “{name}” of your own already. Replace it?</source>
        <translation>Einen eigenen Autoencoder „{name}“ gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Forget the training?</source>
        <translation>Training verwerfen?</translation>
    </message>
    <message>
        <source>A training of {time} has not been saved.</source>
        <translation>Ein Training von {time} ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Stop the training?</source>
        <translation>Training beenden?</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {total} is done. What it has learned and you have not saved is lost.</source>
        <translation>Epoche {epoch} von {total} ist fertig. Was gelernt und nicht gespeichert wurde, geht verloren.</translation>
    </message>
</context>
<context>
    <name>TrainingView</name>
    <message>
        <source>Start trains a new network, from random weights. Slow motion shows each stage of a step with its numbers.</source>
        <translation>Start trainiert ein neues Netz aus zufälligen Gewichten. Zeitlupe zeigt jede Stufe eines Schrittes mit ihren Zahlen.</translation>
    </message>
    <message>
        <source>A process for the training is being started…</source>
        <translation>Ein Prozess für das Training wird gestartet …</translation>
    </message>
    <message>
        <source>{n} pictures are learned from, {held_out} are held out. The network has {weights} weights, all of them random.</source>
        <translation>Aus {n} Bildern wird gelernt, {held_out} werden zurückgehalten. Das Netz hat {weights} Gewichte, alle zufällig.</translation>
    </message>
    <message>
        <source>batch {n} of {total}</source>
        <translation>Batch {n} von {total}</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message>
        <source>Epoch {epoch}: the loss is {training} on the pictures that are learned from, {held_out} on those held out.</source>
        <translation>Epoche {epoch}: Der Verlust ist {training} auf den Bildern, aus denen gelernt wird, {held_out} auf den zurückgehaltenen.</translation>
    </message>
    <message>
        <source>The training is complete, after {time}. Save… keeps it.</source>
        <translation>Das Training ist nach {time} vollendet. „Speichern …“ bewahrt es.</translation>
    </message>
    <message>
        <source>Stopped in epoch {epoch}. Save… keeps what was learned.</source>
        <translation>In Epoche {epoch} beendet. „Speichern …“ bewahrt, was gelernt wurde.</translation>
    </message>
</context>
<context>
    <name>Trait</name>
    <message>
        <source>hard to reconstruct</source>
        <translation>schwer zu rekonstruieren</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>JPEG blocks</source>
        <translation>JPEG-Blöcke</translation>
    </message>
    <message>
        <source>More of it is lost in its code than of other pictures of such contrast.</source>
        <translation>Von ihm geht im Code mehr verloren als von anderen Bildern mit solchem Kontrast.</translation>
    </message>
    <message>
        <source>The network would reconstruct it better with red and blue exchanged.</source>
        <translation>Das Netz würde es mit vertauschtem Rot und Blau besser rekonstruieren.</translation>
    </message>
    <message>
        <source>There is fine structure even where it should be smooth.</source>
        <translation>Feine Strukturen sind auch dort, wo es glatt sein sollte.</translation>
    </message>
    <message>
        <source>Nothing in it is as sharp as in the others.</source>
        <translation>Nichts darin ist so scharf wie in den anderen.</translation>
    </message>
    <message>
        <source>It has edges every 8 pixels, as after strong JPEG compression.</source>
        <translation>Es hat Kanten alle 8 Pixel, wie nach starker JPEG-Kompression.</translation>
    </message>
</context>
<context>
    <name>TrapSection</name>
    <message>
        <source>How much each size copies</source>
        <translation>Wie sehr jede Größe kopiert</translation>
    </message>
    <message>
        <source>A picture of the set; kept of all of them</source>
        <translation>Ein Bild des Satzes; von allen bewahrt</translation>
    </message>
    <message>
        <source>In pieces, never seen; kept of all of them</source>
        <translation>Zerstückelt, nie gesehen; von allen bewahrt</translation>
    </message>
    <message>
        <source>Half-way to another code; like a double exposure</source>
        <translation>Halbwegs zu einem anderen Code; wie eine Doppelbelichtung</translation>
    </message>
    <message>
        <source>Neighbours shared with pixels</source>
        <translation>Nachbarn wie bei den Pixeln</translation>
    </message>
    <message>
        <source>Labels found by neighbours</source>
        <translation>Labels, durch Nachbarn gefunden</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} Zahlen</translation>
    </message>
    <message>
        <source>A perfect copy</source>
        <translation>Eine perfekte Kopie</translation>
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
    <name>UsePanel</name>
    <message>
        <source>Odd ones out</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Which pictures are not like the others, and in which way</source>
        <translation>Welche Bilder nicht wie die anderen sind, und in welcher Weise</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Pictures whose codes lie together</source>
        <translation>Bilder, deren Codes beisammen liegen</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Komprimieren</translation>
    </message>
    <message>
        <source>A photo as its code, beside a JPEG of that size</source>
        <translation>Ein Foto als sein Code, neben einem JPEG dieser Größe</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>below 0 %</source>
        <translation>unter 0 %</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>zu klein</translation>
    </message>
    <message>
        <source>just right</source>
        <translation>gerade richtig</translation>
    </message>
    <message>
        <source>too large: begins to copy</source>
        <translation>zu groß: kopiert schon</translation>
    </message>
    <message>
        <source>With {sizes} numbers the autoencoder begins to copy. Its reconstructions are the best, and say nothing of that; but the widest also keeps {pieces} of pictures in pieces, which it has never seen, and what lies half-way between two of its codes is {double} a double exposure. A perfect copy would have 100 % of both.</source>
        <translation>Mit {sizes} Zahlen beginnt der Autoencoder zu kopieren. Seine Rekonstruktionen sind die besten und verraten das nicht; aber der breiteste bewahrt auch {pieces} von zerstückelten Bildern, die er nie gesehen hat, und was halbwegs zwischen zwei seiner Codes liegt, ist zu {double} eine Doppelbelichtung. Eine perfekte Kopie hätte 100 % von beidem.</translation>
    </message>
    <message>
        <source>Here the measures do not tell a copy: {code} numbers keep too little for one ({kept}), yet nearly as much of pictures in pieces ({pieces}), and half-way lies {double} of a double exposure. Such a code is like a thumbnail, of any picture.</source>
        <translation>Hier erkennen die Maße keine Kopie: {code} Zahlen bewahren zu wenig für eine ({kept}), von zerstückelten Bildern aber fast ebenso viel ({pieces}), und halbwegs liegt zu {double} eine Doppelbelichtung. Ein solcher Code ist wie eine Miniatur, von jedem beliebigen Bild.</translation>
    </message>
    <message>
        <source>None of these sizes begins to copy.</source>
        <translation>Keine dieser Größen beginnt zu kopieren.</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>The labels tell less: neighbours in the widest code find {code} of them, those among the pixels {pixels}.</source>
        <translation>Die Labels sagen weniger: Nachbarn im breitesten Code finden {code} davon, Nachbarn unter den Pixeln {pixels}.</translation>
    </message>
    <message>
        <source>Measured on {count} pictures of the set.</source>
        <translation>Gemessen an {count} Bildern des Satzes.</translation>
    </message>
</context>
<context>
    <name>WalkPanel</name>
    <message>
        <source>Between two</source>
        <translation>Zwischen zweien</translation>
    </message>
    <message>
        <source>From one picture to another</source>
        <translation>Von einem Bild zum anderen</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Drag a point and see the decoder paint</source>
        <translation>Einen Punkt ziehen und dem Decoder beim Malen zusehen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>The code of a picture, number by number</source>
        <translation>Der Code eines Bildes, Zahl für Zahl</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Learn a direction from two groups of pictures, and go along it</source>
        <translation>Eine Richtung aus zwei Gruppen von Bildern lernen und ihr folgen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Neue Bilder</translation>
    </message>
    <message>
        <source>New pictures, and folders of them</source>
        <translation>Neue Bilder, auch ganze Ordner davon</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>What else a variational autoencoder could have made of a picture</source>
        <translation>Was ein variationeller Autoencoder sonst aus einem Bild hätte machen können</translation>
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
    <name>Words</name>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>Step {step} of {steps}: {name}, {shape}, {share} of the picture&apos;s values</source>
        <translation>Schritt {step} von {steps}: {name}, {shape}, {share} der Werte des Bildes</translation>
    </message>
    <message>
        <source>joined by what went around from step {step}</source>
        <translation>vereint mit dem, was ab Schritt {step} außen herum ging</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
</context>
<context>
    <name>denoiser</name>
    <message>
        <source>A direction is learned from at least {fewest} pictures of each group; one has {count}. Add pictures to it.</source>
        <translation>Eine Richtung wird aus mindestens {fewest} Bildern jeder Gruppe gelernt; eine hat {count}. Bitte dort Bilder hinzufügen.</translation>
    </message>
    <message>
        <source>A group needs a name of at least 1 letter.</source>
        <translation>Eine Gruppe braucht einen Namen aus mindestens 1 Buchstaben.</translation>
    </message>
    <message>
        <source>A picture of {width}×{height} takes {wanted} numbers, and the file holds {given}. Use another copy of it.</source>
        <translation>Ein Bild von {width}×{height} braucht {wanted} Zahlen, und die Datei enthält {given}. Bitte eine andere Kopie verwenden.</translation>
    </message>
    <message>
        <source>A plane needs a code of at least 2 numbers, and this autoencoder has {length}. Choose another one, or walk between two pictures.</source>
        <translation>Eine Ebene braucht einen Code aus mindestens 2 Zahlen, und dieser Autoencoder hat {length}. Bitte einen anderen wählen oder zwischen zwei Bildern gehen.</translation>
    </message>
    <message>
        <source>A plane needs at least {fewest} pictures; there are {count}. Add pictures.</source>
        <translation>Eine Ebene braucht mindestens {fewest} Bilder; es gibt {count}. Bitte Bilder hinzufügen.</translation>
    </message>
    <message>
        <source>A plane needs two different numbers of the code, from 1 to {length}; {first} and {second} were asked for.</source>
        <translation>Eine Ebene braucht zwei verschiedene Zahlen des Codes, von 1 bis {length}; verlangt wurden {first} und {second}.</translation>
    </message>
    <message>
        <source>A plot</source>
        <translation>Ein Plot</translation>
    </message>
    <message>
        <source>A preset needs a name that can be read.</source>
        <translation>Eine Vorgabe braucht einen lesbaren Namen.</translation>
    </message>
    <message>
        <source>A recipe names a folder, or the training part of a data set. Choose such pictures first.</source>
        <translation>Ein Rezept nennt einen Ordner oder den Trainingsteil eines Datensatzes. Bitte zuerst solche Bilder wählen.</translation>
    </message>
    <message>
        <source>A spread needs at least 2 draws; {count} was asked for.</source>
        <translation>Eine Streuung braucht mindestens 2 Ziehungen; verlangt wurde {count}.</translation>
    </message>
    <message>
        <source>A training needs {needed} pictures at least; “{title}” has {count}.</source>
        <translation>Ein Training braucht mindestens {needed} Bilder; „{title}“ hat {count}.</translation>
    </message>
    <message>
        <source>A way leads between 2 pictures; there is {count}.</source>
        <translation>Ein Weg führt zwischen 2 Bildern; es gibt {count}.</translation>
    </message>
    <message>
        <source>A way leads between two codes of one length, not from {first} numbers to {second}. Encode both pictures with one autoencoder.</source>
        <translation>Ein Weg führt zwischen zwei gleich langen Codes, nicht von {first} Zahlen zu {second}. Bitte beide Bilder mit einem Autoencoder codieren.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bitte Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add pictures or choose a smaller perplexity</source>
        <translation>Bitte Bilder hinzufügen oder eine kleinere Perplexität wählen</translation>
    </message>
    <message>
        <source>Add pictures or choose fewer neighbours</source>
        <translation>Bitte Bilder hinzufügen oder weniger Nachbarn wählen</translation>
    </message>
    <message>
        <source>All that goes on to the decoder. What is not in it is lost.</source>
        <translation>Alles, was an den Decoder weitergeht. Was nicht darin ist, ist verloren.</translation>
    </message>
    <message>
        <source>All that goes on to the decoder: the mean of the cloud of codes that the picture becomes. A second layer gives the width of the cloud.</source>
        <translation>Alles, was an den Decoder weitergeht: die Mitte der Wolke von Codes, zu der das Bild wird. Eine zweite Schicht gibt die Breite der Wolke an.</translation>
    </message>
    <message>
        <source>All {count} codes are the same, so there is nothing to project. Add other pictures or choose another autoencoder.</source>
        <translation>Alle {count} Codes sind gleich, es gibt also nichts zu projizieren. Bitte andere Bilder hinzufügen oder einen anderen Autoencoder wählen.</translation>
    </message>
    <message>
        <source>All {count} pictures have the same code, which spans no plane. The autoencoder has learned nothing about them; choose another one.</source>
        <translation>Alle {count} Bilder haben denselben Code, der keine Ebene aufspannt. Der Autoencoder hat nichts über sie gelernt; bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>Another batch is writing to “{folder}”. Wait for it, or choose another folder.</source>
        <translation>Ein anderer Stapel schreibt gerade nach „{folder}“. Bitte warten oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Aperture (f-number)</source>
        <translation>Blende (Blendenzahl)</translation>
    </message>
    <message>
        <source>At half the height and width, more maps.</source>
        <translation>Halbe Höhe und Breite, mehr Karten.</translation>
    </message>
    <message>
        <source>At least {wanted} pictures are needed to tell a copy from what was learned; there are {given}.</source>
        <translation>Mindestens {wanted} Bilder sind nötig, um eine Kopie von Gelerntem zu unterscheiden; es gibt {given}.</translation>
    </message>
    <message>
        <source>At twice the height and width, fewer maps.</source>
        <translation>Doppelte Höhe und Breite, weniger Karten.</translation>
    </message>
    <message>
        <source>Both groups have the same code on average, so there is no direction between them. Choose groups that differ.</source>
        <translation>Beide Gruppen haben im Mittel denselben Code, zwischen ihnen gibt es also keine Richtung. Bitte Gruppen wählen, die sich unterscheiden.</translation>
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
        <source>Changes each value by itself.</source>
        <translation>Ändert jeden Wert für sich.</translation>
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
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Codes of {numbers} numbers do not fit into {dimensions} dimensions as they are. Choose PCA, t-SNE or UMAP.</source>
        <translation>Codes aus {numbers} Zahlen passen, wie sie sind, nicht in {dimensions} Dimensionen. Bitte PCA, t-SNE oder UMAP wählen.</translation>
    </message>
    <message>
        <source>Colour only</source>
        <translation>Nur Farbe</translation>
    </message>
    <message>
        <source>Convolution {side}×{side}, stride {stride}</source>
        <translation>Faltung {side}×{side}, Schrittweite {stride}</translation>
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
        <source>Days since the first photo</source>
        <translation>Tage seit dem ersten Foto</translation>
    </message>
    <message>
        <source>Dense autoencoder 784-512-256-64-2 of handwritten digits: all codes fit on a plane.</source>
        <translation>Dichter Autoencoder 784-512-256-64-2 handgeschriebener Ziffern: Alle Codes passen auf eine Ebene.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Digits, 16 numbers</source>
        <translation>Ziffern, 16 Zahlen</translation>
    </message>
    <message>
        <source>Digits, 2 numbers</source>
        <translation>Ziffern, 2 Zahlen</translation>
    </message>
    <message>
        <source>Digits, 2 numbers, convolutional</source>
        <translation>Ziffern, 2 Zahlen, faltend</translation>
    </message>
    <message>
        <source>Digits, 4 numbers</source>
        <translation>Ziffern, 4 Zahlen</translation>
    </message>
    <message>
        <source>Digits, 64 numbers</source>
        <translation>Ziffern, 64 Zahlen</translation>
    </message>
    <message>
        <source>Digits, denoising</source>
        <translation>Ziffern, entrauschend</translation>
    </message>
    <message>
        <source>Digits, sparse</source>
        <translation>Ziffern, dünn besetzt</translation>
    </message>
    <message>
        <source>Digits, variational</source>
        <translation>Ziffern, variationell</translation>
    </message>
    <message>
        <source>Each map looks for one thing in small neighbourhoods of the maps before, at half the height and width.</source>
        <translation>Jede Karte sucht nach einer Sache in kleinen Nachbarschaften der Karten davor, bei halber Höhe und Breite.</translation>
    </message>
    <message>
        <source>Each number is a weighted sum of all the numbers before.</source>
        <translation>Jede Zahl ist eine gewichtete Summe aller Zahlen davor.</translation>
    </message>
    <message>
        <source>Each value paints a small patch of every map after, at twice the height and width.</source>
        <translation>Jeder Wert malt einen kleinen Fleck jeder Karte danach, bei doppelter Höhe und Breite.</translation>
    </message>
    <message>
        <source>Export it again from the program that made it</source>
        <translation>Bitte aus dem Programm, das es erzeugt hat, neu exportieren</translation>
    </message>
    <message>
        <source>Exposure time (s)</source>
        <translation>Belichtungszeit (s)</translation>
    </message>
    <message>
        <source>File size (MB)</source>
        <translation>Dateigröße (MB)</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Aneinanderreihen</translation>
    </message>
    <message>
        <source>Focal length (mm)</source>
        <translation>Brennweite (mm)</translation>
    </message>
    <message>
        <source>Focal length for 35 mm film (mm)</source>
        <translation>Brennweite bei Kleinbild (mm)</translation>
    </message>
    <message>
        <source>Fold into maps</source>
        <translation>Zu Karten falten</translation>
    </message>
    <message>
        <source>For groups of {count} and more</source>
        <translation>Für Gruppen ab {count}</translation>
    </message>
    <message>
        <source>For {count} groups</source>
        <translation>Für {count} Gruppen</translation>
    </message>
    <message>
        <source>Free some space there</source>
        <translation>Bitte dort Platz schaffen</translation>
    </message>
    <message>
        <source>Fully connected</source>
        <translation>Vollständig verbunden</translation>
    </message>
    <message>
        <source>Hand over a file with a single one</source>
        <translation>Bitte eine Datei mit einem einzigen übergeben</translation>
    </message>
    <message>
        <source>Handwritten digits through 16 numbers: enough for nearly all of the shape.</source>
        <translation>Handgeschriebene Ziffern durch 16 Zahlen: genug für fast die ganze Form.</translation>
    </message>
    <message>
        <source>Handwritten digits through 2 numbers: too few for more than a rough shape.</source>
        <translation>Handgeschriebene Ziffern durch 2 Zahlen: zu wenige für mehr als eine grobe Form.</translation>
    </message>
    <message>
        <source>Handwritten digits through 4 numbers.</source>
        <translation>Handgeschriebene Ziffern durch 4 Zahlen.</translation>
    </message>
    <message>
        <source>Handwritten digits through 64 numbers, as many as these 8×8 digits have pixels: wide enough to copy.</source>
        <translation>Handgeschriebene Ziffern durch 64 Zahlen, so viele, wie diese 8×8-Ziffern Pixel haben: breit genug zum Kopieren.</translation>
    </message>
    <message>
        <source>Handwritten digits through 64 numbers, of which half are 0 for each digit.</source>
        <translation>Handgeschriebene Ziffern durch 64 Zahlen, von denen bei jeder Ziffer die Hälfte 0 ist.</translation>
    </message>
    <message>
        <source>How far numbers go can be told from at least 2 pictures; there is {count}. Add pictures.</source>
        <translation>Wie weit Zahlen reichen, lässt sich ab 2 Bildern sagen; es gibt {count}. Bitte Bilder hinzufügen.</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
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
        <source>Left out: {problem}</source>
        <translation>Ausgelassen: {problem}</translation>
    </message>
    <message>
        <source>Looks at squares of 4×4 pixels, at half the height and width.</source>
        <translation>Betrachtet Quadrate von 4×4 Pixeln, bei halber Höhe und Breite.</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>Megapixel</translation>
    </message>
    <message>
        <source>Name a file in it</source>
        <translation>Bitte eine Datei darin nennen</translation>
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
        <source>New pictures of a label need at least {fewest} of it; “{label}” has {count}. Add pictures.</source>
        <translation>Neue Bilder eines Labels brauchen mindestens {fewest} davon; „{label}“ hat {count}. Bitte Bilder hinzufügen.</translation>
    </message>
    <message>
        <source>Next to no noise was found.</source>
        <translation>Es wurde so gut wie kein Rauschen gefunden.</translation>
    </message>
    <message>
        <source>Noisy picture</source>
        <translation>Verrauschtes Bild</translation>
    </message>
    <message>
        <source>Noisy − residual</source>
        <translation>Verrauscht − Residuum</translation>
    </message>
    <message>
        <source>None of the {count} photos of “{title}” can be used. {first}</source>
        <translation>Keines der {count} Fotos von „{title}“ ist verwendbar. {first}</translation>
    </message>
    <message>
        <source>Of {all} photos {taken} are taken, evenly drawn: more would be too many.</source>
        <translation>Von {all} Fotos werden {taken} genommen, gleichmäßig gezogen: Mehr wären zu viele.</translation>
    </message>
    <message>
        <source>Of {all} pictures {taken} are taken, evenly drawn: more would be too many.</source>
        <translation>Von {all} Bildern werden {taken} genommen, gleichmäßig gezogen: Mehr wären zu viele.</translation>
    </message>
    <message>
        <source>Of {all} tiles {taken} are taken, spread over the photos: more would be too many.</source>
        <translation>Von {all} Kacheln werden {taken} genommen, über die Fotos verteilt: Mehr wären zu viele.</translation>
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
        <source>PCA to {dimensions} dimensions</source>
        <translation>PCA auf {dimensions} Dimensionen</translation>
    </message>
    <message>
        <source>PCA to {dimensions} dimensions needs codes of at least {dimensions} numbers; these have {numbers}. Look at the code itself.</source>
        <translation>PCA auf {dimensions} Dimensionen braucht Codes aus mindestens {dimensions} Zahlen; diese haben {numbers}. Bitte den Code selbst ansehen.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos, 256 numbers</source>
        <translation>Fotos, 256 Zahlen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>RAW data of an unknown kind</source>
        <translation>RAW-Daten unbekannter Art</translation>
    </message>
    <message>
        <source>Refines the maps, of which some have gone around.</source>
        <translation>Verfeinert die Karten, von denen manche außen herum kamen.</translation>
    </message>
    <message>
        <source>Refines the maps. A copy of them goes around the bottleneck: a skip.</source>
        <translation>Verfeinert die Karten. Eine Kopie davon geht um den Flaschenhals herum: eine Sprungverbindung.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glatt</translation>
    </message>
    <message>
        <source>Some codes are not numbers: the autoencoder has been trained badly. Choose another one.</source>
        <translation>Manche Codes sind keine Zahlen: Der Autoencoder ist schlecht trainiert. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>Squares of photos of 256×256 in colour through 256 numbers: what is where, in which colours, without detail.</source>
        <translation>Quadrate von Fotos mit 256×256 Pixeln in Farbe durch 256 Zahlen: was wo ist, in welchen Farben, ohne Einzelheiten.</translation>
    </message>
    <message>
        <source>Sum with what went around</source>
        <translation>Summe mit dem, was außen herum ging</translation>
    </message>
    <message>
        <source>Take thumbnails instead</source>
        <translation>Bitte stattdessen Miniaturen nehmen</translation>
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
        <source>Takes white noise of sigma 0 to 75 away from handwritten digits.</source>
        <translation>Nimmt weißes Rauschen von Sigma 0 bis 75 von handgeschriebenen Ziffern weg.</translation>
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
        <source>The autoencoder needs a name: letters, digits, “-” and “_”.</source>
        <translation>Der Autoencoder braucht einen Namen: Buchstaben, Ziffern, „-“ und „_“.</translation>
    </message>
    <message>
        <source>The cleaned picture. The noisy one has gone around the whole network: whatever is not in the residual stays.</source>
        <translation>Das entrauschte Bild. Das verrauschte ging um das ganze Netz herum: Was nicht im Residuum ist, bleibt.</translation>
    </message>
    <message>
        <source>The codes are those of an autoencoder “{model}” whose weights (sha256 {sha256}…) are not here. Put them back, or encode the pictures again.</source>
        <translation>Die Codes stammen von einem Autoencoder „{model}“, dessen Gewichte (sha256 {sha256}…) nicht hier sind. Bitte zurücklegen oder die Bilder neu codieren.</translation>
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
        <source>The file of codes “{path}” cannot be read: {reason}.</source>
        <translation>Die Code-Datei „{path}“ ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>The file of codes “{path}” does not exist. It may have been moved or renamed.</source>
        <translation>Die Code-Datei „{path}“ gibt es nicht. Vielleicht wurde sie verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>The files of “{name}” in “{folder}” are damaged or something else ({reason}). Get them again.</source>
        <translation>Die Dateien von „{name}“ in „{folder}“ sind beschädigt oder etwas anderes ({reason}). Bitte neu beschaffen.</translation>
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
        <source>The latent: the coarsest the picture gets. For this network it is not all that goes on, since skips go around it.</source>
        <translation>Das Latent: gröber wird das Bild nicht. Bei diesem Netz ist es nicht alles, was weitergeht, denn Sprungverbindungen gehen darum herum.</translation>
    </message>
    <message>
        <source>The loss is not a finite number any more since step {step}. Lower the learning rate and start again.</source>
        <translation>Seit Schritt {step} ist der Verlust keine endliche Zahl mehr. Bitte die Lernrate senken und neu beginnen.</translation>
    </message>
    <message>
        <source>The loss is not finite and there is no checkpoint to go back to. Lower learning_rate in [schedule] and start again.</source>
        <translation>Der Verlust ist nicht endlich, und es gibt keinen Zwischenstand. Bitte learning_rate in [schedule] senken und neu beginnen.</translation>
    </message>
    <message>
        <source>The maker note in its EXIF is too large for a JPEG and is not kept.</source>
        <translation>Die Herstellernotiz in den EXIF-Daten ist zu groß für ein JPEG und bleibt nicht erhalten.</translation>
    </message>
    <message>
        <source>The maps of the same size from the way down are added: what the bottleneck has lost comes back here.</source>
        <translation>Die gleich großen Karten vom Hinweg kommen dazu: Was der Flaschenhals verloren hat, kommt hier zurück.</translation>
    </message>
    <message>
        <source>The memory of “{device}” does not suffice. Choose a smaller batch or smaller pictures.</source>
        <translation>Der Speicher von „{device}“ reicht nicht. Bitte einen kleineren Batch oder kleinere Bilder wählen.</translation>
    </message>
    <message>
        <source>The model card “{path}” cannot be read ({reason}). Install Quietgrain again, or remove the card if it is your own.</source>
        <translation>Die Modellkarte „{path}“ ist nicht lesbar ({reason}). Bitte Quietgrain neu installieren oder die Karte löschen, wenn es eine eigene ist.</translation>
    </message>
    <message>
        <source>The name has {count} characters; at most {most} are possible.</source>
        <translation>Der Name hat {count} Zeichen; höchstens {most} sind möglich.</translation>
    </message>
    <message>
        <source>The name of a preset has at most {count} characters.</source>
        <translation>Der Name einer Vorgabe hat höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>The name “{name}” belongs to an autoencoder that came with Quietgrain. Choose another name.</source>
        <translation>Der Name „{name}“ gehört einem Autoencoder, der mit Quietgrain kam. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The name “{name}” belongs to weights that came with Quietgrain. Set another name in the TOML file; the checkpoint is kept.</source>
        <translation>Der Name „{name}“ gehört Gewichten, die mit Quietgrain kamen. Bitte in der TOML-Datei einen anderen Namen setzen; der Zwischenstand bleibt.</translation>
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
        <source>The pictures of “{title}” are {width}×{height} pixels, not square. Read them as tiles or thumbnails.</source>
        <translation>Die Bilder von „{title}“ sind {width}×{height} Pixel groß, nicht quadratisch. Bitte als Kacheln oder Miniaturen lesen.</translation>
    </message>
    <message>
        <source>The pictures of “{title}” have no labels. Put those of each label into a folder of its name.</source>
        <translation>Die Bilder von „{title}“ haben keine Labels. Bitte die eines jeden Labels in einen Ordner seines Namens legen.</translation>
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
        <source>The process that computed this was ended from outside (exit code {code}). Most often memory has run out: close other programs and try again.</source>
        <translation>Der Prozess, der dies berechnet hat, wurde von außen beendet (Code {code}). Meist war der Speicher zu Ende: Bitte andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The reconstruction: all that the code has kept.</source>
        <translation>Die Rekonstruktion: alles, was der Code bewahrt hat.</translation>
    </message>
    <message>
        <source>The residual: what is to be taken away. Mid-grey is nothing.</source>
        <translation>Das Residuum: was wegzunehmen ist. Mittelgrau ist nichts.</translation>
    </message>
    <message>
        <source>The results would lie among the originals in “{path}”. Choose another output folder.</source>
        <translation>Die Ergebnisse lägen zwischen den Originalen in „{path}“. Bitte einen anderen Ausgabeordner wählen.</translation>
    </message>
    <message>
        <source>The same values as maps again; nothing is computed.</source>
        <translation>Dieselben Werte, wieder als Karten; gerechnet wird nichts.</translation>
    </message>
    <message>
        <source>The same values in one row; nothing is computed.</source>
        <translation>Dieselben Werte in einer Reihe; gerechnet wird nichts.</translation>
    </message>
    <message>
        <source>The weights cannot be written to “{folder}”: {reason}. The checkpoint is kept.</source>
        <translation>Die Gewichte lassen sich nicht nach „{folder}“ schreiben: {reason}. Der Zwischenstand bleibt.</translation>
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
        <source>The {name} {value} is out of range: {least} to {most} are possible.</source>
        <translation>Der Wert {value} für „{name}“ ist nicht möglich; er muss zwischen {least} und {most} liegen.</translation>
    </message>
    <message>
        <source>There are no pictures to lay out; at least 1 is needed.</source>
        <translation>Es gibt keine Bilder zum Anordnen; mindestens 1 ist nötig.</translation>
    </message>
    <message>
        <source>There is a group “{name}” already. Choose another name.</source>
        <translation>Eine Gruppe „{name}“ gibt es schon. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is a preset “{name}” already. Choose another name.</source>
        <translation>Die Vorgabe „{name}“ gibt es schon. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is an autoencoder “{name}” already. Choose another name.</source>
        <translation>Einen Autoencoder „{name}“ gibt es schon. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no autoencoder “{name}”. Available: {models}.</source>
        <translation>Den Autoencoder „{name}“ gibt es nicht. Vorhanden: {models}.</translation>
    </message>
    <message>
        <source>There is no data set “{name}”. Known: {known}.</source>
        <translation>Den Datensatz „{name}“ gibt es nicht. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>There is no device “{name}” here. Available: auto, {devices}.</source>
        <translation>Das Gerät „{name}“ gibt es hier nicht. Vorhanden: auto, {devices}.</translation>
    </message>
    <message>
        <source>There is no folder “{path}”. It may have been moved or renamed.</source>
        <translation>Den Ordner „{path}“ gibt es nicht. Vielleicht wurde er verschoben oder umbenannt.</translation>
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
        <source>There is no variational autoencoder to sample from. Train one, or sample around labelled pictures.</source>
        <translation>Es gibt keinen variationellen Autoencoder zum Ziehen. Bitte einen trainieren, oder rund um Bilder mit Labels ziehen.</translation>
    </message>
    <message>
        <source>There is not enough memory for even one small tile.</source>
        <translation>Der Speicher reicht nicht einmal für eine kleine Kachel.</translation>
    </message>
    <message>
        <source>This network would have {count:,} weights; {most:,} can be trained here. Choose smaller pictures or the convolutional layout.</source>
        <translation>Dieses Netz hätte {count:,} Gewichte; hier lassen sich {most:,} trainieren. Bitte kleinere Bilder oder den faltenden Aufbau wählen.</translation>
    </message>
    <message>
        <source>This picture was stored by an autoencoder whose weights (sha256 {sha256}…) are not here. Only they can restore it.</source>
        <translation>Dieses Bild wurde von einem Autoencoder abgelegt, dessen Gewichte (sha256 {sha256}…) nicht hier sind. Nur sie können es wiederherstellen.</translation>
    </message>
    <message>
        <source>This picture was stored by another autoencoder than “{model}” (sha256 {sha256}…). Choose that one.</source>
        <translation>Dieses Bild wurde von einem anderen Autoencoder als „{model}“ abgelegt (sha256 {sha256}…). Bitte jenen wählen.</translation>
    </message>
    <message>
        <source>To find the number of groups</source>
        <translation>Für die Suche nach der Zahl der Gruppen</translation>
    </message>
    <message>
        <source>To learn what is usual at least {needed} photos are needed, and there are {given}. Choose a larger folder.</source>
        <translation>Um zu lernen, was üblich ist, sind mindestens {needed} Fotos nötig; es gibt {given}. Bitte einen größeren Ordner wählen.</translation>
    </message>
    <message>
        <source>Trained on the noise of simulated cameras: grain, blotches, hot pixels, banding, JPEG. Finds the level itself.</source>
        <translation>Gelernt am Rauschen simulierter Kameras: Korn, Flecken, heiße Pixel, Streifen, JPEG. Findet den Pegel selbst.</translation>
    </message>
    <message>
        <source>Trained on white Gaussian noise of a known level, 0 to 75; the automatic level adapts it to the grain of cameras.</source>
        <translation>Trainiert mit weißem Gaußschem Rauschen von bekanntem Pegel, 0 bis 75; der automatische Pegel passt es an das Korn von Kameras an.</translation>
    </message>
    <message>
        <source>Transposed convolution {side}×{side}, stride {stride}</source>
        <translation>Transponierte Faltung {side}×{side}, Schrittweite {stride}</translation>
    </message>
    <message>
        <source>Try it again</source>
        <translation>Bitte noch einmal versuchen</translation>
    </message>
    <message>
        <source>UMAP with {value} neighbours</source>
        <translation>UMAP mit {value} Nachbarn</translation>
    </message>
    <message>
        <source>Use another copy of it</source>
        <translation>Bitte eine andere Kopie verwenden</translation>
    </message>
    <message>
        <source>Variational autoencoder of handwritten digits with 6 numbers: it can make new ones.</source>
        <translation>Variationeller Autoencoder handgeschriebener Ziffern mit 6 Zahlen: Er kann neue machen.</translation>
    </message>
    <message>
        <source>What the network is shown.</source>
        <translation>Was dem Netz gezeigt wird.</translation>
    </message>
    <message>
        <source>What the network is shown. The noise level, sigma {sigma}, comes in as a fourth plane.</source>
        <translation>Was dem Netz gezeigt wird. Der Rauschpegel, Sigma {sigma}, kommt als vierte Ebene dazu.</translation>
    </message>
    <message>
        <source>White noise</source>
        <translation>Weißes Rauschen</translation>
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
        <source>is {width}×{height} pixels, smaller than a tile of {side}×{side}</source>
        <translation>hat {width}×{height} Pixel, weniger als eine Kachel von {side}×{side}</translation>
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
        <source>number of neighbours</source>
        <translation>Zahl der Nachbarn</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>Perplexität</translation>
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
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>smallest distance</source>
        <translation>kleinster Abstand</translation>
    </message>
    <message>
        <source>t-SNE with a perplexity of {value}</source>
        <translation>t-SNE mit einer Perplexität von {value}</translation>
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
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
    <message>
        <source>{count} pictures of {width}×{height} would make one of {all_width}×{all_height} pixels; at most {most} a side can be opened. Ask for fewer, or for a folder.</source>
        <translation>{count} Bilder von {width}×{height} ergäben eines von {all_width}×{all_height} Pixeln; öffnen lassen sich höchstens {most} je Seite. Bitte weniger verlangen, oder einen Ordner.</translation>
    </message>
    <message>
        <source>{count} pictures were asked for; at least 1 is needed.</source>
        <translation>{count} Bilder wurden verlangt; mindestens 1 ist nötig.</translation>
    </message>
    <message>
        <source>{count} residual blocks</source>
        <translation>{count} Residualblöcke</translation>
    </message>
    <message>
        <source>{given} dimensions cannot be drawn. Choose 2 or 3.</source>
        <translation>{given} Dimensionen lassen sich nicht zeichnen. Bitte 2 oder 3 wählen.</translation>
    </message>
    <message>
        <source>{layer}, {activation}</source>
        <translation>{layer}, {activation}</translation>
    </message>
    <message>
        <source>{steps} steps lead nowhere; at least 2 are needed.</source>
        <translation>{steps} Schritte führen nirgendwohin; mindestens 2 sind nötig.</translation>
    </message>
    <message>
        <source>{what} at least {needed} pictures are needed, and there are {given}. Add some, or ask for fewer groups.</source>
        <translation>{what} sind mindestens {needed} Bilder nötig; es gibt {given}. Bitte welche hinzufügen oder weniger Gruppen verlangen.</translation>
    </message>
    <message>
        <source>{what} needs at least {needed} pictures; there are {pictures}. {remedy}.</source>
        <translation>{what} braucht mindestens {needed} Bilder; es gibt {pictures}. {remedy}.</translation>
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
        <source>“{model}” cannot invent pictures, as nothing says where its codes lie. Choose a variational autoencoder, or sample around labelled pictures.</source>
        <translation>„{model}“ kann keine Bilder erfinden, da nichts sagt, wo seine Codes liegen. Bitte einen variationellen Autoencoder wählen oder rund um Bilder mit Labels ziehen.</translation>
    </message>
    <message>
        <source>“{model}” gives each picture one code, without a spread. Choose a variational autoencoder.</source>
        <translation>„{model}“ gibt jedem Bild einen einzigen Code, ohne Streuung. Bitte einen variationellen Autoencoder wählen.</translation>
    </message>
    <message>
        <source>“{model}” has codes of {wanted} numbers, not of {given}.</source>
        <translation>„{model}“ hat Codes aus {wanted} Zahlen, nicht aus {given}.</translation>
    </message>
    <message>
        <source>“{model}” wants pictures of {wanted}, not of {given}.</source>
        <translation>„{model}“ verlangt Bilder von {wanted}, nicht von {given}.</translation>
    </message>
    <message>
        <source>“{name}” came with Quietgrain and stays as it is. Choose another name.</source>
        <translation>„{name}“ gehört zu Quietgrain und bleibt, wie es ist. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a file everywhere. Use letters, digits, “-” and “_”, beginning with a letter or digit.</source>
        <translation>„{name}“ kann nicht überall der Name einer Datei sein. Bitte Buchstaben, Ziffern, „-“ und „_“ verwenden, am Anfang einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written to “{folder}”: {reason}. Make room or choose another name; the training is still here.</source>
        <translation>„{name}“ lässt sich nicht nach „{folder}“ schreiben: {reason}. Bitte Platz schaffen oder einen anderen Namen wählen; das Training ist noch da.</translation>
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
        <source>“{name}” is a denoising network, not an autoencoder with a latent space. Available: {models}.</source>
        <translation>„{name}“ ist ein entrauschendes Netz, kein Autoencoder mit latentem Raum. Vorhanden: {models}.</translation>
    </message>
    <message>
        <source>“{name}” is an autoencoder with a latent space, not a denoising network. Available: {models}.</source>
        <translation>„{name}“ ist ein Autoencoder mit latentem Raum, kein entrauschendes Netz. Vorhanden: {models}.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short. Use another copy of it.</source>
        <translation>„{name}“ ist beschädigt oder abgeschnitten. Bitte eine andere Kopie verwenden.</translation>
    </message>
    <message>
        <source>“{name}” is not a picture stored as its code. Make one with “quietgrain latent compress”.</source>
        <translation>„{name}“ ist kein als Code abgelegtes Bild. „quietgrain latent compress“ macht eines.</translation>
    </message>
    <message>
        <source>“{name}” is read by torchvision, which this installation of Quietgrain does not have. Install Quietgrain as a Python package, or choose a folder of photos.</source>
        <translation>„{name}“ wird von torchvision gelesen, das dieser Installation von Quietgrain fehlt. Bitte Quietgrain als Python-Paket installieren oder einen Ordner mit Fotos wählen.</translation>
    </message>
    <message>
        <source>“{name}” is there already and not an empty folder, so nothing was written. Choose a new name.</source>
        <translation>„{name}“ gibt es schon, und es ist kein leerer Ordner; darum wurde nichts geschrieben. Bitte einen neuen Namen wählen.</translation>
    </message>
    <message>
        <source>“{name}” needs more memory than there is. Close other programs.</source>
        <translation>„{name}“ braucht mehr Speicher, als da ist. Bitte andere Programme schließen.</translation>
    </message>
    <message>
        <source>“{name}” needs these files in “{folder}”, and not all are there: {files}. Nothing is downloaded; files that end in .gz have to be unpacked.</source>
        <translation>„{name}“ braucht diese Dateien in „{folder}“, und nicht alle sind da: {files}. Es wird nichts heruntergeladen; Dateien mit der Endung .gz müssen entpackt sein.</translation>
    </message>
    <message>
        <source>“{name}” {problem}. {remedy}.</source>
        <translation>„{name}“ {problem}. {remedy}.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. Choose another folder.</source>
        <translation>„{path}“ lässt sich nicht schreiben: {reason}. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>“{path}” does not exist. It may have been moved or renamed.</source>
        <translation>„{path}“ gibt es nicht. Vielleicht wurde es verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>“{path}” holds codes of {given} numbers, and those of “{model}” have {wanted}. Encode the pictures again.</source>
        <translation>„{path}“ enthält Codes aus {given} Zahlen; die von „{model}“ haben {wanted}. Bitte die Bilder neu codieren.</translation>
    </message>
    <message>
        <source>“{path}” is a file. Choose a folder for the results.</source>
        <translation>„{path}“ ist eine Datei. Bitte einen Ordner für die Ergebnisse wählen.</translation>
    </message>
    <message>
        <source>“{path}” is not a file of codes. Write one with “quietgrain latent encode”.</source>
        <translation>„{path}“ ist keine Code-Datei. „quietgrain latent encode“ schreibt eine.</translation>
    </message>
    <message>
        <source>“{path}” is not an ordinary file. Choose photos or folders.</source>
        <translation>„{path}“ ist keine gewöhnliche Datei. Bitte Fotos oder Ordner wählen.</translation>
    </message>
    <message>
        <source>“{title}” holds no photo. Choose a folder with JPEG, PNG, TIFF, WebP, AVIF, HEIC or camera RAW files.</source>
        <translation>„{title}“ enthält kein Foto. Bitte einen Ordner mit Dateien in JPEG, PNG, TIFF, WebP, AVIF, HEIC oder Kamera-RAW wählen.</translation>
    </message>
    <message>
        <source>“{wish}” is not among the {count} pictures of “{title}”. Give a name such as “{example}”, or a position from 0 to {last}.</source>
        <translation>„{wish}“ ist nicht unter den {count} Bildern von „{title}“. Bitte einen Namen wie „{example}“ oder eine Stelle von 0 bis {last} angeben.</translation>
    </message>
</context>
</TS>
