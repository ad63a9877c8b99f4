"""Recipes in which a discriminator tells the generator how real its pictures look."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Annotated, ClassVar, Generic, TypeVar

import torch
from pydantic import Field
from torch import Tensor, nn

from export.recipes.folder_recipe import FolderRecipe, FolderSettings
from export.recipes.recipe import Batch
from export.training.gan_losses import GeneratorLoss, l1
from export.training.networks import Networks


@dataclass(frozen=True, kw_only=True)
class GanSettings(FolderSettings):
    """Settings of generator and discriminator."""

    rate: Annotated[float, Field(gt=0, description="the generator's learning rate (Adam)")] = 2e-4
    discriminator_rate: Annotated[
        float, Field(gt=0, description="the discriminator's learning rate (Adam)")
    ] = 2e-4
    slope: Annotated[float, Field(ge=0, lt=1, description="of LeakyReLU")] = 0.2
    beta1: Annotated[float, Field(ge=0, lt=1, description="Adam's first decay")] = 0.5
    discriminator_every: Annotated[
        int, Field(ge=1, description="the discriminator learns in one of so many steps")
    ] = 1


G = TypeVar("G", bound=GanSettings)


def adam(settings: GanSettings, name: str, network: nn.Module) -> torch.optim.Adam:
    """The optimizer of the network ``generator`` or ``discriminator``."""
    rate = settings.rate if name == "generator" else settings.discriminator_rate
    return torch.optim.Adam(network.parameters(), lr=rate, betas=(settings.beta1, 0.999))


class TranslationRecipe(FolderRecipe[G], Generic[G]):
    """From one picture to another, judged by a discriminator that sees both (Isola et al. 2016).

    Attributes:
        given: name of what the generator sees in a batch.
        wanted: name of what it shall make.
    """

    given: ClassVar[str] = "ink"
    wanted: ClassVar[str] = "color"

    @abstractmethod
    def discriminator(self) -> nn.Module:
        """See `Recipe.discriminator`."""

    @property
    @abstractmethod
    def loss(self) -> GeneratorLoss:
        """What generator and discriminator want."""

    def optimizer(self, name: str, network: nn.Module) -> torch.optim.Optimizer:
        """See `Recipe.optimizer`."""
        return adam(self.settings, name, network)

    def step(self, networks: Networks, batch: Batch, step: int) -> dict[str, Tensor]:
        """See `Recipe.step`: first the discriminator learns, in one of so many steps."""
        given, wanted, loss = batch[self.given], batch[self.wanted], self.loss
        made = networks("generator", given)
        figures: dict[str, Tensor] = {}
        if step % self.settings.discriminator_every == 0:
            real = networks("discriminator", given, wanted)
            fake = networks("discriminator", given, made.detach())
            judged = loss.adversarial.for_discriminator(real, fake)
            networks.descend("discriminator", judged)
            figures["discriminator"] = judged.detach()
        losses = loss(networks.judge("discriminator", given, made), made, wanted)
        networks.descend("generator", losses["loss"])
        return losses | figures

    @torch.no_grad()
    def error(self, generator: nn.Module, batch: Batch) -> dict[str, float]:
        """See `Recipe.error`: the mean absolute difference."""
        return {"shown/l1": float(l1(generator(batch[self.given]), batch[self.wanted]))}
