"""Write analyses for Kodebok in Python: one file, nothing to install, Python 3.9 or newer.

Copy this file beside your plug-in. The smallest plug-in:

    import kodebok
    from kodebok import Column, Result, Table

    @kodebok.analysis(
        name="code-counts",
        title=("Passages per code", "Utdrag per kode"),
        summary=("How many passages each code has", "Hvor mange utdrag hver kode har"),
    )
    def code_counts(study, options):
        counts = {}
        for segment in study.segments():
            counts[segment.code] = counts.get(segment.code, 0) + 1
        table = Table("counts", [Column("code", "Code"), Column("segments", "Passages", "count")])
        for code in study.codes:
            table.add(code.label, counts.get(code.id, 0))
        return Result("Passages per code", tables=[table])

    if __name__ == "__main__":
        kodebok.main()

An analysis is a function of a study and its options that returns a ``Result``. It reads what it needs from the study,
page by page; it never opens files. Words for people are one text, or a pair: English and Norwegian. All places are
positions of Python's own strings: characters (Unicode scalars) from 0, the end not included.

``print`` is safe: it goes to standard error. ``study.progress`` tells how far you are, and ends the run where the
person does not want to wait any longer. Raise ``Failure`` with a sentence to say why there can be no result.
"""

from __future__ import annotations

import bisect
import json
import math
import os
import queue
import re
import sys
import threading
import time
import traceback
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple, TypeVar, Union

__all__ = [
    "Cell", "Chart", "Choice", "Code", "Column", "ContractBreach", "Document", "Edge", "Edit", "Entry", "Failure",
    "Finding", "Memo", "Node", "Option", "Options", "Participant", "Place", "Proposal", "Quote", "Result", "Segment",
    "Series", "Source", "Span", "Study", "Table", "Turn", "analysis", "main", "try_out",
]  # fmt: skip

#: The version of the contract that this file speaks.
PROTOCOL = "1.0"

_Made = TypeVar("_Made")

#: One text for every language, or a pair: English, Norwegian (Bokmål).
Words = Union[str, Tuple[str, str]]


# What an analysis is called and takes


class Failure(Exception):
    """Why there is no result: one sentence for the person who asked, that also says what to do.

    ``kind`` is ``failed``, ``option``, ``missing-data`` (the study lacks what the analysis needs) or ``cancelled``.
    """

    def __init__(self, english: str, norwegian: Optional[str] = None, kind: str = "failed") -> None:
        super().__init__(english)
        self.english = str(english)
        self.norwegian = str(norwegian if norwegian is not None else english)
        self.kind = kind


class _Cancelled(Failure):
    def __init__(self) -> None:
        super().__init__("Cancelled.", "Avbrutt.", kind="cancelled")


class ContractBreach(Exception):
    """A message that is not what the contract says; the text names the member and what should be there."""


@dataclass(frozen=True)
class Choice:
    """One value of an option of the kind ``choice``, and what it means."""

    value: str
    summary: Words = ""


@dataclass(frozen=True)
class Option:
    """An option of an analysis: ``kodebok analyse NAME --option name=value``.

    ``kind`` says what it takes and what the analysis gets: ``text``, ``integer`` (int), ``number`` (float),
    ``boolean`` (bool), ``choice``, or something of the study, looked up and checked before the analysis runs: ``code``
    (its id), ``participant`` (the id), ``source`` (the path), ``coder``, ``attribute`` (a column), ``query``. An option
    that is not given and has no default is None; one that is ``repeatable`` is a list.
    """

    name: str
    kind: str = "text"
    summary: Words = ""
    default: Union[str, int, float, bool, None] = None
    choices: Sequence[Union[str, Choice]] = ()
    minimum: Optional[float] = None
    maximum: Optional[float] = None
    repeatable: bool = False

    def _json(self) -> Dict[str, Any]:
        result: Dict[str, Any] = {"name": self.name, "kind": self.kind, "summary": _words(self.summary or self.name)}
        if self.default is not None:
            result["default"] = _written(self.default)
        if self.choices:
            choices = [one if isinstance(one, Choice) else Choice(one) for one in self.choices]
            result["choices"] = [{"value": one.value, "summary": _words(one.summary or one.value)} for one in choices]
        if self.minimum is not None:
            result["minimum"] = self.minimum
        if self.maximum is not None:
            result["maximum"] = self.maximum
        if self.repeatable:
            result["repeatable"] = True
        return result

    def _read(self, values: Sequence[str]) -> Any:
        if self.repeatable:
            return [self._value(one) for one in values]
        return self._value(values[-1]) if values else None

    def _value(self, text: str) -> Any:
        try:
            if self.kind == "integer":
                number: Any = int(text)
            elif self.kind == "number":
                number = float(text)
            else:
                return text == "true" if self.kind == "boolean" else text
        except ValueError:
            number = math.nan
        low = -math.inf if self.minimum is None else self.minimum
        high = math.inf if self.maximum is None else self.maximum
        if math.isfinite(number) and low <= number <= high:
            return number
        raise Failure(
            f"The option “{self.name}” does not take “{text}”.",
            f"Valget «{self.name}» tar ikke «{text}».",
            kind="option",
        )


class Options(Dict[str, Any]):
    """The options of a run by name, also as attributes with ``_`` for ``-``: ``options.smallest_share``."""

    def __getattr__(self, name: str) -> Any:
        for key in (name, name.replace("_", "-")):
            if key in self:
                return self[key]
        raise AttributeError(f"the analysis declares no option “{name}”")


@dataclass(frozen=True)
class _Analysis:
    """A function that was declared to be an analysis."""

    run: Callable[["Study", Options], "Result"]
    name: str
    version: str
    title: Words
    summary: Words
    options: Tuple[Option, ...]
    needs: Tuple[str, ...]
    contributes: Tuple[str, ...]

    def _json(self) -> Dict[str, Any]:
        return {
            "name": self.name,
            "version": self.version,
            "title": _words(self.title),
            "summary": _words(self.summary),
            "options": [one._json() for one in self.options],
            "needs": list(self.needs),
            "contributes": list(self.contributes),
        }

    def _options(self, given: Mapping[str, Sequence[str]]) -> Options:
        known = {one.name: one for one in self.options}
        for name in given:
            if name not in known:
                raise Failure(
                    f"The analysis has no option “{name}”. It takes: {', '.join(sorted(known)) or 'none'}.",
                    f"Analysen har ikke valget «{name}». Den tar: {', '.join(sorted(known)) or 'ingen'}.",
                    kind="option",
                )
        result = Options()
        for name, one in known.items():
            default = [] if one.default is None else [_written(one.default)]
            result[name] = one._read(given.get(name) or default)
        return result


_analyses: Dict[str, _Analysis] = {}

Function = Callable[["Study", Options], "Result"]


