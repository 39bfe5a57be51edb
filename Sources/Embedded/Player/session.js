// One sitting with the course: owns what the learner has done and says it to wherever it is kept.

/**
 * @typedef {object} Connection where learner state goes; every adapter's `connect(course)` gives one
 * @property {string} name
 * @property {"lms"|"device"|"none"} kind
 * @property {string} [reason] of a device: "none" or "refused"
 * @property {boolean} [kept] of a device: whether its state outlives the page
 * @property {string} state as it was stored
 * @property {Learner} [copy] what this browser kept, for the LMS had refused it or was not told yet
 * @property {Interaction[]} [untold] which the LMS had not taken by then
 * @property {string} [place] id of the page that the LMS holds
 * @property {"normal"|"browse"|"review"} mode
 * @property {boolean} counts whether status and score are recorded
 * @property {string} learnerName
 * @property {string} [learnerId] as an LMS gives it
 * @property {string} status at the start: passed, completed, failed, incomplete or ""
 * @property {(save: Save) => SaveResult} save may also give a promise of it
 * @property {(state: string, untold: Interaction[]) => void} [hold] keeps a copy here until the next save
 * @property {Map<string, string>} [told] what the LMS has taken in this sitting, by its elements
 * @property {() => boolean} [offersNext] whether the LMS has something to go on with
 * @property {(leaving: ?{complete: boolean}) => void} finish with `leaving` where the learner chose to leave
 *
 * @typedef {object} Save
 * @property {?string} state null leaves the stored one as it is
 * @property {(room: number) => {text: string, lost: string[]}} shorter the state for an LMS that takes no more
 * @property {string} place id of the page
 * @property {Outcome} outcome
 * @property {number} seconds of this sitting
 * @property {Interaction[]} interactions not yet told; a refused one is no failure
 * @property {ObjectiveReport[]} objectives
 *
 * @typedef {object} SaveResult
 * @property {boolean} ok
 * @property {{code: string, text: string, element: string}} [error]
 * @property {boolean} [over] the LMS has ended the session
 * @property {boolean} [copied] what was refused, or is lost, is kept in this browser
 * @property {string[]} [lost] what there was no room for
 * @property {number} [room] the characters that the LMS took
 * @property {Interaction[]} [untold] which the LMS has not taken either
 */

const PAUSE = 3000; // milliseconds between two saves, but for those that may not wait
const LONGEST_PAUSE = 60000; // between two tries while the LMS refuses

class Session {
  /** @param {Connection} lms */
  constructor(course, lms) {
    const { learner: told, notice } = restoreState(lms.state, course);
    this.course = course;
    this.lms = lms;
    this.notice = notice;
    this.learner = told;
    if (this.isForeign) lms.copy = lms.untold = undefined;
    const { copy } = lms;
    if (copy) {
      // What was done elsewhere meanwhile is there, too; where the two differ, the later one counts.
      this.notice = "none";
      const isLater = copy.sequence > told.sequence;
      if (isLater) this.learner = copy;
      mergeLearner(this.learner, isLater ? told : copy);
      if (!isLater) addTicks(this.learner, copy);
    }
    const { learner } = this;
    const isLost = lms.state === "" && !copy && lms.place; // there was a visit, and the LMS has forgotten what was done
    if (isLost) {
      this.notice = "damaged";
      if (course.pages.some((page) => page.id === lms.place)) learner.place = lms.place;
    }
    this.startPlace = learner.place;
    this.lastSave = { ok: true };
    this.questions = new Map(course.questions.map((question) => [question.id, question]));
    this.assessments = new Map(course.assessments.map((assessment) => [assessment.id, assessment]));
    for (const question of course.questions) {
      if (question.keep === "device") question.device = this.store(question.lms);
    }
    this.pages = new Map(course.pages.map((page) => [page.id, page]));
    this.began = performance.now();
    this.step = this.began; // when the learner last did something
    this.seconds = new Map(); // spent on questions, not yet told
    this.interactions = lms.untold ?? []; // not yet told
    this.leaving = ""; // "refused" where the save before leaving was; "left"
    this.listeners = [];
    this.mergeListeners = [];
    this.pause = PAUSE;
    this.due = 0; // when the next save may be
    // What the LMS holds is true even where the state was lost; but some make "completed" of "not attempted" by themselves.
    const mayBeOurs = lms.state !== "" || copy || isLost;
    if (lms.status === "passed") learner.standing = "p";
    else if (lms.status === "completed" && mayBeOurs && !isCompleteStanding(learner.standing)) learner.standing = "c";
  }

