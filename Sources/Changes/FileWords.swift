import KodebokStudyModel

/// Words that are written into the study's own files: headings and log lines in the language of the study.
struct FileWords: Sendable {
  /// The title of a new code book.
  var codeBook: String
  /// The theme of codes that have none yet; the first is written, all are recognised.
  var unsorted: [String]
  /// The title of a new log.
  var log: String
  /// What is written before a reason.
  var reason: String
  var newCode: String
  var newTheme: String
  var renamed: String
  var newID: String
  var merged: String
  var moved: String
  var toTop: String
  var parked: String
  var reopened: String
  var takesOver: String
  /// What a new code of a sorting sheet is made of.
  var outOf: String
  var redefined: String
  var removed: String
  var reread: String
  var sheetIntro: String
  var sheetState: String

  static let english = FileWords(
    codeBook: "Code book",
    unsorted: ["Unsorted"],
    log: "Analysis log",
    reason: "Reason",
    newCode: "New code {code}.",
    newTheme: "New theme {code}.",
    renamed: "{old} renamed {code}.",
    newID: "{code} has the id `{id}` instead of `{old}`.",
    merged: "{old} (`{id}`) merged into {code}.",
    moved: "{code} moved under {to}.",
    toTop: "{code} moved to the top.",
    parked: "{code} set aside.",
    reopened: "{code} taken up again.",
    takesOver: "{code} takes over the codings of `{old}`.",
    outOf: "Made from {codes}.",
    redefined: "{code} defined anew.",
    removed: "{old} (`{id}`) taken out.",
    reread: "{source} re-read.",
    sheetIntro: """
      sorting sheet of {query}, passages: {count}, made {date} by {coder}.
      Move a passage (the lines that begin with “>”) under another heading to give it that code instead, copy it to give
      it both, delete it to take the code away. Type a new heading for a new code. What you write under a passage without
      “>” becomes a memo. Then apply the sheet: “Apply this sheet” in your editor, or kodebok sort --apply.
      """,
    sheetState: "what this sheet was made from; leave it as it is"
  )

  static let norwegian = FileWords(
    codeBook: "Kodebok",
    unsorted: ["Uten tema", "Usortert"],
    log: "Analyselogg",
    reason: "Grunn",
    newCode: "Ny kode {code}.",
    newTheme: "Nytt tema {code}.",
    renamed: "{old} fikk navnet {code}.",
    newID: "{code} fikk id-en `{id}` i stedet for `{old}`.",
    merged: "{old} (`{id}`) slått sammen med {code}.",
    moved: "{code} flyttet til {to}.",
    toTop: "{code} flyttet øverst.",
    parked: "{code} lagt til side.",
    reopened: "{code} tatt opp igjen.",
    takesOver: "{code} overtar kodingene til `{old}`.",
    outOf: "Laget av {codes}.",
    redefined: "{code} definert på nytt.",
    removed: "{old} (`{id}`) tatt ut.",
    reread: "{source} lest om igjen.",
    sheetIntro: """
      sorteringsark for {query}, utdrag: {count}, laget {date} av {coder}.
      Flytt et utdrag (linjene som begynner med «>») under en annen overskrift for å gi det den koden i stedet, kopier det
      for å gi det begge, slett det for å ta koden bort. Skriv en ny overskrift for en ny kode. Det du skriver under et
      utdrag uten «>», blir et notat. Ta så arket i bruk: «Ta arket i bruk» i editoren, eller kodebok sort --apply.
      """,
    sheetState: "hva arket ble laget av; la dette stå"
  )

  /// The words of a language.
  static func of(_ language: Settings.Language) -> FileWords { language == .norwegian ? .norwegian : .english }

  /// A sentence with its places filled.
  static func fill(_ sentence: String, _ values: [(name: String, value: String)]) -> String {
    var result = ""
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open] + (values.first { $0.name == name }?.value ?? "")
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
