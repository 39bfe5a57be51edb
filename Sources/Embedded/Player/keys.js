// Keys that act anywhere but where something is typed; the dialog in frame.html lists them.

const NO_KEYS = "input:not([type=radio], [type=checkbox]), select, textarea, audio, video";

/** @param {Object<string, () => void>} acts by key */
function followKeys(acts) {
  // WCAG 2.1.4: keys of one character can be turned off, as those who speak to their computer need it.
  const setting = deviceStorage("coursewright:keys");
  const box = document.getElementById("keys--setting");
  box.checked = setting.read() === "";
  box.onchange = () => (box.checked ? setting.remove() : setting.write("off"));
  document.addEventListener("keydown", (event) => {
    const act = acts[event.key];
    if (!act || !box.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest(NO_KEYS) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    act();
  });
}
