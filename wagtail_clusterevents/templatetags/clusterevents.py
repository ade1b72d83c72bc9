"""``{% load clusterevents %}``: what the package's templates draw, as representations and listings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import template
from django.apps import apps
from django.http import HttpRequest
from django.template import Context
from django.utils import translation
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info
from wagtail.models import PAGE_TEMPLATE_VAR

from .. import passages
from ..assembly.context import AssemblyContext
from ..assembly.index import Listing
from ..assembly.listing import ReportListing, list_reports
from ..assembly.practice_listing import BestPracticeListing, list_best_practices, query_of
from ..assembly.report import assemble_reports
from ..blocks.rendering import render_stream
from ..models import BestPracticeIndexMixin, EventReportIndexMixin, EventReportMixin
from ..representations.feed import FeedAddresses
from ..representations.head import Head
from ..representations.image import Image, Rendition
from ..representations.report import Report, Translation
from . import head_tags
from .event_words import dates_html, organisations_by_role, times_html

register = template.Library()
register.filter("dates_html", dates_html)
register.filter("times_html", times_html)
register.filter("organisations_by_role", organisations_by_role)


@register.simple_tag(takes_context=True)
def get_report(context: Context, page=None) -> Report | None:
    """``{% get_report as report %}``: the report that ``page`` is, by default the one that Wagtail serves.

    It is shown as it was handed over: a preview's draft, too. None if it cannot be represented. Asked again for the
    same page in the same request, it costs nothing.
    """
    page = page or context[PAGE_TEMPLATE_VAR]
    return _once(
        context, ("report", id(page)), page, lambda assembly: next(iter(assemble_reports([page], assembly)), None)
    )


@register.simple_tag(takes_context=True)
def get_report_listing(context: Context) -> ReportListing:
    """``{% get_report_listing as listing %}``: the reports of the index page that Wagtail serves.

    The route gives the year (``year`` in the context), the address ``?topic=<slug>`` and ``?page=<number>``.
    """
    page, year, query = context[PAGE_TEMPLATE_VAR], context.get("year"), _query(context)
    topic, number = query.get("topic", ""), query.get("page", 1)
    return _once(
        context,
        ("reports", id(page), year, topic, number),
        page,
        lambda assembly: list_reports(page, assembly, year=year, topic=topic, number=number),
    )


@register.simple_tag(takes_context=True)
def get_best_practice_listing(context: Context) -> BestPracticeListing:
    """``{% get_best_practice_listing as listing %}``: the best practices of the index page that Wagtail serves.

    The address gives the filters (``?topic=…&organisation=…``), ``?q=<words>``, ``?order=`` and ``?page=<number>``.
    """
    page, values = context[PAGE_TEMPLATE_VAR], _query(context)
    query, number = query_of(values), values.get("page", 1)
    return _once(
        context,
        ("practices", id(page), query, number),
        page,
        lambda assembly: list_best_practices(page, assembly, query=query, number=number),
    )


@register.simple_tag(takes_context=True)
def get_head(context: Context, description: str = "") -> Head | None:
    """``{% get_head as head %}``: the head of the page that Wagtail serves, as data; None where there is no page.

    ``description`` is for pages without search description that are no reports.
    """
    return head_tags.get_head(context, _shown(context), description)


@register.simple_tag(takes_context=True)
def clusterevents_head(context: Context, description: str = "") -> SafeString:
    """``{% clusterevents_head %}``: what belongs in the head of the page that Wagtail serves, but ``title`` and styles.

    Description, canonical address, languages, feeds, Open Graph and JSON-LD.
    """
    return head_tags.head_html(get_head(context, description))


@register.simple_tag(takes_context=True)
def get_feeds(context: Context, listing: Listing) -> FeedAddresses:
    """``{% get_feeds listing as feeds %}``: where what an index page lists can be subscribed to."""
    return head_tags.get_feeds(context, listing)


@register.simple_tag(takes_context=True)
def render_body(context: Context, report: Report) -> str:
    """``{% render_body report %}``: the body of a report, each block through its template."""
    return render_stream(context[PAGE_TEMPLATE_VAR].body, report.body, context.flatten())


@register.filter
def rendition(image: Image | None, name: str) -> Rendition | None:
    """``{{ image|rendition:"card" }}``: a picture in one of its ``RENDITIONS``; in another one if there is no such."""
    if image is None:
        return None
    return image.renditions.get(name) or next(iter(image.renditions.values()), None)


@register.filter
def language_label(tag: str) -> str:
    """``{{ "de"|language_label }}``: what a language is called in the active one; the BCP 47 tag if that is unknown.

    Written as inside a sentence: "German", "allemand". Where a language writes its own name small, so it does others'.
    """
    try:
        name = str(get_language_info(tag.lower())["name_translated"])
    except KeyError:
        return tag
    return name[:1].lower() + name[1:] if own_language_label(translation.get_language() or "").islower() else name


@register.filter
def own_language_label(tag: str) -> str:
    """``{{ "de"|own_language_label }}``: what a language calls itself; the BCP 47 tag if that is unknown."""
    try:
        return get_language_info(tag.lower())["name_local"]
    except KeyError:
        return tag


@register.filter
def text_direction(tag: str) -> str:
    """``{{ "ar"|text_direction }}``: "rtl" for a language that is written from right to left, else "ltr"."""
    return passages.text_direction(tag)


@register.filter
def passage(tag: str, around: str) -> SafeString:
    """``<li{{ topic.locale|passage:language }}>``: ``lang`` and, if need be, ``dir`` of text in another language."""
    return passages.passage_attributes(tag, around)


@register.filter
def other_languages(translations: list[Translation], current: str) -> list[Translation]:
    """The translations with an address in other languages than ``current``."""
    return [other for other in translations if other.path and other.locale != current]


@register.filter
def report_index_path(report: Report) -> str:
    """The path of the report index nearest above a report, from its trail; empty if there is none to link to."""
    above = (step for step in reversed(report.breadcrumbs) if step.path and step.type and not step.is_current)
    return next((step.path for step in above if issubclass(apps.get_model(step.type), EventReportIndexMixin)), "")


def _shown(context: Context) -> Report | Listing | None:
    """What the page that Wagtail serves shows, if it is one of the package's."""
    page = context.get(PAGE_TEMPLATE_VAR)
    if isinstance(page, EventReportMixin):
        return get_report(context)
    if isinstance(page, EventReportIndexMixin):
        return get_report_listing(context)
    return get_best_practice_listing(context) if isinstance(page, BestPracticeIndexMixin) else None


def _query(context: Context) -> Any:
    return getattr(context.get("request"), "GET", {})


def _once(context: Context, key: tuple, page: Any, make: Callable[[AssemblyContext], Any]) -> Any:
    """The same result for the same request; ``key`` has the id of ``page``, which is kept so that it stays its own."""
    request = context.get("request")
    if not isinstance(request, HttpRequest):
        return make(AssemblyContext.for_request(None))
    known = request.__dict__.setdefault("_clusterevents_made", {})
    if key not in known:
        known[key] = page, make(AssemblyContext.for_request(request))
    return known[key][1]
