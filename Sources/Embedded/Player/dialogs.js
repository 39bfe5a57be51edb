// The dialogs of frame.html. A browser brings the focus back by itself where it came from something still to be seen.

/** @returns {HTMLDialogElement} the open one */
function openDialog(id) {
  const dialog = document.getElementById(id);
  dialog.onclose = () => {
    if (document.activeElement !== document.body) return;
    const toggle = document.querySelector(".contents-toggle"); // not shown where the contents always are
    (toggle.offsetHeight > 0 ? toggle : document.getElementById("main")).focus({ preventScroll: true });
  };
  dialog.showModal();
  dialog.querySelector(".primary").focus(); // an attribute would ask for it in a frame of another origin, too
  return dialog;
}
