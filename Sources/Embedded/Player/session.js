// One sitting with the course: owns what the learner has done and says it to wherever it is kept.

/**
 * @typedef {object} Connection where learner state goes; every adapter's `connect(course)` gives one
 * @property {string} name
 * @property {"lms"|"device"|"none"} kind
 * @property {string} [reason] of a device: "none" or "refused"
 * @property {boolean} [kept] of a device: whether its state outlives the page
 * @property {string} state as it was stored
 * @property {"normal"|"browse"|"review"} mode
 * @property {boolean} counts whether status and score are recorded
 * @property {string} learnerName
 * @property {string} [learnerId] as an LMS gives it
 * @property {string} status at the start: passed, completed, failed, incomplete or ""
 * @property {(save: Save) => SaveResult} save may also give a promise of it
 * @property {() => boolean} [offersNext] whether the LMS has something to go on with
 * @property {(leaving: ?{complete: boolean}) => void} finish with `leaving` where the learner chose to leave
 *
 * @typedef {object} Save
 * @property {?string} state null leaves the stored one as it is
 * @property {string} place id of the page
 * @property {Outcome} outcome
 * @property {number} seconds of this sitting
 * @property {Interaction[]} interactions not yet told; a refused one is no failure
 * @property {ObjectiveReport[]} objectives
 *
 * @typedef {object} SaveResult
 * @property {boolean} ok
 * @property {{code: string, text: string, element: string}} [error]
 * @property {boolean} [copied] what was refused is kept in this browser
 * @property {Interaction[]} [untold] which the LMS has not taken either
 */

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
    for (const question of course.questions) {
      if (question.keep !== "device" || (lms.kind === "lms" && !lms.learnerId)) continue;
      question.device = deviceStorage(`coursewright:${course.key}:${lms.learnerId ?? ""}:${question.id}`);
    }
    this.pages = new Map(course.pages.map((page) => [page.id, page]));
    this.began = performance.now();
    this.step = this.began; // when the learner last did something
    this.seconds = new Map(); // spent on questions, not yet told
    this.interactions = []; // not yet told
    this.leaving = ""; // "refused" where the save before leaving was; "left"
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
    this.startClock();
    this.learner.pages.add(pageId);
    this.learner.place = pageId;
    this.save();
  }

  /** A practice question was checked. */
  answer(question, given, answer) {
    this.spend(question.id);
    this.learner.answers.set(question.id, answer);
    this.tell([interactionReport(question, given, { result: answer.result, seconds: this.takeSeconds(question.id) })]);
  }

  /** An attempt was submitted. */
  submit(assessment) {
    this.tell(attemptReports(this, assessment, this.learner.assessments.get(assessment.id)));
  }

  tell(reports) {
    this.interactions.push(...reports.filter((report) => report !== null));
    this.save();
  }

  startClock() {
    this.step = performance.now();
  }

  /** The time since the last step went to this question. */
  spend(questionId) {
    const { step } = this;
    this.startClock();
    this.seconds.set(questionId, (this.seconds.get(questionId) ?? 0) + (this.step - step) / 1000);
  }

  /** The time spent on a question in this sitting, once; null where there was none. */
  takeSeconds(questionId) {
    const spent = this.seconds.get(questionId) ?? null;
    this.seconds.delete(questionId);
    return spent;
  }

  /** Something is being answered: saves once the learner pauses. */
  saveSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), 400);
  }

  async save() {
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
      interactions: this.interactions.splice(0),
      objectives: objectiveReports(this),
    });
    this.changed();
    this.lastSave = await saved;
    this.interactions.unshift(...(this.lastSave.untold ?? []));
    if (this.leaving === "refused" && this.lastSave.ok) this.leaving = ""; // nothing stands in the way any more
    this.changed();
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

  /** Saves and ends the session because the learner chose to; `anyway` even where the LMS does not save. */
  async leave(anyway = false) {
    await this.save();
    if (this.ended) return;
    if (this.lastSave.ok || anyway) {
      this.ended = true;
      this.leaving = "left";
      this.changed(); // first of all, for an LMS may take the page away
      this.lms.finish({ complete: this.outcome.complete });
    } else {
      this.leaving = "refused";
      this.changed();
    }
  }

  stay() {
    this.leaving = "";
    this.changed();
  }

  /** Follows the window. A page kept for the back button may come back, so it only saves. */
  followWindow() {
    window.addEventListener("pagehide", (event) => (event.persisted ? this.save() : this.end()));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.save();
    });
  }
}
