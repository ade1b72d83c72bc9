"""Language versions of a page, as ``hreflang`` names them. Pure Python."""

from __future__ import annotations

from collections.abc import Iterable

from ..representations.head import Alternate


def alternates(versions: Iterable[tuple[str, str | None]], default: str) -> list[Alternate]:
    """All language versions and ``x-default``, from pairs of BCP 47 tag and absolute address.

    ``default`` is the language for everybody else; the first version if there is none in it. A page in one language has
    no alternates.
    """
    found = {tag: url for tag, url in versions if url}
    if len(found) < 2:
        return []
    fallback = found.get(default) or next(iter(found.values()))
    return [*(Alternate(tag, url) for tag, url in found.items()), Alternate("x-default", fallback)]
