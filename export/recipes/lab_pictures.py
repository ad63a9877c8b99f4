"""What the recipes from lightness to colour share."""

import torch
from torch import Tensor, nn

from desktop.core.color import lab_to_rgb
from export.recipes.recipe import Batch, Signature


def lab_pictures(luma: Tensor, ab: Tensor) -> Tensor:
    """Lightness and colour as sRGB to look at.

    Args:
        luma: [N, 1, H, W], L* / 50 − 1.
        ab: [N, 2, H, W], a*b* / 128.

    Returns:
        [N, 3, H, W] in 0…1.
    """
    lab = torch.cat([(luma + 1) * 50, ab * 128], dim=1).permute(0, 2, 3, 1)
    rgb = lab_to_rgb(lab.float().cpu().numpy().reshape(-1, lab.shape[2], 3))
    return torch.from_numpy(rgb.reshape(lab.shape)).permute(0, 3, 1, 2)


def lab_rows(generator: nn.Module, batch: Batch) -> list[Tensor]:
    """Gray, coloured and original photographs, [N, 3, H, W] in 0…1, for `Recipe.render`."""
    luma, ab = batch["luma"], batch["ab"]
    return [lab_pictures(luma, part) for part in (torch.zeros_like(ab), generator(luma), ab)]


def lab_signature(generator: nn.Module) -> Signature:
    """The contract of a generator from lightness to colour, which takes no hints."""
    multiple = generator.size_multiple
    assert isinstance(multiple, int)
    return Signature("photo", {"luma": (2, 1, 8 * multiple, 12 * multiple)}, ("ab",), multiple)
