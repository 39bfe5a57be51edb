/// The kinds of files that are compressed already, told by the ending of the name.
enum CompressedMedia {
  private static let endings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif",
    "mp3", "m4a", "aac", "ogg", "opus", "mp4", "m4v", "webm", "mov",
    "pdf", "docx", "pptx", "xlsx", "odt", "epub",
    "zip", "gz", "7z", "woff", "woff2",
  ]

  /// Says whether compressing the file again is a waste of time.
  static func includes(_ name: String) -> Bool {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return endings.contains(name[name.utf8.index(after: dot)...].lowercased())
  }
}
