import CSystem

/// Computes SHA-256 over bytes that come in pieces; uses the processor's SHA instructions where it has them.
///
/// Copying a value copies the state, so a common beginning needs to be added only once.
package struct SHA256: Sendable {
  /// Which of the two implementations does the work; they agree, a test holds them to it.
  package enum Implementation: Sendable {
    case fastest
    case portable
  }

  private var state = SIMD8<UInt32>(
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19
  )
  /// Fewer than 64 bytes that wait for the rest of their block.
  private var rest: [UInt8] = []
  private var total: UInt64 = 0
  private let implementation: Implementation

  package init(_ implementation: Implementation = .fastest) {
    self.implementation = implementation
  }

  /// Gives the checksum of all bytes.
  package static func hash(_ bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { hash($0) }
  }

  /// Gives the checksum of all bytes.
  package static func hash(_ bytes: Span<UInt8>) -> Digest {
    bytes.withUnsafeBytes { hash($0) }
  }

  /// Gives the checksum of all bytes.
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> Digest {
    var sum = SHA256()
    sum.update(bytes)
    return sum.finalize()
  }

  /// Adds bytes.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Adds bytes.
  package mutating func update(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Adds bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    total &+= UInt64(bytes.count)
    var bytes = bytes[...]
    if !rest.isEmpty {
      let taken = bytes.prefix(64 - rest.count)
      rest.append(contentsOf: taken)
      bytes = bytes.dropFirst(taken.count)
      guard rest.count == 64 else { return }
      let block = rest
      block.withUnsafeBytes { blocks($0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = bytes.count & ~63
    if whole > 0 { blocks(UnsafeRawBufferPointer(rebasing: bytes.prefix(whole))) }
    rest.append(contentsOf: bytes.dropFirst(whole))
  }

  /// Gives the checksum of what was added so far; more may be added afterwards.
  package func finalize() -> Digest {
    var last = self
    let bits = total &* 8
    let padding = (rest.count < 56 ? 56 : 120) - rest.count
    var tail = [UInt8](repeating: 0, count: padding)
    tail[0] = 0x80
    for shift in stride(from: UInt64(56), through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    last.update(tail)
    func pair(_ index: Int) -> UInt64 { UInt64(last.state[index]) << 32 | UInt64(last.state[index + 1]) }
    return Digest(words: (pair(0), pair(2), pair(4), pair(6)))
  }

  private mutating func blocks(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let count = bytes.count / 64
    let implementation = implementation
    withUnsafeMutableBytes(of: &state) { state in
      guard let state = state.baseAddress?.assumingMemoryBound(to: UInt32.self) else { return }
      switch implementation {
      case .fastest: kodebok_sha256_blocks(state, start, count)
      case .portable: kodebok_sha256_blocks_portable(state, start, count)
      }
    }
  }
}
