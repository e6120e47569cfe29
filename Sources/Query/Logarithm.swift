/// Logarithms by operations that give the same result on every machine.
enum Logarithm {
  /// The natural logarithm, to the last digits of a `Double`; negative infinity for 0 and not a number below.
  ///
  /// The series of the area tangent, after the value is brought between √½ and √2.
  static func natural(_ value: Double) -> Double {
    guard value > 0 else { return value == 0 ? -.infinity : .nan }
    guard value < .infinity else { return value }
    var (exponent, significand) = (Double(value.exponent), value.significand)
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    let part = (significand - 1) / (significand + 1)
    let square = part * part
    var series = 0.0
    var index = 27.0
    while index >= 3 {
      series = (series + 1 / index) * square
      index -= 2
    }
    // ln 2 in two parts, so that its rounding does not count.
    return exponent * 0.693_147_180_369_123_8 + (2 * part + 2 * part * series + exponent * 1.908_214_929_270_587_7e-10)
  }

  /// The logarithm to the base 2.
  static func binary(_ value: Double) -> Double { natural(value) * 1.442_695_040_888_963_4 }
}
