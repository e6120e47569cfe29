/// A coding that is recorded once and shared by everything that tells of it.
///
/// A class, because a coding is a large value of many strings, and a thousand of them are carried through every
/// keystroke; nothing changes after `init`.
@usableFromInline
final class SharedCoding: Sendable {
  @usableFromInline
  let coding: Coding

  @usableFromInline
  init(_ coding: Coding) { self.coding = coding }
}
