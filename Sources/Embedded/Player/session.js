// One sitting with the course: owns what the learner has done and says it to wherever it is kept.

class Session {
  /** @param {Connection} lms */
  constructor(course, lms) {
    const { learner, notice } = restoreState(lms.state, course);
    this.course = course;
    this.lms = lms;
    this.learner = learner;
    this.notice = notice;
    this.startPlace = learner.place;
    this.returning = lms.state !== "" && (learner.pages.size > 0 || learner.place !== "");
    this.lastSave = { ok: true };
    this.questions = new Map(course.questions.map((question) => [question.id, question]));
    this.assessments = new Map(course.assessments.map((assessment) => [assessment.id, assessment]));
    this.pages = new Map(course.pages.map((page) => [page.id, page]));
    this.began = performance.now();
    this.listeners = [];
    this.ended = false;
    this.timer = 0;
    // What the LMS holds is true even where the state was lost; but some make "completed" of "not attempted" by themselves.
    const mayBeOurs = lms.state !== "" || countingAssessments(course).length === 0;
    if (lms.status === "passed") learner.standing = "p";
    else if (lms.status === "completed" && mayBeOurs && !isCompleteStanding(learner.standing)) learner.standing = "c";
  }

  /** State of another program or of a later release stays as it is in the LMS. */
  get isForeign() {
    return this.notice === "foreign" || this.notice === "newer";
  }

  get outcome() {
    return outcome(this.course, this.learner);
  }

  onChange(listener) {
    this.listeners.push(listener);
  }

  visit(pageId) {
    this.learner.pages.add(pageId);
    this.learner.place = pageId;
    this.save();
  }

  /** A practice question was checked. */
  answer(questionId, answer) {
    this.learner.answers.set(questionId, answer);
    this.save();
  }

  /** Something is being answered: saves once the learner pauses. */
  saveSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), 400);
  }

  save() {
    clearTimeout(this.timer);
    if (this.ended) return;
    const result = this.outcome;
    this.learner.standing = result.standing;
    this.learner.sequence += 1;
    const saved = this.lms.save({
      state: this.isForeign ? null : encodeState(this.course, this.learner, this.course.stateLimit),
      place: this.learner.place,
      outcome: result,
      seconds: (performance.now() - this.began) / 1000,
    });
    this.changed();
    Promise.resolve(saved).then((lastSave) => {
      this.lastSave = lastSave;
      this.changed();
    });
  }

  changed() {
    for (const listener of this.listeners) listener();
  }

  /** Saves and ends the session with the LMS, once. */
  end() {
    if (this.ended) return;
    this.save();
    this.ended = true;
    this.lms.finish();
  }

  /** Follows the window. A page kept for the back button may come back, so it only saves. */
  followWindow() {
    window.addEventListener("pagehide", (event) => (event.persisted ? this.save() : this.end()));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.save();
    });
  }
}
