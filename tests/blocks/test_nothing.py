"""Stored values that say nothing are passed over: that must not change what a block looks like."""

import datetime

import pytest
from wagtail import blocks

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.loading import Loaded
from wagtail_clusterevents.assembly.lookups import Lookups
from wagtail_clusterevents.blocks import OptionalStructBlock, StructBlock
from wagtail_clusterevents.blocks.nothing import nothing_test
from wagtail_clusterevents.blocks.per_block import children_of, stored_default
from wagtail_clusterevents.blocks.references import References, finder
from wagtail_clusterevents.blocks.types import empty_value
from wagtail_clusterevents.blocks.walk import represent
from wagtail_clusterevents.visibility import Gate

from .contract import body_block
from .drawing import represented

LEAVES = ["", [], {}, False, 0, "0", " ", [""]]


def every_block(block):
    yield block
    for child in children_of(block):
        yield from every_block(child)


def values_of(block):
    """What may be stored where little or nothing was filled in."""
    yield from [*LEAVES, stored_default(block)()]
    names = getattr(block, "child_blocks", {})
    for leaf in (None, "", [], False):
        yield dict.fromkeys(names, leaf)
        for name in names:
            yield {other: leaf for other in names if other != name}


def test_what_is_passed_over_would_have_been_empty(site):
    context = AssemblyContext(Gate(site))
    lookups = Lookups(Loaded(References(), context), context, page_id=None, locale_id=None)
    passed_over = [
        (block, raw)
        for block in every_block(body_block())
        for raw in values_of(block)
        if raw is not None and nothing_test(block)(raw)
    ]
    assert len(passed_over) > 100
    for block, raw in passed_over:
        assert represent(block, raw, lookups) == empty_value(block), (block, raw)


@pytest.mark.parametrize("base", [blocks.StructBlock, StructBlock])
def test_struct_without_essential_parts_is_never_passed_over(base):
    assert not nothing_test(base([("text", blocks.CharBlock())]))({"text": ""})


def test_block_that_says_something_of_an_empty_value_is_asked(site):
    class StarsBlock(blocks.IntegerBlock):
        def represent(self, value, lookups):
            return value or 3

    block = OptionalStructBlock([("stars", StarsBlock())])
    assert represented(block, {"stars": ""}, site).stars == 3


def test_default_that_is_made_by_code_is_made_each_time():
    days = iter([datetime.date(2026, 1, 1), datetime.date(2026, 1, 2)])
    default = stored_default(blocks.StructBlock([("day", blocks.DateBlock(default=lambda: next(days)))]))
    assert default() != default()


def test_blocks_that_refer_to_nothing_are_not_looked_through():
    found = {name for name, block in body_block().child_blocks.items() if finder(block) is None}
    assert {"heading", "key_figures", "table_of_contents"} <= found
    assert not found & {"paragraph", "image", "best_practice"}
