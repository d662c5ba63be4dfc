// Keyboard, focus and dialogs. Every page works without this, by mouse and by Tab.
(function () {
  "use strict";

  // What could not be saved stays on the page, with its words: the sentence comes to them.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig, serverResponse } = event.detail;
    if (xhr.status < 500 || requestConfig.verb === "get") return;
    const failure = new DOMParser().parseFromString(serverResponse, "text/html").getElementById("failure");
    const toast = document.getElementById("toast");
    if (!failure || !toast) return;
    event.detail.shouldSwap = false;
    const said = document.importNode(failure.content, true);
    // Nothing outside a dialog can be read while it is open.
    const form = document.querySelector("dialog[open] form");
    if (!form) return toast.replaceChildren(said);
    form.querySelector(".failure")?.remove();
    const notice = document.createElement("p");
    notice.className = "field-error failure";
    notice.setAttribute("role", "alert");
    notice.append(said.querySelector("span"));
    form.append(notice);
  });

  // One box says "none of these": ticked, it takes the others away, and they take it away. The program
  // does the same with what is saved.
  document.addEventListener("change", (event) => {
    const box = event.target;
    const none = box.closest?.("[data-none]")?.dataset.none;
    if (!none || box.type !== "checkbox" || !box.checked) return;
    for (const other of box.closest("[data-none]").querySelectorAll("input[type=checkbox]")) {
      if (other !== box && (box.name === none || other.name === none)) other.checked = false;
    }
  });

  // htmx swaps what is inside <body>; its class says which frame the page has.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target !== document.body || !event.detail.shouldSwap) return;
    const found = /<body class="([^"]*)"/.exec(event.detail.serverResponse || "");
    if (found) document.body.className = found[1];
  });

  // What a refused form says first: its field, of a group of choices the one that is chosen or the
  // first, else the sentence itself. Another field must not get what is typed next.
  const FIELDS = "input:not([type=hidden]), textarea, select";
  function firstError(within) {
    const shown = (element) => element.getClientRects().length > 0 && !element.closest("[aria-hidden=true]");
    const says = (element) => shown(element) && element.textContent.trim();
    const wrong = [...within.querySelectorAll("[aria-invalid=true], .field-error")].find(
      (element) => (element.matches(".field-error") ? says(element) : shown(element)),
    );
    if (!wrong) {
      const notice = [...within.querySelectorAll(".notice.danger[role=alert]")].find(shown);
      return notice && { start: notice, said: notice };
    }
    const described = (wrong.getAttribute("aria-describedby") || "").split(" ").filter(Boolean);
    const sentence = described.map((id) => document.getElementById(id)).find((one) => one?.matches(".field-error"));
    if (wrong.matches(FIELDS)) return { start: wrong, said: sentence || wrong };
    const of = wrong.id && within.querySelector(`[aria-describedby~="${CSS.escape(wrong.id)}"]`);
    const group = of || wrong.closest(".field, fieldset") || wrong;
    const fields = group.matches(FIELDS) ? [group] : [...group.querySelectorAll(FIELDS)];
    const free = fields.filter((field) => !field.disabled && shown(field));
    return { start: free.find((field) => field.checked) || free[0] || wrong, said: sentence || wrong };
  }
  function toFirstError(within) {
    const first = firstError(within);
    if (!first) return false;
    if (!first.start.matches(FIELDS)) first.start.tabIndex = -1;
    first.start.focus({ preventScroll: true });
    // The sentence mostly stands below: both are in sight, and of what does not fit, the field.
    first.said.scrollIntoView({ block: "nearest" });
    first.start.scrollIntoView({ block: "nearest" });
    return true;
  }

  // After a page is swapped in, focus goes to where the reading starts, and another page begins at
  // its top. The same page, answered again, stays where it was. A question that answers a form has
  // the address of the page before it, and a title of its own.
  const what = () => location.pathname + "\n" + (document.querySelector("h1")?.textContent || "");
  let shown = what();
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target !== document.body) return;
    if (what() !== shown) window.scrollTo(0, 0);
    shown = what();
    const status = event.detail.xhr?.status;
    if (status >= 400 && status < 500 && toFirstError(document.getElementById("page") || document.body)) return;
    // Whoever is quicker than the page keeps the field they are typing in.
    if (typing(document.activeElement)) return;
    const start =
      document.querySelector("input[aria-invalid=true], textarea[aria-invalid=true], select[aria-invalid=true]") ||
      document.querySelector("[autofocus]") ||
      document.querySelector("h1");
    if (start) {
      if (!start.matches("a, button, input, select, textarea")) start.tabIndex = -1;
      start.focus({ preventScroll: !start.hasAttribute("autofocus") });
    }
  });

  // <button data-shortcut="ctrl+l">: the key presses the button.
  function pressed(event) {
    const parts = [];
    if (event.ctrlKey || event.metaKey) parts.push("ctrl");
    if (event.altKey) parts.push("alt");
    if (event.shiftKey && event.key.length > 1) parts.push("shift");
    parts.push(event.key.toLowerCase());
    return parts.join("+");
  }
  function typing(element) {
    return element && element.matches("textarea, select, input:not([type=checkbox]):not([type=radio])");
  }
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    // Under a dialog the page has no keys.
    const scope = document.querySelector("dialog[open]") || document;
    const key = pressed(event);
    if (!key.startsWith("ctrl+") && !key.startsWith("alt+") && typing(event.target)) return;
    for (const element of scope.querySelectorAll("[data-shortcut]")) {
      if (!element.dataset.shortcut.split(" ").includes(key)) continue;
      event.preventDefault();
      // A click does not put the caret into a field.
      if (typing(element)) element.focus();
      else element.click();
      return;
    }
  });

  // An empty field for a date or a time says so: its style hides the day WebKit shows in it.
  const DATES = "input[type=date], input[type=time]";
  function markEmpty(field) {
    field.toggleAttribute("data-empty", !field.value && !field.validity.badInput);
  }
  function markAll() {
    document.querySelectorAll(DATES).forEach(markEmpty);
  }
  markAll();
  document.addEventListener("htmx:afterSettle", markAll);
  for (const kind of ["input", "change", "focusout", "reset"]) {
    document.addEventListener(kind, (event) => {
      if (kind === "reset") setTimeout(markAll);
      else if (event.target.matches?.(DATES)) markEmpty(event.target);
    });
  }

  // <button data-dialog="id"> opens <dialog id>; [data-close] inside closes it.
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    if (opener) {
      const dialog = document.getElementById(opener.dataset.dialog);
      if (dialog && !dialog.open) dialog.showModal();
      return;
    }
    const closer = event.target.closest("[data-close]");
    if (closer) closer.closest("dialog")?.close();
  });

  // <button data-dismiss="toast"> empties what was said.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-dismiss]");
    if (button) document.getElementById(button.dataset.dismiss)?.replaceChildren();
  });

  // A dialog closed by a slip of the finger still holds what was typed.
  document.addEventListener("htmx:beforeRequest", (event) => {
    const dialog = event.detail.target?.closest?.("dialog[data-opens]");
    if (!dialog || dialog.open || !dialog.querySelector("textarea")?.value.trim()) return;
    event.preventDefault();
    dialog.showModal();
  });

  // A dialog whose content is fetched opens when it arrives, and closes when it goes.
  document.addEventListener("htmx:afterSwap", (event) => {
    const dialog = event.detail.target.closest?.("dialog[data-opens]");
    if (!dialog) return;
    const filled = dialog.childElementCount > 0;
    if (filled && !dialog.open) dialog.showModal();
    if (!filled && dialog.open) dialog.close();
    if (filled) toFirstError(dialog);
  });

  // <button data-reveal="id"> shows a passphrase while it is pressed in.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-reveal]");
    if (!button) return;
    const field = document.getElementById(button.dataset.reveal);
    const shown = field.type === "text";
    field.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
    button.textContent = shown ? button.dataset.show : button.dataset.hide;
    field.focus();
  });

  // A form sent twice by a double click would ask twice.
  // `elements` also knows the buttons that stand outside their form.
  function ofForm(form, wanted) {
    return [...(form.elements || [])].find((element) => element.matches(wanted));
  }
  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = event.detail.elt;
    if (!form.matches("form") || event.detail.requestConfig.verb === "get") return;
    if (form.dataset.sending !== undefined) event.preventDefault();
    else form.dataset.sending = "";
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    // Where it leads to another page, this one is on its way out.
    if (!event.detail.xhr?.getResponseHeader("HX-Location")) delete event.detail.elt.dataset?.sending;
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.defaultPrevented) return;
    const button = ofForm(event.detail.elt, "button[data-busy]");
    if (button) {
      button.style.minWidth = button.offsetWidth + "px";
      button.dataset.idle = button.textContent;
      button.textContent = button.dataset.busy;
      button.setAttribute("aria-disabled", "true");
    }
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const button = ofForm(event.detail.elt, "button[data-idle]");
    if (button) {
      button.textContent = button.dataset.idle;
      button.removeAttribute("aria-disabled");
      delete button.dataset.idle;
    }
  });
})();
