"""Networks small enough for tests."""

import torch

from export.models.generator import Generator
from export.models.photo import PhotoGenerator
from export.models.unet import UNetConfig

SMALL = UNetConfig(channels=(8, 16, 16, 24), blocks=(1, 1, 1, 1), up_blocks=(1, 1, 1))


def small_generator(seed: int = 0) -> Generator:
    torch.manual_seed(seed)
    generator = Generator(SMALL, torch.rand(6, 3) * 2 - 1).eval()
    torch.nn.init.normal_(generator.residual.weight, std=0.2)
    return generator


def small_photo_generator(seed: int = 0) -> PhotoGenerator:
    torch.manual_seed(seed)
    return PhotoGenerator(SMALL, torch.rand(6, 2) * 2 - 1).eval()
