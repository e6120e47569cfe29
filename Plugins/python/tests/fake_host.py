"""A host for tests: starts a plug-in and speaks the contract with it, politely or not."""

import json
import os
import select
import subprocess
import sys
import tempfile
import textwrap
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SDK = os.path.dirname(HERE)

with open(os.path.join(SDK, "..", "conformance", "study.json"), encoding="utf-8") as file:
    STUDY = json.load(file)


class Host:
    """One plug-in process; everything it says is kept."""

    def __init__(self, source="", path=None, study=None, page=2, env=None):
        self.folder = None
        if path is None:
            self.folder = tempfile.TemporaryDirectory()
            path = os.path.join(self.folder.name, "plugin.py")
            with open(path, "w", encoding="utf-8") as file:
                file.write(textwrap.dedent(source))
        self.process = subprocess.Popen(
            [sys.executable, path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=os.path.dirname(path),
            env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": SDK, "PYTHONDONTWRITEBYTECODE": "1", **(env or {})},
        )
        os.set_blocking(self.process.stdout.fileno(), False)
        self.buffer = b""
        self.study = study or STUDY
        self.page = page
        self.told = []
        self.asked = []
        self.answers = {}
        self.number = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                pipe.close()
            except OSError:
                pass
        if self.folder:
            self.folder.cleanup()

    # Sending

    def raw(self, data):
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
        except OSError:
            pass

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def request(self, method, params=None):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params if params is not None else {}})
        return self.number

    # Reading

    def message(self, seconds=10):
        """The next message, or None at the end of the output."""
        end = time.monotonic() + seconds
        while True:
            head, mark, rest = self.buffer.partition(b"\r\n\r\n")
            if mark:
                assert head.startswith(b"Content-Length: "), f"no frame: {self.buffer[:80]!r}"
                length = int(head.split(b": ")[1])
                if len(rest) >= length:
                    self.buffer = rest[length:]
                    return json.loads(rest[:length])
            left = end - time.monotonic()
            assert left > 0, "the plug-in says nothing"
            if not select.select([self.process.stdout], [], [], left)[0]:
                continue
            part = self.process.stdout.read(1 << 20)
            if part == b"":
                assert not self.buffer, f"a broken frame at the end: {self.buffer[:80]!r}"
                return None
            self.buffer += part or b""

    def answer(self, number, serve=True):
        """The answer to a request; serves what the plug-in asks for until then."""
        while number not in self.answers:
            message = self.message()
            assert message is not None, "the plug-in ended: " + self.errors()
            self.take(message, serve)
        return self.answers.pop(number)

    def take(self, message, serve=True):
        if "method" not in message:
            self.answers[message["id"]] = message
        elif "id" in message:
            self.asked.append(message)
            if serve:
                self.serve(message)
        else:
            self.told.append(message)

    def serve(self, message):
        result = self.result(message["method"], message.get("params") or {})
        self.send({"id": message["id"], **result})

    def result(self, method, params):
        if method == "study/frame":
            frame = dict(self.study["frame"])
            memos = frame.get("memos") or []
            at = int(params.get("cursor") or 0)
            page = dict(frame, memos=memos[at : at + 1]) if at == 0 else {"memos": memos[at : at + 1]}
            if at + 1 < len(memos):
                page["next"] = str(at + 1)
            return {"result": page}
        if method == "study/documents":
            wanted = params.get("sources")
            documents = [one for one in self.study["documents"] if wanted is None or one["source"] in wanted]
            at = int(params.get("cursor") or 0)
            gone = set() if "segments" in params["needs"] else {"segments"}
            gone |= set() if "text" in params["needs"] else {"text", "scalars", "transcript"}
            cut = [{k: v for k, v in one.items() if k not in gone} for one in documents[at : at + self.page]]
            result = {"documents": cut}
            if at + self.page < len(documents):
                result["next"] = str(at + self.page)
            return {"result": result}
        if method == "study/text":
            text = next(one["whole"] for one in self.study["documents"] if one["source"] == params["source"])
            end = min(params["end"], params["start"] + 7)
            return {"result": {"text": text[params["start"] : end], "start": params["start"], "end": end}}
        return {"error": {"code": -32601, "message": "unknown"}}

    # Common steps

    def initialize(self, low="1.0", high="1.0"):
        return self.answer(self.request("initialize", {"protocol": {"minimum": low, "maximum": high}, "language": "en"}))

    def run(self, analysis, options=None, language="en", **more):
        params = {"run": "r1", "analysis": analysis, "options": options or {}, "language": language, **more}
        return self.answer(self.request("analysis/run", params))

    def leave(self):
        """Shutdown and exit; the status of the process."""
        assert self.answer(self.request("shutdown")).get("result", 0) is None
        self.send({"method": "exit"})
        return self.process.wait(10)

    def end(self, seconds=10):
        """Closes the input; the status of the process."""
        self.process.stdin.close()
        return self.process.wait(seconds)

    def errors(self):
        """Everything on standard error, once the process has ended."""
        self.process.wait(10)
        return self.process.stderr.read().decode()
