"""What happens to a page in other languages when it is unpublished, moved or deleted: the same."""

from __future__ import annotations

from wagtail import hooks
from wagtail.models import Page, PageQuerySet
from wagtail_localize.models import Translation


@hooks.register("construct_translated_pages_to_cascade_actions")
def take_translations_along(pages: list[Page], action: str) -> dict[Page, PageQuerySet]:
    """The translations of each page and its stand-ins in other languages.

    A translation takes nothing along: it can go while its source stays. Stand-ins are unpublished by Wagtail itself.
    """
    return {page: _followers(page, action) for page in pages}


def _followers(page: Page, action: str) -> PageQuerySet:
    made_from_it = Translation.objects.filter(source__object_id=page.translation_key, source__locale=page.locale_id)
    others = Page.objects.translation_of(page)
    translations = others.filter(alias_of__isnull=True, locale__in=made_from_it.values("target_locale"))
    return translations if action == "unpublish" else translations | others.filter(alias_of=page)
