"""The walk over stored values."""

import pytest
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from wagtail_clusterevents.blocks import BestPracticeBlock, ItemsBlock, ParagraphBlock, StructBlock
from wagtail_clusterevents.blocks.raw import find_blocks
from wagtail_clusterevents.blocks.walk import References, find_references
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.testing import make_image

from .contract import assembled, item, stored_report
from .drawing import html, items, represented


class FailingBlock(StructBlock):
    """A project's block with mistakes in it."""

    text = blocks.RichTextBlock(required=False)

    def references(self, raw, found):
        raise RuntimeError("mistake")

    def represent(self, value, lookups):
        raise RuntimeError("mistake")


def referred(block, raw):
    found = References()
    find_references(block, raw, found)
    return found.ids


@pytest.mark.parametrize("pk", [None, "x", [], {}, [1], {"a": 1}, 0, -1, 2**63, 2**70, "9" * 30, 1.5, "\x00"], ids=repr)
def test_what_is_no_id_refers_to_nothing(db, pk):
    ids = referred(blocks.ListBlock(ImageChooserBlock()), items(pk))
    assert ids.get(get_image_model(), set()) <= {1}


def test_references_are_found_at_any_depth(db):
    block = blocks.StreamBlock(
        [("deep", StructBlock([("lists", blocks.ListBlock(blocks.StructBlock([("image", ImageBlock())])))]))]
    )
    raw = [item("deep", {"lists": items({"image": {"image": 7}}, {"image": 8})}), item("gone", {"image": 9}), None]
    assert referred(block, raw) == {get_image_model(): {7, 8}}


def test_rich_text_refers_to_what_it_links_and_shows(db):
    raw = '<p><a linktype="page" id="3">x</a><embed embedtype="image" id="4" alt="" format="left"/></p>'
    assert referred(ParagraphBlock(), raw) == {get_page_model(): {3}, get_image_model(): {4}}


def test_block_whose_references_fail_is_logged_and_its_children_are_asked(db, caplog):
    assert referred(FailingBlock(), {"text": '<a linktype="page" id="3">x</a>'}) == {get_page_model(): {3}}
    assert len(caplog.records) == 1


def test_block_that_fails_leaves_its_siblings(site, caplog):
    block = blocks.StreamBlock([("failing", FailingBlock()), ("text", ParagraphBlock())])
    raw = [item("text", "<p>1</p>", "a"), item("failing", {"text": ""}, "b"), item("text", "<p>2</p>", "c")]
    assert [child.id for child in represented(block, raw, site)] == ["a", "c"]
    assert [record.args[:5] for record in caplog.records] == [
        ("failing",),
        ("Left out", "failing", "b", None, "RuntimeError"),
    ]


def test_block_that_is_left_out_takes_headings_and_best_practices_back(index, site):
    broken = {"question": "Why?", "answer": "<h3>Because</h3>"}
    body = [
        item("best_practice_group", {"intro": "<h3>Kept back</h3>", "best_practices": []}, "a"),
        item("faq", {"heading": "Questions", "items": items({**broken, "question": ""})}, "b"),
        item("table_of_contents", {"max_level": "3"}, "toc"),
        item("heading", {"text": "Kept back", "level": "2"}, "c"),
    ]
    report = assembled(stored_report(index, body), site)
    assert [heading.text for heading in report.toc] == ["Kept back"]
    assert report.body[0].value.entries == report.toc


def test_missing_child_has_its_default_and_null_is_empty(site):
    block = StructBlock([("kind", blocks.CharBlock(default="usual")), ("names", ItemsBlock(blocks.CharBlock()))])
    assert vars(represented(block, {}, site)) == {"kind": "usual", "names": []}
    assert vars(represented(block, {"kind": None, "names": None}, site)) == {"kind": "", "names": []}


def test_list_leaves_out_the_broken_item_alone(site):
    block = StructBlock([("images", blocks.ListBlock(ImageChooserBlock()))])
    first, second = make_image(), make_image()
    raw = {"images": [*items(first.pk, "x", None), second.pk]}
    assert [image.id for image in represented(block, raw, site).images] == [first.pk, second.pk]


@pytest.mark.parametrize(
    ("block", "raw", "expected"),
    [
        (blocks.IntegerBlock(), "5", 5),
        (blocks.IntegerBlock(), "", None),
        (blocks.IntegerBlock(), "many", None),
        (blocks.FloatBlock(), 5, 5.0),
        (blocks.FloatBlock(), "inf", None),
        (blocks.DecimalBlock(), 0.1, "0.1"),
        (blocks.DecimalBlock(), "1e999999", None),
        (blocks.BooleanBlock(), "yes", False),
        (blocks.CharBlock(), ["a"], ""),
        (blocks.CharBlock(), 5, "5"),
        (blocks.DateBlock(), "2014-02-30", None),
        (blocks.TimeBlock(), "late", None),
        (blocks.MultipleChoiceBlock(choices=[("a", "A")]), ["a"], ["a"]),
        (blocks.MultipleChoiceBlock(choices=[("a", "A")]), "a", ["a"]),
        (blocks.MultipleChoiceBlock(choices=[("a", "A")]), {"a": [1]}, []),
        (blocks.RichTextBlock(), ["a"], ""),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, blocks.Block) else repr(value),
)
def test_stored_value_has_the_type_of_its_block_or_is_empty(site, block, raw, expected):
    value = represented(StructBlock([("child", block)]), {"child": raw}, site).child
    assert str(value) == str(expected)


def test_blocks_of_a_kind_are_found_at_any_depth():
    practice = {"title": "x"}
    inner = blocks.StreamBlock([("inner", BestPracticeBlock())])
    block = blocks.StreamBlock(
        [
            ("practice", BestPracticeBlock()),
            ("box", blocks.StructBlock([("list", blocks.ListBlock(inner))])),
        ]
    )
    raw = [item("box", {"list": items([item("inner", practice, "deep")])}), item("practice", practice, "top"), "junk"]
    assert [found["id"] for _block, found in find_blocks(block, raw, BestPracticeBlock)] == ["deep", "top"]


def test_html_of_a_block_that_is_left_out_is_empty(site):
    assert html(BestPracticeBlock(), {"title": ""}, site) == ""
