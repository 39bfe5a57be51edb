internal import Dispatch

/// Maps values on all cores, keeping their order.
package func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ transform: @Sendable (Input) -> Output
) -> [Output] {
  [Output](unsafeUninitializedCapacity: inputs.count) { buffer, count in
    // Whoever has the number of a place is the only one to write there.
    nonisolated(unsafe) let places = buffer
    // Of thousands a core takes some at a time.
    let size = inputs.count < 1000 ? 1 : 16
    DispatchQueue.concurrentPerform(iterations: (inputs.count + size - 1) / size) { number in
      for index in number * size..<min((number + 1) * size, inputs.count) {
        places.initializeElement(at: index, to: transform(inputs[index]))
      }
    }
    count = inputs.count
  }
}

/// Does two things at a time.
package func both<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  var results: (First?, Second?) = (nil, nil)
  withUnsafeMutablePointer(to: &results) { pointer in
    // Each is written by whoever does it.
    nonisolated(unsafe) let places = pointer
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 { places.pointee.0 = first() } else { places.pointee.1 = second() }
    }
  }
  guard case (let first?, let second?) = results else {
    preconditionFailure("something was not done")
  }
  return (first, second)
}
