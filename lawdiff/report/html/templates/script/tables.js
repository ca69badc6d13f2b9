// The table of figures: sorted by a click on its head, sifted by name and by what became of the figure.
const amounts = (row) => [1, 2].map((n) => (row.cells[n].dataset.n ? Number(row.cells[n].dataset.n) : NaN));
// Two bars from nought, old above new, as shares of the larger one. Thousands of them in the file would make it heavy.
const drawBars = (row) => {
  const cell = row.cells[3];
  const ends = amounts(row).map((end) => end || 0);
  const longest = Math.max(...ends);
  if (cell.firstChild || !(longest > 0) || Math.min(...ends) < 0) { return; }
  const picture = one("#bars").content.firstElementChild.cloneNode(true);
  [...picture.children].forEach((bar, n) => bar.setAttribute("width", (100 * ends[n]) / longest + "%"));
  cell.append(picture);
};
const table = one("table.figures");
if (table) {
  const body = table.tBodies[0];
  const section = table.closest("section");
  const sifting = one("[data-sift]", section);
  const which = one("[data-which]", section);
  const paired = table.matches(".paired");
  const more = one("details.more", section);
  if (paired) { [...body.rows].forEach(drawBars); }
  if (paired && more) { more.addEventListener("toggle", () => all("tbody tr", more).forEach(drawBars)); }
  const gather = () => {
    if (!more || !more.isConnected) { return; }
    all("tbody tr", more).forEach((row) => { drawBars(row); body.append(row); });
    more.remove();
  };
  const sift = () => {
    gather();
    const words = sifting.value.trim();
    const rows = [...body.rows];
    rows.forEach((row) => {
      row.hidden = (which.value && !row.classList.contains(which.value)) || !row.cells[0].textContent.includes(words);
    });
    one("[data-found]", section).textContent = rows.filter((row) => !row.hidden).length + " / " + rows.length;
  };
  // Columns of numbers: old, new, and what follows from them where the cell says so.
  const number = (row, column) => {
    if (!row.cells[column].textContent) { return -Infinity; }
    const [old, now] = paired ? amounts(row) : [0, 0];
    const plain = column === 4 ? now - old : column === 5 ? (now - old) / old : Number(row.cells[column].dataset.n || NaN);
    return isNaN(plain) ? -Infinity : plain;
  };
  const sort = (head) => {
    gather();
    const column = head.cellIndex;
    const down = head.getAttribute("aria-sort") !== "descending";
    const counts = head.matches(".num");
    const words = (row) => row.cells[column].textContent;
    const order = (a, b) => (counts ? number(b, column) - number(a, column) || 0 : words(b).localeCompare(words(a), "zh"));
    all("thead th", table).forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...[...body.rows].sort((a, b) => (down ? order(a, b) : order(b, a))));
  };
  sifting.addEventListener("input", sift);
  which.addEventListener("change", sift);
  all("thead th:not(.plain)", table).forEach((head) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(head));
  });
}
