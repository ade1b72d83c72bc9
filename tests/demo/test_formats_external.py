"""Programs from elsewhere read what the demo gives: calendar programs, TypeScript, the Nu HTML Checker."""

import json
import shutil
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.demo import outputs
from tests.npm import run
from wagtail_clusterevents.models import get_report_model

ROOT = Path(__file__).resolve().parent.parent.parent

pytestmark = pytest.mark.external


@pytest.fixture(scope="session")
def khal() -> str:
    """The command ``khal``, in an environment of its own if the system has none."""
    folder = ROOT / "var" / "khal"
    found = shutil.which("khal") or shutil.which("khal", path=str(folder / "bin"))
    if found:
        return found
    commands = [[sys.executable, "-m", "venv", folder], [folder / "bin" / "pip", "install", "--quiet", "khal"]]
    for command in commands:
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"khal cannot be installed: {done.stderr[-500:]}")
    return str(folder / "bin" / "khal")


@pytest.fixture
def calendars(gate, tmp_path) -> Path:
    """A folder with every calendar of the demo."""
    folder = tmp_path / "calendars"
    folder.mkdir()
    for number, path in enumerate(outputs.calendar_paths(gate)):
        (folder / f"{number}.ics").write_bytes(outputs.get(path))
    return folder


def as_text(moment: date | datetime) -> str:
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return moment.isoformat()


def expected(folder: Path) -> dict[str, list[dict]]:
    """What a program should find."""
    return {
        path.name: [
            {
                "uid": str(event["uid"]),
                "summary": str(event["summary"]),
                "start": as_text(event["dtstart"].dt),
                "end": as_text(event["dtend"].dt) if "dtend" in event else None,
            }
            for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        ]
        for path in folder.iterdir()
    }


def by_uid(events: list[dict], *names: str) -> dict[str, dict]:
    return {event["uid"]: {name: event[name] for name in names} for event in events}


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Pacific/Auckland"])
def test_ical_js_reads_what_was_written_in_any_zone(programs, calendars, zone):
    assert json.loads(run("node", "read-with-ical-js.mjs", calendars, cwd=programs, TZ=zone)) == expected(calendars)


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Pacific/Auckland"])
def test_node_ical_reads_what_was_written_in_any_zone(programs, calendars, zone):
    found = json.loads(run("node", "read-with-node-ical.mjs", calendars, cwd=programs, TZ=zone))
    # It makes up an end where there is none.
    names = {name: [event for event in events if event["end"]] for name, events in expected(calendars).items()}
    assert {name: by_uid(events, "summary", "start") for name, events in found.items()} == {
        name: by_uid(events, "summary", "start") for name, events in expected(calendars).items()
    }
    for name, events in names.items():
        ends = by_uid(found[name], "end")
        assert {event["uid"]: ends[event["uid"]] for event in events} == by_uid(events, "end")


def test_khal_imports_and_lists_every_event(khal, demo, tmp_path):
    content = outputs.get("/feeds/de/reports.ics")
    (tmp_path / "all.ics").write_bytes(content)
    vdir, config = tmp_path / "vdir", tmp_path / "config"
    vdir.mkdir()
    config.write_text(
        f"[calendars]\n[[demo]]\npath = {vdir}\n[locale]\nlocal_timezone = Europe/Berlin\n"
        "default_timezone = Europe/Berlin\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\n"
        f"datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {tmp_path / 'db'}\n"
    )
    command = (khal, "--config", config)
    run(*command, "import", "--batch", "--include-calendar", "demo", tmp_path / "all.ics", cwd=tmp_path)
    listed = run(
        *(*command, "list", "--once", "--day-format", "", "--format", "{uid}|{start-date}|{title}"),
        *("2010-01-01", "7500d"),
        cwd=tmp_path,
    )
    events = Calendar.from_ical(content).walk("VEVENT")
    found = {tuple(line.strip().split("|", 2)) for line in listed.splitlines() if "|" in line}
    assert {(uid, title) for uid, _day, title in found} == {(str(e["uid"]), str(e["summary"])) for e in events}
    days = {uid: day for uid, day, _title in found}
    whole = {str(e["uid"]): e["dtstart"].dt.isoformat() for e in events if not isinstance(e["dtstart"].dt, datetime)}
    assert {uid: days[uid] for uid in whole} == whole


def test_typescript_accepts_every_graph_as_schema_org(programs, gate):
    german = [html for url, html in outputs.pages(gate).items() if "/de/" in url]
    found = [graph for html in german for graph in outputs.graphs(html)]
    assert len(found) > 20
    # Beside the types that it needs, where nobody takes it for a source.
    source = programs / "node_modules" / "graphs.ts"
    lines = [f"export const graph{number}: Graph = {json.dumps(graph)};" for number, graph in enumerate(found)]
    source.write_text("\n".join(['import type { Graph } from "schema-dts";', *lines]))
    options = ["--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext"]
    run("node", "node_modules/typescript/bin/tsc", *options, source, cwd=programs)


def test_nu_checker_finds_nothing_in_the_heads(vnu, gate):
    report = gate.pages(get_report_model().objects.filter(locale__language_code="de")).first()
    index = report.get_parent()
    for page in (report, index, index.get_parent()):
        assert vnu(outputs.get(page.get_url_parts()[2]).decode()) == []
