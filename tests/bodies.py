"""Random bodies for tests: blocks of all kinds four levels deep and the package's own, raw data, and its translation.

Raw data is what the database holds: lists and dicts as in JSON.
"""

import copy
import re

from django.apps.registry import Apps
from django.db import models
from hypothesis import strategies as st
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from tests.databases import stores_nul
from wagtail_clusterevents.blocks import ReportStreamBlock
from wagtail_clusterevents.fields import TranslatableStreamField

DEPTH = 4
IMAGE, PAGE, TOPIC, MISSING = 1, 1, 1, 999


class KeyBlock(blocks.CharBlock):
    """A technical key: synchronised, never translated."""

    class Meta:
        localize = False


def nest(depth=1):
    """One block of each kind under names of their own, and below them the same again."""
    children = {
        "line": blocks.CharBlock(default=""),
        "value": blocks.CharBlock(default=""),
        "text": blocks.TextBlock(default=""),
        "saying": blocks.BlockQuoteBlock(default=""),
        "rich": blocks.RichTextBlock(),
        "key": KeyBlock(default=""),
        "raw": blocks.RawHTMLBlock(),
        "regex": blocks.RegexBlock(".*"),
        "choice": blocks.ChoiceBlock([("a", "A"), ("b", "B")]),
        "choices": blocks.MultipleChoiceBlock([("a", "A"), ("b", "B")]),
        "url": blocks.URLBlock(),
        "email": blocks.EmailBlock(),
        "video": EmbedBlock(),
        "number": blocks.DecimalBlock(),
        "count": blocks.IntegerBlock(),
        "flag": blocks.BooleanBlock(),
        "day": blocks.DateBlock(),
        "time": blocks.TimeBlock(),
        "rule": blocks.StaticBlock(),
        "photo": ImageBlock(),
        "picture": ImageChooserBlock(),
        "page": blocks.PageChooserBlock(),
        "document": DocumentChooserBlock(),
        "topic": SnippetChooserBlock("wagtail_clusterevents.Topic"),
        "lines": blocks.ListBlock(blocks.CharBlock(), default=[]),
        "photos": blocks.ListBlock(ImageBlock(), default=[]),
        "table": blocks.ListBlock(blocks.ListBlock(blocks.CharBlock(), default=[]), default=[]),
    }
    if depth < DEPTH:
        children["struct"] = nest(depth + 1)
        children["list"] = blocks.ListBlock(nest(depth + 1), default=[])
        children["stream"] = blocks.StreamBlock([("struct", nest(depth + 1)), *children.items()])
    return blocks.StructBlock(list(children.items()))


class Body(models.Model):
    """A model with a body, in a registry of its own and without a table: for values in memory."""

    body = TranslatableStreamField(
        [("nest", nest()), *nest().child_blocks.items(), ("report", ReportStreamBlock())], blank=True
    )

    class Meta:
        app_label = "tests"
        apps = Apps()

    def __str__(self):
        return "body"


BLOCK = Body._meta.get_field("body").stream_block

# A lone carriage return, which no browser sends, becomes a space in wagtail-localize's strings.
texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r" if stores_nul else "\r\x00"), max_size=8
)
words = (
    st.text("aäß 'é–\"", min_size=1, max_size=8).map(str.strip).filter(bool) | st.just("&amp;") | st.just("&lt;b&gt;")
)
inlines = st.sampled_from(
    [
        "{}",
        "{}<br/>x",
        "{} <b>x</b>",
        '{} <a href="https://example.org/a.b?c=1&amp;d=2">x</a>',
        '{} <a id="1" linktype="page">x</a>',
    ]
)
elements = st.sampled_from(
    [
        '<p data-block-key="k1x">{}</p>',
        '<h3 data-block-key="k2x">{}</h3>',
        '<ul><li data-block-key="k3x">{}</li></ul>',
        "<hr/>",
        '<p data-block-key="k4x">{}</p><p></p>',
    ]
)
paragraphs = st.builds(lambda element, inline, word: element.format(inline.format(word)), elements, inlines, words)
optional_urls = st.sampled_from([None, "", "https://example.org/"])
ids = st.uuids().map(str)

