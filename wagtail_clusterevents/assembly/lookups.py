"""What the blocks of one page are given to make their representations from."""

from __future__ import annotations

import mimetypes
from copy import copy
from functools import lru_cache
from typing import Any

from django.db.models import Model
from django.utils.text import slugify
from wagtail.documents import get_document_model

from ..blocks.walk import represent_stream_item
from ..compat import BasePage, get_page_model
from ..representations.best_practice import BestPracticeTeaser
from ..representations.image import Image
from ..representations.records import Record
from ..representations.report import RelatedReport
from ..representations.text import Document, Embed, Heading, PageLink, RichText
from .chosen_practices import practice_teaser
from .context import AssemblyContext
from .dependencies import RECORDS, Dependencies
from .loading import Loaded
from .related import link_facts


class Lookups:
    """Everything that was loaded, seen from one page in its language.

    The walk over a body passes it from block to block, so it also keeps what has to be known of the whole page: which
    anchors are taken, the headings and the best practices so far, the id of the block at hand, and the level that a
    title of its own has here: 2, below a heading one more than that. ``depends`` notes everything that is asked for.
    """

    def __init__(
        self,
        loaded: Loaded,
        context: AssemblyContext,
        *,
        page_id: int | None,
        locale_id: int | None,
        depends: Dependencies | None = None,
    ):
        self.loaded = loaded
        self.context = context
        self.depends = depends or context.depends.part(page_id)
        self.page_id = page_id
        self.locale_id = locale_id
        self.language = context.locales[locale_id].language_code if locale_id in context.locales else ""
        self.block_id = ""
        self.level = 2
        self.headings: list[Heading] = []
        self.best_practices: list = []
        self._anchors: set[str] = set()
        self._contents: list[tuple[int, list[Heading]]] = []

    def rich_text(self, source: str) -> RichText:
        """Stored rich text as HTML for readers."""
        return self.loaded.rich_text(source, self)

    def target(self, model: type[Model], pk: Any) -> Any | None:
        """The representation of whatever a chooser block chose; None when it is missing or hidden."""
        if model is self.loaded.pictures.model:
            return self.image(pk)
        if model in RECORDS:
            return self.record(model, pk)
        if model is get_document_model():
            return self.document(pk)
        return self.page(pk) if issubclass(model, BasePage) else self.record(model, pk)

    def image(self, pk: Any, **about: Any) -> Image | None:
        """A picture; ``about`` is what is said of it here: alt, decorative, caption, credit, licence_url."""
        pk, pictures = _number(pk), self.loaded.pictures
        self.depends.on_asked(pictures.model, pk, pictures.images.get(pk))
        return pictures.represent(pk, **about)

    def lead_image(self, page) -> Image | None:
        """The picture that leads a page, with what the page says about it."""
        about = ("alt", "decorative", "caption", "credit", "licence_url")
        return self.image(page.lead_image_id, **{name: getattr(page, f"lead_image_{name}") for name in about})

    def page(self, pk: Any) -> PageLink | None:
        """A link to a visible page, in this page's language if it is translated."""
        page = self._get(get_page_model(), _number(pk))
        if page is None:
            return None
        path, url = self.context.addresses.of(page)
        return PageLink(id=page.pk, title=page.title, path=path, url=url, locale=page.locale.language_code)

    def document(self, pk: Any) -> Document | None:
        """A file to download."""
        document = self._get(get_document_model(), _number(pk))
        if document is None:
            return None
        extension = document.file_extension.lower()
        return Document(
            id=document.pk,
            title=document.title,
            url=self.context.media_url(document.url),
            filename=document.filename,
            extension=extension,
            type=mimetypes.guess_type(f"file.{extension}")[0] or "application/octet-stream",
            size=document.file_size,
        )

    def record(self, model: type[Model], pk: Any) -> Any | None:
        """A shared record, or a project's own snippet: typed if its class has ``represent()``, else named."""
        instance = self._get(model, model._meta.pk.to_python(pk))
        if instance is None:
            return None
        if model in RECORDS:
            return self._shared(instance)
        return instance.represent(self) if hasattr(instance, "represent") else _named(instance)

    def _shared(self, instance: Model) -> Any:
        """A record of the package, made once for all pages in a language: one organisation may stand in all of them."""
        key, made = (type(instance), instance.pk, self.language), self.loaded.represented
        if key not in made:
            apart = copy(self)
            apart.depends = Dependencies()
            made[key] = instance.represent(apart), apart.depends
        record, depends = made[key]
        self.depends.also(depends)
        return record

    def _get(self, model: type[Model], pk: Any) -> Model | None:
        """What was loaded, in this page's language if it is translated."""
        instance = self.loaded.get(model, pk, self.locale_id)
        self.depends.on_asked(model, pk, instance, self.loaded.get(model, pk))
        return instance

    def embed(self, url: str) -> Embed | None:
        """An embed as it was last described by its provider."""
        if url:
            self.depends.on_embed(url)
        found = self.loaded.embeds.get(url)
        if found is None:
            return (
                Embed(url=url, title="", provider="", html="", thumbnail_url="", width=None, height=None)
                if url
                else None
            )
        return Embed(
            url=url,
            title=found.title,
            provider=found.provider_name,
            html=found.html,
            thumbnail_url=found.thumbnail_url,
            width=found.width,
            height=found.height,
        )

    def report(self, pk: Any) -> RelatedReport | None:
        """A report that a block has noted with ``found.add_report()``; None when it is hidden or no report."""
        report = self.loaded.reports.get(_number(pk))
        self.depends.on_asked(get_page_model(), _number(pk), report)
        return report and self._related(report)

    def reports_on_same_topics(self, limit: int) -> list[RelatedReport]:
        """The newest reports in this language that share a topic with this page; noted with
        ``found.add_reports_on_same_topics()``.
        """
        reports = self.loaded.reports.on_same_topics(self.page_id, self.locale_id, limit)
        for key in self.loaded.reports.topics_of(self.page_id):
            self.depends.on_key("about", key)
        for report in reports:
            self.depends.on(report)
        return [self._related(report) for report in reports]

    def best_practices_of(self, pk: Any) -> list[BestPracticeTeaser]:
        """The best practices of a report that a block has noted with ``found.add_best_practices_of()``."""
        self.depends.on_asked(get_page_model(), _number(pk), self.loaded.practices.report(_number(pk)))
        found = (self._teaser(*place) for place in self.loaded.practices.of(_number(pk)))
        return [teaser for teaser in found if teaser is not None]

    def _teaser(self, report, block, item: dict) -> BestPracticeTeaser | None:
        there = Lookups(self.loaded, self.context, page_id=report.pk, locale_id=report.locale_id, depends=self.depends)
        represented, link = represent_stream_item(block, item, there), there.page(report.pk)
        return practice_teaser(represented.value, link) if represented and link else None

    def _related(self, report) -> RelatedReport:
        return RelatedReport(
            **link_facts(report, self.context),
            start_date=report.start_date,
            lead_image=self.lead_image(report),
        )

    def heading(self, level: int, text: str, anchor: str = "") -> Heading:
        """A heading with an anchor that is its own on this page; it is added to the table of contents."""
        heading = Heading(level=level, text=text, anchor=self.anchor(anchor or text))
        self.headings.append(heading)
        for max_level, entries in self._contents:
            if 2 <= level <= max_level:
                entries.append(heading)
        return heading

    def contents(self, max_level: int) -> list[Heading]:
        """The page's headings from level 2 to ``max_level``: a list that goes on growing while the walk goes on."""
        entries = [heading for heading in self.headings if 2 <= heading.level <= max_level]
        self._contents.append((max_level, entries))
        return entries

    def checkpoint(self) -> tuple[int, int, int]:
        """Where the walk stands, for ``rewind()``."""
        return len(self.headings), len(self.best_practices), self.level

    def rewind(self, checkpoint: tuple[int, int, int]) -> None:
        """Forget the headings and best practices of a block that is left out after all."""
        headings, practices, self.level = checkpoint
        dropped = {id(heading) for heading in self.headings[headings:]}
        del self.headings[headings:], self.best_practices[practices:]
        for _max_level, entries in self._contents:
            entries[:] = [heading for heading in entries if id(heading) not in dropped]

    def anchor(self, text: str) -> str:
        """An ``id`` for the HTML, made from a text; numbered when the page has it already."""
        wanted = _slug(text) or "section"
        anchor, number = wanted, 1
        while anchor in self._anchors:
            number += 1
            anchor = f"{wanted}-{number}"
        self._anchors.add(anchor)
        return anchor


_slug = lru_cache(maxsize=4096)(slugify)


def _number(pk: Any) -> int | None:
    try:
        return int(pk)
    except (TypeError, ValueError):
        return None


def _named(instance: Model) -> Record:
    key = getattr(instance, "translation_key", None)
    locale = getattr(instance, "locale", None)
    return Record(
        id=instance.pk,
        key=str(key) if key else None,
        type=instance._meta.label,
        name=str(instance),
        locale=locale.language_code if locale else None,
    )
