import KodebokArchive
import KodebokXML

/// Why the file of a word processor could not be read.
package enum WordFileProblem: String, Error, Hashable, Sendable, CaseIterable {
  /// It holds nothing.
  case empty
  /// It is no document of Word or OpenDocument: a file of another kind under the name of one.
  case otherKind = "other-kind"
  /// It is locked with a password, or is in the format before .docx.
  case locked
  /// It is damaged.
  case damaged
  /// It is larger than what is read.
  case tooLarge = "too-large"
  /// It declares a document type, as no word processor writes it.
  case documentType = "document-type"

  init(_ error: ArchiveError) {
    switch error {
    case .notAnArchive: self = .otherKind
    case .damaged, .unknownMethod: self = .damaged
    case .encrypted: self = .locked
    case .tooLarge: self = .tooLarge
    }
  }

  init(_ error: XMLError) {
    switch error.reason {
    case .malformed, .encoding: self = .damaged
    case .documentType: self = .documentType
    case .tooLarge: self = .tooLarge
    }
  }
}
