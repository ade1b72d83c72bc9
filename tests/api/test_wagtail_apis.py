"""Wagtail's own APIs for the package's page types: v2 reads, v3 reads, creates and edits (Wagtail 8.0)."""

import datetime
import json

import pytest
from django.contrib.auth import get_user_model

from wagtail_clusterevents.compat import WAGTAIL_8
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)

needs_v3 = pytest.mark.skipif(not WAGTAIL_8, reason="Wagtail's API v3 came with 8.0")
TYPE = "wagtail_clusterevents_pages.EventReportPage"


@pytest.fixture
def page(index):
    image, organisation = make_image(), OrganisationFactory()
    practice = {
        "title": "Together",
        "organisations": [{"type": "item", "value": organisation.pk, "id": "o"}],
        "steps": [{"type": "item", "id": "s", "value": {"title": "First", "text": "<p>Talk</p>"}}],
        "metrics": [{"type": "item", "id": "m", "value": {"label": "Partners", "value": "6"}}],
    }
    return EventReportPageFactory(
        parent=index,
        title="Tagung",
        topics=[TopicFactory(name="Energie")],
        organisers=[organisation],
        venue=VenueFactory(),
        lead_image=image,
        lead_image_alt="People",
        body=[
            {"type": "heading", "value": {"text": "What was said", "level": "2", "anchor": ""}, "id": "h"},
            {"type": "paragraph", "value": "<p>Much.</p>", "id": "p"},
            {"type": "best_practice", "value": practice, "id": "b"},
        ],
    )


@pytest.fixture
def v3(client, db):
    """Asks v3 as a superuser."""
    from wagtail.models import APIToken

    user = get_user_model().objects.create_superuser("writer", "writer@example.org", "x")
    _token, key = APIToken.create_token(user=user, name="tests")

    def ask(method, path, data=None):
        response = client.generic(
            method,
            f"/api/v3/{path}",
            json.dumps(data) if data is not None else "",
            content_type="application/json",
            headers={"authorization": f"Bearer {key}"},
        )
        return response.status_code, response.json() if response.content else None

    return ask


def test_v2_lists_finds_and_details_reports(client, page):
    answer = client.get("/api/v2/pages/", {"type": TYPE, "fields": "start_date,body,report_topics(topic)"}).json()
    assert [(item["title"], item["start_date"]) for item in answer["items"]] == [("Tagung", "2014-11-05")]
    detail = client.get(f"/api/v2/pages/{page.pk}/").json()
    assert [block["type"] for block in detail["body"]] == ["heading", "paragraph", "best_practice"]
    assert [crumb["title"] for crumb in detail["breadcrumbs"]][-2:] == ["Berichte", "Tagung"]
    found = client.get("/api/v2/pages/find/", {"html_path": "/berichte/tagung/"})
    assert (found.status_code, found["Location"].rstrip("?").endswith(f"/api/v2/pages/{page.pk}/")) == (302, True)


@needs_v3
def test_v3_lists_and_details_reports(client, page):
    answer = client.get("/api/v3/pages/", {"type": TYPE}).json()
    assert [item["title"] for item in answer["items"]] == ["Tagung"]
    detail = client.get(f"/api/v3/pages/{page.pk}/").json()
    assert detail["start_date"] == "2014-11-05"
    assert [row["topic"]["id"] for row in detail["report_topics"]] == [page.report_topics.get().topic_id]
    assert [crumb["title"] for crumb in detail["breadcrumbs"]][-2:] == ["Berichte", "Tagung"]


@needs_v3
def test_v3_document_types_what_reports_are(client, db):
    document = client.get("/api/v3/openapi.json").json()
    schemas = document["components"]["schemas"]
    found = [
        schema["properties"]["breadcrumbs"]
        for schema in schemas.values()
        if "breadcrumbs" in schema.get("properties", {})
    ]
    arrays = [kind for field in found for kind in field["anyOf"] if kind.get("type") == "array"]
    (item,) = {array["items"]["$ref"].rpartition("/")[2] for array in arrays}
    assert list(schemas[item]["properties"]) == [
        *("id", "type", "title", "path", "url", "locale", "content_locale", "is_current")
    ]


