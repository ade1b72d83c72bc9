"""Answers name what they were made from: the same in the body and in the header, and nothing that is hidden."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from wagtail_clusterevents.assembly.changed_keys import keys_of_change
from wagtail_clusterevents.assembly.dependencies import collapsed
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.testing import EventReportPageFactory, EventSeriesFactory, TopicFactory, make_image

V1 = "/api/clusterevents/v1/"


def ask(client, address, **query):
    return client.get(f"{V1}{address}", query)


def tags(response):
    return set(response["Cache-Tag"].split(","))


def linking(index, *ids, **fields):
    """A report whose text links to pages."""
    links = "".join(f'<p><a linktype="page" id="{pk}">x</a></p>' for pk in ids)
    body = [{"type": "paragraph", "value": links, "id": "p"}]
    return EventReportPageFactory(parent=index, title="Tagung", slug="tagung", body=body, **fields)


def test_page_names_everything_that_it_shows(client, index, site):
    topic, series, image = TopicFactory(), EventSeriesFactory(), make_image()
    other = EventReportPageFactory(parent=index, title="Andere")
    page = linking(index, other.pk, topics=[topic], series=series, lead_image=image, lead_image_alt="x")
    response = ask(client, "page/", path="/de/berichte/tagung/")
    pages = {f"page:{each.pk}" for each in (page, index, site.root_page, other)}
    records = {f"topic:{topic.translation_key}", f"series:{series.translation_key}"}
    assert set(response.json()["depends_on"]) == {
        *pages,
        *records,
        f"image:{image.pk}",
        f"edition:{series.translation_key}",
        "restriction:*",
        "site:*",
    }
    assert response["Cache-Tag"] == ",".join(response.json()["depends_on"])


def test_hidden_pages_are_named_by_a_token_alone(client, index):
    hidden, draft = (EventReportPageFactory(parent=index, title=title) for title in ("Hidden", "Draft"))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    get_page_model().objects.filter(pk=draft.pk).update(live=False)
    linking(index, hidden.pk, draft.pk, 99999)
    depends = ask(client, "page/", path="/de/berichte/tagung/").json()["depends_on"]
    assert len([key for key in depends if key.startswith("page:~")]) == 3
    assert {f"page:{pk}" for pk in (hidden.pk, draft.pk, 99999)} & set(depends) == set()
    assert set(keys_of_change(draft)) & set(depends) == {key for key in keys_of_change(draft) if "~" in key}


def test_hidden_page_above_is_named_by_a_token_alone(client, index):
    page = EventReportPageFactory(parent=index, slug="tagung")
    get_page_model().objects.filter(pk=index.pk).update(live=False)
    keys = tags(ask(client, "breadcrumbs/", path=page.get_url_parts()[2]))
    assert (f"page:{index.pk}" in keys, bool(keys & set(keys_of_change(index)))) == (False, True)


def test_missing_and_hidden_things_have_the_same_tags(client, index):
    page = EventReportPageFactory(parent=index, slug="tagung")
    missing = ask(client, "page/", path="/de/nirgends/")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    for response in (ask(client, "page/", path="/de/berichte/tagung/"), ask(client, f"reports/{page.pk}/")):
        assert (response.status_code, response["Cache-Tag"]) == (404, missing["Cache-Tag"])
    assert tags(missing) == {"page:*", "redirect:*", "restriction:*", "site:*"}


def test_redirect_names_its_target(client, index):
    Redirect.objects.create(old_path="/alt", redirect_page=index)
    response = ask(client, "page/", path="/alt/")
    assert {"redirect:*", f"page:{index.pk}"} <= tags(response)


def test_lists_depend_on_all_reports_and_on_what_was_named(client, index):
    topic = TopicFactory(name="Energie")
    page = EventReportPageFactory(parent=index, topics=[topic])
    known, unknown = ask(client, "reports/", topic="energie"), ask(client, "reports/", topic="other")
    assert {"report:*", f"page:{page.pk}", f"topic:{topic.translation_key}"} <= tags(known)
    assert {"report:*", "topic:*"} <= tags(unknown)
    for address in ("reports/", "best-practices/"):
        assert f"topic:{topic.translation_key}" in tags(ask(client, address, topic_id=topic.pk))
        assert "topic:*" in tags(ask(client, address, topic_id=999999))
    assert {"topic:*", "report:*"} <= tags(ask(client, "topics/"))


def test_unmodified_answer_has_its_tags(client, index):
    first = ask(client, "page/", path="/de/berichte/")
    again = client.get(f"{V1}page/", {"path": "/de/berichte/"}, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again["Cache-Tag"]) == (304, first["Cache-Tag"])


def test_many_keys_collapse_to_their_kinds():
    images, pages = ([f"{kind}:{number}" for number in range(60)] for kind in ("image", "page"))
    assert collapsed([*images, *pages[:40]]) == sorted([*images, *pages[:40]])
    assert collapsed([*images, *pages[:41]]) == sorted(["image:*", *pages[:41]])
    assert collapsed(["page:1", "page:*", "image:1"]) == ["image:1", "page:*"]


@pytest.mark.parametrize("number", [1, 3, 20])
def test_keys_of_a_change_take_the_same_queries_for_any_number_of_pages(index, number):
    pages = [EventReportPageFactory(parent=index, topics=[TopicFactory()]) for _number in range(number)]
    with CaptureQueriesContext(connection) as captured:
        keys = keys_of_change(index, below=True)
    assert {f"page:{page.pk}" for page in pages} <= set(keys)
    assert len(captured) == 1
