// Saves a field as it is typed, without ever touching the field: no swap, no rewritten value, so
// that the caret, the undo history and an input method's composition survive.
//
// <form data-autosave="/address"> sends the changed field alone: name=value.
// The page says when in [data-saved]; the answer carries the sentence.
(function () {
  "use strict";
  const PAUSE = 500;
  const fields = new Map(); // element -> {timer, sent, busy}

  function watched(element) {
    return element && element.name && element.closest("form[data-autosave]");
  }

  // Sent when it is changed, never because it was passed by.
  function ticked(element) {
    return element.type === "radio" || element.type === "checkbox";
  }

  function value(element) {
    if (element.type === "checkbox") return element.checked ? element.value : "";
    return element.value;
  }

  function state(element) {
    if (!fields.has(element)) {
      fields.set(element, { timer: 0, sent: element.dataset.saved ?? element.defaultValue, busy: null });
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
    const place = document.querySelector("[data-saved-mark]");
    mark("failed", text || (place && place.dataset.failed) || "");
  }

  async function send(element) {
    const entry = state(element);
    clearTimeout(entry.timer);
    entry.timer = 0;
    if (entry.busy) {
      await entry.busy;
    }
    const text = value(element);
    if (ticked(element) ? !entry.changed || (element.type === "radio" && !element.checked) : text === entry.sent) return;
    const form = element.closest("form[data-autosave]");
    if (!form) return;
    const place = document.querySelector("[data-saved-mark]");
    if (place) mark("saving", place.dataset.saving || "");
    entry.changed = false;
    entry.busy = post(element, entry, form, text);
    const arrived = await entry.busy;
    entry.busy = null;
    if (!arrived) return;
    // Told after the field is at rest: who listens may ask for a page, and a page waits for fields.
    const kind = element.name.split(":")[0];
    form.dispatchEvent(new CustomEvent("alongside:saved-" + kind, { bubbles: true }));
    form.dispatchEvent(new CustomEvent("alongside:saved", { bubbles: true, detail: { field: element.name } }));
  }

  async function post(element, entry, form, text) {
    const body = new URLSearchParams();
    body.set("field", element.name);
    body.set("value", text);
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Autosave": "true" },
        body: body.toString(),
      });
      // Anything but plain text is another page: the team file was locked meanwhile.
      const plain = (answer.headers.get("content-type") || "").startsWith("text/plain");
      const words = plain ? await answer.text() : "";
      if (plain && answer.status < 500) {
        // Refused or cut: said aloud, and not sent again until it is changed.
        entry.failed = false;
        entry.sent = text;
        if (answer.ok) mark("saved", words);
        else sayFailed(words);
        if (answer.ok) element.removeAttribute("aria-invalid");
        else element.setAttribute("aria-invalid", "true");
        return true;
      }
      sayFailed(words);
    } catch {
      sayFailed("");
    }
    entry.failed = true;
    entry.changed = true;
    retryLater(element);
    return false;
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

  function flush() {
    const waiting = [];
    for (const [element, entry] of fields) {
      if (!element.isConnected && !entry.timer && !entry.busy) {
        fields.delete(element);
      } else if (entry.timer) {
        waiting.push(send(element));
      } else if (entry.busy) {
        waiting.push(entry.busy);
      }
    }
    return Promise.all(waiting);
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
    // A radio button that is merely passed by has not been chosen.
    if (watched(event.target) && !event.target.matches("input[type=radio], input[type=checkbox]")) send(event.target);
  });
  // Enter in a line saves it; there is nowhere to send the form to.
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[data-autosave]")) return;
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
    if (event.detail.elt.hasAttribute("data-refresh")) return;
    const waits = [...fields.values()].some((entry) => entry.timer || entry.busy);
    if (!waits || event.detail.elt.hasAttribute("hx-confirm")) return;
    event.preventDefault();
    flush().then(() => {
      const unsaved = [...fields].some(([element, entry]) => entry.failed && element.isConnected);
      if (!unsaved) event.detail.issueRequest(true);
    });
  });

  window.alongside = window.alongside || {};
  window.alongside.flush = flush;
})();