def analysis(
    *,
    name: str,
    title: Words = "",
    summary: Words = "",
    version: str = "1.0",
    options: Sequence[Option] = (),
    needs: Sequence[str] = ("segments",),
    contributes: Sequence[str] = (),
) -> Callable[[Function], Function]:
    """Declares that a function ``(study, options) -> Result`` is an analysis.

    ``name`` is lower-case words joined by hyphens, what ``kodebok analyse NAME`` takes. ``needs`` says what it reads of
    the documents: ``segments``, ``text``, or both; the less, the faster. ``contributes`` says what it may give beside
    tables, charts and quotes: ``findings``, ``proposals``, ``edits``.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name) or len(name) > 64:
        raise ValueError(f"an analysis is named by lower-case words joined by hyphens, not {name!r}")

    def declare(function: Function) -> Function:
        if name in _analyses:
            raise ValueError(f"two analyses are called {name!r}")
        what = summary or title or " ".join((function.__doc__ or name).split())
        _analyses[name] = _Analysis(
            function, name, version, title or name, what, tuple(options), tuple(needs), tuple(contributes)
        )
        return function

    return declare


def _words(words: Words) -> Dict[str, str]:
    english, norwegian = (words, words) if isinstance(words, str) else (words[0], words[1])
    return {"en": english, "nb": norwegian}


def _written(value: Union[str, int, float, bool]) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _without_empty(**members: Any) -> Dict[str, Any]:
    """The members that say something; the wire leaves out the others."""
    return {name: value for name, value in members.items() if value is not None and value != "" and value != []}


# What an analysis gives


@dataclass(frozen=True)
class Place:
    """A stretch of a source with its words: what a result rests on. Made by segments, turns and ``Document.place``."""

    source: str
    start: int
    end: int
    quote: str
    line: Optional[int] = None
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    reference: str = ""
    speaker: str = ""
    coding: Optional[str] = None

    def _json(self) -> Dict[str, Any]:
        return {
            **_without_empty(reference=self.reference, speaker=self.speaker, coding=self.coding),
            "source": self.source,
            "start": self.start,
            "end": self.end,
            "quote": self.quote,
            **self._lines(),
        }

    def _lines(self) -> Dict[str, int]:
        if self.line is None:
            return {}
        return {"line": self.line, "column": self.column, "endLine": self.end_line, "endColumn": self.end_column}

    def _in_file(self) -> Dict[str, Any]:
        where = self._lines() or {"start": self.start, "end": self.end}
        return {"file": self.source, **where}


#: What can be given where a place is wanted.
Placed = Union[Place, "Segment", "Turn"]


def _place(where: Placed) -> Place:
    place = where if isinstance(where, Place) else getattr(where, "place", None)
    if not isinstance(place, Place):
        raise TypeError(f"a place is a Place, a Segment or a Turn, not {type(where).__name__}")
    return place


@dataclass
class Cell:
    """A cell of a table with the places it rests on, or with a note: why it is empty, that it is small."""

    value: Union[str, int, float, None]
    places: Sequence[Placed] = ()
    note: Optional[str] = None


@dataclass(frozen=True)
class Column:
    """A column: a stable English name, the heading, and what it holds.

    ``kind`` is ``text``, ``count``, ``number`` or ``share`` (1 for all, shown in per cent); ``digits`` are the
    decimals that are shown.
    """

    name: str
    heading: str
    kind: str = "text"
    digits: int = 0


@dataclass
class Table:
    """A table: ``Table("counts", [Column(…), …])``, then ``table.add(value, value, …)`` for each row."""

    name: str
    columns: Sequence[Column]
    title: str = ""
    rows: List[List[Cell]] = field(default_factory=list)

    def add(self, *cells: Union[Cell, str, int, float, None]) -> None:
        """Adds a row of as many cells as there are columns: text, numbers, None, or ``Cell`` with places."""
        if len(cells) != len(self.columns):
            columns = len(self.columns)
            raise ValueError(f"the table “{self.name}” has {columns} columns, the row has {len(cells)} cells")
        self.rows.append([one if isinstance(one, Cell) else Cell(one) for one in cells])

    def _json(self) -> Dict[str, Any]:
        details = []
        for row, cells in enumerate(self.rows):
            for column, cell in enumerate(cells):
                if cell.places or cell.note is not None:
                    places = [_place(one)._json() for one in cell.places]
                    details.append({"row": row, "column": column, **_without_empty(note=cell.note, places=places)})
        return {
            **_without_empty(title=self.title, details=details),
            "name": self.name,
            "columns": [one.name for one in self.columns],
            "headings": [{"heading": one.heading, "kind": one.kind, "digits": one.digits} for one in self.columns],
            "rows": [[_cell(cell.value, self.name) for cell in cells] for cells in self.rows],
        }


def _cell(value: Any, table: str) -> Union[str, int, float, None]:
    if value is None or isinstance(value, str):
        return value
    number = _number(value, f"a cell of the table “{table}”")
    return int(number) if number is not None and number == int(number) and abs(number) < 2**53 else number


def _number(value: Any, what: str) -> Optional[float]:
    """A number that JSON can hold; numbers of other libraries count as numbers, what is not finite is none."""
    if value is None:
        return None
    if not isinstance(value, (bool, str, bytes)) and hasattr(value, "__float__"):
        number = float(value)
        return number if math.isfinite(number) else None
    raise TypeError(f"{what} is text, a number or None, not {type(value).__name__}")


@dataclass
class Series:
    """The values of one kind, one for each category; None where there is none."""

    name: str
    values: Sequence[Optional[float]]
    color: Optional[str] = None

    def _json(self) -> Dict[str, Any]:
        values = [_number(one, f"a value of the series “{self.name}”") for one in self.values]
        return {"name": self.name, "values": values, **_without_empty(color=self.color)}


@dataclass
class Node:
    """A node of a network."""

    id: str
    label: str
    weight: float = 1
    color: Optional[str] = None

    def _json(self) -> Dict[str, Any]:
        weight = _number(self.weight, "a weight")
        return {"id": self.id, "label": self.label, **_without_empty(weight=weight, color=self.color)}


@dataclass
class Edge:
    """A tie between two nodes of a network, named by their ids."""

    from_: str
    to: str
    weight: float = 1

    def _json(self) -> Dict[str, Any]:
        return {"from": self.from_, "to": self.to, **_without_empty(weight=_number(self.weight, "a weight"))}


@dataclass
class Span:
    """A stretch on the row of a code line or timeline, in the chart's own unit."""

    row: str
    start: float
    end: float
    label: str = ""
    color: Optional[str] = None

    def _json(self) -> Dict[str, Any]:
        start, end = _number(self.start, "a start") or 0, _number(self.end, "an end") or 0
        return {"row": self.row, "start": start, "end": end, **_without_empty(label=self.label, color=self.color)}


