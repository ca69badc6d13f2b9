// One change, or one finding, after the other.
const stops = all(".row:not(.gone):not(.same), .row.moved.same:not(.gone), .finding[id]");
let at = null;
const place = one("[data-place]");
const tellPlace = (seen) => { if (place) { place.textContent = (at ? seen.indexOf(at) + 1 : 0) + " / " + seen.length; } };
const stop = (row) => {
  all(".here").forEach((other) => other.classList.remove("here"));
  row.classList.add("here");
  at = row;
};
// Asking every row for its style would cost a second in a long report: what is put away is known by its kind.
const standing = () => {
  const kinds = ((one("[data-hide]") || { dataset: {} }).dataset.hide || "").split(" ").filter(Boolean);
  const away = ({ classList: is }) => (is.contains("moved") ? kinds.includes("moved") : kinds.some((kind) => is.contains(kind)));
  return stops.filter((row) => !row.hidden && !away(row));
};
const go = (step) => {
  const seen = standing();
  if (!seen.length) { return; }
  const from = seen.indexOf(at);
  const next = seen[(Math.max(from, step > 0 ? -1 : 0) + step + seen.length) % seen.length];
  stop(next);
  reveal(next);
  tellPlace(seen);
  next.dispatchEvent(new Event("stopped", { bubbles: true }));
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-go]");
  if (button) { go(Number(button.dataset.go)); }
});
keys.j = () => go(1);
keys.k = () => go(-1);
tellPlace(stops);
