"""The parts of a best practice: steps, funding, metrics, contact."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from ..representations.records import Organisation, Programme
from ..representations.text import RichText
from . import fields
from .base import OptionalStructBlock, StructBlock
from .codes import CodeBlock, CurrencyBlock
from .words import number_in_words


@dataclass(frozen=True)
class Step:
    """One step of the approach."""

    title: str
    text: RichText


class StepBlock(StructBlock):
    """One step of the approach."""

    representation = Step
    essential = ("title",)

    title = fields.text(_("Title"), required=True, help_text=_("Up to eight words."))
    text = fields.rich_text(_("Text"), help_text=_("Who did what, and how long it took. Up to three sentences."))

    class Meta:
        label = _("Step")
        icon = "list-ol"
        label_format = "{title}"


@dataclass(frozen=True)
class Funding:
    """Where money came from. ``amount`` is in ``currency`` (ISO 4217); ``text`` says both in the report's language.

    ``funder`` is the programme's where no other is named.
    """

    programme: Programme | None
    funder: Organisation | None
    amount: Decimal | None
    currency: str
    text: str
    note: str


class FundingBlock(OptionalStructBlock):
    """One source of money."""

    representation = Funding

    programme = SnippetChooserBlock(
        "wagtail_clusterevents.FundingProgramme", label=_("Funding programme"), required=False
    )
    funder = SnippetChooserBlock(
        "wagtail_clusterevents.Organisation",
        label=_("Funder"),
        required=False,
        help_text=_("Only if it is not the programme's own, for example for sponsors."),
    )
    amount = fields.number(_("Amount"), min_value=0, max_digits=15, decimal_places=2)
    currency = CurrencyBlock(label=_("Currency"), required=False)
    note = fields.text(_("Note"), help_text=_("For example “half of the costs” or “in kind”."))

    class Meta:
        label = _("Source of money")
        icon = "tag"
        label_format = "{programme} {funder} {amount} {currency}"

    def clean(self, value):
        value = super().clean(value)
        if value.get("amount") is not None and not value.get("currency"):
            raise StructBlockValidationError({"currency": ValidationError(_("Choose the currency of the amount."))})
        return value

    def represent(self, value: dict[str, Any], lookups) -> Funding | None:
        amount, programme = value["amount"], value["programme"]
        if amount is None:
            value["currency"] = ""
        funder = value["funder"] or (programme and programme.funder)
        text = "" if amount is None else number_in_words(amount, value["currency"])
        return super().represent({**value, "funder": funder, "text": text}, lookups)


@dataclass(frozen=True)
class Metric:
    """A result in numbers. ``text`` and ``baseline_text`` say value and baseline with their unit, in the report's
    language; ``baseline`` is what it was before.
    """

    label: str
    value: Decimal
    unit: str
    text: str
    baseline: Decimal | None
    baseline_text: str
    source: str


class MetricBlock(StructBlock):
    """One result in numbers."""

    representation = Metric
    essential = ("label", "value")

    label = fields.text(_("What is counted"), required=True, help_text=_("For example “companies with exports”."))
    value = fields.number(_("Value"), required=True)
    unit = fields.text(_("Unit"), max_length=50, help_text=_("For example “%” or “t CO₂ a year”. Empty for a count."))
    baseline = fields.number(_("Value before"), help_text=_("So that readers see the change."))
    source = fields.text(_("Source"), help_text=_("Who counted, and when."))

    class Meta:
        label = _("Result in numbers")
        icon = "decimal"
        label_format = "{label}: {value} {unit}"

    def represent(self, value: dict[str, Any], lookups) -> Metric | None:
        texts = {
            name: "" if value[number] is None else number_in_words(value[number], value["unit"])
            for name, number in (("text", "value"), ("baseline_text", "baseline"))
        }
        return super().represent({**value, **texts}, lookups)


@dataclass(frozen=True)
class Contact:
    """Whom to ask."""

    name: str
    email: str
    phone: str
    organisation: Organisation | None


class ContactBlock(OptionalStructBlock):
    """Whom to ask. It is public: only with that person's consent."""

    representation = Contact

    name = fields.text(_("Name"))
    email = fields.email(_("Email"))
    phone = CodeBlock(
        label=_("Telephone"), required=False, max_length=50, help_text=_("With country code: +49 711 …"), default=""
    )
    organisation = SnippetChooserBlock("wagtail_clusterevents.Organisation", label=_("Organisation"), required=False)

    class Meta:
        label = _("Contact")
        icon = "user"
        help_text = _("Everybody can read this. Ask the person first.")
