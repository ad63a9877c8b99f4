"""What the recipes from a sketch to a coloured picture share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn
from torch.utils.data import Dataset

from export.data.folder import PictureFolder
from export.data.pairs import PairDataset
from export.data.shapes import Shape
from export.recipes.gan import GanSettings, TranslationRecipe
from export.recipes.painting import paint_sketch
from export.recipes.recipe import Batch, Signature


@dataclass(frozen=True, kw_only=True)
class SketchSettings(GanSettings):
    """Settings of recipes from a sketch to a coloured picture."""

    size: Annotated[int, Field(ge=256, multiple_of=256, description="side of a picture, px")] = 256
    shape: Annotated[
        Shape, Field(description="how a picture becomes square: stretch, letterbox or crop")
    ] = Shape.STRETCH
    l1: Annotated[float, Field(ge=0, description="weight of the absolute difference")] = 100.0
    flip: Annotated[bool, Field(description="mirror half of the pictures")] = True


K = TypeVar("K", bound=SketchSettings)


class SketchRecipe(TranslationRecipe[K], Generic[K]):
    """From a sketch to a coloured picture."""

    wants = "pairs of a colour picture and its line drawing, or colour pictures alone"
    #: Side that pictures are resized to before a square is cut out; None: none is.
    load_size: int | None = None

    def read(self, folder: PictureFolder, length: int, seed: int, *, vary: bool) -> Dataset:
        """See `FolderRecipe.read`."""
        settings = self.settings
        return PairDataset(
            folder,
            size=settings.size,
            load_size=self.load_size if vary else None,
            flip=settings.flip and vary,
            shape=settings.shape,
            length=length,
            seed=seed,
        )

    @torch.no_grad()
    def render(self, generator: nn.Module, batch: Batch) -> list[Tensor]:
        """See `Recipe.render`: sketch, coloured, original."""
        paper = 1 - batch["ink"].expand(-1, 3, -1, -1)
        return [paper, (generator(batch["ink"]) + 1) / 2, (batch["color"] + 1) / 2]

    def paint(self, generator: nn.Module, picture: np.ndarray) -> np.ndarray:
        """See `Recipe.paint`."""
        return paint_sketch(generator, picture, self.settings.shape, self.settings.size)

    @property
    def working_size(self) -> int:
        """See `Recipe.working_size`."""
        return self.settings.size

    def signature(self, generator: nn.Module, metadata: Mapping[str, str]) -> Signature:
        """See `Recipe.signature`."""
        del metadata
        multiple = generator.size_multiple
        assert isinstance(multiple, int)
        return Signature(
            "sketch", {"ink": (2, 1, 2 * multiple, 3 * multiple)}, ("color",), multiple
        )
