// A data model as a table of elements, and what is stored in it.

/**
 * @typedef {object} Element
 * @property {"keyword"|"count"|"r"|"w"|"rw"} access
 * @property {*} type a DataType; the fixed value of a keyword; "pattern" or "response" where another element decides
 * @property {string} [initial] what is read when nothing was stored
 *
 * @typedef {[string, string, *, string?]} Row name with `n` for an index, access, type, initial
 */

export class DataModel {
  /** @param {Row[]} rows  @param {Object<string, string>} data by the names that a course uses */
  constructor(rows, data) {
    this.elements = new Map(rows.map(([name, access, type, initial]) => [name, { access, type, initial }]));
    this.data = data;
  }

  /** @returns {?Element} */
  find(name) {
    return this.elements.get(pathOf(name)) ?? null;
  }

  /** Whether a name stands for an element or a group of some. */
  isKnown(path) {
    return [...this.elements.keys()].some((other) => other === path || other.startsWith(`${path}.`));
  }

  /** Of `<something>._children` and the like: the something, if the model has it. */
  keywordOwner(name) {
    const [, owner, keyword] = /^(.+)\.(_children|_count|_version)$/.exec(pathOf(name)) ?? [];
    return owner !== undefined && this.isKnown(owner) ? keyword : null;
  }

  /** How many entries a list has. */
  countOf(list) {
    const start = `${list}.`;
    let count = 0;
    for (const name of Object.keys(this.data)) {
      if (!name.startsWith(start)) continue;
      const index = Number(/^\d+(?=\.)/.exec(name.slice(start.length))?.[0] ?? -1);
      count = Math.max(count, index + 1);
    }
    return count;
  }

  /** The values of a field in all entries of a list but the named element's. */
  others(list, field, name) {
    const values = [];
    for (let index = 0; index < this.countOf(list); index += 1) {
      const other = `${list}.${index}.${field}`;
      if (other !== name && other in this.data) values.push(this.data[other]);
    }
    return values;
  }
}

/** A name as it stands in the table. */
function pathOf(name) {
  return name.replace(/\.\d+(?=\.)/g, ".n").replace(/\.\{target=[^{}]+\}$/, ".{target}");
}

/** The lists that a name goes through, from the outermost, with the index in each. */
export function indexesIn(name) {
  return Array.from(name.matchAll(/\.(\d+)(?=\.)/g), (match) => ({
    list: name.slice(0, match.index),
    text: match[1],
    index: Number(match[1]),
    rest: name.slice(match.index + match[0].length + 1),
  }));
}

/** Whether a name is one of the elements or groups that an LMS does without. */
export function isMissing(name, without = []) {
  return without.some((missing) => name === missing || name.startsWith(`${missing}.`));
}

/** A copy without some elements. */
export function leavingOut(data, ...names) {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}
