// Elements and icons. Text always enters as text nodes.

/**
 * Makes an element: `element("p.note", { hidden: true }, "text", child)`.
 *
 * Attributes that are true stand without a value, false and null are left out, `on…` functions become listeners.
 */
function element(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value !== false && value !== null) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A drawing of icons.svg. It says nothing by itself: words stand beside it. */
function icon(name) {
  const [svg, use] = ["svg", "use"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Words for those who hear the page. */
function heard(text) {
  return element("span.visually-hidden", {}, text);
}

function button(label, press, { kind = "primary", iconName = null } = {}) {
  return element(`button.button.${kind}`, { type: "button", onclick: press },
    iconName && icon(iconName), element("span", {}, label));
}

/** Says something to screen readers without moving the focus. */
function announce(text) {
  const region = document.getElementById("announcer");
  region.textContent = "";
  setTimeout(() => { region.textContent = text; }, 50);
}
