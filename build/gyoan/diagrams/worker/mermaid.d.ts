// What is used of Mermaid without its being documented, as it gives it in the page: `mermaid_names.json` lists the names,
// with a test of each, so that an upgrade fails there. What a source need not say may be absent.

export {};

declare global {
  /** Mermaid's script, loaded into the page. */
  const mermaid: {
    /** Makes the settings in a source's front matter hold for what follows. */
    parse(source: string): Promise<{ config?: Partial<MermaidConfig> }>;
    initialize(config: object): void;
    render(id: string, source: string): Promise<{ svg: string }>;
    detectType(source: string, config?: object): string;
    mermaidAPI: {
      /** Resolves to what a source says: that of its kind's types below. */
      getDiagramFromText<Db>(source: string, metadata?: { title?: string }): Promise<{ db: Db; type: string }>;
      getConfig(): MermaidConfig;
      reset(): void;
    };
  };

  interface MermaidConfig {
    fontFamily: string;
    themeVariables: Record<string, string>;
    sankey?: {
      showValues?: boolean;
      prefix?: string;
      suffix?: string;
      linkColor?: string;
      nodeColors?: Record<string, string>;
    };
    xyChart?: { showDataLabel?: boolean };
  }

  /** Styles as a source has them: declarations, some of them in lists. */
  type Declarations = (string | string[])[];

  /** A label; states give theirs line by line. */
  type Label = string | string[];

  interface MermaidNode {
    id: string;
    parentId?: string;
    isGroup?: boolean;
    dir?: string;
    shape?: string;
    label?: Label;
    labelType?: string;
    link?: string;
    cssCompiledStyles?: Declarations;
    cssStyles?: Declarations;
  }

  interface MermaidEdge {
    start: string;
    end: string;
    label?: Label;
    labelType?: string;
    pattern?: string;
    thickness?: string;
    arrowTypeStart?: string;
    arrowTypeEnd?: string;
    cssCompiledStyles?: Declarations;
    style?: Declarations;
  }

  /** Of flowcharts. */
  interface FlowDb {
    getDirection?(): string;
    getData(): { nodes: MermaidNode[]; edges: MermaidEdge[] };
  }

  /** Of sequence diagrams; what happens in them are messages, too. */
  interface SequenceDb {
    LINETYPE: Record<string, number>;
    getDiagramTitle?(): string;
    getActorKeys(): string[];
    getActor(id: string): { description?: string; type: string };
    getBoxes(): { name?: string; fill?: string; actorKeys: string[] }[];
    getCreatedActors(): Map<string, number>;
    getDestroyedActors(): Map<string, number>;
    getMessages(): {
      from: string;
      to: string;
      /** A text, a colour or, of `autonumber`, how to count. */
      message?: string | { start?: number; step?: number; visible: boolean };
      type: number;
      placement: number;
    }[];
  }

  interface PieDb {
    getDiagramTitle(): string;
    getSections(): Map<string, number>;
    getShowData(): boolean;
  }

  interface XyDb {
    getDiagramTitle(): string;
    getXYChartData(): {
      xAxis: { type: string; title?: string; categories: string[]; min?: number; max?: number };
      yAxis: { title?: string; min: number; max: number };
      plots: { title?: string; type: "bar" | "line"; data: [string, number | undefined][]; pointLabels?: string[] }[];
    };
    getChartConfig(): { chartOrientation: string };
  }

  interface RadarDb {
    getDiagramTitle(): string;
    getOptions(): { ticks: number; max: number | null; min: number; graticule: string; showLegend: boolean };
    getAxes(): { label?: string }[];
    getCurves(): { label?: string; entries: number[] }[];
  }

  interface QuadrantDb {
    getDiagramTitle(): string;
    /** Points come last first. */
    getQuadrantData(): {
      quadrants: { x: number; y: number; width: number; height: number; text: { text: string } }[];
      points: { x: number; y: number; radius: number; fill: string; text: { text: string } }[];
      axisLabels: { x: number; y: number; rotation: number; text: string }[];
    };
  }

  interface GanttDb {
    getDiagramTitle(): string;
    getDateFormat(): string;
    getAxisFormat(): string;
    getSections(): string[];
    getTasks(): GanttTask[];
  }

  interface GanttTask {
    task: string;
    section: string;
    startTime: Date;
    endTime: Date;
    renderEndTime?: Date | null;
    milestone?: boolean;
    crit?: boolean;
    done?: boolean;
    active?: boolean;
    vert?: boolean;
    raw?: { startTime?: { startData?: string } };
  }

  /** Of timelines. */
  interface TimelineDb {
    getCommonDb(): { getDiagramTitle(): string };
    getSections(): string[];
    getTasks(): { section: string; task: string; events: string[] }[];
  }

  interface JourneyDb {
    getDiagramTitle(): string;
    getSections(): string[];
    getTasks(): { section: string; task: string; score: number; people: string[] }[];
  }

  interface KanbanDb {
    getData(): { nodes: KanbanNode[] };
  }

  interface KanbanNode {
    id: string;
    parentId?: string;
    isGroup: boolean;
    label: string;
    ticket?: string;
    assigned?: string;
    priority?: string;
  }

  interface MindmapDb {
    getMindmap(): MindmapNode;
  }

  interface MindmapNode {
    id: number;
    descr: string;
    type: number;
    children: MindmapNode[];
  }

  interface GitDb {
    getCommitsArray(): GitCommit[];
    getBranchesAsObjArray(): { name: string }[];
  }

  interface GitCommit {
    id: string;
    type: number;
    customId?: boolean;
    customType?: number;
    branch: string;
    tags?: string[];
    parents: string[];
  }

  interface BlockDb {
    getBlocks(): MermaidBlock[];
    getColumns(id: string): number | undefined;
    getClasses(): Map<string, { styles: string[] }>;
    getEdges(): MermaidEdge[];
  }

  interface MermaidBlock {
    id: string;
    type: string;
    label?: string;
    widthInColumns?: number;
    columns?: number;
    classes?: string[];
    styles?: string[];
    children?: MermaidBlock[];
  }

  /** Of class, entity and requirement diagrams: `shape` tells which a node is of. */
  interface BoxDb {
    getData(): { nodes: BoxNode[]; edges: BoxEdge[] };
  }

  type BoxNode = ClassNode | EntityNode | RequirementNode | PlainNode;

  interface PlainNode extends MermaidNode {
    shape?: "note" | "rect";
  }

  interface ClassNode {
    shape: "classBox";
    id: string;
    label: string;
    annotations: string[];
    members: { text: string }[];
    methods: { text: string }[];
  }

  interface EntityNode {
    shape: "erBox";
    id: string;
    label: string;
    alias?: string;
    attributes: { type: string; name: string; keys?: string[]; comment?: string }[];
  }

  interface RequirementNode {
    shape: "requirementBox";
    id: string;
    name?: string;
    type?: string;
    requirementId?: string;
    text?: string;
    risk?: string;
    verifyMethod?: string;
    docRef?: string;
  }

  interface BoxEdge {
    label: string;
    arrowTypeStart: string;
    arrowTypeEnd: string;
    startLabelRight?: string;
    endLabelLeft?: string;
  }

  interface StateDb {
    getData(): { nodes: (MermaidNode & { description?: string | string[] })[] };
    getClasses(): Map<string, { styles: string[] }>;
    getRootDocV2(): { doc: StateStatement[] };
  }

  interface StateStatement {
    stmt: string;
    id: string;
    type?: string;
    classes?: string[];
    doc?: StateStatement[];
    state1?: StateStatement;
    state2?: StateStatement;
  }

  interface SankeyDb {
    getGraph(): { nodes: { id: string }[]; links: { source: string; target: string; value: number }[] };
  }

  interface PacketDb {
    getDiagramTitle(): string;
    getConfig(): { bitsPerRow: number; showBits: boolean };
    getPacket(): { start: number; end: number; label: string }[][];
  }

  interface TreemapDb {
    getDiagramTitle(): string;
    getConfig(): { showValues: boolean };
    getRoot(): { children: TreemapNode[] };
  }

  /** Without a value, but children, where it is a frame. */
  interface TreemapNode {
    name: string;
    value?: number;
    children?: TreemapNode[];
    cssCompiledStyles?: string[];
  }

  interface ArchitectureDb {
    getNodes(): ArchitectureNode[];
    getGroups(): ArchitectureNode[];
    getServices(): ArchitectureNode[];
    getJunctions(): ArchitectureNode[];
    getEdges(): ArchitectureEdge[];
  }

  interface ArchitectureNode {
    id: string;
    in?: string;
    icon?: string;
    iconText?: string;
    title?: string;
  }

  interface ArchitectureEdge {
    lhsId: string;
    lhsDir: string;
    lhsInto?: boolean;
    lhsGroup?: boolean;
    rhsId: string;
    rhsDir: string;
    rhsInto?: boolean;
    rhsGroup?: boolean;
    title?: string;
  }

  interface C4Db {
    getTitle?(): string;
    getDiagramTitle?(): string;
    getBoundaries(): { alias: string; parentBoundary: string; label: C4Text }[];
    getC4ShapeArray(): {
      alias: string;
      parentBoundary: string;
      typeC4Shape: C4Text;
      label: C4Text;
      techn?: C4Text;
      descr?: C4Text;
    }[];
    getRels(): { from: string; to: string; label: C4Text; techn?: C4Text; type: string }[];
  }

  type C4Text = string | { text: string };

  /** What `looksOf` of css.js makes of styles. */
  interface SaidLook {
    fill?: string;
    stroke?: string;
    color?: string;
    width?: string;
    dashes?: string;
    weight?: string;
  }
}
