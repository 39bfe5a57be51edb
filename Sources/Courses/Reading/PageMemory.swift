internal import Diagnostics
internal import Hashing

/// What reading came to, of pages that need not be read again while their files stay as they are.
///
/// It holds pages of text alone in which nothing was found: those are what thousands of pages are
/// mostly, and little is left of them. Whoever keeps it has to know that the files are the same, and
/// that the same program read them.
package struct PageMemory: Sendable {
  /// What decides what reading comes to, besides the pages' files.
  package let context: String
  /// What is left of each page, by path.
  private let records: [String: ArraySlice<UInt8>]
  /// The ``PageReading/passed`` of the reading that left it.
  let passed: String?
  /// The hash of all files of the folder but some; nil where one of the rest could change unnoticed.
  let others: @Sendable (_ pages: Set<String>) -> String?
  /// Whether somebody will remember what this reading comes to.
  let isKept: Bool

  /// Nothing, for a reading that nobody will remember.
  package init() {
    self.init(others: { _ in nil }, isKept: false)
  }

  package init(
    context: String = "", records: [String: ArraySlice<UInt8>] = [:], passed: String? = nil,
    others: @escaping @Sendable (_ pages: Set<String>) -> String?
  ) {
    self.init(context: context, records: records, passed: passed, others: others, isKept: true)
  }

  private init(
    context: String = "", records: [String: ArraySlice<UInt8>] = [:], passed: String? = nil,
    others: @escaping @Sendable (_ pages: Set<String>) -> String?, isKept: Bool
  ) {
    self.context = context
    self.records = records
    self.passed = passed
    self.others = others
    self.isKept = isKept
  }

  package var isEmpty: Bool { records.isEmpty }

  /// The pages as they were read in a course of this context.
  func recalled(in context: String) -> [String: ArraySlice<UInt8>] {
    context == self.context ? records : [:]
  }
}

/// What a reading leaves to the next one.
package struct PageReading: Sendable {
  package let context: String
  /// The pages of text alone in which nothing was found, in their order.
  private let pages: [RememberedPage]
  /// Whether the reading before it was of the same context, so that what that one left still holds.
  package let isContinued: Bool
  /// The hash of all that rules about the course can see of it; nil where that is not known.
  let sight: String?
  /// The hash of all that rules saw, and of what they were asked, when they found nothing; nil otherwise.
  package internal(set) var passed: String?
  /// The same of the reading before.
  package let passedBefore: String?

  init(
    _ pages: [RememberedPage], context: String, after memory: PageMemory, sight: String?
  ) {
    self.context = context
    self.pages = pages
    self.sight = sight
    isContinued = !memory.isEmpty && memory.context == context
    passedBefore = memory.passed
  }

  /// How many pages something is left of.
  package var count: Int { pages.count }

  /// What is left of each page, in their order.
  package func forEachRecord(_ body: (_ path: String, _ record: ArraySlice<UInt8>) -> Void) {
    for page in pages {
      if let record = page.known ?? page.record?[...] { body(page.page.path, record) }
    }
  }

  /// The same of pages of which the reading before left nothing that still holds.
  package func forEachNewRecord(_ body: (_ path: String, _ record: ArraySlice<UInt8>) -> Void) {
    for page in pages where page.known == nil {
      if let record = page.record { body(page.page.path, record[...]) }
    }
  }
}

/// A page of text alone, as it was read.
struct RememberedPage {
  let page: Page
  let summary: TextSummary
  /// What an earlier reading left of it; nil where it was read anew.
  let known: ArraySlice<UInt8>?

  init(page: Page, summary: TextSummary, known: ArraySlice<UInt8>? = nil) {
    self.page = page
    self.summary = summary
    self.known = known
  }

  /// What it comes to as bytes; nil for what is more than a page of text.
  var record: [UInt8]? {
    guard page.activities.isEmpty, summary.skipped.isEmpty, summary.file == page.path else {
      return nil
    }
    var record = RecordWriter(file: page.path)
    record.write(page.digest)
    record.write(UInt64(page.fingerprint))
    record.write(page.id)
    record.write(page.code)
    record.write(page.was)
    record.write(page.title)
    record.write(page.objectives)
    record.write(page.duration)
    record.write(page.isEmpty)
    record.write(page.beginsWithTitle)
    record.write(summary.isForLearners)
    record.write(summary.links)
    record.write(summary.pictures)
    record.write(summary.variables)
    record.write(UInt64(summary.slugs.count))
    for slug in summary.slugs { record.write(slug) }
    return record.bytes
  }

