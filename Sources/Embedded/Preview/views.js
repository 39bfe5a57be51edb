// What stands beside the course: one function a tab, each from what is known to elements.

import { byId, element, table } from "./elements.js";

let shownData = {};

/** The data model as it is now; what changed since the last look is marked. */
export function showData(session) {
  const { data } = session;
  const names = Object.keys(data).sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  const fresh = new Set(names.filter((name) => shownData[name] !== data[name]));
  shownData = { ...data };
  const rows = names.map((name) => [name, String(data[name])]);
  byId("data").replaceChildren(...(rows.length > 0
    ? [table(rows, { fresh })]
    : [element("p", { className: "empty" }, session.course ? "The course has stored nothing yet." : "A web site has no LMS: progress stays in this browser.")]));
}

let onlyAgainst = false;

/** Every call, the latest first. */
export function showCalls(session) {
  const { entries } = session.log;
  const wrong = entries.filter((entry) => entry.against !== null);
  byId("call-count").textContent = wrong.length > 0 ? String(wrong.length) : "";
  const filter = element("input", { type: "checkbox", checked: onlyAgainst });
  filter.addEventListener("change", () => {
    onlyAgainst = filter.checked;
    showCalls(session);
  });
  const shown = (onlyAgainst ? wrong : entries).slice(-400).reverse();
  const list = element("ol", {}, ...shown.map(callItem));
  byId("calls").replaceChildren(
    element("label", { className: "filter" }, filter, "only calls against the standard"),
    shown.length > 0 ? list : element("p", { className: "empty" }, onlyAgainst ? "None: a strict LMS takes every call." : "No call yet."),
  );
}

function callItem({ at, call, args, answer, error, against, fault }) {
  const words = `${call}(${args.map((one) => JSON.stringify(one)).join(", ")}) → ${JSON.stringify(answer) ?? "nothing"}`;
  const item = element("li", {}, element("span", { className: "when" }, `${(at / 1000).toFixed(2)} s `), element("code", {}, words));
  if (error) item.append(element("span", { className: "when" }, ` error ${error}`));
  if (against) item.append(element("div", { className: "against" }, against));
  if (fault) item.append(element("div", { className: "fault" }, `by the fault ${fault}`));
  return item;
}

/** What was found in the source, with its place. */
export function showFindings(findings) {
  byId("finding-count").textContent = findings.length > 0 ? String(findings.length) : "";
  const items = findings.map((finding) => {
    const item = element(
      "li", { className: "finding" },
      element("p", {}, element("span", { className: `severity ${finding.severity}` }, finding.severity), ` ${finding.message}`),
      element("p", {}, element("code", {}, `${finding.file}:${finding.line}:${finding.column}`)),
    );
    if (finding.excerpt) item.append(element("pre", {}, finding.excerpt));
    if (finding.help) item.append(element("p", {}, finding.help));
    item.append(element("p", { className: "when" }, finding.rule));
    return item;
  });
  byId("findings").replaceChildren(items.length > 0 ? element("ul", {}, ...items) : element("p", { className: "empty" }, "Nothing was found in the source."));
}

const PLACES = { page: "The windows around the course", api: "How the LMS answers", record: "What the LMS keeps" };

/** Faults to switch on: the course is opened again with them. */
export function showFaults(all, chosen, standard, onChange) {
  byId("fault-count").textContent = chosen.size > 0 ? String(chosen.size) : "";
  const groups = Object.entries(PLACES).map(([place, title]) => element(
    "fieldset", {}, element("legend", {}, title),
    ...all.filter((fault) => fault.place === place && fault.standards.includes(standard)).map((fault) => faultChoice(fault, chosen, onChange)),
  ));
  byId("faults").replaceChildren(element("p", { className: "empty" }, "What LMSs do wrong. The course is opened again with each change."), ...groups);
}

function faultChoice(fault, chosen, onChange) {
  const box = element("input", { type: "checkbox", checked: chosen.has(fault.name), name: fault.name });
  const values = Object.entries(fault.parameters).filter(([, value]) => typeof value === "number").map(([name, value]) => {
    const input = element("input", { type: "number", value: String(chosen.get(fault.name)?.[name] ?? value), ariaLabel: name });
    input.addEventListener("change", () => box.checked && tell());
    return [name, input];
  });
  function tell() {
    if (box.checked) chosen.set(fault.name, Object.fromEntries(values.map(([name, input]) => [name, Number(input.value)])));
    else chosen.delete(fault.name);
    onChange();
  }
  box.addEventListener("change", tell);
  return element("label", { className: "choice" }, box, element("span", {}, fault.describes), ...values.map(([, input]) => input));
}

/** What the LMS keeps of the learner, and what it makes of the course as a whole. */
export function showAttempts(session) {
  const { course } = session;
  if (!course) {
    byId("attempts").replaceChildren(element("p", { className: "empty" }, "A web site has no attempts."));
    return;
  }
  const parts = session.items.flatMap((item) => {
    const attempts = course.registration.scos[item.identifier]?.attempts ?? [];
    return attempts.map((attempt, index) => table(statusRows(attempt, course.manifest.standard), { caption: `${item.title}, attempt ${index + 1}` }));
  });
  if (course.manifest.standard === "scorm2004" && session.items.length > 1) {
    const state = course.sequencing().course;
    const rows = ["completion", "success", "measure"].map((name) => [name, String(state?.[name] ?? "unknown")]);
    parts.unshift(table(rows, { caption: "The course, rolled up" }));
  }
  byId("attempts").replaceChildren(...(parts.length > 0 ? parts : [element("p", { className: "empty" }, "No attempt yet.")]));
}

const STATUS = {
  scorm12: ["cmi.core.lesson_status", "cmi.core.score.raw", "cmi.core.lesson_location", "cmi.core.exit"],
  scorm2004: ["cmi.completion_status", "cmi.success_status", "cmi.score.scaled", "cmi.progress_measure", "cmi.location", "cmi.exit"],
};

function statusRows({ data, seconds, sittings, state }, standard) {
  const rows = STATUS[standard].filter((name) => name in data).map((name) => [name, String(data[name])]);
  return [...rows, ["time", `${Math.round(seconds)} s`], ["visits", String(sittings)], ["state", state || "open"]];
}
