// What is kept in this browser when no LMS keeps it.

/**
 * One text under one key. Storage that throws is normal (private windows, blocked cookies): memory takes over.
 *
 * @typedef {object} DeviceStorage
 * @property {() => string} read
 * @property {(text: string) => boolean} write says whether the text outlives the page
 * @property {() => void} remove
 *
 * @returns {DeviceStorage}
 */
function deviceStorage(key) {
  let memory = "";
  return {
    read() {
      try {
        return localStorage.getItem(key) ?? "";
      } catch {
        return memory;
      }
    },
    write(text) {
      memory = text;
      try {
        localStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
    remove() {
      memory = "";
      try {
        localStorage.removeItem(key);
      } catch {
        // then there is nothing to remove
      }
    },
  };
}

/** The key of what is kept of a course, and of a learner where there is an LMS to name one. */
function deviceKey(course, learnerId = "") {
  return `coursewright:${course.key}:${learnerId}`;
}

/**
 * Keeps a copy of what an LMS refused or has yet to be told, until it takes it; DESIGN.md, "The player".
 *
 * @param {string} learnerId as the LMS gives it; without one, or where the course says `localCopy: false`, none is kept
 */
function localCopy(course, learnerId) {
  const isOff = course.localCopy === false || learnerId === "";
  const storage = deviceStorage(deviceKey(course, learnerId));
  return {
    /** The LMS's state, and the copy where it says something else. */
    beside(state) {
      const [text, untold] = isOff ? [""] : storage.read().split("\n");
      const { learner: copy, notice: fault } = restoreState(text, course);
      return text === "" || text === state || fault !== "none" ? { state } : { state, copy, untold: interactionsIn(untold) };
    },
    /** @returns {boolean} whether it is kept */
    keep(text, untold = []) {
      return !isOff && storage.write(untold.length > 0 ? `${text}\n${JSON.stringify(untold)}` : text);
    },
    drop() {
      if (!isOff) storage.remove();
    },
  };
}

/** Interactions as they were kept; what else stands there is none. */
function interactionsIn(text = "[]") {
  try {
    return JSON.parse(text).map((interaction) => ({ ...interaction, at: new Date(interaction.at) }));
  } catch {
    return [];
  }
}

/**
 * The connection of a course that has no LMS.
 *
 * @param {string} reason why there is none: "none", or "refused" when an LMS was found and would not begin
 */
function deviceConnection(course, reason) {
  const storage = deviceStorage(deviceKey(course));
  const state = storage.read();
  const connection = {
    name: "device", kind: "device", reason, state, mode: "normal", counts: true, learnerName: "", status: "",
    kept: storage.write(state),
    save({ state: text }) {
      if (text !== null) connection.kept = storage.write(text);
      return { ok: true };
    },
    finish() {},
  };
  return connection;
}
