"""Images and documents: what is in a private collection, or below one, is hidden."""

import pytest
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction
from wagtail.search.query import MATCH_ALL  # MariaDB's full-text index only knows what is committed

from wagtail_clusterevents.visibility import Gate

pytestmark = pytest.mark.django_db

RESTRICTION_TYPES = [name for name, _label in CollectionViewRestriction.RESTRICTION_CHOICES]


def add_image(collection):
    return get_image_model().objects.create(title="Image", file="i.png", width=1, height=1, collection=collection)


def add_document(collection):
    return get_document_model().objects.create(title="Document", file="d.pdf", collection=collection)


def make_private(collection, restriction_type: str = CollectionViewRestriction.LOGIN) -> None:
    CollectionViewRestriction.objects.create(collection=collection, restriction_type=restriction_type)


@pytest.fixture(params=["images", "documents"])
def medium(request):
    """One of the two: the gate's method, what makes one in a collection, and all of them."""
    if request.param == "images":
        return Gate(None).images, add_image, get_image_model().objects.order_by("pk")
    return Gate(None).documents, add_document, get_document_model().objects.order_by("pk")


def test_everything_is_visible_if_no_collection_is_private(medium):
    show, add, everything = medium
    root = Collection.get_first_root_node()
    both = [add(root), add(root.add_child(name="Photos"))]
    assert list(show(everything)) == both


@pytest.mark.parametrize("restriction_type", RESTRICTION_TYPES)
def test_private_collections_and_those_below_are_hidden(medium, restriction_type):
    show, add, everything = medium
    root = Collection.get_first_root_node()
    private, public = root.add_child(name="Private"), root.add_child(name="Public")
    child = private.add_child(name="Child")
    grandchild = child.add_child(name="Grandchild")
    make_private(private, restriction_type)
    shown = add(public)
    for collection in (private, child, grandchild):
        add(collection)
    assert list(show(everything)) == [shown]


def test_a_private_root_collection_hides_everything(medium):
    show, add, everything = medium
    root = Collection.get_first_root_node()
    make_private(root)
    add(root), add(root.add_child(name="Photos"))
    assert list(show(everything)) == []


def test_visible_media_can_be_refined_further_and_searched(medium):
    show, add, everything = medium
    root = Collection.get_first_root_node()
    private = root.add_child(name="Private")
    make_private(private)
    first, second, _hidden = add(root), add(root), add(private)
    shown = show(everything)
    assert shown.count() == 2
    assert list(shown.exclude(pk=first.pk)) == [second]
    found = everything.model.objects.filter(pk__in=shown.values("pk")).search(MATCH_ALL)
    assert sorted(result.pk for result in found) == [first.pk, second.pk]


@pytest.mark.parametrize("number", [0, 1, 40])
def test_restrictions_of_pages_and_collections_are_one_query(number, django_assert_num_queries):
    root = Collection.get_first_root_node()
    collections = [root.add_child(name=f"Collection {n}") for n in range(number)]
    CollectionViewRestriction.objects.bulk_create(
        CollectionViewRestriction(collection=collection, restriction_type="login") for collection in collections
    )
    image, document = add_image(root), add_document(root)
    for collection in collections[:3]:
        add_image(collection), add_document(collection)
    gate = Gate(None)
    with django_assert_num_queries(3):
        assert gate._restricted_paths == []
        assert list(gate.images(get_image_model().objects.all())) == [image]
        assert list(gate.documents(get_document_model().objects.all())) == [document]
