"""The gate judges instances, as trails ask it to, exactly as it filters query sets."""

import pytest
from wagtail.models import Site

from tests.breadcrumbs.cases import CASES
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.visibility import Gate

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("is_translated", [True, False])
def test_gate_admits_the_pages_that_it_selects(case, is_translated, settings):
    settings.WAGTAIL_I18N_ENABLED = is_translated
    case()
    pages = get_page_model().objects.order_by("path")
    for gate in [Gate(None), *(Gate(site) for site in Site.objects.all())]:
        assert [page for page in pages if gate.admits(page)] == list(gate.pages(pages))
