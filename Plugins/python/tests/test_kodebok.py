"""Tests of the SDK: what it writes, how it talks, and what it does when the host is broken or hostile."""

import json
import os
import random
import re
import sys
import time
import unittest

from fake_host import SDK, STUDY, Host

sys.path.insert(0, SDK)
import kodebok  # noqa: E402

COUNTS = re.search(r"\n    import kodebok\n.*?kodebok\.main\(\)\n", kodebok.__doc__ or "", re.S)

ECHO = """
import os, subprocess, sys
import kodebok
from kodebok import *

@kodebok.analysis(name="echo", title=("Echo", "Ekko"), needs=("text", "segments"), contributes=("findings", "proposals"),
    options=[Option("count", "integer", default=3, minimum=1, maximum=5), Option("share", "number"),
        Option("deep", "boolean", default=False), Option("code", "code"), Option("word", repeatable=True)])
def echo(study, options):
    print("to nobody")
    os.write(1, b"deep print\\n")
    subprocess.run(["echo", "from a child"])
    study.log("begins")
    table = Table("options", [Column("name", "Name"), Column("value", "Value")])
    for name in sorted(options):
        table.add(name, repr(options[name]))
    texts = Table("texts", [Column("source", "Source"), Column("turns", "Turns", "count"), Column("speech", "Speech")])
    for document in study.documents():
        texts.add(document.source, len(document.turns), document.turns[-1].speech)
    study.partial(Result("So far", tables=[table]))
    return Result(study.words("Echo", "Ekko"), tables=[table, texts])

@kodebok.analysis(name="reads", needs=("text", "segments"))
def reads(study, options):
    text = repr([one.__dict__ for many in (study.participants, study.sources, study.memos, study.entries) for one in many])
    text += repr([(one.path, one.theme, one.definition) for one in study.nodes]) + repr((study.coders, study.settings))
    for document in study.documents():
        text += repr((document.spans, document.headings, document.unplaced))
        text += repr([(turn.speech, turn.participant, turn.role, turn.place) for turn in document.turns])
        for one in document.segments:
            text += repr((one.place, one.turn, one.last_turn, one.flags, one.role, study.name("P1"), study.code(one.code)))
    return Result("Read", quotes=[Quote(one) for one in study.segments()], markdown=text)

@kodebok.analysis(name="fault")
def fault(study, options):
    words = {"a": 1}
    return words["secret of a participant"]

@kodebok.analysis(name="refuses")
def refuses(study, options):
    raise Failure("There are no memos.", "Det er ingen notater.", kind="missing-data")

@kodebok.analysis(name="nothing")
def nothing(study, options):
    return None

@kodebok.analysis(name="leaves")
def leaves(study, options):
    sys.exit(3)

@kodebok.analysis(name="endless")
def endless(study, options):
    while True:
        study.progress(1, 2, "on and on")

@kodebok.analysis(name="deaf")
def deaf(study, options):
    study.log("deaf")
    while True:
        pass

@kodebok.analysis(name="input")
def reads_input(study, options):
    return Result(repr(sys.stdin.read()))

@kodebok.analysis(name="huge")
def huge(study, options):
    return Result("x" * (65 << 20))

kodebok.main()
"""


