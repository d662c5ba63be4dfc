// The large chart: pointer and arrow keys walk its points. The sentence of a point stands in its row
// of the table; the chart is drawn anew at the width it is shown at.
(function () {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";
  const BOX = "[data-history]";

  function points(box) {
    const places = box.querySelector("svg")?.dataset.points || "";
    return places.split(" ").filter(Boolean).map((place) => place.split(",").map(Number));
  }
  function sentence(index) {
    return document.querySelector(`[data-point="${index}"]`)?.dataset.say || "";
  }
  function part(svg, name, kind) {
    let element = svg.querySelector("." + kind);
    if (!element) {
      element = document.createElementNS(SVG, name);
      element.setAttribute("class", kind);
      svg.append(element);
    }
    return element;
  }

  // Stands on a point; none: back to the latest, without a mark.
  function stand(box, index) {
    const all = points(box);
    const svg = box.querySelector("svg");
    if (!svg || !all.length) return;
    const reads = document.getElementById(box.dataset.history);
    if (index === null) {
      svg.querySelectorAll(".cursor, .cursor-line").forEach((mark) => mark.remove());
      delete box.dataset.at;
      reads.textContent = sentence(all.length - 1);
      return;
    }
    const at = Math.max(0, Math.min(all.length - 1, index));
    const [x, y] = all[at];
    const line = part(svg, "line", "cursor-line");
    for (const [key, value] of Object.entries({ x1: x, x2: x, y1: 14, y2: 280 })) line.setAttribute(key, value);
    const mark = part(svg, "circle", "cursor");
    for (const [key, value] of Object.entries({ cx: x, cy: y, r: 6 })) mark.setAttribute(key, value);
    box.dataset.at = at;
    reads.textContent = sentence(at);
  }

  document.addEventListener("keydown", (event) => {
    const box = event.target.closest?.(BOX);
    if (!box || event.ctrlKey || event.altKey || event.metaKey) return;
    const last = points(box).length - 1;
    const at = box.dataset.at === undefined ? last : Number(box.dataset.at);
    const fresh = box.dataset.at === undefined;
    const to = {
      ArrowLeft: fresh ? at : at - 1,
      ArrowRight: at + 1,
      PageUp: at - 13,
      PageDown: at + 13,
      Home: 0,
      End: last,
      Escape: null,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    stand(box, to);
    const announcer = document.getElementById("announcer");
    if (announcer && to !== null) announcer.textContent = sentence(Number(box.dataset.at));
  });

  document.addEventListener("pointermove", (event) => {
    const box = event.target.closest?.(BOX);
    if (!box) return;
    const svg = box.querySelector("svg");
    const all = points(box);
    if (!svg || !all.length) return;
    const shown = svg.getBoundingClientRect();
    const x = ((event.clientX - shown.left) * svg.viewBox.baseVal.width) / shown.width;
    let nearest = 0;
    all.forEach((place, index) => {
      if (Math.abs(place[0] - x) < Math.abs(all[nearest][0] - x)) nearest = index;
    });
    if (String(nearest) !== box.dataset.at) stand(box, nearest);
  });
  for (const leaves of ["pointerleave", "focusout"]) {
    document.addEventListener(leaves, (event) => {
      if (event.target.matches?.(BOX)) stand(event.target, null);
    }, true);
  }

  // At another width it is drawn anew, so that its labels keep their size.
  let waiting;
  const watched = new ResizeObserver((changes) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => changes.forEach((change) => fit(change.target)), 120);
  });
  async function fit(box) {
    const svg = box.querySelector("svg");
    const width = Math.round(box.clientWidth);
    if (!svg || !box.isConnected || !width || Math.abs(width - svg.viewBox.baseVal.width) < 2) return;
    try {
      const answer = await fetch(`${box.dataset.source}?width=${width}`, { headers: { "HX-Target": "history" } });
      if (!answer.ok || !box.isConnected) return;
      const drawn = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("svg");
      if (drawn) {
        const at = box.dataset.at;
        box.querySelector("svg").replaceWith(document.adoptNode(drawn));
        if (at !== undefined) stand(box, Number(at));
      }
    } catch {
      // The chart stays as it is, scaled.
    }
  }
  function watch() {
    watched.disconnect();
    document.querySelectorAll(BOX).forEach((box) => watched.observe(box));
  }
  watch();
  document.addEventListener("htmx:afterSettle", watch);
})();
