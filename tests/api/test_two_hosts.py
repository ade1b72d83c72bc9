"""Two sites of one installation, and two hosts of one site: every answer is that of the host that was asked."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from tests.trees import add_home, add_site
from wagtail_clusterevents.testing import EventReportIndexPageFactory, EventReportPageFactory

V1 = "/api/clusterevents/v1/"


@pytest.fixture
def hosts(index):
    """A report on the default site, one on ``b.example``, and ``c.example`` as a second host of that one."""
    EventReportPageFactory(parent=index, title="Here")
    home, site = add_home("b.example")
    other = EventReportIndexPageFactory(parent=home, title="There", slug="there")
    EventReportPageFactory(parent=other, title="Elsewhere", slug="elsewhere")
    add_site(home, "c.example", port=8443)
    return site


def get(client, address, host, status=200):
    response = client.get(V1 + address, headers={"host": host})
    assert response.status_code == status
    return response.json()


def titles(client, host, query=""):
    return [item["title"] for item in get(client, f"reports/?{query}", host)["items"]]


def test_each_host_lists_what_is_its_own(client, hosts):
    asked = ("localhost", "b.example", "c.example:8443")
    assert [titles(client, host) for host in asked] == [["Here"], ["Elsewhere"], ["Elsewhere"]]
    assert titles(client, "localhost", "site=b.example") == titles(client, "localhost", "site=c.example:8443")


def test_page_of_another_host_is_missing(client, hosts, index):
    assert get(client, "page/?path=/de/there/elsewhere/", "b.example")["page"]["title"] == "Elsewhere"
    get(client, "page/?path=/de/there/elsewhere/", "localhost", 404)
    get(client, "page/?path=/de/berichte/here/", "b.example", 404)


def test_addresses_are_those_of_the_host(client, hosts):
    for host, root in (("b.example", "http://b.example"), ("c.example:8443", "http://c.example:8443")):
        page = get(client, "page/?path=/de/there/elsewhere/", host)["page"]
        assert page["meta"]["html_url"] == f"{root}/de/there/elsewhere/"
        assert page["breadcrumbs"][-1]["url"] == f"{root}/de/there/elsewhere/"
        assert page["meta"]["detail_url"].startswith(f"http://{host}/api/")


def test_redirect_of_one_site_is_missing_on_the_other(client, hosts):
    Redirect.objects.create(old_path="/old", redirect_link="/de/there/elsewhere/", site=hosts)
    assert get(client, "page/?path=/old/", "b.example")["url"] == "http://b.example/de/there/elsewhere/"
    get(client, "page/?path=/old/", "localhost", 404)
