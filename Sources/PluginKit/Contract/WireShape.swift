/// The form of a value on the wire: declared once, printed as JSON Schema, and held against what is written and read.
package indirect enum WireShape: Sendable {
  case string
  /// A whole number of at least so much.
  case integer(minimum: Int)
  case number
  case boolean
  case null
  /// One of some words; an open list takes any other word too.
  case word([String], isOpen: Bool)
  case list(WireShape)
  /// An object with free keys.
  case map(WireShape)
  case object([WireMember])
  /// A form that is declared under a name in ``WireContract/definitions``.
  case named(String)
  case either([WireShape])
  case anything
}

/// A member of an object on the wire.
package struct WireMember: Sendable {
  package var name: String
  package var shape: WireShape
  package var isRequired: Bool
  /// What it means, where the name does not say it all.
  package var note: String

  package init(_ name: String, _ shape: WireShape, _ note: String = "", isRequired: Bool) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.note = note
  }

  /// A member that is always there.
  package static func must(_ name: String, _ shape: WireShape, _ note: String = "") -> Self {
    Self(name, shape, note, isRequired: true)
  }

  /// A member that may be left out.
  package static func may(_ name: String, _ shape: WireShape, _ note: String = "") -> Self {
    Self(name, shape, note, isRequired: false)
  }
}

/// One message of the contract.
package struct WireMessage: Sendable {
  /// Who sends it.
  package enum Side: String, Sendable {
    case host, plugin
  }

  package var method: String
  package var from: Side
  package var params: WireShape
  /// The form of the answer's result; nil for a notification.
  package var result: WireShape?
}
