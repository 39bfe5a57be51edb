internal import CEvent
internal import Glibc

/// Serves a preview on 127.0.0.1, through libevent, on the thread that runs it.
package final class PreviewServer {
  /// The system's words on why there is no server.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Shorter than what browsers and libevent wait.
  private static let patience = 10
  /// How often those who wait are looked after, in milliseconds.
  private static let tick = 100

  private let site: PreviewSite
  private let base: OpaquePointer
  private let http: OpaquePointer
  /// Requests for what comes next, with the ticks that are left to each.
  private var waiting: [(request: OpaquePointer, read: PreviewRequest, left: Int)] = []

  /// The port that it listens on.
  package private(set) var port: UInt16 = 0

  /// Listens on a port of 127.0.0.1, 0 for any that is free.
  package init(_ site: PreviewSite, port: UInt16) throws(Failure) {
    self.site = site
    guard let base = event_base_new(), let http = evhttp_new(base) else {
      throw Failure(description: "no memory for a server")
    }
    self.base = base
    self.http = http
    // Other methods are refused by libevent itself.
    let reading = EVHTTP_REQ_GET.rawValue | EVHTTP_REQ_HEAD.rawValue
    evhttp_set_allowed_methods(
      http, UInt16(site.takesPosts ? reading | EVHTTP_REQ_POST.rawValue : reading))
    // One limit for all paths; what a path may bring is looked at once the path is known.
    evhttp_set_max_body_size(http, site.takesPosts ? PreviewSite.mostTold : 1 << 16)
    evhttp_set_max_headers_size(http, 1 << 16)
    guard let socket = evhttp_bind_socket_with_handle(http, "127.0.0.1", port) else {
      throw Failure(description: String(cString: strerror(errno)))
    }
    self.port = Self.port(of: evhttp_bound_socket_get_fd(socket))
  }

  deinit {
    evhttp_free(http)
    event_base_free(base)
  }

  /// Answers until the process ends.
  package func run() { run { false } }

  /// Answers until it is over, which is asked after every answer and at every tick.
  ///
  /// - Throws: what the question does, which ends it, too.
  func run<Ended: Error>(until isOver: () throws(Ended) -> Bool) throws(Ended) {
    let own = Unmanaged.passUnretained(self).toOpaque()
    evhttp_set_gencb(
      http,
      { request, argument in
        guard let request, let argument else { return }
        Unmanaged<PreviewServer>.fromOpaque(argument).takeUnretainedValue().receive(request)
      }, own)
    let timer = event_new(
      base, -1, Int16(EV_PERSIST),
      { _, _, argument in
        guard let argument else { return }
        Unmanaged<PreviewServer>.fromOpaque(argument).takeUnretainedValue().look()
      }, own)
    var interval = timeval(tv_sec: 0, tv_usec: Self.tick * 1000)
    event_add(timer, &interval)
    defer { event_free(timer) }
    while try !isOver() { event_base_loop(base, EVLOOP_ONCE) }
  }

  private func receive(_ request: OpaquePointer) {
    var read = Self.read(request)
    let body = evhttp_request_get_input_buffer(request)
    let size = evbuffer_get_length(body)
    guard size <= site.bodyLimit(of: read) else {
      send(.text(413, "That is too much.\n"), to: request, isHead: read.isHead)
      return
    }
    if read.isPost { read.body = Self.bytes(body, size) }
    if site.waits(read) {
      waiting.append((request, read, Self.patience * 1000 / Self.tick))
      let own = Unmanaged.passUnretained(self).toOpaque()
      // A browser that goes away takes its request with it.
      evhttp_connection_set_closecb(
        evhttp_request_get_connection(request),
        { connection, argument in
          guard let argument else { return }
          let server = Unmanaged<PreviewServer>.fromOpaque(argument).takeUnretainedValue()
          server.waiting.removeAll { evhttp_request_get_connection($0.request) == connection }
        }, own)
    } else {
      send(site.answer(read), to: request, isHead: read.isHead)
    }
  }

  /// Answers those who waited long enough or for something that is there now.
  private func look() {
    for index in waiting.indices { waiting[index].left -= 1 }
    let due = waiting.filter { $0.left <= 0 || !site.waits($0.read) }
    waiting.removeAll { $0.left <= 0 || !site.waits($0.read) }
    for (request, read, _) in due {
      evhttp_connection_set_closecb(evhttp_request_get_connection(request), nil, nil)
      send(site.answer(read), to: request, isHead: read.isHead)
    }
  }

  private func send(_ answer: PreviewAnswer, to request: OpaquePointer, isHead: Bool) {
    let headers = evhttp_request_get_output_headers(request)
    for (name, value) in answer.headers { evhttp_add_header(headers, name, value) }
    evhttp_add_header(headers, "Content-Length", String(answer.body.range.count))
    let buffer = evbuffer_new()
    defer { evbuffer_free(buffer) }
    if !isHead { Self.fill(buffer, answer.body) }
    evhttp_send_reply(request, Int32(answer.status), nil, buffer)
  }

  private static func fill(
    _ buffer: OpaquePointer?, _ body: (file: ServedFile, range: Range<Int>)
  ) {
    switch body.file {
    case .bytes(let bytes):
      _ = bytes[body.range].withUnsafeBytes { evbuffer_add(buffer, $0.baseAddress, $0.count) }
    case .onDisk(let path, _):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      // The buffer closes the file once it was sent.
      evbuffer_add_file(
        buffer, descriptor, Int64(body.range.lowerBound), Int64(body.range.count))
    }
  }

  private static func read(_ request: OpaquePointer) -> PreviewRequest {
    let headers = evhttp_request_get_input_headers(request)
    func header(_ name: String) -> String? {
      evhttp_find_header(headers, name).map { String(cString: $0) }
    }
    let address = evhttp_request_get_evhttp_uri(request)
    let path = address.flatMap { evhttp_uri_get_path($0) }.map { String(cString: $0) } ?? "/"
    var decoded = path
    var size = 0
    if let text = evhttp_uridecode(path, 0, &size) {
      // A zero byte would end the text early, and nothing is named so.
      if strlen(text) == size { decoded = String(cString: text) }
      free(text)
    }
    let method = evhttp_request_get_command(request)
    return PreviewRequest(
      isHead: method == EVHTTP_REQ_HEAD, isPost: method == EVHTTP_REQ_POST, path: decoded,
      host: header("Host"), range: header("Range"))
  }

  private static func bytes(_ buffer: OpaquePointer?, _ size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      count = max(0, evbuffer_copyout(buffer, bytes.baseAddress, size))
    }
  }

  private static func port(of socket: Int32) -> UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isKnown = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) == 0 }
    }
    return isKnown ? UInt16(bigEndian: address.sin_port) : 0
  }
}
