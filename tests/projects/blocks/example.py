"""An article with a best practice."""

import json

from wagtail.models import Page

from tests.projects.blocks.articles.models import ArticlePage
from tests.projects.desk import menu


def make_page() -> ArticlePage:
    """A published article below the site's home page."""
    practice = {
        "title": "One stand for twelve firms",
        "challenge": "<p>Each firm alone was too small for the fair.</p>",
        "approach": "<p>They shared a stand.</p>",
        "results": "<p>Thirty new contacts.</p>",
    }
    body = [{"type": "text", "value": "<p>Look here:</p>"}, {"type": "best_practice", "value": practice}]
    return Page.objects.get(depth=2).add_child(instance=ArticlePage(title="Ways to the market", body=json.dumps(body)))


def facts() -> dict:
    """The menus of the admin."""
    return {"menu": menu()}
