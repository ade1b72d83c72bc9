"""Makes the drafts of an event's next edition, one in each language that the last one has."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.coreutils import find_available_slug
from wagtail.models import TranslatableMixin

from ..models import EventReportMixin
from .next_edition_translations import link_translations

#: What a log entry of a new edition says was done; ``register_log_actions`` has the words for it.
LOG_ACTION = "wagtail_clusterevents.next_edition"


@dataclass
class NextEdition:
    """What to make: ``facts`` are the values of fields that the editor was asked for, ``title`` is for the language of
    the page that is copied.
    """

    page: EventReportMixin
    user: Any
    title: str
    facts: dict[str, Any]
    translation_key: uuid.UUID = field(default_factory=uuid.uuid4)
    ids: dict[str, str] = field(default_factory=dict)
    keys: dict[uuid.UUID, uuid.UUID] = field(default_factory=dict)

    @transaction.atomic
    def create(self) -> list[EventReportMixin]:
        """The new drafts, the one in the page's own language first. Raises PermissionDenied when the user may not add
        pages beside it; languages in which the user may not are left out.
        """
        drafts = [self._copy(self.page, self.title)]
        drafts += [self._copy(version, self._title(version)) for version in versions(self.page, self.user)]
        link_translations(self.page, drafts)
        return drafts

    @property
    def _start(self) -> datetime.date:
        return self.facts["start_date"]

    def _title(self, version) -> str:
        return suggested_title(version, self._start, self.facts.get("edition"))

    def _copy(self, version, title: str) -> EventReportMixin:
        parent = version.get_parent()
        action = CopyPageAction(
            content_of(version),
            to=parent,
            update_attrs={**self.facts, **self._words(version), "title": title, "slug": self._slug(version, parent)},
            # Wagtail leaves out what is excluded even where it is told a value; the body is told one.
            exclude_fields=[name for name in version.get_last_edition_fields() if name != "body"],
            copy_revisions=False,
            keep_live=False,
            user=self.user,
            process_child_object=self._renew_key,
            log_action=LOG_ACTION,
            reset_translation_key=False,
        )
        return action.execute().specific

    def _words(self, version) -> dict[str, Any]:
        edition = self.facts.get("edition")
        names = {
            name: version.get_next_edition_text(getattr(version, name), self._start, edition)
            for name in ("event_name", "host_event_name")
        }
        body = version._meta.get_field("body").stream_block.to_python(version.get_next_edition_body(self.ids))
        return {**names, "body": body, "draft_title": "", "translation_key": self.translation_key}

    def _slug(self, version, parent) -> str:
        slug = version.get_next_edition_text(version.slug, self._start, self.facts.get("edition"))
        if slug == version.slug:
            slug = f"{slug}-{self._start.year}"
        return find_available_slug(parent, slug)

    def _renew_key(self, original, copy, relation, row) -> None:
        """Rows of one edition have the same key in each language, and another one than those of the last."""
        if isinstance(row, TranslatableMixin):
            row.translation_key = self.keys.setdefault(row.translation_key, uuid.uuid4())


def content_of(page) -> EventReportMixin:
    """What is known of an edition: what visitors see, or what is written as long as they see nothing."""
    return page if page.live else page.get_latest_revision_as_object()


def suggested_title(page, start: datetime.date, edition: int | None) -> str:
    """The name of the event, since a report's headline is about last time."""
    return page.get_next_edition_text(page.get_event_name(), start, edition)


def versions(page, user) -> list[EventReportMixin]:
    """The other languages of an edition, where the user may add a page beside it."""
    others = page.get_translations().filter(alias_of__isnull=True).select_related("locale").specific()
    return [other for other in others if may_copy(other, user)]


def may_copy(page, user) -> bool:
    """Whether somebody may make a new edition beside a page."""
    return page.permissions_for_user(user).can_copy_to(page.get_parent())
