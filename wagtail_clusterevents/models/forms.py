"""The edit forms behind the admin and behind Wagtail's API v3."""

from __future__ import annotations

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from ..compat import images_to_choose


class UnknownFieldsMixin:
    """A form that can say what is wrong with a field that it does not have.

    A PATCH through Wagtail's API v3 makes a form of the fields that were sent, and facts are checked together: an end
    time alone is wrong because of the start time that was not sent.
    """

    def add_error(self, field, error):
        """Put errors of fields that the form lacks beside no field; Django would raise ValueError."""
        if field is None and hasattr(error, "error_dict"):
            known = {name: found for name, found in error.error_dict.items() if name in self.fields}
            others = [found for name, rows in error.error_dict.items() if name not in self.fields for found in rows]
            error = ValidationError({**known, **({NON_FIELD_ERRORS: others} if others else {})})
        super().add_error(field, error)


class ReportPageForm(UnknownFieldsMixin, WagtailAdminPageForm):
    """The edit form of a report."""


class PhotoConsentForm(WagtailAdminModelForm):
    """Takes only pictures that the editor may choose."""

    def clean_image(self):
        """The picture; one that the editor may not choose is refused as if there were none."""
        image = self.cleaned_data["image"]
        if self.for_user and not images_to_choose(self.for_user).filter(pk=image.pk).exists():
            raise ValidationError(_("You may not choose this picture."))
        return image
