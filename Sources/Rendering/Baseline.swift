import KodebokJSON
import KodebokStudyModel

/// The findings a study is known to have, so that only new ones are shown.
package struct Baseline: Sendable {
  /// Why a baseline cannot be read.
  package enum Failure: Error, Hashable {
    /// It is no JSON object with a list of findings.
    case malformed
    /// A newer version has written it.
    case version(Int)
  }

  /// The fingerprints.
  package private(set) var fingerprints: Set<String>
  private var lines: [(file: String, rule: String, fingerprint: String)]

  /// Records findings.
  package init(_ findings: [Finding], texts: CheckReport.Texts) {
    let names = Fingerprint.of(findings, texts: texts)
    fingerprints = Set(names)
    lines = zip(findings, names).map { ($0.place.file.value, $0.rule.value, $1) }
  }

  /// Reads a baseline.
  package init(reading bytes: [UInt8]) throws(Failure) {
    guard let value = try? JSONValue(parsing: bytes), case .array(let entries)? = value["findings"] else {
      throw .malformed
    }
    if case .int(let version)? = value["version"], version > 1 { throw .version(version) }
    lines = entries.compactMap { entry in
      guard case .string(let fingerprint)? = entry["fingerprint"] else { return nil }
      var (file, rule) = ("", "")
      if case .string(let text)? = entry["file"] { file = text }
      if case .string(let text)? = entry["rule"] { rule = text }
      return (file, rule, fingerprint)
    }
    fingerprints = Set(lines.map(\.fingerprint))
  }

  /// The baseline as bytes; one finding per line, sorted, so that it merges.
  package func written() -> [UInt8] {
    let sorted = lines.sorted {
      if $0.file != $1.file { return $0.file < $1.file }
      return $0.rule != $1.rule ? $0.rule < $1.rule : $0.fingerprint < $1.fingerprint
    }
    var bytes = Array("{\"version\":1,\"findings\":[\n".utf8)
    for (index, line) in sorted.enumerated() {
      var writer = JSONWriter(.compact)
      writer.object { writer in
        writer.member("file", line.file)
        writer.member("fingerprint", line.fingerprint)
        writer.member("rule", line.rule)
      }
      bytes += writer.bytes
      bytes += Array((index + 1 < sorted.count ? ",\n" : "\n").utf8)
    }
    return bytes + Array("]}\n".utf8)
  }

  /// Tells new findings from known ones.
  ///
  /// - Returns: The new findings in their order, how many are known, and how many of the baseline are gone.
  package func compare(
    _ findings: [Finding],
    texts: CheckReport.Texts
  ) -> (new: [Finding], known: Int, gone: Int) {
    let names = Fingerprint.of(findings, texts: texts)
    let new = zip(findings, names).filter { !fingerprints.contains($1) }.map(\.0)
    return (new, findings.count - new.count, fingerprints.subtracting(names).count)
  }
}
