import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Literal

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn

from desktop.core.errors import TintlineError
from export.models.fusion import DECODER, ENCODER, PhotoFusion
from export.models.inception_resnet import InceptionResNetV2, without_background
from export.recipes.photo_plain import ARTICLE, Plan, VariedRecipe, VariedSettings
from export.recipes.recipe import Batch
from export.recipes.settings import File, Span
from export.training.color_choice import ab_pixels, choice_loss, color_centers, rarity_weights
from export.training.networks import Networks
from export.training.pretrained import INCEPTION_RESNET_V2, find_pretrained, fit

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class PhotoFusionSettings(VariedSettings):
    """The article's values."""

    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "1000 epochs"
    )
    batch: Annotated[int, Field(ge=1, description="pictures a step, on all devices together")] = 20
    shear: Annotated[float, Field(ge=0, description="shear at most, radians")] = 0.4
    zoom: Annotated[float, Field(ge=0, lt=1, description="zoom in or out at most")] = 0.4
    rotation: Annotated[float, Field(ge=0, description="turn at most, degrees")] = 40.0
    objective: Annotated[
        Literal["mse", "classes"],
        Field(description="mean squared error, or weighted classification over a*b* bins"),
    ] = "mse"
    bins: Annotated[int, Field(ge=2, le=512, description="a*b* bins of the classification")] = 64
    backbone: Annotated[
        Literal["auto", "inception-resnet-v2", "small"],
        Field(description="what sums the picture up; auto: Inception-ResNet-v2 if it can be had"),
    ] = "auto"
    classes: Annotated[
        int, Field(ge=1, description="numbers that the small classifier sums a picture up in")
    ] = 1000
    embedded_size: Annotated[
        int, Field(ge=75, description="side at which the whole picture is summed up")
    ] = 299
    encoder: Annotated[
        Plan,
        Field(description="3×3 convolutions to an eighth of the size, as [channels, stride]"),
    ] = ENCODER
    fused: Annotated[int, Field(ge=1, description="channels after the fusion")] = 256
    decoder: Annotated[
        Plan, Field(description="3×3 convolutions and up, back to two channels at full size")
    ] = DECODER
    weights: Annotated[
        File | None, Field(description="file with Inception-ResNet-v2's weights")
    ] = None
    download: Annotated[bool, Field(description="fetch those weights where they are missing")] = (
        True
    )
    strict: Annotated[bool, Field(description="stop where those weights are missing")] = False


class PhotoFusionRecipe(VariedRecipe[PhotoFusionSettings]):
    """Colours of a place and of what the whole picture shows."""

    name = "photo-fusion"
    summary = "photographs: an encoder fused with what the whole picture shows"
    source = (
        "“Deep Koalarization: Image Colorization using CNNs and Inception-ResNet-v2” (Baldassarre,"
        f" González Morín, Rodés-Guirao 2017); {ARTICLE}, full version"
    )
    settings_type = PhotoFusionSettings

    _rarity: Tensor | None = None

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """See `Recipe.generator`; the colours chosen among come from the data.

        Raises:
            TintlineError: the weights are of another objective or backbone than the settings'.
        """
        settings = self.settings
        if weights is None:
            embedder = self._find_embedder()
            classes = settings.objective == "classes"
            centers = color_centers(self._colors(), settings.bins) if classes else None
        else:
            # The small classifier's names are others.
            known = any(name.startswith("embedder.classif.") for name in weights)
            embedder = InceptionResNetV2() if known else None
            centers = weights.get("centers")
            asked = {"small": False, "inception-resnet-v2": True}.get(settings.backbone, known)
            if known != asked or (centers is not None) != (settings.objective == "classes"):
                raise TintlineError(
                    "The weights are of another objective or backbone than the settings tell: go on"
                    " with `tintline-export resume`, or name another folder."
                )
        return PhotoFusion(
            embedder,
            settings.classes if embedder is None else 1000,
            settings.embedded_size,
            settings.encoder,
            settings.fused,
            settings.decoder,
            centers,
        )

    def _find_embedder(self) -> InceptionResNetV2 | None:
        """Inception-ResNet-v2 with its weights; None, and a word, if a stand-in has to do."""
        settings = self.settings
        if settings.backbone == "small":
            return None
        strict = settings.strict or settings.backbone == "inception-resnet-v2"
        found = find_pretrained(
            INCEPTION_RESNET_V2, settings.weights, download=settings.download, strict=strict
        )
        if found is None:
            _log.warning(
                "There are no weights of Inception-ResNet-v2: a small classifier is trained in its"
                " place. Name a file with --set weights=FILE, or stop in such a case with --set"
                " strict=true."
            )
            return None
        _log.warning("Pictures are summed up by %s.", found)
        embedder = InceptionResNetV2()
        fit(embedder, replace(found, state=without_background(found.state)))
        return embedder

    def optimizer(self, name: str, network: nn.Module) -> torch.optim.Optimizer:
        """See `Recipe.optimizer`."""
        del name
        learning = [p for p in network.parameters() if p.requires_grad]
        return torch.optim.Adam(learning, lr=self.settings.rate)

    def step(self, networks: Networks, batch: Batch, step: int) -> dict[str, Tensor]:
        """See `Recipe.step`."""
        network = networks.plain["generator"]
        assert isinstance(network, PhotoFusion)
        if network.centers is None:
            return super().step(networks, batch, step)
        if self._rarity is None:
            self._rarity = rarity_weights(self._colors(), network.centers)
        # Every fourth pixel answers for its neighbours, or the loss outweighs the network.
        logits = networks("generator", batch["luma"], True)[:, :, ::2, ::2]
        choice = logits.float().log_softmax(dim=1)
        wanted = nn.functional.avg_pool2d(batch["ab"], 2)
        loss = choice_loss(choice, wanted, network.centers, self._rarity)
        norm = networks.descend("generator", loss)
        return {"loss": loss.detach(), "norm": norm}

    def _colors(self) -> np.ndarray:
        """Some pixels' a*b*, see `ab_pixels`."""
        return ab_pixels(len(self._pictures), lambda pick: self._pictures.readable(pick).color)
