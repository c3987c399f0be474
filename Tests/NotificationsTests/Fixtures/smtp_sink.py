"""A mail server for tests: takes every mail and writes it to a file as a line of JSON, read by Python's own mail parser.

smtp_sink.py RECORDS none|starttls|tls CERTIFICATE KEY   prints its port

It wants the user `hotline` with the password `test-secret` unless it speaks in the clear. Recipients decide what it answers:
unknown@ is refused for good, full@ for now; a sender refused@ is refused after the mail was sent.
"""
import asyncio
import email
import email.policy
import json
import os
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult

records, security, certificate, key = sys.argv[1:5]


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"hotline", b"test-secret"), handled=False)


class Sink:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("unknown@"):
            return "550 5.1.1 no such box"
        if address.startswith("full@"):
            return "452 4.2.2 box is full"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        data = envelope.original_content
        mail = email.message_from_bytes(data, policy=email.policy.default)
        parts = {part.get_content_type(): part.get_content().replace("\r\n", "\n") for part in mail.walk() if not part.is_multipart()}
        defects = [repr(defect) for part in mail.walk() for defect in part.defects]
        defects += [repr(defect) for value in mail.values() for defect in value.defects]
        record = {
            "sender": envelope.mail_from, "recipients": envelope.rcpt_tos, "isEncrypted": session.ssl is not None or security == "tls",
            "isAuthenticated": bool(session.authenticated), "greeting": session.host_name,
            "headers": {name.lower(): str(value) for name, value in mail.items()}, "text": parts.get("text/plain"),
            "html": parts.get("text/html"), "defects": defects, "longestLine": max(len(line) for line in data.split(b"\r\n")),
            "isClean": data.isascii() and b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b""),
        }
        with open(records, "a") as file:
            file.write(json.dumps(record) + "\n")
        return "554 5.7.1 not wanted" if envelope.mail_from.startswith("refused@") else "250 OK"


async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    needs_user = security != "none"

    def session():
        return SMTP(Sink(), tls_context=context if security == "starttls" else None, require_starttls=security == "starttls",
                    authenticator=authenticate, auth_required=needs_user, auth_require_tls=security == "starttls")

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, "127.0.0.1", 0, ssl=context if security == "tls" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def end_with_the_test():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_the_test, daemon=True).start()
asyncio.run(main())
