import type { PlanSummary, Section, WhoComes } from "@samma/contract";
import { addDays, daysBetween, type LocalDate } from "@samma/kernel";

/** One day of the plan as the strip of days shows it: how many visits, who makes them, how many are vacant. */
export interface StripDay {
  on: LocalDate;
  contact: number;
  team: number;
  other: number;
  vacant: number;
}

/** The days of a plan; the last is the one before `until`. */
export function daysOf(plan: PlanSummary): LocalDate[] {
  const from = plan.from as LocalDate;
  return Array.from({ length: daysBetween(from, plan.until as LocalDate) }, (_, index) => addDays(from, index));
}

/** What each day of the plan holds, counted from who comes to whom. */
export function stripOf(whoComes: WhoComes): StripDay[] {
  const strip = whoComes.dates.map((on) => ({ on: on as LocalDate, contact: 0, team: 0, other: 0, vacant: 0 }));
  for (const client of whoComes.clients) {
    client.days.forEach((people, index) => {
      const day = strip[index];
      if (day === undefined) return;
      for (const person of people) day[person.who_comes ?? "vacant"] += person.visits;
    });
  }
  return strip;
}

export const visitsOn = (day: StripDay): number => day.contact + day.team + day.other + day.vacant;

/** The section of the address, or the first that has a plan. */
export function chosenSection(items: readonly Section[], code: string | null): Section | null {
  return items.find((section) => section.code === code) ?? items.find((section) => section.plan) ?? items[0] ?? null;
}

/** The day of the address where the plan holds it, today where the plan holds today, otherwise the plan's first. */
export function chosenDay(plan: PlanSummary, day: LocalDate | null, today: LocalDate): LocalDate {
  const days = daysOf(plan);
  if (day !== null && days.includes(day)) return day;
  return days.includes(today) ? today : (plan.from as LocalDate);
}
