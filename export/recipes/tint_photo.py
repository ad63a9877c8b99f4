from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit

from export.data.photos import INFO, PhotoCache, PhotoDataset, PhotoOptions, build_photo_cache
from export.data.sources import Unreadable
from export.models.photo import PhotoColor, PhotoGenerator
from export.recipes.lab_pictures import lab_pictures
from export.recipes.prepared import PreparedRecipe
from export.recipes.recipe import Batch, Signature
from export.recipes.tint_settings import TintSettings
from export.training.color_choice import ab_pixels, choice_loss, color_centers, rarity_weights
from export.training.networks import Networks


@dataclass(frozen=True, kw_only=True)
class TintPhotoSettings(TintSettings):
    """As for line art, with a smaller network."""

    channels: Annotated[
        tuple[int, int, int, int], Field(description="channels at 1/2, 1/4, 1/8, 1/16 of the size")
    ] = (32, 64, 128, 192)
    blocks: Annotated[
        tuple[int, int, int, int], Field(description="residual blocks a level, on the way down")
    ] = (1, 2, 2, 3)


class TintPhotoRecipe(PreparedRecipe[TintPhotoSettings, PhotoCache]):
    """Tintline's own `photo` generator: lightness and hints to a*b*."""

    name = "tint-photo"
    summary = "Tintline's own generator for photographs: dots steer"
    source = "Tintline, after “Colorful Image Colorization” (Zhang, Isola, Efros 2016)"
    wants = "colour photographs or shards, or a folder made by `data prepare --task photo`"
    settings_type = TintPhotoSettings
    info = INFO
    weight_prefix = "generator."

    _rarity: Tensor | None = None

    def prepare_data(
        self, data: Path, folder: Path, limit: int | None, unreadable: Unreadable
    ) -> int:
        """See `PreparedRecipe.prepare_data`."""
        return build_photo_cache(data, folder, limit=limit, unreadable=unreadable)

    def load(self, folder: Path) -> None:
        """See `PreparedRecipe.load`."""
        self._cache = PhotoCache(folder)

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> PhotoGenerator:
        """See `Recipe.generator`; the colours chosen among come from the data."""
        if weights is not None:
            return PhotoGenerator(self.settings.network, weights["centers"].float())
        centers = color_centers(_colors(self._cache), self.settings.dictionary)
        return PhotoGenerator(self.settings.network, centers)

    def step(self, networks: Networks, batch: Batch, step: int) -> dict[str, Tensor]:
        """See `Recipe.step`: cross-entropy to the near centres, rare ones more, and an L1."""
        del step
        luma = batch["luma"].contiguous(memory_format=torch.channels_last)
        ab, choice = networks("generator", luma, batch["hints"])
        centers = networks.plain["generator"].centers
        assert isinstance(centers, Tensor)
        if self._rarity is None:
            self._rarity = rarity_weights(_colors(self._cache), centers)
        cross = choice_loss(choice, F.avg_pool2d(batch["target"], 2), centers, self._rarity)
        chroma = batch["target"].norm(dim=1, keepdim=True)
        importance = 0.5 + 4 * chroma
        l1 = (importance * (ab - batch["target"]).abs()).sum() / importance.sum()
        loss = cross + 8 * l1
        norm = networks.descend("generator", loss)
        return {"loss": loss, "choice": cross.detach(), "color": l1.detach(), "norm": norm}

    @torch.no_grad()
    def render(self, generator: nn.Module, batch: Batch) -> list[Tensor]:
        """See `Recipe.render`: gray with hints, coloured, original."""
        ab, _ = generator(batch["luma"], batch["hints"])
        parts = (batch["hints"][:, :2], ab, batch["target"])
        return [lab_pictures(batch["luma"], part) for part in parts]

    def signature(self, generator: nn.Module, metadata: Mapping[str, str]) -> Signature:
        """See `Recipe.signature`."""
        del generator, metadata
        inputs = {"luma": (2, 1, 128, 192), "hints": (2, 3, 128, 192)}
        return Signature("photo", inputs, ("ab",), 16)

    def exported(self, generator: nn.Module, metadata: Mapping[str, str]) -> nn.Module:
        """See `Recipe.exported`."""
        del metadata
        assert isinstance(generator, PhotoGenerator)
        return PhotoColor(generator)

    @staticmethod
    def crops(folder: Path, length: int, seed: int, size: int) -> PhotoDataset:
        """See `PreparedRecipe.crops`."""
        return PhotoDataset(folder, PhotoOptions(size=size), length, seed)


def _colors(cache: PhotoCache) -> np.ndarray:
    """Some pixels' a*b*, see `ab_pixels`."""

    def picture(pick: int) -> np.ndarray:
        height, width = (int(v) for v in cache.box[pick])
        return cache.color[pick, :height, :width]

    return ab_pixels(len(cache), picture)
