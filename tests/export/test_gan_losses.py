"""The losses of the published recipes, and the weights that one of them needs."""

import hashlib
from dataclasses import replace
from math import exp, log, sqrt

import numpy as np
import pytest
import torch
from torch import nn

from desktop.core.errors import TintlineError
from export.models.vgg import VGGFeatures
from export.recipes.memories import MemoriesRecipe, MemoriesSettings
from export.recipes.pix2pix import Pix2PixRecipe, Pix2PixSettings
from export.recipes.sketch2color import Sketch2ColorRecipe, Sketch2ColorSettings
from export.training.gan_losses import (
    AdversarialLoss,
    GeneratorLoss,
    bce,
    feature_l2,
    l1,
    noisy_labels,
    total_variation,
)
from export.training.pretrained import VGG16, Weights, find_pretrained, fit, hub_path


def sigmoid(x):
    return 1 / (1 + exp(-x))


def cross_entropy(logit, label):
    return -(label * log(sigmoid(logit)) + (1 - label) * log(1 - sigmoid(logit)))


REAL, FAKE = torch.tensor([[0.5, -1.0]]), torch.tensor([[2.0, -0.3]])


def test_cross_entropy_smooths_real_labels_alone():
    loss = AdversarialLoss(real_label=0.9, share=1)
    real = (cross_entropy(0.5, 0.9) + cross_entropy(-1, 0.9)) / 2
    fake = (cross_entropy(2, 0) + cross_entropy(-0.3, 0)) / 2
    assert loss.for_discriminator(REAL, FAKE).item() == pytest.approx(real + fake, rel=1e-5)
    half = AdversarialLoss(real_label=0.9).for_discriminator(REAL, FAKE)
    assert half.item() == pytest.approx((real + fake) / 2, rel=1e-5)
    generator = (cross_entropy(2, 1) + cross_entropy(-0.3, 1)) / 2
    assert loss.for_generator(FAKE).item() == pytest.approx(generator, rel=1e-5)


def test_cross_entropy_of_a_sure_logit_keeps_its_gradient():
    logit = torch.tensor([-300.0], requires_grad=True)
    loss = bce(logit, 1.0)
    loss.backward()
    assert loss.item() == pytest.approx(300)
    assert logit.grad is not None
    assert logit.grad.item() == pytest.approx(-1)


def test_hinge_leaves_alone_what_is_right_by_a_margin():
    loss = AdversarialLoss("hinge", share=1)
    # Real: 1 − 0.5 and 1 + 1. Made: 1 + 2 and 1 − 0.3.
    assert loss.for_discriminator(REAL, FAKE).item() == pytest.approx(2.5 / 2 + 3.7 / 2)
    assert loss.for_generator(FAKE).item() == pytest.approx(-(2 - 0.3) / 2)
    assert loss.for_discriminator(torch.tensor([1.5]), torch.tensor([-2.0])).item() == 0


def test_noisy_labels_stay_in_their_ranges_and_follow_the_seed():
    like = torch.zeros(4, 1, 30, 30)
    chance = torch.Generator().manual_seed(3)
    real, fake = noisy_labels(like, True, chance), noisy_labels(like, False, chance)
    assert 0.8 <= real.min() < 0.81
    assert 0.99 < real.max() <= 1
    assert 0 <= fake.min() < 0.01
    assert 0.19 < fake.max() <= 0.2
    chance.manual_seed(3)
    assert torch.equal(noisy_labels(like, True, chance), real)
    torch.manual_seed(3)
    assert torch.equal(noisy_labels(like, True), real)  # the global state's first
    loss = AdversarialLoss(noisy=True, share=1, generator=torch.Generator().manual_seed(5))
    again = torch.Generator().manual_seed(5)
    expected = bce(REAL, noisy_labels(REAL, True, again))
    expected = expected + bce(FAKE, noisy_labels(FAKE, False, again))
    assert torch.equal(loss.for_discriminator(REAL, FAKE), expected)


def test_l1_is_a_mean():
    assert l1(torch.tensor([[1.0, -1, 0]]), torch.tensor([[0.5, -1, -1]])).item() == 0.5


