"""The event that a report tells about, as an abstract model: its fields stand on the page, it is no record of its
own.
"""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import PageQuerySet

from .. import dates
from ..fields import TranslatedForeignKey
from ..languages import split_language_tags
from ..representations.event import HostEvent
from ..validators import validate_attendance, validate_languages, validate_time_zone


class EventStatus(models.TextChoices):
    """schema.org's ``eventStatus`` and iCalendar's ``STATUS``."""

    SCHEDULED = "scheduled", pgettext_lazy("event status", "Scheduled")
    CANCELLED = "cancelled", pgettext_lazy("event status", "Cancelled")
    POSTPONED = "postponed", pgettext_lazy("event status", "Postponed")


class AttendanceMode(models.TextChoices):
    """schema.org's ``eventAttendanceMode``."""

    IN_PERSON = "in_person", pgettext_lazy("attendance", "In person")
    ONLINE = "online", pgettext_lazy("attendance", "Online")
    HYBRID = "hybrid", pgettext_lazy("attendance", "In person and online")


class AttendanceQualifier(models.TextChoices):
    """How the number of people who came is meant."""

    EXACT = "exact", _("exactly")
    ABOUT = "about", _("about")
    AT_LEAST = "at_least", _("at least")
    AT_MOST = "at_most", _("at most")


class EventQuerySet(PageQuerySet):
    """Events by date. Phases compare the stored instants with now; days are local to each event."""

    def upcoming(self):
        """Events that have not begun."""
        return self.filter(begins_at__gt=timezone.now())

    def ongoing(self):
        """Events that have begun and are not over."""
        return self.filter(begins_at__lte=timezone.now(), ends_before__gt=timezone.now())

    def past(self):
        """Events that are over."""
        return self.filter(ends_before__lte=timezone.now(), begins_at__lte=timezone.now())

    def between(self, first: datetime.date | None, last: datetime.date | None):
        """Events that touch the local days from ``first`` to ``last``, both inclusive; None leaves an end open."""
        events = self
        if last is not None:
            events = events.filter(start_date__lte=last)
        if first is not None:
            ends_late = models.Q(end_date__gte=first)
            events = events.filter(ends_late | models.Q(end_date__isnull=True, start_date__gte=first))
        return events


