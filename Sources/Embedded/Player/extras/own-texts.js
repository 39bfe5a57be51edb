// The learner's own values in the markup of the site: marked places, and attributes with their template beside them.

const OWN_ATTRIBUTES = ["alt", "title", "aria-label", "data-title", "data-words"];
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** @param {Object<string, string>} values by variable, the course's own where the learner has none */
function fillOwnTexts(root, values) {
  for (const place of root.querySelectorAll("[data-variable]")) {
    const value = values[place.dataset.variable];
    if (typeof value === "string" && place.textContent !== value) place.textContent = value;
  }
  for (const place of root.querySelectorAll("[data-own]")) place.textContent = filledTemplate(place.dataset.own, values);
  for (const name of OWN_ATTRIBUTES) {
    for (const place of root.querySelectorAll(`[data-own-${name}]`)) {
      place.setAttribute(name, filledTemplate(place.getAttribute(`data-own-${name}`), values));
    }
  }
}

/** A template with its values, which stand apart where they run the other way; `{{}}` are two braces. */
function filledTemplate(template, values) {
  const isRight = document.documentElement.dir === "rtl";
  return template.replace(/\{\{([a-z0-9-]*)\}\}/g, (all, name) => {
    if (name === "") return "{{";
    const value = typeof values[name] === "string" ? values[name] : all;
    return FROM_RIGHT.test(value) === isRight ? value : `\u2068${value}\u2069`;
  });
}
