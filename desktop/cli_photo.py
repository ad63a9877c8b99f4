"""The command that colours photographs."""

from pathlib import Path

from desktop.cli_colorize import check_output
from desktop.cli_output import progress_bar, say, write, write_json
from desktop.cli_projects import photo_request
from desktop.engine.model import find_model
from desktop.engine.output import save_result
from desktop.engine.photo import PhotoColorizer
from desktop.engine.providers import Device


def photo(
    source: Path,
    output: Path,
    *,
    hints: Path | None,
    device: Device,
    model: str | None,
    as_json: bool,
) -> int:
    """Colour one photograph; everything that can be refused is refused before the work."""
    check_output(source, output)
    model_path = find_model(model, "photo")
    with progress_bar(source.name) as progress:
        progress(0.0, "opening")
        request = photo_request(source, hints)
        picture = request.picture
        progress(0.02, "loading the model")
        colorizer = PhotoColorizer(model_path, device.value)
        result = colorizer.colorize(
            request,
            progress=lambda share, step: progress(0.05 + 0.9 * share, step),
        )
        progress(0.95, "saving")
        save_result(output, result, request)
    if as_json:
        write_json(
            {
                "input": str(source),
                "output": str(output),
                "size": [picture.width, picture.height],
                "model": colorizer.model_name,
                "device": result.device,
                "seconds": round(sum(result.seconds.values()), 4),
            }
        )
    else:
        write(str(output))
        if "(" in result.device:
            say(f"The model ran on {result.device}.")
    return 0