@dataclass
class Chart:
    """A chart: what is drawn, not how.

    ``kind`` is ``bar``, ``stacked-bar``, ``line`` or ``heat-map`` (categories and series), ``network`` (nodes and
    edges), ``code-line`` or ``timeline`` (spans).
    """

    name: str
    kind: str
    title: str
    categories: Sequence[str] = ()
    series: Sequence[Series] = ()
    category_title: str = ""
    value_title: str = ""
    nodes: Sequence[Node] = ()
    edges: Sequence[Edge] = ()
    spans: Sequence[Span] = ()
    directed: bool = False

    def _json(self) -> Dict[str, Any]:
        return {
            "name": self.name,
            "kind": self.kind,
            "title": self.title,
            **_without_empty(
                categoryTitle=self.category_title,
                valueTitle=self.value_title,
                categories=list(self.categories),
                series=[one._json() for one in self.series],
                nodes=[one._json() for one in self.nodes],
                edges=[one._json() for one in self.edges],
                spans=[one._json() for one in self.spans],
                directed=self.directed or None,
            ),
        }


@dataclass
class Quote:
    """A passage shown for itself, and what is said of it."""

    place: Placed
    comment: str = ""

    def _json(self) -> Dict[str, Any]:
        return {**_place(self.place)._json(), **_without_empty(comment=self.comment)}


@dataclass
class Finding:
    """Something wrong or worth looking at, for the editor and ``check``.

    ``rule`` is lower-case words joined by hyphens; ``severity`` is ``error``, ``warning``, ``information`` or ``hint``.
    ``related`` are other places that belong to it, with what each is.
    """

    rule: str
    severity: str
    message: str
    place: Placed
    related: Sequence[Tuple[Placed, str]] = ()

    def _json(self) -> Dict[str, Any]:
        related = [{**_place(place)._in_file(), "message": words} for place, words in self.related]
        return {
            **_place(self.place)._in_file(),
            **_without_empty(related=related),
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
        }


@dataclass
class Proposal:
    """A coding that is proposed under the plug-in's own name; it counts only when a person accepts it.

    ``code`` is an id of the code book; ``confidence`` is 0…1.
    """

    place: Placed
    code: str
    confidence: Optional[float] = None
    reason: str = ""

    def _json(self) -> Dict[str, Any]:
        confidence = _number(self.confidence, "a confidence")
        members = _without_empty(confidence=confidence, reason=self.reason)
        return {**_place(self.place)._json(), "code": self.code, **members}


@dataclass
class Edit:
    """A change of one stretch of a file; done only when a person says so and the words still stand there."""

    file: str
    start: int
    end: int
    old: str
    new: str
    title: str

    def _json(self) -> Dict[str, Any]:
        return {
            "file": self.file,
            "start": self.start,
            "end": self.end,
            "old": self.old,
            "new": self.new,
            "title": self.title,
        }


@dataclass
class Result:
    """What an analysis found, in the run's language.

    ``notes`` are what the reader must know: definitions, what was left out, warnings at small numbers; a sentence each.
    ``markdown`` is shown after tables and charts; its headings begin at the third level.
    """

    title: str
    tables: Sequence[Table] = ()
    charts: Sequence[Chart] = ()
    quotes: Sequence[Quote] = ()
    markdown: str = ""
    notes: Sequence[str] = ()
    findings: Sequence[Finding] = ()
    proposals: Sequence[Proposal] = ()
    edits: Sequence[Edit] = ()

    def to_json(self) -> Dict[str, Any]:
        """The result as the contract writes it, and as ``kodebok analyse --format json`` prints it."""
        return {
            "title": self.title,
            "tables": [one._json() for one in self.tables],
            "charts": [one._json() for one in self.charts],
            "notes": list(self.notes),
            **_without_empty(
                quotes=[one._json() for one in self.quotes],
                markdown=self.markdown,
                findings=[one._json() for one in self.findings],
                proposals=[one._json() for one in self.proposals],
                edits=[one._json() for one in self.edits],
            ),
        }


# What an analysis reads


class _Wire:
    """A value of a message and the way to it, so that what is wrong can be named."""

    def __init__(self, value: Any, path: str) -> None:
        self.value = value
        self.path = path

    def _breach(self, key: str, expected: str) -> ContractBreach:
        return ContractBreach(f"{self.path}.{key}: expected {expected}")

    def get(self, key: str, kind: Any, expected: str, default: Any = None) -> Any:
        if not isinstance(self.value, dict):
            raise ContractBreach(f"{self.path}: expected an object")
        value = self.value.get(key)
        if value is None:
            if default is None:
                raise self._breach(key, expected)
            return default
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self._breach(key, expected)
        return value

    def string(self, key: str, default: Optional[str] = None) -> str:
        return str(self.get(key, str, "a string", default))

    def integer(self, key: str, default: Optional[int] = None) -> int:
        return int(self.get(key, int, "a whole number", default))

    def flag(self, key: str) -> bool:
        return bool(self.get(key, bool, "true or false", False))

    def maybe(self, key: str) -> Optional[str]:
        return self.string(key, "") or None

    def range(self, end: int = sys.maxsize) -> Tuple[int, int]:
        first, last = self.integer("start"), self.integer("end")
        if not 0 <= first <= last <= end:
            raise ContractBreach(f"{self.path}: expected 0 ≤ start ≤ end ≤ length")
        return first, last

    def list(self, key: str) -> List["_Wire"]:
        items = self.get(key, list, "an array", [])
        return [_Wire(one, f"{self.path}.{key}[{index}]") for index, one in enumerate(items)]

    def strings(self, key: str) -> List[str]:
        items = self.get(key, list, "an array of strings", [])
        if not all(isinstance(one, str) for one in items):
            raise self._breach(key, "an array of strings")
        return list(items)

    def pairs(self, key: str) -> Dict[str, str]:
        return {one.string("name"): one.string("value", "") for one in self.list(key)}


class Code:
    """A node of the code book: a theme, a category or a code."""

    def __init__(self, wire: _Wire) -> None:
        self.id: str = wire.string("id")
        self.label: str = wire.string("label")
        #: ``theme``, ``category`` or ``code``.
        self.kind: str = wire.string("kind")
        #: 1 at the top.
        self.depth: int = wire.integer("depth")
        self.parent: Optional[Code] = None
        self.children: List[Code] = []
        #: Older ids that mean this node.
        self.aliases: List[str] = wire.strings("aliases")
        #: Further parents, by id.
        self.also: List[str] = wire.strings("also")
        #: Codes that must not be applied together with this one, by id.
        self.excludes: List[str] = wire.strings("excludes")
        #: The research questions it answers, by id.
        self.answers: List[str] = wire.strings("answers")
        #: The guide question it stands for.
        self.guide: Optional[str] = wire.maybe("guide")
        self.color: Optional[str] = wire.maybe("color")
        #: ``a-priori``, ``emergent`` or ``theory``.
        self.origin: Optional[str] = wire.maybe("origin")
        self.is_parked: bool = wire.flag("parked")
        #: Whether it holds facts that are left out where themes are counted.
        self.is_fact: bool = wire.flag("fact")
        self.definition: str = wire.string("definition", "")
        self.include: List[str] = wire.strings("include")
        self.exclude: List[str] = wire.strings("exclude")
        self.examples: List[str] = wire.strings("examples")
        #: Everything the host sent, also what this file does not know.
        self.data: Mapping[str, Any] = wire.value

    @property
    def path(self) -> str:
        """The labels from the top: ``Relationship/Trust``."""
        return f"{self.parent.path}/{self.label}" if self.parent else self.label

    @property
    def theme(self) -> "Code":
        """The node at the top above it; itself for a theme."""
        return self.parent.theme if self.parent else self

    def __repr__(self) -> str:
        return f"<Code {self.id}>"


