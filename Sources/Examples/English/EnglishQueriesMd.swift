// swift-format-ignore-file

extension ExampleStudy {
  /// `queries.md` of the English example.
  static let englishQueriesMd = File(
    path: "queries.md",
    content: #"""
# Trust that has nothing to do with the change {#query-trust}

What is left of trust between neighbours when everything about the sale and the rules is set aside.

Query: code:trust-neighbours and not theme:change

# Newcomers on belonging {#query-newcomers}

Query: theme:belonging and group:newcomer speaker:@participants

# Giving close to standing outside {#query-gifts}

For the question whether gifts can push people away: giving and taking within four turns of being outside.

Query: code:give-take near:outsider/4turns

"""#)
}
