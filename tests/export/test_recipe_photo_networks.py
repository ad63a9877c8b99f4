"""The networks of the published recipes for photographs and faces, and those they lean on."""

from pathlib import Path

import torch
from torch import nn

from export.models.dcgan import FaceDiscriminator, FaceGenerator
from export.models.fusion import PhotoFusion, gray_of_luma
from export.models.inception_resnet import InceptionResNetV2, without_background
from export.models.lab import ALPHA, BETA, PhotoAlpha, PhotoBeta, follow
from export.models.vgg import VGGFeatures
from export.recipes import photo_fusion
from export.training.pretrained import INCEPTION_RESNET_V2, Pretrained
from tests.export.test_recipe_networks import (
    conv,
    normed,
    on_meta,
    parameters,
    picture,
    plain,
    shapes_of,
    thin,
)


def test_alpha_and_beta_follow_the_article():
    alpha, beta = PhotoAlpha(), on_meta(PhotoBeta)
    assert parameters(alpha) == plain(1, 8, 8, 16, 16, 32, 32, 32, 16, 2)
    assert parameters(beta) == plain(1, 64, 64, 128, 128, 256, 256, 512, 256, 128, 64, 32, 2)
    moves = [m for m in alpha.layers if isinstance(m, nn.Conv2d | nn.Upsample)]
    sizes = [s[1] for s in shapes_of(moves, lambda: alpha(picture(1, 1, 64, 64)))]
    assert sizes == [32, 32, 32, 16, 16, 8, 16, 16, 32, 32, 64, 64]
    small = PhotoBeta(thin(BETA)).eval()
    moves = [m for m in small.layers if isinstance(m, nn.Conv2d | nn.Upsample)]
    sizes = [s[1] for s in shapes_of(moves, lambda: small(picture(1, 1, 256, 256)))]
    assert sizes == [256, 128, 128, 64, 64, 32, 32, 32, 32, 64, 64, 128, 128, 128, 256]
    assert isinstance(alpha.layers[-1], nn.Tanh)
    assert sum(isinstance(m, nn.ReLU) for m in alpha.layers) == 8
    assert [type(m) for m in small.layers][-2:] == [nn.Tanh, nn.Upsample]


