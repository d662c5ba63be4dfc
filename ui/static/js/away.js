// Nobody before the window: the program hears of every hand on the keyboard, the words on the page
// are brought to safety before it locks, and one key covers everything.
(function () {
  "use strict";
  const EVERY = 20000;
  let told = 0;

  function hand() {
    const now = Date.now();
    if (now - told < EVERY) return;
    told = now;
    fetch("/lock/hand", { method: "POST" }).catch(() => {});
  }
  for (const kind of ["keydown", "pointerdown", "pointermove", "wheel"]) {
    addEventListener(kind, hand, { passive: true, capture: true });
  }

  // Words that stand on the page alone.
  function loose() {
    const pairs = [];
    for (const field of document.querySelectorAll("textarea[name], input[name]")) {
      if (field.matches("[type=hidden], [type=password], [type=file], [type=checkbox], [type=radio]")) continue;
      if (field.closest("form[action^='/lock'], form[action^='/welcome']")) continue;
      const saved = field.closest("form[data-autosave]") && !window.alongside?.isUnsaved?.(field);
      if (!saved && field.value !== field.defaultValue) pairs.push([field.name, field.value]);
    }
    return pairs;
  }

  let locking = false;
  async function lock() {
    if (locking) return;
    locking = true;
    try {
      await window.alongside?.flush?.();
      const pairs = loose();
      if (pairs.length) {
        const body = new URLSearchParams({ page: location.pathname + location.search, fields: JSON.stringify(pairs) });
        await fetch("/lock/keep", { method: "POST", body });
      }
    } catch {
      // The program locks all the same.
    }
    await fetch("/lock/now", { method: "POST" }).catch(() => {});
    // A new document: nothing of the old one stays, not even what could be undone in a field.
    location.replace("/lock");
  }
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") !== "/lock/now") return;
    event.preventDefault();
    event.stopPropagation();
    lock();
  }, true);

  // After unlocking, the words are where they were.
  function bringBack() {
    const kept = document.getElementById("kept");
    if (!kept) return;
    for (const [name, value] of JSON.parse(kept.dataset.fields)) {
      const field = [...document.getElementsByName(name)].find((one) => one.value === one.defaultValue);
      if (!field) continue;
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    kept.remove();
  }
  bringBack();
  document.addEventListener("htmx:afterSettle", bringBack);

  // F9 covers the page, and uncovers it.
  addEventListener("keydown", (event) => {
    if (event.key !== "F9" || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    document.documentElement.toggleAttribute("data-covered");
  }, true);

  window.alongside = window.alongside || {};
  window.alongside.lock = lock;
})();
