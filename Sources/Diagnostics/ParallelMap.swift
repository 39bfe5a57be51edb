internal import Dispatch
internal import Synchronization

/// Maps values on all cores, keeping their order.
package func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ transform: @Sendable (Input) -> Output
) -> [Output] {
  let outputs = Mutex([Output?](repeating: nil, count: inputs.count))
  DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
    let output = transform(inputs[index])
    outputs.withLock { $0[index] = output }
  }
  return outputs.withLock { $0.compactMap { $0 } }
}
