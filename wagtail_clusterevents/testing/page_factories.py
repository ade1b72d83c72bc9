"""factory-boy factories for the ready page types, which ``wagtail_clusterevents.pages`` has to be installed for.

Pages need a place in the tree: ``EventReportPageFactory(parent=index)``. A page takes its parent's language.
"""

from __future__ import annotations

import datetime

import factory
from wagtail_factories import PageFactory

from .factories import OrganisationFactory, TopicFactory


class LocalisedPageFactory(PageFactory):
    """A page in its parent's language, unless ``locale`` (or ``locale_id``) says another one."""

    class Meta:
        abstract = True

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        cls._take_language(parent, kwargs)
        return super()._create_instance(model_class, parent, kwargs)

    @staticmethod
    def _take_language(parent, kwargs: dict) -> None:
        if parent is not None and not kwargs.keys() & {"locale", "locale_id"}:
            kwargs["locale_id"] = parent.locale_id


class EventReportIndexPageFactory(LocalisedPageFactory):
    """An index of reports."""

    class Meta:
        model = "wagtail_clusterevents_pages.EventReportIndexPage"

    title = factory.Sequence(lambda number: f"Reports {number}")


class BestPracticeIndexPageFactory(LocalisedPageFactory):
    """An index of best practices."""

    class Meta:
        model = "wagtail_clusterevents_pages.BestPracticeIndexPage"

    title = factory.Sequence(lambda number: f"Best practices {number}")


class EventReportPageFactory(LocalisedPageFactory):
    """A report about an event of one day in 2014.

    ``topics=[…]`` and ``organisers=[…]`` (records) make the rows that hang on it; ``body=[{"type", "value", …}]`` is a
    raw stream.
    """

    class Meta:
        model = "wagtail_clusterevents_pages.EventReportPage"

    title = factory.Sequence(lambda number: f"Report {number}")
    start_date = datetime.date(2014, 11, 5)
    time_zone = "Europe/Berlin"
    lead = "<p>What happened, and why it mattered.</p>"

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        rows = _rows(kwargs.pop("topics", ()), kwargs.pop("organisers", ()))
        cls._take_language(parent, kwargs)
        page = model_class(**kwargs)
        for name, values in rows.items():
            model = model_class._meta.get_field(name).related_model
            setattr(page, name, [model(locale_id=page.locale_id, **value) for value in values])
        return parent.add_child(instance=page)


def _rows(topics, organisers) -> dict[str, list[dict]]:
    """What hangs on a report, saved with it as the admin does."""
    return {
        "report_topics": [{"topic": topic, "sort_order": order} for order, topic in enumerate(topics)],
        "report_organisations": [
            {"organisation": organisation, "sort_order": order, "role": "organiser"}
            for order, organisation in enumerate(organisers)
        ],
    }


class RowFactory(factory.django.DjangoModelFactory):
    """A row of a report, in the report's language."""

    class Meta:
        abstract = True

    locale_id = factory.SelfAttribute("page.locale_id")


class ReportTopicFactory(RowFactory):
    """A topic of a report."""

    class Meta:
        model = "wagtail_clusterevents_pages.ReportTopic"

    topic = factory.SubFactory(TopicFactory)


class ReportOrganisationFactory(RowFactory):
    """The organiser of a report's event."""

    class Meta:
        model = "wagtail_clusterevents_pages.ReportOrganisation"

    organisation = factory.SubFactory(OrganisationFactory)
    role = "organiser"
