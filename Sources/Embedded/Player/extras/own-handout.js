// A handout in the learner's own words. They come behind the # of its address, which no server is told.

const [place] = location.hash.slice(1).split("~");
const own = ownValues(location.hash.slice(place.length + 2));
if (own) {
  fillOwnTexts(document, own);
  if (place) document.getElementById(decoded(place))?.scrollIntoView();
  if (window.parent !== window && !document.body.dataset.handout) giveCopies(); // forms give theirs themselves
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
