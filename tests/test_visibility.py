import pytest

from tests.trees import add_home, add_page, restrict
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.visibility import Gate

pytestmark = pytest.mark.django_db


def test_pages_below_a_restricted_page_are_hidden():
    home, site = add_home("a.example")
    open_page, closed_page = add_page(home), add_page(home)
    add_page(closed_page)
    restrict(closed_page)
    assert list(Gate(site).pages(get_page_model().objects.order_by("path"))) == [home, open_page]
