import KodebokStudyModel
import KodebokText

/// Puts dots in the place of what people could be recognised by, so that a log shows where it stands and not what it is.
package struct IdentifierMask: Sendable {
  private let scan: IdentifierScan

  /// Prepares for a study.
  package init(_ study: Study) { scan = IdentifierScan(study) }

  /// The text with a dot for each scalar of an identifier; lines and scalar columns stay what they are.
  ///
  /// - Complexity: O(bytes).
  package func masked(_ text: SourceText) -> SourceText {
    let found = scan.identifiers(in: text)
    return found.isEmpty ? text : SourceText(masked(text, found))
  }

  /// A string with dots in the place of identifiers.
  package func masked(_ string: String) -> String {
    // Too short for any name or number.
    guard string.utf8.count > 1 else { return string }
    let text = SourceText(string)
    let found = scan.identifiers(in: text)
    return found.isEmpty ? string : masked(text, found)
  }

  /// A finding whose facts hold no identifiers.
  package func masked(_ finding: Finding) -> Finding {
    var finding = finding
    finding.facts = masked(finding.facts)
    for index in finding.related.indices { finding.related[index].facts = masked(finding.related[index].facts) }
    return finding
  }

  private func masked(_ facts: [String: Fact]) -> [String: Fact] {
    facts.mapValues { fact in
      switch fact {
      case .text(let text): .text(masked(text))
      case .list(let texts): .list(texts.map { masked($0) })
      case .number: fact
      }
    }
  }

  private func masked(_ text: SourceText, _ found: [Identifier]) -> String {
    var result = ""
    var done = ByteOffset(0)
    for identifier in found {
      result += text.string(done..<identifier.range.lowerBound)
      for scalar in text.string(identifier.range).unicodeScalars { result += scalar == "\n" ? "\n" : "•" }
      done = identifier.range.upperBound
    }
    return result + text.string(done..<text.end)
  }
}
