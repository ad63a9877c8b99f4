from collections.abc import Iterable, Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn

from desktop.core.errors import TintlineError


class PatchLayer(NamedTuple):
    """One convolution of a discriminator, with a square kernel."""

    outputs: int
    kernel: int = 4
    stride: int = 2
    padding: int = 1


#: The paper's discriminator C64-C128-C256-C512: each answer sees 70×70 pixels.
PATCH_70 = (
    PatchLayer(64),
    PatchLayer(128),
    PatchLayer(256),
    PatchLayer(512, stride=1),
    PatchLayer(1, stride=1),
)


def widened(layers: Sequence[PatchLayer], first: int) -> list[PatchLayer]:
    """The same layers with `first` channels in the first, the others in proportion."""
    wide = first / layers[0].outputs
    return [
        *(layer._replace(outputs=max(1, round(layer.outputs * wide))) for layer in layers[:-1]),
        layers[-1],
    ]


def map_size(layers: Iterable[PatchLayer], size: int) -> int:
    """The side of the map that `layers` answer with for pictures of `size`×`size` pixels."""
    for layer in layers:
        size = (size + 2 * layer.padding - layer.kernel) // layer.stride + 1
    return size


def as_sketch(ink: Tensor, channels: int) -> Tensor:
    """Ink [N, 1, H, W] in 0 paper … 1 line as a sketch [N, channels, H, W] in −1 line … 1 paper."""
    return (1 - 2 * ink).expand(-1, channels, -1, -1)


def init_normal(network: nn.Module, deviation: float = 0.02) -> None:
    """Draw the weights as the paper does: convolutions from N(0, 0.02), norms from N(1, 0.02)."""
    for module in network.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            nn.init.normal_(module.weight, 0.0, deviation)
        elif isinstance(module, nn.BatchNorm2d | nn.InstanceNorm2d):
            nn.init.normal_(module.weight, 1.0, deviation)
        else:
            continue
        if module.bias is not None:
            nn.init.zeros_(module.bias)


class SkipUNet(nn.Module):
    """A U-Net of 4×4 convolutions of stride 2, whose skips are concatenated (Isola et al. 2016).

    Each block begins with its activation, so that a skip carries what the LeakyReLU of the way
    down and the ReLU of the way up both start from: ReLU after LeakyReLU is ReLU. A convolution
    that a norm follows has no bias, which the norm would take away again.

    Attributes:
        size_multiple: of the input's height and width, 2 to the number of blocks.
    """

    size_multiple: int

    def __init__(
        self,
        inputs: int,
        outputs: int,
        channels: Sequence[int],
        dropped: Sequence[int] = (),
        dropout: float = 0.5,
        slope: float = 0.2,
        bottleneck_norm: bool = True,
    ) -> None:
        """Build as many blocks up as down.

        Args:
            inputs: number of input channels.
            outputs: number of output channels.
            channels: of the blocks on the way down; the way up has the same in reverse.
            dropped: which blocks of the way up have a dropout, 0 being the deepest.
            dropout: chance of it.
            slope: of the LeakyReLU.
            bottleneck_norm: whether the last block down has a batch norm.
        """
        super().__init__()
        self.size_multiple = 2 ** len(channels)
        self.down = nn.ModuleList()
        previous = inputs
        for index, count in enumerate(channels):
            deepest = index == len(channels) - 1
            normed = index > 0 and (bottleneck_norm or not deepest)
            block: list[nn.Module] = [nn.LeakyReLU(slope)] if index > 0 else []
            block.append(nn.Conv2d(previous, count, 4, stride=2, padding=1, bias=not normed))
            if normed:
                block.append(nn.BatchNorm2d(count))
            self.down.append(nn.Sequential(*block))
            previous = count
        self.up = nn.ModuleList()
        for index, count in enumerate((*reversed(channels[:-1]), outputs)):
            last = index == len(channels) - 1
            block = [nn.ReLU(), nn.ConvTranspose2d(previous, count, 4, 2, 1, bias=last)]
            if not last:
                block.append(nn.BatchNorm2d(count))
            if index in dropped:
                block.append(nn.Dropout(dropout))
            self.up.append(nn.Sequential(*block))
            previous = 2 * count
        init_normal(self)

    def translate(self, x: Tensor) -> Tensor:
        """[N, inputs, H, W], multiples of `size_multiple`, give [N, outputs, H, W] in −1…1."""
        skips = []
        for block in self.down:
            x = block(x)
            skips.append(x)
        skips.pop()
        for block in self.up:
            x = block(x)
            if skips:
                x = torch.cat([x, skips.pop()], dim=1)
        return torch.tanh(x)


