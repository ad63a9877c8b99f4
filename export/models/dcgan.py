from collections.abc import Sequence

from torch import Tensor, nn

from export.models.lab import init_glorot
from export.models.pix2pix import PatchLayer, PatchStack

#: Four halvings, 64 → 4, and a convolution over all that is left: a dense layer's sum.
FACE_LAYERS = (
    PatchLayer(64),
    PatchLayer(128),
    PatchLayer(256),
    PatchLayer(512),
    PatchLayer(1, kernel=4, stride=1, padding=0),
)


class FaceGenerator(nn.Module):
    """The `faces-dcgan` generator: noise to faces of 64×64 (DCGAN; Radford, Metz, Chintala 2016).

    The first transposed convolution makes 4×4 of the noise, the next three double it to 32×32, a
    3×3 convolution follows, and a last transposed convolution gives the 64×64 picture.
    """

    def __init__(
        self,
        noise: int = 100,
        channels: Sequence[int] = (512, 256, 128, 64),
        outputs: int = 3,
        slope: float = 0.2,
        momentum: float = 0.5,
    ) -> None:
        """Build the network.

        Args:
            noise: length of the noise.
            channels: of the 4×4 transposed convolutions before the last one.
            outputs: channels of the picture.
            slope: of the LeakyReLU.
            momentum: of the batch norm's running means: the share of the newest batch, and in
                Keras the share of the older ones, so that only at 0.5 the two are the same.
        """
        super().__init__()
        self.noise = noise
        layers: list[nn.Module] = []

        def add(convolution: nn.Module, count: int) -> None:
            layers.append(convolution)
            layers.append(nn.BatchNorm2d(count, momentum=momentum))
            layers.append(nn.LeakyReLU(slope))

        previous = noise
        for index, count in enumerate(channels):
            stride, padding = (1, 0) if index == 0 else (2, 1)
            add(nn.ConvTranspose2d(previous, count, 4, stride, padding, bias=False), count)
            previous = count
        add(nn.Conv2d(previous, previous, 3, padding=1, bias=False), previous)
        layers.append(nn.ConvTranspose2d(previous, outputs, 4, 2, 1))
        layers.append(nn.Tanh())
        self.layers = nn.Sequential(*layers)
        init_glorot(self)

    def forward(self, noise: Tensor) -> Tensor:
        """`noise` [N, 100], drawn from N(0, 1), gives faces [N, 3, 64, 64], RGB in −1…1."""
        return self.layers(noise[:, :, None, None])


class FaceDiscriminator(PatchStack):
    """The `faces-dcgan` discriminator: is a face of 64×64 real?

    The published sigmoid at its end is the loss's (binary cross-entropy on logits), where it is
    numerically safe.
    """

    def __init__(
        self,
        inputs: int = 3,
        layers: Sequence[PatchLayer] = FACE_LAYERS,
        slope: float = 0.2,
        momentum: float = 0.5,
    ) -> None:
        """See `PatchStack`."""
        super().__init__(inputs, layers, "batch", slope, momentum)
        init_glorot(self)

    def forward(self, face: Tensor) -> Tensor:
        """`face` [N, 3, 64, 64], RGB in −1…1, gives a logit each, [N]."""
        return self.judge(face).flatten()
