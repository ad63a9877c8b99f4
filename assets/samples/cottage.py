"""A cottage on a hill, with an apple tree, a picket fence and a winding path."""

import numpy as np
from strokes import Sheet, ellipse

WIDTH, HEIGHT = 1200, 1000


def draw(scale: float = 1.0) -> Sheet:
    """Draw it; `scale` 1 gives 1200 × 1000 pixels."""
    s = Sheet(WIDTH, HEIGHT, seed=21, scale=scale)
    sky(s)
    hills(s)
    cottage(s)
    path(s)
    bush(s, 700, 768, 64, 44, 41)
    bush(s, 880, 748, 88, 66, 42)
    bush(s, 806, 776, 62, 40, 43)
    tree(s)
    fence(s)
    foreground(s)
    return s


def bumpy(cx: float, cy: float, rx: float, ry: float, count: int, seed: int) -> str:
    """The path of a cloud or a clump of leaves: an ellipse of bulges."""
    rng = np.random.Generator(np.random.PCG64(seed))
    turns = (np.arange(count) + rng.uniform(-0.28, 0.28, count)) * 2 * np.pi / count
    words = []
    for a, b in zip(turns, [*turns[1:], turns[0] + 2 * np.pi], strict=True):
        span = (b - a) * (rx + ry) / 2
        for share, out in ((0, 0), (0.22, 0.26), (0.55, 0.36), (0.85, 0.22)):
            angle = a + (b - a) * share
            k = 1 + out * span / max(rx, ry) * 0.9
            x, y = cx + rx * k * np.cos(angle), cy + ry * k * np.sin(angle)
            words.append(f"{x:.1f},{y:.1f}" + ("!" if share == 0 else ""))
    return " ".join(words)


def bush(s: Sheet, cx: float, cy: float, rx: float, ry: float, seed: int) -> None:
    """A bush with a few leaf marks and a shaded foot."""
    s.shape(bumpy(cx, cy, rx, ry, 11, seed), 3, 3)
    for dx, dy in ((-0.4, -0.3), (0.1, -0.5), (0.45, -0.15), (-0.1, 0.1)):
        x, y = cx + dx * rx, cy + dy * ry
        s.line(f"{x - 12},{y} {x - 6},{y - 8} {x},{y}! {x + 6},{y - 8} {x + 13},{y + 1}", 1.9)
    s.hatch(ellipse(cx + rx * 0.2, cy + ry * 0.6, rx * 0.7, ry * 0.34), 60, 8, 1.5, 0.4)


def sky(s: Sheet) -> None:
    """Sun, clouds and birds."""
    s.line(ellipse(1010, 150, 62, 62, -100, 262), 3.2, (0.1, 0.1), (0.5, 0.5))
    for k in range(14):
        a = k * 2 * np.pi / 14 + 0.1
        near, far = 80, 108 if k % 2 else 124
        x, y = np.cos(a), np.sin(a)
        s.line(
            f"{1010 + near * x},{150 + near * y} {1010 + far * x},{150 + far * y}", 3, (0.1, 0.8)
        )
    cloud = (
        "580,156! 562,132 586,110 608,118! 612,84 660,66 690,94! 720,66 776,80 780,116!"
        " 812,110 832,138 806,154! 740,162 660,162!"
    )
    s.shape(cloud, 3)
    s.line("630,138 658,130 684,136", 1.8)
    s.line("712,140 738,130 764,136", 1.8)
    s.shape(
        "1010,252! 1000,228 1024,212 1044,220! 1052,188 1100,184 1116,208! 1150,196 1172,220"
        " 1160,242! 1178,246 1180,258 1166,260! 1110,264 1060,262!",
        3,
    )
    s.line("1060,240 1084,232 1104,238", 1.8)
    s.shape(
        "40,120! 34,100 56,90 70,98! 80,70 120,70 130,94! 154,84 172,104 160,122! 110,128!", 2.8
    )
    for x, y, w in ((446, 120, 30), (500, 92, 22), (392, 84, 18)):
        s.line(
            f"{x - w},{y - 6} {x - w * 0.5},{y - w * 0.45} {x},{y}!"
            f" {x + w * 0.5},{y - w * 0.5} {x + w},{y - 4}",
            3,
            (0.2, 0.2),
        )


