"""All visible pages of a site, as a sitemap lists them: in every language, each with its language versions and its
picture; any number, in batches with a fixed number of queries each.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.images import get_image_model
from wagtail.models import get_page_models

from ..breadcrumbs.rows import page_class
from ..compat import get_page_model
from ..formats.graph_records import social
from ..formats.hreflang import alternates
from ..models import SitemapMixin
from ..models.report import LeadImageMixin
from ..representations.head import Alternate
from ..representations.sitemap import SitemapEntry, SitemapImage
from .context import AssemblyContext
from .fingerprint import hash_of
from .images import Pictures
from .neighbours import languages

logger = logging.getLogger("wagtail_clusterevents")

#: Pages that are loaded at once.
BATCH = 500
#: What a page's entry is made from.
COLUMNS = (
    *("pk", "url_path", "translation_key", "locale_id", "content_type_id"),
    *("first_published_at", "last_published_at"),
)


class SitemapPages:
    """The pages of a site's sitemap. Stand-ins (aliases) are not in it: their source is."""

    def __init__(self, context: AssemblyContext):
        self.context = context
        pages = context.gate.pages(get_page_model()._default_manager.filter(alias_of__isnull=True))
        self.rows: QuerySet = pages.order_by("pk")
        self.ids = list(self.rows.values_list("pk", flat=True))

    def fingerprint(self, *parts: Any) -> str:
        """A hash of all that the sitemap is made from, with a fixed number of queries; ``parts`` go in as well.

        What page types say for themselves with ``get_sitemap_urls()`` has to be asked for, page by page.
        """
        special = self.rows.filter(content_type__in=_special_types())
        return hash_of(
            chain(self.rows.values_list(*COLUMNS), _picture_rows(self.rows, self.context), map(self._own, special)),
            *parts,
        )

    def entries(self, ids: Sequence[int]) -> Iterator[SitemapEntry]:
        """The entries of the pages with these ids, in the order of the ids."""
        for start in range(0, len(ids), BATCH):
            yield from self._batch(list(self.rows.filter(pk__in=ids[start : start + BATCH])))

    def _batch(self, pages: list) -> Iterator[SitemapEntry]:
        versions, images = self._versions(pages), self._images(pages)
        for page in pages:
            if is_special(page_class(page)):
                yield from self._own(page)
                continue
            _path, url = self.context.addresses.of(page)
            if url:
                yield SitemapEntry(url, stamp(page), versions.get(page.translation_key, []), images.get(page.pk, []))

    def _own(self, page) -> list[SitemapEntry]:
        """What a page type says for itself, in the form of Wagtail's sitemap."""
        try:
            urls = page.specific.get_sitemap_urls(self.context.gate.visitor())
            return [_entry(url) for url in urls]
        except Exception:
            logger.exception("Left page %s out of the sitemap: its addresses could not be made.", page.pk)
            return []

    def _versions(self, pages: list) -> dict[Any, list[Alternate]]:
        order = {code: place for place, code in enumerate(languages())}
        if len(order) < 2:
            return {}
        keys = {page.translation_key for page in pages}
        found = defaultdict(list)
        for version in self.rows.filter(translation_key__in=keys):
            found[version.translation_key].append(
                (self.context.language_of(version), self.context.addresses.of(version)[1])
            )
        for versions in found.values():
            versions.sort(key=lambda version: (order.get(version[0], len(order)), version[0]))
        return {key: alternates(versions, settings.LANGUAGE_CODE) for key, versions in found.items()}

    def _images(self, pages: list) -> dict[int, list[SitemapImage]]:
        rows = [row for model in _with_picture(pages) for row in _pictures_of(model, [page.pk for page in pages])]
        pictures = Pictures({row["lead_image_id"] for row in rows}, self.context)
        return {row["pk"]: [image] for row in rows if (image := self._image(row, pictures))}

    def _image(self, row: dict, pictures: Pictures) -> SitemapImage | None:
        image = pictures.represent(row["lead_image_id"])
        file = image and social(image)
        if not file:
            return None
        caption = row["lead_image_caption"] or row["lead_image_alt"]
        return SitemapImage(urljoin(self.context.media_base, file.src), caption, row["lead_image_licence_url"])


def is_special(page_class: type) -> bool:
    """Whether a page type has a sitemap or addresses of its own, which only a whole instance can tell."""
    base = get_page_model()
    return page_class.get_url_parts is not base.get_url_parts or page_class.get_sitemap_urls not in (
        base.get_sitemap_urls,
        SitemapMixin.get_sitemap_urls,
    )


def _special_types() -> list[ContentType]:
    models = [model for model in get_page_models() if is_special(model)]
    return list(ContentType.objects.get_for_models(*models).values())


def stamp(page):
    """When a page was last published; not its latest draft, as Wagtail says where it was never published."""
    return page.last_published_at or page.first_published_at


def _entry(url: dict) -> SitemapEntry:
    others = [Alternate(other["lang_code"], other["location"]) for other in url.get("alternates") or ()]
    return SitemapEntry(url["location"], url.get("lastmod"), others, [])


def _with_picture(pages: Iterable) -> list[type]:
    classes = {page_class(page) for page in pages}
    return sorted((each for each in classes if issubclass(each, LeadImageMixin)), key=lambda each: each._meta.label)


def _pictures_of(model: type, ids) -> QuerySet:
    columns = ("pk", "lead_image_id", "lead_image_alt", "lead_image_caption", "lead_image_licence_url")
    return model._base_manager.filter(pk__in=ids, lead_image__isnull=False).order_by("pk").values(*columns)


def _picture_rows(pages: QuerySet, context: AssemblyContext) -> Iterator[Any]:
    """What the pictures of all pages are made from."""
    images = get_image_model()
    for model in (each for each in get_page_models() if issubclass(each, LeadImageMixin)):
        rows = _pictures_of(model, pages.order_by().values("pk"))
        yield from (tuple(row.values()) for row in rows)
        shown = context.gate.images(images._default_manager.filter(pk__in=rows.order_by().values("lead_image_id")))
        yield from shown.order_by("pk").values_list("pk", "file", "focal_point_x", "focal_point_y")
        renditions = images.get_rendition_model()._default_manager.filter(image__in=shown.order_by().values("pk"))
        yield from renditions.order_by("pk").values_list("pk", "image_id", "filter_spec", "file")
