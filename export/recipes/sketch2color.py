import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field
from torch import Tensor, nn

from export.models.pix2pix import widened
from export.models.sketch2color import MAP_30, Sketch2Color, Sketch2ColorDiscriminator
from export.models.vgg import VGGFeatures
from export.recipes.settings import File, Span
from export.recipes.sketch_pictures import SketchRecipe, SketchSettings
from export.training.gan_losses import AdversarialLoss, GeneratorLoss
from export.training.pretrained import VGG16, find_pretrained, fit

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Sketch2ColorSettings(SketchSettings):
    """The article's values."""

    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "43 epochs"
    )
    batch: Annotated[int, Field(ge=1, description="pictures a step, on all devices together")] = 8
    size: Annotated[int, Field(ge=256, multiple_of=256, description="side of a picture, px")] = 512
    discriminator_every: Annotated[
        int, Field(ge=1, description="the discriminator learns in one of so many steps")
    ] = 2
    channels: Annotated[
        tuple[int, int, int, int, int, int, int, int],
        Field(description="channels of the generator's blocks on the way down"),
    ] = (16, 32, 64, 128, 128, 128, 128, 128)
    dropped: Annotated[
        tuple[int, ...], Field(description="blocks on the way up with a dropout, 0: the deepest")
    ] = (1, 2, 3)
    dropout: Annotated[float, Field(ge=0, lt=1, description="chance of a dropout")] = 0.5
    discriminator_channels: Annotated[
        int, Field(ge=1, description="channels of the discriminator's first convolution")
    ] = 16
    real_label: Annotated[float, Field(gt=0, le=1, description="smoothed label of real ones")] = 0.9
    feature: Annotated[float, Field(ge=0, description="weight of the VGG16 feature loss")] = 0.01
    variation: Annotated[float, Field(ge=0, description="weight of the total variation")] = 1e-4
    vgg_size: Annotated[int, Field(ge=32, description="side at which VGG16 sees a picture")] = 224
    vgg: Annotated[
        File | None, Field(description="file with VGG16's weights; torch hub's or the network's")
    ] = None
    download: Annotated[bool, Field(description="fetch VGG16's weights where they are missing")] = (
        True
    )
    strict: Annotated[bool, Field(description="stop where VGG16's weights are missing")] = False

    def __post_init__(self) -> None:
        if self.size == 256 and self.batch == 1:  # the bottleneck of one picture is one value
            raise ValueError("batch norm needs two pictures a step at size 256, or size 512")


class Sketch2ColorRecipe(SketchRecipe[Sketch2ColorSettings]):
    """A narrow conditional GAN for 512×512 pictures with a feature loss."""

    name = "sketch2color"
    summary = "conditional GAN at 512 px with a feature loss, 16 to 128 filters"
    source = (
        "“Sketch to color anime translation using Generative Adversarial Networks” (Sanjay 2019),"
        " after “Auto-painter” (Liu, Qin, Luo, Wang 2017)"
    )
    settings_type = Sketch2ColorSettings

    _features: Callable[[Tensor], Tensor] | None = None

    def prepare(self) -> None:
        """See `Recipe.prepare`: finds VGG16's weights for the feature loss."""
        settings = self.settings
        if not settings.feature:
            return
        found = find_pretrained(
            VGG16, settings.vgg, download=settings.download, strict=settings.strict
        )
        if found is None:
            _log.warning(
                "The feature loss is left out: there are no weights of VGG16. Name a file with"
                " --set vgg=FILE, or stop in such a case with --set strict=true."
            )
            return
        _log.warning("The feature loss uses %s.", found)
        network = VGGFeatures(settings.vgg_size)
        fit(network, found)
        network.eval()
        # It goes to where the pictures are when it sees the first of them.
        self._features = lambda picture: network.to(picture.device)(picture)

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """See `Recipe.generator`."""
        del weights
        settings = self.settings
        return Sketch2Color(
            channels=settings.channels,
            dropped=settings.dropped,
            dropout=settings.dropout,
            slope=settings.slope,
        )

    def discriminator(self) -> nn.Module:
        """See `Recipe.discriminator`."""
        layers = widened(MAP_30, self.settings.discriminator_channels)
        return Sketch2ColorDiscriminator(layers=layers, slope=self.settings.slope)

    @property
    def loss(self) -> GeneratorLoss:
        """See `TranslationRecipe.loss`: with features and total variation."""
        settings = self.settings
        return GeneratorLoss(
            AdversarialLoss(real_label=settings.real_label),
            settings.l1,
            feature=settings.feature,
            variation=settings.variation,
            features=self._features,
        )
