import numpy as np
import pytest

from desktop.engine.model import shipped_models
from desktop.engine.probe import MOST_APART, difference, probe_inputs
from desktop.engine.session import open_session


@pytest.mark.parametrize("path", shipped_models(), ids=lambda path: path.stem)
def test_with_the_shipped_models_a_wrong_answer_shows(path):
    session = open_session(path, "cpu")
    right = session.run(probe_inputs(session.spec))
    nothing = {name: np.zeros_like(values) for name, values in right.items()}
    mixed = {name: np.roll(values, 1, axis=1) for name, values in right.items()}
    assert difference(right, right) == 0
    assert difference(right, nothing) > 2 * MOST_APART
    assert difference(right, mixed) > 2 * MOST_APART
