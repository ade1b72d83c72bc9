"""Templates that are found for subclasses too."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class InheritedTemplateMixin(models.Model):
    """Looks for a template under the subclass's own name, then under those of the classes that it derives from.

    Wagtail gives each page class a template name of its own, so a subclass in a project would otherwise need a copy
    of the package's template.
    """

    #: The package's own template, tried last.
    package_template: ClassVar[str]

    class Meta:
        abstract = True

    def get_template(self, request, *args, **kwargs) -> list[str]:
        # Not those of Wagtail's own base classes: there is a wagtailcore/page.html, which would win over the package's.
        classes = (cls for cls in type(self).__mro__ if issubclass(cls, InheritedTemplateMixin))
        names = [cls.template for cls in classes if isinstance(cls.__dict__.get("template"), str)]
        return list(dict.fromkeys([*names, self.package_template]))
