// A drawing as text that a person can compare: a line for each thing, with its place, its words and its looks.

const STEP = 0.5; // points to which places are told
const LOOKS = [
  "slot",
  "tint",
  "lineSlot",
  "fill",
  "stroke",
  "color",
  "strokeWidth",
  "dashed",
  "bold",
  "atBack",
  "atStart",
  "sign",
  "curved",
  "bare",
  "points",
  "link",
  "name",
];

/** The text of what `draw` gives for one sample. */
export function dumped({ type, drawings }) {
  return [
    type,
    ...Object.entries(drawings).flatMap(([frame, drawing]) =>
      [drawing, ...(drawing.parts ?? [])].flatMap((one, at) => [
        "",
        ...lines(`${frame}${at ? ` part ${at}` : ""}`, one),
      ]),
    ),
    "",
  ].join("\n");
}

function lines(title, { width, height, points, native, outline, steps, svg }) {
  const head = `${title}: ${places([width, height])} labels ${places([points])}`;
  if (!native) return [head, `picture of ${svg.length} characters`];
  const words = [...(outline ?? []), ...(steps ?? [])].map((one) => `said ${JSON.stringify(one)}`);
  if (!native.nodes) {
    return [
      head,
      ...Object.entries(native).map(
        ([key, value]) => `${key} ${JSON.stringify(value, (_, one) => (typeof one === "number" ? rounded(one) : one))}`,
      ),
      ...words,
    ];
  }
  return [
    head,
    ...(native.clusters ?? []).map(
      (one) => `frame ${one.id} depth ${one.depth}: ${places(one.place)}${placed("title", one.title)}${said(one)}`,
    ),
    ...native.nodes.map(
      (one) => `box ${one.id} ${one.shape}: ${places(one.place)}${one.parent ? ` in ${one.parent}` : ""}${said(one)}`,
    ),
    ...(native.edges ?? []).map(
      (one) => `line ${one.start} → ${one.end} ${way(one)}${placed("label", one.label)}${said(one)}`,
    ),
    ...(native.bands ?? []).map(
      (one) => `band ${places(one.start)} - ${places(one.end)} width ${places([one.width])}${said(one)}`,
    ),
    ...words,
  ];
}

const placed = (name, place) => (place ? ` ${name} ${places(place)}` : "");
const way = ({ pattern, heads, route }) => `${pattern} ${heads.join(" ")}: ${route.map(places).join(" - ")}`;

function said(one) {
  const looks = LOOKS.filter((key) => one[key]).map(
    (key) => `${key}=${typeof one[key] === "number" ? rounded(one[key]) : one[key]}`,
  );
  return [one.lines?.length ? ` “${one.lines.join("/")}”` : "", looks.length ? ` ${looks.join(" ")}` : ""].join("");
}

const places = (lengths) => lengths.map((length) => Math.round(length / STEP) * STEP).join(",");
const rounded = (number) => Math.round(number * 100) / 100;