class UNet256(SkipUNet):
    """The `pix2pix` generator, of the paper by Isola, Zhu, Zhou and Efros (2016).

    At 256×256 the bottleneck is a single pixel. It has no batch norm: over one picture of a
    batch of 1 that would make every activation zero (the paper's errata).
    """

    size_multiple = 256

    def __init__(
        self,
        inputs: int = 3,
        outputs: int = 3,
        channels: Sequence[int] = (64, 128, 256, 512, 512, 512, 512, 512),
        dropped: Sequence[int] = (0, 1, 2),
        dropout: float = 0.5,
        slope: float = 0.2,
    ) -> None:
        """See `SkipUNet`; the sketch is copied into `inputs` channels."""
        super().__init__(inputs, outputs, channels, dropped, dropout, slope, bottleneck_norm=False)
        self.inputs = inputs

    def forward(self, ink: Tensor) -> Tensor:
        """`ink` [N, 1, H, W] in 0 paper … 1 line gives `color` [N, 3, H, W] in −1…1.

        H and W are multiples of `size_multiple`. In evaluation mode nothing is dropped, so that
        the same sketch is always coloured alike.
        """
        return self.translate(as_sketch(ink, self.inputs))


class PatchStack(nn.Module):
    """A stack of convolutions that judges each patch of a picture (PatchGAN, Isola et al. 2016).

    LeakyReLU after each but the last, and a norm after each but the first and the last. Its
    answers are logits: the sigmoid is left to the loss, where it is numerically safe.
    """

    def __init__(
        self,
        inputs: int,
        layers: Sequence[PatchLayer] = PATCH_70,
        norm: str = "batch",
        slope: float = 0.2,
        momentum: float = 0.1,
    ) -> None:
        """Build the stack.

        Args:
            inputs: number of input channels.
            layers: the convolutions; the last one's outputs are the answers.
            norm: `batch` or `instance`.
            slope: of the LeakyReLU.
            momentum: of the batch norm's running means, the share of the newest batch.

        Raises:
            TintlineError: there is no such norm.
        """
        super().__init__()
        if norm not in ("batch", "instance"):
            raise TintlineError(f"There is no norm “{norm}”: choose batch or instance.")
        stack: list[nn.Module] = []
        previous = inputs
        for index, (outputs, kernel, stride, padding) in enumerate(layers):
            last = index == len(layers) - 1
            normed = index > 0 and not last
            stack.append(nn.Conv2d(previous, outputs, kernel, stride, padding, bias=not normed))
            if normed and norm == "batch":
                stack.append(nn.BatchNorm2d(outputs, momentum=momentum))
            elif normed:
                stack.append(nn.InstanceNorm2d(outputs, affine=True))
            if not last:
                stack.append(nn.LeakyReLU(slope))
            previous = outputs
        self.layers = nn.Sequential(*stack)
        init_normal(self)

    def judge(self, x: Tensor) -> Tensor:
        """[N, inputs, H, W] gives logits [N, outputs, h, w], `map_size` tells h and w."""
        return self.layers(x)


class PatchDiscriminator(PatchStack):
    """The `pix2pix` discriminator: is the colour real, given the sketch? 70×70 by default."""

    def __init__(
        self,
        sketch: int = 3,
        picture: int = 3,
        layers: Sequence[PatchLayer] = PATCH_70,
        norm: str = "batch",
        slope: float = 0.2,
    ) -> None:
        """`sketch` and `picture` are numbers of channels; for the others see `PatchStack`."""
        super().__init__(sketch + picture, layers, norm, slope)
        self.sketch = sketch

    def forward(self, ink: Tensor, color: Tensor) -> Tensor:
        """`ink` [N, 1, H, W] in 0…1 and `color` [N, 3, H, W] in −1…1 give logits [N, 1, h, w].

        For 256×256 pictures the map is 30×30.
        """
        return self.judge(torch.cat([as_sketch(ink, self.sketch), color], dim=1))
