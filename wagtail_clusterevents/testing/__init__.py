"""Factories for tests, the package's own and those of sites that use it (extra ``testing``)."""

from .factories import (
    BestPracticeIndexPageFactory,
    EventReportIndexPageFactory,
    EventReportPageFactory,
    EventSeriesFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
    ReportOrganisationFactory,
    ReportTopicFactory,
    TopicFactory,
    VenueFactory,
    make_document,
    make_image,
)

__all__ = [
    "BestPracticeIndexPageFactory",
    "EventReportIndexPageFactory",
    "EventReportPageFactory",
    "EventSeriesFactory",
    "FundingProgrammeFactory",
    "OrganisationFactory",
    "ReportOrganisationFactory",
    "ReportTopicFactory",
    "TopicFactory",
    "VenueFactory",
    "make_document",
    "make_image",
]
