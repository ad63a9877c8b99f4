from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn

#: A convolution: outputs, kernel's height and width. Those of stride 1 keep the size.
_Step = tuple[int, int, int]


class _Conv(nn.Module):
    """A convolution without bias, batch norm and ReLU."""

    def __init__(self, inputs: int, step: _Step, stride: int = 1, same: bool = True) -> None:
        super().__init__()
        outputs, height, width = step
        padding = (height // 2, width // 2) if same else (0, 0)
        self.conv = nn.Conv2d(inputs, outputs, (height, width), stride, padding, bias=False)
        self.bn = nn.BatchNorm2d(outputs, eps=0.001)

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(self.bn(self.conv(x)))


def _branch(inputs: int, steps: Sequence[_Step], halves: bool = False) -> nn.Module:
    """Convolutions after each other; with `halves` the last has stride 2 and no padding."""
    layers = []
    for index, step in enumerate(steps):
        half = halves and index == len(steps) - 1
        layers.append(_Conv(inputs, step, stride=2 if half else 1, same=not half))
        inputs = step[0]
    return layers[0] if len(layers) == 1 else nn.Sequential(*layers)


class _Branches(nn.Module):
    """Branches beside each other, `branch0` and so on, whose answers are concatenated."""

    def __init__(self, *branches: nn.Module) -> None:
        super().__init__()
        self.names = [f"branch{index}" for index in range(len(branches))]
        for name, branch in zip(self.names, branches, strict=True):
            self.add_module(name, branch)

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat([self.get_submodule(name)(x) for name in self.names], dim=1)


class _Residual(_Branches):
    """Branches whose answer, through a 1×1 convolution and scaled, is added to the input."""

    def __init__(
        self, channels: int, scale: float, *plans: Sequence[_Step], relu: bool = True
    ) -> None:
        super().__init__(*(_branch(channels, steps) for steps in plans))
        self.conv2d = nn.Conv2d(sum(steps[-1][0] for steps in plans), channels, 1)
        self.scale = scale
        self.relu = relu

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.scale * self.conv2d(super().forward(x))
        return torch.relu(x) if self.relu else x


def _block35() -> nn.Module:
    third = ((32, 1, 1), (48, 3, 3), (64, 3, 3))
    return _Residual(320, 0.17, ((32, 1, 1),), ((32, 1, 1), (32, 3, 3)), third)


def _block17() -> nn.Module:
    return _Residual(1088, 0.10, ((192, 1, 1),), ((128, 1, 1), (160, 1, 7), (192, 7, 1)))


def _block8(scale: float, relu: bool = True) -> nn.Module:
    second = ((192, 1, 1), (224, 1, 3), (256, 3, 1))
    return _Residual(2080, scale, ((192, 1, 1),), second, relu=relu)


class InceptionResNetV2(nn.Module):
    """Inception-ResNet-v2 (Szegedy, Ioffe, Vanhoucke, Alemi 2016), as TensorFlow's slim built it.

    Its weights keep the names of timm's `inception_resnet_v2`, so that timm's file fits.
    """

    def __init__(self, classes: int = 1000) -> None:
        """`classes` is the length of the answer."""
        super().__init__()
        self.conv2d_1a = _Conv(3, (32, 3, 3), stride=2, same=False)
        self.conv2d_2a = _Conv(32, (32, 3, 3), same=False)
        self.conv2d_2b = _Conv(32, (64, 3, 3))
        self.maxpool_3a = nn.MaxPool2d(3, stride=2)
        self.conv2d_3b = _Conv(64, (80, 1, 1))
        self.conv2d_4a = _Conv(80, (192, 3, 3), same=False)
        self.maxpool_5a = nn.MaxPool2d(3, stride=2)
        pool = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
        self.mixed_5b = _Branches(
            _branch(192, ((96, 1, 1),)),
            _branch(192, ((48, 1, 1), (64, 5, 5))),
            _branch(192, ((64, 1, 1), (96, 3, 3), (96, 3, 3))),
            nn.Sequential(pool, _Conv(192, (64, 1, 1))),
        )
        self.repeat = nn.Sequential(*(_block35() for _ in range(10)))
        self.mixed_6a = _Branches(
            _branch(320, ((384, 3, 3),), halves=True),
            _branch(320, ((256, 1, 1), (256, 3, 3), (384, 3, 3)), halves=True),
            nn.MaxPool2d(3, stride=2),
        )
        self.repeat_1 = nn.Sequential(*(_block17() for _ in range(20)))
        self.mixed_7a = _Branches(
            _branch(1088, ((256, 1, 1), (384, 3, 3)), halves=True),
            _branch(1088, ((256, 1, 1), (288, 3, 3)), halves=True),
            _branch(1088, ((256, 1, 1), (288, 3, 3), (320, 3, 3)), halves=True),
            nn.MaxPool2d(3, stride=2),
        )
        self.repeat_2 = nn.Sequential(*(_block8(0.20) for _ in range(9)))
        self.block8 = _block8(1.0, relu=False)
        self.conv2d_7b = _Conv(2080, (1536, 1, 1))
        self.classif = nn.Linear(1536, classes)

    def forward(self, picture: Tensor) -> Tensor:
        """[N, 3, 299, 299], RGB in −1…1, gives logits [N, classes]; other sizes from 75 do, too."""
        x = self.conv2d_2b(self.conv2d_2a(self.conv2d_1a(picture)))
        x = self.conv2d_4a(self.conv2d_3b(self.maxpool_3a(x)))
        x = self.repeat(self.mixed_5b(self.maxpool_5a(x)))
        x = self.repeat_1(self.mixed_6a(x))
        x = self.block8(self.repeat_2(self.mixed_7a(x)))
        return self.classif(self.conv2d_7b(x).mean(dim=(2, 3)))


def without_background(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Weights of timm with the 1000 classes of ImageNet.

    Its file has 1001, whose first is TensorFlow's “background”; weights that have 1000 stay.
    """
    kept = dict(state)
    for name in ("classif.weight", "classif.bias"):
        if name in kept and len(kept[name]) == 1001:
            kept[name] = kept[name][1:]
    return kept