  /// The part of a record that tells what rules about the course can see of the page: all but the hashes of
  /// its file.
  static func outline(of record: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    record.dropFirst(SHA256Digest.byteCount + 8)
  }

  /// The page at `path` that was written down; nil for bytes that are something else.
  init?(_ bytes: ArraySlice<UInt8>, path: String, from start: SourceLocation) {
    var record = RecordReader(bytes, from: start)
    let digest = record.digest()
    let fingerprint = UInt32(truncatingIfNeeded: record.number())
    page = Page(
      path: path, id: record.located(), code: record.optional(), was: record.optional(),
      title: record.located(), objectives: record.list(), duration: record.duration(),
      activities: [], isEmpty: record.flag(), beginsWithTitle: record.flag(),
      fingerprint: fingerprint, digest: digest)
    summary = TextSummary(
      file: path, isForLearners: record.flag(), links: record.list(), pictures: record.list(),
      variables: record.list(), slugs: (0..<record.count()).map { _ in record.number() })
    known = bytes
    guard record.isWhole else { return nil }
  }
}

/// Writes values one behind the other, numbers in eight bytes, the lowest first.
private struct RecordWriter {
  /// The file in which all places are.
  let file: String
  /// All that was written; nil once a place was in another file.
  private(set) var bytes: [UInt8]? = []

  init(file: String) {
    self.file = file
    bytes?.reserveCapacity(512)
  }

  mutating func write(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes?.append(contentsOf: $0) }
  }

  mutating func write(_ flag: Bool) { write(UInt64(flag ? 1 : 0)) }

  mutating func write(_ digest: SHA256Digest) { bytes?.append(contentsOf: digest.bytes) }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes?.append(contentsOf: text.utf8)
  }

  mutating func write(_ text: String?) { write(text.map { [$0] } ?? []) { $0.write($1) } }
  mutating func write(_ value: Located<String>?) { write(value.map { [$0] } ?? []) }
  mutating func write(_ values: [Located<String>]) { write(values) { $0.write($1) } }

  mutating func write(_ value: Located<String>) {
    write(value.value)
    let place = value.location
    for number in [place.line, place.column, place.length] {
      write(UInt64(bitPattern: Int64(number)))
    }
    if place.file != file { bytes = nil }
  }

  private mutating func write<Value>(_ values: [Value], _ each: (inout RecordWriter, Value) -> Void)
  {
    write(UInt64(values.count))
    for value in values { each(&self, value) }
  }
}

/// Reads what a ``RecordWriter`` wrote.
private struct RecordReader {
  /// The beginning of the file in which all places are.
  private let start: SourceLocation
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var isBroken = false

  init(_ bytes: ArraySlice<UInt8>, from start: SourceLocation) {
    self.bytes = bytes
    index = bytes.startIndex
    self.start = start
  }

  /// Whether everything was read, and there was nothing else.
  var isWhole: Bool { !isBroken && index == bytes.endIndex }

  mutating func number() -> UInt64 {
    guard bytes.endIndex - index >= 8 else {
      isBroken = true
      return 0
    }
    defer { index += 8 }
    return bytes.withUnsafeBytes {
      UInt64(
        littleEndian: $0.loadUnaligned(
          fromByteOffset: index - bytes.startIndex, as: UInt64.self))
    }
  }

  mutating func flag() -> Bool { number() == 1 }

  /// How many values or bytes follow, each of a byte at least.
  mutating func count() -> Int {
    let count = number()
    guard count <= UInt64(bytes.endIndex - index) else {
      isBroken = true
      return 0
    }
    return Int(count)
  }

  mutating func text() -> String {
    let count = count()
    defer { index += count }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }

  mutating func digest() -> SHA256Digest {
    let end = min(index + SHA256Digest.byteCount, bytes.endIndex)
    defer { index = end }
    guard let digest = SHA256Digest(bytes[index..<end]) else {
      isBroken = true
      return SHA256Digest(of: [])
    }
    return digest
  }

  mutating func located() -> Located<String> {
    let value = text()
    let (line, column, length) = (place(), place(), place())
    return Located(value, at: start.moved(toLine: line, column: column, length: length))
  }

  mutating func list() -> [Located<String>] { (0..<count()).map { _ in located() } }
  mutating func optional() -> Located<String>? { list().first }
  mutating func duration() -> String? { (0..<count()).map { _ in text() }.first }

  private mutating func place() -> Int { Int(truncatingIfNeeded: number()) }
}
