import type { Job, JobRequest } from "@samma/contract";

export const efforts = { quick: 20, usual: 120, long: 600 } as const;
export type Effort = keyof typeof efforts;

/** How much longer the ways may be for the sake of fewer people; nothing where any length will do. */
export const rails = { tight: 5, usual: 10, wide: 20, none: null } as const;
export type Rail = keyof typeof rails;
export const orders = ["balanced", "contact_team_people", "people_contact_team"] as const;
export type Order = (typeof orders)[number];

/** What the coordinator wants of the planner, said in words on the screen. */
export interface Wish {
  from: string;
  until: string;
  effort: Effort;
  rail: Rail;
  order: Order;
}

export function requestOf(wish: Wish): Omit<JobRequest, "operation_id"> {
  const pct = rails[wish.rail];
  const rail = pct === null ? { has_guard_rail: false } : { guard_rail_pct: pct };
  return { from: wish.from, until: wish.until, seconds: efforts[wish.effort], continuity_order: wish.order, ...rail };
}

export const isUnderWay = (job: Job): boolean => job.state === "waiting" || job.state === "running";

/** How much of the job is done, 0 to 100; nothing while that is not known. */
export const doneOf = (job: Job): number | null => (job.state === "done" ? 100 : job.total > 0 ? Math.min(100, (100 * job.done) / job.total) : null);

/** `1 min 20 s` between two instants. */
export function elapsed(from: string, until: number): string {
  const seconds = Math.max(0, Math.round((until - Date.parse(from)) / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
