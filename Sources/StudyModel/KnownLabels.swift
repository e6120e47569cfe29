import KodebokText

/// Labels of speakers that are known to be labels, however a text is laid out and however seldom they stand in it.
///
/// Compared in Unicode normal form C, letter case included.
public struct KnownLabels: Sendable, ExpressibleByArrayLiteral {
  private var labels: Set<String>
  private let names: Set<String>

  /// Creates the labels known for one source.
  ///
  /// - Parameters:
  ///   - labels: The labels that are declared.
  ///   - names: The names of participants; one set for all sources of a study.
  public init(_ labels: some Sequence<String>, names: Set<String> = []) {
    self.labels = Set(labels.map { Normalization.nfc($0) })
    self.names = names
  }

  /// Creates labels that are declared.
  public init(arrayLiteral labels: String...) { self.init(labels) }

  /// The same with more that are declared.
  public func adding(_ more: some Sequence<String>) -> Self {
    var result = self
    result.labels.formUnion(more.map { Normalization.nfc($0) })
    return result
  }

  /// Whether a label as it is written is known.
  public func contains(_ label: String) -> Bool {
    let label = Normalization.nfc(label)
    return labels.contains(label) || names.contains(label)
  }
}

extension Study {
  /// The labels that are known in a source: those of the register, and what participants are called.
  public func knownLabels(in source: StudyPath) -> KnownLabels {
    KnownLabels(material[source]?.speakers.map(\.label) ?? [], names: participants.names)
  }
}
