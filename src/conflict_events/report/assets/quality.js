const CHECKS = [
  ["Initiator", (event) => event.initiators.length],
  ["Initiator known to the registry", (event) => event.initiators.some((a) => a.registry_id)],
  ["Target", (event) => event.targets.length],
  ["Place", (event) => event.place],
  ["Coordinates", (event) => event.place?.latitude !== undefined],
  ["Place finer than a province", (event) => ["exact", "near", "admin2"].includes(
    event.place?.precision)],
  ["Date", (event) => event.date],
  ["Date to the day", (event) => event.date?.precision === "day"],
  ["Source named", (event) => event.sources?.length],
  ["Asserted or alleged", (event) => ["asserted", "alleged"].includes(event.status)],
];

function drawQuality() {
  const lines = CHECKS.map(([label, test]) => {
    const count = visible.filter(test).length;
    const bar = h("i", {});
    bar.style.width = `${visible.length ? (100 * count) / visible.length : 0}%`;
    return h("tr", {}, h("th", { scope: "row" }, label), h("td", { class: "number" },
      `${number(count)} of ${number(visible.length)}`), h("td", {}, h("div", { class: "meter" }, bar)));
  });
  const slugs = new Map();
  for (const item of data.diagnostics) {
    if (!slugs.has(item.slug)) slugs.set(item.slug, []);
    slugs.get(item.slug).push(item);
  }
  const lists = [...slugs].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]));
  clear($("p-quality"), h("h3", {}, "What the records hold"), h("table", {}, h("tbody", {}, lines)),
    h("h3", {}, "Seen and not coded"),
    lists.length ? lists.map(([slug, items]) => h("details", {}, h("summary", {},
      `${slug} (${number(items.length)})`), h("ul", { class: "plain" },
      items.slice(0, 100).map((item) => h("li", { dir: "auto" }, h("button", { type: "button",
        onclick: () => showDiagnostic(item) }, data.documents[item.d].title || data.documents[item.d].id),
      ` ${item.message}`)), items.length > 100 ? h("li", { class: "soft" },
        `and ${number(items.length - 100)} more`) : "")))
      : h("p", { class: "soft" }, "The report was made without diagnostics, or there were none."));
}

function showDiagnostic(item) {
  const near = events.find((event) => event.d === item.d);
  if (near) select(near.index, { from: "start" });
  else { drawArticle(item.d); clear($("record"), h("p", { class: "soft" }, "No records.")); }
  if (item.start === undefined) return;
  const spot = [...drawn].reverse().find(({ start }) => start <= item.start);
  show(spot ? spot.element : $("article"));
}
