"""The strict LMSs are strict: the errors that a clean log says did not happen are found when they do."""

import pytest


@pytest.fixture(scope="module")
def answered(browser, server):
    """What the LMS page answers a list of calls with: the error after each."""
    page = browser.new_page()
    page.goto(f"{server}/lms.html")

    def answered(standard, calls, faults=(), **options):
        return page.evaluate("([standard, calls, options, faults]) => answered(standard, calls, options, faults)",
                             [standard, calls, options, list(faults)])

    yield answered
    page.close()


def last_of(errors: list[int], calls: list) -> int:
    """The error of the last call, with none before it."""
    assert errors[:-1] == [0] * (len(calls) - 1)
    return errors[-1]


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
def test_scorm_12_answers_the_last_call_with(answered, calls, error):
    assert last_of(answered("scorm12", calls), calls) == error


def get(name):
    return ["GetValue", name]


def put(name, value):
    return ["SetValue", name, value]


BEGIN, COMMIT, END = ["Initialize", ""], ["Commit", ""], ["Terminate", ""]
ASKED = [put("cmi.interactions.0.id", "q")]
TARGET = "{target=module-one}"


def asked(kind):
    return [*ASKED, put("cmi.interactions.0.type", kind)]


def pattern(value, index=0):
    return put(f"cmi.interactions.0.correct_responses.{index}.pattern", value)


def response(value):
    return put("cmi.interactions.0.learner_response", value)


@pytest.mark.parametrize(("calls", "error"), [
    ([["Initialize"]], 201),
    ([["Initialize", "now"]], 201),
    ([BEGIN, BEGIN], 103),
    ([BEGIN, END, BEGIN], 104),
    ([END], 112),
    ([BEGIN, END, END], 113),
    ([get("cmi.entry")], 122),
    ([BEGIN, END, get("cmi.entry")], 123),
    ([put("cmi.location", "a")], 132),
    ([BEGIN, END, put("cmi.location", "a")], 133),
    ([COMMIT], 142),
    ([BEGIN, END, COMMIT], 143),
    ([BEGIN, ["Commit", "now"]], 201),
])
def test_scorm_2004_sessions(answered, calls, error):
    assert last_of(answered("scorm2004", calls), calls) == error


