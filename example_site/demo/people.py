"""Who may log in to the demo."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from .things import Things

EDITORS = "Redaktion Berichte"
#: ``user name: group``; the password is the user name.
LOGINS = {"admin": "", "editor": EDITORS, "moderator": "Moderators"}


def load_people(things: Things) -> None:
    """Make the group of editors and the users that are not there yet. A changed password stays."""
    group, is_new = Group.objects.get_or_create(name=EDITORS)
    if is_new:
        _allow(group, things.of("page", "reports"))
    for name, group_name in LOGINS.items():
        _user(name, group_name)


def _allow(group: Group, page) -> None:
    """Let a group write reports below one page, and choose and add images; a moderator publishes."""
    group.permissions.add(*_permissions("wagtailadmin", "access_admin"))
    group.permissions.add(*_permissions("wagtail_clusterevents", "view_topic", "view_organisation", "view_venue"))
    consents = _permissions("wagtail_clusterevents", "view_photoconsent", "add_photoconsent", "change_photoconsent")
    group.permissions.add(*consents)
    for permission in _permissions("wagtailcore", "add_page", "change_page"):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)
    root = Collection.get_first_root_node()
    for permission in _permissions("wagtailimages", "add_image", "choose_image"):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)


def _permissions(app_label: str, *codenames: str) -> list[Permission]:
    return list(Permission.objects.filter(content_type__app_label=app_label, codename__in=codenames))


def _user(name: str, group_name: str) -> None:
    users = get_user_model().objects
    if users.filter(username=name).exists():
        return
    make = users.create_superuser if name == "admin" else users.create_user
    user = make(name, email=f"{name}@example.org", password=name)
    if group_name:
        user.groups.add(Group.objects.get_or_create(name=group_name)[0])
