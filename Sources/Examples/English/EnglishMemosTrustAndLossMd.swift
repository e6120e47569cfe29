// swift-format-ignore-file

extension ExampleStudy {
  /// `memos/trust-and-loss.md` of the English example.
  static let englishMemosTrustAndLossMd = File(
    path: "memos/trust-and-loss.md",
    content: #"""
# I expected the list to be the villain {#m-preconception about=rq1 date=2026-06-10 kind=preconception}

Written the evening after Oona, before any coding. I have been on a list myself, and I asked Mara about her seven years as if somebody
had done it to her. Oona turned it round: a list does not look at you. I should ask Tobias openly. (Ruth)

# Who knew what, and when {#m-who-knew about=trust-committee date=2026-07-24 kind=observation}

Four versions. Mara: the committee found out from the sheet like everyone else, she saw it in Pim's face. Denzil and Gwil: he knew, and
went quiet. Oona: she told him herself in January. Tobias: no minutes for January. Hattie does not dispute that he knew, she
forgives it. It is not for us to find out who is right, but the report must not print Mara's version without the others.

Certainty: high

"""#)
}
