import KodebokStudyModel
import KodebokText

/// The comment at the end of a sheet that says what the sheet was made from.
///
/// One line for each: `query WORDS`, `heading CODE PARENT DIGEST` (`-` for no parent), `passage ID CODER CODE DIGEST`.
/// Lines of a later version are passed over.
enum SheetState {
  static let opening = "<!-- kodebok-sheet 1"

  /// Reads a line of the comment.
  static func take(_ line: ArraySlice<UInt8>, into sheet: inout SortingSheet) {
    let words = line.split(separator: 0x20)
    guard let first = words.first else { return }
    func digest(_ word: ArraySlice<UInt8>) -> WordsDigest? {
      UInt64(String(decoding: word, as: UTF8.self), radix: 16).map { WordsDigest(value: $0) }
    }
    if first.elementsEqual("passage".utf8), words.count == 5 {
      guard let id = SheetNotation.decoded(words[1]), let coder = SheetNotation.decoded(words[2]),
        let code = SheetNotation.decoded(words[3]), let digest = digest(words[4])
      else { return }
      let origin = SortingSheet.Origin(coder: CoderID(coder), code: CodeID(code), words: digest)
      if sheet.origins.updateValue(origin, forKey: CodingID(id)) == nil { sheet.order.append(CodingID(id)) }
    } else if first.elementsEqual("heading".utf8), words.count == 4 {
      guard let code = SheetNotation.decoded(words[1]), let label = digest(words[3]) else { return }
      let isTop = words[2].elementsEqual("-".utf8)
      let parent = isTop ? nil : SheetNotation.decoded(words[2]).map { CodeID($0) }
      sheet.headingOrigins[CodeID(code)] = SortingSheet.HeadingOrigin(parent: parent, label: label)
    } else if first.elementsEqual("query".utf8) {
      sheet.query = String(decoding: line[first.endIndex...].drop { $0 == 0x20 }, as: UTF8.self)
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
