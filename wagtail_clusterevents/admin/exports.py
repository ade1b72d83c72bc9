"""Spreadsheets that a spreadsheet program does not calculate with."""

from __future__ import annotations

from typing import Any

#: What a cell begins with that Excel, LibreOffice or Google Sheets takes for a formula (OWASP, "CSV Injection").
FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_text(value: Any) -> Any:
    """The value; a text that would be taken for a formula gets the apostrophe that marks it as text."""
    if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA_MARKS):
        return f"'{value}"
    return value


class TextExportMixin:
    """Put it before a view with Wagtail's ``SpreadsheetExportMixin``, which marks texts as such in XLSX only."""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """The value for a cell; in CSV, no text can be a formula."""
        value = super().preprocess_field_value(field, value, export_format)
        return as_text(value) if export_format == self.FORMAT_CSV else value
