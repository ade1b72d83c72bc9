"""Many questions of one kind, asked with one query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import F, IntegerField, QuerySet, Value, Window
from django.db.models.functions import RowNumber


def together(questions: Sequence[QuerySet], *columns: str) -> list[list[tuple]]:
    """The columns of the rows of each query set, in no order; one query, and none without questions."""
    found: list[list[tuple]] = [[] for _question in questions]
    marked = [
        question.annotate(part=Value(part, IntegerField())).values_list("part", *columns)
        for part, question in enumerate(questions)
    ]
    if marked:
        for part, *row in marked[0].union(*marked[1:], all=True) if marked[1:] else marked[0]:
            found[part].append(tuple(row))
    return found


def first_ids(questions: Iterable[QuerySet], number: int, order: str) -> list[list[int]]:
    """The ids of the first ``number`` rows of each query set, those with the highest value in ``order`` first."""
    place = Window(RowNumber(), order_by=[F(order).desc(), F("pk").desc()])
    ranked = [question.annotate(place=place).filter(place__lte=number) for question in questions]
    return [[pk for _place, pk in sorted(rows)] for rows in together(ranked, "place", "pk")]
