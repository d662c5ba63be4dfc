// What a person would see go wrong on this page, in sentences: cut or pushed off sideways, or an
// inline style or script that the page's policy keeps out.
const wrong = [];
const say = (what, element) => wrong.push(`${what}: ${element.outerHTML.slice(0, 160).replace(/\s+/g, " ")}`);
const page = document.scrollingElement;
if (page.scrollWidth > innerWidth) wrong.push(`the page is ${page.scrollWidth} px wide in a window of ${innerWidth} px`);
const unseen = (element) => !element.checkVisibility({ visibilityProperty: true }) || element.clientWidth === 1;
const hidden = (element) => unseen(element) || element.closest(".visually-hidden, .skip-link, svg, [aria-hidden=true]");
const scrolls = (element) => element.closest(".table-wrap");
for (const element of document.body.querySelectorAll("*")) {
  if (hidden(element)) continue;
  const box = element.getBoundingClientRect();
  if (!scrolls(element) && box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)) say(`from ${Math.round(box.left)} to ${Math.round(box.right)} px`, element);
  const style = getComputedStyle(element);
  const cuts = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
  if (cuts && style.textOverflow !== "ellipsis" && !element.matches(".table-wrap, input, textarea")) say(`${element.scrollWidth} px in ${element.clientWidth} px`, element);
  if (cuts && style.textOverflow === "ellipsis" && !element.title && !element.querySelector("[title]")) say("cut without saying the rest", element);
  if (style.overflowY === "hidden" && style.display !== "inline" && element.scrollHeight > element.clientHeight + 3 && element.innerText) say(`${element.scrollHeight} px high in ${element.clientHeight} px`, element);
}
// A figure stands on one line, whatever breaks beside it.
for (const element of document.querySelectorAll(".fact-head > span, .fact-list b, .pick .end")) {
  const words = document.createRange();
  words.selectNodeContents(element);
  const lines = new Set([...words.getClientRects()].map((line) => Math.round(line.top)));
  if (!hidden(element) && lines.size > 1) say(`a figure on ${lines.size} lines`, element);
}
for (const element of document.querySelectorAll("script:not([src]), style")) {
  if (element.textContent.trim()) say("inline", element);
}
if (!window.alongside?.flush) wrong.push("a script of the page did not run");
return wrong;
