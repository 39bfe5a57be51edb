"""A story that goes on by what learners decide: in both standards, by keyboard, in every look, and after it was changed."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from Interop.packages import Package, build, workplace

from .lms import LMS, served, standard
from .player import Player
from .test_states import FITS, at_full_height, violations

TARGETS = ["scorm12", "scorm2004"]

COURSE = """\
format: 1
id: story
iri: https://example.org/courses/story
version: 1.0.0
title: Story
language: en
modules:
  - {{id: first, title: First, pages: [modules/story.md, modules/after.md]}}
variables: {{town: Springfield}}
completion: {{pages: all, assessments: none}}
targets: [{target}]
"""

STORY = """\
```scenario
id: first-call
title: A first call in {{town}}
start: phone
scenes:
  - id: bye
    text: The line is dead.
    ending: poor
  - id: phone
    text: |
      The director of **Elm House** picks up the phone. "We are busy, and we have been asked before," she says.

      - You have five minutes.
      - {{town}} has [no other partner](after.md).
    choices:
      - {id: pitch, text: "You tell her all about your programme & its aims.", to: polite, feedback: She *listens*.}
      - {id: ask, text: You ask what keeps her busy., to: talk}
  - id: polite
    text: '"Send me something", she says.'
    choices:
      - {id: send, text: You hang up., to: bye}
      - {id: back, text: You call again., to: phone, feedback: A new try.}
  - id: talk
    text: She talks of the families for ten minutes.
    choices:
      - {id: visit, text: You offer a visit., to: visit, feedback: She asks when.}
  - id: visit
    text: You have a date.
    ending: good
```
"""


def written(target: str, name: str, story: str = STORY) -> Package:
    folder = Path(workplace().name) / f"story-{name}-{target}"
    course = folder / "Course"
    files = {
        "course.yaml": COURSE.format(target=target),
        "modules/story.md": f"---\nid: story\ntitle: Story\n---\n\n{story}",
        "modules/after.md": "---\nid: after\ntitle: After\n---\n\nText.\n",
    }
    for path, text in files.items():
        (course / path).parent.mkdir(parents=True, exist_ok=True)
        (course / path).write_text(text, encoding="utf-8")
    return build(course, folder / "Build", target=target)


CHANGED = STORY.replace("id: visit, text: You offer a visit., to: visit", "id: come, text: You offer a visit., to: visit")


@pytest.fixture(scope="module")
def packages():
    return {f"{name}-{target}": written(target, name, story) for target in TARGETS for name, story in [("as-is", STORY), ("changed", CHANGED)]}


@pytest.fixture(scope="module")
def origin(packages):
    with served({f"story-{name}": package.folder for name, package in packages.items()}) as address:
        yield address


@pytest.fixture(params=TARGETS)
def lms(request, visit, origin, packages) -> LMS:
    package = packages[f"as-is-{request.param}"]
    return standard(package)(visit(origin).context, origin, f"story-as-is-{request.param}", package)


class Story:
    """The scenario as a learner goes through it."""

    def __init__(self, player: Player):
        self.player = player
        self.root = player.frame.locator(".scenario")
        self.way = self.root.locator(".way")

    @property
    def scene(self) -> str:
        return self.root.locator(".scene:visible").evaluate("scene => scene.dataset.scene")

    def decide(self, words: str):
        self.root.get_by_role("button", name=words).click()

    def told(self) -> str:
        return " ".join(self.root.locator(".scene-told").inner_text().split())


def test_a_way_is_gone_kept_and_gone_on(lms):
    player = lms.launch()
    player.open("story")
    story = Story(player)
    assert story.scene == "phone"
    assert not story.way.is_visible()
    lms.committed_after(lambda: story.decide("You tell her"))
    assert story.scene == "polite"
    assert story.told() == "You chose: You tell her all about your programme & its aims. She listens."
    assert player.has_focus_on(".scenario > .question-label")
    expect(player.frame.locator("#announcer")).to_contain_text("She listens.")
    lms.leave()

    player = lms.launch()
    story = Story(player)
    assert story.scene == "polite"
    assert "She listens." in story.told()
    story.way.locator("summary").click()
    expect(story.way.locator("li")).to_have_text(["You tell her all about your programme & its aims."])
    story.decide("You call again")  # to where the story was before: the way is short again, and what came of it is told
    assert story.scene == "phone"
    assert story.told() == "You chose: You call again. A new try."
    assert not story.way.is_visible()
    story.decide("You ask what")
    story.decide("You offer a visit")
    assert story.scene == "visit"
    expect(story.root.locator(".ending:visible")).to_have_text(player.say("ending.good"))
    expect(player.frame.locator("#announcer")).to_contain_text(player.say("ending.good"))
    lms.leave()

    player = lms.launch()
    story = Story(player)
    assert story.scene == "visit"
    lms.committed_after(lambda: story.root.locator(".scene").get_by_role("button", name=player.say("scenario.again")).click())
    assert (story.scene, story.told()) == ("phone", "")
    assert player.has_focus_on(".scenario > .question-label")
    lms.leave()
    assert Story(lms.launch()).scene == "phone"
    lms.leave()
    assert lms.records("interactions") == []
    assert lms.errors() == []


def test_it_goes_by_keyboard_alone(lms):
    player = lms.launch()
    player.open("story")
    keyboard = player.frame.page.keyboard
    story = Story(player)
    story.root.get_by_role("button", name="You ask").focus()
    keyboard.press("Enter")
    keyboard.press("Tab")  # from the words above the scene
    assert player.has_focus_on("[data-scene='talk'] .decision")
    keyboard.press("Space")
    assert story.scene == "visit"
    lms.leave()
    assert lms.errors() == []


def test_a_changed_story_begins_again_and_says_so(lms, packages, origin):
    target = lms.package.target
    player = lms.launch()
    player.open("story")
    Story(player).decide("You ask")
    lms.leave()
    package = packages[f"changed-{target}"]
    later = standard(package)(lms.context, origin, f"story-changed-{target}", package)
    later.record = lms.record
    player = later.launch()
    story = Story(player)
    assert story.scene == "phone"
    expect(story.root.locator(".scene-changed")).to_be_visible()
    expect(story.root.locator(".scene-changed")).to_have_text(player.say("scenario.changed"))
    story.decide("You tell")
    expect(story.root.locator(".scene-changed")).to_be_hidden()
    later.leave()
    assert Story(later.launch()).scene == "polite"
    later.leave()
    assert later.errors() == []


def test_on_paper_all_scenes_stand(lms):
    player = lms.launch()
    player.open("story")
    player.frame.page.emulate_media(media="print")
    assert player.frame.locator(".scene").evaluate_all("all => all.every(one => one.checkVisibility())")
    assert player.frame.locator(".decision").first.evaluate("one => getComputedStyle(one, '::after').content") == '" → 3."'
    player.frame.page.emulate_media(media="screen")
    lms.leave()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark"), (320, "light")])
def test_every_scene_in_every_look(visit, origin, packages, screenshots, width, scheme):
    package = packages["as-is-scorm12"]
    visitor = visit(origin, color_scheme=scheme, viewport={"width": width, "height": 700})
    player = visitor.opens(f"{origin}/story-as-is-scorm12/index.html", package.documents["index.html"])
    player.open("story")
    story = Story(player)
    looks = {"begin": [], "step": ["You tell"], "poor": ["You hang"], "again": [player.say("scenario.again"), "You ask"], "good": ["You offer"]}
    for look, decisions in looks.items():
        for words in decisions:
            story.root.get_by_role("button", name=words).locator("visible=true").last.click()
        if look == "step":
            story.way.locator("summary").click()
        with at_full_height(player.frame.page, player.frame):
            assert violations(player.frame.page) == [], look
        assert player.frame.evaluate(FITS), look
        player.frame.page.screenshot(path=screenshots / f"{width}-{scheme}-scenario-{look}.png", animations="disabled")
        heights = story.root.locator("button:visible").evaluate_all("all => all.map(one => one.offsetHeight)")
        assert min(heights) >= 24, look
