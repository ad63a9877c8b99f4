"""The colours of the themes. Neutral grays throughout, so that nothing tints the judgement."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True)
class Theme:
    """All colours of the interface, by what they are for.

    Attributes:
        dark: whether light text stands on dark ground.
        canvas: around pictures; `faint_paper` lies where one is still to come.
        panel, deep, control, popup: grounds of panels, of fields and lists, of buttons, of menus.
        stripe: every other row of a list; `footer` the bar below a panel.
        tooltip: ground of tool tips.
        edge, line, outline: between panels, within a panel, around what can be used.
        hover, pressed, control_hover, control_pressed, checked, selected: grounds of what the
            mouse or the user has chosen, on a panel and on a button.
        outline_hover, checked_outline, focus: outlines of the same.
        control_off, outline_off: of a button that cannot be used.
        text, bright, muted, disabled: text, emphasised, quiet, of what cannot be used.
        accent, accent_hover: marks and links.
        primary, primary_hover, primary_pressed, primary_focus, primary_text: the one button that
            a window is about; `primary_off` and `primary_off_text` while it cannot be used.
        marked: ground of marked text.
        label: ground of captions over pictures.
        error, done: what failed and what went well, beside a word that says so.
        wrong: outline of a field that holds no valid text.
        groove, filled, knob, knob_hover, knob_off, filled_off: of sliders.
        bar, bar_hover: of scroll bars.
        icon, icon_bright, icon_off: of icons, under the mouse, and of what cannot be used.
        alert, alert_edge, alert_text, alert_sign: of a message about an error.
        info, info_edge, info_text, info_sign: of any other message.
        veil, veil_hover: laid over a message's ground for its button.
    """

    dark: bool
    canvas: QColor
    faint_paper: QColor
    panel: QColor
    deep: QColor
    control: QColor
    popup: QColor
    stripe: QColor
    footer: QColor
    tooltip: QColor
    edge: QColor
    line: QColor
    outline: QColor
    hover: QColor
    pressed: QColor
    control_hover: QColor
    control_pressed: QColor
    checked: QColor
    selected: QColor
    outline_hover: QColor
    checked_outline: QColor
    focus: QColor
    control_off: QColor
    outline_off: QColor
    text: QColor
    bright: QColor
    muted: QColor
    disabled: QColor
    accent: QColor
    accent_hover: QColor
    primary: QColor
    primary_hover: QColor
    primary_pressed: QColor
    primary_focus: QColor
    primary_text: QColor
    primary_off: QColor
    primary_off_text: QColor
    marked: QColor
    label: QColor
    error: QColor
    done: QColor
    wrong: QColor
    groove: QColor
    filled: QColor
    filled_off: QColor
    knob: QColor
    knob_hover: QColor
    knob_off: QColor
    bar: QColor
    bar_hover: QColor
    icon: QColor
    icon_bright: QColor
    icon_off: QColor
    alert: QColor
    alert_edge: QColor
    alert_text: QColor
    alert_sign: QColor
    info: QColor
    info_edge: QColor
    info_text: QColor
    info_sign: QColor
    veil: QColor
    veil_hover: QColor


DARK = Theme(
    dark=True,
    canvas=QColor("#3b3b3b"),
    faint_paper=QColor("#4a4a4a"),
    panel=QColor("#2a2a2a"),
    deep=QColor("#212121"),
    control=QColor("#383838"),
    popup=QColor("#2e2e2e"),
    stripe=QColor("#262626"),
    footer=QColor("#262626"),
    tooltip=QColor("#1b1b1b"),
    edge=QColor("#1b1b1b"),
    line=QColor("#3c3c3c"),
    outline=QColor("#474747"),
    hover=QColor("#3b3b3b"),
    pressed=QColor("#222222"),
    control_hover=QColor("#424242"),
    control_pressed=QColor("#2b2b2b"),
    checked=QColor("#505050"),
    selected=QColor("#454545"),
    outline_hover=QColor("#5a5a5a"),
    checked_outline=QColor("#666666"),
    focus=QColor("#8a8a8a"),
    control_off=QColor("#2f2f2f"),
    outline_off=QColor("#393939"),
    text=QColor("#dcdcdc"),
    bright=QColor("#ffffff"),
    muted=QColor("#9a9a9a"),
    disabled=QColor("#6a6a6a"),
    accent=QColor("#e0a04a"),
    accent_hover=QColor("#f4c88b"),
    primary=QColor("#e0a04a"),
    primary_hover=QColor("#ecb163"),
    primary_pressed=QColor("#c98d3c"),
    primary_focus=QColor("#ffdca6"),
    primary_text=QColor("#1d1710"),
    primary_off=QColor("#4a443b"),
    primary_off_text=QColor("#8b8479"),
    marked=QColor("#6b5a3e"),
    label=QColor(24, 24, 24, 190),
    error=QColor("#e2685c"),
    done=QColor("#7fb685"),
    wrong=QColor("#e2685c"),
    groove=QColor("#212121"),
    filled=QColor("#7a7a7a"),
    filled_off=QColor("#444444"),
    knob=QColor("#c9c9c9"),
    knob_hover=QColor("#ffffff"),
    knob_off=QColor("#5a5a5a"),
    bar=QColor("#4a4a4a"),
    bar_hover=QColor("#5c5c5c"),
    icon=QColor("#cfcfcf"),
    icon_bright=QColor("#ffffff"),
    icon_off=QColor("#5e5e5e"),
    alert=QColor("#4a2b28"),
    alert_edge=QColor("#6e3a34"),
    alert_text=QColor("#f3e3e0"),
    alert_sign=QColor("#f0a39a"),
    info=QColor("#34383b"),
    info_edge=QColor("#454b50"),
    info_text=QColor("#e4e8ea"),
    info_sign=QColor("#b9c4cb"),
    veil=QColor(255, 255, 255, 28),
    veil_hover=QColor(255, 255, 255, 48),
)

LIGHT = Theme(
    dark=False,
    canvas=QColor("#b2b2b2"),
    faint_paper=QColor("#c4c4c4"),
    panel=QColor("#d6d6d6"),
    deep=QColor("#e8e8e8"),
    control=QColor("#e3e3e3"),
    popup=QColor("#e6e6e6"),
    stripe=QColor("#e0e0e0"),
    footer=QColor("#cdcdcd"),
    tooltip=QColor("#f0f0f0"),
    edge=QColor("#a6a6a6"),
    line=QColor("#bababa"),
    outline=QColor("#a2a2a2"),
    hover=QColor("#c7c7c7"),
    pressed=QColor("#b4b4b4"),
    control_hover=QColor("#efefef"),
    control_pressed=QColor("#c4c4c4"),
    checked=QColor("#bcbcbc"),
    selected=QColor("#c2c2c2"),
    outline_hover=QColor("#7f7f7f"),
    checked_outline=QColor("#757575"),
    focus=QColor("#505050"),
    control_off=QColor("#d2d2d2"),
    outline_off=QColor("#bebebe"),
    text=QColor("#1f1f1f"),
    bright=QColor("#000000"),
    muted=QColor("#4c4c4c"),
    disabled=QColor("#8a8a8a"),
    accent=QColor("#7d4a00"),
    accent_hover=QColor("#553200"),
    primary=QColor("#e0a04a"),
    primary_hover=QColor("#ebb469"),
    primary_pressed=QColor("#c98d3c"),
    primary_focus=QColor("#7d4a00"),
    primary_text=QColor("#1d1710"),
    primary_off=QColor("#cbbfae"),
    primary_off_text=QColor("#857b6e"),
    marked=QColor("#dcc08f"),
    label=QColor(240, 240, 240, 205),
    error=QColor("#9c2217"),
    done=QColor("#20602a"),
    wrong=QColor("#9c2217"),
    groove=QColor("#b0b0b0"),
    filled=QColor("#6c6c6c"),
    filled_off=QColor("#c2c2c2"),
    knob=QColor("#4a4a4a"),
    knob_hover=QColor("#1f1f1f"),
    knob_off=QColor("#a0a0a0"),
    bar=QColor("#a8a8a8"),
    bar_hover=QColor("#8e8e8e"),
    icon=QColor("#363636"),
    icon_bright=QColor("#000000"),
    icon_off=QColor("#9c9c9c"),
    alert=QColor("#eed3cf"),
    alert_edge=QColor("#cf9a93"),
    alert_text=QColor("#46130e"),
    alert_sign=QColor("#9c2217"),
    info=QColor("#d0dae0"),
    info_edge=QColor("#a9b7c0"),
    info_text=QColor("#1b2931"),
    info_sign=QColor("#33566b"),
    veil=QColor(0, 0, 0, 22),
    veil_hover=QColor(0, 0, 0, 40),
)
