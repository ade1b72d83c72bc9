"""How the demo's contents are written down: plain values that name each other by key.

The files in ``texts/`` are made of these; the loader turns them into records, pages and blocks.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, Literal

from .texts.pictures import ALT, SCENES
from .words import Text

#: ``(block type, value)``: texts are ``Text``, lists are lists, structs are dicts, choosers are ``Ref``.
Block = tuple[str, Any]
#: A day, or a number of days from the day of loading.
Day = datetime.date | int
NOTHING = Text("")


@dataclass(frozen=True)
class Ref:
    """Something that the loader makes, by kind (``"organisation"``, ``"image"``, ``"page"`` …) and key."""

    kind: str
    key: str


@dataclass(frozen=True)
class Picture:
    """A picture where it is used: the key of an image, and what is said about it there."""

    image: str
    caption: Text = NOTHING

    @property
    def alt(self) -> Text:
        """What it shows."""
        scene, _title = SCENES[self.image]
        return ALT[scene]

    def as_block(self) -> dict[str, Any]:
        """The value of a block of the kind ``CaptionedImageBlock``."""
        return {"image": Ref("image", self.image), "alt": self.alt, "caption": self.caption, **LICENCE}


#: Who made the demo's pictures, and that anybody may use them.
LICENCE = {
    "credit": Text("Clusterportal"),
    "licence_url": "https://creativecommons.org/publicdomain/zero/1.0/",
}


@dataclass(frozen=True)
class PageOutline:
    """A page that is no report. ``fields`` are the model's own; ``english`` says what becomes of it there."""

    key: str
    model: str
    parent: str
    slug: Text
    title: Text
    fields: dict[str, Any] = field(default_factory=dict)
    in_menu: bool = False
    state: Literal["live", "members", "draft"] = "live"
    english: Literal["translated", "alias", "none"] = "translated"


@dataclass(frozen=True)
class ReportOutline:
    """A report. ``attendance`` is a number and how it is meant, ``organisations`` are pairs of role and key."""

    key: str
    slug: Text
    title: Text
    lead: Text
    start: Day
    end: Day | None = None
    hours: tuple[str, str] | None = None
    event_name: Text = NOTHING
    venue: str = ""
    online_url: str = ""
    attendance_mode: str = "in_person"
    status: str = "scheduled"
    series: str = ""
    edition: int | None = None
    host_event_name: Text = NOTHING
    attendance: tuple[int, str] | None = None
    languages: str = "de"
    organisations: tuple[tuple[str, str], ...] = ()
    topics: tuple[str, ...] = ()
    picture: Picture | None = None
    body: tuple[Block, ...] = ()
    parent: str = "reports"
    state: Literal["live", "draft"] = "live"
    english: Literal["translated", "alias", "none"] = "translated"

    @property
    def moves(self) -> bool:
        """Whether its days are counted from the day of loading."""
        return isinstance(self.start, int)


def heading(text: Text, level: int = 2) -> Block:
    return "heading", {"text": text, "level": str(level)}


def paragraph(text: Text) -> Block:
    return "paragraph", text


def image(picture: Picture) -> Block:
    return "image", picture.as_block()


def quote(text: Text, name: Text, role: Text = NOTHING, organisation: str = "") -> Block:
    who = {"organisation": Ref("organisation", organisation)} if organisation else {}
    return "quote", {"text": text, "name": name, "role": role, **who}


def best_practice(
    title: Text, organisations: list[str], *, programme: str = "", picture: Picture | None = None, **rest
):
    """A best practice; ``picture`` is an image's key, ``rest`` are the block's other fields as they are."""
    value = {"title": title, "organisations": [Ref("organisation", key) for key in organisations], **rest}
    if programme:
        value["programme"] = Ref("programme", programme)
    if picture:
        value["image"] = Picture(picture).as_block()
    return "best_practice", value


def metric(label: Text, value: str, unit: Text = NOTHING, baseline: str = "", source: Text = NOTHING) -> dict[str, Any]:
    """A result in numbers; numbers are written as in English: ``"12.5"``."""
    figures = {"label": label, "value": value, "unit": unit, "source": source}
    return figures | ({"baseline": baseline} if baseline else {})


def key_figures(title: Text, *figures: tuple[str, str, Text, Text]) -> Block:
    """Numbers, each as number, how it is meant, unit and what it counts."""
    rows = [
        {"number": number, "qualifier": qualifier, "unit": unit, "label": label}
        for number, qualifier, unit, label in figures
    ]
    return "key_figures", {"heading": title, "figures": rows}


def session(hours: tuple[str, str], title: Text, *, text: Text = NOTHING, speakers: tuple[tuple[Text, Text], ...] = ()):
    """One entry of a programme; speakers are name and role."""
    start, end = (datetime.time.fromisoformat(hour) for hour in hours)
    people = [{"name": name, "role": role} for name, role in speakers]
    return {"start": start, "end": end, "title": title, "speakers": people, "description": text}
