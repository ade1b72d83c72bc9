"""The head as HTML: what programs that read pages find in it."""

import json
from dataclasses import replace

import extruct
import html5lib
from hypothesis import HealthCheck, given, settings

from tests.formats.samples import FULL_HEAD, URL
from tests.formats.strategies import texts
from wagtail_clusterevents.formats.meta_tags import meta_tags
from wagtail_clusterevents.formats.plain import one_line

some = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))


def page(head) -> str:
    return (
        f'<!doctype html><html lang="de"><head><meta charset="utf-8"><title>T</title>{meta_tags(head)}</head>'
        "<body><main>whole</main></body></html>"
    )


def test_extruct_finds_open_graph_and_json_ld():
    found = extruct.extract(page(FULL_HEAD), syntaxes=["opengraph", "json-ld"], base_url=URL)
    assert found["json-ld"] == [FULL_HEAD.json_ld]
    assert found["opengraph"][0]["properties"] == [
        ("og:type", "article"),
        ("og:title", "Cluster gehen über Grenzen"),
        ("og:description", 'Was "geschah" & warum'),
        ("og:url", URL),
        ("og:site_name", "Clusterportal"),
        ("og:locale", "de_DE"),
        ("og:locale:alternate", "en_GB"),
        ("article:published_time", "2014-11-08T09:00:00+00:00"),
        ("article:modified_time", "2014-11-10T08:30:15+00:00"),
        ("og:image", "https://portal.example/media/1.jpg"),
        ("og:image:alt", "Menschen"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
    ]


def test_card_without_picture_is_a_small_one():
    bare = replace(FULL_HEAD, open_graph=replace(FULL_HEAD.open_graph, images=[]))
    assert '<meta name="twitter:card" content="summary">' in meta_tags(bare).splitlines()


def test_nothing_is_said_that_is_not_known():
    silent = replace(FULL_HEAD, description="", robots="", canonical=None, alternates=[], feeds=[], json_ld=None)
    kinds = [line.split()[0:2] for line in meta_tags(silent).splitlines()]
    assert {tuple(kind) for kind in kinds if not kind[1].startswith("property=")} == {("<meta", 'name="twitter:card"')}


@some
@given(texts, texts, texts)
def test_page_is_whole_and_says_what_was_meant(title, description, name):
    data = {"@context": "https://schema.org", "@type": "Organization", "name": name}
    head = replace(
        FULL_HEAD,
        description=description,
        json_ld=data,
        open_graph=replace(FULL_HEAD.open_graph, title=title, description=description),
    )
    document = html5lib.parse(page(head), namespaceHTMLElements=False)
    assert document.findtext("body/main") == "whole"
    scripts = document.findall(".//script")
    assert [json.loads(script.text) for script in scripts] == [data]
    metas = {meta.get("name") or meta.get("property"): meta.get("content") for meta in document.iter("meta")}
    assert metas.get("og:title", "") == one_line(title)
    assert metas.get("description", "") == one_line(description)


def test_json_ld_can_be_encoded_whatever_it_holds():
    head = replace(FULL_HEAD, json_ld={"name": "\ud800\x00\u2028"})
    assert page(head).encode()
