// Moved text: hovering over the link, or reaching it by key, shows the other place; a click goes there.
let peek = null;
const closePeek = () => {
  if (peek) { peek.remove(); peek = null; all(".peer").forEach((row) => row.classList.remove("peer")); }
};
const openPeek = (link) => {
  closePeek();
  const row = document.getElementById(link.hash.slice(1));
  const words = row && all(":scope > p", row).map((side) => {
    const copy = side.cloneNode(true);
    all(".note", copy).forEach((note) => note.remove());
    return copy.textContent;
  }).filter(Boolean).pop();
  if (!words) { return; }
  row.classList.add("peer");
  peek = document.createElement("p");
  peek.className = "peek";
  peek.setAttribute("role", "tooltip");
  peek.id = "peek";
  peek.textContent = words;
  const box = link.getBoundingClientRect();
  const home = sheet.getBoundingClientRect();
  peek.style.left = Math.max(0, Math.min(box.left - home.left, home.width - 480)) + "px";
  peek.style.top = box.bottom - home.top + "px";
  link.setAttribute("aria-describedby", "peek");
  sheet.append(peek);
  if (box.bottom + peek.offsetHeight > innerHeight) { peek.style.top = box.top - home.top - peek.offsetHeight + "px"; }
};
document.addEventListener("pointerover", (event) => {
  const link = event.target.closest(".note");
  if (link) { openPeek(link); } else if (!event.target.closest(".peek")) { closePeek(); }
});
document.addEventListener("focusin", (event) => {
  if (event.target.matches(".note:focus-visible")) { openPeek(event.target); } else { closePeek(); }
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") { closePeek(); } });
