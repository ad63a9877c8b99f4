import functools
import json
from collections.abc import Mapping

import torch
from torch import Tensor

from export.data.batches import BatchOptions, SketchDataset
from export.data.cache import Cache
from export.dictionary import build_dictionary, choose_palettes, color_rarity
from export.figures.parts import PART_NAMES
from export.models.generator import Generator
from export.models.unet import UNet, UNetConfig
from export.training.losses import generator_loss, part_loss
from export.training.options import TrainOptions
from export.training.task import StepDataset

#: Weight of telling parts beside choosing colours.
_PARTS = 0.4


class SketchTask:
    """The `sketch` generator: ink, hints and palette to colours."""

    def __init__(self, options: TrainOptions, config: UNetConfig | None = None) -> None:
        self.options = options
        self.config = config or UNetConfig()
        self._cache = Cache(options.data)
        self._rarity: Tensor | None = None

    def build(self) -> tuple[UNet, dict[str, str]]:
        """See `Task.build`; the metadata holds the palettes it learns from."""
        own = build_dictionary(self._cache, self.options.dictionary)
        colors = torch.from_numpy(own) * 2 - 1
        palettes = choose_palettes(self._cache)
        metadata = {"palettes": json.dumps(palettes, separators=(",", ":"))}
        if self._cache.has_parts:
            metadata["parts"] = ",".join(PART_NAMES)
        return Generator(self.config, colors), metadata

    def dataset(self, options: TrainOptions) -> StepDataset:
        """See `Task.dataset`."""
        return StepDataset(functools.partial(_samples, options), options)

    def losses(
        self, model: torch.nn.Module, batch: Mapping[str, Tensor], step: int
    ) -> dict[str, Tensor]:
        """See `Task.losses`."""
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
    def pictures(self, model: UNet, batch: Mapping[str, Tensor]) -> list[Tensor]:
        """See `Task.pictures`: ink, hints, the generator's colour, its choice, the original."""
        color, choice, colors, _ = model(batch["ink"], batch["hints"], batch["palette"])
        best = choice.argmax(dim=1).flatten(1)
        chosen = torch.gather(colors, 1, best[:, :, None].expand(-1, -1, 3)).transpose(1, 2)
        half = torch.nn.functional.avg_pool2d
        paper = 1 - half(batch["ink"], 2).expand(-1, 3, -1, -1)
        mask = half(batch["hints"][:, 3:], 2)
        dots = paper * (1 - mask) + mask * (half(batch["hints"][:, :3], 2) + 1) / 2
        return [dots, (color + 1) / 2, (chosen.reshape(color.shape) + 1) / 2, batch["target"]]


def _samples(options: TrainOptions, size: int) -> SketchDataset:
    length = options.steps * options.batch
    return SketchDataset(options.data, BatchOptions(size=size), length, options.seed)
