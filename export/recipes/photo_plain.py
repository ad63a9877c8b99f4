"""The alpha and beta versions of Emil Wallner's article: one stack of convolutions."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Generic, TypeVar

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit
from torch.utils.data import Dataset

from export.data.folder import PictureFolder
from export.data.lab import LabDataset
from export.data.shapes import Shape
from export.models.lab import PhotoAlpha, PhotoBeta
from export.recipes.folder_recipe import FolderRecipe, FolderSettings
from export.recipes.lab_pictures import lab_rows, lab_signature
from export.recipes.painting import paint_photo
from export.recipes.recipe import Batch, Signature
from export.recipes.settings import Span
from export.training.networks import Networks
from export.training.options import TrainOptions

ARTICLE = (
    "“How to colorize black & white photos with just 100 lines of neural network code” (Emil"
    " Wallner 2017)"
)


@dataclass(frozen=True, kw_only=True)
class LabSettings(FolderSettings):
    """Settings of recipes that learn a*b* of lightness."""

    size: Annotated[int, Field(ge=32, multiple_of=8, description="side of a picture, px")] = 256
    rate: Annotated[float, Field(gt=0, description="learning rate")] = 1e-3
    shear: Annotated[float, Field(ge=0, description="shear at most, radians")] = 0.0
    zoom: Annotated[float, Field(ge=0, lt=1, description="zoom in or out at most")] = 0.0
    rotation: Annotated[float, Field(ge=0, description="turn at most, degrees")] = 0.0
    flip: Annotated[bool, Field(description="mirror half of the pictures")] = False


L = TypeVar("L", bound=LabSettings)


class LabRecipe(FolderRecipe[L], Generic[L]):
    """From lightness to colour by the mean squared error."""

    wants = "colour photographs"
    photos = True

    def read(self, folder: PictureFolder, length: int, seed: int, *, vary: bool) -> Dataset:
        """See `FolderRecipe.read`."""
        settings = self.settings
        return LabDataset(
            folder,
            size=settings.size,
            shape=Shape.STRETCH,
            shear=settings.shear if vary else 0.0,
            zoom=settings.zoom if vary else 0.0,
            rotation=settings.rotation if vary else 0.0,
            flip=settings.flip and vary,
            length=length,
            seed=seed,
        )

    @abstractmethod
    def optimizer(self, name: str, network: nn.Module) -> torch.optim.Optimizer:
        """See `Recipe.optimizer`."""

    def step(self, networks: Networks, batch: Batch, step: int) -> dict[str, Tensor]:
        """See `Recipe.step`."""
        del step
        loss = F.mse_loss(networks("generator", batch["luma"]), batch["ab"])
        norm = networks.descend("generator", loss)
        return {"loss": loss.detach(), "norm": norm}

    @torch.no_grad()
    def error(self, generator: nn.Module, batch: Batch) -> dict[str, float]:
        """See `Recipe.error`: the mean squared error."""
        return {"shown/mse": float(F.mse_loss(generator(batch["luma"]), batch["ab"]))}

    @torch.no_grad()
    def render(self, generator: nn.Module, batch: Batch) -> list[Tensor]:
        """See `Recipe.render`: gray, coloured, original."""
        return lab_rows(generator, batch)

    def paint(self, generator: nn.Module, picture: np.ndarray) -> np.ndarray:
        """See `Recipe.paint`."""
        return paint_photo(generator, picture, Shape.STRETCH, self.settings.size)

    @property
    def working_size(self) -> int:
        """See `Recipe.working_size`."""
        return self.settings.size

    def signature(self, generator: nn.Module) -> Signature:
        """See `Recipe.signature`."""
        return lab_signature(generator)


@dataclass(frozen=True, kw_only=True)
class PhotoAlphaSettings(LabSettings):
    """The article's values: one picture, a thousand times."""

    size: Annotated[
        int, Field(ge=32, multiple_of=8, description="side that the model works at, px")
    ] = 256
    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "1000 epochs"
    )
    pictures: Annotated[Span, Field(description="how often sample pictures are logged")] = (
        "100 epochs"
    )


class PhotoAlphaRecipe(LabRecipe[PhotoAlphaSettings]):
    """The sanity model that learns one picture of any size by heart."""

    name = "photo-alpha"
    summary = "learns one photograph by heart: a check that training works at all"
    source = ARTICLE + ", alpha version"
    wants = "one colour photograph (of a folder: the first)"
    settings_type = PhotoAlphaSettings

    def open(self, options: TrainOptions) -> None:
        """See `Recipe.open`: one picture, which is also the one that is shown."""
        super().open(replace(options, limit=1))
        self._unseen = self._pictures

    def read(self, folder: PictureFolder, length: int, seed: int, *, vary: bool) -> Dataset:
        """See `FolderRecipe.read`: in its own size."""
        del vary
        return LabDataset(folder, size=None, shape=Shape.CROP, length=length, seed=seed)

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """See `Recipe.generator`."""
        del weights
        return PhotoAlpha()

    def optimizer(self, name: str, network: nn.Module) -> torch.optim.Optimizer:
        """See `Recipe.optimizer`."""
        del name
        return rmsprop(network, self.settings.rate)


@dataclass(frozen=True, kw_only=True)
class PhotoBetaSettings(LabSettings):
    """The article's values."""

    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "1000 epochs"
    )
    batch: Annotated[int, Field(ge=1, description="pictures a step, on all devices together")] = 50
    shear: Annotated[float, Field(ge=0, description="shear at most, radians")] = 0.2
    zoom: Annotated[float, Field(ge=0, lt=1, description="zoom in or out at most")] = 0.2
    rotation: Annotated[float, Field(ge=0, description="turn at most, degrees")] = 20.0
    flip: Annotated[bool, Field(description="mirror half of the pictures")] = True


class PhotoBetaRecipe(LabRecipe[PhotoBetaSettings]):
    """A stack of convolutions that learns from many photographs."""

    name = "photo-beta"
    summary = "a plain stack of convolutions that colours unseen photographs"
    source = ARTICLE + ", beta version"
    settings_type = PhotoBetaSettings

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """See `Recipe.generator`."""
        del weights
        return PhotoBeta()

    def optimizer(self, name: str, network: nn.Module) -> torch.optim.Optimizer:
        """See `Recipe.optimizer`."""
        del name
        return rmsprop(network, self.settings.rate)


def rmsprop(network: nn.Module, rate: float) -> torch.optim.RMSprop:
    """RMSprop with Keras' decay of 0.9."""
    return torch.optim.RMSprop(network.parameters(), lr=rate, alpha=0.9, eps=1e-7)
