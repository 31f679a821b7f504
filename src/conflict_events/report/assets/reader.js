const LEGEND = [
  ["trigger", "Trigger"], ["initiator", "Initiator"], ["target", "Target"], ["place", "Place"],
  ["date", "Date"], ["count", "Toll"], ["source", "Source"], ["cue", "Cue, means"],
];
let drawnDocument = null;
let drawn = [];

function drawArticle(at) {
  if (drawnDocument === at) return;
  drawnDocument = at;
  const document_ = data.documents[at];
  const mine = events.filter((event) => event.d === at);
  const spans = mine.flatMap((event) => event.spans);
  const head = h("div", {});
  const body = h("div", { class: "prose" });
  const parts = document_.parts || {};
  const attributes = (part) => ({ class: "told", tabindex: "-1", ...pressed(() => follow(part)) });
  const title = h("h2", { dir: "auto" });
  drawn = [];
  if (parts.title) {
    const inTitle = spans.filter((span) => span.title);
    const box = h("div", {});
    drawn = drawText(box, segments(parts.title, inTitle), attributes);
    title.append(...[...box.children].flatMap((p) => [...p.childNodes]));
  } else title.append(document_.title || "Text");
  const line = [document_.source, document_.published, document_.id].filter(Boolean).join(" · ");
  head.append(title, h("p", { class: "soft" }, line, " ", webLink(document_.url)));
  if (!document_.whole) {
    head.append(h("p", { class: "soft" }, "Only what the records quote; the text was not given."));
  }
  head.append(h("div", { class: "legend" }, LEGEND.map(([role, label]) =>
    h("span", {}, h("mark", { class: `on r-${role}` }, label)))));
  const inText = spans.filter((span) => !span.title);
  drawn = drawn.concat(drawText(body, segments(parts.text, inText), attributes));
  clear($("article"), head, body);
}

