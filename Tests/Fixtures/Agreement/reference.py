"""Computes the figures that the tests of agreement are held to, with other people's packages, and writes them as Swift.

    python3 -m venv venv && venv/bin/pip install -r requirements.txt
    venv/bin/python reference.py > ../../QueryTests/Agreement/ReferenceFigures.swift

The tables are made up by a generator with a seed. Where no package has a measure for some tables, it is left out (nan).
The unitizing family is in no package on PyPI; `unitizing` computes it from the equations of Krippendorff, Mathet,
Bouvry and Widlöcher (2016) character by character, another way than the sources of Kodebok do.
"""

import itertools
import math
import random
import sys
import warnings
from importlib.metadata import version

import irrCAC.raw
import krippendorff
import numpy as np
import pandas as pd
import sklearn.metrics
import statsmodels.stats.inter_rater
from nltk.metrics.agreement import AnnotationTask

warnings.filterwarnings("ignore")


def nominal_table(seed):
    """A table of units by coders; -1 is missing."""
    random_ = random.Random(seed)
    coders = [2, 2, 3, 4, 5][seed % 5]
    categories = [2, 3, 4, 6][seed // 5 % 4]
    missing = [0, 0, 0.15, 0.3][seed // 2 % 4]
    agreement = random_.choice([0.0, 0.3, 0.6, 0.9])
    units = random_.randint(6, 40)
    weights = [random_.random() ** 2 + 0.05 for _ in range(categories)]
    table = []
    for _ in range(units):
        truth = random_.choices(range(categories), weights)[0]
        row = []
        for _ in range(coders):
            value = truth if random_.random() < agreement else random_.choices(range(categories), weights)[0]
            row.append(-1 if random_.random() < missing else value)
        table.append(row)
    return table


def columns(table, first, second):
    pairs = [(row[first], row[second]) for row in table if row[first] >= 0 and row[second] >= 0]
    return [a for a, _ in pairs], [b for _, b in pairs]


def mean_over_pairs(table, measure):
    values = []
    for first, second in itertools.combinations(range(len(table[0])), 2):
        one, other = columns(table, first, second)
        if not one:
            continue
        value = measure(one, other)
        if not math.isnan(value):
            values.append(value)
    return sum(values) / len(values) if values else math.nan


def cohen(one, other):
    if len(set(one) | set(other)) < 2:
        return math.nan
    value = sklearn.metrics.cohen_kappa_score(one, other)
    size = max(one + other) + 1
    table = np.zeros((size, size))
    for a, b in zip(one, other):
        table[a, b] += 1
    again = statsmodels.stats.inter_rater.cohens_kappa(table).kappa
    assert abs(value - again) < 1e-12
    return value


def scott(one, other):
    if len(set(one) | set(other)) < 2:
        return math.nan
    data = [("a", i, v) for i, v in enumerate(one)] + [("b", i, v) for i, v in enumerate(other)]
    return AnnotationTask(data).pi()


def nominal(table):
    frame = pd.DataFrame([[np.nan if v < 0 else v for v in row] for row in table])
    categories = max(max(row) for row in table) + 1
    cac = irrCAC.raw.CAC(frame, categories=list(range(categories)), digits=15)
    fleiss, gwet = cac.fleiss()["est"], cac.gwet()["est"]
    data = np.array([[np.nan if v < 0 else v for v in row] for row in table]).T
    alpha = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
    if all(v >= 0 for row in table for v in row):
        counts = np.array([[row.count(c) for c in range(categories)] for row in table])
        again = statsmodels.stats.inter_rater.fleiss_kappa(counts)
        assert abs(again - fleiss["coefficient_value"]) < 1e-12
        task = [(str(c), str(u), v) for u, row in enumerate(table) for c, v in enumerate(row)]
        assert abs(AnnotationTask(task).alpha() - alpha) < 1e-12
    return [
        gwet["pa"], mean_over_pairs(table, cohen), mean_over_pairs(table, scott),
        fleiss["coefficient_value"], alpha, gwet["coefficient_value"],
    ]  # fmt: skip


def spans(seed):
    """A text with disjoint units of several coders: (coder, value, start, end)."""
    random_ = random.Random(1000 + seed)
    coders = [2, 2, 3, 4][seed % 4]
    values = [1, 2, 3][seed // 4 % 3]
    length = random_.choice([40, 120, 300])
    units = []
    borders = sorted(random_.sample(range(length + 1), random_.randint(4, 10)))
    for coder in range(coders):
        place = 0
        for start, end in zip(borders[::2], borders[1::2]):
            kind = random_.random()
            if kind < 0.2:
                continue
            start = max(place, start + random_.choice([0, 0, -1, 2, 5]))
            end = min(length, end + random_.choice([0, 0, -2, 1, 4]))
            if start < end:
                units.append((coder, random_.randrange(values) if kind < 0.5 else start % values, start, end))
                place = end
    return coders, values, length, units


def unitizing(coders, values, length, units):
    """uα, |uα, cuα and (k)uα of each value by the equations of 2016, on arrays of characters."""
    phi = values
    codes = np.full((coders, length), phi)
    unit_of = np.full((coders, length), -1)
    for number, (coder, value, start, end) in enumerate(units):
        assert (unit_of[coder, start:end] == -1).all()
        codes[coder, start:end] = value
        unit_of[coder, start:end] = number
    observed = np.zeros((values + 1, values + 1))
    for i, j in itertools.permutations(range(coders), 2):
        np.add.at(observed, (codes[i], codes[j]), 1 / (coders - 1))
    margins = observed.sum(axis=1)
    total = margins.sum()
    own = np.zeros(values + 1)
    for coder, value, start, end in units:
        own[value] += (end - start) ** 2
    own[phi] = (codes == phi).sum()
    expected = total * (np.outer(margins, margins) - np.diag(own)) / (total**2 - own.sum())
    result = {
        "u": ratio(total - np.trace(observed), total - np.trace(expected)),
        "bar": ratio(margins[phi] - observed[phi, phi], expected[phi].sum() - expected[phi, phi]),
    }
    inner = observed[:phi, :phi]
    met = inner.sum(axis=1)
    all_met = met.sum()
    squares = np.zeros(values)
    for number, (coder, value, start, end) in enumerate(units):
        for other in range(coders):
            if other != coder:
                shared = (codes[other, start:end] != phi).sum()
                squares[value] += shared**2 / (coders - 1)
    used = int((margins[:phi] > 0).sum())
    if used > 1 and all_met > 0 and (met > 0).sum() > 1:
        chance = (np.outer(met, met) - np.diag(squares)) / (all_met - squares.sum() / all_met)
        result["cu"] = ratio(all_met - np.trace(inner), all_met - np.trace(chance))
        for k in range(values):
            if met[k] > 0:
                e, ek = chance[:, k].sum(), chance[k, k]
                result[f"k{k}"] = 1 - e / met[k] * (met[k] - inner[k, k]) / (e - ek)
    return result


def ratio(observed, expected):
    return 1 - observed / expected if expected > 0 else math.nan


def overlap(coders, values, length, units):
    """Precision, recall, F1 and Jaccard of value 0 on characters by scikit-learn; means over pairs."""
    arrays = np.zeros((coders, length), dtype=int)
    for coder, value, start, end in units:
        if value == 0:
            arrays[coder, start:end] = 1
    rows = []
    for i, j in itertools.combinations(range(coders), 2):
        one, other = arrays[i], arrays[j]
        if one.sum() + other.sum() == 0:
            continue
        rows.append([
            sklearn.metrics.precision_score(one, other, zero_division=np.nan),
            sklearn.metrics.recall_score(one, other, zero_division=np.nan),
            sklearn.metrics.f1_score(one, other),
            sklearn.metrics.jaccard_score(one, other),
        ])  # fmt: skip
    if not rows:
        return [math.nan] * 4
    means = [sum(row[k] for row in rows) / len(rows) for k in range(4)]
    return means if coders == 2 else [math.nan, math.nan] + means[2:]


def number(value):
    return ".nan" if value is None or math.isnan(value) else repr(float(value))


def main():
    names = ["krippendorff", "irrCAC", "scikit-learn", "statsmodels", "nltk", "numpy", "pandas"]
    print("// Written by Tests/Fixtures/Agreement/reference.py; the figures are those of the packages named below.")
    print("// swift-format-ignore-file\n")
    print("/// Tables with the figures that other people's packages have for them; `nan` where they have none.")
    print("enum ReferenceFigures {")
    print(f'  static let versions = "{", ".join(n + " " + version(n) for n in names)}; Python {sys.version.split()[0]}"\n')
    print("  /// Units separated by spaces, a coder's category each (`-`: missing), with percent, Cohen, Scott, Fleiss,")
    print("  /// Krippendorff and AC1.")
    print("  static let nominal: [(units: String, figures: [Double])] = [")
    for seed in range(80):
        table = nominal_table(seed)
        if len({v for row in table for v in row if v >= 0}) < 2:
            continue
        units = " ".join("".join("-" if v < 0 else str(v) for v in row) for row in table)
        print(f'    ("{units}", [{", ".join(number(v) for v in nominal(table))}]),')
    print("  ]\n")
    print("  /// Length, coders, units (coder, value, start, end), then uα, |uα, cuα and (k)uα of each value, then precision,")
    print("  /// recall, F1 and Jaccard of value 0.")
    print("  static let spans: [(length: Int, coders: Int, units: [[Int]], alphas: [Double], overlap: [Double])] = [")
    for seed in range(48):
        coders, values, length, units = spans(seed)
        if not units:
            continue
        found = unitizing(coders, values, length, units)
        alphas = [found["u"], found["bar"], found.get("cu")] + [found.get(f"k{k}") for k in range(values)]
        row = ", ".join(number(v) for v in alphas)
        four = ", ".join(number(v) for v in overlap(coders, values, length, units))
        print(f"    ({length}, {coders}, {[list(u) for u in units]}, [{row}], [{four}]),")
    print("  ]")
    print("}")


main()
