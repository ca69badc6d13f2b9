const filter = one("[data-filter]");
const lines = all("tr[data-name]");
filter.addEventListener("input", () => {
  const word = filter.value.trim();
  for (const line of lines) { line.hidden = !line.dataset.name.includes(word); }
  one("[data-count]").textContent = word ? `${lines.filter((line) => !line.hidden).length} / ${lines.length}` : "";
});
