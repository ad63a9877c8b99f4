import tempfile
import warnings
from pathlib import Path

import numpy as np
import torch

from desktop.core.errors import TintlineError
from desktop.core.files import atomic_write
from export.models.generator import Generator

OPSET = 18
#: Sizes at which PyTorch and ONNX Runtime must agree; none of them is the traced one.
PARITY_SIZES = ((64, 96), (160, 128), (256, 304))
#: Largest difference of a colour (of −1…1) that counts as agreement.
PARITY_TOLERANCE = 2e-3


def export_onnx(generator: Generator, path: Path, metadata: dict[str, str]) -> float:
    """Convert a generator to one ONNX file that keeps the model contract.

    The file is checked against PyTorch at three sizes, with and without hints and palette, before
    it takes its place.

    Args:
        generator: the network; put into evaluation mode.
        path: of the file.
        metadata: `name`, `version`, `licence`, `trained_on`, `working_size` and `recipe`.

    Returns:
        the largest difference of a colour seen in the check.

    Raises:
        TintlineError: ONNX Runtime's answers differ from PyTorch's.
    """
    generator = generator.eval().float().to("cpu")
    example = (torch.zeros(2, 1, 128, 192), torch.zeros(2, 4, 128, 192), torch.zeros(2, 5, 4))
    batch, height, width = (torch.export.Dim(name) for name in ("batch", "height16", "width16"))
    entries = torch.export.Dim("entries", min=1, max=256)
    picture = {0: batch, 2: 16 * height, 3: 16 * width}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the exporter's own internals
        program = torch.onnx.export(
            generator,
            example,
            dynamo=True,
            external_data=False,
            opset_version=OPSET,
            input_names=["ink", "hints", "palette"],
            output_names=["color", "choice", "colors"],
            dynamic_shapes={"ink": picture, "hints": picture, "palette": {0: batch, 1: entries}},
            verbose=False,
        )
    assert program is not None
    contract = {"tintline.contract": "1", "task": "sketch", "size_multiple": "16"}
    for key, value in (contract | metadata).items():
        program.model.metadata_props[key] = value
    worst = 0.0

    def write(temporary: Path) -> None:
        nonlocal worst
        with tempfile.TemporaryDirectory() as folder:
            plain = Path(folder) / "model.onnx"
            program.save(plain, external_data=False)
            worst = check_parity(generator, plain)
            temporary.write_bytes(plain.read_bytes())

    atomic_write(path, write)
    return worst


@torch.no_grad()
def check_parity(generator: Generator, path: Path, seed: int = 0) -> float:
    """Largest difference of `color` between PyTorch and ONNX Runtime over `PARITY_SIZES`.

    Raises:
        TintlineError: it exceeds `PARITY_TOLERANCE`.
    """
    import onnxruntime as ort  # noqa: PLC0415 - only this check needs it

    session = ort.InferenceSession(path, providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(seed)
    worst = 0.0
    for index, (height, width) in enumerate(PARITY_SIZES):
        ink = (rng.random((1, 1, height, width)) > 0.9).astype(np.float32)
        hints = np.zeros((1, 4, height, width), np.float32)
        palette = np.zeros((1, 4 + 3 * index, 4), np.float32)
        if index > 0:
            hints[0, :, 8:14, 8:14] = np.array([0.5, -0.5, 0.2, 1], np.float32)[:, None, None]
            palette[..., :3] = rng.uniform(-1, 1, palette[..., :3].shape)
            palette[..., 3] = 1
        feed = {"ink": ink, "hints": hints, "palette": palette}
        ours = generator(*(torch.from_numpy(value) for value in feed.values()))
        answer = session.run(["color", "choice", "colors"], feed)
        theirs = [np.asarray(value) for value in answer]
        for mine, other in zip(ours, theirs, strict=True):
            if tuple(mine.shape) != other.shape:
                raise TintlineError(
                    f"The exported model gives {other.shape} at {height} × {width}, PyTorch"
                    f" {tuple(mine.shape)}; it was not written."
                )
        worst = max(worst, float(np.abs(ours[0].numpy() - theirs[0]).max()))
    if worst > PARITY_TOLERANCE:
        raise TintlineError(
            f"The exported model differs from PyTorch by {worst:.4f} (allowed"
            f" {PARITY_TOLERANCE}); it was not written."
        )
    return worst
