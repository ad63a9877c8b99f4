from collections.abc import Iterator, Sequence
from typing import Literal

from torch import Tensor, nn

#: One step of a plan: a 3×3 convolution's channels, the same with its stride, or twice the size.
Step = int | tuple[int, int] | Literal["up"]

#: Emil Wallner's alpha version: 8 pixels of the picture for one of the smallest layer.
ALPHA: tuple[Step, ...] = (
    (8, 2), 8, 16, (16, 2), 32, (32, 2), "up", 32, "up", 16, "up", 2,
)  # fmt: skip
#: His beta version: wider, and coloured at half the size.
BETA: tuple[Step, ...] = (
    64, (64, 2), 128, (128, 2), 256, (256, 2), 512, 256, 128, "up", 64, "up", 32, 2, "up",
)  # fmt: skip


def init_glorot(network: nn.Module) -> None:
    """Draw the weights as Keras does: convolutions by Glorot's uniform rule (2010), biases 0."""
    for module in network.modules():
        if isinstance(module, nn.Conv2d | nn.ConvTranspose2d | nn.Linear):
            nn.init.xavier_uniform_(module.weight)
            if module.bias is not None:
                nn.init.zeros_(module.bias)


def follow(plan: Sequence[Step], inputs: int, last: nn.Module | None = None) -> nn.Sequential:
    """The layers of a plan.

    A convolution of stride 2 is padded by one pixel on each side, which halves an even size
    exactly, as Keras' `same` does.

    Args:
        plan: the steps; each convolution is followed by a ReLU.
        inputs: number of input channels.
        last: the activation after the last convolution, ReLU if none is given.
    """
    final = max(index for index, step in enumerate(plan) if step != "up")

    def layers() -> Iterator[nn.Module]:
        previous = inputs
        for index, step in enumerate(plan):
            if step == "up":
                yield nn.Upsample(scale_factor=2.0, mode="nearest")
                continue
            outputs, stride = (step, 1) if isinstance(step, int) else step
            yield nn.Conv2d(previous, outputs, 3, stride, padding=1)
            yield last if index == final and last is not None else nn.ReLU()
            previous = outputs

    return nn.Sequential(*layers())


class LabNetwork(nn.Module):
    """A plain stack of convolutions from lightness to colour.

    After the article “How to colorize black & white photos with just 100 lines of neural network
    code” (Emil Wallner, 2017).
    """

    size_multiple = 8

    def __init__(self, plan: Sequence[Step]) -> None:
        """`plan` must end with two channels at the size of its input."""
        super().__init__()
        self.layers = follow(plan, inputs=1, last=nn.Tanh())
        init_glorot(self)

    def forward(self, luma: Tensor) -> Tensor:
        """`luma` [N, 1, H, W], L* / 50 − 1, gives `ab` [N, 2, H, W], a*b* / 128 in −1…1.

        H and W are multiples of `size_multiple`.
        """
        return self.layers(luma)


class PhotoAlpha(LabNetwork):
    """The `photo-alpha` network, which learns one picture by heart."""

    def __init__(self, plan: Sequence[Step] = ALPHA) -> None:
        """See `LabNetwork`."""
        super().__init__(plan)


class PhotoBeta(LabNetwork):
    """The `photo-beta` network, which learns from many pictures of 256×256."""

    def __init__(self, plan: Sequence[Step] = BETA) -> None:
        """See `LabNetwork`."""
        super().__init__(plan)
