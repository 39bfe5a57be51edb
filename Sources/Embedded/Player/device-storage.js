// What is kept in this browser when no LMS keeps it.

/**
 * One text under one key. Storage that throws is normal (private windows, blocked cookies, file pages): memory takes over.
 *
 * @returns {{read: () => string, write: (text: string) => boolean}} write says whether the text outlives the page
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
  };
}

/**
 * The connection of a course that has no LMS.
 *
 * @param {string} reason why there is none: "none", or "refused" when an LMS was found and would not begin
 */
function deviceConnection(course, reason) {
  const storage = deviceStorage(`coursewright:${course.key}`);
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
