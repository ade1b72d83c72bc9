"""Text for every format."""

import pytest

from wagtail_clusterevents.formats.open_graph import og_locale
from wagtail_clusterevents.formats.plain import clean, each, one_line, one_word, shortened


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\u2028d\u2029e\x85f\x0bg\x0ch", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\x00\x07\x1b\x7f\x9fb", "ab"),
        ("a\ud800\udfff\ufffe\uffff\ufdd0\ufeffb", "ab"),
        ("a\tb\u00a0c\u200dd\U0001f600", "a\tb\u00a0c\u200dd\U0001f600"),
    ],
)
def test_clean(text, cleaned):
    assert clean(text) == cleaned


def test_one_line_joins_lines_and_keeps_spaces_that_must_not_break():
    assert one_line(" a \r\n\t b\u00a0c ") == "a b\u00a0c"


def test_one_word_has_no_white_space():
    assert one_word("https://a.example/\r\n b") == "https://a.example/b"


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("Was geschah", 11, "Was geschah"),
        ("Was geschah, und warum", 14, "Was geschah…"),
        ("Donaudampfschiff", 6, "Donau…"),
        ("Was geschah – und warum", 15, "Was geschah…"),
    ],
)
def test_shortened_ends_with_a_word(text, length, short):
    assert shortened(text, length) == short


def test_each_leaves_out_what_breaks(caplog):
    assert list(each(lambda number: 1 / number, [1, 0, 2])) == [1, 0.5]
    assert [record.getMessage() for record in caplog.records] == [
        "Left out of a feed, because it could not be written: 0"
    ]


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("de", "de_DE"),
        ("en", "en_GB"),
        ("en-us", "en_US"),
        ("de-at", "de_AT"),
        ("zh-Hant-TW", "zh_TW"),
        ("fr", "fr_FR"),
    ],
)
def test_og_locale(tag, locale):
    assert og_locale(tag) == locale
