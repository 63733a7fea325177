import type { Session } from "@samma/contract";

/** Which page of coming in the address names; everything else is the board. */
export type Place = { is: "board" } | { is: "set_up"; token: string } | { is: "arrival" } | { is: "account" } | { is: "accounts" };

/** Reads `/setup#TOKEN`, `/signed-in?code=…`, `/account` and `/accounts`. */
export function placeOf(path: string, hash: string): Place {
  const name = path.replace(/\/$/, "");
  if (name === "/setup") return { is: "set_up", token: /^#([A-Za-z0-9_-]{16,128})$/.exec(hash)?.[1] ?? "" };
  if (name === "/signed-in") return { is: "arrival" };
  if (name === "/account") return { is: "account" };
  if (name === "/accounts") return { is: "accounts" };
  return { is: "board" };
}

/** Whether the session's role has anything on the board; whoever keeps the accounts sees no client. */
export const seesBoard = (session: Session): boolean =>
  session.role !== undefined && session.role !== "system_administrator" && session.sections.length > 0;

/** Whether the session's holder keeps the accounts. */
export const keepsAccounts = (session: Session): boolean => session.roles.includes("system_administrator");

/** "GEZDGNBV" as "GEZD GNBV": easier to type. */
export const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");
