// The list of findings: narrowed by severity, rule, section and words; what is not listed is not marked either.
all(".list").forEach((list) => {
  const controls = all("input, select", list);
  const rows = all(".finding", list);
  const paper = one(".paper", list.parentElement);
  const value = (what) => (one(what, list) || { value: "" }).value.trim();
  const sift = () => {
    const levels = all("[data-level]", list).filter((box) => box.checked).map((box) => box.dataset.level);
    const [rule, section, words] = ["[data-rule]", "[data-section]", "[data-seek]"].map(value);
    rows.forEach((row) => {
      row.hidden = !levels.some((level) => row.classList.contains(level)) || (rule && row.dataset.code !== rule) ||
        (section && row.dataset.in !== section) || !row.textContent.includes(words);
    });
    const wanted = new Set(rows.filter((row) => !row.hidden).map((row) => row.id.split("-")[1]));
    all("[data-f]", paper).forEach((mark) => {
      mark.classList.toggle(mark.tagName === "SUP" ? "hide" : "off", !mark.dataset.f.split(" ").some((n) => wanted.has(n)));
    });
    one("[data-found]", list).textContent = wanted.size + " / " + rows.length;
  };
  controls.forEach((control) => control.addEventListener(control.type === "search" ? "input" : "change", sift));
});
// Walking through the list moves the text along.
document.addEventListener("stopped", (event) => {
  const mark = document.getElementById(event.target.id.replace("i", "f"));
  if (mark && matchMedia("(min-width: 64.01rem)").matches) { mark.scrollIntoView({ block: "center" }); }
});
// A rule's page opens where the reader is.
const ruleBox = one("#rule");
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.rule");
  const page = link && document.getElementById(link.hash.slice(1));
  if (page) {
    event.preventDefault();
    one("[data-page]", ruleBox).replaceChildren(...[...page.childNodes].map((node) => node.cloneNode(true)));
    ruleBox.showModal();
  }
});
const seeking = one(".list [data-seek]");
if (seeking) { keys["/"] = () => seeking.focus(); }
