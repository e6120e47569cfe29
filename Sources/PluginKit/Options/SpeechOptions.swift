import KodebokQuery
import KodebokStudyModel
import KodebokText

/// The options of analyses that look at what is said: whose speech, in which language, which forms count as one word.
public struct SpeechOptions: Sendable {
  /// Whose speech, in which sources: `speakers`, `participant`, `group`, `speaker`, `source`.
  public static let selection: [AnalysisOption] = [
    AnalysisOption(
      "speakers",
      .choice,
      LocalizedText("Whose speech is looked at", nb: "Hvem sin tale det letes i"),
      default: "participants",
      choices: [
        .init("participants", LocalizedText("Participants", nb: "Deltakerne")),
        .init("researchers", LocalizedText("Interviewers and moderators", nb: "Intervjuere og ordstyrere")),
        .init("everyone", LocalizedText("Everybody with a name in the text", nb: "Alle med navn i teksten")),
      ]
    ),
    AnalysisOption(
      "participant",
      .participant,
      LocalizedText("Only this participant", nb: "Bare denne deltakeren"),
      repeatable: true
    ),
    AnalysisOption(
      "group",
      .text,
      LocalizedText("Only participants of this group", nb: "Bare deltakere i denne gruppen"),
      repeatable: true
    ),
    AnalysisOption(
      "speaker",
      .text,
      LocalizedText("Only the speaker with this name in the text", nb: "Bare den som har dette navnet i teksten"),
      repeatable: true
    ),
    AnalysisOption(
      "source",
      .text,
      LocalizedText("Only this source or folder", nb: "Bare denne kilden eller mappen"),
      repeatable: true
    ),
  ]

  /// The language of the words: `language`.
  public static let language = AnalysisOption(
    "language",
    .choice,
    LocalizedText("The language of what is said", nb: "Språket det snakkes på"),
    default: "auto",
    choices: [
      .init("auto", LocalizedText("As the first sources tell", nb: "Slik de første kildene viser")),
      .init("norwegian", LocalizedText("Norwegian, Bokmål and Nynorsk", nb: "Norsk, bokmål og nynorsk")),
      .init("english", LocalizedText("English", nb: "Engelsk")),
    ]
  )

  /// Forms that count as another word: `variants`, and `usual-variants` for the built-in list.
  public static let variants: [AnalysisOption] = [
    AnalysisOption(
      "variants",
      .text,
      LocalizedText(
        "Forms that count as one word: “selv = sjøl, sjølv”",
        nb: "Former som regnes som ett ord: «selv = sjøl, sjølv»"
      ),
      repeatable: true
    ),
    AnalysisOption(
      "usual-variants",
      .boolean,
      LocalizedText(
        "Whether usual Norwegian variants count as one word: “ikkje” as “ikke”",
        nb: "Om vanlige norske varianter regnes som ett ord: «ikkje» som «ikke»"
      ),
      default: "true"
    ),
  ]

  /// How many sources tell the language where it is not given.
  private static let mostSampled = 3

  /// Whose endings are cut: the language given, or the one the first sources are probably in; nil where neither
  /// Norwegian nor English is seen.
  ///
  /// - Throws: That the run was cancelled.
  public static func stemmer(
    _ study: some StudyView,
    _ sources: [SourceFile],
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> Stemmer? {
    switch context.options["language"] {
    case "norwegian": return Stemmer(.norwegian)
    case "english": return Stemmer(.english)
    default:
      let silent = AnalysisContext(language: context.language, isCancelled: { context.isCancelled })
      let samples = try study.mapDocuments(Array(sources.prefix(mostSampled)), .text, silent) { document in
        let end = document.text.clamped(ByteOffset(20_000))
        return Words.lowercased(in: document.text.string(ByteOffset(0)..<end))
      }
      return Stemmer.language(of: samples.joined()).map { Stemmer($0) }
    }
  }

  /// The variants given, and the usual ones where the language is Norwegian and they are wanted.
  ///
  /// - Throws: The first line that cannot be read.
  public static func variants(
    _ context: AnalysisContext,
    _ stemmer: Stemmer?
  ) throws(AnalysisFailure) -> WordVariants {
    var variants = WordVariants(context.options.all("variants").joined(separator: "\n"))
    switch variants.problems.first {
    case .unreadable(let line):
      throw AnalysisFailure(
        .option,
        LocalizedText(
          "The option “variants” takes a word, “=” and its forms, such as “selv = sjøl, sjølv”, not “\(line.visible)”.",
          nb: "Valget «variants» tar et ord, «=» og formene, som «selv = sjøl, sjølv», ikke «\(line.visible)»."
        )
      )
    case .declaredTwice(let form, let first, let second):
      throw AnalysisFailure(
        .option,
        LocalizedText(
          "The form “\(form.visible)” is declared for “\(first.visible)” and for “\(second.visible)”; it can be one of them.",
          nb:
            "Formen «\(form.visible)» er oppgitt for «\(first.visible)» og «\(second.visible)»; den kan være ett av dem."
        )
      )
    case nil: break
    }
    if context.options.isOn("usual-variants"), stemmer?.language == .norwegian { variants.add(.norwegian) }
    return variants
  }
}

extension SpeechSelection {
  /// Creates the selection that ``SpeechOptions/selection`` asks for.
  ///
  /// - Throws: That no participant is of a group, or that no source fits.
  public init(_ study: Study, _ context: AnalysisContext) throws(AnalysisFailure) {
    let options = context.options
    self.init(study, voices: options["speakers"].flatMap { Voices(rawValue: $0) } ?? .participants)
    participants = Set(options.all("participant").map { ParticipantID($0) })
    groups = options.all("group")
    labels = options.all("speaker")
    for source in options.all("source") {
      sources = [source]
      guard study.sources.contains(where: { wants($0) }) else {
        throw .noSuch("source", source, study.sources.filter { $0.kind == .transcript }.map(\.path.value))
      }
    }
    sources = options.all("source")
    let known = Set(study.participants.all.map(\.group)).subtracting([""])
    for group in groups where !Self.isGroup(group, of: study) {
      throw .noSuch("group", group, known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }

  /// What a reader must know of whose speech was looked at in the study the selection was made of.
  public func notes(_ study: Study, _ context: AnalysisContext) -> [String] {
    var notes: [String] = []
    if countsUnknown, voices != .researchers {
      notes.append(
        context.words(
          "The study has no participants.csv: every speaker who is no interviewer or moderator counts as a participant.",
          nb: "Studien har ingen participants.csv: alle som ikke er intervjuer eller ordstyrer, regnes som deltakere."
        )
      )
    }
    let withdrawn = study.participants.all.count(where: \.hasWithdrawn)
    if withdrawn > 0, voices != .researchers {
      notes.append(
        context.words(
          "Participants who have withdrawn (\(withdrawn)) are left out.",
          nb: "Deltakere som har trukket seg (\(withdrawn)), er utelatt."
        )
      )
    }
    return notes
  }
}

extension AnalysisFailure {
  /// That an option names something the study does not have.
  static func noSuch(_ option: String, _ value: String, _ known: [String]) -> Self {
    .unknownName(AnalysisOption(option, .text, ""), value, known: known)
  }
}