class Participant:
    """A row of the participants."""

    def __init__(self, wire: _Wire) -> None:
        self.id: str = wire.string("id")
        self.pseudonym: str = wire.string("pseudonym", "")
        self.group: str = wire.string("group", "")
        self.has_withdrawn: bool = wire.flag("hasWithdrawn")
        #: Consent by purpose, as written.
        self.consents: Dict[str, str] = wire.pairs("consents")
        #: Every other column, as written.
        self.attributes: Dict[str, str] = wire.pairs("attributes")
        #: Everything the host sent.
        self.data: Mapping[str, Any] = wire.value

    @property
    def name(self) -> str:
        """The pseudonym, or the id where there is none."""
        return self.pseudonym or self.id

    def __repr__(self) -> str:
        return f"<Participant {self.id}>"


class Source:
    """A source and what the material register says of it."""

    def __init__(self, wire: _Wire, material: Optional[_Wire]) -> None:
        row = material or _Wire({}, wire.path)
        self.path: str = wire.string("path")
        #: ``transcript`` or ``article``.
        self.kind: str = wire.string("kind", "transcript")
        #: The kind of material as written: ``interview`` …
        self.material: str = row.string("kind", "")
        self.date: str = row.string("date", "")
        self.round: str = row.string("round", "")
        self.site: str = row.string("site", "")
        self.guide: str = row.string("guide", "")
        self.state: str = row.string("state", "")
        #: Every other column of the register, as written.
        self.attributes: Dict[str, str] = row.pairs("attributes")

    def __repr__(self) -> str:
        return f"<Source {self.path}>"


class Memo:
    """A memo: a heading under ``memos/`` and what stands below it."""

    def __init__(self, wire: _Wire) -> None:
        self.id: str = wire.string("id")
        self.title: str = wire.string("title", "")
        #: Codes, codings, participants, sources, claims or questions, as written.
        self.about: List[str] = wire.strings("about")
        self.date: str = wire.string("date", "")
        self.kind: str = wire.string("kind", "")
        self.certainty: str = wire.string("certainty", "")
        self.text: str = wire.string("text", "")
        self.file: str = wire.string("file")
        self.line: int = wire.integer("line", 1)


class Entry:
    """A research question, guide question, term, saved query or section of the study's own files."""

    def __init__(self, wire: _Wire) -> None:
        #: ``researchQuestion``, ``guideQuestion``, ``term``, ``query`` or ``section``.
        self.kind: str = wire.string("kind")
        self.id: str = wire.string("id")
        self.label: str = wire.string("label", "")
        #: Aliases of a term, the text of a query.
        self.values: List[str] = wire.strings("values")
        self.file: str = wire.string("file")
        self.line: int = wire.integer("line", 1)


class Segment:
    """A coded passage: a coding with its words and who says them."""

    __slots__ = ("code", "coder", "data", "end", "id", "participants", "quote", "source", "start")

    def __init__(self, wire: _Wire, source: str) -> None:
        self.id: str = wire.string("id")
        self.source: str = source
        self.coder: str = wire.string("coder")
        #: The id of the code, aliases followed.
        self.code: str = wire.string("code")
        self.start: int
        self.end: int
        self.start, self.end = wire.range()
        self.quote: str = wire.string("quote")
        #: The ids of the participants whose turns it touches, in order.
        self.participants: List[str] = wire.strings("participants")
        #: Everything the host sent: ``created``, ``flags``, ``stance``, ``claim``, ``before``, ``after``, …
        self.data: Mapping[str, Any] = wire.value

    @property
    def speaker(self) -> str:
        """The label of the speaker of the first turn, or empty."""
        return _Wire(self.data, "segment").string("speaker", "")

    @property
    def role(self) -> Optional[str]:
        """The role of that speaker where it is no participant: ``interviewer`` …"""
        return _Wire(self.data, "segment").maybe("role")

    @property
    def turn(self) -> int:
        """The number of the first turn, from 0; -1 where there is none."""
        turn = self.data.get("turn")
        return turn if isinstance(turn, int) else -1

    @property
    def last_turn(self) -> int:
        """The number of the last turn, from 0; -1 where there is none."""
        turn = self.data.get("lastTurn")
        return turn if isinstance(turn, int) else self.turn

    @property
    def flags(self) -> List[str]:
        """``candidate``, ``selected``, ``provisional``."""
        return _Wire(self.data, "segment").strings("flags")

    @property
    def place(self) -> Place:
        """Where it stands."""
        wire = _Wire(self.data, "segment")
        return Place(
            self.source,
            self.start,
            self.end,
            self.quote,
            coding=self.id,
            line=wire.integer("line", 0) or None,
            column=wire.integer("column", 1),
            end_line=wire.integer("endLine", 1),
            end_column=wire.integer("endColumn", 1),
            reference=wire.string("reference", ""),
            speaker=self.speaker,
        )

    def __repr__(self) -> str:
        return f"<Segment {self.code} {self.source} {self.start}–{self.end}>"


class Turn:
    """One speaker's stretch of talk."""

    __slots__ = ("document", "end", "index", "participant", "role", "speaker", "start")

    def __init__(self, document: "Document", index: int, start: int, end: int, speaker: Optional[_Wire]) -> None:
        self.document = document
        #: Its number in the document, from 0.
        self.index = index
        #: Where what is said begins, behind the label.
        self.start = start
        self.end = end
        #: The label as written, or empty.
        self.speaker: str = speaker.string("label", "") if speaker else ""
        #: The id of the participant, or None.
        self.participant: Optional[str] = speaker.maybe("participant") if speaker else None
        #: ``interviewer``, ``moderator`` …, or None.
        self.role: Optional[str] = speaker.maybe("role") if speaker else None

    @property
    def text(self) -> str:
        """What is said, with remarks and observations as they stand."""
        return self.document.text[self.start : self.end]

    @property
    def speech(self) -> str:
        """What is said, without what is not speech."""
        return self.document.speech(self.start, self.end)

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.document.place(self.start, self.end)

    def __repr__(self) -> str:
        return f"<Turn {self.index} {self.speaker}>"


