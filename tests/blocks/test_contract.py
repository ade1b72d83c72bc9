"""Every block of the set, with whatever can be stored in it: typed, drawn, previewed, never in the way of others."""

import re
from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pydantic import TypeAdapter
from wagtail.admin.icons import get_icons
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports
from wagtail_clusterevents.blocks import ReportStreamBlock
from wagtail_clusterevents.blocks.types import body_block_type, stream_union
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.representations.report import Report
from wagtail_clusterevents.visibility import Gate

from .contract import (
    assembled,
    body_block,
    check_types,
    damages,
    drawn,
    emptied,
    item,
    readable,
    said,
    stored_report,
    with_own_ids,
)
from .samples import SAMPLES, make_things

NAMES = list(ReportStreamBlock.base_blocks)
FULL, REQUIRED = 0, 1
every_block = pytest.mark.parametrize("name", NAMES)
every_sample = pytest.mark.parametrize("which", [FULL, REQUIRED], ids=["full", "required"])


@pytest.fixture
def things(index):
    return make_things(index)


def sample(name, things, which=FULL):
    return SAMPLES[name][which](things)


def around(name, value):
    """A body in which a block stands between two others."""
    heading = {"text": "After", "level": "2"}
    return [item("paragraph", "<p>Before</p>", "before"), item(name, value), item("heading", heading, "after")]


def test_every_block_has_samples():
    assert sorted(SAMPLES) == sorted(NAMES)
    assert len(NAMES) >= 18


@every_block
@every_sample
def test_block_may_be_saved(name, which, things):
    block = body_block().child_blocks[name]
    value = block.to_python(sample(name, things, which))
    assert block.get_prep_value(block.clean(value)).__class__ is sample(name, things, which).__class__


@every_block
@every_sample
def test_block_is_typed_and_its_html_says_the_same(name, which, things, index, site):
    page = stored_report(index, around(name, sample(name, things, which)))
    report = assembled(page, site)
    assert [block.type for block in report.body] == ["paragraph", name, "heading"]
    check_types(report)
    html = readable(drawn(page, report, site))
    assert [text for text in said(report.body[1].value) if readable(text) not in html] == []


@every_block
def test_block_with_all_its_options_empty_is_as_if_they_were_missing(name, things, index, site):
    raw = sample(name, things, REQUIRED)
    empty = emptied(body_block().child_blocks[name], raw)
    report = assembled(stored_report(index, [item(name, raw), item(name, empty)]), site)
    without, with_empty = (numberless(block) for block in report.body)
    assert with_empty == without


def numberless(block):
    """A body block as JSON, without what tells two equal blocks apart: ids, anchors, and an anchor's number."""
    dumped = TypeAdapter(body_block_type(body_block().child_blocks[block.type])).dump_json(block).decode()
    return re.sub(r'"(anchor|uid|id)":"[^"]*"', "", dumped)


@every_block
def test_damaged_block_is_left_out_or_emptied_and_logged_once(name, things, index, site, caplog):
    variants = [with_own_ids(item(name, raw), f"v{number}") for number, raw in enumerate(damages(sample(name, things)))]
    siblings = [item("callout", {"text": f"<p>Sibling {number}</p>"}, f"s{number}") for number in range(len(variants))]
    page = stored_report(index, [block for pair in zip(variants, siblings, strict=True) for block in pair])
    report = assembled(page, site)
    assert [block.id for block in report.body if block.id.startswith("s")] == [sibling["id"] for sibling in siblings]
    check_types(report)
    assert drawn(page, report, site).count("Sibling ") == len(siblings)
    logged = Counter(record.args[2].split("-")[0] for record in caplog.records if record.args[2])
    assert {variant: times for variant, times in logged.items() if times > 1} == {}
    assert logged["v2"] == 1, "a block that is stored as a list"


@every_block
def test_deleted_target_is_as_a_hidden_one_and_leaves_siblings(name, things, index, site, caplog):
    page = stored_report(index, around(name, sample(name, things)))
    hide(things)
    hidden = assembled(page, site)
    delete(things.image, things.document, things.report)
    assert assembled(page, site) == hidden
    delete(things.programme, things.organisation)
    deleted = assembled(page, site)
    assert (deleted.body[0].id, deleted.body[-1].id) == ("before", "after")
    check_types(deleted)
    assert re.findall("Chosen [a-z]+", drawn(page, deleted, site)) == []
    assert caplog.records == []


@every_block
def test_block_is_described_for_the_picker_and_has_an_icon_that_exists(name):
    block = body_block().child_blocks[name]
    icons = set(re.findall(r'id="icon-([\w-]+)"', get_icons()))
    assert block.meta.icon in icons
    assert [word for word in (block.label, block.meta.group, block.get_description()) if not str(word)] == []
    assert block.is_previewable


@every_block
def test_block_is_previewed_in_the_admin(name, things, admin_client):
    block = body_block().child_blocks[name]
    address = reverse("wagtailadmin_block_preview")
    response = admin_client.get(address, {"id": block.definition_prefix})
    words = response.content.decode().partition('<div class="ce-body">')[2]
    assert response.status_code == 200
    assert re.search(r"<(p|h2|img|figure|dl|li|a|article)\b", words), words


def test_queries_do_not_depend_on_the_number_of_blocks_and_pages(things, index, site):
    body = [with_own_ids(item(name, sample(name, things)), name) for name in NAMES]
    many = [with_own_ids(block, f"{number}") for number in range(30) for block in body]
    one, long = stored_report(index, body), stored_report(index, many)
    pages = [stored_report(index, body) for _number in range(20)]
    assert {count_queries(found, site) for found in ([one], [long], pages)} == {count_queries([one], site)}


def count_queries(pages, site):
    reports = list(get_report_model().objects.filter(pk__in=[page.pk for page in pages]))
    with CaptureQueriesContext(connection) as captured:
        assert len(assemble_reports(reports, AssemblyContext(Gate(site)))) == len(pages)
    return len(captured)


def test_report_with_every_block_has_a_json_schema():
    schema = TypeAdapter(Report[stream_union(body_block())]).json_schema(mode="serialization")
    blocks = schema["properties"]["body"]["items"]["anyOf"]
    assert len(blocks) == len(NAMES)


def hide(things):
    """Picture and document into a private collection, the report behind a restriction."""
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    for file in (things.image, things.document):
        file.collection = private
        file.save()
    PageViewRestriction.objects.create(page=things.report, restriction_type="login")


def delete(*instances):
    for instance in instances:
        instance.delete()
