// Both sides in one: what both have once, what went and what came where it did. The narrow screen's way of reading.
const runs = (side) => [...side.childNodes].filter((node) => !node.classList || !node.classList.contains("note"))
  .map((node) => ({ tag: node.nodeName, text: node.textContent }));
const element = (run) => {
  const node = document.createElement(run.tag);
  node.textContent = run.text;
  return node;
};
const merged = (old, now) => {
  const out = [];
  while (old.length || now.length) {
    while (old.length && old[0].tag === "DEL") { out.push(element(old.shift())); }
    while (now.length && now[0].tag === "INS") { out.push(element(now.shift())); }
    if (!old.length || !now.length) { out.push(...[...old.splice(0), ...now.splice(0)].map((run) => document.createTextNode(run.text))); break; }
    const length = Math.min(old[0].text.length, now[0].text.length);
    out.push(document.createTextNode(now[0].text.slice(0, length)));
    [old, now].forEach((side) => {
      side[0].text = side[0].text.slice(length);
      if (!side[0].text) { side.shift(); }
    });
  }
  return out;
};
const both = (row) => {
  const [old, now] = all(":scope > p", row);
  if (!old.hasChildNodes() || !now.hasChildNodes()) { return; }
  const note = one(".note", now);
  row.sides = [...now.childNodes];
  old.classList.add("spare");
  now.replaceChildren(...(note ? [note] : []), ...merged(runs(old), runs(now)));
};
const apart = (row) => {
  if (row.sides) { all(":scope > p", row)[1].replaceChildren(...row.sides); row.sides = null; }
};
const inlining = one("[data-inline]");
const setInline = (on) => {
  if (sheet.classList.contains("inline") === on) { return; }
  all(".row:not(.gone)", sheet).forEach(on ? both : apart);
  sheet.classList.toggle("inline", on);
  inlining.setAttribute("aria-pressed", String(on));
};
inlining.addEventListener("click", () => setInline(!sheet.classList.contains("inline")));
keys.i = () => inlining.click();
const narrow = matchMedia("(max-width: 48rem)");
narrow.addEventListener("change", () => setInline(narrow.matches));
setInline(narrow.matches);
