// A handout in the learner's own words. They come behind the # of its address, which no server is told.

const [place] = location.hash.slice(1).split("~");
const own = ownValues(location.hash.slice(place.length + 2));
if (own) {
  fillOwnTexts(document, own);
  if (place) document.getElementById(decoded(place))?.scrollIntoView();
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

// The dialog of the course asks for this document as it is, to save it.
window.addEventListener("message", ({ data, source }) => {
  if (data !== "coursewright:copy" || source !== window.parent) return;
  const copy = document.documentElement.cloneNode(true);
  for (const area of copy.querySelectorAll("textarea")) area.style.removeProperty("height");
  for (const line of copy.querySelectorAll(".fill-state")) line.textContent = "";
  source.postMessage({ copy: `<!DOCTYPE html>\n${copy.outerHTML}\n` }, "*");
});
