import { readAddress, writeAddress, type Address } from "./model.ts";

let current = $state.raw(readAddress(location.hash));

addEventListener("hashchange", () => {
  current = readAddress(location.hash);
});

/** What the address says now. */
export const address = (): Address => current;

/** A link to the same place with some parts changed. */
export const linkTo = (change: Partial<Address>): string => writeAddress({ ...current, ...change });

/** Goes there; with `replace` the step back leads past it. */
export function goTo(change: Partial<Address>, how: "push" | "replace" = "push"): void {
  const next = { ...current, ...change };
  const url = `/${writeAddress(next)}`;
  if (how === "push") history.pushState(null, "", url);
  else history.replaceState(null, "", url);
  current = next;
}

/** The first page instead of what came in the address, which no link may carry on. */
export function startAnew(): void {
  history.replaceState(null, "", "/#/");
  current = readAddress(location.hash);
}
