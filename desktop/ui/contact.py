from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice, QTabletEvent

_PENS = (QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser)


@dataclass(frozen=True)
class Contact:
    """What a mouse or a pen says.

    Attributes:
        point: in pixels of the widget.
        button: the one that went down or up; none for a movement.
        buttons: those that are held.
        modifiers: keys that are held.
        pressure: of a pen, 0…1; None for a mouse.
        turned: whether it is the eraser's end of a pen.
    """

    point: QPointF
    button: Qt.MouseButton
    buttons: Qt.MouseButton
    modifiers: Qt.KeyboardModifier
    pressure: float | None = None
    turned: bool = False

    @classmethod
    def of(cls, event: QMouseEvent | QTabletEvent) -> "Contact":
        """What an event says."""
        said = event.position(), event.button(), event.buttons(), event.modifiers()
        if isinstance(event, QMouseEvent):
            return cls(*said)
        turned = event.pointerType() == QPointingDevice.PointerType.Eraser
        return cls(*said, event.pressure(), turned)


def is_from_pen(event: QMouseEvent) -> bool:
    """Whether a mouse's event was made of a pen's, which has been heard already."""
    return event.pointerType() in _PENS
