<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> px</source>
        <translation> пкс</translation>
    </message>
    <message>
        <source>&quot;{color}&quot; that is not written as #rrggbb</source>
        <translation>«{color}» — запись не в виде #rrggbb</translation>
    </message>
    <message>
        <source>&quot;{suffix}&quot; names no format to save in: use one of {endings}.</source>
        <translation>«{suffix}» не обозначает формата для сохранения: выберите из {endings}.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n задача</numerusform>
            <numerusform>%n задачи</numerusform>
            <numerusform>%n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked colour(s) will stay when another palette is chosen</source>
        <translation>
            <numerusform>%n закреплённый цвет останется при выборе другой палитры</numerusform>
            <numerusform>%n закреплённых цвета останутся при выборе другой палитры</numerusform>
            <numerusform>%n закреплённых цветов останутся при выборе другой палитры</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these with other settings: choose “{option}” to make them again.</source>
        <translation>
            <numerusform>%n из них — с другими настройками: выберите «{option}», чтобы сделать её заново.</numerusform>
            <numerusform>%n из них — с другими настройками: выберите «{option}», чтобы сделать их заново.</numerusform>
            <numerusform>%n из них — с другими настройками: выберите «{option}», чтобы сделать их заново.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a figure</comment>
        <translation>
            <numerusform>%n часть</numerusform>
            <numerusform>%n части</numerusform>
            <numerusform>%n частей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {failed} failed.</source>
        <translation>
            <numerusform>Раскрашено: %n изображение, с ошибкой: {failed}.</numerusform>
            <numerusform>Раскрашено: %n изображения, с ошибкой: {failed}.</numerusform>
            <numerusform>Раскрашено: %n изображений, с ошибкой: {failed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {skipped} skipped, {failed} failed.</source>
        <translation>
            <numerusform>Раскрашено: %n изображение, пропущено: {skipped}, с ошибкой: {failed}.</numerusform>
            <numerusform>Раскрашено: %n изображения, пропущено: {skipped}, с ошибкой: {failed}.</numerusform>
            <numerusform>Раскрашено: %n изображений, пропущено: {skipped}, с ошибкой: {failed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized, {skipped} skipped.</source>
        <translation>
            <numerusform>Раскрашено: %n изображение, пропущено: {skipped}.</numerusform>
            <numerusform>Раскрашено: %n изображения, пропущено: {skipped}.</numerusform>
            <numerusform>Раскрашено: %n изображений, пропущено: {skipped}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) colorized.</source>
        <translation>
            <numerusform>Раскрашено: %n изображение.</numerusform>
            <numerusform>Раскрашено: %n изображения.</numerusform>
            <numerusform>Раскрашено: %n изображений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be colorized; the list tells why.</source>
        <translation>
            <numerusform>Не удалось раскрасить %n изображение; причина указана в списке.</numerusform>
            <numerusform>Не удалось раскрасить %n изображения; причины указаны в списке.</numerusform>
            <numerusform>Не удалось раскрасить %n изображений; причины указаны в списке.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to colorize, {done} done already.</source>
        <translation>
            <numerusform>Осталось раскрасить %n изображение, уже готово: {done}.</numerusform>
            <numerusform>Осталось раскрасить %n изображения, уже готово: {done}.</numerusform>
            <numerusform>Осталось раскрасить %n изображений, уже готово: {done}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) to colorize.</source>
        <translation>
            <numerusform>Будет раскрашено %n изображение.</numerusform>
            <numerusform>Будет раскрашено %n изображения.</numerusform>
            <numerusform>Будет раскрашено %n изображений.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About Tintline</source>
        <translation>&amp;О программе Tintline</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>Реальный ра&amp;змер</translation>
    </message>
    <message>
        <source>&amp;Before and after…</source>
        <translation>&amp;До и после…</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>&amp;Чёрный</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>&amp;Мигание</translation>
    </message>
    <message>
        <source>&amp;Checkers</source>
        <translation>&amp;Клетки</translation>
    </message>
    <message>
        <source>&amp;Clear hints</source>
        <translation>&amp;Удалить все подсказки</translation>
    </message>
    <message>
        <source>&amp;Close picture</source>
        <translation>Закр&amp;ыть изображение</translation>
    </message>
    <message>
        <source>&amp;Colorize</source>
        <translation>&amp;Раскрасить</translation>
    </message>
    <message>
        <source>&amp;Colour panel</source>
        <translation>Панель &amp;цвета</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>&amp;Копировать результат</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Eyedropper</source>
        <translation>П&amp;ипетка</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>По размеру &amp;окна</translation>
    </message>
    <message>
        <source>&amp;Gray</source>
        <translation>&amp;Серый</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Hint tool</source>
        <translation>Инструмент по&amp;дсказок</translation>
    </message>
    <message>
        <source>&amp;Keep gray</source>
        <translation>Оставить сер&amp;ым</translation>
    </message>
    <message>
        <source>&amp;Keep paper white</source>
        <translation>Оставить &amp;бумагу белой</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>&amp;Клавиатура и мышь</translation>
    </message>
    <message>
        <source>&amp;Larger dot</source>
        <translation>Точка боль&amp;ше</translation>
    </message>
    <message>
        <source>&amp;Lens</source>
        <translation>&amp;Линза</translation>
    </message>
    <message>
        <source>&amp;Load hints…</source>
        <translation>&amp;Загрузить подсказки…</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>Отраз&amp;ить</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Модели…</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>&amp;Следующее изображение</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>&amp;Вставить изображение</translation>
    </message>
    <message>
        <source>&amp;Photograph</source>
        <translation>&amp;Фотография</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>&amp;Предыдущее изображение</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Вы&amp;йти</translation>
    </message>
    <message>
        <source>&amp;Recolour all like it</source>
        <translation>Перекрасить все такие &amp;же</translation>
    </message>
    <message>
        <source>&amp;Result only</source>
        <translation>Только резуль&amp;тат</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Шторка</translation>
    </message>
    <message>
        <source>&amp;Upright</source>
        <translation>С&amp;бросить поворот</translation>
    </message>
    <message>
        <source>&amp;Variations</source>
        <translation>&amp;Варианты</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>&amp;Белый</translation>
    </message>
    <message>
        <source>&amp;Wipe as GIF…</source>
        <translation>&amp;Шторка в GIF…</translation>
    </message>
    <message>
        <source>A &amp;layer for each colour</source>
        <translation>Отдельный слой для каждого &amp;цвета</translation>
    </message>
    <message>
        <source>A layer for each colour</source>
        <translation>Слой для каждого цвета</translation>
    </message>
    <message>
        <source>A lens on the sketch at the mouse</source>
        <translation>Набросок сквозь линзу под курсором</translation>
    </message>
    <message>
        <source>A page with each picture before and after, times and failures, beside the results</source>
        <translation>Страница рядом с результатами: каждое изображение до и после, время и ошибки</translation>
    </message>
    <message>
        <source>A palette holds one colour at least</source>
        <translation>В палитре должен быть хотя бы один цвет</translation>
    </message>
    <message>
        <source>A palette holds {most} colours at most; remove one first</source>
        <translation>В палитре не больше {most} цветов; сначала удалите один</translation>
    </message>
    <message>
        <source>A worker has another model {name}: install the same version of Tintline and of the model everywhere.</source>
        <translation>На одном из исполнителей другая модель {name}: установите везде одну и ту же версию Tintline и модели.</translation>
    </message>
    <message>
        <source>About Tintline</source>
        <translation>О программе Tintline</translation>
    </message>
    <message>
        <source>Accessory</source>
        <comment>part</comment>
        <translation>Аксессуар</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Добавление модели</translation>
    </message>
    <message>
        <source>Add a model of your own, an ONNX file</source>
        <translation>Добавить свою модель — файл ONNX</translation>
    </message>
    <message>
        <source>Add colour</source>
        <translation>Добавление цвета</translation>
    </message>
    <message>
        <source>Add dot</source>
        <translation>Добавление точки</translation>
    </message>
    <message>
        <source>Add stroke</source>
        <translation>Добавление штриха</translation>
    </message>
    <message>
        <source>Add the current colour, {color}</source>
        <translation>Добавить текущий цвет, {color}</translation>
    </message>
    <message>
        <source>Add the dots on the clipboard</source>
        <translation>Добавить точки из буфера обмена</translation>
    </message>
    <message>
        <source>Added to the names of the results</source>
        <translation>Добавка к именам результатов</translation>
    </message>
    <message>
        <source>Added to the names, such as -color</source>
        <translation>Добавка к именам, например -color</translation>
    </message>
    <message>
        <source>Adding detail</source>
        <translation>Проработка деталей</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>All dots of the chosen one&apos;s colour</source>
        <translation>Все точки того же цвета, что у выбранной</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Also write the layers</source>
        <translation>Сохранять и слои</translation>
    </message>
    <message>
        <source>Alt+click</source>
        <translation>Alt+щелчок</translation>
    </message>
    <message>
        <source>An animation from the sketch to the result</source>
        <translation>Анимация: от наброска к результату</translation>
    </message>
    <message>
        <source>An error has stopped the batch.</source>
        <translation>Пакетная обработка прервана ошибкой.</translation>
    </message>
    <message>
        <source>Animal</source>
        <comment>part</comment>
        <translation>Животное</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>Анимированный GIF</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Исходное состояние</translation>
    </message>
    <message>
        <source>As they were drawn</source>
        <comment>lines</comment>
        <translation>Как нарисованы</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>automatic</comment>
        <translation>Авто</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>Automatic: for large drawings</source>
        <translation>Автоматически: для больших рисунков</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to &amp;first</source>
        <translation>Верну&amp;ться к первому варианту</translation>
    </message>
    <message>
        <source>Back to first</source>
        <translation>К первому</translation>
    </message>
    <message>
        <source>Background</source>
        <comment>part</comment>
        <translation>Фон</translation>
    </message>
    <message>
        <source>Begin a palette with {color}</source>
        <translation>Начать палитру с цвета {color}</translation>
    </message>
    <message>
        <source>Behind transparent parts</source>
        <translation>Под прозрачными участками</translation>
    </message>
    <message>
        <source>Black</source>
        <comment>lines</comment>
        <translation>Чёрные</translation>
    </message>
    <message>
        <source>Bottom</source>
        <comment>part</comment>
        <translation>Низ</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Пр&amp;ервать</translation>
    </message>
    <message>
        <source>C&amp;opy hints</source>
        <translation>&amp;Копировать подсказки</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Прервать</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Прервать (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled; %n picture(s) colorized. Start again to go on.</source>
        <translation>
            <numerusform>Прервано; раскрашено %n изображение. Чтобы продолжить, запустите снова.</numerusform>
            <numerusform>Прервано; раскрашено %n изображения. Чтобы продолжить, запустите снова.</numerusform>
            <numerusform>Прервано; раскрашено %n изображений. Чтобы продолжить, запустите снова.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change character</source>
        <translation>Смена персонажа</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>Изменение цвета</translation>
    </message>
    <message>
        <source>Change gap</source>
        <translation>Изменение разрыва</translation>
    </message>
    <message>
        <source>Change lines</source>
        <translation>Изменение линий</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>Смена стиля</translation>
    </message>
    <message>
        <source>Change palette</source>
        <translation>Смена палитры</translation>
    </message>
    <message>
        <source>Change to the current colour</source>
        <translation>Заменить текущим цветом</translation>
    </message>
    <message>
        <source>Change variation</source>
        <translation>Смена варианта</translation>
    </message>
    <message>
        <source>Changes refresh the result by themselves</source>
        <translation>Результат обновляется сам</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Персонаж</translation>
    </message>
    <message>
        <source>Character palettes</source>
        <translation>Палитры персонажей</translation>
    </message>
    <message>
        <source>Character: {name}</source>
        <translation>Персонаж: {name}</translation>
    </message>
    <message>
        <source>Choose a folder to begin.</source>
        <translation>Для начала выберите папку.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choosing colours</source>
        <translation>Выбор цветов</translation>
    </message>
    <message>
        <source>Clean colour under lines</source>
        <translation>Чистый цвет под линиями</translation>
    </message>
    <message>
        <source>Clean colour under the lines of a drawing</source>
        <translation>Чистый цвет под линиями рисунка</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сброс</translation>
    </message>
    <message>
        <source>Clear character</source>
        <translation>Сброс персонажа</translation>
    </message>
    <message>
        <source>Clear hints</source>
        <translation>Удаление всех подсказок</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Щелчок</translation>
    </message>
    <message>
        <source>Click a dot first</source>
        <translation>Сначала щёлкните по точке</translation>
    </message>
    <message>
        <source>Click a part to give it the current colour</source>
        <translation>Щелчок по части даёт ей текущий цвет</translation>
    </message>
    <message>
        <source>Click a picture to colour the sketch in its palette</source>
        <translation>Щёлкните по картинке, чтобы раскрасить набросок её палитрой</translation>
    </message>
    <message>
        <source>Click one to take it</source>
        <translation>Щелчок выбирает вариант</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close ({keys})</source>
        <translation>Закрыть ({keys})</translation>
    </message>
    <message>
        <source>Close gaps</source>
        <translation>Разрывы до</translation>
    </message>
    <message>
        <source>Close gaps up to</source>
        <translation>Закрывать разрывы до</translation>
    </message>
    <message>
        <source>Close gaps: automatic</source>
        <translation>Закрывать разрывы: автоматически</translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>Закрыть {name}</translation>
    </message>
    <message>
        <source>Closing as soon as all is saved…</source>
        <translation>Программа закроется, как только всё сохранится…</translation>
    </message>
    <message>
        <source>Colorize</source>
        <translation>Раскрасить</translation>
    </message>
    <message>
        <source>Colorize a &amp;folder…</source>
        <translation>Раскрасить папк&amp;у…</translation>
    </message>
    <message>
        <source>Colorize a folder</source>
        <translation>Пакетная обработка папки</translation>
    </message>
    <message>
        <source>Colorize a folder…</source>
        <translation>Раскрасить папку…</translation>
    </message>
    <message>
        <source>Colorize a whole folder</source>
        <translation>Раскрасить целую папку</translation>
    </message>
    <message>
        <source>Colorize again to see the variations</source>
        <translation>Раскрасьте заново, чтобы увидеть варианты</translation>
    </message>
    <message>
        <source>Colorize all</source>
        <translation>Раскрасить все</translation>
    </message>
    <message>
        <source>Colorize first</source>
        <translation>Сначала раскрасьте</translation>
    </message>
    <message>
        <source>Colorize the folder…</source>
        <translation>Раскрасить папку…</translation>
    </message>
    <message>
        <source>Colorize the sketch first</source>
        <translation>Сначала раскрасьте набросок</translation>
    </message>
    <message>
        <source>Colorize {name}</source>
        <translation>Раскрашивание {name}</translation>
    </message>
    <message>
        <source>Colorized: {folder}</source>
        <translation>Раскрашено: {folder}</translation>
    </message>
    <message>
        <source>Colorizes line drawings, with clean colour under untouched lines, and black-and-white photographs; steered by dots, strokes and palettes. Everything happens on this computer.</source>
        <translation>Раскрашивает контурные рисунки — чистым цветом под нетронутыми линиями — и чёрно-белые фотографии; управляется точками, штрихами и палитрами. Всё происходит на этом компьютере.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Colour area</source>
        <translation>Окраска области</translation>
    </message>
    <message>
        <source>Colour areas: a loop, or a click</source>
        <translation>Закрасить области: обвести или щёлкнуть</translation>
    </message>
    <message>
        <source>Colour as line art</source>
        <translation>Раскрасить как рисунок</translation>
    </message>
    <message>
        <source>Colour as photograph</source>
        <translation>Раскрасить как фото</translation>
    </message>
    <message>
        <source>Colour for a black-and-white photograph, whose lightness stays</source>
        <translation>Цвет для чёрно-белой фотографии; светлота сохраняется</translation>
    </message>
    <message>
        <source>Colour for a photograph</source>
        <translation>Цвет для фотографии</translation>
    </message>
    <message>
        <source>Colour of the lines</source>
        <translation>Цвет линий</translation>
    </message>
    <message>
        <source>Colour of the lines: as they were drawn</source>
        <translation>Цвет линий: как нарисованы</translation>
    </message>
    <message>
        <source>Colour of the lines: {color}</source>
        <translation>Цвет линий: {color}</translation>
    </message>
    <message>
        <source>Colour panel</source>
        <translation>Панель цвета</translation>
    </message>
    <message>
        <source>Colour picker: saturation and value, and hue</source>
        <translation>Выбор цвета: насыщенность, яркость и тон</translation>
    </message>
    <message>
        <source>Colour the photograph</source>
        <translation>Раскрасить фотографию</translation>
    </message>
    <message>
        <source>Colour the sketch</source>
        <translation>Раскрасить набросок</translation>
    </message>
    <message numerus="yes">
        <source>Coloured %n area(s)</source>
        <translation>
            <numerusform>Закрашена %n область</numerusform>
            <numerusform>Закрашены %n области</numerusform>
            <numerusform>Закрашено %n областей</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours of the palette</source>
        <translation>Цвета палитры</translation>
    </message>
    <message>
        <source>Colours you use appear here</source>
        <translation>Здесь появятся использованные цвета</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n hint(s)</source>
        <translation>
            <numerusform>Скопирована %n подсказка</numerusform>
            <numerusform>Скопированы %n подсказки</numerusform>
            <numerusform>Скопировано %n подсказок</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the result</source>
        <translation>Результат скопирован</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Копировать отчёт</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Копировать SHA-256</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>Копировать результат</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256</source>
        <translation>Копировать SHA-256 целиком</translation>
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
        <translation>Ctrl+Alt+колесо</translation>
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
        <translation>Ctrl+Shift+щелчок по точке</translation>
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
        <translation>Ctrl+колесо</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Dask is not installed: run pip install {package}.</source>
        <translation>Dask не установлен: выполните pip install {package}.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Distribute the colours another way (Ctrl+R)</source>
        <translation>Распределить цвета иначе (Ctrl+R)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Dot size</source>
        <translation>Размер точки</translation>
    </message>
    <message>
        <source>Dot size in pixels</source>
        <translation>Размер точки в пикселях</translation>
    </message>
    <message>
        <source>Dots and strokes</source>
        <translation>Точки и штрихи</translation>
    </message>
    <message>
        <source>Dots that keep their area uncoloured</source>
        <translation>Точки, оставляющие свою область без цвета</translation>
    </message>
    <message>
        <source>Dots that keep their place gray</source>
        <translation>Точки, оставляющие своё место серым</translation>
    </message>
    <message>
        <source>Drag a dot</source>
        <translation>Перетаскивание точки</translation>
    </message>
    <message>
        <source>Drag on empty ground</source>
        <translation>Ведение по пустому месту</translation>
    </message>
    <message>
        <source>Drag the result</source>
        <translation>Перетащить результат</translation>
    </message>
    <message>
        <source>Drag the result from here into another program or a folder</source>
        <translation>Перетащите результат отсюда в другую программу или в папку</translation>
    </message>
    <message>
        <source>Draw other pictures</source>
        <translation>Нарисовать другие картинки</translation>
    </message>
    <message>
        <source>Drawing pictures…</source>
        <translation>Картинки рисуются…</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Рисунки</translation>
    </message>
    <message>
        <source>Drawn by {model} on {device}</source>
        <translation>Нарисовано: {model}, {device}</translation>
    </message>
    <message>
        <source>Drop a line drawing or a photograph here</source>
        <translation>Перетащите сюда контурный рисунок или фотографию</translation>
    </message>
    <message>
        <source>Drop an ONNX file here to add a model of your own.</source>
        <translation>Чтобы добавить свою модель, перетащите сюда файл ONNX.</translation>
    </message>
    <message>
        <source>Drop dots and paint strokes</source>
        <translation>Ставить точки и рисовать штрихи</translation>
    </message>
    <message>
        <source>Drop dots of colour first, or just start</source>
        <translation>Расставьте цветные точки или начните сразу</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Перетащенное изображение</translation>
    </message>
    <message>
        <source>E&amp;raser</source>
        <translation>&amp;Ластик</translation>
    </message>
    <message>
        <source>E&amp;xport layers…</source>
        <translation>&amp;Экспортировать слои…</translation>
    </message>
    <message>
        <source>Erase dots and strokes</source>
        <translation>Стирать точки и штрихи</translation>
    </message>
    <message>
        <source>Erase hints</source>
        <translation>Стирание подсказок</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Каждую %n минуту</numerusform>
            <numerusform>Каждые %n минуты</numerusform>
            <numerusform>Каждые %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Каждую минуту</translation>
    </message>
    <message>
        <source>Export the layers into a folder</source>
        <translation>Экспорт слоёв в папку</translation>
    </message>
    <message>
        <source>Export the layers of {name}</source>
        <translation>Экспорт слоёв {name}</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n layer(s)</source>
        <translation>
            <numerusform>Экспортирован %n слой</numerusform>
            <numerusform>Экспортировано %n слоя</numerusform>
            <numerusform>Экспортировано %n слоёв</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting the layers…</source>
        <translation>Экспорт слоёв…</translation>
    </message>
    <message>
        <source>Eyes</source>
        <comment>part</comment>
        <translation>Глаза</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>File</source>
        <comment>of a model</comment>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Filling regions</source>
        <translation>Заливка областей</translation>
    </message>
    <message>
        <source>Finding regions</source>
        <translation>Поиск областей</translation>
    </message>
    <message>
        <source>Finding the areas…</source>
        <translation>Поиск областей…</translation>
    </message>
    <message>
        <source>First</source>
        <comment>choice of the model</comment>
        <translation>Первый</translation>
    </message>
    <message>
        <source>First choice</source>
        <translation>Первый вариант</translation>
    </message>
    <message>
        <source>Fit the gap to the size of the picture</source>
        <translation>Подобрать разрыв по размеру изображения</translation>
    </message>
    <message>
        <source>Flat</source>
        <comment>look</comment>
        <translation>Плоский</translation>
    </message>
    <message>
        <source>Flat colours with soft shading</source>
        <translation>Ровные цвета с мягкими тенями</translation>
    </message>
    <message>
        <source>Folder for the colorized pictures</source>
        <translation>Папка для раскрашенных изображений</translation>
    </message>
    <message>
        <source>Folder with line drawings</source>
        <translation>Папка с контурными рисунками</translation>
    </message>
    <message>
        <source>For</source>
        <comment>of a model</comment>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>For line art only; choose Line art at the top of the colour panel</source>
        <translation>Только для контурных рисунков; выберите «Контурный рисунок» вверху панели цвета</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Format of the colorized pictures</source>
        <translation>Формат раскрашенных изображений</translation>
    </message>
    <message>
        <source>From</source>
        <comment>folder</comment>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>From a picture or file…</source>
        <translation>Из изображения или файла…</translation>
    </message>
    <message>
        <source>From: choose a folder</source>
        <translation>Откуда: выбрать папку</translation>
    </message>
    <message>
        <source>GIMP, Krita and Inkscape</source>
        <translation>GIMP, Krita и Inkscape</translation>
    </message>
    <message>
        <source>Gaps in the lines up to this width hold the colour back</source>
        <translation>Сквозь разрывы линий до этой ширины цвет не протечёт</translation>
    </message>
    <message>
        <source>Generated pictures</source>
        <translation>Сгенерированные картинки</translation>
    </message>
    <message>
        <source>Give it the current colour</source>
        <translation>Дать ей текущий цвет</translation>
    </message>
    <message>
        <source>Gr&amp;ound</source>
        <translation>&amp;Фон</translation>
    </message>
    <message>
        <source>Ground</source>
        <comment>part</comment>
        <translation>Земля</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>Истори&amp;я</translation>
    </message>
    <message>
        <source>Hair</source>
        <comment>part</comment>
        <translation>Волосы</translation>
    </message>
    <message>
        <source>Headwear</source>
        <comment>part</comment>
        <translation>Головной убор</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Подсказки</translation>
    </message>
    <message>
        <source>Hold the button and drag it into another program or a folder</source>
        <translation>Нажмите и, удерживая кнопку мыши, перетащите в другую программу или в папку</translation>
    </message>
    <message>
        <source>Hold to see the sketch (T)</source>
        <translation>Удерживайте, чтобы видеть набросок (T)</translation>
    </message>
    <message>
        <source>How strongly the lines are laid over the colours</source>
        <translation>Насколько плотно линии ложатся поверх цвета</translation>
    </message>
    <message>
        <source>I&amp;nspiration</source>
        <translation>Вдо&amp;хновение</translation>
    </message>
    <message>
        <source>In PSD, OpenRaster and project files</source>
        <translation>В файлах PSD, OpenRaster и проектах</translation>
    </message>
    <message>
        <source>In PSD, OpenRaster and project files, give each flat colour a layer of its own</source>
        <translation>В файлах PSD, OpenRaster и проектах помещать каждый цвет заливки на отдельный слой</translation>
    </message>
    <message>
        <source>In the current colour</source>
        <comment>lines</comment>
        <translation>Текущим цветом</translation>
    </message>
    <message>
        <source>Include folders inside</source>
        <translation>Вложенные папки</translation>
    </message>
    <message>
        <source>Inspiration</source>
        <translation>Вдохновение</translation>
    </message>
    <message>
        <source>Inspiration {number}</source>
        <translation>Вдохновение {number}</translation>
    </message>
    <message>
        <source>It is used from the next start on: until then the model that --model names goes before it.</source>
        <translation>Будет использоваться со следующего запуска: до тех пор действует модель, заданная в --model.</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Keep gray</source>
        <translation>Оставить серым</translation>
    </message>
    <message>
        <source>Keep its colour</source>
        <translation>Оставить её цвет</translation>
    </message>
    <message>
        <source>Keep paper white</source>
        <translation>Оставить бумагу белой</translation>
    </message>
    <message>
        <source>Keep the colours of the parts as a file</source>
        <translation>Сохранить цвета частей в файл</translation>
    </message>
    <message>
        <source>Keep the dots and strokes for another time</source>
        <translation>Сохранить точки и штрихи на потом</translation>
    </message>
    <message>
        <source>Keep the figure&apos;s colours</source>
        <translation>Сохранение цветов персонажа</translation>
    </message>
    <message>
        <source>Keep the figure&apos;s present colours on the next pages too</source>
        <translation>Сохранить нынешние цвета персонажа и на следующих страницах</translation>
    </message>
    <message>
        <source>Keep the palette as a file, for other programs too</source>
        <translation>Сохранить палитру в файл — и для других программ</translation>
    </message>
    <message>
        <source>Keep these colours as a file, for other pages and folders</source>
        <translation>Сохранить эти цвета в файл для других страниц и папок</translation>
    </message>
    <message>
        <source>Keep unsaved work</source>
        <translation>Автосохранение</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Клавиатура и мышь</translation>
    </message>
    <message>
        <source>L&amp;asso</source>
        <translation>Л&amp;ассо</translation>
    </message>
    <message>
        <source>L&amp;ine art</source>
        <translation>Ко&amp;нтурный рисунок</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Large drawings are looked at a second time, in tiles, so that small areas get their own colours. Smaller tiles need less memory.</source>
        <translation>Большие рисунки просматриваются ещё раз по фрагментам, чтобы мелкие области получили свои цвета. Меньшим фрагментам нужно меньше памяти.</translation>
    </message>
    <message>
        <source>Laying colours</source>
        <translation>Нанесение цветов</translation>
    </message>
    <message>
        <source>Laying lines</source>
        <translation>Нанесение линий</translation>
    </message>
    <message>
        <source>Leave all parts to the model again</source>
        <translation>Снова предоставить все части модели</translation>
    </message>
    <message>
        <source>Leave it empty to begin in the folder used last</source>
        <translation>Оставьте пустым, чтобы начинать с последней папки</translation>
    </message>
    <message>
        <source>Leave it to the model</source>
        <translation>Предоставить модели</translation>
    </message>
    <message>
        <source>Leave {part} to the model</source>
        <translation>На выбор модели: {part}</translation>
    </message>
    <message>
        <source>Legwear</source>
        <comment>part</comment>
        <translation>Чулки</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>of a model</comment>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Light and shadow stay the photograph&apos;s own: of a dot&apos;s colour, hue and strength count, not how light it is.</source>
        <translation>Свет и тень остаются от фотографии: у цвета точки важны тон и насыщенность, но не светлота.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Line art</source>
        <translation>Контурный рисунок</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message>
        <source>Lines, flats and shading as pictures of their own</source>
        <translation>Линии, заливка и тени отдельными изображениями</translation>
    </message>
    <message>
        <source>Lines, flats, shading, areas as PNG files</source>
        <translation>Линии, заливка, тени и области в файлах PNG</translation>
    </message>
    <message>
        <source>List of hexadecimal numbers</source>
        <translation>Список шестнадцатеричных чисел</translation>
    </message>
    <message>
        <source>Load hints</source>
        <translation>Загрузка подсказок</translation>
    </message>
    <message numerus="yes">
        <source>Loaded %n hint(s)</source>
        <translation>
            <numerusform>Загружена %n подсказка</numerusform>
            <numerusform>Загружены %n подсказки</numerusform>
            <numerusform>Загружено %n подсказок</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Загрузка модели…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Стиль</translation>
    </message>
    <message>
        <source>Look: {look}</source>
        <translation>Стиль: {look}</translation>
    </message>
    <message>
        <source>Looking for pictures…</source>
        <translation>Поиск изображений…</translation>
    </message>
    <message>
        <source>Making variations…</source>
        <translation>Создание вариантов…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Измерить</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Измерение…</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Model not loaded yet</source>
        <translation>Модель ещё не загружена</translation>
    </message>
    <message>
        <source>Model&apos;s own colours</source>
        <translation>Цвета модели</translation>
    </message>
    <message>
        <source>Model: not loaded yet</source>
        <translation>Модель: ещё не загружена</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Модель: {name}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Mouth</source>
        <comment>part</comment>
        <translation>Рот</translation>
    </message>
    <message>
        <source>Move colour</source>
        <translation>Перемещение цвета</translation>
    </message>
    <message>
        <source>Move hint</source>
        <translation>Перемещение подсказки</translation>
    </message>
    <message>
        <source>My colours</source>
        <translation>Мои цвета</translation>
    </message>
    <message>
        <source>Names of files cannot hold &quot;{text}&quot;: add letters, digits, - or _.</source>
        <translation>Имена файлов не могут содержать «{text}»: добавляйте буквы, цифры, - или _.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>Next &amp;variation</source>
        <translation>&amp;Следующий вариант</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address} ({reason}): check the address, or start one with dask scheduler.</source>
        <translation>По адресу {address} не отвечает планировщик Dask ({reason}): проверьте адрес или запустите планировщик командой dask scheduler.</translation>
    </message>
    <message>
        <source>No area lies inside the loop: draw it around one, or click into one</source>
        <translation>В петле нет ни одной области: обведите область или щёлкните внутри неё</translation>
    </message>
    <message>
        <source>No card came with this model.</source>
        <translation>К этой модели нет описания.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Нет модели</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>Модель ещё не загружена</translation>
    </message>
    <message>
        <source>No model that draws pictures came with this copy of Tintline.</source>
        <translation>В этой копии Tintline нет модели, рисующей картинки.</translation>
    </message>
    <message>
        <source>No pictures could be drawn</source>
        <translation>Не удалось нарисовать картинки</translation>
    </message>
    <message>
        <source>No tiles</source>
        <translation>Без фрагментов</translation>
    </message>
    <message>
        <source>No {task} model came with this copy of Tintline: reinstall it, or name a model file.</source>
        <translation>В этой копии Tintline нет модели {task}: переустановите программу или укажите файл модели.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Ещё не измерена</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>Not saved, because the colouring did not finish.</source>
        <translation>Не сохранено: раскрашивание не завершилось.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>what an unusable model is for</comment>
        <translation>Нет</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({reason}): reinstall it with {command}, and under Windows install the Microsoft Visual C++ Redistributable.</source>
        <translation>Не удалось загрузить ONNX Runtime ({reason}): переустановите его командой {command}, а в Windows установите распространяемый пакет Microsoft Visual C++.</translation>
    </message>
    <message>
        <source>ONNX Runtime gave it up without a reason</source>
        <translation>ONNX Runtime отказался от него без объяснения причин</translation>
    </message>
    <message>
        <source>ONNX Runtime is incomplete, as happens when one of two builds of it is uninstalled: uninstall what is left of it and run {command}.</source>
        <translation>ONNX Runtime установлен не полностью — так бывает, если удалить одну из двух его сборок: удалите остатки и выполните {command}.</translation>
    </message>
    <message>
        <source>ONNX Runtime lacks the module {module}: reinstall it with {command}.</source>
        <translation>В ONNX Runtime нет модуля {module}: переустановите его командой {command}.</translation>
    </message>
    <message>
        <source>ONNX Runtime, which runs the models, is not installed: install it with {command} (cuda or cuda12 for NVIDIA GPUs, directml for other GPUs under Windows, openvino for Intel).</source>
        <translation>ONNX Runtime, который выполняет модели, не установлен: установите его командой {command} (cuda или cuda12 для видеокарт NVIDIA, directml для других видеокарт в Windows, openvino для Intel).</translation>
    </message>
    <message>
        <source>ONNX models</source>
        <translation>Модели ONNX</translation>
    </message>
    <message>
        <source>Object</source>
        <comment>part</comment>
        <translation>Предмет</translation>
    </message>
    <message numerus="yes">
        <source>Of {build} %n file(s) are missing or were overwritten by another build, such as {file}: run pip uninstall {names}, then install one of them.</source>
        <translation>
            <numerusform>В сборке {build} отсутствует или перезаписан другой сборкой %n файл, например {file}: выполните pip uninstall {names}, затем установите одну из них.</numerusform>
            <numerusform>В сборке {build} отсутствуют или перезаписаны другой сборкой %n файла, например {file}: выполните pip uninstall {names}, затем установите одну из них.</numerusform>
            <numerusform>В сборке {build} отсутствуют или перезаписаны другой сборкой %n файлов, например {file}: выполните pip uninstall {names}, затем установите одну из них.</numerusform>
        </translation>
    </message>
    <message>
        <source>Once the picture is coloured</source>
        <translation>Когда изображение будет раскрашено</translation>
    </message>
    <message>
        <source>One clean colour for each area, ready to be shaded by hand</source>
        <translation>По одному ровному цвету на область — удобно затенять вручную</translation>
    </message>
    <message>
        <source>One pixel on each of the screen&apos;s</source>
        <translation>Один пиксель изображения на пиксель экрана</translation>
    </message>
    <message>
        <source>Only the view; the picture stays as it is</source>
        <translation>Только вид; само изображение не меняется</translation>
    </message>
    <message>
        <source>Opacity of the lines</source>
        <translation>Непрозрачность линий</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть &amp;недавние</translation>
    </message>
    <message>
        <source>Open a character palette</source>
        <translation>Открыть палитру персонажа</translation>
    </message>
    <message>
        <source>Open a line drawing first</source>
        <translation>Сначала откройте контурный рисунок</translation>
    </message>
    <message>
        <source>Open a line drawing or a photograph</source>
        <translation>Открыть контурный рисунок или фотографию</translation>
    </message>
    <message>
        <source>Open a picture or project</source>
        <translation>Открыть изображение или проект</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>Открыть изображение…</translation>
    </message>
    <message>
        <source>Open c&amp;haracter…</source>
        <translation>Открыть пе&amp;рсонажа…</translation>
    </message>
    <message>
        <source>Open from</source>
        <translation>Открывать из</translation>
    </message>
    <message>
        <source>Open output folder</source>
        <translation>Открыть папку результатов</translation>
    </message>
    <message>
        <source>Open pictures from</source>
        <translation>Открывать изображения из</translation>
    </message>
    <message>
        <source>Open the picture on the clipboard</source>
        <translation>Открыть изображение из буфера обмена</translation>
    </message>
    <message>
        <source>Open this sample</source>
        <translation>Открыть этот пример</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Открыть {name}</translation>
    </message>
    <message>
        <source>OpenRaster, with layers</source>
        <translation>OpenRaster, со слоями</translation>
    </message>
    <message>
        <source>Opened pictures</source>
        <translation>Открытые изображения</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Открывается {name}…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>Или попробуйте пример</translation>
    </message>
    <message>
        <source>P&amp;aste hints</source>
        <translation>&amp;Вставить подсказки</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF or PSD; it never leaves this computer</source>
        <translation>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF или PSD; файл не покидает этот компьютер</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, PSD, ORA or KRA</source>
        <translation>PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, PSD, ORA или KRA</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Страница {number}</translation>
    </message>
    <message>
        <source>Painted</source>
        <comment>look</comment>
        <translation>Живописный</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Палитра</translation>
    </message>
    <message>
        <source>Palette from a picture or file</source>
        <translation>Палитра из изображения или файла</translation>
    </message>
    <message>
        <source>Palette: {name}</source>
        <translation>Палитра: {name}</translation>
    </message>
    <message>
        <source>Palettes and pictures</source>
        <translation>Палитры и изображения</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Paste hints</source>
        <translation>Вставка подсказок</translation>
    </message>
    <message numerus="yes">
        <source>Pasted %n hint(s)</source>
        <translation>
            <numerusform>Вставлена %n подсказка</numerusform>
            <numerusform>Вставлены %n подсказки</numerusform>
            <numerusform>Вставлено %n подсказок</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Вставленное изображение</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Перо</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Фотографии</translation>
    </message>
    <message>
        <source>Photoshop, with layers</source>
        <translation>Photoshop, со слоями</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Pictures and projects</source>
        <translation>Изображения и проекты</translation>
    </message>
    <message>
        <source>Pictures of the folder</source>
        <translation>Изображения папки</translation>
    </message>
    <message>
        <source>Placing colours</source>
        <translation>Размещение цветов</translation>
    </message>
    <message>
        <source>Plants</source>
        <comment>part</comment>
        <translation>Растения</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Подготовка</translation>
    </message>
    <message>
        <source>Press Colorize (Ctrl+Enter) to see the colours</source>
        <translation>Нажмите «Раскрасить» (Ctrl+Enter), чтобы увидеть цвета</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Put the result on the clipboard</source>
        <translation>Скопировать результат в буфер обмена</translation>
    </message>
    <message>
        <source>Qt (PySide6) is not installed: run pip install PySide6-Essentials.</source>
        <translation>Qt (PySide6) не установлен: выполните pip install PySide6-Essentials.</translation>
    </message>
    <message>
        <source>Qt cannot show a window: {reason}</source>
        <translation>Qt не может открыть окно: {reason}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Quit while a folder is colorized ({progress})?</source>
        <translation>Выйти, пока раскрашивается папка ({progress})?</translation>
    </message>
    <message>
        <source>Reading lines</source>
        <translation>Чтение линий</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Recent colours</source>
        <translation>Недавние цвета</translation>
    </message>
    <message>
        <source>Recolour hint</source>
        <translation>Перекраска подсказки</translation>
    </message>
    <message>
        <source>Recolour hints</source>
        <translation>Перекраска подсказок</translation>
    </message>
    <message>
        <source>Recolour {part}</source>
        <translation>Смена цвета: {part}</translation>
    </message>
    <message numerus="yes">
        <source>Recoloured %n hint(s)</source>
        <translation>
            <numerusform>Перекрашена %n подсказка</numerusform>
            <numerusform>Перекрашены %n подсказки</numerusform>
            <numerusform>Перекрашено %n подсказок</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove all dots and strokes</source>
        <translation>Удалить все точки и штрихи</translation>
    </message>
    <message>
        <source>Remove colour</source>
        <translation>Удаление цвета</translation>
    </message>
    <message>
        <source>Remove hint</source>
        <translation>Удаление подсказки</translation>
    </message>
    <message>
        <source>Remove {name}? The file is deleted from your models.</source>
        <translation>Удалить {name}? Файл будет удалён из ваших моделей.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Replace existing results</source>
        <translation>Заменять результаты</translation>
    </message>
    <message>
        <source>Replace the hints by those of a file</source>
        <translation>Заменить подсказки подсказками из файла</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Resize hint</source>
        <translation>Изменение размера подсказки</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Restore &amp;unsaved work…</source>
        <translation>Восстановить н&amp;есохранённое…</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>Return to the model&apos;s first choice</source>
        <translation>Вернуться к первому выбору модели</translation>
    </message>
    <message>
        <source>Right click a palette&apos;s colour</source>
        <translation>Правый щелчок по цвету палитры</translation>
    </message>
    <message>
        <source>Right click, Del</source>
        <translation>Правый щелчок, Del</translation>
    </message>
    <message>
        <source>Right-click a colour to lock it: it stays when another palette is chosen</source>
        <translation>Щёлкните цвет правой кнопкой, чтобы закрепить: он останется при выборе другой палитры</translation>
    </message>
    <message>
        <source>Rotate l&amp;eft</source>
        <translation>Повернуть вл&amp;ево</translation>
    </message>
    <message>
        <source>Rotate ri&amp;ght</source>
        <translation>Повернуть впр&amp;аво</translation>
    </message>
    <message>
        <source>Run models on</source>
        <translation>Где запускать модели</translation>
    </message>
    <message>
        <source>Run the model a few times</source>
        <translation>Запустить модель несколько раз</translation>
    </message>
    <message>
        <source>Running now: {device}</source>
        <translation>Сейчас работает: {device}</translation>
    </message>
    <message>
        <source>Runs on {device}</source>
        <translation>Устройство: {device}</translation>
    </message>
    <message>
        <source>Runs on: not loaded yet</source>
        <translation>Устройство: модель ещё не загружена</translation>
    </message>
    <message>
        <source>Runs on: {device}</source>
        <translation>Устройство: {device}</translation>
    </message>
    <message>
        <source>S&amp;hare</source>
        <translation>По&amp;делиться</translation>
    </message>
    <message>
        <source>S&amp;maller dot</source>
        <translation>Точка &amp;меньше</translation>
    </message>
    <message>
        <source>Sa&amp;ve character…</source>
        <translation>Сохранить персона&amp;жа…</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Сохранить &amp;как…</translation>
    </message>
    <message>
        <source>Save &amp;hints…</source>
        <translation>Сохранить подск&amp;азки…</translation>
    </message>
    <message>
        <source>Save before and after</source>
        <translation>Сохранение «до и после»</translation>
    </message>
    <message>
        <source>Save everything, to go on later</source>
        <translation>Сохранить всё, чтобы продолжить позже</translation>
    </message>
    <message>
        <source>Save hints</source>
        <translation>Сохранение подсказок</translation>
    </message>
    <message>
        <source>Save pictures to</source>
        <translation>Сохранять изображения в</translation>
    </message>
    <message>
        <source>Save pro&amp;ject…</source>
        <translation>Сохранить &amp;проект…</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>Сохранить изменения в {name}?</translation>
    </message>
    <message>
        <source>Save the character palette</source>
        <translation>Сохранение палитры персонажа</translation>
    </message>
    <message>
        <source>Save the colorized picture</source>
        <translation>Сохранить раскрашенное изображение</translation>
    </message>
    <message>
        <source>Save the palette</source>
        <translation>Сохранение палитры</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Сохранение проекта</translation>
    </message>
    <message>
        <source>Save the wipe</source>
        <translation>Сохранение шторки</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Сохранять в</translation>
    </message>
    <message>
        <source>Save under another name or format</source>
        <translation>Сохранить под другим именем или в другом формате</translation>
    </message>
    <message>
        <source>Save {file}</source>
        <translation>Сохранение {file}</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>Сохранено: {file}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Saving as soon as the colours are ready…</source>
        <translation>Будет сохранено, как только цвета будут готовы…</translation>
    </message>
    <message>
        <source>Saving {file}…</source>
        <translation>Сохраняется {file}…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Настро&amp;йки…</translation>
    </message>
    <message>
        <source>See mistakes with a fresh eye</source>
        <translation>Увидеть ошибки свежим взглядом</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Shift+click a dot</source>
        <translation>Shift+щелчок по точке</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Shift+колесо</translation>
    </message>
    <message>
        <source>Shoes</source>
        <comment>part</comment>
        <translation>Обувь</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show &amp;areas</source>
        <translation>По&amp;казывать области</translation>
    </message>
    <message>
        <source>Show &amp;hints</source>
        <translation>Показывать по&amp;дсказки</translation>
    </message>
    <message>
        <source>Show or hide the dots</source>
        <translation>Показать или скрыть точки</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Показать отчёт</translation>
    </message>
    <message>
        <source>Show the sketch while held</source>
        <translation>Показывать набросок, пока кнопка нажата</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Показать всё изображение</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Рядом</translation>
    </message>
    <message>
        <source>Size of the next dot: Ctrl+wheel, or [ and ]</source>
        <translation>Размер следующей точки: Ctrl+колесо или [ и ]</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Набросок</translation>
    </message>
    <message>
        <source>Sketch and result in turns</source>
        <translation>Набросок и результат поочерёдно</translation>
    </message>
    <message>
        <source>Sketch and result on one sheet</source>
        <translation>Набросок и результат на одном листе</translation>
    </message>
    <message>
        <source>Sketch beside result</source>
        <translation>Набросок рядом с результатом</translation>
    </message>
    <message>
        <source>Skin</source>
        <comment>part</comment>
        <translation>Кожа</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Sky</source>
        <comment>part</comment>
        <translation>Небо</translation>
    </message>
    <message>
        <source>Soft</source>
        <comment>look</comment>
        <translation>Мягкий</translation>
    </message>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>Непредвиденная ошибка</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; your picture and hints are still here. ({error})</source>
        <translation>Произошла непредвиденная ошибка; изображение и подсказки на месте. ({error})</translation>
    </message>
    <message>
        <source>Space+drag, middle button</source>
        <translation>Пробел+перетаскивание, средняя кнопка</translation>
    </message>
    <message>
        <source>Speed here</source>
        <comment>of a model</comment>
        <translation>Скорость здесь</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>Остановить текущую задачу</translation>
    </message>
    <message>
        <source>Stop: {job}</source>
        <translation>Остановить: {job}</translation>
    </message>
    <message>
        <source>Stopped by an error.</source>
        <translation>Остановлено из-за ошибки.</translation>
    </message>
    <message>
        <source>Stopped; the result is older than the settings</source>
        <translation>Остановлено; результат старее настроек</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Язык системы</translation>
    </message>
    <message>
        <source>Take a colour</source>
        <translation>Взять цвет</translation>
    </message>
    <message>
        <source>Take its colour</source>
        <translation>Взять её цвет</translation>
    </message>
    <message>
        <source>Take the colours</source>
        <translation>Взять цвета</translation>
    </message>
    <message>
        <source>Take the dots to another picture</source>
        <translation>Перенести точки на другое изображение</translation>
    </message>
    <message>
        <source>Take the rotation of the view back</source>
        <translation>Отменить поворот вида</translation>
    </message>
    <message>
        <source>Takes</source>
        <comment>of a model</comment>
        <translation>На входе</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Вступит в силу при следующем запуске.</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} has no workers: start one with dask worker {address}.</source>
        <translation>У планировщика Dask по адресу {address} нет исполнителей: запустите исполнителя командой dask worker {address}.</translation>
    </message>
    <message>
        <source>The colour as #rrggbb</source>
        <translation>Цвет в виде #rrggbb</translation>
    </message>
    <message>
        <source>The colour as a number</source>
        <translation>Цвет числом</translation>
    </message>
    <message>
        <source>The colours that the picture is painted in</source>
        <translation>Цвета, которыми раскрашено изображение</translation>
    </message>
    <message>
        <source>The device has too little memory for tiles of {size} px: small areas were coloured without them. Close other programs.</source>
        <translation>Устройству не хватает памяти для фрагментов {size} пкс: мелкие области раскрашены без них. Закройте другие программы.</translation>
    </message>
    <message>
        <source>The device has too little memory for tiles of {size} px: tiles of {smaller} px were used.</source>
        <translation>Устройству не хватает памяти для фрагментов {size} пкс: использованы фрагменты {smaller} пкс.</translation>
    </message>
    <message>
        <source>The fastest that works here</source>
        <translation>Самое быстрое из работающих здесь</translation>
    </message>
    <message numerus="yes">
        <source>The first {opened} of %n file(s) are opened. All pictures of a folder can be colorized in one go.</source>
        <translation>
            <numerusform>Из %n файла открыты первые {opened}. Все изображения папки можно раскрасить за один раз.</numerusform>
            <numerusform>Из %n файлов открыты первые {opened}. Все изображения папки можно раскрасить за один раз.</numerusform>
            <numerusform>Из %n файлов открыты первые {opened}. Все изображения папки можно раскрасить за один раз.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder is colorized meanwhile; the list of jobs can stop it</source>
        <translation>Папка тем временем раскрашивается; остановить её можно в списке заданий</translation>
    </message>
    <message>
        <source>The folder is done: {done} colorized, {failed} failed.</source>
        <translation>Папка готова. Раскрашено: {done}, с ошибкой: {failed}.</translation>
    </message>
    <message>
        <source>The folder used last</source>
        <translation>Последняя папка</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>Не удалось создать папку {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read ({reason}): change its permissions or choose another.</source>
        <translation>Не удалось прочитать папку {folder} ({reason}): измените права доступа или выберите другую.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be read: change its permissions; the drawings in it were left out.</source>
        <translation>Не удалось прочитать папку {folder}: измените права доступа; рисунки в ней пропущены.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: check its name.</source>
        <translation>Папка {folder} не существует: проверьте её имя.</translation>
    </message>
    <message>
        <source>The hint file {file}</source>
        <translation>Файл подсказок {file}</translation>
    </message>
    <message>
        <source>The hint file {file} cannot be read ({reason}): choose another.</source>
        <translation>Не удалось прочитать файл подсказок {file} ({reason}): выберите другой.</translation>
    </message>
    <message>
        <source>The hint file {file} does not exist: check the name and the folder.</source>
        <translation>Файл подсказок {file} не существует: проверьте имя и папку.</translation>
    </message>
    <message>
        <source>The hint file {file} is larger than {limit} MiB: choose a hint file (JSON).</source>
        <translation>Файл подсказок {file} больше {limit} МиБ: выберите файл подсказок (JSON).</translation>
    </message>
    <message>
        <source>The hint file {file} is no text file: choose a hint file (JSON).</source>
        <translation>Файл подсказок {file} не текстовый: выберите файл подсказок (JSON).</translation>
    </message>
    <message>
        <source>The model chooses</source>
        <translation>Выбирает модель</translation>
    </message>
    <message>
        <source>The model that chooses the colours</source>
        <translation>Модель, выбирающая цвета</translation>
    </message>
    <message>
        <source>The model {model} answers {width} × {height} pixels with {columns} × {rows}, which is no whole fraction</source>
        <translation>Модель {model} на {width} × {height} пикселей отвечает размером {columns} × {rows}, а это не целая доля</translation>
    </message>
    <message>
        <source>The model {model} asks for an input &quot;{name}&quot;, which the task does not have</source>
        <translation>Модель {model} требует вход «{name}», которого нет в этой задаче</translation>
    </message>
    <message>
        <source>The model {model} cannot be read: {reason}.</source>
        <translation>Не удалось прочитать модель {model}: {reason}.</translation>
    </message>
    <message>
        <source>The model {model} cannot be run by ONNX Runtime {version} ({reason})</source>
        <translation>ONNX Runtime {version} не может выполнить модель {model} ({reason})</translation>
    </message>
    <message>
        <source>The model {model} does not exist: check the name and the folder.</source>
        <translation>Модель {model} не существует: проверьте имя и папку.</translation>
    </message>
    <message>
        <source>The model {model} failed ({reason}): choose another model, or export it again.</source>
        <translation>Сбой модели {model} ({reason}): выберите другую модель или экспортируйте её заново.</translation>
    </message>
    <message>
        <source>The model {model} failed on {device} ({reason}): choose the device cpu.</source>
        <translation>Сбой модели {model} на устройстве {device} ({reason}): выберите устройство cpu.</translation>
    </message>
    <message>
        <source>The model {model} gives &quot;{name}&quot; the shape {shape}</source>
        <translation>Модель {model} выдаёт «{name}» в форме {shape}</translation>
    </message>
    <message>
        <source>The model {model} gives fewer &quot;colors&quot; than the palette has</source>
        <translation>Модель {model} выдаёт меньше «colors», чем цветов в палитре</translation>
    </message>
    <message>
        <source>The model {model} gives values in &quot;{name}&quot; that are no numbers</source>
        <translation>Модель {model} выдаёт в «{name}» значения, не являющиеся числами</translation>
    </message>
    <message>
        <source>The model {model} gives {parts} parts and names {named} in its metadata</source>
        <translation>Модель {model} выдаёт частей: {parts}, а в метаданных их названо: {named}</translation>
    </message>
    <message>
        <source>The model {model} has &quot;palettes&quot; in its metadata beyond {palettes} of 1 to {colors} colours</source>
        <translation>В метаданных модели {model} «palettes» выходят за предел: не более {palettes}, от 1 до {colors} цветов в каждой</translation>
    </message>
    <message>
        <source>The model {model} has &quot;palettes&quot; in its metadata that are no lists of colours written as #rrggbb</source>
        <translation>В метаданных модели {model} «palettes» — не списки цветов в виде #rrggbb</translation>
    </message>
    <message>
        <source>The model {model} has &quot;part_colors&quot; in its metadata that are no &quot;colors&quot; with their &quot;scores&quot;</source>
        <translation>В метаданных модели {model} «part_colors» — не «colors» с их «scores»</translation>
    </message>
    <message>
        <source>The model {model} has &quot;part_colors&quot; that do not fit its {parts} parts</source>
        <translation>У модели {model} «part_colors» не соответствуют числу её частей ({parts})</translation>
    </message>
    <message>
        <source>The model {model} has names that are no text</source>
        <translation>В модели {model} есть имена, которые не являются текстом</translation>
    </message>
    <message>
        <source>The model {model} has one of the outputs &quot;choice&quot; and &quot;colors&quot; without the other</source>
        <translation>У модели {model} из выходов «choice» и «colors» есть только один</translation>
    </message>
    <message>
        <source>The model {model} has the task &quot;{task}&quot;, which is none of {tasks}</source>
        <translation>У модели {model} задача «{task}», которой нет среди {tasks}</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} &quot;{name}&quot; as {type}, not as float32</source>
        <translation>У модели {model} {kind} «{name}» имеет тип {type}, а не float32</translation>
    </message>
    <message>
        <source>The model {model} has the {kind} &quot;{name}&quot; in the shape {shape} instead of {expected}</source>
        <translation>У модели {model} {kind} «{name}» имеет форму {shape} вместо {expected}</translation>
    </message>
    <message>
        <source>The model {model} has {parts} parts and names {named} in its metadata &quot;parts&quot;</source>
        <translation>У модели {model} частей: {parts}, а в её метаданных «parts» названо: {named}</translation>
    </message>
    <message>
        <source>The model {model} is empty (zero bytes)</source>
        <translation>Модель {model} пуста (ноль байт)</translation>
    </message>
    <message>
        <source>The model {model} is larger than 2 GiB</source>
        <translation>Модель {model} больше 2 ГиБ</translation>
    </message>
    <message>
        <source>The model {model} is no ONNX file</source>
        <translation>Модель {model} — не файл ONNX</translation>
    </message>
    <message>
        <source>The model {model} is no ONNX file (its name must end with .onnx)</source>
        <translation>Модель {model} — не файл ONNX (имя должно оканчиваться на .onnx)</translation>
    </message>
    <message>
        <source>The model {model} keeps its weights in another file</source>
        <translation>Модель {model} хранит веса в другом файле</translation>
    </message>
    <message>
        <source>The model {model} keeps version &quot;{version}&quot; of the model contract, and this program knows version {known}</source>
        <translation>Модель {model} следует соглашению о моделях версии «{version}», а программе известна версия {known}</translation>
    </message>
    <message>
        <source>The model {model} lacks &quot;{key}&quot; in its metadata</source>
        <translation>В метаданных модели {model} нет «{key}»</translation>
    </message>
    <message>
        <source>The model {model} lacks the {kind} &quot;{name}&quot;</source>
        <translation>У модели {model} отсутствует {kind} «{name}»</translation>
    </message>
    <message>
        <source>The model {model} leaves the length of its input &quot;latent&quot; open</source>
        <translation>У модели {model} не задана длина входа «latent»</translation>
    </message>
    <message>
        <source>The model {model} needs &quot;{key}&quot; in its metadata as a number from {least} to {most}</source>
        <translation>В метаданных модели {model} нужно «{key}» — число от {least} до {most}</translation>
    </message>
    <message>
        <source>The model {model} needs more memory than {device} has free: close other programs or choose the device cpu.</source>
        <translation>Модели {model} не хватает свободной памяти на {device}: закройте другие программы или выберите устройство cpu.</translation>
    </message>
    <message>
        <source>The model {model} needs more memory than {device} has free: close other programs.</source>
        <translation>Модели {model} не хватает свободной памяти на {device}: закройте другие программы.</translation>
    </message>
    <message>
        <source>The model {model} was not made for Tintline (its metadata lacks &quot;tintline.contract&quot;)</source>
        <translation>Модель {model} создана не для Tintline (в метаданных нет «tintline.contract»)</translation>
    </message>
    <message>
        <source>The model&apos;s card</source>
        <translation>Описание модели</translation>
    </message>
    <message>
        <source>The model&apos;s own colours</source>
        <translation>Собственные цвета модели</translation>
    </message>
    <message>
        <source>The model&apos;s own painting, with all its gradients</source>
        <translation>Живопись самой модели со всеми её переходами</translation>
    </message>
    <message>
        <source>The models that choose the colours, and your own</source>
        <translation>Модели, выбирающие цвета, в том числе ваши</translation>
    </message>
    <message>
        <source>The next variations</source>
        <translation>Следующие варианты</translation>
    </message>
    <message>
        <source>The palette {file} cannot be read: {reason}.</source>
        <translation>Не удалось прочитать палитру {file}: {reason}.</translation>
    </message>
    <message>
        <source>The palette {file} holds no colours: export it again.</source>
        <translation>В палитре {file} нет цветов: экспортируйте её заново.</translation>
    </message>
    <message>
        <source>The palette {file} is damaged or no {suffix} palette: export it again.</source>
        <translation>Палитра {file} повреждена или это не палитра {suffix}: экспортируйте её заново.</translation>
    </message>
    <message>
        <source>The palette {file} is larger than 1 MiB: choose a palette file.</source>
        <translation>Палитра {file} больше 1 МиБ: выберите файл палитры.</translation>
    </message>
    <message>
        <source>The palette {file} names no parts: call its colours {names} …, or use it as a plain palette.</source>
        <translation>Палитра {file} не называет частей: назовите её цвета {names} … или используйте её как обычную палитру.</translation>
    </message>
    <message>
        <source>The parts appear once the sketch is colorized</source>
        <translation>Части появятся, когда набросок будет раскрашен</translation>
    </message>
    <message>
        <source>The pasted picture is too large ({width} × {height} pixels): sides of up to {most} pixels can be opened, so scale it down first.</source>
        <translation>Вставленное изображение слишком велико ({width} × {height} пикселей): открываются стороны до {most} пикселей, поэтому сначала уменьшите его.</translation>
    </message>
    <message>
        <source>The picture has only {width} × {height} pixels: open one with at least {least} on each side.</source>
        <translation>В изображении всего {width} × {height} пикселей: откройте такое, где каждая сторона не меньше {least}.</translation>
    </message>
    <message>
        <source>The picture is all black: open a drawing with lines on lighter paper.</source>
        <translation>Изображение полностью чёрное: откройте рисунок с линиями на более светлой бумаге.</translation>
    </message>
    <message>
        <source>The picture is blank, no lines were found: open a drawing with visible lines.</source>
        <translation>Изображение пустое, линий не найдено: откройте рисунок с заметными линиями.</translation>
    </message>
    <message>
        <source>The picture of {width} × {height} pixels needs more memory than is free: {remedy}.</source>
        <translation>Для изображения {width} × {height} пикселей не хватает свободной памяти: {remedy}.</translation>
    </message>
    <message>
        <source>The pictures before these</source>
        <translation>Предыдущие картинки</translation>
    </message>
    <message>
        <source>The program is under the Apache License 2.0; what a model was trained on is told in its card.</source>
        <translation>Программа распространяется по лицензии Apache License 2.0; на чём обучена модель, сказано в её описании.</translation>
    </message>
    <message>
        <source>The project in {file} is damaged ({reason}); its layers can still be opened in other programs.</source>
        <translation>Проект в {file} повреждён ({reason}); его слои всё ещё можно открыть в других программах.</translation>
    </message>
    <message>
        <source>The project {file}</source>
        <translation>Проект {file}</translation>
    </message>
    <message>
        <source>The report below helps to mend it; it holds no picture, and it goes nowhere unless you send it.</source>
        <translation>Отчёт ниже поможет её исправить; изображений в нём нет, и он никуда не уйдёт, пока вы его не отправите.</translation>
    </message>
    <message>
        <source>The result alone</source>
        <translation>Только результат</translation>
    </message>
    <message>
        <source>The results would overwrite the drawing {drawing}: choose another output folder.</source>
        <translation>Результаты перезаписали бы рисунок {drawing}: выберите другую папку результатов.</translation>
    </message>
    <message>
        <source>The results would overwrite {file}, which lies beside its drawing: choose another output folder.</source>
        <translation>Результаты перезаписали бы {file} рядом с рисунком: выберите другую папку результатов.</translation>
    </message>
    <message>
        <source>The system library {library} is missing, which Qt needs to show a window; on Debian and Ubuntu: sudo apt install {packages}</source>
        <translation>Нет системной библиотеки {library}, без которой Qt не может открыть окно; в Debian и Ubuntu: sudo apt install {packages}</translation>
    </message>
    <message>
        <source>The text on the clipboard</source>
        <translation>Текст в буфере обмена</translation>
    </message>
    <message>
        <source>The variations before these</source>
        <translation>Предыдущие варианты</translation>
    </message>
    <message>
        <source>The variations could not be made</source>
        <translation>Не удалось создать варианты</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Theme, device, folders, autosave</source>
        <translation>Тема, устройство, папки, автосохранение</translation>
    </message>
    <message>
        <source>There are no hints on the clipboard: copy some with Edit ▸ Copy hints.</source>
        <translation>В буфере обмена нет подсказок: скопируйте их через «Правка ▸ Копировать подсказки».</translation>
    </message>
    <message>
        <source>There is no device &quot;{name}&quot;: choose one of {devices}.</source>
        <translation>Нет устройства «{name}»: выберите из {devices}.</translation>
    </message>
    <message>
        <source>There is no display to show the window on; start it from a desktop, or use the commands colorize and batch.</source>
        <translation>Нет экрана, чтобы показать окно; запустите программу с рабочего стола или используйте команды colorize и batch.</translation>
    </message>
    <message>
        <source>There is no model and no file &quot;{name}&quot;: name an ONNX file or a shipped model ({models}).</source>
        <translation>Нет ни модели, ни файла «{name}»: укажите файл ONNX или поставляемую модель ({models}).</translation>
    </message>
    <message>
        <source>There is no palette and no file &quot;{name}&quot;: name a palette file, a picture or one of {palettes}.</source>
        <translation>Нет ни палитры, ни файла «{name}»: укажите файл палитры, изображение или одну из палитр: {palettes}.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard; copy one first.</source>
        <translation>В буфере обмена нет изображения; сначала скопируйте его.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Такой папки нет.</translation>
    </message>
    <message>
        <source>There is too little memory: close other programs or scale it down.</source>
        <translation>Не хватает памяти: закройте другие программы или уменьшите изображение.</translation>
    </message>
    <message>
        <source>They have the current colour already: choose another</source>
        <translation>У них уже текущий цвет: выберите другой</translation>
    </message>
    <message>
        <source>This area has that colour already</source>
        <translation>У этой области уже такой цвет</translation>
    </message>
    <message>
        <source>This folder comes first: wait for it, or stop it.</source>
        <translation>Сначала эта папка: дождитесь её или остановите.</translation>
    </message>
    <message>
        <source>This is a fault of the program. Your pictures and hints are still here: save your work.</source>
        <translation>Это ошибка программы. Ваши изображения и подсказки на месте: сохраните работу.</translation>
    </message>
    <message>
        <source>This looks like a photograph or a finished painting, not a line drawing: open a sketch with lines on paper, or colour it as a photograph.</source>
        <translation>Это похоже на фотографию или законченную живопись, а не на контурный рисунок: откройте набросок с линиями на бумаге или раскрасьте его как фотографию.</translation>
    </message>
    <message>
        <source>This model is here already.</source>
        <translation>Эта модель уже есть.</translation>
    </message>
    <message>
        <source>This picture cannot be read; save it as a file first.</source>
        <translation>Не удалось прочитать это изображение; сначала сохраните его в файл.</translation>
    </message>
    <message>
        <source>This picture has no transparent parts</source>
        <translation>В этом изображении нет прозрачных участков</translation>
    </message>
    <message>
        <source>This picture shows no parts that the model knows</source>
        <translation>На этом изображении нет частей, знакомых модели</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Размер фрагмента</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Time of the last colorize</source>
        <translation>Время последнего раскрашивания</translation>
    </message>
    <message numerus="yes">
        <source>Tintline did not end properly the last time: %n picture(s) not saved.</source>
        <translation>
            <numerusform>В прошлый раз работа Tintline завершилась аварийно: не сохранено %n изображение.</numerusform>
            <numerusform>В прошлый раз работа Tintline завершилась аварийно: не сохранено %n изображения.</numerusform>
            <numerusform>В прошлый раз работа Tintline завершилась аварийно: не сохранено %n изображений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tintline ended unexpectedly the last time</source>
        <translation>В прошлый раз Tintline неожиданно завершился</translation>
    </message>
    <message>
        <source>Tintline project</source>
        <translation>Проект Tintline</translation>
    </message>
    <message>
        <source>To</source>
        <comment>folder</comment>
        <translation>Куда</translation>
    </message>
    <message>
        <source>To: choose a folder</source>
        <translation>Куда: выбрать папку</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Инструменты</translation>
    </message>
    <message>
        <source>Top</source>
        <comment>part</comment>
        <translation>Верх</translation>
    </message>
    <message>
        <source>Trained on</source>
        <comment>of a model</comment>
        <translation>Обучена на</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>Проверка…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Открепить</translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n</source>
        <translation>
            <numerusform>Открепить %n</numerusform>
            <numerusform>Открепить %n</numerusform>
            <numerusform>Открепить %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>Открепить все</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept in {folder}: {reason}.</source>
        <translation>Не удаётся хранить несохранённую работу в {folder}: {reason}.</translation>
    </message>
    <message>
        <source>Unsaved work could not be opened; it is kept in {file}.</source>
        <translation>Не удалось открыть несохранённую работу; она хранится в {file}.</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>Непригодна</translation>
    </message>
    <message>
        <source>Use a saved character palette</source>
        <translation>Использовать сохранённую палитру персонажа</translation>
    </message>
    <message>
        <source>Use as dot colour</source>
        <translation>Сделать цветом точки</translation>
    </message>
    <message>
        <source>Use for Inspiration</source>
        <translation>Для вдохновения</translation>
    </message>
    <message>
        <source>Use for line art</source>
        <translation>Для рисунков</translation>
    </message>
    <message>
        <source>Use for photographs</source>
        <translation>Для фотографий</translation>
    </message>
    <message>
        <source>Use the colours of a saved character</source>
        <translation>Использовать цвета сохранённого персонажа</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Variation {number}</source>
        <translation>Вариант {number}</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>What is being written is finished</source>
        <translation>Начатая запись будет завершена</translation>
    </message>
    <message>
        <source>What is done stays; colorize the same folder again to go on from there.</source>
        <translation>Готовое сохранится; чтобы продолжить, раскрасьте ту же папку ещё раз.</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>What runs and what waits, with Stop</source>
        <translation>Что выполняется и что ждёт, с кнопкой «Остановить»</translation>
    </message>
    <message>
        <source>What the lines close off</source>
        <translation>Что замыкают линии</translation>
    </message>
    <message>
        <source>What was not saved when Tintline ended</source>
        <translation>Что не было сохранено, когда работа Tintline завершилась</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Колесо</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Wipe between sketch and result</source>
        <translation>Шторка между наброском и результатом</translation>
    </message>
    <message>
        <source>Without saving, the colours and dots are lost.</source>
        <translation>Без сохранения цвета и точки пропадут.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Выполнение</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Выполняется…</translation>
    </message>
    <message>
        <source>Works everywhere</source>
        <translation>Работает везде</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Работает здесь</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Создать отчёт</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Увеличить</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Уме&amp;ньшить</translation>
    </message>
    <message>
        <source>a name is no text</source>
        <translation>имя не является текстом</translation>
    </message>
    <message>
        <source>a number is out of range</source>
        <translation>число вне допустимых пределов</translation>
    </message>
    <message>
        <source>a palette</source>
        <translation>палитра</translation>
    </message>
    <message>
        <source>a palette has 1 to {most} colours, not {count}</source>
        <translation>в палитре может быть от 1 до {most} цветов, а не {count}</translation>
    </message>
    <message>
        <source>accessory</source>
        <comment>part</comment>
        <translation>аксессуар</translation>
    </message>
    <message>
        <source>animal</source>
        <comment>part</comment>
        <translation>животное</translation>
    </message>
    <message>
        <source>background</source>
        <comment>part</comment>
        <translation>фон</translation>
    </message>
    <message>
        <source>blink, lens</source>
        <translation>мигание, линза</translation>
    </message>
    <message>
        <source>bottom</source>
        <comment>part</comment>
        <translation>низ</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>прервать</translation>
    </message>
    <message>
        <source>change, lock or remove it</source>
        <translation>изменить, закрепить или удалить его</translation>
    </message>
    <message>
        <source>close other programs</source>
        <translation>закройте другие программы</translation>
    </message>
    <message>
        <source>close other programs or save it as PNG</source>
        <translation>закройте другие программы или сохраните в PNG</translation>
    </message>
    <message>
        <source>close other programs or scale it down</source>
        <translation>закройте другие программы или уменьшите изображение</translation>
    </message>
    <message>
        <source>close the picture, quit</source>
        <translation>закрыть изображение, выйти</translation>
    </message>
    <message>
        <source>colorize</source>
        <translation>раскрасить</translation>
    </message>
    <message>
        <source>colorize a folder</source>
        <translation>раскрасить папку</translation>
    </message>
    <message>
        <source>copy the result</source>
        <translation>копировать результат</translation>
    </message>
    <message>
        <source>copy, paste all dots</source>
        <translation>копировать, вставить все точки</translation>
    </message>
    <message>
        <source>dots and strokes</source>
        <translation>точки и штрихи</translation>
    </message>
    <message>
        <source>drop a dot of the current colour</source>
        <translation>поставить точку текущего цвета</translation>
    </message>
    <message>
        <source>eraser: drag over dots and strokes</source>
        <translation>ластик: вести по точкам и штрихам</translation>
    </message>
    <message>
        <source>eyes</source>
        <comment>part</comment>
        <translation>глаза</translation>
    </message>
    <message>
        <source>failed the last time</source>
        <translation>в прошлый раз произошла ошибка</translation>
    </message>
    <message>
        <source>give it the current colour</source>
        <translation>дать ей текущий цвет</translation>
    </message>
    <message>
        <source>give it to all dots of its colour</source>
        <translation>дать его всем точкам того же цвета</translation>
    </message>
    <message>
        <source>ground</source>
        <comment>part</comment>
        <translation>земля</translation>
    </message>
    <message>
        <source>hair</source>
        <comment>part</comment>
        <translation>волосы</translation>
    </message>
    <message>
        <source>headwear</source>
        <comment>part</comment>
        <translation>головной убор</translation>
    </message>
    <message>
        <source>hint tool, eyedropper, dots without colour</source>
        <translation>подсказки, пипетка, точки без цвета</translation>
    </message>
    <message>
        <source>history</source>
        <translation>история</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>input</source>
        <comment>of a model</comment>
        <translation>вход</translation>
    </message>
    <message>
        <source>install it from nvidia.com/drivers</source>
        <translation>установите его с nvidia.com/drivers</translation>
    </message>
    <message>
        <source>it is a part of Windows</source>
        <translation>это часть Windows</translation>
    </message>
    <message>
        <source>it is a part of macOS</source>
        <translation>это часть macOS</translation>
    </message>
    <message>
        <source>its answer differs from the CPU&apos;s by {share}</source>
        <translation>его ответ отличается от ответа процессора на {share}</translation>
    </message>
    <message>
        <source>its result is gone or not complete</source>
        <translation>его результат пропал или неполон</translation>
    </message>
    <message>
        <source>lasso: draw a loop around areas, or click into one</source>
        <translation>лассо: обвести области или щёлкнуть внутри</translation>
    </message>
    <message>
        <source>leave the choice to auto</source>
        <translation>предоставьте выбор режиму auto</translation>
    </message>
    <message>
        <source>legwear</source>
        <comment>part</comment>
        <translation>чулки</translation>
    </message>
    <message>
        <source>made before the run was broken off</source>
        <translation>создано до того, как работа была прервана</translation>
    </message>
    <message>
        <source>made with other settings</source>
        <translation>сделано с другими настройками</translation>
    </message>
    <message>
        <source>mirror the view</source>
        <translation>отразить вид</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>отражено</translation>
    </message>
    <message>
        <source>mouth</source>
        <comment>part</comment>
        <translation>рот</translation>
    </message>
    <message>
        <source>move it</source>
        <translation>переместить её</translation>
    </message>
    <message>
        <source>move the picture</source>
        <translation>сдвинуть изображение</translation>
    </message>
    <message>
        <source>named by --model</source>
        <translation>задана в --model</translation>
    </message>
    <message>
        <source>next variation, previews of more</source>
        <translation>следующий вариант, эскизы других</translation>
    </message>
    <message>
        <source>next, previous picture</source>
        <translation>следующее, предыдущее изображение</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>драйвер NVIDIA не найден</translation>
    </message>
    <message>
        <source>none is shipped with this copy</source>
        <translation>в этой копии их нет</translation>
    </message>
    <message>
        <source>object</source>
        <comment>part</comment>
        <translation>предмет</translation>
    </message>
    <message>
        <source>open, paste a picture</source>
        <translation>открыть, вставить изображение</translation>
    </message>
    <message>
        <source>output</source>
        <comment>of a model</comment>
        <translation>выход</translation>
    </message>
    <message>
        <source>paint a stroke</source>
        <translation>нарисовать штрих</translation>
    </message>
    <message>
        <source>pictures to take colours of</source>
        <translation>картинки, чтобы брать с них цвета</translation>
    </message>
    <message>
        <source>plants</source>
        <comment>part</comment>
        <translation>растения</translation>
    </message>
    <message>
        <source>random numbers</source>
        <translation>случайные числа</translation>
    </message>
    <message>
        <source>remove a dot</source>
        <translation>удалить точку</translation>
    </message>
    <message>
        <source>restart the machine or reinstall the driver</source>
        <translation>перезагрузите компьютер или переустановите драйвер</translation>
    </message>
    <message>
        <source>rotate it at the mouse</source>
        <translation>повернуть вид вокруг курсора</translation>
    </message>
    <message>
        <source>rotate the view</source>
        <translation>повернуть вид</translation>
    </message>
    <message>
        <source>run pip uninstall {names}, then install one of them</source>
        <translation>выполните pip uninstall {names}, затем установите одну из них</translation>
    </message>
    <message>
        <source>run pip uninstall {names}, then {command}</source>
        <translation>выполните pip uninstall {names}, затем {command}</translation>
    </message>
    <message>
        <source>run {command}</source>
        <translation>выполните {command}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>save the project, to go on later</source>
        <translation>сохранить проект, чтобы продолжить позже</translation>
    </message>
    <message>
        <source>save, save as</source>
        <translation>сохранить, сохранить как</translation>
    </message>
    <message>
        <source>set it upright</source>
        <translation>сбросить поворот</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>настройки</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>штатная</translation>
    </message>
    <message>
        <source>shoes</source>
        <comment>part</comment>
        <translation>обувь</translation>
    </message>
    <message>
        <source>show or hide the colour panel</source>
        <translation>показать или скрыть панель цвета</translation>
    </message>
    <message>
        <source>show or hide the dots, the areas</source>
        <translation>показать или скрыть точки, области</translation>
    </message>
    <message>
        <source>show the sketch while it is held</source>
        <translation>показывать набросок, пока нажата</translation>
    </message>
    <message>
        <source>side by side, split, result only</source>
        <translation>рядом, шторка, только результат</translation>
    </message>
    <message>
        <source>size of the dot below, or of the next one</source>
        <translation>размер точки под курсором или следующей</translation>
    </message>
    <message>
        <source>size of the lens</source>
        <translation>размер линзы</translation>
    </message>
    <message>
        <source>skin</source>
        <comment>part</comment>
        <translation>кожа</translation>
    </message>
    <message>
        <source>sky</source>
        <comment>part</comment>
        <translation>небо</translation>
    </message>
    <message>
        <source>smaller, larger next dot</source>
        <translation>следующая точка меньше, больше</translation>
    </message>
    <message>
        <source>take a colour from the picture</source>
        <translation>взять цвет из изображения</translation>
    </message>
    <message>
        <source>the NVIDIA driver finds no GPU</source>
        <translation>драйвер NVIDIA не находит видеокарту</translation>
    </message>
    <message>
        <source>the NVIDIA driver knows CUDA up to {newest} and this ONNX Runtime needs {needed}</source>
        <translation>драйвер NVIDIA поддерживает CUDA до {newest}, а этому ONNX Runtime нужна {needed}</translation>
    </message>
    <message>
        <source>the drawing</source>
        <translation>рисунок</translation>
    </message>
    <message>
        <source>the drawing has changed since</source>
        <translation>рисунок с тех пор изменился</translation>
    </message>
    <message>
        <source>the drawing has changed, but its result was edited by hand</source>
        <translation>рисунок изменился, но его результат был исправлен вручную</translation>
    </message>
    <message>
        <source>the gap is out of range</source>
        <translation>разрыв вне допустимых пределов</translation>
    </message>
    <message>
        <source>the harder, the larger; its other end erases</source>
        <translation>чем сильнее нажим, тем крупнее; обратный конец стирает</translation>
    </message>
    <message>
        <source>the last run was broken off here</source>
        <translation>прошлый запуск прервался здесь</translation>
    </message>
    <message>
        <source>the library {library} is missing</source>
        <translation>нет библиотеки {library}</translation>
    </message>
    <message>
        <source>the opacity is no number</source>
        <translation>непрозрачность не является числом</translation>
    </message>
    <message>
        <source>the opacity of lines lies between 0 and 1</source>
        <translation>непрозрачность линий лежит в пределах от 0 до 1</translation>
    </message>
    <message>
        <source>the photograph</source>
        <translation>фотография</translation>
    </message>
    <message>
        <source>the result exists already</source>
        <translation>результат уже есть</translation>
    </message>
    <message>
        <source>the result exists already, made from another drawing</source>
        <translation>результат уже есть, создан из другого рисунка</translation>
    </message>
    <message>
        <source>there is none for this system</source>
        <translation>для этой системы его нет</translation>
    </message>
    <message>
        <source>this ONNX Runtime is built without it</source>
        <translation>этот ONNX Runtime собран без него</translation>
    </message>
    <message>
        <source>this overview</source>
        <translation>этот обзор</translation>
    </message>
    <message>
        <source>top</source>
        <comment>part</comment>
        <translation>верх</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>отменить, повторить</translation>
    </message>
    <message>
        <source>unknown task</source>
        <translation>неизвестная задача</translation>
    </message>
    <message>
        <source>unsaved work</source>
        <translation>несохранённая работа</translation>
    </message>
    <message>
        <source>update macOS</source>
        <translation>обновите macOS</translation>
    </message>
    <message>
        <source>update the driver</source>
        <translation>обновите драйвер</translation>
    </message>
    <message>
        <source>update the driver or run {command}</source>
        <translation>обновите драйвер или выполните {command}</translation>
    </message>
    <message>
        <source>update the graphics driver</source>
        <translation>обновите драйвер видеокарты</translation>
    </message>
    <message>
        <source>update the graphics driver or run {command}</source>
        <translation>обновите драйвер видеокарты или выполните {command}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>whole picture, actual pixels</source>
        <translation>всё изображение, реальный размер</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>ваша</translation>
    </message>
    <message>
        <source>zoom at the mouse</source>
        <translation>масштаб у курсора</translation>
    </message>
    <message>
        <source>zoom in, out</source>
        <translation>увеличить, уменьшить</translation>
    </message>
    <message>
        <source>{angle}, mirrored</source>
        <translation>{angle}, отражено</translation>
    </message>
    <message>
        <source>{builds} are installed together and overwrite each other&apos;s files</source>
        <translation>{builds} установлены вместе и перезаписывают файлы друг друга</translation>
    </message>
    <message>
        <source>{cause}; {remedy}.</source>
        <translation>{cause}; {remedy}.</translation>
    </message>
    <message>
        <source>{choices}   (as in the main window)</source>
        <translation>{choices}   (как в главном окне)</translation>
    </message>
    <message>
        <source>{colors}, in use</source>
        <translation>{colors}, используется</translation>
    </message>
    <message>
        <source>{color} is in the palette already</source>
        <translation>{color} уже есть в палитре</translation>
    </message>
    <message>
        <source>{color} is no sRGB colour of three values in 0…255</source>
        <translation>{color} — не цвет sRGB из трёх значений 0…255</translation>
    </message>
    <message>
        <source>{color}, kept – click: give it the current colour; right-click: more</source>
        <translation>{color}, оставлен – щелчок: дать текущий цвет; правый щелчок: другие действия</translation>
    </message>
    <message>
        <source>{color}, locked</source>
        <translation>{color}, закреплён</translation>
    </message>
    <message>
        <source>{color}, the choice of the model – click: give it the current colour; right-click: more</source>
        <translation>{color}, выбор модели – щелчок: дать текущий цвет; правый щелчок: другие действия</translation>
    </message>
    <message>
        <source>{color}, {number} of {all}</source>
        <translation>{color}, {number} из {all}</translation>
    </message>
    <message>
        <source>{device} ({reason})</source>
        <translation>{device} ({reason})</translation>
    </message>
    <message>
        <source>{device} is not usable: {cause}; {remedy}</source>
        <translation>Устройство {device} недоступно: {cause}; {remedy}</translation>
    </message>
    <message>
        <source>{device} is not usable: {cause}; {remedy}, or choose the device cpu.</source>
        <translation>Устройство {device} недоступно: {cause}; {remedy} или выберите устройство cpu.</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} из {all}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>Не удалось прочитать {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be removed: {reason}.</source>
        <translation>Не удалось удалить {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be saved before the picture is colorized: press Colorize, or save it as a project ({ending}).</source>
        <translation>{file} нельзя сохранить, пока изображение не раскрашено: нажмите «Раскрасить» или сохраните как проект ({ending}).</translation>
    </message>
    <message>
        <source>{file} cannot be written: a PSD file holds at most {limit} GiB, so save it as OpenRaster (.ora).</source>
        <translation>Не удалось записать {file}: файл PSD вмещает не более {limit} ГиБ, сохраните в OpenRaster (.ora).</translation>
    </message>
    <message>
        <source>{file} cannot be written: {format} does not take this picture ({reason}), so choose another format.</source>
        <translation>Не удалось записать {file}: {format} не принимает это изображение ({reason}), выберите другой формат.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {format} holds at most {limit} pixels a side, so save it as PNG or TIFF.</source>
        <translation>Не удалось записать {file}: {format} вмещает не более {limit} пикселей по стороне, сохраните в PNG или TIFF.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}; choose another folder or free some space.</source>
        <translation>Не удалось записать {file}: {reason}; выберите другую папку или освободите место.</translation>
    </message>
    <message>
        <source>{file} does not exist: check the name and the folder.</source>
        <translation>{file} не существует: проверьте имя и папку.</translation>
    </message>
    <message>
        <source>{file} ends too early or is damaged: export or copy it again.</source>
        <translation>{file} обрывается или повреждён: экспортируйте или скопируйте его заново.</translation>
    </message>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation>{file} уже существует. Заменить?</translation>
    </message>
    <message>
        <source>{file} failed unexpectedly ({reason}); the log has more.</source>
        <translation>Непредвиденный сбой на {file} ({reason}); подробности в журнале.</translation>
    </message>
    <message>
        <source>{file} has no ending of a palette: choose one of {endings}.</source>
        <translation>У {file} нет расширения палитры: выберите из {endings}.</translation>
    </message>
    <message>
        <source>{file} has no ending, which names no format: use one of {endings}.</source>
        <translation>У {file} нет расширения, формат неясен: выберите из {endings}.</translation>
    </message>
    <message>
        <source>{file} has the ending &quot;{ending}&quot;, which names no format: use one of {endings}.</source>
        <translation>У {file} расширение «{ending}», которое не обозначает формата: выберите из {endings}.</translation>
    </message>
    <message>
        <source>{file} holds more than {limit} MiB in {entry}, which no drawing needs: it is not opened.</source>
        <translation>В {file} больше {limit} МиБ в {entry}, что не нужно ни одному рисунку: файл не открыт.</translation>
    </message>
    <message>
        <source>{file} holds no Tintline project: open it as a picture instead.</source>
        <translation>В {file} нет проекта Tintline: откройте его как изображение.</translation>
    </message>
    <message>
        <source>{file} holds no merged picture: save it again as PNG or OpenRaster, with all layers.</source>
        <translation>В {file} нет сведённого изображения: сохраните его заново в PNG или OpenRaster, со всеми слоями.</translation>
    </message>
    <message>
        <source>{file} is a file: choose the folder that it lies in.</source>
        <translation>{file} — это файл: выберите папку, в которой он лежит.</translation>
    </message>
    <message>
        <source>{file} is a folder: choose a picture inside it.</source>
        <translation>{file} — это папка: выберите изображение в ней.</translation>
    </message>
    <message>
        <source>{file} is a folder: choose an ONNX file inside it.</source>
        <translation>{file} — это папка: выберите файл ONNX в ней.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete: copy or save it again.</source>
        <translation>{file} повреждён или неполон: скопируйте или сохраните его заново.</translation>
    </message>
    <message>
        <source>{file} is empty (zero bytes): export or copy it again.</source>
        <translation>{file} пуст (ноль байт): экспортируйте или скопируйте его заново.</translation>
    </message>
    <message>
        <source>{file} is gone: for inspiration, the model that came with Tintline is used.</source>
        <translation>{file} пропал: для вдохновения используется модель из комплекта Tintline.</translation>
    </message>
    <message>
        <source>{file} is gone: for line art, the model that came with Tintline is used.</source>
        <translation>{file} пропал: для контурных рисунков используется модель из комплекта Tintline.</translation>
    </message>
    <message>
        <source>{file} is gone: for photographs, the model that came with Tintline is used.</source>
        <translation>{file} пропал: для фотографий используется модель из комплекта Tintline.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} GiB: scale it down first.</source>
        <translation>{file} больше {limit} ГиБ: сначала уменьшите его.</translation>
    </message>
    <message>
        <source>{file} is no GIMP palette: choose a .gpl file that was saved as a character palette.</source>
        <translation>{file} — не палитра GIMP: выберите файл .gpl, сохранённый как палитра персонажа.</translation>
    </message>
    <message>
        <source>{file} is no animation: choose a name that ends in .gif.</source>
        <translation>{file} — не анимация: выберите имя, которое оканчивается на .gif.</translation>
    </message>
    <message>
        <source>{file} is no name for a report: let it end with .html.</source>
        <translation>{file} не годится как имя отчёта: оно должно оканчиваться на .html.</translation>
    </message>
    <message>
        <source>{file} is none of your own models, so it stays.</source>
        <translation>{file} — не ваша модель, поэтому остаётся.</translation>
    </message>
    <message>
        <source>{file} is not a file: choose a picture ({kinds}).</source>
        <translation>{file} — не файл: выберите изображение ({kinds}).</translation>
    </message>
    <message>
        <source>{file} is not a picture that can be opened here: choose a {kinds} file.</source>
        <translation>{file} — не изображение, которое здесь можно открыть: выберите файл {kinds}.</translation>
    </message>
    <message>
        <source>{file} is open in another tab: choose another name.</source>
        <translation>{file} открыт в другой вкладке: выберите другое имя.</translation>
    </message>
    <message>
        <source>{file} is the opened picture itself and would be lost: choose another name.</source>
        <translation>{file} — само открытое изображение, оно было бы потеряно: выберите другое имя.</translation>
    </message>
    <message>
        <source>{file} is too large ({width} × {height} pixels): sides of up to {limit} pixels can be opened, so scale it down first.</source>
        <translation>{file} слишком велик ({width} × {height} пикселей): открываются стороны до {limit} пикселей, поэтому сначала уменьшите его.</translation>
    </message>
    <message>
        <source>{file} is too large: sides of up to {limit} pixels can be opened, so scale it down first.</source>
        <translation>{file} слишком велик: открываются стороны до {limit} пикселей, поэтому сначала уменьшите его.</translation>
    </message>
    <message>
        <source>{file} may not be read: change its permissions or copy it elsewhere.</source>
        <translation>Нет прав на чтение {file}: измените права доступа или скопируйте его в другое место.</translation>
    </message>
    <message>
        <source>{file} needs more memory than is free: close other programs or scale it down.</source>
        <translation>Для {file} не хватает свободной памяти: закройте другие программы или уменьшите его.</translation>
    </message>
    <message>
        <source>{file} was saved by a newer Tintline (its version is {version}, this one reads up to {known}): install the newer one to open it.</source>
        <translation>{file} сохранён более новой версией Tintline (его версия {version}, эта программа читает до {known}): чтобы открыть его, установите более новую.</translation>
    </message>
    <message>
        <source>{first}. {next}</source>
        <translation>{first}. {next}</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({reason}): save the picture instead.</source>
        <translation>Не удалось создать {folder} ({reason}): сохраните изображение сами.</translation>
    </message>
    <message>
        <source>{folder} holds no pictures that can be opened.</source>
        <translation>В {folder} нет изображений, которые можно открыть.</translation>
    </message>
    <message>
        <source>{folder} holds no pictures that can be opened; subfolders are left out unless recursive is chosen.</source>
        <translation>В {folder} нет изображений, которые можно открыть; вложенные папки пропускаются, если не включить их обработку (recursive).</translation>
    </message>
    <message>
        <source>{name} (edited)</source>
        <translation>{name} (изменена)</translation>
    </message>
    <message>
        <source>{name} is colorized</source>
        <translation>{name}: раскрашено</translation>
    </message>
    <message>
        <source>{name} is colorized.</source>
        <translation>{name}: раскрашено.</translation>
    </message>
    <message>
        <source>{name} was colorized with another model ({model}): the colours may differ from what was saved.</source>
        <translation>{name}: раскрашено другой моделью ({model}), цвета могут отличаться от сохранённых.</translation>
    </message>
    <message>
        <source>{name} was not opened</source>
        <translation>Не удалось открыть {name}</translation>
    </message>
    <message>
        <source>{name}: choose a folder</source>
        <translation>{name}: выбрать папку</translation>
    </message>
    <message>
        <source>{number} px</source>
        <translation>{number} пкс</translation>
    </message>
    <message>
        <source>{package} {version} brings a Qt that breaks the window: run pip uninstall {package}, then pip install --force-reinstall opencv-python-headless.</source>
        <translation>{package} {version} содержит Qt, с которым окно не работает: выполните pip uninstall {package}, затем pip install --force-reinstall opencv-python-headless.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder: choose another output folder.</source>
        <translation>{path} — это файл, а не папка: выберите другую папку результатов.</translation>
    </message>
    <message>
        <source>{path} is a folder: name a file in it.</source>
        <translation>{path} — это папка: укажите файл в ней.</translation>
    </message>
    <message>
        <source>{path} is read-only: choose another output folder.</source>
        <translation>{path} только для чтения: выберите другую папку результатов.</translation>
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
        <translation>{problem}: выберите другую или экспортируйте её заново с помощью tintline-export onnx.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} с</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} МБ</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} кБ</translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation>{size} пкс</translation>
    </message>
    <message>
        <source>{source} has another version than 1; it may need a newer Tintline.</source>
        <translation>{source} имеет версию, отличную от 1; возможно, нужна более новая Tintline.</translation>
    </message>
    <message>
        <source>{source} has hint {number} outside the picture ({x}, {y} in {width} × {height}); move or remove it.</source>
        <translation>{source}: подсказка {number} лежит вне изображения ({x}, {y} при {width} × {height}); переместите или удалите её.</translation>
    </message>
    <message>
        <source>{source} has hint {number} that is no object.</source>
        <translation>{source}: подсказка {number} — не объект.</translation>
    </message>
    <message>
        <source>{source} has hint {number} with a &quot;color&quot; that is neither #rrggbb nor null.</source>
        <translation>{source}: у подсказки {number} «color» — ни #rrggbb, ни null.</translation>
    </message>
    <message>
        <source>{source} has hint {number} with a &quot;radius&quot; that is no number above 0.</source>
        <translation>{source}: у подсказки {number} «radius» — не число больше 0.</translation>
    </message>
    <message>
        <source>{source} has hint {number} with the colour &quot;{color}&quot; that is not written as #rrggbb.</source>
        <translation>{source}: у подсказки {number} цвет «{color}» записан не в виде #rrggbb.</translation>
    </message>
    <message>
        <source>{source} has hint {number} without &quot;color&quot;.</source>
        <translation>{source}: у подсказки {number} нет «color».</translation>
    </message>
    <message>
        <source>{source} has hint {number} without numbers &quot;x&quot; and &quot;y&quot; or a list &quot;points&quot;.</source>
        <translation>{source}: у подсказки {number} нет чисел «x» и «y» или списка «points».</translation>
    </message>
    <message>
        <source>{source} has more than {most} hints, which no hand has set: choose another.</source>
        <translation>{source}: подсказок больше {most}, столько вручную не ставят; выберите другой.</translation>
    </message>
    <message>
        <source>{source} has no list &quot;hints&quot;: choose a file in Tintline&apos;s hint format.</source>
        <translation>{source}: нет списка «hints»; выберите файл в формате подсказок Tintline.</translation>
    </message>
    <message>
        <source>{source} has strokes of more than {most} points: choose another.</source>
        <translation>{source}: есть штрихи, в которых больше {most} точек; выберите другой.</translation>
    </message>
    <message>
        <source>{source} is not valid JSON ({reason}): mend it, or choose another.</source>
        <translation>{source}: некорректный JSON ({reason}); исправьте его или выберите другой.</translation>
    </message>
    <message>
        <source>{source} needs &quot;size&quot; as [width, height] in pixels.</source>
        <translation>{source}: нужно «size» в виде [width, height] в пикселях.</translation>
    </message>
    <message>
        <source>{step}: {seconds} s</source>
        <translation>{step}: {seconds} с</translation>
    </message>
    <message>
        <source>{step}…</source>
        <translation>{step}…</translation>
    </message>
    <message>
        <source>{task}: the model that came with Tintline is used.</source>
        <translation>{task}: используется модель из комплекта Tintline.</translation>
    </message>
    <message>
        <source>{task}; draws pictures of {size} px</source>
        <translation>{task}; рисует картинки {size} пкс</translation>
    </message>
    <message>
        <source>{task}; sees the picture at {size} px</source>
        <translation>{task}; видит изображение в {size} пкс</translation>
    </message>
    <message>
        <source>{time} a picture of {side} px, on {device}</source>
        <translation>{time} на изображение {side} пкс, устройство: {device}</translation>
    </message>
    <message>
        <source>{time} a picture, on {device}</source>
        <translation>{time} на картинку, устройство: {device}</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} мс</translation>
    </message>
    <message>
        <source>{time} s</source>
        <translation>{time} с</translation>
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
        <translation>{width} × {height} пкс</translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation>✓ вкл.</translation>
    </message>
</context>
</TS>
