"""What a page tells Wagtail's own sitemap."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ..compat import get_page_model
from ..formats.hreflang import alternates
from ..visibility import gate_for


class SitemapMixin(models.Model):
    """Adds the language versions of a page to what it tells Wagtail's sitemap; put it before the base page.

    Wagtail's own sitemap lists the default language alone. The package's, ``wagtail_clusterevents.feeds.sitemap_urls``,
    lists all of them, and knows the language versions of every page type.
    """

    class Meta:
        abstract = True

    def get_sitemap_urls(self, request=None) -> list[dict]:
        """Wagtail's dict with ``alternates``; nothing for a stand-in in another language, whose source is listed."""
        if self.alias_of_id:
            return []
        [entry, *more] = super().get_sitemap_urls(request)
        others = alternates(self._language_versions(request), settings.LANGUAGE_CODE)
        if others:
            entry["alternates"] = [{"lang_code": other.hreflang, "location": other.href} for other in others]
        return [entry, *more]

    def _language_versions(self, request) -> list[tuple[str, str | None]]:
        versions = get_page_model()._default_manager.filter(translation_key=self.translation_key, alias_of__isnull=True)
        shown = gate_for(request).pages(versions).select_related("locale").order_by("locale__language_code")
        return [(page.locale.language_code, page.get_full_url(request)) for page in shown]
