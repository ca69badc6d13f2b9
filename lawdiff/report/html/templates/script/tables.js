// The table of figures: sorted by a click on its head, sifted by name and by what became of the figure.
const table = one("table.figures");
if (table) {
  const body = table.tBodies[0];
  const section = table.closest("section");
  const sifting = one("[data-sift]", section);
  const which = one("[data-which]", section);
  const gather = () => {
    const more = one("details.more", section);
    if (more) { all("tbody tr", more).forEach((row) => body.append(row)); more.remove(); }
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
  const number = (row, column) => {
    const plain = row.cells[column].dataset.n;
    return plain ? Number(plain) : -Infinity;
  };
  const sort = (head) => {
    gather();
    const column = head.cellIndex;
    const down = head.getAttribute("aria-sort") !== "descending";
    const counts = "n" in body.rows[0].cells[column].dataset;
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
