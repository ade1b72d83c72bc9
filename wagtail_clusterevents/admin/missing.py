"""What is missing: the kinds of findings, what is asked for, and who finds it.

A finder is a function ``(search: Search) → iterable of Finding`` with a fixed number of queries. Projects add their own
and take ours away with the hook ``construct_clusterevents_finders``, which gets the list that it may change::

    @hooks.register("construct_clusterevents_finders")
    def no_credits(finders, search):
        finders.remove(find_in_reports)
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.admin.utils import quote
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks


class Kind(models.TextChoices):
    """What can be missing, in the order in which the findings of one page are listed."""

    BODY = "body", _("Report of a past event")
    IMAGE_ALT = "image_alt", _("Alternative text of a picture")
    IMAGE_CREDIT = "image_credit", _("Credit of a picture")
    BEST_PRACTICE = "best_practice", _("Parts of a best practice")
    LINK = "link", _("Target of a link")
    TRANSLATION = "translation", _("Translation")
    OUTDATED = "outdated", _("Update of a translation")
    WEBSITE = "website", _("Website of an organisation")
    CONSENT = "consent", _("Consent to a photo")


@dataclass(frozen=True)
class Search:
    """What is asked for: ``user`` sees what he may change. Without ``kinds``, all; ``section`` is the path of a page in
    the tree, ``locale_id`` a language; empty ones take in everything.
    """

    user: models.Model
    kinds: frozenset[str] = frozenset()
    section: str = ""
    locale_id: int | None = None

    def wants(self, *kinds: str) -> bool:
        """Whether one of these kinds is asked for."""
        return not self.kinds or bool(self.kinds.intersection(kinds))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is missing.

    ``url_name`` and ``pk`` are of the form in which it can be put right, ``path`` is the place of the field in it as
    Wagtail writes content paths (``body.<block id>.alt``). ``kind`` is one of ``Kind`` or a project's own text.
    """

    kind: str
    title: str
    pk: object
    url_name: str = "wagtailadmin_pages:edit"
    path: str = ""
    detail: str = ""
    locale_id: int | None = None
    date: datetime.date | None = None

    @property
    def url(self) -> str:
        """Where it is put right; Wagtail's form scrolls to the field."""
        address = reverse(self.url_name, args=[quote(self.pk)])
        return f"{address}#:w:contentpath={self.path}" if self.path else address

    @property
    def kind_label(self) -> str:
        """The kind in words of the active language."""
        return str(Kind(self.kind).label) if self.kind in Kind.values else str(self.kind)


Finder = Callable[[Search], Iterable[Finding]]


def finders(search: Search) -> list[Finder]:
    """The package's finders and the project's."""
    from .missing_records import find_consents, find_organisations
    from .missing_reports import find_in_reports
    from .missing_translations import find_translations

    found: list[Finder] = [find_in_reports, find_translations, find_organisations, find_consents]
    for hook in hooks.get_hooks("construct_clusterevents_finders"):
        hook(found, search)
    return found


def find_missing(search: Search) -> list[Finding]:
    """Everything that is missing, the newest events first, what has no date last."""
    findings = [finding for finder in finders(search) for finding in finder(search) if search.wants(finding.kind)]
    order = {kind: number for number, kind in enumerate(Kind.values)}
    return sorted(findings, key=lambda one: (_days_ago(one), _place(one.pk), order.get(one.kind, len(order))))


def _place(pk: Any) -> str:
    """Numbers in their order, and keys of every other type beside them."""
    return str(pk).rjust(20)


def _days_ago(finding: Finding) -> int:
    return -(finding.date or datetime.date.min).toordinal()
