// Keys that act anywhere but where something is typed, and the dialog that lists them.

const NO_KEYS = "input:not([type=radio], [type=checkbox]), select, textarea, audio, video, [contenteditable]";

/** @param {Object<string, () => void>} acts by key */
function followKeys(acts) {
  document.addEventListener("keydown", (event) => {
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest(NO_KEYS) || document.querySelector("dialog[open]") || keysSetting().read() === "off") return;
    event.preventDefault();
    act();
  });
}

/** WCAG 2.1.4: keys of one character can be turned off, as those who speak to their computer need it. */
function keysSetting() {
  return deviceStorage("coursewright:keys");
}

function openKeys() {
  const setting = keysSetting();
  const box = element("input", { type: "checkbox", onchange: () => (box.checked ? setting.remove() : setting.write("off")) });
  box.checked = setting.read() !== "off";
  const row = ([keys, word]) => element("div", {},
    element("dt", {}, ...keys.split(" ").flatMap((key, index) => [index > 0 ? " " : "", element("kbd", {}, key)])),
    element("dd", {}, say(`keys.${word}`)));
  const list = (rows) => element("dl.keys", {}, ...rows.map(row));
  openDialog("keys-dialog", say("keys.title"), [], element("div.dialog-body", {},
    list([["/", "search"], ["n", "next"], ["p", "previous"], ["c", "contents"], ["?", "help"]]),
    element("label.keys-setting", {}, box, element("span", {}, say("keys.setting"))),
    element("h3", {}, say("keys.everywhere")),
    list([["Tab", "tab"], ["Enter", "enter"], [say("keys.space"), "press"], ["← → ↑ ↓", "arrows"], ["Esc", "close"]])));
}
