"""What every index page shows, whatever it lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils import translation

from ..blocks.walk import References, rich_text_references
from ..representations.report import Language
from ..representations.text import RichText
from .context import AssemblyContext
from .loading import Loaded
from .lookups import Lookups
from .pagination import Pagination
from .report import represent_language


@dataclass(frozen=True)
class Listing:
    """One page of a list. ``path`` is the index page's own address."""

    path: str
    language: Language
    intro: RichText
    pagination: Pagination


def describe_index(page, context: AssemblyContext) -> dict[str, Any]:
    """The index page's own part of its listing: ``path``, ``language`` and ``intro``."""
    found = References()
    rich_text_references(page.intro, found)
    locale_id = page.alias_of.locale_id if page.alias_of_id else page.locale_id
    lookups = Lookups(Loaded(found, context), context, page_id=page.pk, locale_id=locale_id)
    with translation.override(lookups.language):
        intro = lookups.rich_text(page.intro)
    path, _url = context.addresses.of(page)
    return {"path": path or "", "language": represent_language(page, lookups), "intro": intro}


def address(path: str, *, year: int | None = None, pairs: Iterable[tuple[str, Any]] = (), **query: Any) -> str:
    """The address of an index page, of a year in it, with those parts of the query that say something.

    ``pairs`` are for names that may occur more than once.
    """
    below = f"{path.rstrip('/')}/{year}/" if year else path
    said = urlencode([(name, value) for name, value in [*pairs, *query.items()] if value])
    return f"{below}?{said}" if said else below
