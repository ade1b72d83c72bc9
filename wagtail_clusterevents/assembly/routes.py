"""Every path of a site at which a page stands, in batches with a fixed number of queries each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import get_page_models

from ..breadcrumbs.options import is_special
from ..breadcrumbs.rows import page_class, specific
from ..compat import BasePage, get_page_model
from ..formats.hreflang import alternates
from ..models import BestPracticeIndexMixin, EventReportIndexMixin, EventReportMixin
from ..representations.site import RouteAlternate, SiteRoute
from .context import AssemblyContext
from .fingerprint import hash_of
from .neighbours import languages
from .report import content_locales
from .sitemap import stamp

#: Pages that are loaded at once.
BATCH = 500
#: What a route is made from.
COLUMNS = ("pk", "url_path", "translation_key", "locale_id", "content_type_id", "alias_of__locale_id")
STAMPS = ("first_published_at", "last_published_at")
KINDS = {
    EventReportMixin: "report",
    EventReportIndexMixin: "report_index",
    BestPracticeIndexMixin: "best_practice_index",
}


class SiteRoutes:
    """The routes of the gate's site, in the order of their pages' ids."""

    def __init__(self, context: AssemblyContext):
        self.context = context
        self.rows: QuerySet = context.gate.pages(get_page_model()._default_manager.all()).order_by("pk")

    def fingerprint(self) -> str:
        """A hash of all that the routes are made from, with a fixed number of queries.

        The addresses of page types that make their own have to be asked for.
        """
        plain = self.rows.values_list(*COLUMNS, *STAMPS).iterator()
        own = self.rows.filter(content_type__in=_special_types()).specific()
        addresses = ((page.pk, self.context.addresses.of(page)) for page in own.iterator())
        roots = [(root.path, root.language_code, root.site.root_url) for root in self.context.gate.roots]
        return hash_of(chain(plain, addresses), roots, languages(), settings.LANGUAGE_CODE)

    def __iter__(self) -> Iterator[SiteRoute]:
        ids = list(self.rows.values_list("pk", flat=True))
        for start in range(0, len(ids), BATCH):
            yield from self._batch(ids[start : start + BATCH])

    def _batch(self, ids: Sequence[int]) -> Iterator[SiteRoute]:
        pages = specific(list(self.rows.filter(pk__in=ids)))
        versions, locales = self._versions(pages), content_locales(pages)
        for page in pages:
            path, url = self.context.addresses.of(page)
            if path is not None:
                content = self.context.locales[locales.get(page.alias_of_id, page.locale_id)].language_code
                others = [] if page.alias_of_id else versions.get(page.translation_key, [])
                yield self._route(page, path, url, content, others)

    def _route(
        self, page: BasePage, path: str, url: str, content_locale: str, others: list[RouteAlternate]
    ) -> SiteRoute:
        locale = self.context.language_of(page)
        return SiteRoute(
            path=path,
            html_url=url,
            kind=kind_of_page(page_class(page)),
            id=page.pk,
            locale=locale,
            content_locale=content_locale,
            is_fallback=locale != content_locale,
            last_published_at=stamp(page),
            alternates=others,
        )

    def _versions(self, pages: Sequence[BasePage]) -> dict[Any, list[RouteAlternate]]:
        """The language versions by translation key; those of other batches are loaded, with one query."""
        order = {code: place for place, code in enumerate(languages())}
        if len(order) < 2:
            return {}
        keys = {page.translation_key for page in pages if not page.alias_of_id}
        found = defaultdict(list)
        for version in specific(list(self.rows.filter(translation_key__in=keys, alias_of__isnull=True))):
            place = self.context.language_of(version), *self.context.addresses.of(version)
            found[version.translation_key].append(place)
        for versions in found.values():
            versions.sort(key=lambda version: (order.get(version[0], len(order)), version[0]))
        return {key: _alternates(versions) for key, versions in found.items()}


def kind_of_page(model: type[BasePage]) -> str:
    """The tag of a page type in the API: that of a report or an index, else the model's label."""
    return next((kind for mixin, kind in KINDS.items() if issubclass(model, mixin)), model._meta.label)


def _alternates(versions: Sequence[tuple[str, str | None, str | None]]) -> list[RouteAlternate]:
    paths = {url: path for _locale, path, url in versions}
    named = alternates([(locale, url) for locale, _path, url in versions], settings.LANGUAGE_CODE)
    return [RouteAlternate(each.hreflang, each.href, paths[each.href]) for each in named]


def _special_types() -> list[ContentType]:
    models = [model for model in get_page_models() if is_special(model)]
    return list(ContentType.objects.get_for_models(*models).values())
