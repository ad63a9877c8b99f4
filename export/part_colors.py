"""Which colours the parts have in real pictures, seen by a trained generator."""

import json

import numpy as np
import torch

from desktop.core.color import format_hex, rgb_to_lab
from export.data.batches import line_free
from export.data.cache import Cache
from export.data.weights import FIGURES, YELLOW_PEOPLE
from export.figures.parts import PART_NAMES
from export.models.generator import Generator

#: Width of a colour's neighbourhood in Lab.
_NEAR = 10.0
#: What each part begins with of the common distribution, where a picture full of the part
#: counts 100: rare parts say little.
_DOUBT = 400.0
#: Share of a colour below which its share says little.
_RARE = 0.004
#: Scores beyond this say nothing more.
_MOST = 2.5


@torch.no_grad()
def measure_part_colors(
    network: Generator, cache: Cache, count: int = 1000, seed: int = 0
) -> np.ndarray:
    """How much more often a part has a colour than pictures have it anywhere.

    The generator tells the parts of training pictures from their sketches, and their true colours
    are counted. Generated figures are left out, for their colours are our own idea, and symbols
    with yellow people.

    Args:
        network: a trained generator.
        cache: prepared pictures.
        count: pictures looked at.
        seed: of their choice.

    Returns:
        float32 [C, D], logarithms of the ratio, for the dictionary's colours.
    """
    network = network.eval()
    weights = cache.weights()
    real = np.array([s != FIGURES and not s.startswith(YELLOW_PEOPLE) for s in cache.sources])
    weights = np.where(real, weights, 0)
    if not real.any():
        return np.zeros((len(PART_NAMES), len(network.dictionary)), np.float32)
    rng = np.random.default_rng(seed)
    total = min(count, int((weights > 0).sum()))
    picks = rng.choice(len(cache), total, replace=False, p=weights / weights.sum())
    own = torch.from_numpy(rgb_to_lab((network.dictionary.cpu().numpy() + 1) / 2))
    counts = None
    for pick in np.sort(picks):
        height, width = (int(v) // 16 * 16 for v in cache.box[pick])
        if min(height, width) < 32:
            continue
        color = np.ascontiguousarray(cache.color[pick, :height, :width]).astype(np.float32) / 255
        ink = np.ascontiguousarray(cache.ink[pick, 0, :height, :width]).astype(np.float32) / 255
        target, weight = line_free(color, ink, np.ones((height, width), np.uint8))
        picture = torch.from_numpy(ink)[None, None]
        parts = network(picture, torch.zeros(1, 4, height, width), torch.zeros(1, 1, 4))[3]
        parts = parts[0].flatten(1).exp()
        lab = torch.from_numpy(rgb_to_lab(target).reshape(-1, 3))
        near = (-(torch.cdist(lab, own) ** 2) / (2 * _NEAR**2)).softmax(dim=1)
        # Squared: what the generator is sure of counts.
        seen = (parts**2 * torch.from_numpy(weight).flatten()) @ near
        # Every picture alike, however large a part is in it.
        seen = seen / (seen.sum(dim=1, keepdim=True) + 50) * 100
        counts = seen if counts is None else counts + seen
    if counts is None:
        return np.zeros((len(PART_NAMES), len(own)), np.float32)
    table = counts.double().numpy()
    common = table.sum(axis=0) + 1e-3
    common = common / common.sum()
    table = table + _DOUBT * common
    table = table / table.sum(axis=1, keepdims=True)
    # A colour that hardly any picture has would seem to belong to whatever part had it once.
    scores = np.log((table + _RARE) / (common + _RARE))
    return np.clip(scores, -_MOST, _MOST).astype(np.float32)


def as_metadata(network: Generator, scores: np.ndarray) -> str:
    """The model's metadata entry `part_colors`, of scores float32 [C, D]."""
    rows = np.round((network.dictionary.cpu().numpy() + 1) * 127.5).astype(int).tolist()
    colors = [format_hex((red, green, blue)) for red, green, blue in rows]
    return json.dumps(
        {"colors": colors, "scores": np.round(scores.astype(float), 2).tolist()},
        separators=(",", ":"),
    )
