"""Serves the example site with its demo content on 127.0.0.1, in one process: ``demo.py PORT``.

Ends with a hint when nothing can listen on that port, before anything is loaded.
"""

import os
import socket
import sys
from pathlib import Path

ADDRESSES = """
  German    {site}/de/
  English   {site}/en/
  API       {site}/api/clusterevents/v1/docs
  Admin     {site}/admin/  (user admin, password admin)

  Ctrl-C stops the server.
"""


def problem(port: str) -> str | None:
    """Why a server cannot listen on this port of 127.0.0.1, or nothing."""
    if not port.isdecimal() or not 0 < int(port) < 65536:
        return f"PORT={port} is no port: it has to be a number from 1 to 65535."
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind(("127.0.0.1", int(port)))
        except OSError as error:
            return f"Port {port} cannot be used ({error.strerror}). Take another one: make demo PORT=8001"
    return None


def serve(port: str) -> None:
    """Bring the database up to date, load what is missing of the demo, and serve until Ctrl-C."""
    site = f"http://127.0.0.1:{port}"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "example_site.settings")
    os.environ["WAGTAILADMIN_BASE_URL"] = site
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load_demo", site=site)
    print(ADDRESSES.format(site=site), flush=True)
    call_command("runserver", f"127.0.0.1:{port}", use_reloader=False)


if __name__ == "__main__":
    if message := problem(sys.argv[1]):
        sys.exit(message)
    serve(sys.argv[1])
