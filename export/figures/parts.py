"""What a pixel of a figure may belong to."""

from enum import IntEnum


class Part(IntEnum):
    """Parts that the model tells apart; names are the field's, values those of part maps."""

    BACKGROUND = 0
    SKIN = 1
    HAIR = 2
    EYE = 3
    MOUTH = 4
    TOP = 5
    BOTTOM = 6
    LEGWEAR = 7
    SHOES = 8
    HEADWEAR = 9
    ACCESSORY = 10
    ANIMAL = 11
    PLANT = 12
    SKY = 13
    GROUND = 14
    OBJECT = 15


#: Names as the model's metadata carries them, in the order of the values.
PART_NAMES = tuple(part.name.lower() for part in Part)

#: In part maps: nobody knows.
UNKNOWN = 255
