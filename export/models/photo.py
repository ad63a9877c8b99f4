import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit

from export.models.unet import CONDITION, UNet, UNetConfig

#: Sharpens the choice before its mean is taken (Zhang 2016, annealed mean).
_TEMPERATURE = 0.5


class PhotoGenerator(UNet):
    """The `photo` generator: from lightness to colour, by a choice among centres of a*b*.

    Each pixel weighs a fixed set of a*b* colours; the annealed mean of that choice, between the
    vivid mode and the smooth mean, is its colour (Zhang, Isola, Efros 2016). Hints come as planes
    beside the lightness and as their mean (Zhang 2017).
    """

    def __init__(self, config: UNetConfig, centers: Tensor) -> None:
        """`centers` is float32 [D, 2], a*b* / 128."""
        super().__init__(config, inputs=4)
        self.centers: Tensor
        self.register_buffer("centers", centers.clone())
        self.summary = nn.Sequential(nn.Linear(3, CONDITION), nn.SiLU())
        c1 = config.channels[0]
        self.choice = nn.Conv2d(c1, len(centers), 3, padding=1)
        self.residual = nn.Conv2d(c1, 2, 3, padding=1)
        nn.init.zeros_(self.residual.weight)

    def forward(self, luma: Tensor, hints: Tensor) -> tuple[Tensor, Tensor]:
        """Colour a photograph.

        Args:
            luma: [N, 1, H, W], L* / 50 − 1, H and W multiples of 16.
            hints: [N, 3, H, W], a*b* / 128 times mask, and mask.

        Returns:
            ab [N, 2, H, W], a*b* / 128; choice [N, D, H/2, W/2], log-probabilities.
        """
        total = hints.sum(dim=(2, 3))
        known = total[:, 2:].clamp(min=1)
        condition = self.summary(torch.cat([total[:, :2] / known, (total[:, 2:] > 0).to(luma)], 1))
        x = self.features(torch.cat([luma, hints], dim=1), condition)
        choice = self.choice(x).float().log_softmax(dim=1)
        sharp = (choice / _TEMPERATURE).softmax(dim=1)
        n, d, h, w = choice.shape
        mean = torch.matmul(self.centers.t(), sharp.reshape(n, d, h * w)).reshape(n, 2, h, w)
        half = mean + 0.3 * torch.tanh(self.residual(x).float())
        ab = F.interpolate(half, scale_factor=2.0, mode="bilinear", align_corners=False)
        return ab.clamp(-1, 1), choice


class PhotoColor(nn.Module):
    """A photo generator that answers with the model contract's one output, for export."""

    def __init__(self, generator: PhotoGenerator) -> None:
        super().__init__()
        self.generator = generator

    def forward(self, luma: Tensor, hints: Tensor) -> Tensor:
        """See `PhotoGenerator.forward`; gives `ab` alone."""
        return self.generator(luma, hints)[0]
