import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hear } from "./live.ts";

class MadeUpStream {
  static readonly CLOSED = 2;
  static opened: MadeUpStream[] = [];
  readyState = 1;
  readonly #heard = new Map<string, ((event: { data: string }) => void)[]>();
  constructor(readonly url: string) {
    MadeUpStream.opened.push(this);
  }
  addEventListener(name: string, use: (event: { data: string }) => void): void {
    this.#heard.set(name, [...(this.#heard.get(name) ?? []), use]);
  }
  close(): void {
    this.readyState = MadeUpStream.CLOSED;
  }
  say(name: string, data: object = {}): void {
    this.#heard.get(name)?.forEach((use) => use({ data: JSON.stringify(data) }));
  }
}

beforeEach(() => {
  MadeUpStream.opened = [];
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", MadeUpStream);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("everybody on the page hears through one stream, which ends with the last of them", () => {
  const heard: string[] = [];
  const stops = [hear({ happened: (event) => heard.push(`one ${event.kind}`) }), hear({ happened: (event) => heard.push(`two ${event.kind}`) })];
  expect(MadeUpStream.opened.length).toBe(1);
  MadeUpStream.opened[0]?.say("happened", { kind: "plan.accepted" });
  expect(heard).toEqual(["one plan.accepted", "two plan.accepted"]);
  stops.forEach((stop) => stop());
  expect(MadeUpStream.opened[0]?.readyState).toBe(MadeUpStream.CLOSED);
});

test("a stream that the server refused is opened anew, and whoever listens looks at everything again", () => {
  let looked = 0;
  const stop = hear({ again: () => (looked += 1) });
  const first = MadeUpStream.opened[0];
  first?.say("open");
  expect(looked).toBe(0);
  first?.close();
  first?.say("error");
  vi.advanceTimersByTime(3_100);
  expect(MadeUpStream.opened.length).toBe(2);
  MadeUpStream.opened[1]?.say("open");
  expect(looked).toBe(1);
  stop();
});

test("a break that the browser mends by itself is not taken for a new stream", () => {
  const stop = hear({});
  MadeUpStream.opened[0]?.say("error");
  vi.advanceTimersByTime(10_000);
  expect(MadeUpStream.opened.length).toBe(1);
  stop();
});
