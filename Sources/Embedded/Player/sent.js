// What the LMS was last told, for whoever helps a learner: in plain words beside the names that the standard has for it.

function openSent(session) {
  const { lms, course, lastError, savedAt } = session;
  const dialog = openDialog("sent");
  const all = [...lms.told].map(([name, value]) => `${name} = ${value}`);
  const count = (list) => figure(all.filter((line) => new RegExp(`^cmi\\.${list}\\.\\d+\\.id `).test(line)).length);
  const rows = [
    ["course", `${course.title} ${course.version}`, `${course.id}, ${lms.name}`],
    ["learner", lms.learnerName, lms.learnerId],
    ["saved", savedAt ? clock(savedAt) : say("sent.never"), ""],
    ...[...lms.told].map(([name, value]) => [name.split(".").at(-1), sentValue(session, name, value), name.includes("suspend") ? name : `${name} = ${value}`]),
    ["interactions", count("interactions"), "cmi.interactions"],
    ["objectives", count("objectives"), "cmi.objectives"],
    ["error", lastError ? `${lastError.code} ${lastError.text}, ${clock(lastError.at)}` : say("sent.none"), lastError?.element ?? ""],
  ].filter(([key, , source]) => words[`sent.${key}`] && !/\.\d+\./.test(source)); // single interactions are counted
  dialog.querySelector("dl").replaceChildren(...rows.map(([key, value, source]) => element("div", {},
    element("dt", {}, say(`sent.${key}`)), element("dd", {}, value, " ", element("code", {}, source)))));
  dialog.querySelector("pre").textContent = all.join("\n");
  const done = dialog.querySelector("[role=status]");
  done.textContent = "";
  dialog.querySelector(".secondary").onclick = () => {
    window.getSelection().selectAllChildren(dialog.querySelector(".sent-all"));
    done.textContent = say(document.execCommand("copy") ? "sent.copied" : "sent.uncopied");
  };
}

function sentValue({ pages }, name, value) {
  if (name.endsWith("suspend_data")) return say("sent.characters", { count: value.length });
  if (name.endsWith("location")) return pages.get(value)?.title ?? value;
  return words[`sent.value.${value}`] ?? value.replace(/^\D*0*(\d+)\D(\d+)\D(\d+).*/, "$1:$2:$3");
}

function clock(date) {
  return date.toLocaleTimeString(words["language"]);
}
