from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit

from export.models.lab import Step, follow, init_glorot

#: The paper's encoder, to an eighth of the picture's size, and its decoder.
ENCODER: tuple[Step, ...] = ((64, 2), 128, (128, 2), 256, (256, 2), 512, 512, 256)
DECODER: tuple[Step, ...] = (128, "up", 64, "up", 32, 16, 2, "up")

#: Sharpens the choice among colours before its mean is taken; the paper's T.
_TEMPERATURE = 0.38


def gray_of_luma(luma: Tensor) -> Tensor:
    """Lightness L* / 50 − 1 as the gray sRGB value of a picture, in −1…1, any shape.

    What classifies pictures has learned from sRGB values and not from L*. The formulas are those
    of CIE L* (1976) and of sRGB (IEC 61966-2-1).
    """
    f = ((luma + 1) * 50 + 16) / 116
    linear = torch.where(f > 6 / 29, f.clamp(min=6 / 29) ** 3, (f - 4 / 29) * (108 / 841))
    linear = linear.clamp(0, 1)
    curve = 1.055 * linear.clamp(min=0.0031308) ** (1 / 2.4) - 0.055
    return 2 * torch.where(linear > 0.0031308, curve, 12.92 * linear) - 1


class SmallClassifier(nn.Module):
    """A branch that sums a picture up in as many numbers as an ImageNet classifier has classes.

    It stands in for Inception-ResNet-v2 where that one's weights are missing, and is trained
    together with the rest of the network.
    """

    def __init__(
        self, classes: int = 1000, channels: Sequence[int] = (16, 32, 64, 128, 256)
    ) -> None:
        """`channels` are those of 3×3 convolutions of stride 2, each with a batch norm."""
        super().__init__()
        layers: list[nn.Module] = []
        previous = 3
        for count in channels:
            layers.append(nn.Conv2d(previous, count, 3, stride=2, padding=1, bias=False))
            layers += [nn.BatchNorm2d(count), nn.ReLU()]
            previous = count
        self.layers = nn.Sequential(*layers)
        self.classes = nn.Linear(previous, classes)
        init_glorot(self)

    def forward(self, picture: Tensor) -> Tensor:
        """[N, 3, H, W] in −1…1 gives [N, classes]."""
        return self.classes(self.layers(picture).mean(dim=(2, 3)))


class PhotoFusion(nn.Module):
    """The `photo-fusion` network: the colours of a place and of what the whole picture shows.

    After “Deep Koalarization: Image Colorization using CNNs and Inception-ResNet-v2” (Baldassarre,
    González Morín, Rodés-Guirao 2017) and Emil Wallner's article of 2017. An embedding of the gray
    picture, a classifier's answer before its softmax, is repeated at each place of the encoder's
    answer; a 1×1 convolution fuses the two.
    """

    size_multiple = 8

    def __init__(
        self,
        embedder: nn.Module | None = None,
        classes: int = 1000,
        embedded_size: int = 299,
        encoder: Sequence[Step] = ENCODER,
        fused: int = 256,
        decoder: Sequence[Step] = DECODER,
        centers: Tensor | None = None,
    ) -> None:
        """Build the network.

        Args:
            embedder: a trained network from [N, 3, S, S] in −1…1 to [N, classes], such as
                `InceptionResNetV2` with its weights; it stays as it is, in evaluation mode and
                without gradients. Without one a `SmallClassifier` is trained jointly.
            classes: length of the embedding.
            embedded_size: S.
            encoder: ends at an eighth of the picture's size with a number of channels.
            fused: channels after the fusion.
            decoder: from there to two channels at the picture's size.
            centers: float32 [D, 2], a*b* / 128, to choose each pixel's colour among by weighted
                classification (Zhang, Isola, Efros 2016); without them the decoder's two channels
                are the colour.
        """
        super().__init__()
        self.embedded_size = embedded_size
        encoded = encoder[-1]
        assert isinstance(encoded, int)
        self.encoder = follow(encoder, inputs=1)
        self.fusion = nn.Sequential(nn.Conv2d(encoded + classes, fused, 1), nn.ReLU())
        self.centers: Tensor | None
        self.register_buffer("centers", None if centers is None else centers.clone())
        if centers is None:
            self.decoder = follow(decoder, fused, last=nn.Tanh())
        else:
            self.decoder = follow(_with_outputs(decoder, len(centers)), fused, last=nn.Identity())
        init_glorot(self)
        self.frozen = embedder is not None
        self.embedder = SmallClassifier(classes) if embedder is None else embedder
        if self.frozen:
            self.embedder.requires_grad_(False)
            self.embedder.eval()

    def train(self, mode: bool = True) -> "PhotoFusion":
        """As always, but a given embedder stays in evaluation mode."""
        super().train(mode)
        if self.frozen:
            self.embedder.eval()
        return self

    def embed(self, luma: Tensor) -> Tensor:
        """`luma` [N, 1, H, W] gives the embedding [N, classes] of its gray picture at S×S."""
        side = self.embedded_size
        gray = F.interpolate(gray_of_luma(luma), (side, side), mode="bilinear", align_corners=False)
        return self.embedder(gray.expand(-1, 3, -1, -1))

    def decode(self, luma: Tensor) -> Tensor:
        """`luma` [N, 1, H, W], L* / 50 − 1, gives what the decoder answers, [N, 2 or D, H, W].

        H and W are multiples of `size_multiple`; at 256×256 the fusion is at 32×32. With `centers`
        the answer is each one's logit.
        """
        places = self.encoder(luma)
        whole = self.embed(luma)[:, :, None, None].expand(-1, -1, *places.shape[2:])
        return self.decoder(self.fusion(torch.cat([places, whole], dim=1)))

    def forward(self, luma: Tensor, undecided: bool = False) -> Tensor:
        """As `decode` if `undecided`, else give `ab` [N, 2, H, W], a*b* / 128 in −1…1."""
        answer = self.decode(luma)
        if self.centers is None or undecided:
            return answer
        # Between the most likely colour and the mean of all: the annealed mean.
        sharp = (answer / _TEMPERATURE).softmax(dim=1)
        return torch.einsum("ndhw,dc->nchw", sharp, self.centers)


def _with_outputs(plan: Sequence[Step], outputs: int) -> list[Step]:
    """The plan with other channels of its last convolution."""
    last = max(index for index, step in enumerate(plan) if step != "up")
    return [outputs if index == last else step for index, step in enumerate(plan)]
