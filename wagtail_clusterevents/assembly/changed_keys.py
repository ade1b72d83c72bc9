"""What a change makes stale: the keys that answers named in ``depends_on`` and ``Cache-Tag``."""

from __future__ import annotations

from django.apps import apps
from django.db.models import Model, Q
from wagtail.embeds.models import Embed
from wagtail.images.models import AbstractRendition
from wagtail.models import Collection, CollectionViewRestriction, Locale, PageViewRestriction, Site

from ..compat import BasePage, get_page_model
from ..models import EventReportMixin
from .dependencies import key_of, kind_of, token_of

#: What every answer depends on, whichever instance it is that changes.
_EVERYWHERE = {
    **dict.fromkeys((PageViewRestriction, CollectionViewRestriction, Collection), "restriction:*"),
    **dict.fromkeys((Site, Locale), "site:*"),
}


def keys_of_change(instance: Model, *, below: bool = False) -> list[str]:
    """The keys of all answers that may have changed with an instance: created, saved or about to be deleted.

    ``instance``: a page as it is published, an image, a rendition, a document, a shared record or a project's own
    snippet, an embed, a redirect, a site, a locale, a collection, a view restriction.
    ``below``: of a page, whether the addresses of the pages below it change too: its slug or its place in the tree.

    Asks at most four queries. What is collapsed in answers is named as well, so purging these keys is enough.
    """
    if isinstance(instance, BasePage):
        keys = _of_page(instance, below)
    elif type(instance) in _EVERYWHERE:
        keys = {_EVERYWHERE[type(instance)]}
    elif isinstance(instance, AbstractRendition):
        keys = _of_any(instance.image)
    elif isinstance(instance, Embed):
        keys = {f"embed:{instance.hash}", "embed:*"}
    elif _is_redirect(instance):
        keys = {"redirect:*"}
    else:
        keys = _of_any(instance)
    return sorted(keys)


def _of_any(instance: Model) -> set[str]:
    model = type(instance)
    return {key_of(instance), token_of(model, instance.pk), f"{kind_of(model)}:*"}


def _of_page(page: BasePage, below: bool) -> set[str]:
    """The page, its language versions (their answers name each other) and its aliases; those below it if need be."""
    related = Q(translation_key=page.translation_key) | Q(alias_of_id=page.pk)
    if below:
        related |= Q(path__startswith=page.path)
    model = get_page_model()
    ids = {page.pk, *model._base_manager.filter(related).order_by().values_list("pk", flat=True)}
    keys = {key for pk in ids for key in (f"page:{pk}", token_of(model, pk))} | {"page:*"}
    if below or issubclass(page.specific_class or type(page), EventReportMixin):
        keys.add("report:*")
    return keys | _of_report(page.specific)


def _of_report(page: BasePage) -> set[str]:
    """What a report may newly belong to: its series, its topics."""
    if not isinstance(page, EventReportMixin):
        return set()
    topics = [row.topic.translation_key for row in page.report_topics.select_related("topic")]
    series = [page.series.translation_key] if page.series else []
    return {
        *(f"about:{key}" for key in topics),
        *(f"edition:{key}" for key in series),
        *(("about:*",) if topics else ()),
        *(("edition:*",) if series else ()),
    }


def _is_redirect(instance: Model) -> bool:
    return apps.is_installed("wagtail.contrib.redirects") and instance._meta.label == "wagtailredirects.Redirect"
