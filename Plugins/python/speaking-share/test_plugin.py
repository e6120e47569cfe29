"""Tests of the analysis: python3 -m unittest"""

import unittest

import kodebok
import plugin  # noqa: F401  (declares the analysis)


def document(source, *turns, **speakers):
    """A document of turns, each a speaker and what is said; brackets are observations."""
    text, wires, spans, known = "", [], [], list(speakers)
    for who, words in turns:
        start = len(text) + len(who) + 2
        wires.append({"speaker": known.index(who), "start": start, "end": start + len(words)})
        at = words.find("(")
        if at >= 0:
            spans.append({"kind": "observation", "start": start + at, "end": start + words.index(")") + 1})
        text += f"{who}: {words}\n"
    people = [{"label": who, **speakers[who]} for who in known]
    transcript = {"speakers": people, "turns": wires, "spans": spans}
    return {"source": source, "text": text, "scalars": len(text), "transcript": transcript}


def study(*documents):
    people = [{"id": "P1", "pseudonym": "Ada", "group": "old"}, {"id": "P2", "pseudonym": "Bo", "group": "new"}]
    sources = [{"path": one["source"], "kind": "transcript"} for one in documents]
    return {"frame": {"participants": people, "sources": sources}, "documents": list(documents)}


SPEAKERS = {"I": {"role": "interviewer"}, "Ada": {"participant": "P1"}, "Bo": {"participant": "P2"}}
GARDEN = study(
    document("a.txt", ("I", "Well?"), ("Ada", "I don’t know. (laughs a lot)"), ("Bo", "She does."), **SPEAKERS),
    document("b.txt", ("Bo", "One two three four five."), **SPEAKERS),
)


class SpeakingShare(unittest.TestCase):
    def test_words_and_turns_of_everybody(self):
        result = kodebok.try_out("speaking-share", GARDEN)
        rows = result["tables"][0]["rows"]
        # Ada: I, don’t, know; Bo: She, does, and five more; the interviewer: Well.
        self.assertEqual([row[:3] for row in rows], [["Bo", 2, 7], ["Ada", 1, 3], ["interviewer", 1, 1]])
        self.assertAlmostEqual(rows[0][3], 7 / 11)
        self.assertEqual(rows[0][4:], [3.5, 5])
        longest = result["tables"][0]["details"][0]
        self.assertEqual((longest["column"], longest["places"][0]["quote"]), (5, "One two three four five."))
        chart = result["charts"][0]
        self.assertEqual(chart["categories"], ["a.txt", "b.txt"])
        self.assertEqual([one["values"] for one in chart["series"]], [[2, 5], [3, 0], [1, 0]])

    def test_groups_without_the_interviewer(self):
        options = {"unit": "group", "interviewer": False}
        rows = kodebok.try_out("speaking-share", GARDEN, options, language="nb")["tables"][0]["rows"]
        self.assertEqual([row[:3] for row in rows], [["new", 2, 7], ["old", 1, 3]])

    def test_a_study_without_speech_says_so(self):
        with self.assertRaises(kodebok.Failure) as caught:
            kodebok.try_out("speaking-share", study())
        self.assertEqual(caught.exception.kind, "missing-data")


if __name__ == "__main__":
    unittest.main()
