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

  // What was refused stands in its form as it was typed, and nowhere else.
  document.addEventListener("htmx:afterSwap", (event) => {
    const { target, xhr, pathInfo } = event.detail;
    if (!target.matches("body, dialog")) return;
    if (xhr.status === 422) target.dataset.refused = pathInfo.requestPath;
    else delete target.dataset.refused;
  });
  function refused(field) {
    const path = field.closest("[data-refused]")?.dataset.refused;
    if (!path || !field.form || !field.value.trim()) return false;
    return [field.form, ...field.form.elements].some((one) => [one.getAttribute("action"), one.getAttribute("formaction")].includes(path));
  }

  // Words that stand on the page alone, and what was chosen in the same form: pairs of a name and a
  // value. A sign before the name says what was chosen and what was not, names the dialog, and the form
  // of those that follow.
  const [CHOSEN, NOT_CHOSEN, IN_DIALOG, IN_FORM] = ["?", "!", "#", "@"];
  function loose() {
    const pairs = [];
    const forms = new Set();
    let last = "";
    const push = (form, name, value) => {
      const action = form?.getAttribute("action") || "";
      if (action !== last) pairs.push([IN_FORM + action, ""]);
      last = action;
      pairs.push([name, value]);
    };
    for (const field of document.querySelectorAll("textarea[name], input[name]")) {
      if (field.matches("[type=hidden], [type=password], [type=file], [type=checkbox], [type=radio]")) continue;
      if (field.closest("form[action^='/lock'], form[action^='/welcome']")) continue;
      const saved = field.closest("form[data-autosave]") && !window.alongside?.isUnsaved?.(field);
      if (saved || (field.value === field.defaultValue && !refused(field))) continue;
      push(field.form, field.name, field.value);
      if (field.form && !field.form.matches("[data-autosave]")) forms.add(field.form);
    }
    for (const choice of [...forms].flatMap((form) => [...form.elements])) {
      if (choice.matches("select[name]")) push(choice.form, CHOSEN + choice.name, choice.value);
      if (choice.matches("[type=checkbox][name], [type=radio][name]")) push(choice.form, (choice.checked ? CHOSEN : NOT_CHOSEN) + choice.name, choice.value);
    }
    const dialog = [...forms].map((form) => form.closest("dialog[data-opens]")).find(Boolean);
    if (dialog) pairs.unshift([IN_DIALOG, dialog.id]);
    return pairs;
  }

  let locking = false;
  async function lock() {
    if (locking) return;
    locking = true;
    // Nothing is to be read from here on, however long the program takes over its backup.
    document.documentElement.toggleAttribute("data-covered", true);
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
    const pairs = JSON.parse(kept.dataset.fields);
    const [first, dialog] = pairs[0] || [];
    if (first === IN_DIALOG && !document.querySelector("dialog[open]")) {
      // It is asked for once, and this comes again when it is there.
      if (kept.dataset.asked === undefined) document.querySelector(`[data-shortcut][hx-target='#${dialog}']`)?.click();
      kept.dataset.asked = "";
      return;
    }
    let form = null;
    const named = (name) => (form ? [...form.elements].filter((one) => one.name === name) : [...document.getElementsByName(name)]);
    for (const [name, value] of pairs) {
      if (name[0] === IN_FORM) {
        form = [...document.forms].find((one) => one.getAttribute("action") === name.slice(1)) || null;
        continue;
      }
      if (name[0] === CHOSEN || name[0] === NOT_CHOSEN) {
        const choices = named(name.slice(1));
        const choice = choices.find((one) => one.matches("select") || (one.matches("[type=checkbox], [type=radio]") && one.value === value));
        if (choice?.matches("select")) choice.value = value;
        else if (choice) choice.checked = name[0] === CHOSEN;
        continue;
      }
      const field = named(name).find((one) => one.value === one.defaultValue);
      if (!field) continue;
      field.value = value;
      const fold = field.closest("details");
      if (fold) fold.open = true;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    kept.remove();
  }
  // After htmx has looked at the page: a dialog comes through it.
  document.addEventListener("DOMContentLoaded", bringBack);
  document.addEventListener("htmx:afterSettle", bringBack);

  // Ctrl+L locks from anywhere: over a dialog and under the cover as well. F9 covers the page, and
  // uncovers it with the caret where it was; under the cover no other key does anything.
  let caret = null;
  function cover() {
    if (document.documentElement.toggleAttribute("data-covered")) {
      caret = document.activeElement;
      caret?.blur();
    } else {
      caret?.focus({ preventScroll: true });
    }
  }
  addEventListener("keydown", (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    const locks = command && event.key.toLowerCase() === "l" && document.querySelector("form[action='/lock/now']");
    const covers = event.key === "F9" && !locking;
    if (!locks && !covers && !document.documentElement.hasAttribute("data-covered")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (locks) lock();
    else if (covers && !event.repeat) cover();
  }, true);

  // A page that the web view kept as it was is asked for again, and shows nothing until then: it may
  // have been locked meanwhile.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.body.replaceChildren();
    location.reload();
  });

  window.alongside = window.alongside || {};
  window.alongside.lock = lock;
})();
