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

const ICONS = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  half: "M5 12h14",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11.5v4.5M12 8v.1",
  bang: "M12 5v9M12 18.5v.1",
  bulb: "M9 18h6M10 21h4M8 14.5a6 6 0 1 1 8 0c-.7.7-1 1.3-1 2H9c0-.7-.3-1.3-1-2z",
  star: "M12 4l2.4 5.1 5.6.7-4.1 3.8 1.1 5.4-5-2.7-5 2.7 1.1-5.4L4 9.8l5.6-.7z",
  warning: "M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.1",
  stop: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.4v.1",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  menu: "M4 7h16M4 12h16M4 17h16",
  before: "M14.5 6l-6 6 6 6",
  after: "M9.5 6l6 6-6 6",
  up: "M6 14.5l6-6 6 6",
  down: "M6 9.5l6 6 6-6",
  print: "M7 9V4h10v5M7 17H4.5v-6.5A1.5 1.5 0 0 1 6 9h12a1.5 1.5 0 0 1 1.5 1.5V17H17M7 14h10v6H7z",
  save: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
  external: "M10 6H6v12h12v-4M13 5h6v6M19 5l-8 8",
  paper: "M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5",
};

/** A drawing that says nothing by itself: words stand beside it. */
function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
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

/** Puts the icons into the markup that the site writer made. */
function drawIcons(root) {
  const drawings = {
    ".alert-note > .alert-title": "info",
    ".alert-tip > .alert-title": "bulb",
    ".alert-important > .alert-title": "star",
    ".alert-warning > .alert-title": "warning",
    ".alert-caution > .alert-title": "stop",
    ".handout-title": "paper",
  };
  for (const [selector, name] of Object.entries(drawings)) {
    for (const target of root.querySelectorAll(selector)) target.prepend(icon(name));
  }
  for (const cue of root.querySelectorAll(".external-cue")) {
    cue.replaceChildren(icon(cue.closest(".download") ? "save" : "external"), heard(` (${cue.textContent})`));
  }
}

/** Code wider than the window scrolls in its box, which the keyboard has to reach. */
function openCode(root) {
  for (const code of root.querySelectorAll("pre")) {
    code.tabIndex = 0;
    code.setAttribute("role", "group");
    code.setAttribute("aria-label", say("code.label"));
  }
}

/** Says something to screen readers without moving the focus. */
function announce(text) {
  const region = document.getElementById("announcer");
  region.textContent = "";
  setTimeout(() => { region.textContent = text; }, 50);
}
