"""The addresses of calendars and feeds, to be included by a site under a prefix of its choice, outside of
``i18n_patterns``.
"""

from django.urls import re_path

from . import views

app_name = "clusterevents_feeds"

_LANGUAGE = r"(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)"
# No database has more digits in an id.
_PAGE = r"(?P<page_id>\d{1,18})"
_FEED = r"(?P<format>ics|atom|json)"

urlpatterns = [
    re_path(rf"^reports/{_PAGE}\.ics$", views.event, name="event"),
    re_path(rf"^indexes/{_PAGE}\.{_FEED}$", views.index, name="index"),
    re_path(rf"^{_LANGUAGE}/reports\.{_FEED}$", views.reports, name="reports"),
    re_path(rf"^{_LANGUAGE}/series/(?P<series>[-\w]+)\.{_FEED}$", views.series, name="series"),
    re_path(rf"^{_LANGUAGE}/best-practices\.(?P<format>atom|json)$", views.best_practices, name="best_practices"),
    re_path(r"", views.not_found),
]
