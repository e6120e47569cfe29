// swift-format-ignore-file

extension ExampleStudy {
  /// `memos/log.md` of the English example.
  static let englishMemosLogMd = File(
    path: "memos/log.md",
    content: #"""
# Analysis log {#log}

- 2026-05-20: Interview guide, version 2: question about the soil added.
- 2026-06-29: Code book begun, on the first reading, with five codes from the guide: [Waiting for a place](../codebook.md#waiting), Swapping, [Trust](../codebook.md#trust-neighbours), [Losing ground](../codebook.md#losing-ground), [New ways of running things](../codebook.md#new-rules).
- 2026-07-01: New code [Grief](../codebook.md#grief). Reason: Denzil's end of the plot is not about flowers.
- 2026-07-02: Trust divided in two with the same label under different themes. Reason: Oona would give her neighbours the keys and the committee nothing; people use one word, so we keep one word.
- 2026-07-03: [Standing outside](../codebook.md#outsider) and [At home here](../codebook.md#at-home) declared to exclude each other.
- 2026-07-03: Swapping renamed [Give and take](../codebook.md#give-take), id `swapping` kept as `was`. Reason: Gwil, swapping is at the same time.
- 2026-07-24: [The old order](../codebook.md#old-order) parked. Reason: two passages, none of them about change.
- 2026-07-30: Meeting on disagreements. See the memo on [Oona](belonging.md#m-oona-outside).
- 2026-07-30: Two of Sam's codings carry the old id `swapping`, from a copy of the code book made before 3 July. Left as they are: the code book reads both.

"""#)
}
