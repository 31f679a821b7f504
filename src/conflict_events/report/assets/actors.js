const NODES = 24;

function network() {
  const nodes = new Map();
  const edges = new Map();
  const node = (actor) => {
    const key = keyOf(actor);
    if (!nodes.has(key)) nodes.set(key, { key, name: actor.name, count: 0 });
    return nodes.get(key);
  };
  for (const event of visible) {
    const [from, to] = [event.initiators.map(node), event.targets.map(node)];
    for (const one of new Set([...from, ...to])) one.count += 1;
    for (const a of from) for (const b of to) {
      const [x, y] = event.mutual && a.key > b.key ? [b, a] : [a, b];
      const key = JSON.stringify([x.key, y.key]);
      const edge = edges.get(key) || { key, from: x, to: y, count: 0, mutual: 0 };
      edge.count += 1;
      edge.mutual += event.mutual ? 1 : 0;
      edges.set(key, edge);
    }
  }
  const order = (a, b) => b.count - a.count || compare(a.key, b.key);
  return { nodes: [...nodes.values()].sort(order), edges: [...edges.values()].sort(order) };
}

// Springs from a circle in the order of the nodes: the same records give the same picture.
function layout(nodes, edges) {
  nodes.forEach((node, index) => {
    const angle = (2 * Math.PI * index) / nodes.length;
    node.x = Math.cos(angle);
    node.y = Math.sin(angle);
  });
  for (let round = 0; round < 160; round += 1) {
    const heat = 0.08 * (1 - round / 160);
    for (const a of nodes) {
      let [fx, fy] = [-a.x * 0.35, -a.y * 0.35];
      for (const b of nodes) {
        if (a === b) continue;
        const [dx, dy] = [a.x - b.x, a.y - b.y];
        const square = Math.max(0.01, dx * dx + dy * dy);
        fx += (0.09 * dx) / square;
        fy += (0.09 * dy) / square;
      }
      for (const { from, to } of edges) {
        const other = from === a ? to : to === a ? from : null;
        if (!other || other === a) continue;
        fx += (other.x - a.x) * 0.5;
        fy += (other.y - a.y) * 0.5;
      }
      const force = Math.hypot(fx, fy) || 1;
      a.x += (fx / force) * Math.min(heat, force);
      a.y += (fy / force) * Math.min(heat, force);
    }
  }
}

function drawActors() {
  const whole = network();
  const tied = new Set(whole.edges.filter(({ from, to }) => from !== to)
    .flatMap(({ from, to }) => [from, to]));
  const nodes = whole.nodes.filter((node) => tied.has(node)).slice(0, NODES);
  const kept = new Set(nodes);
  const edges = whole.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)).slice(0, 80);
  if (!nodes.length) {
    return clear($("p-actors"), h("p", { class: "soft" }, "No record has both sides named."));
  }
  layout(nodes, edges);
  const width = Math.max(280, $("p-actors").clientWidth || 600);
  const height = Math.max(300, Math.min(480, width * 0.75));
  const reach = (pick) => Math.max(0.001, ...nodes.map((node) => Math.abs(pick(node))));
  const [rx, ry] = [reach((node) => node.x), reach((node) => node.y)];
  const put = (node) => [width / 2 + (node.x / rx) * (width / 2 - Math.min(90, width / 5)),
    height / 2 + (node.y / ry) * (height / 2 - 26)];
  const drawing = s("svg", { viewBox: `0 0 ${width} ${height}`, role: "group",
    "aria-label": "Who acts against or with whom" },
  s("defs", {}, s("marker", { id: "tip", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7,
    markerHeight: 7, orient: "auto", markerUnits: "userSpaceOnUse" },
  s("path", { d: "M0 0L8 4L0 8z", fill: "currentColor" }))));
  const size = (node) => 4 + 1.6 * Math.sqrt(node.count);
  for (const { from, to, count, mutual } of edges) {
    const [[x1, y1], [x2, y2]] = [put(from), put(to)];
    if (from === to) continue;
    const far = Math.hypot(x2 - x1, y2 - y1) || 1;
    const cut = size(to) + 4;
    drawing.append(s("path", { class: "edge", "stroke-width": Math.min(6, 0.8 + Math.sqrt(count)),
      "marker-end": mutual === count ? null : "url(#tip)",
      d: `M${x1} ${y1}Q${(x1 + x2) / 2 + (y2 - y1) * 0.12} ${(y1 + y2) / 2 - (x2 - x1) * 0.12} ` +
        `${x2 - ((x2 - x1) * cut) / far} ${y2 - ((y2 - y1) * cut) / far}` }));
  }
  const of = (event) => [...event.initiators, ...event.targets];
  const taken = [];
  for (const node of nodes) {
    const [x, y] = put(node);
    const label = `${node.name}: ${plural(node.count, "record")}`;
    drawing.append(s("circle", { class: "node", cx: x, cy: y, r: size(node), tabindex: 0,
      role: "button", "aria-label": label, ...pressed(() => addChip("actor", node.name,
        (event) => of(event).some((actor) => keyOf(actor) === node.key))) }, s("title", {}, label)));
    const short = node.name.length > 26 ? `${Array.from(node.name).slice(0, 24).join("")}…` : node.name;
    for (const right of x < width * 0.6 ? [true, false] : [false, true]) {
      const edge = x + (right ? 1 : -1) * (size(node) + 4);
      const area = right ? [edge, edge + 6.6 * short.length] : [edge - 6.6 * short.length, edge];
      if (area[0] < 0 || area[1] > width ||
        taken.some((t) => Math.abs(t[2] - y) < 13 && area[0] < t[1] && area[1] > t[0])) continue;
      taken.push([...area, y]);
      drawing.append(s("text", { class: "label", x: edge, y: y + 4,
        "text-anchor": right ? "start" : "end" }, short));
      break;
    }
  }
  const rows = whole.edges.slice(0, 25).map((edge) => h("tr", {}, h("td", { dir: "auto" },
    edge.from.name), h("td", {}, edge.mutual === edge.count ? "and" : "→"),
  h("td", { dir: "auto" }, edge.to.name), h("td", { class: "number" }, h("button", {
    type: "button", "aria-label": `Keep the records of ${edge.from.name} and ${edge.to.name}`,
    onclick: () => addChip("pair", `${edge.from.name} / ${edge.to.name}`, (event) => {
      const [a, b] = [event.initiators.map(keyOf), event.targets.map(keyOf)];
      return (a.includes(edge.from.key) && b.includes(edge.to.key)) ||
        (event.mutual && a.includes(edge.to.key) && b.includes(edge.from.key));
    }) }, number(edge.count)))));
  return clear($("p-actors"), drawing, h("p", { class: "soft" },
    `${nodes.length} of ${plural(whole.nodes.length, "actor")}: those with a counterpart and most ` +
    "records. An arrow " +
    "leads from initiator to target, a line without tip joins both sides of a clash or an agreement."),
  h("h3", {}, "Pairs"), h("table", {}, h("tbody", {}, rows)));
}
