"""What wagtail-localize is given of a body, at any depth, and what it gives back."""

import copy
import subprocess
import sys
import uuid

import pytest
from django.contrib.contenttypes.models import ContentType
from hypothesis import HealthCheck, given, settings
from wagtail import blocks
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock
from wagtail.models import Locale
from wagtail_localize.fields import copy_synchronised_fields, get_translatable_fields
from wagtail_localize.models import TranslatableObject, TranslationContext
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor, extract_segments
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from tests import bodies
from tests.bodies import IMAGE, TOPIC, Body, KeyBlock
from wagtail_clusterevents.fields import BodyWalk, Synchronized, TranslatableStreamField, TranslatedForeignKey
from wagtail_clusterevents.models import EventSeries, Organisation, Topic

pytestmark = pytest.mark.django_db
raws = bodies.raws() | bodies.reports()
slow_to_draw = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)


@pytest.fixture(autouse=True)
def chosen(db):
    get_image_model().objects.create(pk=IMAGE, title="Foto", file="foto.png", width=1, height=1)
    Topic.objects.create(pk=TOPIC, name="Leichtbau", locale=Locale.get_default())


def load(raw):
    return Body(body=copy.deepcopy(raw))


def stored(body):
    """A StreamValue as raw data, every child converted to its native value and back."""
    return [child.get_prep_value() for child in body]


def paths(raw):
    return [segment.path for segment in extract_segments(load(raw))]


def translated(raw, mark=""):
    """A body after the way there and back through wagtail-localize, with ``mark`` put before every string."""
    segments = [segment for segment in extract_segments(load(raw)) if not isinstance(segment, OverridableSegmentValue)]
    for segment in segments:
        if isinstance(segment, StringSegmentValue):
            segment.string = StringValue(mark + segment.string.data)
    target, locale = Body(), Locale.get_default()
    copy_synchronised_fields(load(raw), target)
    ingest_segments(load(raw), target, locale, locale, segments)
    return target.body


def strings(definition, raw):
    """Paths and texts of a field with one block, named "block", whose raw value is given."""
    field = TranslatableStreamField([("block", definition)])
    value = field.to_python([{"type": "block", "value": copy.deepcopy(raw), "id": "1"}])
    segments = field.get_translatable_segments(value)
    return {segment.path: segment.render_text() for segment in segments if isinstance(segment, StringSegmentValue)}


@given(raws)
@settings(slow_to_draw, max_examples=500)
def test_body_translated_to_itself_is_equal_and_keeps_its_paths(raw):
    assert stored(translated(raw)) == stored(load(raw).body)
    assert paths(raw) == paths(raw)


@given(raws)
@slow_to_draw
def test_body_is_translated_in_every_text(raw):
    expected = bodies.translation(bodies.BLOCK, raw, "M")
    assert stored(translated(raw, mark="M")) == stored(load(expected).body)


@given(raws)
@slow_to_draw
def test_body_is_understood_by_localizes_paths(raw):
    content_type = ContentType.objects.get_for_model(Topic)
    record = TranslatableObject.objects.create(translation_key=uuid.uuid4(), content_type=content_type)
    source = load(raw)
    for path in {segment.path for segment in extract_segments(source)}:
        context = TranslationContext.objects.create(object=record, path=path)
        assert context.get_field_path(source).startswith("body.")


@given(bodies.damaged())
@slow_to_draw
def test_damaged_body_is_extracted_alike_twice_and_put_back(raw):
    assert paths(raw) == paths(raw)
    translated(raw)


def item(value, key="a", kind="item"):
    return {"type": kind, "value": value, "id": key}


def struct(**fields):
    return blocks.StructBlock(list(fields.items()))


LINE = blocks.CharBlock()
LINES = blocks.ListBlock(LINE)
IN_LIST = struct(list=blocks.ListBlock(struct(line=LINE)))
STREAM = blocks.StreamBlock([("line", LINE), ("struct", struct(line=LINE)), *IN_LIST.child_blocks.items()])
PHOTO = {"image": IMAGE, "alt_text": "x", "decorative": False}


