"""The plug-ins beside the SDK carry copies of it, as every author's does."""

import glob
import os
import unittest

from fake_host import SDK


class Copies(unittest.TestCase):
    def test_every_copy_is_the_sdk(self):
        with open(os.path.join(SDK, "kodebok.py"), "rb") as file:
            original = file.read()
        copies = glob.glob(os.path.join(SDK, "*", "kodebok.py"))
        self.assertGreaterEqual(len(copies), 2)
        for copy in copies:
            with open(copy, "rb") as file:
                self.assertEqual(file.read(), original, copy)


if __name__ == "__main__":
    unittest.main()
