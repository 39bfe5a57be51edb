// The time as the emulator sees it; tests pass another one.

export const systemClock = {
  now: () => performance.now(),

  /** Blocks everything, as an LMS does that waits for its server inside a call. */
  wait(milliseconds) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
  },
};
