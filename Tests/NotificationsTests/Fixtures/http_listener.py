"""An HTTP server for tests: behaves as the path says and writes each request to a file as a line of JSON.

http_listener.py RECORDS [CERTIFICATE KEY]   prints its port, then a line for each request
"""
import base64
import hashlib
import hmac
import json
import os
import ssl
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

records = sys.argv[1]
lock = threading.Lock()


def signatures(headers, query, body):
    """What the three ways to sign give for the secret `test-secret`, computed without the program under test."""
    secret = b"test-secret"
    sign = {}
    if "X-Hotline-Timestamp" in headers:
        text = headers["X-Hotline-Timestamp"].encode() + b"." + body
        sign["webhook"] = "sha256=" + hmac.new(secret, text, hashlib.sha256).hexdigest()
    if "timestamp" in query:
        text = query["timestamp"][0].encode() + b"\n" + secret
        sign["dingtalk"] = base64.b64encode(hmac.new(secret, text, hashlib.sha256).digest()).decode()
    try:
        key = json.loads(body)["timestamp"].encode() + b"\n" + secret
        sign["feishu"] = base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()
    except (ValueError, KeyError, TypeError):
        pass
    return sign


class Listener(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        address = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qs(address.query)
        record = {"path": self.path, "headers": dict(self.headers), "body": body.decode(), "query": {k: v[0] for k, v in query.items()},
                  "signatures": signatures(self.headers, query, body)}
        with lock, open(records, "a") as file:
            file.write(json.dumps(record) + "\n")
            file.flush()
            print("request", flush=True)
        words = [urllib.parse.unquote(word) for word in address.path.split("/")[1:]]
        getattr(self, "answer_" + words[0].replace("-", "_"))(*words[1:])

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer_status(self, status, *_):
        self.answer(int(status), b"what was sent: test-secret")

    def answer_json(self, text, *_):
        self.answer(200, text.encode(), Content_Type="application/json")

    def answer_retry_after(self, status, wait):
        self.answer(int(status), Retry_After=wait)

    def answer_redirect(self, *_):
        self.answer(302, Location="/status/200")

    def answer_slow(self, *_):
        threading.Event().wait()

    def answer_drop(self, *_):
        self.close_connection = True

    def answer_huge(self, *_):
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        try:
            while True:
                self.wfile.write(b"x" * 65536)
        except OSError:
            pass


def end_with_the_test():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_the_test, daemon=True).start()
# With the usual five, the kernel drops the sixth who calls at once, and it calls again seconds later.
ThreadingHTTPServer.request_queue_size = 64
server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
server.daemon_threads = True
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
server.serve_forever()
