import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn

from desktop.core.color import rgb_to_lab
from export.models.fusion import PhotoFusion
from export.models.inception_resnet import InceptionResNetV2
from export.recipes.photo_plain import ARTICLE, LabRecipe, LabSettings
from export.recipes.recipe import Batch
from export.recipes.settings import Span
from export.training.color_choice import choice_loss, color_centers, rarity_weights
from export.training.networks import Networks
from export.training.options import TrainOptions
from export.training.pretrained import INCEPTION_RESNET_V2, find_pretrained, fit

#: Photographs whose colours the centres are chosen from, and pixels of each.
_SEEN, _PIXELS = 200, 200

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class PhotoFusionSettings(LabSettings):
    """The article's values."""

    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "1000 epochs"
    )
    batch: Annotated[int, Field(ge=1, description="pictures a step, on all devices together")] = 20
    shear: Annotated[float, Field(ge=0, description="shear at most, radians")] = 0.4
    zoom: Annotated[float, Field(ge=0, lt=1, description="zoom in or out at most")] = 0.4
    rotation: Annotated[float, Field(ge=0, description="turn at most, degrees")] = 40.0
    flip: Annotated[bool, Field(description="mirror half of the pictures")] = True
    objective: Annotated[
        Literal["mse", "classes"],
        Field(description="mean squared error, or weighted classification over a*b* bins"),
    ] = "mse"
    bins: Annotated[int, Field(ge=2, le=512, description="a*b* bins of the classification")] = 64
    backbone: Annotated[
        Literal["auto", "inception-resnet-v2", "small"],
        Field(description="what sums the picture up; auto: Inception-ResNet-v2 if it can be had"),
    ] = "auto"
    weights: Annotated[
        Path | None, Field(description="file with Inception-ResNet-v2's weights")
    ] = None
    download: Annotated[bool, Field(description="fetch those weights where they are missing")] = (
        True
    )
    strict: Annotated[bool, Field(description="stop where those weights are missing")] = False


class PhotoFusionRecipe(LabRecipe[PhotoFusionSettings]):
    """Colours of a place and of what the whole picture shows."""

    name = "photo-fusion"
    summary = "photographs: an encoder fused with what the whole picture shows"
    source = (
        "“Deep Koalarization: Image Colorization using CNNs and Inception-ResNet-v2” (Baldassarre,"
        f" González Morín, Rodés-Guirao 2017); {ARTICLE}, full version"
    )
    settings_type = PhotoFusionSettings

    _embedder: InceptionResNetV2 | None = None
    _rarity: Tensor | None = None

    def open(self, options: TrainOptions) -> None:
        """See `Recipe.open`; finds the weights of Inception-ResNet-v2."""
        super().open(options)
        settings = self.settings
        if settings.backbone == "small":
            return
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
            return
        _log.warning("Pictures are summed up by %s.", found)
        self._embedder = InceptionResNetV2()
        fit(self._embedder, found)

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """See `Recipe.generator`; the colours chosen among come from the data."""
        embedder, centers = self._embedder, None
        if weights is not None:
            # Those of the small classifier have other names.
            known = any(name.startswith("embedder.classif") for name in weights)
            embedder = InceptionResNetV2() if known else None
            centers = weights.get("centers")
        elif self.settings.objective == "classes":
            centers = color_centers(self._colors(), self.settings.bins)
        return PhotoFusion(embedder, centers=centers)

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
        """Some pixels' a*b*, float32 [P, 2], the same in every run."""
        rng = np.random.default_rng(0)
        rows = []
        for pick in rng.integers(0, len(self._pictures), _SEEN):
            color = self._pictures.readable(int(pick)).color
            ys, xs = (rng.integers(0, size, _PIXELS) for size in color.shape[:2])
            rows.append(rgb_to_lab(np.ascontiguousarray(color[ys, xs]))[:, 1:])
        return np.concatenate(rows).astype(np.float32)
