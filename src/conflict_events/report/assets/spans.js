// Texts with marked words. Offsets are code points; JavaScript counts UTF-16, so texts are split.

// Cut a part of a document where spans begin and end; return [{start, text, covers, gap}].
// Each cover is [event, role, rule]; a gap stands where text between quotations is not known.
function segments(chunks, spans) {
  const found = [];
  let end = 0;
  for (const [start, raw] of chunks || []) {
    const points = Array.from(raw);
    const last = start + points.length;
    const inside = spans.filter((span) => span.start < last && span.end > start);
    const cuts = new Set([start, last]);
    for (const span of inside) {
      cuts.add(Math.max(start, span.start));
      cuts.add(Math.min(last, span.end));
    }
    const opening = [...inside].sort((a, b) => a.start - b.start);
    const order = [...cuts].sort((a, b) => a - b);
    let open = [];
    let next = 0;
    if (start > end || found.length) found.push({ gap: true, covers: [], text: "", start });
    for (let i = 0; i + 1 < order.length; i += 1) {
      while (next < opening.length && opening[next].start <= order[i]) open.push(opening[next++]);
      open = open.filter((span) => span.end > order[i]);
      const text = points.slice(order[i] - start, order[i + 1] - start).join("");
      found.push({ start: order[i], text, covers: [...open] });
    }
    end = last;
  }
  return found;
}

// Draw segments as paragraphs into `box`; return [{element, covers, start}] of what is covered.
// With `all`, words that nothing covers get an element too, so that a selection can be placed.
function drawText(box, parts, attributesOf, all) {
  const drawn = [];
  let paragraph = h("p", { dir: "auto" });
  const close = () => {
    if (paragraph.childNodes.length) box.append(paragraph);
    paragraph = h("p", { dir: "auto" });
  };
  for (const part of parts) {
    if (part.gap) {
      close();
      if (part.start > 0) box.append(h("p", { class: "gap", "aria-label": "text left out" }, "[…]"));
      continue;
    }
    let start = part.start;
    part.text.split(/(\r\n|\r|\n)/).forEach((line, index) => {
      const from = start;
      start += Array.from(line).length;
      if (index % 2) return close();
      if (!line) return undefined;
      if (!part.covers.length) {
        return paragraph.append(all ? h("span", { "data-start": from }, line) : line);
      }
      const inner = part.covers.some((cover) => cover.role !== "sentence");
      const element = h(inner ? "mark" : "span",
        { dir: "auto", "data-start": from, ...attributesOf(part) }, line);
      drawn.push({ element, covers: part.covers, start: from, inner });
      return paragraph.append(element);
    });
  }
  close();
  return drawn;
}