@pytest.mark.parametrize(
    ("definition", "raw", "expected"),
    [
        (struct(inner=IN_LIST), {"inner": {"list": [item({"line": "x"})]}}, {"1.inner.list.a.line": "x"}),
        (struct(inner=struct(photo=ImageBlock())), {"inner": {"photo": PHOTO}}, {"1.inner.photo.alt_text": "x"}),
        (
            blocks.ListBlock(struct(stream=STREAM)),
            [item({"stream": [item({"line": "x"}, "b", "struct"), item([item({"line": "y"}, "d")], "c", "list")]})],
            {"1.a.stream.b.line": "x", "1.a.stream.c.d.line": "y"},
        ),
        (struct(value=LINE, type=LINE), {"value": "x", "type": "y"}, {"1.value": "x", "1.type": "y"}),
        (struct(value=IN_LIST), {"value": {"list": [item({"line": "x"})]}}, {"1.value.list.a.line": "x"}),
        (struct(line=LINE, video=EmbedBlock()), {"line": "x", "video": ""}, {"1.line": "x"}),
        (struct(line=LINE, text=blocks.TextBlock()), {"line": None}, {}),
        (struct(key=KeyBlock(), line=LINE), {"key": "k", "line": "x"}, {"1.line": "x"}),
        (LINE, " \n", {}),
        (LINE, 5, {}),
        (blocks.RawHTMLBlock(), "<b>x</b>", {}),
        (blocks.RegexBlock(".*"), "x", {}),
        (blocks.ChoiceBlock([("x", "X")]), "x", {}),
        (ImageBlock(), {**PHOTO, "decorative": True}, {}),
        (ImageBlock(), None, {}),
        (ImageBlock(), IMAGE, {"1.alt_text": "Foto"}),
        (LINES, ["x", "y"], {}),
        (LINES, [item("x", "a"), item("y", "a"), item("z", "b")], {"1.b": "z"}),
        (LINES, [item("x", "a.b"), item("y", 5), item("z", "")], {}),
        (LINES, [item("x", ["a"]), item("y", "b")], {}),
        (STREAM, [{"type": "line", "value": "x"}, item("y", "b", "line")], {"1.b": "y"}),
        (STREAM, [item("x", "a", "gone"), item("y", "b", "line")], {"1.b": "y"}),
        (IN_LIST, {"list": None}, {}),
    ],
)
def test_body_gives_these_texts(definition, raw, expected):
    assert strings(definition, raw) == expected


def test_body_gives_links_and_records_for_overriding():
    raw = [
        item("https://example.org/", "1", "url"),
        item("a@example.org", "2", "email"),
        item("https://example.org/v", "3", "video"),
        item(IMAGE, "4", "picture"),
        item(TOPIC, "5", "topic"),
        item('<p><a href="https://e.org/x.y">x</a></p>', "6", "rich"),
    ]
    found = extract_segments(load(raw))
    overridable = {s.path: s.data for s in found if isinstance(s, OverridableSegmentValue)}
    assert overridable == {
        "body.1": "https://example.org/",
        "body.2": "a@example.org",
        "body.3": "https://example.org/v",
        "body.4": IMAGE,
        "body.6.'https://e.org/x.y'": "https://e.org/x.y",
    }
    assert [s.path for s in found if isinstance(s, RelatedObjectSegmentValue)] == ["body.5"]


def test_body_that_stock_loses_nothing_of_gives_what_stock_gives():
    card = struct(line=LINE, rich=blocks.RichTextBlock(), url=blocks.URLBlock(), photo=ImageBlock())
    field = TranslatableStreamField([("line", LINE), ("lines", LINES), ("card", card), ("stream", STREAM)])
    rich = '<p>x <b>y</b> <a href="https://example.org/">z</a></p>'
    raw = [
        item("x", "1", "line"),
        item([item("x", "a"), item("y", "b")], "2", "lines"),
        item({"line": "x", "rich": rich, "url": "https://example.org/", "photo": PHOTO}, "3", "card"),
        item([item("x", "a", "line"), item({"line": "y"}, "b", "struct")], "4", "stream"),
    ]
    stock = StreamFieldSegmentExtractor(field, include_overridables=True).handle_stream_block(field.to_python(raw))
    assert field.get_translatable_segments(field.to_python(raw)) == stock


def test_body_that_loses_its_translation_says_why(caplog):
    strings(blocks.ListBlock(blocks.CharBlock()), ["x"])
    strings(IN_LIST, {"list": None})
    strings(blocks.RichTextBlock(), "<p>a <b><embed/></b> c</p>")
    assert [record.getMessage() for record in caplog.records] == [
        "Blocks without an id of their own are left out of translation until they are saved again",
        "A stream that cannot be read is left out of translation",
        "The block 'block' is left out of translation",
    ]


def test_body_without_values_is_nothing_to_log(caplog):
    containers = blocks.StructBlock | blocks.ListBlock | blocks.StreamBlock
    names = [name for name, block in bodies.nest().child_blocks.items() if not isinstance(block, containers)]
    assert strings(bodies.nest(), dict.fromkeys([*names, "photo"])) == {}
    assert strings(bodies.nest(), {}) == {}
    assert strings(struct(lines=LINES), {}) == {}
    assert caplog.records == []


