const PAGE = 50;
const GROUPS = {
  fighting: "Fighting", people: "Violence against people", protest: "Protest, riot, damage",
  state: "Measures of the state", peace: "Peace", other: "Other",
};
const COLUMNS = [
  ["date", "Date", (event) => event.first || "~"],
  ["event", "Event", (event) => event.kind.name],
  ["initiators", "Initiators", (event) => names(event.initiators) || "~"],
  ["targets", "Targets", (event) => names(event.targets) || "~"],
  ["place", "Place", (event) => (event.place ? event.place.name : "~")],
  ["killed", "Killed", (event) => (event.tolls.killed ? -event.tolls.killed.best : 1)],
];

function sortVisible() {
  const column = COLUMNS.find(([name]) => name === state.sort);
  const key = column ? column[2] : (event) => event.index;
  const keys = new Map(visible.map((event) => [event, key(event)]));
  const turn = state.down ? -1 : 1;
  visible.sort((a, b) => turn * compare(keys.get(a), keys.get(b)) || a.index - b.index);
}

function drawHead() {
  clear($("head"), COLUMNS.map(([name, label]) =>
    h("th", {
      scope: "col",
      class: name === "killed" ? "number" : null,
      "aria-sort": state.sort === name ? (state.down ? "descending" : "ascending") : "none",
    }, h("button", {
      type: "button",
      onclick: () => {
        state.down = state.sort === name ? !state.down : false;
        state.sort = name;
        state.page = 0;
        sortVisible();
        drawTab();
        $("head").querySelectorAll("button")[COLUMNS.findIndex((c) => c[0] === name)].focus();
      },
    }, label)),
  ));
}

function row(event) {
  const toll = event.tolls.killed;
  const status = [
    event.status === "asserted" ? "" : event.status,
    event.scope && event.scope !== "political" ? event.scope : "",
    event.background ? "history" : "",
    event.aggregate ? "total" : "",
  ].filter(Boolean).join(", ");
  const cell = (label, text, kind) =>
    h("td", { class: kind, "data-label": text ? label : null, dir: "auto" }, text);
  return h("tr", {
    "data-id": event.id,
    "aria-current": event.index === state.selected ? "true" : null,
    onclick: () => select(event.index, { from: "table" }),
  },
    h("td", { class: "day" }, days(event)),
    h("td", { class: `what g-${event.kind.group}` },
      h("button", { type: "button", title: event.summary },
        h("i", { class: "dot", "aria-hidden": "true" }), event.kind.name),
      status ? h("span", { class: "aside" }, status) : null),
    cell("by", names(event.initiators)),
    cell("against", names(event.targets)),
    cell("in", placed(event)),
    cell("killed", toll ? tollText(toll) : "", "number"),
  );
}

function drawTable() {
  drawHead();
  const pages = Math.max(1, Math.ceil(visible.length / PAGE));
  state.page = Math.min(state.page, pages - 1);
  const first = state.page * PAGE;
  const shown = visible.slice(first, first + PAGE);
  clear($("rows"), shown.length ? shown.map(row) : h("tr", {},
    h("td", { colspan: COLUMNS.length, class: "soft" }, "No record fits these filters.")));
  const turn = (by) => () => { state.page += by; drawTable(); };
  clear($("pager"),
    h("button", { type: "button", disabled: state.page === 0, onclick: turn(-1) }, "Previous"),
    h("button", { type: "button", disabled: state.page + 1 >= pages, onclick: turn(1) }, "Next"),
    h("span", { class: "soft" }, visible.length
      ? `${number(first + 1)}–${number(first + shown.length)} of ${number(visible.length)}` : ""),
  );
}

// Show the page that holds a record, and mark its row.
function markRow(index) {
  const at = visible.findIndex((event) => event.index === index);
  if (state.tab === "records" && at >= 0 && Math.floor(at / PAGE) !== state.page) {
    state.page = Math.floor(at / PAGE);
    drawTable();
  }
  for (const element of $("rows").children) {
    if (element.dataset.id === events[index].id) element.setAttribute("aria-current", "true");
    else element.removeAttribute("aria-current");
  }
}

function step(by) {
  if (!visible.length) return;
  const at = visible.findIndex((event) => event.index === state.selected);
  const next = Math.min(visible.length - 1, Math.max(0, at + by));
  select(visible[next].index, { from: "keys" });
}
