// Small multiples: found by name, put in another order.
const multiples = one(".multiples");
if (multiples) {
  const cards = all(".small", multiples);
  const seek = one("[data-seek]");
  const order = one("[data-order]");
  const arrange = () => {
    const words = seek.value.trim();
    cards.forEach((card) => { card.hidden = !one("h3", card).textContent.includes(words); });
    one("[data-found]").textContent = cards.filter((card) => !card.hidden).length + " / " + cards.length;
  };
  const size = (card) => (order.value === "number" ? -card.dataset.number : Math.abs(Number(card.dataset[order.value] || 0)));
  seek.addEventListener("input", arrange);
  order.addEventListener("change", () => multiples.append(...[...cards].sort((a, b) => size(b) - size(a))));
}
keys["/"] = () => (one("[data-seek]") || one("[data-sift]")).focus();
