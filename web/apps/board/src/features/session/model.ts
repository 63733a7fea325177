import type { Session } from "@samma/contract";

/** Which page of coming in the address names; everything else is the board. */
export type Place = { is: "board" } | { is: "set_up"; token: string } | { is: "arrival" } | { is: "account" } | { is: "accounts" } | { is: "log_reviews" } | { is: "import" };

/** Reads `/setup#TOKEN`, `/signed-in?code=…`, `/account`, `/accounts`, `/import` and `/log-reviews`. */
export function placeOf(path: string, hash: string): Place {
  const name = path.replace(/\/$/, "");
  if (name === "/setup") return { is: "set_up", token: /^#([A-Za-z0-9_-]{16,128})$/.exec(hash)?.[1] ?? "" };
  if (name === "/signed-in") return { is: "arrival" };
  if (name === "/account") return { is: "account" };
  if (name === "/accounts") return { is: "accounts" };
  if (name === "/import") return { is: "import" };
  if (name === "/log-reviews") return { is: "log_reviews" };
  return { is: "board" };
}

const withoutBoard: readonly string[] = ["system_administrator", "log_reviewer"];

/** Whether the session's role has anything on the board; whoever keeps the accounts or reviews the log sees no client. */
export const seesBoard = (session: Session): boolean =>
  session.role !== undefined && !withoutBoard.includes(session.role) && session.sections.length > 0;

/** Whether the session's holder keeps the accounts. */
export const keepsAccounts = (session: Session): boolean => session.roles.includes("system_administrator");

/** Whether the session's holder reviews the access log. */
export const reviewsLog = (session: Session): boolean => session.roles.includes("log_reviewer");

/** "GEZDGNBV" as "GEZD GNBV": easier to type. */
export const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");
