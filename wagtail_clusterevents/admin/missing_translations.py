"""Which reports are not translated, and whose translations lag behind."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.utils.translation import gettext
from wagtail.models import Locale

from ..models import get_report_model
from .missing import Finding, Kind, Search
from .missing_reports import reports_to_change
from .translation_states import content_locales, outdated_translations

_NAMES = ("pk", "draft_title", "translation_key", "locale_id", "start_date")


def find_translations(search: Search) -> Iterator[Finding]:
    """One finding for each language that a report is missing in, beside the page to translate; one for each
    translation that lags behind, beside itself. A language that is asked for is the one that is missing.
    """
    locales = {locale.pk: locale for locale in content_locales()}
    if len(locales) < 2 or not search.wants(Kind.TRANSLATION, Kind.OUTDATED):
        return
    everywhere = reports_to_change(Search(search.user, section=search.section)).order_by("pk")
    rows = list(everywhere.values_list(*_NAMES))
    wanted = {search.locale_id} & locales.keys() if search.locale_id else set(locales)
    if search.wants(Kind.TRANSLATION):
        yield from _missing(rows, [locale for pk, locale in locales.items() if pk in wanted], _url_name(search.user))
    if search.wants(Kind.OUTDATED):
        yield from _outdated(rows, wanted)


def _url_name(user) -> str:
    """Where a page is translated: with wagtail-localize, for those who may; else in its own form."""
    submits = apps.is_installed("wagtail_localize") and user.has_perm("wagtail_localize.submit_translation")
    return "wagtail_localize:submit_page_translation" if submits else "wagtailadmin_pages:edit"


def _missing(rows: list[tuple], locales: list[Locale], url_name: str) -> Iterator[Finding]:
    own = get_report_model().objects.filter(alias_of__isnull=True).order_by()
    written = set(own.values_list("translation_key", "locale_id"))
    firsts = {key: (pk, title, date) for pk, title, key, _locale, date in reversed(rows)}
    for locale in locales:
        detail = gettext("Not yet in %(language)s") % {"language": locale.get_display_name()}
        for key, (pk, title, date) in firsts.items():
            if (key, locale.pk) not in written:
                yield Finding(Kind.TRANSLATION, title, pk, url_name, detail=detail, locale_id=locale.pk, date=date)


def _outdated(rows: list[tuple], locale_ids: set[int]) -> Iterator[Finding]:
    lagging = outdated_translations()
    for pk, title, key, locale_id, date in rows:
        if locale_id in locale_ids and (key, locale_id) in lagging:
            yield Finding(Kind.OUTDATED, title, pk, locale_id=locale_id, date=date)
