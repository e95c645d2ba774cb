// What the modules that lay out sequence diagrams hand to each other. Lengths in em of the labels.

/** A sequence diagram as its source has it. */
export interface Script {
  title: string[];
  actors: Actor[];
  boxes: ActorBox[];
  events: Event[];
  /** What is said of a frame that goes on in the next part. */
  goesOn: string;
  advances: Advances;
}

/** Who takes part. */
export interface Actor {
  id: string;
  lines: string[];
  /** Mermaid's: participant, actor, database … */
  kind: string;
}

/** A box around actors. */
export interface ActorBox {
  lines: string[];
  fill: string;
  /** Their ids. */
  actors: string[];
}

/** What happens, in the order of the source. */
export type Event = Message | Note | Activation | Opening | Division | Closing;

export interface Message {
  type: "message";
  from: string;
  to: string;
  lines: string[];
  dashed: boolean;
  /** Mermaid's, at start and end. */
  heads: [string, string];
  /** Who begins with it, and who ends. */
  born?: string;
  dies?: string;
}

export interface Note {
  type: "note";
  from: string;
  to: string;
  side: "left" | "right" | "over";
  lines: string[];
}

/** An actor's bar begins or ends. */
export interface Activation {
  type: "rise" | "fall";
  actor: string;
}

/** A frame begins: what Mermaid calls it, or empty where it only has a colour. */
export interface Opening {
  type: "open";
  tag: string;
  lines: string[];
  fill?: string;
}

/** A frame goes on with its next section. */
export interface Division {
  type: "divide";
  lines: string[];
}

/** A frame ends. */
export interface Closing {
  type: "close";
}

/** How a script is laid out in one try. */
export interface SequenceStyle {
  /** The widths at which texts in the gap behind each lifeline are broken, and how wide that gap is at the least. */
  limits: number[];
  least: number[];
  /** Where names are broken. */
  head: number;
  /** How far all is pulled apart, sideways and (from 0 to 1) downwards. */
  stretch: number;
  air: number;
}

/** A script's layout. */
export interface SequenceLayout {
  style: SequenceStyle;
  sheet: SequenceSheet;
  /** The size of labels in points. */
  em: number;
  worth: number;
}

/** What stands on a sheet. */
export interface Standing {
  clusters: SheetCluster[];
  nodes: SheetNode[];
  edges: SheetEdge[];
}

export interface SequenceSheet extends Standing, Size {
  /** How many lines more than they have to its texts are broken into, for each of them. */
  broken: number;
}

/** A part of a script with its layout. */
export interface SequencePart {
  part: Script;
  layout: SequenceLayout;
}

/** The best layout of a script, or quickly one that is nearly as good. */
export type LayOutScript = (script: Script, quick?: boolean) => SequenceLayout;

/** The name of an actor above its lifeline. */
export interface Head extends Size {
  text: Fitted;
  person: boolean;
}

/** A frame around events, before it is known how far down it reaches. */
export interface WideFrame {
  event: Opening;
  depth: number;
  left: number;
  right: number;
  /** How wide its tag is; 0 where it has none. */
  tag: number;
  /** The texts of its header and of its sections. */
  titles: Fitted[];
}

/** A frame in its place. */
export interface PlacedFrame extends WideFrame {
  y: number;
  height: number;
  dividers: { y: number; lines: string[]; place: Box; crosses: boolean }[];
  title: (Box & { lines: string[] }) | null;
  /** How many of its titles have a place. */
  given: number;
}

/** A bar on a lifeline that has not ended yet. */
export interface OpenBar {
  id: string;
  actor: string;
  /** On how many others it stands. */
  deep: number;
  top: number;
}

export interface PlacedMessage {
  heads: [string, string];
  dashed: boolean;
  text: Fitted;
  /** Where the text stands, and whether a lifeline runs behind it. */
  label: Box & { crosses: boolean };
  route: Route;
  /** Whether it is a loop to oneself, with its text beside it. */
  aside?: boolean;
  /** What it joins, by id. */
  joins: [string, string];
  /** Whether the one that it reaches ends there. */
  fatal?: boolean;
}

/** Everything in its place. */
export interface Placements {
  messages: PlacedMessage[];
  notes: (Box & { text: Fitted })[];
  frames: PlacedFrame[];
  bars: (OpenBar & { bottom: number })[];
  /** Where the heads of those begin who are born, and where lifelines end for good, by actor. */
  births: Map<string, number>;
  deaths: Map<string, number>;
}

/** What a message meets at an actor: its identity, and where its left or right side is. */
export interface Front {
  id(right: boolean): string;
  edge(right: boolean): number;
}
