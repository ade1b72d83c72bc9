"""What is found out about a block once and kept, since blocks are the same as long as the process lives."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any

from wagtail import blocks


def once_per_block(make):
    """Keep the result on the block itself: blocks cannot be keys of a dict."""
    attribute = f"_clusterevents_{make.__name__}"

    @functools.wraps(make)
    def cached(block: blocks.Block) -> Any:
        if attribute not in block.__dict__:
            setattr(block, attribute, make(block))
        return block.__dict__[attribute]

    return cached


def children_of(block: blocks.Block) -> Iterator[blocks.Block]:
    """The blocks directly inside a struct, stream or list."""
    yield from getattr(block, "child_blocks", {}).values()
    if isinstance(block, blocks.ListBlock):
        yield block.child_block


def stored_default(block: blocks.Block) -> Callable[[], Any]:
    """Makes what the database would have for a block that nobody has filled in; made once, unless code makes it."""

    def make() -> Any:
        return block.get_prep_value(block.get_default())

    return functools.cache(make) if _has_fixed_default(block) else make


def _has_fixed_default(block: blocks.Block) -> bool:
    is_stock = type(block).get_default.__module__.startswith("wagtail.")
    is_fixed = is_stock and not callable(getattr(block.meta, "default", None))
    return is_fixed and all(_has_fixed_default(child) for child in children_of(block))
