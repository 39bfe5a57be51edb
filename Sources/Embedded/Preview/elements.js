// Elements of a page, made without markup in texts: nothing that a course or an LMS says is ever read as HTML.

/**
 * @param {string} name  @param {Object<string, *>} properties as of the element; `data` for its dataset
 * @param {...(Node|string)} inner
 */
export function element(name, properties = {}, ...inner) {
  const made = document.createElement(name);
  const { data, ...rest } = properties;
  Object.assign(made, rest);
  Object.assign(made.dataset, data);
  made.append(...inner);
  return made;
}

export function byId(id) {
  return document.getElementById(id);
}

/** A table of names and values. */
export function table(rows, { caption, fresh = new Set() } = {}) {
  const body = rows.map(([name, value]) => {
    const row = element("tr", { className: fresh.has(name) ? "fresh" : "" }, element("th", { scope: "row" }, name), element("td", {}, value));
    return row;
  });
  const made = element("table", {}, element("tbody", {}, ...body));
  if (caption) made.prepend(element("caption", {}, caption));
  return made;
}
