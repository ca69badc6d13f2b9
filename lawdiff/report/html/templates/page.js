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
  var figures = document.querySelector("table.figures");
  var gather = function () {
    var more = document.getElementById("more-figures");
    if (!more) { return; }
    all("#more-figures tbody tr").forEach(function (row) { figures.tBodies[0].appendChild(row); });
    more.remove();
  };
  var figure = function (row, column) {
    var text = row.cells[column].textContent.replace("\u2212", "-").replace(/,/g, "");
    var scale = text.indexOf("\u4ebf") >= 0 ? 1e8 : text.indexOf("\u4e07") >= 0 ? 1e4 : 1;
    var number = parseFloat(text.replace(/^[^0-9+-]+/, ""));
    return isNaN(number) ? -Infinity : number * scale;
  };
  var sift = function () {
    gather();
    var words = find.value.trim();
    var which = document.getElementById("which").value;
    all("table.figures tbody tr").forEach(function (row) {
      var wanted = !which || (which === "jump" ? Math.abs(figure(row, 4)) >= 50 && figure(row, 4) > -Infinity : row.className.indexOf(which) >= 0);
      row.hidden = !wanted || row.cells[0].textContent.indexOf(words) < 0;
    });
  };
  var sort = function (head) {
    gather();
    var column = head.cellIndex;
    var down = head.getAttribute("aria-sort") !== "descending";
    all("table.figures th").forEach(function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    all("table.figures tbody tr").sort(function (one, other) {
      var order = column === 0 || column === 5
        ? other.cells[column].textContent.localeCompare(one.cells[column].textContent, "zh")
        : figure(other, column) - figure(one, column) || 0;
      return down ? order : -order;
    }).forEach(function (row) { figures.tBodies[0].appendChild(row); });
  };
  var find = document.getElementById("find");
  if (find) {
    find.addEventListener("input", sift);
    document.getElementById("which").addEventListener("change", sift);
    Array.prototype.forEach.call(figures.tHead.rows[0].cells, function (head) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () { sort(head); });
    });
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { return; }
    if (event.key === "j") { go(1); }
    if (event.key === "k") { go(-1); }
    if (event.key === "/" && find) { event.preventDefault(); find.focus(); }
  });
  window.addEventListener("hashchange", reveal);
  reveal();
})();