class Document:
    """A source with what was asked for of it: its text and turns, its segments, or both."""

    def __init__(self, study: "Study", wire: _Wire) -> None:
        self._study = study
        self._wire = wire
        #: The path of the source.
        self.source: str = wire.string("source")
        #: The number of codings whose words are not in the text any more.
        self.unplaced: int = wire.integer("unplaced", 0)
        #: The coded passages in the order of the text.
        self.segments: List[Segment] = [Segment(one, self.source) for one in wire.list("segments")]
        self._text: Optional[str] = None
        self._turns: Optional[List[Turn]] = None
        self._silent: Optional[List[Tuple[int, int]]] = None

    @property
    def text(self) -> str:
        """The text; a long one is fetched when it is first wanted."""
        if self._text is None:
            given = self._wire.value.get("text")
            count = self._wire.integer("scalars", 0)
            text = given if isinstance(given, str) else self._study._text(self.source, count)
            if "scalars" in self._wire.value and len(text) != count:
                raise ContractBreach(f"{self._wire.path}.text: expected {count} characters, not {len(text)}")
            self._text = text
        return self._text

    def _transcript(self) -> _Wire:
        return _Wire(self._wire.get("transcript", dict, "an object", {}), self._wire.path + ".transcript")

    @property
    def turns(self) -> List[Turn]:
        """The turns in the order of the text."""
        if self._turns is None:
            transcript = self._transcript()
            speakers = transcript.list("speakers")
            turns = []
            for index, one in enumerate(transcript.list("turns")):
                number = one.integer("speaker", -1)
                if number >= len(speakers):
                    raise ContractBreach(f"{one.path}.speaker: expected a number below {len(speakers)}")
                turns.append(Turn(self, index, *one.range(len(self.text)), speakers[number] if number >= 0 else None))
            self._turns = turns
        return self._turns

    @property
    def spans(self) -> List[Tuple[str, int, int]]:
        """What is not speech: kind, start, end. ``observation``, ``researcher``, ``heading``, ``label``, …"""
        return [(one.string("kind"), *one.range(len(self.text))) for one in self._transcript().list("spans")]

    @property
    def headings(self) -> List[Tuple[int, str]]:
        """The headings: level and words."""
        result = []
        for one in self._transcript().list("headings"):
            start, end = one.range(len(self.text))
            result.append((one.integer("level", 1), self.text[start:end]))
        return result

    def speech(self, start: int, end: int) -> str:
        """The speech of a stretch: a blank stands where something that is not speech was left out."""
        if self._silent is None:
            merged: List[Tuple[int, int]] = []
            for first, last in sorted((first, last) for _, first, last in self.spans):
                if merged and first <= merged[-1][1]:
                    merged[-1] = (merged[-1][0], max(merged[-1][1], last))
                else:
                    merged.append((first, last))
            self._silent = merged
        parts = []
        at = start
        index = bisect.bisect_right(self._silent, (start, -1))
        for first, last in self._silent[max(index - 1, 0) :]:
            if first >= end:
                break
            if last > at:
                parts.append(self.text[at : max(first, at)])
                at = last
        if at < end:
            parts.append(self.text[at:end])
        return " ".join(part for part in (one.strip() for one in parts) if part)

    def place(self, start: int, end: int) -> Place:
        """A stretch of the text as a place of a result; the host adds line and speaker."""
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"a place is 0 ≤ start ≤ end ≤ {len(self.text)}, not {start} to {end}")
        return Place(self.source, start, end, self.text[start:end])

    def __repr__(self) -> str:
        return f"<Document {self.source}>"


class Study:
    """The study as an analysis sees it, and the run it works for.

    What the study is about is fetched when it is first wanted; documents come page by page while one goes through them.
    """

    def __init__(self, host: "_Asks", run: str, language: str) -> None:
        self._host = host
        self._run = run
        self._frame: Optional[_Wire] = None
        self._nodes: Optional[List[Code]] = None
        self._told = 0.0
        self._kept: Dict[str, Any] = {}
        #: The language of titles, headings and notes: ``en`` or ``nb``.
        self.language = language

    # The run

    def words(self, english: Union[Words, str], norwegian: Optional[str] = None) -> str:
        """Words in the run's language: ``study.words("Passages", "Utdrag")``."""
        both = _words(english) if norwegian is None else {"en": str(english), "nb": norwegian}
        return both.get(self.language, both["en"])

    @property
    def is_cancelled(self) -> bool:
        """Whether the result is no longer wanted."""
        return self._host.is_cancelled()

    def check_cancelled(self) -> None:
        """Ends the run where the result is no longer wanted."""
        if self.is_cancelled:
            raise _Cancelled()

    def progress(self, done: int, total: int, message: str = "") -> None:
        """Tells how far the run is; ends it where the result is no longer wanted."""
        self.check_cancelled()
        now = time.monotonic()
        if done >= total or now - self._told >= 0.05:
            self._told = now
            self._host.tell("$/progress", {"run": self._run, "done": done, "total": total, "message": message})

    def partial(self, result: Result) -> None:
        """Gives what is known so far; a later result takes its place."""
        self.check_cancelled()
        self._host.tell("analysis/partial", {"run": self._run, "result": result.to_json()})

    def log(self, message: str) -> None:
        """Writes a line to the log; never words of participants."""
        self._host.tell("log", {"message": str(message)})

    # What the study is about

    def _about(self) -> _Wire:
        if self._frame is None:
            frame: Dict[str, Any] = {}
            for page in self._pages("study/frame", {"run": self._run}):
                if not frame:
                    frame = dict(page.value)
                else:
                    frame["memos"] = [*(frame.get("memos") or []), *page.get("memos", list, "an array", [])]
            self._frame = _Wire(frame, "study/frame")
        return self._frame

    def _pages(self, method: str, params: Dict[str, Any]) -> Iterator[_Wire]:
        cursor: Optional[str] = None
        seen = set()
        while True:
            self.check_cancelled()
            asked = params if cursor is None else {**params, "cursor": cursor}
            page = _Wire(self._host.ask(method, asked), method)
            cursor = page.maybe("next")
            if cursor in seen:
                raise ContractBreach(f"{method}.next: expected a cursor that was not given before")
            seen.add(cursor)
            yield page
            if cursor is None:
                return

    @property
    def nodes(self) -> List[Code]:
        """Themes, categories and codes in the order of the code book."""
        if self._nodes is None:
            book = self._about().get("codeBook", dict, "an object", {})
            wires = _Wire(book, "study/frame.codeBook").list("nodes")
            nodes = [Code(one) for one in wires]
            for index, (node, wire) in enumerate(zip(nodes, wires)):
                parent = wire.integer("parent", -1)
                if parent >= index:
                    raise ContractBreach(f"{wire.path}.parent: expected a number below {index}")
                if parent >= 0:
                    node.parent = nodes[parent]
                    nodes[parent].children.append(node)
            self._nodes = nodes
        return self._nodes

    @property
    def codes(self) -> List[Code]:
        """The codes in the order of the code book, without themes and categories."""
        return [one for one in self.nodes if one.kind == "code"]

    @property
    def themes(self) -> List[Code]:
        """The themes in the order of the code book."""
        return [one for one in self.nodes if one.kind == "theme"]

    def code(self, id: str) -> Optional[Code]:
        """The node with an id or an older id, or None."""
        return self._lookup("codes", lambda: [((one.id, *one.aliases), one) for one in self.nodes]).get(id)

    @property
    def participants(self) -> List[Participant]:
        """The participants in the order of the table."""
        return self._made("participants", lambda: [Participant(one) for one in self._about().list("participants")])

    def participant(self, id: str) -> Optional[Participant]:
        """The participant with an id, or None."""
        return self._lookup("people", lambda: [((one.id,), one) for one in self.participants]).get(id)

    def name(self, participant: str) -> str:
        """What a participant is called, by id: the pseudonym, or the id."""
        found = self.participant(participant)
        return found.name if found else participant

    @property
    def sources(self) -> List[Source]:
        """The sources, sorted by path."""

        def make() -> List[Source]:
            rows = {one.string("source"): one for one in self._about().list("material")}
            return [Source(one, rows.get(one.string("path"))) for one in self._about().list("sources")]

        return self._made("sources", make)

    @property
    def coders(self) -> List[str]:
        """The coders, sorted."""
        return self._about().strings("coders")

    @property
    def memos(self) -> List[Memo]:
        """The memos in the order of files and places."""
        return self._made("memos", lambda: [Memo(one) for one in self._about().list("memos")])

    @property
    def entries(self) -> List[Entry]:
        """Research questions, guide questions, terms, queries, sections."""
        return self._made("entries", lambda: [Entry(one) for one in self._about().list("entries")])

    @property
    def settings(self) -> Mapping[str, Any]:
        """The settings as the host sent them."""
        return dict(self._about().get("settings", dict, "an object", {}))

    def _made(self, key: str, make: Callable[[], _Made]) -> _Made:
        if key not in self._kept:
            self._kept[key] = make()
        made: _Made = self._kept[key]
        return made

    def _lookup(self, key: str, names: Callable[[], List[Tuple[Tuple[str, ...], Any]]]) -> Dict[str, Any]:
        def make() -> Dict[str, Any]:
            found: Dict[str, Any] = {}
            every = names()
            for ids, one in every:
                found.setdefault(ids[0], one)
            for ids, one in every:
                for alias in ids[1:]:
                    found.setdefault(alias, one)
            return found

        return self._made("by " + key, make)

    # Its documents

    def documents(
        self,
        needs: Sequence[str] = ("text", "segments"),
        sources: Optional[Sequence[str]] = None,
    ) -> Iterator[Document]:
        """The documents one by one, in the order of paths, or of ``sources``.

        They come page by page while one goes through them; each can be let go when the next comes.
        """
        params: Dict[str, Any] = {"run": self._run, "needs": list(needs)}
        if sources is not None:
            params["sources"] = list(sources)
        total = len(self.sources) if sources is None else len(sources)
        done = 0
        for page in self._pages("study/documents", params):
            for one in page.list("documents"):
                yield Document(self, one)
                done += 1
                self.progress(done, max(total, done))

    def segments(self, sources: Optional[Sequence[str]] = None) -> Iterator[Segment]:
        """Every coded passage, in the order of paths and places."""
        for document in self.documents(needs=("segments",), sources=sources):
            yield from document.segments

    def _text(self, source: str, count: int) -> str:
        parts: List[str] = []
        at = 0
        while at < count:
            self.check_cancelled()
            asked = {"run": self._run, "source": source, "start": at, "end": count}
            part = _Wire(self._host.ask("study/text", asked), "study/text").string("text")
            if not part:
                raise ContractBreach("study/text.text: expected at least one character")
            parts.append(part)
            at += len(part)
        return "".join(parts)


