// Things to put in order, moved by two buttons each. An answer is their ids in the order given; nothing was answered
// before something was moved.

questionKinds["ordering"] = {
  empty: "ordering.empty",
  read(root) {
    const list = root.querySelector(".order");
    return list.dataset.moved ? Array.from(list.children, (item) => item.dataset.choice) : null;
  },
  fill(root, given) {
    const list = root.querySelector(".order");
    const items = [...list.children];
    if (!list.begun) buildOrder(list, items);
    list.dataset.moved = given ? "true" : "";
    const order = given ?? list.begun;
    list.append(...order.map((id) => items.find((item) => item.dataset.choice === id)));
    nameMoves(list);
  },
  encode(question, given) {
    const items = byId(question.choices);
    return given.map((id) => BASE64URL[items.findIndex((item) => item.id === id)]).join("");
  },
  decode(question, text) {
    const items = byId(question.choices);
    const given = new Set(Array.from(text, (digit) => items[BASE64URL.indexOf(digit)]?.id));
    return given.size === items.length && !given.has(undefined) ? [...given] : null;
  },
  hits: ({ choices }, given) => ({ right: choices.filter(({ id }, index) => given[index] === id).length, of: choices.length }),
  judge: judgeHits,
  told({ choices }, given) {
    return { given: given && given.map((id) => choices.find((item) => item.id === id)), right: choices };
  },
  show(root, question, given, { marks, answers }) {
    Array.from(root.querySelectorAll(".order-item"), (item, index) => {
      const place = question.choices.findIndex(({ id }) => id === item.dataset.choice);
      const isRight = given !== null && place === index;
      markAnswer(item, marks && given !== null ? isRight : null, answers && !isRight && say("ordering.place", { place: place + 1 }));
    });
  },
};

function buildOrder(list, items) {
  list.begun = items.map((item) => item.dataset.choice);
  for (const item of items) {
    const move = (step, name) => element("button.button.quiet.move", {
      type: "button", "data-move": name, onclick: ({ currentTarget }) => moveItem(list, item, step, currentTarget),
    }, icon(name));
    item.append(element("span.moves", {}, move(-1, "up"), move(1, "down")));
  }
}

/** Moves an item by one place, keeps the focus on it and says where it is. */
function moveItem(list, item, step, pressed) {
  if (step < 0) item.previousElementSibling.before(item);
  else item.nextElementSibling.after(item);
  list.dataset.moved = "true";
  nameMoves(list);
  const other = item.querySelector(".move:not([disabled])");
  (pressed.disabled ? other : pressed).focus();
  const place = [...list.children].indexOf(item) + 1;
  announce(say("ordering.moved", { item: wordsOf(item), place, count: list.children.length }));
  list.dispatchEvent(new Event("change", { bubbles: true }));
}

const wordsOf = (item) => item.querySelector(".choice-text").textContent.trim();

function nameMoves(list) {
  for (const item of list.children) {
    for (const button of item.querySelectorAll(".move")) {
      const { move } = button.dataset;
      button.setAttribute("aria-label", say(`ordering.${move}`, { item: wordsOf(item) }));
      button.disabled = item === (move === "up" ? list.firstElementChild : list.lastElementChild);
    }
  }
}
