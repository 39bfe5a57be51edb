"""What goes wrong between a course and its LMS, put over the LMS's object from outside."""

# Wraps one call of the object: `act(original, args)` answers in its place.
WRAP = """([name, body]) => {
  const api = window.API_1484_11 ?? window.API;
  const call = (window.API ? "LMS" : "") + name;
  const original = api[call];
  const act = new Function("original", "args", "api", body);
  api[call] = (...args) => act((...given) => original(...(given.length > 0 ? given : args)), args, api);
}"""


def wrap(lms, name: str, body: str):
    lms.page.evaluate(WRAP, [name, body])


def refuse(lms, code: int, *names: str):
    """From now on these calls fail with an error, as those of a session that is over do."""
    for name in names:
        wrap(lms, name, f"if (window.mended) return original(); window.lastFault = '{code}'; return 'false';")
    wrap(lms, "GetLastError", "const code = window.lastFault; delete window.lastFault; return code ?? original();")


def mend(lms):
    lms.page.evaluate("window.mended = true")


def count(lms, name: str):
    """Counts the calls from now on, in `window.counted`."""
    lms.page.evaluate("window.counted = 0")
    wrap(lms, name, "window.counted += 1; return original();")


def counted(lms) -> int:
    return lms.page.evaluate("window.counted")


def save_now(lms):
    """The learner looks at another tab for a moment, and so everything is saved at once."""
    if lms.page.is_closed():
        return
    lms.page.evaluate("""() => {
        const { document } = frames[0];
        for (const state of ["hidden", "visible"]) {
          Object.defineProperty(document, "visibilityState", { get: () => state, configurable: true });
          document.dispatchEvent(new frames[0].Event("visibilitychange"));
        }
      }""")
