// A handout in the learner's own words. They come behind the # of its address, which no server is told.

const [place] = location.hash.slice(1).split("~");
const given = location.hash.slice(place.length + 1);
const own = ownValues(given.slice(1));
if (own) {
  fillOwnTexts(document, own);
  passOn();
  if (place) document.getElementById(decoded(place))?.scrollIntoView();
  if (window.parent !== window && !document.body.dataset.handout) giveCopies(); // forms give theirs themselves
}

document.addEventListener("click", follow);

/** Links to other handouts and within this one have the values, too. */
function passOn() {
  for (const link of document.querySelectorAll('a[href^="../toolkit/"], a[href^="#"]')) {
    const [address, heading] = link.getAttribute("href").split(/[#~]/);
    link.setAttribute("href", `${address}#${heading ?? ""}${given}`);
  }
}

/** No heading is called what its link says with values behind it, so the browser gets the heading alone. */
function follow(event) {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const address = link.getAttribute("href");
  if (!address.includes("~")) return;
  event.preventDefault();
  location.hash = address.split("~")[0];
  window.history.replaceState(null, "", address);
}

/** Values by variable; null where there are none. */
function ownValues(text) {
  try {
    const values = Object.entries(JSON.parse(decodeURIComponent(text))).filter(([, value]) => typeof value === "string");
    return values.length > 0 ? Object.fromEntries(values.map(([name, value]) => [name, value.slice(0, 500)])) : null;
  } catch {
    return null;
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The dialog of the course asks for this document as it is, to save it. */
function giveCopies() {
  window.addEventListener("message", ({ data, source }) => {
    if (data !== "coursewright:copy" || source !== window.parent) return;
    source.postMessage({ copy: `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n` }, "*");
  });
  window.parent.postMessage("coursewright:copies", "*");
}
