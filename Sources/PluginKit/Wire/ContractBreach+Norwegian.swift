extension ContractBreach {
  /// What should be there, in Norwegian; in English where nobody has said it in Norwegian yet.
  package var expectedInNorwegian: String {
    if let words = Self.norwegian[expected] { return words }
    for (english, norwegian) in Self.patterns
    where expected.hasSuffix(english.after) && expected.hasPrefix(english.before) {
      let middle = expected.dropFirst(english.before.count).dropLast(english.after.count)
      return norwegian.before + middle + norwegian.after
    }
    return expected
  }

  private static let norwegian = [
    "0 ≤ done ≤ total": "0 ≤ done ≤ total",
    "0 ≤ start ≤ end": "0 ≤ start ≤ end",
    "a line, counted from 1": "en linje, talt fra 1",
    "a list with text, segments or both": "en liste med text, segments eller begge",
    "a number": "et tall",
    "a number above 0": "et tall over 0",
    "a program of the folder (./run) or one by name (python3)":
      "et program i mappen (./run) eller et ved navn (python3)",
    "a row and a column of the table": "en rad og en kolonne i tabellen",
    "a stretch of the text that is not empty": "et stykke av teksten som ikke er tomt",
    "a string": "en streng",
    "a string, a number or null": "en streng, et tall eller null",
    "a value": "en verdi",
    "a version of at most 32 characters": "en versjon på høyst 32 tegn",
    "a version such as 1.0": "en versjon som 1.0",
    "a whole number": "et helt tall",
    "an array": "en liste",
    "an object": "et objekt",
    "at least one analysis": "minst én analyse",
    "analyses with different names": "analyser med ulike navn",
    "every source that was asked for": "hver kilde det ble spurt om",
    "lines and columns that count from 1": "linjer og kolonner talt fra 1",
    "lower-case letters and digits, words joined by hyphens": "små bokstaver og sifre, ord satt sammen med bindestrek",
    "minimum ≤ maximum": "minimum ≤ maximum",
    "options with different names": "valg med ulike navn",
    "the index of an earlier node": "nummeret på en tidligere node",
    "the path of a file of the study": "stien til en fil i studien",
    "the program and its arguments, a string each": "programmet og argumentene, en streng hver",
    "the sources that were asked for, in their order": "kildene det ble spurt om, i samme rekkefølge",
    "the values of the choice": "verdiene det kan velges mellom",
    "true or false": "true eller false",
    "words without the character U+0000": "ord uten tegnet U+0000",
  ]

  private typealias Pattern = (before: String, after: String)

  private static let patterns: [(Pattern, Pattern)] = [
    (("", " cells, one for each column"), ("", " celler, én for hver kolonne")),
    (("places in sources of the study, not in ", ""), ("steder i kilder i studien, ikke i ", "")),
    (("with the words that stand at ", " as its quote"), ("med ordene som står på ", " som sitat")),
  ]
}
