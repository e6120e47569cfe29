/// Takes figures of all material and of resamples, and makes estimates of them.
struct Resampling: Sendable {
  private let resamples: Int
  private let confidence: Double
  private let seed: UInt64

  /// Creates resampling; `stream` says which of several independent series of numbers to draw from.
  init(_ options: AgreementOptions, stream: UInt64) {
    resamples = options.resamples
    confidence = options.confidence
    seed = options.seed &* 0x9E37_79B9_7F4A_7C15 &+ stream &* 0xD1B5_4A32_D192_ED03
  }

  /// The estimates of each row.
  func estimates(_ evaluation: some AgreementEvaluation, _ isCancelled: () -> Bool) -> [[AgreementEstimate]] {
    let sheet = evaluation.sheet
    var rows = evaluation.figures(sheet.sums()).map { row in
      row.map { AgreementEstimate(measure: $0.measure, figure: $0.first, pairsWithoutValue: $0.without) }
    }
    guard resamples > 0, rows.contains(where: { !$0.isEmpty }) else { return rows }
    guard sheet.drawn > 1 else {
      Self.set(&rows) { _, _ in AgreementInterval(missing: .tooFewToResample) }
      return rows
    }
    var numbers = ResamplingNumbers(seed: seed)
    let plan = sheet.plan
    var values = rows.map { $0.map { _ in [Double]() } }
    var done = 0
    // Numbers are drawn in one order; what is made of them can be made at the same time.
    let atOnce = max(1, min(16, (4 << 20) / max(1, sheet.atoms * MemoryLayout<Lanes>.stride)))
    while done < resamples, !isCancelled() {
      let left = (resamples - done + Lanes.scalarCount - 1) / Lanes.scalarCount
      let draws = (0..<min(atOnce, left)).map { _ in sheet.draw(&numbers, plan) }
      for figures in inParallel(draws, least: 4, { evaluation.figures(sheet.sums(drawing: $0)) }) {
        let lanes = min(Lanes.scalarCount, resamples - done)
        for (row, found) in figures.enumerated() {
          for (place, figure) in found.enumerated() {
            for lane in 0..<lanes where figure.values[lane] == figure.values[lane] {
              values[row][place].append(figure.values[lane])
            }
          }
        }
        done += lanes
      }
    }
    guard done == resamples else { return rows }
    Self.set(&rows) { row, place in
      AgreementInterval(of: values[row][place], resamples: resamples, confidence: confidence)
    }
    return rows
  }

  private static func set(_ rows: inout [[AgreementEstimate]], _ interval: (Int, Int) -> AgreementInterval) {
    for row in rows.indices {
      for place in rows[row].indices where rows[row][place].figure.value != nil {
        rows[row][place].interval = interval(row, place)
      }
    }
  }
}
