"""Says in one line, before anything is loaded, that the port of the demo is taken.

Usage: ``check_port.py PORT``. Ends with 1 and a hint when nothing can listen on 127.0.0.1:PORT.
"""

import socket
import sys


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


if __name__ == "__main__":
    sys.exit(problem(sys.argv[1]))
