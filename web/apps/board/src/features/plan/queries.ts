import type { JobRequest, Jobs } from "@samma/contract";
import { answerOf, server } from "../../server/client.ts";
import { query, refreshAll, type Query } from "../../server/query.svelte.ts";

export const jobKeys = { jobs: (section: string) => ["jobs", section] as const };

/** The section's plannings, newest first. */
export const jobsOf = (section: string): Query<Jobs> =>
  query(jobKeys.jobs(section), () => answerOf(server.GET("/v1/sections/{section_id}/jobs", { params: { path: { section_id: section }, query: { limit: 12 } } })));

/** One job for each of the sections. */
export async function askForPlans(sections: readonly string[], wish: Omit<JobRequest, "operation_id">): Promise<void> {
  for (const section of sections) {
    const body = { ...wish, operation_id: crypto.randomUUID() };
    await answerOf(server.POST("/v1/sections/{section_id}/jobs", { params: { path: { section_id: section } }, body }));
    await refreshAll(jobKeys.jobs(section));
  }
}

export async function stopJob(section: string, job: string): Promise<void> {
  await answerOf(server.DELETE("/v1/jobs/{job_id}", { params: { path: { job_id: job } } }));
  await refreshAll(jobKeys.jobs(section));
}

/** The planning ends with the best plan that it has. */
export async function finishJob(section: string, job: string): Promise<void> {
  await answerOf(server.POST("/v1/jobs/{job_id}/finish", { params: { path: { job_id: job } } }));
  await refreshAll(jobKeys.jobs(section));
}
