// What a save is in both editions of SCORM: everything else first, then the state, then the commit.

const ROOMS = [32000, 8000, 4000, 2000, 1000, 500, 255]; // tried one after the other where more was refused

/**
 * @param {number} limit of the state
 * @param {(save: Save) => void} tell sets all but the state
 * @param {(interaction: Interaction) => boolean} tellInteraction says whether it was taken
 * @returns {(save: Save) => SaveResult}
 */
function saver(calls, copy, limit, tell, tellInteraction) {
  const putState = stateWriter(calls, limit);
  return (save) => {
    const { state } = save;
    calls.failure = null;
    tell(save);
    const untold = save.interactions.filter((interaction) => !tellInteraction(interaction));
    const { lost = [], room } = state === null ? {} : putState(state, save.shorter);
    calls.commit();
    const error = calls.failure;
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
 * Sets the state, in ever less room where it alone is refused or comes back cut.
 *
 * @returns {(text: string, shorter: Save["shorter"]) => {lost?: string[], room?: number}}
 */
function stateWriter(calls, limit) {
  const { state: element } = calls.words;
  let room = limit; // that this LMS is known to have
  return (whole, shorter) => {
    if (calls.failure) {
      calls.set(element, whole);
      return {};
    }
    let failure = null;
    const rooms = [room, ...ROOMS.filter((other) => other < Math.min(room, whole.length))];
    for (const tried of rooms) {
      const { text, lost } = whole.length <= tried ? { text: whole, lost: [] } : shorter(tried);
      failure ??= { code: "", text: `${text.length} > ${tried}`, element };
      if (text.length > tried) break;
      if (calls.set(element, text)) {
        const held = calls.get(element);
        const isCut = held !== "" && held.length < text.length && text.startsWith(held);
        if (!isCut) {
          if (lost.length > 0) room = tried;
          return { lost, room: tried };
        }
      } else if (failure.code === "") {
        failure = calls.failure;
      }
      calls.failure = null;
    }
    calls.failure = failure;
    return {};
  };
}