def test_total_variation_counts_right_and_lower_neighbours():
    #     0 1 3    right: 1, 2, 4, −4    below: 0, 3, −3
    #     0 4 0
    one = torch.tensor([[0.0, 1, 3], [0, 4, 0]])[None, None]
    assert total_variation(one).item() == pytest.approx(sqrt(1 + 4 + 16 + 16 + 0 + 9 + 9))
    values = np.random.default_rng(0).uniform(-1, 1, (2, 3, 6, 5)).astype(np.float32)
    steps = [(np.diff(v, axis=2) ** 2).sum() + (np.diff(v, axis=1) ** 2).sum() for v in values]
    expected = np.sqrt(steps).mean()
    assert total_variation(torch.from_numpy(values)).item() == pytest.approx(expected, rel=1e-5)


def test_total_variation_of_a_blank_picture_has_no_gradient():
    blank = torch.full((2, 3, 8, 8), 0.3, requires_grad=True)
    loss = total_variation(blank)
    loss.backward()
    assert loss.item() == 0
    assert blank.grad is not None
    assert torch.equal(blank.grad, torch.zeros_like(blank))


def test_the_feature_loss_is_a_distance_and_its_target_is_fixed():
    picture = torch.zeros(2, 3, 2, 2, requires_grad=True)
    target = torch.zeros(2, 3, 2, 2)
    target[0, 0, 0, 0], target[0, 1, 1, 1], target[1, 2, 0, 0] = 3, 4, 1
    target.requires_grad_()
    loss = feature_l2(lambda x: 2 * x, picture, target)
    assert loss.item() == pytest.approx((2 * sqrt(9 + 16) + 2 * 1) / 2)
    loss.backward()
    assert target.grad is None
    assert picture.grad is not None
    # Half of the mean over two pictures, times 2 of the network, times the direction.
    assert picture.grad[0, 1, 1, 1].item() == pytest.approx(-0.5 * 2 * 4 / 5)
    same = torch.rand(1, 3, 40, 40, requires_grad=True)
    feature_l2(VGGFeatures(size=32), same, same.detach()).backward()
    assert same.grad is not None
    assert torch.equal(same.grad, torch.zeros_like(same))


def test_the_recipes_weigh_their_parts_as_published():
    fake = torch.tensor([0.4])
    picture, target = torch.rand(2, 3, 6, 6) * 2 - 1, torch.rand(2, 3, 6, 6) * 2 - 1
    adversarial, near = cross_entropy(0.4, 1), l1(picture, target).item()
    recipe = Sketch2ColorRecipe(Sketch2ColorSettings())
    assert "feature" not in recipe.loss(fake, picture, target)  # no weights of VGG16 were found
    told = replace(recipe.loss, features=lambda x: 3 * x)
    assert told.adversarial.real_label == 0.9
    parts = told(fake, picture, target)
    seen = (3 * (picture - target)).flatten(1).norm(dim=1).mean().item()
    restless = total_variation(picture).item()
    expected = adversarial + 100 * near + 0.01 * seen + 0.0001 * restless
    assert parts["loss"].item() == pytest.approx(expected, rel=1e-5)
    assert parts["feature"].item() == pytest.approx(seen, rel=1e-5)
    for recipe in (Pix2PixRecipe(Pix2PixSettings()), MemoriesRecipe(MemoriesSettings())):
        loss = recipe.loss(fake, picture, target)["loss"].item()
        assert loss == pytest.approx(adversarial + 100 * near, rel=1e-5)
    hinge = GeneratorLoss(AdversarialLoss("hinge"), l1=0)(fake, picture, target)
    assert hinge["loss"].item() == pytest.approx(-0.4)
    assert set(hinge) == {"loss", "adversarial"}


@pytest.fixture
def hub(tmp_path, monkeypatch):
    """An empty torch hub, and no network."""

    def refuse(*_words, **_named):
        raise OSError("no network here")

    monkeypatch.setattr(torch.hub, "get_dir", lambda: str(tmp_path / "hub"))
    monkeypatch.setattr(torch.hub, "download_url_to_file", refuse)
    return tmp_path / "hub" / "checkpoints"


