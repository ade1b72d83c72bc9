"""Users of the admin."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.models import GroupPagePermission


@pytest.fixture
def editor_of(django_user_model):
    """``editor_of(page, …, name="editor")``: a client logged in as somebody who may edit only below these pages.

    ``permissions`` are further ones, as ``"app_label.codename"``.
    """

    def editor_of(*pages, name="editor", permissions=()):
        user = django_user_model.objects.create_user(name, f"{name}@example.org", "secret")
        group = Group.objects.create(name=name)
        group.permissions.add(*map(permission, ("wagtailadmin.access_admin", *permissions)))
        for page in pages:
            for codename in ("wagtailcore.add_page", "wagtailcore.change_page"):
                GroupPagePermission.objects.create(group=group, page=page, permission=permission(codename))
        user.groups.add(group)
        client = Client()
        client.force_login(user)
        client.user = user
        return client

    return editor_of


def permission(name: str) -> Permission:
    """The permission that is named ``"app_label.codename"``."""
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)
