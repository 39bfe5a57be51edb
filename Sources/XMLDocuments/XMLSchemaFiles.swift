internal import CXML2
internal import Synchronization

/// The files of grammars that are being compiled, as libxml2 asks for them by address.
enum XMLSchemaFiles {
  private struct Store {
    var opened = 0
    var files: [String: [UInt8]] = [:]
  }

  private static let store = Mutex(Store())

  /// Makes files readable below an address of their own, which is given back.
  static func open(_ files: [String: [UInt8]]) -> String {
    _ = preparation
    return store.withLock { store in
      store.opened += 1
      let address = "memory:/\(store.opened)/"
      for (name, bytes) in files { store.files[address + name] = bytes }
      return address
    }
  }

  static func close(_ address: String) {
    store.withLock { store in
      store.files = store.files.filter { !$0.key.hasPrefix(address) }
    }
  }

  /// The program reads XML only from memory, so that libxml2 never opens anything by itself.
  private static let preparation: Void = {
    xmlInitParser()
    // Else the first grammars make the types, and two at once make them twice.
    xmlSchemaInitTypes()
    xmlSetExternalEntityLoader { address, _, parser in
      guard let address else { return nil }
      let name = String(cString: address)
      guard let bytes = store.withLock({ $0.files[name] }) else { return nil }
      let buffer = bytes.withUnsafeBytes { bytes in
        xmlParserInputBufferCreateMem(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
          XML_CHAR_ENCODING_NONE)
      }
      guard let input = xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE) else {
        return nil
      }
      // Relative references are seen from here.
      input.pointee.filename = UnsafeRawPointer(
        xmlStrdup(address.withMemoryRebound(to: UInt8.self, capacity: 1) { $0 }))?
        .assumingMemoryBound(to: CChar.self)
      return input
    }
  }()

  static func prepare() {
    _ = preparation
  }
}
