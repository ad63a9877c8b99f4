<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&quot;{color}&quot; that is not written as #rrggbb</source>
        <translation>“{color}”不是 #rrggbb 格式</translation>
    </message>
    <message>
        <source>&quot;{suffix}&quot; names no format to save in: use one of {endings}.</source>
        <translation>“{suffix}”不是可保存的格式：请使用 {endings} 之一。</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 项任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked colour(s) will stay when another palette is chosen</source>
        <translation>
            <numerusform>选择其他调色板时，%n 个已锁定的颜色会保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these with other settings: choose “{option}” to make them again.</source>
        <translation>
            <numerusform>其中 %n 张使用了其他设置：选择“{option}”可重新生成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a figure</comment>
        <translation>
            <numerusform>%n 个部位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {failed} failed.</source>
        <translation>
            <numerusform>已为 %n 张图片上色，{failed} 张失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {skipped} skipped, {failed} failed.</source>
        <translation>
            <numerusform>已为 %n 张图片上色，跳过 {skipped} 张，{failed} 张失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {skipped} skipped.</source>
        <translation>
            <numerusform>已为 %n 张图片上色，跳过 {skipped} 张。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized.</source>
        <translation>
            <numerusform>已为 %n 张图片上色。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be colorized; the list tells why.</source>
        <translation>
            <numerusform>有 %n 张图片未能上色，原因见列表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to colorize, {done} done already.</source>
        <translation>
            <numerusform>%n 张图片待上色，{done} 张已完成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to colorize.</source>
        <translation>
            <numerusform>%n 张图片待上色。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About Tintline</source>
        <translation>关于 Tintline(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>实际像素(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Before and after…</source>
        <translation>前后对比图(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>黑色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>闪烁对比(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Checkers</source>
        <translation>棋盘格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Clear hints</source>
        <translation>清除色彩提示(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Close picture</source>
        <translation>关闭图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Colorize</source>
        <translation>上色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Colour panel</source>
        <translation>颜色面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>复制结果(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Eyedropper</source>
        <translation>吸管(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Gray</source>
        <translation>灰色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hint tool</source>
        <translation>提示工具(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keep gray</source>
        <translation>保留灰色(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keep paper white</source>
        <translation>保留纸白(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>键盘与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Larger dot</source>
        <translation>增大色点(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lens</source>
        <translation>透镜(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Load hints…</source>
        <translation>载入色彩提示(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>镜像(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>下一张图片(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Photograph</source>
        <translation>照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>上一张图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Recolour all like it</source>
        <translation>更改所有同色色点(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Result only</source>
        <translation>仅结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>分割对比(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Upright</source>
        <translation>摆正视图(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Variations</source>
        <translation>变体(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>白色(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Wipe as GIF…</source>
        <translation>擦除动画 GIF(&amp;W)…</translation>
    </message>
    <message>
        <source>A &amp;layer for each colour</source>
        <translation>每种颜色一个图层(&amp;Y)</translation>
    </message>
    <message>
        <source>A layer for each colour</source>
        <translation>每种颜色一个图层</translation>
    </message>
    <message>
        <source>A lens on the sketch at the mouse</source>
        <translation>用透镜查看鼠标处的线稿</translation>
    </message>
    <message>
        <source>A page with each picture before and after, times and failures, beside the results</source>
        <translation>在结果旁生成一个网页，列出每张图片的前后对比、用时和失败情况</translation>
    </message>
    <message>
        <source>A palette holds one colour at least</source>
        <translation>调色板至少要有一个颜色</translation>
    </message>
    <message>
        <source>A palette holds {most} colours at most; remove one first</source>
        <translation>调色板最多容纳 {most} 个颜色，请先移除一个</translation>
    </message>
    <message>
        <source>A worker has another model {name}: install the same version of Tintline and of the model everywhere.</source>
        <translation>有一个工作进程的模型 {name} 不同：请在所有机器上安装相同版本的 Tintline 和模型。</translation>
    </message>
    <message>
        <source>About Tintline</source>
        <translation>关于 Tintline</translation>
    </message>
    <message>
        <source>Accessory</source>
        <comment>part</comment>
        <translation>配饰</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Add a model of your own, an ONNX file</source>
        <translation>添加自己的模型（ONNX 文件）</translation>
    </message>
    <message>
        <source>Add colour</source>
        <translation>添加颜色</translation>
    </message>
    <message>
        <source>Add dot</source>
        <translation>添加色点</translation>
    </message>
    <message>
        <source>Add stroke</source>
        <translation>添加笔触</translation>
    </message>
    <message>
        <source>Add the current colour, {color}</source>
        <translation>添加当前颜色 {color}</translation>
    </message>
    <message>
        <source>Add the dots on the clipboard</source>
        <translation>添加剪贴板中的色点</translation>
    </message>
    <message>
        <source>Added to the names of the results</source>
        <translation>附加到结果的文件名</translation>
    </message>
    <message>
        <source>Added to the names, such as -color</source>
        <translation>附加到文件名，例如 -color</translation>
    </message>
    <message>
        <source>Adding detail</source>
        <translation>添加细节</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>All dots of the chosen one&apos;s colour</source>
        <translation>更改与所选色点同色的全部色点</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Also write the layers</source>
        <translation>同时写出图层</translation>
    </message>
    <message>
        <source>Alt+click</source>
        <translation>Alt+点击</translation>
    </message>
    <message>
        <source>An animation from the sketch to the result</source>
        <translation>从线稿过渡到结果的动画</translation>
    </message>
    <message>
        <source>An error has stopped the batch.</source>
        <translation>批处理因出错而停止。</translation>
    </message>
    <message>
        <source>Animal</source>
        <comment>part</comment>
        <translation>动物</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>GIF 动画</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>As they were drawn</source>
        <comment>lines</comment>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>automatic</comment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic: for large drawings</source>
        <translation>自动：用于大图</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to &amp;first</source>
        <translation>恢复首选方案(&amp;F)</translation>
    </message>
    <message>
        <source>Back to first</source>
        <translation>恢复首选方案</translation>
    </message>
    <message>
        <source>Background</source>
        <comment>part</comment>
        <translation>背景</translation>
    </message>
    <message>
        <source>Begin a palette with {color}</source>
        <translation>以 {color} 新建调色板</translation>
    </message>
    <message>
        <source>Behind transparent parts</source>
        <translation>显示在透明部分的后面</translation>
    </message>
    <message>
        <source>Black</source>
        <comment>lines</comment>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Bottom</source>
        <comment>part</comment>
        <translation>下装</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;opy hints</source>
        <translation>复制色彩提示(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled; %n picture(s) colorized. Start again to go on.</source>
        <translation>
            <numerusform>已取消；已为 %n 张图片上色。再次开始即可继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>Change gap</source>
        <translation>更改缺口</translation>
    </message>
    <message>
        <source>Change lines</source>
        <translation>更改线条</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>更改风格</translation>
    </message>
    <message>
        <source>Change palette</source>
        <translation>更改调色板</translation>
    </message>
    <message>
        <source>Change to the current colour</source>
        <translation>改为当前颜色</translation>
    </message>
    <message>
        <source>Change variation</source>
        <translation>更改变体</translation>
    </message>
    <message>
        <source>Changes refresh the result by themselves</source>
        <translation>更改后结果会自动更新</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Character palettes</source>
        <translation>角色调色板</translation>
    </message>
    <message>
        <source>Character: {name}</source>
        <translation>角色：{name}</translation>
    </message>
    <message>
        <source>Choose a folder to begin.</source>
        <translation>请先选择一个文件夹。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choosing colours</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <source>Clean colour under lines</source>
        <translation>线条下方干净上色</translation>
    </message>
    <message>
        <source>Clean colour under the lines of a drawing</source>
        <translation>在线稿的线条下方干净上色</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear character</source>
        <translation>清除角色</translation>
    </message>
    <message>
        <source>Clear hints</source>
        <translation>清除色彩提示</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Click a dot first</source>
        <translation>请先点击一个色点</translation>
    </message>
    <message>
        <source>Click a part to give it the current colour</source>
        <translation>点击部位，为其应用当前颜色</translation>
    </message>
    <message>
        <source>Click a picture to colour the sketch in its palette</source>
        <translation>点击图片，用它的配色为线稿上色</translation>
    </message>
    <message>
        <source>Click one to take it</source>
        <translation>点击即可采用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close ({keys})</source>
        <translation>关闭 ({keys})</translation>
    </message>
    <message>
        <source>Close gaps</source>
        <translation>闭合缺口</translation>
    </message>
    <message>
        <source>Close gaps up to</source>
        <translation>闭合缺口的最大宽度</translation>
    </message>
    <message>
        <source>Close gaps: automatic</source>
        <translation>闭合缺口：自动</translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>关闭“{name}”</translation>
    </message>
    <message>
        <source>Closing as soon as all is saved…</source>
        <translation>全部保存后即关闭…</translation>
    </message>
    <message>
        <source>Colorize</source>
        <translation>上色</translation>
    </message>
    <message>
        <source>Colorize a &amp;folder…</source>
        <translation>为文件夹上色(&amp;F)…</translation>
    </message>
    <message>
        <source>Colorize a folder</source>
        <translation>为文件夹上色</translation>
    </message>
    <message>
        <source>Colorize a folder…</source>
        <translation>为文件夹上色…</translation>
    </message>
    <message>
        <source>Colorize a whole folder</source>
        <translation>为整个文件夹上色</translation>
    </message>
    <message>
        <source>Colorize again to see the variations</source>
        <translation>重新上色后可查看变体</translation>
    </message>
    <message>
        <source>Colorize all</source>
        <translation>全部上色</translation>
    </message>
    <message>
        <source>Colorize first</source>
        <translation>请先上色</translation>
    </message>
    <message>
        <source>Colorize the folder…</source>
        <translation>为该文件夹上色…</translation>
    </message>
    <message>
        <source>Colorize the sketch first</source>
        <translation>请先为线稿上色</translation>
    </message>
    <message>
        <source>Colorize {name}</source>
        <translation>为“{name}”上色</translation>
    </message>
    <message>
        <source>Colorized: {folder}</source>
        <translation>上色结果：{folder}</translation>
    </message>
    <message>
        <source>Colorizes line drawings, with clean colour under untouched lines, and black-and-white photographs; steered by dots, strokes and palettes. Everything happens on this computer.</source>
        <translation>为线稿上色，颜色干净地铺在原样保留的线条之下，也可为黑白照片上色；用色点、笔触和调色板控制。一切都在本机完成。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour area</source>
        <translation>区域上色</translation>
    </message>
    <message>
        <source>Colour areas: a loop, or a click</source>
        <translation>为区域上色：圈选或点击</translation>
    </message>
    <message>
        <source>Colour as line art</source>
        <translation>按线稿上色</translation>
    </message>
    <message>
        <source>Colour as photograph</source>
        <translation>按照片上色</translation>
    </message>
    <message>
        <source>Colour for a black-and-white photograph, whose lightness stays</source>
        <translation>为黑白照片上色，保留明暗</translation>
    </message>
    <message>
        <source>Colour for a photograph</source>
        <translation>为照片上色</translation>
    </message>
    <message>
        <source>Colour of the lines</source>
        <translation>线条颜色</translation>
    </message>
    <message>
        <source>Colour of the lines: as they were drawn</source>
        <translation>线条颜色：保持原样</translation>
    </message>
    <message>
        <source>Colour of the lines: {color}</source>
        <translation>线条颜色：{color}</translation>
    </message>
    <message>
        <source>Colour panel</source>
        <translation>颜色面板</translation>
    </message>
    <message>
        <source>Colour picker: saturation and value, and hue</source>
        <translation>拾色器：饱和度与明度、色相</translation>
    </message>
    <message>
        <source>Colour the photograph</source>
        <translation>为照片上色</translation>
    </message>
    <message>
        <source>Colour the sketch</source>
        <translation>为线稿上色</translation>
    </message>
    <message numerus="yes">
        <source>Coloured %n area(s)</source>
        <translation>
            <numerusform>已为 %n 个区域上色</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours of the palette</source>
        <translation>调色板颜色</translation>
    </message>
    <message>
        <source>Colours you use appear here</source>
        <translation>用过的颜色会显示在这里</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n hint(s)</source>
        <translation>
            <numerusform>已复制 %n 个色彩提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the result</source>
        <translation>已复制结果</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>复制 SHA-256</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256</source>
        <translation>复制完整的 SHA-256</translation>
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
        <translation>Ctrl+Alt+滚轮</translation>
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
        <translation>Ctrl+Shift+点击色点</translation>
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
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Dask is not installed: run pip install {package}.</source>
        <translation>未安装 Dask：请运行 pip install {package}。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Distribute the colours another way (Ctrl+R)</source>
        <translation>换一种颜色分布 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Dot size</source>
        <translation>色点大小</translation>
    </message>
    <message>
        <source>Dot size in pixels</source>
        <translation>色点大小（像素）</translation>
    </message>
    <message>
        <source>Dots and strokes</source>
        <translation>色点与笔触</translation>
    </message>
    <message>
        <source>Dots that keep their area uncoloured</source>
        <translation>使所在区域不上色的色点</translation>
    </message>
    <message>
        <source>Dots that keep their place gray</source>
        <translation>使所在位置保持灰色的色点</translation>
    </message>
    <message>
        <source>Drag a dot</source>
        <translation>拖动色点</translation>
    </message>
    <message>
        <source>Drag on empty ground</source>
        <translation>在空白处拖动</translation>
    </message>
    <message>
        <source>Drag the result</source>
        <translation>拖动结果</translation>
    </message>
    <message>
        <source>Drag the result from here into another program or a folder</source>
        <translation>从这里将结果拖到其他程序或文件夹</translation>
    </message>
    <message>
        <source>Draw other pictures</source>
        <translation>绘制其他图片</translation>
    </message>
    <message>
        <source>Drawing pictures…</source>
        <translation>正在绘制图片…</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>线稿</translation>
    </message>
    <message>
        <source>Drawn by {model} on {device}</source>
        <translation>由 {model} 在 {device} 上绘制</translation>
    </message>
    <message>
        <source>Drop a line drawing or a photograph here</source>
        <translation>将线稿或照片拖放到这里</translation>
    </message>
    <message>
        <source>Drop an ONNX file here to add a model of your own.</source>
        <translation>将 ONNX 文件拖放到这里，即可添加自己的模型。</translation>
    </message>
    <message>
        <source>Drop dots and paint strokes</source>
        <translation>放置色点，绘制笔触</translation>
    </message>
    <message>
        <source>Drop dots of colour first, or just start</source>
        <translation>可先放置色点，也可直接开始</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>拖入的图片</translation>
    </message>
    <message>
        <source>E&amp;raser</source>
        <translation>橡皮擦(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xport layers…</source>
        <translation>导出图层(&amp;X)…</translation>
    </message>
    <message>
        <source>Erase dots and strokes</source>
        <translation>擦除色点和笔触</translation>
    </message>
    <message>
        <source>Erase hints</source>
        <translation>擦除色彩提示</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>Export the layers into a folder</source>
        <translation>将图层导出到文件夹</translation>
    </message>
    <message>
        <source>Export the layers of {name}</source>
        <translation>导出“{name}”的图层</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n layer(s)</source>
        <translation>
            <numerusform>已导出 %n 个图层</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting the layers…</source>
        <translation>正在导出图层…</translation>
    </message>
    <message>
        <source>Eyes</source>
        <comment>part</comment>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>File</source>
        <comment>of a model</comment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Filling regions</source>
        <translation>填充区域</translation>
    </message>
    <message>
        <source>Finding regions</source>
        <translation>查找区域</translation>
    </message>
    <message>
        <source>Finding the areas…</source>
        <translation>正在查找区域…</translation>
    </message>
    <message>
        <source>First</source>
        <comment>choice of the model</comment>
        <translation>首选</translation>
    </message>
    <message>
        <source>First choice</source>
        <translation>首选方案</translation>
    </message>
    <message>
        <source>Fit the gap to the size of the picture</source>
        <translation>按图片尺寸自动设定缺口</translation>
    </message>
    <message>
        <source>Flat</source>
        <comment>look</comment>
        <translation>平涂</translation>
    </message>
    <message>
        <source>Flat colours with soft shading</source>
        <translation>平涂色加柔和阴影</translation>
    </message>
    <message>
        <source>Folder for the colorized pictures</source>
        <translation>上色图片的文件夹</translation>
    </message>
    <message>
        <source>Folder with line drawings</source>
        <translation>线稿所在的文件夹</translation>
    </message>
    <message>
        <source>For</source>
        <comment>of a model</comment>
        <translation>用途</translation>
    </message>
    <message>
        <source>For line art only; choose Line art at the top of the colour panel</source>
        <translation>仅用于线稿；请在颜色面板顶部选择“线稿”</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Format of the colorized pictures</source>
        <translation>上色图片的格式</translation>
    </message>
    <message>
        <source>From</source>
        <comment>folder</comment>
        <translation>来源</translation>
    </message>
    <message>
        <source>From a picture or file…</source>
        <translation>从图片或文件…</translation>
    </message>
    <message>
        <source>From: choose a folder</source>
        <translation>来源：选择文件夹</translation>
    </message>
    <message>
        <source>GIMP, Krita and Inkscape</source>
        <translation>GIMP、Krita 和 Inkscape</translation>
    </message>
    <message>
        <source>Gaps in the lines up to this width hold the colour back</source>
        <translation>线条上不超过此宽度的缺口不会漏色</translation>
    </message>
    <message>
        <source>Generated pictures</source>
        <translation>生成的图片</translation>
    </message>
    <message>
        <source>Give it the current colour</source>
        <translation>应用当前颜色</translation>
    </message>
    <message>
        <source>Gr&amp;ound</source>
        <translation>画布背景(&amp;D)</translation>
    </message>
    <message>
        <source>Ground</source>
        <comment>part</comment>
        <translation>地面</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>历史记录(&amp;Y)</translation>
    </message>
    <message>
        <source>Hair</source>
        <comment>part</comment>
        <translation>头发</translation>
    </message>
    <message>
        <source>Headwear</source>
        <comment>part</comment>
        <translation>头饰</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>色彩提示</translation>
    </message>
    <message>
        <source>Hold the button and drag it into another program or a folder</source>
        <translation>按住按钮，将其拖到其他程序或文件夹</translation>
    </message>
    <message>
        <source>Hold to see the sketch (T)</source>
        <translation>按住查看线稿 (T)</translation>
    </message>
    <message>
        <source>How strongly the lines are laid over the colours</source>
        <translation>线条叠加在颜色上的强度</translation>
    </message>
    <message>
        <source>I&amp;nspiration</source>
        <translation>灵感(&amp;W)</translation>
    </message>
    <message>
        <source>In PSD, OpenRaster and project files</source>
        <translation>用于 PSD、OpenRaster 和项目文件</translation>
    </message>
    <message>
        <source>In PSD, OpenRaster and project files, give each flat colour a layer of its own</source>
        <translation>在 PSD、OpenRaster 和项目文件中，每种平涂色单独成一个图层</translation>
    </message>
    <message>
        <source>In the current colour</source>
        <comment>lines</comment>
        <translation>使用当前颜色</translation>
    </message>
    <message>
        <source>Include folders inside</source>
        <translation>包括子文件夹</translation>
    </message>
    <message>
        <source>Inspiration</source>
        <translation>灵感</translation>
    </message>
    <message>
        <source>Inspiration {number}</source>
        <translation>灵感 {number}</translation>
    </message>
    <message>
        <source>It is used from the next start on: until then the model that --model names goes before it.</source>
        <translation>下次启动时开始使用；在此之前，优先使用 --model 指定的模型。</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Keep gray</source>
        <translation>保留灰色</translation>
    </message>
    <message>
        <source>Keep its colour</source>
        <translation>保留其颜色</translation>
    </message>
    <message>
        <source>Keep paper white</source>
        <translation>保留纸白</translation>
    </message>
    <message>
        <source>Keep the colours of the parts as a file</source>
        <translation>将各部位的颜色保存为文件</translation>
    </message>
    <message>
        <source>Keep the dots and strokes for another time</source>
        <translation>保存色点和笔触，供以后使用</translation>
    </message>
    <message>
        <source>Keep the figure&apos;s colours</source>
        <translation>保留人物颜色</translation>
    </message>
    <message>
        <source>Keep the figure&apos;s present colours on the next pages too</source>
        <translation>后续页面也保留人物当前的颜色</translation>
    </message>
    <message>
        <source>Keep the palette as a file, for other programs too</source>
        <translation>将调色板保存为文件，也可用于其他程序</translation>
    </message>
    <message>
        <source>Keep these colours as a file, for other pages and folders</source>
        <translation>将这些颜色保存为文件，用于其他页面和文件夹</translation>
    </message>
    <message>
        <source>Keep unsaved work</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>键盘与鼠标</translation>
    </message>
    <message>
        <source>L&amp;asso</source>
        <translation>套索(&amp;A)</translation>
    </message>
    <message>
        <source>L&amp;ine art</source>
        <translation>线稿(&amp;I)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Large drawings are looked at a second time, in tiles, so that small areas get their own colours. Smaller tiles need less memory.</source>
        <translation>大图会分块再看一遍，让小区域得到各自的颜色。图块越小，所需内存越少。</translation>
    </message>
    <message>
        <source>Laying colours</source>
        <translation>铺色</translation>
    </message>
    <message>
        <source>Laying lines</source>
        <translation>叠加线条</translation>
    </message>
    <message>
        <source>Leave all parts to the model again</source>
        <translation>所有部位重新交由模型决定</translation>
    </message>
    <message>
        <source>Leave it empty to begin in the folder used last</source>
        <translation>留空则从上次使用的文件夹开始</translation>
    </message>
    <message>
        <source>Leave it to the model</source>
        <translation>交由模型决定</translation>
    </message>
    <message>
        <source>Leave {part} to the model</source>
        <translation>“{part}”交由模型决定</translation>
    </message>
    <message>
        <source>Legwear</source>
        <comment>part</comment>
        <translation>袜裤</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>of a model</comment>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light and shadow stay the photograph&apos;s own: of a dot&apos;s colour, hue and strength count, not how light it is.</source>
        <translation>明暗沿用照片本身：色点只有色相和鲜艳程度起作用，其明度不计。</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Line art</source>
        <translation>线稿</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Lines, flats and shading as pictures of their own</source>
        <translation>线条、平涂色和阴影分别存为图片</translation>
    </message>
    <message>
        <source>Lines, flats, shading, areas as PNG files</source>
        <translation>线条、平涂色、阴影、区域存为 PNG 文件</translation>
    </message>
    <message>
        <source>List of hexadecimal numbers</source>
        <translation>十六进制颜色列表</translation>
    </message>
    <message>
        <source>Load hints</source>
        <translation>载入色彩提示</translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n hint(s)</source>
        <translation>
            <numerusform>已载入 %n 个色彩提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在载入模型…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Look: {look}</source>
        <translation>风格：{look}</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>正在查找图片…</translation>
    </message>
    <message>
        <source>Making variations…</source>
        <translation>正在生成变体…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测速…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model not loaded yet</source>
        <translation>尚未载入模型</translation>
    </message>
    <message>
        <source>Model&apos;s own colours</source>
        <translation>模型自带配色</translation>
    </message>
    <message>
        <source>Model: not loaded yet</source>
        <translation>模型：尚未载入</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>模型：{name}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Mouth</source>
        <comment>part</comment>
        <translation>嘴</translation>
    </message>
    <message>
        <source>Move colour</source>
        <translation>移动颜色</translation>
    </message>
    <message>
        <source>Move hint</source>
        <translation>移动色彩提示</translation>
    </message>
    <message>
        <source>My colours</source>
        <translation>我的颜色</translation>
    </message>
    <message>
        <source>Names of files cannot hold &quot;{text}&quot;: add letters, digits, - or _.</source>
        <translation>文件名不能包含“{text}”：请使用字母、数字、- 或 _。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Next &amp;variation</source>
        <translation>下一个变体(&amp;V)</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address} ({reason}): check the address, or start one with dask scheduler.</source>
        <translation>{address} 处的 Dask 调度器没有响应（{reason}）：请检查地址，或用 dask scheduler 启动一个。</translation>
    </message>
    <message>
        <source>No area lies inside the loop: draw it around one, or click into one</source>
        <translation>套索内没有区域：请圈住一个区域，或点击区域内部</translation>
    </message>
    <message>
        <source>No card came with this model.</source>
        <translation>此模型未附带模型卡。</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>尚未载入模型</translation>
    </message>
    <message>
        <source>No model that draws pictures came with this copy of Tintline.</source>
        <translation>此 Tintline 未附带用于绘制图片的模型。</translation>
    </message>
    <message>
        <source>No pictures could be drawn</source>
        <translation>未能绘制图片</translation>
    </message>
    <message>
        <source>No tiles</source>
        <translation>不分块</translation>
    </message>
    <message>
        <source>No {task} model came with this copy of Tintline: reinstall it, or name a model file.</source>
        <translation>此 Tintline 未附带用于 {task} 的模型：请重新安装，或指定模型文件。</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测速</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Not saved, because the colouring did not finish.</source>
        <translation>未保存，因为上色没有完成。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>what an unusable model is for</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({reason}): reinstall it with {command}, and under Windows install the Microsoft Visual C++ Redistributable.</source>
        <translation>无法载入 ONNX Runtime（{reason}）：请用 {command} 重新安装；在 Windows 上还需安装 Microsoft Visual C++ Redistributable。</translation>
    </message>
    <message>
        <source>ONNX Runtime gave it up without a reason</source>
        <translation>ONNX Runtime 放弃了运行，未说明原因</translation>
    </message>
    <message>
        <source>ONNX Runtime is incomplete, as happens when one of two builds of it is uninstalled: uninstall what is left of it and run {command}.</source>
        <translation>ONNX Runtime 不完整，卸载两个版本中的一个时会出现这种情况：请卸载剩余部分，再运行 {command}。</translation>
    </message>
    <message>
        <source>ONNX Runtime lacks the module {module}: reinstall it with {command}.</source>
        <translation>ONNX Runtime 缺少模块 {module}：请用 {command} 重新安装。</translation>
    </message>
    <message>
        <source>ONNX Runtime, which runs the models, is not installed: install it with {command} (cuda or cuda12 for NVIDIA GPUs, directml for other GPUs under Windows, openvino for Intel).</source>
        <translation>未安装用于运行模型的 ONNX Runtime：请用 {command} 安装（NVIDIA GPU 用 cuda 或 cuda12，Windows 上的其他 GPU 用 directml，Intel 用 openvino）。</translation>
    </message>
    <message>
        <source>ONNX models</source>
        <translation>ONNX 模型</translation>
    </message>
    <message>
        <source>Object</source>
        <comment>part</comment>
        <translation>物品</translation>
    </message>
    <message numerus="yes">
        <source>Of {build} %n file(s) are missing or were overwritten by another build, such as {file}: run pip uninstall {names}, then install one of them.</source>
        <translation>
            <numerusform>{build} 有 %n 个文件缺失或被另一版本覆盖，例如 {file}：请运行 pip uninstall {names}，然后只安装其中一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Once the picture is coloured</source>
        <translation>图片上色完成后可用</translation>
    </message>
    <message>
        <source>One clean colour for each area, ready to be shaded by hand</source>
        <translation>每个区域一种干净的颜色，便于手工绘制阴影</translation>
    </message>
    <message>
        <source>One pixel on each of the screen&apos;s</source>
        <translation>图片的一个像素对应屏幕的一个像素</translation>
    </message>
    <message>
        <source>Only the view; the picture stays as it is</source>
        <translation>仅影响视图，图片本身不变</translation>
    </message>
    <message>
        <source>Opacity of the lines</source>
        <translation>线条不透明度</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Open a character palette</source>
        <translation>打开角色调色板</translation>
    </message>
    <message>
        <source>Open a line drawing first</source>
        <translation>请先打开线稿</translation>
    </message>
    <message>
        <source>Open a line drawing or a photograph</source>
        <translation>打开线稿或照片</translation>
    </message>
    <message>
        <source>Open a picture or project</source>
        <translation>打开图片或项目</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Open c&amp;haracter…</source>
        <translation>打开角色(&amp;D)…</translation>
    </message>
    <message>
        <source>Open from</source>
        <translation>打开位置</translation>
    </message>
    <message>
        <source>Open output folder</source>
        <translation>打开输出文件夹</translation>
    </message>
    <message>
        <source>Open pictures from</source>
        <translation>打开图片的位置</translation>
    </message>
    <message>
        <source>Open the picture on the clipboard</source>
        <translation>打开剪贴板中的图片</translation>
    </message>
    <message>
        <source>Open this sample</source>
        <translation>打开此示例</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开“{name}”</translation>
    </message>
    <message>
        <source>OpenRaster, with layers</source>
        <translation>OpenRaster（含图层）</translation>
    </message>
    <message>
        <source>Opened pictures</source>
        <translation>已打开的图片</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开“{name}”…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>或试试示例</translation>
    </message>
    <message>
        <source>P&amp;aste hints</source>
        <translation>粘贴色彩提示(&amp;U)</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF or PSD; it never leaves this computer</source>
        <translation>支持 PNG、JPEG、WebP、TIFF、BMP、GIF、AVIF 或 PSD；图片不会离开本机</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, PSD, ORA or KRA</source>
        <translation>PNG、JPEG、WebP、TIFF、BMP、GIF、AVIF、PSD、ORA 或 KRA</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Painted</source>
        <comment>look</comment>
        <translation>厚涂</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <source>Palette from a picture or file</source>
        <translation>从图片或文件取调色板</translation>
    </message>
    <message>
        <source>Palette: {name}</source>
        <translation>调色板：{name}</translation>
    </message>
    <message>
        <source>Palettes and pictures</source>
        <translation>调色板和图片</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste hints</source>
        <translation>粘贴色彩提示</translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n hint(s)</source>
        <translation>
            <numerusform>已粘贴 %n 个色彩提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>压感笔</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photoshop, with layers</source>
        <translation>Photoshop（含图层）</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures and projects</source>
        <translation>图片和项目</translation>
    </message>
    <message>
        <source>Pictures of the folder</source>
        <translation>文件夹中的图片</translation>
    </message>
    <message>
        <source>Placing colours</source>
        <translation>放置颜色</translation>
    </message>
    <message>
        <source>Plants</source>
        <comment>part</comment>
        <translation>植物</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Press Colorize (Ctrl+Enter) to see the colours</source>
        <translation>按“上色”(Ctrl+Enter) 查看颜色</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Put the result on the clipboard</source>
        <translation>将结果复制到剪贴板</translation>
    </message>
    <message>
        <source>Qt (PySide6) is not installed: run pip install PySide6-Essentials.</source>
        <translation>未安装 Qt (PySide6)：请运行 pip install PySide6-Essentials。</translation>
    </message>
    <message>
        <source>Qt cannot show a window: {reason}</source>
        <translation>Qt 无法显示窗口：{reason}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quit while a folder is colorized ({progress})?</source>
        <translation>正在为文件夹上色（{progress}），要退出吗？</translation>
    </message>
    <message>
        <source>Reading lines</source>
        <translation>读取线条</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Recent colours</source>
        <translation>最近使用的颜色</translation>
    </message>
    <message>
        <source>Recolour hint</source>
        <translation>更改色点颜色</translation>
    </message>
    <message>
        <source>Recolour hints</source>
        <translation>更改色点颜色</translation>
    </message>
    <message>
        <source>Recolour {part}</source>
        <translation>更改“{part}”颜色</translation>
    </message>
    <message numerus="yes">
        <source>Recoloured %n hint(s)</source>
        <translation>
            <numerusform>已更改 %n 个色彩提示的颜色</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove all dots and strokes</source>
        <translation>移除所有色点和笔触</translation>
    </message>
    <message>
        <source>Remove colour</source>
        <translation>移除颜色</translation>
    </message>
    <message>
        <source>Remove hint</source>
        <translation>移除色彩提示</translation>
    </message>
    <message>
        <source>Remove {name}? The file is deleted from your models.</source>
        <translation>要移除“{name}”吗？其模型文件将被删除。</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Replace existing results</source>
        <translation>替换已有结果</translation>
    </message>
    <message>
        <source>Replace the hints by those of a file</source>
        <translation>用文件中的色彩提示替换现有提示</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Resize hint</source>
        <translation>调整色点大小</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore &amp;unsaved work…</source>
        <translation>恢复未保存的工作(&amp;U)…</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认设置</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Return to the model&apos;s first choice</source>
        <translation>返回模型的首选方案</translation>
    </message>
    <message>
        <source>Right click a palette&apos;s colour</source>
        <translation>右键点击调色板颜色</translation>
    </message>
    <message>
        <source>Right click, Del</source>
        <translation>右键点击、Del</translation>
    </message>
    <message>
        <source>Right-click a colour to lock it: it stays when another palette is chosen</source>
        <translation>右键点击颜色可锁定：选择其他调色板时该颜色会保留</translation>
    </message>
    <message>
        <source>Rotate l&amp;eft</source>
        <translation>向左旋转(&amp;E)</translation>
    </message>
    <message>
        <source>Rotate ri&amp;ght</source>
        <translation>向右旋转(&amp;G)</translation>
    </message>
    <message>
        <source>Run models on</source>
        <translation>模型运行设备</translation>
    </message>
    <message>
        <source>Run the model a few times</source>
        <translation>运行模型数次</translation>
    </message>
    <message>
        <source>Running now: {device}</source>
        <translation>当前运行于：{device}</translation>
    </message>
    <message>
        <source>Runs on {device}</source>
        <translation>运行于 {device}</translation>
    </message>
    <message>
        <source>Runs on: not loaded yet</source>
        <translation>运行于：尚未载入</translation>
    </message>
    <message>
        <source>Runs on: {device}</source>
        <translation>运行于：{device}</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>分享(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;maller dot</source>
        <translation>减小色点(&amp;M)</translation>
    </message>
    <message>
        <source>Sa&amp;ve character…</source>
        <translation>保存角色(&amp;V)…</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save &amp;hints…</source>
        <translation>保存色彩提示(&amp;H)…</translation>
    </message>
    <message>
        <source>Save before and after</source>
        <translation>保存前后对比图</translation>
    </message>
    <message>
        <source>Save everything, to go on later</source>
        <translation>保存全部内容，以便以后继续</translation>
    </message>
    <message>
        <source>Save hints</source>
        <translation>保存色彩提示</translation>
    </message>
    <message>
        <source>Save pictures to</source>
        <translation>保存图片的位置</translation>
    </message>
    <message>
        <source>Save pro&amp;ject…</source>
        <translation>保存项目(&amp;J)…</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>要保存对“{name}”的更改吗？</translation>
    </message>
    <message>
        <source>Save the character palette</source>
        <translation>保存角色调色板</translation>
    </message>
    <message>
        <source>Save the colorized picture</source>
        <translation>保存上色后的图片</translation>
    </message>
    <message>
        <source>Save the palette</source>
        <translation>保存调色板</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Save the wipe</source>
        <translation>保存擦除动画</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Save under another name or format</source>
        <translation>以其他名称或格式保存</translation>
    </message>
    <message>
        <source>Save {file}</source>
        <translation>保存“{file}”</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存“{file}”</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Saving as soon as the colours are ready…</source>
        <translation>颜色就绪后即保存…</translation>
    </message>
    <message>
        <source>Saving {file}…</source>
        <translation>正在保存“{file}”…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>See mistakes with a fresh eye</source>
        <translation>换个角度，更容易发现问题</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shift+click a dot</source>
        <translation>Shift+点击色点</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Shift+滚轮</translation>
    </message>
    <message>
        <source>Shoes</source>
        <comment>part</comment>
        <translation>鞋子</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show &amp;areas</source>
        <translation>显示区域(&amp;T)</translation>
    </message>
    <message>
        <source>Show &amp;hints</source>
        <translation>显示色彩提示(&amp;H)</translation>
    </message>
    <message>
        <source>Show or hide the dots</source>
        <translation>显示或隐藏色点</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Show the sketch while held</source>
        <translation>按住时显示线稿</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>并排(&amp;B)</translation>
    </message>
    <message>
        <source>Size of the next dot: Ctrl+wheel, or [ and ]</source>
        <translation>下一个色点的大小：Ctrl+滚轮，或 [ 和 ]</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>线稿</translation>
    </message>
    <message>
        <source>Sketch and result in turns</source>
        <translation>线稿与结果交替显示</translation>
    </message>
    <message>
        <source>Sketch and result on one sheet</source>
        <translation>线稿与结果放在同一张图上</translation>
    </message>
    <message>
        <source>Sketch beside result</source>
        <translation>线稿与结果并排</translation>
    </message>
    <message>
        <source>Skin</source>
        <comment>part</comment>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Sky</source>
        <comment>part</comment>
        <translation>天空</translation>
    </message>
    <message>
        <source>Soft</source>
        <comment>look</comment>
        <translation>柔和</translation>
    </message>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>发生意外错误</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; your picture and hints are still here. ({error})</source>
        <translation>发生意外错误；图片和色彩提示都还在。（{error}）</translation>
    </message>
    <message>
        <source>Space+drag, middle button</source>
        <translation>空格+拖动、中键</translation>
    </message>
    <message>
        <source>Speed here</source>
        <comment>of a model</comment>
        <translation>本机速度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>停止正在运行的任务</translation>
    </message>
    <message>
        <source>Stop: {job}</source>
        <translation>停止：{job}</translation>
    </message>
    <message>
        <source>Stopped by an error.</source>
        <translation>因出错而停止。</translation>
    </message>
    <message>
        <source>Stopped; the result is older than the settings</source>
        <translation>已停止；结果尚未反映当前设置</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Take a colour</source>
        <translation>拾取颜色</translation>
    </message>
    <message>
        <source>Take its colour</source>
        <translation>拾取其颜色</translation>
    </message>
    <message>
        <source>Take the colours</source>
        <translation>提取配色</translation>
    </message>
    <message>
        <source>Take the dots to another picture</source>
        <translation>将色点带到另一张图片</translation>
    </message>
    <message>
        <source>Take the rotation of the view back</source>
        <translation>取消视图的旋转</translation>
    </message>
    <message>
        <source>Takes</source>
        <comment>of a model</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} has no workers: start one with dask worker {address}.</source>
        <translation>{address} 处的 Dask 调度器没有工作进程：请用 dask worker {address} 启动一个。</translation>
    </message>
    <message>
        <source>The colour as #rrggbb</source>
        <translation>颜色（#rrggbb）</translation>
    </message>
    <message>
        <source>The colour as a number</source>
        <translation>颜色数值</translation>
    </message>
    <message>
        <source>The colours that the picture is painted in</source>
        <translation>图片上色所用的颜色</translation>
    </message>
    <message>
        <source>The device has too little memory for tiles of {size} px: small areas were coloured without them. Close other programs.</source>
        <translation>设备内存不足以使用 {size} px 的图块：小区域上色时未使用图块。请关闭其他程序。</translation>
    </message>
    <message>
        <source>The device has too little memory for tiles of {size} px: tiles of {smaller} px were used.</source>
        <translation>设备内存不足以使用 {size} px 的图块：已改用 {smaller} px 的图块。</translation>
    </message>
    <message>
        <source>The fastest that works here</source>
        <translation>本机可用的最快设备</translation>
    </message>
    <message numerus="yes">
        <source>The first {opened} of %n file(s) are opened. All pictures of a folder can be colorized in one go.</source>
        <translation>
            <numerusform>共 %n 个文件，已打开前 {opened} 个。可一次为文件夹中的所有图片上色。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder is colorized meanwhile; the list of jobs can stop it</source>
        <translation>文件夹在后台上色；可在任务列表中停止</translation>
    </message>
    <message>
        <source>The folder is done: {done} colorized, {failed} failed.</source>
        <translation>文件夹处理完毕：{done} 张已上色，{failed} 张失败。</translation>
    </message>
    <message>
        <source>The folder used last</source>
        <translation>上次使用的文件夹</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>无法创建文件夹“{folder}”：{reason}。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read ({reason}): change its permissions or choose another.</source>
        <translation>无法读取文件夹“{folder}”（{reason}）：请更改其权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read: change its permissions; the drawings in it were left out.</source>
        <translation>无法读取文件夹“{folder}”：请更改其权限；其中的线稿未处理。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: check its name.</source>
        <translation>文件夹“{folder}”不存在：请检查名称。</translation>
    </message>
    <message>
        <source>The hint file {file}</source>
        <translation>提示文件“{file}”</translation>
    </message>
    <message>
        <source>The hint file {file} cannot be read ({reason}): choose another.</source>
        <translation>无法读取提示文件“{file}”（{reason}）：请选择其他文件。</translation>
    </message>
    <message>
        <source>The hint file {file} does not exist: check the name and the folder.</source>
        <translation>提示文件“{file}”不存在：请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>The hint file {file} is larger than {limit} MiB: choose a hint file (JSON).</source>
        <translation>提示文件“{file}”大于 {limit} MiB：请选择提示文件（JSON）。</translation>
    </message>
    <message>
        <source>The hint file {file} is no text file: choose a hint file (JSON).</source>
        <translation>提示文件“{file}”不是文本文件：请选择提示文件 (JSON)。</translation>
    </message>
    <message>
        <source>The model chooses</source>
        <translation>由模型选择</translation>
    </message>
    <message>
        <source>The model that chooses the colours</source>
        <translation>选择颜色的模型</translation>
    </message>
    <message>
        <source>The model {model} answers {width} × {height} pixels with {columns} × {rows}, which is no whole fraction</source>
        <translation>模型“{model}”对 {width} × {height} 像素输出 {columns} × {rows}，不是整数分之一</translation>
    </message>
    <message>
        <source>The model {model} asks for an input &quot;{name}&quot;, which the task does not have</source>
        <translation>模型“{model}”要求输入“{name}”，而该任务没有此输入</translation>
    </message>
    <message>
        <source>The model {model} cannot be read: {reason}.</source>
        <translation>无法读取模型“{model}”：{reason}。</translation>
    </message>
    <message>
        <source>The model {model} cannot be run by ONNX Runtime {version} ({reason})</source>
        <translation>ONNX Runtime {version} 无法运行模型“{model}”（{reason}）</translation>
    </message>
    <message>
        <source>The model {model} does not exist: check the name and the folder.</source>
        <translation>模型“{model}”不存在：请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>The model {model} failed ({reason}): choose another model, or export it again.</source>
        <translation>模型“{model}”运行失败（{reason}）：请选择其他模型，或重新导出。</translation>
    </message>
    <message>
        <source>The model {model} failed on {device} ({reason}): choose the device cpu.</source>
        <translation>模型“{model}”在 {device} 上运行失败（{reason}）：请选择设备 cpu。</translation>
    </message>
    <message>
        <source>The model {model} gives &quot;{name}&quot; the shape {shape}</source>
        <translation>模型“{model}”输出的“{name}”形状为 {shape}</translation>
    </message>
    <message>
        <source>The model {model} gives fewer &quot;colors&quot; than the palette has</source>
        <translation>模型“{model}”输出的“colors”少于调色板的颜色数</translation>
    </message>
    <message>
        <source>The model {model} gives values in &quot;{name}&quot; that are no numbers</source>
        <translation>模型“{model}”输出的“{name}”中含有非数值</translation>
    </message>
    <message>
        <source>The model {model} gives {parts} parts and names {named} in its metadata</source>
        <translation>模型“{model}”输出 {parts} 个部位，而元数据中列出 {named} 个</translation>
    </message>
    <message>
        <source>The model {model} has &quot;palettes&quot; in its metadata beyond {palettes} of 1 to {colors} colours</source>
        <translation>模型“{model}”元数据中的“palettes”超出限制：最多 {palettes} 个，每个 1 到 {colors} 种颜色</translation>
    </message>
    <message>
        <source>The model {model} has &quot;palettes&quot; in its metadata that are no lists of colours written as #rrggbb</source>
        <translation>模型“{model}”元数据中的“palettes”不是以 #rrggbb 写成的颜色列表</translation>
    </message>
    <message>
        <source>The model {model} has &quot;part_colors&quot; in its metadata that are no &quot;colors&quot; with their &quot;scores&quot;</source>
        <translation>模型“{model}”元数据中的“part_colors”不是带有“scores”的“colors”</translation>
    </message>
    <message>
        <source>The model {model} has &quot;part_colors&quot; that do not fit its {parts} parts</source>
        <translation>模型“{model}”的“part_colors”与其 {parts} 个部位不符</translation>
    </message>
    <message>
        <source>The model {model} has names that are no text</source>
        <translation>模型“{model}”含有不是文本的名称</translation>
    </message>
    <message>
        <source>The model {model} has one of the outputs &quot;choice&quot; and &quot;colors&quot; without the other</source>
        <translation>模型“{model}”只有输出“choice”和“colors”中的一个，缺少另一个</translation>
    </message>
    <message>
        <source>The model {model} has the task &quot;{task}&quot;, which is none of {tasks}</source>
        <translation>模型“{model}”的任务是“{task}”，不属于 {tasks}</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} &quot;{name}&quot; as {type}, not as float32</source>
        <translation>模型“{model}”的{kind}“{name}”类型为 {type}，而非 float32</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} &quot;{name}&quot; in the shape {shape} instead of {expected}</source>
        <translation>模型“{model}”的{kind}“{name}”形状为 {shape}，而非 {expected}</translation>
    </message>
    <message>
        <source>The model {model} has {parts} parts and names {named} in its metadata &quot;parts&quot;</source>
        <translation>模型“{model}”有 {parts} 个部位，而元数据“parts”中列出 {named} 个</translation>
    </message>
    <message>
        <source>The model {model} is empty (zero bytes)</source>
        <translation>模型“{model}”是空文件（零字节）</translation>
    </message>
    <message>
        <source>The model {model} is larger than 2 GiB</source>
        <translation>模型“{model}”大于 2 GiB</translation>
    </message>
    <message>
        <source>The model {model} is no ONNX file</source>
        <translation>模型“{model}”不是 ONNX 文件</translation>
    </message>
    <message>
        <source>The model {model} is no ONNX file (its name must end with .onnx)</source>
        <translation>模型“{model}”不是 ONNX 文件（文件名必须以 .onnx 结尾）</translation>
    </message>
    <message>
        <source>The model {model} keeps its weights in another file</source>
        <translation>模型“{model}”的权重存放在另一个文件中</translation>
    </message>
    <message>
        <source>The model {model} keeps version &quot;{version}&quot; of the model contract, and this program knows version {known}</source>
        <translation>模型“{model}”遵循模型约定的版本“{version}”，而本程序支持版本 {known}</translation>
    </message>
    <message>
        <source>The model {model} lacks &quot;{key}&quot; in its metadata</source>
        <translation>模型“{model}”的元数据中缺少“{key}”</translation>
    </message>
    <message>
        <source>The model {model} lacks the {kind} &quot;{name}&quot;</source>
        <translation>模型“{model}”缺少{kind}“{name}”</translation>
    </message>
    <message>
        <source>The model {model} leaves the length of its input &quot;latent&quot; open</source>
        <translation>模型“{model}”未固定输入“latent”的长度</translation>
    </message>
    <message>
        <source>The model {model} needs &quot;{key}&quot; in its metadata as a number from {least} to {most}</source>
        <translation>模型“{model}”的元数据中需要“{key}”，取值为 {least} 到 {most} 之间的数</translation>
    </message>
    <message>
        <source>The model {model} needs more memory than {device} has free: close other programs or choose the device cpu.</source>
        <translation>模型“{model}”所需内存超过 {device} 的可用内存：请关闭其他程序，或选择设备 cpu。</translation>
    </message>
    <message>
        <source>The model {model} needs more memory than {device} has free: close other programs.</source>
        <translation>模型“{model}”所需内存超过 {device} 的可用内存：请关闭其他程序。</translation>
    </message>
    <message>
        <source>The model {model} was not made for Tintline (its metadata lacks &quot;tintline.contract&quot;)</source>
        <translation>模型“{model}”不是为 Tintline 制作的（元数据中缺少“tintline.contract”）</translation>
    </message>
    <message>
        <source>The model&apos;s card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>The model&apos;s own colours</source>
        <translation>模型自带配色</translation>
    </message>
    <message>
        <source>The model&apos;s own painting, with all its gradients</source>
        <translation>模型自己的画法，保留全部渐变</translation>
    </message>
    <message>
        <source>The models that choose the colours, and your own</source>
        <translation>选择颜色的模型，以及自己的模型</translation>
    </message>
    <message>
        <source>The next variations</source>
        <translation>后面的变体</translation>
    </message>
    <message>
        <source>The palette {file} cannot be read: {reason}.</source>
        <translation>无法读取调色板“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>The palette {file} holds no colours: export it again.</source>
        <translation>调色板“{file}”不含颜色：请重新导出。</translation>
    </message>
    <message>
        <source>The palette {file} is damaged or no {suffix} palette: export it again.</source>
        <translation>调色板“{file}”已损坏，或不是 {suffix} 调色板：请重新导出。</translation>
    </message>
    <message>
        <source>The palette {file} is larger than 1 MiB: choose a palette file.</source>
        <translation>调色板“{file}”大于 1 MiB：请选择调色板文件。</translation>
    </message>
    <message>
        <source>The palette {file} names no parts: call its colours {names} …, or use it as a plain palette.</source>
        <translation>调色板“{file}”没有标明部位：请将颜色命名为 {names} …，或作为普通调色板使用。</translation>
    </message>
    <message>
        <source>The parts appear once the sketch is colorized</source>
        <translation>线稿上色后会显示各部位</translation>
    </message>
    <message>
        <source>The pasted picture is too large ({width} × {height} pixels): sides of up to {most} pixels can be opened, so scale it down first.</source>
        <translation>粘贴的图片太大（{width} × {height} 像素）：最多可打开边长 {most} 像素的图片，请先缩小。</translation>
    </message>
    <message>
        <source>The picture has only {width} × {height} pixels: open one with at least {least} on each side.</source>
        <translation>图片只有 {width} × {height} 像素：请打开每边至少 {least} 像素的图片。</translation>
    </message>
    <message>
        <source>The picture is all black: open a drawing with lines on lighter paper.</source>
        <translation>图片全黑：请打开纸色较浅、线条清晰的线稿。</translation>
    </message>
    <message>
        <source>The picture is blank, no lines were found: open a drawing with visible lines.</source>
        <translation>图片是空白的，没有找到线条：请打开有可见线条的线稿。</translation>
    </message>
    <message>
        <source>The picture of {width} × {height} pixels needs more memory than is free: {remedy}.</source>
        <translation>{width} × {height} 像素的图片所需内存超过可用内存：{remedy}。</translation>
    </message>
    <message>
        <source>The pictures before these</source>
        <translation>前面的图片</translation>
    </message>
    <message>
        <source>The program is under the Apache License 2.0; what a model was trained on is told in its card.</source>
        <translation>本程序以 Apache License 2.0 许可发布；模型的训练数据见其模型卡。</translation>
    </message>
    <message>
        <source>The project in {file} is damaged ({reason}); its layers can still be opened in other programs.</source>
        <translation>“{file}”中的项目已损坏（{reason}）；仍可在其他程序中打开其图层。</translation>
    </message>
    <message>
        <source>The project {file}</source>
        <translation>项目“{file}”</translation>
    </message>
    <message>
        <source>The report below helps to mend it; it holds no picture, and it goes nowhere unless you send it.</source>
        <translation>下面的报告有助于修复；其中不含图片，除非您自己发送，否则不会传到任何地方。</translation>
    </message>
    <message>
        <source>The result alone</source>
        <translation>仅显示结果</translation>
    </message>
    <message>
        <source>The results would overwrite the drawing {drawing}: choose another output folder.</source>
        <translation>结果会覆盖线稿“{drawing}”：请选择其他输出文件夹。</translation>
    </message>
    <message>
        <source>The results would overwrite {file}, which lies beside its drawing: choose another output folder.</source>
        <translation>结果会覆盖线稿旁的“{file}”：请选择其他输出文件夹。</translation>
    </message>
    <message>
        <source>The system library {library} is missing, which Qt needs to show a window; on Debian and Ubuntu: sudo apt install {packages}</source>
        <translation>缺少 Qt 显示窗口所需的系统库 {library}；在 Debian 和 Ubuntu 上：sudo apt install {packages}</translation>
    </message>
    <message>
        <source>The text on the clipboard</source>
        <translation>剪贴板中的文本</translation>
    </message>
    <message>
        <source>The variations before these</source>
        <translation>前面的变体</translation>
    </message>
    <message>
        <source>The variations could not be made</source>
        <translation>未能生成变体</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme, device, folders, autosave</source>
        <translation>主题、设备、文件夹、自动保存</translation>
    </message>
    <message>
        <source>There are no hints on the clipboard: copy some with Edit ▸ Copy hints.</source>
        <translation>剪贴板中没有色彩提示：请先用“编辑 ▸ 复制色彩提示”复制。</translation>
    </message>
    <message>
        <source>There is no device &quot;{name}&quot;: choose one of {devices}.</source>
        <translation>没有设备“{name}”：请选择 {devices} 之一。</translation>
    </message>
    <message>
        <source>There is no display to show the window on; start it from a desktop, or use the commands colorize and batch.</source>
        <translation>没有可显示窗口的屏幕；请从桌面启动，或使用 colorize 和 batch 命令。</translation>
    </message>
    <message>
        <source>There is no model and no file &quot;{name}&quot;: name an ONNX file or a shipped model ({models}).</source>
        <translation>没有名为“{name}”的模型或文件：请指定 ONNX 文件或附带的模型（{models}）。</translation>
    </message>
    <message>
        <source>There is no palette and no file &quot;{name}&quot;: name a palette file, a picture or one of {palettes}.</source>
        <translation>没有名为“{name}”的调色板或文件：请指定调色板文件、图片，或 {palettes} 之一。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard; copy one first.</source>
        <translation>剪贴板中没有图片，请先复制一张。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>There is too little memory: close other programs or scale it down.</source>
        <translation>内存不足：请关闭其他程序，或缩小图片。</translation>
    </message>
    <message>
        <source>They have the current colour already: choose another</source>
        <translation>已经是当前颜色：请选择其他颜色</translation>
    </message>
    <message>
        <source>This area has that colour already</source>
        <translation>此区域已经是该颜色</translation>
    </message>
    <message>
        <source>This folder comes first: wait for it, or stop it.</source>
        <translation>请先等待此文件夹完成，或将其停止。</translation>
    </message>
    <message>
        <source>This is a fault of the program. Your pictures and hints are still here: save your work.</source>
        <translation>这是程序的错误。您的图片和提示还在：请保存工作。</translation>
    </message>
    <message>
        <source>This looks like a photograph or a finished painting, not a line drawing: open a sketch with lines on paper, or colour it as a photograph.</source>
        <translation>这看起来是照片或完成的画作，而不是线稿：请打开纸上的线稿，或按照片上色。</translation>
    </message>
    <message>
        <source>This model is here already.</source>
        <translation>此模型已存在。</translation>
    </message>
    <message>
        <source>This picture cannot be read; save it as a file first.</source>
        <translation>无法读取此图片；请先保存为文件。</translation>
    </message>
    <message>
        <source>This picture has no transparent parts</source>
        <translation>此图片没有透明部分</translation>
    </message>
    <message>
        <source>This picture shows no parts that the model knows</source>
        <translation>此图片中没有模型认识的部位</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>图块大小</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time of the last colorize</source>
        <translation>上次上色所用时间</translation>
    </message>
    <message numerus="yes">
        <source>Tintline did not end properly the last time: %n picture(s) not saved.</source>
        <translation>
            <numerusform>Tintline 上次未正常退出：有 %n 张图片未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tintline ended unexpectedly the last time</source>
        <translation>Tintline 上次意外退出</translation>
    </message>
    <message>
        <source>Tintline project</source>
        <translation>Tintline 项目</translation>
    </message>
    <message>
        <source>To</source>
        <comment>folder</comment>
        <translation>输出</translation>
    </message>
    <message>
        <source>To: choose a folder</source>
        <translation>输出：选择文件夹</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Top</source>
        <comment>part</comment>
        <translation>上装</translation>
    </message>
    <message>
        <source>Trained on</source>
        <comment>of a model</comment>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>正在试运行…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n</source>
        <translation>
            <numerusform>解锁 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>全部解锁</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept in {folder}: {reason}.</source>
        <translation>无法将未保存的工作保留在“{folder}”：{reason}。</translation>
    </message>
    <message>
        <source>Unsaved work could not be opened; it is kept in {file}.</source>
        <translation>无法打开未保存的工作；它保留在“{file}”中。</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Use a saved character palette</source>
        <translation>使用已保存的角色调色板</translation>
    </message>
    <message>
        <source>Use as dot colour</source>
        <translation>用作色点颜色</translation>
    </message>
    <message>
        <source>Use for Inspiration</source>
        <translation>用于灵感</translation>
    </message>
    <message>
        <source>Use for line art</source>
        <translation>用于线稿</translation>
    </message>
    <message>
        <source>Use for photographs</source>
        <translation>用于照片</translation>
    </message>
    <message>
        <source>Use the colours of a saved character</source>
        <translation>使用已保存角色的颜色</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Variation {number}</source>
        <translation>变体 {number}</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>What is being written is finished</source>
        <translation>正在写入的内容会写完</translation>
    </message>
    <message>
        <source>What is done stays; colorize the same folder again to go on from there.</source>
        <translation>已完成的会保留；再次为同一文件夹上色即可继续。</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>What runs and what waits, with Stop</source>
        <translation>正在运行和等待的任务，可停止</translation>
    </message>
    <message>
        <source>What the lines close off</source>
        <translation>线条围成的区域</translation>
    </message>
    <message>
        <source>What was not saved when Tintline ended</source>
        <translation>Tintline 结束时尚未保存的内容</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Wipe between sketch and result</source>
        <translation>拖动分割线对比线稿与结果</translation>
    </message>
    <message>
        <source>Without saving, the colours and dots are lost.</source>
        <translation>若不保存，颜色和色点将丢失。</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Works everywhere</source>
        <translation>任何机器都可用</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>本机可用</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>a name is no text</source>
        <translation>名称不是文本</translation>
    </message>
    <message>
        <source>a number is out of range</source>
        <translation>数值超出范围</translation>
    </message>
    <message>
        <source>a palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <source>a palette has 1 to {most} colours, not {count}</source>
        <translation>调色板应有 1 到 {most} 个颜色，而不是 {count} 个</translation>
    </message>
    <message>
        <source>accessory</source>
        <comment>part</comment>
        <translation>配饰</translation>
    </message>
    <message>
        <source>animal</source>
        <comment>part</comment>
        <translation>动物</translation>
    </message>
    <message>
        <source>background</source>
        <comment>part</comment>
        <translation>背景</translation>
    </message>
    <message>
        <source>blink, lens</source>
        <translation>闪烁对比、透镜</translation>
    </message>
    <message>
        <source>bottom</source>
        <comment>part</comment>
        <translation>下装</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>change, lock or remove it</source>
        <translation>更改、锁定或移除</translation>
    </message>
    <message>
        <source>close other programs</source>
        <translation>请关闭其他程序</translation>
    </message>
    <message>
        <source>close other programs or save it as PNG</source>
        <translation>请关闭其他程序，或保存为 PNG</translation>
    </message>
    <message>
        <source>close other programs or scale it down</source>
        <translation>请关闭其他程序，或缩小图片</translation>
    </message>
    <message>
        <source>close the picture, quit</source>
        <translation>关闭图片、退出</translation>
    </message>
    <message>
        <source>colorize</source>
        <translation>上色</translation>
    </message>
    <message>
        <source>colorize a folder</source>
        <translation>为文件夹上色</translation>
    </message>
    <message>
        <source>copy the result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>copy, paste all dots</source>
        <translation>复制、粘贴全部色点</translation>
    </message>
    <message>
        <source>dots and strokes</source>
        <translation>色点和笔触</translation>
    </message>
    <message>
        <source>drop a dot of the current colour</source>
        <translation>放置当前颜色的色点</translation>
    </message>
    <message>
        <source>eraser: drag over dots and strokes</source>
        <translation>橡皮擦：拖过色点和笔触</translation>
    </message>
    <message>
        <source>eyes</source>
        <comment>part</comment>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>failed the last time</source>
        <translation>上次失败</translation>
    </message>
    <message>
        <source>give it the current colour</source>
        <translation>改为当前颜色</translation>
    </message>
    <message>
        <source>give it to all dots of its colour</source>
        <translation>将所有同色色点改为当前颜色</translation>
    </message>
    <message>
        <source>ground</source>
        <comment>part</comment>
        <translation>地面</translation>
    </message>
    <message>
        <source>hair</source>
        <comment>part</comment>
        <translation>头发</translation>
    </message>
    <message>
        <source>headwear</source>
        <comment>part</comment>
        <translation>头饰</translation>
    </message>
    <message>
        <source>hint tool, eyedropper, dots without colour</source>
        <translation>提示工具、吸管、留白色点</translation>
    </message>
    <message>
        <source>history</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>input</source>
        <comment>of a model</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>install it from nvidia.com/drivers</source>
        <translation>请从 nvidia.com/drivers 安装</translation>
    </message>
    <message>
        <source>it is a part of Windows</source>
        <translation>它是 Windows 的组成部分</translation>
    </message>
    <message>
        <source>it is a part of macOS</source>
        <translation>它是 macOS 的组成部分</translation>
    </message>
    <message>
        <source>its answer differs from the CPU&apos;s by {share}</source>
        <translation>其结果与 CPU 相差 {share}</translation>
    </message>
    <message>
        <source>its result is gone or not complete</source>
        <translation>其结果已丢失或不完整</translation>
    </message>
    <message>
        <source>lasso: draw a loop around areas, or click into one</source>
        <translation>套索：圈住区域，或点击区域内部</translation>
    </message>
    <message>
        <source>leave the choice to auto</source>
        <translation>请交给 auto 选择</translation>
    </message>
    <message>
        <source>legwear</source>
        <comment>part</comment>
        <translation>袜裤</translation>
    </message>
    <message>
        <source>made before the run was broken off</source>
        <translation>在上次中断之前已完成</translation>
    </message>
    <message>
        <source>made with other settings</source>
        <translation>使用其他设置生成</translation>
    </message>
    <message>
        <source>mirror the view</source>
        <translation>镜像视图</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>已镜像</translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>part</comment>
        <translation>嘴</translation>
    </message>
    <message>
        <source>move it</source>
        <translation>移动色点</translation>
    </message>
    <message>
        <source>move the picture</source>
        <translation>移动图片</translation>
    </message>
    <message>
        <source>named by --model</source>
        <translation>由 --model 指定</translation>
    </message>
    <message>
        <source>next variation, previews of more</source>
        <translation>下一个变体、预览更多变体</translation>
    </message>
    <message>
        <source>next, previous picture</source>
        <translation>下一张、上一张图片</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>未找到 NVIDIA 驱动程序</translation>
    </message>
    <message>
        <source>none is shipped with this copy</source>
        <translation>此版本未附带</translation>
    </message>
    <message>
        <source>object</source>
        <comment>part</comment>
        <translation>物品</translation>
    </message>
    <message>
        <source>open, paste a picture</source>
        <translation>打开、粘贴图片</translation>
    </message>
    <message>
        <source>output</source>
        <comment>of a model</comment>
        <translation>输出</translation>
    </message>
    <message>
        <source>paint a stroke</source>
        <translation>绘制笔触</translation>
    </message>
    <message>
        <source>pictures to take colours of</source>
        <translation>用于取色的图片</translation>
    </message>
    <message>
        <source>plants</source>
        <comment>part</comment>
        <translation>植物</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>随机数</translation>
    </message>
    <message>
        <source>remove a dot</source>
        <translation>移除色点</translation>
    </message>
    <message>
        <source>restart the machine or reinstall the driver</source>
        <translation>请重新启动计算机，或重新安装驱动程序</translation>
    </message>
    <message>
        <source>rotate it at the mouse</source>
        <translation>以鼠标处为中心旋转</translation>
    </message>
    <message>
        <source>rotate the view</source>
        <translation>旋转视图</translation>
    </message>
    <message>
        <source>run pip uninstall {names}, then install one of them</source>
        <translation>请运行 pip uninstall {names}，然后只安装其中一个</translation>
    </message>
    <message>
        <source>run pip uninstall {names}, then {command}</source>
        <translation>请运行 pip uninstall {names}，然后运行 {command}</translation>
    </message>
    <message>
        <source>run {command}</source>
        <translation>请运行 {command}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>save the project, to go on later</source>
        <translation>保存项目，以便以后继续</translation>
    </message>
    <message>
        <source>save, save as</source>
        <translation>保存、另存为</translation>
    </message>
    <message>
        <source>set it upright</source>
        <translation>摆正视图</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>随附</translation>
    </message>
    <message>
        <source>shoes</source>
        <comment>part</comment>
        <translation>鞋子</translation>
    </message>
    <message>
        <source>show or hide the colour panel</source>
        <translation>显示或隐藏颜色面板</translation>
    </message>
    <message>
        <source>show or hide the dots, the areas</source>
        <translation>显示或隐藏色点、区域</translation>
    </message>
    <message>
        <source>show the sketch while it is held</source>
        <translation>按住时显示线稿</translation>
    </message>
    <message>
        <source>side by side, split, result only</source>
        <translation>并排、分割对比、仅结果</translation>
    </message>
    <message>
        <source>size of the dot below, or of the next one</source>
        <translation>鼠标处色点或下一个色点的大小</translation>
    </message>
    <message>
        <source>size of the lens</source>
        <translation>透镜大小</translation>
    </message>
    <message>
        <source>skin</source>
        <comment>part</comment>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>sky</source>
        <comment>part</comment>
        <translation>天空</translation>
    </message>
    <message>
        <source>smaller, larger next dot</source>
        <translation>减小、增大下一个色点</translation>
    </message>
    <message>
        <source>take a colour from the picture</source>
        <translation>从图片拾取颜色</translation>
    </message>
    <message>
        <source>the NVIDIA driver finds no GPU</source>
        <translation>NVIDIA 驱动程序未找到 GPU</translation>
    </message>
    <message>
        <source>the NVIDIA driver knows CUDA up to {newest} and this ONNX Runtime needs {needed}</source>
        <translation>NVIDIA 驱动程序最高支持 CUDA {newest}，而此 ONNX Runtime 需要 {needed}</translation>
    </message>
    <message>
        <source>the drawing</source>
        <translation>线稿</translation>
    </message>
    <message>
        <source>the drawing has changed since</source>
        <translation>线稿此后已更改</translation>
    </message>
    <message>
        <source>the drawing has changed, but its result was edited by hand</source>
        <translation>线稿已更改，但其结果经过手动编辑</translation>
    </message>
    <message>
        <source>the gap is out of range</source>
        <translation>缺口超出范围</translation>
    </message>
    <message>
        <source>the harder, the larger; its other end erases</source>
        <translation>越用力越大；笔的另一端可擦除</translation>
    </message>
    <message>
        <source>the last run was broken off here</source>
        <translation>上次运行在此中断</translation>
    </message>
    <message>
        <source>the library {library} is missing</source>
        <translation>缺少库 {library}</translation>
    </message>
    <message>
        <source>the opacity is no number</source>
        <translation>不透明度不是数值</translation>
    </message>
    <message>
        <source>the opacity of lines lies between 0 and 1</source>
        <translation>线条不透明度应在 0 到 1 之间</translation>
    </message>
    <message>
        <source>the photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>the result exists already</source>
        <translation>结果已存在</translation>
    </message>
    <message>
        <source>the result exists already, made from another drawing</source>
        <translation>结果已存在，但出自另一张线稿</translation>
    </message>
    <message>
        <source>there is none for this system</source>
        <translation>没有适用于此系统的版本</translation>
    </message>
    <message>
        <source>this ONNX Runtime is built without it</source>
        <translation>此 ONNX Runtime 不含该支持</translation>
    </message>
    <message>
        <source>this overview</source>
        <translation>本概览</translation>
    </message>
    <message>
        <source>top</source>
        <comment>part</comment>
        <translation>上装</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>unknown task</source>
        <translation>未知任务</translation>
    </message>
    <message>
        <source>unsaved work</source>
        <translation>未保存的工作</translation>
    </message>
    <message>
        <source>update macOS</source>
        <translation>请更新 macOS</translation>
    </message>
    <message>
        <source>update the driver</source>
        <translation>请更新驱动程序</translation>
    </message>
    <message>
        <source>update the driver or run {command}</source>
        <translation>请更新驱动程序，或运行 {command}</translation>
    </message>
    <message>
        <source>update the graphics driver</source>
        <translation>请更新显卡驱动程序</translation>
    </message>
    <message>
        <source>update the graphics driver or run {command}</source>
        <translation>请更新显卡驱动程序，或运行 {command}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>whole picture, actual pixels</source>
        <translation>整张图片、实际像素</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>zoom at the mouse</source>
        <translation>以鼠标处为中心缩放</translation>
    </message>
    <message>
        <source>zoom in, out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>{angle}, mirrored</source>
        <translation>{angle}，已镜像</translation>
    </message>
    <message>
        <source>{builds} are installed together and overwrite each other&apos;s files</source>
        <translation>同时安装了 {builds}，它们的文件互相覆盖</translation>
    </message>
    <message>
        <source>{cause}; {remedy}.</source>
        <translation>{cause}；{remedy}。</translation>
    </message>
    <message>
        <source>{choices}   (as in the main window)</source>
        <translation>{choices}   （与主窗口相同）</translation>
    </message>
    <message>
        <source>{colors}, in use</source>
        <translation>{colors}，使用中</translation>
    </message>
    <message>
        <source>{color} is in the palette already</source>
        <translation>{color} 已在调色板中</translation>
    </message>
    <message>
        <source>{color} is no sRGB colour of three values in 0…255</source>
        <translation>{color} 不是由三个 0…255 数值组成的 sRGB 颜色</translation>
    </message>
    <message>
        <source>{color}, kept – click: give it the current colour; right-click: more</source>
        <translation>{color}，已保留 – 点击：应用当前颜色；右键点击：更多</translation>
    </message>
    <message>
        <source>{color}, locked</source>
        <translation>{color}，已锁定</translation>
    </message>
    <message>
        <source>{color}, the choice of the model – click: give it the current colour; right-click: more</source>
        <translation>{color}，由模型选择 – 点击：应用当前颜色；右键点击：更多</translation>
    </message>
    <message>
        <source>{color}, {number} of {all}</source>
        <translation>{color}，第 {number} 个，共 {all} 个</translation>
    </message>
    <message>
        <source>{device} ({reason})</source>
        <translation>{device}（{reason}）</translation>
    </message>
    <message>
        <source>{device} is not usable: {cause}; {remedy}</source>
        <translation>{device} 不可用：{cause}；{remedy}</translation>
    </message>
    <message>
        <source>{device} is not usable: {cause}; {remedy}, or choose the device cpu.</source>
        <translation>{device} 不可用：{cause}；{remedy}，或选择设备 cpu。</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>无法移除“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be saved before the picture is colorized: press Colorize, or save it as a project ({ending}).</source>
        <translation>图片上色之前无法保存“{file}”：请按“上色”，或保存为项目 ({ending})。</translation>
    </message>
    <message>
        <source>{file} cannot be written: a PSD file holds at most {limit} GiB, so save it as OpenRaster (.ora).</source>
        <translation>无法写入“{file}”：PSD 文件最大 {limit} GiB，请保存为 OpenRaster (.ora)。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {format} does not take this picture ({reason}), so choose another format.</source>
        <translation>无法写入“{file}”：{format} 不支持此图片（{reason}），请选择其他格式。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {format} holds at most {limit} pixels a side, so save it as PNG or TIFF.</source>
        <translation>无法写入“{file}”：{format} 每边最多 {limit} 像素，请保存为 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}; choose another folder or free some space.</source>
        <translation>无法写入“{file}”：{reason}；请选择其他文件夹，或腾出一些空间。</translation>
    </message>
    <message>
        <source>{file} does not exist: check the name and the folder.</source>
        <translation>“{file}”不存在：请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>{file} ends too early or is damaged: export or copy it again.</source>
        <translation>“{file}”不完整或已损坏：请重新导出或复制。</translation>
    </message>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation>“{file}”已存在。要替换吗？</translation>
    </message>
    <message>
        <source>{file} failed unexpectedly ({reason}); the log has more.</source>
        <translation>“{file}”意外失败（{reason}）；详见日志。</translation>
    </message>
    <message>
        <source>{file} has no ending of a palette: choose one of {endings}.</source>
        <translation>“{file}”没有调色板扩展名：请选择 {endings} 之一。</translation>
    </message>
    <message>
        <source>{file} has no ending, which names no format: use one of {endings}.</source>
        <translation>“{file}”没有扩展名，无法确定格式：请使用 {endings} 之一。</translation>
    </message>
    <message>
        <source>{file} has the ending &quot;{ending}&quot;, which names no format: use one of {endings}.</source>
        <translation>“{file}”的扩展名“{ending}”不对应任何格式：请使用 {endings} 之一。</translation>
    </message>
    <message>
        <source>{file} holds more than {limit} MiB in {entry}, which no drawing needs: it is not opened.</source>
        <translation>“{file}”的 {entry} 超过 {limit} MiB，正常的画稿不会这么大：未打开。</translation>
    </message>
    <message>
        <source>{file} holds no Tintline project: open it as a picture instead.</source>
        <translation>“{file}”不含 Tintline 项目：请改为作为图片打开。</translation>
    </message>
    <message>
        <source>{file} holds no merged picture: save it again as PNG or OpenRaster, with all layers.</source>
        <translation>“{file}”不含合并图像：请连同所有图层重新保存为 PNG 或 OpenRaster。</translation>
    </message>
    <message>
        <source>{file} is a file: choose the folder that it lies in.</source>
        <translation>“{file}”是文件：请选择它所在的文件夹。</translation>
    </message>
    <message>
        <source>{file} is a folder: choose a picture inside it.</source>
        <translation>“{file}”是文件夹：请选择其中的图片。</translation>
    </message>
    <message>
        <source>{file} is a folder: choose an ONNX file inside it.</source>
        <translation>“{file}”是文件夹：请选择其中的 ONNX 文件。</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete: copy or save it again.</source>
        <translation>“{file}”已损坏或不完整：请重新复制或保存。</translation>
    </message>
    <message>
        <source>{file} is empty (zero bytes): export or copy it again.</source>
        <translation>“{file}”是空文件（零字节）：请重新导出或复制。</translation>
    </message>
    <message>
        <source>{file} is gone: for inspiration, the model that came with Tintline is used.</source>
        <translation>“{file}”已不存在：灵感改用 Tintline 附带的模型。</translation>
    </message>
    <message>
        <source>{file} is gone: for line art, the model that came with Tintline is used.</source>
        <translation>“{file}”已不存在：线稿改用 Tintline 附带的模型。</translation>
    </message>
    <message>
        <source>{file} is gone: for photographs, the model that came with Tintline is used.</source>
        <translation>“{file}”已不存在：照片改用 Tintline 附带的模型。</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} GiB: scale it down first.</source>
        <translation>“{file}”大于 {limit} GiB：请先缩小。</translation>
    </message>
    <message>
        <source>{file} is no GIMP palette: choose a .gpl file that was saved as a character palette.</source>
        <translation>“{file}”不是 GIMP 调色板：请选择作为角色调色板保存的 .gpl 文件。</translation>
    </message>
    <message>
        <source>{file} is no animation: choose a name that ends in .gif.</source>
        <translation>“{file}”不是动画：请使用以 .gif 结尾的名称。</translation>
    </message>
    <message>
        <source>{file} is no name for a report: let it end with .html.</source>
        <translation>“{file}”不能作为报告名称：应以 .html 结尾。</translation>
    </message>
    <message>
        <source>{file} is none of your own models, so it stays.</source>
        <translation>“{file}”不是自己添加的模型，因此保留。</translation>
    </message>
    <message>
        <source>{file} is not a file: choose a picture ({kinds}).</source>
        <translation>“{file}”不是文件：请选择图片（{kinds}）。</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be opened here: choose a {kinds} file.</source>
        <translation>“{file}”不是可在此打开的图片：请选择 {kinds} 文件。</translation>
    </message>
    <message>
        <source>{file} is open in another tab: choose another name.</source>
        <translation>“{file}”已在另一个标签页中打开：请选择其他名称。</translation>
    </message>
    <message>
        <source>{file} is the opened picture itself and would be lost: choose another name.</source>
        <translation>“{file}”就是打开的图片本身，会被覆盖：请选择其他名称。</translation>
    </message>
    <message>
        <source>{file} is too large ({width} × {height} pixels): sides of up to {limit} pixels can be opened, so scale it down first.</source>
        <translation>“{file}”太大（{width} × {height} 像素）：最多可打开边长 {limit} 像素的图片，请先缩小。</translation>
    </message>
    <message>
        <source>{file} is too large: sides of up to {limit} pixels can be opened, so scale it down first.</source>
        <translation>“{file}”太大：最多可打开边长 {limit} 像素的图片，请先缩小。</translation>
    </message>
    <message>
        <source>{file} may not be read: change its permissions or copy it elsewhere.</source>
        <translation>没有读取“{file}”的权限：请更改其权限，或复制到别处。</translation>
    </message>
    <message>
        <source>{file} needs more memory than is free: close other programs or scale it down.</source>
        <translation>“{file}”所需内存超过可用内存：请关闭其他程序，或缩小图片。</translation>
    </message>
    <message>
        <source>{file} was saved by a newer Tintline (its version is {version}, this one reads up to {known}): install the newer one to open it.</source>
        <translation>“{file}”由更新的 Tintline 保存（其版本为 {version}，此程序最高支持 {known}）：请安装新版本后打开。</translation>
    </message>
    <message>
        <source>{first}. {next}</source>
        <translation>{first}。{next}</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({reason}): save the picture instead.</source>
        <translation>无法创建“{folder}”（{reason}）：请改为保存图片。</translation>
    </message>
    <message>
        <source>{folder} holds no pictures that can be opened.</source>
        <translation>“{folder}”中没有可打开的图片。</translation>
    </message>
    <message>
        <source>{folder} holds no pictures that can be opened; subfolders are left out unless recursive is chosen.</source>
        <translation>“{folder}”中没有可打开的图片；未选择包括子文件夹，因此子文件夹被略过。</translation>
    </message>
    <message>
        <source>{name} (edited)</source>
        <translation>{name}（已编辑）</translation>
    </message>
    <message>
        <source>{name} is colorized</source>
        <translation>“{name}”已上色</translation>
    </message>
    <message>
        <source>{name} is colorized.</source>
        <translation>“{name}”已上色。</translation>
    </message>
    <message>
        <source>{name} was colorized with another model ({model}): the colours may differ from what was saved.</source>
        <translation>“{name}”是用另一个模型（{model}）上色的：颜色可能与保存时不同。</translation>
    </message>
    <message>
        <source>{name} was not opened</source>
        <translation>“{name}”未打开</translation>
    </message>
    <message>
        <source>{name}: choose a folder</source>
        <translation>{name}：选择文件夹</translation>
    </message>
    <message>
        <source>{number} px</source>
        <translation>{number} px</translation>
    </message>
    <message>
        <source>{package} {version} brings a Qt that breaks the window: run pip uninstall {package}, then pip install --force-reinstall opencv-python-headless.</source>
        <translation>{package} {version} 自带的 Qt 会导致窗口无法工作：请运行 pip uninstall {package}，然后运行 pip install --force-reinstall opencv-python-headless。</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder: choose another output folder.</source>
        <translation>“{path}”是文件，不是文件夹：请选择其他输出文件夹。</translation>
    </message>
    <message>
        <source>{path} is a folder: name a file in it.</source>
        <translation>“{path}”是文件夹：请指定其中的文件。</translation>
    </message>
    <message>
        <source>{path} is read-only: choose another output folder.</source>
        <translation>“{path}”是只读的：请选择其他输出文件夹。</translation>
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
        <translation>{problem}：请选择其他模型，或用 tintline-export onnx 重新导出。</translation>
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
        <translation>{source}的版本不是 1，可能需要更新的 Tintline。</translation>
    </message>
    <message>
        <source>{source} has hint {number} outside the picture ({x}, {y} in {width} × {height}); move or remove it.</source>
        <translation>{source}的第 {number} 个提示在图片之外（({x}, {y})，图片为 {width} × {height}）；请移动或移除它。</translation>
    </message>
    <message>
        <source>{source} has hint {number} that is no object.</source>
        <translation>{source}的第 {number} 个提示不是对象。</translation>
    </message>
    <message>
        <source>{source} has hint {number} with a &quot;color&quot; that is neither #rrggbb nor null.</source>
        <translation>{source}的第 {number} 个提示的“color”既不是 #rrggbb 也不是 null。</translation>
    </message>
    <message>
        <source>{source} has hint {number} with a &quot;radius&quot; that is no number above 0.</source>
        <translation>{source}的第 {number} 个提示的“radius”不是大于 0 的数。</translation>
    </message>
    <message>
        <source>{source} has hint {number} with the colour &quot;{color}&quot; that is not written as #rrggbb.</source>
        <translation>{source}的第 {number} 个提示的颜色“{color}”未按 #rrggbb 书写。</translation>
    </message>
    <message>
        <source>{source} has hint {number} without &quot;color&quot;.</source>
        <translation>{source}的第 {number} 个提示缺少“color”。</translation>
    </message>
    <message>
        <source>{source} has hint {number} without numbers &quot;x&quot; and &quot;y&quot; or a list &quot;points&quot;.</source>
        <translation>{source}的第 {number} 个提示缺少数值“x”和“y”，也没有列表“points”。</translation>
    </message>
    <message>
        <source>{source} has more than {most} hints, which no hand has set: choose another.</source>
        <translation>{source}的提示超过 {most} 个，不可能是手工放置的：请选择其他文件。</translation>
    </message>
    <message>
        <source>{source} has no list &quot;hints&quot;: choose a file in Tintline&apos;s hint format.</source>
        <translation>{source}没有列表“hints”：请选择 Tintline 提示格式的文件。</translation>
    </message>
    <message>
        <source>{source} has strokes of more than {most} points: choose another.</source>
        <translation>{source}中有超过 {most} 个点的笔触：请选择其他文件。</translation>
    </message>
    <message>
        <source>{source} is not valid JSON ({reason}): mend it, or choose another.</source>
        <translation>{source}不是有效的 JSON（{reason}）：请修正，或选择其他文件。</translation>
    </message>
    <message>
        <source>{source} needs &quot;size&quot; as [width, height] in pixels.</source>
        <translation>{source}需要“size”，格式为 [width, height]，单位为像素。</translation>
    </message>
    <message>
        <source>{step}: {seconds} s</source>
        <translation>{step}：{seconds} 秒</translation>
    </message>
    <message>
        <source>{step}…</source>
        <translation>正在{step}…</translation>
    </message>
    <message>
        <source>{task}: the model that came with Tintline is used.</source>
        <translation>{task}：使用 Tintline 附带的模型。</translation>
    </message>
    <message>
        <source>{task}; draws pictures of {size} px</source>
        <translation>{task}；绘制 {size} px 的图片</translation>
    </message>
    <message>
        <source>{task}; sees the picture at {size} px</source>
        <translation>{task}；以 {size} px 查看图片</translation>
    </message>
    <message>
        <source>{time} a picture of {side} px, on {device}</source>
        <translation>{side} px 图片每张 {time}，在 {device} 上</translation>
    </message>
    <message>
        <source>{time} a picture, on {device}</source>
        <translation>每张图片 {time}，在 {device} 上</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} 毫秒</translation>
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
