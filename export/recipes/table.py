import difflib
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from desktop.core.errors import TintlineError
from export.recipes.faces import FacesRecipe
from export.recipes.memories import MemoriesRecipe
from export.recipes.photo_fusion import PhotoFusionRecipe
from export.recipes.photo_plain import PhotoAlphaRecipe, PhotoBetaRecipe
from export.recipes.pix2pix import Pix2PixRecipe
from export.recipes.recipe import Recipe
from export.recipes.settings import Settings
from export.recipes.sketch2color import Sketch2ColorRecipe
from export.recipes.tint import TintRecipe
from export.recipes.tint_photo import TintPhotoRecipe

#: All recipes by name, in the order of the list.
RECIPES: Mapping[str, type[Recipe[Any]]] = {
    recipe.name: recipe
    for recipe in (
        TintRecipe,
        TintPhotoRecipe,
        Sketch2ColorRecipe,
        Pix2PixRecipe,
        MemoriesRecipe,
        PhotoAlphaRecipe,
        PhotoBetaRecipe,
        PhotoFusionRecipe,
        FacesRecipe,
    )
}


def find_recipe(name: str) -> type[Recipe[Any]]:
    """The recipe of a name.

    Raises:
        TintlineError: there is none; the nearest name is told.
    """
    if name in RECIPES:
        return RECIPES[name]
    near = difflib.get_close_matches(name, RECIPES, 1, cutoff=0.4)
    hint = f'did you mean "{near[0]}"?' if near else "see `tintline-export recipes`."
    raise TintlineError(f'There is no recipe "{name}": {hint}')


def pack_settings(settings: Settings) -> dict[str, Any]:
    """Settings as plain values, for a checkpoint."""
    return TypeAdapter(type(settings)).dump_python(settings, mode="json")


def restore_recipe(name: str, packed: Mapping[str, Any]) -> Recipe[Any]:
    """The recipe of a checkpoint, with the reverse of `pack_settings`.

    Raises:
        TintlineError: there is no such recipe, or it has other settings today.
    """
    recipe = find_recipe(name)
    try:
        return recipe(TypeAdapter(recipe.settings_type).validate_python(dict(packed)))
    except ValidationError as error:
        raise TintlineError(
            f"The run's settings are of another version of the recipe {name}: train it anew."
        ) from error
