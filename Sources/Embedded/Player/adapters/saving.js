// What a save is in both editions of SCORM: a new status, the state, everything else, then the commit.

const STATE = "cmi.suspend_data";
const ROOMS = [32000, 8000, 4000, 2000, 1000, 500, 255]; // tried one after the other where more was refused

/**
 * Some LMSs send what they are told one after the other, in the background. Of a page that goes away they get the first value
 * and no other, so that is the state: the next visit tells status, score and place out of it anew. A status that was not told in this
 * visit yet goes before it with its score, for the learner may never come back.
 *
 * @param {number} limit of the state
 * @param {(outcome: Outcome) => void} tellOutcome sets status and score
 * @param {(save: Save) => void} tell sets the rest but the state
 * @param {(interaction: Interaction) => boolean} tellInteraction says whether it was taken
 * @returns {(save: Save) => SaveResult}
 */
function saver(calls, copy, limit, tellOutcome, tell, tellInteraction) {
  const putState = stateWriter(calls, limit);
  let word; // the status as it was told last
  return (save) => {
    const { state, outcome: result } = save;
    calls.failure = null;
    const now = statusWord(result);
    const isNew = now !== word;
    if (isNew) tellOutcome(result);
    const endState = state === null ? () => null : putState(state, save.shorter);
    if (!isNew) tellOutcome(result);
    tell(save);
    const untold = save.interactions.filter((interaction) => !tellInteraction(interaction));
    const { lost = [], room } = endState() ?? {};
    calls.commit();
    const error = calls.failure;
    if (!error) word = now;
    if (!error && lost.length === 0) {
      if (state !== null) copy.drop();
      return { ok: true };
    }
    const left = error ? untold : []; // what alone is refused will always be
    const copied = state !== null && copy.keep(state, left);
    return { ok: !error, error, over: calls.words.over.includes(error?.code), copied, lost, room, untold: left };
  };
}

/**
 * Sets the state; what that gives is called once all else is told, and sets it in ever less room where it alone was refused or
 * came back cut.
 *
 * @returns {(whole: string, shorter: Save["shorter"]) => () => ?{lost: string[], room: number}}
 */
function stateWriter(calls, limit) {
  let room = limit; // that this LMS is known to have
  return (whole, shorter) => {
    const rooms = [room, ...ROOMS.filter((other) => other < Math.min(room, whole.length))];
    let failure = { code: "", text: `${whole.length} > ${room}`, element: STATE };

    /** One try, which leaves `calls.failure` as it is. */
    function attempt() {
      const tried = rooms.shift();
      const { text, lost } = whole.length <= tried ? { text: whole, lost: [] } : shorter(tried);
      const before = calls.failure;
      const isTaken = text.length <= tried && calls.set(STATE, text);
      failure = calls.failure ?? failure;
      calls.failure = before;
      if (!isTaken) return null;
      const held = calls.get(STATE);
      if (held !== "" && held !== text && text.startsWith(held)) return null; // it is cut
      if (lost.length > 0) room = tried;
      return { lost, room: tried };
    }

    let result = attempt();
    return () => {
      if (calls.failure) return result;
      while (!result && rooms[0]) result = attempt();
      if (!result) calls.failure = failure;
      return result;
    };
  };
}
