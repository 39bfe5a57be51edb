// What the strict LMS pages share: plain types, the log of all calls, and how a course is opened and closed.
"use strict";

const decimal = (value) => /^-?\d+(\.\d+)?$/.test(value);
const integer = (from, to) => (value) => /^-?\d+$/.test(value) && Number(value) >= from && Number(value) <= to;
const oneOf = (...list) => (value) => list.includes(value);
const text = (limit) => (value) => value.length <= limit;

/** How many entries a list has, as far as `data` knows. */
function listLength(data, list) {
  const pattern = new RegExp(`^${list.replaceAll(".", "\\.")}\\.(\\d+)\\.`);
  return Object.keys(data).reduce((most, name) => Math.max(most, Number(pattern.exec(name)?.[1] ?? -1)), -1) + 1;
}

/** Makes the object that the course calls: each call is logged, and a code that it throws becomes the last error. */
function publish(lms, prefix, errors, calls) {
  let error = 0;
  lms.API = {
    [`${prefix}GetLastError`]: () => String(error),
    [`${prefix}GetErrorString`]: (code) => errors[code] ?? "",
    [`${prefix}GetDiagnostic`]: (code) => errors[code || error] ?? "",
  };
  for (const [call, act] of Object.entries(calls)) {
    lms.API[call] = (...args) => {
      let result = call === `${prefix}GetValue` ? "" : "false";
      error = 0;
      try {
        result = act(...args);
      } catch (code) {
        if (typeof code !== "number") throw code;
        error = code;
      }
      lms.log.push({ call, args, result, error });
      return result;
    };
  }
}

/** Begins a sitting: puts the object in place, then the SCO into its frame. */
function launch(record, options, address) {
  window.lms = runtime(record, options);
  window[API_NAME] = window.lms.API;
  const frame = document.createElement("iframe");
  frame.name = "sco";
  frame.title = "Course";
  frame.src = address;
  document.body.append(frame);
}

/** Ends it as LMSs do: the frame goes elsewhere. */
function leave() {
  const frame = document.querySelector("iframe");
  return new Promise((resolve) => {
    frame.addEventListener("load", () => resolve(true));
    frame.src = "about:blank";
  });
}
