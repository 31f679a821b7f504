const data = JSON.parse($("data").textContent);
const events = data.events;
const state = { sort: "order", down: false, page: 0, selected: null, tab: "records" };
const chips = {};
let visible = [];

events.forEach((event, index) => {
  event.index = index;
  event.initiators ||= [];
  event.targets ||= [];
  event.tolls ||= {};
  event.kind = data.types[event.type];
  event.spans = (event.spans || []).map(([role, title, start, end, rule]) => ({
    role: data.roles[role],
    title: title === 1,
    start,
    end,
    rule: data.rules[rule],
    event: index,
  }));
  event.first = event.date ? event.date.start || event.date.end : "";
  event.last = event.date ? event.date.end || event.date.start : "";
});

const source = (event) => data.documents[event.d];
const names = (actors) => actors.map((actor) => actor.name).join(", ");
const keyOf = (actor) => actor.registry_id || fold(actor.name);

function days(event) {
  const date = event.date;
  if (!date) return "";
  if (date.start === date.end) return date.start;
  return `${date.start || "?"} –\n${date.end || "?"}`;
}

function placed(event) {
  const place = event.place;
  if (!place) return "";
  return (place.precision === "near" ? "near " : "") + place.name;
}

function tollText(toll) {
  if (toll.low === toll.high) return number(toll.best);
  const high = toll.high === undefined || toll.high === null ? "+" : `–${number(toll.high)}`;
  return `${number(toll.low)}${high}`;
}

function haystack(event) {
  if (event.hay === undefined) {
    const actors = [...event.initiators, ...event.targets];
    event.hay = fold(
      [
        event.summary, event.kind.name, event.type, event.id, days(event), event.status,
        ...actors.flatMap((actor) => [actor.name, actor.mention, actor.country]),
        event.place && [event.place.name, event.place.mention, event.place.admin1].join(" "),
        source(event).title, source(event).source,
      ].filter(Boolean).join(" "),
    );
  }
  return event.hay;
}

function filtered() {
  const value = (id) => $(id).value;
  const sought = fold(value("f-text")).split(/\s+/).filter(Boolean);
  const type = value("f-type");
  const status = value("f-status");
  const country = value("f-country");
  const from = value("f-from");
  const to = value("f-to");
  const which = value("f-which");
  const tests = Object.values(chips).map((chip) => chip.test);
  return events.filter(
    (event) =>
      (!type || event.type === type || `group:${event.kind.group}` === type) &&
      (!status || event.status === status) &&
      (!country || (event.place && event.place.country === country)) &&
      (!from || (event.last && event.last >= from)) &&
      (!to || (event.first && event.first <= to)) &&
      (which !== "new" || (!event.background && !event.aggregate)) &&
      (which !== "old" || event.background || event.aggregate) &&
      tests.every((test) => test(event)) &&
      sought.every((word) => haystack(event).includes(word)),
  );
}

// A filter set from a chart: shown as a chip that takes it away again.
function addChip(name, label, test) {
  chips[name] = { label, test };
  refresh();
}

function drawChips() {
  clear(
    $("chips"),
    Object.entries(chips).map(([name, chip]) =>
      h("button", {
        type: "button",
        "aria-label": `Remove filter ${chip.label}`,
        onclick: () => { delete chips[name]; refresh(); },
      }, `${chip.label} ✕`),
    ),
  );
}

function refresh() {
  visible = filtered();
  state.page = 0;
  sortVisible();
  drawChips();
  $("f-count").textContent =
    visible.length === events.length
      ? plural(events.length, "record")
      : `${number(visible.length)} of ${plural(events.length, "record")}`;
  drawTab();
}