@pytest.mark.parametrize(("calls", "error"), [
    # names
    ([get("cmi.core.lesson_status")], 401),
    ([get("")], 301),
    ([put("cmi.nothing", "a")], 401),
    ([get("cmi.completion_status._children")], 301),
    ([get("cmi.score._count")], 301),
    ([put("cmi.score._children", "raw")], 404),
    ([put("cmi.objectives._count", "1")], 404),
    ([put("cmi._version", "1.0")], 404),
    ([put("cmi.entry", "resume")], 404),
    ([put("cmi.learner_name", "Lee")], 404),
    ([get("cmi.exit")], 405),
    ([get("cmi.session_time")], 405),
    ([get("cmi.suspend_data")], 403),
    ([get("cmi.score.scaled")], 403),
    ([get("cmi.progress_measure")], 403),
    # values
    ([put("cmi.completion_status", "passed")], 406),
    ([put("cmi.completion_status", "Completed")], 406),
    ([put("cmi.completion_status", "not attempted")], 0),
    ([put("cmi.success_status", "incomplete")], 406),
    ([put("cmi.exit", "exitAll")], 406),
    ([put("cmi.score.scaled", 1)], 406),
    ([put("cmi.score.scaled", "1e-1")], 406),
    ([put("cmi.score.scaled", "1.01")], 407),
    ([put("cmi.score.scaled", "-1")], 0),
    ([put("cmi.score.scaled", "0.12345678")], 406),
    ([put("cmi.score.raw", "250")], 0),
    ([put("cmi.score.raw", "")], 406),
    ([put("cmi.progress_measure", "-0.1")], 407),
    ([put("cmi.progress_measure", "0.5")], 0),
    ([put("cmi.location", "x" * 1000)], 0),
    ([put("cmi.location", "x" * 1001)], 406),
    ([put("cmi.suspend_data", "x" * 64000)], 0),
    ([put("cmi.suspend_data", "x" * 64001)], 406),
    ([put("cmi.learner_preference.audio_level", "-1")], 407),
    ([put("cmi.learner_preference.audio_captioning", "2")], 407),
    ([put("cmi.session_time", "PT0H0M1.25S")], 0),
    ([put("cmi.session_time", "PT1.234S")], 406),
    ([put("cmi.session_time", "PT")], 406),
    ([put("cmi.session_time", "P")], 406),
    ([put("cmi.session_time", "0000:01:02.03")], 406),
    # lists
    ([get("cmi.objectives.0.id")], 301),
    ([put("cmi.objectives.1.id", "a")], 351),
    ([put("cmi.objectives.00.id", "a")], 351),
    ([put("cmi.objectives.0.success_status", "passed")], 408),
    ([put("cmi.objectives.0.score.scaled", "1")], 408),
    ([put("cmi.objectives.0.id", "two words")], 406),
    ([put("cmi.objectives.0.id", "a"), put("cmi.objectives.0.id", "a")], 0),
    ([put("cmi.objectives.0.id", "a"), put("cmi.objectives.0.id", "b")], 351),
    ([put("cmi.objectives.0.id", "a"), put("cmi.objectives.1.id", "a")], 351),
    ([put("cmi.objectives.0.id", "a"), put("cmi.objectives.0.description", "x" * 251)], 406),
    ([put("cmi.objectives.0.id", "a"), put("cmi.objectives.0.description", "{lang=en-US}" + "x" * 250)], 0),
    ([put("cmi.objectives.0.id", "a"), get("cmi.objectives.0.score.scaled")], 403),
    ([put("cmi.objectives.0.id", "a"), get("cmi.objectives.0.success_status")], 0),
    ([*[put(f"cmi.objectives.{index}.id", f"o{index}") for index in range(100)], put("cmi.objectives.100.id", "o100")], 351),
    ([put("cmi.interactions.0.type", "choice")], 408),
    ([*ASKED, response("a")], 408),
    ([*ASKED, pattern("a")], 408),
    ([put("cmi.interactions.0.objectives.0.id", "o")], 408),
    ([*ASKED, put("cmi.interactions.0.objectives.0.id", "o"), put("cmi.interactions.0.objectives.1.id", "o")], 351),
    ([*ASKED, put("cmi.interactions.0.type", "essay")], 406),
    ([*ASKED, put("cmi.interactions.0.result", "wrong")], 406),
    ([*ASKED, put("cmi.interactions.0.result", "0.5")], 0),
    ([*ASKED, put("cmi.interactions.0.latency", "PT5S")], 0),
    ([*ASKED, put("cmi.interactions.0.timestamp", "2026-11-26T10:00:00.12Z")], 0),
    ([*ASKED, put("cmi.interactions.0.timestamp", "2026-11-26T10:00:00Z")], 406),
    ([*ASKED, put("cmi.interactions.0.timestamp", "2026-11-26T10:00:00.123Z")], 406),
    ([*ASKED, put("cmi.interactions.0.timestamp", "2026-02-30T10:00:00.1Z")], 406),
    ([*ASKED, put("cmi.interactions.0.timestamp", "10:00:00")], 406),
    # responses
    ([*asked("choice"), response("a[,]b")], 0),
    ([*asked("choice"), response("")], 0),
    ([*asked("choice"), response("a,b c")], 406),
    ([*asked("choice"), response("a[,]a")], 406),
    ([*asked("choice"), response("a[,]")], 406),
    ([*asked("choice"), response("[,]".join(f"c{index}" for index in range(37)))], 406),
    ([*asked("choice"), pattern("a"), pattern("a", 1)], 351),
    ([*asked("choice"), pattern("a"), pattern("b", 2)], 351),
    ([*asked("choice"), *[pattern(f"c{index}", index) for index in range(10)], pattern("c10", 10)], 351),
    ([*asked("true-false"), response("t")], 406),
    ([*asked("true-false"), pattern("true"), pattern("false", 1)], 351),
    ([*asked("numeric"), pattern("1[:]2")], 0),
    ([*asked("numeric"), pattern("2[:]1")], 406),
    ([*asked("numeric"), response("1,5")], 406),
    ([*asked("matching"), response("a[.]b[,]c[.]d")], 0),
    ([*asked("matching"), response("a.b")], 406),
    ([*asked("fill-in"), pattern("{case_matters=true}one[,]two")], 0),
    ([*asked("sequencing"), response("a[,]a[,]b")], 0),
    ([*asked("performance"), pattern("turn[.]1[:]2")], 0),
    ([*asked("performance"), response("[.]")], 406),
    ([*asked("likert"), response("quite often")], 406),
    ([*asked("other"), response("x" * 4001)], 406),
    # navigation
    ([put("adl.nav.request", "suspendAll")], 0),
    ([put("adl.nav.request", "suspend")], 406),
    ([put("adl.nav.request", TARGET + "choice")], 0),
    ([put("adl.nav.request", TARGET + "jump")], 0),
    ([put("adl.nav.request", "choice")], 406),
    ([get("adl.nav.request_valid.continue")], 0),
    ([get("adl.nav.request_valid.choice." + TARGET)], 0),
    ([put("adl.nav.request_valid.continue", "true")], 404),
    ([get("adl.data.0.store")], 301),
])
def test_scorm_2004_answers_the_last_call_with(answered, calls, error):
    calls = [BEGIN, *calls]
    assert last_of(answered("scorm2004", calls), calls) == error


@pytest.mark.parametrize(("call", "error"), [
    (put("cmi.suspend_data", "x" * 4000), 0),
    (put("cmi.suspend_data", "x" * 4001), 406),
    (put("adl.nav.request", TARGET + "choice"), 0),
    (put("adl.nav.request", TARGET + "jump"), 406),
    (get("adl.data._count"), 401),
])
def test_the_third_edition_differs(answered, call, error):
    assert answered("scorm2004", [BEGIN, call], edition="3rd") == [0, error]


@pytest.mark.parametrize(("options", "calls", "errors"), [
    ({"faults": ["refuses-to-begin"]}, [BEGIN, COMMIT], [102, 142]),
    ({"faults": ["storing-fails"]}, [BEGIN, put("cmi.location", "a"), COMMIT, get("cmi.mode")], [0, 351, 391, 0]),
    ({"without": ["cmi.interactions"]}, [BEGIN, get("cmi.interactions._count"), put("cmi.interactions.0.id", "q")], [0, 402, 402]),
])
def test_it_can_be_made_worse(answered, options, calls, errors):
    assert answered("scorm2004", calls, **options) == errors
