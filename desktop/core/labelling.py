"""Which colour each region takes: a labelling of the region graph."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from desktop.core.region_graph import RegionGraph

#: A colour whose share of the votes stays below this in every region is left out.
_UNSEEN = 1e-3


@dataclass(frozen=True)
class LabellingOptions:
    """Weights of the labelling's energy.

    Chosen on the `tune` half of the validation pictures (`tintline-export evaluate --part tune`).

    Attributes:
        votes: cost of a colour for each unit of its negative log-probability.
        doubt: probability that any colour has at least; the model may be wrong.
        reach: barrier and way that a dot's colour travels at most; below 1, so that it passes
            openings and faint lines but no full line.
        pull: cost of a dot's colour for each unit of its way.
        kinship: advantage of a dot's colour over the model's own near colours.
        smooth: cost of two colours on either side of an open border.
        rounds: of belief propagation.
    """

    votes: float = 1.5
    doubt: float = 0.01
    reach: float = 0.62
    pull: float = 0.8
    kinship: float = 0.5
    smooth: float = 0.7
    rounds: int = 12


def label_regions(
    votes: np.ndarray,
    graph: RegionGraph,
    hinted: Mapping[int, int],
    kinship: np.ndarray,
    options: LabellingOptions | None = None,
) -> np.ndarray:
    """Give every region one of M model colours or H hint colours.

    The energy has a cost of each label for each region (the model's votes; for a dot's colour the
    way from the dot through the graph) and a Potts term: neighbours share a label the more cheaply
    the weaker the line between them. Minimised by min-sum belief propagation (Felzenszwalb and
    Huttenlocher 2006), on all borders at once. Hinted regions keep their dot's colour whatever
    the others say.

    Args:
        votes: float [R, M], each row a distribution.
        graph: borders of the regions.
        hinted: hint label (0 … H − 1) of each region that holds a dot.
        kinship: float [M, H], how much a vote for a model colour is one for a dot's colour, 0…1:
            where the model sees more of the dot's colour (the other lock of hair) it takes the
            very colour of the dot.
        options: weights.

    Returns:
        int64 [R]: 0 … M − 1 is a model colour, M … M + H − 1 a hint colour.
    """
    options = options or LabellingOptions()
    colors, hint_labels = kinship.shape
    kin = votes @ kinship
    # Colours that no region sees can't win, and would take most of the time.
    seen = np.flatnonzero(votes.max(axis=0) >= min(_UNSEEN, votes.max()))
    votes, own = votes[:, seen], len(seen)
    cost = -options.votes * np.log(np.hstack([votes, kin]) + options.doubt)
    cost[:, own:] -= options.kinship
    for label in range(hint_labels):
        starts = [region for region, which in hinted.items() if which == label]
        if starts:
            way = graph.distances(starts, options.reach)
            reached = np.isfinite(way)
            travelled = options.pull * way[reached]
            cost[reached, own + label] = np.minimum(cost[reached, own + label], travelled)
    for region, label in hinted.items():
        cost[region] = 1e6
        cost[region, own + label] = 0
    weight = options.smooth * (1 - graph.barrier) ** 2 * (0.25 + 0.75 * graph.share)
    labels = np.concatenate([seen, colors + np.arange(hint_labels)])
    return labels[_min_sum(cost, graph, weight, options.rounds)]


def _min_sum(cost: np.ndarray, graph: RegionGraph, weight: np.ndarray, rounds: int) -> np.ndarray:
    strong = weight > 0.02  # the rest could not change a choice
    first, second, weight = graph.first[strong], graph.second[strong], weight[strong]
    edges = len(first)
    if edges == 0:
        return cost.argmin(axis=1)
    source = np.concatenate([first, second])
    target = np.concatenate([second, first])
    order = np.argsort(target, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(2 * edges)
    # Message number i, sorted by target; `reverse` is the one that runs the other way.
    reverse = rank[(order + edges) % (2 * edges)]
    limit = np.concatenate([weight, weight])[order].astype(np.float32)
    reached, begins = np.unique(target[order], return_index=True)
    source = np.searchsorted(reached, source[order])
    # A label at a time: messages of one label, [2E], lie in one piece.
    cost = cost.astype(np.float32)
    own = np.ascontiguousarray(cost[reached].T)
    messages = np.zeros((len(own), 2 * edges), np.float32)
    told = np.empty_like(messages)
    belief = own
    for _ in range(rounds):
        belief.take(source, axis=1, out=told, mode="clip")  # "raise" would copy once more
        told -= messages.take(reverse, axis=1)
        told -= told.min(axis=0)
        np.minimum(told, limit, out=told)
        told += messages
        told *= np.float32(0.5)
        messages, told = told, messages
        belief = own + np.add.reduceat(messages, begins, axis=1)
    best = cost.argmin(axis=1)
    best[reached] = belief.argmin(axis=0)
    return best


def join_specks(
    label: np.ndarray, areas: np.ndarray, graph: RegionGraph, fixed: np.ndarray, smallest: float
) -> np.ndarray:
    """Small regions that stand alone in a colour join the neighbour they share most border with.

    Args:
        label: int [R].
        areas: [R], pixels.
        graph: borders.
        fixed: bool [R], hinted regions, which stay.
        smallest: regions from this area on stay too, in pixels.

    Returns:
        int [R], new.
    """
    offsets, target, border = graph.neighbours()
    degree = np.diff(offsets)
    source = np.repeat(np.arange(graph.count), degree)
    company = np.bincount(source[label[target] == label[source]], minlength=graph.count)
    out = label.copy()
    for region in np.flatnonzero((areas < smallest) & ~fixed & (company == 0) & (degree > 0)):
        row = slice(offsets[region], offsets[region + 1])
        out[region] = label[target[row][np.argmax(graph.share[border[row]])]]
    return out
