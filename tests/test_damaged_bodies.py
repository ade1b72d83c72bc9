"""Bodies that are not as Wagtail stores them: pages load, forms open, and nothing sound is lost."""

import copy
import json

import pytest
from django.db import connection
from django.urls import reverse
from wagtail.fields import StreamField

from tests.blocks.contract import body_block, damages, item, stored_report
from tests.blocks.samples import SAMPLES, make_things
from wagtail_clusterevents.blocks import ReportStreamBlock
from wagtail_clusterevents.models import get_report_model

SOUND = [item("paragraph", "<p>First</p>", "one"), item("quote", {"text": "Second"}, "two")]
NO_BLOCKS = [None, "x", 5, True, [], ["paragraph", "<p>x</p>"], {}, {"value": "x"}, {"type": "paragraph"}]
NO_BLOCKS += [{"type": None, "value": "x"}, {"type": ["paragraph"], "value": "x"}, {"type": "gone", "value": "x"}]


def store(page, text):
    """Put a text into the database's column, past Django."""
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(page._meta.db_table)
        cursor.execute(f"UPDATE {table} SET body = %s WHERE page_ptr_id = %s", [text, page.pk])


def load(page):
    return get_report_model().objects.get(pk=page.pk)


def with_junk(junk):
    """A sound body with something else before, between and after its blocks."""
    return [copy.deepcopy(element) for element in (junk, SOUND[0], junk, SOUND[1], junk)]


@pytest.mark.parametrize("junk", NO_BLOCKS, ids=str)
def test_item_that_is_no_block_is_left_out_and_all_others_stay(index, junk):
    page = stored_report(index, with_junk(junk))
    assert list(page.body.raw_data) == SOUND
    page.save()
    assert list(load(page).body.raw_data) == SOUND


@pytest.mark.parametrize("junk", [None, 5], ids=str)
def test_stock_field_cannot_load_such_a_body(junk):
    field = StreamField(ReportStreamBlock())
    with pytest.raises(TypeError):
        field.to_python(json.dumps([*SOUND, junk]))


@pytest.mark.parametrize("text", ["{}", "5", "true", "null", '"x"', "[]", '{"type": "paragraph", "value": "x"}'])
def test_body_that_is_no_list_is_empty(index, text):
    page = stored_report(index, SOUND)
    store(page, text)
    assert len(load(page).body) == 0


def test_what_is_left_out_is_logged_once(index, caplog):
    stored_report(index, with_junk(None))
    assert [record.getMessage() for record in caplog.records] == ["Left out what is no block of a stored body"]


def test_sound_body_is_logged_not_at_all(index, caplog):
    assert list(stored_report(index, SOUND).body.raw_data) == SOUND
    assert caplog.records == []


def test_wrong_value_in_code_is_still_an_error(index):
    with pytest.raises(TypeError):
        stored_report(index, []).body = ["paragraph"]


def test_revision_with_a_damaged_body_can_be_edited(index, admin_client):
    page = stored_report(index, SOUND)
    revision = page.save_revision()
    revision.content = {**revision.content, "body": json.dumps(with_junk({"value": "x"}))}
    revision.save()
    assert list(page.get_latest_revision_as_object().body.raw_data) == SOUND
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


@pytest.mark.parametrize("name", list(ReportStreamBlock.base_blocks))
def test_damaged_blocks_can_be_loaded_edited_and_indexed(name, index):
    raw = [
        item(name, value, f"v{number}") for number, value in enumerate(damages(SAMPLES[name][0](make_things(index))))
    ]
    page = stored_report(index, raw)
    assert len(list(page.body)) == len(raw)
    assert [child["id"] for child in body_block().get_form_state(page.body)] == [child["id"] for child in raw]
    assert len(body_block().get_prep_value(page.body)) == len(raw)


@pytest.mark.parametrize("name", list(ReportStreamBlock.base_blocks))
def test_sound_blocks_are_loaded_as_stock_blocks_load_them(name, index):
    raw = SAMPLES[name][0](make_things(index))
    block = body_block().child_blocks[name]
    stock = stock_twin(name)
    assert block.get_prep_value(block.to_python(raw)) == stock.get_prep_value(stock.to_python(raw))


def stock_twin(name):
    """The block as a migration knows it: made of Wagtail's own classes."""
    _name, _path, args, kwargs = get_report_model()._meta.get_field("body").deconstruct()
    return StreamField(*args, **kwargs).stream_block.child_blocks[name]
