const TABS = { records: drawTable, timeline: drawTimeline, map: drawMap, tolls: drawTolls,
  actors: drawActors, quality: drawQuality };

function drawTab() { TABS[state.tab](); }

function openTab(name, focus) {
  state.tab = name;
  for (const tab of document.querySelectorAll("[role=tab]")) {
    const on = tab.dataset.tab === name;
    tab.setAttribute("aria-selected", on);
    tab.tabIndex = on ? 0 : -1;
    $(tab.getAttribute("aria-controls")).classList.toggle("hidden", !on);
    if (on && focus) tab.focus();
  }
  drawTab();
}

function options(id, label, values) {
  clear($(id), h("option", { value: "" }, label), values);
}

function counted(pick) {
  const found = new Map();
  for (const event of events) {
    const value = pick(event);
    if (value) found.set(value, (found.get(value) || 0) + 1);
  }
  return [...found].sort((a, b) => compare(a[0], b[0]));
}

function start() {
  const option = ([value, count], label) =>
    h("option", { value }, `${label || words(value)} (${number(count)})`);
  const types = counted((event) => event.type);
  options("f-type", "All events", Object.entries(GROUPS).map(([group, label]) => {
    const mine = types.filter(([id]) => data.types[id].group === group);
    return mine.length ? h("optgroup", { label }, h("option", { value: `group:${group}` },
      `${label}: all`), mine.map((one) => option(one, data.types[one[0]].name))) : null;
  }).filter(Boolean));
  options("f-status", "Any status", counted((event) => event.status).map((one) => option(one)));
  options("f-country", "All countries", counted((event) => event.place?.country).map((one) => option(one)));
  const form = $("filters");
  let wait = 0;
  const later = () => { clearTimeout(wait); wait = setTimeout(refresh, 60); };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    for (const name of Object.keys(chips)) delete chips[name];
    setTimeout(refresh, 0);
  });
  for (const tab of document.querySelectorAll("[role=tab]")) {
    tab.addEventListener("click", () => openTab(tab.dataset.tab));
  }
  document.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
    const order = Object.keys(TABS);
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) openTab(order[(order.indexOf(state.tab) + by + order.length) % order.length], true);
  });
  document.addEventListener("keydown", keys);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    view = null;
    drawTab();
  });
  addEventListener("hashchange", () => openHash());
  refresh();
  if (!openHash() && events.length) select(visible[0].index, { from: "start" });
  else if (!events.length && data.documents.length) drawArticle(0);
}

function openHash() {
  const id = decodeURIComponent(location.hash.slice(1));
  const event = id && events.find((one) => one.id === id);
  if (event) select(event.index, { from: "hash" });
  return Boolean(event);
}

function keys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest("input, select, textarea");
  const mark = event.target.closest("#article .told");
  if (mark && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
    const stops = drawn.filter(({ inner }) => inner).map(({ element }) => element);
    const next = stops[stops.indexOf(mark) + (event.key === "ArrowRight" ? 1 : -1)];
    if (next) next.focus();
    event.preventDefault();
  } else if (typing) {
    if (event.key === "Escape" && typing.id === "f-text") { typing.value = ""; refresh(); }
  } else if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
  else if (event.key === "/") { event.preventDefault(); $("f-text").focus(); }
  else if (event.target.closest("#rows") && /^Arrow(Down|Up)$/.test(event.key)) {
    const row_ = event.target.closest("tr");
    const next = event.key === "ArrowDown" ? row_.nextElementSibling : row_.previousElementSibling;
    next?.querySelector("button")?.focus();
    event.preventDefault();
  }
}

start();
