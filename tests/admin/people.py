"""Who logs in to the admin in these tests."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupCollectionPermission, GroupPagePermission


def make_user(name: str, *permissions: str, pages=(), collections=()):
    """Somebody who may use the admin, and what ``permissions`` ("app_label.codename") say.

    ``pages`` and ``collections`` are pairs: a page with the codename of what is allowed below it, such as
    ``"add_page"``; a collection with one such as ``"choose_image"``.
    """
    user = get_user_model().objects.create_user(name, f"{name}@example.org", name)
    group = Group.objects.create(name=name)
    user.groups.add(group)
    group.permissions.add(*(_permission(each) for each in ("wagtailadmin.access_admin", *permissions)))
    for page, codename in pages:
        GroupPagePermission.objects.create(group=group, page=page, permission=_permission(f"wagtailcore.{codename}"))
    for collection, codename in collections:
        permission = _permission(f"wagtailimages.{codename}")
        GroupCollectionPermission.objects.create(group=group, collection=collection, permission=permission)
    return user


def _permission(name: str) -> Permission:
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)
