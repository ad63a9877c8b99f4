from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn
from torch.utils.data import Dataset

from export.data.folder import PictureFolder
from export.data.lab import LabDataset
from export.data.shapes import Shape
from export.models.memories import MemoriesDiscriminator, MemoriesGenerator
from export.recipes.gan import GanSettings, TranslationRecipe
from export.recipes.lab_pictures import lab_rows, lab_signature
from export.recipes.painting import paint_photo
from export.recipes.recipe import Batch, Signature
from export.recipes.settings import Span
from export.training.gan_losses import AdversarialLoss, GeneratorLoss


@dataclass(frozen=True, kw_only=True)
class MemoriesSettings(GanSettings):
    """A photograph's values."""

    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "150 epochs"
    )
    size: Annotated[int, Field(ge=32, multiple_of=16, description="side of a picture, px")] = 256
    discriminator_every: Annotated[
        int, Field(ge=1, description="the discriminator learns in one of so many steps")
    ] = 2
    loss: Annotated[Literal["bce", "hinge"], Field(description="adversarial loss")] = "bce"
    norm: Annotated[Literal["batch", "instance"], Field(description="the discriminator's norm")] = (
        "batch"
    )
    map: Annotated[int, Field(ge=1, description="side of the discriminator's map: 10, 11, 4")] = 10
    shape: Annotated[
        Shape,
        Field(
            description="how a photograph becomes square: stretch, letterbox, fill, rotate, crop"
        ),
    ] = Shape.STRETCH
    l1: Annotated[float, Field(ge=0, description="weight of the absolute difference")] = 100.0
    flip: Annotated[bool, Field(description="mirror half of the pictures")] = True
    blur: Annotated[float, Field(ge=0, description="blur of soft scans, sigma in px at most")] = 0.0
    noise: Annotated[float, Field(ge=0, description="noise of soft scans, of 0…1 at most")] = 0.0
    channels: Annotated[
        tuple[int, int, int, int],
        Field(description="channels of the generator's blocks on the way down"),
    ] = (64, 128, 256, 512)
    discriminator_channels: Annotated[
        int, Field(ge=1, description="channels of the discriminator's first convolution")
    ] = 64


class MemoriesRecipe(TranslationRecipe[MemoriesSettings]):
    """Black-and-white photographs by pix2pix."""

    name = "memories"
    summary = "black-and-white photographs by pix2pix, of any shape"
    source = (
        "after “Image-to-Image Translation with Conditional Adversarial Networks” (Isola et al."
        " 2016); hinge loss after “Geometric GAN” (Lim and Ye 2017)"
    )
    wants = "colour photographs"
    settings_type = MemoriesSettings
    photos = True
    given, wanted = "luma", "ab"

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """See `Recipe.generator`."""
        del weights
        return MemoriesGenerator(channels=self.settings.channels, slope=self.settings.slope)

    def discriminator(self) -> nn.Module:
        """See `Recipe.discriminator`."""
        settings = self.settings
        return MemoriesDiscriminator(
            settings.map,
            settings.size,
            settings.norm,
            settings.discriminator_channels,
            slope=settings.slope,
        )

    @property
    def loss(self) -> GeneratorLoss:
        """See `TranslationRecipe.loss`."""
        return GeneratorLoss(AdversarialLoss(self.settings.loss), self.settings.l1)

    def read(self, folder: PictureFolder, length: int, seed: int, *, vary: bool) -> Dataset:
        """See `FolderRecipe.read`."""
        settings = self.settings
        return LabDataset(
            folder,
            size=settings.size,
            shape=settings.shape,
            flip=settings.flip and vary,
            blur=settings.blur if vary else 0.0,
            noise=settings.noise if vary else 0.0,
            length=length,
            seed=seed,
        )

    @torch.no_grad()
    def render(self, generator: nn.Module, batch: Batch) -> list[Tensor]:
        """See `Recipe.render`: gray, coloured, original."""
        return lab_rows(generator, batch)

    def paint(self, generator: nn.Module, picture: np.ndarray) -> np.ndarray:
        """See `Recipe.paint`."""
        return paint_photo(generator, picture, self.settings.shape, self.settings.size)

    @property
    def working_size(self) -> int:
        """See `Recipe.working_size`."""
        return self.settings.size

    def signature(self, generator: nn.Module, metadata: Mapping[str, str]) -> Signature:
        """See `Recipe.signature`."""
        del metadata
        return lab_signature(generator)
