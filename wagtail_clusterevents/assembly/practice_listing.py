"""The best practices of an index page: filtered, counted, searched, with addresses that can be shared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from ..models import BestPracticeEntry
from ..representations.best_practice import BestPracticeItem
from ..representations.lists import FacetBucket
from .context import AssemblyContext
from .index import Listing, address, describe_index
from .pagination import paginate
from .practice_filters import FILTERS, ORDERS, FilteredPractices, PracticeQuery
from .practices import assemble_practices

#: Choices of a filter that are shown at once; the others wait behind "more".
FIRST_CHOICES = 8


@dataclass(frozen=True)
class ChoiceLink:
    """One choice of a filter: choosing it, or giving it up if it is selected, leads to ``path``."""

    choice: FacetBucket
    path: str


@dataclass(frozen=True)
class FacetLinks:
    """A filter with its choices; ``more`` are the less frequent ones."""

    name: str
    first: list[ChoiceLink]
    more: list[ChoiceLink]
    has_selection: bool


@dataclass(frozen=True)
class BestPracticeListing(Listing):
    """One page of the index of best practices.

    ``selected`` are the choices in force, each with the address without it; ``clear_path`` is the address without any.
    ``orders`` are ``(name, address, is_current)``. ``hidden`` are the pairs that a search form has to carry along.
    """

    best_practices: list[BestPracticeItem]
    q: str
    facets: list[FacetLinks]
    selected: list[ChoiceLink]
    is_filtered: bool
    clear_path: str
    orders: list[tuple[str, str, bool]]
    hidden: list[tuple[str, str]]


def query_of(values: Mapping[str, Any]) -> PracticeQuery:
    """What the query string of an address asks for; unknown orders and empty values ask for nothing."""
    lists = {each.name: tuple(dict.fromkeys(filter(None, _list(values, each.name)))) for each in FILTERS}
    return PracticeQuery(**lists, q=values.get("q", "").strip(), order=values.get("order", ""))


def list_best_practices(
    index, context: AssemblyContext, *, query: PracticeQuery, number: Any = 1
) -> BestPracticeListing:
    """Page ``number`` of the best practices that an index page (a ``BestPracticeIndexMixin``) finds for a query."""
    head = describe_index(index, context)
    practices = FilteredPractices(_entries(index, context), query, index.locale_id)
    here = partial(_address, head["path"])
    page, pagination = paginate(
        practices.ordered(),
        index.best_practices_per_page,
        number,
        lambda number: here(query, page=number if number > 1 else None),
    )
    facets = practices.facets()
    return BestPracticeListing(
        **head,
        pagination=pagination,
        best_practices=assemble_practices(page.object_list, context),
        q=query.q,
        facets=[_facet(name, choices, query, here) for name, choices in facets.items() if choices],
        selected=list(_selected(facets, query, here)),
        is_filtered=bool(query.q or any(query.values(each.name) for each in FILTERS)),
        clear_path=here(PracticeQuery(order=query.order)),
        orders=[(name, here(replace(query, order=name)), query.order == name) for name in ORDERS],
        hidden=_pairs(replace(query, q="")),
    )


def _entries(index, context: AssemblyContext):
    """The visible entries in the index page's language, without those of untranslated stand-ins."""
    return BestPracticeEntry.objects.visible(context.gate).filter(
        locale_id=index.locale_id, page__alias_of__isnull=True
    )


def _list(values: Mapping[str, Any], name: str) -> Iterable[str]:
    return values.getlist(name) if hasattr(values, "getlist") else values.get(name, ())


def _pairs(query: PracticeQuery) -> list[tuple[str, str]]:
    pairs = [(each.name, value) for each in FILTERS for value in query.values(each.name)]
    return [*pairs, *((name, value) for name in ("q", "order") if (value := getattr(query, name)))]


def _address(path: str, query: PracticeQuery, page: int | None = None) -> str:
    return address(path, pairs=[*_pairs(query), *([("page", str(page))] if page else [])])


def _facet(name: str, choices: list[FacetBucket], query: PracticeQuery, here) -> FacetLinks:
    links = [ChoiceLink(choice, here(_toggled(query, name, choice))) for choice in choices]
    links.sort(key=lambda link: not link.choice.selected)
    shown = max(FIRST_CHOICES, sum(link.choice.selected for link in links))
    return FacetLinks(name, links[:shown], links[shown:], any(link.choice.selected for link in links))


def _toggled(query: PracticeQuery, name: str, choice: FacetBucket) -> PracticeQuery:
    """The query with a choice, or without it if it is in force, by whichever of its names."""
    others = tuple(value for value in query.values(name) if value not in (choice.value, choice.key))
    return replace(query, **{name: others if choice.selected else (*others, choice.value)})


def _selected(facets: dict[str, list[FacetBucket]], query: PracticeQuery, here) -> Iterable[ChoiceLink]:
    for name, choices in facets.items():
        for choice in choices:
            if choice.selected:
                yield ChoiceLink(choice, here(_toggled(query, name, choice)))
