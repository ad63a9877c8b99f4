import functools
from collections.abc import Mapping

import cv2
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit

from desktop.core.color import lab_to_rgb, rgb_to_lab
from export.data.photos import PhotoCache, PhotoDataset, PhotoOptions
from export.models.photo import PhotoGenerator
from export.models.unet import UNet, UNetConfig
from export.training.options import TrainOptions
from export.training.task import StepDataset

#: Width of a colour's neighbourhood in a*b*, in units of CIELAB (Zhang 2016).
_SIGMA = 6.0
#: Share of an even distribution in the weight of rare colours (Zhang 2016, λ).
_MIX = 0.5


class PhotoTask:
    """The `photo` generator: lightness and hints to a*b*."""

    def __init__(self, options: TrainOptions, config: UNetConfig | None = None) -> None:
        self.options = options
        self.config = config or UNetConfig(channels=(32, 64, 128, 192), blocks=(1, 2, 2, 3))
        self._cache = PhotoCache(options.data)
        self._rarity: Tensor | None = None

    def build(self) -> tuple[UNet, dict[str, str]]:
        """See `Task.build`."""
        pixels = _ab_pixels(self._cache)
        cv2.setRNGSeed(0)
        criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 30, 0.1)
        # The root spreads the centres: most pixels are nearly gray.
        spread = np.sign(pixels) * np.sqrt(np.abs(pixels))
        count = min(self.options.dictionary, len(np.unique(spread.round(1), axis=0)))
        flags = cv2.KMEANS_PP_CENTERS
        _, _, centers = cv2.kmeans(spread, count, None, criteria, 2, flags)  # type: ignore[call-overload]
        centers = np.sign(centers) * centers**2
        return PhotoGenerator(self.config, torch.from_numpy(centers / 128).float()), {}

    def dataset(self, options: TrainOptions) -> StepDataset:
        """See `Task.dataset`."""
        return StepDataset(functools.partial(_samples, options), options)

    def losses(
        self, model: torch.nn.Module, batch: Mapping[str, Tensor], step: int
    ) -> dict[str, Tensor]:
        """See `Task.losses`: cross-entropy to the near centres, rare ones more, and an L1."""
        del step
        luma = batch["luma"].contiguous(memory_format=torch.channels_last)
        ab, choice = model(luma, batch["hints"])
        centers = _centers(model)
        half = F.avg_pool2d(batch["target"], 2)
        rows = half.flatten(2).transpose(1, 2)  # [N, P, 2]
        apart = torch.cdist(rows, centers.expand(len(rows), -1, -1)) * (128 / _SIGMA)
        soft = (-(apart**2) / 2).softmax(dim=2)
        weight = soft @ self._rare(centers)
        entropy = -(soft * choice.flatten(2).transpose(1, 2)).sum(dim=2)
        cross = (weight * entropy).sum() / weight.sum()
        chroma = batch["target"].norm(dim=1, keepdim=True)
        importance = 0.5 + 4 * chroma
        l1 = (importance * (ab - batch["target"]).abs()).sum() / importance.sum()
        return {"loss": cross + 8 * l1, "choice": cross.detach(), "color": l1.detach()}

    def _rare(self, centers: Tensor) -> Tensor:
        if self._rarity is None:
            pixels = torch.from_numpy(_ab_pixels(self._cache) / 128)
            nearest = torch.cdist(pixels, centers.cpu().float()).argmin(dim=1)
            share = torch.bincount(nearest, minlength=len(centers)) / len(nearest)
            rare = 1 / ((1 - _MIX) * share + _MIX / len(centers))
            self._rarity = (rare / (share * rare).sum()).float().to(centers.device)
        return self._rarity

    @torch.no_grad()
    def pictures(self, model: UNet, batch: Mapping[str, Tensor]) -> list[Tensor]:
        """See `Task.pictures`: gray with hints, coloured, original."""
        ab, _ = model(batch["luma"], batch["hints"])
        return [_rgb(batch["luma"], part) for part in (batch["hints"][:, :2], ab, batch["target"])]


def _samples(options: TrainOptions, size: int) -> PhotoDataset:
    length = options.steps * options.batch
    return PhotoDataset(options.data, PhotoOptions(size=size), length, options.seed)


def _centers(model: torch.nn.Module) -> Tensor:
    """The colours chosen among; a distributed wrapper hands its network's buffers through."""
    return next(b for name, b in model.named_buffers() if name.endswith("centers"))


def _ab_pixels(cache: PhotoCache) -> np.ndarray:
    """Some pixels' a*b*, float32 [P, 2], the same in every run."""
    rng = np.random.default_rng(0)
    rows = []
    for pick in rng.integers(0, len(cache), 400):
        height, width = (int(v) for v in cache.box[pick])
        ys, xs = rng.integers(0, height, 100), rng.integers(0, width, 100)
        rows.append(rgb_to_lab(np.ascontiguousarray(cache.color[pick, ys, xs]))[:, 1:])
    return np.concatenate(rows).astype(np.float32)


def _rgb(luma: Tensor, ab: Tensor) -> Tensor:
    lab = torch.cat([(luma + 1) * 50, ab * 128], dim=1).permute(0, 2, 3, 1)
    rgb = lab_to_rgb(lab.float().cpu().numpy().reshape(-1, lab.shape[2], 3))
    return torch.from_numpy(rgb.reshape(lab.shape)).permute(0, 3, 1, 2)
