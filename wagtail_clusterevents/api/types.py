"""The types of answers, made when the addresses are loaded: by then the project's report model is known."""

from __future__ import annotations

import functools
from typing import Annotated, Any

from pydantic import Field

from ..assembly.page_fields import body_block
from ..assembly.page_types import other_pages
from ..assembly.site_settings import site_settings_type
from ..blocks.best_practice import BestPractice, BestPracticeBlock
from ..blocks.types import representation_type
from ..models import get_report_model, has_report_model
from ..representations.best_practice import BestPracticeDetail
from ..representations.lists import ItemList
from ..representations.page import BestPracticeIndex, MissingResult, PageResult, RedirectResult, ReportIndex
from ..representations.report import BodyBlock, Report, ReportTeaser
from ..representations.site import SiteInfo


@functools.cache
def report_type() -> Any:
    """``Report`` with the union of the blocks of the project's report model."""
    return Report[_body_block()]


@functools.cache
def report_list_type() -> Any:
    """A list of reports, as teasers or in full."""
    return ItemList[ReportTeaser | report_type()]


@functools.cache
def report_view_type(view: str) -> Any:
    """The same with the one kind of items that a view has, which is written faster."""
    return ItemList[report_type() if view == "full" else ReportTeaser]


def _page_result_type() -> Any:
    page = Annotated[report_type() | ReportIndex | BestPracticeIndex | other_pages(), Field(discriminator="kind")]
    return PageResult[page]


@functools.cache
def page_answer_type() -> Any:
    """What stands at a path: a page of any kind, or a redirect."""
    return Annotated[_page_result_type() | RedirectResult, Field(discriminator="result")]


@functools.cache
def page_list_type() -> Any:
    """Many of them; or nothing, at a path that was asked for among others."""
    any_result = _page_result_type() | RedirectResult | MissingResult
    return ItemList[Annotated[any_result, Field(discriminator="result")]]


@functools.cache
def site_type() -> Any:
    """A site with the settings that the project publishes."""
    return SiteInfo[site_settings_type()]


@functools.cache
def best_practice_type() -> Any:
    """A best practice with everything that the project's block says of it."""
    return BestPracticeDetail[_best_practice()]


def _best_practice() -> Any:
    if not has_report_model():
        return BestPractice
    stream = get_report_model()._meta.get_field("body").stream_block
    own = [block for block in stream.child_blocks.values() if isinstance(block, BestPracticeBlock)]
    return representation_type(own[0]) if own else BestPractice


def _body_block() -> Any:
    if not has_report_model():
        return BodyBlock
    return body_block(get_report_model()._meta.get_field("body").stream_block)
