import math
from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit

from export.models.pix2pix import PatchLayer, PatchStack, SkipUNet, as_sketch

#: Four halvings, 512 → 32, and two 2×2 convolutions without padding, 32 → 31 → 30.
MAP_30 = (
    PatchLayer(16),
    PatchLayer(32),
    PatchLayer(64),
    PatchLayer(128),
    PatchLayer(128, kernel=2, stride=1, padding=0),
    PatchLayer(1, kernel=2, stride=1, padding=0),
)


class Sketch2Color(SkipUNet):
    """The `sketch2color` generator: a narrow U-Net of eight blocks for 512×512 pictures.

    After the article “Sketch to color anime translation using Generative Adversarial Networks”
    (Sanjay, 2019), which follows the auto-painter (Liu, Qin, Luo, Wang 2017). A picture of 512×512
    has a bottleneck of 2×2.
    """

    size_multiple = 256

    def __init__(
        self,
        inputs: int = 3,
        outputs: int = 3,
        channels: Sequence[int] = (16, 32, 64, 128, 128, 128, 128, 128),
        dropped: Sequence[int] = (1, 2, 3),
        dropout: float = 0.5,
        slope: float = 0.2,
    ) -> None:
        """See `SkipUNet`; the sketch is copied into `inputs` channels."""
        super().__init__(inputs, outputs, channels, dropped, dropout, slope)
        self.inputs = inputs

    def forward(self, ink: Tensor) -> Tensor:
        """`ink` [N, 1, H, W] in 0 paper … 1 line gives `color` [N, 3, H, W] in −1…1.

        H and W are multiples of `size_multiple`. Training needs a bottleneck of more than one
        value a channel (PyTorch's batch norm raises ValueError otherwise): two pictures of
        256×256 or one that is larger.
        """
        return self.translate(as_sketch(ink, self.inputs))


class Sketch2ColorDiscriminator(PatchStack):
    """The `sketch2color` discriminator: the mean chance that patches of a picture are real."""

    def __init__(
        self,
        sketch: int = 3,
        picture: int = 3,
        layers: Sequence[PatchLayer] = MAP_30,
        norm: str = "batch",
        slope: float = 0.2,
    ) -> None:
        """`sketch` and `picture` are numbers of channels; for the others see `PatchStack`."""
        super().__init__(sketch + picture, layers, norm, slope)
        self.sketch = sketch

    def map(self, ink: Tensor, color: Tensor) -> Tensor:
        """`ink` [N, 1, H, W] in 0…1 and `color` [N, 3, H, W] in −1…1 give logits [N, 1, h, w].

        For 512×512 pictures the map is 30×30.
        """
        return self.judge(torch.cat([as_sketch(ink, self.sketch), color], dim=1))

    def forward(self, ink: Tensor, color: Tensor) -> Tensor:
        """As `map`, but give one logit a picture, [N].

        Its sigmoid is the mean over the map of the patches' sigmoids, the published answer; as a
        logit it goes into the same losses as the other discriminators' answers.
        """
        logits = self.map(ink, color).flatten(1).float()
        # The logit of a mean of chances, from their logarithms, which do not round to 0 or 1.
        count = math.log(logits.shape[1])
        real = F.logsigmoid(logits).logsumexp(dim=1) - count
        fake = F.logsigmoid(-logits).logsumexp(dim=1) - count
        return real - fake
