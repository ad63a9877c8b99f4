import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit

from export.figures.parts import UNKNOWN


def rgb_to_lab(rgb: Tensor) -> Tensor:
    """Colours [..., 3], sRGB in 0…1, as CIE L*a*b* (D65), [..., 3]."""
    linear = torch.where(
        rgb <= 0.04045, rgb / 12.92, ((rgb.clamp(min=0.04045) + 0.055) / 1.055) ** 2.4
    )
    matrix = rgb.new_tensor(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
    )
    xyz = linear @ matrix.T / rgb.new_tensor([0.95047, 1.0, 1.08883])
    f = torch.where(xyz > 0.008856, xyz.clamp(min=0.008856) ** (1 / 3), 7.787 * xyz + 16 / 116)
    x, y, z = f.unbind(-1)
    return torch.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], dim=-1)


def generator_loss(
    color: Tensor,
    choice: Tensor,
    colors: Tensor,
    palette: Tensor,
    target: Tensor,
    weight: Tensor,
    rarity: Tensor,
) -> dict[str, Tensor]:
    """Cross-entropy to the nearest colours, and an L1 that weighs vivid pixels more.

    Args:
        color: [N, 3, h, w] in −1…1, the generator's.
        choice: [N, M, h, w], log-probabilities.
        colors: [N, M, 3] in −1…1.
        palette: [N, K, 4], the one given; weight 0 is no entry.
        target: [N, 3, h, w] in 0…1.
        weight: [N, 1, h, w], 0 on lines and outside.
        rarity: [D], weight of each dictionary colour (mean 1); rare colours count more, else
            the commonest would always be the safest guess (Zhang 2016).

    Returns:
        `choice`, `color` and their weighted sum `loss`.
    """
    n, m = choice.shape[:2]
    k = palette.shape[1]
    target_rows = target.flatten(2).transpose(1, 2)  # [N, P, 3]
    lab = rgb_to_lab(target_rows)
    lab_colors = rgb_to_lab((colors.float() + 1) / 2)  # [N, M, 3]
    distance = torch.cdist(lab, lab_colors) / 7.0  # ΔE 7: half-way to "another colour"
    given = palette[:, :, 3] > 0  # [N, K]
    none = ~given.any(dim=1, keepdim=True)
    open_ = torch.cat([given, none.expand(n, m - k)], dim=1)
    soft = (-(distance**2) / 2).masked_fill(~open_[:, None, :], -1e4).softmax(dim=2)
    # With a palette, a target that no entry comes near says little about the choice.
    near = distance.masked_fill(~open_[:, None, :], 1e4).amin(dim=2)
    trust = torch.where(none, 1.0, torch.exp(-((near / 4) ** 2)))
    rare = torch.where(none, soft[:, :, k:] @ rarity, 1.0)
    flat_weight = weight.flatten(1)
    # In one picture, too: half of it is often blank paper, and the figure is what counts.
    seen = flat_weight[:, :, None] * soft
    share = seen.sum(dim=1, keepdim=True) / flat_weight.sum(dim=1)[:, None, None].clamp(min=1)
    balance = (soft * share.clamp(min=0.02) ** -0.45).sum(dim=2)
    balance = balance / (
        (balance * flat_weight).sum(dim=1, keepdim=True)
        / flat_weight.sum(dim=1, keepdim=True).clamp(min=1)
    ).clamp(min=0.1)
    entropy = -(soft * choice.flatten(2).transpose(1, 2)).sum(dim=2)
    each = flat_weight * trust * rare * balance
    choice_loss = (each * entropy).sum() / each.sum().clamp(min=1)
    chroma = target.amax(dim=1, keepdim=True) - target.amin(dim=1, keepdim=True)
    l1_weight = weight * (0.5 + 1.5 * chroma)
    l1 = (l1_weight * (color - (target * 2 - 1)).abs()).sum() / (3 * l1_weight.sum()).clamp(min=1)
    return {"loss": choice_loss + 1.0 * l1, "choice": choice_loss.detach(), "color": l1.detach()}


def part_loss(parts: Tensor, truth: Tensor, weight: Tensor) -> Tensor:
    """Cross-entropy of the parts where they are known, small parts counting more.

    Args:
        parts: [N, C, h, w], log-probabilities.
        truth: int64 [N, h, w], values of `Part` or `UNKNOWN`.
        weight: [N, 1, h, w], 0 on lines and outside.
    """
    known = (truth != UNKNOWN).to(weight) * (0.1 + 0.9 * weight[:, 0])
    truth = torch.where(truth == UNKNOWN, 0, truth)
    share = torch.zeros(parts.shape[1], device=parts.device).index_add_(
        0, truth.flatten(), known.flatten()
    )
    share = share / share.sum().clamp(min=1)
    each = known * (share.clamp(min=0.003) ** -0.5)[truth]
    return (each * F.nll_loss(parts, truth, reduction="none")).sum() / each.sum().clamp(min=1)
