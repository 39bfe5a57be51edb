// The certificate: a page for those who have completed the course, to be printed.

window["coursewrightExtras"] = [...(window["coursewrightExtras"] ?? []), buildCertificate];

/** @param {object} player what start.js gives to extras */
function buildCertificate({ pages, say, element, button, language, counted, name, before, mode, store, status, follow }) {
  const article = pages.get("certificate");
  const entry = document.querySelector('.entry[href="#/certificate"]').parentElement;
  const list = entry.parentElement;
  const [nameLine, dateLine, dateNote, nameNote] = ["name", "date", "date-note", "name-note"]
    .map((part) => article.querySelector(`.certificate-${part}`));
  const way = element("p.finish-certificate", {}, element("a.button.secondary", { href: "#/certificate" }, say("certificate.open")));
  document.querySelector(".finish-body").append(way);

  const storage = store("certificate");
  const kept = { date: "", name: "", ...restored() };
  const isGood = (word) => ["passed", "completed"].includes(word);
  const isEarned = () => isGood(status());
  let isKnown = isEarned();
  // SCORM 1.2 has LMSs say "completed" of what was taken without credit; only a day kept from before proves more then.
  const wasEarned = isKnown && isGood(before) && (mode !== "normal" || kept.date !== "");

  function restored() {
    try {
      const { date, name: typed } = JSON.parse(storage.read());
      return { date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : "", name: typeof typed === "string" ? typed : "" };
    } catch {
      return {}; // nothing is kept, or nothing that can be read
    }
  }

  function keep() {
    storage?.write(JSON.stringify(kept));
  }

  /** Opens the page once the course is completed; in a sitting that does not count, where the LMS says that it was before. */
  function refresh() {
    const earned = isEarned();
    if (earned && !isKnown && counted) {
      kept.date = dayOf(new Date());
      keep();
    }
    isKnown = earned;
    const isOpen = counted ? earned : wasEarned;
    if (isOpen) pages.set("certificate", article);
    else pages.delete("certificate");
    entry.hidden = way.hidden = !isOpen;
    list.hidden = !isOpen && list.children.length === 1;
  }

  function showDate() {
    const [year, month, day] = (kept.date || dayOf(new Date())).split("-").map(Number);
    dateLine.textContent = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(year, month - 1, day));
    dateNote.hidden = kept.date !== "";
  }

  /** The day by the learner's own calendar. */
  function dayOf(date) {
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }

  /** The name as the LMS gives it; without one, as the learner types it. */
  function buildName() {
    nameLine.textContent = name || kept.name;
    nameNote.hidden = name !== "";
    if (name) return null;
    const field = element("input.field", { type: "text", id: "certificate--field", maxlength: "200", autocomplete: "name" });
    field.value = kept.name;
    field.addEventListener("input", () => {
      kept.name = nameLine.textContent = field.value;
      keep();
    });
    return element("div.certificate-ask", {},
      element("label", { for: field.id }, say("certificate.ask")), field,
      element("p", {}, say(storage ? "certificate.kept" : "certificate.unkept")));
  }

  const ask = buildName();
  article.append(...(ask ? [ask] : []),
    element("p.certificate-actions", {}, button(say("certificate.print"), () => window.print())));
  refresh();
  showDate();
  follow(() => {
    refresh();
    showDate();
  });
  window.addEventListener("hashchange", showDate);
}
