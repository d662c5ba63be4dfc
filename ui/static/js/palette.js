// The palette: a field and its list (ARIA combobox). The server answers what fits; this moves the
// choice and does it. Letters that an input method still composes are asked for when they are done.
(function () {
  "use strict";

  let asked = 0;
  let pending = Promise.resolve();

  const field = () => document.getElementById("palette-input");
  const list = () => document.getElementById("palette-list");
  const options = () => [...list().querySelectorAll("[role=option]")];

  function select(option) {
    for (const other of options()) other.setAttribute("aria-selected", String(other === option));
    if (!option) return field().removeAttribute("aria-activedescendant");
    field().setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function move(by) {
    const all = options();
    const here = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (all.length) select(all[(here + by + all.length) % all.length]);
  }

  // Answers may overtake each other: the last question counts.
  function ask() {
    const mine = ++asked;
    const query = new URLSearchParams({ q: field().value, here: location.pathname });
    pending = fetch("/palette/options?" + query)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)))
      .then((html) => {
        if (mine !== asked || !list()) return;
        list().innerHTML = html;
        select(options()[0]);
      })
      .catch(() => {});
  }

  // A link or a form of the page does it, so that what is being saved on the page is saved first.
  function act(option) {
    if (!option) return;
    const { go, send, name, value, press } = option.dataset;
    field().closest("dialog").close();
    if (press) {
      [...document.querySelectorAll("[data-shortcut]")]
        .find((element) => element.dataset.shortcut.split(" ").includes(press))
        ?.click();
      return;
    }
    let doer;
    if (go) {
      doer = Object.assign(document.createElement("a"), { href: go });
    } else {
      doer = Object.assign(document.createElement("form"), { method: "post", action: send });
      const back = location.pathname + location.search;
      for (const [key, text] of [[name, value], name ? ["back", back] : []]) {
        if (key) doer.append(Object.assign(document.createElement("input"), { type: "hidden", name: key, value: text }));
      }
    }
    doer.hidden = true;
    document.body.append(doer);
    window.htmx?.process(doer);
    if (go) doer.click();
    else doer.requestSubmit();
  }

  document.addEventListener("keydown", (event) => {
    if (event.target !== field() || event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter") {
      // Whoever is quicker than the answer gets what belongs to the letters typed.
      pending.then(() => field() && act(options().find((option) => option.getAttribute("aria-selected") === "true")));
    } else return;
    event.preventDefault();
  });

  document.addEventListener("input", (event) => {
    if (event.target === field() && !event.isComposing) ask();
  });
  document.addEventListener("compositionend", (event) => {
    if (event.target === field()) ask();
  });

  document.addEventListener("click", (event) => {
    const option = event.target.closest("#palette-list [role=option]");
    if (option) act(option);
  });

  // A click beside it closes it, and nothing of it stays on the page: names were in it.
  document.addEventListener("mousedown", (event) => {
    if (event.target.id === "palette") event.target.close();
  });
  document.addEventListener("close", (event) => {
    if (event.target.id === "palette") event.target.replaceChildren();
  }, true);

  // A search field asks for whole words too.
  document.addEventListener("input", (event) => {
    if (event.isComposing && event.target.matches("input[type=search]")) event.stopImmediatePropagation();
  }, true);
  document.addEventListener("compositionend", (event) => {
    if (event.target.matches?.("input[type=search]")) event.target.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // A result inside a fold opens it.
  function unfold() {
    const place = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const fold = place && place.closest("details:not([open])");
    if (fold) fold.open = true;
    if (place) place.scrollIntoView({ block: "center" });
  }
  addEventListener("hashchange", unfold);
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target === document.body) unfold();
  });
  unfold();
})();
