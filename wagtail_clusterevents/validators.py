"""Validators of model fields. Migrations name them, so they stay where they are."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .dates import is_time_zone
from .languages import is_language_tag, split_language_tags


def validate_time_zone(value: str) -> None:
    """Raise ValidationError for a name that is no IANA time zone."""
    if not is_time_zone(value):
        message = _("“%(value)s” is not a known time zone. Write it like “Europe/Berlin”.")
        raise ValidationError(message, code="unknown_time_zone", params={"value": value})


def validate_languages(value: str) -> None:
    """Raise ValidationError when one of the tags is no known language."""
    unknown = [tag for tag in split_language_tags(value) if not is_language_tag(tag)]
    if unknown:
        message = _("Not a known language: %(value)s. Write codes such as “de, en”.")
        raise ValidationError(message, code="unknown_language", params={"value": ", ".join(unknown)})


def validate_attendance(value: int) -> None:
    """Raise ValidationError for 0: nobody came, or nobody counted? Either is said by leaving the field empty."""
    if value == 0:
        raise ValidationError(_("Leave the number empty if it is not known; 0 is not shown."), code="no_attendance")
