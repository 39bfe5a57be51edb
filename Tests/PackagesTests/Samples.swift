import Foundation
import Packages

/// Contents that tests write.
enum Samples {
  /// A few entries of all kinds.
  static let course = PackageContents(entries: [
    PackageEntry(name: "imsmanifest.xml", content: .bytes(Array("<manifest/>".utf8))),
    PackageEntry(name: "index.html", content: .bytes(text(4000))),
    PackageEntry(name: "pages/loops.html", content: .produced { text(70_000) }),
    PackageEntry(name: "pages/noise.bin", content: .bytes(noise(5000))),
    PackageEntry(name: "images/cat.PNG", content: .bytes(text(9000))),
    PackageEntry(name: "empty.txt", content: .bytes([])),
  ])

  /// Text that compresses.
  static func text(_ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(97 + ($0 * $0 / 7 % 26)) }
  }

  /// Bytes that do not compress, always the same.
  static func noise(_ size: Int) -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<size).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 24)
    }
  }

  /// Many entries of different sizes, so that threads overtake each other.
  static var many: PackageContents {
    PackageContents(
      entries: (0..<300).map { number in
        PackageEntry(
          name: "pages/\(number)\(number % 9 == 0 ? ".jpg" : ".html")",
          content: .produced { text(number * 977 % 40_000) })
      })
  }

  /// One page with a text.
  static func page(_ text: String) -> PackageContents {
    PackageContents(entries: [
      PackageEntry(name: "index.html", content: .bytes(Array(text.utf8)))
    ])
  }

  /// Contents whose second entry cannot be made.
  static var failing: PackageContents {
    var contents = page("new")
    contents.entries.append(
      PackageEntry(name: "bad.html", content: .produced { throw Refusal() }))
    return contents
  }

  /// An error of an entry's maker.
  struct Refusal: Error, CustomStringConvertible {
    var description: String { "no such page" }
  }
}

/// A program run to judge what was written.
struct Judge {
  let status: Int32
  let output: String

  init(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
