import { localDate, type Language, type LocalDate } from "@samma/kernel";

/** The views as the header groups them; the first of a group is where its link leads. */
export const groups = {
  day: ["day", "map", "print"],
  period: ["who-comes", "load", "need"],
  vacant: ["vacant"],
  plan: ["plan", "figures"],
  balance: ["balance", "contact"],
  records: ["records", "handbook", "access"],
} as const;
export type Group = keyof typeof groups;
export type View = (typeof groups)[Group][number];
export const views: readonly View[] = Object.values(groups).flat();
export const groupOf = (view: View): Group => (Object.keys(groups) as Group[]).find((group) => (groups[group] as readonly View[]).includes(view)) ?? "day";
export type Theme = "system" | "light" | "dark";

/** What the coordinator looks at, wholly in the address: nothing is kept in the browser's storage. */
export interface Address {
  section: string | null;
  view: View;
  day: LocalDate | null;
  client: string | null;
  /** The part of the client's visit that is opened, as `visit/part`. */
  visit: string | null;
  careWorker: string | null;
  team: string | null;
  /** Of the master data, what is opened: a kind, or `kind/identity`. */
  record: string | null;
  /** The planner's proposal that is weighed. */
  proposal: string | null;
  language: Language;
  theme: Theme;
}

export const start: Address = {
  section: null,
  view: "day",
  day: null,
  client: null,
  visit: null,
  careWorker: null,
  team: null,
  record: null,
  proposal: null,
  language: "sv",
  theme: "system",
};

const isView = (text: string): text is View => (views as readonly string[]).includes(text);

/** Reads `#/S01/day/2026-11-30?client=…`; what cannot be read falls back to the start. */
export function readAddress(hash: string): Address {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [section = "", view = "", day = ""] = path.split("/").map(decodeURIComponent);
  const words = new URLSearchParams(query);
  const theme = words.get("theme");
  return {
    section: section === "" ? null : section,
    view: isView(view) ? view : start.view,
    day: localDate(day),
    client: words.get("client"),
    visit: words.get("visit"),
    careWorker: words.get("care_worker"),
    team: words.get("team"),
    record: words.get("record"),
    proposal: words.get("proposal"),
    language: words.get("language") === "en" ? "en" : "sv",
    theme: theme === "light" || theme === "dark" ? theme : "system",
  };
}

/** The address as the browser shows it; what is as at the start is left out. */
export function writeAddress(address: Address): string {
  const path = [address.section ?? "", address.view, address.day ?? ""].map(encodeURIComponent).join("/").replace(/\/+$/, "");
  const words = new URLSearchParams();
  if (address.client !== null) words.set("client", address.client);
  if (address.visit !== null) words.set("visit", address.visit);
  if (address.careWorker !== null) words.set("care_worker", address.careWorker);
  if (address.team !== null) words.set("team", address.team);
  if (address.record !== null) words.set("record", address.record);
  if (address.proposal !== null) words.set("proposal", address.proposal);
  if (address.language !== start.language) words.set("language", address.language);
  if (address.theme !== start.theme) words.set("theme", address.theme);
  const query = words.toString();
  return `#/${path}${query === "" ? "" : `?${query}`}`;
}

/** The token of a one-time link: `/enter#TOKEN`, or `token=` in the query or the fragment. */
export function readToken(path: string, search: string, hash: string): string | null {
  const isEntrance = /\/enter\/?$/.test(path) || hash.startsWith("#/enter");
  if (!isEntrance) return null;
  const words = new URLSearchParams(search === "" ? (hash.split("?")[1] ?? "") : search);
  const bare = /^#([A-Za-z0-9_-]{16,128})$/.exec(hash);
  return words.get("token") ?? bare?.[1] ?? "";
}
