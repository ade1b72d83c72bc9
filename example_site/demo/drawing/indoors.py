"""Scenes under a roof."""

from __future__ import annotations

from random import Random

from .canvas import Canvas, mix
from .figures import bust, crowd, standing


def hall(canvas: Canvas, random: Random) -> None:
    """A fair hall with its steel roof, stands in the back, and many people who look at us."""
    canvas.shade("#dcebef", "#9dbcc4")
    for beam in range(9):
        y = 40 + beam * 34
        canvas.line([(0, y - 60), (800, y + 40), (1600, y - 60)], "#6d8d97", 5 + beam, 0.5)
    for x in range(-100, 1800, 170):
        canvas.line([(800 + (x - 800) * 1.5, 0), (800 + (x - 800) * 0.55, 350)], "#f7fbfc", 8, 0.8)
    canvas.glow(800, 300, 1300, "#ffffff", 0.7)
    canvas.shade("#b9cdd0", "#7d979d", 350)
    for index, x in enumerate(range(20, 1600, 200)):
        colour = ("#14535b", "#c8553d", "#e0a458", "#26547c")[index % 4]
        height = random.randint(120, 190)
        canvas.box(x, 400 - height, 170, height + 40, mix(colour, "#cfe0e3", 0.25), radius=6)
        canvas.box(x + 20, 420 - height, 130, 30, "#ffffff", 0.85, radius=4)
        canvas.box(x + 20, 470 - height, 80, 10, "#ffffff", 0.6, radius=4)
    crowd(canvas, random, top=410, rows=6, size=118, haze="#a9c0c5")


def stage(canvas: Canvas, random: Random) -> None:
    """A stage with a speaker beside a large screen, seen over the heads of the audience."""
    canvas.shade("#12303b", "#1d4a57")
    canvas.glow(620, 360, 1500, "#3f8d97", 0.65)
    canvas.box(220, 90, 860, 470, "#f4f8f8", radius=10)
    for index, height in enumerate((90, 150, 130, 210, 260)):
        colour = mix("#14535b", "#e0a458", index / 4)
        canvas.box(320 + index * 95, 470 - height, 62, height, colour, radius=6)
    canvas.box(320, 140, 400, 26, "#14535b", radius=8)
    canvas.box(320, 182, 260, 14, "#8fb3b8", radius=6)
    canvas.ring(930, 330, 170, "#c8553d", 34, -90, 150)
    canvas.ring(930, 330, 170, "#dbe7e8", 34, 150, 270)
    canvas.box(0, 640, 1600, 80, "#0c232b")
    standing(canvas, 1270, 655, 400, random)
    canvas.polygon([(1180, 480), (1360, 480), (1335, 655), (1205, 655)], "#c8553d")
    canvas.line([(1270, 480), (1250, 440)], "#0c232b", 6)
    crowd(canvas, random, top=740, rows=3, size=130, haze="#12303b")


def workshop(canvas: Canvas, random: Random) -> None:
    """People around a table with coloured cards, a wall of notes behind them."""
    canvas.shade("#f3ede2", "#e2d6c2")
    canvas.box(170, 70, 1260, 400, "#ffffff", radius=14)
    colours = ("#f2c14e", "#f78154", "#5fad8c", "#4d9de0", "#e15554")
    for row in range(4):
        for column in range(9):
            if random.random() < 0.72:
                x, y = 215 + column * 134, 100 + row * 90 + random.randint(-6, 6)
                canvas.box(x, y, 104, 66, random.choice(colours), 0.85, radius=5)
    for x in range(160, 1500, 210):
        bust(canvas, x + random.randint(-20, 20), 640, 120, random)
    canvas.polygon([(60, 620), (1540, 620), (1640, 1000), (-40, 1000)], "#b98a5e")
    canvas.polygon([(60, 620), (1540, 620), (1548, 650), (52, 650)], "#cfa277")
    for _ in range(16):
        x, y = random.randint(150, 1400), random.randint(690, 900)
        canvas.polygon([(x, y), (x + 130, y - 12), (x + 142, y + 62), (x + 8, y + 74)], random.choice(colours))
    for x in (330, 860, 1290):
        canvas.oval(x, 770, 92, 52, "#ffffff")
        canvas.oval(x, 766, 70, 36, "#5b3a26")


def talk(canvas: Canvas, random: Random) -> None:
    """Small groups that talk, at high tables, in the light of tall windows."""
    canvas.shade("#f8efe0", "#ead9bd")
    for x in range(40, 1600, 260):
        canvas.box(x, 60, 200, 560, "#fffaf0", radius=100)
        canvas.box(x + 14, 74, 172, 540, "#cfe3e8", radius=86)
        canvas.line([(x + 100, 70), (x + 100, 620)], "#fffaf0", 10)
        canvas.line([(x, 330), (x + 200, 330)], "#fffaf0", 10)
    canvas.shade("#b08a63", "#8d6a48", 700)
    for x in (200, 310, 560, 690, 1000, 1120, 1390, 1500):
        standing(canvas, x, 900 + random.randint(-30, 40), random.randint(560, 620), random)
    for x in (255, 625, 1060, 1445):
        canvas.box(x - 8, 640, 16, 300, "#3b2f2a")
        canvas.oval(x, 640, 210, 44, "#fdfaf5")
        canvas.oval(x, 634, 210, 40, "#ffffff")
        canvas.oval(x + 30, 622, 40, 22, "#7fb7be")


