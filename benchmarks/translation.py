"""How many queries wagtail-localize needs for a report with 30 best practices, against the same report with the same
texts in plain stock blocks.

The plain report has a CharBlock for each line of text and a RichTextBlock for each rich text in a stock StreamField,
which is as flat as it can be. A ratio of 1 says that the nested blocks cost nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

PRACTICES, OBJECTIVES = 30, 3
LINES = ("title", "summary")
RICH_TEXTS = (
    *("challenge", "approach", "results", "resources", "evidence", "success_factors", "obstacles", "lessons"),
    *("transfer", "recognition"),
)
Body = list[dict]


def run() -> dict[str, float]:
    """The ratios for submitting the report, for updating after each of its texts has changed, and for publishing it."""
    counts = measure(PRACTICES)
    return {f"queries of {step}": round(ours / plain, 3) for step, (ours, plain) in counts.items()}


def measure(practices: int) -> dict[str, tuple[int, int]]:
    """The queries of each step: those of the report with our blocks, and those of the plain one."""
    index = make_index()
    ours = queries(index, lambda suffix: best_practices(practices, suffix))
    with stock_body():
        plain = queries(index, lambda suffix: stock_blocks(best_practices(practices, f" (plain){suffix}")))
    return {step: (ours[step], plain[step]) for step in ours}


def make_index():
    """An index of reports that stands in English, too, so that no report has to take its parents along."""
    from tests.trees import add_home
    from wagtail_clusterevents.testing import EventReportIndexPageFactory

    home, _site = add_home("translation.example")
    index = EventReportIndexPageFactory(parent=home, title="Reports")
    index.copy_for_translation(english(), copy_parents=True)
    return index


def english():
    """The language to translate into."""
    from wagtail.models import Locale

    return Locale.objects.get_or_create(language_code="en")[0]


@contextmanager
def stock_body() -> Iterator[None]:
    """Give reports a body of stock blocks in a stock StreamField."""
    from wagtail import blocks
    from wagtail.fields import StreamField

    from wagtail_clusterevents.models import get_report_model

    field = get_report_model()._meta.get_field("body")
    field_class, stream_block = type(field), field.stream_block
    field.__class__ = StreamField
    field.stream_block = blocks.StreamBlock([("line", blocks.CharBlock()), ("text", blocks.RichTextBlock())])
    try:
        yield
    finally:
        field.__class__, field.stream_block = field_class, stream_block


def best_practices(number: int, suffix: str) -> Body:
    """A body of best practices; ``suffix`` ends each of their texts."""
    return [
        {"type": "best_practice", "id": f"practice-{place}", "value": practice(place, suffix)}
        for place in range(number)
    ]


def practice(number: int, suffix: str) -> dict:
    """One best practice; no text of it is that of another."""
    return {
        **{name: f"{name} {number}{suffix}" for name in LINES},
        **{name: f"<p>{name} {number}{suffix}</p>" for name in RICH_TEXTS},
        "objectives": [
            {"type": "item", "id": f"objective-{place}", "value": f"objective {number} {place}{suffix}"}
            for place in range(OBJECTIVES)
        ],
    }


def stock_blocks(body: Body) -> Body:
    """The same texts, each in a block of its own."""
    found = []
    for block in body:
        texts = [value for value in block["value"].values() if isinstance(value, str)]
        texts += [item["value"] for item in block["value"]["objectives"]]
        for place, text in enumerate(texts):
            kind = "text" if text.startswith("<") else "line"
            found.append({"type": kind, "id": f"{block['id']}-{place}", "value": text})
    return found


def queries(index, body: Callable[[str], Body]) -> dict[str, int]:
    """The queries of each step of a new report's translation into English."""
    from wagtail_localize.models import Translation
    from wagtail_localize.operations import translate_object

    from wagtail_clusterevents.testing import EventReportPageFactory

    page = EventReportPageFactory(parent=index, lead="", body=body(""))
    page = type(page).objects.get(pk=page.pk)
    submit = counted(lambda: translate_object(page, [english()]))
    translation = Translation.objects.get(source__object_id=page.translation_key)
    page.body = body(" (changed)")
    page.save()
    update = counted(translation.source.update_from_db)
    return {"submit": submit, "update": update, "publish": counted(translation.save_target)}


def counted(do: Callable[[], object]) -> int:
    """The number of queries that something takes, with what waits for the commit."""
    from django.db import connection
    from django.test import TestCase

    number = 0

    # Not from the connection's own log, which forgets all but the last 9,000.
    def count(execute, *query):
        nonlocal number
        number += 1
        return execute(*query)

    with connection.execute_wrapper(count), TestCase.captureOnCommitCallbacks(execute=True):
        do()
    return number
