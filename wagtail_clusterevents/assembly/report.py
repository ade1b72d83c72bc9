"""Reports, from page instances to representations: live rows and unsaved drafts alike, any number with the same
queries.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from html import unescape
from typing import Any

from django.db.models import QuerySet
from django.utils import translation
from django.utils.html import strip_tags
from wagtail.images import get_image_model

from ..blocks.walk import References, find_references, represent_stream, rich_text_references
from ..compat import get_page_model
from ..models import EventSeries, Organisation, Topic, Venue
from ..representations.best_practice import BestPracticeTeaser
from ..representations.report import Formats, Language, Meta, Report, ReportTeaser
from ..representations.text import PageLink
from .addresses import detail_url, event_path
from .body import raw_stream
from .chosen_practices import practice_teaser
from .context import AssemblyContext
from .event import represent_event
from .loading import Loaded
from .lookups import Lookups
from .neighbours import Neighbours
from .rows import Rows

logger = logging.getLogger("wagtail_clusterevents")


def assemble_reports(pages: Iterable, context: AssemblyContext) -> list[Report]:
    """Whole reports, in the order of ``pages`` (instances of the report model). A broken one is left out and logged."""
    pages = list(pages)
    found, rows = References(), Rows(pages)
    for page in pages:
        found.page = page
        _find_facts(page, rows, found)
        rich_text_references(page.lead, found)
        find_references(page.body.stream_block, raw_stream(page.body), found)
        found.translations_of.add(page.translation_key)
    found.known[get_page_model()] = {page.pk: page for page in context.gate.admitted(page for page in pages if page.pk)}
    loaded = Loaded(found, context)
    neighbours = Neighbours(pages, context, loaded)
    return _each(pages, context, loaded, lambda page, lookups: _report(page, rows, lookups, neighbours))


def assemble_teasers(pages: Iterable, context: AssemblyContext) -> list[ReportTeaser]:
    """Reports as a list shows them, in the order of ``pages``. A broken one is left out and logged."""
    pages = list(pages)
    found, rows = References(), Rows(pages)
    for page in pages:
        _find_facts(page, rows, found)
    return _each(pages, context, Loaded(found, context), lambda page, lookups: _teaser(page, rows, lookups))


def _each(pages: Sequence, context: AssemblyContext, loaded: Loaded, make: Callable) -> list[Any]:
    sources = content_locales(pages)
    result = []
    for page in pages:
        lookups = Lookups(loaded, context, page_id=page.pk, locale_id=sources.get(page.alias_of_id, page.locale_id))
        if page.pk:
            lookups.depends.on(page)
        try:
            with translation.override(lookups.language):
                result.append(make(page, lookups))
        except Exception:
            logger.exception("Left out page %s: it could not be represented.", page.pk)
    return result


def with_facts(reports: QuerySet) -> QuerySet:
    """Reports with their venues and series in the same query."""
    return reports.select_related("venue", "series__organiser")


def content_locales(pages: Sequence) -> dict[int, int]:
    """The language that an alias page's content is in: its source's."""
    sources = {page.alias_of_id for page in pages if page.alias_of_id}
    if not sources:
        return {}
    return dict(get_page_model()._default_manager.filter(pk__in=sources).values_list("pk", "locale_id"))


def _find_facts(page, rows: Rows, found: References) -> None:
    found.add(get_image_model(), page.lead_image_id)
    found.topics_of[page.pk] = [row.topic_id for row in rows.topics(page)]
    owners = [(page, "venue", Venue), (page, "series", EventSeries)]
    owners += [(row, "topic", Topic) for row in rows.topics(page)]
    owners += [(row, "organisation", Organisation) for row in rows.organisations(page)]
    for owner, name, model in owners:
        found.add_related(owner, name, model, page.locale_id)


def _report(page, rows: Rows, lookups: Lookups, neighbours: Neighbours) -> Report:
    body = represent_stream(page.body.stream_block, raw_stream(page.body), lookups)
    common = _common(page, rows, lookups)
    return Report(
        **common,
        lead=lookups.rich_text(page.lead),
        body=body,
        toc=lookups.headings,
        best_practices=[_practice(practice, page, common["meta"]) for practice in lookups.best_practices],
        breadcrumbs=neighbours.breadcrumbs(page),
        translations=neighbours.translations(page),
        editions=neighbours.editions(page),
        formats=Formats(ics=event_path(page, lookups.context)),
    )


def _teaser(page, rows: Rows, lookups: Lookups) -> ReportTeaser:
    return ReportTeaser(**_common(page, rows, lookups), lead=plain_text(page.lead), highlight=[])


def _common(page, rows: Rows, lookups: Lookups) -> dict[str, Any]:
    topics = (lookups.record(Topic, row.topic_id) for row in rows.topics(page))
    return {
        "kind": "report",
        "id": page.pk,
        "title": page.title,
        "meta": represent_meta(page, lookups),
        "language": represent_language(page, lookups),
        "lead_image": lookups.lead_image(page),
        "event": represent_event(page, rows.organisations(page), lookups),
        "topics": [topic for topic in topics if topic is not None],
    }


def represent_meta(page, lookups: Lookups) -> Meta:
    """What Wagtail's own API says about a page."""
    path, url = lookups.context.addresses.of(page)
    return Meta(
        type=page._meta.label,
        path=path,
        html_url=url,
        detail_url=detail_url(page, path, lookups.context),
        slug=page.slug,
        locale=lookups.context.language_of(page),
        first_published_at=page.first_published_at,
        last_published_at=page.last_published_at,
    )


def represent_language(page, lookups: Lookups) -> Language:
    """Where the page stands and what it is written in."""
    locale = lookups.context.language_of(page)
    return Language(locale=locale, content_locale=lookups.language, is_fallback=locale != lookups.language)


def plain_text(html: str) -> str:
    """Rich text without its tags and entities, blocks separated by a space."""
    return " ".join(unescape(strip_tags(html.replace("</p>", "</p> "))).split())


def _practice(practice, page, meta: Meta) -> BestPracticeTeaser:
    report = PageLink(id=page.pk, title=page.title, path=meta.path, url=meta.html_url, locale=meta.locale)
    return practice_teaser(practice, report)
