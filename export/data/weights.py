"""How often each collection is drawn, relative to its number of pictures.

Hand-drawn scenes and figures teach the most; emoji and composed avatars are many, alike and, with
weight 1, make a model that paints every face emoji yellow.
"""

#: Source of generated figures; no folder has that name.
FIGURES = ":figures"

_DEFAULT = 1.0
_BY_PREFIX = {
    FIGURES: 0.7,
    "peppercarrot": 8.0,
    "snowy_vn": 8.0,
    "renpy": 8.0,
    "suika": 8.0,
    "sachi": 8.0,
    "asp_colouring_pairs": 4.0,
    "climate_frogs": 4.0,
    "wesnoth": 3.0,
    "ancientbeast": 2.5,
    "bookdash": 2.5,
    "asp_imagebank": 1.6,
    "art4apps": 1.6,
    "mulberry": 0.8,
    "pd_gutenberg": 0.7,
    "dicebear_notionists": 0.15,
    "dicebear_open_peeps": 0.15,
    "dicebear_croodles": 0.3,
    "dicebear_adventurer": 1.0,
    "dicebear_lorelei": 0.5,
    "dicebear": 0.6,
    "gophers": 0.5,
    "mega_doodles": 0.6,
    "bioicons": 0.4,
    "openmoji": 0.2,
    "streamline": 0.2,
    "fluent": 0.4,
    "noto": 0.3,
    "emojitwo": 0.2,
    "blobmoji": 0.2,
    "fxemoji": 0.2,
}

#: Collections whose people are painted in symbol yellow; training gives them skin now and then.
YELLOW_PEOPLE = ("openmoji", "streamline", "fluent", "noto", "emojitwo", "blobmoji", "fxemoji")

#: Collections painted by hand, whose palettes a whole picture may take: symbols and composed
#: avatars are coloured to be told apart.
PAINTED = (
    "asp_", "bookdash", "art4apps", "pd_gutenberg", "peppercarrot", "climate_frogs", "wesnoth",
    "ancientbeast", "crawl_titles", "renpy", "snowy_vn", "suika", "sachi",
)  # fmt: skip


def source_weight(source: str) -> float:
    """Sampling weight of one picture of `source`; the longest matching prefix counts."""
    matches = [prefix for prefix in _BY_PREFIX if source.startswith(prefix)]
    return _BY_PREFIX[max(matches, key=len)] if matches else _DEFAULT
