"""Merges two records that are the same: everything that names the one names the other, and one is left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields, model_from_serializable_data
from wagtail.log_actions import log
from wagtail.models import ReferenceIndex, Revision, RevisionMixin
from wagtail.permission_policies import ModelPermissionPolicy

from ..compat import BasePage
from ..models.record import SharedRecord
from .merge_content import Replacement, can_refer

#: What the log says of everything that a merger has changed.
LOG_ACTION = "wagtail_clusterevents.merge"


@dataclass(frozen=True)
class Use:
    """Something that names the record that goes: ``places`` says how often, in what is stored or in its draft."""

    instance: models.Model
    places: int


@dataclass(frozen=True)
class Merger:
    """``kept`` is the record that stays, ``gone`` the one whose place it takes, both in one language.

    Their translations are merged with them, language by language; one that only ``gone`` has becomes a translation of
    ``kept``.
    """

    kept: SharedRecord
    gone: SharedRecord

    @cached_property
    def pairs(self) -> list[tuple[SharedRecord, SharedRecord]]:
        """``(gone, kept)`` in each language that both have."""
        kept = {record.locale_id: record for record in self.kept.get_translations(inclusive=True)}
        gone = self.gone.get_translations(inclusive=True)
        return [(record, kept[record.locale_id]) for record in gone if record.locale_id in kept]

    @cached_property
    def adopted(self) -> list[SharedRecord]:
        """The translations that only ``gone`` has."""
        taken = {record.pk for record, _kept in self.pairs}
        return [record for record in self.gone.get_translations(inclusive=True) if record.pk not in taken]

    @cached_property
    def replacement(self) -> Replacement:
        return Replacement(type(self.kept), {gone.pk: kept.pk for gone, kept in self.pairs})

    @cached_property
    def uses(self) -> list[Use]:
        """Everything that names a record that goes, live or in its latest draft."""
        found: dict[tuple, Use] = {}
        for instance in self._naming():
            places = self.replacement.in_data(type(instance), _data(instance))
            found[type(instance), instance.pk] = Use(instance, places)
        latest = self._revisions().filter(pk__in=_latest_revisions())
        for revision, places in self._rewritten(latest):
            instance = revision.content_object
            if instance is not None:
                found.setdefault((type(instance), instance.pk), Use(instance, places))
        return list(found.values())

    @cached_property
    def filled(self) -> list[models.Field]:
        """The fields that ``kept`` has empty and ``gone`` has filled; what they say is taken along."""
        fields = [field for field in self.kept._meta.concrete_fields if field.editable and not field.unique]
        skipped = {"slug", "locale", "translation_key", self.kept.name_field}
        return [
            field
            for field in fields
            if field.name not in skipped and _is_blank(field, self.kept) and not _is_blank(field, self.gone)
        ]

    def forbidden(self, user) -> list[models.Model]:
        """What would change and is not somebody's to edit."""
        return [use.instance for use in self.uses if not _may_edit(user, use.instance)]

    @transaction.atomic
    def merge(self, user) -> None:
        """Do it, or nothing at all. Raises PermissionDenied when the user may not edit all that changes, and
        ProtectedError when something of the project's own still holds the record that goes.
        """
        if self.forbidden(user):
            raise PermissionDenied
        changed = [use.instance for use in self.uses]
        self._fill()
        for instance in self._naming():
            self._rewrite(instance)
        self._rewrite_keys()
        for revision, _places in self._rewritten(self._revisions()):
            Revision.objects.filter(pk=revision.pk).update(content=revision.content)
        self._rewrite_translation_sources()
        self._drop(changed, user)

    def _fill(self) -> None:
        for gone, kept in self.pairs:
            for field in self.filled:
                if _is_blank(field, kept):
                    setattr(kept, field.attname, getattr(gone, field.attname))
            kept.save()

    def _naming(self) -> Iterator[models.Model]:
        """The instances whose stored values name a record that goes, each as it is in the database."""
        keys = {}
        for gone, _kept in self.pairs:
            for reference in ReferenceIndex.get_references_to(gone).select_related("content_type"):
                keys[reference.content_type.model_class(), reference.object_id] = None
        for model, pk in keys:
            instance = model and model._base_manager.filter(pk=pk).first()
            if instance is not None and instance.pk not in self.replacement.ids:
                yield instance

    def _rewrite(self, instance: models.Model) -> None:
        data = _data(instance)
        if not self.replacement.in_data(type(instance), data):
            return
        made = _made_of(type(instance), data)
        # Names that were right when they were written may break newer rules; they are not what changes here.
        made.save(**({"clean": False} if isinstance(made, BasePage) else {}))

    def _rewrite_keys(self) -> None:
        """Keys of models that Wagtail's reference index does not know, and rows of plain many-to-many relations."""
        for relation in self.replacement.model._meta.get_fields(include_hidden=True):
            if relation.auto_created and (relation.one_to_many or relation.one_to_one) and relation.field.column:
                self._rewrite_column(relation.related_model, relation.field)

    def _rewrite_column(self, owner: type[models.Model], field: models.ForeignKey) -> None:
        rows = owner._base_manager
        for old, new in self.replacement.ids.items():
            if owner._meta.auto_created:
                other = next(each for each in owner._meta.fields if each.is_relation and each != field)
                there = rows.filter(**{field.attname: new}).values_list(other.attname, flat=True)
                rows.filter(**{field.attname: old, f"{other.attname}__in": list(there)}).delete()
            rows.filter(**{field.attname: old}).update(**{field.attname: new})

    def _revisions(self) -> models.QuerySet:
        owners = [
            model
            for model in apps.get_models()
            if issubclass(model, RevisionMixin) and can_refer(model, self.replacement.model)
        ]
        types = ContentType.objects.get_for_models(*owners, for_concrete_models=False).values() if owners else []
        return Revision.objects.filter(content_type__in=types).order_by("pk")

    def _rewritten(self, revisions: models.QuerySet) -> Iterator[tuple[Revision, int]]:
        """The revisions that name a record that goes, with the other one in its place, not saved."""
        for revision in revisions.select_related("content_type").iterator(chunk_size=100):
            places = self.replacement.in_data(revision.content_type.model_class(), revision.content)
            if places:
                yield revision, places

    def _rewrite_translation_sources(self) -> None:
        """What wagtail-localize keeps of the pages that it translates, which it makes their translations of."""
        if not apps.is_installed("wagtail_localize"):
            return
        from wagtail_localize.models import TranslationSource

        for source in TranslationSource.objects.select_related("specific_content_type").iterator(chunk_size=100):
            owner = source.specific_content_type.model_class()
            content = json.loads(source.content_json)
            if owner and can_refer(owner, self.replacement.model) and self.replacement.in_data(owner, content):
                TranslationSource.objects.filter(pk=source.pk).update(content_json=json.dumps(content))

    def _drop(self, changed: list[models.Model], user) -> None:
        facts = {"gone": {"id": self.gone.pk, "name": str(self.gone)}, "kept": {"id": self.kept.pk}}
        for record, _kept in self.pairs:
            log(record, "wagtail.delete", user=user, deleted=True)
            record.delete()
        for record in self.adopted:
            record.translation_key = self.kept.translation_key
            record.save()
        for instance in [self.kept, *changed]:
            log(instance, LOG_ACTION, user=user, data=facts)


def _may_edit(user, instance: models.Model) -> bool:
    if isinstance(instance, BasePage):
        return instance.permissions_for_user(user).can_edit()
    return ModelPermissionPolicy(type(instance)).user_has_permission(user, "change")


def _data(instance: models.Model) -> dict[str, Any]:
    if isinstance(instance, ClusterableModel):
        return instance.serializable_data()
    return get_serializable_data_for_fields(instance)


def _made_of(model: type[models.Model], data: dict[str, Any]) -> models.Model:
    if issubclass(model, ClusterableModel):
        return model.from_serializable_data(data, check_fks=False)
    return model_from_serializable_data(model, data, check_fks=False)


def _is_blank(field: models.Field, record: models.Model) -> bool:
    return getattr(record, field.attname) in (None, "", field.get_default())


def _latest_revisions() -> models.QuerySet:
    """The newest revision of each object."""
    newest = Revision.objects.values("base_content_type", "object_id").annotate(newest=models.Max("pk"))
    return newest.values("newest")
