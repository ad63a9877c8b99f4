import numpy as np

from desktop.core.color import RGB, parse_hex, rgb_to_lab

#: What a picture needs colours for, and colours that serve. They are tempered, as large flat areas
#: bear them; skin comes in tones of all people, hair in natural and fantastic ones.
_ROLES: tuple[tuple[str, ...], ...] = (
    ("#fcdcc4", "#f5c9a6", "#e3b088", "#b98158", "#8a5a3c"),  # skin
    ("#3f3a54", "#5a3d35", "#7a4a38", "#2f4858", "#8f98a8", "#c98a3c", "#b56a86"),  # hair
    ("#e2605a", "#d9546e", "#e07a5f", "#e58fa8"),  # cloth, warm
    ("#4f7cc4", "#3f8f8a", "#6a5aa8", "#2f6f9f"),  # cloth, cool
    ("#7eb25c", "#5c9a5b", "#a7c957"),  # leaf
    ("#8ecae6", "#a9d6e5", "#b8c8ee"),  # sky and water
    ("#c08a5a", "#a9714b", "#d0a878"),  # wood and ground
)
#: Two colours of a palette are at least this far apart in Lab.
_APART = 14.0
#: How near a colour of the model's must be to speak for a colour of a role, in Lab.
_NEAR = 16.0
#: How far chance turns the draw of a variation, in units of log-probability.
_CHANCE = 1.5


def draw_palette(
    votes: np.ndarray, areas: np.ndarray, colors: np.ndarray, seed: int = 0
) -> tuple[RGB, ...]:
    """A palette for a picture: for each role the colour that the model sees most of in it.

    Left to its own dictionary a model chooses loud or brown averages, since near shades split
    their votes. A palette drawn first, and then placed by the model, keeps a result decided.

    Args:
        votes: float [R, M], the probabilities of the model's own colours in each region.
        areas: [R], pixels; a region counts by its square root, lest the background decide.
        colors: float32 [M, 3] in 0…1.
        seed: 0 takes the likeliest, another number draws by chance (Gumbel's maximum).

    Returns:
        at most one colour a role, then paper white.
    """
    weight = np.sqrt(np.maximum(areas, 1))
    share = (votes * weight[:, None]).sum(axis=0) / weight.sum()
    own = rgb_to_lab(colors.astype(np.float32).reshape(-1, 3))
    rng = np.random.default_rng(seed)
    drawn: list[RGB] = []
    taken = [np.array([100.0, 0.0, 0.0])]
    for role in _ROLES:
        options = [parse_hex(text) for text in role]
        lab = rgb_to_lab(np.array(options, np.uint8))
        near = np.exp(-((lab[:, None] - own) ** 2).sum(axis=2) / (2 * _NEAR**2))
        score = np.log(near @ share + 1e-5)
        if seed:
            score = score + _CHANCE * rng.gumbel(size=len(score))
        for index in np.argsort(-score):
            if min(float(np.linalg.norm(lab[index] - other)) for other in taken) >= _APART:
                drawn.append(options[index])
                taken.append(lab[index])
                break
    return (*drawn, (255, 255, 255))
