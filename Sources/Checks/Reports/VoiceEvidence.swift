import KodebokManuscript
import KodebokStudyModel
import KodebokText

/// The words of the reports that are bound to a person, with the quotes beside them.
struct VoiceEvidence {
  /// One binding.
  struct Voice {
    var bound: BoundVoice
    var manuscript: Manuscript
    /// The quotes beside it as they were found.
    var quotes: [VerifiedQuote]
  }

  private(set) var all: [Voice] = []
  private var quoted: Set<Place> = []

  /// Gathers the bindings of all reports.
  init(_ evidence: ReportEvidence) {
    for report in evidence.reports {
      for bound in report.manuscript.voices {
        let quotes = bound.quotes.compactMap { report.quotes.indices.contains($0) ? report.quotes[$0] : nil }
        all.append(Voice(bound: bound, manuscript: report.manuscript, quotes: quotes))
        for quote in quotes { quoted.insert(report.manuscript.place(quote.quote.range)) }
      }
    }
  }

  /// Whether a quote stands beside words that are bound to a person.
  func holds(_ quote: VerifiedQuote, _ manuscript: Manuscript) -> Bool {
    !quoted.isEmpty && quoted.contains(manuscript.place(quote.quote.range))
  }
}
