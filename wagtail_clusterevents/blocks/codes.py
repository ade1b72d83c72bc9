"""Field blocks for codes and numbers: what is the same in every language, and never goes to translators.

They deconstruct as Wagtail's own blocks, so no project's migration names them.
"""

from __future__ import annotations

from django_countries import countries
from wagtail import blocks

#: ISO 4217: the euro first, then in alphabetical order those of Europe and its largest trading partners.
CURRENCIES = (
    *("EUR", "ALL", "AUD", "BAM", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "GBP", "GEL", "HKD", "HUF"),
    *("ILS", "INR", "ISK", "JPY", "KRW", "MAD", "MDL", "MKD", "MXN", "NOK", "PLN", "RON", "RSD", "SEK", "SGD"),
    *("TND", "TRY", "TWD", "UAH", "USD", "ZAR"),
)


class CodeBlock(blocks.CharBlock):
    """A technical text, such as an anchor or a telephone number."""

    class Meta:
        localize = False

    def deconstruct(self):
        return "wagtail.blocks.CharBlock", *super().deconstruct()[1:]


class CodeChoiceBlock(blocks.ChoiceBlock):
    """A choice among codes; the list of them makes no migration, so it can grow."""

    def __init__(self, **kwargs):
        super().__init__(**{"choices": self.get_codes, **kwargs})
        del self._constructor_kwargs["choices"]

    def get_codes(self) -> list[tuple[str, str]]:
        """``(code, label)`` of each."""
        raise NotImplementedError


class CountryBlock(CodeChoiceBlock):
    """A country, as ISO 3166-1 alpha-2 code."""

    def get_codes(self) -> list[tuple[str, str]]:
        return list(countries)


class CurrencyBlock(CodeChoiceBlock):
    """A currency, as ISO 4217 code."""

    def __init__(self, **kwargs):
        super().__init__(search_index=False, **kwargs)

    def get_codes(self) -> list[tuple[str, str]]:
        return [(code, code) for code in CURRENCIES]


def country_name(code: str) -> str:
    """The country's name in the language that is active; empty when the code is none."""
    return str(countries.name(code)) if code else ""
