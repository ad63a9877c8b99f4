import torch
from torch import Tensor, nn

from export.figures.parts import PART_NAMES
from export.models.unet import CONDITION, UNet, UNetConfig


class Generator(UNet):
    """The `sketch` generator: a U-Net whose pixels point at colours (see `forward`).

    A pixel's feature is compared with the embedding of every palette entry and of every colour of
    a fixed dictionary. Choosing among colours instead of regressing one keeps a choice vivid where
    a mean would be brown (after Zhang 2016's classes and pointer networks, Vinyals 2015).
    """

    def __init__(self, config: UNetConfig, dictionary: Tensor) -> None:
        """`dictionary` is float32 [D, 3], sRGB in −1…1."""
        super().__init__(config, inputs=5, embed=config.embed)
        embed = config.embed
        self.dictionary: Tensor
        self.register_buffer("dictionary", dictionary.clone())
        self.embed_color = nn.Sequential(nn.Linear(4, 64), nn.SiLU(), nn.Linear(64, embed))
        self.embed_own = nn.Parameter(torch.zeros(len(dictionary), embed))
        self.bias_own = nn.Parameter(torch.zeros(len(dictionary)))
        self.summary = nn.Sequential(nn.Linear(embed + 1, CONDITION), nn.SiLU())
        c1 = config.channels[0]
        self.query = nn.Conv2d(c1, embed, 3, padding=1)
        self.residual = nn.Conv2d(c1, 3, 3, padding=1)
        nn.init.zeros_(self.residual.weight)
        self.part = nn.Conv2d(c1, len(PART_NAMES), 3, padding=1)
        #: Off for export where no part map was ever seen: nobody must take chance for parts.
        self.tells_parts = True

    def forward(
        self, ink: Tensor, hints: Tensor, palette: Tensor, phase: tuple[int, int] | None = None
    ) -> tuple[Tensor, ...]:
        """Colour a sketch.

        Args:
            ink: [N, 1, H, W] in 0…1, H and W multiples of 16.
            hints: [N, 4, H, W], RGB in −1…1 times mask, and mask.
            palette: [N, K, 4], RGB in −1…1 and weight; all weights 0: none is given.
            phase: training only: answer just for every other row and column from these on.
                Neighbouring pixels say nearly the same, and pointing takes as long as the U-Net.

        Returns:
            color [N, 3, H/2, W/2] in −1…1; choice [N, K + D, H/2, W/2], log-probabilities;
            colors [N, K + D, 3], the colours chosen among; and, if `tells_parts`,
            parts [N, C, H/2, W/2], log-probabilities of `PART_NAMES`.
        """
        n = palette.shape[0]
        given = (palette[:, :, 3:] > 0).to(palette.dtype)  # [N, K, 1]
        any_given = given.amax(dim=1)  # [N, 1]
        entries = self.embed_color(palette)  # [N, K, E]
        pooled = (entries * given).sum(dim=1) / given.sum(dim=1).clamp(min=1)
        condition = self.summary(torch.cat([pooled, any_given], dim=1))

        x = self.features(torch.cat([ink, hints], dim=1), condition, entries, given)

        own = torch.cat([self.dictionary, torch.ones_like(self.dictionary[:, :1])], dim=1)
        own_keys = (self.embed_color(own) + self.embed_own).expand(n, -1, -1)
        keys = torch.cat([entries, own_keys], dim=1)  # [N, M, E]
        query, residual, part = self.query(x), self.residual(x), self.part(x)
        if phase is not None:
            query, residual, part = (
                answer[:, :, phase[0] :: 2, phase[1] :: 2] for answer in (query, residual, part)
            )
        h, w = query.shape[2:]
        logits = torch.matmul(keys, query.flatten(2)).reshape(n, -1, h, w)
        # A given palette shuts the dictionary out, none given shuts the palette out.
        shut_palette = (1 - given[:, :, 0]) * -1e4
        open_own = self.bias_own.expand(n, -1) * (1 - any_given) + any_given * -1e4
        bias = torch.cat([shut_palette, open_own], dim=1)
        choice = (logits + bias[:, :, None, None]).float().log_softmax(dim=1)
        colors = torch.cat([palette[:, :, :3], self.dictionary.expand(n, -1, -1)], dim=1)
        mixed = torch.matmul(colors.transpose(1, 2).float(), choice.exp().flatten(2))
        shade = 0.6 * torch.tanh(residual.float())
        color = (mixed.reshape(n, 3, h, w) + shade).clamp(-1, 1)
        if not self.tells_parts:
            return color, choice, colors
        return color, choice, colors, part.float().log_softmax(dim=1)
