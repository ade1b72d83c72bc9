"""Questions to the delivery API, as its tests put them."""

V1 = "/api/clusterevents/v1/"


def ask(client, path, query="", status=200):
    """The JSON that stands at a path below ``v1/``."""
    response = client.get(f"{V1}{path}?{query}" if query else f"{V1}{path}")
    assert response.status_code == status, (path, query, response.content)
    return response.json()


def titles(answer):
    """The titles of a list's items, in their order."""
    return [item["title"] for item in answer["items"]]
