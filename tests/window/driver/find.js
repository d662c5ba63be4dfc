// The first visible element of role arguments[0] whose accessible name is arguments[1].
const roles = {
  button: "button, [role=button], input[type=submit], summary",
  link: "a[href], [role=link]",
  heading: "h1, h2, h3, h4, [role=heading]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  radio: "input[type=radio], [role=radio]",
  tab: "[role=tab]",
  dialog: "dialog[open], [role=dialog]",
  region: "section, [role=region]",
  image: "img, [role=img]",
  row: "tr, [role=row]",
  field: "input:not([type=hidden]), textarea, select, [role=textbox], [role=combobox]",
};
const [role, wanted] = arguments;
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const byIds = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" ");
const name = (element) => {
  const labelled = element.getAttribute("aria-labelledby");
  if (labelled) return tidy(byIds(labelled));
  const aria = element.getAttribute("aria-label");
  if (aria) return tidy(aria);
  if (element.labels?.length) return tidy([...element.labels].map((label) => label.innerText).join(" "));
  return tidy(element.innerText) || tidy(element.value) || tidy(element.alt) || tidy(element.title) ||
    tidy(element.textContent);
};
// A radio or checkbox may be drawn by its label and have no size of its own.
const visible = (element) =>
  element.checkVisibility() || [...(element.labels ?? [])].some((label) => label.checkVisibility());
const found = [...document.querySelectorAll(roles[role] ?? `[role=${role}]`)].filter(visible);
const exact = found.find((element) => name(element) === wanted);
// A label may carry a hint behind the name it starts with.
return exact ?? (role === "field" || role === "radio" || role === "checkbox"
  ? found.find((element) => name(element).startsWith(wanted)) : undefined);
