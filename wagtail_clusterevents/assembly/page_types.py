"""The types of pages that are no reports and no indexes: one for each page model of the project."""

from __future__ import annotations

import functools
import operator
from dataclasses import make_dataclass
from typing import Any, Literal

from django.utils.translation import override
from wagtail.models import get_page_models

from ..compat import BasePage
from ..models import BestPracticeIndexMixin, EventReportIndexMixin, EventReportMixin
from ..representations.page import OtherPage
from .page_fields import fields_type, type_name

#: Pages of these types have a representation of their own.
OWN = (EventReportMixin, EventReportIndexMixin, BestPracticeIndexMixin)


@functools.cache
def other_page_type(model: type[BasePage]) -> type[OtherPage]:
    """``OtherPage`` with the label of a page model as its tag, and with the fields that its ``api_fields`` name."""
    return make_dataclass(
        type_name(model),
        [("kind", Literal[model._meta.label]), ("fields", fields_type(model))],
        bases=(OtherPage,),
        frozen=True,
        kw_only=True,
        namespace={"__doc__": describe(model)},
    )


@functools.cache
def other_pages() -> Any:
    """The union of the types of all other pages that are installed."""
    models = [model for model in get_page_models() if not issubclass(model, OWN)]
    return functools.reduce(operator.or_, map(other_page_type, sorted(models, key=lambda model: model._meta.label)))


def describe(model: type) -> str:
    """What a model is called, in English, whatever language is active when its type is made."""
    with override("en"):
        return f"{model._meta.label}: {model._meta.verbose_name}."
