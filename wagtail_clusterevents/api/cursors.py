"""Cursors: an opaque position in a list, bound to what was asked for."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from .problems import InvalidParameters, ProblemError


@dataclass(frozen=True)
class Cursor:
    """A position: the list goes on after (or, going back, before) the row that has these values.

    ``question`` is the digest of the filters and the order that it belongs to, ``fixed`` holds what was resolved when
    the list was first asked for (relative dates), so that the pages of one list belong together.
    """

    question: str
    values: list[Any]
    backwards: bool = False
    fixed: dict[str, str] = field(default_factory=dict)

    def encode(self) -> str:
        """The cursor as it stands in an address."""
        data = [self.question, self.values, int(self.backwards), self.fixed]
        return base64.urlsafe_b64encode(json.dumps(data, separators=(",", ":")).encode()).decode().rstrip("=")

    @classmethod
    def decode(cls, text: str, question: str) -> Cursor:
        """The cursor in an address; raises InvalidParameters when it is none, or belongs to another question."""
        try:
            data = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
            asked, values, backwards, fixed = data
            valid = isinstance(asked, str) and isinstance(values, list) and isinstance(fixed, dict)
        except (ValueError, TypeError, RecursionError, binascii.Error):
            valid = False
        if not valid or not all(isinstance(value, str) for value in fixed.values()):
            raise invalid_cursor("This is no cursor. Take the address from the answer's meta.next.")
        if asked != question:
            raise invalid_cursor("The cursor belongs to other filters or another order.", "other_filters")
        return cls(asked, values, bool(backwards), fixed)


def invalid_cursor(detail: str, code: str = "invalid") -> InvalidParameters:
    """The error for a cursor that cannot be used."""
    return InvalidParameters(ProblemError("cursor", code, detail))


def digest(*parts: Any) -> str:
    """A short fingerprint of a question."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]
