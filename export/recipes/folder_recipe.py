from abc import abstractmethod
from dataclasses import dataclass
from typing import Annotated, ClassVar, Generic, TypeVar

from pydantic import Field
from torch.utils.data import Dataset

from desktop.core.errors import TintlineError
from export.data.folder import Part, PictureFolder
from export.recipes.recipe import Batch, Recipe, collate
from export.recipes.settings import Settings
from export.training.options import TrainOptions


@dataclass(frozen=True, kw_only=True)
class FolderSettings(Settings):
    """Settings of recipes that read a data folder as it is."""

    sources: Annotated[
        tuple[str, ...],
        Field(description="names of collections to learn from, such as dicebear_*; all if empty"),
    ] = ()
    validation: Annotated[
        float, Field(ge=0, lt=1, description="share of a folder kept back to look at")
    ] = 0.05
    test: Annotated[
        float, Field(ge=0, lt=1, description="share of a folder kept back to measure on")
    ] = 0.05


F = TypeVar("F", bound=FolderSettings)


class FolderRecipe(Recipe[F], Generic[F]):
    """A recipe that reads a data folder as it is, picture by picture.

    Attributes:
        photos: whether shards are those of photographs.
    """

    photos: ClassVar[bool] = False

    _pictures: PictureFolder
    _unseen: PictureFolder

    def open(self, options: TrainOptions) -> None:
        """See `Recipe.open`; a share of a folder is kept back to validate on."""
        self._pictures = self._folder(options, Part.TRAIN)
        self._unseen = self._folder(options, Part.VALIDATION)
        if not len(self._pictures):
            among = f" of {', '.join(self.settings.sources)}" if self.settings.sources else ""
            raise TintlineError(f"{options.data} has no picture{among} to learn from.")
        self._pictures.readable(0)

    def _folder(self, options: TrainOptions, part: Part) -> PictureFolder:
        limit = options.limit if part is Part.TRAIN else None
        return PictureFolder(
            options.data,
            part,
            photos=self.photos,
            sources=self.settings.sources,
            shares=(self.settings.validation, self.settings.test),
            limit=limit,
        )

    @property
    def samples(self) -> int:
        """See `Recipe.samples`."""
        return len(self._pictures)

    def dataset(self, steps: int, seed: int) -> Dataset:
        """See `Recipe.dataset`."""
        return self.read(self._pictures, steps * self.settings.batch, seed, vary=True)

    def shown(self, count: int) -> Batch | None:
        """See `Recipe.shown`: validation pictures, or training ones where there are none."""
        folder = self._unseen if len(self._unseen) else self._pictures
        count = min(count, len(folder))
        return collate(self.read(folder, count, 0, vary=False), count)

    @abstractmethod
    def read(self, folder: PictureFolder, length: int, seed: int, *, vary: bool) -> Dataset:
        """So many samples of a folder, with or without augmentation."""