class HookedBlock(blocks.StructBlock):
    line = blocks.CharBlock()

    def get_translatable_segments(self, value):
        return [StringSegmentValue("own.path", value["line"])]


def test_block_with_hooks_of_its_own_is_asked():
    assert strings(blocks.ListBlock(HookedBlock()), [item({"line": "x"})]) == {"1.a.own.path": "x"}


def test_field_is_a_stream_field_to_migrations():
    field = TranslatableStreamField([("line", blocks.CharBlock())], blank=True)
    stock = StreamField([("line", blocks.CharBlock())], blank=True)
    assert field.deconstruct() == stock.deconstruct()
    assert field.deconstruct()[1] == "wagtail.fields.StreamField"
    assert type(field.clone()) is TranslatableStreamField


def test_field_searches_and_refers_as_stream_fields_do():
    raw = [item({"line": "x", "picture": IMAGE}, "1", "nest")]
    field, stock = Body._meta.get_field("body"), StreamField(bodies.nest().child_blocks.items())
    stock.stream_block.child_blocks["nest"] = bodies.nest()
    value = load(raw).body
    assert field.get_searchable_content(value) == stock.get_searchable_content(value)
    assert list(field.extract_references(value)) == list(stock.extract_references(value))


@pytest.mark.parametrize(
    ("block", "value", "expected"),
    [
        (blocks.CharBlock(), "x", [StringSegmentValue("", "x")]),
        (blocks.TextBlock(), "x", [StringSegmentValue("", "x")]),
        (blocks.URLBlock(), "https://e.org/", [OverridableSegmentValue("", "https://e.org/")]),
        (
            blocks.RichTextBlock(),
            "<p>x</p>",
            [TemplateSegmentValue("", "html", '<p><text position="0"></text></p>', 1), StringSegmentValue("", "x")],
        ),
        (blocks.ChoiceBlock([("x", "X")]), "x", []),
        (blocks.RawHTMLBlock(), "<b>x</b>", []),
    ],
)
def test_localizes_extractor_still_handles_blocks_as_the_body_walk_needs(block, value, expected):
    extractor = StreamFieldSegmentExtractor(Body._meta.get_field("body"), include_overridables=True)
    reason = "wagtail-localize's StreamFieldSegmentExtractor.handle_block() has changed: see BodyWalk.of_leaf()"
    assert hasattr(extractor, "handle_block"), reason
    assert extractor.handle_block(block, block.normalize(value)) == expected, reason
    assert BodyWalk(extractor).of_block(block, block.normalize(value)) == expected


def test_list_items_still_know_the_id_they_were_stored_with():
    block = blocks.ListBlock(blocks.CharBlock())
    known = [child.original_id for child in block.to_python([item("x", "a"), "y"]).bound_blocks]
    assert known == ["a", None], "Wagtail's ListValue.ListChild.original_id has changed: see BodyWalk.of_list()"


def test_synchronized_is_copied_and_hidden_from_translators():
    field = Synchronized("slug")
    topic = Topic(slug="leichtbau")
    assert (field.is_translated(topic), field.is_synchronized(topic), field.is_overridable(topic)) == (
        False,
        True,
        False,
    )


def test_translated_foreign_key_is_copied_first():
    german = Organisation(name="Cluster", locale=Locale.get_default())
    german.save()
    source, target = EventSeries(organiser=german), EventSeries(organiser_id=None)
    assert TranslatedForeignKey("organiser") in get_translatable_fields(EventSeries)
    copy_synchronised_fields(source, target)
    assert target.organiser == german
    copy_synchronised_fields(EventSeries(), target)
    assert target.organiser is None


WITHOUT_LOCALIZE = """
import sys
sys.modules["wagtail_localize"] = None
import django
from django.conf import settings
apps = ["django.contrib.auth", "django.contrib.contenttypes", "taggit", "wagtail", "wagtail.admin", "wagtail.images"]
settings.configure(INSTALLED_APPS=apps, STATIC_URL="/static/")
django.setup()
from wagtail import blocks
from wagtail_clusterevents.fields import Synchronized, TranslatableStreamField, TranslatedForeignKey
assert [Synchronized("slug").field_name, TranslatedForeignKey("venue").field_name] == ["slug", "venue"]
assert TranslatableStreamField([("line", blocks.CharBlock())]).to_python([("line", "x")])[0].value == "x"
"""


def test_fields_work_without_localize():
    done = subprocess.run([sys.executable, "-c", WITHOUT_LOCALIZE], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