  /** A place for something of this learner's in this browser; null where the LMS does not say who that is. */
  store(name) {
    const { kind, learnerId } = this.lms;
    return kind === "lms" && !learnerId ? null : deviceStorage(`${deviceKey(this.course, learnerId)}:${name}`);
  }

  /** State of another program or of a later release stays as it is in the LMS. */
  get isForeign() {
    return this.notice === "foreign" || this.notice === "newer";
  }

  /** What stands before a page; null where it is open. */
  lock(pageId) {
    const page = this.pages.get(pageId);
    return page ? lockOf(this.course, this.learner, page) : null;
  }

  get outcome() {
    return outcome(this.course, this.learner);
  }

  /** Calls the listener when what was done in another window came in. */
  onMerge(listener) {
    this.mergeListeners.push(listener);
  }

  merged() {
    for (const listener of this.mergeListeners) listener();
    this.changed();
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
    const report = interactionReport(question, given, { result: answer.result, seconds: this.takeSeconds(question.id) });
    if (report) this.interactions.push(report);
    this.save();
  }

  /** An attempt was submitted. */
  submit(assessment) {
    this.interactions.push(...attemptReports(this, assessment, this.learner.assessments.get(assessment.id)).filter(Boolean));
    this.saveNow();
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

  /** Something is being answered: to be saved once the learner pauses. */
  saveSoon() {
    clearTimeout(this.timer);
    this.learner.sequence += 1; // later than what comes from other windows meanwhile
    this.timer = setTimeout(() => this.save(), 400);
  }

  /** Saves at once if the last save is long enough ago or the status is another, else as soon as it is. */
  save() {
    clearTimeout(this.timer);
    if (this.ended) return;
    const wait = this.due - performance.now();
    if (wait <= 0 || statusWord(this.outcome) !== this.word) {
      this.saveNow();
      return;
    }
    this.learner.sequence += 1;
    if (!this.isForeign) this.lms.hold?.(this.state, this.interactions);
    this.timer = setTimeout(() => this.saveNow(), wait);
    this.changed();
  }

  get state() {
    return encodeState(this.course, this.learner, this.course.stateLimit);
  }

  async saveNow() {
    clearTimeout(this.timer);
    if (this.ended) return;
    const result = this.outcome;
    this.word = statusWord(result);
    this.learner.standing = result.standing;
    this.learner.sequence += 1;
    const saved = this.lms.save({
      state: this.isForeign ? null : this.state,
      shorter: (room) => squeezedState(this.course, this.learner, room),
      place: this.learner.place,
      outcome: result,
      seconds: (performance.now() - this.began) / 1000,
      interactions: this.interactions.splice(0),
      objectives: objectiveReports(this),
    });
    this.due = performance.now() + this.pause;
    this.changed();
    this.settle(await saved);
  }

  /** After a save: what was not taken stays to be told, and is tried again after pauses that grow. */
  settle(save) {
    this.lastSave = save;
    this.interactions.unshift(...(save.untold ?? []));
    if (save.ok) {
      this.pause = PAUSE;
      this.savedAt = new Date();
      if (this.leaving === "refused") this.leaving = ""; // nothing stands in the way any more
    } else if (!this.ended) {
      this.lastError = { ...save.error, at: new Date() };
      this.due = performance.now() + this.pause;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.saveNow(), this.pause);
      this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
    }
    this.changed();
  }

  changed() {
    for (const listener of this.listeners) listener();
  }

  /** Saves and ends the session with the LMS, once. */
  end() {
    if (this.ended) return;
    this.saveNow();
    this.ended = true;
    this.lms.finish();
  }

  /** Saves and ends the session because the learner chose to; `anyway` even where the LMS does not save. */
  async leave(anyway = false) {
    await this.saveNow();
    if (this.ended) return;
    const isKept = this.lastSave.over && this.lastSave.copied; // more is not to be had
    if (this.lastSave.ok || isKept || anyway) {
      this.ended = true;
      this.leaving = "left";
      this.changed(); // first of all, for an LMS may take the page away
      this.lms.finish({ complete: this.outcome.complete });
    } else {
      this.leaving = "refused";
      this.changed();
    }
  }

  /** Follows the window. A page kept for the back button may come back, so it only saves. */
  followWindow() {
    window.addEventListener("pagehide", (event) => (event.persisted ? this.saveNow() : this.end()));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.saveNow();
    });
  }
}
