"""The networks of the published recipes: sizes, ranges and numbers of parameters."""

import pytest
import torch
from torch import nn

from desktop.core.errors import TintlineError
from export.models.memories import MemoriesDiscriminator, MemoriesGenerator, patch_layers
from export.models.pix2pix import (
    PATCH_70,
    PatchDiscriminator,
    UNet256,
    map_size,
)
from export.models.sketch2color import MAP_30, Sketch2Color, Sketch2ColorDiscriminator


def narrow(layers, channels=4):
    """The same layers with few channels."""
    return tuple(x._replace(outputs=min(x.outputs, channels)) for x in layers)


def thin(plan, factor=16):
    """The same plan with few channels, but for the two colours at its end."""

    def few(step):
        if isinstance(step, tuple):
            return few(step[0]), step[1]
        return step if step in ("up", 2) else max(step // factor, 1)

    return tuple(few(step) for step in plan)


def parameters(network):
    return sum(p.numel() for p in network.parameters())


def on_meta(make, *words, **named):
    """A network without memory: quick to build at full size."""
    with torch.device("meta"):
        return make(*words, **named)


def conv(inputs, outputs, kernel=4, bias=False):
    return inputs * outputs * kernel**2 + (outputs if bias else 0)


def normed(inputs, outputs, kernel=4):
    """A convolution without bias and its norm's two values a channel."""
    return conv(inputs, outputs, kernel) + 2 * outputs


def plain(inputs, *counts):
    """3×3 convolutions with biases, one after the other."""
    channels = (inputs, *counts)
    return sum(conv(a, b, 3, bias=True) for a, b in zip(channels, counts, strict=False))


def picture(*shape):
    return torch.rand(*shape, generator=torch.Generator().manual_seed(1)) * 2 - 1


def shapes_of(modules, run):
    """Shapes [C, H, W] of what each module answers with while `run` runs."""
    seen = []
    hooks = [m.register_forward_hook(lambda _m, _x, y: seen.append(y.shape[1:])) for m in modules]
    with torch.no_grad():
        run()
    for hook in hooks:
        hook.remove()
    return [tuple(shape) for shape in seen]


FEW = (4, 4, 4, 4, 4, 4, 4, 4)


def receptive_field(layers) -> int:
    """The side, in pixels, of the square of the input that one answer of `layers` depends on."""
    field, step = 1, 1
    for layer in layers:
        field += (layer.kernel - 1) * step
        step *= layer.stride
    return field


def test_sketch2color_goes_from_512_to_a_bottleneck_of_2_and_back():
    network = Sketch2Color().eval()
    answer = []
    sizes = shapes_of(network.down, lambda: answer.append(network(torch.rand(1, 1, 512, 512))))
    assert sizes == [
        (16, 256, 256), (32, 128, 128), (64, 64, 64), (128, 32, 32),
        (128, 16, 16), (128, 8, 8), (128, 4, 4), (128, 2, 2),
    ]  # fmt: skip
    assert answer[0].shape == (1, 3, 512, 512)
    assert answer[0].abs().max() <= 1
    down = conv(3, 16, bias=True) + normed(16, 32) + normed(32, 64) + normed(64, 128)
    down += 4 * normed(128, 128)
    # Each block but the deepest takes the skip beside the answer of the one before it.
    up = normed(128, 128) + 3 * normed(2 * 128, 128)  # to 4, 8, 16 and 32 pixels
    up += normed(2 * 128, 64) + normed(2 * 64, 32) + normed(2 * 32, 16) + conv(32, 3, bias=True)
    assert parameters(network) == down + up
    dropped = [i for i, block in enumerate(network.up) if isinstance(block[-1], nn.Dropout)]
    assert dropped == [1, 2, 3]  # the second to the fourth
    assert all(isinstance(block[-1], nn.BatchNorm2d) for block in list(network.down)[1:])
    assert not any(isinstance(module, nn.BatchNorm2d) for module in network.down[0])


def test_paper_is_white_for_the_networks_that_learned_from_sketches():
    seen = []
    network = UNet256(channels=FEW).eval()
    network.down[0].register_forward_pre_hook(lambda _m, x: seen.append(x[0]))
    ink = torch.zeros(1, 1, 256, 256)
    ink[:, :, 0, 0] = 1
    with torch.no_grad():
        network(ink)
    assert seen[0].shape == (1, 3, 256, 256)
    assert (seen[0][:, :, 0, 0] == -1).all()
    assert (seen[0][:, :, 1:, 1:] == 1).all()


def test_sketch2color_s_discriminator_answers_with_the_mean_of_a_map():
    network = Sketch2ColorDiscriminator().eval()
    ink, color = torch.rand(2, 1, 512, 512), picture(2, 3, 512, 512)
    with torch.no_grad():
        patches, whole = network.map(ink, color), network(ink, color)
    assert patches.shape == (2, 1, 30, 30)
    assert whole.shape == (2,)
    assert torch.allclose(whole.sigmoid(), patches.sigmoid().mean(dim=(1, 2, 3)), atol=1e-6)
    expected = conv(6, 16, bias=True) + normed(16, 32) + normed(32, 64) + normed(64, 128)
    expected += normed(128, 128, kernel=2) + conv(128, 1, kernel=2, bias=True)
    assert parameters(network) == expected
    assert map_size(MAP_30, 512) == 30


def test_the_mean_chance_stays_exact_where_sigmoids_round(monkeypatch):
    network = Sketch2ColorDiscriminator(layers=narrow(MAP_30))
    sure = torch.full((1, 1, 3, 3), 200.0, requires_grad=True)
    monkeypatch.setattr(network, "map", lambda _ink, _color: sure)
    logit = network(None, None)
    assert logit.item() == pytest.approx(200, abs=1e-3)
    logit.sum().backward()
    assert sure.grad is not None
    assert sure.grad.sum().item() == pytest.approx(1, abs=1e-3)


def test_pix2pix_has_the_paper_s_u_net():
    network = on_meta(UNet256)
    down = conv(3, 64, bias=True) + normed(64, 128) + normed(128, 256) + normed(256, 512)
    down += 3 * normed(512, 512) + conv(512, 512, bias=True)  # the bottleneck has no norm
    up = normed(512, 512) + 3 * normed(1024, 512)
    up += normed(1024, 256) + normed(512, 128) + normed(256, 64) + conv(128, 3, bias=True)
    assert parameters(network) == down + up
    # The authors' PyTorch version has 54.414 million, and no biases in these two.
    assert round((down + up - 64 - 512) / 1e6, 3) == 54.414
    dropped = [i for i, block in enumerate(network.up) if isinstance(block[-1], nn.Dropout)]
    assert dropped == [0, 1, 2]
    small = UNet256(channels=FEW).eval()
    sizes = shapes_of(small.down, lambda: small(torch.rand(1, 1, 256, 256)))
    assert [size[1] for size in sizes] == [128, 64, 32, 16, 8, 4, 2, 1]


def test_pix2pix_learns_from_a_single_picture():
    network = UNet256(channels=FEW).train()
    network(torch.rand(1, 1, 256, 256)).abs().mean().backward()
    # A batch norm at the bottleneck would have refused its one value, or made it zero.
    assert network.down[-1][1].weight.grad.abs().max() > 0


def test_pix2pix_s_discriminator_judges_70_by_70_pixels():
    network = on_meta(PatchDiscriminator)
    expected = conv(6, 64, bias=True) + normed(64, 128) + normed(128, 256) + normed(256, 512)
    assert parameters(network) == expected + conv(512, 1, bias=True)
    # Backwards from one pixel by hand: 4, 7, then twice as many and two more for each halving.
    assert receptive_field(PATCH_70) == ((4 + 3) * 2 + 2) * 4 + 4 + 2 == 70
    small = PatchDiscriminator(layers=narrow(PATCH_70)).double().eval()
    color = picture(1, 3, 256, 256).double().requires_grad_()
    logits = small(torch.rand(1, 1, 256, 256).double(), color)
    assert logits.shape == (1, 1, 30, 30)
    logits[0, 0, 15, 14].backward()
    assert color.grad is not None
    rows, columns = (color.grad[0].abs().sum(dim=0) > 0).nonzero().unbind(dim=1)
    assert len(rows) == 70 * 70  # all of the square, and nothing outside it
    assert rows.max() - rows.min() + 1 == 70
    assert columns.max() - columns.min() + 1 == 70


def test_memories_has_four_levels():
    network = on_meta(MemoriesGenerator)
    down = conv(1, 64, bias=True) + normed(64, 128) + normed(128, 256) + normed(256, 512)
    up = normed(512, 256) + normed(512, 128) + normed(256, 64) + conv(128, 2, bias=True)
    assert parameters(network) == down + up
    small = MemoriesGenerator(channels=(4, 4, 4, 4)).eval()
    sizes = shapes_of(small.down, lambda: small(torch.rand(1, 1, 256, 256)))
    assert [size[1] for size in sizes] == [128, 64, 32, 16]


@pytest.mark.parametrize("norm", ["batch", "instance"])
@pytest.mark.parametrize(("side", "field"), [(10, 142), (11, 126), (4, 222)])
def test_memories_discriminator_gives_the_map_that_is_asked_for(side, field, norm):
    network = MemoriesDiscriminator(side, norm=norm, first=4, widest=4).eval()
    with torch.no_grad():
        assert network(picture(1, 1, 256, 256), picture(1, 2, 256, 256)).shape[2:] == (side, side)
    assert receptive_field(patch_layers(side)) == field
    kinds = {type(module) for module in network.layers}
    assert (nn.InstanceNorm2d in kinds) == (norm == "instance")
    assert (nn.BatchNorm2d in kinds) == (norm == "batch")


def test_memories_discriminator_has_the_channels_that_patch_layers_tell():
    expected = conv(3, 64, bias=True) + normed(64, 128) + normed(128, 256) + normed(256, 512)
    expected += normed(512, 512) + conv(512, 1, bias=True)
    for norm in ("batch", "instance"):
        assert parameters(on_meta(MemoriesDiscriminator, norm=norm)) == expected


def test_a_map_also_comes_out_at_another_size_or_is_refused():
    for size, side in ((128, 10), (512, 4), (192, 11), (256, 30)):
        assert map_size(patch_layers(side, size), size) == side
    for size, side in ((8, 10), (255, 10), (256, 0)):
        with pytest.raises(TintlineError, match="choose another map"):
            patch_layers(side, size)
    with pytest.raises(TintlineError, match="choose batch or instance"):
        MemoriesDiscriminator(norm="group")
