// A handout that is filled in: what is typed stays in this browser until it is cleared, and can be kept as a file.

(() => {
  const page = document.querySelector("main");
  const key = `coursewright-handout:${document.body.dataset.handout}`;
  const fields = () => [...page.querySelectorAll("input[name], textarea[name]")];
  const storage = (() => {
    try {
      localStorage.getItem(key);
      return localStorage;
    } catch {
      return null; // the browser forbids it: a saved copy is all there is
    }
  })();

  /** What is filled in: texts by name, and the names and values of what is chosen. */
  function read() {
    const values = {};
    for (const field of fields()) {
      if (field.type === "radio") {
        if (field.checked) values[field.name] = field.value;
      } else if (field.type === "checkbox") {
        if (field.checked) values[field.name] = "on";
      } else if (field.value) values[field.name] = field.value;
    }
    return values;
  }

  /** Fills in; rows that were added come back first. */
  function write(values) {
    for (const table of page.querySelectorAll("table.grid")) {
      const rows = Object.keys(values).map((name) => rowOf(table, name)).filter(Boolean);
      while (table.tBodies[0].rows.length < Math.min(Math.max(0, ...rows), 200)) grow(table);
    }
    for (const field of fields()) {
      const value = typeof values[field.name] === "string" ? values[field.name] : "";
      if (field.type === "radio") choose(field, field.value === value);
      else if (field.type === "checkbox") field.checked = value === "on";
      else field.value = value;
    }
    fit();
  }

  function choose(field, isChosen) {
    field.checked = isChosen;
    field.toggleAttribute("data-chosen", isChosen);
  }

  /** A choice that is clicked once more is taken back; a double click is one. */
  function takeBack(event) {
    const field = event.target;
    if (field.type !== "radio" || event.detail > 1) return;
    const isTakenBack = field.hasAttribute("data-chosen");
    for (const other of fields()) if (other.name === field.name) choose(other, other === field && !isTakenBack);
    if (isTakenBack) field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function rowOf(table, name) {
    const start = `${table.dataset.field}_`;
    return name.startsWith(start) ? Number.parseInt(name.slice(start.length), 10) : 0;
  }

  /** One row more, as the last one is, with nothing in it. */
  function grow(table) {
    const body = table.tBodies[0];
    const row = body.rows[body.rows.length - 1].cloneNode(true);
    const number = body.rows.length + 1;
    for (const field of row.querySelectorAll("textarea")) {
      const column = field.name.slice(`${table.dataset.field}_${number - 1}_`.length);
      const about = (text) => text.replace(/(^|, )\d+(?=: )/, `$1${number}`);
      field.name = `${table.dataset.field}_${number}_${column}`;
      // Its templates, too, where learners have their own words.
      for (const name of ["title", "aria-label", "data-own-title", "data-own-aria-label"]) {
        if (field.hasAttribute(name)) field.setAttribute(name, about(field.getAttribute(name)));
      }
      field.value = "";
      field.textContent = "";
    }
    body.append(row);
    return row;
  }

  /** Fields as high as what is in them, so that paper shows it all. */
  function fit() {
    for (const date of page.querySelectorAll("input[type=date]")) date.toggleAttribute("data-empty", !date.value);
    for (const area of page.querySelectorAll("textarea")) {
      area.style.height = "auto";
      if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + 2}px`;
    }
  }

  function keep() {
    const values = read();
    try {
      if (Object.keys(values).length) storage?.setItem(key, JSON.stringify(values));
      else storage?.removeItem(key);
    } catch {
      // Full or forbidden: what is typed is on the page still.
    }
  }

  function held() {
    try {
      return JSON.parse(storage?.getItem(key) ?? "null");
    } catch {
      return null;
    }
  }

  /** This document with all that is filled in, as the text of a file that opens in any browser. */
  function copied() {
    const copy = document.documentElement.cloneNode(true);
    const data = copy.ownerDocument.createElement("script");
    data.type = "application/json";
    data.id = "filled";
    data.textContent = JSON.stringify(read()).replace(/</g, "\\u003c");
    copy.querySelector("#filled")?.remove();
    copy.querySelector("main").after(data); // before the script that reads it
    copy.querySelectorAll("textarea").forEach((area) => area.style.removeProperty("height"));
    copy.querySelector(".fill-state").textContent = "";
    copy.querySelectorAll("[data-fill]").forEach((button) => { button.hidden = false; });
    return `<!DOCTYPE html>\n${copy.outerHTML}\n`;
  }

  const copyName = `${document.body.dataset.handout.split("/").pop()}-filled.html`;

  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([copied()], { type: "text/html" }));
    link.download = copyName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  /** Takes what is filled in from a saved copy of this handout; nothing else of the file is used. */
  async function open(file) {
    const copy = new DOMParser().parseFromString(await file.text(), "text/html");
    const isOurs = copy.body.dataset.handout === document.body.dataset.handout;
    let values = null;
    try {
      values = isOurs ? JSON.parse(copy.querySelector("script#filled")?.textContent ?? "null") : null;
    } catch {
      values = null;
    }
    if (!values) return tell("foreign");
    opened = values;
    if (Object.keys(read()).length > 0) ask("open");
    else takeCopy();
  }

  function takeCopy() {
    write(opened);
    keep();
    tell("opened");
  }

  function tell(what) {
    document.querySelector(".fill-state").textContent = document.querySelector(`[data-say="${what}"]`).textContent;
  }

  let opened = {}; // of the copy that is about to replace what is filled in
  /** What is lost by it is lost, so it is asked for. */
  function ask(what) {
    const dialog = document.getElementById(what);
    dialog.returnValue = "";
    dialog.showModal();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.hasAttribute("data-grow")) {
      grow(button.closest(".field").querySelector("table")).querySelector("textarea").focus();
      keep();
    }
    if (button.dataset.fill === "save") save();
    if (button.dataset.fill === "print") window.print();
    if (button.dataset.fill === "open") document.querySelector("#saved").click();
    if (button.dataset.fill === "clear") ask("clear");
  });
  document.getElementById("clear").addEventListener("close", ({ target }) => {
    if (target.returnValue !== "clear") return;
    write({});
    keep();
    tell("cleared");
  });
  document.getElementById("open").addEventListener("close", ({ target }) => {
    if (target.returnValue === "open") takeCopy();
  });
  document.querySelector("#saved").addEventListener("change", (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (file) open(file);
  });
  page.addEventListener("input", () => { fit(); keep(); });
  page.addEventListener("click", takeBack);
  // Browsers click nothing where the space bar finds what is chosen.
  page.addEventListener("keydown", (event) => {
    if (event.key !== " " || event.repeat || !event.target.hasAttribute("data-chosen")) return;
    event.preventDefault();
    takeBack(event);
  });
  window.addEventListener("beforeprint", fit);

  // In the dialog of a course, which has buttons of its own for these and asks for the copy.
  if (window.parent !== window) {
    for (const name of ["print", "save"]) document.querySelector(`[data-fill=${name}]`).hidden = true;
    window.addEventListener("message", ({ data, source }) => {
      if (data === "coursewright:copy" && source === window.parent) source.postMessage({ copy: copied(), name: copyName }, "*");
    });
    window.parent.postMessage("coursewright:copies", "*");
  }

  const filled = document.querySelector("script#filled");
  const kept = held();
  if (filled && !kept) write(JSON.parse(filled.textContent));
  else if (kept) write(kept);
  else fit();
})();
