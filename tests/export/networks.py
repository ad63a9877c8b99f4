"""Networks and recipes small enough for tests."""

from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import torch

from export.models.generator import Generator
from export.models.photo import PhotoGenerator
from export.models.unet import UNetConfig
from export.recipes.tint import TintRecipe
from export.recipes.tint_photo import TintPhotoRecipe, TintPhotoSettings
from export.recipes.tint_settings import TintSettings
from export.training.options import TrainOptions

METADATA = {"name": "n", "version": "1", "licence": "l", "trained_on": "t",
            "working_size": "64", "recipe": "r"}  # fmt: skip
SMALL = UNetConfig(channels=(8, 16, 16, 24), blocks=(1, 1, 1, 1), up_blocks=(1, 1, 1))
_QUICK = {**asdict(SMALL), "batch": 2, "size": "32", "warmup": 2, "dictionary": 5}
#: The same on the command line.
QUICK = [
    word
    for key, value in _QUICK.items()
    if key != "batch"
    for word in ("--set", f"{key}={list(value) if isinstance(value, tuple) else value}")
]


def small_generator(seed: int = 0) -> Generator:
    torch.manual_seed(seed)
    generator = Generator(SMALL, torch.rand(6, 3) * 2 - 1).eval()
    torch.nn.init.normal_(generator.residual.weight, std=0.2)
    return generator


def small_photo_generator(seed: int = 0) -> PhotoGenerator:
    torch.manual_seed(seed)
    return PhotoGenerator(SMALL, torch.rand(6, 2) * 2 - 1).eval()


def small_tint(steps: int = 1, **values: Any) -> TintRecipe:
    return TintRecipe(TintSettings(**{**_QUICK, "length": f"{steps} steps", **values}))


def small_tint_photo(steps: int = 1, **values: Any) -> TintPhotoRecipe:
    return TintPhotoRecipe(TintPhotoSettings(**{**_QUICK, "length": f"{steps} steps", **values}))


def here(data: Path, run: Path, **values: Any) -> TrainOptions:
    """Options of a run in this process, on the processor."""
    assert set(values) <= {entry.name for entry in fields(TrainOptions)}
    return TrainOptions(data=data, run=run, **{"workers": 0, "device": "cpu", **values})
