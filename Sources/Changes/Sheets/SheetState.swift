import KodebokStudyModel
import KodebokText

/// The comment at the end of a sheet that says what the sheet was made from.
///
/// One line for each: `query WORDS`, `heading CODE PARENT DIGEST` (`-` for no parent), `passage ID CODER CODE DIGEST`.
/// Lines of a later version are passed over.
enum SheetState {
  static let opening = "<!-- kodebok-sheet 1"

  /// Reads a line of the comment.
  static func take(_ line: Substring, into sheet: inout SortingSheet) {
    let words = line.split(separator: " ")
    switch words.first {
    case "query":
      var rest = line.drop { $0 != " " }
      while rest.first == " " { rest = rest.dropFirst() }
      sheet.query = String(rest)
    case "heading" where words.count == 4:
      guard let code = SheetNotation.decoded(words[1]), let digest = UInt64(words[3], radix: 16) else { return }
      let parent = words[2] == "-" ? nil : SheetNotation.decoded(words[2]).map { CodeID($0) }
      sheet.headingOrigins[CodeID(code)] = SortingSheet.HeadingOrigin(
        parent: parent,
        label: WordsDigest(value: digest)
      )
    case "passage" where words.count == 5:
      guard let id = SheetNotation.decoded(words[1]), let coder = SheetNotation.decoded(words[2]),
        let code = SheetNotation.decoded(words[3]), let digest = UInt64(words[4], radix: 16)
      else { return }
      let origin = SortingSheet.Origin(coder: CoderID(coder), code: CodeID(code), words: WordsDigest(value: digest))
      if sheet.origins.updateValue(origin, forKey: CodingID(id)) == nil { sheet.order.append(CodingID(id)) }
    default: return
    }
  }

  /// The comment.
  static func written(
    query: String,
    headings: [(code: CodeID, origin: SortingSheet.HeadingOrigin)],
    passages: [(id: CodingID, origin: SortingSheet.Origin)],
    words: FileWords
  ) -> String {
    let query = query.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacingEnds()
    var lines = [opening + ": " + words.sheetState, "query " + query]
    for (code, origin) in headings {
      let parent = origin.parent.map { SheetNotation.encoded($0.value) } ?? "-"
      lines.append("heading \(SheetNotation.encoded(code.value)) \(parent) \(origin.label.text)")
    }
    for (id, origin) in passages {
      let names = [id.value, origin.coder.value, origin.code.value].map(SheetNotation.encoded)
      lines.append("passage " + names.joined(separator: " ") + " " + origin.words.text)
    }
    return (lines + ["-->"]).joined(separator: "\n")
  }
}

extension String {
  /// The text without anything that would end a comment.
  func replacingEnds() -> String {
    var result = ""
    for character in self {
      if character == ">", result.hasSuffix("--") { result += " " }
      result.append(character)
    }
    return result
  }
}
