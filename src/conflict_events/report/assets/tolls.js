const TOLL_KINDS = ["killed", "injured", "abducted", "arrested", "displaced", "missing",
  "released", "participants"];

function drawTolls() {
  const counted = visible.filter((event) => ["asserted", "alleged"].includes(event.status) &&
    !event.background && !event.aggregate);
  const lines = TOLL_KINDS.map((kind) => sumOf(counted, kind)).filter((sum) => sum.records);
  const left = visible.length - counted.length;
  const cell = (text) => h("td", { class: "number" }, text);
  const heads = ["", "Records", "Low", "Best", "High"];
  const top = counted.filter((event) => event.tolls.killed?.best).sort((a, b) =>
    b.tolls.killed.best - a.tolls.killed.best || a.index - b.index).slice(0, 15);
  const most = top.length ? top[0].tolls.killed.best : 1;
  clear($("p-tolls"),
    lines.length ? h("table", {}, h("thead", {}, h("tr", {}, heads.map((text, index) =>
      h("th", { scope: "col", class: index ? "number" : null }, text)))),
    h("tbody", {}, lines.map((sum) => h("tr", {}, h("th", { scope: "row" }, sum.kind),
      cell(number(sum.records)), cell(number(sum.low)), cell(number(sum.best)),
      cell(sum.open ? `${number(sum.high)} or more` : number(sum.high))))))
      : h("p", { class: "soft" }, "No tolls."),
    h("p", { class: "soft" }, "Sums over asserted and alleged records; history and totals over many " +
      "incidents are left out, and a toll that covers several records counts once. The same " +
      "happening told by several documents is counted by each. ",
    left ? `${plural(left, "record")} left out.` : ""),
    top.length ? h("h3", {}, "Deadliest records") : "",
    h("ul", { class: "plain" }, top.map((event) => {
      const bar = h("i", {});
      bar.style.width = `${(100 * event.tolls.killed.best) / most}%`;
      return h("li", {}, h("button", { type: "button", dir: "auto",
        onclick: () => select(event.index, { from: "table" }) },
      `${tollText(event.tolls.killed)} killed: ${event.summary}`), h("div", { class: "meter" }, bar));
    })));
}

function sumOf(counted, kind) {
  const sum = { kind, records: 0, low: 0, best: 0, high: 0, open: false };
  const seen = new Set();
  for (const event of counted) {
    const toll = event.tolls[kind];
    if (!toll) continue;
    sum.records += 1;
    if (toll.once && seen.has(toll.once)) continue;
    if (toll.once) seen.add(toll.once);
    sum.low += toll.low;
    sum.best += toll.best;
    if (toll.high === undefined || toll.high === null) { sum.open = true; sum.high += toll.best; }
    else sum.high += toll.high;
  }
  return sum;
}
