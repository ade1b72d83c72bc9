"""Pages as ``page/`` and ``pages/`` give them: any number, with the queries of one of each kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls.resolvers import ResolverMatch

from ..assembly.context import AssemblyContext
from ..assembly.dependencies import Dependencies
from ..assembly.page import assemble_pages, year_of
from ..representations.page import PageResult, Route
from .listings import Listed, listings


class Visit(NamedTuple):
    """A page (an instance of its own class), and how it understood the rest of the path that was asked for, if any."""

    page: Any
    route: ResolverMatch | None = None
    request: HttpRequest | None = None


def page_results(visits: Sequence[Visit], context: AssemblyContext) -> list[PageResult | None]:
    """What is to be drawn for pages. None for one that cannot be represented."""
    requests = {place: visit.request for place, visit in enumerate(visits) if visit.route and visit.request}
    pages = [visit.page for visit in visits]
    listed = listings([(page, year_of(requests.get(place))) for place, page in enumerate(pages)], context)
    made = assemble_pages(pages, context, {place: each.listing for place, each in listed.items()}, requests)
    parts = [_depends(page, listed.get(place), context) for place, page in enumerate(pages)]
    return [
        PageResult("page", None, _route(visit.route), depends.fresh_until, depends.keys, *one) if one else None
        for visit, one, depends in zip(visits, made, parts, strict=True)
    ]


def _depends(page: Any, listed: Listed | None, context: AssemblyContext) -> Dependencies:
    """What one answer depends on; the whole depends on all of them."""
    depends = Dependencies()
    depends.also(context.depends.part(page.pk))
    if listed:
        depends.also(listed.depends)
    context.depends.also(depends)
    return depends


def _route(match: ResolverMatch | None) -> Route | None:
    if match is None or not match.url_name:
        return None
    return Route(match.url_name, {name: str(value) for name, value in match.kwargs.items()})
