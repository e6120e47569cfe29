import KodebokText

/// Something in a text by which a person could be recognised.
package struct Identifier: Hashable, Sendable {
  /// What it is.
  package enum Kind: String, Sendable, CaseIterable {
    /// The name of somebody who takes part, from the key or declared.
    case name
    /// A word that is such a name, or only the word it also is.
    case unsureName
    /// A declared place, employer or third party.
    case declared
    /// A Norwegian national identity number, or a D-number, with right check digits.
    case nationalNumber
    /// A bank account with a right check digit, or an IBAN.
    case account
    /// A telephone number.
    case phone
    /// An address of mail.
    case email
    /// A street address.
    case address
    /// A date that is said to be of birth.
    case birthDate
  }

  /// What it is.
  package var kind: Kind
  /// Where it stands; bytes of the text.
  package var range: Range<ByteOffset>
  /// The index among the declared names, for a name.
  package var name: Int?
  /// Where the ending of a name begins; the end of the range for one without.
  package var stem: ByteOffset

  /// Creates an identifier.
  package init(kind: Kind, range: Range<ByteOffset>, name: Int? = nil, stem: ByteOffset? = nil) {
    self.stem = stem ?? range.upperBound
    self.kind = kind
    self.range = range
    self.name = name
  }
}
