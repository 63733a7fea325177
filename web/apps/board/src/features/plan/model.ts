import type { Job } from "@samma/contract";

export const efforts = { quick: 20, usual: 120, long: 600 } as const;
export type Effort = keyof typeof efforts;

export const isUnderWay = (job: Job): boolean => job.state === "waiting" || job.state === "running";

/** How much of the job is done, 0 to 100; nothing while that is not known. */
export const doneOf = (job: Job): number | null => (job.state === "done" ? 100 : job.total > 0 ? Math.min(100, (100 * job.done) / job.total) : null);

/** `1 min 20 s` between two instants. */
export function elapsed(from: string, until: number): string {
  const seconds = Math.max(0, Math.round((until - Date.parse(from)) / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