# The conversation with the host

_PARSE, _INVALID, _METHOD, _PARAMS = -32700, -32600, -32601, -32602
_EARLY, _CANCELLED, _FAILED = -32002, -32800, -32803
_HEADER_LIMIT, _BODY_LIMIT = 16 * 1024, 64 * 1024 * 1024


class _HostGone(Exception):
    """The host closed its end."""


class _Broken(Exception):
    """What came is no frame; nothing after it can be understood."""


class _Asks:
    """What a study is read through: the host, or a study in memory."""

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        raise NotImplementedError

    def tell(self, method: str, params: Mapping[str, Any]) -> None:
        raise NotImplementedError

    def is_cancelled(self) -> bool:
        return False


def _body(message: Mapping[str, Any]) -> bytes:
    text = json.dumps(message, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain)
    return text.encode("utf-8", "replace")


def _plain(value: Any) -> Any:
    if hasattr(value, "item"):
        return value.item()
    raise TypeError(f"a result is made of text and numbers, not {type(value).__name__}")


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no number")


def _parsed(body: bytes) -> Any:
    return json.loads(body.decode("utf-8"), parse_constant=_no_number)


class _Frames:
    """Frames from a file descriptor, read by one thread."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._buffer = bytearray()

    def next(self) -> Optional[bytes]:
        """The next body, or None at the end."""
        while True:
            end = self._buffer.find(b"\r\n\r\n")
            if end >= 0:
                break
            if len(self._buffer) > _HEADER_LIMIT:
                raise _Broken(f"a header of more than {_HEADER_LIMIT} bytes")
            if not self._fill():
                if self._buffer.strip():
                    raise _Broken("the input ended inside a header")
                return None
        length = self._length(bytes(self._buffer[:end]))
        del self._buffer[: end + 4]
        while len(self._buffer) < length:
            if not self._fill():
                raise _Broken("the input ended inside a message")
        body = bytes(self._buffer[:length])
        del self._buffer[:length]
        return body

    @staticmethod
    def _length(header: bytes) -> int:
        if len(header) > _HEADER_LIMIT:
            raise _Broken(f"a header of more than {_HEADER_LIMIT} bytes")
        lengths = set()
        for line in header.split(b"\r\n"):
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length":
                lengths.add(value.strip())
        if len(lengths) != 1:
            raise _Broken("a header without one Content-Length")
        text = lengths.pop()
        if not re.fullmatch(rb"[0-9]{1,18}", text) or int(text) > _BODY_LIMIT:
            raise _Broken(f"a Content-Length that is no number up to {_BODY_LIMIT}")
        return int(text)

    def _fill(self) -> bool:
        try:
            part = os.read(self._descriptor, 1 << 18)
        except OSError:
            return False
        self._buffer += part
        return bool(part)


class _Run:
    """A request for a run that waits for its turn, or is being worked on."""

    def __init__(self, id: Union[int, str], params: Mapping[str, Any], task: _Analysis, name: str) -> None:
        self.id = id
        self.params = params
        self.task = task
        self.name = name
        self.cancelled = threading.Event()


class _Connection(_Asks):
    """Talks with the host: one thread reads and answers at once, the main thread runs analyses one by one."""

    def __init__(self, read: int, write: int, plugin: Mapping[str, str]) -> None:
        self._frames = _Frames(read)
        self._descriptor = write
        self._plugin = dict(plugin)
        self._writing = threading.Lock()
        self._state = threading.Lock()
        self._slots: Dict[int, "queue.SimpleQueue[Optional[Mapping[str, Any]]]"] = {}
        self._asked = 0
        self._runs: "queue.SimpleQueue[Optional[_Run]]" = queue.SimpleQueue()
        self._open: Dict[Union[int, str], _Run] = {}
        self._current: Optional[_Run] = None
        self._initialized = False
        self._stopping = False
        self._ended = False
        self.status = 0

    # Writing

    def _send(self, message: Mapping[str, Any]) -> None:
        body = _body({"jsonrpc": "2.0", **message})
        if len(body) > _BODY_LIMIT:
            raise Failure(
                f"The result is larger than {_BODY_LIMIT >> 20} MiB; give less.",
                f"Resultatet er større enn {_BODY_LIMIT >> 20} MiB; gi mindre.",
            )
        data = memoryview(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        with self._writing:
            while data:
                try:
                    data = data[os.write(self._descriptor, data) :]
                except OSError as error:
                    raise _HostGone() from error

    def _refuse(self, id: Any, code: int, english: str, norwegian: str = "", kind: str = "") -> None:
        error: Dict[str, Any] = {"code": code, "message": english}
        if kind:
            error["data"] = {"kind": kind, "message": {"en": english, "nb": norwegian or english}}
        self._send({"id": id, "error": error})

    def tell(self, method: str, params: Mapping[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        slot: "queue.SimpleQueue[Optional[Mapping[str, Any]]]" = queue.SimpleQueue()
        with self._state:
            if self._ended:
                raise _HostGone()
            self._asked += 1
            number = self._asked
            self._slots[number] = slot
        try:
            if self.is_cancelled():
                raise _Cancelled()
            self._send({"id": number, "method": method, "params": params})
            answer = slot.get()
        finally:
            with self._state:
                self._slots.pop(number, None)
        if answer is None:
            raise _Cancelled() if self.is_cancelled() else _HostGone()
        error = answer.get("error")
        if error is not None:
            self.check_error(error, method)
        return answer.get("result")

    def check_error(self, error: Any, method: str) -> None:
        if self.is_cancelled():
            raise _Cancelled()
        message = error.get("message") if isinstance(error, dict) else None
        words = message if isinstance(message, str) and message else "no reason given"
        raise Failure(
            f"Kodebok did not answer {method}: {words}",
            f"Kodebok svarte ikke på {method}: {words}",
            kind="protocol",
        )

    def is_cancelled(self) -> bool:
        return self._current is not None and self._current.cancelled.is_set()

    # Reading

    def read(self) -> None:
        """Reads until the host says exit or closes; wakes everybody who waits."""
        try:
            while not self._ended:
                body = self._frames.next()
                if body is None:
                    break
                self._take(body)
        except _Broken as broken:
            self.status = 1
            print(f"kodebok.py: the host sent {broken}", file=sys.stderr)
        except _HostGone:
            pass
        finally:
            with self._state:
                self._ended = True
                slots = list(self._slots.values())
            for slot in slots:
                slot.put(None)
            self._runs.put(None)

    def _take(self, body: bytes) -> None:
        try:
            message = _parsed(body)
        except (ValueError, RecursionError):
            return self._refuse(None, _PARSE, "The message is not JSON in UTF-8.")
        if not isinstance(message, dict):
            return self._refuse(None, _INVALID, "A message is an object.")
        method, id = message.get("method"), message.get("id")
        if method is None:
            return self._answered(id, message)
        if not isinstance(method, str):
            return self._refuse(None, _INVALID, "The method of a message is text.")
        if "id" not in message:
            return self._told(method, message.get("params"))
        if isinstance(id, bool) or not isinstance(id, (int, str)):
            return self._refuse(None, _INVALID, "The id of a request is a whole number or text.")
        params = message.get("params")
        params = {} if params is None else params
        if not isinstance(params, dict):
            return self._refuse(id, _PARAMS, "The parameters of a request are an object.")
        if self._stopping:
            return self._refuse(id, _INVALID, "The plug-in was told to shut down.")
        if method == "initialize":
            return self._initialize(id, params)
        if not self._initialized:
            return self._refuse(id, _EARLY, "The first request is initialize.")
        if method == "analysis/run":
            return self._queue(id, params)
        if method == "shutdown":
            self._stopping = True
            self._cancel_all()
            return self._send({"id": id, "result": None})
        return self._refuse(id, _METHOD, f"The plug-in does not know the request “{method[:80]}”.")

    def _answered(self, id: Any, message: Mapping[str, Any]) -> None:
        with self._state:
            slot = self._slots.get(id) if isinstance(id, int) and not isinstance(id, bool) else None
        if slot is not None:
            slot.put(message)

    def _told(self, method: str, params: Any) -> None:
        if method == "exit":
            self._ended = True
            self._cancel_all()
        elif method == "$/cancelRequest":
            id = params.get("id") if isinstance(params, dict) else None
            run = self._open.get(id) if isinstance(id, (int, str)) else None
            if run is not None:
                self._cancel(run)

    def _cancel(self, run: _Run) -> None:
        run.cancelled.set()
        if run is self._current:
            with self._state:
                slots = list(self._slots.values())
            for slot in slots:
                slot.put(None)

    def _cancel_all(self) -> None:
        for run in list(self._open.values()):
            self._cancel(run)

    def _initialize(self, id: Union[int, str], params: Mapping[str, Any]) -> None:
        if self._initialized:
            return self._refuse(id, _INVALID, "The plug-in is initialized already.")
        offered = params.get("protocol")
        range = offered if isinstance(offered, dict) else {}
        low, high = _version(range.get("minimum")), _version(range.get("maximum"))
        if low is None or high is None:
            return self._refuse(id, _PARAMS, "initialize has a protocol with a minimum and a maximum such as 1.0.")
        own = _version(PROTOCOL)
        if own is None or not low <= own <= high:
            first, last = f"{low[0]}.{low[1]}", f"{high[0]}.{high[1]}"
            english = first if low == high else f"{first} to {last}"
            norwegian = first if low == high else f"{first} til {last}"
            return self._refuse(
                id,
                _FAILED,
                f"This plug-in speaks version {PROTOCOL} of the protocol, Kodebok speaks {english}.",
                f"Dette tillegget snakker versjon {PROTOCOL} av protokollen, Kodebok snakker {norwegian}.",
                "protocol",
            )
        self._initialized = True
        analyses = [one._json() for one in _analyses.values()]
        result = {"protocol": PROTOCOL, "plugin": self._plugin, "features": [], "analyses": analyses}
        self._send({"id": id, "result": result})

    def _queue(self, id: Union[int, str], params: Mapping[str, Any]) -> None:
        name, run, given = params.get("analysis"), params.get("run"), params.get("options")
        given = {} if given is None else given
        if not isinstance(name, str) or not isinstance(run, str):
            return self._refuse(id, _PARAMS, "analysis/run has a run and an analysis, both text.")
        if not isinstance(given, dict) or not all(_is_texts(one) for one in given.values()):
            return self._refuse(id, _PARAMS, "The options of analysis/run are lists of text by name.")
        task = _analyses.get(name)
        if task is None:
            english = f"The plug-in has no analysis “{name[:80]}”. It has: {', '.join(_analyses)}."
            norwegian = f"Tillegget har ikke analysen «{name[:80]}». Det har: {', '.join(_analyses)}."
            return self._refuse(id, _PARAMS, english, norwegian, "failed")
        if id in self._open:
            return self._refuse(id, _INVALID, "A run with this id is not answered yet.")
        self._open[id] = _Run(id, params, task, run)
        self._runs.put(self._open[id])

    # Running

    def run_all(self) -> None:
        """Runs what is asked for until the host is gone."""
        while True:
            run = self._runs.get()
            if run is None:
                return
            self._current = run
            try:
                self._run(run)
            except _HostGone:
                return
            finally:
                self._current = None
                self._open.pop(run.id, None)

    def _run(self, run: _Run) -> None:
        language = "nb" if run.params.get("language") == "nb" else "en"
        study = Study(self, run.name, language)
        try:
            study.check_cancelled()
            self._send({"id": run.id, "result": _result(run.task, study, run.params.get("options") or {})})
        except _HostGone:
            raise
        except (Exception, SystemExit) as error:
            failure = _failure(error)
            code = _CANCELLED if failure.kind == "cancelled" else _FAILED
            self._refuse(run.id, code, failure.english, failure.norwegian, failure.kind)


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _version(text: Any) -> Optional[Tuple[int, int]]:
    parts = re.fullmatch(r"([0-9]{1,6})\.([0-9]{1,6})", text) if isinstance(text, str) else None
    return (int(parts[1]), int(parts[2])) if parts else None


def _result(task: _Analysis, study: Study, given: Mapping[str, Sequence[str]]) -> Dict[str, Any]:
    result = task.run(study, task._options(given))
    if not isinstance(result, Result):
        raise TypeError(f"the analysis returned {type(result).__name__} where a Result is expected")
    return result.to_json()


def _failure(error: BaseException) -> Failure:
    """What went wrong as a sentence; the way to it goes to the log, without its words, which may be participants'."""
    if isinstance(error, Failure):
        return error
    if isinstance(error, ContractBreach):
        return Failure(
            f"Kodebok's answer breaks the contract: {error}",
            f"Svaret fra Kodebok bryter kontrakten: {error}",
            kind="protocol",
        )
    frames = traceback.extract_tb(error.__traceback__)
    for frame in frames:
        print(f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}', file=sys.stderr)
    print(type(error).__name__, file=sys.stderr)
    own = [frame for frame in frames if os.path.abspath(frame.filename) != os.path.abspath(__file__)]
    where = own[-1] if own else frames[-1] if frames else None
    place = f" ({os.path.basename(where.filename)}, line {where.lineno})" if where else ""
    words = " ".join(str(error).split())
    words = words if len(words) <= 300 else words[:299] + "…"
    said = f"{type(error).__name__}: {words}{place}" if words else f"{type(error).__name__}{place}"
    return Failure(f"The plug-in has a fault: {said}", f"Tillegget har en feil: {said}")


