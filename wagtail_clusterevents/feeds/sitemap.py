"""``/sitemap.xml``: one file, or a list of files where there are more addresses than one may have."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from itertools import islice

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from ..api.context import context_of
from ..api.streams import stream
from ..assembly.sitemap import SitemapPages
from ..formats import sitemap as xml
from ..representations.sitemap import SitemapEntry
from .responses import MAX_AGE, public

logger = logging.getLogger("wagtail_clusterevents")


@public
def sitemap(request: HttpRequest) -> HttpResponseBase:
    """All visible pages of the site in all languages, or the list of the parts."""
    pages = SitemapPages(context_of(request, None))
    parts = _parts(pages)
    if parts < 2:
        return _part(request, pages, pages.ids, "whole")
    base = pages.context.gate.site.root_url
    locations = [base + reverse("clusterevents_sitemap_part", args=[number]) for number in range(1, parts + 1)]
    return stream(
        request,
        lambda: [xml.sitemap_index(locations)],
        fingerprint=pages.fingerprint("index", locations),
        content_type=xml.MEDIA_TYPE,
        max_age=MAX_AGE,
    )


@public
def part(request: HttpRequest, number: int) -> HttpResponseBase:
    """One part, counted from 1; 404 past the end."""
    pages = SitemapPages(context_of(request, None))
    if not 1 <= number <= _parts(pages):
        raise Http404
    start = (number - 1) * xml.MOST_ADDRESSES
    return _part(request, pages, pages.ids[start : start + xml.MOST_ADDRESSES], number)


def _parts(pages: SitemapPages) -> int:
    return -(-len(pages.ids) // xml.MOST_ADDRESSES)


def _part(request: HttpRequest, pages: SitemapPages, ids: list[int], name: object) -> HttpResponseBase:
    return stream(
        request,
        lambda: xml.sitemap(_at_most(pages.entries(ids))),
        fingerprint=pages.fingerprint(name, pages.context.media_base),
        content_type=xml.MEDIA_TYPE,
        max_age=MAX_AGE,
    )


def _at_most(entries: Iterable[SitemapEntry]) -> Iterator[SitemapEntry]:
    """No more entries than a file may have: page types can have several addresses for one page."""
    entries = iter(entries)
    yield from islice(entries, xml.MOST_ADDRESSES)
    if next(entries, None) is not None:
        logger.error("A part of the sitemap has more than %s addresses; the others are left out.", xml.MOST_ADDRESSES)
