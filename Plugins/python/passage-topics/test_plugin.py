"""Tests of the analysis: python3 -m unittest (most of them need scikit-learn)."""

import importlib.util
import sys
import unittest
from unittest import mock

import kodebok
import plugin  # noqa: F401  (declares the analysis)

HAS_SKLEARN = importlib.util.find_spec("sklearn") is not None

#: Two subjects that share no word, and a passage that shares none with anybody.
SOIL = ["wet soil feeds beans", "beans want soil", "dry soil kills beans", "soil under beans"]
KEYS = ["keys open sheds", "sheds need keys", "lost keys near sheds", "keys for sheds"]


def study(passages):
    """A study of one source with a passage for each line."""
    segments = []
    at = 0
    for number, (code, words) in enumerate(passages):
        segments.append(
            {
                "id": f"s{number}", "coder": "anna", "code": code, "start": at, "end": at + len(words), "quote": words,
                "participants": [f"P{number % 3}"], "line": number + 1, "column": 1,
                "endLine": number + 1, "endColumn": len(words) + 1,
            }  # fmt: skip
        )
        at += len(words) + 1
    nodes = [{"id": code, "label": code.title(), "kind": "code", "depth": 1} for code in ("garden", "trust")]
    frame = {"codeBook": {"nodes": nodes}, "sources": [{"path": "a.txt", "kind": "transcript"}]}
    return {"frame": frame, "documents": [{"source": "a.txt", "segments": segments}]}


GARDEN = study([("garden", one) for one in SOIL] + [("trust", one) for one in KEYS] + [("trust", "elsewhere entirely")])


class PassageTopics(unittest.TestCase):
    @unittest.skipUnless(HAS_SKLEARN, "scikit-learn is not installed")
    def test_subjects_that_share_no_word_are_topics(self):
        result = kodebok.try_out("passage-topics", GARDEN, {"topics": 2, "words": 3})
        rows = {row[1].split(", ")[0]: row for row in result["tables"][0]["rows"]}
        self.assertEqual(set(rows) <= {"soil", "beans", "keys", "sheds"}, True)
        self.assertEqual([row[2] for row in rows.values()], [4, 4])
        self.assertEqual([row[3] for row in rows.values()], [3, 3])
        for series in result["charts"][0]["series"]:
            self.assertEqual(sorted(series["values"]), [0, 4])
        self.assertEqual(len(result["quotes"]), 6)
        self.assertIn("share no word with others: 1.", result["notes"][1])

    @unittest.skipUnless(HAS_SKLEARN, "scikit-learn is not installed")
    def test_the_same_study_gives_the_same_result(self):
        results = [kodebok.try_out("passage-topics", GARDEN, {"topics": 3}, language="nb") for _ in range(3)]
        self.assertEqual(results[0], results[1])
        self.assertEqual(results[0], results[2])

    @unittest.skipUnless(HAS_SKLEARN, "scikit-learn is not installed")
    def test_what_several_mark_in_one_place_counts_once(self):
        passages = [("garden", one) for one in SOIL] + [("trust", one) for one in KEYS]
        twice = study(passages)
        segments = twice["documents"][0]["segments"]
        segments += [dict(one, id=one["id"] + "b", coder="ben") for one in segments]
        once = kodebok.try_out("passage-topics", study(passages), {"topics": 2})
        self.assertEqual(kodebok.try_out("passage-topics", twice, {"topics": 2}), once)

    @unittest.skipUnless(HAS_SKLEARN, "scikit-learn is not installed")
    def test_too_little_material_is_said(self):
        for passages in [[], GARDEN_FEW, [("garden", f"word{chr(97 + n)}") for n in range(9)]]:
            with self.assertRaises(kodebok.Failure) as caught:
                kodebok.try_out("passage-topics", study(passages), {"topics": 5})
            self.assertEqual(caught.exception.kind, "missing-data")

    @unittest.skipUnless(HAS_SKLEARN, "scikit-learn is not installed")
    def test_only_one_code(self):
        result = kodebok.try_out("passage-topics", GARDEN, {"topics": 2, "code": "garden"})
        self.assertEqual(sum(row[2] for row in result["tables"][0]["rows"]), 4)

    def test_without_scikit_learn_it_says_what_to_install(self):
        with mock.patch.dict(sys.modules, {"sklearn": None, "sklearn.decomposition": None}):
            with self.assertRaisesRegex(kodebok.Failure, "needs scikit-learn .*: python3 -m pip install scikit-learn"):
                kodebok.try_out("passage-topics", GARDEN)


GARDEN_FEW = [("garden", one) for one in SOIL]

if __name__ == "__main__":
    unittest.main()
