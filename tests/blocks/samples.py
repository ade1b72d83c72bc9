"""Stored values for each block of the set: with everything filled, and with only what is required.

The contract runs every block of ``ReportStreamBlock`` through them: whoever adds a block adds its values here.
Texts are unlike each other, so that a test sees which one is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed

from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
    TopicFactory,
    make_document,
    make_image,
)

VIDEO = "https://example.org/video"


@dataclass
class Things:
    """What values can choose: everything visible. ``report`` is another report, with one best practice ("there")."""

    image: Any
    document: Any
    organisation: Any
    programme: Any
    topic: Any
    report: Any


def make_things(index, name: str = "Chosen") -> Things:
    """One of each; ``report`` stands below ``index``."""
    make_embed()
    organisation = OrganisationFactory(
        name=f"{name} organisation", website="https://example.org/organisation", logo=make_image(f"{name} logo")
    )
    topic = TopicFactory()
    practice = {"title": f"{name} practice", "organisations": items(organisation.pk)}
    body = [{"type": "best_practice", "value": practice, "id": "there"}]
    return Things(
        image=make_image(f"{name} picture"),
        document=make_document(f"{name} document"),
        organisation=organisation,
        programme=FundingProgrammeFactory(name=f"{name} programme", funder=organisation),
        topic=topic,
        report=EventReportPageFactory(parent=index, title=f"{name} report", topics=[topic], body=body),
    )


def make_embed() -> Embed:
    """What the provider has said about the video."""
    return Embed.objects.create(
        url=VIDEO,
        hash=get_embed_hash(VIDEO),
        type="video",
        html='<iframe src="https://example.org/player/1"></iframe>',
        title="Title at the provider",
        provider_name="Example",
        width=640,
        height=360,
    )


def items(*values: Any) -> list[dict]:
    """The stored form of a list."""
    return [{"type": "item", "value": value, "id": f"item-{number}"} for number, value in enumerate(values)]


def picture(things: Things, **texts: Any) -> dict:
    """A picture with all that can be said about it."""
    return {
        "image": things.image.pk,
        "alt": "Alternative text of the picture",
        "decorative": False,
        "caption": "Caption of the picture",
        "credit": "Credit of the picture",
        "licence_url": "https://example.org/licence",
        **texts,
    }


def best_practice(things: Things) -> dict:
    """A best practice with all its parts."""
    return {
        "title": "Practice title",
        "organisations": items(things.organisation.pk),
        "place": {"name": "Practice town", "country": "DE"},
        "period": {
            "start_year": 2012,
            "end_year": 2014,
            "ongoing": False,
            "start_date": "2012-03-01",
            "end_date": "2014-11-05",
        },
        "summary": "Practice summary",
        "challenge": "<p>Practice challenge</p>",
        "objectives": items("First objective", "Second objective"),
        "approach": "<p>Practice approach</p>",
        "steps": items({"title": "Step title", "text": "<p>Step text</p>"}),
        "programme": things.programme.pk,
        "resources": "<p>Practice resources</p>",
        "funding": items(
            {
                "programme": things.programme.pk,
                "funder": things.organisation.pk,
                "amount": "12500.50",
                "currency": "EUR",
                "note": "Funding note",
            }
        ),
        "results": "<p>Practice results</p>",
        "metrics": items(
            {"label": "Metric label", "value": "45", "unit": "percent", "baseline": "0", "source": "Metric source"}
        ),
        "evidence": "<p>Practice evidence</p>",
        "success_factors": "<ul><li>Success factor</li></ul>",
        "obstacles": "<p>Practice obstacle</p>",
        "lessons": "<p>Practice lesson</p>",
        "transfer": "<p>Practice transfer</p>",
        "recognition": "<p>Practice recognition</p>",
        "image": picture(things),
        "contact": {
            "name": "Contact name",
            "email": "contact@example.org",
            "phone": "+49 711 123456",
            "organisation": things.organisation.pk,
        },
        "links": items(
            {"text": "Link to a page", "page": things.report.pk, "document": None, "url": ""},
            {"text": "Link to a document", "page": None, "document": things.document.pk, "url": ""},
            {"text": "Link to a site", "page": None, "document": None, "url": "https://example.org/project"},
        ),
    }


def programme(things: Things) -> dict:
    """A programme with one day and two sessions."""
    speaker = {"name": "Speaker name", "role": "Speaker role", "organisation": things.organisation.pk}
    first = {
        "start": "10:00:00",
        "end": "11:30:00",
        "title": "First session",
        "speakers": items(speaker),
        "description": "<p>Session description</p>",
        "slides": things.document.pk,
        "slides_url": "",
    }
    second = {"start": "22:00:00", "end": "00:00:00", "title": "Second session", "slides_url": "https://example.org/2"}
    day = {"date": "2014-11-05", "title": "Day title", "sessions": items(first, second)}
    return {"heading": "Programme heading", "days": items(day)}


#: Block name → (everything filled, only the required): functions of ``Things``.
SAMPLES: dict[str, tuple] = {
    "heading": (
        lambda things: {"text": "Heading text", "level": "3", "anchor": "own-anchor"},
        lambda things: {"text": "Heading text", "level": "2"},
    ),
    "paragraph": (
        lambda things: (
            f'<h3>Paragraph heading</h3><p>Paragraph <a id="{things.report.pk}" linktype="page">link</a></p>'
        ),
        lambda things: "<p>Paragraph text</p>",
    ),
    "image": (picture, lambda things: {"image": things.image.pk, "alt": "Alternative text"}),
    "quote": (
        lambda things: {
            "text": "Quote text",
            "name": "Quote name",
            "role": "Quote role",
            "organisation": things.organisation.pk,
        },
        lambda things: {"text": "Quote text"},
    ),
    "outcomes": (
        lambda things: {
            "heading": "Outcomes heading",
            "outcomes": items("<p>First outcome</p>", "<p>Second outcome</p>"),
        },
        lambda things: {"outcomes": items("<p>First outcome</p>")},
    ),
    "programme": (
        programme,
        lambda things: {"days": items({"sessions": items({"title": "First session"})})},
    ),
    "people": (
        lambda things: {
            "heading": "People heading",
            "people": items(
                {
                    "name": "Person name",
                    "role": "Person role",
                    "organisation": things.organisation.pk,
                    "image": things.image.pk,
                    "credit": "Person credit",
                    "profile_url": "https://example.org/person",
                }
            ),
        },
        lambda things: {"people": items({"name": "Person name"})},
    ),
    "key_figures": (
        lambda things: {
            "heading": "Figures heading",
            "figures": items(
                {
                    "number": "1250.5",
                    "qualifier": "about",
                    "unit": "kilometres",
                    "label": "Figure label",
                    "source": "Figure source",
                }
            ),
        },
        lambda things: {"figures": items({"number": "60", "qualifier": "exact", "label": "Figure label"})},
    ),
    "partners": (
        lambda things: {"heading": "Partners heading", "organisations": items(things.organisation.pk)},
        lambda things: {"organisations": items(things.organisation.pk)},
    ),
    "best_practice": (best_practice, lambda things: {"title": "Practice title"}),
    "best_practice_group": (
        lambda things: {
            "heading": "Group heading",
            "intro": "<p>Group introduction</p>",
            "best_practices": items(
                {"title": "Practice title", "organisations": items(things.organisation.pk), "image": picture(things)}
            ),
        },
        lambda things: {"best_practices": items({"title": "Practice title"})},
    ),
    "chosen_best_practices": (
        lambda things: {
            "heading": "Chosen heading",
            "best_practices": items({"which": f"{things.report.pk}-there"}),
        },
        lambda things: {"best_practices": items({"report": things.report.pk})},
    ),
    "gallery": (
        lambda things: {"heading": "Gallery heading", "images": items(picture(things))},
        lambda things: {"images": items({"image": things.image.pk, "alt": "Alternative text"})},
    ),
    "video": (
        lambda things: {
            "video": VIDEO,
            "title": "Video title",
            "transcript": "<p>Video transcript</p>",
        },
        lambda things: {"video": VIDEO, "title": "Video title"},
    ),
    "downloads": (
        lambda things: {
            "heading": "Downloads heading",
            "documents": items({"document": things.document.pk, "title": "Download title"}),
        },
        lambda things: {"documents": items({"document": things.document.pk})},
    ),
    "callout": (
        lambda things: {"kind": "tip", "title": "Callout title", "text": "<p>Callout text</p>"},
        lambda things: {"kind": "info", "text": "<p>Callout text</p>"},
    ),
    "faq": (
        lambda things: {
            "heading": "Questions heading",
            "items": items({"question": "Question text", "answer": "<p>Answer text</p>"}),
        },
        lambda things: {"items": items({"question": "Question text", "answer": "<p>Answer text</p>"})},
    ),
    "table_of_contents": (
        lambda things: {"title": "Contents title", "max_level": "4"},
        lambda things: {"max_level": "3"},
    ),
    "call_to_action": (
        lambda things: {
            "text": "Action text",
            "page": things.report.pk,
            "document": None,
            "url": "",
            "style": "secondary",
        },
        lambda things: {"text": "Action text", "url": "https://example.org/action", "style": "primary"},
    ),
    "link_list": (
        lambda things: {
            "heading": "Links heading",
            "links": items(
                {"text": "Link to a page", "page": things.report.pk, "document": None, "url": ""},
                {"text": "Link to a document", "page": None, "document": things.document.pk, "url": ""},
            ),
        },
        lambda things: {"links": items({"url": "https://example.org/"})},
    ),
    "related_reports": (
        lambda things: {
            "heading": "Related heading",
            "mode": "chosen",
            "reports": items(things.report.pk),
            "limit": 3,
        },
        lambda things: {"mode": "chosen", "reports": items(things.report.pk)},
    ),
}
