import hashlib
import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from desktop.core.characters import NO_CHARACTER, CharacterPalette
from desktop.core.hints import Hint
from desktop.core.line_style import OWN_LINES, LineStyle
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
from desktop.engine.journal_entry import Stamp, stamp_of
from desktop.engine.model import read_model
from desktop.engine.request import ColorizeRequest, Look


@dataclass(frozen=True)
class BatchSettings:
    """How every drawing of a batch is colorized; see `ColorizeRequest`.

    Attributes:
        palette: None leaves the colours to the model.
        character: colours of single parts, the same on every drawing.
        look: see `Look`.
        seed: 0 is the model's first choice.
        gap: widest gap that holds colour back, in pixels; None scales with the picture.
        lines: see `LineStyle`.
        layers: whether the layers are written beside each result, see `save_layer_files`.
        split_colors: where results have layers, whether each colour has its own.
    """

    palette: Palette | None = None
    character: CharacterPalette = NO_CHARACTER
    look: Look = Look.SOFT
    seed: int = 0
    gap: float | None = None
    lines: LineStyle = OWN_LINES
    layers: bool = False
    split_colors: bool = False

    def request(self, picture: Picture, hints: tuple[Hint, ...] = ()) -> ColorizeRequest:
        """The request for one drawing, the same as the window would make."""
        return ColorizeRequest(
            picture=picture,
            hints=hints,
            palette=self.palette,
            character=self.character,
            look=self.look,
            seed=self.seed,
            gap=self.gap,
            lines=self.lines,
        )

    def mark(self, model: Path, tile: int | None = None) -> str:
        """Tells results of these settings and this model from others; 16 hexadecimal digits.

        Args:
            model: its file, which is known by its content: one that was trained anew has the same
                name and size.
            tile: see `Colorizer`.

        Raises:
            TintlineError: the model can't be read.
        """
        values = [asdict(self), _digest(model, stamp_of(model)), tile]
        text = json.dumps(values, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@lru_cache(maxsize=8)
def _digest(model: Path, _stamp: Stamp) -> str:
    """Hexadecimal SHA-256 of a model file, read once for each time it was changed."""
    return hashlib.sha256(read_model(model)).hexdigest()
