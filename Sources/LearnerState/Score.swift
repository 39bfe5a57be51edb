/// Points earned of points possible, in hundredths of a point.
package struct Score: Hashable, Sendable {
  package var earned: Int
  package var possible: Int

  package init(earned: Int, possible: Int) {
    self.earned = earned
    self.possible = possible
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
