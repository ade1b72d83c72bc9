"""In which languages a page exists, and whether its translations are up to date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import pgettext_lazy
from wagtail.coreutils import get_content_languages
from wagtail.models import Locale
from wagtail.permissions import page_permission_policy

from ..compat import get_page_model


class TranslationState(StrEnum):
    """How it stands with a page in one language. An alias is no translation, so it counts as missing."""

    LIVE = "live"
    DRAFT = "draft"
    OUTDATED = "outdated"
    MISSING = "missing"

    @property
    def label(self) -> str:
        """The state in a word of the active language."""
        return str(_LABELS[self])


_LABELS = {
    TranslationState.LIVE: pgettext_lazy("translation", "live"),
    TranslationState.DRAFT: pgettext_lazy("translation", "draft"),
    TranslationState.OUTDATED: pgettext_lazy("translation", "outdated"),
    TranslationState.MISSING: pgettext_lazy("translation", "missing"),
}


@dataclass(frozen=True)
class PageLanguage:
    """A page in one language. ``url`` is where this user edits it; empty when there is nothing or it is not allowed."""

    code: str
    name: str
    state: TranslationState
    url: str


def content_locales() -> list[Locale]:
    """The languages that pages are to be written in, in the order of the settings; none on a site with one language."""
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return []
    known = {locale.language_code: locale for locale in Locale.objects.all()}
    return [known[code] for code in get_content_languages() if code in known]


def page_languages(pages: Iterable, user) -> dict[UUID, list[PageLanguage]]:
    """By ``translation_key`` of the pages, one entry for each language; three queries for any number of pages."""
    locales = content_locales()
    keys = {page.translation_key for page in pages} if len(locales) > 1 else set()
    if not keys:
        return {}
    own = get_page_model().objects.filter(translation_key__in=keys, alias_of__isnull=True)
    found = {(page.translation_key, page.locale_id): page for page in own.defer_streamfields()}
    outdated = outdated_translations(keys)
    return {
        key: [_language(locale, found.get((key, locale.pk)), (key, locale.pk) in outdated, user) for locale in locales]
        for key in keys
    }


def _language(locale: Locale, page, is_outdated: bool, user) -> PageLanguage:
    state, url = TranslationState.MISSING, ""
    if page is not None:
        state = TranslationState.LIVE if page.live else TranslationState.DRAFT
        state = TranslationState.OUTDATED if is_outdated else state
        if page_permission_policy.user_has_permission_for_instance(user, "change", page):
            url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return PageLanguage(locale.language_code, locale.get_display_name(), state, url)


def outdated_translations(keys: Iterable[UUID] | None = None) -> set[tuple[UUID, int]]:
    """``(translation_key, locale id)`` of translations that lag behind their source; of all pages without ``keys``.

    One lags behind when its source was published after it was last taken over, or when a text of it is not translated.
    Only wagtail-localize knows; without it there are none.
    """
    if not apps.is_installed("wagtail_localize"):
        return set()
    from wagtail_localize.models import StringSegment, StringTranslation, Translation

    done = StringTranslation.objects.filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=OuterRef("target"), has_error=False
    )
    segments = StringSegment.objects.filter(source=OuterRef("source")).annotate(target=OuterRef("target_locale"))
    sources = get_page_model().objects.filter(
        translation_key=OuterRef("source__object_id"),
        locale=OuterRef("source__locale"),
        last_published_at__gt=OuterRef("source__last_updated_at"),
    )
    translations = Translation.objects.filter(enabled=True)
    if keys is not None:
        translations = translations.filter(source__object_id__in=keys)
    lagging = translations.filter(Exists(sources) | Exists(segments.filter(~Exists(done))))
    return set(lagging.values_list("source__object_id", "target_locale_id"))
