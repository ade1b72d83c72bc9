"""Models: the shared records, and the page types as mixins and abstract pages."""

from .best_practice import BestPracticeEntry
from .event import AttendanceMode, AttendanceQualifier, EventMixin, EventQuerySet, EventStatus
from .funding import FundingProgramme
from .index import (
    AbstractBestPracticeIndexPage,
    AbstractEventReportIndexPage,
    BestPracticeIndexMixin,
    EventReportIndexMixin,
)
from .organisation import Organisation, OrganisationKind
from .photo_consent import PhotoConsent
from .placeholder import ImagePlaceholder
from .report import (
    AbstractEventReportPage,
    AbstractReportOrganisation,
    AbstractReportTopic,
    EventReportManager,
    EventReportMixin,
    EventReportQuerySet,
    OrganisationRole,
    get_report_model,
    has_report_model,
)
from .series import EventSeries
from .sitemap import SitemapMixin
from .topic import Topic
from .venue import Venue

__all__ = [
    "AbstractBestPracticeIndexPage",
    "AbstractEventReportIndexPage",
    "AbstractEventReportPage",
    "AbstractReportOrganisation",
    "AbstractReportTopic",
    "AttendanceMode",
    "AttendanceQualifier",
    "BestPracticeEntry",
    "BestPracticeIndexMixin",
    "EventMixin",
    "EventQuerySet",
    "EventReportIndexMixin",
    "EventReportManager",
    "EventReportMixin",
    "EventReportQuerySet",
    "EventSeries",
    "EventStatus",
    "FundingProgramme",
    "ImagePlaceholder",
    "Organisation",
    "OrganisationKind",
    "OrganisationRole",
    "PhotoConsent",
    "SitemapMixin",
    "Topic",
    "Venue",
    "get_report_model",
    "has_report_model",
]
