"""Where the words of a search stand: in any case of letters, with or without accents, counted as JavaScript does."""

import pytest

from wagtail_clusterevents.assembly.highlights import EXCERPT, _excerpt, _highlights, ranges_in


def marked(text, q):
    """The text with the words that were found in brackets."""
    for start, end in reversed(ranges_in(text, q.split())):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("q", "text", "expected"),
    [
        ("energie", "Energie und Energien", "[Energie] und [Energien]"),
        ("übung", "Die ÜBUNG, die Übungen", "Die [ÜBUNG], die [Übungen]"),
        ("ubung", "Die Übung", "Die [Übung]"),
        ("STRASSE", "Neue Straße 5", "Neue [Straße] 5"),
        ("straße", "Neue Strasse", "Neue [Strasse]"),
        ("mu\u0308ller", "Herr Müller", "Herr [Müller]"),
        ("müller", "Herr Mu\u0308ller", "Herr [Mu\u0308ller]"),
        ("in", "in Innovationen", "[in] Innovationen"),
        ("tag messe", "Tagung zur Messe am Tag", "Tagung zur [Messe] am [Tag]"),
        ("nichts", "Energie", "Energie"),
        ("", "Energie", "Energie"),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(q, text, expected):
    assert marked(text, q) == expected


def test_ranges_count_as_javascript_does():
    [found] = _highlights([("title", "🎪 Öl & Messe")], "messe")
    text = found.text.encode("utf-16-le")
    assert [text[2 * each.start : 2 * each.end].decode("utf-16-le") for each in found.ranges] == ["Messe"]
    assert (found.ranges[0].start, found.ranges[0].end) == (8, 13)


def test_body_is_cut_between_words_around_the_first_that_was_found():
    text = f"{'Wort ' * 100}Messe{' Wort' * 100} Messe"
    start, end = _excerpt(text, text.index("Messe"))
    assert EXCERPT <= end - start <= EXCERPT + 10
    assert text[start:end].split() == text[start - 1 : end + 1].split()
    [found] = _highlights([("body", text)], "messe")
    assert [found.text[each.start : each.end] for each in found.ranges] == ["Messe"]
    assert found.text in text


def test_fields_without_the_words_have_no_highlight():
    found = _highlights([("title", "Messe"), ("lead", "Nichts"), ("body", "")], "messe")
    assert [each.field for each in found] == ["title"]
