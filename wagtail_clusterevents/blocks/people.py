"""Who spoke, and who was there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from ..representations.image import Image
from ..representations.records import Organisation
from ..representations.text import Heading
from . import fields
from .base import ItemsBlock, StructBlock
from .headed import HeadedBlock


@dataclass(frozen=True)
class Person:
    """Somebody who took part. The picture's ``alt`` names the person."""

    name: str
    role: str
    organisation: Organisation | None
    image: Image | None
    profile_url: str


class PersonBlock(StructBlock):
    """One person."""

    representation = Person
    essential = ("name",)

    name = fields.text(_("Name"), required=True, help_text=_("With academic title, as the person writes it."))
    role = fields.text(_("Role"), help_text=_("For example “Cluster manager” or “Host of the panel”."))
    organisation = SnippetChooserBlock("wagtail_clusterevents.Organisation", label=_("Organisation"), required=False)
    image = ImageChooserBlock(
        label=_("Picture"), required=False, help_text=_("Only if the person has agreed to be shown.")
    )
    credit = fields.text(_("Credit"), help_text=_("Who took the picture."))
    profile_url = fields.url(_("Address of the profile"), help_text=_("On the organisation's site or a network."))

    class Meta:
        label = _("Person")
        icon = "user"
        label_format = "{name}"

    def represent(self, value: dict[str, Any], lookups) -> Person | None:
        image, credit = value["image"], value.pop("credit")
        if image is not None:
            alt = gettext("Portrait of %(name)s") % {"name": value["name"]}
            value["image"] = replace(image, alt=alt, credit=credit)
        return super().represent(value, lookups)


@dataclass(frozen=True)
class People:
    """Persons, in the order in which to show them."""

    heading: Heading | None
    people: list[Person]


class PeopleBlock(HeadedBlock):
    """Persons with picture and role."""

    representation = People
    essential = ("people",)

    people = ItemsBlock(PersonBlock(), label=_("People"), min_num=1)

    class Meta:
        label = _("People")
        icon = "group"
        group = _("Event")
        template = "wagtail_clusterevents/blocks/people.html"
        description = _("Speakers and hosts, with role, organisation and picture.")
        label_format = "{heading}"
        preview_value = {
            "heading": _("Speakers"),
            "people": [
                {"name": "Dr. Ada Beispiel", "role": _("Cluster manager"), "profile_url": "https://example.org/ada"},
                {"name": "Konrad Muster", "role": _("Host of the panel")},
            ],
        }
