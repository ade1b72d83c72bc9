"""Random bodies of the package's blocks on the whole way: submitted, translated, published, submitted again.

``tests/test_fields.py`` has many more of them, in memory.
"""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from wagtail.images import get_image_model
from wagtail_localize.models import StringSegment

from tests import bodies
from tests.translation.translating import content, fill, publish, submit, update
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.testing import EventReportPageFactory, TopicFactory

pytestmark = pytest.mark.django_db
#: Each example takes a second, so a failing one is shown as it is, without looking for a smaller one.
unhurried = settings(
    max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.reuse, Phase.generate]
)


@pytest.fixture
def chosen(index):
    """What random bodies refer to; gives the index below which their reports stand."""
    get_image_model().objects.create(pk=bodies.IMAGE, title="Foto", file="foto.png", width=1, height=1)
    TopicFactory(pk=bodies.TOPIC)
    return index


def strings(translation):
    found = StringSegment.objects.filter(source=translation.source).select_related("context", "string")
    return [(segment.context.path, segment.string.data) for segment in found.order_by("order")]


@given(body=bodies.raws(bodies.BLOCK.child_blocks["report"]))
@unhurried
def test_a_report_translated_to_itself_is_equal_whenever_it_is_submitted(chosen, body):
    with transaction.atomic():
        report = EventReportPageFactory(parent=chosen, body=body)
        source = content(get_report_model().objects.get(pk=report.pk))["body"]
        translation = submit(report, "en", related=False)
        first = strings(translation)
        fill(translation, str)

        assert content(publish(translation))["body"] == source
        assert content(update(translation))["body"] == source
        assert strings(translation) == first
        transaction.set_rollback(True)
