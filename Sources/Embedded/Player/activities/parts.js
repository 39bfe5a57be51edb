// Texts in parts. What is revealed needs no script but for paper; tabs stand one below the other until they are built.

function buildParts() {
  for (const tabs of document.querySelectorAll(".tabs")) buildTabs(tabs);
  const closed = () => document.querySelectorAll(":is(.reveal details, .transcript):not([open])");
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...closed()];
    for (const part of opened) part.open = true;
  });
  window.addEventListener("afterprint", () => { for (const part of opened) part.open = false; });
}

function buildTabs(root) {
  const panels = [...root.children];
  const tabs = panels.map((panel) => {
    const title = panel.firstElementChild;
    const id = `${title.id}--tab`;
    title.classList.add("visually-hidden"); // the tab says it
    panel.id = `${title.id}--panel`;
    panel.tabIndex = 0;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", id);
    return element("button.tab", {
      id, type: "button", role: "tab", "aria-controls": panel.id, onclick: ({ currentTarget }) => select(currentTarget),
    }, title.textContent);
  });

  function select(chosen) {
    tabs.forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      panels[index].hidden = tab !== chosen;
    });
  }

  const list = element("div.tab-list", { role: "tablist" }, ...tabs);
  list.addEventListener("keydown", (event) => {
    const forwards = getComputedStyle(list).direction === "rtl" ? -1 : 1;
    const at = tabs.indexOf(event.target);
    const to = { ArrowRight: at + forwards, ArrowLeft: at - forwards, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const chosen = tabs.at(to % tabs.length);
    select(chosen);
    chosen.focus();
  });
  select(tabs[0]);
  root.prepend(list);
  root.classList.add("is-built");
}

/** Opens the part that something stands in. */
function openParts(target) {
  const part = target.closest("details");
  if (part) part.open = true;
  document.getElementById(target.closest("[role=tabpanel]")?.getAttribute("aria-labelledby"))?.click();
}