LEAVES = {
    blocks.RichTextBlock: st.none() | st.lists(paragraphs, max_size=3).map("".join),
    blocks.RawHTMLBlock: st.sampled_from(["", "<b>roh</b>"]),
    blocks.ChoiceBlock: st.sampled_from([None, "", "a", "gone"]),
    blocks.MultipleChoiceBlock: st.sampled_from([None, [], ["a", "gone"]]),
    EmbedBlock: optional_urls,
    blocks.URLBlock: optional_urls,
    blocks.EmailBlock: st.sampled_from([None, "", "a@example.org"]),
    blocks.BooleanBlock: st.booleans(),
    blocks.IntegerBlock: st.sampled_from([None, 3]),
    blocks.DecimalBlock: st.sampled_from([None, "1.50"]),
    blocks.DateBlock: st.sampled_from([None, "2014-11-05"]),
    blocks.TimeBlock: st.sampled_from([None, "10:00:00"]),
    blocks.StaticBlock: st.none(),
    ImageBlock: st.fixed_dictionaries(
        {"image": st.sampled_from([None, IMAGE, MISSING]), "alt_text": st.none() | texts, "decorative": st.booleans()}
    ),
    ImageChooserBlock: st.sampled_from([None, IMAGE, MISSING]),
    blocks.PageChooserBlock: st.sampled_from([None, PAGE, MISSING]),
    DocumentChooserBlock: st.sampled_from([None, MISSING]),
    SnippetChooserBlock: st.sampled_from([None, TOPIC, MISSING]),
}
TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.RegexBlock)


@st.composite
def raws(draw, block=BLOCK):
    """Sound raw data of a block: any of its fields may be missing, None or empty; every item has an id of its own."""
    for kind, strategy in LEAVES.items():
        if isinstance(block, kind):
            return draw(strategy)
    if isinstance(block, TEXTS):
        return draw(st.none() | texts)
    if isinstance(block, blocks.StructBlock):
        names = set(draw(st.lists(st.sampled_from(sorted(block.child_blocks)), unique=True, max_size=4)))
        names |= {name for name, field in block.child_blocks.items() if starts_filled(field)}
        return {name: draw(raws(block.child_blocks[name])) for name in sorted(names)}
    types = ["item"] if isinstance(block, blocks.ListBlock) else sorted(block.child_blocks)
    chosen = draw(st.lists(st.sampled_from(types), max_size=3))
    return [{"type": name, "value": draw(raws(child(block, name))), "id": draw(ids)} for name in chosen]


def reports():
    """Sound bodies of the package's own blocks."""
    return raws(BLOCK.child_blocks["report"]).map(lambda raw: [{"type": "report", "value": raw, "id": "r"}])


def starts_filled(block):
    """Whether a field that is missing becomes a list with an item, whose id is then another one at each reading."""
    return isinstance(block, blocks.ListBlock) and len(block.get_default()) > 0


def child(block, name):
    """The block of a list's items or of a stream's type."""
    return block.child_block if isinstance(block, blocks.ListBlock) else block.child_blocks[name]


JUNK = [None, 5, "x", "", [], {}, [None], ["x"], {"type": "item"}, {"type": "gone", "value": 1}, 2**70, "a.b", "\ud800"]


@st.composite
def damaged(draw):
    """Raw data in which some values or ids below the top level are junk, missing or doubled."""
    raw = copy.deepcopy(draw(raws().filter(bool)))
    for _ in range(draw(st.integers(1, 3))):
        container, key = draw(st.sampled_from([spot for item in raw for spot in places(item)]))
        match draw(st.sampled_from(["junk", "missing", "double"])):
            case "missing" if isinstance(container, dict) and key != "value":
                container.pop(key)
            case "double" if isinstance(container, list):
                container.append(copy.deepcopy(container[key]))
            case _:
                container[key] = copy.deepcopy(draw(st.sampled_from(JUNK)))
    return raw


def places(container):
    """Every place in raw data that can be damaged, as (container, key or index). Types stay: without one, Wagtail
    cannot load.
    """
    pairs = container.items() if isinstance(container, dict) else enumerate(container)
    for key, value in pairs:
        if key != "type":
            yield container, key
        if isinstance(value, dict | list):
            yield from places(value)


def translation(block, raw, mark):
    """Raw data with ``mark`` before every text that people read: what translating must come to, said independently."""
    if raw is None or not getattr(block.meta, "localize", True):
        return raw
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return mark + raw if raw.strip() else raw
    if isinstance(block, blocks.RichTextBlock):
        return re.sub(r'(data-block-key="\w+">)', rf"\1{mark}", raw)
    if isinstance(block, ImageBlock):
        silent = raw["decorative"] or not (raw["alt_text"] or "").strip()
        return raw if silent else {**raw, "alt_text": mark + raw["alt_text"]}
    if isinstance(block, blocks.StructBlock):
        return {name: translation(block.child_blocks[name], value, mark) for name, value in raw.items()}
    if isinstance(block, blocks.ListBlock | blocks.StreamBlock):
        return [{**item, "value": translation(child(block, item["type"]), item["value"], mark)} for item in raw]
    return raw
