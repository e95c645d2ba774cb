// What the server tells the page, and what the modules of the page hand to each other.

export type Finding = {
  severity: "error" | "warning" | "info";
  /** The severity in the user's words. */
  kind: string;
  code: string;
  message: string;
  hint: string;
  /** `source/session_08.md:12:1`. */
  place: string;
  /** Where a click opens the place in an editor. */
  address: string;
  /** The slide that shows it, from 1; 0 for none. */
  slide: number;
};

export type Entry = {
  name: string;
  file: string;
  /** The week and day. */
  group: string;
  number: number | null;
  title: string;
  minutes: string;
  over: boolean;
  errors: number;
  warnings: number;
  failed: boolean;
};

export type Course = {
  sessions: Entry[];
  trouble: Finding[];
  edited: { session: string; slide: number } | null;
  words: Record<string, string>;
};

export type PageSlide = { title: string; notes: string; line: number; pages: Record<string, number> };

export type Paper = { paper: string; title: string; count: number; wide: number; high: number };

export type Session = {
  name: string;
  title: string;
  language: string;
  version: string;
  pages: Paper[];
  pagesVersion: string;
  slides: PageSlide[];
  wide: number;
  high: number;
  findings: Finding[];
  failed: boolean;
  source: string;
};

export type Picture = { svg: string; fonts: { family: string; weight: string; key: string }[] };

export type News =
  /** `front` changes with the page's own files. */
  | { kind: "hello"; front: string }
  | { kind: "course" }
  | { kind: "slides"; session: string; slide: number; version: string }
  | { kind: "session"; session: string };

/** A slide of a session, from 1. */
export type Place = { session: string; slide: number };
