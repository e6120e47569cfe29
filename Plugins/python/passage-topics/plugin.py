"""Topics of passages: which words go together, and how that fits the codes.

Non-negative matrix factorisation (Lee and Seung 1999) of the TF-IDF weights of words in coded passages, by scikit-learn:
each topic is a weighing of words, each passage a mixture of topics. A topic is a reading aid, no code: look at the
passages before you believe it.
"""

import kodebok
from kodebok import Cell, Chart, Column, Failure, Option, Quote, Result, Series, Table

#: Words that say nothing by themselves, English and Norwegian.
EMPTY = frozenset(
    """a about all also am an and any are as at be been but by can could did do does don for from get got had has have he
    her him his how i if in into is it its just like me more my no not now of on one or our out she so some that
    the their them then there they this to up us was we were what when which who will with would you your
    alle andre at av bare ble bli blir da de deg dem den der det dette din du eller en enn er et etter for fordi fra få
    går ha hadde han har henne her hun hva hvis hvor i ikke ikkje inn ja jeg jo kan kom kunne litt man med meg men min
    mitt må noe noen nå når og også om opp oss over på sa seg selv si sier skal skulle som så til ut var ved vi vil ville
    være vært å""".split()
)


@kodebok.analysis(
    name="passage-topics",
    title=("Topics of passages", "Emner i utdrag"),
    summary=(
        "Which words go together in the coded passages, and how that fits the codes (needs scikit-learn)",
        "Hvilke ord som går sammen i de kodede utdragene, og hvordan det passer med kodene (trenger scikit-learn)",
    ),
    options=[
        Option("topics", "integer", ("How many topics", "Hvor mange emner"), default=5, minimum=2, maximum=50),
        Option("words", "integer", ("How many words of each", "Hvor mange ord for hvert"), default=8, minimum=3, maximum=30),
        Option("code", "code", ("Only passages with this code", "Bare utdrag med denne koden")),
    ],
)
def passage_topics(study, options):
    try:
        from sklearn.decomposition import NMF
        from sklearn.exceptions import ConvergenceWarning
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ImportError as error:
        raise Failure(
            "This analysis needs scikit-learn for the Python that runs it: python3 -m pip install scikit-learn",
            "Denne analysen trenger scikit-learn i Python-versjonen som kjører den: python3 -m pip install scikit-learn",
        ) from error
    import warnings

    passages = distinct(study, options.code)
    vectors = TfidfVectorizer(lowercase=True, token_pattern=r"[^\W\d_]{2,}", stop_words=sorted(EMPTY), min_df=2)
    few = Failure(
        f"There are too few passages with words in common for {options.topics} topics ({len(passages)} passages).",
        f"Det er for få utdrag med felles ord til {options.topics} emner ({len(passages)} utdrag).",
        kind="missing-data",
    )
    if len(passages) <= options.topics:
        raise few
    try:
        matrix = vectors.fit_transform([one.quote for one, _ in passages])
    except ValueError as error:  # no word stands in two passages
        raise few from error
    if matrix.shape[1] < options.topics:
        raise few
    study.progress(1, 2, study.words("finding topics", "finner emner"))
    # The starting point is found with chance; the seed makes it the same each time.
    model = NMF(n_components=options.topics, init="nndsvda", solver="cd", max_iter=500, random_state=0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        warnings.simplefilter("ignore", RuntimeWarning)  # a fit without any error
        weights = model.fit_transform(matrix)
    names = vectors.get_feature_names_out()
    topics = [
        Topic(study, passages, weights[:, number], top(names, model.components_[number], options.words))
        for number in range(options.topics)
    ]
    strongest = [int(row.argmax()) if row.max() > 0 else -1 for row in weights]
    for number, topic in enumerate(topics):
        topic.members = [index for index, best in enumerate(strongest) if best == number]
    # The largest first; topics that no passage has most of are left out.
    topics = sorted((one for one in topics if one.members), key=lambda one: (-len(one.members), one.words))
    silent = sum(best < 0 for best in strongest)
    return result(study, topics, passages, silent)


class Topic:
    """A weighing of words, and the passages that have most of it."""

    def __init__(self, study, passages, weights, words):
        self.words = words
        self.weights = weights
        self.members = []

    def typical(self, count):
        """The passages that have most of it; the same weight in the order of the study."""
        return sorted(self.members, key=lambda index: (-round(float(self.weights[index]), 6), index))[:count]


def distinct(study, code):
    """The passages with their codes; what several coders or codes mark in one place is one passage."""
    found = {}
    for segment in study.segments():
        if code is None or segment.code == code:
            place = (segment.source, segment.start, segment.end)
            found.setdefault(place, (segment, []))[1].append(segment.code)
    return [(segment, sorted(set(codes))) for segment, codes in found.values()]


def top(names, weights, count):
    order = sorted(range(len(names)), key=lambda index: (-round(float(weights[index]), 6), names[index]))
    return ", ".join(str(names[index]) for index in order[:count] if weights[index] > 0)


def result(study, topics, passages, silent):
    table = Table(
        "topics",
        [
            Column("topic", study.words("Topic", "Emne"), "count"),
            Column("words", study.words("Words", "Ord")),
            Column("segments", study.words("Passages", "Utdrag"), "count"),
            Column("participants", study.words("Participants", "Deltakere"), "count"),
        ],
    )
    quotes = []
    for number, topic in enumerate(topics, 1):
        members = [passages[index][0] for index in topic.members]
        people = {person for segment in members for person in segment.participants}
        table.add(number, topic.words, Cell(len(members), places=members), len(people))
        title = study.words(f"Topic {number}", f"Emne {number}")
        quotes += [Quote(passages[index][0], f"{title}: {topic.words}") for index in topic.typical(3)]
    used = {code for _, codes in passages for code in codes}
    codes = [one for one in study.nodes if one.id in used]
    chart = Chart(
        "topics-by-code",
        "heat-map",
        study.words("Passages of each topic with each code", "Utdrag i hvert emne med hver kode"),
        categories=[study.words(f"Topic {number}", f"Emne {number}") for number in range(1, len(topics) + 1)],
        series=[
            Series(code.label, [sum(code.id in passages[index][1] for index in topic.members) for topic in topics])
            for code in codes
        ],
        category_title=study.words("Topic", "Emne"),
        value_title=study.words("Passages", "Utdrag"),
    )
    notes = [
        study.words(
            "Each passage stands under the topic it has most of. Topics are found in the words alone, without the codes.",
            "Hvert utdrag står under emnet det har mest av. Emnene er funnet i ordene alene, uten kodene.",
        )
    ]
    if silent:
        notes.append(
            study.words(
                f"Passages without a topic, because they share no word with others: {silent}.",
                f"Utdrag uten emne, fordi de ikke har noe ord felles med andre: {silent}.",
            )
        )
    return Result(
        study.words("Topics of passages", "Emner i utdrag"), tables=[table], charts=[chart], quotes=quotes, notes=notes
    )


if __name__ == "__main__":
    kodebok.main()
