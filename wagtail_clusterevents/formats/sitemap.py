"""Sitemaps (sitemaps.org 0.9) with language versions and images. Pure Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from ..representations.sitemap import SitemapEntry, SitemapImage
from .plain import each, one_line, one_word
from .xml import DECLARATION, Xml, tag

MEDIA_TYPE = "application/xml; charset=utf-8"
#: The most addresses that one file may have.
MOST_ADDRESSES = 50_000

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_OPEN = (
    f'{DECLARATION}<urlset xmlns="{_NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
)


def sitemap(entries: Iterable[SitemapEntry]) -> Iterator[bytes]:
    """A sitemap in pieces. An entry that cannot be written is left out and logged."""
    yield _OPEN.encode()
    for element in each(entry, entries):
        yield f"{element}\n".encode()
    yield b"</urlset>\n"


def sitemap_index(locations: Iterable[str]) -> bytes:
    """The list of the files of a sitemap that is too large for one."""
    parts = "".join(f"{tag('sitemap', tag('loc', one_word(location)))}\n" for location in locations)
    return f'{DECLARATION}<sitemapindex xmlns="{_NAMESPACE}">\n{parts}</sitemapindex>\n'.encode()


def entry(page: SitemapEntry) -> Xml:
    """One ``url``."""
    return tag(
        "url",
        tag("loc", one_word(page.location)),
        *([tag("lastmod", _stamp(page.lastmod))] if page.lastmod else []),
        *(
            tag("xhtml:link", rel="alternate", hreflang=other.hreflang, href=one_word(other.href))
            for other in page.alternates
        ),
        *(_image(image) for image in page.images),
    )


def _image(image: SitemapImage) -> Xml:
    return tag(
        "image:image",
        tag("image:loc", one_word(image.url)),
        *([tag("image:caption", one_line(image.caption))] if image.caption else []),
        *([tag("image:license", one_word(image.licence_url))] if image.licence_url else []),
    )


def _stamp(moment: date | datetime) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
