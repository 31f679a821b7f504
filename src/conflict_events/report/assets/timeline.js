const DAY = 86400000;
const toDay = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
const toIso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

// First day of the bin that holds `day`, and first day of the next bin.
const BINS = {
  day: [(day) => day, (day) => day + 1],
  week: [(day) => day - ((day + 3) % 7), (day) => day + 7],
  month: [(day) => toDay(`${toIso(day).slice(0, 7)}-01`),
    (day) => { const d = new Date(day * DAY); return Math.round(
      Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1, 1) / DAY); }],
  year: [(day) => toDay(`${toIso(day).slice(0, 4)}-01-01`),
    (day) => toDay(`${String(Number(toIso(day).slice(0, 4)) + 1).padStart(4, "0")}-01-01`)],
};

// An unknown day inside a span stands in its middle, as in the tables.
function dayOf(event) {
  const first = toDay(event.first);
  return event.date.continuous ? first : Math.floor((first + toDay(event.last)) / 2);
}

function drawTimeline() {
  const fits = (event) => event.date && !event.background && !event.aggregate &&
    !["year", "longer"].includes(event.date.precision);
  const told = visible.filter(fits);
  const left = visible.length - told.length;
  const note = left ? `${plural(left, "record")} not drawn: history, totals, no date, or only a year.`
    : "";
  if (!told.length) return clear($("p-timeline"), h("p", { class: "soft" }, "Nothing to draw. ", note));
  const at = told.map(dayOf);
  const low = at.reduce((a, b) => Math.min(a, b));
  const high = at.reduce((a, b) => Math.max(a, b));
  const span = high - low;
  const unit = span <= 62 ? "day" : span <= 500 ? "week" : span <= 5500 ? "month" : "year";
  const [begin, after] = BINS[unit];
  const bins = [];
  for (let day = begin(low); day <= high; day = after(day)) bins.push({ day, to: after(day) - 1 });
  const place = new Map(bins.map((bin, index) => [bin.day, index]));
  told.forEach((event, index) => {
    const bin = bins[place.get(begin(at[index]))];
    bin.groups ||= {};
    bin.groups[event.kind.group] = (bin.groups[event.kind.group] || 0) + 1;
    bin.count = (bin.count || 0) + 1;
  });
  const width = Math.max(280, $("p-timeline").clientWidth || 600);
  const height = 240;
  const base = height - 24;
  const top = Math.max(...bins.map((bin) => bin.count || 0));
  const wide = (width - 40) / Math.max(bins.length, 8);
  const drawing = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "group",
    "aria-label": `Records by ${unit}` });
  drawing.append(s("line", { class: "axis", x1: 36, x2: width, y1: base, y2: base }),
    s("text", { x: 30, y: 22, "text-anchor": "end" }, number(top)),
    s("text", { x: 30, y: base, "text-anchor": "end" }, "0"));
  const every = Math.max(1, Math.ceil(90 / wide));
  bins.forEach((bin, index) => {
    const x = 38 + index * wide;
    if (index % every === 0) drawing.append(s("text", { x, y: height - 6 }, binName(bin.day, unit)));
    if (!bin.count) return;
    const label = `${binName(bin.day, unit)}: ${plural(bin.count, "record")}`;
    const bar = s("g", { tabindex: 0, role: "button", "aria-label": label, ...pressed(() => {
      $("f-from").value = toIso(bin.day);
      $("f-to").value = toIso(bin.to);
      refresh();
    }) }, s("title", {}, label));
    let y = base;
    for (const group of Object.keys(GROUPS)) {
      const tall = ((bin.groups[group] || 0) / top) * (base - 14);
      y -= tall;
      if (tall) bar.append(s("rect", { class: `bar g-${group}`, x, y, height: tall,
        width: Math.max(1, Math.min(wide - 1, 40)) }));
    }
    drawing.append(bar);
  });
  return clear($("p-timeline"), groupLegend(), drawing, h("p", { class: "soft" },
    `Records by ${unit}: what went on, by its first day; what happened on one unknown day of a ` +
    "span, in the middle of the span. Press a bar to keep its days. ", note));
}

const binName = (day, unit) =>
  toIso(day).slice(0, unit === "year" ? 4 : unit === "month" ? 7 : 10);

const groupLegend = () => h("div", { class: "legend" }, Object.entries(GROUPS).map(([id, label]) =>
  h("span", { class: `g-${id}` }, h("i", { class: "dot" }), label)));