def hills(s: Sheet) -> None:
    """Mountains, far hills, a row of firs and the near hill."""
    s.shape("760,640! 868,470 950,372 1000,318! 1060,390 1110,452 1230,560! 1230,640!", 2.4, 2)
    s.shape("1040,640! 1104,500 1160,440! 1230,500! 1230,640!", 2.2, 2)
    s.line("952,370! 966,396 978,388! 990,420 1004,398! 1022,424 1030,402! 1046,404 1060,390!", 2.4)
    s.hatch("1004,400! 1060,400! 1110,455! 1080,500! 1040,450!", 58, 11, 1.6, 0.4)
    s.line("1128,474 1140,494 1150,480! 1164,500 1178,482 1192,468", 2.2)
    s.shape("-20,560! 120,500 260,486 400,520 520,590! 520,780! -20,780!", 2.3, 2)
    s.shape("760,600! 900,560 1040,566 1230,620! 1230,800! 760,800!", 2.3, 2)
    for x, y, h in (
        (948, 604, 70),
        (1000, 600, 96),
        (1050, 606, 76),
        (1096, 616, 60),
        (1150, 622, 88),
    ):
        fir = f"{x},{y - h}!"
        for side in (1, -1):
            steps = ((0.16, 0.62), (0.09, 0.64), (0.22, 0.32), (0.13, 0.34), (0.3, 0.0))
            for dx, up in steps if side == 1 else steps[::-1]:
                fir += f" {x + side * dx * h:.1f},{y - up * h:.1f}!"
        s.shape(f"{x - 5},{y - 2}! {x - 5},{y + 14}! {x + 5},{y + 14}! {x + 5},{y - 2}!", 2.2, 1)
        s.shape(fir, 2.2, 2)
        s.hatch(f"{x + 2},{y - h * 0.7}! {x + h * 0.2},{y - 4}! {x + 2},{y - 4}!", 100, 7, 1.4, 0.4)
    for row in ("30,590 160,560 270,548", "120,606 240,590 330,580", "20,640 110,626 180,620"):
        s.line(row, 1.8, (0.3, 0.5))
    s.shape(
        "-20,770! 160,744 330,728 520,736 760,742 960,726 1230,764! 1230,1020! -20,1020!", 3.2, 2
    )


