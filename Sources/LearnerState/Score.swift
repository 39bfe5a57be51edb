/// Points earned of points possible, in hundredths of a point.
package struct Score: Hashable, Sendable {
  package var earned: Int
  package var possible: Int

  package init(earned: Int, possible: Int) {
    self.earned = earned
    self.possible = possible
  }

  /// What an answer earns that is partly right: its share of the points, rounded down.
  ///
  /// Of `parts`, so many are `right`; `wrong` ones, which only choices can be, take as many away.
  package static func partial(of points: Int, right: Int, wrong: Int = 0, parts: Int) -> Int {
    points * max(0, right - wrong) / parts
  }

  /// Earned ÷ possible in ten-thousandths, rounded down; nil when nothing could be earned.
  ///
  /// Pass marks are ten-thousandths too, so what is rounded down still says whether it passes.
  package var tenThousandths: Int? {
    possible > 0 ? max(0, earned) * 10_000 / possible : nil
  }

  /// Whether this reaches a pass mark in ten-thousandths; nothing of nothing does.
  package func passes(_ passing: Int) -> Bool {
    earned * 10_000 >= passing * possible
  }
}
