"""A report on the page type of this project."""

import datetime
import json

from wagtail.models import Page

from tests.projects.subclass.news.models import NewsIndexPage, NewsReportPage


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
