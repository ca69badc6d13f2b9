// The text: kinds of change shown or hidden, unchanged runs opened, words sought in sections and text.
const sheet = one(".sheet");
const picks = all("[data-pick]");
picks.forEach((pick) => pick.addEventListener("change", () => {
  sheet.dataset.hide = picks.filter((other) => !other.checked).map((other) => other.dataset.pick).join(" ");
}));
one("[data-unfold]").addEventListener("click", () => {
  const folds = all("details", sheet);
  const open = folds.some((fold) => !fold.open);
  folds.forEach((fold) => { fold.open = open; });
});

const seek = one("[data-seek]");
const chapters = new Map(all(".chapter").map((chapter) => [chapter.id, chapter]));
const textOf = (chapter) => (chapter.words = chapter.words || chapter.textContent);
const rangesOf = (words) => {
  const ranges = [];
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  while (words && walker.nextNode()) {
    const node = walker.currentNode;
    for (let from = node.data.indexOf(words); from >= 0; from = node.data.indexOf(words, from + words.length)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, from + words.length);
      ranges.push(range);
    }
  }
  return ranges;
};
let hits = [];
let hit = -1;
const search = () => {
  const words = seek.value.trim();
  all(".tree li").forEach((entry) => {
    const link = one("a[href]", entry);
    const chapter = link && chapters.get(link.hash.slice(1));
    entry.hidden = Boolean(words) && !entry.textContent.includes(words) && !(chapter && textOf(chapter).includes(words));
  });
  hits = rangesOf(words);
  hit = -1;
  if (window.Highlight) { CSS.highlights.set("found", new Highlight(...hits)); }
  one("[data-hits]").textContent = words ? String(hits.length) : "";
};
seek.addEventListener("input", search);
seek.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && hits.length) {
    hit = (hit + (event.shiftKey ? -1 : 1) + hits.length) % hits.length;
    reveal(hits[hit].startContainer.parentElement.closest(".row, h3") || sheet);
    one("[data-hits]").textContent = hit + 1 + " / " + hits.length;
  }
});
keys["/"] = () => seek.focus();
