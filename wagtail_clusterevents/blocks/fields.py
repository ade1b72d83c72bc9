"""Field blocks with the settings that translation needs, as short names for the block files.

They deconstruct as Wagtail's own blocks, so no project's migration names them. Texts have ``default=""``: a null keeps
an old translation alive.
"""

from __future__ import annotations

from wagtail import blocks

#: Without image, superscript, subscript and strikethrough, which tear sentences apart for translators.
RICH_TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]
#: For texts of their own, with headings below the block's.
LONG_TEXT_FEATURES = ["h3", "h4", "bold", "italic", "link", "document-link", "ol", "ul", "hr"]


def text(label, *, required=False, max_length=255, **kwargs) -> blocks.CharBlock:
    """A line of text."""
    return blocks.CharBlock(label=label, required=required, max_length=max_length, default="", **kwargs)


def long_text(label, *, required=False, **kwargs) -> blocks.TextBlock:
    """Some lines of plain text."""
    return blocks.TextBlock(label=label, required=required, default="", **kwargs)


def rich_text(label, *, required=False, features=RICH_TEXT_FEATURES, **kwargs) -> blocks.RichTextBlock:
    """Text with emphasis, links and lists."""
    return blocks.RichTextBlock(label=label, required=required, features=features, **kwargs)


def url(label, *, required=False, **kwargs) -> blocks.URLBlock:
    """A web address."""
    return blocks.URLBlock(label=label, required=required, default="", **kwargs)


def email(label, *, required=False, **kwargs) -> blocks.EmailBlock:
    """An email address."""
    return blocks.EmailBlock(label=label, required=required, default="", **kwargs)


def number(label, *, required=False, **kwargs) -> blocks.DecimalBlock:
    """A number, kept as it was written: 12.50 stays 12.50."""
    return blocks.DecimalBlock(label=label, required=required, **kwargs)


def year(label, *, required=False, **kwargs) -> blocks.IntegerBlock:
    """A year of our time."""
    return blocks.IntegerBlock(label=label, required=required, min_value=1900, max_value=2100, **kwargs)


def date(label, *, required=False, **kwargs) -> blocks.DateBlock:
    """A day."""
    return blocks.DateBlock(label=label, required=required, **kwargs)
