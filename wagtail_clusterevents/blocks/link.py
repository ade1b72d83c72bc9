"""A link to a page, a document or another site, with its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from ..representations.text import Document, PageLink
from . import fields
from .base import StructBlock

TARGETS = ("page", "document", "url")


@dataclass(frozen=True)
class Link:
    """Where to, and what the link says.

    ``path`` is the address from the site's root, None for other sites; ``locale`` is the target's language (BCP 47),
    empty when it is not known. ``document`` has the file's size and type when ``kind`` is "document".
    ``text_locale`` is the language of ``text`` if that is the page's title; empty for a text in the language around it.
    """

    kind: Literal["page", "document", "external"]
    text: str
    url: str
    path: str | None
    locale: str
    document: Document | None
    text_locale: str


class LinkBlock(StructBlock):
    """A link to one target. Without a text of its own it says the page's or document's title, or the address."""

    representation = Link

    text = fields.text(_("Text of the link"), help_text=_("Left empty, it is the title of the page or document."))
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    document = DocumentChooserBlock(label=_("Document"), required=False)
    url = fields.url(_("Address on another site"))

    class Meta:
        label = _("Link")
        icon = "link"
        help_text = _("To one target: a page, a document or an address.")
        group = _("Links")
        template = "wagtail_clusterevents/blocks/link.html"
        description = _("A link to a page, a document or another site.")
        label_format = "{text}"
        preview_value = {"text": _("Programme of the day"), "url": "https://example.org/"}

    def clean(self, value):
        value = super().clean(value)
        chosen = [name for name in TARGETS if value.get(name)]
        if len(chosen) > 1:
            error = ValidationError(_("Choose one target only: a page, a document or an address."))
            raise StructBlockValidationError(dict.fromkeys(chosen[1:], error))
        if not chosen and not self.is_deferred_validation:
            raise StructBlockValidationError(
                non_block_errors=[
                    ValidationError(_("Say where the link leads: choose a page, a document or an address."))
                ]
            )
        return value

    def represent(self, value: dict[str, Any], lookups) -> Link | None:
        return describe_link(value["text"], value["page"], value["document"], value["url"])


def describe_link(text: str, page: PageLink | None, document: Document | None, url: str) -> Link | None:
    """The link to the first target that there is and that visitors may see; None when there is none."""
    if page is not None and page.url:
        return Link("page", text or page.title, page.url, page.path, page.locale, None, "" if text else page.locale)
    if document is not None:
        return Link("document", text or document.title, document.url, None, "", document, "")
    return Link("external", text or url, url, None, "", None, "") if url else None
