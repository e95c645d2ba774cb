// What the scripts of the page and Mermaid put into its global scope, for the functions that run there. What Mermaid
// gives for a diagram is not documented: `mermaid_names.json` lists what is used of it, with a test of each name.

/** The page's own loading, as `page.js` has it; resolves to the names of fonts that could not be loaded. */
declare function loadFonts(fonts: { family: string; weight: number; url: string }[]): Promise<string[]>;
declare function keepSourceOrder(): Promise<void>;
declare function countLateDeclarations(): Promise<void>;
/** Shows an SVG file; resolves to its size in CSS px, or to null where it is no picture. */
declare function showFile(base64: string): Promise<Size | null>;
