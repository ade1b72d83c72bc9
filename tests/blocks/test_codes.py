"""Codes: the same in every language, and never with translators."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from wagtail_clusterevents.blocks import CodeBlock, CountryBlock, CurrencyBlock
from wagtail_clusterevents.blocks.codes import CURRENCIES, country_name
from wagtail_clusterevents.fields import BodyWalk


@pytest.mark.parametrize("kind", [CodeBlock, CountryBlock, CurrencyBlock])
def test_translators_do_not_see_codes(kind):
    from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

    walk = BodyWalk(StreamFieldSegmentExtractor(None, include_overridables=True))
    assert walk.of_block(kind(), "DE") == []


def test_countries_are_named_in_the_language_of_the_form():
    with translation.override("de"):
        assert ("AT", "Österreich") in list(CountryBlock().field.choices)
    with translation.override("en"):
        assert ("AT", "Austria") in list(CountryBlock().field.choices)


def test_country_is_found_by_its_name():
    with translation.override("de"):
        assert CountryBlock().get_searchable_content("AT") == ["Österreich"]


def test_currency_is_not_searched_for():
    assert CurrencyBlock().get_searchable_content("EUR") == []


def test_currencies_are_unlike_and_the_euro_comes_first():
    assert len(set(CURRENCIES)) == len(CURRENCIES)
    assert list(CURRENCIES[1:]) == sorted(CURRENCIES[1:])
    assert CURRENCIES[0] == "EUR"
    assert {len(code) for code in CURRENCIES} == {3}


@pytest.mark.parametrize(("code", "name"), [("DE", "Deutschland"), ("de", "Deutschland"), ("XX", ""), ("", "")])
def test_country_name_is_empty_for_what_is_no_country(code, name):
    with translation.override("de"):
        assert country_name(code) == name


@pytest.mark.parametrize("block", [CountryBlock(), CurrencyBlock()], ids=lambda block: type(block).__name__)
def test_unknown_code_is_refused(block):
    with pytest.raises(ValidationError):
        block.clean("nowhere")
