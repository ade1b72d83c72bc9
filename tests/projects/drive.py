"""Drives one project in a process of its own and prints what it found, as JSON.

``DJANGO_SETTINGS_MODULE`` names the project's settings, ``PROJECT_DATABASE`` an SQLite file that does not exist yet.
"""

import importlib
import json
import os
from io import StringIO

import django


def complaints() -> list[str]:
    """Id and text of every system check of at least the level WARNING."""
    from django.core.checks import WARNING, run_checks

    return [f"{message.id}: {message.msg}" for message in run_checks() if message.level >= WARNING]


def missing_migrations(*labels: str) -> str:
    """What ``makemigrations`` would write for these apps (default: all); empty if nothing is missing."""
    from django.core.management import call_command

    output = StringIO()
    try:
        call_command("makemigrations", *labels, check_changes=True, dry_run=True, interactive=False, stdout=output)
    except SystemExit:
        return output.getvalue()
    return ""


def rendered() -> dict[str, object]:
    """Status and HTML of the page that the project's ``example.py`` makes, and the facts that it may tell besides."""
    from django.core.management import call_command
    from django.test import Client

    call_command("migrate", verbosity=0)
    project = os.environ["DJANGO_SETTINGS_MODULE"].removesuffix(".settings")
    example = importlib.import_module(f"{project}.example")
    response = Client().get(example.make_page().url)
    facts = example.facts() if hasattr(example, "facts") else None
    return {"status": response.status_code, "html": response.content.decode(), "facts": facts}


def package_apps() -> list[str]:
    """Labels of the package's apps that this project has."""
    from django.apps import apps

    return [app.label for app in apps.get_app_configs() if app.name.partition(".")[0] == "wagtail_clusterevents"]


def main() -> None:
    """Look at the whole project; with ``CHECK_ONLY`` only at the package's migrations."""
    django.setup()
    if os.environ.get("CHECK_ONLY"):
        found = {"missing_migrations": missing_migrations(*package_apps())}
    else:
        found = {"complaints": complaints(), "missing_migrations": missing_migrations(), **rendered()}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
