const data = JSON.parse($("data").textContent);
const records = data.events;
const VERSION = data.version;
const NAMES = { event_type: "Type", status: "Status", initiators: "Initiators", targets: "Targets",
  location: "Place", date: "Date", casualties: "Tolls" };
const ROLE = { event_type: "trigger", initiators: "initiator", targets: "target", location: "place",
  date: "date", casualties: "count", status: "cue" };
const FIELDS = Object.keys(NAMES);
const STORE = `conflict-events-review:${data.key}`;
let decided = {};
let changes = {};
let at = 0;
let whole = false;
let selection = null;

records.forEach((record, index) => {
  record.spans = (record.spans || []).map(([role, title, start, end, rule]) => ({
    role: data.roles[role], title: title === 1, start, end, rule: data.rules[rule], event: index,
  }));
});

// What was decided is kept in the browser too, where it lets us, so that a closed tab costs nothing.
function keep() {
  try { localStorage.setItem(STORE, JSON.stringify({ decided, reviewer: $("reviewer").value })); }
  catch { /* a browser may forbid it; the file is what counts */ }
}

function restore() {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE) || "{}");
    decided = kept.decided || {};
    $("reviewer").value = kept.reviewer || "";
  } catch { decided = {}; }
}

const current = () => records[at];

function draw() {
  const record = current();
  if (!record) {
    $("summary").textContent = "No records to review.";
    return;
  }
  const decision = decided[record.id];
  changes = {};
  for (const [field, said] of Object.entries(decision?.fields || {})) {
    if (said.verdict !== "accept") changes[field] = said.verdict === "reject" ? "" : said.value;
  }
  $("at").value = at + 1;
  $("at").max = records.length;
  $("note").value = decision?.note || "";
  $("summary").textContent = record.summary;
  const place = data.documents[record.d];
  $("source").textContent = [place.title, place.source, place.published].filter(Boolean).join(" · ");
  drawWords();
  drawFields();
  drawState();
}

function drawState() {
  const decision = decided[current()?.id];
  const labels = { accept: "All right", correct: "Changed", reject: "No such event" };
  clear($("state"), h("span", { class: `badge ${decision ? decision.verdict : ""}` },
    decision ? labels[decision.verdict] : "Not reviewed"));
  const mine = records.map((record) => decided[record.id]).filter(Boolean);
  const added = Object.values(decided).filter((one) => one.verdict === "add").length;
  const count = (verdict) => mine.filter((one) => one.verdict === verdict).length;
  $("progress").textContent = `${mine.length} of ${plural(records.length, "record")} reviewed: ` +
    `${count("accept")} right, ${count("correct")} changed, ${count("reject")} rejected, ${added} added`;
  $("bar").style.width = `${records.length ? (100 * mine.length) / records.length : 0}%`;
}

// The paragraphs that tell the record, or the whole text; its words are marked by role.
function drawWords() {
  const record = current();
  const parts = data.documents[record.d].parts || {};
  const box = $("text");
  clear(box);
  const mark = (part) => {
    const best = part.covers.find((c) => c.role === "trigger") ||
      part.covers.find((c) => c.role !== "sentence");
    return best ? { class: `on r-${best.role}`, title: `${best.role} (${best.rule})` }
      : { class: "sentence" };
  };
  const inTitle = record.spans.filter((span) => span.title);
  if (parts.title && inTitle.length) drawText(box, segments(parts.title, inTitle), mark);
  for (const paragraph of box.children) paragraph.classList.add("title");
  const spans = record.spans.filter((span) => !span.title);
  drawText(box, segments(parts.text, spans), mark, true);
  const told = [...box.children].filter((p) => p.querySelector("mark, .sentence"));
  for (const paragraph of box.children) {
    paragraph.classList.toggle("hidden", !whole && !told.includes(paragraph));
  }
  $("whole").textContent = whole ? "Only what tells it" : "Whole text";
  const trigger = box.querySelector("mark.r-trigger");
  if (whole && trigger) box.scrollTop = trigger.offsetTop - box.offsetTop - box.clientHeight / 3;
}

function drawFields() {
  clear($("fields"), FIELDS.map((field, index) => row(field, index)));
}

function row(field, index) {
  const was = current().values[field];
  const changed = field in changes;
  return h("div", { class: `field r-${ROLE[field]}${changed ? " changed" : ""}`, "data-field": field },
    h("kbd", { class: "key" }, String(index + 1)),
    h("span", { class: "name" }, NAMES[field]),
    changed
      ? h("span", { dir: "auto" }, h("span", { class: "old" }, was || "none"), changes[field] || "none")
      : h("span", { class: "value", dir: "auto" }, was),
    h("button", { type: "button", "aria-label": `Change ${NAMES[field]}`,
      onclick: () => edit(field) }, "Change"));
}

// An input of the right kind for a field; types and statuses are chosen, the rest is typed.
function input(field, value) {
  const choices = { event_type: data.choices.event_type, status: data.choices.status }[field];
  if (!choices) return h("input", { value, dir: "auto", autocomplete: "off", "aria-label": NAMES[field] });
  const options = Object.entries(choices).map(([id, label]) =>
    h("option", { value: id, selected: id === value }, label));
  return h("select", { "aria-label": NAMES[field] }, options);
}

function edit(field) {
  const was = current().values[field];
  const box = $("fields").querySelector(`[data-field="${field}"]`);
  const control = input(field, field in changes ? changes[field] : was);
  const done = (value) => {
    if (value === null || value === was) delete changes[field];
    else changes[field] = value;
    drawFields();
    $("summary").focus({ preventScroll: true });
  };
  control.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter") { event.preventDefault(); done(control.value.trim()); }
    if (event.key === "Escape") done(null);
  });
  box.replaceChildren(box.firstChild, box.children[1], control,
    h("button", { type: "button", onclick: () => done(control.value.trim()) }, "Keep"));
  control.focus();
  if (control.select) control.select();
}

