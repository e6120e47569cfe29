/// The unit of columns on the wire.
package enum PositionEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// Chooses from what a client offers: UTF-8 before UTF-32 before UTF-16, which is what silence means.
  package static func choose(from offered: [String]) -> PositionEncoding {
    [utf8, utf32].first { offered.contains($0.rawValue) } ?? .utf16
  }
}
