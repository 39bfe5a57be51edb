// The page that replays: it opens package after package as a learner who comes back, and tells the program what it saw.

import { sit } from "./sitting.js";

const root = `/${window.location.pathname.split("/")[1]}`;

async function start() {
  const { sessions } = await (await fetch(`${root}/replay/sessions`)).json();
  // One after the other, for they share what this browser keeps.
  for (const [index, session] of sessions.entries()) {
    const result = await sit(session, `${root}/content/${encodeURIComponent(session.target)}/`);
    await post(`results/${index}`, JSON.stringify(result, wellFormed));
  }
}

async function post(path, body) {
  const answer = await fetch(`${root}/replay/${path}`, { method: "POST", body });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Half a character, which a course may cut out of a text, has no place in UTF-8. */
function wellFormed(key, value) {
  return typeof value === "string" ? value.toWellFormed() : value;
}

start().catch((error) => post("failure", String(error?.message ?? error).toWellFormed()));
