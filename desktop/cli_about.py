"""The commands that tell about the program and the machine."""

from rich.console import Console

from desktop.cli_output import FAILED, progress_bar, write, write_json, write_table
from desktop.core.color import format_hex
from desktop.core.errors import TintlineError
from desktop.core.palettes import shipped_palettes
from desktop.engine.doctor import Report, examine
from desktop.engine.model import read_spec, shipped_models, user_models, user_models_dir
from desktop.logs import log_path
from desktop.settings import settings_path


def models(as_json: bool) -> int:
    """List the shipped models and the user's own; a broken one is an error, after the others."""
    specs, errors = [], []
    own = user_models()
    for path in (*shipped_models(), *own):
        try:
            specs.append((path.stem, read_spec(path)))
        except TintlineError as error:
            errors.append(error)
    if as_json:
        write_json(
            [
                {
                    "name": stem,
                    "title": spec.name,
                    "version": spec.version,
                    "task": spec.task,
                    "licence": spec.licence,
                    "trained_on": spec.trained_on,
                    "recipe": spec.recipe,
                    "inputs": list(spec.inputs),
                    "outputs": list(spec.outputs),
                    "parts": list(spec.parts),
                    "working_size": spec.working_size,
                    "size_multiple": spec.size_multiple,
                    "sha256": spec.sha256,
                    "path": str(spec.path),
                    "own": spec.path in own,
                }
                for stem, spec in specs
            ]
        )
    else:
        write_table(
            ["Name", "Model", "Task", "Takes", "Licence", "Trained on", "From"],
            [
                [
                    stem,
                    f"{spec.name} {spec.version}",
                    spec.task,
                    ", ".join(spec.inputs),
                    spec.licence,
                    spec.trained_on,
                    "yours" if spec.path in own else "Tintline",
                ]
                for stem, spec in specs
            ],
        )
    if errors:
        raise errors[0]
    return 0


def palettes(as_json: bool) -> int:
    """List the shipped palettes with their colours."""
    shipped = shipped_palettes()
    if as_json:
        write_json({name: [format_hex(c) for c in p.colors] for name, p in shipped.items()})
        return 0
    console = Console(highlight=False)
    width = max((len(name) for name in shipped), default=0)
    for name, palette in shipped.items():
        codes = [format_hex(color) for color in palette.colors]
        if console.is_terminal:
            swatches = "".join(f"[on {code}]  [/]" for code in codes)
            console.print(f"{name:<{width}}  {swatches}", soft_wrap=True)
        else:
            write("\t".join([name, *codes]))
    return 0


def doctor(as_json: bool) -> int:
    """Tell what works; the exit code says whether anything is wrong."""
    with progress_bar("Examining this machine"):
        report = examine(
            {
                "settings": settings_path().parent,
                "log": log_path().parent,
                "models and unsaved work": user_models_dir().parent,
            }
        )
    if as_json:
        write_json(report.as_json())
    else:
        for line in _report_lines(report):
            write(line)
    return FAILED if report.problems else 0


def _report_lines(report: Report) -> list[str]:
    system = report.system
    lines = ["Versions"]
    lines += [f"  {name} {version or 'missing'}" for name, version in report.versions.items()]
    runtimes = [f"{name} {version}" for name, version in report.runtimes.items()]
    lines += [f"  ONNX Runtime: {', '.join(runtimes) or 'missing'}"]
    lines += ["Machine", f"  {system['platform']}, {system['processors']} processors"]
    lines += [f"  free memory {_gib(system['free_memory'])}, disk {_gib(system['free_disk'])}"]
    if report.gpu_driver:
        lines.append(f"  NVIDIA driver: {report.gpu_driver}")
    lines.append("Devices")
    for device in report.devices:
        if device.works:
            note = f" ({device.detail})" if device.detail else ""
            lines.append(f"  {device.name} works{note}")
        else:
            lines.append(f"  {device.detail}")
    lines.append("Models")
    for model in report.models:
        if "error" in model:
            lines.append(f"  {model['path']}: unusable")
        else:
            lines.append(
                f"  {model['name']} {model['version']}, {model['task']}, {model['path']},"
                f" sha256 {model['sha256'][:12]}…"
            )
    if not report.models:
        lines.append("  none")
    lines.append("Folders")
    lines += [f"  {name}: {folder}" for name, folder in report.folders.items()]
    lines += ["Window", f"  {report.window['detail']}"]
    lines.append("Problems" if report.problems else "No problems were found.")
    lines += [f"  {problem}" for problem in report.problems]
    return lines


def _gib(size: object) -> str:
    return f"{size / 1024**3:.1f} GiB" if isinstance(size, int) else "unknown"
