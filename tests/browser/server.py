"""A server that works inside the test's own transaction, so that the database is as before when the test ends.

Django's own live server needs tests that write for good and then empty all tables, what migrations wrote included.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connections
from django.test.testcases import LiveServerThread, QuietWSGIRequestHandler


class OneAtATime(StaticFilesHandler):
    """Answers one request after the other: they share one connection to the database."""

    lock = threading.Lock()

    def __call__(self, environ, start_response):
        with self.lock:
            return super().__call__(environ, start_response)


class Server(ThreadedWSGIServer):
    """Leaves the connection open, which is the test's, and lets no answer outlive the test."""

    daemon_threads = False

    def _close_connections(self) -> None:
        pass


class ServerThread(LiveServerThread):
    """Serves with the connections of the thread that made it."""

    def __init__(self) -> None:
        super().__init__("localhost", OneAtATime)
        self.shared = {connection.alias: connection for connection in connections.all()}

    def _create_server(self, connections_override=None) -> Server:
        address = (self.host, self.port)
        return Server(address, QuietWSGIRequestHandler, allow_reuse_address=False, connections_override=self.shared)


@contextmanager
def connections_kept() -> Iterator[None]:
    """Requests close no connection, neither when they begin nor when they end; as with Django's test client."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@contextmanager
def serving() -> Iterator[ServerThread]:
    """A running server at ``thread.host`` and ``thread.port``."""
    thread = ServerThread()
    for connection in thread.shared.values():
        connection.inc_thread_sharing()
    with connections_kept():
        thread.start()
        thread.is_ready.wait()
        if thread.error:
            raise thread.error
        yield thread
        thread.terminate()
    for connection in thread.shared.values():
        connection.dec_thread_sharing()
