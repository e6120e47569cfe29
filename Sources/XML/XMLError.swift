/// Why a text is no XML that is read here.
package struct XMLError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// It breaks a rule of XML or of its namespaces.
    case malformed
    /// It declares a document type, which could pull in other files or grow without end.
    case documentType
    /// Its characters are written in a way that documents do not use, or not as it says.
    case encoding
    /// It is nested deeper, or has more attributes in one place, than is read.
    case tooLarge
  }

  /// What is wrong.
  package var reason: Reason
  /// The byte of the text, in UTF-8, at which it shows.
  package var offset: Int

  /// Creates an error.
  package init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
