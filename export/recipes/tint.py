import functools
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from export.data.batches import BatchOptions, SketchDataset
from export.data.cache import INFO, Cache, build_cache
from export.data.sources import Unreadable
from export.dictionary import build_dictionary, choose_palettes, color_rarity
from export.figures.parts import PART_NAMES
from export.models.generator import Generator
from export.recipes.prepared import PreparedRecipe
from export.recipes.recipe import Batch, Signature
from export.recipes.tint_settings import TintSettings
from export.training.losses import generator_loss, part_loss
from export.training.networks import Networks

#: Weight of telling parts beside choosing colours.
_PARTS = 0.4


class TintRecipe(PreparedRecipe[TintSettings, Cache]):
    """Tintline's own `sketch` generator: ink, hints and palette to colours."""

    name = "tint"
    summary = "Tintline's own generator for line art: dots, palettes, parts"
    source = "Tintline; see docs/architecture.md"
    wants = "colour pictures, pairs or shards, or a folder made by `data prepare`"
    settings_type = TintSettings
    info = INFO
    weight_prefix = ""
    added_weights = ("part.",)

    _rarity: Tensor | None = None

    def prepare_data(
        self, data: Path, folder: Path, limit: int | None, unreadable: Unreadable
    ) -> int:
        """See `PreparedRecipe.prepare_data`."""
        return build_cache(data, folder, limit=limit, unreadable=unreadable)

    def load(self, folder: Path) -> None:
        """See `PreparedRecipe.load`."""
        self._cache = Cache(folder)

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> Generator:
        """See `Recipe.generator`; a new one's own colours come from the data."""
        if weights is not None:
            return Generator(self.settings.network, weights["dictionary"].float())
        own = build_dictionary(self._cache, self.settings.dictionary)
        return Generator(self.settings.network, torch.from_numpy(own) * 2 - 1)

    def metadata(self) -> dict[str, str]:
        """See `Recipe.metadata`: the palettes it learns from, and the parts."""
        palettes = choose_palettes(self._cache)
        metadata = {"palettes": json.dumps(palettes, separators=(",", ":"))}
        if self._cache.has_parts:
            metadata["parts"] = ",".join(PART_NAMES)
        return metadata

    def step(self, networks: Networks, batch: Batch, step: int) -> dict[str, Tensor]:
        """See `Recipe.step`."""
        losses = self._losses(functools.partial(networks, "generator"), batch, step)
        norm = networks.descend("generator", losses["loss"])
        return {**losses, "norm": norm}

    def _losses(self, model: Callable[..., Any], batch: Batch, step: int) -> dict[str, Tensor]:
        ink = batch["ink"].contiguous(memory_format=torch.channels_last)
        phase = (step % 2, step // 2 % 2)
        color, choice, colors, parts = model(ink, batch["hints"], batch["palette"], phase)
        target, weight = (
            batch[name][:, :, phase[0] :: 2, phase[1] :: 2] for name in ("target", "weight")
        )
        if self._rarity is None:
            entries = batch["palette"].shape[1]
            own = ((colors[0, entries:] + 1) / 2).float().cpu().numpy()
            rarity = color_rarity(self._cache, own)
            self._rarity = torch.from_numpy(rarity).to(target.device)
        losses = generator_loss(
            color, choice, colors, batch["palette"], target, weight, self._rarity
        )
        truth = batch["parts"][:, phase[0] :: 2, phase[1] :: 2]
        part = part_loss(parts, truth, weight)
        return {**losses, "loss": losses["loss"] + _PARTS * part, "part": part.detach()}

    @torch.no_grad()
    def render(self, generator: nn.Module, batch: Batch) -> list[Tensor]:
        """See `Recipe.render`: hints on the ink, colour, choice, the original."""
        color, choice, colors, _ = generator(batch["ink"], batch["hints"], batch["palette"])
        best = choice.argmax(dim=1).flatten(1)
        chosen = torch.gather(colors, 1, best[:, :, None].expand(-1, -1, 3)).transpose(1, 2)
        half = torch.nn.functional.avg_pool2d
        paper = 1 - half(batch["ink"], 2).expand(-1, 3, -1, -1)
        mask = half(batch["hints"][:, 3:], 2)
        dots = paper * (1 - mask) + mask * (half(batch["hints"][:, :3], 2) + 1) / 2
        return [dots, (color + 1) / 2, (chosen.reshape(color.shape) + 1) / 2, batch["target"]]

    def signature(self, generator: nn.Module, metadata: Mapping[str, str]) -> Signature:
        """See `Recipe.signature`; a model that never saw parts tells none."""
        del generator
        outputs = ["color", "choice", "colors"] + ["parts"] * ("parts" in metadata)
        inputs = {"ink": (2, 1, 128, 192), "hints": (2, 4, 128, 192), "palette": (2, 5, 4)}
        return Signature("sketch", inputs, outputs, 16)

    def exported(self, generator: nn.Module, metadata: Mapping[str, str]) -> nn.Module:
        """See `Recipe.exported`."""
        assert isinstance(generator, Generator)
        generator.tells_parts = "parts" in metadata
        return generator

    @staticmethod
    def crops(folder: Path, length: int, seed: int, size: int) -> SketchDataset:
        """See `PreparedRecipe.crops`."""
        return SketchDataset(folder, BatchOptions(size=size), length, seed)
