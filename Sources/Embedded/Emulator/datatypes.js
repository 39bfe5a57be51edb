// What values may look like: plain types that both standards build theirs from.

/**
 * @typedef {object} DataType
 * @property {string} name as a diagnostic says it
 * @property {(value: string, longer?: boolean) => boolean} fits with `longer`, limits that are smallest permitted maximums do not count
 * @property {(value: string) => boolean} [inRange] looked at once the form is right; SCORM 2004 has an error of its own for it
 * @property {(value: string) => string} [cut] as much as the limit lets stand
 */

/** @returns {DataType} */
export function type(name, fits, more = {}) {
  return { name, fits, ...more };
}

export function text(limit) {
  return type(`a text of at most ${limit} characters`, (value, longer) => longer || value.length <= limit, {
    cut: (value) => value.slice(0, limit),
  });
}

export function oneOf(...words) {
  return type(`one of ${words.map((word) => `"${word}"`).join(", ")}`, (value) => words.includes(value));
}

/** A text in a form. */
export function form(name, pattern) {
  return type(name, (value) => pattern.test(value));
}

/** A number whose form `base` knows, within bounds. */
export function between(base, from, to) {
  const bounds = to === Infinity ? `from ${from} on` : `from ${from} to ${to}`;
  return type(`${base.name}, ${bounds}`, base.fits, {
    inRange: (value) => Number(value) >= from && Number(value) <= to,
  });
}

/** Where a range is part of the type, as in SCORM 1.2, which has one error for both. */
export function bounded(base, from, to) {
  const ranged = between(base, from, to);
  return type(ranged.name, (value) => ranged.fits(value) && ranged.inRange(value));
}

export function orEmpty(base) {
  return type(`${base.name}, or nothing`, (value, longer) => value === "" || base.fits(value, longer));
}

export function either(first, second) {
  return type(`${first.name}, or ${second.name}`, (value, longer) => first.fits(value, longer) || second.fits(value, longer));
}

export const integer = form("a whole number", /^-?\d+$/);

/**
 * What is to be stored of a value, by what the LMS does with more than a standard makes it hold.
 *
 * @param {"refuse"|"truncate"|"keep"} limits
 * @returns {?{value: string, beyond: boolean}} null where the value is not of the type; `beyond` says that it was longer
 */
export function taken(dataType, value, limits) {
  if (typeof value !== "string") return null;
  if (dataType.fits(value)) return { value, beyond: false };
  if (limits === "refuse" || !dataType.fits(value, true)) return null;
  return { value: limits === "truncate" ? dataType.cut?.(value) ?? value : value, beyond: true };
}
