"""Documents of a study as a client holds them, and the places that exist in them."""

import random
import urllib.parse
import pathlib

from lsprotocol import types


class Document:
    """A file with its lines in the unit of columns agreed on."""

    def __init__(self, path, encoding):
        self.path = path
        self.uri = path.as_uri()
        self.encoding = encoding
        self.version = 1
        self.text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")

    @property
    def lines(self):
        """The lines without their breaks; only LF, CRLF and CR break lines."""
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def borders(self, line):
        """The columns at which a character of a line begins, and its end."""
        columns, at = [0], 0
        for character in self.lines[line]:
            if self.encoding == "utf-8":
                at += len(character.encode())
            elif self.encoding == "utf-16":
                at += len(character.encode("utf-16-le")) // 2
            else:
                at += 1
            columns.append(at)
        return columns

    def position_fault(self, position):
        """What is wrong with a position, if anything."""
        lines = self.lines
        if position.line >= len(lines):
            return f"line {position.line} of {len(lines)}"
        borders = self.borders(position.line)
        if position.character > borders[-1]:
            return f"column {position.character} in line {position.line} of {borders[-1]}"
        if position.character not in borders:
            return f"column {position.character} in line {position.line} splits a character"
        return None

    def range_fault(self, range):
        """What is wrong with a range, if anything."""
        fault = self.position_fault(range.start) or self.position_fault(range.end)
        if fault:
            return fault
        if (range.start.line, range.start.character) > (range.end.line, range.end.character):
            return "the end stands before the start"
        return None

    def end(self):
        """The end of the text."""
        last = len(self.lines) - 1
        return types.Position(last, self.borders(last)[-1])

    def whole(self):
        """The whole text as a range."""
        return types.Range(types.Position(0, 0), self.end())

    def samples(self, count):
        """Places spread over the text, the same in every run: words, ends of lines, both ends of the text."""
        chance = random.Random(self.path.name)
        found = [types.Position(0, 0), self.end()]
        lines = self.lines
        for _ in range(count):
            line = chance.randrange(len(lines))
            found.append(types.Position(line, chance.choice(self.borders(line))))
        return found


def documents(study, encoding):
    """The files of the example that are opened: every kind, and all sources."""
    patterns = [
        "transcripts/*", "articles/*", "codebook.md", "memos/*.md", "reports/*.md", "guides/*.md", "study.md",
        "glossary.md", "queries.md", "participants.csv", "material.csv", "kodebok.json",
    ]
    found = []
    for pattern in patterns:
        found += [path for path in sorted(study.glob(pattern)) if path.is_file()]
    return {path.as_uri(): Document(path, encoding) for path in found}


def at(uri, documents, encoding):
    """The document an address means, opened or not; nothing where it is no file."""
    if uri in documents:
        return documents[uri]
    parts = urllib.parse.urlparse(uri)
    path = pathlib.Path(urllib.parse.unquote(parts.path))
    if parts.scheme != "file" or not path.is_file():
        return None
    return Document(path, encoding)
