from collections.abc import Sequence

import torch
from torch import Tensor

from desktop.core.errors import TintlineError
from export.models.pix2pix import PatchLayer, PatchStack, SkipUNet


def patch_layers(
    map_size: int = 10, size: int = 256, first: int = 64, widest: int = 512
) -> tuple[PatchLayer, ...]:
    """Layers that answer for pictures of `size`×`size` pixels with a map of `map_size`×`map_size`.

    4×4 convolutions of stride 2 halve the picture as often as leaves at least two more than the
    map; two convolutions of stride 1 without padding take the rest away, each its kernel − 1. For
    256 pixels that is

    - 10×10: four halvings to 16, then 4×4 and 4×4 (16 → 13 → 10), receptive field 142;
    - 11×11: four halvings to 16, then 4×4 and 3×3 (16 → 13 → 11), receptive field 126;
    - 4×4: five halvings to 8, then 3×3 and 3×3 (8 → 6 → 4), receptive field 222.

    Args:
        map_size: side of the map.
        size: side of the pictures, in pixels.
        first: channels of the first convolution; each next one has twice as many.
        widest: the most channels of any.

    Raises:
        TintlineError: there are no such layers for that size.
    """
    left, halvings = size, 0
    while left % 2 == 0 and left // 2 >= map_size + 2:
        left, halvings = left // 2, halvings + 1
    rest = left - map_size
    # Beyond 16 pixels the two kernels would be larger than any that is in use.
    if map_size < 1 or not 2 <= rest <= 16:
        raise TintlineError(
            f"No discriminator gives a map of {map_size}×{map_size} for {size} pixels: choose "
            "another map, such as 10, or a size that is a power of two, such as 256."
        )
    layers = [PatchLayer(min(first << index, widest)) for index in range(halvings)]
    hidden = min(first << halvings, widest)
    layers.append(PatchLayer(hidden, kernel=(rest + 1) // 2 + 1, stride=1, padding=0))
    layers.append(PatchLayer(1, kernel=rest // 2 + 1, stride=1, padding=0))
    return tuple(layers)


class MemoriesGenerator(SkipUNet):
    """The `memories` generator: pix2pix for black-and-white photographs (Isola et al. 2016).

    A U-Net of four levels, from lightness to colour, so that the model answers by the contract of
    the task `photo`. Nothing is dropped by default: a photograph's colours need no chance.
    """

    size_multiple = 16

    def __init__(
        self,
        inputs: int = 1,
        outputs: int = 2,
        channels: Sequence[int] = (64, 128, 256, 512),
        dropped: Sequence[int] = (),
        dropout: float = 0.5,
        slope: float = 0.2,
    ) -> None:
        """See `SkipUNet`."""
        super().__init__(inputs, outputs, channels, dropped, dropout, slope)

    def forward(self, luma: Tensor) -> Tensor:
        """`luma` [N, 1, H, W], L* / 50 − 1, gives `ab` [N, 2, H, W], a*b* / 128 in −1…1.

        H and W are multiples of `size_multiple`.
        """
        return self.translate(luma)


class MemoriesDiscriminator(PatchStack):
    """The `memories` discriminator: a PatchGAN with a map of a chosen size."""

    def __init__(
        self,
        map_size: int = 10,
        size: int = 256,
        norm: str = "batch",
        first: int = 64,
        widest: int = 512,
        inputs: int = 3,
        slope: float = 0.2,
    ) -> None:
        """Build the layers that `patch_layers` tells.

        Args:
            map_size: side of the map for pictures of `size`×`size` pixels.
            size: the recipe's, in pixels.
            norm: `batch` or `instance`.
            first: channels of the first convolution; each next one has twice as many.
            widest: the most channels of any.
            inputs: channels of lightness and colour together.
            slope: of the LeakyReLU.

        Raises:
            TintlineError: no layers give such a map, or there is no such norm.
        """
        super().__init__(inputs, patch_layers(map_size, size, first, widest), norm, slope)

    def forward(self, luma: Tensor, ab: Tensor) -> Tensor:
        """`luma` [N, 1, H, W] and `ab` [N, 2, H, W], both in −1…1, give logits [N, 1, h, w]."""
        return self.judge(torch.cat([luma, ab], dim=1))