class Forms(unittest.TestCase):
    """What results look like on the wire."""

    def test_smallest_plugin_is_under_25_lines_and_works(self):
        source = "\n".join(line[4:] for line in COUNTS.group(0).strip("\n").split("\n"))
        self.assertLess(source.count("\n") + 1, 25)
        with Host(source) as host:
            host.initialize()
            rows = host.run("code-counts")["result"]["tables"][0]["rows"]
            expected = [["Waiting for a place", 2], ["Standing outside", 2], ["Trust", 4], ["The plot", 0]]
            self.assertEqual(rows, expected)
            self.assertEqual(host.leave(), 0)

    def test_a_result_with_everything(self):
        segment = next(iter(self.study().segments()))
        document = next(iter(self.study().documents()))
        table = kodebok.Table("t", [kodebok.Column("a", "A"), kodebok.Column("b", "B", "share", digits=1)], title="T")
        table.add("x", kodebok.Cell(0.5, places=[segment], note="small"))
        table.add(None, float("nan"))
        result = kodebok.Result(
            "Title",
            tables=[table],
            charts=[
                kodebok.Chart("c", "bar", "C", ["x", "y"], [kodebok.Series("s", [1, None], color="#112233")]),
                kodebok.Chart("n", "network", "N", nodes=[kodebok.Node("a", "A")], edges=[kodebok.Edge("a", "a", 2)]),
                kodebok.Chart("l", "code-line", "L", spans=[kodebok.Span("r", 0, 4, "s")], directed=True),
            ],
            quotes=[kodebok.Quote(document.turns[1], "why")],
            notes=["A note."],
            findings=[kodebok.Finding("a-rule", "hint", "Look.", segment, related=[(document.turns[0], "here")])],
            proposals=[kodebok.Proposal(document.place(5, 12), "trust", 0.25, "so")],
            edits=[kodebok.Edit("transcripts/ada.txt", 0, 1, "I", "Int", "Longer")],
        )
        given = json.loads(json.dumps(result.to_json(), allow_nan=False))
        place = {
            "source": "transcripts/ada.txt", "start": 34, "end": 58, "quote": "I waited for nine years.",
            "line": 2, "column": 6, "endLine": 2, "endColumn": 30,
            "reference": "2", "speaker": "Ada", "coding": segment.id,
        }  # fmt: skip
        self.assertEqual(given["tables"][0]["rows"], [["x", 0.5], [None, None]])
        self.assertEqual(given["tables"][0]["details"], [{"row": 0, "column": 1, "note": "small", "places": [place]}])
        self.assertEqual(given["tables"][0]["headings"][1], {"heading": "B", "kind": "share", "digits": 1})
        self.assertEqual(given["charts"][0]["series"], [{"name": "s", "values": [1, None], "color": "#112233"}])
        self.assertEqual(given["charts"][1]["edges"], [{"from": "a", "to": "a", "weight": 2}])
        self.assertTrue(given["charts"][2]["directed"])
        self.assertEqual(given["quotes"][0]["quote"], "I waited for nine years. You learn to wait. (laughs)")
        self.assertNotIn("line", given["quotes"][0])
        finding = given["findings"][0]
        self.assertEqual((finding["file"], finding["line"], finding["column"]), ("transcripts/ada.txt", 2, 6))
        self.assertEqual(finding["related"][0]["start"], 3)
        self.assertEqual(given["proposals"][0]["quote"], "w did y")
        self.assertEqual(given["edits"][0]["title"], "Longer")

    def test_positions_are_those_of_pythons_strings(self):
        for document in self.study().documents():
            for segment in document.segments:
                self.assertEqual(document.text[segment.start : segment.end], segment.quote)
        self.assertIn("🌱", next(iter(self.study().documents())).text)

    def test_speech_leaves_out_what_is_not_speech(self):
        documents = list(self.study().documents())
        self.assertEqual(documents[0].turns[1].speech, "I waited for nine years. You learn to wait.")
        self.assertEqual(documents[1].turns[3].speech, "Some are polite. Polite is not the same as kind.")
        text = documents[1].text
        self.assertEqual(documents[1].speech(0, len(text)).count("Bo"), 0)
        inside = text.index("pause")
        self.assertEqual(documents[1].speech(inside, inside + 3), "")

    def test_the_code_book_is_a_tree(self):
        study = self.study()
        trust = study.code("trust")
        self.assertEqual((trust.path, trust.theme.id), ("Giving/Trust", "giving"))
        self.assertIs(study.code("stranger"), study.code("outsider"))
        self.assertIsNone(study.code("nothing"))
        self.assertEqual([one.id for one in study.themes[0].children], ["waiting", "outsider"])
        self.assertTrue(study.code("plot-facts").is_fact)

    def test_people_sources_and_notes(self):
        study = self.study()
        self.assertEqual([study.name(one.id) for one in study.participants], ["Ada", "Bo", "P3"])
        self.assertEqual(study.participants[1].attributes["age"], "38")
        self.assertEqual([one.round for one in study.sources], ["1", "", ""])
        self.assertEqual((study.memos[0].title, study.entries[1].values), ("Fences", ["allotment"]))

    def test_mistakes_of_the_author_are_named(self):
        table = kodebok.Table("t", [kodebok.Column("a", "A")])
        with self.assertRaisesRegex(ValueError, "has 1 columns, the row has 2 cells"):
            table.add(1, 2)
        table.add(kodebok.Cell([1]))  # type: ignore[arg-type]
        with self.assertRaisesRegex(TypeError, "a cell of the table “t” is text, a number or None, not list"):
            kodebok.Result("x", tables=[table]).to_json()
        with self.assertRaisesRegex(TypeError, "a place is"):
            kodebok.Result("x", quotes=[kodebok.Quote("here")]).to_json()  # type: ignore[arg-type]
        with self.assertRaisesRegex(ValueError, "lower-case words"):
            kodebok.analysis(name="My Analysis")
        with self.assertRaisesRegex(ValueError, "a place is 0 ≤ start"):
            next(iter(self.study().documents())).place(3, 9999)

    def test_try_out_runs_without_a_host(self):
        @kodebok.analysis(name="tried", options=[kodebok.Option("least", "integer", default=2)])
        def tried(study, options):
            return kodebok.Result(f"{options.least} {len(list(study.segments()))} {study.language}")

        self.assertEqual(kodebok.try_out("tried", STUDY)["title"], "2 8 en")
        self.assertEqual(kodebok.try_out("tried", STUDY, {"least": 4}, language="nb")["title"], "4 8 nb")

    def study(self):
        return kodebok.Study(kodebok._Memory(STUDY), "1", "en")


