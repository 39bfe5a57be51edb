import Diagnostics
import Testing

@Suite("work on all cores")
struct ParallelMapTests {
  @Test("every value has its place, few or many", arguments: [0, 1, 999, 1000, 1001, 1016, 5003])
  func order(count: Int) {
    let numbers = Array(0..<count)
    #expect(parallelMap(numbers) { "\($0)" } == numbers.map { "\($0)" })
  }

  @Test("two things are both done, and each may do more at a time")
  func two() {
    let (sum, words) = both {
      parallelMap(Array(1...2000)) { $0 }.reduce(0, +)
    } _: {
      ["a", "b"]
    }
    #expect(sum == 2_001_000)
    #expect(words == ["a", "b"])
  }
}
