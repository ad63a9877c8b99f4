from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn
from torch.utils.data import Dataset

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from export.data.faces import FaceDataset, draw_faces
from export.data.folder import PictureFolder
from export.evaluation.run import counting
from export.models.dcgan import FACE_LAYERS, FaceDiscriminator, FaceGenerator
from export.models.pix2pix import PatchLayer
from export.recipes.folder_recipe import FolderRecipe
from export.recipes.gan import GanSettings, adam
from export.recipes.recipe import Batch, Signature
from export.recipes.settings import Span
from export.training.gan_losses import AdversarialLoss
from export.training.networks import Networks
from export.training.options import TrainOptions

#: File of a run with the faces that were drawn for it.
DRAWN = "faces.npy"
_SIDE = 64


@dataclass(frozen=True, kw_only=True)
class FacesSettings(GanSettings):
    """Values of a DCGAN for faces."""

    length: Annotated[Span, Field(description="how long to train, in steps or epochs")] = (
        "20000 steps"
    )
    batch: Annotated[int, Field(ge=2, description="faces a step, on all devices together")] = 64
    pictures: Annotated[Span, Field(description="how often a grid of faces is logged")] = (
        "500 steps"
    )
    snapshot: Annotated[
        Span | None, Field(description="how often to keep a copy of the generator for good")
    ] = "500 steps"
    rate: Annotated[float, Field(gt=0, description="the generator's learning rate (Adam)")] = 1.5e-4
    validation: Annotated[float, Field(ge=0, lt=1, description="share kept back")] = 0.0
    test: Annotated[float, Field(ge=0, lt=1, description="share kept back")] = 0.0
    noise: Annotated[int, Field(ge=1, description="length of the noise")] = 100
    channels: Annotated[
        tuple[int, int, int, int],
        Field(description="channels of the generator; the discriminator has them in reverse"),
    ] = (512, 256, 128, 64)
    momentum: Annotated[
        float, Field(gt=0, lt=1, description="share of the newest batch in the norms' means")
    ] = 0.5
    noisy_labels: Annotated[
        bool, Field(description="labels 0.8 to 1 for real faces and 0 to 0.2 for made ones")
    ] = True
    flip: Annotated[bool, Field(description="mirror half of the faces")] = True
    figures: Annotated[int, Field(ge=0, description="faces drawn by program that come along")] = 0


class FacesRecipe(FolderRecipe[FacesSettings]):
    """Faces of 64×64 from noise."""

    name = "faces-dcgan"
    summary = "faces of 64×64 out of noise, for inspiration"
    source = (
        "“Unsupervised Representation Learning with Deep Convolutional Generative Adversarial"
        " Networks” (Radford, Metz, Chintala 2016); soft labels after “Improved Techniques for"
        " Training GANs” (Salimans et al. 2016)"
    )
    wants = "pictures of faces, each filling its picture"
    settings_type = FacesSettings
    shows_without_data = True
    shown_at_once = 64

    _drawn: Path | None = None

    def open(self, options: TrainOptions) -> None:
        """See `Recipe.open`; faces to be drawn by program are drawn once and kept in the run."""
        super().open(options)
        count = self.settings.figures
        if not count:
            return
        self._drawn = options.run / DRAWN
        if self._drawn.is_file() and len(np.load(self._drawn, mmap_mode="r")) >= count:
            return
        if options.several:
            raise TintlineError(
                "Several processes cannot draw faces together: begin on one device, and go on with"
                " more."
            )
        with counting("faces", count) as done:
            drawn = draw_faces(count, _SIDE, 0, done=done)
        options.run.mkdir(parents=True, exist_ok=True)
        _keep(self._drawn, drawn)

    @property
    def samples(self) -> int:
        """See `Recipe.samples`."""
        return len(self._pictures) + self.settings.figures

    def generator(self, weights: Mapping[str, Tensor] | None = None) -> nn.Module:
        """See `Recipe.generator`."""
        del weights
        settings = self.settings
        return FaceGenerator(settings.noise, settings.channels, momentum=settings.momentum)

    def discriminator(self) -> nn.Module:
        """See `Recipe.discriminator`."""
        layers = [PatchLayer(count) for count in reversed(self.settings.channels)]
        return FaceDiscriminator(layers=[*layers, FACE_LAYERS[-1]], momentum=self.settings.momentum)

    def optimizer(self, name: str, network: nn.Module) -> torch.optim.Optimizer:
        """See `Recipe.optimizer`."""
        return adam(self.settings, name, network)

    def read(self, folder: PictureFolder, length: int, seed: int, *, vary: bool) -> Dataset:
        """See `FolderRecipe.read`; each face comes with noise of its own."""
        faces = FaceDataset(
            folder,
            size=_SIDE,
            flip=self.settings.flip and vary,
            figures=self.settings.figures,
            drawn=self._drawn,
            length=length,
            seed=seed,
        )
        return _WithNoise(faces, self.settings.noise, length, seed)

    def shown(self, count: int) -> Batch:
        """See `Recipe.shown`: noise, the same throughout; no data is needed."""
        return {"latent": noise(count, self.settings.noise, 0)}

    def step(self, networks: Networks, batch: Batch, step: int) -> dict[str, Tensor]:
        """See `Recipe.step`."""
        loss = AdversarialLoss(noisy=self.settings.noisy_labels)
        figures: dict[str, Tensor] = {}
        made = networks("generator", batch["latent"])
        if step % self.settings.discriminator_every == 0:
            real = networks("discriminator", batch["color"])
            fake = networks("discriminator", made.detach())
            judged = loss.for_discriminator(real, fake)
            networks.descend("discriminator", judged)
            figures["discriminator"] = judged.detach()
        wish = loss.for_generator(networks.judge("discriminator", made))
        networks.descend("generator", wish)
        return {"loss": wish.detach(), **figures}

    @torch.no_grad()
    def render(self, generator: nn.Module, batch: Batch) -> list[Tensor]:
        """See `Recipe.render`: faces in rows of up to eight."""
        faces = (generator(batch["latent"]) + 1) / 2
        return list(faces.split(8)) if len(faces) % 8 == 0 else [faces]

    @property
    def working_size(self) -> int:
        """See `Recipe.working_size`."""
        return _SIDE

    def signature(self, generator: nn.Module, metadata: Mapping[str, str]) -> Signature:
        """See `Recipe.signature`."""
        del generator, metadata
        return Signature("sample", {"latent": (2, self.settings.noise)}, ("color",))


def noise(count: int, length: int, seed: int) -> Tensor:
    """[count, length], normal, the same for a seed."""
    rng = np.random.default_rng(seed)
    return torch.from_numpy(rng.standard_normal((count, length), np.float32))


class _WithNoise(Dataset):
    """Faces, each with the noise of its place."""

    def __init__(self, faces: Dataset, length: int, count: int, seed: int) -> None:
        self._faces, self._length, self._count, self._seed = faces, length, count, seed

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> dict[str, Tensor]:
        # A stream of its own: the face's chance has (seed, index), the epoch's (seed, epoch, 1).
        rng = np.random.default_rng((self._seed, index, 2))
        latent = torch.from_numpy(rng.standard_normal(self._length, np.float32))
        return {**self._faces[index], "latent": latent}


def _keep(path: Path, faces: np.ndarray) -> None:
    def write(temporary: Path) -> None:
        with temporary.open("wb") as file:
            np.save(file, faces)

    atomic_write(path, write)
