"""The edit form of a report."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TitleFieldPanel

from ..dates import time_zones


class RelationPanel(InlinePanel):
    """An InlinePanel that stays empty when the model lacks the relation, so that the system check can say so.

    The stock panel raises while the admin loads, before any check has a chance to explain.
    """

    def bind_to_model(self, model):
        if not any(relation.get_accessor_name() == self.relation_name for relation in model._meta.related_objects):
            return ObjectList([]).bind_to_model(model)
        return super().bind_to_model(model)


class TimeZoneInput(forms.TextInput):
    """A text field that suggests the known time zones; choices on the model would make migrations."""

    template_name = "wagtail_clusterevents/admin/time_zone_input.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["list"] = f"{context['widget']['attrs'].get('id', name)}-zones"
        context["time_zones"] = sorted(zone for zone in time_zones() if "/" in zone or zone == "UTC")
        return context


def event_panels() -> list:
    """When, where, and what else is known about the event."""
    return [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")]),
                FieldRowPanel([FieldPanel("start_time"), FieldPanel("end_time")]),
                FieldPanel("time_zone", widget=TimeZoneInput),
                FieldPanel("status"),
            ],
            heading=_("When"),
            icon="date",
        ),
        MultiFieldPanel(
            [FieldPanel("attendance_mode"), FieldPanel("venue"), FieldPanel("online_url")],
            heading=_("Where"),
            icon="globe",
        ),
        RelationPanel("report_organisations", heading=_("Organisations"), label=_("Organisation"), icon="group"),
        MultiFieldPanel(
            [
                FieldPanel("event_name"),
                FieldRowPanel([FieldPanel("series"), FieldPanel("edition")]),
                FieldRowPanel([FieldPanel("attendance_qualifier"), FieldPanel("attendance_number")]),
                FieldPanel("event_languages"),
                FieldRowPanel([FieldPanel("host_event_name"), FieldPanel("host_event_url")]),
            ],
            heading=_("More about the event"),
            icon="info-circle",
        ),
    ]


def lead_image_panel() -> MultiFieldPanel:
    """The picture with what is said about it."""
    return MultiFieldPanel(
        [
            FieldPanel("lead_image"),
            FieldPanel("lead_image_alt"),
            FieldPanel("lead_image_decorative"),
            FieldPanel("lead_image_caption"),
            FieldRowPanel([FieldPanel("lead_image_credit"), FieldPanel("lead_image_licence_url")]),
        ],
        heading=_("Picture"),
        icon="image",
    )


def report_panels() -> list:
    """The whole form, in the order in which a report is written."""
    return [
        TitleFieldPanel("title", heading=_("Headline")),
        FieldPanel("lead"),
        *event_panels(),
        lead_image_panel(),
        RelationPanel("report_topics", heading=_("Topics"), label=_("Topic"), icon="tag"),
        FieldPanel("body"),
    ]
