"""Settings that both of Tintline's own generators share."""

import math
from dataclasses import dataclass
from typing import Annotated

import torch
from pydantic import AfterValidator, BeforeValidator, Field
from torch import nn

from export.models.unet import UNetConfig
from export.recipes.settings import Settings, Span, as_text


def parse_sizes(text: str) -> list[tuple[float, int]]:
    """``96,128@0.7`` as [(0.0, 96), (0.7, 128)].

    Raises:
        ValueError: it is written in another way, or a size is no multiple of 16 from 32 on.
    """
    sizes: list[tuple[float, int]] = []
    for part in text.split(","):
        size, _, begin = part.partition("@")
        try:
            sizes.append((float(begin or 0), int(size)))
        except ValueError:
            raise ValueError(
                "write a size such as 128, or growing ones such as 96,128@0.7"
            ) from None
    for begin, size in sizes:
        if size % 16 or size < 32:
            raise ValueError(f"{size} does not fit; use a multiple of 16 from 32 on")
        if not 0 <= begin <= 1:
            raise ValueError(f"{begin} is no share of the steps (0 to 1)")
    begins = [begin for begin, _ in sizes]
    if begins[0] != 0 or sorted(set(begins)) != begins:
        raise ValueError("begin with a size alone, then by rising shares")
    return sizes


def _check_sizes(text: str) -> str:
    parse_sizes(text)
    return text


@dataclass(frozen=True, kw_only=True)
class TintSettings(Settings):
    """Settings of Tintline's own generators."""

    batch: Annotated[int, Field(ge=1, description="pictures a step, on all devices together")] = 24
    pictures: Annotated[Span, Field(description="how often sample pictures are logged")] = (
        "1000 steps"
    )
    average: Annotated[
        float, Field(ge=0, lt=1, description="share of the old in the weights' running mean")
    ] = 0.999
    size: Annotated[
        str,
        BeforeValidator(as_text),
        AfterValidator(_check_sizes),
        Field(
            description="side of a training picture in pixels, a multiple of 16; 96,128@0.7 grows"
            " to 128 after 70 % of the steps"
        ),
    ] = "128"
    rate: Annotated[
        float, Field(gt=0, description="highest learning rate of AdamW; falls as a cosine")
    ] = 1e-3
    warmup: Annotated[int, Field(ge=0, description="steps in which the rate rises")] = 300
    dictionary: Annotated[
        int, Field(ge=2, le=256, description="number of the generator's own colours")
    ] = 48
    channels: Annotated[
        tuple[int, int, int, int], Field(description="channels at 1/2, 1/4, 1/8, 1/16 of the size")
    ] = (32, 80, 144, 240)
    blocks: Annotated[
        tuple[int, int, int, int], Field(description="residual blocks a level, on the way down")
    ] = (1, 2, 2, 4)
    up_blocks: Annotated[
        tuple[int, int, int], Field(description="residual blocks a level, on the way up")
    ] = (2, 2, 1)
    attention: Annotated[int, Field(ge=0, description="attention blocks in the middle")] = 2
    embed: Annotated[int, Field(ge=8, description="length of a colour's embedding")] = 32

    @property
    def network(self) -> UNetConfig:
        """Sizes of the network."""
        return UNetConfig(self.channels, self.blocks, self.up_blocks, self.attention, self.embed)

    def size_at(self, step: int, steps: int) -> int:
        """Side of the pictures of a step of so many."""
        share = step / steps
        return [size for begin, size in parse_sizes(self.size) if share >= begin][-1]

    def rate_at(self, step: int, steps: int) -> float:
        """Factor of the learning rate: a warm-up, then a cosine to 1 % (Loshchilov 2017)."""
        warm = min(1.0, (step + 1) / max(1, self.warmup))
        cosine = 0.5 + 0.5 * math.cos(math.pi * min(1.0, step / steps))
        return warm * max(cosine, 0.01)

    def optimizer(self, network: nn.Module) -> torch.optim.Optimizer:
        """AdamW, without decay for biases and norms."""
        decay = [p for p in network.parameters() if p.ndim > 1]
        plain = [p for p in network.parameters() if p.ndim <= 1]
        groups = [{"params": decay, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]
        return torch.optim.AdamW(groups, lr=self.rate, betas=(0.9, 0.98))
