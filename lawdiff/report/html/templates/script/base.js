const all = (what, inside = document) => [...inside.querySelectorAll(what)];
const one = (what, inside = document) => inside.querySelector(what);
document.documentElement.classList.add("scripted");

// A row inside a fold, or put away by a filter, is brought out before it is shown.
const reveal = (row) => {
  for (let box = row; box; box = box.parentElement) {
    if (box.tagName === "DETAILS") { box.open = true; }
    box.hidden = false;
  }
  row.scrollIntoView({ block: row.matches(".row, .finding, mark, tr") ? "center" : "start" });
};
const follow = () => {
  const row = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (row) { reveal(row); }
};
addEventListener("hashchange", follow);

const help = one("#help");
const keys = { "?": () => help.showModal() };
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-help]")) { help.showModal(); }
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]") || event.target.matches("input, select")) { return; }
  const act = keys[event.key];
  if (act) { event.preventDefault(); act(); }
});