def test_a_stride_of_two_halves_exactly():
    halve = follow(ALPHA[:1], inputs=1)
    for height, width in ((2, 4), (6, 10), (30, 98)):
        assert halve(torch.zeros(1, 1, height, width)).shape[2:] == (height // 2, width // 2)


def test_fusion_joins_places_and_the_whole_picture():
    network = on_meta(PhotoFusion)
    own = plain(1, 64, 128, 128, 256, 256, 512, 512, 256)
    own += conv(1256, 256, 1, bias=True) + plain(256, 128, 64, 32, 16, 2)
    branch = normed(3, 16, 3) + normed(16, 32, 3) + normed(32, 64, 3)
    branch += normed(64, 128, 3) + normed(128, 256, 3) + 256 * 1000 + 1000
    assert parameters(network) == own + branch
    whole = PhotoFusion().eval()
    parts = (whole.encoder, whole.embedder.layers[0], whole.fusion)
    sizes = shapes_of(parts, lambda: whole(picture(1, 1, 256, 256)))
    assert sizes == [(256, 32, 32), (16, 150, 150), (256, 32, 32)]  # 150: half of 299


class Mean(nn.Module):
    """An embedder that remembers what it was shown."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(6))
        self.norm = nn.BatchNorm2d(3)
        self.seen = torch.zeros(0)

    def forward(self, x):
        self.seen = x
        return self.norm(x).mean(dim=(1, 2, 3))[:, None] * self.weight


def test_a_trained_embedder_stays_as_it_is():
    embedder = Mean()
    network = PhotoFusion(embedder, classes=6, encoder=((4, 2), (4, 2), (4, 2), 4)).train()
    assert network.training
    assert not embedder.training
    network(picture(2, 1, 32, 40)).sum().backward()
    assert embedder.seen.shape == (2, 3, 299, 299)
    assert embedder.seen.abs().max() <= 1
    assert embedder.weight.grad is None
    assert embedder.norm.running_mean.abs().max() == 0
    assert network.fusion[0].weight.grad[:, 4:].abs().max() > 0
    jointly = PhotoFusion(classes=6, encoder=((4, 2), (4, 2), (4, 2), 4)).train()
    jointly(picture(2, 1, 32, 40)).sum().backward()
    assert jointly.embedder.classes.weight.grad.abs().max() > 0


def test_the_embedder_sees_gray_values_and_not_lightness():
    from desktop.core.color import rgb_to_lab

    gray = torch.tensor([0.0, 0.02, 0.2, 0.5, 0.9, 1.0])
    lightness = rgb_to_lab(gray[:, None].expand(-1, 3).numpy().copy())[:, 0]
    seen = gray_of_luma(torch.from_numpy(lightness) / 50 - 1)
    assert torch.allclose(seen, gray * 2 - 1, atol=0.01)


def test_inception_resnet_has_the_published_size_and_names():
    torch.manual_seed(0)
    network = InceptionResNetV2().eval()
    # Keras tells 55,873,736: there a norm has no scale, but its running mean and variance count.
    channels = sum(m.num_features for m in network.modules() if isinstance(m, nn.BatchNorm2d))
    assert parameters(network) == 55_873_736 - 2 * channels + channels == 55_843_464
    state = network.state_dict()
    for name, shape in {
        "conv2d_1a.conv.weight": (32, 3, 3, 3),
        "conv2d_4a.bn.running_mean": (192,),
        "mixed_5b.branch0.conv.weight": (96, 192, 1, 1),
        "mixed_5b.branch3.1.conv.weight": (64, 192, 1, 1),
        "repeat.9.branch2.2.bn.bias": (64,),
        "repeat.0.conv2d.bias": (320,),
        "mixed_6a.branch1.2.conv.weight": (384, 256, 3, 3),
        "repeat_1.19.branch1.1.conv.weight": (160, 128, 1, 7),
        "mixed_7a.branch2.2.conv.weight": (320, 288, 3, 3),
        "repeat_2.8.branch1.2.conv.weight": (256, 224, 3, 1),
        "block8.conv2d.weight": (2080, 448, 1, 1),
        "conv2d_7b.bn.weight": (1536,),
        "classif.weight": (1000, 1536),
    }.items():
        assert tuple(state[name].shape) == shape, name
    sizes = []
    with torch.no_grad():
        network.conv2d_7b.register_forward_hook(lambda _m, _x, y: sizes.append(tuple(y.shape)))
        assert network(picture(1, 3, 299, 299)).shape == (1, 1000)
    assert sizes == [(1, 1536, 8, 8)]


def test_the_background_class_of_timm_s_file_is_left_out():
    state = {"classif.weight": torch.arange(1001.0)[:, None], "classif.bias": torch.zeros(1001)}
    kept = without_background({**state, "other": torch.zeros(1001)})
    assert kept["classif.weight"][0, 0] == 1
    assert {name: len(value) for name, value in kept.items()} == {
        "classif.weight": 1000, "classif.bias": 1000, "other": 1001,
    }  # fmt: skip
    assert without_background(kept)["classif.weight"].shape == (1000, 1)


def test_photographs_are_summed_up_by_timm_s_weights(monkeypatch):
    with torch.device("meta"):
        state = InceptionResNetV2(classes=1001).state_dict()
    weights = Pretrained(INCEPTION_RESNET_V2, Path("w.pth"), state, verified=True)
    monkeypatch.setattr(photo_fusion, "find_pretrained", lambda *_what, **_how: weights)
    settings = photo_fusion.PhotoFusionSettings(backbone="inception-resnet-v2")
    with torch.device("meta"):
        network = photo_fusion.PhotoFusionRecipe(settings).generator()
    assert network.embedder.classif.weight.shape == (1000, 1536)


def test_faces_come_of_noise_and_are_judged():
    generator, discriminator = FaceGenerator().eval(), FaceDiscriminator().eval()
    convolutions = [m for m in generator.layers if isinstance(m, nn.Conv2d | nn.ConvTranspose2d)]
    faces = []
    noise = torch.randn(2, 100)
    sizes = shapes_of(convolutions, lambda: faces.append(generator(noise)))
    assert sizes == [
        (512, 4, 4), (256, 8, 8), (128, 16, 16), (64, 32, 32), (64, 32, 32), (3, 64, 64),
    ]  # fmt: skip
    assert faces[0].shape == (2, 3, 64, 64)
    assert faces[0].abs().max() <= 1
    with torch.no_grad():
        assert discriminator(faces[0]).shape == (2,)
    expected = normed(100, 512) + normed(512, 256) + normed(256, 128) + normed(128, 64)
    expected += normed(64, 64, kernel=3) + conv(64, 3, bias=True)
    assert parameters(generator) == expected
    expected = conv(3, 64, bias=True) + normed(64, 128) + normed(128, 256) + normed(256, 512)
    assert parameters(discriminator) == expected + conv(512, 1, bias=True)
    for network in (generator, discriminator):
        norms = [m for m in network.modules() if isinstance(m, nn.BatchNorm2d)]
        assert {norm.momentum for norm in norms} == {0.5}


def test_vgg_sees_a_resized_picture_with_torchvision_s_names():
    network = VGGFeatures()
    assert parameters(network) == plain(3, 64, 64, 128, 128) == 260_160
    assert list(network.state_dict()) == [
        f"features.{index}.{kind}" for index in (0, 2, 5, 7) for kind in ("weight", "bias")
    ]
    seen = []
    network.features[0].register_forward_pre_hook(lambda _m, x: seen.append(x[0]))
    white = torch.ones(1, 3, 40, 56)
    features = network(white)
    assert features.shape == (1, 128, 112, 112)
    assert features.min() >= 0
    assert seen[0].shape == (1, 3, 224, 224)
    expected = torch.tensor([(1 - 0.485) / 0.229, (1 - 0.456) / 0.224, (1 - 0.406) / 0.225])
    assert torch.allclose(seen[0][0, :, 9, 9], expected)
    assert not any(p.requires_grad for p in network.parameters())
