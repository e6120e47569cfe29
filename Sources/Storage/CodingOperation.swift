import KodebokStudyModel
import KodebokText

/// What one step does to one coding: the line before and after; nil where there is none.
package struct CodingOperation: Hashable, Sendable {
  package var coder: CoderID
  package var source: StudyPath
  package var before: Coding?
  package var after: Coding?

  package init(coder: CoderID, source: StudyPath, before: Coding?, after: Coding?) {
    self.coder = coder
    self.source = source
    self.before = before
    self.after = after
  }

  /// The file the coding stands in.
  package var file: StudyPath { StudyPath.codings(of: coder, about: source) }

  /// Whether the operation was without effect because the coding had been changed by somebody else.
  @discardableResult
  package func apply(to file: inout CodingFile) -> Bool {
    guard let id = (after ?? before)?.id else { return false }
    let place = file.codings.firstIndex { $0.id == id }
    switch (before, after, place) {
    case (nil, let after?, nil), (_?, let after?, nil): insert(after, &file)
    case (nil, _?, _?): return false
    case (let before?, let after?, let place?):
      file.codings[place] = CodingMerge.merged(base: before, mine: after, theirs: file.codings[place])
      if file.codings[place].text == file.text { file.codings[place].text = nil }
    case (let before?, nil, let place?):
      guard file.codings[place].says(sameAs: before) else {
        file.problems.append(.deletedAndChanged(line: file.lines[place], id: id))
        return true
      }
      file.codings.remove(at: place)
      file.lines.remove(at: place)
    case (_, nil, nil), (nil, nil, _): return false
    }
    return false
  }

  private func insert(_ coding: Coding, _ file: inout CodingFile) {
    var coding = coding
    if file.codings.isEmpty, file.text == nil { file.text = coding.text }
    if coding.text == file.text { coding.text = nil }
    let place = file.codings.firstIndex { Coding.fileOrder(coding, $0) } ?? file.codings.count
    file.codings.insert(coding, at: place)
    file.lines.insert(0, at: min(place, file.lines.count))
  }
}

extension Coding {
  /// Whether two lines say the same about a segment, whenever they were written and wherever their text was then.
  func says(sameAs other: Coding) -> Bool {
    var one = self
    one.range = other.range
    one.before = other.before
    one.after = other.after
    one.text = other.text
    one.modified = other.modified
    return one == other
  }
}

extension StudyPath {
  /// The file of a coder's codings about a source.
  package static func codings(of coder: CoderID, about source: StudyPath) -> StudyPath {
    StudyPath("\(StudyNames.codings)/\(coder.value)/\(source.value).jsonl")
  }

  /// The coder and source that the path of a file of codings names, or nil for another path.
  package var codingsOwner: (coder: CoderID, source: StudyPath)? {
    let prefix = StudyNames.codings + "/"
    guard value.hasPrefix(prefix), value.hasSuffix(".jsonl") else { return nil }
    let rest = value.dropFirst(prefix.count).dropLast(".jsonl".count)
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    let source = String(rest[rest.index(after: slash)...])
    return source.isEmpty ? nil : (CoderID(String(rest[..<slash])), StudyPath(source))
  }

  /// Whether the path stays inside a study: no empty part, no `.` or `..`, no NUL.
  package var staysInside: Bool {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } && !value.utf8.contains(0)
  }
}
