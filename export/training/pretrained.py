import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from desktop.core.errors import TintlineError

#: The first digits of a file's sha256, as torch hub expects them in its name.
_DIGEST = re.compile(r"-([0-9a-f]{8,64})\.[a-z]+$")


@dataclass(frozen=True)
class Weights:
    """Weights that somebody else trained and published.

    Attributes:
        name: what people call them.
        url: of the file; its last part, the official file name, ends with digits of its sha256.
    """

    name: str
    url: str

    @property
    def file(self) -> str:
        """The official file name."""
        return self.url.rsplit("/", 1)[1]


#: torchvision's, of ImageNet.
VGG16 = Weights("VGG16", "https://download.pytorch.org/models/vgg16-397923af.pth")
#: timm's, converted from TensorFlow's of 2016; made by a script that names files by their sha256.
INCEPTION_RESNET_V2 = Weights(
    "Inception-ResNet-v2",
    "https://github.com/huggingface/pytorch-image-models/releases/download/v0.1-weights/"
    "inception_resnet_v2-940b1cd6.pth",
)


@dataclass(frozen=True)
class Pretrained:
    """Weights that were found.

    Attributes:
        weights: which.
        path: of their file.
        state: tensors by name.
        verified: whether the file is known to be the published one, by its sha256.
    """

    weights: Weights
    path: Path
    state: Mapping[str, Tensor]
    verified: bool

    def __str__(self) -> str:
        checked = "verified" if self.verified else "unverified: nothing tells its sha256"
        return f"{self.weights.name} from {self.path} ({checked})"


def hub_path(weights: Weights) -> Path:
    """Where torch hub, and with it torchvision and timm, keep these weights."""
    return Path(torch.hub.get_dir()) / "checkpoints" / weights.file


def find_pretrained(
    weights: Weights,
    path: Path | None = None,
    *,
    sha256: str | None = None,
    download: bool = False,
    strict: bool = True,
) -> Pretrained | None:
    """Find and read published weights: a named file, else torch hub's, else from the network.

    Args:
        weights: which.
        path: a file that the user names; nothing else is looked for then.
        sha256: the first digits of the file's sha256 or all of them, checked in place of those
            in its name.
        download: whether they may be fetched into torch hub's folder where they are missing.
        strict: whether it is an error that they are missing and cannot be fetched.

    Returns:
        the weights, or None where there are none and `strict` is False. A file that the user
        named, and that neither `sha256` nor its name vouches for, is `verified` only if it is
        the official one by its content.

    Raises:
        TintlineError: they are missing and `strict` is True, the named file is missing, a file
            is damaged or holds something else, or the download failed and `strict` is True.
    """
    found = hub_path(weights) if path is None else path
    if not found.is_file():
        if path is not None:
            raise TintlineError(f"There is no file {path} with the weights of {weights.name}.")
        try:
            if not download:
                raise TintlineError(
                    f"The weights of {weights.name} are missing: put {weights.url} into "
                    f"{found.parent}, or name a file that has them."
                )
            _download(weights, found)
        except TintlineError:
            if strict:
                raise
            return None
    verified = _verify(found, weights, sha256)
    return Pretrained(weights, found, _read(found, weights), verified)


def fit(network: nn.Module, found: Pretrained) -> None:
    """Give a network the weights of its names, whatever others the file has besides.

    Raises:
        TintlineError: the file lacks some, or has some of another shape.
    """
    own = network.state_dict()
    # Old files do not count the batches that their batch norms have seen; nothing depends on it.
    wanted = [name for name in own if not name.endswith("num_batches_tracked")]
    for name in wanted:
        if name not in found.state:
            raise TintlineError(
                f"{found.path} has no “{name}” and so is no file of {found.weights.name}: name "
                f"another, such as {found.weights.file}."
            )
        if found.state[name].shape != own[name].shape:
            raise TintlineError(
                f"“{name}” of {found.path} is {tuple(found.state[name].shape)} and not "
                f"{tuple(own[name].shape)} as in {found.weights.name}: name another file."
            )
    network.load_state_dict({name: found.state[name] for name in wanted}, strict=False)


def _download(weights: Weights, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    prefix = _DIGEST.search(weights.file)
    try:
        torch.hub.download_url_to_file(weights.url, str(path), prefix and prefix[1], progress=False)
    except (OSError, RuntimeError) as error:
        raise TintlineError(
            f"The weights of {weights.name} could not be downloaded ({error}): put {weights.url} "
            f"into {path.parent} yourself."
        ) from error


def _verify(path: Path, weights: Weights, sha256: str | None) -> bool:
    """Whether the file is known to be the right one; an error if it is known not to be."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    named = _DIGEST.search(path.name)
    expected = sha256.lower() if sha256 else named and named[1]
    if expected is not None:
        if not digest.startswith(expected):
            raise TintlineError(
                f"{path} is damaged or another file: its sha256 begins with "
                f"{digest[: len(expected)]} and not with {expected}. Fetch it again."
            )
        return True
    official = _DIGEST.search(weights.file)
    return official is not None and digest.startswith(official[1])


def _read(path: Path, weights: Weights) -> Mapping[str, Tensor]:
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # whatever a foreign file makes torch.load raise
        raise TintlineError(
            f"{path} cannot be read as weights of PyTorch: name a file of {weights.name}, such as "
            f"{weights.file}."
        ) from error
    if not isinstance(state, Mapping) or not all(isinstance(v, Tensor) for v in state.values()):
        raise TintlineError(
            f"{path} holds something other than weights by name: name a file of {weights.name}, "
            f"such as {weights.file}."
        )
    return state
