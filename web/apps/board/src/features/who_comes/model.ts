import type { ClientRow, ComesAs, StaffName, WhoComes } from "@samma/contract";

export const orders = ["people", "name", "contact"] as const;
export type Order = (typeof orders)[number];

/** One person in a box of the matrix. */
export interface Chip {
  key: string;
  comes: ComesAs | "vacant";
  initials: string;
  name: string;
  visits: number;
}

/** How many more people a client meets than the proven least. */
export const above = (row: ClientRow): number => row.distinct_staff - row.bound_b0;

const byName = (a: ClientRow, b: ClientRow): number => a.name.localeCompare(b.name, "sv");

const compare: Record<Order, (a: ClientRow, b: ClientRow) => number> = {
  people: (a, b) => b.distinct_staff - a.distinct_staff || above(b) - above(a) || byName(a, b),
  name: byName,
  contact: (a, b) => (a.contact_share_pct ?? 101) - (b.contact_share_pct ?? 101) || byName(a, b),
};

/** The rows that answer to a search, the worst first in the chosen order. */
export function orderedRows(whoComes: WhoComes, order: Order, sought: string, team: string | null): ClientRow[] {
  const words = sought.trim().toLocaleLowerCase("sv");
  return whoComes.clients
    .filter((row) => row.name.toLocaleLowerCase("sv").includes(words))
    .filter((row) => team === null || row.team_id === team)
    .sort(compare[order]);
}

const rank = { contact: 0, team: 1, other: 2, vacant: 3 } as const;

/** The people of one box, the contact person first. */
export function chipsOf(people: ClientRow["days"][number], staff: ReadonlyMap<string, StaffName>): Chip[] {
  return people
    .map((person) => {
      const worker = staff.get(person.care_worker_id ?? "");
      return {
        key: person.care_worker_id ?? "vacant",
        comes: person.who_comes ?? ("vacant" as const),
        initials: worker?.initials ?? "",
        name: worker?.name ?? "",
        visits: person.visits,
      };
    })
    .sort((a, b) => rank[a.comes] - rank[b.comes] || b.visits - a.visits);
}

/** Where an arrow key leads in a table of boxes; null for a key that moves nothing. */
export function boxFrom(row: number, column: number, key: string, rows: number, columns: number): [number, number] | null {
  const within = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));
  const page = 10;
  const steps: Record<string, [number, number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, columns - 1],
    PageUp: [row - page, column],
    PageDown: [row + page, column],
  };
  const step = steps[key];
  return step === undefined ? null : [within(step[0], rows), within(step[1], columns)];
}
