import Glibc
import KodebokJSONRPC
import Testing

/// A file that stands in for standard input, holding what a client sent.
func wire(_ text: String) throws -> Int32 {
  try wire([UInt8](text.utf8))
}

/// A file that stands in for standard input, holding what a client sent.
func wire(_ bytes: [UInt8]) throws -> Int32 {
  let file = try #require(tmpfile())
  let descriptor = fileno(file)
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    try #require(written > 0)
    rest = rest.dropFirst(written)
  }
  lseek(descriptor, 0, SEEK_SET)
  return descriptor
}

/// A pipe whose other end is the test.
func pipe() throws -> (read: Int32, write: Int32) {
  var ends: [Int32] = [0, 0]
  try #require(Glibc.pipe(&ends) == 0)
  return (ends[0], ends[1])
}

/// Everything a reader gives, up to the end; frames as text.
func outcomes(_ descriptor: Int32) -> [String] {
  var reader = FrameReader(descriptor: descriptor)
  var all: [String] = []
  while true {
    switch reader.next() {
    case .frame(let body): all.append(String(decoding: body, as: UTF8.self))
    case .broken(let reason): all.append("broken: \(reason)")
    case .end: return all
    }
  }
}
