from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field
from torch import Tensor, nn

from export.models.pix2pix import PATCH_70, PatchDiscriminator, UNet256, widened
from export.recipes.settings import Span
from export.recipes.sketch_pictures import SketchRecipe, SketchSettings
from export.training.gan_losses import GeneratorLoss


@dataclass(frozen=True, kw_only=True)
class Pix2PixSettings(SketchSettings):
    """The paper's values."""

    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "150 epochs"
    )
    checkpoint: Annotated[
        Span | None, Field(description="how often to save, besides every few minutes")
    ] = "5 epochs"
    load_size: Annotated[
        int | None,
        Field(ge=256, description="side before a square is cut out; 286/256 of the size if none"),
    ] = None
    channels: Annotated[
        tuple[int, int, int, int, int, int, int, int],
        Field(description="channels of the generator's blocks on the way down"),
    ] = (64, 128, 256, 512, 512, 512, 512, 512)
    dropped: Annotated[
        tuple[int, ...], Field(description="blocks on the way up with a dropout, 0: the deepest")
    ] = (0, 1, 2)
    dropout: Annotated[float, Field(ge=0, lt=1, description="chance of a dropout")] = 0.5
    discriminator_channels: Annotated[
        int, Field(ge=1, description="channels of the discriminator's first convolution")
    ] = 64


class Pix2PixRecipe(SketchRecipe[Pix2PixSettings]):
    """The conditional GAN of 2016, from a sketch to a coloured picture."""

    name = "pix2pix"
    summary = "conditional GAN of 2016: U-Net 256 and a 70×70 PatchGAN"
    source = (
        "“Image-to-Image Translation with Conditional Adversarial Networks” (Isola et al. 2016)"
    )
    settings_type = Pix2PixSettings

    def __init__(self, settings: Pix2PixSettings) -> None:
        super().__init__(settings)
        self.load_size = settings.load_size or round(settings.size * 286 / 256)

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """See `Recipe.generator`."""
        del weights
        settings = self.settings
        return UNet256(
            channels=settings.channels,
            dropped=settings.dropped,
            dropout=settings.dropout,
            slope=settings.slope,
        )

    def discriminator(self) -> nn.Module:
        """See `Recipe.discriminator`."""
        layers = widened(PATCH_70, self.settings.discriminator_channels)
        return PatchDiscriminator(layers=layers, slope=self.settings.slope)

    @property
    def loss(self) -> GeneratorLoss:
        """See `TranslationRecipe.loss`: cross-entropy and 100 times L1."""
        return GeneratorLoss(l1=self.settings.l1)