def publish(folder, state, name="net") -> Weights:
    """A file as its publishers would name it, in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(state, folder / "plain")
    digest = hashlib.sha256((folder / "plain").read_bytes()).hexdigest()[:8]
    (folder / "plain").rename(folder / f"{name}-{digest}.pth")
    return Weights("Net", f"https://example.org/{name}-{digest}.pth")


def test_weights_are_found_in_torch_hub_and_fit(hub):
    vgg = VGGFeatures()
    weights = publish(hub, {**vgg.state_dict(), "classifier.6.bias": torch.zeros(1000)})
    found = find_pretrained(weights)
    assert found is not None
    assert found.path == hub_path(weights)
    assert found.verified
    other = VGGFeatures()
    fit(other, found)
    assert torch.equal(other.features[7].weight, vgg.features[7].weight)
    assert hub_path(VGG16).name == "vgg16-397923af.pth"


def test_missing_weights_are_told_or_left(hub):
    with pytest.raises(TintlineError, match=r"VGG16 are missing: put https://\S+ into .*hub"):
        find_pretrained(VGG16)
    assert find_pretrained(VGG16, strict=False) is None
    with pytest.raises(TintlineError, match=r"could not be downloaded \(no network here\)"):
        find_pretrained(VGG16, download=True)
    assert find_pretrained(VGG16, download=True, strict=False) is None
    for strict in (True, False):
        with pytest.raises(TintlineError, match="There is no file"):
            find_pretrained(VGG16, hub / "nowhere.pth", strict=strict)


def test_weights_are_downloaded_only_if_asked_for(hub, tmp_path, monkeypatch):
    weights = publish(tmp_path / "web", {"a": torch.ones(2)})

    def fetch(url, path, prefix, progress):
        assert (url, progress) == (weights.url, False)
        assert weights.file == f"net-{prefix}.pth"
        (hub / weights.file).write_bytes((tmp_path / "web" / weights.file).read_bytes())
        assert path == str(hub / weights.file)

    monkeypatch.setattr(torch.hub, "download_url_to_file", fetch)
    assert find_pretrained(weights, strict=False) is None
    found = find_pretrained(weights, download=True)
    assert found is not None
    assert found.verified


def test_a_damaged_file_is_refused(hub):
    weights = publish(hub, {"a": torch.ones(2)})
    with hub_path(weights).open("ab") as file:
        file.write(b"x")
    with pytest.raises(TintlineError, match="is damaged or another file"):
        find_pretrained(weights)


def test_a_named_file_is_verified_by_a_given_sum_or_by_its_content(hub, tmp_path):
    weights = publish(hub, {"a": torch.ones(2)})
    mine = tmp_path / "mine.pth"
    mine.write_bytes(hub_path(weights).read_bytes())
    found = find_pretrained(weights, mine)
    assert found is not None
    assert found.verified  # the official one, renamed
    torch.save({"a": torch.zeros(2)}, mine)
    found = find_pretrained(weights, mine)
    assert found is not None
    assert not found.verified
    assert str(found) == f"Net from {mine} (unverified: nothing tells its sha256)"
    digest = hashlib.sha256(mine.read_bytes()).hexdigest()
    found = find_pretrained(weights, mine, sha256=digest.upper())
    assert found is not None
    assert found.verified
    with pytest.raises(TintlineError, match="is damaged or another file"):
        find_pretrained(weights, mine, sha256="00000000")


def test_files_of_something_else_are_refused(hub, tmp_path):
    weights = publish(hub, {"a": torch.ones(2), "b": torch.ones(3)})
    path = tmp_path / "mine.pth"
    path.write_bytes(b"nothing")
    with pytest.raises(TintlineError, match="cannot be read as weights of PyTorch"):
        find_pretrained(weights, path)
    torch.save(nn.Linear(2, 2), path)  # code, which weights_only does not run
    with pytest.raises(TintlineError, match="cannot be read as weights of PyTorch"):
        find_pretrained(weights, path)
    torch.save({"epoch": 3}, path)
    with pytest.raises(TintlineError, match="holds something other than weights"):
        find_pretrained(weights, path)
    found = find_pretrained(weights)
    assert found is not None
    with pytest.raises(TintlineError, match="has no “weight” and so is no file of Net"):
        fit(nn.Linear(2, 2), found)
    with pytest.raises(TintlineError, match=r"is \(3,\) and not \(2, 2\)"):
        fit(nn.Linear(2, 2), replace(found, state={"weight": torch.ones(3)}))
