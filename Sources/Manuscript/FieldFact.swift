import KodebokText

/// A statement about the field with a number: how many of something there are, in which year something began, what something
/// costs.
package struct FieldFact: Sendable {
  /// What is stated, as stems: two statements of equal subjects are about the same thing.
  package struct Subject: Hashable, Sendable {
    /// What is counted, happens or is measured.
    var what: String
    /// Of whom or what; empty where the report says it of something that is known.
    var whom: String
  }

  /// What is stated.
  package var subject: Subject
  /// The value.
  package var value: Double
  /// The number with its noun or unit; bytes of the manuscript.
  package var range: Range<ByteOffset>
  /// The index of the block.
  package var block: Int

  /// The same statement in another place.
  func moved(by shift: Int, block: Int) -> FieldFact {
    var fact = self
    fact.range = range.moved(by: shift)
    fact.block = block
    return fact
  }
}

/// Two statements of the same thing with different values.
package struct FieldConflict: Sendable {
  /// The first statement.
  package var first: FieldFact
  /// The later one that does not agree with it.
  package var second: FieldFact
}

extension Manuscript {
  /// The statements of one thing with another value than the first one, in the order of the text.
  ///
  /// Only what is stated as a whole is compared: `the office has 14 employees`, `the 14 employees at the office`, `founded
  /// in 1998`, `the budget was 4.5 million kroner`. Left out are quotes, tables, rounded numbers (`about`, `nesten`), parts
  /// (`5 of`), and sentences that tell of a time or a change, because two values may both be right there.
  ///
  /// - Parameter memory: What paragraphs were read as before; nil where all of them are read.
  /// - Returns: The statements, each with the first one of its subject.
  /// - Complexity: O(bytes).
  package func fieldConflicts(memory: ManuscriptMemory? = nil) -> [FieldConflict] {
    let facts = FieldFactReader(self, memory).facts()
    // A number without an owner is that of the one owner the report knows for the thing.
    var owners: [String: Set<String>] = [:]
    for fact in facts where !fact.subject.whom.isEmpty {
      owners[fact.subject.what, default: []].insert(fact.subject.whom)
    }
    var first: [FieldFact.Subject: FieldFact] = [:]
    var result: [FieldConflict] = []
    for var fact in facts {
      if fact.subject.whom.isEmpty, let known = owners[fact.subject.what] {
        guard known.count == 1, let owner = known.first else { continue }
        fact.subject.whom = owner
      }
      guard let earlier = first[fact.subject] else {
        first[fact.subject] = fact
        continue
      }
      if earlier.value != fact.value { result.append(FieldConflict(first: earlier, second: fact)) }
    }
    return result
  }
}
