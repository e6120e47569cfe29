"""Who speaks how much: words and turns of each speaker, in all and in each source."""

import re

import kodebok
from kodebok import Cell, Chart, Choice, Column, Failure, Option, Result, Series, Table

#: A word: letters and digits, joined by apostrophes or hyphens: "don’t", "e-mail", "1990".
WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")


class Share:
    """What one speaker has said."""

    def __init__(self):
        self.words = {}
        self.turns = 0
        self.longest = (0, None)

    def add(self, source, turn):
        count = len(WORD.findall(turn.speech))
        self.words[source] = self.words.get(source, 0) + count
        self.turns += 1
        if count > self.longest[0]:
            self.longest = (count, turn.place)

    @property
    def all(self):
        return sum(self.words.values())


@kodebok.analysis(
    name="speaking-share",
    title=("Who speaks how much", "Hvem snakker hvor mye"),
    summary=(
        "How many words and turns each speaker has, in all and in each source",
        "Hvor mange ord og replikker hver taler har, i alt og i hver kilde",
    ),
    options=[
        Option(
            "unit",
            "choice",
            ("What is counted together", "Hva som telles sammen"),
            default="person",
            choices=[
                Choice("person", ("Each participant", "Hver deltaker")),
                Choice("group", ("The group of the participants", "Deltakernes gruppe")),
            ],
        ),
        Option(
            "interviewer",
            "boolean",
            ("Also whoever asks and leads", "Også den som spør og leder"),
            default=True,
        ),
    ],
    needs=("text",),
)
def speaking_share(study, options):
    shares = {}
    sources = []
    for document in study.documents(needs=("text",)):
        before = sum(share.all for share in shares.values())
        for turn in document.turns:
            who = speaker(study, turn, options)
            if who is not None:
                shares.setdefault(who, Share()).add(document.source, turn)
        if sum(share.all for share in shares.values()) > before:
            sources.append(document.source)
    total = sum(share.all for share in shares.values())
    if total == 0:
        raise Failure(
            "Nobody speaks in this study: no turns were found. Write who speaks at the beginning of each turn.",
            "Ingen snakker i denne studien: fant ingen replikker. Skriv hvem som snakker først i hver replikk.",
            kind="missing-data",
        )
    # Most words first; the same number by name.
    order = sorted(shares, key=lambda who: (-shares[who].all, who))
    return Result(
        study.words("Who speaks how much", "Hvem snakker hvor mye"),
        tables=[table(study, shares, order, total)],
        charts=[chart(study, shares, order, sources)],
        notes=[
            study.words(
                "Words are letters and digits between blanks and marks; observations and remarks are not counted.",
                "Ord er bokstaver og tall mellom blanke og tegn; observasjoner og merknader telles ikke.",
            )
        ],
    )


def speaker(study, turn, options):
    """Who a turn is counted for, or None."""
    if turn.participant is not None:
        person = study.participant(turn.participant)
        if options.unit == "group":
            return (person.group if person else "") or study.words("no group", "ingen gruppe")
        return study.name(turn.participant)
    if turn.role is not None:
        return turn.role if options.interviewer else None
    return turn.speaker or None


def table(study, shares, order, total):
    """A row for each speaker."""
    result = Table(
        "speakers",
        [
            Column("speaker", study.words("Speaker", "Taler")),
            Column("turns", study.words("Turns", "Replikker"), "count"),
            Column("words", study.words("Words", "Ord"), "count"),
            Column("share", study.words("Share of words", "Andel av ordene"), "share", digits=1),
            Column("mean", study.words("Words per turn", "Ord per replikk"), "number", digits=1),
            Column("longest", study.words("Longest turn", "Lengste replikk"), "count"),
        ],
    )
    for who in order:
        share = shares[who]
        words, place = share.longest
        longest = Cell(words, places=[place] if place else [])
        result.add(who, share.turns, share.all, share.all / total, share.all / share.turns, longest)
    return result


def chart(study, shares, order, sources):
    """A bar for each source, made of everybody's words."""
    return Chart(
        "words-by-source",
        "stacked-bar",
        study.words("Words in each source", "Ord i hver kilde"),
        categories=sources,
        series=[Series(who, [shares[who].words.get(source, 0) for source in sources]) for who in order],
        category_title=study.words("Source", "Kilde"),
        value_title=study.words("Words", "Ord"),
    )


if __name__ == "__main__":
    kodebok.main()
