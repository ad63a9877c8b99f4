<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&quot;{color}&quot; that is not written as #rrggbb</source>
        <translation>„{color}“, was nicht als #rrggbb geschrieben ist</translation>
    </message>
    <message>
        <source>&quot;{suffix}&quot; names no format to save in: use one of {endings}.</source>
        <translation>„{suffix}“ steht für kein Speicherformat: Verwenden Sie eine dieser Endungen: {endings}.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Vorgang</numerusform>
            <numerusform>%n Vorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked colour(s) will stay when another palette is chosen</source>
        <translation>
            <numerusform>%n gesperrte Farbe bleibt, wenn eine andere Palette gewählt wird</numerusform>
            <numerusform>%n gesperrte Farben bleiben, wenn eine andere Palette gewählt wird</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these with other settings: choose “{option}” to make them again.</source>
        <translation>
            <numerusform>%n davon mit anderen Einstellungen: „{option}“ wählen, um sie neu zu erzeugen.</numerusform>
            <numerusform>%n davon mit anderen Einstellungen: „{option}“ wählen, um sie neu zu erzeugen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a figure</comment>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {failed} failed.</source>
        <translation>
            <numerusform>%n Bild koloriert, {failed} fehlgeschlagen.</numerusform>
            <numerusform>%n Bilder koloriert, {failed} fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {skipped} skipped, {failed} failed.</source>
        <translation>
            <numerusform>%n Bild koloriert, {skipped} übersprungen, {failed} fehlgeschlagen.</numerusform>
            <numerusform>%n Bilder koloriert, {skipped} übersprungen, {failed} fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {skipped} skipped.</source>
        <translation>
            <numerusform>%n Bild koloriert, {skipped} übersprungen.</numerusform>
            <numerusform>%n Bilder koloriert, {skipped} übersprungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized.</source>
        <translation>
            <numerusform>%n Bild koloriert.</numerusform>
            <numerusform>%n Bilder koloriert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be colorized; the list tells why.</source>
        <translation>
            <numerusform>%n Bild konnte nicht koloriert werden; die Liste nennt den Grund.</numerusform>
            <numerusform>%n Bilder konnten nicht koloriert werden; die Liste nennt die Gründe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to colorize, {done} done already.</source>
        <translation>
            <numerusform>%n Bild zu kolorieren, {done} schon fertig.</numerusform>
            <numerusform>%n Bilder zu kolorieren, {done} schon fertig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to colorize.</source>
        <translation>
            <numerusform>%n Bild zu kolorieren.</numerusform>
            <numerusform>%n Bilder zu kolorieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About Tintline</source>
        <translation>Ü&amp;ber Tintline</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>Tatsächliche Pi&amp;xel</translation>
    </message>
    <message>
        <source>&amp;Before and after…</source>
        <translation>&amp;Vorher und nachher…</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>S&amp;chwarz</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>&amp;Blinken</translation>
    </message>
    <message>
        <source>&amp;Checkers</source>
        <translation>&amp;Schachbrett</translation>
    </message>
    <message>
        <source>&amp;Clear hints</source>
        <translation>Farbhinweise ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Close picture</source>
        <translation>Bild s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Colorize</source>
        <translation>K&amp;olorieren</translation>
    </message>
    <message>
        <source>&amp;Colour panel</source>
        <translation>F&amp;arbbedienfeld</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Eyedropper</source>
        <translation>&amp;Pipette</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>&amp;Gray</source>
        <translation>&amp;Grau</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Hint tool</source>
        <translation>&amp;Hinweis-Werkzeug</translation>
    </message>
    <message>
        <source>&amp;Keep gray</source>
        <translation>Grau &amp;belassen</translation>
    </message>
    <message>
        <source>&amp;Keep paper white</source>
        <translation>Papier &amp;weiß lassen</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>&amp;Tastatur und Maus</translation>
    </message>
    <message>
        <source>&amp;Larger dot</source>
        <translation>&amp;Größerer Punkt</translation>
    </message>
    <message>
        <source>&amp;Lens</source>
        <translation>&amp;Lupe</translation>
    </message>
    <message>
        <source>&amp;Load hints…</source>
        <translation>Farbhinweise &amp;laden…</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>&amp;Spiegeln</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>&amp;Nächstes Bild</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>Bild &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Photograph</source>
        <translation>Fo&amp;to</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>V&amp;orheriges Bild</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Recolour all like it</source>
        <translation>Alle gleichfarbigen &amp;umfärben</translation>
    </message>
    <message>
        <source>&amp;Result only</source>
        <translation>Nu&amp;r Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>Ge&amp;teilt</translation>
    </message>
    <message>
        <source>&amp;Upright</source>
        <translation>Drehung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Variations</source>
        <translation>&amp;Varianten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>&amp;Weiß</translation>
    </message>
    <message>
        <source>&amp;Wipe as GIF…</source>
        <translation>&amp;Wischblende als GIF…</translation>
    </message>
    <message>
        <source>A &amp;layer for each colour</source>
        <translation>Eine E&amp;bene je Farbe</translation>
    </message>
    <message>
        <source>A layer for each colour</source>
        <translation>Eine Ebene je Farbe</translation>
    </message>
    <message>
        <source>A lens on the sketch at the mouse</source>
        <translation>Eine Lupe am Mauszeiger zeigt die Skizze</translation>
    </message>
    <message>
        <source>A page with each picture before and after, times and failures, beside the results</source>
        <translation>Eine Seite mit allen Bildern vorher und nachher, Zeiten und Fehlern, neben den Ergebnissen</translation>
    </message>
    <message>
        <source>A palette holds one colour at least</source>
        <translation>Eine Palette enthält mindestens eine Farbe</translation>
    </message>
    <message>
        <source>A palette holds {most} colours at most; remove one first</source>
        <translation>Eine Palette enthält höchstens {most} Farben; entfernen Sie zuerst eine</translation>
    </message>
    <message>
        <source>A worker has another model {name}: install the same version of Tintline and of the model everywhere.</source>
        <translation>Ein Worker hat ein anderes Modell {name}: Installieren Sie überall dieselbe Version von Tintline und des Modells.</translation>
    </message>
    <message>
        <source>About Tintline</source>
        <translation>Über Tintline</translation>
    </message>
    <message>
        <source>Accessory</source>
        <comment>part</comment>
        <translation>Accessoire</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add a model of your own, an ONNX file</source>
        <translation>Ein eigenes Modell hinzufügen, eine ONNX-Datei</translation>
    </message>
    <message>
        <source>Add colour</source>
        <translation>Farbe hinzufügen</translation>
    </message>
    <message>
        <source>Add dot</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Add stroke</source>
        <translation>Strich hinzufügen</translation>
    </message>
    <message>
        <source>Add the current colour, {color}</source>
        <translation>Aktuelle Farbe {color} hinzufügen</translation>
    </message>
    <message>
        <source>Add the dots on the clipboard</source>
        <translation>Die Punkte aus der Zwischenablage hinzufügen</translation>
    </message>
    <message>
        <source>Added to the names of the results</source>
        <translation>Wird an die Namen der Ergebnisse angehängt</translation>
    </message>
    <message>
        <source>Added to the names, such as -color</source>
        <translation>Wird an die Namen angehängt, etwa -color</translation>
    </message>
    <message>
        <source>Adding detail</source>
        <translation>Details ergänzen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>All dots of the chosen one&apos;s colour</source>
        <translation>Alle Punkte in der Farbe des gewählten</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Also write the layers</source>
        <translation>Auch die Ebenen schreiben</translation>
    </message>
    <message>
        <source>Alt+click</source>
        <translation>Alt+Klick</translation>
    </message>
    <message>
        <source>An animation from the sketch to the result</source>
        <translation>Eine Animation von der Skizze zum Ergebnis</translation>
    </message>
    <message>
        <source>An error has stopped the batch.</source>
        <translation>Ein Fehler hat die Stapelverarbeitung angehalten.</translation>
    </message>
    <message>
        <source>Animal</source>
        <comment>part</comment>
        <translation>Tier</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>Animiertes GIF</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>As they were drawn</source>
        <comment>lines</comment>
        <translation>Wie gezeichnet</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>automatic</comment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic: for large drawings</source>
        <translation>Automatisch: bei großen Zeichnungen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to &amp;first</source>
        <translation>&amp;Zurück zur ersten</translation>
    </message>
    <message>
        <source>Back to first</source>
        <translation>Zur ersten</translation>
    </message>
    <message>
        <source>Background</source>
        <comment>part</comment>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Begin a palette with {color}</source>
        <translation>Palette mit {color} beginnen</translation>
    </message>
    <message>
        <source>Behind transparent parts</source>
        <translation>Hinter durchsichtigen Stellen</translation>
    </message>
    <message>
        <source>Black</source>
        <comment>lines</comment>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Bottom</source>
        <comment>part</comment>
        <translation>Unterteil</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>C&amp;opy hints</source>
        <translation>Farbhinweise kop&amp;ieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled; %n picture(s) colorized. Start again to go on.</source>
        <translation>
            <numerusform>Abgebrochen; %n Bild koloriert. Starten Sie erneut, um fortzufahren.</numerusform>
            <numerusform>Abgebrochen; %n Bilder koloriert. Starten Sie erneut, um fortzufahren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>Figur ändern</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>Change gap</source>
        <translation>Lücke ändern</translation>
    </message>
    <message>
        <source>Change lines</source>
        <translation>Linien ändern</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>Stil ändern</translation>
    </message>
    <message>
        <source>Change palette</source>
        <translation>Palette ändern</translation>
    </message>
    <message>
        <source>Change to the current colour</source>
        <translation>Durch die aktuelle Farbe ersetzen</translation>
    </message>
    <message>
        <source>Change variation</source>
        <translation>Variante ändern</translation>
    </message>
    <message>
        <source>Changes refresh the result by themselves</source>
        <translation>Änderungen wirken sofort auf das Ergebnis</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Character palettes</source>
        <translation>Figurpaletten</translation>
    </message>
    <message>
        <source>Character: {name}</source>
        <translation>Figur: {name}</translation>
    </message>
    <message>
        <source>Choose a folder to begin.</source>
        <translation>Wählen Sie zuerst einen Ordner.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choosing colours</source>
        <translation>Farben wählen</translation>
    </message>
    <message>
        <source>Clean colour under lines</source>
        <translation>Saubere Farbe unter den Linien</translation>
    </message>
    <message>
        <source>Clean colour under the lines of a drawing</source>
        <translation>Saubere Farbe unter den Linien einer Zeichnung</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear character</source>
        <translation>Figur leeren</translation>
    </message>
    <message>
        <source>Clear hints</source>
        <translation>Farbhinweise entfernen</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Click a dot first</source>
        <translation>Klicken Sie zuerst einen Punkt an</translation>
    </message>
    <message>
        <source>Click a part to give it the current colour</source>
        <translation>Klick gibt einem Teil die aktuelle Farbe</translation>
    </message>
    <message>
        <source>Click a picture to colour the sketch in its palette</source>
        <translation>Klicken Sie ein Bild an, um die Skizze in seiner Palette zu kolorieren</translation>
    </message>
    <message>
        <source>Click one to take it</source>
        <translation>Zum Übernehmen anklicken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close ({keys})</source>
        <translation>Schließen ({keys})</translation>
    </message>
    <message>
        <source>Close gaps</source>
        <translation>Lücken schließen</translation>
    </message>
    <message>
        <source>Close gaps up to</source>
        <translation>Lücken schließen bis</translation>
    </message>
    <message>
        <source>Close gaps: automatic</source>
        <translation>Lücken schließen: automatisch</translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>{name} schließen</translation>
    </message>
    <message>
        <source>Closing as soon as all is saved…</source>
        <translation>Wird geschlossen, sobald alles gespeichert ist…</translation>
    </message>
    <message>
        <source>Colorize</source>
        <translation>Kolorieren</translation>
    </message>
    <message>
        <source>Colorize a &amp;folder…</source>
        <translation>&amp;Ordner kolorieren…</translation>
    </message>
    <message>
        <source>Colorize a folder</source>
        <translation>Ordner kolorieren</translation>
    </message>
    <message>
        <source>Colorize a folder…</source>
        <translation>Ordner kolorieren…</translation>
    </message>
    <message>
        <source>Colorize a whole folder</source>
        <translation>Einen ganzen Ordner kolorieren</translation>
    </message>
    <message>
        <source>Colorize again to see the variations</source>
        <translation>Kolorieren Sie neu, um die Varianten zu sehen</translation>
    </message>
    <message>
        <source>Colorize all</source>
        <translation>Alle kolorieren</translation>
    </message>
    <message>
        <source>Colorize first</source>
        <translation>Kolorieren Sie zuerst</translation>
    </message>
    <message>
        <source>Colorize the folder…</source>
        <translation>Ordner kolorieren…</translation>
    </message>
    <message>
        <source>Colorize the sketch first</source>
        <translation>Kolorieren Sie zuerst die Skizze</translation>
    </message>
    <message>
        <source>Colorize {name}</source>
        <translation>{name} kolorieren</translation>
    </message>
    <message>
        <source>Colorized: {folder}</source>
        <translation>Koloriert: {folder}</translation>
    </message>
    <message>
        <source>Colorizes line drawings, with clean colour under untouched lines, and black-and-white photographs; steered by dots, strokes and palettes. Everything happens on this computer.</source>
        <translation>Koloriert Strichzeichnungen, mit sauberer Farbe unter unberührten Linien, und Schwarz-Weiß-Fotos; gesteuert durch Punkte, Striche und Paletten. Alles geschieht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour area</source>
        <translation>Fläche färben</translation>
    </message>
    <message>
        <source>Colour areas: a loop, or a click</source>
        <translation>Flächen färben: mit Schlinge oder Klick</translation>
    </message>
    <message>
        <source>Colour as line art</source>
        <translation>Als Strichzeichnung kolorieren</translation>
    </message>
    <message>
        <source>Colour as photograph</source>
        <translation>Als Foto kolorieren</translation>
    </message>
    <message>
        <source>Colour for a black-and-white photograph, whose lightness stays</source>
        <translation>Farbe für ein Schwarz-Weiß-Foto, dessen Helligkeit bleibt</translation>
    </message>
    <message>
        <source>Colour for a photograph</source>
        <translation>Farbe für ein Foto</translation>
    </message>
    <message>
        <source>Colour of the lines</source>
        <translation>Farbe der Linien</translation>
    </message>
    <message>
        <source>Colour of the lines: as they were drawn</source>
        <translation>Farbe der Linien: wie gezeichnet</translation>
    </message>
    <message>
        <source>Colour of the lines: {color}</source>
        <translation>Farbe der Linien: {color}</translation>
    </message>
    <message>
        <source>Colour panel</source>
        <translation>Farbbedienfeld</translation>
    </message>
    <message>
        <source>Colour picker: saturation and value, and hue</source>
        <translation>Farbwähler: Sättigung und Helligkeit, Farbton</translation>
    </message>
    <message>
        <source>Colour the photograph</source>
        <translation>Das Foto kolorieren</translation>
    </message>
    <message>
        <source>Colour the sketch</source>
        <translation>Die Skizze kolorieren</translation>
    </message>
    <message numerus="yes">
        <source>Coloured %n area(s)</source>
        <translation>
            <numerusform>%n Fläche gefärbt</numerusform>
            <numerusform>%n Flächen gefärbt</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours of the palette</source>
        <translation>Farben der Palette</translation>
    </message>
    <message>
        <source>Colours you use appear here</source>
        <translation>Hier erscheinen benutzte Farben</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n hint(s)</source>
        <translation>
            <numerusform>%n Farbhinweis kopiert</numerusform>
            <numerusform>%n Farbhinweise kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the result</source>
        <translation>Ergebnis kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>SHA-256-Prüfsumme kopieren</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256</source>
        <translation>Die ganze SHA-256-Prüfsumme kopieren</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+-</source>
        <translation>Strg++, Strg+-</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Ctrl+0, Ctrl+1</source>
        <translation>Strg+0, Strg+1</translation>
    </message>
    <message>
        <source>Ctrl+Alt+S</source>
        <translation>Strg+Alt+S</translation>
    </message>
    <message>
        <source>Ctrl+Alt+wheel</source>
        <translation>Strg+Alt+Mausrad</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg+I</translation>
    </message>
    <message>
        <source>Ctrl+O, Ctrl+V</source>
        <translation>Strg+O, Strg+V</translation>
    </message>
    <message>
        <source>Ctrl+R, Ctrl+Shift+R</source>
        <translation>Strg+R, Strg+Umschalt+R</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Shift+S</source>
        <translation>Strg+S, Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>Ctrl+Shift+0</source>
        <translation>Strg+Umschalt+0</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C, Ctrl+Shift+V</source>
        <translation>Strg+Umschalt+C, Strg+Umschalt+V</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Strg+Umschalt+H</translation>
    </message>
    <message>
        <source>Ctrl+Shift+click a dot</source>
        <translation>Strg+Umschalt+Klick auf einen Punkt</translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab</source>
        <translation>Strg+Tab, Strg+Umschalt+Tab</translation>
    </message>
    <message>
        <source>Ctrl+W, Ctrl+Q</source>
        <translation>Strg+W, Strg+Q</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Strg+Z, Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dask is not installed: run pip install {package}.</source>
        <translation>Dask ist nicht installiert: Führen Sie pip install {package} aus.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Distribute the colours another way (Ctrl+R)</source>
        <translation>Farben anders verteilen (Strg+R)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Dot size</source>
        <translation>Punktgröße</translation>
    </message>
    <message>
        <source>Dot size in pixels</source>
        <translation>Punktgröße in Pixeln</translation>
    </message>
    <message>
        <source>Dots and strokes</source>
        <translation>Punkte und Striche</translation>
    </message>
    <message>
        <source>Dots that keep their area uncoloured</source>
        <translation>Punkte, die ihre Fläche ohne Farbe lassen</translation>
    </message>
    <message>
        <source>Dots that keep their place gray</source>
        <translation>Punkte, die ihre Stelle grau lassen</translation>
    </message>
    <message>
        <source>Drag a dot</source>
        <translation>Punkt ziehen</translation>
    </message>
    <message>
        <source>Drag on empty ground</source>
        <translation>Auf freier Fläche ziehen</translation>
    </message>
    <message>
        <source>Drag the result</source>
        <translation>Ergebnis ziehen</translation>
    </message>
    <message>
        <source>Drag the result from here into another program or a folder</source>
        <translation>Das Ergebnis von hier in ein anderes Programm oder einen Ordner ziehen</translation>
    </message>
    <message>
        <source>Draw other pictures</source>
        <translation>Andere Bilder zeichnen</translation>
    </message>
    <message>
        <source>Drawing pictures…</source>
        <translation>Bilder werden gezeichnet…</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>Drawn by {model} on {device}</source>
        <translation>Gezeichnet von {model} auf {device}</translation>
    </message>
    <message>
        <source>Drop a line drawing or a photograph here</source>
        <translation>Strichzeichnung oder Foto hier ablegen</translation>
    </message>
    <message>
        <source>Drop an ONNX file here to add a model of your own.</source>
        <translation>Legen Sie hier eine ONNX-Datei ab, um ein eigenes Modell hinzuzufügen.</translation>
    </message>
    <message>
        <source>Drop dots and paint strokes</source>
        <translation>Punkte setzen und Striche malen</translation>
    </message>
    <message>
        <source>Drop dots of colour first, or just start</source>
        <translation>Setzen Sie zuerst Farbpunkte, oder beginnen Sie einfach</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Abgelegtes Bild</translation>
    </message>
    <message>
        <source>E&amp;raser</source>
        <translation>&amp;Radiergummi</translation>
    </message>
    <message>
        <source>E&amp;xport layers…</source>
        <translation>Ebenen e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Erase dots and strokes</source>
        <translation>Punkte und Striche radieren</translation>
    </message>
    <message>
        <source>Erase hints</source>
        <translation>Farbhinweise radieren</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Alle %n Minuten</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>Export the layers into a folder</source>
        <translation>Ebenen in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export the layers of {name}</source>
        <translation>Ebenen von {name} exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n layer(s)</source>
        <translation>
            <numerusform>%n Ebene exportiert</numerusform>
            <numerusform>%n Ebenen exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting the layers…</source>
        <translation>Ebenen werden exportiert…</translation>
    </message>
    <message>
        <source>Eyes</source>
        <comment>part</comment>
        <translation>Augen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>File</source>
        <comment>of a model</comment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Filling regions</source>
        <translation>Flächen füllen</translation>
    </message>
    <message>
        <source>Finding regions</source>
        <translation>Flächen finden</translation>
    </message>
    <message>
        <source>Finding the areas…</source>
        <translation>Flächen werden gesucht…</translation>
    </message>
    <message>
        <source>First</source>
        <comment>choice of the model</comment>
        <translation>Erste</translation>
    </message>
    <message>
        <source>First choice</source>
        <translation>Erste Wahl</translation>
    </message>
    <message>
        <source>Fit the gap to the size of the picture</source>
        <translation>Lücke der Bildgröße anpassen</translation>
    </message>
    <message>
        <source>Flat</source>
        <comment>look</comment>
        <translation>Flach</translation>
    </message>
    <message>
        <source>Flat colours with soft shading</source>
        <translation>Grundfarben mit weicher Schattierung</translation>
    </message>
    <message>
        <source>Folder for the colorized pictures</source>
        <translation>Ordner für die kolorierten Bilder</translation>
    </message>
    <message>
        <source>Folder with line drawings</source>
        <translation>Ordner mit Strichzeichnungen</translation>
    </message>
    <message>
        <source>For</source>
        <comment>of a model</comment>
        <translation>Für</translation>
    </message>
    <message>
        <source>For line art only; choose Line art at the top of the colour panel</source>
        <translation>Nur für Strichzeichnungen; wählen Sie oben im Farbbedienfeld „Strichzeichnung“</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the colorized pictures</source>
        <translation>Format der kolorierten Bilder</translation>
    </message>
    <message>
        <source>From</source>
        <comment>folder</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>From a picture or file…</source>
        <translation>Aus Bild oder Datei…</translation>
    </message>
    <message>
        <source>From: choose a folder</source>
        <translation>Von: Ordner wählen</translation>
    </message>
    <message>
        <source>GIMP, Krita and Inkscape</source>
        <translation>GIMP, Krita und Inkscape</translation>
    </message>
    <message>
        <source>Gaps in the lines up to this width hold the colour back</source>
        <translation>Lücken in den Linien bis zu dieser Breite halten die Farbe auf</translation>
    </message>
    <message>
        <source>Generated pictures</source>
        <translation>Erzeugte Bilder</translation>
    </message>
    <message>
        <source>Give it the current colour</source>
        <translation>Die aktuelle Farbe geben</translation>
    </message>
    <message>
        <source>Gr&amp;ound</source>
        <translation>&amp;Hintergrund</translation>
    </message>
    <message>
        <source>Ground</source>
        <comment>part</comment>
        <translation>Boden</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>Verla&amp;uf</translation>
    </message>
    <message>
        <source>Hair</source>
        <comment>part</comment>
        <translation>Haare</translation>
    </message>
    <message>
        <source>Headwear</source>
        <comment>part</comment>
        <translation>Kopfbedeckung</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Farbhinweise</translation>
    </message>
    <message>
        <source>Hold the button and drag it into another program or a folder</source>
        <translation>Schaltfläche gedrückt halten und in ein anderes Programm oder einen Ordner ziehen</translation>
    </message>
    <message>
        <source>Hold to see the sketch (T)</source>
        <translation>Gedrückt halten, um die Skizze zu sehen (T)</translation>
    </message>
    <message>
        <source>How strongly the lines are laid over the colours</source>
        <translation>Wie kräftig die Linien über den Farben liegen</translation>
    </message>
    <message>
        <source>I&amp;nspiration</source>
        <translation>&amp;Inspiration</translation>
    </message>
    <message>
        <source>In PSD, OpenRaster and project files</source>
        <translation>In PSD-, OpenRaster- und Projektdateien</translation>
    </message>
    <message>
        <source>In PSD, OpenRaster and project files, give each flat colour a layer of its own</source>
        <translation>In PSD-, OpenRaster- und Projektdateien jeder Grundfarbe eine eigene Ebene geben</translation>
    </message>
    <message>
        <source>In the current colour</source>
        <comment>lines</comment>
        <translation>In der aktuellen Farbe</translation>
    </message>
    <message>
        <source>Include folders inside</source>
        <translation>Mit Unterordnern</translation>
    </message>
    <message>
        <source>Inspiration</source>
        <translation>Inspiration</translation>
    </message>
    <message>
        <source>Inspiration {number}</source>
        <translation>Inspiration {number}</translation>
    </message>
    <message>
        <source>It is used from the next start on: until then the model that --model names goes before it.</source>
        <translation>Es wird ab dem nächsten Start verwendet: Bis dahin gilt das Modell, das --model nennt.</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep gray</source>
        <translation>Grau belassen</translation>
    </message>
    <message>
        <source>Keep its colour</source>
        <translation>Farbe behalten</translation>
    </message>
    <message>
        <source>Keep paper white</source>
        <translation>Papier weiß lassen</translation>
    </message>
    <message>
        <source>Keep the colours of the parts as a file</source>
        <translation>Die Farben der Teile als Datei aufbewahren</translation>
    </message>
    <message>
        <source>Keep the dots and strokes for another time</source>
        <translation>Die Punkte und Striche für später aufbewahren</translation>
    </message>
    <message>
        <source>Keep the figure&apos;s colours</source>
        <translation>Farben der Figur behalten</translation>
    </message>
    <message>
        <source>Keep the figure&apos;s present colours on the next pages too</source>
        <translation>Die jetzigen Farben der Figur auch auf den nächsten Seiten behalten</translation>
    </message>
    <message>
        <source>Keep the palette as a file, for other programs too</source>
        <translation>Die Palette als Datei aufbewahren, auch für andere Programme</translation>
    </message>
    <message>
        <source>Keep these colours as a file, for other pages and folders</source>
        <translation>Diese Farben als Datei aufbewahren, für andere Seiten und Ordner</translation>
    </message>
    <message>
        <source>Keep unsaved work</source>
        <translation>Arbeit sichern</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>L&amp;asso</source>
        <translation>&amp;Lasso</translation>
    </message>
    <message>
        <source>L&amp;ine art</source>
        <translation>&amp;Strichzeichnung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Large drawings are looked at a second time, in tiles, so that small areas get their own colours. Smaller tiles need less memory.</source>
        <translation>Große Zeichnungen werden ein zweites Mal in Kacheln betrachtet, damit kleine Flächen eigene Farben bekommen. Kleinere Kacheln brauchen weniger Speicher.</translation>
    </message>
    <message>
        <source>Laying colours</source>
        <translation>Farben auftragen</translation>
    </message>
    <message>
        <source>Laying lines</source>
        <translation>Linien auflegen</translation>
    </message>
    <message>
        <source>Leave all parts to the model again</source>
        <translation>Alle Teile wieder dem Modell überlassen</translation>
    </message>
    <message>
        <source>Leave it empty to begin in the folder used last</source>
        <translation>Leer lassen, um im zuletzt benutzten Ordner zu beginnen</translation>
    </message>
    <message>
        <source>Leave it to the model</source>
        <translation>Dem Modell überlassen</translation>
    </message>
    <message>
        <source>Leave {part} to the model</source>
        <translation>{part} dem Modell überlassen</translation>
    </message>
    <message>
        <source>Legwear</source>
        <comment>part</comment>
        <translation>Strümpfe</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>of a model</comment>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light and shadow stay the photograph&apos;s own: of a dot&apos;s colour, hue and strength count, not how light it is.</source>
        <translation>Licht und Schatten bleiben die des Fotos: Von der Farbe eines Punkts zählen Farbton und Sättigung, nicht die Helligkeit.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Line art</source>
        <translation>Strichzeichnung</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Lines, flats and shading as pictures of their own</source>
        <translation>Linien, Grundfarben und Schattierung als eigene Bilder</translation>
    </message>
    <message>
        <source>Lines, flats, shading, areas as PNG files</source>
        <translation>Linien, Grundfarben, Schattierung und Flächen als PNG-Dateien</translation>
    </message>
    <message>
        <source>List of hexadecimal numbers</source>
        <translation>Liste hexadezimaler Zahlen</translation>
    </message>
    <message>
        <source>Load hints</source>
        <translation>Farbhinweise laden</translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n hint(s)</source>
        <translation>
            <numerusform>%n Farbhinweis geladen</numerusform>
            <numerusform>%n Farbhinweise geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Look: {look}</source>
        <translation>Stil: {look}</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>Bilder werden gesucht…</translation>
    </message>
    <message>
        <source>Making variations…</source>
        <translation>Varianten werden erstellt…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model not loaded yet</source>
        <translation>Modell noch nicht geladen</translation>
    </message>
    <message>
        <source>Model&apos;s own colours</source>
        <translation>Farben des Modells</translation>
    </message>
    <message>
        <source>Model: not loaded yet</source>
        <translation>Modell: noch nicht geladen</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Mouth</source>
        <comment>part</comment>
        <translation>Mund</translation>
    </message>
    <message>
        <source>Move colour</source>
        <translation>Farbe verschieben</translation>
    </message>
    <message>
        <source>Move hint</source>
        <translation>Farbhinweis verschieben</translation>
    </message>
    <message>
        <source>My colours</source>
        <translation>Meine Farben</translation>
    </message>
    <message>
        <source>Names of files cannot hold &quot;{text}&quot;: add letters, digits, - or _.</source>
        <translation>Dateinamen können „{text}“ nicht enthalten: Fügen Sie Buchstaben, Ziffern, - oder _ an.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Next &amp;variation</source>
        <translation>Nächste &amp;Variante</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address} ({reason}): check the address, or start one with dask scheduler.</source>
        <translation>Unter {address} antwortet kein Dask-Scheduler ({reason}): Prüfen Sie die Adresse, oder starten Sie einen mit dask scheduler.</translation>
    </message>
    <message>
        <source>No area lies inside the loop: draw it around one, or click into one</source>
        <translation>In der Schlinge liegt keine Fläche: Ziehen Sie sie um eine herum, oder klicken Sie in eine</translation>
    </message>
    <message>
        <source>No card came with this model.</source>
        <translation>Zu diesem Modell gibt es keine Modellkarte.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>Noch ist kein Modell geladen</translation>
    </message>
    <message>
        <source>No model that draws pictures came with this copy of Tintline.</source>
        <translation>Zu dieser Kopie von Tintline gehört kein Modell, das Bilder zeichnet.</translation>
    </message>
    <message>
        <source>No pictures could be drawn</source>
        <translation>Es konnten keine Bilder gezeichnet werden</translation>
    </message>
    <message>
        <source>No tiles</source>
        <translation>Keine Kacheln</translation>
    </message>
    <message>
        <source>No {task} model came with this copy of Tintline: reinstall it, or name a model file.</source>
        <translation>Zu dieser Kopie von Tintline gehört kein Modell für {task}: Installieren Sie sie neu, oder nennen Sie eine Modelldatei.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Not saved, because the colouring did not finish.</source>
        <translation>Nicht gespeichert, weil das Kolorieren nicht fertig wurde.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>what an unusable model is for</comment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({reason}): reinstall it with {command}, and under Windows install the Microsoft Visual C++ Redistributable.</source>
        <translation>ONNX Runtime kann nicht geladen werden ({reason}): Installieren Sie es mit {command} neu, unter Windows auch Microsoft Visual C++ Redistributable.</translation>
    </message>
    <message>
        <source>ONNX Runtime gave it up without a reason</source>
        <translation>ONNX Runtime hat ohne Angabe von Gründen aufgegeben</translation>
    </message>
    <message>
        <source>ONNX Runtime is incomplete, as happens when one of two builds of it is uninstalled: uninstall what is left of it and run {command}.</source>
        <translation>ONNX Runtime ist unvollständig, wie es vorkommt, wenn eine von zwei Fassungen deinstalliert wird: Deinstallieren Sie den Rest, und führen Sie {command} aus.</translation>
    </message>
    <message>
        <source>ONNX Runtime lacks the module {module}: reinstall it with {command}.</source>
        <translation>ONNX Runtime fehlt das Modul {module}: Installieren Sie es mit {command} neu.</translation>
    </message>
    <message>
        <source>ONNX Runtime, which runs the models, is not installed: install it with {command} (cuda or cuda12 for NVIDIA GPUs, directml for other GPUs under Windows, openvino for Intel).</source>
        <translation>ONNX Runtime, das die Modelle ausführt, ist nicht installiert: Installieren Sie es mit {command} (cuda oder cuda12 für NVIDIA-GPUs, directml für andere GPUs unter Windows, openvino für Intel).</translation>
    </message>
    <message>
        <source>ONNX models</source>
        <translation>ONNX-Modelle</translation>
    </message>
    <message>
        <source>Object</source>
        <comment>part</comment>
        <translation>Gegenstand</translation>
    </message>
    <message numerus="yes">
        <source>Of {build} %n file(s) are missing or were overwritten by another build, such as {file}: run pip uninstall {names}, then install one of them.</source>
        <translation>
            <numerusform>Von {build} fehlt %n Datei oder wurde von einer anderen Fassung überschrieben, nämlich {file}: Führen Sie pip uninstall {names} aus, und installieren Sie dann eine davon.</numerusform>
            <numerusform>Von {build} fehlen %n Dateien oder wurden von einer anderen Fassung überschrieben, etwa {file}: Führen Sie pip uninstall {names} aus, und installieren Sie dann eine davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Once the picture is coloured</source>
        <translation>Sobald das Bild koloriert ist</translation>
    </message>
    <message>
        <source>One clean colour for each area, ready to be shaded by hand</source>
        <translation>Eine saubere Farbe je Fläche, bereit zum Schattieren von Hand</translation>
    </message>
    <message>
        <source>One pixel on each of the screen&apos;s</source>
        <translation>Ein Bildpixel je Bildschirmpixel</translation>
    </message>
    <message>
        <source>Only the view; the picture stays as it is</source>
        <translation>Nur die Ansicht; das Bild bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Opacity of the lines</source>
        <translation>Deckkraft der Linien</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Open a character palette</source>
        <translation>Figurpalette öffnen</translation>
    </message>
    <message>
        <source>Open a line drawing first</source>
        <translation>Öffnen Sie zuerst eine Strichzeichnung</translation>
    </message>
    <message>
        <source>Open a line drawing or a photograph</source>
        <translation>Strichzeichnung oder Foto öffnen</translation>
    </message>
    <message>
        <source>Open a picture or project</source>
        <translation>Bild oder Projekt öffnen</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>Bild öffnen…</translation>
    </message>
    <message>
        <source>Open c&amp;haracter…</source>
        <translation>Figur öff&amp;nen…</translation>
    </message>
    <message>
        <source>Open from</source>
        <translation>Öffnen aus</translation>
    </message>
    <message>
        <source>Open output folder</source>
        <translation>Ausgabeordner öffnen</translation>
    </message>
    <message>
        <source>Open pictures from</source>
        <translation>Bilder öffnen aus</translation>
    </message>
    <message>
        <source>Open the picture on the clipboard</source>
        <translation>Das Bild aus der Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>Open this sample</source>
        <translation>Dieses Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>OpenRaster, with layers</source>
        <translation>OpenRaster, mit Ebenen</translation>
    </message>
    <message>
        <source>Opened pictures</source>
        <translation>Geöffnete Bilder</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>Oder ein Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>P&amp;aste hints</source>
        <translation>Farbhinweise &amp;einfügen</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF or PSD; it never leaves this computer</source>
        <translation>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF oder PSD; alles bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, PSD, ORA or KRA</source>
        <translation>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, PSD, ORA oder KRA</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Painted</source>
        <comment>look</comment>
        <translation>Gemalt</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Palette from a picture or file</source>
        <translation>Palette aus Bild oder Datei</translation>
    </message>
    <message>
        <source>Palette: {name}</source>
        <translation>Palette: {name}</translation>
    </message>
    <message>
        <source>Palettes and pictures</source>
        <translation>Paletten und Bilder</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste hints</source>
        <translation>Farbhinweise einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n hint(s)</source>
        <translation>
            <numerusform>%n Farbhinweis eingefügt</numerusform>
            <numerusform>%n Farbhinweise eingefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Zeichenstift</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photoshop, with layers</source>
        <translation>Photoshop, mit Ebenen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures and projects</source>
        <translation>Bilder und Projekte</translation>
    </message>
    <message>
        <source>Pictures of the folder</source>
        <translation>Bilder des Ordners</translation>
    </message>
    <message>
        <source>Placing colours</source>
        <translation>Farben verteilen</translation>
    </message>
    <message>
        <source>Plants</source>
        <comment>part</comment>
        <translation>Pflanzen</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Press Colorize (Ctrl+Enter) to see the colours</source>
        <translation>Drücken Sie Kolorieren (Strg+Enter), um die Farben zu sehen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Put the result on the clipboard</source>
        <translation>Das Ergebnis in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Qt (PySide6) is not installed: run pip install PySide6-Essentials.</source>
        <translation>Qt (PySide6) ist nicht installiert: Führen Sie pip install PySide6-Essentials aus.</translation>
    </message>
    <message>
        <source>Qt cannot show a window: {reason}</source>
        <translation>Qt kann kein Fenster anzeigen: {reason}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quit while a folder is colorized ({progress})?</source>
        <translation>Beenden, während ein Ordner koloriert wird ({progress})?</translation>
    </message>
    <message>
        <source>Reading lines</source>
        <translation>Linien lesen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Recent colours</source>
        <translation>Zuletzt benutzte Farben</translation>
    </message>
    <message>
        <source>Recolour hint</source>
        <translation>Farbhinweis umfärben</translation>
    </message>
    <message>
        <source>Recolour hints</source>
        <translation>Farbhinweise umfärben</translation>
    </message>
    <message>
        <source>Recolour {part}</source>
        <translation>{part} umfärben</translation>
    </message>
    <message numerus="yes">
        <source>Recoloured %n hint(s)</source>
        <translation>
            <numerusform>%n Farbhinweis umgefärbt</numerusform>
            <numerusform>%n Farbhinweise umgefärbt</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove all dots and strokes</source>
        <translation>Alle Punkte und Striche entfernen</translation>
    </message>
    <message>
        <source>Remove colour</source>
        <translation>Farbe entfernen</translation>
    </message>
    <message>
        <source>Remove hint</source>
        <translation>Farbhinweis entfernen</translation>
    </message>
    <message>
        <source>Remove {name}? The file is deleted from your models.</source>
        <translation>{name} entfernen? Die Datei wird aus Ihren Modellen gelöscht.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Replace existing results</source>
        <translation>Vorhandene Ergebnisse ersetzen</translation>
    </message>
    <message>
        <source>Replace the hints by those of a file</source>
        <translation>Die Farbhinweise durch die einer Datei ersetzen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Resize hint</source>
        <translation>Größe des Farbhinweises ändern</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore &amp;unsaved work…</source>
        <translation>Nicht gespeicherte Arbeit &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Return to the model&apos;s first choice</source>
        <translation>Zur ersten Wahl des Modells zurückkehren</translation>
    </message>
    <message>
        <source>Right click a palette&apos;s colour</source>
        <translation>Rechtsklick auf eine Palettenfarbe</translation>
    </message>
    <message>
        <source>Right click, Del</source>
        <translation>Rechtsklick, Entf</translation>
    </message>
    <message>
        <source>Right-click a colour to lock it: it stays when another palette is chosen</source>
        <translation>Rechtsklick sperrt eine Farbe: Sie bleibt, wenn eine andere Palette gewählt wird</translation>
    </message>
    <message>
        <source>Rotate l&amp;eft</source>
        <translation>Nach links &amp;drehen</translation>
    </message>
    <message>
        <source>Rotate ri&amp;ght</source>
        <translation>Nach re&amp;chts drehen</translation>
    </message>
    <message>
        <source>Run models on</source>
        <translation>Modelle ausführen auf</translation>
    </message>
    <message>
        <source>Run the model a few times</source>
        <translation>Das Modell einige Male ausführen</translation>
    </message>
    <message>
        <source>Running now: {device}</source>
        <translation>Läuft gerade auf: {device}</translation>
    </message>
    <message>
        <source>Runs on {device}</source>
        <translation>Läuft auf {device}</translation>
    </message>
    <message>
        <source>Runs on: not loaded yet</source>
        <translation>Läuft auf: noch nicht geladen</translation>
    </message>
    <message>
        <source>Runs on: {device}</source>
        <translation>Läuft auf: {device}</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>S&amp;maller dot</source>
        <translation>&amp;Kleinerer Punkt</translation>
    </message>
    <message>
        <source>Sa&amp;ve character…</source>
        <translation>Figur s&amp;peichern…</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save &amp;hints…</source>
        <translation>Farb&amp;hinweise speichern…</translation>
    </message>
    <message>
        <source>Save before and after</source>
        <translation>Vorher und nachher speichern</translation>
    </message>
    <message>
        <source>Save everything, to go on later</source>
        <translation>Alles speichern, um später weiterzuarbeiten</translation>
    </message>
    <message>
        <source>Save hints</source>
        <translation>Farbhinweise speichern</translation>
    </message>
    <message>
        <source>Save pictures to</source>
        <translation>Bilder speichern in</translation>
    </message>
    <message>
        <source>Save pro&amp;ject…</source>
        <translation>Pro&amp;jekt speichern…</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>Änderungen an {name} speichern?</translation>
    </message>
    <message>
        <source>Save the character palette</source>
        <translation>Figurpalette speichern</translation>
    </message>
    <message>
        <source>Save the colorized picture</source>
        <translation>Koloriertes Bild speichern</translation>
    </message>
    <message>
        <source>Save the palette</source>
        <translation>Palette speichern</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Save the wipe</source>
        <translation>Wischblende speichern</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Speichern in</translation>
    </message>
    <message>
        <source>Save under another name or format</source>
        <translation>Unter anderem Namen oder in anderem Format speichern</translation>
    </message>
    <message>
        <source>Save {file}</source>
        <translation>{file} speichern</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} gespeichert</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Saving as soon as the colours are ready…</source>
        <translation>Wird gespeichert, sobald die Farben fertig sind…</translation>
    </message>
    <message>
        <source>Saving {file}…</source>
        <translation>{file} wird gespeichert…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Ei&amp;nstellungen…</translation>
    </message>
    <message>
        <source>See mistakes with a fresh eye</source>
        <translation>Fehler mit frischem Blick sehen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shift+click a dot</source>
        <translation>Umschalt+Klick auf einen Punkt</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Umschalt+Mausrad</translation>
    </message>
    <message>
        <source>Shoes</source>
        <comment>part</comment>
        <translation>Schuhe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;areas</source>
        <translation>&amp;Flächen anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;hints</source>
        <translation>Farbhin&amp;weise anzeigen</translation>
    </message>
    <message>
        <source>Show or hide the dots</source>
        <translation>Punkte ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht anzeigen</translation>
    </message>
    <message>
        <source>Show the sketch while held</source>
        <translation>Skizze zeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>Neben&amp;einander</translation>
    </message>
    <message>
        <source>Size of the next dot: Ctrl+wheel, or [ and ]</source>
        <translation>Größe des nächsten Punkts: Strg+Mausrad oder [ und ]</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Skizze</translation>
    </message>
    <message>
        <source>Sketch and result in turns</source>
        <translation>Skizze und Ergebnis im Wechsel</translation>
    </message>
    <message>
        <source>Sketch and result on one sheet</source>
        <translation>Skizze und Ergebnis auf einem Blatt</translation>
    </message>
    <message>
        <source>Sketch beside result</source>
        <translation>Skizze neben Ergebnis</translation>
    </message>
    <message>
        <source>Skin</source>
        <comment>part</comment>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Sky</source>
        <comment>part</comment>
        <translation>Himmel</translation>
    </message>
    <message>
        <source>Soft</source>
        <comment>look</comment>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>Etwas Unerwartetes ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; your picture and hints are still here. ({error})</source>
        <translation>Etwas Unerwartetes ist schiefgegangen; Ihr Bild und Ihre Farbhinweise sind noch da. ({error})</translation>
    </message>
    <message>
        <source>Space+drag, middle button</source>
        <translation>Leertaste+Ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>Speed here</source>
        <comment>of a model</comment>
        <translation>Tempo hier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>Anhalten, was läuft</translation>
    </message>
    <message>
        <source>Stop: {job}</source>
        <translation>Anhalten: {job}</translation>
    </message>
    <message>
        <source>Stopped by an error.</source>
        <translation>Durch einen Fehler angehalten.</translation>
    </message>
    <message>
        <source>Stopped; the result is older than the settings</source>
        <translation>Angehalten; das Ergebnis ist älter als die Einstellungen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Take a colour</source>
        <translation>Farbe aufnehmen</translation>
    </message>
    <message>
        <source>Take its colour</source>
        <translation>Farbe aufnehmen</translation>
    </message>
    <message>
        <source>Take the colours</source>
        <translation>Farben übernehmen</translation>
    </message>
    <message>
        <source>Take the dots to another picture</source>
        <translation>Die Punkte in ein anderes Bild mitnehmen</translation>
    </message>
    <message>
        <source>Take the rotation of the view back</source>
        <translation>Die Drehung der Ansicht zurücknehmen</translation>
    </message>
    <message>
        <source>Takes</source>
        <comment>of a model</comment>
        <translation>Erhält</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} has no workers: start one with dask worker {address}.</source>
        <translation>Der Dask-Scheduler unter {address} hat keine Worker: Starten Sie einen mit dask worker {address}.</translation>
    </message>
    <message>
        <source>The colour as #rrggbb</source>
        <translation>Die Farbe als #rrggbb</translation>
    </message>
    <message>
        <source>The colour as a number</source>
        <translation>Die Farbe als Zahl</translation>
    </message>
    <message>
        <source>The colours that the picture is painted in</source>
        <translation>Die Farben, in denen das Bild gemalt wird</translation>
    </message>
    <message>
        <source>The device has too little memory for tiles of {size} px: small areas were coloured without them. Close other programs.</source>
        <translation>Das Gerät hat zu wenig Speicher für Kacheln von {size} px: Kleine Flächen wurden ohne sie koloriert. Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>The device has too little memory for tiles of {size} px: tiles of {smaller} px were used.</source>
        <translation>Das Gerät hat zu wenig Speicher für Kacheln von {size} px: Es wurden Kacheln von {smaller} px verwendet.</translation>
    </message>
    <message>
        <source>The fastest that works here</source>
        <translation>Das Schnellste, was hier läuft</translation>
    </message>
    <message numerus="yes">
        <source>The first {opened} of %n file(s) are opened. All pictures of a folder can be colorized in one go.</source>
        <translation>
            <numerusform>Die erste {opened} von %n Datei ist geöffnet. Alle Bilder eines Ordners lassen sich in einem Zug kolorieren.</numerusform>
            <numerusform>Die ersten {opened} von %n Dateien sind geöffnet. Alle Bilder eines Ordners lassen sich in einem Zug kolorieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder is colorized meanwhile; the list of jobs can stop it</source>
        <translation>Der Ordner wird unterdessen koloriert; in der Auftragsliste lässt er sich anhalten</translation>
    </message>
    <message>
        <source>The folder is done: {done} colorized, {failed} failed.</source>
        <translation>Der Ordner ist fertig: {done} koloriert, {failed} fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The folder used last</source>
        <translation>Der zuletzt benutzte Ordner</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read ({reason}): change its permissions or choose another.</source>
        <translation>Der Ordner {folder} kann nicht gelesen werden ({reason}): Ändern Sie seine Zugriffsrechte, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read: change its permissions; the drawings in it were left out.</source>
        <translation>Der Ordner {folder} konnte nicht gelesen werden: Ändern Sie seine Zugriffsrechte; die Zeichnungen darin wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: check its name.</source>
        <translation>Der Ordner {folder} existiert nicht: Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The hint file {file}</source>
        <translation>Die Hinweisdatei {file}</translation>
    </message>
    <message>
        <source>The hint file {file} cannot be read ({reason}): choose another.</source>
        <translation>Die Hinweisdatei {file} kann nicht gelesen werden ({reason}): Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The hint file {file} does not exist: check the name and the folder.</source>
        <translation>Die Hinweisdatei {file} existiert nicht: Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>The hint file {file} is larger than {limit} MiB: choose a hint file (JSON).</source>
        <translation>Die Hinweisdatei {file} ist größer als {limit} MiB: Wählen Sie eine Hinweisdatei (JSON).</translation>
    </message>
    <message>
        <source>The hint file {file} is no text file: choose a hint file (JSON).</source>
        <translation>Die Hinweisdatei {file} ist keine Textdatei: Wählen Sie eine Hinweisdatei (JSON).</translation>
    </message>
    <message>
        <source>The model chooses</source>
        <translation>Das Modell wählt</translation>
    </message>
    <message>
        <source>The model that chooses the colours</source>
        <translation>Das Modell, das die Farben wählt</translation>
    </message>
    <message>
        <source>The model {model} answers {width} × {height} pixels with {columns} × {rows}, which is no whole fraction</source>
        <translation>Das Modell {model} beantwortet {width} × {height} Pixel mit {columns} × {rows}, was kein ganzzahliger Bruchteil ist</translation>
    </message>
    <message>
        <source>The model {model} asks for an input &quot;{name}&quot;, which the task does not have</source>
        <translation>Das Modell {model} verlangt einen Eingang „{name}“, den die Aufgabe nicht hat</translation>
    </message>
    <message>
        <source>The model {model} cannot be read: {reason}.</source>
        <translation>Das Modell {model} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The model {model} cannot be run by ONNX Runtime {version} ({reason})</source>
        <translation>Das Modell {model} kann von ONNX Runtime {version} nicht ausgeführt werden ({reason})</translation>
    </message>
    <message>
        <source>The model {model} does not exist: check the name and the folder.</source>
        <translation>Das Modell {model} existiert nicht: Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>The model {model} failed ({reason}): choose another model, or export it again.</source>
        <translation>Das Modell {model} ist fehlgeschlagen ({reason}): Wählen Sie ein anderes, oder exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>The model {model} failed on {device} ({reason}): choose the device cpu.</source>
        <translation>Das Modell {model} ist auf {device} fehlgeschlagen ({reason}): Wählen Sie das Gerät cpu.</translation>
    </message>
    <message>
        <source>The model {model} gives &quot;{name}&quot; the shape {shape}</source>
        <translation>Das Modell {model} gibt „{name}“ die Form {shape}</translation>
    </message>
    <message>
        <source>The model {model} gives fewer &quot;colors&quot; than the palette has</source>
        <translation>Das Modell {model} gibt weniger „colors“ aus, als die Palette hat</translation>
    </message>
    <message>
        <source>The model {model} gives values in &quot;{name}&quot; that are no numbers</source>
        <translation>Das Modell {model} gibt in „{name}“ Werte aus, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>The model {model} gives {parts} parts and names {named} in its metadata</source>
        <translation>Das Modell {model} gibt {parts} Teile aus und nennt {named} in seinen Metadaten</translation>
    </message>
    <message>
        <source>The model {model} has &quot;palettes&quot; in its metadata beyond {palettes} of 1 to {colors} colours</source>
        <translation>Das Modell {model} hat „palettes“ in seinen Metadaten, die über {palettes} mit 1 bis {colors} Farben hinausgehen</translation>
    </message>
    <message>
        <source>The model {model} has &quot;palettes&quot; in its metadata that are no lists of colours written as #rrggbb</source>
        <translation>Das Modell {model} hat „palettes“ in seinen Metadaten, die keine Listen von Farben der Form #rrggbb sind</translation>
    </message>
    <message>
        <source>The model {model} has &quot;part_colors&quot; in its metadata that are no &quot;colors&quot; with their &quot;scores&quot;</source>
        <translation>Das Modell {model} hat „part_colors“ in seinen Metadaten, die keine „colors“ mit ihren „scores“ sind</translation>
    </message>
    <message>
        <source>The model {model} has &quot;part_colors&quot; that do not fit its {parts} parts</source>
        <translation>Das Modell {model} hat „part_colors“, die nicht zu seinen {parts} Teilen passen</translation>
    </message>
    <message>
        <source>The model {model} has names that are no text</source>
        <translation>Das Modell {model} hat Namen, die kein Text sind</translation>
    </message>
    <message>
        <source>The model {model} has one of the outputs &quot;choice&quot; and &quot;colors&quot; without the other</source>
        <translation>Das Modell {model} hat nur einen der Ausgänge „choice“ und „colors“</translation>
    </message>
    <message>
        <source>The model {model} has the task &quot;{task}&quot;, which is none of {tasks}</source>
        <translation>Das Modell {model} hat die Aufgabe „{task}“, die keine von diesen ist: {tasks}</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} &quot;{name}&quot; as {type}, not as float32</source>
        <translation>Das Modell {model} hat den {kind} „{name}“ als {type} statt als float32</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} &quot;{name}&quot; in the shape {shape} instead of {expected}</source>
        <translation>Das Modell {model} hat den {kind} „{name}“ in der Form {shape} statt {expected}</translation>
    </message>
    <message>
        <source>The model {model} has {parts} parts and names {named} in its metadata &quot;parts&quot;</source>
        <translation>Das Modell {model} hat {parts} Teile und nennt {named} unter „parts“ in seinen Metadaten</translation>
    </message>
    <message>
        <source>The model {model} is empty (zero bytes)</source>
        <translation>Das Modell {model} ist leer (null Bytes)</translation>
    </message>
    <message>
        <source>The model {model} is larger than 2 GiB</source>
        <translation>Das Modell {model} ist größer als 2 GiB</translation>
    </message>
    <message>
        <source>The model {model} is no ONNX file</source>
        <translation>Das Modell {model} ist keine ONNX-Datei</translation>
    </message>
    <message>
        <source>The model {model} is no ONNX file (its name must end with .onnx)</source>
        <translation>Das Modell {model} ist keine ONNX-Datei (der Name muss auf .onnx enden)</translation>
    </message>
    <message>
        <source>The model {model} keeps its weights in another file</source>
        <translation>Das Modell {model} hat seine Gewichte in einer anderen Datei</translation>
    </message>
    <message>
        <source>The model {model} keeps version &quot;{version}&quot; of the model contract, and this program knows version {known}</source>
        <translation>Das Modell {model} hält sich an Version „{version}“ des Modellvertrags, und dieses Programm kennt Version {known}</translation>
    </message>
    <message>
        <source>The model {model} lacks &quot;{key}&quot; in its metadata</source>
        <translation>Dem Modell {model} fehlt „{key}“ in den Metadaten</translation>
    </message>
    <message>
        <source>The model {model} lacks the {kind} &quot;{name}&quot;</source>
        <translation>Dem Modell {model} fehlt der {kind} „{name}“</translation>
    </message>
    <message>
        <source>The model {model} leaves the length of its input &quot;latent&quot; open</source>
        <translation>Das Modell {model} lässt die Länge seines Eingangs „latent“ offen</translation>
    </message>
    <message>
        <source>The model {model} needs &quot;{key}&quot; in its metadata as a number from {least} to {most}</source>
        <translation>Das Modell {model} braucht „{key}“ in seinen Metadaten als Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>The model {model} needs more memory than {device} has free: close other programs or choose the device cpu.</source>
        <translation>Das Modell {model} braucht mehr Speicher, als auf {device} frei ist: Schließen Sie andere Programme, oder wählen Sie das Gerät cpu.</translation>
    </message>
    <message>
        <source>The model {model} needs more memory than {device} has free: close other programs.</source>
        <translation>Das Modell {model} braucht mehr Speicher, als auf {device} frei ist: Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>The model {model} was not made for Tintline (its metadata lacks &quot;tintline.contract&quot;)</source>
        <translation>Das Modell {model} wurde nicht für Tintline gemacht (in den Metadaten fehlt „tintline.contract“)</translation>
    </message>
    <message>
        <source>The model&apos;s card</source>
        <translation>Die Modellkarte</translation>
    </message>
    <message>
        <source>The model&apos;s own colours</source>
        <translation>Die Farben des Modells</translation>
    </message>
    <message>
        <source>The model&apos;s own painting, with all its gradients</source>
        <translation>So gemalt, wie das Modell malt, mit allen Verläufen</translation>
    </message>
    <message>
        <source>The models that choose the colours, and your own</source>
        <translation>Die Modelle, die die Farben wählen, und Ihre eigenen</translation>
    </message>
    <message>
        <source>The next variations</source>
        <translation>Die nächsten Varianten</translation>
    </message>
    <message>
        <source>The palette {file} cannot be read: {reason}.</source>
        <translation>Die Palette {file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The palette {file} holds no colours: export it again.</source>
        <translation>Die Palette {file} enthält keine Farben: Exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The palette {file} is damaged or no {suffix} palette: export it again.</source>
        <translation>Die Palette {file} ist beschädigt oder keine {suffix}-Palette: Exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The palette {file} is larger than 1 MiB: choose a palette file.</source>
        <translation>Die Palette {file} ist größer als 1 MiB: Wählen Sie eine Palettendatei.</translation>
    </message>
    <message>
        <source>The palette {file} names no parts: call its colours {names} …, or use it as a plain palette.</source>
        <translation>Die Palette {file} nennt keine Teile: Benennen Sie ihre Farben mit {names} …, oder verwenden Sie sie als gewöhnliche Palette.</translation>
    </message>
    <message>
        <source>The parts appear once the sketch is colorized</source>
        <translation>Die Teile erscheinen, sobald die Skizze koloriert ist</translation>
    </message>
    <message>
        <source>The pasted picture is too large ({width} × {height} pixels): sides of up to {most} pixels can be opened, so scale it down first.</source>
        <translation>Das eingefügte Bild ist zu groß ({width} × {height} Pixel): Es lassen sich Seiten bis {most} Pixel öffnen, verkleinern Sie es also zuerst.</translation>
    </message>
    <message>
        <source>The picture has only {width} × {height} pixels: open one with at least {least} on each side.</source>
        <translation>Das Bild hat nur {width} × {height} Pixel: Öffnen Sie eines mit mindestens {least} je Seite.</translation>
    </message>
    <message>
        <source>The picture is all black: open a drawing with lines on lighter paper.</source>
        <translation>Das Bild ist ganz schwarz: Öffnen Sie eine Zeichnung mit Linien auf hellerem Papier.</translation>
    </message>
    <message>
        <source>The picture is blank, no lines were found: open a drawing with visible lines.</source>
        <translation>Das Bild ist leer, es wurden keine Linien gefunden: Öffnen Sie eine Zeichnung mit sichtbaren Linien.</translation>
    </message>
    <message>
        <source>The picture of {width} × {height} pixels needs more memory than is free: {remedy}.</source>
        <translation>Das Bild mit {width} × {height} Pixeln braucht mehr Speicher, als frei ist: {remedy}.</translation>
    </message>
    <message>
        <source>The pictures before these</source>
        <translation>Die Bilder davor</translation>
    </message>
    <message>
        <source>The program is under the Apache License 2.0; what a model was trained on is told in its card.</source>
        <translation>Das Programm steht unter der Apache-Lizenz 2.0; womit ein Modell trainiert wurde, steht in seiner Modellkarte.</translation>
    </message>
    <message>
        <source>The project in {file} is damaged ({reason}); its layers can still be opened in other programs.</source>
        <translation>Das Projekt in {file} ist beschädigt ({reason}); seine Ebenen lassen sich noch in anderen Programmen öffnen.</translation>
    </message>
    <message>
        <source>The project {file}</source>
        <translation>Das Projekt {file}</translation>
    </message>
    <message>
        <source>The report below helps to mend it; it holds no picture, and it goes nowhere unless you send it.</source>
        <translation>Der Bericht unten hilft, ihn zu beheben; er enthält kein Bild und geht nirgendwohin, solange Sie ihn nicht versenden.</translation>
    </message>
    <message>
        <source>The result alone</source>
        <translation>Das Ergebnis allein</translation>
    </message>
    <message>
        <source>The results would overwrite the drawing {drawing}: choose another output folder.</source>
        <translation>Die Ergebnisse würden die Zeichnung {drawing} überschreiben: Wählen Sie einen anderen Ausgabeordner.</translation>
    </message>
    <message>
        <source>The results would overwrite {file}, which lies beside its drawing: choose another output folder.</source>
        <translation>Die Ergebnisse würden {file} neben der zugehörigen Zeichnung überschreiben: Wählen Sie einen anderen Ausgabeordner.</translation>
    </message>
    <message>
        <source>The system library {library} is missing, which Qt needs to show a window; on Debian and Ubuntu: sudo apt install {packages}</source>
        <translation>Es fehlt die Systembibliothek {library}, die Qt für ein Fenster braucht; unter Debian und Ubuntu: sudo apt install {packages}</translation>
    </message>
    <message>
        <source>The text on the clipboard</source>
        <translation>Der Text in der Zwischenablage</translation>
    </message>
    <message>
        <source>The variations before these</source>
        <translation>Die Varianten davor</translation>
    </message>
    <message>
        <source>The variations could not be made</source>
        <translation>Die Varianten konnten nicht erstellt werden</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Theme, device, folders, autosave</source>
        <translation>Design, Gerät, Ordner, automatisches Sichern</translation>
    </message>
    <message>
        <source>There are no hints on the clipboard: copy some with Edit ▸ Copy hints.</source>
        <translation>In der Zwischenablage sind keine Farbhinweise: Kopieren Sie welche mit Bearbeiten ▸ Farbhinweise kopieren.</translation>
    </message>
    <message>
        <source>There is no device &quot;{name}&quot;: choose one of {devices}.</source>
        <translation>Es gibt kein Gerät „{name}“: Wählen Sie eines von diesen: {devices}.</translation>
    </message>
    <message>
        <source>There is no display to show the window on; start it from a desktop, or use the commands colorize and batch.</source>
        <translation>Es gibt keinen Bildschirm, auf dem sich das Fenster zeigen lässt; starten Sie es von einem Desktop aus, oder verwenden Sie die Befehle colorize und batch.</translation>
    </message>
    <message>
        <source>There is no model and no file &quot;{name}&quot;: name an ONNX file or a shipped model ({models}).</source>
        <translation>Es gibt weder ein Modell noch eine Datei „{name}“: Nennen Sie eine ONNX-Datei oder ein mitgeliefertes Modell ({models}).</translation>
    </message>
    <message>
        <source>There is no palette and no file &quot;{name}&quot;: name a palette file, a picture or one of {palettes}.</source>
        <translation>Es gibt weder eine Palette noch eine Datei „{name}“: Nennen Sie eine Palettendatei, ein Bild oder eine von diesen: {palettes}.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard; copy one first.</source>
        <translation>In der Zwischenablage ist kein Bild; kopieren Sie zuerst eines.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is too little memory: close other programs or scale it down.</source>
        <translation>Der Speicher reicht nicht: Schließen Sie andere Programme, oder verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <source>They have the current colour already: choose another</source>
        <translation>Diese Punkte haben die aktuelle Farbe schon: Wählen Sie eine andere</translation>
    </message>
    <message>
        <source>This area has that colour already</source>
        <translation>Diese Fläche hat die Farbe schon</translation>
    </message>
    <message>
        <source>This folder comes first: wait for it, or stop it.</source>
        <translation>Erst kommt dieser Ordner: warten Sie auf ihn, oder halten Sie ihn an.</translation>
    </message>
    <message>
        <source>This is a fault of the program. Your pictures and hints are still here: save your work.</source>
        <translation>Das ist ein Fehler des Programms. Ihre Bilder und Hinweise sind noch da: Speichern Sie Ihre Arbeit.</translation>
    </message>
    <message>
        <source>This looks like a photograph or a finished painting, not a line drawing: open a sketch with lines on paper, or colour it as a photograph.</source>
        <translation>Das sieht nach einem Foto oder fertigen Gemälde aus, nicht nach einer Strichzeichnung: Öffnen Sie eine Skizze mit Linien auf Papier, oder kolorieren Sie es als Foto.</translation>
    </message>
    <message>
        <source>This model is here already.</source>
        <translation>Dieses Modell ist schon da.</translation>
    </message>
    <message>
        <source>This picture cannot be read; save it as a file first.</source>
        <translation>Dieses Bild kann nicht gelesen werden; speichern Sie es zuerst als Datei.</translation>
    </message>
    <message>
        <source>This picture has no transparent parts</source>
        <translation>Dieses Bild hat keine durchsichtigen Stellen</translation>
    </message>
    <message>
        <source>This picture shows no parts that the model knows</source>
        <translation>Dieses Bild zeigt keine Teile, die das Modell kennt</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Kachelgröße</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time of the last colorize</source>
        <translation>Dauer des letzten Kolorierens</translation>
    </message>
    <message numerus="yes">
        <source>Tintline did not end properly the last time: %n picture(s) not saved.</source>
        <translation>
            <numerusform>Tintline wurde beim letzten Mal nicht richtig beendet: %n Bild ist nicht gespeichert.</numerusform>
            <numerusform>Tintline wurde beim letzten Mal nicht richtig beendet: %n Bilder sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tintline ended unexpectedly the last time</source>
        <translation>Tintline wurde das letzte Mal unerwartet beendet</translation>
    </message>
    <message>
        <source>Tintline project</source>
        <translation>Tintline-Projekt</translation>
    </message>
    <message>
        <source>To</source>
        <comment>folder</comment>
        <translation>Nach</translation>
    </message>
    <message>
        <source>To: choose a folder</source>
        <translation>Nach: Ordner wählen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Top</source>
        <comment>part</comment>
        <translation>Oberteil</translation>
    </message>
    <message>
        <source>Trained on</source>
        <comment>of a model</comment>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>Wird ausprobiert…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n</source>
        <translation>
            <numerusform>%n lösen</numerusform>
            <numerusform>%n lösen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>Alle lösen</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept in {folder}: {reason}.</source>
        <translation>Nicht gespeicherte Arbeit kann nicht in {folder} gesichert werden: {reason}.</translation>
    </message>
    <message>
        <source>Unsaved work could not be opened; it is kept in {file}.</source>
        <translation>Nicht gespeicherte Arbeit konnte nicht geöffnet werden; sie bleibt in {file}.</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>Unbrauchbar</translation>
    </message>
    <message>
        <source>Use a saved character palette</source>
        <translation>Eine gespeicherte Figurpalette verwenden</translation>
    </message>
    <message>
        <source>Use as dot colour</source>
        <translation>Als Punktfarbe verwenden</translation>
    </message>
    <message>
        <source>Use for Inspiration</source>
        <translation>Für Inspiration verwenden</translation>
    </message>
    <message>
        <source>Use for line art</source>
        <translation>Für Strichzeichnungen verwenden</translation>
    </message>
    <message>
        <source>Use for photographs</source>
        <translation>Für Fotos verwenden</translation>
    </message>
    <message>
        <source>Use the colours of a saved character</source>
        <translation>Die Farben einer gespeicherten Figur verwenden</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Variation {number}</source>
        <translation>Variante {number}</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>What is being written is finished</source>
        <translation>Was gerade geschrieben wird, wird noch fertig</translation>
    </message>
    <message>
        <source>What is done stays; colorize the same folder again to go on from there.</source>
        <translation>Was fertig ist, bleibt; kolorieren Sie denselben Ordner erneut, um dort fortzufahren.</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>Was läuft</translation>
    </message>
    <message>
        <source>What runs and what waits, with Stop</source>
        <translation>Was läuft und was wartet, zum Anhalten</translation>
    </message>
    <message>
        <source>What the lines close off</source>
        <translation>Was die Linien umschließen</translation>
    </message>
    <message>
        <source>What was not saved when Tintline ended</source>
        <translation>Was nicht gespeichert war, als Tintline endete</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Wipe between sketch and result</source>
        <translation>Wischblende zwischen Skizze und Ergebnis</translation>
    </message>
    <message>
        <source>Without saving, the colours and dots are lost.</source>
        <translation>Ohne Speichern gehen die Farben und Punkte verloren.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeiten</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Works everywhere</source>
        <translation>Läuft überall</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Läuft hier</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>a name is no text</source>
        <translation>ein Name ist kein Text</translation>
    </message>
    <message>
        <source>a number is out of range</source>
        <translation>eine Zahl liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>a palette</source>
        <translation>eine Palette</translation>
    </message>
    <message>
        <source>a palette has 1 to {most} colours, not {count}</source>
        <translation>eine Palette hat 1 bis {most} Farben, nicht {count}</translation>
    </message>
    <message>
        <source>accessory</source>
        <comment>part</comment>
        <translation>Accessoire</translation>
    </message>
    <message>
        <source>animal</source>
        <comment>part</comment>
        <translation>Tier</translation>
    </message>
    <message>
        <source>background</source>
        <comment>part</comment>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>blink, lens</source>
        <translation>Blinken, Lupe</translation>
    </message>
    <message>
        <source>bottom</source>
        <comment>part</comment>
        <translation>Unterteil</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>change, lock or remove it</source>
        <translation>ändern, sperren oder entfernen</translation>
    </message>
    <message>
        <source>close other programs</source>
        <translation>schließen Sie andere Programme</translation>
    </message>
    <message>
        <source>close other programs or save it as PNG</source>
        <translation>schließen Sie andere Programme, oder speichern Sie es als PNG</translation>
    </message>
    <message>
        <source>close other programs or scale it down</source>
        <translation>schließen Sie andere Programme, oder verkleinern Sie das Bild</translation>
    </message>
    <message>
        <source>close the picture, quit</source>
        <translation>Bild schließen, beenden</translation>
    </message>
    <message>
        <source>colorize</source>
        <translation>kolorieren</translation>
    </message>
    <message>
        <source>colorize a folder</source>
        <translation>Ordner kolorieren</translation>
    </message>
    <message>
        <source>copy the result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
    <message>
        <source>copy, paste all dots</source>
        <translation>alle Punkte kopieren, einfügen</translation>
    </message>
    <message>
        <source>dots and strokes</source>
        <translation>Punkte und Striche</translation>
    </message>
    <message>
        <source>drop a dot of the current colour</source>
        <translation>Punkt in der aktuellen Farbe setzen</translation>
    </message>
    <message>
        <source>eraser: drag over dots and strokes</source>
        <translation>Radiergummi: über Punkte und Striche ziehen</translation>
    </message>
    <message>
        <source>eyes</source>
        <comment>part</comment>
        <translation>Augen</translation>
    </message>
    <message>
        <source>failed the last time</source>
        <translation>beim letzten Mal fehlgeschlagen</translation>
    </message>
    <message>
        <source>give it the current colour</source>
        <translation>ihm die aktuelle Farbe geben</translation>
    </message>
    <message>
        <source>give it to all dots of its colour</source>
        <translation>sie allen Punkten seiner Farbe geben</translation>
    </message>
    <message>
        <source>ground</source>
        <comment>part</comment>
        <translation>Boden</translation>
    </message>
    <message>
        <source>hair</source>
        <comment>part</comment>
        <translation>Haare</translation>
    </message>
    <message>
        <source>headwear</source>
        <comment>part</comment>
        <translation>Kopfbedeckung</translation>
    </message>
    <message>
        <source>hint tool, eyedropper, dots without colour</source>
        <translation>Hinweis-Werkzeug, Pipette, Punkte ohne Farbe</translation>
    </message>
    <message>
        <source>history</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>input</source>
        <comment>of a model</comment>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>install it from nvidia.com/drivers</source>
        <translation>installieren Sie ihn von nvidia.com/drivers</translation>
    </message>
    <message>
        <source>it is a part of Windows</source>
        <translation>es gehört zu Windows</translation>
    </message>
    <message>
        <source>it is a part of macOS</source>
        <translation>es gehört zu macOS</translation>
    </message>
    <message>
        <source>its answer differs from the CPU&apos;s by {share}</source>
        <translation>das Ergebnis weicht um {share} von dem der CPU ab</translation>
    </message>
    <message>
        <source>its result is gone or not complete</source>
        <translation>das Ergebnis fehlt oder ist unvollständig</translation>
    </message>
    <message>
        <source>lasso: draw a loop around areas, or click into one</source>
        <translation>Lasso: Schlinge um Flächen ziehen oder in eine klicken</translation>
    </message>
    <message>
        <source>leave the choice to auto</source>
        <translation>belassen Sie es bei auto</translation>
    </message>
    <message>
        <source>legwear</source>
        <comment>part</comment>
        <translation>Strümpfe</translation>
    </message>
    <message>
        <source>made before the run was broken off</source>
        <translation>vor dem Abbruch des Laufs erstellt</translation>
    </message>
    <message>
        <source>made with other settings</source>
        <translation>mit anderen Einstellungen erzeugt</translation>
    </message>
    <message>
        <source>mirror the view</source>
        <translation>Ansicht spiegeln</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>part</comment>
        <translation>Mund</translation>
    </message>
    <message>
        <source>move it</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>move the picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>named by --model</source>
        <translation>durch --model genannt</translation>
    </message>
    <message>
        <source>next variation, previews of more</source>
        <translation>nächste Variante, Vorschau auf weitere</translation>
    </message>
    <message>
        <source>next, previous picture</source>
        <translation>nächstes, vorheriges Bild</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>kein NVIDIA-Treiber gefunden</translation>
    </message>
    <message>
        <source>none is shipped with this copy</source>
        <translation>mit dieser Kopie wird keines geliefert</translation>
    </message>
    <message>
        <source>object</source>
        <comment>part</comment>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>open, paste a picture</source>
        <translation>Bild öffnen, einfügen</translation>
    </message>
    <message>
        <source>output</source>
        <comment>of a model</comment>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>paint a stroke</source>
        <translation>Strich malen</translation>
    </message>
    <message>
        <source>pictures to take colours of</source>
        <translation>Bilder, um Farben zu übernehmen</translation>
    </message>
    <message>
        <source>plants</source>
        <comment>part</comment>
        <translation>Pflanzen</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>Zufallszahlen</translation>
    </message>
    <message>
        <source>remove a dot</source>
        <translation>Punkt entfernen</translation>
    </message>
    <message>
        <source>restart the machine or reinstall the driver</source>
        <translation>starten Sie den Computer neu, oder installieren Sie den Treiber neu</translation>
    </message>
    <message>
        <source>rotate it at the mouse</source>
        <translation>am Mauszeiger drehen</translation>
    </message>
    <message>
        <source>rotate the view</source>
        <translation>Ansicht drehen</translation>
    </message>
    <message>
        <source>run pip uninstall {names}, then install one of them</source>
        <translation>führen Sie pip uninstall {names} aus, und installieren Sie dann eine davon</translation>
    </message>
    <message>
        <source>run pip uninstall {names}, then {command}</source>
        <translation>führen Sie pip uninstall {names} aus, dann {command}</translation>
    </message>
    <message>
        <source>run {command}</source>
        <translation>führen Sie {command} aus</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>save the project, to go on later</source>
        <translation>Projekt speichern, um später weiterzuarbeiten</translation>
    </message>
    <message>
        <source>save, save as</source>
        <translation>speichern, speichern unter</translation>
    </message>
    <message>
        <source>set it upright</source>
        <translation>Drehung zurücksetzen</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>shoes</source>
        <comment>part</comment>
        <translation>Schuhe</translation>
    </message>
    <message>
        <source>show or hide the colour panel</source>
        <translation>Farbbedienfeld ein- oder ausblenden</translation>
    </message>
    <message>
        <source>show or hide the dots, the areas</source>
        <translation>Punkte, Flächen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>show the sketch while it is held</source>
        <translation>Skizze zeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>side by side, split, result only</source>
        <translation>nebeneinander, geteilt, nur Ergebnis</translation>
    </message>
    <message>
        <source>size of the dot below, or of the next one</source>
        <translation>Größe des Punkts darunter oder des nächsten</translation>
    </message>
    <message>
        <source>size of the lens</source>
        <translation>Größe der Lupe</translation>
    </message>
    <message>
        <source>skin</source>
        <comment>part</comment>
        <translation>Haut</translation>
    </message>
    <message>
        <source>sky</source>
        <comment>part</comment>
        <translation>Himmel</translation>
    </message>
    <message>
        <source>smaller, larger next dot</source>
        <translation>nächster Punkt kleiner, größer</translation>
    </message>
    <message>
        <source>take a colour from the picture</source>
        <translation>Farbe aus dem Bild aufnehmen</translation>
    </message>
    <message>
        <source>the NVIDIA driver finds no GPU</source>
        <translation>der NVIDIA-Treiber findet keine GPU</translation>
    </message>
    <message>
        <source>the NVIDIA driver knows CUDA up to {newest} and this ONNX Runtime needs {needed}</source>
        <translation>der NVIDIA-Treiber kennt CUDA bis {newest}, und dieses ONNX Runtime braucht {needed}</translation>
    </message>
    <message>
        <source>the drawing</source>
        <translation>die Zeichnung</translation>
    </message>
    <message>
        <source>the drawing has changed since</source>
        <translation>die Zeichnung wurde seitdem geändert</translation>
    </message>
    <message>
        <source>the drawing has changed, but its result was edited by hand</source>
        <translation>die Zeichnung hat sich geändert, aber ihr Ergebnis wurde von Hand bearbeitet</translation>
    </message>
    <message>
        <source>the gap is out of range</source>
        <translation>die Lücke liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>the harder, the larger; its other end erases</source>
        <translation>je fester, desto größer; das andere Ende radiert</translation>
    </message>
    <message>
        <source>the last run was broken off here</source>
        <translation>der letzte Lauf wurde hier abgebrochen</translation>
    </message>
    <message>
        <source>the library {library} is missing</source>
        <translation>die Bibliothek {library} fehlt</translation>
    </message>
    <message>
        <source>the opacity is no number</source>
        <translation>die Deckkraft ist keine Zahl</translation>
    </message>
    <message>
        <source>the opacity of lines lies between 0 and 1</source>
        <translation>die Deckkraft der Linien liegt zwischen 0 und 1</translation>
    </message>
    <message>
        <source>the photograph</source>
        <translation>das Foto</translation>
    </message>
    <message>
        <source>the result exists already</source>
        <translation>das Ergebnis gibt es schon</translation>
    </message>
    <message>
        <source>the result exists already, made from another drawing</source>
        <translation>das Ergebnis gibt es schon, aus einer anderen Zeichnung</translation>
    </message>
    <message>
        <source>there is none for this system</source>
        <translation>für dieses System gibt es keinen</translation>
    </message>
    <message>
        <source>this ONNX Runtime is built without it</source>
        <translation>dieses ONNX Runtime wurde ohne Unterstützung dafür gebaut</translation>
    </message>
    <message>
        <source>this overview</source>
        <translation>diese Übersicht</translation>
    </message>
    <message>
        <source>top</source>
        <comment>part</comment>
        <translation>Oberteil</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>rückgängig, wiederherstellen</translation>
    </message>
    <message>
        <source>unknown task</source>
        <translation>unbekannte Aufgabe</translation>
    </message>
    <message>
        <source>unsaved work</source>
        <translation>nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>update macOS</source>
        <translation>aktualisieren Sie macOS</translation>
    </message>
    <message>
        <source>update the driver</source>
        <translation>aktualisieren Sie den Treiber</translation>
    </message>
    <message>
        <source>update the driver or run {command}</source>
        <translation>aktualisieren Sie den Treiber, oder führen Sie {command} aus</translation>
    </message>
    <message>
        <source>update the graphics driver</source>
        <translation>aktualisieren Sie den Grafiktreiber</translation>
    </message>
    <message>
        <source>update the graphics driver or run {command}</source>
        <translation>aktualisieren Sie den Grafiktreiber, oder führen Sie {command} aus</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>whole picture, actual pixels</source>
        <translation>ganzes Bild, tatsächliche Pixel</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>Ihr eigenes</translation>
    </message>
    <message>
        <source>zoom at the mouse</source>
        <translation>am Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>zoom in, out</source>
        <translation>vergrößern, verkleinern</translation>
    </message>
    <message>
        <source>{angle}, mirrored</source>
        <translation>{angle}, gespiegelt</translation>
    </message>
    <message>
        <source>{builds} are installed together and overwrite each other&apos;s files</source>
        <translation>{builds} sind zugleich installiert und überschreiben einander Dateien</translation>
    </message>
    <message>
        <source>{cause}; {remedy}.</source>
        <translation>{cause}; {remedy}.</translation>
    </message>
    <message>
        <source>{choices}   (as in the main window)</source>
        <translation>{choices}   (wie im Hauptfenster)</translation>
    </message>
    <message>
        <source>{colors}, in use</source>
        <translation>{colors}, aktiv</translation>
    </message>
    <message>
        <source>{color} is in the palette already</source>
        <translation>{color} ist schon in der Palette</translation>
    </message>
    <message>
        <source>{color} is no sRGB colour of three values in 0…255</source>
        <translation>{color} ist keine sRGB-Farbe aus drei Werten von 0…255</translation>
    </message>
    <message>
        <source>{color}, kept – click: give it the current colour; right-click: more</source>
        <translation>{color}, behalten – Klick: aktuelle Farbe geben; Rechtsklick: mehr</translation>
    </message>
    <message>
        <source>{color}, locked</source>
        <translation>{color}, gesperrt</translation>
    </message>
    <message>
        <source>{color}, the choice of the model – click: give it the current colour; right-click: more</source>
        <translation>{color}, vom Modell gewählt – Klick: aktuelle Farbe geben; Rechtsklick: mehr</translation>
    </message>
    <message>
        <source>{color}, {number} of {all}</source>
        <translation>{color}, {number} von {all}</translation>
    </message>
    <message>
        <source>{device} ({reason})</source>
        <translation>{device} ({reason})</translation>
    </message>
    <message>
        <source>{device} is not usable: {cause}; {remedy}</source>
        <translation>{device} ist nicht nutzbar: {cause}; {remedy}</translation>
    </message>
    <message>
        <source>{device} is not usable: {cause}; {remedy}, or choose the device cpu.</source>
        <translation>{device} ist nicht nutzbar: {cause}; {remedy}, oder wählen Sie das Gerät cpu.</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>{file} kann nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be saved before the picture is colorized: press Colorize, or save it as a project ({ending}).</source>
        <translation>{file} kann nicht gespeichert werden, bevor das Bild koloriert ist: Drücken Sie Kolorieren, oder speichern Sie es als Projekt ({ending}).</translation>
    </message>
    <message>
        <source>{file} cannot be written: a PSD file holds at most {limit} GiB, so save it as OpenRaster (.ora).</source>
        <translation>{file} kann nicht geschrieben werden: Eine PSD-Datei fasst höchstens {limit} GiB, speichern Sie also als OpenRaster (.ora).</translation>
    </message>
    <message>
        <source>{file} cannot be written: {format} does not take this picture ({reason}), so choose another format.</source>
        <translation>{file} kann nicht geschrieben werden: {format} nimmt dieses Bild nicht an ({reason}), wählen Sie also ein anderes Format.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {format} holds at most {limit} pixels a side, so save it as PNG or TIFF.</source>
        <translation>{file} kann nicht geschrieben werden: {format} fasst höchstens {limit} Pixel je Seite, speichern Sie also als PNG oder TIFF.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}; choose another folder or free some space.</source>
        <translation>{file} kann nicht geschrieben werden: {reason}; wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>{file} does not exist: check the name and the folder.</source>
        <translation>{file} existiert nicht: Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>{file} ends too early or is damaged: export or copy it again.</source>
        <translation>{file} endet zu früh oder ist beschädigt: Exportieren oder kopieren Sie die Datei neu.</translation>
    </message>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation>{file} existiert bereits. Ersetzen?</translation>
    </message>
    <message>
        <source>{file} failed unexpectedly ({reason}); the log has more.</source>
        <translation>{file} ist unerwartet fehlgeschlagen ({reason}); mehr steht im Protokoll.</translation>
    </message>
    <message>
        <source>{file} has no ending of a palette: choose one of {endings}.</source>
        <translation>{file} hat keine Endung einer Palette: Wählen Sie eine von diesen: {endings}.</translation>
    </message>
    <message>
        <source>{file} has no ending, which names no format: use one of {endings}.</source>
        <translation>{file} hat keine Endung, die ein Format nennt: Verwenden Sie eine von diesen: {endings}.</translation>
    </message>
    <message>
        <source>{file} has the ending &quot;{ending}&quot;, which names no format: use one of {endings}.</source>
        <translation>{file} hat die Endung „{ending}“, die kein Format nennt: Verwenden Sie eine von diesen: {endings}.</translation>
    </message>
    <message>
        <source>{file} holds more than {limit} MiB in {entry}, which no drawing needs: it is not opened.</source>
        <translation>{file} enthält in {entry} mehr als {limit} MiB, was keine Zeichnung braucht: Die Datei wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>{file} holds no Tintline project: open it as a picture instead.</source>
        <translation>{file} enthält kein Tintline-Projekt: Öffnen Sie die Datei stattdessen als Bild.</translation>
    </message>
    <message>
        <source>{file} holds no merged picture: save it again as PNG or OpenRaster, with all layers.</source>
        <translation>{file} enthält kein zusammengefügtes Bild: Speichern Sie es neu als PNG oder OpenRaster, mit allen Ebenen.</translation>
    </message>
    <message>
        <source>{file} is a file: choose the folder that it lies in.</source>
        <translation>{file} ist eine Datei: Wählen Sie den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>{file} is a folder: choose a picture inside it.</source>
        <translation>{file} ist ein Ordner: Wählen Sie ein Bild darin.</translation>
    </message>
    <message>
        <source>{file} is a folder: choose an ONNX file inside it.</source>
        <translation>{file} ist ein Ordner: Wählen Sie eine ONNX-Datei darin.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete: copy or save it again.</source>
        <translation>{file} ist beschädigt oder unvollständig: Kopieren oder speichern Sie die Datei neu.</translation>
    </message>
    <message>
        <source>{file} is empty (zero bytes): export or copy it again.</source>
        <translation>{file} ist leer (null Bytes): Exportieren oder kopieren Sie die Datei neu.</translation>
    </message>
    <message>
        <source>{file} is gone: for inspiration, the model that came with Tintline is used.</source>
        <translation>{file} ist nicht mehr da: Für Inspiration wird das Modell verwendet, das mit Tintline kam.</translation>
    </message>
    <message>
        <source>{file} is gone: for line art, the model that came with Tintline is used.</source>
        <translation>{file} ist nicht mehr da: Für Strichzeichnungen wird das Modell verwendet, das mit Tintline kam.</translation>
    </message>
    <message>
        <source>{file} is gone: for photographs, the model that came with Tintline is used.</source>
        <translation>{file} ist nicht mehr da: Für Fotos wird das Modell verwendet, das mit Tintline kam.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} GiB: scale it down first.</source>
        <translation>{file} ist größer als {limit} GiB: Verkleinern Sie das Bild zuerst.</translation>
    </message>
    <message>
        <source>{file} is no GIMP palette: choose a .gpl file that was saved as a character palette.</source>
        <translation>{file} ist keine GIMP-Palette: Wählen Sie eine .gpl-Datei, die als Figurpalette gespeichert wurde.</translation>
    </message>
    <message>
        <source>{file} is no animation: choose a name that ends in .gif.</source>
        <translation>{file} ist keine Animation: Wählen Sie einen Namen, der auf .gif endet.</translation>
    </message>
    <message>
        <source>{file} is no name for a report: let it end with .html.</source>
        <translation>{file} ist kein Name für einen Bericht: Lassen Sie ihn auf .html enden.</translation>
    </message>
    <message>
        <source>{file} is none of your own models, so it stays.</source>
        <translation>{file} gehört nicht zu Ihren eigenen Modellen und bleibt deshalb.</translation>
    </message>
    <message>
        <source>{file} is not a file: choose a picture ({kinds}).</source>
        <translation>{file} ist keine Datei: Wählen Sie ein Bild ({kinds}).</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be opened here: choose a {kinds} file.</source>
        <translation>{file} ist kein Bild, das sich hier öffnen lässt: Wählen Sie eine Datei der Art {kinds}.</translation>
    </message>
    <message>
        <source>{file} is open in another tab: choose another name.</source>
        <translation>{file} ist in einem anderen Tab geöffnet: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{file} is the opened picture itself and would be lost: choose another name.</source>
        <translation>{file} ist das geöffnete Bild selbst und ginge verloren: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{file} is too large ({width} × {height} pixels): sides of up to {limit} pixels can be opened, so scale it down first.</source>
        <translation>{file} ist zu groß ({width} × {height} Pixel): Es lassen sich Seiten bis {limit} Pixel öffnen, verkleinern Sie das Bild also zuerst.</translation>
    </message>
    <message>
        <source>{file} is too large: sides of up to {limit} pixels can be opened, so scale it down first.</source>
        <translation>{file} ist zu groß: Es lassen sich Seiten bis {limit} Pixel öffnen, verkleinern Sie das Bild also zuerst.</translation>
    </message>
    <message>
        <source>{file} may not be read: change its permissions or copy it elsewhere.</source>
        <translation>{file} darf nicht gelesen werden: Ändern Sie die Zugriffsrechte, oder kopieren Sie die Datei an einen anderen Ort.</translation>
    </message>
    <message>
        <source>{file} needs more memory than is free: close other programs or scale it down.</source>
        <translation>{file} braucht mehr Speicher, als frei ist: Schließen Sie andere Programme, oder verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <source>{file} was saved by a newer Tintline (its version is {version}, this one reads up to {known}): install the newer one to open it.</source>
        <translation>{file} wurde von einem neueren Tintline gespeichert (Version {version}, dieses liest bis {known}): Installieren Sie das neuere, um die Datei zu öffnen.</translation>
    </message>
    <message>
        <source>{first}. {next}</source>
        <translation>{first}. {next}</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({reason}): save the picture instead.</source>
        <translation>{folder} kann nicht angelegt werden ({reason}): Speichern Sie stattdessen das Bild.</translation>
    </message>
    <message>
        <source>{folder} holds no pictures that can be opened.</source>
        <translation>{folder} enthält keine Bilder, die sich öffnen lassen.</translation>
    </message>
    <message>
        <source>{folder} holds no pictures that can be opened; subfolders are left out unless recursive is chosen.</source>
        <translation>{folder} enthält keine Bilder, die sich öffnen lassen; Unterordner bleiben außen vor, solange sie nicht einbezogen werden.</translation>
    </message>
    <message>
        <source>{name} (edited)</source>
        <translation>{name} (bearbeitet)</translation>
    </message>
    <message>
        <source>{name} is colorized</source>
        <translation>{name} ist koloriert</translation>
    </message>
    <message>
        <source>{name} is colorized.</source>
        <translation>{name} ist koloriert.</translation>
    </message>
    <message>
        <source>{name} was colorized with another model ({model}): the colours may differ from what was saved.</source>
        <translation>{name} wurde mit einem anderen Modell ({model}) koloriert: Die Farben können von den gespeicherten abweichen.</translation>
    </message>
    <message>
        <source>{name} was not opened</source>
        <translation>{name} wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>{name}: choose a folder</source>
        <translation>{name}: Ordner wählen</translation>
    </message>
    <message>
        <source>{number} px</source>
        <translation>{number} px</translation>
    </message>
    <message>
        <source>{package} {version} brings a Qt that breaks the window: run pip uninstall {package}, then pip install --force-reinstall opencv-python-headless.</source>
        <translation>{package} {version} bringt ein Qt mit, das dem Fenster schadet: Führen Sie pip uninstall {package} aus, dann pip install --force-reinstall opencv-python-headless.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder: choose another output folder.</source>
        <translation>{path} ist eine Datei, kein Ordner: Wählen Sie einen anderen Ausgabeordner.</translation>
    </message>
    <message>
        <source>{path} is a folder: name a file in it.</source>
        <translation>{path} ist ein Ordner: Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>{path} is read-only: choose another output folder.</source>
        <translation>{path} ist schreibgeschützt: Wählen Sie einen anderen Ausgabeordner.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{picture}: {reason}</source>
        <translation>{picture}: {reason}</translation>
    </message>
    <message>
        <source>{problem}: choose another one, or export it again with tintline-export onnx.</source>
        <translation>{problem}: Wählen Sie ein anderes, oder exportieren Sie es mit tintline-export onnx neu.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation>{size} px</translation>
    </message>
    <message>
        <source>{source} has another version than 1; it may need a newer Tintline.</source>
        <translation>{source} hat eine andere Version als 1; möglicherweise ist ein neueres Tintline nötig.</translation>
    </message>
    <message>
        <source>{source} has hint {number} outside the picture ({x}, {y} in {width} × {height}); move or remove it.</source>
        <translation>{source} hat Farbhinweis {number} außerhalb des Bilds ({x}, {y} in {width} × {height}); verschieben oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>{source} has hint {number} that is no object.</source>
        <translation>{source} hat Farbhinweis {number}, der kein Objekt ist.</translation>
    </message>
    <message>
        <source>{source} has hint {number} with a &quot;color&quot; that is neither #rrggbb nor null.</source>
        <translation>{source} hat Farbhinweis {number} mit einer „color“, die weder #rrggbb noch null ist.</translation>
    </message>
    <message>
        <source>{source} has hint {number} with a &quot;radius&quot; that is no number above 0.</source>
        <translation>{source} hat Farbhinweis {number} mit einem „radius“, der keine Zahl über 0 ist.</translation>
    </message>
    <message>
        <source>{source} has hint {number} with the colour &quot;{color}&quot; that is not written as #rrggbb.</source>
        <translation>{source} hat Farbhinweis {number} mit der Farbe „{color}“, die nicht als #rrggbb geschrieben ist.</translation>
    </message>
    <message>
        <source>{source} has hint {number} without &quot;color&quot;.</source>
        <translation>{source} hat Farbhinweis {number} ohne „color“.</translation>
    </message>
    <message>
        <source>{source} has hint {number} without numbers &quot;x&quot; and &quot;y&quot; or a list &quot;points&quot;.</source>
        <translation>{source} hat Farbhinweis {number} ohne Zahlen „x“ und „y“ oder eine Liste „points“.</translation>
    </message>
    <message>
        <source>{source} has more than {most} hints, which no hand has set: choose another.</source>
        <translation>{source} hat mehr als {most} Farbhinweise, die niemand von Hand gesetzt hat: Wählen Sie anderes.</translation>
    </message>
    <message>
        <source>{source} has no list &quot;hints&quot;: choose a file in Tintline&apos;s hint format.</source>
        <translation>{source} hat keine Liste „hints“: Wählen Sie eine Datei im Hinweisformat von Tintline.</translation>
    </message>
    <message>
        <source>{source} has strokes of more than {most} points: choose another.</source>
        <translation>{source} hat Striche mit mehr als {most} Punkten: Wählen Sie anderes.</translation>
    </message>
    <message>
        <source>{source} is not valid JSON ({reason}): mend it, or choose another.</source>
        <translation>{source} ist kein gültiges JSON ({reason}): Bessern Sie es aus, oder wählen Sie anderes.</translation>
    </message>
    <message>
        <source>{source} needs &quot;size&quot; as [width, height] in pixels.</source>
        <translation>{source} braucht „size“ als [width, height] in Pixeln.</translation>
    </message>
    <message>
        <source>{step}: {seconds} s</source>
        <translation>{step}: {seconds} s</translation>
    </message>
    <message>
        <source>{step}…</source>
        <translation>{step}…</translation>
    </message>
    <message>
        <source>{task}: the model that came with Tintline is used.</source>
        <translation>{task}: Es wird das Modell verwendet, das mit Tintline kam.</translation>
    </message>
    <message>
        <source>{task}; draws pictures of {size} px</source>
        <translation>{task}; zeichnet Bilder mit {size} px</translation>
    </message>
    <message>
        <source>{task}; sees the picture at {size} px</source>
        <translation>{task}; sieht das Bild mit {size} px</translation>
    </message>
    <message>
        <source>{time} a picture of {side} px, on {device}</source>
        <translation>{time} je Bild mit {side} px, auf {device}</translation>
    </message>
    <message>
        <source>{time} a picture, on {device}</source>
        <translation>{time} je Bild, auf {device}</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} ms</translation>
    </message>
    <message>
        <source>{time} s</source>
        <translation>{time} s</translation>
    </message>
    <message>
        <source>{what} (Ctrl+Enter)</source>
        <translation>{what} (Strg+Enter)</translation>
    </message>
    <message>
        <source>{what} ({keys})</source>
        <translation>{what} ({keys})</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} px</translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation>✓ aktiv</translation>
    </message>
</context>
</TS>
