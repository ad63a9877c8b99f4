"""The command line `tintline-export`: which commands there are."""

import typer

from export import cli_data, cli_evaluate, cli_train

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Train models for Tintline on your own pictures and convert them to ONNX.",
    epilog="data check → train → sample → onnx → evaluate: look at your pictures, train a recipe on"
    " them, look at what it makes, write a model file, measure it.",
)
app.command()(cli_train.recipes)
app.add_typer(cli_data.data_app, name="data")
app.command()(cli_data.figures)
for _command in (cli_train.train, cli_train.resume, cli_train.sample, cli_train.onnx):
    app.command()(_command)
for _command in (cli_evaluate.evaluate, cli_evaluate.parts, cli_evaluate.compare):
    app.command()(_command)
app.command(hidden=True)(cli_evaluate.eager)
