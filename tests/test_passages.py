"""Passages in another language than the text around them."""

import pytest

from wagtail_clusterevents.passages import passage_attributes, text_direction


@pytest.mark.parametrize(
    ("tag", "direction"),
    [("ar", "rtl"), ("ar-EG", "rtl"), ("HE", "rtl"), ("fa", "rtl"), ("arn", "ltr"), ("de", "ltr"), ("", "ltr")],
)
def test_direction_follows_the_language(tag, direction):
    assert text_direction(tag) == direction


@pytest.mark.parametrize(
    ("tag", "around", "attributes"),
    [
        ("de", "de", ""),
        ("", "de", ""),
        (None, "de", ""),
        ("en", "de", ' lang="en"'),
        ("ar", "de", ' lang="ar" dir="rtl"'),
        ("de", "ar", ' lang="de" dir="ltr"'),
        ("he", "ar", ' lang="he"'),
        ('"><b>', "de", ' lang="&quot;&gt;&lt;b&gt;"'),
    ],
)
def test_passage_says_its_language_and_another_direction(tag, around, attributes):
    assert passage_attributes(tag, around) == attributes
