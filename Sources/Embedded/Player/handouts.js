// Handouts open in a dialog, for a link that leaves the frame would end the session.

function buildHandouts() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-open-handout]");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (!link || elsewhere) return; // the link itself opens a new tab
    event.preventDefault();
    openHandout(link);
  });
}

function openHandout(link) {
  const title = link.textContent.trim();
  const href = link.getAttribute("href");
  const frame = element("iframe.handout-frame", { src: href, title });
  link.focus(); // not every browser does so
  const dialog = openDialog("handout");
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector(".secondary").onclick = () => printFrame(frame, href);
  const save = dialog.querySelector("a");
  save.href = href;
  save.download = href.split("/").pop();
  dialog.querySelector("iframe")?.remove();
  dialog.lastElementChild.before(frame);
  frame.addEventListener("load", () => closeFromInside(frame, dialog));
}

/** From file:// a frame is of another origin and may not be printed: its own tab can. */
function printFrame(frame, href) {
  try {
    frame.contentWindow.print();
  } catch {
    window.open(href, "_blank", "noopener");
  }
}

/** Escape pressed inside the frame does not reach the dialog by itself. */
function closeFromInside(frame, dialog) {
  try {
    frame.contentWindow.addEventListener("keydown", (event) => { if (event.key === "Escape") dialog.close(); });
  } catch {
    // file://: the Close button remains
  }
}