function decide(verdict) {
  const record = current();
  if (!record) return;
  // A change that is still in its input counts.
  for (const control of $("fields").querySelectorAll("input, select")) {
    const field = control.closest("[data-field]").dataset.field;
    if (control.value.trim() !== record.values[field]) changes[field] = control.value.trim();
  }
  const changed = Object.keys(changes).length > 0;
  const final = verdict === "reject" ? "reject" : changed ? "correct" : "accept";
  const fields = {};
  if (final === "correct") {
    for (const field of FIELDS) {
      const was = record.values[field];
      fields[field] = !(field in changes) ? { verdict: "accept", was }
        : changes[field] === "" ? { verdict: "reject", was }
          : { verdict: "correct", was, value: changes[field] };
    }
  }
  decided[record.id] = { version: VERSION, event_id: record.id,
    document_id: data.documents[record.d].id, verdict: final, fields, note: $("note").value.trim() };
  keep();
  if (at + 1 < records.length) go(at + 1);
  else draw();
}

function go(index) {
  at = Math.max(0, Math.min(records.length - 1, index));
  draw();
  $("summary").focus({ preventScroll: true });
}

function nextOpen() {
  for (let by = 1; by <= records.length; by += 1) {
    const index = (at + by) % records.length;
    if (!decided[records[index].id]) return go(index);
  }
  return undefined;
}

const asLines = () => [...records.map((record) => decided[record.id]).filter(Boolean),
  ...Object.values(decided).filter((one) => one.verdict === "add")]
  .map((one) => JSON.stringify({ ...one, reviewer: $("reviewer").value.trim() }) + "\n").join("");

function save() {
  const url = URL.createObjectURL(new Blob([asLines()], { type: "application/jsonl" }));
  const link = h("a", { href: url, download: "decisions.jsonl" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

async function load(file) {
  try {
    const lines = (await file.text()).split("\n").filter((line) => line.trim());
    const given = lines.map((line) => JSON.parse(line));
    for (const { reviewer, ...one } of given) {
      decided[one.event_id] = one;
      if (reviewer) $("reviewer").value = reviewer;
    }
    keep();
    draw();
  } catch {
    $("progress").textContent = `${file.name} holds no decisions.`;
  }
}

// The code points that are selected in the text; null where they are not inside it.
function selected() {
  const chosen = window.getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  const place = (node, offset) => {
    const holder = (node.nodeType === 3 ? node.parentElement : node).closest?.("[data-start]");
    if (!holder || !$("text").contains(holder) || holder.closest(".title")) return null;
    const before = node.nodeType === 3 ? node.data.slice(0, offset) : "";
    return Number(holder.dataset.start) + Array.from(before).length;
  };
  const [start, end] = [place(range.startContainer, range.startOffset),
    place(range.endContainer, range.endOffset)];
  const words_ = chosen.toString();
  if (start === null || end === null || end - start !== Array.from(words_).length) return null;
  return { start, end, words: words_ };
}

function openNew() {
  selection = selected();
  if (!selection) {
    $("progress").textContent = "Select the words in the text that tell the missing event, in one line.";
    return;
  }
  $("words").textContent = selection.words;
  clear($("new-fields"), FIELDS.map((field) => h("label", { class: `field r-${ROLE[field]}`,
    "data-field": field }, h("span", {}), h("span", { class: "name" }, NAMES[field]),
  input(field, field === "status" ? "asserted" : ""))));
  $("new").classList.remove("hidden");
  $("new-fields").querySelector("select").focus();
}

function addNew() {
  const fields = {};
  for (const box of $("new-fields").children) {
    const value = box.querySelector("input, select").value.trim();
    if (value) fields[box.dataset.field] = { verdict: "correct", was: "", value };
  }
  const document_ = data.documents[current().d].id;
  const id = `${document_}:${selection.start}:${fields.event_type.value}`;
  decided[id] = { version: VERSION, event_id: id, document_id: document_, verdict: "add", fields,
    start: selection.start, end: selection.end, note: selection.words };
  $("new").classList.add("hidden");
  keep();
  drawState();
}

function keys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const actions = {
    a: () => { changes = {}; drawFields(); decide("accept"); }, s: () => decide("correct"),
    r: () => decide("reject"), u: undo, j: () => go(at + 1), k: () => go(at - 1), n: nextOpen,
    t: toggle, "+": openNew, d: save, "?": () => { $("help").open = !$("help").open; },
  };
  const field = FIELDS[Number(event.key) - 1];
  if (field && current()) { event.preventDefault(); edit(field); }
  else if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
}

function undo() {
  if (current()) delete decided[current().id];
  keep();
  draw();
}

function toggle() { whole = !whole; drawWords(); }

const press = (id, action) => $(id).addEventListener("click", action);
press("accept", () => { changes = {}; drawFields(); decide("accept"); });
press("correct", () => decide("correct"));
press("reject", () => decide("reject"));
press("undo", undo);
press("next", () => go(at + 1));
press("back", () => go(at - 1));
press("open", nextOpen);
press("save", save);
press("whole", toggle);
press("add", openNew);
press("drop", () => $("new").classList.add("hidden"));
$("new").addEventListener("submit", (event) => { event.preventDefault(); addNew(); });
$("at").addEventListener("change", () => go(Number($("at").value) - 1));
$("load").addEventListener("change", () => { if ($("load").files[0]) load($("load").files[0]); });
$("reviewer").addEventListener("input", keep);
document.addEventListener("keydown", keys);
restore();
draw();
