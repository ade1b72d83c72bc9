"""Pages of a project's own types: the fields that their ``api_fields`` name, typed, and through the gate."""

import json

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from example_site.models import HomePage, SectionPage, StandardPage
from tests.testapp.models import Person, ProfileLink, ProfilePage
from tests.trees import add_page
from wagtail_clusterevents.testing import make_image

V1 = "/api/clusterevents/v1/"


def get(client, slug="profil"):
    response = client.get(f"{V1}page/", {"path": f"/de/{slug}/"})
    assert response.status_code == 200, response.content
    return response.json()


def fields(client, slug="profil"):
    return get(client, slug)["page"]["fields"]


def stream(**values):
    """The stored form of one block of each type."""
    return json.dumps([{"type": name, "value": value, "id": name} for name, value in values.items()])


@pytest.fixture
def target(site):
    """A page that others link to."""
    return add_page(site.root_page, "Ziel", slug="ziel")


@pytest.fixture
def profile(site, target, django_user_model):
    """A page with something in every field."""
    image, person = make_image(), Person.objects.create(name="Ada")
    file = get_document_model().objects.create(title="Plan", file=ContentFile(b"%PDF", name="plan.pdf"))
    page = ProfilePage(
        title="Profil",
        slug="profil",
        motto="Weiter",
        colour="red",
        size=3,
        price="2.50",
        is_open=True,
        born="2014-11-05",
        text=f'<h2>Über</h2><p>Nach <a linktype="page" id="{target.pk}">drüben</a></p>',
        body=stream(line="Eins", picture=image.pk),
        image=image,
        related_page=target,
        file=file,
        person=person,
        user=django_user_model.objects.create_user("secret"),
        extra={"secret": True},
        friends=[person, Person.objects.create(name="Entwurf", live=False)],
        links=[ProfileLink(label="Dorthin", target=target)],
    )
    page.tags.add("zwei", "eins")
    return site.root_page.add_child(instance=page)


def test_fields_of_every_kind_are_given(client, profile, target):
    given = fields(client)
    plain = {name: given[name] for name in ("motto", "colour", "size", "price", "is_open", "born", "tags")}
    assert plain == {
        "motto": "Weiter",
        "colour": "red",
        "size": 3,
        "price": "2.50",
        "is_open": True,
        "born": "2014-11-05",
        "tags": ["eins", "zwei"],
    }
    assert given["text"] == {
        "html": '<h2 id="uber">Über</h2><p>Nach <a data-link="page" href="/de/ziel/">drüben</a></p>',
        "headings": [{"level": 2, "text": "Über", "anchor": "uber"}],
    }
    assert [(block["type"], block["id"]) for block in given["body"]] == [("line", "line"), ("picture", "picture")]
    assert given["image"] == given["body"][1]["value"]
    assert (given["related_page"]["path"], given["file"]["title"]) == ("/de/ziel/", "Plan")
    assert (given["person"]["name"], [friend["name"] for friend in given["friends"]]) == ("Ada", ["Ada"])
    assert [(link["label"], link["target"]["id"]) for link in given["links"]] == [("Dorthin", target.pk)]
    assert (given["shouted"], given["whispered"]) == ("WEITER", 6)


def test_what_is_not_known_to_be_for_everybody_is_left_out(client, profile):
    assert {"user", "extra", "guessed", "served", "nowhere"} & set(fields(client)) == set()


def test_what_is_hidden_is_not_given(client, profile, target):
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    for model in (get_image_model(), get_document_model()):
        model.objects.update(collection=private)
    PageViewRestriction.objects.create(page=target, restriction_type="login")
    Person.objects.update(live=False)
    given = fields(client)
    names = ("image", "related_page", "file", "person")
    assert [given[name] for name in names] == [None] * len(names)
    assert (given["friends"], given["links"]) == ([], [{"label": "Dorthin", "target": None}])
    assert [block["type"] for block in given["body"]] == ["line"]
    assert "href" not in given["text"]["html"]


def test_broken_value_is_left_out_and_its_siblings_are_served(client, profile, caplog):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE testapp_profilepage SET colour = 'green', body = %s", [stream(line={}, picture="x")])
    given = fields(client)
    assert (given["colour"], given["body"], given["motto"]) == (None, [], "Weiter")
    assert "Emptied colour" in caplog.text


def test_fields_are_empty_where_nothing_was_written(client, site):
    site.root_page.add_child(instance=ProfilePage(title="Profil", slug="profil"))
    assert fields(client) == {
        **dict.fromkeys(("motto", "shouted"), ""),
        **dict.fromkeys(("colour", "size", "price", "born", "image", "related_page", "file", "person", "whispered")),
        **{name: [] for name in ("body", "friends", "tags", "links")},
        "is_open": False,
        "text": {"html": "", "headings": []},
    }


def test_answer_names_what_its_fields_show(client, profile, target):
    depends = set(get(client)["depends_on"])
    people = {f"testapp.person:{person.pk}" for person in Person.objects.filter(live=True)}
    tags = {f"taggit.tag:{tag.pk}" for tag in profile.tags.all()}
    shown = {f"image:{profile.image_id}", f"document:{profile.file_id}", f"page:{target.pk}"}
    assert people | tags | shown <= depends
    assert [key.partition("~")[0] for key in depends if "~" in key] == ["testapp.person:"]


def test_document_tells_page_types_apart_by_their_kind(client):
    schemas = client.get(f"{V1}openapi.json").json()["components"]["schemas"]
    mapping = schemas["PageResult"]["properties"]["page"]["discriminator"]["mapping"]
    assert mapping["testapp.ProfilePage"] == "#/components/schemas/TestappProfilePage"
    own = schemas["TestappProfilePageFields"]["properties"]
    assert own["colour"]["anyOf"] == [{"enum": ["red", "blue"], "type": "string"}, {"type": "null"}]
    assert own["links"]["items"] == {"$ref": "#/components/schemas/TestappProfileLinkFields"}
    assert set(own["body"]["items"]["discriminator"]["mapping"]) == {"line", "picture"}


@pytest.mark.parametrize("number", [1, 3, 20])
def test_queries_are_the_same_for_any_number_of_rows(client, profile, target, number):
    profile.links = [ProfileLink(label=str(each), target=target) for each in range(number)]
    profile.tags.set([f"tag-{each}" for each in range(number)])
    profile.friends = [Person.objects.create(name=str(each)) for each in range(number)]
    profile.save()
    with CaptureQueriesContext(connection) as captured:
        assert len(fields(client)["links"]) == number
    assert len(captured) == 14


def test_pages_of_the_example_site_give_what_they_show(client, site):
    parent = site.root_page
    parent.add_child(instance=HomePage(title="Start", slug="start", headline="Los", image=make_image()))
    parent.add_child(instance=SectionPage(title="Bereich", slug="bereich", intro="<p>Hier</p>"))
    body = stream(heading="Eins", paragraph="<p>A</p>")
    parent.add_child(instance=StandardPage(title="Seite", slug="seite", body=body))
    home = fields(client, "start")
    assert (home["headline"], home["image"]["alt"], home["intro"]["html"]) == ("Los", "Picture", "")
    assert fields(client, "bereich") == {"intro": {"html": "<p>Hier</p>", "headings": []}}
    assert [block["value"] for block in fields(client, "seite")["body"]] == [
        "Eins",
        {"html": "<p>A</p>", "headings": []},
    ]
