import Hashing
import Testing

@testable import Packages

@Suite("output of archives")
struct ArchiveOutputTests {
  /// Writes as an archive library would, and compares the file and the hash with a model.
  private func compare(
    inThread: Bool, _ steps: (ArchiveOutput, inout [UInt8]) throws -> Void
  ) throws {
    let folder = try TemporaryFolder()
    let file = try PartialFile(for: folder("a.zip"))
    let hash = TrailingHash(of: file.descriptor, inThread: inThread)
    let output = ArchiveOutput(to: file, hash: hash)
    var model: [UInt8] = []
    try steps(output, &model)
    try output.flush()
    let (sha256, errno) = hash.finish(size: output.size)
    try file.commit()
    #expect(errno == 0)
    #expect(try folder.bytes(of: "a.zip") == model)
    #expect(sha256 == SHA256.hex(of: model))
  }

  private func append(_ bytes: [UInt8], to output: ArchiveOutput, _ model: inout [UInt8]) throws {
    try bytes.withUnsafeBytes { try output.write($0) }
    model += bytes
  }

  private func patch(
    _ bytes: [UInt8], at start: Int, in output: ArchiveOutput, _ model: inout [UInt8]
  ) throws {
    output.position = UInt64(start)
    try bytes.withUnsafeBytes { try output.write($0) }
    model.replaceSubrange(start..<start + bytes.count, with: bytes)
    output.position = output.size
  }

  @Test("headers are patched in the buffer and in the file", arguments: [false, true])
  func patches(inThread: Bool) throws {
    try compare(inThread: inThread) { output, model in
      for size in [10, 5000, 1 << 20, 3 << 20, 1] {
        let start = model.count
        try append(Samples.noise(size), to: output, &model)
        try patch([1, 2, 3, 4, 5, 6, 7].suffix(min(size, 7)), at: start, in: output, &model)
        output.settle()
      }
    }
  }

  @Test("a patch across the border of file and buffer is whole", arguments: [false, true])
  func border(inThread: Bool) throws {
    try compare(inThread: inThread) { output, model in
      try append(Samples.noise((1 << 20) + 5), to: output, &model)
      try patch(Samples.text(20), at: (1 << 20) - 15, in: output, &model)
    }
  }

  @Test("settled bytes that change after all are hashed as they are", arguments: [false, true])
  func spoilt(inThread: Bool) throws {
    try compare(inThread: inThread) { output, model in
      try append(Samples.noise(3 << 20), to: output, &model)
      output.settle()
      try append(Samples.noise(3 << 20), to: output, &model)
      try patch(Samples.text(100), at: 50, in: output, &model)
    }
  }
}
