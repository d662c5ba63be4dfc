// Shows charts in turns and says how long each took. Arguments: uPlot's data and stylesheet, rounds, and
// how many charts are shown at once. The answer is left in `__measured`.
const [data, style, rounds, atOnce] = arguments;
window.__measured = null;

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const box = document.querySelector("[data-history]");
const width = box.clientWidth;
const height = box.querySelector("svg").height.baseVal.value;
const source = `${box.dataset.source}?width=${width}`;
const place = document.createElement("div");
box.before(place);

// From the beginning of a frame until the page can go on after it.
function shown(draw) {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      const begun = performance.now();
      channel.port1.onmessage = () => {
        place.getBoundingClientRect();
        done((performance.now() - begun) / atOnce);
      };
      for (let turn = 0; turn < atOnce; turn += 1) draw();
      place.getBoundingClientRect();
      channel.port2.postMessage(0);
    });
  });
}

async function sent() {
  const begun = performance.now();
  const svg = await (await fetch(source)).text();
  return [performance.now() - begun, svg];
}

function ours(svg) {
  const one = document.createElement("div");
  one.innerHTML = svg;
  place.append(one);
}

function theirs() {
  const one = document.createElement("div");
  place.append(one);
  new uPlot({
    width,
    height,
    legend: { show: false },
    series: [
      {},
      { stroke: "#81888b", width: 1.25, points: { show: true, size: 3 } },
      { stroke: "#c4c6c3", points: { show: false } },
      { stroke: "#c4c6c3", points: { show: false } },
      { stroke: "#656e73", points: { show: false } },
    ],
    bands: [{ series: [2, 3], fill: "#efefeb" }],
  }, data, one);
}

(async () => {
  const found = { svg: [], uplot: [], sent: [], points: 0 };
  for (let round = -2; round < rounds; round += 1) {
    const [took, svg] = await sent();
    found.points = svg.match(/data-points="([^"]*)"/)[1].split(" ").length;
    const one = await shown(() => ours(svg));
    place.replaceChildren();
    const other = await shown(theirs);
    place.replaceChildren();
    // The first rounds compile.
    if (round >= 0) {
      found.svg.push(one);
      found.uplot.push(other);
      found.sent.push(took);
    }
  }
  window.__measured = found;
})();
