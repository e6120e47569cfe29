import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A quotation mark of a report without its partner.
  static let quoteMarkAlone = Rule(
    "quote-mark-alone",
    .information,
    reports: { evidence in
      evidence.reports.flatMap { report in
        report.manuscript.loneMarks.map { range in
          Finding(at: report.manuscript.place(range), ["text": .text(report.manuscript.text.string(range))])
        }
      }
    }
  )
}
