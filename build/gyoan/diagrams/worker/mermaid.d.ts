// What is used of Mermaid without its being documented, as it gives it in the page: `mermaid_names.json` lists the names,
// with a test of each, so that an upgrade fails there. What a source need not say may be absent.

export {};

declare global {
  /** Mermaid's script, loaded into the page. */
  const mermaid: {
    initialize(config: object): void;
    render(id: string, source: string): Promise<{ svg: string }>;
    detectType(source: string, config?: object): string;
    mermaidAPI: {
      /** Resolves to what a source says: that of its kind's types below. */
      getDiagramFromText<Db>(source: string): Promise<{ db: Db }>;
      getConfig(): MermaidConfig;
      reset(): void;
    };
  };

  interface MermaidConfig {
    fontFamily: string;
    themeVariables: Record<string, string>;
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
