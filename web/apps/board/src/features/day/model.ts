import type { ComesAs, Day, DayShift, DayVisit, Lane, ReservedStretchKind, Section } from "@samma/contract";
import { clock, wallClockOf, type LocalDate, type MinuteOfDay } from "@samma/kernel";

/** Who comes, with the fourth answer: nobody yet. */
export type Comes = ComesAs | "vacant";
export const comesKinds = ["contact", "team", "other", "vacant"] as const satisfies readonly Comes[];

/** A stretch of the wall clock, drawn from left to right. */
export interface Span {
  from: MinuteOfDay;
  until: MinuteOfDay;
}

/** One care worker's part of a visit as it is drawn. */
export interface Bar extends Span {
  key: string;
  visit: DayVisit;
  comes: Comes;
  worker: string | null;
  travelMinutes: number;
}

/** A stretch of a shift that is kept free of the section's visits; lent to the section of that name. */
export interface ReservedSpan extends Span {
  kind: ReservedStretchKind;
  lentTo: string | null;
}

/** What stands in a care worker's row beside the visits. */
export interface LaneShift extends Span {
  shift: DayShift;
  pauses: Span[];
  reserved: ReservedSpan[];
}

export interface LaneRow {
  key: string;
  lane: Lane | null;
  shifts: LaneShift[];
  bars: Bar[];
  top: number;
}

/** The rows under one heading: a team, those without one, those from other sections, or the vacant visits. */
export interface RowGroup {
  key: string;
  kind: "team" | "without_team" | "borrowed" | "vacant";
  name: string;
  rows: LaneRow[];
  top: number;
}

/** The two parts of a double-staffed visit, to be tied together from row to row. */
export interface Tie {
  key: string;
  clientId: string;
  at: MinuteOfDay;
  top: number;
  bottom: number;
}

export interface DayPicture {
  axis: Span;
  groups: RowGroup[];
  ties: Tie[];
  counts: Record<Comes, number>;
  height: number;
}

/** Heights in CSS pixels; the board hands them to its style sheet. */
export const laneHeight = 34;
export const headingHeight = 30;
export const labelWidth = 196;

const hour = 60;
const usualAxis: Record<Section["kind"], [number, number]> = {
  home_care: [6 * hour, 23 * hour],
  night_patrol: [21 * hour, 32 * hour],
};

const keyOf = (visit: DayVisit): string => `${visit.visit_id}/${visit.part}`;

function barOf(visit: DayVisit, minuteAt: (instant: string) => MinuteOfDay, worker: string | null): Bar {
  return {
    key: keyOf(visit),
    visit,
    comes: visit.who_comes ?? "vacant",
    worker,
    from: minuteAt(visit.starts_at),
    until: minuteAt(visit.until),
    travelMinutes: Math.round(visit.travel_before_s / 60),
  };
}

function shiftOf(shift: DayShift, minuteAt: (instant: string) => MinuteOfDay): LaneShift {
  const span = (stretch: { from: string; until: string }): Span => ({ from: minuteAt(stretch.from), until: minuteAt(stretch.until) });
  return {
    shift,
    from: minuteAt(shift.starts_at),
    until: minuteAt(shift.until),
    pauses: shift.breaks.map(span),
    reserved: shift.reserved.map((one) => ({ kind: one.kind, lentTo: one.lent_to ?? null, ...span(one) })),
  };
}

/** Vacant visits stand in as few rows as hold them without covering each other. */
function packedRows(bars: readonly Bar[]): Bar[][] {
  const rows: Bar[][] = [];
  for (const bar of bars) {
    const room = rows.find((row) => (row.at(-1)?.until ?? 0) <= bar.from);
    if (room === undefined) rows.push([bar]);
    else room.push(bar);
  }
  return rows;
}

/** The usual hours of the section's kind, widened to whole hours so that everything is seen. */
function axisOf(kind: Section["kind"], spans: readonly Span[]): Span {
  const [first, last] = usualAxis[kind];
  const from = Math.floor(Math.min(first, ...spans.map((span) => span.from)) / hour) * hour;
  const until = Math.ceil(Math.max(last, ...spans.map((span) => span.until)) / hour) * hour;
  return { from: from as MinuteOfDay, until: until as MinuteOfDay };
}

/** Gives every heading and row its place from the top. */
function stack(groups: Omit<RowGroup, "top">[]): { groups: RowGroup[]; height: number } {
  let height = 0;
  const stacked = groups.map((group) => {
    const top = height;
    height += headingHeight;
    const rows = group.rows.map((row) => {
      const placed = { ...row, top: height };
      height += laneHeight;
      return placed;
    });
    return { ...group, rows, top };
  });
  return { groups: stacked, height };
}

function tiesOf(groups: readonly RowGroup[]): Tie[] {
  const seen = new Map<string, { bar: Bar; top: number }>();
  const ties: Tie[] = [];
  for (const row of groups.flatMap((group) => group.rows)) {
    for (const bar of row.bars.filter((one) => one.visit.is_double)) {
      const other = seen.get(bar.visit.visit_id);
      if (other === undefined) seen.set(bar.visit.visit_id, { bar, top: row.top });
      else {
        const [top, bottom] = [Math.min(other.top, row.top), Math.max(other.top, row.top)];
        ties.push({ key: bar.visit.visit_id, clientId: bar.visit.client_id, at: bar.from, top: top + laneHeight / 2, bottom: bottom + laneHeight / 2 });
      }
    }
  }
  return ties;
}

