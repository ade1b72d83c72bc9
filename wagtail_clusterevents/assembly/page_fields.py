"""The fields of a project's own pages, from its ``api_fields``: typed, and through the gate, without registration.

What is not known to be for everybody is left out: relations to anything but pages, images, documents and snippets,
files, JSON, and methods without a plain return annotation. A serializer of an ``APIField`` is not asked: what it may
give has no type, and the gate knows nothing of it.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Iterable
from dataclasses import make_dataclass
from typing import Annotated, Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from modelcluster.fields import ParentalKey
from pydantic import Field
from taggit.managers import TaggableManager
from wagtail.blocks import StreamBlock
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.snippets.models import get_snippet_models

from ..blocks.raw import raw_stream
from ..blocks.references import References, find_references, rich_text_references
from ..blocks.types import name_types_after, stream_union
from ..blocks.walk import represent_stream
from ..compat import BasePage
from ..models import get_report_model, has_report_model
from ..representations.image import Image
from ..representations.records import Record
from ..representations.text import Document, PageLink, RichText
from .columns import PageField, annotated_field, column_field
from .lookups import Lookups

logger = logging.getLogger("wagtail_clusterevents")


@functools.cache
def page_fields(model: type[models.Model]) -> tuple[PageField, ...]:
    """The fields that a model's ``api_fields`` name and that have a type."""
    named = dict.fromkeys(getattr(field, "name", field) for field in getattr(model, "api_fields", ()))
    return tuple(field for name in named if (field := _field(model, name)))


@functools.cache
def fields_type(model: type[models.Model]) -> type:
    """A dataclass with these fields."""
    fields = [(field.name, field.type) for field in page_fields(model)]
    documented = {"__doc__": f"The fields of {model._meta.label}."}
    return make_dataclass(f"{type_name(model)}Fields", fields, frozen=True, namespace=documented)


def represent_fields(instance: models.Model, lookups: Lookups) -> Any:
    """The fields of a page or of one of its rows."""
    values = {field.name: field.represent(instance, lookups) for field in page_fields(type(instance))}
    return fields_type(type(instance))(**values)


def find_fields(instance: models.Model, found: References) -> None:
    """Note everything that the fields refer to."""
    for field in page_fields(type(instance)):
        try:
            field.references(instance, found)
        except Exception:
            logger.exception("What %s of %r refers to could not be read.", field.name, instance)


def related_names(model: type[models.Model]) -> list[str]:
    """The relations that the fields read, to be loaded for many pages at once."""
    return [name for field in page_fields(model) for name in field.related]


def body_block(stream: StreamBlock) -> Any:
    """The type of a stream's blocks: the union of theirs, told apart by ``type``."""
    union = stream_union(stream)
    return Annotated[union, Field(discriminator="type")] if len(stream.child_blocks) > 1 else union


def type_name(model: type) -> str:
    """The name of a model's type in the document, which no other app's model has: ``ExampleSiteHomePage``."""
    app = "".join(part.capitalize() for part in model._meta.app_label.split("_"))
    return f"{app}{model.__name__}"


def _field(model: type[models.Model], name: str) -> PageField | None:
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return annotated_field(model, name)
    makers: Iterable[tuple[Any, Callable]] = (
        (StreamField, _stream),
        (RichTextField, _rich_text),
        (TaggableManager, _tags),
        (models.ManyToManyField, _targets),
        (models.ForeignKey, _target),
        (models.ManyToOneRel, _rows),
    )
    return next((make(model, field) for kind, make in makers if isinstance(field, kind)), None) or column_field(field)


def _stream(model, field: StreamField) -> PageField:
    block, name = field.stream_block, field.name
    if has_report_model():
        # Blocks that a report's body shares with this one keep the names that they have there.
        stream_union(get_report_model()._meta.get_field("body").stream_block)
    name_types_after(block, type_name(model))
    return PageField(
        name,
        list[body_block(block)],
        lambda page, lookups: represent_stream(block, raw_stream(getattr(page, name)), lookups),
        lambda page, found: find_references(block, raw_stream(getattr(page, name)), found),
    )


def _rich_text(model, field: RichTextField) -> PageField:
    name = field.name
    return PageField(
        name,
        RichText,
        lambda page, lookups: lookups.rich_text(getattr(page, name) or ""),
        lambda page, found: rich_text_references(getattr(page, name) or "", found),
    )


def _target(model, field: models.ForeignKey) -> PageField | None:
    target, attribute, kind = field.related_model, field.attname, _target_type(field.related_model)
    return kind and PageField(
        field.name,
        kind | None,
        lambda page, lookups: _shown(target, getattr(page, attribute), lookups),
        lambda page, found: found.add(target, getattr(page, attribute)),
    )


def _targets(model, field: models.ManyToManyField) -> PageField | None:
    target, name, kind = field.related_model, field.name, _target_type(field.related_model)

    def references(page, found: References) -> None:
        for row in getattr(page, name).all():
            found.add(target, row.pk)

    def value(page, lookups: Lookups) -> list:
        shown = (_shown(target, row.pk, lookups) for row in getattr(page, name).all())
        return [each for each in shown if each is not None]

    return kind and PageField(name, list[kind], value, references, related=(name,))


def _rows(model, relation: models.ManyToOneRel) -> PageField | None:
    """Rows that hang on the page, with the fields that their own ``api_fields`` name."""
    child, name = relation.related_model, relation.get_accessor_name()
    if not isinstance(relation.field, ParentalKey) or not page_fields(child):
        return None

    def references(page, found: References) -> None:
        for row in getattr(page, name).all():
            find_fields(row, found)

    def value(page, lookups: Lookups) -> list:
        return [represent_fields(row, lookups) for row in getattr(page, name).all()]

    related = (name, *(f"{name}__{deeper}" for deeper in related_names(child)))
    return PageField(name, list[fields_type(child)], value, references, related)


def _tags(model, field: TaggableManager) -> PageField:
    """Names of tags. Wagtail keeps those of a page in rows that hang on it."""
    owner = field.remote_field.through._meta.get_field("content_object")
    rows = owner.remote_field.get_accessor_name() if isinstance(owner, ParentalKey) else None

    def names(page, lookups: Lookups) -> list[str]:
        tags = [row.tag for row in getattr(page, rows).all()] if rows else list(getattr(page, field.name).all())
        for tag in tags:
            lookups.depends.on(tag)
        return sorted(tag.name for tag in tags)

    return PageField(field.name, list[str], names, related=(f"{rows}__tag" if rows else field.name,))


def _target_type(model: type[models.Model]) -> Any:
    """The type of what a relation leads to; None for what is not for everybody, such as users."""
    if issubclass(model, BasePage):
        return PageLink
    if issubclass(model, get_image_model()):
        return Image
    if issubclass(model, get_document_model()):
        return Document
    known = getattr(model, "representation", None)
    return known or (Record if model in get_snippet_models() else None)


def _shown(model: type[models.Model], pk: Any, lookups: Lookups) -> Any:
    return None if pk is None else lookups.target(model, pk)
