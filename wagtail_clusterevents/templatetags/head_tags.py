"""The head of a page and its feeds, for the library ``clusterevents``."""

from __future__ import annotations

from copy import copy

from django.http import HttpRequest
from django.template import Context
from django.utils.safestring import SafeString, mark_safe

from ..assembly.addresses import PRACTICE_FORMATS, REPORT_FORMATS, index_addresses
from ..assembly.context import AssemblyContext
from ..assembly.head import assemble_head, listing_query
from ..assembly.index import Listing
from ..breadcrumbs.templatetags.breadcrumbs import get_breadcrumbs
from ..compat import BasePage
from ..conf import conf
from ..formats.meta_tags import meta_tags
from ..models import BestPracticeIndexMixin
from ..representations.feed import FeedAddresses
from ..representations.head import Head
from ..representations.report import Report


def get_head(context: Context, shown: Report | Listing | None, description: str) -> Head | None:
    """``{% get_head as head %}``: the head of the page that Wagtail serves; None where there is no page."""
    page = context.get("page")
    if not isinstance(page, BasePage):
        return None
    request = context.get("request")
    trail = () if isinstance(shown, Report) else get_breadcrumbs(context)
    indexed = not getattr(request, "is_preview", False)
    return assemble_head(page, _reachable(request), trail=trail, shown=shown, description=description, indexed=indexed)


def head_html(head: Head | None) -> SafeString:
    """A head as HTML."""
    return mark_safe(meta_tags(head)) if head else SafeString("")


def get_feeds(context: Context, listing: Listing) -> FeedAddresses:
    """``{% get_feeds listing as feeds %}``: where what an index page shows can be subscribed to."""
    page = context["page"]
    formats = PRACTICE_FORMATS if isinstance(page, BestPracticeIndexMixin) else REPORT_FORMATS
    return index_addresses(page, _reachable(context.get("request")), formats, listing_query(listing))


def _reachable(request: HttpRequest | None) -> AssemblyContext:
    """The context of a page, in which feeds stand on the host that the visitor has reached."""
    assembly = copy(AssemblyContext.for_request(request))
    if isinstance(request, HttpRequest):
        assembly.api_base = conf.API_BASE_URL or f"{request.scheme}://{request.get_host()}"
    return assembly
