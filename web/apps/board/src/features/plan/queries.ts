import type { HappenedEvent, Job, Jobs } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";

export const jobKeys = { jobs: (section: string) => ["jobs", section] as const };

/** The section's plannings, newest first. */
export const jobsOf = (section: string): Query<Jobs> =>
  query(jobKeys.jobs(section), () => answerOf(server.GET("/v1/sections/{section_id}/jobs", { params: { path: { section_id: section }, query: { limit: 12 } } })));

export async function askForPlan(section: string, from: string, until: string, seconds: number): Promise<Job> {
  const body = { operation_id: crypto.randomUUID(), from, until, seconds };
  const job = await answerOf(server.POST("/v1/sections/{section_id}/jobs", { params: { path: { section_id: section } }, body }));
  await refreshAll(jobKeys.jobs(section));
  return job;
}

export async function stopJob(section: string, job: string): Promise<void> {
  await answerOf(server.DELETE("/v1/jobs/{job_id}", { params: { path: { job_id: job } } }));
  await refreshAll(jobKeys.jobs(section));
}

/** Listens to what happens: each job as it comes further, and when the section has a new plan. Returns how to stop. */
export function listen(section: string, onjob: (job: Job) => void, onplan: () => void): () => void {
  const stream = new EventSource("/v1/events", { withCredentials: true });
  stream.addEventListener("job", (event: MessageEvent<string>) => {
    const job = JSON.parse(event.data) as Job;
    if (job.section_id === section) onjob(job);
  });
  stream.addEventListener("happened", (event: MessageEvent<string>) => {
    const happened = JSON.parse(event.data) as HappenedEvent;
    if (happened.section_id !== section) return;
    if (happened.kind.startsWith("job.")) void refreshAll(jobKeys.jobs(section));
    if (happened.kind === "plan.accepted") onplan();
  });
  return () => stream.close();
}
