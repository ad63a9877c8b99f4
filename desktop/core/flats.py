import cv2
import numpy as np

from desktop.core.bands import Rows
from desktop.core.color import rgb_to_lab
from desktop.core.hint_regions import HintedRegions
from desktop.core.labelling import LabellingOptions, join_specks, label_regions
from desktop.core.region_graph import RegionGraph
from desktop.core.regions import Regions

#: Regions below this share of the picture that stand alone in a colour join a neighbour.
SPECK_SHARE = 0.00012
#: Distance in Lab up to which a model colour counts as a dot's colour.
KINSHIP = 12.0
#: How strongly a colour's votes are weighed against its mean, 0…1. Figures would have 0; by eye,
#: and above all without a palette, some is needed.
USE_ALL = 0.3
#: How far chance may turn the votes of a variation, and how often it may try.
_VARIATION, _DRAWS = 0.5, 24
#: How rich in colours a variation is to be, beside the first choice, and how much of the picture is
#: to change at least.
_RICHNESS, _CHANGED = 0.95, 0.15
#: From this value on, in all channels, a colour is paper.
_PAPER = 0.93


def spread_votes(
    votes: np.ndarray, areas: np.ndarray, colors: np.ndarray, seed: int = 0
) -> np.ndarray:
    """Votes turned so that all colours come to use, in one of many ways.

    Args:
        votes: float [R, M], mean probabilities of the colours in each region.
        areas: [R], pixels.
        colors: float32 [M, 3] in 0…1.
        seed: 0 takes the votes as they are, another number turns them by chance, alike everywhere.

    Returns:
        float [R, M], new.
    """
    votes = _use_all(votes, areas, colors)
    return _vary(votes, areas, colors, seed) if seed else votes


def choose_colors(
    regions: Regions,
    graph: RegionGraph,
    votes: np.ndarray,
    colors: np.ndarray,
    hinted: HintedRegions,
    options: LabellingOptions | None = None,
) -> np.ndarray:
    """One colour for every region.

    Args:
        regions: of the picture.
        graph: of the regions.
        votes: float [R, M], probabilities of the colours in each region.
        colors: float32 [M, 3] in 0…1, those colours.
        hinted: the hints' regions.
        options: of the labelling.

    Returns:
        uint8 [R, 3].
    """
    labels = label_regions(
        votes,
        graph,
        hinted.labels,
        _kinship(colors, hinted),
        options,
    )
    fixed = np.zeros(regions.count, bool)
    fixed[list(hinted.seeds)] = True
    labels = join_specks(labels, regions.areas, graph, fixed, SPECK_SHARE * regions.labels.size)
    table = np.concatenate(
        [
            np.round(255 * colors).astype(np.uint8).reshape(-1, 3),
            np.asarray(hinted.colors, np.uint8).reshape(-1, 3),
        ]
    )
    return table[labels]


def paint_flats(regions: Regions, region_colors: np.ndarray, hinted: HintedRegions) -> Rows:
    """The flats; regions with hints of several colours are divided among them.

    Returns:
        What gives some rows of them, uint8 [n, W, 3].
    """
    of_region = _packed(region_colors)
    of_hint = _packed(np.asarray(hinted.colors, np.uint8).reshape(-1, 3))

    def rows_of(rows: slice) -> np.ndarray:
        labels = regions.labels[rows]
        flats = np.take(of_region, labels)
        for region, split in hinted.splits.items():
            high, low = split.box[0].start, split.box[0].stop
            first, last = max(rows.start, high), min(rows.stop, low)
            if first < last:
                part = slice(first - rows.start, last - rows.start), split.box[1]
                colors = of_hint[split.rows(slice(first - high, last - high))]
                np.copyto(flats[part], colors, where=labels[part] == region)
            # To the pixel, whatever the cells of the division are.
            for label, pixels in hinted.seeds[region]:
                y, x = pixels[(pixels[:, 0] >= rows.start) & (pixels[:, 0] < rows.stop)].T
                flats[y - rows.start, x] = of_hint[label]
        return cv2.cvtColor(flats.view(np.uint8).reshape(*labels.shape, 4), cv2.COLOR_RGBA2RGB)

    return rows_of


def _packed(colors: np.ndarray) -> np.ndarray:
    """Colours uint8 [n, 3] as one number each, uint32 [n]: looked up in a quarter of the time."""
    four = np.zeros((len(colors), 4), np.uint8)
    four[:, :3] = colors
    return four.view(np.uint32)[:, 0]


def _use_all(votes: np.ndarray, areas: np.ndarray, colors: np.ndarray) -> np.ndarray:
    """Votes weighed against the whole picture's, so that all colours of a palette come to use.

    Where a model is undecided, one colour is a little ahead in every region and would take them
    all. What counts is where each colour is ahead of its own mean. Near-white keeps its share.
    """
    colored = colors.min(axis=1) < 0.9
    weight = np.sqrt(areas + 1.0)
    part = votes[:, colored]
    mean = (part * weight[:, None]).sum(axis=0) / weight.sum() + 1e-4
    turned = part / mean**USE_ALL
    out = votes.copy()
    out[:, colored] = turned * (
        part.sum(axis=1, keepdims=True) / np.maximum(turned.sum(axis=1, keepdims=True), 1e-9)
    )
    return out


def _kinship(colors: np.ndarray, hinted: HintedRegions) -> np.ndarray:
    dots = np.asarray(hinted.colors, np.uint8).reshape(-1, 3)
    apart = rgb_to_lab(colors.astype(np.float32))[:, None] - rgb_to_lab(dots)[None]
    return np.exp(-(apart**2).sum(axis=2) / (2 * KINSHIP**2))


def _vary(votes: np.ndarray, areas: np.ndarray, colors: np.ndarray, seed: int) -> np.ndarray:
    """Votes turned by one Gumbel draw a colour: the same colours come up all over the picture.

    Draws that make the picture more uniform, down to one colour all over it, or change hardly
    anything, are drawn again.
    """
    rng = np.random.default_rng(seed)
    paper = colors.min(axis=1) > _PAPER
    plain = votes.argmax(axis=1)
    wanted = _RICHNESS * _richness(plain, areas, paper)
    best, least = votes, np.inf
    for _ in range(_DRAWS):
        boost = _VARIATION * rng.gumbel(size=len(colors))
        boost[paper] = 0  # paper stays paper
        turned = votes * np.exp(boost)
        chosen = turned.argmax(axis=1)
        changed = float(areas[chosen != plain].sum() / areas.sum())
        # How far it is from what is wanted.
        poor = max(0.0, 1 - _richness(chosen, areas, paper) / wanted)
        lack = poor + max(0.0, _CHANGED - changed)
        if lack < least:
            best, least = turned / turned.sum(axis=1, keepdims=True), lack
        if lack == 0:
            break
    return best


def _richness(chosen: np.ndarray, areas: np.ndarray, paper: np.ndarray) -> float:
    """How many colours a picture has, rare ones counting less: the perplexity of their areas."""
    taken = np.bincount(chosen, areas, minlength=len(paper))[~paper]
    share = taken[taken > 0] / max(taken.sum(), 1e-9)
    return float(np.exp(-(share * np.log(share)).sum()))
