"""Text that every format can carry: no control characters, and line breaks of one kind. Pure Python."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

logger = logging.getLogger("wagtail_clusterevents")

#: The stamp of what was put in place without ever being published; never "now", so that bytes stay the same.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# What XML 1.0 cannot carry, the C1 controls, byte order marks, and code points that are no characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without control characters and lone surrogates; every kind of line break becomes ``\\n``."""
    return _FORBIDDEN.sub("", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The cleaned text in one line, spaces and line breaks as single spaces."""
    return re.sub("[ \t\n]+", " ", clean(text)).strip(" ")


def one_word(text: str) -> str:
    """The cleaned text without any white space, for addresses."""
    return re.sub(r"\s+", "", clean(text))


def shortened(text: str, length: int) -> str:
    """The text in one line, cut after a word where it is longer than ``length`` characters."""
    line = one_line(text)
    if len(line) <= length:
        return line
    kept = line[:length].rpartition(" ")[0] or line[: length - 1]
    return f"{kept.rstrip(' ,;:–-')}…"


def each(make: Callable[[Any], Any], items: Iterable) -> Iterator[Any]:
    """``make(item)`` of each item; a broken one is left out and logged."""
    for item in items:
        try:
            made = make(item)
        except Exception:
            logger.exception("Left out of a feed, because it could not be written: %s", _name(item))
        else:
            yield made


def _name(item: Any) -> str:
    return next((f"{name} {value}" for name in ("id", "uid") if (value := getattr(item, name, None))), repr(item))
