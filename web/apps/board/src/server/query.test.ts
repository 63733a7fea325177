import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Trouble } from "./client.ts";
import { Query } from "./query.svelte.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Gives these answers one after the other, and then the last of them; counts how often it was asked. */
function asked(...answers: (string | Trouble)[]): { fetch: () => Promise<string>; times: () => number } {
  let times = 0;
  const fetch = async (): Promise<string> => {
    const answer = answers[Math.min(times, answers.length - 1)] ?? "";
    times += 1;
    if (answer instanceof Trouble) throw answer;
    return answer;
  };
  return { fetch, times: () => times };
}

test("what is known stays while the server has too much to do, and is brought up to date when it answers again", async () => {
  const { fetch, times } = asked("old", new Trouble("server.busy", 503), new Trouble("network", 0), "new");
  const query = new Query(fetch);
  await vi.advanceTimersByTimeAsync(0);
  await query.refresh();
  expect(query.answer).toBe("old");
  await vi.advanceTimersByTimeAsync(1_000);
  expect([query.answer, times()]).toEqual(["old", 3]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([query.answer, times()]).toEqual(["new", 4]);
});

test("what is refused is not asked again by itself", async () => {
  const { fetch, times } = asked("old", new Trouble("resource.unknown", 404));
  const query = new Query(fetch);
  await vi.advanceTimersByTimeAsync(0);
  await query.refresh();
  await vi.advanceTimersByTimeAsync(120_000);
  expect([query.answer, times()]).toEqual(["old", 2]);
});

test("a newer question takes the place of one that waits", async () => {
  const { fetch, times } = asked("old", new Trouble("request.too_many", 429), "new");
  const query = new Query(fetch);
  await vi.advanceTimersByTimeAsync(0);
  await query.refresh();
  await query.refresh();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([query.answer, times()]).toEqual(["new", 3]);
});
