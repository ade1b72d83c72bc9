"""The head in ``page/``, and the language versions in the header ``Link``."""

import datetime

import pytest

from wagtail_clusterevents.testing import BestPracticeIndexPageFactory, EventReportPageFactory, make_image

ROOT = "http://localhost"


def ask(client, path):
    response = client.get("/api/clusterevents/v1/page/", {"path": path})
    assert response.status_code == 200, response.content
    return response


@pytest.fixture
def pages(index, english):
    """A report in two languages, and one that stands in English as an alias."""
    for page in (index.get_parent(), index):
        page.copy_for_translation(english).save_revision().publish()
    when = datetime.datetime(2014, 11, 6, tzinfo=datetime.UTC)
    report = EventReportPageFactory(
        parent=index,
        title="Tagung",
        lead="<p>A &amp; B</p>",
        lead_image=make_image(size=(1200, 630)),
        lead_image_alt="Leute",
        first_published_at=when,
        last_published_at=when,
    )
    copy = report.copy_for_translation(english)
    copy.title, copy.slug = "Conference", "conference"
    copy.save_revision().publish()
    EventReportPageFactory(parent=index, title="Allein").copy_for_translation(english, alias=True)
    return report


def test_head_says_what_a_page_is_to_browsers_and_search_engines(client, site, pages):
    site.site_name = "Portal"
    site.save()
    head = ask(client, "/de/berichte/tagung/").json()["head"]
    [image] = head["open_graph"].pop("images")
    json_ld, feeds = head.pop("json_ld"), head.pop("feeds")
    german, english = f"{ROOT}/de/berichte/tagung/", f"{ROOT}/en/berichte/conference/"
    assert head == {
        "title": "Tagung",
        "description": "A & B",
        "robots": "max-image-preview:large",
        "canonical": german,
        "alternates": [
            {"hreflang": "de", "href": german},
            {"hreflang": "en", "href": english},
            {"hreflang": "x-default", "href": german},
        ],
        "open_graph": {
            "type": "article",
            "title": "Tagung",
            "description": "A & B",
            "url": german,
            "site_name": "Portal",
            "locale": "de_DE",
            "locale_alternates": ["en_GB"],
            "published_time": "2014-11-06T00:00:00Z",
            "modified_time": "2014-11-06T00:00:00Z",
        },
    }
    assert (image.pop("url").partition("/images/")[0], image) == (
        "http://testserver",
        {"alt": "Leute", "width": 1200, "height": 630},
    )
    assert [(feed["type"], feed["title"]) for feed in feeds] == [("text/calendar", "Tagung")]
    assert json_ld["@context"] == "https://schema.org"
    assert [node["@type"] for node in json_ld["@graph"]] == ["Report", "BreadcrumbList", "WebSite"]


def test_every_page_has_a_head_of_the_same_shape(client, site, pages):
    BestPracticeIndexPageFactory(parent=site.root_page, title="Beispiele", slug="beispiele")
    heads = [
        ask(client, path).json()["head"]
        for path in ("/de/berichte/tagung/", "/de/", "/de/berichte/", "/de/berichte/2014/", "/de/beispiele/")
    ]
    assert {tuple(head) for head in heads} == {tuple(heads[0])}
    assert {tuple(head["open_graph"]) for head in heads} == {tuple(heads[0]["open_graph"])}
    assert [head["canonical"] for head in heads[1:]] == [
        f"{ROOT}{path}" for path in ("/de/", "/de/berichte/", "/de/berichte/2014/", "/de/beispiele/")
    ]


def test_language_versions_are_named_in_the_header_as_in_the_page(client, pages):
    for path in ("/de/berichte/tagung/", "/en/berichte/conference/", "/de/berichte/", "/en/"):
        response = ask(client, path)
        versions = response.json()["page"]["translations"]
        assert [version["locale"] for version in versions] == ["de", "en"]
        assert response["Link"] == ", ".join(
            f'<{version["html_url"]}>; rel="alternate"; hreflang="{version["locale"]}"' for version in versions
        )
    assert ask(client, "/en/berichte/conference/")["Link"].startswith(f"<{ROOT}/de/berichte/tagung/>; ")


def test_page_with_one_version_and_its_stand_in_name_none(client, pages):
    assert [ask(client, path).has_header("Link") for path in ("/de/berichte/allein/", "/en/berichte/allein/")] == [
        False,
        False,
    ]
