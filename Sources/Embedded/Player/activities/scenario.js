// A story that goes on by what the learner decides. Only the way to the scene is kept: a digit for each decision, and
// coming back to a scene shortens it.

function buildScenario(section, session) {
  const scenario = session.course.scenarios.find(({ id }) => id === section.dataset.scenario);
  if (!scenario) return;
  const { scenarios } = session.learner;
  const scenes = new Map(Array.from(section.querySelectorAll(".scene"), (scene) => [scene.dataset.scene, scene]));
  const [way, summary, list, changed, label, told] = [".way", "summary", "ol", ".scene-changed", ".question-label", ".scene-told"]
    .map((part) => section.querySelector(part));
  for (const again of section.querySelectorAll(".button:not(.decision)")) again.onclick = () => decide([]);

  const target = (decisions) => decisions.at(-1)?.dataset.to ?? section.dataset.start;

  /** The decisions on the kept way, as far as it is one through this story. */
  function kept() {
    const { hash, path = "" } = scenarios.get(scenario.id) ?? {};
    const decisions = [];
    for (const digit of hash === scenario.hash ? path : "") {
      const made = scenes.get(target(decisions))?.querySelector(`[data-digit="${digit}"]`);
      if (!made) break;
      decisions.push(made);
    }
    changed.hidden = decisions.length === path.length;
    return changed.hidden ? decisions : [];
  }

  /** Goes to where the decisions lead; `last` is the one that led here. */
  function show(decisions, last = decisions.at(-1)) {
    for (const [id, scene] of scenes) scene.hidden = id !== target(decisions);
    label.textContent = say("scenario.step", { number: decisions.length + 1 });
    way.hidden = decisions.length === 0;
    summary.textContent = say("scenario.way", { count: decisions.length });
    list.replaceChildren(...decisions.map((made) => element("li", {}, made.textContent)));
    const feedback = last?.nextElementSibling?.cloneNode(true) ?? "";
    if (feedback) feedback.hidden = false;
    told.replaceChildren(last ? element("p", {}, say("scenario.chose", { choice: last.textContent })) : "", feedback);
  }

  function decide(decisions, last) {
    const path = decisions.map((made) => made.dataset.digit).join("");
    if (path === "") scenarios.delete(scenario.id);
    else scenarios.set(scenario.id, { hash: scenario.hash, path });
    changed.hidden = true;
    way.open = false;
    session.save();
    show(decisions, last);
    label.focus();
    const ending = scenes.get(target(decisions)).querySelector(".ending");
    announce([told, ending].map((part) => part?.textContent ?? "").join(" "));
  }

  section.addEventListener("click", ({ target: pressed }) => {
    const made = pressed.closest(".decision");
    if (!made) return;
    const decisions = kept();
    const seen = [section.dataset.start, ...decisions.map(({ dataset }) => dataset.to)];
    const before = seen.indexOf(made.dataset.to);
    decide(before < 0 ? [...decisions, made] : decisions.slice(0, before), made);
  });
  session.onMerge(() => show(kept()));
  show(kept());
}