@needs_v3
def test_v3_patch_of_the_read_body_keeps_values_and_ids(v3, page):
    _status, detail = v3("GET", f"pages/{page.pk}/")
    before = [dict(item) for item in page.body.raw_data]
    status, answer = v3("PATCH", f"pages/{page.pk}/", {"meta": {"type": TYPE}, "body": detail["body"]})
    assert status == 200, answer
    page.refresh_from_db()
    after = get_report_model().objects.get(pk=page.pk).get_latest_revision_as_object().body.raw_data
    assert [(item["type"], item["id"]) for item in after] == [(item["type"], item["id"]) for item in before]
    assert after[0]["value"] == before[0]["value"]
    practice = after[2]["value"]
    assert (practice["title"], practice["steps"][0]["id"], practice["steps"][0]["value"]["title"]) == (
        "Together",
        "s",
        "First",
    )
    assert [item["value"] for item in practice["organisations"]] == [before[2]["value"]["organisations"][0]["value"]]


@needs_v3
def test_v3_patch_of_the_read_rows_keeps_them(v3, page):
    _status, detail = v3("GET", f"pages/{page.pk}/")
    rows = {name: detail[name] for name in ("report_topics", "report_organisations")}
    status, answer = v3("PATCH", f"pages/{page.pk}/", {"meta": {"type": TYPE}, **rows})
    assert status == 200, answer
    draft = get_report_model().objects.get(pk=page.pk).get_latest_revision_as_object()
    assert [row.topic_id for row in draft.report_topics.all()] == [row.topic_id for row in page.report_topics.all()]
    assert [(row.organisation_id, row.role) for row in draft.report_organisations.all()] == [
        (row.organisation_id, row.role) for row in page.report_organisations.all()
    ]


@needs_v3
def test_v3_creates_and_publishes_a_report(v3, index):
    topic, organisation, venue = TopicFactory(), OrganisationFactory(), VenueFactory()
    data = {
        "meta": {"type": TYPE, "parent_id": index.pk},
        "title": "Neu",
        "start_date": "2015-02-03",
        "venue_id": venue.pk,
        "attendance_number": 60,
        "attendance_qualifier": "about",
        "lead": "<p>Kurz.</p>",
        "report_topics": [{"topic_id": topic.pk}],
        "report_organisations": [{"organisation_id": organisation.pk, "role": "host"}],
        "body": [{"type": "heading", "value": {"text": "Titel", "level": "2", "anchor": ""}}],
    }
    status, answer = v3("POST", "pages/", data)
    assert status == 201, answer
    assert v3("POST", f"pages/{answer['id']}/actions/publish/", {})[0] == 200
    page = get_report_model().objects.get(pk=answer["id"])
    assert page.live
    assert (page.start_date, page.venue, page.attendance_number) == (datetime.date(2015, 2, 3), venue, 60)
    assert [row.topic for row in page.report_topics.all()] == [topic]
    assert [(row.organisation, row.role) for row in page.report_organisations.all()] == [(organisation, "host")]


@needs_v3
def test_v3_refuses_what_the_admin_form_refuses(v3, page):
    status, answer = v3("PATCH", f"pages/{page.pk}/", {"meta": {"type": TYPE}, "end_date": "2013-01-01"})
    assert (status, [error["loc"][-1] for error in answer["errors"]]) == (422, ["end_date"])


@needs_v3
def test_v3_says_what_is_wrong_with_a_field_that_was_not_sent(v3, page):
    status, answer = v3("PATCH", f"pages/{page.pk}/", {"meta": {"type": TYPE}, "end_time": "10:00:00"})
    assert status == 422, answer
