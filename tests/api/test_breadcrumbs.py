"""``breadcrumbs/``: the trail of the page at a path, in every situation and every spelling."""

import pytest
from django.test import override_settings

from tests.breadcrumbs.cases import CASES, Case

pytestmark = pytest.mark.django_db
URL = "/api/clusterevents/v1/breadcrumbs/"


@pytest.fixture
def case(request):
    """One situation, with its settings."""
    planted: Case = request.param()
    with override_settings(**planted.settings):
        yield planted


@pytest.mark.parametrize("case", CASES, indirect=True, ids=[case.__name__ for case in CASES])
def test_breadcrumbs_of_each_situation_are_those_of_the_resolver(case, client):
    path = case.trail[-1][1] or "/nowhere/"
    site = case.site.hostname if case.site else "portal.example"
    response = client.get(URL, {"path": path, "site": site})
    if not case.is_public:
        assert response.status_code == 404
        return
    steps = response.json()["items"]
    assert [(step["title"], step["path"], step["locale"], step["content_locale"]) for step in steps] == case.trail