/** Under which heading somebody stands who is of no team of the section, or of one. */
function groupKindOf(lane: Lane): "team" | "without_team" | "borrowed" {
  if (lane.lent_by !== undefined) return "borrowed";
  return lane.team_id === undefined ? "without_team" : "team";
}

/** The day as it is drawn: vacant visits first, then each team's care workers in the server's order. */
export function pictureOf(day: Day, kind: Section["kind"], team: string | null): DayPicture {
  const minuteAt = wallClockOf(day.zone, day.on as LocalDate);
  const names = new Map(day.lanes.map((lane) => [lane.care_worker_id, lane.name]));
  const counts: Record<Comes, number> = { contact: 0, team: 0, other: 0, vacant: 0 };
  const barsOf = new Map<string | null, Bar[]>();
  for (const visit of day.visits) {
    const worker = visit.care_worker_id ?? null;
    const bar = barOf(visit, minuteAt, worker === null ? null : (names.get(worker) ?? null));
    counts[bar.comes] += 1;
    const known = barsOf.get(worker);
    if (known === undefined) barsOf.set(worker, [bar]);
    else known.push(bar);
  }

  const vacant = packedRows(barsOf.get(null) ?? []);
  const groups: Omit<RowGroup, "top">[] = [];
  if (vacant.length > 0) {
    const rows = vacant.map((bars, index) => ({ key: `vacant ${index}`, lane: null, shifts: [], bars, top: 0 }));
    groups.push({ key: "vacant", kind: "vacant", name: "", rows });
  }
  for (const lane of day.lanes.filter((one) => team === null || one.team_id === team)) {
    const kind = groupKindOf(lane);
    const key = kind === "team" ? (lane.team_id ?? kind) : kind;
    const shifts = lane.shifts.map((shift) => shiftOf(shift, minuteAt));
    const row: LaneRow = { key: lane.care_worker_id, lane, shifts, bars: barsOf.get(lane.care_worker_id) ?? [], top: 0 };
    const group = groups.find((one) => one.key === key);
    if (group !== undefined) group.rows.push(row);
    else groups.push({ key, kind, name: lane.team_name ?? "", rows: [row] });
  }
  const stacked = stack(groups);
  const rows = stacked.groups.flatMap((group) => group.rows);
  const axis = axisOf(kind, [...rows.flatMap((row) => row.bars), ...rows.flatMap((row) => row.shifts)]);
  return { axis, groups: stacked.groups, ties: tiesOf(stacked.groups), counts, height: stacked.height };
}

/** Whether a visit answers to what is searched for: its client, or who makes it. */
export function answersTo(bar: Bar, sought: string): boolean {
  const words = sought.trim().toLocaleLowerCase("sv");
  if (words === "") return true;
  return [bar.visit.client_name, bar.worker ?? ""].some((name) => name.toLocaleLowerCase("sv").includes(words));
}

export const timesOf = (span: Span): string => `${clock(span.from)}–${clock(span.until)}`;

/** `7–15:30`: whole hours are said without minutes. */
export function hoursOf(span: Span): string {
  const said = (minute: MinuteOfDay): string => clock(minute).replace(/^0/, "").replace(/:00$/, "");
  return `${said(span.from)}–${said(span.until)}`;
}

/** `Rut E` for `Rut Ekström`: enough to know the client by, short enough for a visit. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return last === undefined ? name : `${words[0]} ${last[0]}`;
}

export const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .slice(0, 2)
    .join("");

/** The part of the day in which something begins, as a carer's list of the day is read. */
export type PartOfDay = "morning" | "day" | "afternoon" | "evening" | "night";
export function partOfDay(minute: MinuteOfDay): PartOfDay {
  const clockHour = (minute / hour) % 24;
  if (clockHour < 6 || clockHour >= 22) return "night";
  if (clockHour < 10.5) return "morning";
  if (clockHour < 13.5) return "day";
  return clockHour < 17 ? "afternoon" : "evening";
}

/** How much a drawn stretch has room to say, from nothing but a sign to name and times. */
export type Room = "tiny" | "short" | "name" | "sign" | "times";
export function roomIn(span: Span, scale: number): Room {
  const pixels = (span.until - span.from) * scale;
  if (pixels < 20) return "tiny";
  if (pixels < 44) return "short";
  if (pixels < 88) return "name";
  return pixels < 154 ? "sign" : "times";
}

/** Pixels a minute at which a quarter of an hour is 24 pixels wide, the least that a finger needs. */
export const leastScale = 24 / 15;
export const usualScale = 1.75;
const mostScale = 6;

/** The scale at which the board opens: the whole day where it can be read, otherwise the usual one. */
export const openingScale = (fitting: number): number => (fitting >= leastScale ? fitting : usualScale);

export const largerScale = (scale: number): number => Math.min(mostScale, scale * 1.35);
export const smallerScale = (scale: number, fitting: number): number => Math.max(Math.min(fitting, usualScale), scale / 1.35);
