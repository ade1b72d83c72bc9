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
