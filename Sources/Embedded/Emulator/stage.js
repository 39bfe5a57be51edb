// The windows around a course in a browser: where the LMS's object is, and what is between it and the course.

/**
 * @typedef {object} Stage
 * @property {?HTMLIFrameElement} frame of the course
 * @property {Window} window of the course; of another origin where a fault asks for it
 * @property {() => Promise<void>} leave closes the course as LMSs do, or kills it where a fault asks for that
 *
 * @param {import("./visit.js").Visit} visit
 * @param {string} address of the course
 * @param {{name?: string, holder?: Window, otherOrigin?: string}} options the window that has the object, and an origin
 *   that serves the same files, for the fault that asks for one
 * @returns {Stage}
 */
export function openStage(visit, address, { name = "sco", holder = window, otherOrigin = "" } = {}) {
  const wanted = Object.assign({ api: "holder", frames: 0 }, ...visit.faults.filter((fault) => fault.stage)
    .map(({ stage, frames, milliseconds }) => ({ ...(frames && { frames }), ...(milliseconds && { milliseconds }), ...stage })));
  putObject(visit, holder, wanted);
  const source = wanted.origin === "other" ? otherOrigin + address : address;
  const end = wanted.end === "kill" ? silence : () => {};
  if (wanted.api === "opener") return openedBeside(holder.open(source, name, "popup"), end);
  const host = holder.document;
  const frame = framed(innermost(host, wanted.frames), name);
  frame.src = source;
  return {
    frame,
    window: frame.contentWindow,
    leave: () => new Promise((resolve) => {
      end(frame.contentWindow);
      frame.addEventListener("load", () => resolve(), { once: true });
      frame.src = "about:blank";
    }),
  };
}

function putObject({ standard, api }, holder, { api: place, milliseconds }) {
  const put = () => {
    holder[standard.apiName] = api;
  };
  delete holder[standard.apiName];
  if (place === "late") setTimeout(put, milliseconds);
  else if (place !== "none") put();
}

/** The document of the last of so many frames, one inside the other. */
function innermost(host, frames) {
  let inner = host;
  for (let count = 0; count < frames; count += 1) inner = framed(inner, `frame-${count}`).contentDocument;
  return inner;
}

/** A frame that fills its document; empty, it is of the same origin. */
function framed(host, name) {
  const frame = host.createElement("iframe");
  frame.name = name;
  frame.title = "Course";
  frame.style.cssText = "border: 0; width: 100%; height: 100%; display: block;";
  host.documentElement.style.height = "100%";
  host.body.style.cssText = "margin: 0; height: 100%;";
  host.body.append(frame);
  return frame;
}

function openedBeside(opened, end) {
  return {
    frame: null,
    window: opened,
    leave: () => new Promise((resolve) => {
      end(opened);
      opened.close();
      const timer = setInterval(() => {
        if (!opened.closed) return;
        clearInterval(timer);
        resolve();
      }, 10);
    }),
  };
}

/** No event of its end reaches the course. */
function silence(course) {
  for (const type of ["pagehide", "visibilitychange", "beforeunload", "unload"]) {
    course.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
  }
}

/** As a browser does that keeps a page for its back button: the course hears that it is left, and that it is shown again. */
export function showAgain(course) {
  for (const type of ["pagehide", "pageshow"]) course.dispatchEvent(new course.PageTransitionEvent(type, { persisted: true }));
}

/** A window of its own for another visit in the same page, as another tab would be. */
export function openTab(name) {
  return framed(document, name).contentWindow;
}