class Talks(unittest.TestCase):
    """A conversation with a polite host."""

    def test_the_handshake_gives_the_descriptions(self):
        with Host(ECHO) as host:
            result = host.initialize("1.0", "2.3")["result"]
            self.assertEqual(result["protocol"], "1.0")
            echo = next(one for one in result["analyses"] if one["name"] == "echo")
            self.assertEqual(echo["title"], {"en": "Echo", "nb": "Ekko"})
            self.assertEqual(echo["options"][0]["default"], "3")
            self.assertEqual(echo["options"][2]["default"], "false")
            self.assertEqual(echo["needs"], ["text", "segments"])

    def test_a_version_that_does_not_fit_is_refused_with_both(self):
        with Host(ECHO) as host:
            error = host.initialize("2.0", "2.1")["error"]
            words = "This plug-in speaks version 1.0 of the protocol, Kodebok speaks 2.0 to 2.1."
            self.assertEqual((error["message"], error["data"]["kind"]), (words, "protocol"))
            self.assertIn("result", host.initialize("0.9", "1.0"))

    def test_order_of_requests_is_kept(self):
        with Host(ECHO) as host:
            self.assertEqual(host.answer(host.request("shutdown"))["error"]["code"], -32002)
            host.initialize()
            self.assertEqual(host.initialize()["error"]["code"], -32600)
            self.assertEqual(host.answer(host.request("analysis/forget"))["error"]["code"], -32601)
            host.send({"method": "what/isThis", "params": {"a": 1}})
            self.assertEqual(host.leave(), 0)

    def test_options_are_typed_and_checked(self):
        with Host(ECHO) as host:
            host.initialize()
            options = {"count": ["4"], "share": ["0.25"], "deep": ["true"], "word": ["a", "b"]}
            rows = dict(host.run("echo", options)["result"]["tables"][0]["rows"])
            self.assertEqual(
                rows, {"count": "4", "share": "0.25", "deep": "True", "code": "None", "word": "['a', 'b']"}
            )
            error = host.run("echo", {"count": ["9"]})["error"]
            self.assertEqual((error["data"]["kind"], error["code"]), ("option", -32803))
            self.assertIn("“count” does not take “9”", error["message"])
            error = host.run("echo", {"depth": ["9"]})["error"]
            self.assertIn("no option “depth”. It takes: code, count, deep, share, word", error["message"])

    def test_documents_come_in_pages_and_long_texts_in_parts(self):
        documents = [dict(one) for one in STUDY["documents"]]
        documents[1]["whole"] = documents[1].pop("text")
        memos = [{"id": f"m{n}", "file": "memos/a.md"} for n in range(3)]
        study = {"frame": dict(STUDY["frame"], memos=memos), "documents": documents}
        with Host(ECHO, study=study, page=1) as host:
            host.initialize()
            rows = host.run("echo")["result"]["tables"][1]["rows"]
            self.assertEqual(rows[1], ["transcripts/bo.txt", 5, "Oh, come now."])
            asked = [one["method"] for one in host.asked]
            self.assertEqual(asked.count("study/documents"), 3)
            self.assertEqual(asked.count("study/frame"), 3)
            self.assertGreater(asked.count("study/text"), 5)

    def test_print_never_reaches_the_host(self):
        with Host(ECHO) as host:
            host.initialize()
            self.assertEqual(host.run("echo")["result"]["title"], "Echo")
            self.assertEqual(host.run("input")["result"]["title"], "''")
            self.assertEqual(host.leave(), 0)
            self.assertEqual(sorted(host.errors().split("\n"))[1:], ["deep print", "from a child", "to nobody"])

    def test_progress_partial_results_and_log(self):
        with Host(ECHO) as host:
            host.initialize()
            host.run("echo", language="nb")
            methods = [one["method"] for one in host.told]
            self.assertEqual((methods[0], host.told[0]["params"]["message"]), ("log", "begins"))
            partial = next(one for one in host.told if one["method"] == "analysis/partial")
            self.assertEqual((partial["params"]["run"], partial["params"]["result"]["title"]), ("r1", "So far"))
            last = [one["params"] for one in host.told if one["method"] == "$/progress"][-1]
            self.assertEqual((last["run"], last["done"], last["total"]), ("r1", 3, 3))

    def test_failures_are_sentences(self):
        with Host(ECHO) as host:
            host.initialize()
            error = host.run("refuses")["error"]
            self.assertEqual(error["code"], -32803)
            words = {"en": "There are no memos.", "nb": "Det er ingen notater."}
            self.assertEqual(error["data"], {"kind": "missing-data", "message": words})
            error = host.run("fault")["error"]
            self.assertRegex(error["message"], r"^The plug-in has a fault: KeyError: .* \(plugin.py, line \d+\)$")
            self.assertIn("where a Result is expected", host.run("nothing")["error"]["message"])
            self.assertIn("has no analysis “other”", host.run("other")["error"]["message"])
            self.assertIn("larger than 64 MiB", host.run("huge")["error"]["message"])
            self.assertIn("SystemExit", host.run("leaves")["error"]["message"])
            self.assertEqual(host.run("echo")["result"]["title"], "Echo")
            host.leave()
            errors = host.errors()
            self.assertIn("KeyError", errors)
            self.assertNotIn("secret of a participant", errors)

    def test_a_run_can_be_cancelled(self):
        with Host(ECHO) as host:
            host.initialize()
            number = host.request("analysis/run", {"run": "r1", "analysis": "endless"})
            while not any(one["method"] == "$/progress" for one in host.told):
                host.take(host.message())
            host.send({"method": "$/cancelRequest", "params": {"id": number}})
            error = host.answer(number)["error"]
            self.assertEqual((error["code"], error["data"]["kind"]), (-32800, "cancelled"))
            self.assertEqual(host.run("echo")["result"]["title"], "Echo")

    def test_a_run_is_cancelled_while_it_waits_for_an_answer(self):
        with Host(ECHO) as host:
            host.initialize()
            number = host.request("analysis/run", {"run": "r1", "analysis": "echo"})
            while not host.asked:
                host.take(host.message(), serve=False)
            host.send({"method": "$/cancelRequest", "params": {"id": number}})
            self.assertEqual(host.answer(number)["error"]["code"], -32800)
            host.serve(host.asked[0])
            self.assertEqual(host.run("echo")["result"]["title"], "Echo")

    def test_describe_prints_the_analyses(self):
        with Host(ECHO) as host:
            import subprocess

            path = host.process.args[1]
            out = subprocess.run([sys.executable, path, "--describe"], env={"PYTHONPATH": SDK}, capture_output=True)
            self.assertEqual(json.loads(out.stdout)[0]["name"], "echo")


