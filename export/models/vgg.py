import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit

#: Mean and standard deviation of ImageNet's RGB values in 0…1, with which VGG16 was trained.
MEAN = (0.485, 0.456, 0.406)
DEVIATION = (0.229, 0.224, 0.225)


class VGGFeatures(nn.Module):
    """VGG16 (Simonyan and Zisserman 2014) up to its fourth ReLU, relu2_2 alias block2_conv2.

    What it sees in two pictures is compared by a feature loss (Johnson, Alahi, Fei-Fei 2016). Its
    weights keep torchvision's names, `features.0.weight` and so on; they never learn here.
    """

    def __init__(self, size: int = 224) -> None:
        """`size` is the side, in pixels, that pictures are resized to."""
        super().__init__()
        self.size = size
        self.mean: Tensor
        self.deviation: Tensor
        # Not persistent: torchvision's file has no such entries.
        self.register_buffer("mean", torch.tensor(MEAN)[:, None, None], persistent=False)
        self.register_buffer("deviation", torch.tensor(DEVIATION)[:, None, None], persistent=False)
        self.features = nn.Sequential(
            nn.Conv2d(3, 64, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(64, 64, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2, 2),
            nn.Conv2d(64, 128, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(128, 128, 3, padding=1),
            nn.ReLU(),
        )
        self.requires_grad_(False)

    def forward(self, picture: Tensor) -> Tensor:
        """[N, 3, H, W], sRGB in −1…1, gives features [N, 128, size / 2, size / 2]."""
        side = self.size
        picture = F.interpolate(picture, (side, side), mode="bilinear", align_corners=False)
        return self.features(((picture + 1) / 2 - self.mean) / self.deviation)
