"""Notes are wanted under “What is missing”, websites of organisations are not; the listing shows no pictures."""

from wagtail import hooks

from wagtail_clusterevents.admin.missing import Finding
from wagtail_clusterevents.admin.missing_records import find_organisations
from wagtail_clusterevents.admin.missing_reports import reports_to_change
from wagtail_clusterevents.admin.report_listing import ReportViewSet

ReportViewSet.columns = [column for column in ReportViewSet.columns if column.name != "picture"]


def find_notes(search):
    """Reports that the user may change and that have no note."""
    for report in reports_to_change(search).filter(note="").only("title", "start_date", "content_type"):
        yield Finding("Note", report.title, report.pk, path="note", date=report.start_date)


@hooks.register("construct_clusterevents_finders")
def look_for_notes(finders, search):
    """Notes are wanted, websites of organisations are not."""
    finders.append(find_notes)
    finders.remove(find_organisations)
