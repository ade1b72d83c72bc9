"""Loads everything that some pages refer to: one query for each kind of thing, through the gate."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from django.db.models import Model, Q
from wagtail.documents import get_document_model
from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.images import get_image_model
from wagtail.models import DraftStateMixin, TranslatableMixin

from ..blocks.walk import References
from ..breadcrumbs.options import is_special
from ..breadcrumbs.rows import page_class
from ..compat import BasePage, get_page_model
from .chosen_practices import ChosenPractices
from .context import AssemblyContext
from .dependencies import Dependencies
from .images import Pictures
from .links import RichTextRewriter
from .related import RelatedReports


class Loaded:
    """What was found of what was referred to, by model and id; what is hidden is not there.

    Translatable records and pages come with their translations, so each page can show the one in its language.
    """

    def __init__(self, found: References, context: AssemblyContext):
        self.context = context
        self._by_id: dict[type[Model], dict[Any, Any]] = {}
        self._translations: dict[tuple, Any] = {}
        self.rich_text = RichTextRewriter()
        #: Representations of records, with what they depend on; kept by ``Lookups``.
        self.represented: dict[tuple, tuple[Any, Dependencies]] = {}
        self.practices = ChosenPractices(found, context)
        for model, ids in _all_but_images(found):
            self._load(model, ids, found)
        self.reports = RelatedReports(found, context)
        self.pictures = Pictures(found.ids.get(get_image_model(), ()), context)
        self.embeds = _load_embeds(found.embeds)

    def get(self, model: type[Model], pk: Any, locale_id: int | None = None) -> Any | None:
        """The instance; its translation in ``locale_id`` if there is one; None when it is missing or hidden."""
        instance = self._by_id.get(model, {}).get(pk)
        if instance is None or not isinstance(instance, TranslatableMixin):
            return instance
        return self._translations.get((model, instance.translation_key, locale_id), instance)

    def translations(self, page) -> list:
        """The visible language versions of a page that was found, itself included; no aliases."""
        pages = self._by_id.get(get_page_model(), {}).values()
        return [other for other in pages if other.translation_key == page.translation_key and not other.alias_of_id]

    def _load(self, model: type[Model], ids: set, found: References) -> None:
        known = found.known.get(model, {})
        rows = [*known.values(), *_rows(model, ids - known.keys(), found, self.context)]
        self._by_id[model] = {row.pk: row for row in rows}
        for row in rows:
            if isinstance(row, TranslatableMixin):
                self._name_locale(row)
                self._translations[model, row.translation_key, row.locale_id] = row
            if not isinstance(row, BasePage) and hasattr(row, "references"):
                row.references(found)

    def _name_locale(self, row) -> None:
        row.locale = self.context.locales.get(row.locale_id)
        for name in getattr(row, "representation_related", ()):
            related = getattr(row, name, None)
            if related is not None:
                related.locale = self.context.locales.get(related.locale_id)


def _all_but_images(found: References) -> list[tuple[type[Model], set]]:
    """What is loaded before images, which records refer to as well; sorted, so that queries keep their order."""
    models = {*found.ids, *found.known} | ({get_page_model()} if found.translations_of else set())
    models.discard(get_image_model())
    return [(model, found.ids.get(model, set())) for model in sorted(models, key=lambda model: model._meta.label)]


def _rows(model: type[Model], ids: set, found: References, context: AssemblyContext) -> Iterable:
    if issubclass(model, BasePage):
        return _pages(ids, found.translations_of, found.known.get(model, {}), context)
    if not ids:
        return ()
    if model is get_document_model():
        return context.gate.documents(model._default_manager.filter(pk__in=ids))
    # A project's own snippets may have drafts; records of the package have none.
    rows = model._default_manager.filter(live=True) if issubclass(model, DraftStateMixin) else model._default_manager
    if issubclass(model, TranslatableMixin):
        related = getattr(model, "representation_related", ())
        return rows.filter(_any_language(model, ids)).select_related(*related)
    return rows.filter(pk__in=ids)


def _pages(ids: set, keys: set, known: Container, context: AssemblyContext) -> Iterable:
    """Visible pages by id in any language, and all language versions by translation key, with one query; without those
    that are known already.

    They are instances of their own classes only where the address may depend on it; each costs as much as its row.
    """
    model = get_page_model()
    named = Q(translation_key__in=keys) | Q(pk__in=ids) if ids else None
    wanted = model._default_manager.filter(named).order_by().values("translation_key") if named else keys
    rows = model._default_manager.filter(translation_key__in=wanted).exclude(pk__in=known).order_by()
    admitted = context.gate.admitted(rows)
    return [row.get_specific(deferred=True) if is_special(page_class(row)) else row for row in admitted]


def _any_language(model: type[Model], ids: set) -> Q:
    keys = model._default_manager.filter(pk__in=ids).order_by().values("translation_key")
    return Q(translation_key__in=keys)


def _load_embeds(urls: set[str]) -> dict[str, Embed]:
    """Embeds as the provider described them when the page was written; nobody is asked while a page is read."""
    if not urls:
        return {}
    hashes = {get_embed_hash(url): url for url in urls}
    return {hashes[embed.hash]: embed for embed in Embed.objects.filter(hash__in=hashes)}
