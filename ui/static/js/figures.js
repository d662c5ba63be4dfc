// Rows copied out of a spreadsheet: pasted anywhere on the page of figures, they go to their check.
(function () {
  "use strict";

  document.addEventListener("paste", (event) => {
    const form = document.querySelector("form[data-paste]");
    if (!form || document.querySelector("dialog[open]")) return;
    const field = form.querySelector("textarea");
    if (event.target !== field && event.target.closest?.("input, textarea, select")) return;
    const text = event.clipboardData?.getData("text/plain") || "";
    // One cell alone is no table.
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    field.closest("details")?.setAttribute("open", "");
    field.value = text;
    form.requestSubmit();
  });
})();
