"""XML that stays well-formed whatever it is given. Pure Python."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from .plain import clean

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


class Xml(str):
    """Text that is XML already."""

    __slots__ = ()


def tag(name: str, *children: str, **attributes: str) -> Xml:
    """One element. Children are text, which is escaped, or ``Xml``; ``_`` in an attribute's name stands for ``:``."""
    given = "".join(f" {key.replace('_', ':')}={quoteattr(clean(value))}" for key, value in attributes.items())
    inner = "".join(child if isinstance(child, Xml) else escape(clean(child)) for child in children)
    return Xml(f"<{name}{given}>{inner}</{name}>" if inner else f"<{name}{given}/>")
