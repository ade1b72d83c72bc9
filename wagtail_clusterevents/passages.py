"""Passages in another language than the text around them: what their elements say about it (WCAG 3.1.2)."""

from __future__ import annotations

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString


def text_direction(tag: str) -> str:
    """ "rtl" for a language (BCP 47) that is written from right to left, by Django's LANGUAGES_BIDI; else "ltr"."""
    return "rtl" if tag.lower().partition("-")[0] in settings.LANGUAGES_BIDI else "ltr"


def passage_attributes(tag: str, around: str) -> SafeString:
    """`` lang="ar" dir="rtl"`` for an element with text in the language ``tag`` amid text in ``around``.

    ``dir`` only if the two are written in different directions; empty for the same language, and for none.
    """
    if not tag or tag == around:
        return SafeString("")
    if text_direction(tag) == text_direction(around):
        return format_html(' lang="{}"', tag)
    return format_html(' lang="{}" dir="{}"', tag, text_direction(tag))
