import KodebokStudyModel
import KodebokText

/// Names a finding so that it is known again after lines have moved: rule, file, words and facts; no line numbers.
package enum Fingerprint {
  /// The most bytes of the words at a place that count.
  private static let contextBytes = 256
  /// Facts that are places or guesses and change without the finding changing.
  private static let unsteady: Set<String> = ["similar", "reason"]

  /// The fingerprints of findings, in their order; the second of two equal findings gets `:2` at its end, and so on.
  package static func of(_ findings: [Finding], texts: CheckReport.Texts) -> [String] {
    var seen: [String: Int] = [:]
    var last: (path: StudyPath, text: SourceText?)?
    return findings.map { finding in
      if last?.path != finding.place.file { last = (finding.place.file, texts(finding.place.file)) }
      let base = of(finding, in: last?.text)
      let count = (seen[base] ?? 0) + 1
      seen[base] = count
      return count == 1 ? base : base + ":\(count)"
    }
  }

  private static func of(_ finding: Finding, in text: SourceText?) -> String {
    var hash = FNV()
    hash.add(finding.rule.value)
    hash.add(finding.variant)
    hash.add(finding.place.file.value)
    for (name, fact) in finding.facts.sorted(by: { $0.key < $1.key }) where !unsteady.contains(name) {
      switch fact {
      case .text(let text):
        hash.add(name)
        hash.add(text)
      case .list(let texts):
        hash.add(name)
        for text in texts { hash.add(text) }
      case .number: continue
      }
    }
    if let text, finding.place.start != finding.place.end {
      let start = text.offset(of: finding.place.start, in: .utf32)
      let end = text.offset(of: finding.place.end, in: .utf32)
      hash.add(text.string(start..<max(start, min(end, start + contextBytes))))
    }
    return hash.hexadecimal
  }

  /// The 64-bit hash of Fowler, Noll and Vo (1a): the same on every machine and in every version.
  private struct FNV {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: String) {
      for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
      value = (value ^ 0xFF) &* 0x100_0000_01b3
    }

    var hexadecimal: String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}
