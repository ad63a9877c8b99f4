from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit


@dataclass(frozen=True)
class GeneratorConfig:
    """Sizes of the network.

    Attributes:
        channels: at 1/2, 1/4, 1/8 and 1/16 of the input's size.
        blocks: residual blocks a level, on the way down (the last level: in the middle).
        up_blocks: residual blocks a level on the way up, for 1/8, 1/4, 1/2.
        attention: attention blocks at 1/16.
        embed: length of a colour's embedding.
    """

    channels: tuple[int, ...] = (32, 80, 144, 240)
    blocks: tuple[int, ...] = (1, 2, 2, 4)
    up_blocks: tuple[int, ...] = (2, 2, 1)
    attention: int = 2
    embed: int = 32


class ResBlock(nn.Module):
    """Two 3×3 convolutions with group norm, modulated (FiLM) by the palette's summary."""

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
    """Attention over all positions and the palette's entries: the picture sees itself whole."""

    def __init__(self, channels: int, embed: int, heads: int = 4) -> None:
        super().__init__()
        self.heads = heads
        self.norm = nn.GroupNorm(8, channels)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.palette = nn.Linear(embed, 2 * channels)
        self.out = nn.Conv2d(channels, channels, 1)
        nn.init.zeros_(self.out.weight)

    def forward(self, x: Tensor, entries: Tensor, given: Tensor) -> Tensor:
        """[N, C, H, W], entries [N, K, E] and their mask [N, K, 1] give [N, C, H, W]."""
        n, c, h, w = x.shape
        q, k, v = self.qkv(self.norm(x)).flatten(2).chunk(3, dim=1)  # [N, C, HW]
        pk, pv = (self.palette(entries) * given).transpose(1, 2).chunk(2, dim=1)  # [N, C, K]
        k, v = torch.cat([k, pk], dim=2), torch.cat([v, pv], dim=2)

        def heads(t: Tensor) -> Tensor:
            return t.reshape(n, self.heads, c // self.heads, -1)

        q, k, v = heads(q), heads(k), heads(v)
        scores = torch.matmul(q.transpose(2, 3), k) * (c // self.heads) ** -0.5
        mixed = torch.matmul(v, scores.softmax(dim=-1).transpose(2, 3))
        return x + self.out(mixed.reshape(n, c, h, w))


class Generator(nn.Module):
    """The `sketch` generator: a U-Net whose pixels point at colours (see `forward`).

    A pixel's feature is compared with the embedding of every palette entry and of every colour of
    a fixed dictionary. Choosing among colours instead of regressing one keeps a choice vivid where
    a mean would be brown (after Zhang 2016's classes and pointer networks, Vinyals 2015).
    """

    def __init__(self, config: GeneratorConfig, dictionary: Tensor) -> None:
        """`dictionary` is float32 [D, 3], sRGB in −1…1."""
        super().__init__()
        c1, c2, c3, c4 = config.channels
        embed, condition = config.embed, 64
        self.config = config
        self.dictionary: Tensor
        self.register_buffer("dictionary", dictionary.clone())
        self.embed_color = nn.Sequential(nn.Linear(4, 64), nn.SiLU(), nn.Linear(64, embed))
        self.embed_own = nn.Parameter(torch.zeros(len(dictionary), embed))
        self.bias_own = nn.Parameter(torch.zeros(len(dictionary)))
        self.summary = nn.Sequential(nn.Linear(embed + 1, condition), nn.SiLU())
        self.stem = nn.Conv2d(5, c1, 5, stride=2, padding=2)

        def stage(inputs: int, outputs: int, count: int) -> nn.ModuleList:
            return nn.ModuleList(
                ResBlock(inputs if i == 0 else outputs, outputs, condition) for i in range(count)
            )

        b1, b2, b3, b4 = config.blocks
        self.down1 = stage(c1, c1, b1)
        self.to2 = nn.Conv2d(c1, c2, 3, stride=2, padding=1)
        self.down2 = stage(c2, c2, b2)
        self.to3 = nn.Conv2d(c2, c3, 3, stride=2, padding=1)
        self.down3 = stage(c3, c3, b3)
        self.to4 = nn.Conv2d(c3, c4, 3, stride=2, padding=1)
        self.middle = stage(c4, c4, b4)
        self.attention = nn.ModuleList(Attention(c4, embed) for _ in range(config.attention))
        u3, u2, u1 = config.up_blocks
        self.from4 = nn.Conv2d(c4, c3, 1)
        self.up3 = stage(2 * c3, c3, u3)
        self.from3 = nn.Conv2d(c3, c2, 1)
        self.up2 = stage(2 * c2, c2, u2)
        self.from2 = nn.Conv2d(c2, c1, 1)
        self.up1 = stage(2 * c1, c1, u1)
        self.head_norm = nn.GroupNorm(8, c1)
        self.query = nn.Conv2d(c1, embed, 3, padding=1)
        self.residual = nn.Conv2d(c1, 3, 3, padding=1)
        nn.init.zeros_(self.residual.weight)

    def forward(self, ink: Tensor, hints: Tensor, palette: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Colour a sketch.

        Args:
            ink: [N, 1, H, W] in 0…1, H and W multiples of 16.
            hints: [N, 4, H, W], RGB in −1…1 times mask, and mask.
            palette: [N, K, 4], RGB in −1…1 and weight; all weights 0: none is given.

        Returns:
            color [N, 3, H/2, W/2] in −1…1; choice [N, K + D, H/2, W/2], log-probabilities;
            colors [N, K + D, 3], the colours chosen among.
        """
        n = palette.shape[0]
        given = (palette[:, :, 3:] > 0).to(palette.dtype)  # [N, K, 1]
        any_given = given.amax(dim=1)  # [N, 1]
        entries = self.embed_color(palette)  # [N, K, E]
        pooled = (entries * given).sum(dim=1) / given.sum(dim=1).clamp(min=1)
        condition = self.summary(torch.cat([pooled, any_given], dim=1))

        x1 = self.stem(torch.cat([ink, hints], dim=1))
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
        x = F.silu(self.head_norm(x))

        own = torch.cat([self.dictionary, torch.ones_like(self.dictionary[:, :1])], dim=1)
        own_keys = (self.embed_color(own) + self.embed_own).expand(n, -1, -1)
        keys = torch.cat([entries, own_keys], dim=1)  # [N, M, E]
        query = self.query(x)
        h, w = query.shape[2:]
        logits = torch.matmul(keys, query.flatten(2)).reshape(n, -1, h, w)
        # A given palette shuts the dictionary out, none given shuts the palette out.
        shut_palette = (1 - given[:, :, 0]) * -1e4
        open_own = self.bias_own.expand(n, -1) * (1 - any_given) + any_given * -1e4
        bias = torch.cat([shut_palette, open_own], dim=1)
        choice = (logits + bias[:, :, None, None]).float().log_softmax(dim=1)
        colors = torch.cat([palette[:, :, :3], self.dictionary.expand(n, -1, -1)], dim=1)
        mixed = torch.matmul(colors.transpose(1, 2).float(), choice.exp().flatten(2))
        shade = 0.6 * torch.tanh(self.residual(x).float())
        color = (mixed.reshape(n, 3, h, w) + shade).clamp(-1, 1)
        return color, choice, colors


def _double(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="nearest")
