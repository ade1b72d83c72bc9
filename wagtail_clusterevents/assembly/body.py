"""Bodies: the streams of many pages, with everything that they refer to."""

from __future__ import annotations

from typing import Any

from django.utils import translation
from wagtail import blocks

from ..blocks.raw import raw_stream
from ..blocks.walk import References, find_references, represent
from .context import AssemblyContext
from .loading import Loaded
from .lookups import Lookups

__all__ = ["raw_stream", "represent_for_template"]


def represent_for_template(block: blocks.Block, raw: Any, context: dict) -> Any:
    """The representation of one block that a template draws by itself, outside of an assembled report.

    The page and the request of the template's context say in which language and through which gate.
    """
    assembly = AssemblyContext.for_request(context.get("request"))
    page = context.get("page")
    found = References(page)
    find_references(block, raw, found)
    lookups = Lookups(
        Loaded(found, assembly),
        assembly,
        page_id=getattr(page, "pk", None),
        locale_id=getattr(page, "locale_id", None),
    )
    lookups.block_id = str(context.get("id") or "")
    with translation.override(lookups.language or translation.get_language()):
        return represent(block, raw, lookups)
