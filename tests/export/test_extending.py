import importlib
import re
from pathlib import Path

from desktop.engine.model import read_spec
from export.onnx_export import export_onnx
from export.recipes.settings import read_settings
from export.recipes.table import RECIPES
from export.training.loop import train
from export.training.run import trained_generator
from tests.export.networks import METADATA, here
from tests.export.pictures import write_pictures

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "extending.md"


def test_the_documents_example_is_a_recipe_whose_model_the_application_takes(tmp_path, monkeypatch):
    blocks = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "documented_recipe.py").write_text("\n".join(blocks), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    kind = importlib.import_module("documented_recipe").ResidualRecipe
    monkeypatch.setitem(RECIPES, kind.name, kind)

    write_pictures(tmp_path / "pictures", 3)
    quick = ["length=1 steps", "channels=4", "blocks=1"]
    recipe = kind(read_settings(kind.name, kind.settings_type, assignments=quick))
    train(recipe, here(tmp_path / "pictures", tmp_path / "run"))
    made, network, told = trained_generator(tmp_path / "run")
    export_onnx(made, network, tmp_path / "model.onnx", {**METADATA, **told})
    spec = read_spec(tmp_path / "model.onnx")
    assert (spec.task, spec.size_multiple) == ("sketch", 4)
