// What the LMS of the preview is doing: one package, one learner, one visit at a time.

import { CallLog } from "./emulator/log.js";
import { systemClock } from "./emulator/clock.js";
import { EmulatedCourse } from "./emulator/course.js";
import { readManifest } from "./emulator/manifest.js";
import { openStage, showAgain } from "./emulator/stage.js";
import { allOf } from "./emulator/activities.js";

export class Session {
  /**
   * @param {{secret: string, target: string, frame: HTMLElement, onChange: () => void, onEnd: (deliver: ?string) => void}} parts
   *   `frame` is where the LMS's window goes
   */
  constructor({ secret, target, frame, onChange, onEnd }) {
    this.base = `/${secret}/content/${target}/`;
    this.stageAddress = `/${secret}/panel/stage.html`;
    this.target = target;
    this.frame = frame;
    this.onChange = onChange;
    this.onEnd = onEnd;
    this.course = null; // nil for what has no manifest: there is no LMS then
    this.visit = null;
    this.stages = []; // two where a fault opens the course twice
    this.log = new CallLog(systemClock);
  }

  /** Reads the manifest; what was kept of an earlier one stays, for it is the same learner. */
  async prepare() {
    const answer = await fetch(`${this.base}imsmanifest.xml`);
    if (!answer.ok) {
      this.course = null;
      return;
    }
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/xml");
    if (parsed.querySelector("parsererror")) throw new Error("imsmanifest.xml is not well-formed");
    const manifest = readManifest(parsed);
    const registration = this.course?.manifest.standard === manifest.standard ? this.course.registration : undefined;
    this.course = new EmulatedCourse(manifest, registration);
  }

  /** The items that start something. */
  get items() {
    if (!this.course) return [{ identifier: "index", title: "index.html", href: "index.html", isSCO: false }];
    return [...allOf(this.course.root)].map((activity) => activity.item).filter((item) => item.href);
  }

  get openItems() {
    return this.course ? new Set(this.course.openItems()) : new Set(["index"]);
  }

  /** Opens an item in a new window of the LMS. */
  async open(id, { faults = [], isNew = false } = {}) {
    await this.close();
    const item = this.items.find((one) => one.identifier === id) ?? this.items[0];
    this.item = item.identifier;
    this.log = new CallLog(systemClock);
    this.log.onEntry(() => this.onChange());
    this.end = "";
    this.frame.replaceChildren();
    const holder = await this.newWindow();
    if (!this.course) {
      const frame = holder.document.createElement("iframe");
      frame.title = "Course";
      frame.style.cssText = "border: 0; width: 100%; height: 100%; display: block;";
      holder.document.documentElement.style.height = "100%";
      holder.document.body.style.cssText = "margin: 0; height: 100%;";
      frame.src = this.base + item.href + (this.place ?? "");
      holder.document.body.append(frame);
      this.stages = [{ window: frame.contentWindow, leave: async () => {} }];
      this.visit = null;
    } else {
      const begin = (window, how) => {
        this.visit = this.course.open(this.item, {
          ...how, faults, log: this.log, options: { learnerId: "preview", learnerName: "Learner, Lee" },
          onEnd: ({ deliver }) => { if (!this.isClosing) this.onEnd(deliver); },
        });
        this.stages.push(openStage(this.visit, this.base + item.href, { holder: window, otherOrigin: otherOrigin() }));
      };
      begin(holder, { isNew });
      const { tabs, end } = Object.assign({}, ...this.visit.faults.map((fault) => fault.stage));
      this.end = end;
      if (tabs > 1) begin(await this.newWindow(), {});
    }
    this.onChange();
  }

  /** Leaves the course and opens it again, or lets the browser do that where a fault keeps the page for its back button. */
  async comeBack(how) {
    if (this.end === "back") for (const { window } of this.stages) showAgain(window);
    else await this.open(this.item, how);
  }

  /** Closes the course as LMSs do; the frame goes elsewhere, and what it wants to say at its end it says. */
  async close() {
    if (this.stages.length === 0) return;
    if (!this.course) this.place = placeIn(this.stages[0].window);
    this.isClosing = true; // what ends now, the learner has not ended
    const left = Promise.all(this.stages.map((stage) => stage.leave()));
    await Promise.race([left, new Promise((resolve) => setTimeout(resolve, 1000))]);
    this.isClosing = false;
    this.stages = [];
    this.frame.replaceChildren();
    this.onChange();
  }

  /** Forgets the learner, and what the course keeps in this browser. */
  async forget() {
    await this.close();
    if (this.course) this.course = new EmulatedCourse(this.course.manifest);
    this.place = "";
    localStorage.clear();
  }

  async newWindow() {
    const window = document.createElement("iframe");
    window.title = "The LMS's window";
    const loaded = new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
    window.src = this.stageAddress;
    this.frame.append(window);
    await loaded;
    return window.contentWindow;
  }

  /** What the LMS holds while the course is open, and what is stored otherwise. */
  get data() {
    if (this.visit && !this.visit.isFinished && this.visit.engine.phase === "running") return this.visit.engine.data;
    const attempt = this.course?.registration.scos[this.item]?.attempts.at(-1);
    return attempt?.data ?? {};
  }
}

function placeIn(window) {
  try {
    return window.location.hash;
  } catch {
    return "";
  }
}

/** The same server by its other name, for the fault that asks for a frame of another origin. */
function otherOrigin() {
  const { hostname, port } = window.location;
  return `http://${hostname === "localhost" ? "127.0.0.1" : "localhost"}:${port}`;
}
