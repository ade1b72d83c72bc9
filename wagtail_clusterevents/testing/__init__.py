"""Factories for tests, the package's own and those of sites that use it (extra ``testing``)."""

from typing import Any

from .factories import (
    EventSeriesFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
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


def __getattr__(name: str) -> Any:
    """The ready page types' factories, which cannot be imported in a project that does without these types."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import page_factories

    return getattr(page_factories, name)
