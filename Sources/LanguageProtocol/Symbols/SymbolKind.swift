/// The symbol kinds of LSP that Kodebok uses; clients show an icon for each.
package enum SymbolKind: Int, Hashable, Sendable {
  case namespace = 3
  case `class` = 5
  case string = 15
  case key = 20
}
