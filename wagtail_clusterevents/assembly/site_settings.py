"""What a project publishes of its settings: the models in ``SITE_SETTINGS`` with what their ``api_fields`` name."""

from __future__ import annotations

import functools
from typing import Any

from django.apps import apps
from django.db import models
from typing_extensions import TypedDict

from ..blocks.references import References
from ..conf import conf
from .context import AssemblyContext
from .loading import Loaded
from .lookups import Lookups
from .page_fields import fields_type, find_fields, represent_fields


@functools.cache
def site_settings_type() -> Any:
    """A dictionary with one typed entry for each model, by its label."""
    kind = TypedDict("SiteSettings", {model._meta.label: fields_type(model) for model in _models()})
    kind.__doc__ = "The site's own settings, by the label of their model."
    return kind


def site_settings(context: AssemblyContext, locale_id: int) -> dict[str, Any]:
    """The settings of the gate's site; what they refer to goes through the gate. A site without any stays without."""
    found = References()
    instances = [_instance(model, context) for model in _models()]
    for instance in instances:
        find_fields(instance, found)
    lookups = Lookups(Loaded(found, context), context, page_id=None, locale_id=locale_id)
    for instance in instances:
        lookups.depends.on_all(instance._meta.label_lower)
    return {instance._meta.label: represent_fields(instance, lookups) for instance in instances}


def _models() -> list[type[models.Model]]:
    return [apps.get_model(label) for label in conf.SITE_SETTINGS]


def _instance(model: type[models.Model], context: AssemblyContext) -> models.Model:
    """The stored settings, or those that a site has as long as nobody has saved any."""
    own = {"site": context.gate.site} if any(field.name == "site" for field in model._meta.fields) else {}
    return model._default_manager.filter(**own).first() or model(**own)
