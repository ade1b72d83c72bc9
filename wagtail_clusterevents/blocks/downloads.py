"""Files to take home."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock

from ..representations.text import Document, Heading
from . import fields
from .base import ItemsBlock, StructBlock
from .headed import HeadedBlock
from .previews import some_records


class DownloadBlock(StructBlock):
    """A document under its own or another title."""

    representation = Document
    essential = ("document",)

    document = DocumentChooserBlock(label=_("Document"))
    title = fields.text(_("Title"), help_text=_("Left empty, it is the document's own title, which has one language."))

    class Meta:
        label = _("Document")
        icon = "doc-full"
        label_format = "{title} {document}"

    def make_representation(self, value: dict[str, Any]) -> Document:
        document = value["document"]
        return replace(document, title=value["title"] or document.title)


@dataclass(frozen=True)
class Downloads:
    """Documents with size and type, in the order in which to show them."""

    heading: Heading | None
    documents: list[Document]


class DownloadsBlock(HeadedBlock):
    """Documents to download, with size and type."""

    representation = Downloads
    essential = ("documents",)

    documents = ItemsBlock(DownloadBlock(), label=_("Documents"), min_num=1)

    class Meta:
        label = _("Downloads")
        icon = "download"
        group = _("Media")
        template = "wagtail_clusterevents/blocks/downloads.html"
        description = _("Documents to download, with size and type.")
        label_format = "{heading}"

    def get_preview_value(self):
        """Documents that the site has already."""
        documents = [{"document": document} for document in some_records(get_document_model())]
        return self.normalize({"heading": _("Downloads"), "documents": documents})
