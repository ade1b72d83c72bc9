"""A report on the page type of this project."""

import datetime
import json

from django.test import Client
from django.test.utils import setup_test_environment
from wagtail.models import Page

from tests.projects.desk import menu, superuser
from tests.projects.subclass.news.models import NewsIndexPage, NewsReportPage
from wagtail_clusterevents.admin.missing import Search, find_missing
from wagtail_clusterevents.models import Organisation


def make_page() -> NewsReportPage:
    """A published report with a question, below an index."""
    index = Page.objects.get(depth=2).add_child(instance=NewsIndexPage(title="News"))
    question = {"type": "question", "value": {"question": "Was it worth it?", "answer": "It was."}}
    report = NewsReportPage(
        title="A day among clusters",
        start_date=datetime.date(2014, 11, 5),
        time_zone="Europe/Berlin",
        note="With pictures",
        body=json.dumps([question]),
    )
    return index.add_child(instance=report)


def facts() -> dict:
    """The menus of the admin, the columns of the listing, and what is missing in a report without a note."""
    NewsReportPage.objects.update(note="")
    Organisation.objects.create(name="Office", locale_id=NewsReportPage.objects.get().locale_id)
    found = find_missing(Search(superuser()))
    setup_test_environment()
    client = Client()
    client.force_login(superuser())
    columns = list(client.get("/admin/clusterevents/reports/").context["table"].columns)
    return {
        "menu": menu(),
        "columns": columns,
        "missing": [(finding.kind_label, finding.title, finding.path) for finding in found],
    }