def main(name: Optional[str] = None, version: Optional[str] = None) -> None:
    """Serves the host until it says exit; the last line of a plug-in. Name and version are those of ``plugin.json``."""
    if "--describe" in sys.argv[1:]:
        print(json.dumps([one._json() for one in _analyses.values()], ensure_ascii=False, indent=2))
        return
    folder = os.path.dirname(os.path.abspath(sys.argv[0] or "plugin.py"))
    if sys.stdin is not None and sys.stdin.isatty():
        sys.exit(f"This is a plug-in for Kodebok, which starts it by itself. Try: kodebok plugins test {folder}")
    try:
        with open(os.path.join(folder, "plugin.json"), encoding="utf-8") as file:
            manifest = json.load(file)
    except (OSError, ValueError):
        manifest = {}
    manifest = manifest if isinstance(manifest, dict) else {}
    first = next(iter(_analyses.values()), None)
    plugin = {
        "name": str(name or manifest.get("name") or (first.name if first else "plugin")),
        "version": str(version or manifest.get("version") or (first.version if first else "0")),
    }
    connection = _Connection(*_guarded(), plugin)
    reader = threading.Thread(target=_reading, args=(connection,), daemon=True)
    reader.start()
    try:
        connection.run_all()
    except KeyboardInterrupt:
        connection.status = 130
    sys.stdout.flush()
    sys.exit(connection.status)


