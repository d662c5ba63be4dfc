// Saves a field as it is typed, without ever touching the field: no swap, no rewritten value, so
// that the caret, the undo history and an input method's composition survive.
//
// <form data-autosave="/address"> sends the changed field alone: name=value.
// The page says when in [data-saved-mark]; the answer carries the sentence.
(function () {
  "use strict";
  const PAUSE = 500;
  const fields = new Map(); // element -> {timer, sent, changed, failed, busy}

  function watched(element) {
    return element && element.name && element.closest("form[data-autosave]");
  }

  // Sent when it is changed, never because it was passed by.
  function ticked(element) {
    return element.matches("select, input[type=radio], input[type=checkbox]");
  }

  function value(element) {
    if (element.type === "checkbox") return element.checked ? element.value : "";
    return element.value;
  }

  function state(element) {
    if (!fields.has(element)) {
      fields.set(element, { timer: 0, sent: element.dataset.saved ?? element.defaultValue, changed: false, failed: false, busy: null });
    }
    return fields.get(element);
  }

  function mark(kind, text) {
    for (const place of document.querySelectorAll("[data-saved-mark]")) {
      place.dataset.state = kind;
      const words = place.querySelector("[data-saved-text]") || place;
      if (words.textContent !== text) words.textContent = text;
    }
  }

  function sayFailed(text) {
    mark("failed", text || document.querySelector("[data-saved-mark]")?.dataset.failed || "");
  }

  // What stands in the field and is not in the team file yet.
  function differs(element, entry) {
    if (ticked(element)) return entry.changed && (element.type !== "radio" || element.checked);
    return value(element) !== entry.sent;
  }

  async function send(element) {
    const entry = state(element);
    clearTimeout(entry.timer);
    entry.timer = 0;
    // One at a time: what was typed last arrives last.
    while (entry.busy) await entry.busy;
    const form = element.closest("form[data-autosave]");
    if (!form || !differs(element, entry)) return;
    const place = document.querySelector("[data-saved-mark]");
    if (place) mark("saving", place.dataset.saving || "");
    entry.changed = false;
    entry.busy = post(element, entry, form, value(element));
    const arrived = await entry.busy;
    entry.busy = null;
    if (!arrived) return;
    // Told after the field is at rest: who listens may ask for a page, and a page waits for fields.
    const kind = element.name.split(":")[0];
    form.dispatchEvent(new CustomEvent("alongside:saved-" + kind, { bubbles: true }));
    form.dispatchEvent(new CustomEvent("alongside:saved", { bubbles: true, detail: { field: element.name } }));
  }

  // Whether the program has looked at the words; it may have refused them.
  async function post(element, entry, form, text) {
    const body = new URLSearchParams({ field: element.name, value: text });
    let words = "";
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Autosave": "true" },
        body: body.toString(),
      });
      // Anything but plain text is another page: the team file was locked meanwhile.
      const plain = (answer.headers.get("content-type") || "").startsWith("text/plain");
      if (plain) words = await answer.text();
      if (plain && answer.status < 500) {
        // Refused or cut: said aloud, and not sent again until it is changed.
        entry.failed = false;
        entry.sent = text;
        if (answer.ok) element.removeAttribute("aria-invalid");
        else element.setAttribute("aria-invalid", "true");
        if (!answer.ok) sayFailed(words);
        else if (unsaved()) sayFailed("");
        else mark("saved", words);
        return true;
      }
    } catch {
      // No answer at all.
    }
    entry.failed = true;
    entry.changed = true;
    sayFailed(words);
    retryLater(element);
    return false;
  }

  // A field on the page that could not be saved.
  function unsaved() {
    return [...fields].some(([element, entry]) => entry.failed && element.isConnected && differs(element, entry));
  }

  // A full disk may have room again, a stick may be back: the words stay here until they are saved.
  function retryLater(element) {
    const entry = state(element);
    if (!entry.timer && element.isConnected) entry.timer = setTimeout(() => send(element), 3000);
  }

  function later(element) {
    // Not put off by further typing: at most this much is ever unsaved.
    const entry = state(element);
    if (!entry.timer) entry.timer = setTimeout(() => send(element), PAUSE);
  }

  // Saves what is waiting. Says whether everything is in the team file now.
  async function flush() {
    const waiting = [];
    for (const [element, entry] of fields) {
      if (entry.timer || entry.busy) waiting.push(send(element));
      else if (!element.isConnected) fields.delete(element);
    }
    await Promise.all(waiting);
    return !unsaved();
  }

  document.addEventListener("focusin", (event) => {
    if (watched(event.target)) state(event.target);
  });
  document.addEventListener("input", (event) => {
    if (!watched(event.target) || event.isComposing) return;
    if (event.target.matches("input[type=radio], input[type=checkbox], select, input[type=date], input[type=time]")) return;
    later(event.target);
  });
  document.addEventListener("compositionend", (event) => {
    if (watched(event.target)) later(event.target);
  });
  document.addEventListener("change", (event) => {
    if (!watched(event.target)) return;
    state(event.target).changed = true;
    send(event.target);
  });
  document.addEventListener("focusout", (event) => {
    // A choice that is merely passed by has not been made; `send` sends what differs.
    if (watched(event.target)) send(event.target);
  });
  // Enter in a line saves it; there is nowhere to send the form to, unless it says where.
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-autosave]:not([action])")) return;
    event.preventDefault();
    event.stopPropagation();
    flush();
  }, true);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
  window.addEventListener("pagehide", flush);

  // A page is left only when its words are saved.
  document.addEventListener("htmx:confirm", (event) => {
    // What opens over the page leaves it where it is.
    if (event.detail.elt.hasAttribute("data-refresh") || event.detail.target?.matches?.("dialog")) return;
    const waits = [...fields.values()].some((entry) => entry.timer || entry.busy);
    if (!waits) return;
    event.preventDefault();
    flush().then((all) => {
      if (all) event.detail.issueRequest(true);
    });
  });

  window.alongside = window.alongside || {};
  window.alongside.flush = flush;
  window.alongside.isUnsaved = (element) => fields.has(element) && differs(element, fields.get(element));
})();
