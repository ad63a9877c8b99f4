"""The alpha and beta versions of Emil Wallner's article: one stack of convolutions."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Generic, Literal, TypeVar

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit
from torch.utils.data import Dataset

from export.data.folder import PictureFolder
from export.data.lab import LabDataset
from export.data.shapes import Shape
from export.models.lab import ALPHA, BETA, PhotoAlpha, PhotoBeta
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


#: Steps of a network's plan, as in `export.models.lab`; in TOML [[8, 2], 8, "up", 2].
Plan = tuple[int | tuple[int, int] | Literal["up"], ...]


@dataclass(frozen=True, kw_only=True)
class LabSettings(FolderSettings):
    """Settings of recipes that learn a*b* of lightness."""

    rate: Annotated[float, Field(gt=0, description="learning rate")] = 1e-3


@dataclass(frozen=True, kw_only=True)
class VariedSettings(LabSettings):
    """Settings of recipes that learn from many photographs, each seen in many ways."""

    size: Annotated[int, Field(ge=32, multiple_of=8, description="side of a picture, px")] = 256
    shear: Annotated[float, Field(ge=0, description="shear at most, radians")] = 0.2
    zoom: Annotated[float, Field(ge=0, lt=1, description="zoom in or out at most")] = 0.2
    rotation: Annotated[float, Field(ge=0, description="turn at most, degrees")] = 20.0
    flip: Annotated[bool, Field(description="mirror half of the pictures")] = True


L = TypeVar("L", bound=LabSettings)
V = TypeVar("V", bound=VariedSettings)


class LabRecipe(FolderRecipe[L], Generic[L]):
    """From lightness to colour by the mean squared error."""

    wants = "colour photographs"
    photos = True

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

    def signature(self, generator: nn.Module, metadata: Mapping[str, str]) -> Signature:
        """See `Recipe.signature`."""
        del metadata
        return lab_signature(generator)


class VariedRecipe(LabRecipe[V], Generic[V]):
    """From lightness to colour, learned from many photographs made square."""

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

    def paint(self, generator: nn.Module, picture: np.ndarray) -> np.ndarray:
        """See `Recipe.paint`."""
        return paint_photo(generator, picture, Shape.STRETCH, self.settings.size)

    @property
    def working_size(self) -> int:
        """See `Recipe.working_size`."""
        return self.settings.size


@dataclass(frozen=True, kw_only=True)
class PhotoAlphaSettings(LabSettings):
    """The article's values: one picture, a thousand times."""

    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "1000 epochs"
    )
    pictures: Annotated[Span, Field(description="how often sample pictures are logged")] = (
        "100 epochs"
    )
    decay: Annotated[float, Field(gt=0, lt=1, description="of RMSprop's mean square")] = 0.9
    plan: Annotated[Plan, Field(description="convolutions: channels, [channels, stride], up")] = (
        ALPHA
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
        super().open(replace(options, limit=None))
        self._pictures.keep_first_readable()
        self._unseen = self._pictures

    def metadata(self) -> dict[str, str]:
        """See `Recipe.metadata`: the size of what it has learned."""
        return {"working_size": str(max(self._pictures.readable(0).color.shape[:2]))}

    def read(self, folder: PictureFolder, length: int, seed: int, *, vary: bool) -> Dataset:
        """See `FolderRecipe.read`: in its own size."""
        del vary
        return LabDataset(folder, size=None, shape=Shape.CROP, length=length, seed=seed)

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """See `Recipe.generator`."""
        del weights
        return PhotoAlpha(self.settings.plan)

    def paint(self, generator: nn.Module, picture: np.ndarray) -> np.ndarray:
        """See `Recipe.paint`: in the picture's own size."""
        return paint_photo(generator, picture, None, PhotoAlpha.size_multiple)

    @property
    def working_size(self) -> int:
        """See `Recipe.working_size`; the learned picture's own size takes its place."""
        return 256

    def optimizer(self, name: str, network: nn.Module) -> torch.optim.Optimizer:
        """See `Recipe.optimizer`."""
        del name
        return rmsprop(network, self.settings.rate, self.settings.decay)


@dataclass(frozen=True, kw_only=True)
class PhotoBetaSettings(VariedSettings):
    """The article's values."""

    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "1000 epochs"
    )
    batch: Annotated[int, Field(ge=1, description="pictures a step, on all devices together")] = 50
    test: Annotated[
        float, Field(ge=0, lt=1, description="share of a folder kept back to measure on")
    ] = 0.0
    decay: Annotated[float, Field(gt=0, lt=1, description="of RMSprop's mean square")] = 0.9
    plan: Annotated[Plan, Field(description="convolutions: channels, [channels, stride], up")] = (
        BETA
    )


class PhotoBetaRecipe(VariedRecipe[PhotoBetaSettings]):
    """A stack of convolutions that learns from many photographs."""

    name = "photo-beta"
    summary = "a plain stack of convolutions that colours unseen photographs"
    source = ARTICLE + ", beta version"
    settings_type = PhotoBetaSettings

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """See `Recipe.generator`."""
        del weights
        return PhotoBeta(self.settings.plan)

    def optimizer(self, name: str, network: nn.Module) -> torch.optim.Optimizer:
        """See `Recipe.optimizer`."""
        del name
        return rmsprop(network, self.settings.rate, self.settings.decay)


def rmsprop(network: nn.Module, rate: float, decay: float) -> torch.optim.RMSprop:
    """RMSprop as Keras has it."""
    return torch.optim.RMSprop(network.parameters(), lr=rate, alpha=decay, eps=1e-7)
