"""A run: all that is saved and resumed together, and what it tells afterwards."""

import copy
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from lightning_fabric import Fabric
from torch import nn

from desktop.core.errors import TintlineError
from export.recipes.recipe import Recipe
from export.recipes.settings import in_steps
from export.recipes.table import pack_settings, restore_recipe
from export.training.checkpoint import (
    FILE,
    find_snapshot,
    generator_weights,
    load_checkpoint,
    save_checkpoint,
    snapshot_path,
)
from export.training.networks import ExplodedError, Networks
from export.training.options import TrainOptions
from export.training.report import Report
from export.training.start import begin_from


def stored_run(run: Path) -> tuple[Recipe, TrainOptions]:
    """The recipe with its settings and the options that a run was last trained with."""
    state = load_checkpoint(run / FILE)
    stored = state["options"]
    start = stored["start"]
    paths = {"data": Path(stored["data"]), "run": run, "start": start and Path(start)}
    return restore_recipe(state["recipe"], state["settings"]), TrainOptions(**{**stored, **paths})


def trained_generator(run: Path, step: int | None = None) -> tuple[Recipe, nn.Module, dict]:
    """The generator of a run, in evaluation mode, with its recipe and the data's metadata.

    Args:
        run: its folder.
        step: of a snapshot; None: the last checkpoint.

    Raises:
        TintlineError: there is no such run or snapshot.
    """
    path = run / FILE if step is None else find_snapshot(run, step)
    state = load_checkpoint(path)
    recipe = restore_recipe(state["recipe"], state["settings"])
    weights = generator_weights(state)
    network = recipe.generator(weights)
    network.load_state_dict(weights)
    return recipe, network.eval(), state["metadata"]


class Run:
    """Everything that is saved and resumed together."""

    def __init__(
        self,
        recipe: Recipe,
        options: TrainOptions,
        fabric: Fabric,
        steps: int,
        state: dict[str, Any] | None,
    ) -> None:
        self.recipe, self.options, self.fabric, self.steps = recipe, options, fabric, steps
        self.path = options.run / FILE
        self.step = 0 if state is None else state["step"]
        torch.manual_seed(options.seed)
        if state is not None:
            self.metadata: dict[str, str] = state["metadata"]
            generator = recipe.generator(state["networks"]["generator"])
        else:
            self.metadata = recipe.metadata()
            generator = recipe.generator()
            if options.start is not None:
                generator = begin_from(options.start, recipe, generator)
        plain = {"generator": generator}
        discriminator = recipe.discriminator()
        if discriminator is not None:
            plain["discriminator"] = discriminator
        layout: Any = {"memory_format": torch.channels_last}
        for network in plain.values():
            network.to(**layout)
        self.generator = generator
        self.average = copy.deepcopy(generator) if recipe.settings.average else None
        optimizers = {name: recipe.optimizer(name, network) for name, network in plain.items()}
        self.networks = Networks(fabric, plain, optimizers, recipe.clip)
        if self.average is not None:
            self.average.to(fabric.device, **layout).eval()
        if state is not None:
            self.networks.load(state)
            if self.average is not None:
                weights = state["average"] or state["networks"]["generator"]
                self.average.load_state_dict(weights)
            _set_random_state(state["random"])
        if fabric.global_rank:  # its own dropout and noise
            torch.manual_seed(options.seed + 1_000_003 * fabric.global_rank + self.step)

    def save(self) -> None:
        """Write all of the run; one process of several does it."""
        if not self.fabric.is_global_zero:
            return
        options = asdict(self.options)
        for key, path in (("data", self.options.data), ("start", self.options.start)):
            options[key] = None if path is None else str(path.resolve())
        save_checkpoint(
            self.path,
            {
                **self._told(),
                **self.networks.state(),
                "average": None if self.average is None else self.average.state_dict(),
                "options": {**options, "run": ""},
                "random": _random_state(),
            },
        )

    def keep(self) -> None:
        """Keep a copy of the generator for good; one process of several does it."""
        if not self.fabric.is_global_zero:
            return
        path = snapshot_path(self.options.run, self.step)
        path.parent.mkdir(exist_ok=True)
        weights = self.seen.state_dict()
        save_checkpoint(path, {**self._told(), "networks": {"generator": weights}, "average": None})

    def _told(self) -> dict[str, Any]:
        return {
            "step": self.step,
            "recipe": self.recipe.name,
            "settings": pack_settings(self.recipe.settings),
            "metadata": self.metadata,
        }

    @property
    def seen(self) -> nn.Module:
        """The generator as it would be exported now."""
        return self.generator if self.average is None else self.average

    def take_step(self, batch: dict[str, torch.Tensor]) -> dict[str, float]:
        """Learn from a batch, [N, …] by name; figures to log.

        Raises:
            TintlineError: the losses are no numbers any more.
        """
        self.networks.set_rate(self.recipe.rate(self.step, self.steps))
        try:
            figures = self.recipe.step(self.networks, batch, self.step)
        except ExplodedError as error:
            raise TintlineError(
                f"The loss exploded at step {self.step}: give the same command again with a lower"
                " rate (--set rate=…) or with --precision 32-true: it goes on from what was saved."
            ) from error
        self.step += 1
        self._follow()
        told = {name: float(value.detach()) for name, value in figures.items()}
        return {**told, "rate": self.networks.rate}

    @torch.no_grad()
    def _follow(self) -> None:
        if self.average is None:
            return
        # Early on the average follows quickly, later it spans some 1000 steps.
        keep = min(self.recipe.settings.average, (1 + self.step) / (10 + self.step))
        for mean, now in zip(self.average.parameters(), self.generator.parameters(), strict=True):
            mean.lerp_(now, 1 - keep)
        for mean, now in zip(self.average.buffers(), self.generator.buffers(), strict=True):
            if mean.is_floating_point():  # a norm's running means go with the weights they are of
                mean.lerp_(now, 1 - keep)
            else:
                mean.copy_(now)

    def show(self, report: Report, batch: dict[str, torch.Tensor]) -> None:
        """Log pictures and figures of the samples to be shown."""
        if not self.fabric.is_global_zero:
            return
        count = self.recipe.shown_at_once
        shown = self.recipe.shown(count)
        if shown is None:
            shown = {name: values[:count] for name, values in batch.items()}
        else:
            shown = {name: values.to(self.fabric.device) for name, values in shown.items()}
        training = self.seen.training
        self.seen.eval()
        report.show(self.step, lambda: self.recipe.render(self.seen, shown))
        report.note(self.step, self.recipe.error(self.seen, shown))
        self.seen.train(training)

    def every(self, span: str | None) -> bool:
        """Whether such a time has just passed."""
        if span is None:
            return False
        settings = self.recipe.settings
        return self.step % in_steps(span, self.recipe.samples, settings.batch) == 0


def _random_state() -> dict[str, Any]:
    cuda = torch.cuda.get_rng_state_all() if torch.cuda.is_available() else []
    return {"cpu": torch.get_rng_state(), "cuda": cuda}


def _set_random_state(state: dict[str, Any]) -> None:
    torch.set_rng_state(state["cpu"])
    if torch.cuda.is_available() and len(state["cuda"]) == torch.cuda.device_count():
        torch.cuda.set_rng_state_all(state["cuda"])