def cottage(s: Sheet) -> None:
    """Walls, door, windows, roof and chimney."""
    # Smoke and chimney
    for smoke in (
        "770,294 760,268 786,250 792,226 776,206 786,180 812,172",
        "794,294 796,272 822,254 824,228 804,210 808,194 822,186",
    ):
        s.line(smoke, 2.2, (0.2, 0.6))
    s.shape("752,320! 812,314! 812,452! 752,452!", 3.2)
    s.shape("744,300! 820,292! 820,316! 744,324!", 3, 2)
    for k, y in enumerate((340, 358, 376, 394)):
        s.line(f"752,{y} 812,{y - 5}", 1.7)
        for x in (770, 794) if k % 2 else (760, 782, 804):
            s.line(f"{x},{y - 2} {x},{y + 14}", 1.6)
    # Walls
    s.shape("664,548! 906,548! 904,728! 662,764!", 3.4)
    s.shape("474,552! 560,382! 664,552! 662,764! 472,742!", 3.4)
    # Timber in the gable
    s.line("476,560 664,560", 2.6, ends=(0.8, 0.8))
    s.line("476,578 664,580", 2.6, ends=(0.8, 0.8))
    s.shape(ellipse(563, 496, 30, 32), 3, 0)
    s.line(ellipse(563, 496, 22, 24), 2.0, (0, 0), (1, 1))
    s.line("563,472 563,520", 2.4, ends=(0.8, 0.8))
    s.line("541,496 585,496", 2.4, ends=(0.8, 0.8))
    # Stones at the foot
    for x, y, w in ((476, 722, 30), (508, 728, 26), (478, 700, 22), (622, 742, 34), (640, 722, 24)):
        s.shape(ellipse(x + w / 2, y, w / 2, 10), 2, 0)
    for x, y, w in ((672, 740, 34), (708, 738, 30), (676, 718, 26), (742, 730, 30), (866, 714, 32)):
        s.shape(ellipse(x + w / 2, y, w / 2, 10), 2, 0)
    # Door
    s.shape("526,750! 526,650 534,618 562,602 594,620 604,654 604,758!", 3.4, 1)
    s.shape("535,750! 535,652 542,628 563,613 588,629 595,656 595,757!", 2.6, 1)
    for x, top in ((550, 624), (565, 616), (580, 624)):
        s.line(f"{x},{top} {x},754", 1.9, (0.1, 0.1), (0.6, 0.6))
    s.shape(ellipse(587, 692, 5, 5), 2.2, 0)
    s.shape("514,750! 616,760! 622,776! 506,764!", 2.8, 1)
    # Windows
    for x in (706, 812):
        s.shape(f"{x},604! {x + 54},602! {x + 54},664! {x},668!", 3, 1)
        s.line(f"{x + 27},604 {x + 27},666", 2.6, ends=(0.8, 0.8))
        s.line(f"{x},636 {x + 54},633", 2.6, ends=(0.8, 0.8))
        s.fill(f"{x + 5},610! {x + 18},609! {x + 5},628!", 0)
        s.fill(f"{x + 31},607! {x + 48},606! {x + 31},628!", 0)
        s.hatch(f"{x + 3},640! {x + 24},638! {x + 3},664!", 135, 5, 1.6)
        s.shape(f"{x - 24},600! {x - 2},602! {x - 2},672! {x - 24},674!", 2.6, 1)
        s.shape(f"{x + 56},600! {x + 77},598! {x + 77},666! {x + 56},668!", 2.6, 1)
        for y in (618, 636, 654):
            s.line(f"{x - 20},{y} {x - 6},{y}", 1.7)
            s.line(f"{x + 60},{y - 2} {x + 73},{y - 2}", 1.7)
        s.shape(f"{x - 6},676! {x + 62},670! {x + 58},694! {x - 2},700!", 2.8, 1)
        for k in range(5):
            bx, by = x + 2 + k * 13, 668 - (k % 2) * 7
            s.shape(ellipse(bx, by, 8.5, 8.5), 2.2, 0)
            s.line(ellipse(bx, by, 3, 3), 1.6, (0, 0), (1, 1))
    # Roof
    roof = "556,360! 690,366 834,372! 886,470 938,566! 810,572 690,578! 624,470!"
    s.fill(roof)
    shingles(s)
    s.outline(roof, 3.6, 3)
    s.shape(
        "556,358! 500,466 448,570! 470,576 486,560! 520,486 560,402! 610,490 662,576! 678,584"
        " 694,578! 628,470!",
        3.4,
        2,
    )
    s.hatch("668,582! 900,570! 900,600! 668,622!", 80, 8, 1.7, 0.5)
    s.hatch("492,566! 556,420! 566,420! 520,520! 502,566!", 70, 8, 1.5, 0.4)


def shingles(s: Sheet) -> None:
    """Rows of rounded tiles on the roof, a few of them left out."""
    top = np.array([[570.0, 364], [834, 372]])
    low = np.array([[700.0, 576], [938, 566]])
    for row in range(1, 8):
        v = row / 8
        a, b = top[0] + (low[0] - top[0]) * v, top[1] + (low[1] - top[1]) * v
        count = 12
        for k in range(count):
            if s.rng.uniform() < 0.22:
                continue
            shift = 0.5 if row % 2 else 0.0
            p, q = (a + (b - a) * min((k + shift + d) / count, 1) for d in (0, 1))
            if np.hypot(*(q - p)) < 6:
                continue
            m = (p + q) / 2 + (low[0] - top[0]) / 8 * 0.42
            s.line(
                f"{p[0]},{p[1]} {p[0] * 0.8 + m[0] * 0.2 + 3},{m[1] - 5} {m[0]},{m[1]}"
                f" {q[0] * 0.8 + m[0] * 0.2},{m[1] - 5} {q[0]},{q[1]}",
                2.0,
                (0.3, 0.3),
            )


