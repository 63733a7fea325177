import type { Title, VisitKind } from "@samma/contract";

export interface Worker {
  id: string;
  name: string;
  initials: string;
  title: Title;
  team: number;
  mode: "foot" | "bike";
}
export interface Person {
  id: string;
  name: string;
  team: number;
  contact: Worker;
  moments: Moment[];
}
export interface Moment {
  kind: VisitKind;
  start: number;
  length: number;
  isDouble: boolean;
  days: (day: number) => boolean;
}

const firstNames = "Rut Arvid Siv Ebba Jonas Greta Sixten Märta Gunnar Elsa Åke Britta Nils Ingrid Sven Asta Folke Maj Tage Karin Helge Viola Ragnar Signe Evert Anna Amira Leila Mustafa Danuta Zoran Fatima".split(" ");
const lastNames = "Ekström Nyström Åberg Holmqvist Lindahl Sandberg Björk Hedlund Wallin Östlund Sjögren Ahlström Norén Lundin Palm Ström Dahl Engström Blom Krantz Vinter Sundin Hult Modig Fält Roos Berggren Kvist Hassan Novak Kowalska Jovic".split(" ");

/** Mulberry32: small, and the same everywhere. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An id whose group says what it is of: 1 worker, 2 team, 3 visit, 4 client, 7 shift, 8 plan, 9 section. */
export const idOf = (kind: number, number: number): string =>
  `0193713e-2000-7000-8${kind.toString(16).padStart(3, "0")}-${number.toString(16).padStart(12, "0")}`;

export const firstDay = "2026-11-30";
export const daysInPlan = 14;
export const dateOf = (day: number): string => new Date(Date.parse(`${firstDay}T00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
/** Winter time: one hour ahead of UTC. */
export const instantOf = (day: number, minute: number): string =>
  new Date(Date.parse(`${firstDay}T00:00Z`) + day * 86_400_000 + (minute - 60) * 60_000).toISOString().replace(".000", "");

const weekdayShifts = [..."aaaabbbbcccddd"].map((letter) => ({ a: [420, 960], b: [420, 930], c: [420, 840], d: [480, 990] })[letter] ?? [420, 960]);
const eveningShifts = [[840, 1320], [840, 1320], [840, 1290], [840, 1320], [960, 1320], [840, 1320], [960, 1320], [840, 1290]];

export function workersOf(throwDice: () => number, teams: number, perTeam: number): Worker[] {
  return Array.from({ length: teams * perTeam }, (_, index) => {
    const first = firstNames[(index * 7 + 3) % firstNames.length] ?? "";
    const last = lastNames[(index * 5 + 11) % lastNames.length] ?? "";
    return {
      id: idOf(1, index),
      name: `${first} ${last}`,
      initials: `${first[0]}${last[0]}`,
      title: throwDice() < 0.74 ? "assistant_nurse" : "care_assistant",
      team: index % teams,
      mode: throwDice() < 0.6 ? "bike" : "foot",
    };
  });
}

function momentsOf(throwDice: () => number): Moment[] {
  const need = throwDice();
  const daily = () => true;
  const around = (start: number, spread: number) => Math.round((start + (throwDice() - 0.5) * 2 * spread) / 5) * 5;
  const lengthOf = (mean: number) => Math.max(10, Math.round((mean * (0.7 + 0.6 * throwDice())) / 5) * 5);
  const isDouble = need > 0.95;
  const moments: Moment[] = [];
  const add = (kind: VisitKind, start: number, spread: number, mean: number, days: Moment["days"] = daily) =>
    moments.push({ kind, start: around(start, spread), length: lengthOf(mean), isDouble: isDouble && mean >= 20, days });
  const weekday = Math.floor(throwDice() * 5);
  add("cleaning", 630, 150, 60, (day) => day === weekday);
  if (need > 0.25) add("morning", 530, 100, need > 0.8 ? 35 : 20);
  if (need > 0.25) add("shower", 660, 120, 35, (day) => day % 7 === (weekday + 2) % 5);
  if (need > 0.5) add("lunch", 735, 55, 20);
  if (need > 0.4) add("evening", 1180, 90, 20);
  if (need > 0.78) add("dinner", 1030, 35, 20);
  if (need > 0.85) add("afternoon", 900, 50, 15);
  if (need > 0.35 && need < 0.6) add("medication", 1185, 60, 10);
  return moments;
}

/** Who works which shift on a day: half of the staff on alternating weekends, the rest rotating. */
export function rosterOf(day: number, workers: readonly Worker[]): { worker: Worker; from: number; until: number }[] {
  const isWeekend = day % 7 >= 5;
  const days = isWeekend ? weekdayShifts.slice(0, 10) : weekdayShifts;
  const evenings = isWeekend ? eveningShifts.slice(0, 7) : eveningShifts;
  const week = Math.floor(day / 7);
  const awake = workers.filter((_, index) => (isWeekend ? index % 2 === week % 2 : (index + day) % 7 < 5));
  const inEvening = (index: number) => Math.floor(index / 2 + week) % 3 === 0;
  const chosenEvening = awake.filter((worker) => inEvening(workers.indexOf(worker))).slice(0, evenings.length);
  const chosenDay = awake.filter((worker) => !chosenEvening.includes(worker)).slice(0, days.length);
  const pair = (people: readonly Worker[], shifts: readonly number[][]) =>
    people.map((worker, index) => ({ worker, from: shifts[index]?.[0] ?? 420, until: shifts[index]?.[1] ?? 960 }));
  return [...pair(chosenDay, days), ...pair(chosenEvening, evenings)];
}

/** Clients with what they need, each with a contact person of the own team. */
export function clientsOf(throwDice: () => number, count: number, teams: number, workers: readonly Worker[]): Person[] {
  const nurses = workers.filter((worker) => worker.title === "assistant_nurse");
  return Array.from({ length: count }, (_, index) => {
    const team = index % teams;
    const own = nurses.filter((worker) => worker.team === team);
    const contact = own[Math.floor(index / teams) % own.length];
    if (contact === undefined) throw new Error("every team needs an assistant nurse");
    const name = `${firstNames[(index * 3 + 1) % firstNames.length]} ${lastNames[(index * 7 + 2) % lastNames.length]}`;
    return { id: idOf(4, index), name, team, contact, moments: momentsOf(throwDice) };
  });
}
