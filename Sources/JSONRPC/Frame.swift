/// The form of a frame: header lines ended by CRLF, an empty line, and a body of the length that the header tells.
package enum Frame {
  /// Header lines longer than this together are broken, in bytes.
  package static let headerLimit = 16 * 1024
  /// Bodies longer than this are refused without being kept, in bytes.
  package static let bodyLimit = 64 * 1024 * 1024

  /// The header of a body of so many bytes.
  package static func header(bodyCount: Int) -> [UInt8] {
    [UInt8]("Content-Length: \(bodyCount)\r\n\r\n".utf8)
  }

  /// Room for the header before a body of unknown length: ten digits, of which the first may be zeros.
  static let widestHeader = [UInt8]("Content-Length: 0000000000\r\n\r\n".utf8)

  /// Fills the length into a frame that begins with `widestHeader`, cutting the zeros that are not needed.
  static func withCount(_ frame: [UInt8]) -> [UInt8] {
    let header = header(bodyCount: frame.count - widestHeader.count)
    var frame = frame
    frame.replaceSubrange(0..<widestHeader.count, with: header)
    return frame
  }
}
