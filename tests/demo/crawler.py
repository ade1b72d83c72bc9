"""Goes through the site as a search engine does: from link to link."""

from __future__ import annotations

import html
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urljoin, urlsplit

from django.test import Client

#: Files, which the tests do not serve or which take long to make, and the admin.
ELSEWHERE = ("/static/", "/media/", "/images/", "/admin/")
#: Filters can be combined without end: how many addresses of a page are tried, by the number of their parameters.
SAMPLES = {0: 1, 1: 1}


@dataclass(frozen=True)
class Answer:
    """What a path gave, and which page had the link."""

    path: str
    status: int
    text: str
    found_on: str


def crawl(client: Client, starts: Iterable[str]) -> dict[str, Answer]:
    """Every answer that links lead to, by path with query. Redirects are followed."""
    answers: dict[str, Answer] = {}
    queue = deque((start, "") for start in starts)
    samples: Counter = Counter()
    while queue:
        path, found_on = queue.popleft()
        if path in answers or not _is_wanted(path, samples):
            continue
        answer = _get(client, path, found_on)
        answers[path] = answer
        queue.extend((link, path) for link in links(answer))
    return answers


def links(answer: Answer) -> Iterator[str]:
    """The paths of this site that an HTML page links to, without fragments."""
    if not answer.text.startswith("<!doctype html>"):
        return
    for address in re.findall(r'\bhref="([^"]*)"', answer.text):
        parts = urlsplit(urljoin(f"http://localhost{answer.path}", html.unescape(address)))
        if parts.scheme in ("http", "https") and parts.hostname == "localhost":
            yield parts.path + (f"?{parts.query}" if parts.query else "")


def _is_wanted(path: str, samples: Counter) -> bool:
    parts = urlsplit(path)
    if parts.path.startswith(ELSEWHERE):
        return False
    names = tuple(sorted(name for name, _value in parse_qsl(parts.query, keep_blank_values=True)))
    samples[parts.path, names] += 1
    return samples[parts.path, names] <= SAMPLES.get(len(names), 0)


def _get(client: Client, path: str, found_on: str) -> Answer:
    response = client.get(path, follow=True, SERVER_NAME="localhost")
    body = b"".join(response.streaming_content) if response.streaming else response.content
    is_text = response["Content-Type"].startswith(("text/", "application/json", "application/atom"))
    return Answer(path, response.status_code, body.decode() if is_text else "", found_on)
