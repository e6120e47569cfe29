import Testing

/// The tests that drive real editors, one after the other: a machine of two cores that starts seven editors at once is
/// no place where anybody codes.
@Suite("In real editors", .serialized)
enum RealEditors {}
