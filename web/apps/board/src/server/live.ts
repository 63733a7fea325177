import type { HappenedEvent, Job } from "@samma/contract";

/** What somebody on the page wants to hear of. */
export interface Listener {
  /** Something has been stored, by anybody. */
  happened?: (event: HappenedEvent) => void;
  /** A piece of long work has come further. */
  job?: (job: Job) => void;
  /** The day on the screen: whoever names it counts as present there, and hears how many others are. */
  place?: { section: string; on: string };
  present?: (others: number) => void;
  /** The stream is whole again after a break that may have lost something. */
  again?: () => void;
}

const listeners = new Set<Listener>();
const openAgainMs = 3_000;
let stream: EventSource | null = null;
let reopening: ReturnType<typeof setTimeout> | undefined;
let wasBroken = false;
let place = "";

const tell = (what: (listener: Listener) => void): void => [...listeners].forEach(what);

function placeOf(): string {
  const named = [...listeners].filter((one) => one.place !== undefined).at(-1)?.place;
  return named === undefined ? "" : `?${new URLSearchParams({ section_id: named.section, on: named.on }).toString()}`;
}

/** Another day on the screen: the stream is opened anew for it, and nothing is missed in between. */
function follow(): void {
  if (stream === null || placeOf() === place) return;
  stream.close();
  tell((one) => one.present?.(0));
  wasBroken = true;
  open();
}

/** One stream for the whole page. The browser resumes it after the last number that it heard; where the server refused it is opened anew. */
function open(): void {
  place = placeOf();
  const opened = (stream = new EventSource(`/v1/events${place}`, { withCredentials: true }));
  stream.addEventListener("present", (event: MessageEvent<string>) => tell((one) => one.present?.((JSON.parse(event.data) as { others: number }).others)));
  stream.addEventListener("happened", (event: MessageEvent<string>) => tell((one) => one.happened?.(JSON.parse(event.data) as HappenedEvent)));
  stream.addEventListener("job", (event: MessageEvent<string>) => tell((one) => one.job?.(JSON.parse(event.data) as Job)));
  stream.addEventListener("open", () => {
    if (wasBroken) tell((one) => one.again?.());
    wasBroken = false;
  });
  stream.addEventListener("error", () => {
    if (opened !== stream || opened.readyState !== EventSource.CLOSED) return;
    wasBroken = true;
    clearTimeout(reopening);
    reopening = setTimeout(() => listeners.size > 0 && open(), openAgainMs);
  });
}

/** Hears what happens, as it happens; returns how to stop. The stream lives as long as somebody listens. */
export function hear(listener: Listener): () => void {
  listeners.add(listener);
  if (stream === null) open();
  else follow();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return queueMicrotask(follow);
    clearTimeout(reopening);
    stream?.close();
    stream = null;
    wasBroken = false;
  };
}
