"""JSON-LD: the breadcrumb list, and JSON that stays inside its script element."""

import json
from dataclasses import replace
from html.parser import HTMLParser

from wagtail_clusterevents.formats.json_ld import breadcrumb_list, document, script_safe_json
from wagtail_clusterevents.representations.breadcrumb import Breadcrumb

HOST = "https://portal.example"


def step(title: str, path: str | None, is_current: bool = False) -> Breadcrumb:
    """A German step; its URL follows from the path."""
    return Breadcrumb(1, "app.Page", title, path, path and HOST + path, "de", "de", is_current)


HOME, NEWS, REPORT = step("Start", "/de/"), step("Aktuelles", "/de/a/"), step("Tagung", "/de/a/t/", is_current=True)


def test_breadcrumb_list_has_the_labels_in_order_and_an_item_on_all_but_the_last():
    assert breadcrumb_list([HOME, NEWS, REPORT]) == {
        "@type": "BreadcrumbList",
        "@id": "https://portal.example/de/a/t/#breadcrumb",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Start", "item": "https://portal.example/de/"},
            {"@type": "ListItem", "position": 2, "name": "Aktuelles", "item": "https://portal.example/de/a/"},
            {"@type": "ListItem", "position": 3, "name": "Tagung"},
        ],
    }


def test_breadcrumb_list_is_none_below_two_items():
    assert [breadcrumb_list([]), breadcrumb_list([REPORT])] == [None, None]


def test_breadcrumb_list_leaves_out_steps_without_address_but_not_the_current_one():
    folder, nowhere = step("Archiv", None), step("Entwurf", None, is_current=True)
    assert breadcrumb_list([HOME, folder, nowhere]) == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Start", "item": "https://portal.example/de/"},
            {"@type": "ListItem", "position": 2, "name": "Entwurf"},
        ],
    }
    assert breadcrumb_list([folder, nowhere]) is None


def test_breadcrumb_list_id_belongs_to_the_page_and_not_to_a_place_in_it():
    section = replace(step("Ergebnis", "/de/a/t/#x", is_current=True), id=None)
    assert breadcrumb_list([HOME, section])["@id"] == "https://portal.example/de/a/t/#breadcrumb"


def test_document_holds_one_node_or_a_graph():
    one, two = {"@type": "A"}, {"@type": "B"}
    assert document(one, None) == {"@context": "https://schema.org", "@type": "A"}
    assert document(one, two) == {"@context": "https://schema.org", "@graph": [one, two]}
    assert document(None) is None


def test_script_safe_json_escapes_what_could_end_the_script_and_means_the_same():
    hostile = {"name": "</script><!--<script>alert('&')\u2028\u2029 é ü"}
    text = script_safe_json(hostile)
    assert text == (r'{"name":"\u003c/script\u003e\u003c!--\u003cscript\u003e' r"alert('\u0026')\u2028\u2029 " 'é ü"}')
    assert json.loads(text) == hostile


def test_script_safe_json_leaves_the_page_after_it_whole():
    seen = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag, attrs):
            seen.append(tag)

    name = script_safe_json(["<!--<script>", "</script><p>"])
    Tags().feed(f'<script type="application/ld+json">{name}</script><main></main>')
    assert seen == ["script", "main"]
