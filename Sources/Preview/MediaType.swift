/// The media type of a file, by the ending of its name.
enum MediaType {
  static func of(_ name: String) -> String {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return types[ending] ?? "application/octet-stream"
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "htm": "text/html; charset=utf-8",
    "xhtml": "application/xhtml+xml", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
    "json": "application/json", "xml": "text/xml; charset=utf-8",
    "xsd": "text/xml; charset=utf-8", "dtd": "application/xml-dtd",
    "txt": "text/plain; charset=utf-8", "vtt": "text/vtt; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "mp3": "audio/mpeg",
    "m4a": "audio/mp4", "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/wav", "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm",
    "ogv": "video/ogg", "pdf": "application/pdf", "woff": "font/woff", "woff2": "font/woff2",
    "ttf": "font/ttf", "otf": "font/otf", "wasm": "application/wasm",
    "swf": "application/x-shockwave-flash",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]
}
