/// Who can mend the findings of a rule.
package enum Mending: Hashable, Sendable {
  /// Only a person, by hand.
  case byHand
  /// The menu of an editor offers what can be done; somebody has to choose.
  case byChoice
  /// The same, and where nothing has to be guessed `check --fix` does it unasked.
  case unasked
}
