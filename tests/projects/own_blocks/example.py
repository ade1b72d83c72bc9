"""A report with each of the project's own blocks."""

import datetime
import json
from typing import Any

from pydantic import TypeAdapter
from wagtail.models import Page, Site

from tests.projects.own_blocks.magazine.models import Story
from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports
from wagtail_clusterevents.blocks.types import stream_union
from wagtail_clusterevents.representations.report import Report
from wagtail_clusterevents.testing import TopicFactory, make_image
from wagtail_clusterevents.visibility import Gate


def items(*values: Any) -> list[dict]:
    """The stored form of a list."""
    return [{"type": "item", "value": value, "id": f"item-{number}"} for number, value in enumerate(values)]


def make_page() -> Story:
    """A published report with a picture, a review, and a quote from the time when there were quotes."""
    review = {
        "name": "Ada",
        "stars": 4,
        "topics": items(TopicFactory(name="Energy").pk),
        "remarks": items("Good talks"),
    }
    photo = {"image": make_image().pk, "alt": "A hall", "place": "Stuttgart"}
    body = [
        {"type": "image", "value": photo, "id": "photo"},
        {"type": "quote", "value": {"text": "No longer said"}, "id": "quote"},
        {"type": "review", "value": review, "id": "review"},
    ]
    story = Story(
        title="A day among clusters",
        start_date=datetime.date(2014, 11, 5),
        time_zone="Europe/Berlin",
        body=json.dumps(body),
    )
    return Page.objects.get(depth=2).add_child(instance=story)


def facts() -> dict[str, Any]:
    """What the API says about the body of that page, and the schema that says what it can say."""
    story = Story.objects.get()
    (report,) = assemble_reports([story], AssemblyContext(Gate(Site.objects.get())))
    adapter = TypeAdapter(Report[stream_union(story.body.stream_block)])
    schema = adapter.json_schema(mode="serialization")
    return {"body": json.loads(adapter.dump_json(report))["body"], "types": schema["$defs"]}
