"""What a project's admin offers to a superuser."""

from django.contrib.auth import get_user_model
from django.test import RequestFactory
from wagtail.admin.menu import SubmenuMenuItem, admin_menu


def menu() -> dict[str, list[str]]:
    """The entries of each menu in the sidebar that has some, by its name."""
    request = RequestFactory().get("/admin/")
    request.user = superuser()
    items = admin_menu.menu_items_for_request(request)
    return {
        str(item.label): [str(entry.label) for entry in item.menu.menu_items_for_request(request)]
        for item in items
        if isinstance(item, SubmenuMenuItem)
    }


def superuser():
    """Somebody who may do everything."""
    users = get_user_model().objects
    return users.filter(username="admin").first() or users.create_superuser("admin", "admin@example.org", "secret")
