internal import Dispatch

/// Maps values on all cores, keeping their order.
package func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ transform: @Sendable (Input) -> Output
) -> [Output] {
  [Output](unsafeUninitializedCapacity: inputs.count) { buffer, count in
    // Whoever has the number of a place is the only one to write there.
    nonisolated(unsafe) let places = buffer
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      places.initializeElement(at: index, to: transform(inputs[index]))
    }
    count = inputs.count
  }
}