// Only addresses of the web become links.
function webLink(url) {
  if (!url || !/^https?:\/\//i.test(url)) return url ? h("span", { dir: "auto" }, url) : null;
  return h("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, "source");
}

// A word leads to its record; pressed again, to the next record that it belongs to.
function follow(part) {
  if (String(window.getSelection())) return;
  const inner = part.covers.filter((cover) => cover.role !== "sentence");
  const all = [...new Set((inner.length ? inner : part.covers).map((cover) => cover.event))];
  const now = all.indexOf(state.selected);
  select(all[(now + 1) % all.length], { from: "text" });
}

function markWords() {
  let first = null;
  for (const { element, covers, inner } of drawn) {
    const mine = covers.filter((cover) => cover.event === state.selected);
    const best = mine.find((cover) => cover.role === "trigger") ||
      mine.find((cover) => cover.role !== "sentence");
    element.className = "told";
    element.removeAttribute("title");
    element.tabIndex = -1;
    if (mine.length) element.classList.add("sentence");
    if (best) {
      element.classList.remove("sentence");
      element.classList.add("on", `r-${best.role}`);
      element.title = `${best.role} (${best.rule})`;
      if (best.role === "trigger" && !first) first = element;
    } else if (inner) element.title = "of another record";
  }
  const stop = first || drawn.find(({ inner }) => inner)?.element;
  if (stop) stop.tabIndex = 0;
  return first;
}

function show(element) {
  if (!element) return;
  const box = $("reader");
  if (getComputedStyle(box).overflowY === "auto" && box.scrollHeight > box.clientHeight) {
    const by = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (by < 0 || by > box.clientHeight - 40) box.scrollTop += by - box.clientHeight / 2;
  } else element.scrollIntoView({ block: "center" });
}

const find = (role, from) => drawn.find(({ covers }) =>
  covers.some((cover) => cover.event === state.selected && cover.role === role &&
    (from === undefined || cover.start === from)))?.element;

function select(index, { from }) {
  state.selected = index;
  const event = events[index];
  drawArticle(event.d);
  drawRecord(event);
  const trigger = markWords();
  markRow(index);
  if (from !== "start" && location.hash !== `#${event.id}`) {
    history.replaceState(null, "", `#${encodeURIComponent(event.id)}`);
  }
  const narrow = matchMedia("(max-width: 60rem)").matches;
  if (from === "table" && narrow) $("reader").scrollIntoView({ block: "start" });
  else if (from === "text") $("record").scrollIntoView({ block: "nearest" });
  else if (from !== "start") show(trigger);
  if (from === "text" && narrow) $("record").scrollIntoView({ block: "start" });
}

function drawRecord(event) {
  const rows = [];
  const add = (role, label, value, show_) => {
    if (!value || (Array.isArray(value) && !value.length)) return;
    const go = show_ && find(role) ? h("button", {
      type: "button", title: "Show the words",
      onclick: () => { const e = find(role); show(e); e.focus(); },
    }, label) : label;
    rows.push(h("dt", { class: `r-${role}` }, go), h("dd", { dir: "auto" }, value));
  };
  const actor = (a) => h("div", { dir: "auto" }, a.name, " ", h("span", { class: "soft" },
    [words(a.kind || ""), a.country, a.sector, a.attribution,
      a.mention && a.mention !== a.name ? `“${a.mention}”` : "",
      a.associated ? `with ${a.associated.join(", ")}` : ""].filter(Boolean).join(" · ")));
  const place = event.place;
  const date = event.date;
  add("initiator", event.mutual ? "One side" : "Initiators", event.initiators.map(actor), true);
  add("target", event.mutual ? "Other side" : "Targets", event.targets.map(actor), true);
  add("place", "Place", place && [placed(event), " ", h("span", { class: "soft" },
    [place.admin1, place.country, place.latitude !== undefined
      ? `${place.latitude}, ${place.longitude}` : "no coordinates", place.precision]
      .filter(Boolean).join(" · "))], true);
  add("date", "Date", date && [days(event), " ", h("span", { class: "soft" },
    [date.precision, words(date.basis), date.mention && `“${date.mention}”`,
      date.continuous && "went on throughout"].filter(Boolean).join(" · "))], true);
  add("count", "Tolls", (event.counts || []).map((count) => h("div", {}, countLine(count))), true);
  add("territory", "Territory", event.territory && [
    event.territory.place && `${event.territory.place}: `,
    event.territory.gained_by && `gained by ${event.territory.gained_by} `,
    event.territory.lost_by && `lost by ${event.territory.lost_by}`].filter(Boolean).join(""));
  add("means", "Means", (event.means || []).map(words).join(", "), true);
  add("source", "Sources", (event.sources || []).map((said) =>
    h("div", { dir: "auto" }, said.name, " ", h("span", { class: "soft" }, said.kind))), true);
  const badge = (text, loud) => text && h("span", { class: loud ? "badge loud" : "badge" }, text);
  clear($("record"),
    h("h2", { dir: "auto", tabindex: "-1", id: "record-title" }, event.summary),
    h("p", {}, [
      h("span", { class: `badge g-${event.kind.group}`, title: event.kind.definition },
        h("i", { class: "dot" }), event.kind.name),
      badge(event.status, event.status !== "asserted"),
      event.scope !== "political" ? badge(event.scope, true) : null,
      event.background ? badge("history") : null,
      event.aggregate ? badge("total over many") : null,
      badge(`confidence ${event.confidence}`),
    ].filter(Boolean).flatMap((one) => [one, " "])),
    h("dl", { class: "record" }, rows),
    codings(event), evidenceList(event),
    h("p", { class: "soft" }, event.id),
  );
}

function countLine(count) {
  const span = count.low === count.high ? `${count.low ?? "?"}`
    : count.high === undefined ? `${count.low}+`
      : count.low === undefined ? `up to ${count.high}` : `${count.low}–${count.high}`;
  const rest = [count.who && `“${count.who}”`, words(count.wording), count.side !== "unknown" &&
    `side: ${count.side}`, count.total && "total", count.shared && "shared with other records",
    count.source && `says ${count.source}`].filter(Boolean).join(" · ");
  return [`${span} ${count.kind} `, h("span", { class: "soft" }, rest)];
}

function codings(event) {
  const lines = Object.entries(event.codings || {}).flatMap(([scheme, coding]) =>
    Object.entries(coding).map(([field, value]) => h("tr", {},
      h("td", {}, scheme.toUpperCase()), h("td", {}, words(field)), h("td", {}, String(value)))));
  return lines.length ? h("details", {}, h("summary", {}, "Codings"), h("table", {},
    h("tbody", {}, lines))) : "";
}

function evidenceList(event) {
  const lines = event.spans.map((span) => h("tr", {},
    h("td", {}, span.role), h("td", {}, `${span.title ? "title " : ""}${span.start}–${span.end}`),
    h("td", {}, h("code", {}, span.rule)),
    h("td", {}, h("button", { type: "button", onclick: () => show(find(span.role, span.start)) },
      "show"))));
  return h("details", {}, h("summary", {}, `Evidence (${event.spans.length})`), h("table", {},
    h("tbody", {}, lines)));
}
