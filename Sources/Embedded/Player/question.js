// What every kind of question shares: the verdict, the feedback, and practice with its tries.

/**
 * A kind of question; `given` is whatever the kind reads and is null where nothing was answered.
 *
 * @typedef {object} QuestionKind
 * @property {(element: HTMLElement) => ?any} read
 * @property {(element: HTMLElement, given: ?any) => void} fill puts an answer, or none, into the fields
 * @property {(question: object, given: any) => string} encode by docs/learner-state.md
 * @property {(question: object, text: string) => ?any} decode
 * @property {(question: object, given: any) => "c"|"i"|"p"|"n"} judge
 * @property {(question: object, given: any) => {right: number, wrong?: number, of: number}} [hits] for partial credit
 * @property {(question: object, given: ?any) => {given: ?any, right: any}} told what LMSs are told, before it has a standard's form
 * @property {(given: any) => boolean} [isWhole] whether nothing of the answer is missing
 * @property {string} [press] the key of its button's words
 * @property {boolean} [isOpen] whether an answer can be changed at any time and is kept while it is written
 * @property {"n"} [missed] what no answer in an assessment is; "i" if not said
 * @property {string} [event] what says that an answer changes; "change" if not said
 * @property {string} [empty] the key of what is said where nothing was answered
 * @property {(element: HTMLElement, question: object, given: ?any, show: {marks: boolean, answers: boolean}) => void} show
 *   marks what was given, then what is right, with its feedback; with neither it takes the marks away
 *
 * @type {Object<string, QuestionKind>}
 */
const questionKinds = {};

/** How kinds judge whose answers can be partly right. */
function judgeHits(question, given) {
  const { right, wrong = 0, of } = this.hits(question, given);
  return right === of && wrong === 0 ? "c" : right > 0 ? "p" : "i";
}

const VERDICT_ICONS = { c: "check", i: "cross", p: "half", n: "info" };

/** The line that says how an answer was judged, in a drawing and in words. */
function verdictLine(live) {
  return element("p.verdict", { role: live ? "status" : null, tabindex: "-1" });
}

function showVerdict(line, result, words = "") {
  line.dataset.result = result;
  const verdict = element("strong", {}, say(`verdict.${result}`));
  line.replaceChildren(icon(VERDICT_ICONS[result]), verdict, words && ` ${words}`);
}

function clearVerdict(line) {
  delete line.dataset.result;
  line.replaceChildren();
}

/** Shows the feedback for a result; null hides both. */
function showFeedback(root, result) {
  for (const feedback of root.querySelectorAll(".question-feedback")) {
    feedback.hidden = result === null || feedback.dataset.when !== (result === "c" ? "correct" : "incorrect");
  }
}

const FIELDS = "input, select, textarea, .move";

const firstField = (root) => root.querySelector(`:is(${FIELDS}):not([disabled])`);

function setEnabled(root, enabled) {
  for (const field of root.querySelectorAll(FIELDS)) field.disabled = !enabled;
  if (enabled) for (const list of root.querySelectorAll(".order")) nameMoves(list);
  root.classList.toggle("is-closed", !enabled);
}

/** The answer that was stored, where it means today's question. */
function storedAnswer(kind, question, held) {
  if (held?.hash !== question.hash) return null;
  return held.answer === "" ? question.device?.read() || null : kind.decode(question, held.answer);
}

/** The answer as it is to be stored; null where nothing was answered. */
function answerToStore(kind, question, given) {
  if (given === null) question.device?.remove();
  return given === null ? null : kind.encode(question, given);
}

/** A question outside assessments: checked at once, as often as its tries allow. */
function buildPractice(root, session) {
  const question = session.questions.get(root.dataset.question);
  const kind = questionKinds[question?.kind];
  if (!kind) return;
  const verdict = verdictLine(true);
  const ask = say(kind.press ?? "question.check");
  const press = button(ask, () => (checked ? retry() : check()));
  let held; // what was stored and is shown
  let checked = false; // the fields hold an answer that was judged and may be changed
  root.append(element("div.question-actions", {}, verdict, press));
  const feedback = root.querySelectorAll(".question-feedback");
  if (feedback.length > 0) root.append(...feedback); // it belongs below the verdict

  const triesLeft = (attempts) => (question.attempts === null ? Infinity : Math.max(0, question.attempts - attempts));

  function check() {
    const given = kind.read(root);
    if (given === null || kind.isWhole?.(given) === false) {
      verdict.dataset.result = "none";
      verdict.replaceChildren(icon("info"), say(kind.empty ?? "question.empty"));
      return;
    }
    const before = session.learner.answers.get(question.id);
    const attempts = before?.hash === question.hash ? before.attempts + 1 : 1;
    const result = kind.judge(question, given);
    held = { hash: question.hash, result, attempts, answer: answerToStore(kind, question, given) };
    session.answer(question, given, held);
    tell(given, result, attempts);
    if (press.hidden) verdict.focus({ preventScroll: true }); // the button that had it is gone
  }

  function tell(given, result, attempts) {
    const left = triesLeft(attempts);
    const isRight = result === "c" || result === "n";
    const over = !kind.isOpen && (isRight || left === 0);
    checked = !over && !kind.isOpen;
    const more = left === 0 ? say("question.over") : left < Infinity ? say("question.left", { count: left }) : "";
    showVerdict(verdict, result, isRight ? "" : more);
    kind.show(root, question, given, { marks: true, answers: over });
    showFeedback(root, result);
    setEnabled(root, !over);
    press.hidden = over;
    press.lastChild.textContent = checked ? say("question.again") : ask;
  }

  function clear() {
    checked = false;
    clearVerdict(verdict);
    kind.show(root, question, null, { marks: false, answers: false });
    showFeedback(root, null);
    press.lastChild.textContent = ask;
  }

  function retry() {
    clear();
    kind.fill(root, null);
    firstField(root).focus();
  }

  kind.fill(root, null);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input.field") && !event.isComposing) press.click();
  });
  root.addEventListener(kind.event ?? "change", () => {
    if (checked || kind.isOpen || verdict.dataset.result === "none") clear();
    if (kind.isOpen) draft();
  });

  function draft() {
    const answer = answerToStore(kind, question, kind.read(root));
    const { answers } = session.learner;
    if (answer === null) answers.delete(question.id);
    else answers.set(question.id, held = { attempts: 1, ...answers.get(question.id), hash: question.hash, result: "n", answer });
    session.saveSoon();
  }

  function restore() {
    const now = session.learner.answers.get(question.id);
    const isShown = now?.hash === held?.hash && now?.attempts === held?.attempts && now?.answer === held?.answer;
    if (!now || (isShown && !(question.device && question.device.read() !== kind.read(root)))) return;
    held = now;
    const given = storedAnswer(kind, question, held);
    if (given !== null) {
      kind.fill(root, given);
      tell(given, held.result, held.attempts);
    } else {
      showVerdict(verdict, held.result, held.hash === question.hash ? "" : say("question.changed"));
    }
  }
  session.onMerge(restore);
  restore();
}
