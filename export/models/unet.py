from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit

#: Length of the condition that modulates every block.
CONDITION = 64


@dataclass(frozen=True)
class UNetConfig:
    """Sizes of the network.

    Attributes:
        channels: at 1/2, 1/4, 1/8 and 1/16 of the input's size.
        blocks: residual blocks a level, on the way down (the last level: in the middle).
        up_blocks: residual blocks a level on the way up, for 1/8, 1/4, 1/2.
        attention: attention blocks at 1/16, each after a block of the middle.
        embed: length of a colour's embedding.
    """

    channels: tuple[int, ...] = (32, 80, 144, 240)
    blocks: tuple[int, ...] = (1, 2, 2, 4)
    up_blocks: tuple[int, ...] = (2, 2, 1)
    attention: int = 2
    embed: int = 32

    def pack(self) -> dict[str, Any]:
        """The sizes as plain values, for a file."""
        return {key: list(v) if isinstance(v, tuple) else v for key, v in asdict(self).items()}

    @classmethod
    def unpack(cls, packed: Mapping[str, Any]) -> "UNetConfig":
        """The reverse of `pack`."""
        values: dict[str, Any] = {
            key: tuple(v) if isinstance(v, list) else v for key, v in packed.items()
        }
        return cls(**values)


class ResBlock(nn.Module):
    """Two 3×3 convolutions with group norm, modulated by a condition (FiLM, Perez 2018)."""

    def __init__(self, inputs: int, outputs: int, condition: int) -> None:
        super().__init__()
        self.norm1 = nn.GroupNorm(8, inputs)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.film = nn.Linear(condition, 2 * outputs)
        self.norm2 = nn.GroupNorm(8, outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.skip = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        nn.init.zeros_(self.film.weight)
        nn.init.zeros_(self.film.bias)
        nn.init.zeros_(self.conv2.weight)

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        """[N, inputs, H, W] and [N, condition] give [N, outputs, H, W]."""
        h = self.conv1(F.silu(self.norm1(x)))
        scale, shift = self.film(condition)[:, :, None, None].chunk(2, dim=1)
        h = self.norm2(h) * (1 + scale) + shift
        return self.skip(x) + self.conv2(F.silu(h))


class Attention(nn.Module):
    """Attention over all positions, and over a palette's entries where the model takes one."""

    def __init__(self, channels: int, embed: int | None, heads: int = 4) -> None:
        super().__init__()
        self.heads = heads
        self.norm = nn.GroupNorm(8, channels)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.palette = None if embed is None else nn.Linear(embed, 2 * channels)
        self.out = nn.Conv2d(channels, channels, 1)
        nn.init.zeros_(self.out.weight)

    def forward(self, x: Tensor, entries: Tensor | None, given: Tensor | None) -> Tensor:
        """[N, C, H, W], entries [N, K, E] and their mask [N, K, 1] give [N, C, H, W]."""
        n, c, h, w = x.shape
        q, k, v = self.qkv(self.norm(x)).flatten(2).chunk(3, dim=1)  # [N, C, HW]
        if self.palette is not None and entries is not None:
            pk, pv = (self.palette(entries) * given).transpose(1, 2).chunk(2, dim=1)  # [N, C, K]
            k, v = torch.cat([k, pk], dim=2), torch.cat([v, pv], dim=2)

        def heads(t: Tensor) -> Tensor:
            return t.reshape(n, self.heads, c // self.heads, -1)

        q, k, v = heads(q), heads(k), heads(v)
        scores = torch.matmul(q.transpose(2, 3), k) * (c // self.heads) ** -0.5
        mixed = torch.matmul(v, scores.softmax(dim=-1).transpose(2, 3))
        return x + self.out(mixed.reshape(n, c, h, w))


class UNet(nn.Module):
    """What the generators share: from a picture to features at half its size (Ronneberger 2015).

    Networks are made from it by inheritance, so that their weights keep flat, stable names.
    """

    def __init__(self, config: UNetConfig, inputs: int, embed: int | None = None) -> None:
        """`inputs` is the number of input channels, `embed` the length of a palette's entries."""
        super().__init__()
        self.config = config
        c1, c2, c3, c4 = config.channels
        self.stem = nn.Conv2d(inputs, c1, 5, stride=2, padding=2)

        def stage(inputs: int, outputs: int, count: int) -> nn.ModuleList:
            return nn.ModuleList(
                ResBlock(inputs if i == 0 else outputs, outputs, CONDITION) for i in range(count)
            )

        b1, b2, b3, b4 = config.blocks
        self.down1 = stage(c1, c1, b1)
        self.to2 = nn.Conv2d(c1, c2, 3, stride=2, padding=1)
        self.down2 = stage(c2, c2, b2)
        self.to3 = nn.Conv2d(c2, c3, 3, stride=2, padding=1)
        self.down3 = stage(c3, c3, b3)
        self.to4 = nn.Conv2d(c3, c4, 3, stride=2, padding=1)
        self.middle = stage(c4, c4, b4)
        attention = min(config.attention, b4)
        self.attention = nn.ModuleList(Attention(c4, embed) for _ in range(attention))
        u3, u2, u1 = config.up_blocks
        self.from4 = nn.Conv2d(c4, c3, 1)
        self.up3 = stage(2 * c3, c3, u3)
        self.from3 = nn.Conv2d(c3, c2, 1)
        self.up2 = stage(2 * c2, c2, u2)
        self.from2 = nn.Conv2d(c2, c1, 1)
        self.up1 = stage(2 * c1, c1, u1)
        self.head_norm = nn.GroupNorm(8, c1)

    def features(
        self,
        inputs: Tensor,
        condition: Tensor,
        entries: Tensor | None = None,
        given: Tensor | None = None,
    ) -> Tensor:
        """[N, inputs, H, W], multiples of 16, and a condition give [N, C, H/2, W/2]."""
        x1 = self.stem(inputs)
        for block in self.down1:
            x1 = block(x1, condition)
        x2 = self.to2(x1)
        for block in self.down2:
            x2 = block(x2, condition)
        x3 = self.to3(x2)
        for block in self.down3:
            x3 = block(x3, condition)
        x = self.to4(x3)
        for index, block in enumerate(self.middle):
            x = block(x, condition)
            if index < len(self.attention):
                x = self.attention[index](x, entries, given)
        x = torch.cat([_double(self.from4(x)), x3], dim=1)
        for block in self.up3:
            x = block(x, condition)
        x = torch.cat([_double(self.from3(x)), x2], dim=1)
        for block in self.up2:
            x = block(x, condition)
        x = torch.cat([_double(self.from2(x)), x1], dim=1)
        for block in self.up1:
            x = block(x, condition)
        return F.silu(self.head_norm(x))


def _double(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="nearest")
