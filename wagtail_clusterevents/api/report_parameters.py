"""What can be asked of reports, from the query string to a ``ReportQuery``."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import translation
from pydantic import Field
from wagtail.models import Locale

from ..assembly.context import AssemblyContext
from ..assembly.report_query import ReportQuery
from ..representations.event import AttendanceMode, Phase, Role, Status
from .lists import FacetListParameters
from .parameters import CommonParameters
from .problems import InvalidParameters, ProblemError
from .relative_dates import resolve_date

Id = Annotated[int, Field(ge=1, lt=2**63)]
#: A key (UUID) or a slug.
Name = Annotated[str, Field(min_length=1, max_length=100)]
MANY = 50
#: The filters of reports by a record that can be named by its number, too.
NUMBERED = ("topic", "series", "organisation", "venue")


def numbers(name: str) -> Any:
    """The field for records by number: further values of the filter that takes keys and slugs."""
    return Field([], max_length=MANY, description=f"As `{name}`, by number (`id`).")


class LanguageParameters(CommonParameters):
    """In which language."""

    locale: str | None = Field(
        None, max_length=35, description="Language code; `*` for all. Default: the site's own language."
    )
    fallback: bool = Field(
        False, description="Adds what is not translated once: as it stands under the language, else as it was written."
    )
    q: str = Field("", max_length=500, description="Words to search for; all of them have to occur.")
    ids: list[Id] = Field([], max_length=100, description="Only these, in this order unless another is asked for.")


class ReportFilterParameters(LanguageParameters):
    """Which reports. Values of one parameter are alternatives, and all parameters have to be met."""

    under: list[Id] = Field([], max_length=MANY, description="Id of a page that they stand below.")
    phase: list[Phase] = Field([], max_length=MANY)
    from_: str | None = Field(
        None,
        alias="from",
        max_length=20,
        description="First local day, inclusive: a date, `today`, `-30d`, `2w`, `1y`.",
    )
    to: str | None = Field(None, max_length=20, description="Last local day, inclusive; as `from`.")
    year: list[Annotated[int, Field(ge=1, le=9999)]] = Field([], max_length=MANY, description="Year of the first day.")
    month: list[Annotated[int, Field(ge=1, le=12)]] = Field([], max_length=12, description="Month of the first day.")
    topic: list[Name] = Field([], max_length=MANY, description="Key or slug of a topic; any of them.")
    topic_id: list[Id] = numbers("topic")
    topic_all: list[Name] = Field([], max_length=MANY, description="Key or slug of a topic; all of them.")
    series: list[Name] = Field([], max_length=MANY, description="Key or slug of a series.")
    series_id: list[Id] = numbers("series")
    organisation: list[Name] = Field([], max_length=MANY, description="Key or slug of an organisation.")
    organisation_id: list[Id] = numbers("organisation")
    role: list[Role] = Field([], max_length=MANY, description="The part that the organisation plays.")
    venue: list[Name] = Field([], max_length=MANY, description="Key or slug of a venue.")
    venue_id: list[Id] = numbers("venue")
    city: list[Name] = Field([], max_length=MANY, description="The venue's city, in any case of letters.")
    country: list[Annotated[str, Field(pattern=r"^[A-Z]{2}$")]] = Field([], max_length=MANY, description="ISO 3166-1.")
    attendance_mode: list[AttendanceMode] = Field([], max_length=MANY)
    status: list[Status] = Field([], max_length=MANY)


class ReportParameters(ReportFilterParameters, FacetListParameters):
    """Which reports, which part of them, and how much of each."""

    view: Literal["teaser", "full"] = Field("teaser", description="`full`: with body and everything else.")
    order: Literal["-start", "start", "title", "-published", "relevance"] | None = Field(
        None, description="Default: `relevance` with `q`, the order of `ids` with those, else `-start`."
    )


def language_of(parameters: Any, context: AssemblyContext) -> str:
    """The language code that is asked for, or ``*``; raises InvalidParameters for one that the site does not have."""
    wanted = parameters.locale
    if wanted is None:
        named = [root for root in context.gate.roots if root.site == context.gate.site and root.is_named]
        return named[0].language_code if named else Locale.get_default().language_code
    if wanted != "*" and wanted not in {locale.language_code for locale in context.locales.values()}:
        raise InvalidParameters(ProblemError("locale", "unknown", "The site has no such language."))
    return wanted


def spoken(locale: str) -> str:
    """The language that an answer's own words are in: the site's for ``*``."""
    return translation.get_language() or "und" if locale == "*" else locale


def report_query(parameters: ReportFilterParameters, context: AssemblyContext, fixed: dict[str, str]) -> ReportQuery:
    """The question. ``fixed`` has the days that were resolved for an earlier page of the same list, or is filled."""
    if parameters.month and not parameters.year:
        raise InvalidParameters(ProblemError("month", "conflict", "A month needs a year."))
    names = ("under", "phase", "year", "month", "topic", "topic_all", "series", "organisation", "role", "venue", "city")
    lists = {name: tuple(dict.fromkeys(getattr(parameters, name))) for name in names}
    for name in NUMBERED:
        lists[name] += tuple(dict.fromkeys(getattr(parameters, f"{name}_id")))
    return ReportQuery(
        locale=language_of(parameters, context),
        fallback=parameters.fallback,
        first=_day("from", parameters.from_, context, fixed),
        last=_day("to", parameters.to, context, fixed),
        country=tuple(parameters.country),
        attendance_mode=tuple(parameters.attendance_mode),
        status=tuple(parameters.status),
        q=parameters.q,
        ids=tuple(dict.fromkeys(parameters.ids)),
        **lists,
    )


def _day(name: str, text: str | None, context: AssemblyContext, fixed: dict[str, str]) -> datetime.date | None:
    if text is None:
        return None
    zone = ZoneInfo(settings.TIME_ZONE)
    today = context.now.astimezone(zone).date()
    day = resolve_date(fixed.get(name, text), name, today)
    if name not in fixed and day.isoformat() != text:
        # So long from today: tomorrow it is another day.
        context.depends.until(datetime.datetime.combine(today + datetime.timedelta(days=1), datetime.time(), zone))
    fixed[name] = day.isoformat()
    return day
