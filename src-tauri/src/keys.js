// Keys that a web view leaves to its program.
(() => {
  // Ctrl or Cmd with +, - and 0, or the wheel, changes the size of everything, as in a browser.
  const order = { "+": "in", "=": "in", "-": "out", "_": "out", "0": "reset" };
  const zoom = (event, how) => {
    if (!how || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    fetch("/window/zoom", { method: "POST", body: how });
  };
  addEventListener("keydown", (event) => zoom(event, order[event.key]), true);
  addEventListener("wheel", (event) => zoom(event, event.deltaY < 0 ? "in" : "out"), { passive: false });

  // WebKitGTK keeps the history of a field but binds no key to it.
  if (!navigator.platform.startsWith("Linux")) return;
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || !event.ctrlKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const command = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" ? "redo" : null;
    if (!command || !event.target.matches?.("input, textarea")) return;
    event.preventDefault();
    document.execCommand(command);
  });
})();
