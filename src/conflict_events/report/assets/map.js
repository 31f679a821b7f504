// Plate carrée, narrowed to the latitude it opens on. Outlines are in tenths of a degree.
const UNIT = 10;
const COARSE = new Set(["country", "admin1", "region", "international"]);
let view = null;

function drawMap() {
  const spots = new Map();
  let left = 0;
  const byCountry = new Map();
  for (const event of visible) {
    const place = event.place;
    if (place?.country) byCountry.set(place.country, (byCountry.get(place.country) || 0) + 1);
    if (place?.latitude === undefined) { left += 1; continue; }
    const key = `${place.latitude},${place.longitude}`;
    const spot = spots.get(key) || { key, x: place.longitude * UNIT, y: -place.latitude * UNIT,
      name: place.name, coarse: COARSE.has(place.precision), events: [] };
    spot.events.push(event);
    spots.set(key, spot);
  }
  const points = [...spots.values()].sort((a, b) => b.events.length - a.events.length ||
    compare(a.key, b.key));
  const box = { width: Math.max(280, $("p-map").clientWidth || 600) };
  box.height = matchMedia("(max-width: 40rem)").matches ? 288 : 416;
  fit(points, box);
  const most = Math.max(1, ...byCountry.values());
  const outlines = s("g", {}, Object.entries(data.outlines).map(([code, path]) => {
    const count = byCountry.get(code);
    const shape = s("path", { class: count ? "land told" : "land", d: path });
    if (count) {
      shape.style.setProperty("--heat", `${8 + (22 * Math.log1p(count)) / Math.log1p(most)}%`);
      shape.append(s("title", {}, `${code}: ${plural(count, "record")}`));
    }
    return shape;
  }));
  const circles = points.map((spot, index) => {
    const label = `${spot.name}: ${plural(spot.events.length, "record")}`;
    return s("circle", { class: spot.coarse ? "point coarse" : "point",
      r: 4 + 2.2 * Math.sqrt(spot.events.length), tabindex: index < 200 ? 0 : null,
      role: "button", "aria-label": label, ...pressed(() => {
        addChip("place", spot.name, (event) => event.place &&
          `${event.place.latitude},${event.place.longitude}` === spot.key);
      }) }, s("title", {}, label));
  });
  const labels = points.slice(0, 40).map((spot) => s("text", { class: "label", dir: "auto" },
    spot.name));
  const drawing = s("svg", { id: "world", viewBox: `0 0 ${box.width} ${box.height}`, tabindex: 0,
    role: "group", "aria-label": "Map of records; arrows move it, plus and minus zoom" },
    outlines, s("g", {}, circles), s("g", {}, labels));
  const paint = () => {
    const { x, y, scale, narrow } = view;
    const put = (spot) => [box.width / 2 + (spot.x - x) * scale * narrow,
      box.height / 2 + (spot.y - y) * scale];
    outlines.setAttribute("transform", `translate(${box.width / 2 - x * scale * narrow} ` +
      `${box.height / 2 - y * scale}) scale(${scale * narrow} ${scale})`);
    const taken = [];
    points.forEach((spot, index) => {
      const [px, py] = put(spot);
      circles[index].setAttribute("cx", px);
      circles[index].setAttribute("cy", py);
      const label = labels[index];
      if (!label) return;
      const side = 6 + 2.2 * Math.sqrt(spot.events.length);
      const area = [px + side, py - 9, px + side + 7 * spot.name.length, py + 6];
      const free = area[0] > 0 && area[2] < box.width && area[1] > 0 && area[3] < box.height &&
        taken.every((t) => area[0] > t[2] || area[2] < t[0] || area[1] > t[3] || area[3] < t[1]);
      label.setAttribute("visibility", free ? "visible" : "hidden");
      label.setAttribute("x", area[0]);
      label.setAttribute("y", py + 4);
      if (free) taken.push(area);
    });
  };
  const zoom = (by, px = box.width / 2, py = box.height / 2) => {
    const scale = Math.min(60, Math.max(box.width / 5200, view.scale * by));
    view.x += ((px - box.width / 2) * (1 / view.scale - 1 / scale)) / view.narrow;
    view.y += (py - box.height / 2) * (1 / view.scale - 1 / scale);
    view.scale = scale;
    paint();
  };
  const move = (dx, dy) => { view.x += dx / view.scale / view.narrow; view.y += dy / view.scale; paint(); };
  steer(drawing, box, zoom, move);
  const button = (label, name, action) => h("button", { type: "button", "aria-label": name,
    onclick: action }, label);
  clear($("p-map"), drawing, h("div", { class: "tools" },
    button("+", "Zoom in", () => zoom(1.6)), button("−", "Zoom out", () => zoom(1 / 1.6)),
    button("Fit", "Fit to the records", () => { view = null; fit(points, box); paint(); }),
    button("World", "Whole world", () => { view = world(box); paint(); }),
    h("span", { class: "soft" }, `${plural(points.length, "place")}. Dashed rings are countries ` +
      "and provinces, drawn at their centre. Press a place to keep its records. ",
    left ? `${plural(left, "record")} without coordinates.` : "")),
  h("p", { class: "soft" }, "Outlines: Natural Earth 1:110m, simplified; they state no opinion on borders."));
  paint();
}

const world = (box) => ({ x: 0, y: -150, scale: box.width / 3600, narrow: 1 });

function fit(points, box) {
  if (view) return;
  if (!points.length) { view = world(box); return; }
  const xs = points.map((spot) => spot.x);
  const ys = points.map((spot) => spot.y);
  const [w, e, n, so] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const middle = (n + so) / 2;
  const narrow = Math.max(0.5, Math.cos((middle / UNIT / 180) * Math.PI));
  const scale = Math.min((box.width - 120) / Math.max(60, e - w) / narrow,
    (box.height - 80) / Math.max(60, so - n));
  view = { x: (w + e) / 2, y: middle, scale, narrow };
}

function steer(drawing, box, zoom, move) {
  const ratio = () => box.width / drawing.getBoundingClientRect().width;
  drawing.addEventListener("keydown", (event) => {
    if (event.target !== drawing) return;
    const steps = { ArrowLeft: [-40, 0], ArrowRight: [40, 0], ArrowUp: [0, -40], ArrowDown: [0, 40] };
    if (steps[event.key]) move(...steps[event.key]);
    else if (event.key === "+" || event.key === "=") zoom(1.4);
    else if (event.key === "-") zoom(1 / 1.4);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  drawing.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== drawing) return;
    event.preventDefault();
    const at = drawing.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, (event.clientX - at.left) * ratio(),
      (event.clientY - at.top) * ratio());
  }, { passive: false });
  let from = null;
  drawing.addEventListener("pointerdown", (event) => { from = [event.clientX, event.clientY]; });
  window.addEventListener("pointerup", () => { from = null; });
  drawing.addEventListener("pointermove", (event) => {
    if (!from) return;
    move((from[0] - event.clientX) * ratio(), (from[1] - event.clientY) * ratio());
    from = [event.clientX, event.clientY];
  });
}
