"""Chooses one best practice among those of all live reports."""

from __future__ import annotations

from django import forms
from django.apps import apps
from django.utils.functional import cached_property

from ..compat import get_page_model
from .codes import CodeBlock


class BestPracticeChooserBlock(CodeBlock):
    """A best practice, stored as its uid ``<page id>-<block id>`` and chosen from the index of all of them."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        # The chooser's widget needs the model, which is not there yet when blocks are defined.
        self._text_field = self.__dict__.pop("field")

    @cached_property
    def field(self) -> forms.CharField:
        """The form field, with the chooser that the admin has made for the index."""
        text, model = self._text_field, apps.get_model("wagtail_clusterevents", "BestPracticeEntry")
        return forms.CharField(
            required=text.required,
            help_text=text.help_text,
            max_length=text.max_length,
            widget=model.chooser_viewset.widget_class(),
        )

    def get_form_state(self, value):
        """What the chooser's script needs: id, title and where to edit; nothing for one that is gone."""
        return self.field.widget.get_value_data(value or None)

    def references(self, raw, found) -> None:
        """The best practice stands in its report's body, which has to be loaded, and the report is linked to."""
        page_id = split_uid(raw)[0]
        if page_id is not None:
            found.add_best_practices_of(page_id)
            found.add(get_page_model(), page_id)


def split_uid(uid) -> tuple[int | None, str]:
    """``(page id, block id)`` of a uid; no page id for what is none."""
    page_id, _hyphen, block_id = str(uid or "").partition("-")
    return (int(page_id), block_id) if page_id.isascii() and page_id.isdigit() and block_id else (None, "")