def screens(canvas: Canvas, random: Random) -> None:
    """A video conference: many small pictures of people on one screen."""
    canvas.shade("#203543", "#16252f")
    for row in range(3):
        for column in range(4):
            x, y = 60 + column * 375, 50 + row * 305
            backdrop = random.choice(("#e9d8a6", "#94d2bd", "#a9bcd0", "#f2d0a4", "#cdb4db", "#bde0fe"))
            tile = Canvas(355, 285, backdrop)
            tile.glow(90, 70, 400, "#ffffff", 0.5)
            bust(tile, 178, 285, 112, random)
            large = tile.image
            canvas.image.paste(large, (x * canvas.oversize, y * canvas.oversize))
            canvas.box(x + 14, y + 248, 110, 22, "#16252f", 0.6, radius=11)
    canvas.box(650, 955, 300, 30, "#0e1a21", radius=15)
    for index, colour in enumerate(("#94d2bd", "#94d2bd", "#e15554")):
        canvas.oval(730 + index * 70, 970, 18, 18, colour)


def factory(canvas: Canvas, random: Random) -> None:
    """A production line: two robot arms above a belt, and two people who watch."""
    canvas.shade("#e8eef0", "#c4d2d6")
    for x in range(60, 1600, 240):
        canvas.box(x, 60, 180, 150, "#f9fcfc", radius=8)
    canvas.box(0, 250, 1600, 18, "#94a7ad")
    for x, colour, tilt in ((420, "#e07a3f", 1), (1050, "#2f6f73", -1)):
        elbow, hand = (x + 120 * tilt, 380), (x + 300 * tilt, 520)
        canvas.box(x - 80, 640, 160, 110, "#39474d", radius=12)
        canvas.line([(x, 660), elbow], colour, 62)
        canvas.line([elbow, hand], mix(colour, "#ffffff", 0.18), 46)
        for joint, across in (((x, 660), 100), (elbow, 92), (hand, 64)):
            canvas.oval(*joint, across, across, "#39474d")
            canvas.oval(*joint, across * 0.5, across * 0.5, "#dfe7e9")
        canvas.line([hand, (hand[0], hand[1] + 90)], "#39474d", 16)
    canvas.box(0, 720, 1600, 60, "#4d5c63")
    for x in range(20, 1600, 130):
        canvas.oval(x, 750, 40, 40, "#a9b7bc")
    for x in range(110, 1600, 300):
        canvas.box(x, 640, 120, 80, random.choice(("#e0a458", "#5b8e7d", "#26547c")), radius=8)
    canvas.shade("#8c9ba0", "#6d7d83", 780)
    for x in (200, 1450):
        standing(canvas, x, 985, 520, random)


def lab(canvas: Canvas, random: Random) -> None:
    """A bench with flasks, and two people at work behind it."""
    canvas.shade("#eef4f7", "#d5e3ea")
    for y in (150, 290):
        canvas.box(120, y, 1360, 14, "#9db2bd")
        for x in range(160, 1440, 74):
            height = random.randint(46, 104)
            canvas.box(
                x,
                y - height,
                46,
                height,
                random.choice(("#7fb7be", "#d3f8e2", "#e4c1f9", "#f694c1", "#ede7b1")),
                0.9,
                radius=8,
            )
    for x in (430, 1160):
        bust(canvas, x, 720, 190, random)
        canvas.polygon([(x - 175, 560), (x - 40, 505), (x - 12, 720), (x - 180, 720)], "#ffffff")
        canvas.polygon([(x + 175, 560), (x + 40, 505), (x + 12, 720), (x + 180, 720)], "#f3f6f8")
    canvas.shade("#ffffff", "#c9d6dd", 690)
    for x, colour in ((170, "#3fb8af"), (690, "#ff9e9d"), (860, "#7fc7af"), (1400, "#dad8a7")):
        canvas.polygon(
            [(x - 26, 560), (x + 26, 560), (x + 26, 660), (x + 110, 860), (x - 110, 860), (x - 26, 660)], "#dfeef3", 0.9
        )
        canvas.polygon([(x - 58, 740), (x + 58, 740), (x + 104, 850), (x - 104, 850)], colour, 0.9)
        for _ in range(5):
            canvas.oval(x + random.randint(-50, 50), random.randint(760, 835), 16, 16, "#ffffff", 0.7)
        canvas.box(x - 36, 548, 72, 16, "#a9c3cd", radius=8)


def studio(canvas: Canvas, random: Random) -> None:
    """A desk seen from above: colour fans, sketches, pens, a tablet."""
    canvas.shade("#2b3a42", "#3f5765")
    canvas.box(150, 120, 720, 520, "#f9f5ec", radius=12)
    for step in range(7):
        y = 190 + step * 60
        canvas.line(
            [(200 + x * 60, y + random.randint(-24, 24)) for x in range(11)], "#bdd4e7" if step % 2 else "#e8a87c", 7
        )
    for step, colour in enumerate(("#e27d60", "#e8a87c", "#f2d388", "#85dcb0", "#41b3a3", "#5d8aa8", "#c38d9e")):
        x = 980 + step * 70
        canvas.polygon(
            [(1180, 720), (1260, 720), (x + 110, 150 + abs(3 - step) * 30), (x, 150 + abs(3 - step) * 30)], colour
        )
    canvas.oval(1220, 690, 60, 60, "#22303c")
    canvas.box(240, 700, 600, 240, "#16252f", radius=26)
    canvas.box(266, 724, 548, 192, "#bde0fe", radius=8)
    canvas.polygon([(300, 900), (430, 770), (540, 880), (620, 800), (790, 900)], "#41b3a3")
    canvas.oval(700, 770, 56, 56, "#f2d388")
    for step, colour in enumerate(("#e27d60", "#85dcb0", "#f2d388")):
        y = 800 + step * 52
        canvas.box(980, y, 430, 26, colour, radius=6)
        canvas.polygon([(1410, y), (1470, y + 13), (1410, y + 26)], "#f3dcc0")
