"""How the demo's texts become what the database holds. Nothing here needs the loaded demo."""

import datetime

import pytest
from wagtail import blocks

from example_site.demo.outline import Ref
from example_site.demo.things import Things, demo_key
from example_site.demo.translations import dictionary
from example_site.demo.values import raw_value
from example_site.demo.words import Text, pairs, rich
from wagtail_clusterevents.blocks import ItemsBlock


class PersonBlock(blocks.StructBlock):
    name = blocks.CharBlock()
    born = blocks.DateBlock(required=False)
    friends = ItemsBlock(blocks.CharBlock())


class BodyBlock(blocks.StreamBlock):
    person = PersonBlock()
    numbers = blocks.ListBlock(blocks.IntegerBlock())


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Ein Satz\n  in zwei Zeilen.", "<p>Ein Satz in zwei Zeilen.</p>"),
        ("Eins\n\nZwei", "<p>Eins</p><p>Zwei</p>"),
        ("- Eins\n- Zwei\n  geht weiter", "<ul><li>Eins</li><li>Zwei geht weiter</li></ul>"),
        ("# Titel", "<h3>Titel</h3>"),
        ("**A** & <B>", "<p><b>A</b> &amp; &lt;B&gt;</p>"),
        ("[hier](https://example.org/)", '<p><a href="https://example.org/">hier</a></p>'),
        ("[hier](page:about)", '<p><a linktype="page" id="{about}">hier</a></p>'),
    ],
)
def test_rich_text_is_made_of_plain_paragraphs(source, html):
    assert rich(source).de == html


def test_pairs_are_found_at_any_depth():
    value = {"a": Text("Eins", "One"), "b": [("c", {"d": Text("Zwei")})], "e": 3}

    assert list(pairs(value)) == [Text("Eins", "One"), Text("Zwei")]


def test_a_text_without_english_reads_the_same_in_both_languages():
    assert Text("Stuttgart").english == "Stuttgart"


def test_the_dictionary_has_each_string_as_translators_see_it():
    words = dictionary(
        [Text("A & B", "C & D"), rich("Eins **zwei**\n\n[drei](page:x)", "One **two**\n\n[three](page:x)")]
    )

    assert words["A &amp; B"] == "C &amp; D"
    assert words["Eins <b>zwei</b>"] == "One <b>two</b>"
    assert words['<a id="a1">drei</a>'] == '<a id="a1">three</a>'


def test_the_dictionary_refuses_texts_that_do_not_match():
    with pytest.raises(ValueError, match="shorter"):
        dictionary(rich("Eins\n\nZwei", "One"))


def test_values_become_raw_streams_with_the_same_ids_each_time():
    value = [("person", {"name": Text("Anna", "Ann"), "born": datetime.date(2000, 1, 2), "friends": [Text("Otto")]})]

    raw = raw_value(BodyBlock(), value, Things(), "page")

    friend = {"type": "item", "value": "Otto", "id": str(demo_key("block", "page/0/friends/0"))}
    person = {"name": "Anna", "born": "2000-01-02", "friends": [friend]}
    assert raw == [{"type": "person", "value": person, "id": str(demo_key("block", "page/0"))}]


def test_items_of_a_list_keep_their_order():
    raw = raw_value(BodyBlock(), [("numbers", [3, 1])], Things(), "page")

    assert [item["value"] for item in raw[0]["value"]] == [3, 1]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([("animal", {})], "there is no block animal"),
        ([("person", {"age": 3})], "PersonBlock has no age"),
        ([("person", {"name": [Text("Anna")]})], "CharBlock holds one value"),
    ],
)
def test_values_that_no_block_has_are_refused(value, message):
    with pytest.raises(ValueError, match=message):
        raw_value(BodyBlock(), value, Things(), "page")


def test_what_was_never_made_cannot_be_referred_to():
    with pytest.raises(KeyError):
        raw_value(blocks.CharBlock(), Ref("topic", "unknown"), Things(), "page")
