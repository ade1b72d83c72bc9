"""Rich text as readers get it: links that say what they lead to, headings with ids, nothing of the database."""

import re

import pytest
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from tests.blocks.samples import VIDEO, make_embed
from tests.trees import add_home, add_page
from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.testing import EventReportPageFactory, make_document, make_image
from wagtail_clusterevents.visibility import Gate


@pytest.fixture
def drawn(index, site):
    """``drawn(source)``: stored rich text, as the lead of a report below ``parent``."""

    def drawn(source, parent=index):
        page = EventReportPageFactory(parent=parent, lead=source, slug="text")
        pages = get_report_model().objects.filter(pk=page.pk)
        (report,) = assemble_reports(pages, AssemblyContext(Gate(site)))
        page.delete()
        return report.lead

    return drawn


@pytest.fixture
def english_index(index, english):
    """The index in English."""
    index.get_parent().copy_for_translation(english).save_revision().publish()
    copy = index.copy_for_translation(english)
    copy.save_revision().publish()
    return copy


def hide(instance):
    """Put a file into a private collection."""
    instance.collection = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=instance.collection, restriction_type="login")
    instance.save()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            '<a href="https://example.org/?a=1&amp;b=2">x</a>',
            'data-link="external" href="https://example.org/?a=1&amp;b=2"',
        ),
        ('<a href="mailto:a@example.org">x</a>', 'data-link="email" href="mailto:a@example.org"'),
        ('<a href="tel:+49711">x</a>', 'data-link="phone" href="tel:+49711"'),
        ('<a href="#unten">x</a>', 'data-link="anchor" href="#unten"'),
    ],
    ids=["external", "email", "phone", "anchor"],
)
def test_link_says_of_what_kind_it_is(drawn, source, expected):
    html = drawn(f"<p>{source}</p>").html
    [attributes] = re.findall(r"<p><a ([^>]*)>x</a></p>", html)
    assert " ".join(sorted(attributes.split(" "))) == expected


def test_page_is_linked_by_its_path_and_document_by_its_address(drawn, index):
    page, document = EventReportPageFactory(parent=index, title="Ziel"), make_document()
    assert drawn(f'<p><a linktype="page" id="{page.pk}">x</a></p>').html == (
        '<p><a href="/de/berichte/ziel/" data-link="page">x</a></p>'
    )
    assert drawn(f'<p><a linktype="document" id="{document.pk}">x</a></p>').html == (
        f'<p><a href="{document.url}" data-link="document">x</a></p>'
    )


def test_page_in_another_language_says_so_until_it_is_translated(drawn, index, english_index, english):
    page = EventReportPageFactory(parent=index, title="Ziel")
    source = f'<p><a linktype="page" id="{page.pk}">x</a></p>'
    assert drawn(source, english_index).html == (
        '<p><a href="/de/berichte/ziel/" data-link="page" hreflang="de">x</a></p>'
    )
    copy = page.copy_for_translation(english)
    copy.slug = "target"
    copy.save_revision().publish()
    assert drawn(source, english_index).html == '<p><a href="/en/berichte/target/" data-link="page">x</a></p>'
    assert drawn(source, index).html == '<p><a href="/de/berichte/ziel/" data-link="page">x</a></p>'


def test_hidden_and_missing_targets_leave_their_text(drawn, index):
    restricted, draft = (EventReportPageFactory(parent=index, slug=slug) for slug in ("restricted", "draft"))
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    draft.unpublish()
    elsewhere = add_page(add_home("other.example")[0])
    document = make_document()
    hide(document)
    pages = "".join(
        f'<a linktype="page" id="{pk}">{n}</a>' for n, pk in enumerate((restricted.pk, draft.pk, elsewhere.pk, 999))
    )
    documents = "".join(f'<a linktype="document" id="{pk}">{n}</a>' for n, pk in enumerate((document.pk, 999)))
    assert drawn(f"<p>{pages} <b>{documents}</b></p>").html == "<p>0123 <b>01</b></p>"


def test_headings_have_ids_of_their_own_in_the_html(drawn):
    text = drawn("<h2>Über <b>uns</b></h2><p>A</p><h3>Uber uns</h3><h4>A &amp; B</h4>")
    assert [(heading.level, heading.text, heading.anchor) for heading in text.headings] == [
        (2, "Über uns", "uber-uns"),
        (3, "Uber uns", "uber-uns-2"),
        (4, "A & B", "a-b"),
    ]
    assert text.html == (
        '<h2 id="uber-uns">Über <b>uns</b></h2><p>A</p><h3 id="uber-uns-2">Uber uns</h3><h4 id="a-b">A &amp; B</h4>'
    )


def test_pictures_and_videos_are_drawn_and_hidden_ones_are_not(drawn):
    image, private = make_image("shown"), make_image("private")
    hide(get_image_model().objects.get(pk=private.pk))
    make_embed()
    pictures = "".join(
        f'<embed embedtype="image" id="{pk}" alt="A &lt;b&gt;" format="left"/>' for pk in (image.pk, private.pk, 999)
    )
    html = drawn(f'<p>x</p>{pictures}<embed embedtype="media" url="{VIDEO}"/>').html
    [attributes] = re.findall(r"<img ([^>]*)>", html)
    assert 'alt="A &lt;b&gt;"' in attributes
    assert "/images/" in attributes
    assert html.endswith('<div class="embed"><iframe src="https://example.org/player/1"></iframe></div>')


def test_nothing_of_the_database_form_is_left(drawn, index):
    page, image, document = EventReportPageFactory(parent=index), make_image(), make_document()
    source = (
        f'<p data-block-key="abc"><a linktype="page" id="{page.pk}">x</a></p><p>'
        f'<a linktype="document" id="{document.pk}">y</a> <a linktype="page" id="999">z</a></p>'
        f'<embed embedtype="image" id="{image.pk}" alt="" format="left"/><embed embedtype="media" url="{VIDEO}"/>'
    )
    html = drawn(source).html
    assert re.findall(r'linktype|embedtype|<embed|\bid="\d', html) == []
