// What is wrong with the labels of the charts on this page, in sentences: over each other, cut off, or
// off the page; and how many labels were read.
const wrong = [];
let read = 0;
for (const chart of document.querySelectorAll("svg.chart, svg.sparkline, svg.rating")) {
  if (!chart.checkVisibility()) continue;
  const name = chart.querySelector("title")?.textContent || chart.closest("table, section")?.innerText.slice(0, 30);
  const say = (what) => wrong.push(`${name} (${chart.getAttribute("class")}): ${what}`);
  const shown = chart.getBoundingClientRect();
  if (shown.right > innerWidth + 1 || shown.left < -1) say("reaches over the edge of the window");
  const width = chart.viewBox.baseVal?.width || shown.width;
  const height = chart.viewBox.baseVal?.height || shown.height;
  const labels = [...chart.querySelectorAll("text")].filter((text) => text.textContent.trim()).map((text) => {
    const box = text.getBBox();
    // The line is taller than its letters: they fill a square of their size.
    const rest = Math.max(0, (box.height - parseFloat(getComputedStyle(text).fontSize)) / 2);
    return { text: text.textContent, left: box.x, right: box.x + box.width, top: box.y + rest, bottom: box.y + box.height - rest };
  });
  read += labels.length;
  for (const label of labels) {
    const outside = label.left < -0.5 || label.right > width + 0.5 || label.top < -0.5 || label.bottom > height + 0.5;
    if (outside) say(`“${label.text}” is cut: ${Math.round(label.left)} to ${Math.round(label.right)} of ${width}, ${Math.round(label.top)} to ${Math.round(label.bottom)} of ${height}`);
  }
  labels.forEach((one, place) => labels.slice(place + 1).forEach((other) => {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    if (across > 0.5 && down > 0.5) say(`“${one.text}” and “${other.text}” stand over each other`);
  }));
}
return [read, wrong];
