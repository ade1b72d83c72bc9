"""Addresses of pages, and links inside rich text."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from bs4 import BeautifulSoup
from wagtail.rich_text import features
from wagtail.rich_text.rewriters import EmbedRewriter, LinkRewriter

from ..blocks.references import has_references
from ..representations.text import RichText
from ..sites import url_parts
from ..visibility import Gate


class PageAddresses:
    """The paths and addresses of pages, as a visitor of the gate's site is given them; no query and no shared cache."""

    def __init__(self, gate: Gate):
        self._request = gate.asking

    def of(self, page) -> tuple[str | None, str | None]:
        """``(path, url)`` of a page; both None when it has no address."""
        parts = url_parts(page, self._request)
        if not parts or parts[2] is None:
            return None, None
        _site_id, root_url, path = parts
        return path, f"{root_url}{path}"


class RichTextRewriter:
    """Turns stored rich text into HTML for readers, with the lookups of the page that it stands on.

    Links carry ``data-link`` with their kind; ``hreflang`` where the target's language differs. Hidden or missing
    targets leave their text behind.
    """

    def __init__(self):
        self.lookups = None
        links = {"page": self._pages, "document": self._documents}
        plain = {"external": "external", "email": "email", "phone": "phone", "anchor": "anchor"}
        embeds = {"image": self._images, "media": self._embeds}
        self._links = LinkRewriter(
            bulk_rules={
                **_registered(features.get_link_types()),
                **{kind: _each(self._plain(label)) for kind, label in plain.items()},
                **{kind: _each(rule) for kind, rule in links.items()},
            }
        )
        self._embedded = EmbedRewriter(
            bulk_rules={
                **_registered(features.get_embed_types()),
                **{kind: _each(rule) for kind, rule in embeds.items()},
            }
        )

    def __call__(self, source: str, lookups) -> RichText:
        self.lookups = lookups
        return self._with_headings(self._linked(source) if has_references(source) else source)

    def _linked(self, source: str) -> str:
        html = self._links(source)
        html = _mark_bare_links(self._embedded(html) if "<embed" in html else html)
        return re.sub(r"<a>(.*?)</a>", r"\1", html, flags=re.DOTALL)

    def _pages(self, attrs: dict) -> str:
        link = self.lookups.page(attrs.get("id"))
        if link is None or link.path is None:
            return "<a>"
        language = "" if link.locale == self.lookups.language else f' hreflang="{escape(link.locale)}"'
        return f'<a href="{escape(link.path)}{_fragment(attrs)}" data-link="page"{language}>'

    def _documents(self, attrs: dict) -> str:
        document = self.lookups.document(attrs.get("id"))
        return f'<a href="{escape(document.url)}" data-link="document">' if document else "<a>"

    def _plain(self, kind: str) -> Callable[[dict], str]:
        return lambda attrs: f'<a href="{escape(attrs.get("href", ""))}" data-link="{kind}">'

    def _images(self, attrs: dict) -> str:
        image = self.lookups.image(attrs.get("id"), alt=attrs.get("alt", ""))
        rendition = image and next(iter(image.renditions.values()), None)
        if rendition is None:
            return ""
        size = f'width="{rendition.width}" height="{rendition.height}"'
        return f'<img src="{escape(rendition.src)}" alt="{escape(image.alt)}" {size} loading="lazy">'

    def _embeds(self, attrs: dict) -> str:
        embed = self.lookups.embed(attrs.get("url", ""))
        return f'<div class="embed">{embed.html}</div>' if embed and embed.html else ""

    def _with_headings(self, html: str) -> RichText:
        if "<h" not in html or not re.search(r"<h[1-6]", html):
            return RichText(html=html, headings=[])
        soup = BeautifulSoup(html, "html.parser")
        headings = []
        for tag in soup.find_all(re.compile(r"^h[1-6]$")):
            text = tag.get_text(" ", strip=True)
            heading = self.lookups.heading(int(tag.name[1]), text)
            tag["id"] = heading.anchor
            headings.append(heading)
        return RichText(html=str(soup), headings=headings)


def _registered(types: dict) -> dict:
    return {kind: handler.expand_db_attributes_many for kind, handler in types.items()}


def _each(rule: Callable[[dict], str]) -> Callable[[list[dict]], list[str]]:
    return lambda attrs_list: [rule(attrs) for attrs in attrs_list]


def _fragment(attrs: dict) -> str:
    return escape(attrs["fragment"]) if attrs.get("fragment", "").startswith("#") else ""


def _mark_bare_links(html: str) -> str:
    """Telephone links have no type of their own in Wagtail's rewriter, so they pass it untouched."""
    return html.replace('<a href="tel:', '<a data-link="phone" href="tel:')
