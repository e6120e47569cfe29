/// The version of the program, as reports, pages and the answer to `initialize` state it.
package enum ProgramVersion {
  /// `major.minor.patch`.
  package static let current = "0.1.0"
}
