// A dialog with a title, tools beside it, and a button that closes it. Only one is open at a time.

/**
 * @param {string} kind its class
 * @param {HTMLElement[]} tools stand before the closing button
 * @returns {HTMLDialogElement}
 */
function openDialog(kind, title, tools, ...content) {
  const opener = document.activeElement;
  const dialog = element(`dialog.dialog.${kind}`, { "aria-labelledby": "dialog--title" },
    element("div.dialog-bar", {},
      element("h2", { id: "dialog--title" }, title),
      element("div.dialog-tools", {}, ...tools,
        button(say("dialog.close"), () => dialog.close(), { kind: "primary", iconName: "cross" }))),
    ...content);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (document.activeElement !== document.body) return; // the browser has brought the focus back
    const isThere = opener.getClientRects().length > 0 && opener !== document.body;
    (isThere ? opener : visibleToggle() ?? document.getElementById("main")).focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The button of contents that are closed. */
function visibleToggle() {
  const toggle = document.querySelector(".contents-toggle");
  return toggle?.getClientRects().length > 0 ? toggle : null;
}
