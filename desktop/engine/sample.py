from pathlib import Path

import numpy as np

from desktop.core.cancel import CancelToken
from desktop.engine.runner import ModelRunner


class Sampler(ModelRunner):
    """Draws new pictures out of nothing but random numbers."""

    def __init__(self, model: Path | None = None, device: str = "auto") -> None:
        """See `ModelRunner`; `model` is for the task `sample`."""
        super().__init__("sample", model, device)

    def draw(self, count: int, seed: int, *, cancel: CancelToken | None = None) -> list[np.ndarray]:
        """Draw pictures.

        Args:
            count: how many, 0 or more.
            seed: 0 or more; the same number gives the same pictures, and more of them begin with
                those that fewer would have been.
            cancel: stops it, from any thread.

        Returns:
            `count` pictures, uint8 [S, S, 3], sRGB; S is the model's own.

        Raises:
            TintlineError: the model fails, or its answer breaks the contract.
            Cancelled: `cancel` was set.
            ValueError: `count` or `seed` is negative.
        """
        length = self._session.spec.inputs["latent"][1]
        latents = np.random.default_rng(seed).standard_normal((count, int(length)), np.float32)
        pictures = []
        for latent in latents:
            color = self._session.run({"latent": latent[None]}, cancel)["color"][0]
            levels = np.round((color.transpose(1, 2, 0) + 1) * 127.5)
            pictures.append(np.clip(levels, 0, 255).astype(np.uint8))
        return pictures
