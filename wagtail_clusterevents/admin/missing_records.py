"""What is missing in shared records, and which photo consents have to be looked at."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail.permission_policies import ModelPermissionPolicy

from ..compat import images_to_choose
from ..models import Organisation, PhotoConsent
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


def find_consents(search: Search) -> Iterator[Finding]:
    """Photo consents that have ended or are about to, of pictures that the user may choose. They have no language and
    are in no section, and a spreadsheet with them names no person.
    """
    policy = ModelPermissionPolicy(PhotoConsent)
    if search.section or search.locale_id or not policy.user_has_permission(search.user, "change"):
        return
    if search.wants(Kind.CONSENT):
        consents = PhotoConsent.objects.of_images(images_to_choose(search.user)).due()
        for pk, image, day in consents.values_list("pk", "image__title", "valid_until"):
            yield Finding(Kind.CONSENT, image, pk, "clusterevents_photo_consents:edit", path="valid_until", date=day)
