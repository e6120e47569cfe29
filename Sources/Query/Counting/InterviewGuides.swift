import KodebokStudyModel

/// The interview guides of a study, with their questions, and which interview was held with which.
///
/// A guide is a Markdown file under `guides/`. Its questions are its list items and headings of class `.question`, and
/// of its other headings those that end like a sentence or that a code names in `guide=`. The register says in
/// its column `guide` which one an interview followed: by path, file name, or name with a version (`interview-guide 2`,
/// `interview-guide v2`). A question may say in `since` and `until` in which versions it stands.
public struct InterviewGuides: Sendable {
  /// A question of a guide.
  public struct Question: Sendable {
    /// The id, as codes name it.
    public var id: String
    /// The words.
    public var label: String
    /// The first version that has it, as written, or empty.
    public var since: String
    /// The last version that has it, as written, or empty.
    public var until: String
  }

  /// A guide.
  public struct Guide: Sendable {
    /// Where it lies.
    public var file: StudyPath
    /// The questions in the order of the file.
    public var questions: [Question]
    /// The name of the file without ending and version, in lower case.
    var name: String
    /// The version in the name of the file, or empty.
    var version: String
  }

  /// The guides by path; those without a question are none.
  public let all: [Guide]
  /// The codes that stand for a question, in the order of the code book, by the question's id.
  public let codes: [String: [CodeID]]

  /// Finds the guides of a study.
  public init(_ study: Study) {
    var codes: [String: [CodeID]] = [:]
    for code in study.codeBook.codes {
      for question in Self.questions(of: code) { codes[question, default: []].append(code.id) }
    }
    self.codes = codes
    let files = Set(study.entries.lazy.filter { $0.kind == .guideQuestion }.map(\.file))
    var guides: [Guide] = []
    for entry in study.entries where files.contains(entry.file) || Self.isInGuides(entry.file) {
      let isQuestion = entry.kind == .guideQuestion || codes[entry.id] != nil || Self.endsLikeASentence(entry.label)
      guard isQuestion, !entry.label.isEmpty else { continue }
      func value(_ key: String) -> String {
        entry.values.first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) } ?? ""
      }
      let question = Question(
        id: entry.id,
        label: entry.label,
        since: value("since"),
        until: value("until")
      )
      if let index = guides.firstIndex(where: { $0.file == entry.file }) {
        guides[index].questions.append(question)
      } else {
        let (name, version) = Self.parts(of: Self.stem(entry.file.name))
        guides.append(Guide(file: entry.file, questions: [question], name: name, version: version))
      }
    }
    all = guides.sorted { $0.file < $1.file }
  }

  private static func isInGuides(_ file: StudyPath) -> Bool {
    ["guides", "guider", "intervjuguider"].contains { file.isInside(StudyPath($0)) }
  }

  private static func endsLikeASentence(_ label: String) -> Bool { label.last.map { "?.!…".contains($0) } ?? false }

  /// The guide questions that a code stands for; several are parted by commas or spaces.
  static func questions(of code: Code) -> [String] {
    (code.guide ?? "").split { $0 == "," || $0 == " " || $0 == ";" }.map(String.init)
  }

  // MARK: Versions

  private static func stem(_ name: String) -> String {
    name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  /// The name and the version of what the register or a file name says: `Guide v2`, `guide-2`, `guide@2`, `guide, version 2`.
  static func parts(of text: String) -> (name: String, version: String) {
    let words = text.lowercased().split { " ,;@_-".contains($0) }.map(String.init)
    guard let last = words.last, words.count > 1 else { return (words.joined(separator: "-"), "") }
    let digits = last.hasPrefix("v") ? String(last.dropFirst()) : last
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
      return (words.joined(separator: "-"), "")
    }
    var name = words.dropLast()
    if let word = name.last, ["version", "versjon", "v", "ver"].contains(word) { name.removeLast() }
    return (name.joined(separator: "-"), digits)
  }

  /// The guide that an interview followed, with the version that the register names; nil where none is declared or known.
  public func guide(of source: StudyPath, in study: Study) -> (guide: Guide, version: String)? {
    guard let cell = study.material[source]?.guide, !cell.isEmpty else { return nil }
    let wanted = cell.lowercased()
    let (name, version) = Self.parts(of: Self.stem(StudyPath(cell).name))
    if let exact = all.first(where: {
      [$0.file.value, $0.file.name, Self.stem($0.file.name)].contains { $0.lowercased() == wanted }
    }) {
      return (exact, exact.version)
    }
    let named = all.filter { $0.name == name }
    if let same = named.first(where: { $0.version == version }) { return (same, version) }
    if version.isEmpty, let newest = named.max(by: { Self.isEarlier($0.version, $1.version) }) {
      return (newest, newest.version)
    }
    return named.first { $0.version.isEmpty }.map { ($0, version) }
  }

  /// Whether a question stands in a version; in the newest where no version is named.
  static func has(_ question: Question, version: String) -> Bool {
    if version.isEmpty { return question.until.isEmpty }
    if !question.since.isEmpty, isEarlier(version, question.since) { return false }
    return question.until.isEmpty || !isEarlier(question.until, version)
  }

  /// Whether one version is before another: numbers part by part, else as text.
  static func isEarlier(_ one: String, _ other: String) -> Bool {
    let left = one.split(separator: ".").map { Int($0) ?? -1 }
    let right = other.split(separator: ".").map { Int($0) ?? -1 }
    if left.contains(-1) || right.contains(-1) { return one < other }
    return left.lexicographicallyPrecedes(right)
  }
}
