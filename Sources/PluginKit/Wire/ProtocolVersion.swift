/// A version of the contract between Kodebok and plug-ins: `1.0`.
package struct ProtocolVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Changes of meaning.
  package var major: Int
  /// Additions.
  package var minor: Int

  package init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads a version; nil for what is not two numbers joined by a point.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...6).contains($0.count) && $0.utf8.allSatisfy(Self.isDigit) }),
      let major = Int(parts[0]), let minor = Int(parts[1])
    else { return nil }
    self.init(major, minor)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  package static func < (left: Self, right: Self) -> Bool {
    left.major != right.major ? left.major < right.major : left.minor < right.minor
  }

  package var description: String { "\(major).\(minor)" }
}

/// The versions of the contract that one side speaks.
package struct ProtocolRange: Hashable, Sendable, CustomStringConvertible {
  package var minimum: ProtocolVersion
  package var maximum: ProtocolVersion

  package init(_ minimum: ProtocolVersion, _ maximum: ProtocolVersion) {
    self.minimum = minimum
    self.maximum = max(minimum, maximum)
  }

  /// What this version of Kodebok speaks.
  package static let supported = ProtocolRange(ProtocolVersion(1, 0), ProtocolVersion(1, 0))

  /// The highest version that both know, or nil.
  package func agreed(with other: Self) -> ProtocolVersion? {
    let version = min(maximum, other.maximum)
    return version >= max(minimum, other.minimum) ? version : nil
  }

  package func contains(_ version: ProtocolVersion) -> Bool { minimum <= version && version <= maximum }

  /// `1.0`, or `1.0 to 1.2`.
  package var description: String { minimum == maximum ? "\(minimum)" : "\(minimum) to \(maximum)" }

  /// The same in Norwegian.
  package var norwegian: String { minimum == maximum ? "\(minimum)" : "\(minimum) til \(maximum)" }

  /// Reads `{"minimum": "1.0", "maximum": "1.1"}`.
  package init(_ wire: WireValue) throws(ContractBreach) {
    func version(_ key: String) throws(ContractBreach) -> ProtocolVersion {
      let text = try wire.string(key)
      guard let version = ProtocolVersion(text) else {
        throw ContractBreach(wire.path + "." + key, "a version such as 1.0")
      }
      return version
    }
    let (minimum, maximum) = (try version("minimum"), try version("maximum"))
    guard minimum <= maximum else { throw ContractBreach(wire.path, "minimum ≤ maximum") }
    self.init(minimum, maximum)
  }
}

extension AnalysisFailure.Kind {
  /// The plug-in and Kodebok have no version of the contract in common.
  public static let protocolVersion = Self(rawValue: "protocol")
}

extension AnalysisFailure {
  /// The refusal where two sides have no version in common; it names both.
  package static func noCommonVersion(plugin: ProtocolRange, host: ProtocolRange) -> Self {
    Self(
      .protocolVersion,
      LocalizedText(
        "This plug-in speaks version \(plugin) of the protocol, Kodebok speaks \(host).",
        nb: "Dette tillegget snakker versjon \(plugin.norwegian) av protokollen, Kodebok snakker \(host.norwegian)."
      )
    )
  }
}
