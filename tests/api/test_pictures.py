"""Pictures in answers: only the renditions that were asked for, wherever there are pictures."""

import pytest

from .world import make_world

V1 = "/api/clusterevents/v1/"


@pytest.fixture
def world(index, english):
    return make_world(index, english)


def renditions(node):
    """The names of the renditions of each picture, at any depth."""
    if isinstance(node, list):
        return [names for child in node for names in renditions(child)]
    if not isinstance(node, dict):
        return []
    own = [sorted(node["renditions"])] if "renditions" in node else []
    return own + [names for child in node.values() for names in renditions(child)]


def test_only_the_named_renditions_are_given(client, world):
    practice = f"best-practices/{world.pk}-best_practice/"
    addresses = ["page/?path=/de/berichte/tagung/", "reports/", "reports/?view=full", f"reports/{world.pk}/"]
    for address in [*addresses, "best-practices/", practice, "organisations/"]:
        mark = "&" if "?" in address else "?"
        plain, few = (client.get(f"{V1}{address}{query}").json() for query in ("", f"{mark}images=card,social"))
        assert {tuple(names) for names in renditions(plain)} == {("card", "content", "social", "thumbnail")}, address
        assert renditions(few) == [["card", "social"]] * len(renditions(plain)), address


def test_head_and_text_are_the_same_with_fewer_renditions(client, world):
    address = f"{V1}page/?path=/de/berichte/tagung/"
    plain, few = (client.get(f"{address}{query}").json() for query in ("", "&images=thumbnail&images=card"))
    assert few["head"] == plain["head"]
    assert few["head"]["open_graph"]["images"] != []
    assert few["page"]["lead"] == plain["page"]["lead"]


def test_next_part_of_a_list_keeps_the_renditions(client, world):
    answer = client.get(f"{V1}reports/?limit=1&images=card").json()
    assert "images=card" in answer["meta"]["next"]
    assert answer["filters"] == []
    assert set(map(tuple, renditions(client.get(answer["meta"]["next"]).json()))) <= {("card",)}
