"""{{title}}: an analysis for Kodebok. Everything that can be read and given is described in kodebok.py."""

import kodebok
from kodebok import Cell, Column, Option, Result, Table


@kodebok.analysis(
    name="{{name}}",
    version="0.1",
    title=("{{title}}", "{{title}}"),
    summary=("How many passages each code has, and by whom", "Hvor mange utdrag hver kode har, og fra hvem"),
    options=[Option("least", "integer", ("Only codes with so many passages", "Bare koder med så mange utdrag"), default=0)],
)
def run(study, options):
    found = {}
    for segment in study.segments():
        found.setdefault(segment.code, []).append(segment)
    table = Table(
        "codes",
        [
            Column("code", study.words("Code", "Kode")),
            Column("segments", study.words("Passages", "Utdrag"), "count"),
            Column("people", study.words("By", "Fra")),
        ],
    )
    for code in study.codes:
        segments = found.get(code.id, [])
        if len(segments) >= options.least:
            people = sorted({study.name(person) for segment in segments for person in segment.participants})
            table.add(code.label, Cell(len(segments), places=segments), ", ".join(people))
    return Result("{{title}}", tables=[table])


if __name__ == "__main__":
    kodebok.main()
