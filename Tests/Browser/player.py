"""What a learner does with a course in a browser, in words."""

from playwright.sync_api import Frame, Locator, expect

from Interop.packages import Course


class Player:
    """A course that is open in `frame`."""

    def __init__(self, frame: Frame, course: Course):
        self.frame = frame
        self.course = course

    def say(self, key: str, **values) -> str:
        """The player's own words; `count` chooses the plural form as English does."""
        strings = self.course.strings
        text = strings.get(f"{key}.{self.course.kind}", strings.get(key))
        if isinstance(text, dict):
            text = text["one" if values.get("count") == 1 else "other"]
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def ready(self) -> "Player":
        self.frame.locator("body.is-ready article.page:not([hidden]) h1").wait_for()
        return self

    # Pages

    @property
    def article(self) -> Locator:
        """The page that is shown."""
        return self.frame.locator("article.page:not([hidden])")

    @property
    def place(self) -> str:
        """The id of the page that is shown, a special one's too."""
        return self.article.evaluate("article => article.dataset.page ?? article.dataset.special ?? ''")

    def is_at(self, place: str):
        """Waits for a page to be shown: a change of the address takes effect a little later."""
        article = f"article.page:is([data-page='{place}'], [data-special='{place}'])"
        expect(self.frame.locator(article)).to_be_visible()

    @property
    def contents(self) -> Locator:
        return self.frame.get_by_role("navigation", name=self.say("contents.title"), include_hidden=True)

    def entry(self, identifier: str) -> Locator:
        return self.contents.locator(f"a[href='#/{identifier}']")

    def open(self, identifier: str):
        """Goes to a page by the contents, as they are at this width."""
        toggle = self.frame.locator(".contents-toggle")
        if not self.entry(identifier).is_visible():
            toggle.click()
        self.entry(identifier).click()
        self.frame.locator(f"article[data-page='{identifier}'], article[data-special='{identifier}']").wait_for()
        # Where contents lie over the page they close behind it.
        if toggle.is_visible():
            expect(toggle).to_have_attribute("aria-expanded", "false")

    def ticks(self) -> dict[str, str]:
        """What the contents say of each page."""
        return {page: self.entry(page).locator(".visually-hidden").inner_text().strip(" ()") for page in self.course.page_ids}

    # Questions

    def question(self, identifier: str, assessment: str | None = None) -> Locator:
        root = self.frame.locator(f"[data-assessment='{assessment}']") if assessment else self.article
        return root.locator(f"[data-question='{identifier}']")

    def choose(self, question: Locator, choices: list[str]):
        fields = question.locator("input")
        for field in fields.all():
            if field.get_attribute("type") == "checkbox" and field.get_attribute("value") not in choices:
                field.uncheck()
        for choice in choices:
            question.locator(f"[data-choice='{choice}'] label").click()

    def chosen(self, question: Locator) -> list[str]:
        return question.locator("input:checked").evaluate_all("inputs => inputs.map(input => input.value)")

    def practise(self, identifier: str, choices: list[str]):
        """Answers a question outside assessments and has it checked."""
        question = self.question(identifier)
        self.choose(question, choices)
        question.get_by_role("button", name=self.say("question.check")).click()

    def practise_rightly(self, page: str):
        for identifier in self.course.practice_on(page):
            self.practise(identifier, self.course.right(identifier))

    # Assessments

    def assessment(self, identifier: str) -> Locator:
        return self.frame.locator(f"[data-assessment='{identifier}']")

    def begin(self, identifier: str):
        """Starts an attempt: the first one, or another."""
        names = [self.say("assessment.start"), self.say("result.again")]
        for name in names:
            button = self.assessment(identifier).get_by_role("button", name=name, exact=True)
            if button.is_visible():
                button.click()
                return
        raise AssertionError(f"{identifier} cannot be started")

    def asked(self, identifier: str) -> list[str]:
        return self.assessment(identifier).locator("li:not([hidden]) > [data-question]").evaluate_all(
            "questions => questions.map(question => question.dataset.question)")

    def submit(self, identifier: str):
        self.assessment(identifier).get_by_role("button", name=self.say("assessment.submit")).click()
        self.assessment(identifier).locator(".assessment-result h3").wait_for()

    def sit(self, identifier: str, right: bool):
        """Takes a whole attempt with every answer right, or every answer wrong."""
        self.begin(identifier)
        for question in self.asked(identifier):
            self.choose(self.question(question, identifier), self.course.right(question) if right else self.course.wrong(question))
        self.submit(identifier)

    def verdict(self, identifier: str) -> str:
        return self.assessment(identifier).locator(".assessment-result h3").inner_text().strip()

    # Whole courses

    def work_through(self, right: bool = True):
        """Every page, and every assessment once."""
        for page in self.course.page_ids:
            self.open(page)
            for assessment in self.course.assessments_on(page):
                self.sit(assessment["id"], right)

    # What is said

    @property
    def status_line(self) -> Locator:
        return self.frame.get_by_role("contentinfo").locator(".status-text")

    @property
    def status(self) -> str:
        return self.status_line.inner_text()

    def accept_offer(self):
        """Takes over what was done in this browser without the LMS, where that is offered."""
        offer = self.frame.get_by_role("button", name=self.say("notice.add"))
        if offer.is_visible():
            offer.click()

    # Leaving

    @property
    def exit_button(self) -> Locator:
        """The one in the contents."""
        return self.contents.locator(".contents-exit button")

    def save_and_exit(self):
        if not self.exit_button.is_visible():
            self.frame.get_by_role("button", name=self.say("contents.title")).click()
        self.exit_button.click()
        self.frame.locator("article.leaving:not([hidden])").wait_for()

    def has_focus_on(self, selector: str) -> bool:
        return self.frame.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector)

    def expect_shown(self, identifier: str):
        expect(self.frame.locator(f"article[data-page='{identifier}'], article[data-special='{identifier}']")).to_be_visible()