def path(s: Sheet) -> None:
    """The path from the door to the front, with stones."""
    s.fill(
        "520,764! 500,800 540,830 560,860 500,910 380,950 330,1010! 640,1010! 650,960 720,900"
        " 700,850 630,810 620,776!"
    )
    s.line("516,766 502,800 544,832 556,866 490,912 380,950 324,1004", 3, (0.1, 0.1))
    s.line("618,776 636,812 704,850 716,896 656,950 636,1004", 3, (0.1, 0.1))
    for x, y, rx, ry in (
        (566, 800, 26, 9),
        (606, 836, 28, 10),
        (640, 876, 36, 13),
        (570, 890, 28, 11),
        (596, 932, 40, 14),
        (480, 948, 40, 14),
        (540, 976, 44, 14),
        (420, 982, 32, 11),
    ):
        s.shape(ellipse(x, y, rx, ry, 20, 380), 2.4, 1)


def tree(s: Sheet) -> None:
    """The apple tree."""
    s.shape(
        "170,860! 204,820 214,740 204,640 170,560 150,520! 190,500! 220,560 236,580! 244,520"
        " 240,480!"
        " 276,480! 276,540 282,590! 310,540 350,500! 372,520! 320,600 300,680 296,760 310,820"
        " 352,862! 320,850 300,852! 280,870 262,878! 250,856 236,852! 210,868 170,860!",
        3.4,
    )
    for bark in (
        "222,640 234,700 232,760",
        "250,620 256,680 252,740 256,790",
        "278,640 272,700 276,760",
        "226,790 220,820 206,840",
        "284,800 290,826 304,842",
    ):
        s.line(bark, 2, (0.3, 0.6))
    s.shape(ellipse(254, 668, 11, 17), 2.4, 0)
    s.hatch("268,580! 304,640! 296,760! 310,836! 278,846! 270,720!", 64, 10, 1.7, 0.5)
    for cx, cy, rx, ry, n, seed in (
        (120, 480, 92, 74, 9, 2),
        (390, 470, 84, 70, 9, 3),
        (150, 340, 100, 84, 10, 4),
        (370, 330, 96, 84, 10, 6),
        (256, 250, 118, 92, 11, 5),
        (256, 430, 138, 100, 13, 8),
    ):
        s.shape(bumpy(cx, cy, rx, ry, n, seed), 3.6, 4)
        s.hatch(ellipse(cx + rx * 0.25, cy + ry * 0.6, rx * 0.62, ry * 0.3), 62, 9, 1.6, 0.5)
        for dx, dy in ((-0.5, -0.1), (-0.1, -0.45), (0.35, -0.3), (0.0, 0.1)):
            x, y = cx + dx * rx, cy + dy * ry
            s.line(f"{x - 14},{y} {x - 7},{y - 9} {x},{y}! {x + 7},{y - 9} {x + 14},{y + 1}", 1.9)
    for x, y in (
        (110, 500),
        (196, 470),
        (300, 490),
        (404, 500),
        (150, 360),
        (372, 362),
        (262, 290),
        (250, 396),
        (330, 420),
        (226, 220),
    ):
        s.shape(ellipse(x, y, 15, 14, -80, 280), 2.6, 1)
        s.line(f"{x},{y - 13} {x + 2},{y - 20} {x + 7},{y - 24}", 2.2, (0, 0.7))
        s.line(ellipse(x, y, 8, 8, 180, 260), 1.6)


