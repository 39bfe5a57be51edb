// Boxes to tick, each kept by itself.

function buildChecklist(root, session) {
  const { ticks } = session.learner;
  const boxes = [...root.querySelectorAll("input")];
  const done = element("p.checklist-done");
  const count = () => {
    done.textContent = say("checklist.done", { count: boxes.filter((box) => box.checked).length, all: boxes.length });
  };
  root.addEventListener("change", ({ target: box }) => {
    if (box.checked) ticks.add(box.value);
    else ticks.delete(box.value);
    count();
    session.saveSoon();
  });
  const show = () => {
    for (const box of boxes) box.checked = ticks.has(box.value);
    count();
  };
  session.onMerge(show);
  show();
  root.append(done);
}
