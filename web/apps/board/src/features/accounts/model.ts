import type { Account, CareWorkerChoice, Place, RoleGiven } from "@samma/contract";

/** A role as its fields on the page: an empty text is what has not been filled in. */
export interface RoleDraft {
  role: string;
  place: string;
  from: string;
  /** The last day, which people say; the contract names the day after it. */
  last: string;
}

const dayBeside = (day: string, days: number): string => {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
};

export const draftOf = (given: RoleGiven): RoleDraft => ({
  role: given.role,
  place: given.place_id ?? "",
  from: given.valid_from ?? "",
  last: given.valid_until === undefined ? "" : dayBeside(given.valid_until, -1),
});

export const givenOf = (draft: RoleDraft): RoleGiven => ({
  role: draft.role as RoleGiven["role"],
  ...(draft.place === "" ? {} : { place_id: draft.place }),
  ...(draft.from === "" ? {} : { valid_from: draft.from }),
  ...(draft.last === "" ? {} : { valid_until: dayBeside(draft.last, 1) }),
});

export const isSame = (left: readonly RoleDraft[], right: readonly RoleDraft[]): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Where a role stands on a day. */
export const standing = (given: RoleGiven, today: string): "before" | "holds" | "over" =>
  given.valid_from !== undefined && today < given.valid_from ? "before" : given.valid_until !== undefined && given.valid_until <= today ? "over" : "holds";

/** The accounts whose name, login name or care worker holds every word of the search. */
export function search(accounts: readonly Account[], words: string): Account[] {
  const wanted = words.toLocaleLowerCase("sv").split(/\s+/).filter(Boolean);
  return accounts.filter((account) => {
    const text = `${account.display_name} ${account.login_name} ${account.care_worker_name ?? ""}`.toLocaleLowerCase("sv");
    return wanted.every((word) => text.includes(word));
  });
}

/** The places with how deep they lie, for a list to choose from. */
export function nested(places: readonly Place[]): { id: string; name: string; depth: number }[] {
  const inside = new Map<string, Place[]>();
  const known = new Set(places.map((place) => place.place_id));
  for (const place of places) {
    const above = place.parent_id !== undefined && known.has(place.parent_id) ? place.parent_id : "";
    inside.set(above, [...(inside.get(above) ?? []), place]);
  }
  const below = (parent: string, depth: number): { id: string; name: string; depth: number }[] =>
    (inside.get(parent) ?? []).flatMap((place) => [{ id: place.place_id, name: place.name, depth }, ...below(place.place_id, depth + 1)]);
  return below("", 0);
}

/** Care workers by section and name, as one looks for somebody. */
export const inOrder = (workers: readonly CareWorkerChoice[]): CareWorkerChoice[] =>
  [...workers].sort((left, right) => left.section_name.localeCompare(right.section_name, "sv") || left.name.localeCompare(right.name, "sv"));

/** Roles that are held in the whole municipality and never at one place of it. */
export const isEverywhere = (role: string): boolean => role === "system_administrator";
