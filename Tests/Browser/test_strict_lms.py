"""The strict LMS is strict: the errors that a clean log says did not happen are found when they do."""

import pytest


@pytest.fixture(scope="module")
def page(browser, server):
    page = browser.new_page()
    page.goto(f"{server}/lms12.html")
    yield page
    page.close()


@pytest.mark.parametrize(("calls", "error"), [
    ([["LMSGetValue", "cmi.core.lesson_status"]], 301),
    ([["LMSInitialize"]], 201),
    ([["LMSInitialize", ""], ["LMSInitialize", ""]], 101),
    ([["LMSInitialize", ""], ["LMSFinish", ""], ["LMSCommit", ""]], 301),
    ([["LMSInitialize", ""], ["LMSGetValue", "cmi.core.exit"]], 404),
    ([["LMSInitialize", ""], ["LMSGetValue", "cmi.core.nothing"]], 201),
    ([["LMSInitialize", ""], ["LMSGetValue", "cmi.core.lesson_status._children"]], 202),
    ([["LMSInitialize", ""], ["LMSGetValue", "cmi.core._count"]], 203),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.core._children", "x"]], 402),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.core.entry", "resume"]], 403),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.core.lesson_status", "not attempted"]], 405),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.core.lesson_status", "Passed"]], 405),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.core.score.raw", 80]], 405),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.core.score.raw", "100.5"]], 405),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.core.lesson_location", "x" * 256]], 405),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.suspend_data", "x" * 4097]], 405),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.core.session_time", "1:00:00"]], 405),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.core.exit", "normal"]], 405),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.objectives.1.id", "a"]], 201),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.objectives.0.status", "passed"]], 201),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.interactions.0.id", "a"], ["LMSSetValue", "cmi.interactions.0.result", "incorrect"]], 405),
    ([["LMSInitialize", ""], ["LMSSetValue", "cmi.suspend_data", "x" * 4096], ["LMSSetValue", "cmi.core.session_time", "0000:01:02.03"]], 0),
])
def test_the_last_call_is_answered_with(page, calls, error):
    log = page.evaluate("""(calls) => {
        const { API, log } = runtime({ data: {}, seconds: 0 }, {});
        for (const [call, ...args] of calls) API[call](...args);
        return log;
      }""", calls)
    assert [entry["error"] for entry in log] == [0] * (len(calls) - 1) + [error]
