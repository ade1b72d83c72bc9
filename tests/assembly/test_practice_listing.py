"""The page of the best-practice index: shareable addresses, choices that can be taken back, nothing hidden."""

from bs4 import BeautifulSoup
from django.http import QueryDict
from wagtail.models import PageViewRestriction

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.practice_listing import list_best_practices, query_of
from wagtail_clusterevents.testing import BestPracticeIndexPageFactory, EventReportPageFactory, TopicFactory
from wagtail_clusterevents.visibility import Gate


def practice(block_id, **value):
    return {"type": "best_practice", "id": block_id, "value": {"title": f"Practice {block_id}", **value}}


def listing(page, site, query="", number=1):
    return list_best_practices(page, AssemblyContext(Gate(site)), query=query_of(QueryDict(query)), number=number)


def make_pages(site, index):
    page = BestPracticeIndexPageFactory(parent=site.root_page, title="Gute Beispiele", slug="beispiele")
    energy, health = TopicFactory(name="Energie"), TopicFactory(name="Gesundheit")
    body = [practice("a", place={"country": "DE"}), practice("b", place={"country": "FR"})]
    EventReportPageFactory(parent=index, title="eins", topics=[energy], body=body)
    EventReportPageFactory(parent=index, title="zwei", topics=[energy, health], body=[practice("c")])
    return page


def test_choice_leads_to_the_list_with_it_and_back(site, index):
    page = make_pages(site, index)
    facet = next(facet for facet in listing(page, site).facets if facet.name == "topic")
    assert [(link.choice.label, link.choice.count, link.path) for link in facet.first] == [
        ("Energie", 3, "/de/beispiele/?topic=energie"),
        ("Gesundheit", 1, "/de/beispiele/?topic=gesundheit"),
    ]
    filtered = listing(page, site, "topic=gesundheit")
    assert [found.title for found in filtered.best_practices] == ["Practice c"]
    assert [(link.choice.label, link.path) for link in filtered.selected] == [("Gesundheit", "/de/beispiele/")]


def test_addresses_carry_everything_that_is_chosen(site, index):
    page = make_pages(site, index)
    found = listing(page, site, "topic=energie&country=DE&country=FR&order=title")
    assert [practice.title for practice in found.best_practices] == ["Practice a", "Practice b"]
    country = next(facet for facet in found.facets if facet.name == "country")
    assert [link.path for link in country.first] == [
        "/de/beispiele/?topic=energie&country=FR&order=title",
        "/de/beispiele/?topic=energie&country=DE&order=title",
    ]
    assert found.hidden == [("topic", "energie"), ("country", "DE"), ("country", "FR"), ("order", "title")]
    assert found.clear_path == "/de/beispiele/?order=title"


def test_a_record_that_was_chosen_by_key_can_be_taken_back(site, index):
    page = make_pages(site, index)
    key = TopicFactory._meta.model.objects.get(slug="gesundheit").translation_key
    found = listing(page, site, f"topic={key}")
    assert [link.path for link in found.selected] == ["/de/beispiele/"]


def test_list_is_split_into_pages_that_keep_the_filters(site, index):
    page = make_pages(site, index)
    page.best_practices_per_page = 1
    found = listing(page, site, "topic=energie", number=2)
    assert (found.pagination.pages, found.pagination.next) == (3, "/de/beispiele/?topic=energie&page=3")


def test_page_is_drawn_without_what_is_hidden(site, index, client):
    page = make_pages(site, index)
    hidden = EventReportPageFactory(
        parent=index, title="drei", topics=[TopicFactory(name="Geheimes")], body=[practice("s", title="Verborgen")]
    )
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    response = client.get(page.url)
    soup = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 200
    assert sorted(title.get_text() for title in soup.select(".ce-card__title")) == [
        "Practice a",
        "Practice b",
        "Practice c",
    ]
    assert "Verborgen" not in response.content.decode()
    assert "Geheimes" not in response.content.decode()


def test_nothing_found_shows_the_way_back(site, index, client):
    page = make_pages(site, index)
    soup = BeautifulSoup(client.get(page.url, {"topic": "unknown"}).content, "html.parser")
    assert soup.select_one(".ce-empty a")["href"] == "/de/beispiele/"


def test_strange_addresses_are_answered(site, index, client):
    page = make_pages(site, index)
    for query in (
        "?page=abc",
        "?page=99999999999999999999",
        "?year=x&order=;drop",
        "?q=%00%00",
        "?topic=%ff",
        "?country=",
    ):
        assert client.get(page.url + query).status_code == 200
