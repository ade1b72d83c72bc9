"""Where the feeds of this package are mounted; nothing has an address as long as the site has not mounted them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlencode, urljoin

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from ..conf import conf
from ..models import EventReportMixin
from ..representations.feed import FeedAddresses
from .context import AssemblyContext

NAMESPACE = "clusterevents_feeds"
#: The formats of an index of reports, and of one of best practices, which are no events.
REPORT_FORMATS = ("ics", "atom", "json")
PRACTICE_FORMATS = ("atom", "json")
#: Stands for the ids of many pages in an address: as long as an id may be, and in no path of a site's own.
ANY_ID = 918_273_645_546_372_819


def feed_path(name: str, query: Iterable[tuple[str, Any]] = (), **values: Any) -> str | None:
    """The path of a feed, with those parts of the query that say something; None if the site has no feeds."""
    try:
        path = reverse(f"{NAMESPACE}:{name}", kwargs=values)
    except NoReverseMatch:
        return None
    said = urlencode([(key, value) for key, value in query if value])
    return f"{path}?{said}" if said else path


def absolute(path: str, context: AssemblyContext) -> str:
    """The absolute address of a path that Django answers itself: on the API's host, else on the site's own."""
    own = context.gate.site.root_url if context.gate.site else ""
    return urljoin(context.api_base or conf.API_BASE_URL or own, path)


def event_path(page, context: AssemblyContext) -> str | None:
    """Where a live report's event can be had for a calendar; absolute where addresses of the API are."""
    if not page.pk or not page.live:
        return None
    return _of_id(page.pk, "event", context, lambda: _event_path(ANY_ID, context))


def _event_path(pk: int, context: AssemblyContext) -> str | None:
    path = feed_path("event", page_id=pk)
    return path and (urljoin(context.api_base, path) if context.api_base else path)


def _of_id(pk: int, kind: str, context: AssemblyContext, make: Callable[[], str | None]) -> str | None:
    """The address of one page among many: it is made once with an id that stands for all."""
    key, known = (kind, get_language()), context.patterns
    if key not in known:
        known[key] = make()
    return known[key] and known[key].replace(str(ANY_ID), str(pk))


def detail_url(page, path: str | None, context: AssemblyContext) -> str | None:
    """Where the API gives a live page (a report by its id, any other by its path); None outside of the API."""
    if not context.api_base or not page.pk or not page.live:
        return None
    if isinstance(page, EventReportMixin):
        return _of_id(page.pk, "report", context, lambda: _report_url(ANY_ID, context))
    address = reverse("clusterevents:get_page")
    return path and urljoin(context.api_base, f"{address}?{urlencode({'path': path})}")


def _report_url(pk: int, context: AssemblyContext) -> str:
    return urljoin(context.api_base, reverse("clusterevents:get_report", kwargs={"id": pk}))


def index_addresses(
    page, context: AssemblyContext, formats: Iterable[str], query: Iterable[tuple[str, Any]] = ()
) -> FeedAddresses:
    """Where what an index page lists, filtered by ``query``, can be subscribed to; absolute addresses."""
    paths = {kind: feed_path("index", query, page_id=page.pk, format=kind) for kind in formats}
    found = {kind: absolute(path, context) for kind, path in paths.items() if path}
    ics = found.get("ics")
    return FeedAddresses(ics=ics, webcal=ics and webcal(ics), atom=found.get("atom"), json=found.get("json"))


def webcal(url: str) -> str:
    """The same address for programs that subscribe to calendars."""
    return f"webcal:{url.partition(':')[2]}"
