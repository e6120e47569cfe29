import KodebokStudyModel
import KodebokText

/// Finds everything in a text by which a person could be recognised.
package struct IdentifierScan: Sendable {
  private let names: DeclaredNames
  /// Numbers and addresses that may stand, such as the researcher's own: digits only, or in lower case.
  private let allowed: Set<String>

  /// Prepares for a study.
  package init(_ study: Study) {
    names = study.declared
    allowed = Set(study.settings.allowedIdentifiers.map(Self.bare))
  }

  /// What stands in a text, in its order; nothing overlaps.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - withContacts: Whether telephones, mail, addresses and dates of birth are looked for too; in literature they are the
  ///     authors' own.
  /// - Returns: The identifiers.
  /// - Complexity: O(bytes).
  package func identifiers(in text: SourceText, withContacts: Bool = true) -> [Identifier] {
    var result = text.bytes.withUnsafeBufferPointer { bytes -> [Identifier] in
      var scan = NumberScan(bytes)
      scan.scan()
      return scan.found.compactMap { kind, range in
        guard withContacts || kind == .nationalNumber || kind == .account else { return nil }
        return Identifier(kind: kind, range: Range(between: range.lowerBound, and: range.upperBound))
      }
    }
    if !allowed.isEmpty { result.removeAll { allowed.contains(Self.bare(text.string($0.range))) } }
    // Where only names that may stand are known there is nothing to find.
    guard !names.all.isEmpty else { return result }
    result = merged(found(names.table.hits(in: text), in: text), result)
    return result
  }

  // MARK: Names

  private func found(_ hits: [NameTable.Hit], in text: SourceText) -> [Identifier] {
    var result: [Identifier] = []
    for hit in hits {
      guard let one = names[hit] else { continue }
      let isPerson = one.kind == .person
      // `Kari` and `Lund` beside one another are one name.
      if let last = result.last, let name = last.name, names.all[name].kind == one.kind,
        names.all[name].replacement == one.replacement,
        text.bytes[last.range.upperBound.value..<hit.start].allSatisfy({ $0 == 0x20 || $0 == 0x2D || $0 == 0x0A }),
        hit.start - last.range.upperBound.value <= 2
      {
        result[result.count - 1].range = last.range.lowerBound..<ByteOffset(hit.end)
        result[result.count - 1].stem = ByteOffset(hit.stem)
        if last.kind == .unsureName { result[result.count - 1].kind = .name }
        continue
      }
      var kind: Identifier.Kind = isPerson ? .name : .declared
      if one.isOrdinary, Self.beginsSentence(text.bytes, hit.start) { kind = .unsureName }
      let range = Range<ByteOffset>(between: hit.start, and: hit.end)
      result.append(Identifier(kind: kind, range: range, name: hit.index, stem: ByteOffset(hit.stem)))
    }
    return result
  }

  /// Whether a capital at a place says nothing, because a sentence, a line or a speech begins there.
  private static func beginsSentence(_ bytes: [UInt8], _ place: Int) -> Bool {
    var index = place
    while index > 0 {
      index -= 1
      switch bytes[index] {
      case 0x20, 0x09, 0x22, 0x27, 0x28, 0x5B, 0x2A, 0x5F, 0x23, 0x3E, 0x2D, 0x7C, 0x80, 0x93...0x9D, 0xE2, 0xC2, 0xAB,
        0xBB:
        continue
      case 0x0A, 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0xA6: return true
      default: return false
      }
    }
    return true
  }

  /// Two lists in the order of the text as one; of what overlaps the names stay.
  ///
  /// A mail address with a name in it is that name as a whole: with the name alone exchanged it would still lead to somebody.
  private func merged(_ names: [Identifier], _ numbers: [Identifier]) -> [Identifier] {
    var result: [Identifier] = []
    result.reserveCapacity(names.count + numbers.count)
    var next = 0
    for number in numbers {
      while next < names.count, names[next].range.lowerBound < number.range.upperBound {
        var name = names[next]
        next += 1
        if number.kind == .email, number.range.lowerBound <= name.range.lowerBound,
          name.range.upperBound <= number.range.upperBound
        {
          if let last = result.last, last.range == number.range { continue }
          (name.range, name.stem) = (number.range, number.range.upperBound)
        }
        result.append(name)
      }
      if let last = result.last, last.range.upperBound > number.range.lowerBound { continue }
      result.append(number)
    }
    result += names[next...]
    return result
  }

  /// A number or address as it is compared: digits alone where it is mostly digits, else in lower case.
  private static func bare(_ words: String) -> String {
    let digits = words.unicodeScalars.filter { 0x30...0x39 ~= $0.value }
    if digits.count >= 6, !words.utf8.contains(0x40) { return String(String.UnicodeScalarView(digits)) }
    return CaseFolding.lowercased(words)
  }
}