def _reading(connection: _Connection) -> None:
    connection.read()
    # An analysis that does not look whether it is still wanted must not outlive the host.
    time.sleep(2)
    os._exit(connection.status)


def _guarded() -> Tuple[int, int]:
    """The two ends of the conversation under numbers of their own.

    What the plug-in, a library or a program it starts writes to standard output goes to standard error from now on, and
    nobody else can read from standard input.
    """
    read, write = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    try:
        os.dup2(2, 1)
    except OSError:
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
    os.close(nothing)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(line_buffering=True, errors="backslashreplace")
    return read, write


# Trying an analysis without Kodebok


class _Memory(_Asks):
    """A host that holds a small study in memory and gives it in small pages."""

    def __init__(self, study: Mapping[str, Any]) -> None:
        self._frame = study.get("frame") or {}
        self._documents = study.get("documents") or []
        self.told: List[Tuple[str, Mapping[str, Any]]] = []

    def tell(self, method: str, params: Mapping[str, Any]) -> None:
        self.told.append((method, json.loads(_body(params))))

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        if method == "study/frame":
            return self._frame
        if method == "study/text":
            text = next(one["text"] for one in self._documents if one["source"] == params["source"])
            return {"text": text[params["start"] : params["end"]], "start": params["start"], "end": params["end"]}
        wanted = params.get("sources")
        documents = [one for one in self._documents if wanted is None or one["source"] in wanted]
        at = int(params.get("cursor") or 0)
        page: Dict[str, Any] = {"documents": []}
        for one in documents[at : at + 2]:
            hidden = {"segments"} if "segments" not in params["needs"] else set()
            hidden |= {"text", "scalars", "transcript"} if "text" not in params["needs"] else set()
            page["documents"].append({key: value for key, value in one.items() if key not in hidden})
        if at + 2 < len(documents):
            page["next"] = str(at + 2)
        return page


def try_out(
    name: str,
    study: Union[str, Mapping[str, Any]],
    options: Optional[Mapping[str, Any]] = None,
    language: str = "en",
) -> Dict[str, Any]:
    """What an analysis gives for a small study, as the contract writes it: for the tests of a plug-in.

    ``study`` is the path of a JSON file, or what it holds: ``{"frame": …, "documents": […]}``, as the host answers
    ``study/frame`` and ``study/documents``. Raises what the analysis raises.
    """
    if isinstance(study, str):
        with open(study, encoding="utf-8") as file:
            held: Mapping[str, Any] = json.load(file)
    else:
        held = study
    given: Dict[str, List[str]] = {}
    for key, value in (options or {}).items():
        given[key] = [_written(one) for one in value] if isinstance(value, (list, tuple)) else [_written(value)]
    result: Dict[str, Any] = json.loads(_body(_result(_analyses[name], Study(_Memory(held), "1", language), given)))
    return result
