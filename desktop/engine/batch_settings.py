import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.core.characters import NO_CHARACTER, CharacterPalette
from desktop.core.hints import Hint
from desktop.core.line_style import OWN_LINES, LineStyle
from desktop.core.palettes import Palette
from desktop.core.picture import Picture
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
            model: its file, which is known by name and size: to read it whole would take longer
                than many a drawing.
            tile: see `Colorizer`.
        """
        values = [asdict(self), model.name, model.stat().st_size, tile]
        text = json.dumps(values, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]
