"""Where the words of a search stand in what was found: titles, leads, and the prose of bodies as visitors see it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any
from unicodedata import combining, normalize

from ..representations.best_practice import BestPracticeDetail
from ..representations.report import Report
from ..representations.text import Highlight, RichText, TextRange
from .report import plain_text
from .search import clean_words

#: Letters before the first word of an excerpt, and letters of an excerpt.
LEAD_IN, EXCERPT = 60, 240
#: A word that is at least so long is also found as the beginning of a longer one, as databases find its forms.
STEM = 4
# Letters with their accents, composed or not.
_WORD = re.compile(r"[\w\u0300-\u036f]+")


def report_highlight(report: Report, q: str) -> list[Highlight]:
    """The words of a search in a report's ``title``, ``lead`` and ``body``."""
    texts = [("title", report.title), ("lead", plain_text(report.lead.html)), ("body", " ".join(_prose(report.body)))]
    return list(_highlights(texts, q))


def practice_highlight(detail: BestPracticeDetail, q: str) -> list[Highlight]:
    """The words of a search in a best practice's ``title``, ``summary`` and ``body``."""
    practice = detail.best_practice
    texts = [(name, getattr(practice, name, "")) for name in ("title", "summary")]
    return list(_highlights([*texts, ("body", " ".join(_prose(practice)))], q))


def ranges_in(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where words stand in a text, as Python counts; case and accents make no difference."""
    wanted = [fold(word) for word in words]
    return [match.span() for match in _WORD.finditer(text) if _is_among(fold(match[0]), wanted)]


def fold(word: str) -> str:
    """A word without case and accents: "STRASSE" and "Straße", "Übung" and "ubung" are the same."""
    return "".join(letter for letter in normalize("NFKD", word.casefold()) if not combining(letter))


def _is_among(word: str, wanted: Iterable[str]) -> bool:
    return any(word == each or (len(each) >= STEM and word.startswith(each)) for each in wanted)


def _highlights(texts: Iterable[tuple[str, str]], q: str) -> Iterator[Highlight]:
    words = _WORD.findall(clean_words(q))
    for field, text in texts:
        found = ranges_in(text, words)
        if found:
            start, end = (0, len(text)) if field != "body" else _excerpt(text, found[0][0])
            inside = [(first - start, last - start) for first, last in found if start <= first and last <= end]
            yield Highlight(field, text[start:end], _as_javascript_counts(text[start:end], inside))


def _excerpt(text: str, first: int) -> tuple[int, int]:
    """A part of a text that begins and ends between words, around the place of the first one that was found."""
    start = text.rfind(" ", 0, max(first - LEAD_IN, 0)) + 1 if first > LEAD_IN else 0
    end = text.find(" ", start + EXCERPT)
    return start, len(text) if end < 0 else end


def _as_javascript_counts(text: str, ranges: Iterable[tuple[int, int]]) -> list[TextRange]:
    return [TextRange(_units(text[:start]), _units(text[:end])) for start, end in ranges]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def _prose(value: Any) -> Iterator[str]:
    """The rich text of a representation, in its order; what is hidden is not in it."""
    if isinstance(value, RichText):
        yield plain_text(value.html)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _prose(getattr(value, field.name))
    elif isinstance(value, list):
        for item in value:
            yield from _prose(item)
