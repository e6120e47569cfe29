"""Tests of the analysis on the small study in study.json: python3 -m unittest"""

import unittest

import kodebok
import plugin  # noqa: F401  (declares the analysis)


class Analysis(unittest.TestCase):
    def test_codes_are_counted(self):
        result = kodebok.try_out("{{name}}", "study.json")
        self.assertEqual(result["tables"][0]["rows"][2], ["Trust", 4, "Ada, P3"])

    def test_rare_codes_can_be_left_out(self):
        result = kodebok.try_out("{{name}}", "study.json", {"least": 3}, language="nb")
        self.assertEqual([row[0] for row in result["tables"][0]["rows"]], ["Trust"])


if __name__ == "__main__":
    unittest.main()
