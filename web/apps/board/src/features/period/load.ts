import type { DayLoad, StaffLoad } from "@samma/contract";

/** How much of the time on duty goes to clients, travel and reserved time, in per cent; nothing for who is off. */
export function filledOf(days: readonly DayLoad[]): number | null {
  const duty = days.reduce((sum, day) => sum + day.on_duty_min, 0);
  const filled = days.reduce((sum, day) => sum + day.care_min + day.reserved_min + day.travel_min, 0);
  return duty === 0 ? null : (100 * filled) / duty;
}

export type Weight = "light" | "usual" | "heavy";
export const weightOf = (pct: number): Weight => (pct < 60 ? "light" : pct <= 90 ? "usual" : "heavy");

export const loadOrders = ["load", "name"] as const;
export type LoadOrder = (typeof loadOrders)[number];

/** The rows that answer to a search, the most loaded first or by name, the section's own before those from others; those of one team where one is chosen. */
export function orderedLoads(staff: readonly StaffLoad[], order: LoadOrder, sought: string, team: string | null): StaffLoad[] {
  const words = sought.trim().toLocaleLowerCase("sv");
  const isBorrowed = (row: StaffLoad): number => (row.lent_by === undefined ? 0 : 1);
  const byName = (a: StaffLoad, b: StaffLoad): number => a.name.localeCompare(b.name, "sv");
  const byLoad = (a: StaffLoad, b: StaffLoad): number => (filledOf(b.days) ?? -1) - (filledOf(a.days) ?? -1) || byName(a, b);
  const chosen = order === "name" ? byName : byLoad;
  return staff
    .filter((row) => row.name.toLocaleLowerCase("sv").includes(words))
    .filter((row) => team === null || row.team_id === team)
    .sort((a, b) => isBorrowed(a) - isBorrowed(b) || chosen(a, b));
}
