(function () {
  "use strict";
  var all = function (what) { return Array.prototype.slice.call(document.querySelectorAll(what)); };
  all(".tools").forEach(function (box) { box.hidden = false; });
  var visible = function (row) { return row.offsetParent !== null; };
  var stops = all(".row:not(.gone):not(.same), .row.moved.same:not(.gone), .finding");
  var at = -1;
  var go = function (step) {
    var shown = stops.filter(visible);
    if (!shown.length) { return; }
    var from = shown.indexOf(stops[at]);
    var next = shown[(from + step + shown.length) % shown.length];
    all(".here").forEach(function (row) { row.classList.remove("here"); });
    next.classList.add("here");
    next.scrollIntoView({ block: "center" });
    at = stops.indexOf(next);
  };
  var reveal = function () {
    var row = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    for (var box = row; box; box = box.parentElement) {
      if (box.tagName === "DETAILS") { box.open = true; }
    }
    if (row) { row.classList.remove("hide"); row.scrollIntoView({ block: "center" }); }
  };
  document.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) { return; }
    if (button.dataset.go) { go(Number(button.dataset.go)); }
    if ("unfold" in button.dataset) {
      var boxes = all("details");
      var open = boxes.some(function (box) { return !box.open; });
      boxes.forEach(function (box) { box.open = open; });
    }
  });
  document.addEventListener("change", function (event) {
    var kind = event.target.dataset.pick;
    if (!kind) { return; }
    all(".finding." + kind + ", .row." + kind + (kind === "moved" ? "" : ":not(.moved)")).forEach(function (row) { row.classList.toggle("hide", !event.target.checked); });
  });
  document.addEventListener("input", function (event) {
    var table = event.target.dataset.filter;
    if (!table) { return; }
    var words = event.target.value.trim();
    all("details.more").forEach(function (box) { box.open = box.open || words !== ""; });
    all("." + table + " tbody tr").forEach(function (row) {
      row.classList.toggle("hide", row.textContent.indexOf(words) < 0);
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
    if (event.key === "j") { go(1); }
    if (event.key === "k") { go(-1); }
  });
  window.addEventListener("hashchange", reveal);
  reveal();
})();
