/// The symbol kinds of LSP that Kodebok uses; clients show an icon for each.
package enum SymbolKind: Int, Hashable, Sendable {
  case file = 1
  case module = 2
  case namespace = 3
  case `class` = 5
  case property = 7
  case field = 8
  case `enum` = 10
  case interface = 11
  case function = 12
  case variable = 13
  case constant = 14
  case string = 15
  case object = 19
  case key = 20
  case enumMember = 22
  case event = 24
}
