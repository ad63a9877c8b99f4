from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - PyTorch's own habit

#: Ranges that noisy labels are drawn from, evenly.
NOISY_REAL = (0.8, 1.0)
NOISY_FAKE = (0.0, 0.2)


def noisy_labels(like: Tensor, real: bool, generator: torch.Generator | None = None) -> Tensor:
    """Labels of the shape of `like`: 0.8…1 for real pictures, 0…0.2 for made ones.

    Noise keeps a discriminator from growing too sure of itself (Salimans et al. 2016).

    Args:
        like: logits, any shape.
        real: which labels.
        generator: of the chance, on any device; PyTorch's global one if none is given.
    """
    low, high = NOISY_REAL if real else NOISY_FAKE
    device = like.device if generator is None else generator.device
    chance = torch.rand(like.shape, generator=generator, device=device)
    return (low + (high - low) * chance).to(like.device)


def bce(logits: Tensor, label: float | Tensor) -> Tensor:
    """Mean binary cross-entropy of logits, any shape, to one label in 0…1 or to as many.

    The sigmoid is part of it, which keeps it exact where a sigmoid would round to 0 or 1.
    """
    logits = logits.float()
    if not isinstance(label, Tensor):
        label = torch.full_like(logits, label)
    return F.binary_cross_entropy_with_logits(logits, label)


@dataclass(frozen=True)
class AdversarialLoss:
    """What discriminator and generator want of the discriminator's logits.

    Attributes:
        kind: `bce` (Goodfellow et al. 2014, with the generator's loss that does not saturate) or
            `hinge` (Lim and Ye 2017).
        real_label: of real pictures for the discriminator and `bce`; 0.9 smooths it, on this side
            alone (Salimans et al. 2016).
        noisy: whether labels of `bce` for the discriminator are drawn (see `noisy_labels`) in
            place of `real_label` and 0.
        share: factor of the discriminator's loss; ½ slows it down (Isola et al. 2016).
        generator: of the chance, see `noisy_labels`.
    """

    kind: Literal["bce", "hinge"] = "bce"
    real_label: float = 1.0
    noisy: bool = False
    share: float = 0.5
    generator: torch.Generator | None = None

    def for_discriminator(self, real: Tensor, fake: Tensor) -> Tensor:
        """The discriminator's loss from logits of real and made pictures, any shapes."""
        if self.kind == "hinge":
            loss = F.relu(1 - real.float()).mean() + F.relu(1 + fake.float()).mean()
        elif self.noisy:
            loss = bce(real, noisy_labels(real, True, self.generator))
            loss = loss + bce(fake, noisy_labels(fake, False, self.generator))
        else:
            loss = bce(real, self.real_label) + bce(fake, 0.0)
        return self.share * loss

    def for_generator(self, fake: Tensor) -> Tensor:
        """The generator's loss from logits of made pictures, any shape: to be taken for real."""
        return -fake.float().mean() if self.kind == "hinge" else bce(fake, 1.0)


def l1(picture: Tensor, target: Tensor) -> Tensor:
    """Mean absolute difference of two pictures of the same shape."""
    return (picture.float() - target.float()).abs().mean()


def feature_l2(features: Callable[[Tensor], Tensor], picture: Tensor, target: Tensor) -> Tensor:
    """Euclidean distance of what a network sees in two pictures, a picture's mean over the batch.

    The auto-painter's feature loss (Liu et al. 2017), whose small weight 0.01 is for a distance
    that grows with the number of features and not for a mean.

    Args:
        features: such as `VGGFeatures`.
        picture: [N, 3, H, W] in −1…1; the gradient goes here.
        target: as `picture`, without a gradient.
    """
    with torch.no_grad():
        wanted = features(target)
    difference = (features(picture) - wanted).float().flatten(1)
    # vector_norm's gradient at 0 is 0, where that of a plain square root would be infinite.
    return torch.linalg.vector_norm(difference, dim=1).mean()


def total_variation(picture: Tensor) -> Tensor:
    """How restless pictures [N, C, H, W] are, their mean over the batch (Liu et al. 2017).

    The square root of the summed squared differences of each value to its right and to its lower
    neighbour, over the whole picture; a blank one has 0 and a gradient of 0.
    """
    picture = picture.float()
    right = picture[:, :, :, 1:] - picture[:, :, :, :-1]
    below = picture[:, :, 1:, :] - picture[:, :, :-1, :]
    steps = torch.cat([right.flatten(1), below.flatten(1)], dim=1)
    return torch.linalg.vector_norm(steps, dim=1).mean()


@dataclass(frozen=True)
class GeneratorLoss:
    """A generator's whole loss: to be taken for real, and to be near the true picture.

    Attributes:
        adversarial: the first part, whose weight is 1.
        l1: weight of the mean absolute difference.
        feature: weight of the feature loss, which needs `features`.
        variation: weight of the total variation.
        features: see `feature_l2`; without it that part is left out.
    """

    adversarial: AdversarialLoss = AdversarialLoss()
    l1: float = 100.0
    feature: float = 0.0
    variation: float = 0.0
    features: Callable[[Tensor], Tensor] | None = None

    def __call__(self, fake: Tensor, picture: Tensor, target: Tensor) -> dict[str, Tensor]:
        """The weighted sum `loss`, and its parts unweighted and detached, for the log.

        Args:
            fake: logits of the discriminator for `picture`, any shape.
            picture: [N, C, H, W] in −1…1, the generator's.
            target: [N, C, H, W] in −1…1.
        """
        parts = {"adversarial": (1.0, self.adversarial.for_generator(fake))}
        if self.l1:
            parts["l1"] = (self.l1, l1(picture, target))
        if self.feature and self.features is not None:
            parts["feature"] = (self.feature, feature_l2(self.features, picture, target))
        if self.variation:
            parts["variation"] = (self.variation, total_variation(picture))
        loss = torch.stack([weight * part for weight, part in parts.values()]).sum()
        return {"loss": loss, **{name: part.detach() for name, (_, part) in parts.items()}}
