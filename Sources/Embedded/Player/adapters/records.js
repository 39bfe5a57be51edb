// Interactions and objectives in the lists of an LMS, which are found by id and never by position.

/**
 * Appends interactions. The lists are a journal: one id may stand there several times, once an answer.
 *
 * @param {number} limit as many as an LMS has to keep; after them, the last one of the same id is written over
 * @returns {(id: string, fields: Array<[string, ?string]>) => boolean} says whether it was taken; fields without a
 *   value are left out
 */
function interactionWriter(calls, limit = Infinity) {
  let next = 0; // some LMSs count only once committed
  return (id, fields) => {
    let index = Math.max(next, countOf(calls, "cmi.interactions"));
    const element = (name) => `cmi.interactions.${index}.${name}`;
    if (index >= limit) {
      for (index = limit - 1; index >= 0 && calls.get(element("id")) !== id;) index -= 1;
      if (index < 0) return true; // there is no place for it, nor will there be
    } else if (!calls.offer(element("id"), id)) {
      return false;
    }
    next = Math.max(next, index + 1);
    for (const [name, value] of fields) {
      if (value !== null) calls.offer(element(name), value);
    }
    return true;
  };
}

/**
 * The LMS's objectives; missing ones are appended.
 *
 * @returns {(id: string) => ?{held: (name: string) => string, put: (name: string, value: string) => void}} `put` writes
 *   only what differs from what is held
 */
function objectiveWriter(calls, limit = Infinity) {
  const known = new Map();
  const values = new Map();
  let next = countOf(calls, "cmi.objectives");
  for (let index = 0; index < next; index += 1) known.set(calls.get(`cmi.objectives.${index}.id`), index);
  return (id) => {
    if (!known.has(id)) {
      if (next >= limit || !calls.offer(`cmi.objectives.${next}.id`, id)) return null;
      known.set(id, next);
      next += 1;
    }
    const element = (name) => `cmi.objectives.${known.get(id)}.${name}`;
    const held = (name) => {
      if (!values.has(element(name))) values.set(element(name), calls.get(element(name)));
      return values.get(element(name));
    };
    return {
      held,
      put(name, value) {
        if (held(name) === value) return;
        if (calls.offer(element(name), value)) values.set(element(name), value);
      },
    };
  };
}

function countOf(calls, list) {
  return Number(calls.get(`${list}._count`)) || 0;
}

/** As much of a text as fits, ended at a whole character. */
function cut(text, limit) {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "");
}
