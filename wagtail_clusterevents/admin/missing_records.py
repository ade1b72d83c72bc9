"""What is missing in shared records."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail.permission_policies import ModelPermissionPolicy

from ..models import Organisation
from .missing import Finding, Kind, Search
from .report_filters import one_per_key


def find_organisations(search: Search) -> Iterator[Finding]:
    """Organisations without a website; each once, since all its translations have the same. They are in no section."""
    may_change = ModelPermissionPolicy(Organisation).user_has_permission(search.user, "change")
    if search.section or not may_change or not search.wants(Kind.WEBSITE):
        return
    organisations = one_per_key(Organisation)(None).filter(website="")
    if search.locale_id:
        organisations = organisations.filter(locale_id=search.locale_id)
    url_name = Organisation.snippet_viewset.get_url_name("edit")
    for pk, name, locale_id in organisations.values_list("pk", "name", "locale_id"):
        yield Finding(Kind.WEBSITE, name, pk, url_name, path="website", locale_id=locale_id)
