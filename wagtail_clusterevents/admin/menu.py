"""Menu entries for those who work with pages."""

from __future__ import annotations

from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem

from ..models import has_report_model


class PagesMenuItem(MenuItem):
    """Shown to users who may do something with a page."""

    def is_shown(self, request) -> bool:
        return user_has_any_page_permission(request.user)


class ReportsMenuItem(PagesMenuItem):
    """Shown to them in projects that have a report model."""

    def is_shown(self, request) -> bool:
        return has_report_model() and super().is_shown(request)
