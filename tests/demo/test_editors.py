"""What those can do who log in to the demo, and whether their forms accept what the loader has written."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.urls import reverse

from example_site.demo.people import LOGINS
from wagtail_clusterevents.models import get_report_model


def may_edit(client, page) -> bool:
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


@pytest.mark.parametrize("name", LOGINS)
def test_each_login_opens_the_admin(demo, client, name):
    assert client.login(username=name, password=name)
    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_an_editor_may_edit_reports_only(demo, client):
    client.login(username="editor", password="editor")

    assert may_edit(client, demo.of("page", "annual-2014"))
    assert not may_edit(client, demo.of("page", "about"))
    assert not demo.of("page", "annual-2014").permissions_for_user(_user("editor")).can_publish()


def test_a_moderator_may_publish_everything(demo):
    assert demo.of("page", "about").permissions_for_user(_user("moderator")).can_publish()


def test_bodies_pass_the_editors_own_checks(demo):
    complaints = {}
    for report in get_report_model().objects.all():
        try:
            report.body.stream_block.clean(report.body)
        except ValidationError as error:
            complaints[report.slug] = error.as_json_data()

    assert complaints == {}


def _user(name: str):
    return get_user_model().objects.get(username=name)
