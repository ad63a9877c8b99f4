import math
from collections.abc import Mapping
from typing import Any

import torch
from lightning_fabric import Fabric
from torch import Tensor, nn

from desktop.core.errors import TintlineError


class ExplodedError(Exception):
    """A gradient is no longer finite."""


class Networks:
    """The networks of a run with their optimizers, on one device or many."""

    def __init__(
        self,
        fabric: Fabric,
        networks: Mapping[str, nn.Module],
        optimizers: Mapping[str, torch.optim.Optimizer],
        clip: float | None,
    ) -> None:
        """Take networks and optimizers into hand.

        Args:
            fabric: the devices.
            networks: by name.
            optimizers: by the same names.
            clip: longest gradient of a network; None: any.
        """
        self.plain = networks
        self._fabric = fabric
        self._clip = math.inf if clip is None else clip
        pairs = {name: fabric.setup(net, optimizers[name]) for name, net in networks.items()}
        self._models: dict[str, nn.Module] = {name: model for name, (model, _) in pairs.items()}
        self._optimizers: dict[str, Any] = {
            name: optimizer for name, (_, optimizer) in pairs.items()
        }
        self._rates = {
            name: [group["lr"] for group in optimizer.param_groups]
            for name, optimizer in self._optimizers.items()
        }

    def __call__(self, name: str, *inputs: Any) -> Any:
        """Run a network that learns from what follows."""
        return self._models[name](*inputs)

    def judge(self, name: str, *inputs: Tensor) -> Any:
        """Run a network that does not learn from what follows: gradients go to its inputs alone."""
        network = self.plain[name]
        learning = [p for p in network.parameters() if p.requires_grad]
        for parameter in learning:
            parameter.requires_grad_(False)
        try:
            # Past the wrapper of several devices, which would wait for this network's gradients.
            with self._fabric.autocast():
                return network(*inputs)
        finally:
            for parameter in learning:
                parameter.requires_grad_(True)

    def descend(self, name: str, loss: Tensor) -> Tensor:
        """One optimizer step of a network along a loss; gives the gradient's length.

        Raises:
            ExplodedError: the gradient is not finite; the network stays as it was.
        """
        optimizer = self._optimizers[name]
        optimizer.zero_grad(set_to_none=True)
        self._fabric.backward(loss)
        norm = torch.nn.utils.clip_grad_norm_(self.plain[name].parameters(), self._clip)
        if not torch.isfinite(norm):
            raise ExplodedError(name)
        optimizer.step()
        return norm

    def set_rate(self, factor: float) -> None:
        """Set all learning rates to their own times `factor`."""
        for name, optimizer in self._optimizers.items():
            for group, rate in zip(optimizer.param_groups, self._rates[name], strict=True):
                group["lr"] = rate * factor

    @property
    def rate(self) -> float:
        """The generator's present learning rate."""
        return self._optimizers["generator"].param_groups[0]["lr"]

    def state(self) -> dict[str, dict[str, Any]]:
        """All weights and optimizers, for `load`."""
        return {
            "networks": {name: network.state_dict() for name, network in self.plain.items()},
            "optimizers": {name: one.state_dict() for name, one in self._optimizers.items()},
        }

    def load(self, state: Mapping[str, Mapping[str, Any]]) -> None:
        """The reverse of `state`.

        Raises:
            TintlineError: the networks are not those of `state`.
        """
        try:
            for name, network in self.plain.items():
                network.load_state_dict(state["networks"][name])
            for name, optimizer in self._optimizers.items():
                optimizer.load_state_dict(state["optimizers"][name])
        except (KeyError, RuntimeError, ValueError) as error:
            raise TintlineError(
                "The run in this folder was trained with other settings of its networks: go on"
                " with `tintline-export resume`, or name another folder."
            ) from error
