<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&quot;{color}&quot; that is not written as #rrggbb</source>
        <translation>#rrggbb の形式ではない「{color}」</translation>
    </message>
    <message>
        <source>&quot;{suffix}&quot; names no format to save in: use one of {endings}.</source>
        <translation>「{suffix}」は保存形式の名前ではありません。{endings} のいずれかを指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 件の処理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked colour(s) will stay when another palette is chosen</source>
        <translation>
            <numerusform>ロックした %n 色は、別のパレットを選んでも残ります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these with other settings: choose “{option}” to make them again.</source>
        <translation>
            <numerusform>うち %n 枚は別の設定で作られています。作り直すには「{option}」を選んでください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a figure</comment>
        <translation>
            <numerusform>%n 個のパーツ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {failed} failed.</source>
        <translation>
            <numerusform>%n 枚を彩色しました。{failed} 枚は失敗しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {skipped} skipped, {failed} failed.</source>
        <translation>
            <numerusform>%n 枚を彩色しました。{skipped} 枚をスキップし、{failed} 枚は失敗しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {skipped} skipped.</source>
        <translation>
            <numerusform>%n 枚を彩色しました。{skipped} 枚をスキップしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized.</source>
        <translation>
            <numerusform>%n 枚を彩色しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be colorized; the list tells why.</source>
        <translation>
            <numerusform>%n 枚を彩色できませんでした。理由は一覧に表示されています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to colorize, {done} done already.</source>
        <translation>
            <numerusform>%n 枚を彩色します（{done} 枚は彩色済み）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to colorize.</source>
        <translation>
            <numerusform>%n 枚を彩色します。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About Tintline</source>
        <translation>Tintline について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>ピクセル等倍(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Before and after…</source>
        <translation>比較画像(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>黒(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>交互表示(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Checkers</source>
        <translation>市松模様(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Clear hints</source>
        <translation>ヒントをすべて消去(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Close picture</source>
        <translation>画像を閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Colorize</source>
        <translation>彩色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Colour panel</source>
        <translation>カラーパネル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>結果をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Eyedropper</source>
        <translation>スポイト(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Gray</source>
        <translation>グレー(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hint tool</source>
        <translation>ヒントツール(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keep gray</source>
        <translation>グレーを残す(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keep paper white</source>
        <translation>紙の白を残す(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>キーボードとマウス(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Larger dot</source>
        <translation>点を大きく(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lens</source>
        <translation>ルーペ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Load hints…</source>
        <translation>ヒントを読み込む(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>左右反転(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>モデル(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>次の画像(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>画像を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Photograph</source>
        <translation>写真(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>前の画像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Recolour all like it</source>
        <translation>同じ色をすべて変更(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Result only</source>
        <translation>結果のみ(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>分割(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Upright</source>
        <translation>回転をリセット(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Variations</source>
        <translation>バリエーション(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>白(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Wipe as GIF…</source>
        <translation>ワイプを GIF で保存(&amp;W)…</translation>
    </message>
    <message>
        <source>A &amp;layer for each colour</source>
        <translation>色ごとにレイヤーを分ける(&amp;I)</translation>
    </message>
    <message>
        <source>A layer for each colour</source>
        <translation>色ごとにレイヤーを分ける</translation>
    </message>
    <message>
        <source>A lens on the sketch at the mouse</source>
        <translation>マウスの位置の線画をルーペで表示します</translation>
    </message>
    <message>
        <source>A page with each picture before and after, times and failures, beside the results</source>
        <translation>各画像の彩色前後、所要時間、失敗を一覧にしたページを、結果と同じ場所に書き出します</translation>
    </message>
    <message>
        <source>A palette holds one colour at least</source>
        <translation>パレットには少なくとも 1 色が必要です</translation>
    </message>
    <message>
        <source>A palette holds {most} colours at most; remove one first</source>
        <translation>パレットに入るのは最大 {most} 色です。先に色を削除してください</translation>
    </message>
    <message>
        <source>A worker has another model {name}: install the same version of Tintline and of the model everywhere.</source>
        <translation>ワーカーの {name} モデルが異なります。すべてのマシンに同じバージョンの Tintline とモデルをインストールしてください。</translation>
    </message>
    <message>
        <source>About Tintline</source>
        <translation>Tintline について</translation>
    </message>
    <message>
        <source>Accessory</source>
        <comment>part</comment>
        <translation>小物</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>モデルの追加</translation>
    </message>
    <message>
        <source>Add a model of your own, an ONNX file</source>
        <translation>自分のモデル（ONNX ファイル）を追加します</translation>
    </message>
    <message>
        <source>Add colour</source>
        <translation>色の追加</translation>
    </message>
    <message>
        <source>Add dot</source>
        <translation>点の追加</translation>
    </message>
    <message>
        <source>Add stroke</source>
        <translation>ストロークの追加</translation>
    </message>
    <message>
        <source>Add the current colour, {color}</source>
        <translation>現在の色 {color} を追加</translation>
    </message>
    <message>
        <source>Add the dots on the clipboard</source>
        <translation>クリップボードの点を追加します</translation>
    </message>
    <message>
        <source>Added to the names of the results</source>
        <translation>結果のファイル名に付け加えます</translation>
    </message>
    <message>
        <source>Added to the names, such as -color</source>
        <translation>ファイル名に付け加える文字（-color など）</translation>
    </message>
    <message>
        <source>Adding detail</source>
        <translation>細部の彩色</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>All dots of the chosen one&apos;s colour</source>
        <translation>選択した点と同じ色の点すべて</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Also write the layers</source>
        <translation>レイヤーも書き出す</translation>
    </message>
    <message>
        <source>Alt+click</source>
        <translation>Alt+クリック</translation>
    </message>
    <message>
        <source>An animation from the sketch to the result</source>
        <translation>線画から結果へ切り替わるアニメーションです</translation>
    </message>
    <message>
        <source>An error has stopped the batch.</source>
        <translation>エラーのため一括処理を中止しました。</translation>
    </message>
    <message>
        <source>Animal</source>
        <comment>part</comment>
        <translation>動物</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>アニメーション GIF</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>開いたときの状態</translation>
    </message>
    <message>
        <source>As they were drawn</source>
        <comment>lines</comment>
        <translation>描かれたまま</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>automatic</comment>
        <translation>自動</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Automatic: for large drawings</source>
        <translation>自動: 大きな線画のみ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to &amp;first</source>
        <translation>最初の候補に戻る(&amp;F)</translation>
    </message>
    <message>
        <source>Back to first</source>
        <translation>最初に戻る</translation>
    </message>
    <message>
        <source>Background</source>
        <comment>part</comment>
        <translation>背景</translation>
    </message>
    <message>
        <source>Begin a palette with {color}</source>
        <translation>{color} から新しいパレットを作る</translation>
    </message>
    <message>
        <source>Behind transparent parts</source>
        <translation>透明な部分の背景</translation>
    </message>
    <message>
        <source>Black</source>
        <comment>lines</comment>
        <translation>黒</translation>
    </message>
    <message>
        <source>Bottom</source>
        <comment>part</comment>
        <translation>ボトムス</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>キャンセル(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;opy hints</source>
        <translation>ヒントをコピー(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>キャンセル (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled; %n picture(s) colorized. Start again to go on.</source>
        <translation>
            <numerusform>キャンセルしました。%n 枚を彩色済みです。もう一度開始すると続きから再開します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>キャラクターの変更</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>色の変更</translation>
    </message>
    <message>
        <source>Change gap</source>
        <translation>すき間の変更</translation>
    </message>
    <message>
        <source>Change lines</source>
        <translation>線の変更</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>仕上げの変更</translation>
    </message>
    <message>
        <source>Change palette</source>
        <translation>パレットの変更</translation>
    </message>
    <message>
        <source>Change to the current colour</source>
        <translation>現在の色に変更</translation>
    </message>
    <message>
        <source>Change variation</source>
        <translation>バリエーションの変更</translation>
    </message>
    <message>
        <source>Changes refresh the result by themselves</source>
        <translation>変更すると結果は自動で更新されます</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>キャラクター</translation>
    </message>
    <message>
        <source>Character palettes</source>
        <translation>キャラクターパレット</translation>
    </message>
    <message>
        <source>Character: {name}</source>
        <translation>キャラクター：{name}</translation>
    </message>
    <message>
        <source>Choose a folder to begin.</source>
        <translation>まずフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choosing colours</source>
        <translation>色の選択</translation>
    </message>
    <message>
        <source>Clean colour under lines</source>
        <translation>線の下をきれいに塗ります</translation>
    </message>
    <message>
        <source>Clean colour under the lines of a drawing</source>
        <translation>線画の線の下をきれいに塗ります</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Clear character</source>
        <translation>キャラクターの消去</translation>
    </message>
    <message>
        <source>Clear hints</source>
        <translation>ヒントの消去</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>クリック</translation>
    </message>
    <message>
        <source>Click a dot first</source>
        <translation>先に点をクリックしてください</translation>
    </message>
    <message>
        <source>Click a part to give it the current colour</source>
        <translation>パーツをクリックすると現在の色になります</translation>
    </message>
    <message>
        <source>Click a picture to colour the sketch in its palette</source>
        <translation>画像をクリックすると、そのパレットで線画を塗ります</translation>
    </message>
    <message>
        <source>Click one to take it</source>
        <translation>クリックすると選択します</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close ({keys})</source>
        <translation>閉じる ({keys})</translation>
    </message>
    <message>
        <source>Close gaps</source>
        <translation>すき間を閉じる</translation>
    </message>
    <message>
        <source>Close gaps up to</source>
        <translation>閉じるすき間の最大幅</translation>
    </message>
    <message>
        <source>Close gaps: automatic</source>
        <translation>すき間を閉じる：自動</translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>{name} を閉じる</translation>
    </message>
    <message>
        <source>Closing as soon as all is saved…</source>
        <translation>保存が終わりしだい終了します…</translation>
    </message>
    <message>
        <source>Colorize</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Colorize a &amp;folder…</source>
        <translation>フォルダーを一括彩色(&amp;F)…</translation>
    </message>
    <message>
        <source>Colorize a folder</source>
        <translation>フォルダーの一括彩色</translation>
    </message>
    <message>
        <source>Colorize a folder…</source>
        <translation>フォルダーを一括彩色…</translation>
    </message>
    <message>
        <source>Colorize a whole folder</source>
        <translation>フォルダー内のすべての画像を彩色します</translation>
    </message>
    <message>
        <source>Colorize again to see the variations</source>
        <translation>もう一度彩色するとバリエーションが表示されます</translation>
    </message>
    <message>
        <source>Colorize all</source>
        <translation>すべて彩色</translation>
    </message>
    <message>
        <source>Colorize first</source>
        <translation>先に彩色</translation>
    </message>
    <message>
        <source>Colorize the folder…</source>
        <translation>フォルダーを一括彩色…</translation>
    </message>
    <message>
        <source>Colorize the sketch first</source>
        <translation>先に線画を彩色してください</translation>
    </message>
    <message>
        <source>Colorize {name}</source>
        <translation>{name} の彩色</translation>
    </message>
    <message>
        <source>Colorized: {folder}</source>
        <translation>彩色しました：{folder}</translation>
    </message>
    <message>
        <source>Colorizes line drawings, with clean colour under untouched lines, and black-and-white photographs; steered by dots, strokes and palettes. Everything happens on this computer.</source>
        <translation>線画に、線はそのままに、その下へきれいな色を塗ります。白黒写真にも対応しています。点、ストローク、パレットで色を思いどおりに調整できます。処理はすべてこのコンピューター上で行われます。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Colour area</source>
        <translation>領域の着色</translation>
    </message>
    <message>
        <source>Colour areas: a loop, or a click</source>
        <translation>領域を塗ります：囲むかクリック</translation>
    </message>
    <message>
        <source>Colour as line art</source>
        <translation>線画として彩色</translation>
    </message>
    <message>
        <source>Colour as photograph</source>
        <translation>写真として彩色</translation>
    </message>
    <message>
        <source>Colour for a black-and-white photograph, whose lightness stays</source>
        <translation>白黒写真に色を付けます。明るさはそのまま残ります</translation>
    </message>
    <message>
        <source>Colour for a photograph</source>
        <translation>写真に色を付けます</translation>
    </message>
    <message>
        <source>Colour of the lines</source>
        <translation>線の色</translation>
    </message>
    <message>
        <source>Colour of the lines: as they were drawn</source>
        <translation>線の色：描かれたまま</translation>
    </message>
    <message>
        <source>Colour of the lines: {color}</source>
        <translation>線の色：{color}</translation>
    </message>
    <message>
        <source>Colour panel</source>
        <translation>カラーパネル</translation>
    </message>
    <message>
        <source>Colour picker: saturation and value, and hue</source>
        <translation>カラーピッカー：彩度と明度、色相</translation>
    </message>
    <message>
        <source>Colour the photograph</source>
        <translation>写真を彩色します</translation>
    </message>
    <message>
        <source>Colour the sketch</source>
        <translation>線画を彩色します</translation>
    </message>
    <message numerus="yes">
        <source>Coloured %n area(s)</source>
        <translation>
            <numerusform>%n 個の領域に色を塗りました</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours of the palette</source>
        <translation>パレットの色</translation>
    </message>
    <message>
        <source>Colours you use appear here</source>
        <translation>使った色がここに表示されます</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n hint(s)</source>
        <translation>
            <numerusform>%n 個のヒントをコピーしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the result</source>
        <translation>結果をコピーしました</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>SHA-256 をコピー</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>結果をコピー</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256</source>
        <translation>SHA-256 全体をコピーします</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+-</source>
        <translation>Ctrl++, Ctrl+-</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Ctrl+0, Ctrl+1</source>
        <translation>Ctrl+0, Ctrl+1</translation>
    </message>
    <message>
        <source>Ctrl+Alt+S</source>
        <translation>Ctrl+Alt+S</translation>
    </message>
    <message>
        <source>Ctrl+Alt+wheel</source>
        <translation>Ctrl+Alt+ホイール</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Ctrl+O, Ctrl+V</source>
        <translation>Ctrl+O, Ctrl+V</translation>
    </message>
    <message>
        <source>Ctrl+R, Ctrl+Shift+R</source>
        <translation>Ctrl+R, Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Shift+S</source>
        <translation>Ctrl+S, Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Ctrl+Shift+0</source>
        <translation>Ctrl+Shift+0</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C, Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+C, Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Ctrl+Shift+click a dot</source>
        <translation>点を Ctrl+Shift+クリック</translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab</source>
        <translation>Ctrl+Tab, Ctrl+Shift+Tab</translation>
    </message>
    <message>
        <source>Ctrl+W, Ctrl+Q</source>
        <translation>Ctrl+W, Ctrl+Q</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z, Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+ホイール</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Dask is not installed: run pip install {package}.</source>
        <translation>Dask がインストールされていません。pip install {package} を実行してください。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Distribute the colours another way (Ctrl+R)</source>
        <translation>別の配色を試します (Ctrl+R)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Dot size</source>
        <translation>点のサイズ</translation>
    </message>
    <message>
        <source>Dot size in pixels</source>
        <translation>点のサイズ（ピクセル）</translation>
    </message>
    <message>
        <source>Dots and strokes</source>
        <translation>点とストローク</translation>
    </message>
    <message>
        <source>Dots that keep their area uncoloured</source>
        <translation>この点を置いた領域は塗らずに残します</translation>
    </message>
    <message>
        <source>Dots that keep their place gray</source>
        <translation>この点を置いた所はグレーのまま残します</translation>
    </message>
    <message>
        <source>Drag a dot</source>
        <translation>点をドラッグ</translation>
    </message>
    <message>
        <source>Drag on empty ground</source>
        <translation>何もない所をドラッグ</translation>
    </message>
    <message>
        <source>Drag the result</source>
        <translation>結果をドラッグ</translation>
    </message>
    <message>
        <source>Drag the result from here into another program or a folder</source>
        <translation>ここから結果をほかのプログラムやフォルダーへドラッグできます</translation>
    </message>
    <message>
        <source>Draw other pictures</source>
        <translation>別の画像を生成します</translation>
    </message>
    <message>
        <source>Drawing pictures…</source>
        <translation>画像を生成しています…</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>線画</translation>
    </message>
    <message>
        <source>Drawn by {model} on {device}</source>
        <translation>{model} が {device} で生成</translation>
    </message>
    <message>
        <source>Drop a line drawing or a photograph here</source>
        <translation>線画または写真をここにドロップ</translation>
    </message>
    <message>
        <source>Drop an ONNX file here to add a model of your own.</source>
        <translation>ONNX ファイルをここにドロップすると、自分のモデルを追加できます。</translation>
    </message>
    <message>
        <source>Drop dots and paint strokes</source>
        <translation>点を置き、ストロークを描きます</translation>
    </message>
    <message>
        <source>Drop dots of colour first, or just start</source>
        <translation>先に色の点を置いても、そのまま始めてもかまいません</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>ドロップした画像</translation>
    </message>
    <message>
        <source>E&amp;raser</source>
        <translation>消しゴム(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xport layers…</source>
        <translation>レイヤーを書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Erase dots and strokes</source>
        <translation>点とストロークを消します</translation>
    </message>
    <message>
        <source>Erase hints</source>
        <translation>ヒントを消す</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>%n 分ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>1 分ごと</translation>
    </message>
    <message>
        <source>Export the layers into a folder</source>
        <translation>レイヤーをフォルダーに書き出す</translation>
    </message>
    <message>
        <source>Export the layers of {name}</source>
        <translation>{name} のレイヤーの書き出し</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n layer(s)</source>
        <translation>
            <numerusform>%n 枚のレイヤーを書き出しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting the layers…</source>
        <translation>レイヤーを書き出しています…</translation>
    </message>
    <message>
        <source>Eyes</source>
        <comment>part</comment>
        <translation>目</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>File</source>
        <comment>of a model</comment>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Filling regions</source>
        <translation>領域の塗りつぶし</translation>
    </message>
    <message>
        <source>Finding regions</source>
        <translation>領域の検出</translation>
    </message>
    <message>
        <source>Finding the areas…</source>
        <translation>領域を検出しています…</translation>
    </message>
    <message>
        <source>First</source>
        <comment>choice of the model</comment>
        <translation>最初</translation>
    </message>
    <message>
        <source>First choice</source>
        <translation>最初の候補</translation>
    </message>
    <message>
        <source>Fit the gap to the size of the picture</source>
        <translation>すき間の幅を画像サイズに合わせます</translation>
    </message>
    <message>
        <source>Flat</source>
        <comment>look</comment>
        <translation>フラット</translation>
    </message>
    <message>
        <source>Flat colours with soft shading</source>
        <translation>ベタ塗りに柔らかな陰影を加えます</translation>
    </message>
    <message>
        <source>Folder for the colorized pictures</source>
        <translation>彩色した画像のフォルダー</translation>
    </message>
    <message>
        <source>Folder with line drawings</source>
        <translation>線画のフォルダー</translation>
    </message>
    <message>
        <source>For</source>
        <comment>of a model</comment>
        <translation>用途</translation>
    </message>
    <message>
        <source>For line art only; choose Line art at the top of the colour panel</source>
        <translation>線画専用の機能です。カラーパネルの上部で「線画」を選んでください</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Format of the colorized pictures</source>
        <translation>彩色した画像の形式</translation>
    </message>
    <message>
        <source>From</source>
        <comment>folder</comment>
        <translation>入力元</translation>
    </message>
    <message>
        <source>From a picture or file…</source>
        <translation>画像・ファイルから…</translation>
    </message>
    <message>
        <source>From: choose a folder</source>
        <translation>入力元：フォルダーを選択</translation>
    </message>
    <message>
        <source>GIMP, Krita and Inkscape</source>
        <translation>GIMP、Krita、Inkscape</translation>
    </message>
    <message>
        <source>Gaps in the lines up to this width hold the colour back</source>
        <translation>線のすき間がこの幅以下なら、色がはみ出しません</translation>
    </message>
    <message>
        <source>Generated pictures</source>
        <translation>生成された画像</translation>
    </message>
    <message>
        <source>Give it the current colour</source>
        <translation>現在の色にする</translation>
    </message>
    <message>
        <source>Gr&amp;ound</source>
        <translation>背景(&amp;K)</translation>
    </message>
    <message>
        <source>Ground</source>
        <comment>part</comment>
        <translation>地面</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>ヒストリー(&amp;Y)</translation>
    </message>
    <message>
        <source>Hair</source>
        <comment>part</comment>
        <translation>髪</translation>
    </message>
    <message>
        <source>Headwear</source>
        <comment>part</comment>
        <translation>帽子</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>Hold the button and drag it into another program or a folder</source>
        <translation>ボタンを押したまま、ほかのプログラムやフォルダーへドラッグします</translation>
    </message>
    <message>
        <source>Hold to see the sketch (T)</source>
        <translation>押している間、線画を表示します (T)</translation>
    </message>
    <message>
        <source>How strongly the lines are laid over the colours</source>
        <translation>線を色の上に重ねる濃さです</translation>
    </message>
    <message>
        <source>I&amp;nspiration</source>
        <translation>インスピレーション(&amp;W)</translation>
    </message>
    <message>
        <source>In PSD, OpenRaster and project files</source>
        <translation>PSD、OpenRaster、プロジェクトファイルの場合</translation>
    </message>
    <message>
        <source>In PSD, OpenRaster and project files, give each flat colour a layer of its own</source>
        <translation>PSD、OpenRaster、プロジェクトファイルで、下塗りの色をそれぞれ別のレイヤーにします</translation>
    </message>
    <message>
        <source>In the current colour</source>
        <comment>lines</comment>
        <translation>現在の色</translation>
    </message>
    <message>
        <source>Include folders inside</source>
        <translation>サブフォルダーも含める</translation>
    </message>
    <message>
        <source>Inspiration</source>
        <translation>インスピレーション</translation>
    </message>
    <message>
        <source>Inspiration {number}</source>
        <translation>インスピレーション {number}</translation>
    </message>
    <message>
        <source>It is used from the next start on: until then the model that --model names goes before it.</source>
        <translation>次回の起動から使用します。それまでは --model で指定したモデルが優先されます。</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>全て固定</translation>
    </message>
    <message>
        <source>Keep gray</source>
        <translation>グレーを残す</translation>
    </message>
    <message>
        <source>Keep its colour</source>
        <translation>この色を固定</translation>
    </message>
    <message>
        <source>Keep paper white</source>
        <translation>紙の白を残す</translation>
    </message>
    <message>
        <source>Keep the colours of the parts as a file</source>
        <translation>パーツの色をファイルに保存します</translation>
    </message>
    <message>
        <source>Keep the dots and strokes for another time</source>
        <translation>点とストロークをあとで使えるように保存します</translation>
    </message>
    <message>
        <source>Keep the figure&apos;s colours</source>
        <translation>キャラクターの色を固定</translation>
    </message>
    <message>
        <source>Keep the figure&apos;s present colours on the next pages too</source>
        <translation>キャラクターの今の色を、次のページでも使います</translation>
    </message>
    <message>
        <source>Keep the palette as a file, for other programs too</source>
        <translation>パレットをファイルに保存します。ほかのプログラムでも使えます</translation>
    </message>
    <message>
        <source>Keep these colours as a file, for other pages and folders</source>
        <translation>これらの色をファイルに保存し、ほかのページやフォルダーで使えるようにします</translation>
    </message>
    <message>
        <source>Keep unsaved work</source>
        <translation>自動バックアップ</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>キーボードとマウス</translation>
    </message>
    <message>
        <source>L&amp;asso</source>
        <translation>投げなわ(&amp;A)</translation>
    </message>
    <message>
        <source>L&amp;ine art</source>
        <translation>線画(&amp;I)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Large drawings are looked at a second time, in tiles, so that small areas get their own colours. Smaller tiles need less memory.</source>
        <translation>大きな線画はタイルに分けてもう一度見るため、小さな領域にも固有の色が付きます。タイルが小さいほどメモリを節約できます。</translation>
    </message>
    <message>
        <source>Laying colours</source>
        <translation>色の重ね合わせ</translation>
    </message>
    <message>
        <source>Laying lines</source>
        <translation>線の重ね合わせ</translation>
    </message>
    <message>
        <source>Leave all parts to the model again</source>
        <translation>すべてのパーツの色をモデルに任せます</translation>
    </message>
    <message>
        <source>Leave it empty to begin in the folder used last</source>
        <translation>空欄にすると、最後に使ったフォルダーを開きます</translation>
    </message>
    <message>
        <source>Leave it to the model</source>
        <translation>モデルに任せる</translation>
    </message>
    <message>
        <source>Leave {part} to the model</source>
        <translation>{part}をモデルに任せる</translation>
    </message>
    <message>
        <source>Legwear</source>
        <comment>part</comment>
        <translation>靴下・タイツ</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>of a model</comment>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Light and shadow stay the photograph&apos;s own: of a dot&apos;s colour, hue and strength count, not how light it is.</source>
        <translation>明暗は写真のまま残ります。点の色は色相と鮮やかさだけが反映され、明るさは反映されません。</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Line art</source>
        <translation>線画</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>線</translation>
    </message>
    <message>
        <source>Lines, flats and shading as pictures of their own</source>
        <translation>線、下塗り、陰影をそれぞれ別の画像として書き出します</translation>
    </message>
    <message>
        <source>Lines, flats, shading, areas as PNG files</source>
        <translation>線、下塗り、陰影、領域を PNG ファイルに書き出します</translation>
    </message>
    <message>
        <source>List of hexadecimal numbers</source>
        <translation>16 進カラーの一覧</translation>
    </message>
    <message>
        <source>Load hints</source>
        <translation>ヒントの読み込み</translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n hint(s)</source>
        <translation>
            <numerusform>%n 個のヒントを読み込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>仕上げ</translation>
    </message>
    <message>
        <source>Look: {look}</source>
        <translation>仕上げ：{look}</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>画像を探しています…</translation>
    </message>
    <message>
        <source>Making variations…</source>
        <translation>バリエーションを作成しています…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>測定</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Model not loaded yet</source>
        <translation>モデルは未読み込み</translation>
    </message>
    <message>
        <source>Model&apos;s own colours</source>
        <translation>モデルの配色</translation>
    </message>
    <message>
        <source>Model: not loaded yet</source>
        <translation>モデル：未読み込み</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>モデル：{name}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>More</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Mouth</source>
        <comment>part</comment>
        <translation>口</translation>
    </message>
    <message>
        <source>Move colour</source>
        <translation>色の移動</translation>
    </message>
    <message>
        <source>Move hint</source>
        <translation>ヒントの移動</translation>
    </message>
    <message>
        <source>My colours</source>
        <translation>マイカラー</translation>
    </message>
    <message>
        <source>Names of files cannot hold &quot;{text}&quot;: add letters, digits, - or _.</source>
        <translation>ファイル名に「{text}」は使えません。英数字、-、_ を使ってください。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Next &amp;variation</source>
        <translation>次のバリエーション(&amp;V)</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address} ({reason}): check the address, or start one with dask scheduler.</source>
        <translation>{address} の Dask スケジューラーが応答しません（{reason}）。アドレスを確認するか、dask scheduler で起動してください。</translation>
    </message>
    <message>
        <source>No area lies inside the loop: draw it around one, or click into one</source>
        <translation>囲みの中に領域がありません。領域のまわりを囲むか、領域の中をクリックしてください</translation>
    </message>
    <message>
        <source>No card came with this model.</source>
        <translation>このモデルにはモデルカードが付いていません。</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>モデルはまだ読み込まれていません</translation>
    </message>
    <message>
        <source>No model that draws pictures came with this copy of Tintline.</source>
        <translation>この Tintline には画像を生成するモデルが付属していません。</translation>
    </message>
    <message>
        <source>No pictures could be drawn</source>
        <translation>画像を生成できませんでした</translation>
    </message>
    <message>
        <source>No tiles</source>
        <translation>タイルなし</translation>
    </message>
    <message>
        <source>No {task} model came with this copy of Tintline: reinstall it, or name a model file.</source>
        <translation>この Tintline には {task} のモデルが付属していません。再インストールするか、モデルファイルを指定してください。</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not saved, because the colouring did not finish.</source>
        <translation>彩色が完了しなかったため、保存しませんでした。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>what an unusable model is for</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({reason}): reinstall it with {command}, and under Windows install the Microsoft Visual C++ Redistributable.</source>
        <translation>ONNX Runtime を読み込めません（{reason}）。{command} で再インストールし、Windows では Microsoft Visual C++ 再頒布可能パッケージもインストールしてください。</translation>
    </message>
    <message>
        <source>ONNX Runtime gave it up without a reason</source>
        <translation>ONNX Runtime が理由を示さずに使用を中止しました</translation>
    </message>
    <message>
        <source>ONNX Runtime is incomplete, as happens when one of two builds of it is uninstalled: uninstall what is left of it and run {command}.</source>
        <translation>ONNX Runtime が不完全です。2 つのビルドの一方をアンインストールすると起こります。残りをアンインストールして {command} を実行してください。</translation>
    </message>
    <message>
        <source>ONNX Runtime lacks the module {module}: reinstall it with {command}.</source>
        <translation>ONNX Runtime にモジュール {module} がありません。{command} で再インストールしてください。</translation>
    </message>
    <message>
        <source>ONNX Runtime, which runs the models, is not installed: install it with {command} (cuda or cuda12 for NVIDIA GPUs, directml for other GPUs under Windows, openvino for Intel).</source>
        <translation>モデルを実行する ONNX Runtime がインストールされていません。{command} でインストールしてください（NVIDIA の GPU は cuda または cuda12、Windows のその他の GPU は directml、Intel は openvino）。</translation>
    </message>
    <message>
        <source>ONNX models</source>
        <translation>ONNX モデル</translation>
    </message>
    <message>
        <source>Object</source>
        <comment>part</comment>
        <translation>物</translation>
    </message>
    <message numerus="yes">
        <source>Of {build} %n file(s) are missing or were overwritten by another build, such as {file}: run pip uninstall {names}, then install one of them.</source>
        <translation>
            <numerusform>{build} のファイルのうち %n 個（{file} など）がないか、別のビルドに上書きされています。pip uninstall {names} を実行してから、いずれか 1 つをインストールしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Once the picture is coloured</source>
        <translation>画像を彩色すると使えます</translation>
    </message>
    <message>
        <source>One clean colour for each area, ready to be shaded by hand</source>
        <translation>領域ごとに 1 色でベタ塗りします。自分で陰影を付けるのに適しています</translation>
    </message>
    <message>
        <source>One pixel on each of the screen&apos;s</source>
        <translation>画像の 1 ピクセルを画面の 1 ピクセルで表示します</translation>
    </message>
    <message>
        <source>Only the view; the picture stays as it is</source>
        <translation>表示だけが変わり、画像は変わりません</translation>
    </message>
    <message>
        <source>Opacity of the lines</source>
        <translation>線の不透明度</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Open a character palette</source>
        <translation>キャラクターパレットを開く</translation>
    </message>
    <message>
        <source>Open a line drawing first</source>
        <translation>先に線画を開いてください</translation>
    </message>
    <message>
        <source>Open a line drawing or a photograph</source>
        <translation>線画または写真を開きます</translation>
    </message>
    <message>
        <source>Open a picture or project</source>
        <translation>画像またはプロジェクトを開く</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>画像を開く…</translation>
    </message>
    <message>
        <source>Open c&amp;haracter…</source>
        <translation>キャラクターを開く(&amp;E)…</translation>
    </message>
    <message>
        <source>Open from</source>
        <translation>開くフォルダー</translation>
    </message>
    <message>
        <source>Open output folder</source>
        <translation>出力フォルダーを開く</translation>
    </message>
    <message>
        <source>Open pictures from</source>
        <translation>画像を開くフォルダー</translation>
    </message>
    <message>
        <source>Open the picture on the clipboard</source>
        <translation>クリップボードの画像を開きます</translation>
    </message>
    <message>
        <source>Open this sample</source>
        <translation>このサンプルを開く</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} を開く</translation>
    </message>
    <message>
        <source>OpenRaster, with layers</source>
        <translation>OpenRaster（レイヤー付き）</translation>
    </message>
    <message>
        <source>Opened pictures</source>
        <translation>開いている画像</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} を開いています…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>またはサンプルを試す</translation>
    </message>
    <message>
        <source>P&amp;aste hints</source>
        <translation>ヒントを貼り付け(&amp;B)</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF or PSD; it never leaves this computer</source>
        <translation>PNG、JPEG、WebP、TIFF、BMP、GIF、AVIF、PSD に対応。画像がこのコンピューターの外に出ることはありません</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, PSD, ORA or KRA</source>
        <translation>PNG、JPEG、WebP、TIFF、BMP、GIF、AVIF、PSD、ORA、KRA</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>ページ {number}</translation>
    </message>
    <message>
        <source>Painted</source>
        <comment>look</comment>
        <translation>厚塗り</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>パレット</translation>
    </message>
    <message>
        <source>Palette from a picture or file</source>
        <translation>画像やファイルからパレットを作成</translation>
    </message>
    <message>
        <source>Palette: {name}</source>
        <translation>パレット：{name}</translation>
    </message>
    <message>
        <source>Palettes and pictures</source>
        <translation>パレットと画像</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Paste hints</source>
        <translation>ヒントの貼り付け</translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n hint(s)</source>
        <translation>
            <numerusform>%n 個のヒントを貼り付けました</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>ペン</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Photoshop, with layers</source>
        <translation>Photoshop（レイヤー付き）</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Pictures and projects</source>
        <translation>画像とプロジェクト</translation>
    </message>
    <message>
        <source>Pictures of the folder</source>
        <translation>フォルダー内の画像</translation>
    </message>
    <message>
        <source>Placing colours</source>
        <translation>色の配置</translation>
    </message>
    <message>
        <source>Plants</source>
        <comment>part</comment>
        <translation>植物</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>準備</translation>
    </message>
    <message>
        <source>Press Colorize (Ctrl+Enter) to see the colours</source>
        <translation>「彩色」(Ctrl+Enter) を押すと色が付きます</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Put the result on the clipboard</source>
        <translation>結果をクリップボードにコピーします</translation>
    </message>
    <message>
        <source>Qt (PySide6) is not installed: run pip install PySide6-Essentials.</source>
        <translation>Qt (PySide6) がインストールされていません。pip install PySide6-Essentials を実行してください。</translation>
    </message>
    <message>
        <source>Qt cannot show a window: {reason}</source>
        <translation>Qt がウィンドウを表示できません：{reason}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Quit while a folder is colorized ({progress})?</source>
        <translation>フォルダーを彩色中です（{progress}）。終了しますか？</translation>
    </message>
    <message>
        <source>Reading lines</source>
        <translation>線の読み取り</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使ったファイル</translation>
    </message>
    <message>
        <source>Recent colours</source>
        <translation>最近使った色</translation>
    </message>
    <message>
        <source>Recolour hint</source>
        <translation>ヒントの色の変更</translation>
    </message>
    <message>
        <source>Recolour hints</source>
        <translation>ヒントの色の変更</translation>
    </message>
    <message>
        <source>Recolour {part}</source>
        <translation>{part}の色の変更</translation>
    </message>
    <message numerus="yes">
        <source>Recoloured %n hint(s)</source>
        <translation>
            <numerusform>%n 個のヒントの色を変更しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove all dots and strokes</source>
        <translation>すべての点とストロークを削除します</translation>
    </message>
    <message>
        <source>Remove colour</source>
        <translation>色の削除</translation>
    </message>
    <message>
        <source>Remove hint</source>
        <translation>ヒントの削除</translation>
    </message>
    <message>
        <source>Remove {name}? The file is deleted from your models.</source>
        <translation>{name} を削除しますか？自分のモデルからファイルが削除されます。</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Replace existing results</source>
        <translation>既存の結果を置き換える</translation>
    </message>
    <message>
        <source>Replace the hints by those of a file</source>
        <translation>ヒントをファイルのヒントに置き換えます</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Resize hint</source>
        <translation>ヒントのサイズの変更</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Restore &amp;unsaved work…</source>
        <translation>未保存の作業を復元(&amp;U)…</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>既定値に戻す</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Return to the model&apos;s first choice</source>
        <translation>モデルが最初に選んだ配色に戻します</translation>
    </message>
    <message>
        <source>Right click a palette&apos;s colour</source>
        <translation>パレットの色を右クリック</translation>
    </message>
    <message>
        <source>Right click, Del</source>
        <translation>右クリック, Del</translation>
    </message>
    <message>
        <source>Right-click a colour to lock it: it stays when another palette is chosen</source>
        <translation>色を右クリックするとロックできます。ロックした色は、別のパレットを選んでも残ります</translation>
    </message>
    <message>
        <source>Rotate l&amp;eft</source>
        <translation>左回転(&amp;E)</translation>
    </message>
    <message>
        <source>Rotate ri&amp;ght</source>
        <translation>右回転(&amp;G)</translation>
    </message>
    <message>
        <source>Run models on</source>
        <translation>モデルの実行</translation>
    </message>
    <message>
        <source>Run the model a few times</source>
        <translation>モデルを数回実行します</translation>
    </message>
    <message>
        <source>Running now: {device}</source>
        <translation>現在の実行：{device}</translation>
    </message>
    <message>
        <source>Runs on {device}</source>
        <translation>{device} で実行</translation>
    </message>
    <message>
        <source>Runs on: not loaded yet</source>
        <translation>実行：モデル未読み込み</translation>
    </message>
    <message>
        <source>Runs on: {device}</source>
        <translation>実行：{device}</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>共有(&amp;H)</translation>
    </message>
    <message>
        <source>S&amp;maller dot</source>
        <translation>点を小さく(&amp;M)</translation>
    </message>
    <message>
        <source>Sa&amp;ve character…</source>
        <translation>キャラクターを保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>別名で保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save &amp;hints…</source>
        <translation>ヒントを保存(&amp;N)…</translation>
    </message>
    <message>
        <source>Save before and after</source>
        <translation>比較画像を保存</translation>
    </message>
    <message>
        <source>Save everything, to go on later</source>
        <translation>あとで続けられるよう、すべてを保存します</translation>
    </message>
    <message>
        <source>Save hints</source>
        <translation>ヒントを保存</translation>
    </message>
    <message>
        <source>Save pictures to</source>
        <translation>画像を保存するフォルダー</translation>
    </message>
    <message>
        <source>Save pro&amp;ject…</source>
        <translation>プロジェクトを保存(&amp;J)…</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>{name} の変更を保存しますか？</translation>
    </message>
    <message>
        <source>Save the character palette</source>
        <translation>キャラクターパレットを保存</translation>
    </message>
    <message>
        <source>Save the colorized picture</source>
        <translation>彩色した画像を保存します</translation>
    </message>
    <message>
        <source>Save the palette</source>
        <translation>パレットを保存</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>プロジェクトを保存</translation>
    </message>
    <message>
        <source>Save the wipe</source>
        <translation>ワイプを保存</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Save under another name or format</source>
        <translation>別の名前や形式で保存します</translation>
    </message>
    <message>
        <source>Save {file}</source>
        <translation>{file} を保存</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} を保存しました</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Saving as soon as the colours are ready…</source>
        <translation>彩色が終わりしだい保存します…</translation>
    </message>
    <message>
        <source>Saving {file}…</source>
        <translation>{file} を保存しています…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>設定(&amp;T)…</translation>
    </message>
    <message>
        <source>See mistakes with a fresh eye</source>
        <translation>反転して見ると、狂いに気付きやすくなります</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Shift+click a dot</source>
        <translation>点を Shift+クリック</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Shift+ホイール</translation>
    </message>
    <message>
        <source>Shoes</source>
        <comment>part</comment>
        <translation>靴</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show &amp;areas</source>
        <translation>領域を表示(&amp;T)</translation>
    </message>
    <message>
        <source>Show &amp;hints</source>
        <translation>ヒントを表示(&amp;H)</translation>
    </message>
    <message>
        <source>Show or hide the dots</source>
        <translation>点の表示を切り替えます</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>レポートを表示</translation>
    </message>
    <message>
        <source>Show the sketch while held</source>
        <translation>押している間、線画を表示します</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>画像全体を表示します</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>並べて表示(&amp;D)</translation>
    </message>
    <message>
        <source>Size of the next dot: Ctrl+wheel, or [ and ]</source>
        <translation>次に置く点のサイズ：Ctrl+ホイール、または [ と ]</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>線画</translation>
    </message>
    <message>
        <source>Sketch and result in turns</source>
        <translation>線画と結果を交互に表示します</translation>
    </message>
    <message>
        <source>Sketch and result on one sheet</source>
        <translation>線画と結果を 1 枚に並べます</translation>
    </message>
    <message>
        <source>Sketch beside result</source>
        <translation>線画と結果を並べて表示します</translation>
    </message>
    <message>
        <source>Skin</source>
        <comment>part</comment>
        <translation>肌</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Sky</source>
        <comment>part</comment>
        <translation>空</translation>
    </message>
    <message>
        <source>Soft</source>
        <comment>look</comment>
        <translation>ソフト</translation>
    </message>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>予期しない問題が発生しました</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; your picture and hints are still here. ({error})</source>
        <translation>予期しない問題が発生しました。画像とヒントは失われていません。（{error}）</translation>
    </message>
    <message>
        <source>Space+drag, middle button</source>
        <translation>Space+ドラッグ, 中ボタン</translation>
    </message>
    <message>
        <source>Speed here</source>
        <comment>of a model</comment>
        <translation>速度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>操作の履歴</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>実行中の処理を中止します</translation>
    </message>
    <message>
        <source>Stop: {job}</source>
        <translation>中止：{job}</translation>
    </message>
    <message>
        <source>Stopped by an error.</source>
        <translation>エラーのため中止しました。</translation>
    </message>
    <message>
        <source>Stopped; the result is older than the settings</source>
        <translation>中止しました。結果に最新の設定が反映されていません</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Take a colour</source>
        <translation>色を取ります</translation>
    </message>
    <message>
        <source>Take its colour</source>
        <translation>この色を使う</translation>
    </message>
    <message>
        <source>Take the colours</source>
        <translation>配色を取り込む</translation>
    </message>
    <message>
        <source>Take the dots to another picture</source>
        <translation>点を別の画像で使えるようにします</translation>
    </message>
    <message>
        <source>Take the rotation of the view back</source>
        <translation>表示の回転を元に戻します</translation>
    </message>
    <message>
        <source>Takes</source>
        <comment>of a model</comment>
        <translation>入力</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>次回の起動時に反映されます。</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} has no workers: start one with dask worker {address}.</source>
        <translation>{address} の Dask スケジューラーにワーカーがありません。dask worker {address} で起動してください。</translation>
    </message>
    <message>
        <source>The colour as #rrggbb</source>
        <translation>#rrggbb 形式の色</translation>
    </message>
    <message>
        <source>The colour as a number</source>
        <translation>色の数値</translation>
    </message>
    <message>
        <source>The colours that the picture is painted in</source>
        <translation>画像の彩色に使う色</translation>
    </message>
    <message>
        <source>The device has too little memory for tiles of {size} px: small areas were coloured without them. Close other programs.</source>
        <translation>デバイスのメモリが {size} px のタイルには足りないため、小さな領域はタイルを使わずに彩色しました。ほかのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>The device has too little memory for tiles of {size} px: tiles of {smaller} px were used.</source>
        <translation>デバイスのメモリが {size} px のタイルには足りないため、{smaller} px のタイルを使いました。</translation>
    </message>
    <message>
        <source>The fastest that works here</source>
        <translation>ここで動作する最速のもの</translation>
    </message>
    <message numerus="yes">
        <source>The first {opened} of %n file(s) are opened. All pictures of a folder can be colorized in one go.</source>
        <translation>
            <numerusform>%n 個のファイルのうち最初の {opened} 個を開きました。フォルダー内のすべての画像は、一括で彩色できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder is colorized meanwhile; the list of jobs can stop it</source>
        <translation>フォルダーはその間も彩色されます。ジョブ一覧から停止できます</translation>
    </message>
    <message>
        <source>The folder is done: {done} colorized, {failed} failed.</source>
        <translation>フォルダーの処理が終わりました：{done} 枚を彩色、{failed} 枚は失敗。</translation>
    </message>
    <message>
        <source>The folder used last</source>
        <translation>最後に使ったフォルダー</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>フォルダー {folder} を作成できません：{reason}。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read ({reason}): change its permissions or choose another.</source>
        <translation>フォルダー {folder} を読み取れません（{reason}）。アクセス権を変更するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read: change its permissions; the drawings in it were left out.</source>
        <translation>フォルダー {folder} を読み取れず、中の線画を除外しました。アクセス権を変更してください。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: check its name.</source>
        <translation>フォルダー {folder} がありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>The hint file {file}</source>
        <translation>ヒントファイル {file}</translation>
    </message>
    <message>
        <source>The hint file {file} cannot be read ({reason}): choose another.</source>
        <translation>ヒントファイル {file} を読み取れません（{reason}）。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The hint file {file} does not exist: check the name and the folder.</source>
        <translation>ヒントファイル {file} がありません。名前とフォルダーを確認してください。</translation>
    </message>
    <message>
        <source>The hint file {file} is larger than {limit} MiB: choose a hint file (JSON).</source>
        <translation>ヒントファイル {file} は {limit} MiB を超えています。ヒントファイル（JSON）を選んでください。</translation>
    </message>
    <message>
        <source>The hint file {file} is no text file: choose a hint file (JSON).</source>
        <translation>ヒントファイル {file} はテキストファイルではありません。ヒントファイル（JSON）を選んでください。</translation>
    </message>
    <message>
        <source>The model chooses</source>
        <translation>モデルに任せる</translation>
    </message>
    <message>
        <source>The model that chooses the colours</source>
        <translation>配色を決めるモデルです</translation>
    </message>
    <message>
        <source>The model {model} answers {width} × {height} pixels with {columns} × {rows}, which is no whole fraction</source>
        <translation>モデル {model} は {width} × {height} ピクセルに {columns} × {rows} を返しますが、これは整数分の一ではありません</translation>
    </message>
    <message>
        <source>The model {model} asks for an input &quot;{name}&quot;, which the task does not have</source>
        <translation>モデル {model} は入力「{name}」を求めますが、このタスクにはありません</translation>
    </message>
    <message>
        <source>The model {model} cannot be read: {reason}.</source>
        <translation>モデル {model} を読み取れません：{reason}。</translation>
    </message>
    <message>
        <source>The model {model} cannot be run by ONNX Runtime {version} ({reason})</source>
        <translation>モデル {model} は ONNX Runtime {version} で実行できません（{reason}）</translation>
    </message>
    <message>
        <source>The model {model} does not exist: check the name and the folder.</source>
        <translation>モデル {model} がありません。名前とフォルダーを確認してください。</translation>
    </message>
    <message>
        <source>The model {model} failed ({reason}): choose another model, or export it again.</source>
        <translation>モデル {model} の実行に失敗しました（{reason}）。別のモデルを選ぶか、書き出し直してください。</translation>
    </message>
    <message>
        <source>The model {model} failed on {device} ({reason}): choose the device cpu.</source>
        <translation>モデル {model} を {device} で実行できませんでした（{reason}）。デバイス cpu を選んでください。</translation>
    </message>
    <message>
        <source>The model {model} gives &quot;{name}&quot; the shape {shape}</source>
        <translation>モデル {model} が返した「{name}」の形状は {shape} です</translation>
    </message>
    <message>
        <source>The model {model} gives fewer &quot;colors&quot; than the palette has</source>
        <translation>モデル {model} が返した「colors」はパレットの色数より少なくなっています</translation>
    </message>
    <message>
        <source>The model {model} gives values in &quot;{name}&quot; that are no numbers</source>
        <translation>モデル {model} が返した「{name}」に数値でない値があります</translation>
    </message>
    <message>
        <source>The model {model} gives {parts} parts and names {named} in its metadata</source>
        <translation>モデル {model} が返したパーツは {parts} 個ですが、メタデータにある名前は {named} 個です</translation>
    </message>
    <message>
        <source>The model {model} has &quot;palettes&quot; in its metadata beyond {palettes} of 1 to {colors} colours</source>
        <translation>モデル {model} のメタデータの「palettes」が、1～{colors} 色のパレット {palettes} 個以内という制限を超えています</translation>
    </message>
    <message>
        <source>The model {model} has &quot;palettes&quot; in its metadata that are no lists of colours written as #rrggbb</source>
        <translation>モデル {model} のメタデータの「palettes」が、#rrggbb 形式の色のリストではありません</translation>
    </message>
    <message>
        <source>The model {model} has &quot;part_colors&quot; in its metadata that are no &quot;colors&quot; with their &quot;scores&quot;</source>
        <translation>モデル {model} のメタデータの「part_colors」が、「colors」と「scores」の組になっていません</translation>
    </message>
    <message>
        <source>The model {model} has &quot;part_colors&quot; that do not fit its {parts} parts</source>
        <translation>モデル {model} の「part_colors」が、{parts} 個のパーツに合っていません</translation>
    </message>
    <message>
        <source>The model {model} has names that are no text</source>
        <translation>モデル {model} にテキストでない名前があります</translation>
    </message>
    <message>
        <source>The model {model} has one of the outputs &quot;choice&quot; and &quot;colors&quot; without the other</source>
        <translation>モデル {model} の出力に「choice」と「colors」の一方しかありません</translation>
    </message>
    <message>
        <source>The model {model} has the task &quot;{task}&quot;, which is none of {tasks}</source>
        <translation>モデル {model} のタスク「{task}」は {tasks} のいずれでもありません</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} &quot;{name}&quot; as {type}, not as float32</source>
        <translation>モデル {model} の{kind}「{name}」が float32 ではなく {type} です</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} &quot;{name}&quot; in the shape {shape} instead of {expected}</source>
        <translation>モデル {model} の{kind}「{name}」の形状が {expected} ではなく {shape} です</translation>
    </message>
    <message>
        <source>The model {model} has {parts} parts and names {named} in its metadata &quot;parts&quot;</source>
        <translation>モデル {model} のパーツは {parts} 個ですが、メタデータの「parts」にある名前は {named} 個です</translation>
    </message>
    <message>
        <source>The model {model} is empty (zero bytes)</source>
        <translation>モデル {model} は空です（0 バイト）</translation>
    </message>
    <message>
        <source>The model {model} is larger than 2 GiB</source>
        <translation>モデル {model} は 2 GiB を超えています</translation>
    </message>
    <message>
        <source>The model {model} is no ONNX file</source>
        <translation>モデル {model} は ONNX ファイルではありません</translation>
    </message>
    <message>
        <source>The model {model} is no ONNX file (its name must end with .onnx)</source>
        <translation>モデル {model} は ONNX ファイルではありません（名前の末尾が .onnx である必要があります）</translation>
    </message>
    <message>
        <source>The model {model} keeps its weights in another file</source>
        <translation>モデル {model} の重みが別のファイルに保存されています</translation>
    </message>
    <message>
        <source>The model {model} keeps version &quot;{version}&quot; of the model contract, and this program knows version {known}</source>
        <translation>モデル {model} のモデル規約はバージョン「{version}」ですが、このプログラムが対応しているのはバージョン {known} です</translation>
    </message>
    <message>
        <source>The model {model} lacks &quot;{key}&quot; in its metadata</source>
        <translation>モデル {model} のメタデータに「{key}」がありません</translation>
    </message>
    <message>
        <source>The model {model} lacks the {kind} &quot;{name}&quot;</source>
        <translation>モデル {model} に{kind}「{name}」がありません</translation>
    </message>
    <message>
        <source>The model {model} leaves the length of its input &quot;latent&quot; open</source>
        <translation>モデル {model} の入力「latent」の長さが決まっていません</translation>
    </message>
    <message>
        <source>The model {model} needs &quot;{key}&quot; in its metadata as a number from {least} to {most}</source>
        <translation>モデル {model} のメタデータの「{key}」は {least} から {most} までの数値である必要があります</translation>
    </message>
    <message>
        <source>The model {model} needs more memory than {device} has free: close other programs or choose the device cpu.</source>
        <translation>モデル {model} には {device} の空きメモリが足りません。ほかのプログラムを終了するか、デバイス cpu を選んでください。</translation>
    </message>
    <message>
        <source>The model {model} needs more memory than {device} has free: close other programs.</source>
        <translation>モデル {model} には {device} の空きメモリが足りません。ほかのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>The model {model} was not made for Tintline (its metadata lacks &quot;tintline.contract&quot;)</source>
        <translation>モデル {model} は Tintline 用ではありません（メタデータに「tintline.contract」がありません）</translation>
    </message>
    <message>
        <source>The model&apos;s card</source>
        <translation>モデルカード</translation>
    </message>
    <message>
        <source>The model&apos;s own colours</source>
        <translation>モデルの配色</translation>
    </message>
    <message>
        <source>The model&apos;s own painting, with all its gradients</source>
        <translation>モデルが描いたまま、グラデーションもすべて残します</translation>
    </message>
    <message>
        <source>The models that choose the colours, and your own</source>
        <translation>配色を決めるモデルと、自分で追加したモデルです</translation>
    </message>
    <message>
        <source>The next variations</source>
        <translation>次のバリエーションを表示します</translation>
    </message>
    <message>
        <source>The palette {file} cannot be read: {reason}.</source>
        <translation>パレット {file} を読み取れません：{reason}。</translation>
    </message>
    <message>
        <source>The palette {file} holds no colours: export it again.</source>
        <translation>パレット {file} に色がありません。書き出し直してください。</translation>
    </message>
    <message>
        <source>The palette {file} is damaged or no {suffix} palette: export it again.</source>
        <translation>パレット {file} が破損しているか、{suffix} 形式のパレットではありません。書き出し直してください。</translation>
    </message>
    <message>
        <source>The palette {file} is larger than 1 MiB: choose a palette file.</source>
        <translation>パレット {file} が 1 MiB を超えています。パレットファイルを選んでください。</translation>
    </message>
    <message>
        <source>The palette {file} names no parts: call its colours {names} …, or use it as a plain palette.</source>
        <translation>パレット {file} にパーツの名前がありません。色に {names} …という名前を付けるか、通常のパレットとして使ってください。</translation>
    </message>
    <message>
        <source>The parts appear once the sketch is colorized</source>
        <translation>線画を彩色するとパーツが表示されます</translation>
    </message>
    <message>
        <source>The pasted picture is too large ({width} × {height} pixels): sides of up to {most} pixels can be opened, so scale it down first.</source>
        <translation>貼り付けた画像が大きすぎます（{width} × {height} ピクセル）。開けるのは 1 辺 {most} ピクセルまでです。先に縮小してください。</translation>
    </message>
    <message>
        <source>The picture has only {width} × {height} pixels: open one with at least {least} on each side.</source>
        <translation>画像が {width} × {height} ピクセルしかありません。1 辺が {least} ピクセル以上の画像を開いてください。</translation>
    </message>
    <message>
        <source>The picture is all black: open a drawing with lines on lighter paper.</source>
        <translation>画像が真っ黒です。明るい紙に線が描かれた線画を開いてください。</translation>
    </message>
    <message>
        <source>The picture is blank, no lines were found: open a drawing with visible lines.</source>
        <translation>画像が白紙で、線が見つかりません。線が見える線画を開いてください。</translation>
    </message>
    <message>
        <source>The picture of {width} × {height} pixels needs more memory than is free: {remedy}.</source>
        <translation>{width} × {height} ピクセルの画像には空きメモリが足りません。{remedy}。</translation>
    </message>
    <message>
        <source>The pictures before these</source>
        <translation>前の画像を表示します</translation>
    </message>
    <message>
        <source>The program is under the Apache License 2.0; what a model was trained on is told in its card.</source>
        <translation>プログラムは Apache License 2.0 で提供されています。モデルの学習データについては、各モデルカードをご覧ください。</translation>
    </message>
    <message>
        <source>The project in {file} is damaged ({reason}); its layers can still be opened in other programs.</source>
        <translation>{file} のプロジェクトが破損しています（{reason}）。レイヤーはほかのプログラムで開けます。</translation>
    </message>
    <message>
        <source>The project {file}</source>
        <translation>プロジェクト {file}</translation>
    </message>
    <message>
        <source>The report below helps to mend it; it holds no picture, and it goes nowhere unless you send it.</source>
        <translation>下のレポートは修正に役立ちます。画像は含まれず、ご自身で送らない限りどこにも送信されません。</translation>
    </message>
    <message>
        <source>The result alone</source>
        <translation>結果だけを表示します</translation>
    </message>
    <message>
        <source>The results would overwrite the drawing {drawing}: choose another output folder.</source>
        <translation>結果が線画 {drawing} を上書きします。別の出力フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The results would overwrite {file}, which lies beside its drawing: choose another output folder.</source>
        <translation>結果が、線画の隣にある {file} を上書きします。別の出力フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The system library {library} is missing, which Qt needs to show a window; on Debian and Ubuntu: sudo apt install {packages}</source>
        <translation>Qt がウィンドウを表示するために必要なシステムライブラリ {library} がありません。Debian や Ubuntu では次を実行してください：sudo apt install {packages}</translation>
    </message>
    <message>
        <source>The text on the clipboard</source>
        <translation>クリップボードのテキスト</translation>
    </message>
    <message>
        <source>The variations before these</source>
        <translation>前のバリエーションを表示します</translation>
    </message>
    <message>
        <source>The variations could not be made</source>
        <translation>バリエーションを作成できませんでした</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Theme, device, folders, autosave</source>
        <translation>テーマ、デバイス、フォルダー、自動バックアップ</translation>
    </message>
    <message>
        <source>There are no hints on the clipboard: copy some with Edit ▸ Copy hints.</source>
        <translation>クリップボードにヒントがありません。「編集」▸「ヒントをコピー」でコピーしてください。</translation>
    </message>
    <message>
        <source>There is no device &quot;{name}&quot;: choose one of {devices}.</source>
        <translation>デバイス「{name}」はありません。{devices} のいずれかを選んでください。</translation>
    </message>
    <message>
        <source>There is no display to show the window on; start it from a desktop, or use the commands colorize and batch.</source>
        <translation>ウィンドウを表示する画面がありません。デスクトップから起動するか、colorize コマンドや batch コマンドを使ってください。</translation>
    </message>
    <message>
        <source>There is no model and no file &quot;{name}&quot;: name an ONNX file or a shipped model ({models}).</source>
        <translation>「{name}」というモデルもファイルもありません。ONNX ファイルか付属のモデル（{models}）を指定してください。</translation>
    </message>
    <message>
        <source>There is no palette and no file &quot;{name}&quot;: name a palette file, a picture or one of {palettes}.</source>
        <translation>「{name}」というパレットもファイルもありません。パレットファイル、画像、または {palettes} のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard; copy one first.</source>
        <translation>クリップボードに画像がありません。先に画像をコピーしてください。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのようなフォルダーはありません。</translation>
    </message>
    <message>
        <source>There is too little memory: close other programs or scale it down.</source>
        <translation>メモリが足りません。ほかのプログラムを終了するか、画像を縮小してください。</translation>
    </message>
    <message>
        <source>They have the current colour already: choose another</source>
        <translation>すでに現在の色です。別の色を選んでください</translation>
    </message>
    <message>
        <source>This area has that colour already</source>
        <translation>この領域はすでにその色です</translation>
    </message>
    <message>
        <source>This folder comes first: wait for it, or stop it.</source>
        <translation>先にこのフォルダーを処理しています。終わるまで待つか、停止してください。</translation>
    </message>
    <message>
        <source>This is a fault of the program. Your pictures and hints are still here: save your work.</source>
        <translation>プログラムの不具合です。画像とヒントは残っています。作業を保存してください。</translation>
    </message>
    <message>
        <source>This looks like a photograph or a finished painting, not a line drawing: open a sketch with lines on paper, or colour it as a photograph.</source>
        <translation>線画ではなく、写真か完成した絵のようです。紙に線が描かれた線画を開くか、写真として彩色してください。</translation>
    </message>
    <message>
        <source>This model is here already.</source>
        <translation>このモデルはすでに追加されています。</translation>
    </message>
    <message>
        <source>This picture cannot be read; save it as a file first.</source>
        <translation>この画像は読み取れません。先にファイルとして保存してください。</translation>
    </message>
    <message>
        <source>This picture has no transparent parts</source>
        <translation>この画像に透明な部分はありません</translation>
    </message>
    <message>
        <source>This picture shows no parts that the model knows</source>
        <translation>この画像には、モデルが認識できるパーツがありません</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>タイルの大きさ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Time of the last colorize</source>
        <translation>前回の彩色にかかった時間</translation>
    </message>
    <message numerus="yes">
        <source>Tintline did not end properly the last time: %n picture(s) not saved.</source>
        <translation>
            <numerusform>Tintline は前回正常に終了しませんでした。未保存の画像が %n 枚あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tintline ended unexpectedly the last time</source>
        <translation>前回 Tintline が予期せず終了しました</translation>
    </message>
    <message>
        <source>Tintline project</source>
        <translation>Tintline プロジェクト</translation>
    </message>
    <message>
        <source>To</source>
        <comment>folder</comment>
        <translation>出力先</translation>
    </message>
    <message>
        <source>To: choose a folder</source>
        <translation>出力先：フォルダーを選択</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Top</source>
        <comment>part</comment>
        <translation>トップス</translation>
    </message>
    <message>
        <source>Trained on</source>
        <comment>of a model</comment>
        <translation>学習データ</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n</source>
        <translation>
            <numerusform>ロックを解除 (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>ロックを全解除</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept in {folder}: {reason}.</source>
        <translation>未保存の作業を {folder} に保管できません：{reason}。</translation>
    </message>
    <message>
        <source>Unsaved work could not be opened; it is kept in {file}.</source>
        <translation>未保存の作業を開けませんでした。{file} に保管されています。</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>使用不可</translation>
    </message>
    <message>
        <source>Use a saved character palette</source>
        <translation>保存したキャラクターパレットを使います</translation>
    </message>
    <message>
        <source>Use as dot colour</source>
        <translation>点の色として使う</translation>
    </message>
    <message>
        <source>Use for Inspiration</source>
        <translation>インスピレーションに使う</translation>
    </message>
    <message>
        <source>Use for line art</source>
        <translation>線画に使う</translation>
    </message>
    <message>
        <source>Use for photographs</source>
        <translation>写真に使う</translation>
    </message>
    <message>
        <source>Use the colours of a saved character</source>
        <translation>保存したキャラクターの色を使います</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>バリエーション</translation>
    </message>
    <message>
        <source>Variation {number}</source>
        <translation>バリエーション {number}</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>バリエーション</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>What is being written is finished</source>
        <translation>書き込み中のものは最後まで処理されます</translation>
    </message>
    <message>
        <source>What is done stays; colorize the same folder again to go on from there.</source>
        <translation>できた分は残ります。同じフォルダーをもう一度彩色すると、続きから始まります。</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>実行中の処理</translation>
    </message>
    <message>
        <source>What runs and what waits, with Stop</source>
        <translation>実行中と待機中の処理を表示し、中止できます</translation>
    </message>
    <message>
        <source>What the lines close off</source>
        <translation>線で閉じた範囲を色分けして表示します</translation>
    </message>
    <message>
        <source>What was not saved when Tintline ended</source>
        <translation>Tintline の終了時に保存されていなかった作業です</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Wipe between sketch and result</source>
        <translation>線画と結果の境目を動かして比べます</translation>
    </message>
    <message>
        <source>Without saving, the colours and dots are lost.</source>
        <translation>保存しないと、色と点は失われます。</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作業</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>処理中…</translation>
    </message>
    <message>
        <source>Works everywhere</source>
        <translation>どの環境でも動作します</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>この環境で動作します</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>レポートを書き出す</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>ズームイン(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>ズームアウト(&amp;O)</translation>
    </message>
    <message>
        <source>a name is no text</source>
        <translation>名前がテキストではありません</translation>
    </message>
    <message>
        <source>a number is out of range</source>
        <translation>数値が範囲外です</translation>
    </message>
    <message>
        <source>a palette</source>
        <translation>パレット</translation>
    </message>
    <message>
        <source>a palette has 1 to {most} colours, not {count}</source>
        <translation>パレットの色数は 1～{most} 色です（{count} 色は不可）</translation>
    </message>
    <message>
        <source>accessory</source>
        <comment>part</comment>
        <translation>小物</translation>
    </message>
    <message>
        <source>animal</source>
        <comment>part</comment>
        <translation>動物</translation>
    </message>
    <message>
        <source>background</source>
        <comment>part</comment>
        <translation>背景</translation>
    </message>
    <message>
        <source>blink, lens</source>
        <translation>交互表示、ルーペ</translation>
    </message>
    <message>
        <source>bottom</source>
        <comment>part</comment>
        <translation>ボトムス</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>change, lock or remove it</source>
        <translation>変更、ロック、削除</translation>
    </message>
    <message>
        <source>close other programs</source>
        <translation>ほかのプログラムを終了してください</translation>
    </message>
    <message>
        <source>close other programs or save it as PNG</source>
        <translation>ほかのプログラムを終了するか、PNG で保存してください</translation>
    </message>
    <message>
        <source>close other programs or scale it down</source>
        <translation>ほかのプログラムを終了するか、画像を縮小してください</translation>
    </message>
    <message>
        <source>close the picture, quit</source>
        <translation>画像を閉じる、終了</translation>
    </message>
    <message>
        <source>colorize</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>colorize a folder</source>
        <translation>フォルダーの一括彩色</translation>
    </message>
    <message>
        <source>copy the result</source>
        <translation>結果をコピー</translation>
    </message>
    <message>
        <source>copy, paste all dots</source>
        <translation>すべての点をコピー、貼り付け</translation>
    </message>
    <message>
        <source>dots and strokes</source>
        <translation>点とストローク</translation>
    </message>
    <message>
        <source>drop a dot of the current colour</source>
        <translation>現在の色の点を置く</translation>
    </message>
    <message>
        <source>eraser: drag over dots and strokes</source>
        <translation>消しゴム：点とストロークの上をドラッグ</translation>
    </message>
    <message>
        <source>eyes</source>
        <comment>part</comment>
        <translation>目</translation>
    </message>
    <message>
        <source>failed the last time</source>
        <translation>前回は失敗しました</translation>
    </message>
    <message>
        <source>give it the current colour</source>
        <translation>現在の色にする</translation>
    </message>
    <message>
        <source>give it to all dots of its colour</source>
        <translation>同じ色の点をすべて現在の色にする</translation>
    </message>
    <message>
        <source>ground</source>
        <comment>part</comment>
        <translation>地面</translation>
    </message>
    <message>
        <source>hair</source>
        <comment>part</comment>
        <translation>髪</translation>
    </message>
    <message>
        <source>headwear</source>
        <comment>part</comment>
        <translation>帽子</translation>
    </message>
    <message>
        <source>hint tool, eyedropper, dots without colour</source>
        <translation>ヒントツール、スポイト、無色の点</translation>
    </message>
    <message>
        <source>history</source>
        <translation>ヒストリー</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>input</source>
        <comment>of a model</comment>
        <translation>入力</translation>
    </message>
    <message>
        <source>install it from nvidia.com/drivers</source>
        <translation>nvidia.com/drivers からインストールしてください</translation>
    </message>
    <message>
        <source>it is a part of Windows</source>
        <translation>Windows だけの機能です</translation>
    </message>
    <message>
        <source>it is a part of macOS</source>
        <translation>macOS だけの機能です</translation>
    </message>
    <message>
        <source>its answer differs from the CPU&apos;s by {share}</source>
        <translation>CPU の結果と {share} 異なります</translation>
    </message>
    <message>
        <source>its result is gone or not complete</source>
        <translation>結果がないか、不完全です</translation>
    </message>
    <message>
        <source>lasso: draw a loop around areas, or click into one</source>
        <translation>投げなわ：領域のまわりを囲む、または中をクリック</translation>
    </message>
    <message>
        <source>leave the choice to auto</source>
        <translation>auto に任せてください</translation>
    </message>
    <message>
        <source>legwear</source>
        <comment>part</comment>
        <translation>靴下・タイツ</translation>
    </message>
    <message>
        <source>made before the run was broken off</source>
        <translation>処理が中断される前に作成済みです</translation>
    </message>
    <message>
        <source>made with other settings</source>
        <translation>別の設定で作成済み</translation>
    </message>
    <message>
        <source>mirror the view</source>
        <translation>表示を左右反転</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>part</comment>
        <translation>口</translation>
    </message>
    <message>
        <source>move it</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>move the picture</source>
        <translation>画像を移動</translation>
    </message>
    <message>
        <source>named by --model</source>
        <translation>--model で指定</translation>
    </message>
    <message>
        <source>next variation, previews of more</source>
        <translation>次のバリエーション、候補の一覧</translation>
    </message>
    <message>
        <source>next, previous picture</source>
        <translation>次の画像、前の画像</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>NVIDIA ドライバーが見つかりません</translation>
    </message>
    <message>
        <source>none is shipped with this copy</source>
        <translation>付属のモデルはありません</translation>
    </message>
    <message>
        <source>object</source>
        <comment>part</comment>
        <translation>物</translation>
    </message>
    <message>
        <source>open, paste a picture</source>
        <translation>画像を開く、貼り付け</translation>
    </message>
    <message>
        <source>output</source>
        <comment>of a model</comment>
        <translation>出力</translation>
    </message>
    <message>
        <source>paint a stroke</source>
        <translation>ストロークを描く</translation>
    </message>
    <message>
        <source>pictures to take colours of</source>
        <translation>配色を取り込むための画像</translation>
    </message>
    <message>
        <source>plants</source>
        <comment>part</comment>
        <translation>植物</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>乱数</translation>
    </message>
    <message>
        <source>remove a dot</source>
        <translation>点を削除</translation>
    </message>
    <message>
        <source>restart the machine or reinstall the driver</source>
        <translation>マシンを再起動するか、ドライバーを再インストールしてください</translation>
    </message>
    <message>
        <source>rotate it at the mouse</source>
        <translation>マウスの位置で回転</translation>
    </message>
    <message>
        <source>rotate the view</source>
        <translation>表示を回転</translation>
    </message>
    <message>
        <source>run pip uninstall {names}, then install one of them</source>
        <translation>pip uninstall {names} を実行してから、いずれか 1 つをインストールしてください</translation>
    </message>
    <message>
        <source>run pip uninstall {names}, then {command}</source>
        <translation>pip uninstall {names} を実行してから、{command} を実行してください</translation>
    </message>
    <message>
        <source>run {command}</source>
        <translation>{command} を実行してください</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>save the project, to go on later</source>
        <translation>プロジェクトを保存してあとで続ける</translation>
    </message>
    <message>
        <source>save, save as</source>
        <translation>保存、別名で保存</translation>
    </message>
    <message>
        <source>set it upright</source>
        <translation>回転をリセット</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>付属</translation>
    </message>
    <message>
        <source>shoes</source>
        <comment>part</comment>
        <translation>靴</translation>
    </message>
    <message>
        <source>show or hide the colour panel</source>
        <translation>カラーパネルの表示を切り替え</translation>
    </message>
    <message>
        <source>show or hide the dots, the areas</source>
        <translation>点、領域の表示を切り替え</translation>
    </message>
    <message>
        <source>show the sketch while it is held</source>
        <translation>押している間、線画を表示</translation>
    </message>
    <message>
        <source>side by side, split, result only</source>
        <translation>並べて表示、分割、結果のみ</translation>
    </message>
    <message>
        <source>size of the dot below, or of the next one</source>
        <translation>マウスの下の点、または次の点のサイズ</translation>
    </message>
    <message>
        <source>size of the lens</source>
        <translation>ルーペのサイズ</translation>
    </message>
    <message>
        <source>skin</source>
        <comment>part</comment>
        <translation>肌</translation>
    </message>
    <message>
        <source>sky</source>
        <comment>part</comment>
        <translation>空</translation>
    </message>
    <message>
        <source>smaller, larger next dot</source>
        <translation>次の点を小さく、大きく</translation>
    </message>
    <message>
        <source>take a colour from the picture</source>
        <translation>画像から色を取る</translation>
    </message>
    <message>
        <source>the NVIDIA driver finds no GPU</source>
        <translation>NVIDIA ドライバーが GPU を検出できません</translation>
    </message>
    <message>
        <source>the NVIDIA driver knows CUDA up to {newest} and this ONNX Runtime needs {needed}</source>
        <translation>NVIDIA ドライバーの対応は CUDA {newest} までですが、この ONNX Runtime には {needed} が必要です</translation>
    </message>
    <message>
        <source>the drawing</source>
        <translation>線画</translation>
    </message>
    <message>
        <source>the drawing has changed since</source>
        <translation>線画がその後変更されています</translation>
    </message>
    <message>
        <source>the drawing has changed, but its result was edited by hand</source>
        <translation>線画が変更されましたが、結果は手作業で編集されています</translation>
    </message>
    <message>
        <source>the gap is out of range</source>
        <translation>すき間の値が範囲外です</translation>
    </message>
    <message>
        <source>the harder, the larger; its other end erases</source>
        <translation>強く押すほど大きく、反対側の端で消去</translation>
    </message>
    <message>
        <source>the last run was broken off here</source>
        <translation>前回の処理がここで中断されました</translation>
    </message>
    <message>
        <source>the library {library} is missing</source>
        <translation>ライブラリ {library} がありません</translation>
    </message>
    <message>
        <source>the opacity is no number</source>
        <translation>不透明度が数値ではありません</translation>
    </message>
    <message>
        <source>the opacity of lines lies between 0 and 1</source>
        <translation>線の不透明度は 0 から 1 の範囲です</translation>
    </message>
    <message>
        <source>the photograph</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>the result exists already</source>
        <translation>結果がすでにあります</translation>
    </message>
    <message>
        <source>the result exists already, made from another drawing</source>
        <translation>別の線画から作られた結果がすでにあります</translation>
    </message>
    <message>
        <source>there is none for this system</source>
        <translation>このシステムでは利用できません</translation>
    </message>
    <message>
        <source>this ONNX Runtime is built without it</source>
        <translation>この ONNX Runtime には含まれていません</translation>
    </message>
    <message>
        <source>this overview</source>
        <translation>この一覧</translation>
    </message>
    <message>
        <source>top</source>
        <comment>part</comment>
        <translation>トップス</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>元に戻す、やり直し</translation>
    </message>
    <message>
        <source>unknown task</source>
        <translation>不明なタスクです</translation>
    </message>
    <message>
        <source>unsaved work</source>
        <translation>未保存の作業</translation>
    </message>
    <message>
        <source>update macOS</source>
        <translation>macOS を更新してください</translation>
    </message>
    <message>
        <source>update the driver</source>
        <translation>ドライバーを更新してください</translation>
    </message>
    <message>
        <source>update the driver or run {command}</source>
        <translation>ドライバーを更新するか、{command} を実行してください</translation>
    </message>
    <message>
        <source>update the graphics driver</source>
        <translation>グラフィックスドライバーを更新してください</translation>
    </message>
    <message>
        <source>update the graphics driver or run {command}</source>
        <translation>グラフィックスドライバーを更新するか、{command} を実行してください</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>whole picture, actual pixels</source>
        <translation>全体表示、ピクセル等倍</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>自分のモデル</translation>
    </message>
    <message>
        <source>zoom at the mouse</source>
        <translation>マウスの位置でズーム</translation>
    </message>
    <message>
        <source>zoom in, out</source>
        <translation>ズームイン、ズームアウト</translation>
    </message>
    <message>
        <source>{angle}, mirrored</source>
        <translation>{angle}、左右反転</translation>
    </message>
    <message>
        <source>{builds} are installed together and overwrite each other&apos;s files</source>
        <translation>{builds} が同時にインストールされ、互いのファイルを上書きしています</translation>
    </message>
    <message>
        <source>{cause}; {remedy}.</source>
        <translation>{cause}。{remedy}。</translation>
    </message>
    <message>
        <source>{choices}   (as in the main window)</source>
        <translation>{choices}   （メインウィンドウと同じ）</translation>
    </message>
    <message>
        <source>{colors}, in use</source>
        <translation>{colors}、使用中</translation>
    </message>
    <message>
        <source>{color} is in the palette already</source>
        <translation>{color} はすでにパレットにあります</translation>
    </message>
    <message>
        <source>{color} is no sRGB colour of three values in 0…255</source>
        <translation>{color} は 0…255 の値 3 つからなる sRGB カラーではありません</translation>
    </message>
    <message>
        <source>{color}, kept – click: give it the current colour; right-click: more</source>
        <translation>{color}、固定 – クリック：現在の色にする、右クリック：その他</translation>
    </message>
    <message>
        <source>{color}, locked</source>
        <translation>{color}、ロック中</translation>
    </message>
    <message>
        <source>{color}, the choice of the model – click: give it the current colour; right-click: more</source>
        <translation>{color}、モデルの選択 – クリック：現在の色にする、右クリック：その他</translation>
    </message>
    <message>
        <source>{color}, {number} of {all}</source>
        <translation>{color}、{number}/{all}</translation>
    </message>
    <message>
        <source>{device} ({reason})</source>
        <translation>{device} ({reason})</translation>
    </message>
    <message>
        <source>{device} is not usable: {cause}; {remedy}</source>
        <translation>{device} は使えません：{cause}。{remedy}</translation>
    </message>
    <message>
        <source>{device} is not usable: {cause}; {remedy}, or choose the device cpu.</source>
        <translation>{device} は使えません：{cause}。{remedy}。または、デバイス cpu を選んでください。</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done}/{all}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} を読み取れません：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>{file} を削除できません：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be saved before the picture is colorized: press Colorize, or save it as a project ({ending}).</source>
        <translation>{file} は画像を彩色するまで保存できません。「彩色」を押すか、プロジェクト（{ending}）として保存してください。</translation>
    </message>
    <message>
        <source>{file} cannot be written: a PSD file holds at most {limit} GiB, so save it as OpenRaster (.ora).</source>
        <translation>{file} を書き込めません。PSD ファイルの上限は {limit} GiB です。OpenRaster（.ora）で保存してください。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {format} does not take this picture ({reason}), so choose another format.</source>
        <translation>{file} を書き込めません。{format} はこの画像に対応していません（{reason}）。別の形式を選んでください。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {format} holds at most {limit} pixels a side, so save it as PNG or TIFF.</source>
        <translation>{file} を書き込めません。{format} は 1 辺 {limit} ピクセルまでです。PNG か TIFF で保存してください。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}; choose another folder or free some space.</source>
        <translation>{file} を書き込めません：{reason}。別のフォルダーを選ぶか、空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>{file} does not exist: check the name and the folder.</source>
        <translation>{file} がありません。名前とフォルダーを確認してください。</translation>
    </message>
    <message>
        <source>{file} ends too early or is damaged: export or copy it again.</source>
        <translation>{file} は途中で切れているか、破損しています。書き出し直すか、コピーし直してください。</translation>
    </message>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation>{file} はすでにあります。置き換えますか？</translation>
    </message>
    <message>
        <source>{file} failed unexpectedly ({reason}); the log has more.</source>
        <translation>{file} の処理中に予期しない問題が発生しました（{reason}）。詳しくはログをご覧ください。</translation>
    </message>
    <message>
        <source>{file} has no ending of a palette: choose one of {endings}.</source>
        <translation>{file} の拡張子はパレットのものではありません。{endings} のいずれかにしてください。</translation>
    </message>
    <message>
        <source>{file} has no ending, which names no format: use one of {endings}.</source>
        <translation>{file} に拡張子がなく、形式がわかりません。{endings} のいずれかを付けてください。</translation>
    </message>
    <message>
        <source>{file} has the ending &quot;{ending}&quot;, which names no format: use one of {endings}.</source>
        <translation>{file} の拡張子「{ending}」は対応する形式ではありません。{endings} のいずれかを使ってください。</translation>
    </message>
    <message>
        <source>{file} holds more than {limit} MiB in {entry}, which no drawing needs: it is not opened.</source>
        <translation>{file} の {entry} が {limit} MiB を超えています。線画には不要な大きさのため、開きません。</translation>
    </message>
    <message>
        <source>{file} holds no Tintline project: open it as a picture instead.</source>
        <translation>{file} は Tintline のプロジェクトではありません。画像として開いてください。</translation>
    </message>
    <message>
        <source>{file} holds no merged picture: save it again as PNG or OpenRaster, with all layers.</source>
        <translation>{file} に統合画像がありません。すべてのレイヤーを含めて、PNG か OpenRaster で保存し直してください。</translation>
    </message>
    <message>
        <source>{file} is a file: choose the folder that it lies in.</source>
        <translation>{file} はファイルです。それが入っているフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{file} is a folder: choose a picture inside it.</source>
        <translation>{file} はフォルダーです。中の画像を選んでください。</translation>
    </message>
    <message>
        <source>{file} is a folder: choose an ONNX file inside it.</source>
        <translation>{file} はフォルダーです。中の ONNX ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete: copy or save it again.</source>
        <translation>{file} は破損しているか、不完全です。コピーし直すか、保存し直してください。</translation>
    </message>
    <message>
        <source>{file} is empty (zero bytes): export or copy it again.</source>
        <translation>{file} は空です（0 バイト）。書き出し直すか、コピーし直してください。</translation>
    </message>
    <message>
        <source>{file} is gone: for inspiration, the model that came with Tintline is used.</source>
        <translation>{file} がなくなりました。インスピレーションには Tintline 付属のモデルを使います。</translation>
    </message>
    <message>
        <source>{file} is gone: for line art, the model that came with Tintline is used.</source>
        <translation>{file} がなくなりました。線画には Tintline 付属のモデルを使います。</translation>
    </message>
    <message>
        <source>{file} is gone: for photographs, the model that came with Tintline is used.</source>
        <translation>{file} がなくなりました。写真には Tintline 付属のモデルを使います。</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} GiB: scale it down first.</source>
        <translation>{file} は {limit} GiB を超えています。先に縮小してください。</translation>
    </message>
    <message>
        <source>{file} is no GIMP palette: choose a .gpl file that was saved as a character palette.</source>
        <translation>{file} は GIMP パレットではありません。キャラクターパレットとして保存した .gpl ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} is no animation: choose a name that ends in .gif.</source>
        <translation>{file} はアニメーションではありません。末尾が .gif の名前にしてください。</translation>
    </message>
    <message>
        <source>{file} is no name for a report: let it end with .html.</source>
        <translation>{file} はレポートの名前として使えません。末尾を .html にしてください。</translation>
    </message>
    <message>
        <source>{file} is none of your own models, so it stays.</source>
        <translation>{file} は自分で追加したモデルではないため、削除しません。</translation>
    </message>
    <message>
        <source>{file} is not a file: choose a picture ({kinds}).</source>
        <translation>{file} はファイルではありません。画像（{kinds}）を選んでください。</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be opened here: choose a {kinds} file.</source>
        <translation>{file} は開ける画像ではありません。{kinds} のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} is open in another tab: choose another name.</source>
        <translation>{file} は別のタブで開かれています。別の名前にしてください。</translation>
    </message>
    <message>
        <source>{file} is the opened picture itself and would be lost: choose another name.</source>
        <translation>{file} は開いている画像そのもので、失われてしまいます。別の名前にしてください。</translation>
    </message>
    <message>
        <source>{file} is too large ({width} × {height} pixels): sides of up to {limit} pixels can be opened, so scale it down first.</source>
        <translation>{file} は大きすぎます（{width} × {height} ピクセル）。開けるのは 1 辺 {limit} ピクセルまでです。先に縮小してください。</translation>
    </message>
    <message>
        <source>{file} is too large: sides of up to {limit} pixels can be opened, so scale it down first.</source>
        <translation>{file} は大きすぎます。開けるのは 1 辺 {limit} ピクセルまでです。先に縮小してください。</translation>
    </message>
    <message>
        <source>{file} may not be read: change its permissions or copy it elsewhere.</source>
        <translation>{file} を読み取る権限がありません。アクセス権を変更するか、別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>{file} needs more memory than is free: close other programs or scale it down.</source>
        <translation>{file} には空きメモリが足りません。ほかのプログラムを終了するか、画像を縮小してください。</translation>
    </message>
    <message>
        <source>{file} was saved by a newer Tintline (its version is {version}, this one reads up to {known}): install the newer one to open it.</source>
        <translation>{file} は新しいバージョンの Tintline で保存されています（バージョン {version}、対応は {known} まで）。開くには新しいバージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>{first}. {next}</source>
        <translation>{first}。{next}</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({reason}): save the picture instead.</source>
        <translation>{folder} を作成できません（{reason}）。代わりに画像を保存してください。</translation>
    </message>
    <message>
        <source>{folder} holds no pictures that can be opened.</source>
        <translation>{folder} に開ける画像がありません。</translation>
    </message>
    <message>
        <source>{folder} holds no pictures that can be opened; subfolders are left out unless recursive is chosen.</source>
        <translation>{folder} に開ける画像がありません。サブフォルダーは、含める設定にしないかぎり対象外です。</translation>
    </message>
    <message>
        <source>{name} (edited)</source>
        <translation>{name}（編集済み）</translation>
    </message>
    <message>
        <source>{name} is colorized</source>
        <translation>{name} を彩色しました</translation>
    </message>
    <message>
        <source>{name} is colorized.</source>
        <translation>{name} を彩色しました。</translation>
    </message>
    <message>
        <source>{name} was colorized with another model ({model}): the colours may differ from what was saved.</source>
        <translation>{name} は別のモデル（{model}）で彩色されています。保存時と色が異なる場合があります。</translation>
    </message>
    <message>
        <source>{name} was not opened</source>
        <translation>{name} を開けませんでした</translation>
    </message>
    <message>
        <source>{name}: choose a folder</source>
        <translation>{name}：フォルダーを選択</translation>
    </message>
    <message>
        <source>{number} px</source>
        <translation>{number} px</translation>
    </message>
    <message>
        <source>{package} {version} brings a Qt that breaks the window: run pip uninstall {package}, then pip install --force-reinstall opencv-python-headless.</source>
        <translation>{package} {version} に含まれる Qt がウィンドウの動作を妨げます。pip uninstall {package} を実行してから、pip install --force-reinstall opencv-python-headless を実行してください。</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder: choose another output folder.</source>
        <translation>{path} はフォルダーではなくファイルです。別の出力フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} is a folder: name a file in it.</source>
        <translation>{path} はフォルダーです。その中のファイル名を指定してください。</translation>
    </message>
    <message>
        <source>{path} is read-only: choose another output folder.</source>
        <translation>{path} は読み取り専用です。別の出力フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{picture}: {reason}</source>
        <translation>{picture}：{reason}</translation>
    </message>
    <message>
        <source>{problem}: choose another one, or export it again with tintline-export onnx.</source>
        <translation>{problem}。別のモデルを選ぶか、tintline-export onnx で書き出し直してください。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
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
        <translation>{source} のバージョンが 1 ではありません。新しい Tintline が必要かもしれません。</translation>
    </message>
    <message>
        <source>{source} has hint {number} outside the picture ({x}, {y} in {width} × {height}); move or remove it.</source>
        <translation>{source} のヒント {number} が画像の外にあります（{width} × {height} に対し {x}, {y}）。移動するか削除してください。</translation>
    </message>
    <message>
        <source>{source} has hint {number} that is no object.</source>
        <translation>{source} のヒント {number} がオブジェクトではありません。</translation>
    </message>
    <message>
        <source>{source} has hint {number} with a &quot;color&quot; that is neither #rrggbb nor null.</source>
        <translation>{source} のヒント {number} の「color」が #rrggbb でも null でもありません。</translation>
    </message>
    <message>
        <source>{source} has hint {number} with a &quot;radius&quot; that is no number above 0.</source>
        <translation>{source} のヒント {number} の「radius」が 0 より大きい数値ではありません。</translation>
    </message>
    <message>
        <source>{source} has hint {number} with the colour &quot;{color}&quot; that is not written as #rrggbb.</source>
        <translation>{source} のヒント {number} の色「{color}」が #rrggbb の形式ではありません。</translation>
    </message>
    <message>
        <source>{source} has hint {number} without &quot;color&quot;.</source>
        <translation>{source} のヒント {number} に「color」がありません。</translation>
    </message>
    <message>
        <source>{source} has hint {number} without numbers &quot;x&quot; and &quot;y&quot; or a list &quot;points&quot;.</source>
        <translation>{source} のヒント {number} に、数値「x」「y」もリスト「points」もありません。</translation>
    </message>
    <message>
        <source>{source} has more than {most} hints, which no hand has set: choose another.</source>
        <translation>{source} のヒントが {most} 個を超えています。手作業で付けたものではないようです。別のものを選んでください。</translation>
    </message>
    <message>
        <source>{source} has no list &quot;hints&quot;: choose a file in Tintline&apos;s hint format.</source>
        <translation>{source} にリスト「hints」がありません。Tintline のヒント形式のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{source} has strokes of more than {most} points: choose another.</source>
        <translation>{source} に {most} 点を超えるストロークがあります。別のものを選んでください。</translation>
    </message>
    <message>
        <source>{source} is not valid JSON ({reason}): mend it, or choose another.</source>
        <translation>{source} は正しい JSON ではありません（{reason}）。修正するか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>{source} needs &quot;size&quot; as [width, height] in pixels.</source>
        <translation>{source} の「size」は [幅, 高さ]（ピクセル）で指定する必要があります。</translation>
    </message>
    <message>
        <source>{step}: {seconds} s</source>
        <translation>{step}：{seconds} 秒</translation>
    </message>
    <message>
        <source>{step}…</source>
        <translation>{step}…</translation>
    </message>
    <message>
        <source>{task}: the model that came with Tintline is used.</source>
        <translation>{task}：Tintline 付属のモデルを使います。</translation>
    </message>
    <message>
        <source>{task}; draws pictures of {size} px</source>
        <translation>{task}（{size} px の画像を生成）</translation>
    </message>
    <message>
        <source>{task}; sees the picture at {size} px</source>
        <translation>{task}（画像を {size} px で処理）</translation>
    </message>
    <message>
        <source>{time} a picture of {side} px, on {device}</source>
        <translation>{side} px の画像 1 枚あたり {time}（{device}）</translation>
    </message>
    <message>
        <source>{time} a picture, on {device}</source>
        <translation>画像 1 枚あたり {time}（{device}）</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} ミリ秒</translation>
    </message>
    <message>
        <source>{time} s</source>
        <translation>{time} 秒</translation>
    </message>
    <message>
        <source>{what} (Ctrl+Enter)</source>
        <translation>{what} (Ctrl+Enter)</translation>
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
        <translation>✓ 使用中</translation>
    </message>
</context>
</TS>