def fence(s: Sheet) -> None:
    """Pickets on both sides of the path, and a bird."""
    for start, end, count in ((-10, 400, 8), (770, 1210, 8)):
        mid = (start + end) / 2

        def ground(x: float, mid: float = mid) -> float:
            return 880 + 0.00012 * (x - mid) ** 2

        for k in (0, 1):
            rail = [(x, ground(x) - 78 + 42 * k) for x in np.linspace(start, end, 5)]
            up = " ".join(f"{x},{y}" for x, y in rail)
            down = " ".join(f"{x},{y + 12}" for x, y in rail[::-1])
            s.shape(up.replace(" ", "! ", 1) + "! " + down.replace(" ", "! ", 1) + "!", 2.6, 1)
        for k in range(count):
            x = start + (k + 0.5) * (end - start) / count + s.rng.uniform(-3, 3)
            y, lean = ground(x) + s.rng.uniform(-3, 3), s.rng.uniform(-3, 3)
            t = y - 112 + s.rng.uniform(-6, 6)
            s.shape(
                f"{x - 14},{y}! {x - 14 + lean},{t + 20}! {x + lean},{t}! {x + 14 + lean},{t + 20}!"
                f" {x + 14},{y}!",
                3.5,
                2,
            )
            s.line(f"{x - 4},{y - 12} {x - 4 + lean * 0.5},{y - 60}", 1.6, (0.3, 0.7))
            s.line(f"{x + 6},{t + 34} {x + 6},{t + 58}", 1.6, (0.3, 0.7))
    with s.turned(1050, 789, 0, 0.74, move=(23, -17)):
        s.shape("1082,752! 1100,768 1118,790! 1096,786 1074,772!", 2.6, 1)
        s.shape(
            "1018,716! 1024,698 1044,692 1062,704 1078,726 1088,752 1070,774 1044,774 1026,754"
            " 1022,732!",
            3,
            1,
        )
        s.shape("1020,710! 1000,716 1020,724!", 2.4, 0)
        s.shape("1050,730! 1070,734 1092,762! 1066,764 1048,750!", 2.4, 1)
        s.line("1024,746 1038,740 1048,746", 1.8)
        s.fill(ellipse(1036, 710, 4.5, 4.5), 0)
        s.line("1044,774 1042,788", 2.2)
        s.line("1058,774 1058,788", 2.2)


def foreground(s: Sheet) -> None:
    """Grass and flowers at the front."""
    for x, y, h in (
        (60, 950, 60),
        (250, 930, 40),
        (170, 990, 50),
        (820, 930, 44),
        (930, 980, 56),
        (1130, 940, 50),
        (740, 990, 40),
        (1060, 990, 40),
    ):
        for k, lean in enumerate((-0.5, -0.12, 0.22, 0.55)):
            t = h * (0.7, 1.1, 0.95, 0.6)[k]
            b = x + (k - 1.5) * 8
            tip = f"{b + lean * t},{y - t}"
            s.lock(
                f"{b - 4},{y} {b - 4 + lean * t * 0.3},{y - t * 0.6} {tip}!",
                f"{b + 4},{y} {b + 3 + lean * t * 0.4},{y - t * 0.55} {tip}!",
                2.2,
            )
    for x, y, r in (
        (110, 930, 1.0),
        (212, 960, 1.15),
        (290, 970, 0.9),
        (860, 950, 1.1),
        (1000, 950, 1.2),
        (1090, 960, 0.95),
        (790, 970, 0.9),
    ):
        s.line(f"{x},{y} {x + 3},{y + 24 * r} {x - 2},{y + 50 * r}", 2.4, (0, 0.3), (1, 0.5))
        s.shape(
            f"{x},{y + 44 * r}! {x + 14 * r},{y + 22 * r} {x + 26 * r},{y + 16 * r}!"
            f" {x + 20 * r},{y + 36 * r}!",
            2.2,
            1,
        )
        for k in range(6):
            a = k * np.pi / 3 + 0.3
            px, py = x + 13 * r * np.cos(a), y + 12 * r * np.sin(a)
            s.shape(ellipse(px, py, 8 * r, 8 * r, np.degrees(a) - 170, np.degrees(a) + 190), 2.3, 0)
        s.shape(ellipse(x, y, 7.5 * r, 7 * r), 2.3, 0)
    for x, y in ((470, 800), (440, 850), (760, 840), (300, 830), (960, 910), (1150, 910)):
        s.line(
            f"{x - 14},{y} {x - 10},{y - 10}! {x - 4},{y} {x},{y - 14}! {x + 5},{y}"
            f" {x + 12},{y - 9}",
            1.9,
        )
