"""How much is missing, on the first page of the admin."""

from __future__ import annotations

from django.core.cache import cache
from django.db.models import Count, Max
from wagtail.admin.site_summary import SummaryItem
from wagtail.permissions import page_permission_policy

from ..models import Organisation, PhotoConsent, get_report_model
from .missing import Search, find_missing

#: Seconds for which a count holds although something else than a report has changed: a page that a report links to,
#: a text that was translated, the clock.
COUNT_HOLDS = 300


class MissingSummaryItem(SummaryItem):
    """The number of findings for this user, with a link to them."""

    order = 150
    template_name = "wagtail_clusterevents/admin/missing_summary.html"

    def get_context_data(self, parent_context):
        return {"count": count_missing(self.request.user)}

    def is_shown(self) -> bool:
        """To those who may change pages."""
        return page_permission_policy.user_has_permission(self.request.user, "change")


def count_missing(user) -> int:
    """How much is missing in what the user may change: counted anew when a report, an organisation or a consent has
    changed, else every ``COUNT_HOLDS`` seconds.
    """
    changes = get_report_model().objects.aggregate(Count("pk"), Max("latest_revision"), Max("last_published_at"))
    others = Organisation.objects.filter(website="").count(), PhotoConsent.objects.due().count()
    state = "-".join(f"{value}" for value in (user.pk, *others, *changes.values()))
    key = f"clusterevents-missing-{state}".replace(" ", "T")
    return cache.get_or_set(key, lambda: len(find_missing(Search(user))), COUNT_HOLDS)