class EventMixin(models.Model):
    """The facts of an event.

    Dates are local to ``time_zone``; an event without times takes whole days. ``begins_at`` and ``ends_before`` are
    the UTC instants that follow from them, stored for phase and order only. ``ical_sequence`` rises when a published
    change moves the event or changes its status (RFC 5545, ``SEQUENCE``).
    """

    event_name = models.CharField(
        verbose_name=_("name of the event"),
        max_length=255,
        blank=True,
        help_text=_("If it differs from the headline, for example “Annual conference 2014”."),
    )
    start_date = models.DateField(verbose_name=_("first day"))
    end_date = models.DateField(
        verbose_name=_("last day"), null=True, blank=True, help_text=_("Empty for an event of one day.")
    )
    start_time = models.TimeField(
        verbose_name=_("from"), null=True, blank=True, help_text=_("Empty for an event that takes the whole day.")
    )
    end_time = models.TimeField(verbose_name=_("to"), null=True, blank=True)
    time_zone = models.CharField(
        verbose_name=_("time zone"),
        max_length=63,
        blank=True,
        validators=[validate_time_zone],
        help_text=_("The zone of the venue, such as “Europe/Berlin”. Empty: the site's own."),
    )
    begins_at = models.DateTimeField(editable=False, db_index=True, null=True)
    ends_before = models.DateTimeField(editable=False, db_index=True, null=True)

    status = models.CharField(
        verbose_name=_("status"), max_length=20, choices=EventStatus, default=EventStatus.SCHEDULED
    )
    attendance_mode = models.CharField(
        verbose_name=_("attendance"), max_length=20, choices=AttendanceMode, default=AttendanceMode.IN_PERSON
    )
    venue = models.ForeignKey(
        "wagtail_clusterevents.Venue",
        verbose_name=_("venue"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    online_url = models.URLField(
        verbose_name=_("address online"), blank=True, help_text=_("Where people take part online.")
    )
    host_event_name = models.CharField(
        verbose_name=_("host event"),
        max_length=255,
        blank=True,
        help_text=_("The fair or congress that this event was part of."),
    )
    host_event_url = models.URLField(verbose_name=_("website of the host event"), blank=True)
    series = models.ForeignKey(
        "wagtail_clusterevents.EventSeries",
        verbose_name=_("series"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    edition = models.PositiveSmallIntegerField(
        verbose_name=_("edition"), null=True, blank=True, help_text=_("The number of this event in its series.")
    )
    attendance_number = models.PositiveIntegerField(
        verbose_name=_("number of participants"), null=True, blank=True, validators=[validate_attendance]
    )
    attendance_qualifier = models.CharField(
        verbose_name=_("the number is meant"),
        max_length=20,
        choices=AttendanceQualifier,
        default=AttendanceQualifier.EXACT,
    )
    event_languages = models.CharField(
        verbose_name=_("held in"),
        max_length=100,
        blank=True,
        validators=[validate_languages],
        help_text=_("Language codes, separated by commas: “de, en”."),
    )
    ical_sequence = models.PositiveIntegerField(editable=False, default=0)

    event_translatable_fields = [
        TranslatedForeignKey("venue"),
        TranslatedForeignKey("series"),
    ]
    #: What makes a calendar entry another one for those who have it: a change here raises ``ical_sequence``.
    sequence_fields = (
        "start_date",
        "end_date",
        "start_time",
        "end_time",
        "time_zone",
        "status",
        "venue_id",
        "online_url",
    )

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.time_zone = self.time_zone or settings.TIME_ZONE
        if self.start_date:
            self.begins_at, self.ends_before = self.span.begins_at, self.span.ends_before
        if kwargs.get("update_fields") is None:
            self._raise_sequence()
        elif {"start_date", "end_date", "start_time", "end_time", "time_zone"} & set(kwargs["update_fields"]):
            kwargs["update_fields"] = {*kwargs["update_fields"], "time_zone", "begins_at", "ends_before"}
        super().save(*args, **kwargs)

    @property
    def span(self) -> dates.Span:
        """The event's dates, for phases, overlap and words."""
        zone = self.time_zone if dates.is_time_zone(self.time_zone) else settings.TIME_ZONE
        return dates.Span(self.start_date, self.end_date, self.start_time, self.end_time, zone)

    @property
    def phase(self) -> dates.Phase:
        """Upcoming, ongoing or past, as of now."""
        return self.span.phase(timezone.now())

    @property
    def languages(self) -> list[str]:
        """The languages it was held in, as BCP 47 tags."""
        return split_language_tags(self.event_languages)

    @property
    def host_event(self) -> HostEvent | None:
        """The larger event that this one was part of."""
        return HostEvent(name=self.host_event_name, url=self.host_event_url) if self.host_event_name else None

    def get_event_name(self) -> str:
        """The event's own name; the page's title where it has none."""
        return self.event_name or self.title

    def get_event_errors(self) -> dict[str, str]:
        """What is wrong with the facts, by field; empty when nothing is."""
        return {**self._date_errors(), **self._fact_errors()}

    def _date_errors(self) -> dict:
        if self.end_time and not self.start_time:
            return {"start_time": _("An end time needs a start time.")}
        if self.start_date and self.end_date and self.end_date < self.start_date:
            return {"end_date": _("The last day is before the first day.")}
        backwards = self.start_time and self.end_time and self.end_time <= self.start_time
        if backwards and self.end_date is None:
            return {
                "end_date": _("The event ends earlier than it begins. If it goes on past midnight, give the last day.")
            }
        if backwards and self.end_date == self.start_date:
            return {"end_time": _("The event ends earlier than it begins.")}
        return {}

    def _fact_errors(self) -> dict:
        errors = {}
        if self.edition and not self.series_id:
            errors["series"] = _("An edition needs the series that it belongs to.")
        if self.host_event_url and not self.host_event_name:
            errors["host_event_name"] = _("Name the host event that this website is of.")
        if self._lacks_online_url():
            errors["online_url"] = _("People need an address to take part online.")
        return errors

    def _lacks_online_url(self) -> bool:
        if self.online_url or self.attendance_mode != AttendanceMode.ONLINE or self.status != EventStatus.SCHEDULED:
            return False
        return bool(self.start_date) and self.phase != dates.Phase.PAST

    def _raise_sequence(self) -> None:
        """Count changes from the stored row, since a revision carries the number of the day it was written."""
        stored = (
            self.pk
            and type(self)._base_manager.filter(pk=self.pk).only("live", "ical_sequence", *self.sequence_fields).first()
        )
        if stored:
            changed = any(getattr(stored, name) != getattr(self, name) for name in self.sequence_fields)
            self.ical_sequence = stored.ical_sequence + (1 if changed and stored.live and self.live else 0)