class Endures(unittest.TestCase):
    """A host that is broken, hostile or gone."""

    def test_the_end_of_input_ends_the_plugin(self):
        with Host(ECHO) as host:
            host.initialize()
            self.assertEqual(host.end(), 0)

    def test_exit_without_shutdown_ends_the_plugin_too(self):
        with Host(ECHO) as host:
            host.initialize()
            host.send({"method": "exit"})
            self.assertEqual(host.process.wait(10), 0)

    def test_an_analysis_that_never_looks_does_not_outlive_the_host(self):
        with Host(ECHO) as host:
            host.initialize()
            host.request("analysis/run", {"run": "r1", "analysis": "deaf"})
            host.take(host.message())
            self.assertEqual(host.end(), 0)

    def test_the_end_of_input_inside_a_question_ends_the_plugin(self):
        with Host(ECHO) as host:
            host.initialize()
            host.request("analysis/run", {"run": "r1", "analysis": "echo"})
            while not host.asked:
                host.take(host.message(), serve=False)
            self.assertEqual(host.end(), 0)

    def test_a_closed_output_ends_the_plugin(self):
        with Host(ECHO) as host:
            host.initialize()
            host.process.stdout.close()
            host.request("analysis/run", {"run": "r1", "analysis": "endless"})
            host.process.wait(10)

    def test_bodies_that_are_no_messages_are_answered(self):
        bodies = [
            b"", b"{", b"nothing", b"[]", b"17", b'"a"', b"null", b"\xff\xfe", b'{"method":7}', b'{"a":NaN}',
            b"[" * 100_000, b'{"id":[1],"method":"shutdown"}', b'{"id":1.5,"method":"x"}', b'{"id":true,"method":"x"}',
            b'{"n":' + b"9" * 100_000 + b"}", b'{"id":1,"method":"initialize","params":[]}',
        ]  # fmt: skip
        quiet = [b"{}", b'{"id":99,"result":1}', b'{"id":"x","error":{}}', b'{"id":null}', b'{"method":"a","params":3}']
        with Host(ECHO) as host:
            for body in bodies:
                host.raw(b"content-length: %d\r\nX: y\r\n\r\n" % len(body) + body)
                message = host.message()
                if body.startswith(b'{"n":'):  # older versions of Python read such a number
                    if "error" not in message:
                        continue
                self.assertIn(message["error"]["code"], (-32700, -32600, -32602), body[:40])
            for body in quiet:
                host.raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            self.assertIn("result", host.initialize())

    def test_broken_frames_end_the_plugin_with_a_sentence(self):
        for data in [
            b"Content-Length: x\r\n\r\n", b"Content-Length: -5\r\n\r\n", b"Hello\r\n\r\n", b"A: b\r\n" * 5000,
            b"Content-Length: 4611686018427387904\r\n\r\n{}", b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n",
            b"Content-Length: 99\r\n\r\n{}", b"Content-Len",
        ]:  # fmt: skip
            with Host(ECHO) as host:
                host.raw(data)
                self.assertEqual(host.end(), 1, data[:40])
                self.assertRegex(host.errors(), r"^kodebok.py: the host sent .*\n$")

    def test_wrong_parameters_are_refused(self):
        wrong = [
            {}, {"run": 1, "analysis": "echo"}, {"run": "1"}, {"run": "1", "analysis": []},
            {"run": "1", "analysis": "echo", "options": []}, {"run": "1", "analysis": "echo", "options": {"count": "3"}},
            {"run": "1", "analysis": "echo", "options": {"count": [3]}},
        ]  # fmt: skip
        with Host(ECHO) as host:
            for protocol in [None, {}, [], "1.0", {"minimum": 1, "maximum": 2}, {"minimum": "a.b", "maximum": "1.0"}]:
                error = host.answer(host.request("initialize", {"protocol": protocol}))["error"]
                self.assertEqual(error["code"], -32602, protocol)
            host.initialize()
            for params in wrong:
                self.assertEqual(host.answer(host.request("analysis/run", params))["error"]["code"], -32602, params)

    def test_every_broken_answer_becomes_an_error(self):
        """Answers in which one value is replaced or taken away, some thousand ways: the run is answered each time."""
        values = [None, 0, -1, 10**9, 1.5, "", "x", "\ud800", [], {}, [[]], True, ["a"], {"a": 1}]
        chance = random.Random(7)
        limit = int(os.environ.get("KODEBOK_TRIALS", "400"))
        with Host(ECHO) as host:
            host.initialize()
            seen = {"result": 0, "error": 0}
            for _ in range(limit):
                study = json.loads(json.dumps(STUDY))
                at, key = chance.choice(list(_members(study)))
                value = chance.choice(values)
                at[key] = value
                _whole(study)
                host.study = study
                try:
                    number = host.request("analysis/run", {"run": "r1", "analysis": "reads"})
                    answer = self.served(host, number, chance)
                except (AttributeError, KeyError, TypeError) as error:
                    self.fail(f"the fake host: {error!r}")
                for kind in seen:
                    seen[kind] += kind in answer
                if "error" in answer:
                    self.assertNotIn("has a fault", answer["error"]["message"])
            self.assertGreater(seen["error"], limit // 8)
            self.assertGreater(seen["result"], limit // 8)
            self.assertEqual(host.leave(), 0)

    def served(self, host, number, chance):
        while number not in host.answers:
            message = host.message()
            self.assertIsNotNone(message, "the plug-in ended")
            if "method" in message and "id" in message:
                try:
                    result = host.result(message["method"], message.get("params") or {})
                except Exception:  # the study is broken in a place that the host itself needs
                    result = {"result": chance.choice([None, [], "x", {"documents": 5}])}
                host.send({"id": message["id"], **result})
            else:
                host.take(message)
        return host.answers.pop(number)

    def test_pages_that_never_end_are_noticed(self):
        with Host(ECHO) as host:
            host.initialize()
            host.result = lambda method, params: {"result": {"documents": [], "next": "again", "memos": []}}
            self.assertIn("a cursor that was not given before", host.run("echo")["error"]["message"])
            host.result = lambda method, params: {"error": {"code": 1, "message": "not now"}}
            self.assertIn("did not answer study/frame: not now", host.run("echo")["error"]["message"])
            host.result = lambda method, params: {"error": "x"}
            self.assertIn("no reason given", host.run("echo")["error"]["message"])


def _members(value):
    """Every place of a value that could hold another value."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in items:
        yield value, key
        yield from _members(one)


def _whole(study):
    documents = study.get("documents")
    for one in documents if isinstance(documents, list) else ():
        if isinstance(one, dict) and isinstance(one.get("text"), str):
            one["whole"] = one["text"]


if __name__ == "__main__":
    started = time.monotonic()
    unittest.main()
