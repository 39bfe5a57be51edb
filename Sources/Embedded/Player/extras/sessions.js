// The page of sessions: each at the learner's own time, and only those that are still to come. Where this script is not,
// and for a time that does not say how far it is from UTC, the author's text stays.

window["coursewrightExtras"] = [...(window["coursewrightExtras"] ?? []), buildSessions];

/** @param {object} player what start.js gives to extras */
function buildSessions({ say, element, language }) {
  const items = Array.from(document.querySelectorAll(".session"));
  const none = document.querySelector(".no-sessions");
  const all = document.querySelector(".sessions-all");
  const past = element("p.sessions-past", { hidden: true });
  if (!none) return;
  none.before(past);
  for (const item of items) tellTime(item);

  /** Leaves out what is over by now. */
  function refresh() {
    for (const item of items) item.hidden = Date.parse(item.dataset.over) <= Date.now(); // a time that says nothing stays
    const count = items.filter((item) => item.hidden).length;
    const isOver = count === items.length;
    past.textContent = say("sessions.past", { count });
    past.hidden = count === 0;
    none.hidden = !isOver;
    if (count > 0) none.textContent = say("sessions.left");
    if (all) all.hidden = isOver;
    if (items.length > 0) items[0].parentElement.hidden = isOver;
  }

  /** Says a time in the learner's own zone, and in the session's. */
  function tellTime(item) {
    const { start, end, offset, zone } = item.dataset;
    if (!start) return;
    const times = [start, end ?? start].map((text) => new Date(text));
    const own = clock();
    const there = thereClock(zone, Number(offset));
    const mine = own.say(times);
    const theirs = there.say(times);
    const isSame = mine === theirs;
    const line = item.querySelector(".session-time");
    line.replaceChildren(
      element("time.session-when", { datetime: start }, mine),
      element("span.session-zone", {}, say(isSame ? "sessions.same" : "sessions.yours", { zone: isolated(isSame ? there.name : own.name) })));
    if (!isSame) line.after(element("p.session-there", {}, say("sessions.theirs", { time: theirs, zone: isolated(there.name) })));
  }

  function clock(timeZone) {
    const format = new Intl.DateTimeFormat(language, {
      weekday: "long", year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZone,
    });
    return {
      name: format.resolvedOptions().timeZone,
      say: ([start, end]) => (end > start ? format.formatRange(start, end) : format.format(start)),
    };
  }

  /** The clock of a zone by its name; by its distance from UTC where there is none that this browser knows. */
  function thereClock(zone, offset) {
    try {
      if (zone) return { ...clock(zone), name: zone };
    } catch {
      // then by the distance
    }
    const { say: sayAsUTC } = clock("UTC");
    const distance = Math.abs(offset);
    const digits = [Math.floor(distance / 60), distance % 60].map((part) => String(part).padStart(2, "0")).join(":");
    return {
      name: offset === 0 ? "UTC" : `UTC${offset < 0 ? "−" : "+"}${digits}`,
      say: (times) => sayAsUTC(times.map((time) => new Date(time.getTime() + offset * 60000))),
    };
  }

  /** A name of a zone, which is read from left to right in any language. */
  function isolated(name) {
    return `\u2068${name.replaceAll("_", " ")}\u2069`;
  }

  refresh();
  window.addEventListener("hashchange", refresh);
}
