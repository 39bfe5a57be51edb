"""A WSGI application on a local port."""

import socketserver
import threading
import time
from contextlib import contextmanager
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer


class Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A browser that goes away in the middle of an answer is no error."""


class Handler(WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


class Serving:
    """One request at a time: what importers write in parallel calls (a whole record for each field) would be lost."""

    def __init__(self, application):
        self.application = application
        self.lock = threading.Lock()
        self.waiting = 0
        self.last = time.monotonic()
        self.origin = ""

    def __call__(self, environ, start_response):
        self.waiting += 1
        try:
            with self.lock:
                response = self.application(environ, start_response)
                body = b"".join(response)
                getattr(response, "close", lambda: None)()
            return [body]
        finally:
            self.waiting -= 1
            self.last = time.monotonic()

    @property
    def is_quiet(self) -> bool:
        """Whether nothing was asked for a while."""
        return self.waiting == 0 and time.monotonic() - self.last > 0.4


@contextmanager
def served(application):
    serving = Serving(application)
    server = Server(("127.0.0.1", 0), Handler)
    server.set_app(serving)
    serving.origin = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield serving
    finally:
        server.shutdown()
        server.server_close()
