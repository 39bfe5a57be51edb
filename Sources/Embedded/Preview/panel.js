// The panel of the preview: it puts the course into the emulator, shows what happens, and opens it anew when it changes.

import { FAULTS } from "./emulator/faults.js";
import { byId, element } from "./elements.js";
import { Session } from "./session.js";
import { showAttempts, showCalls, showData, showFaults, showFindings } from "./views.js";

const secret = window.location.pathname.split("/")[1];
const chosenFaults = new Map();
const sessions = new Map();
let status = { generation: 0, targets: [], findings: [] };
let session = null;
let isDrawing = false;

async function start() {
  wireTabs();
  byId("target").addEventListener("change", () => choose(byId("target").value));
  byId("item").addEventListener("change", () => open(byId("item").value));
  byId("again").addEventListener("click", () => session.comeBack(faults()));
  byId("open").addEventListener("click", () => open(session.item));
  byId("new").addEventListener("click", () => open(session.item, { isNew: true }));
  byId("reset").addEventListener("click", async () => {
    await session.forget();
    await open(session.item);
  });
  byId("width").addEventListener("change", () => {
    byId("frame").style.maxWidth = byId("width").value ? `${byId("width").value}px` : "";
  });
  for (;;) await follow();
}

/** Waits for what comes next, and shows it. */
async function follow() {
  let next;
  try {
    next = await (await fetch(`/${secret}/status/${status.generation}`)).json();
  } catch {
    notice("The preview has ended; start it again.");
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return;
  }
  if (next.generation === status.generation) return;
  const isFirst = status.generation === 0;
  status = next;
  byId("title").textContent = status.title;
  document.title = `${status.title} · preview`;
  notice(status.staleness ?? "");
  showFindings(status.findings);
  fill(byId("target"), status.targets.map((name) => [name, name]), session?.target);
  if (status.targets.length === 0) return;
  if (isFirst || !session) await choose(status.targets[0]);
  else if (!status.staleness) await reload();
}

/** Shows another package of the course, with a learner of its own. */
async function choose(target) {
  await session?.close();
  if (!sessions.has(target)) {
    sessions.set(target, new Session({ secret, target, frame: byId("frame"), onChange: draw, onEnd: ended }));
  }
  session = sessions.get(target);
  byId("target").value = target;
  await tryTo(async () => {
    await session.prepare();
    await open(session.item ?? session.items[0].identifier);
  });
}

/** The source has changed: the learner comes back to where they were. */
async function reload() {
  await session.close();
  await tryTo(async () => {
    await session.prepare();
    await open(session.item);
  });
}

async function open(item, how = {}) {
  byId("left").hidden = true;
  byId("frame").hidden = false;
  await session.open(item, { ...how, ...faults() });
  fill(byId("item"), session.items.map(({ identifier, title }) => [identifier, title]), session.item);
  byId("item").parentElement.hidden = session.items.length < 2;
  byId("new").disabled = !session.course;
  showFaults([...FAULTS.values()], chosenFaults, session.course?.manifest.standard, () => open(session.item));
}

function faults() {
  return { faults: [...chosenFaults].map(([name, values]) => ({ name, ...values })) };
}

/** The course has ended its session itself. */
async function ended(deliver) {
  if (deliver) {
    await open(deliver);
    return;
  }
  byId("frame").hidden = true;
  byId("left").hidden = false;
  draw();
}

/** Draws at most once a frame: a course makes many calls at a time. */
function draw() {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    showData(session);
    showCalls(session);
    showAttempts(session);
    const open = session.openItems;
    for (const option of byId("item").options) option.disabled = !open.has(option.value) && option.value !== session.item;
  });
}

async function tryTo(work) {
  try {
    await work();
  } catch (error) {
    notice(`The package cannot be opened: ${error.message}`);
  }
}

function notice(text) {
  byId("notice").textContent = text;
}

function fill(select, options, chosen) {
  select.replaceChildren(...options.map(([value, text]) => element("option", { value }, text)));
  if (options.some(([value]) => value === chosen)) select.value = chosen;
}

function wireTabs() {
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  const show = (chosen) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      byId(tab.getAttribute("aria-controls")).hidden = !isChosen;
    }
  };
  for (const [place, tab] of tabs.entries()) {
    tab.addEventListener("click", () => show(tab));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = tabs[(place + step + tabs.length) % tabs.length];
      show(next);
      next.focus();
    });
  }
  show(tabs[0]);
}

start();
