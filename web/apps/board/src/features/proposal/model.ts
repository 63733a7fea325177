import type { ClientDifference, Indicator, ProposalComparison, ProposalPart } from "@samma/contract";

/** What of a proposal the coordinator has chosen; nothing chosen means all of it. */
export interface Choice {
  clients: ReadonlySet<string>;
  teams: ReadonlySet<string>;
  days: ReadonlySet<string>;
}
export const noChoice: Choice = { clients: new Set(), teams: new Set(), days: new Set() };
export const isEmpty = (choice: Choice): boolean => choice.clients.size + choice.teams.size + choice.days.size === 0;

/** The choice with one more, or one less. */
export function toggled(choice: Choice, of: keyof Choice, id: string): Choice {
  const next = new Set(choice[of]);
  if (!next.delete(id)) next.add(id);
  return { ...choice, [of]: next };
}

export function partOf(proposal: string, choice: Choice): ProposalPart {
  const listed = (ids: ReadonlySet<string>): string[] => [...ids].sort();
  return {
    proposal_id: proposal,
    ...(choice.clients.size > 0 ? { client_ids: listed(choice.clients) } : {}),
    ...(choice.teams.size > 0 ? { team_ids: listed(choice.teams) } : {}),
    ...(choice.days.size > 0 ? { days: listed(choice.days) } : {}),
  };
}

/** How much better a client has it: fewer people, the contact person more often, fewer vacant visits; below 0 is worse. */
export const gainOf = (client: ClientDifference): number =>
  10 * (client.vacant_before - client.vacant_after) + 3 * (client.people_before - client.people_after) + (client.by_contact_after - client.by_contact_before);

export type Kind = "all" | "better" | "worse";
export type Order = "most" | "name";

/** The clients as they are to be read. The server gives them by name. */
export function shownClients(clients: readonly ClientDifference[], sought: string, kind: Kind, order: Order): ClientDifference[] {
  const wanted = sought.trim().toLocaleLowerCase("sv");
  const isShown = (client: ClientDifference): boolean =>
    client.client_name.toLocaleLowerCase("sv").includes(wanted) && (kind === "all" || (kind === "better" ? gainOf(client) > 0 : gainOf(client) < 0));
  const found = clients.filter(isShown);
  return order === "name" ? found : found.sort((a, b) => Math.abs(gainOf(b)) - Math.abs(gainOf(a)));
}

/** The figures that a decision rests on, and which way is better. */
const decisive: Record<string, "less" | "more"> = {
  distinct_mean: "less",
  contact_share_pct: "more",
  team_share_pct: "more",
  vacant: "less",
  within_15_min_pct: "more",
  travel_min_per_visit: "less",
  slack_min_per_shift: "more",
  hard_findings: "less",
};

export interface FigureLine {
  key: string;
  unit: Indicator["unit"];
  before: number | undefined;
  after: number | undefined;
  bound: number | undefined;
  verdict: "better" | "worse" | "same";
}

/** Each decisive figure before and after. */
export function figureLines({ before, after }: Pick<ProposalComparison, "before" | "after">): FigureLine[] {
  return Object.entries(decisive).flatMap(([key, way]) => {
    const is = after.find((item) => item.key === key);
    if (is === undefined) return [];
    const was = before.find((item) => item.key === key);
    const step = was?.value === undefined || is.value === undefined ? 0 : Math.round((is.value - was.value) * 20);
    const verdict = step === 0 ? "same" : step < 0 === (way === "less") ? "better" : "worse";
    return [{ key, unit: is.unit, before: was?.value, after: is.value, bound: is.bound, verdict } satisfies FigureLine];
  });
}

/** How many clients are affected in each team. */
export function teamCounts(clients: readonly ClientDifference[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const client of clients) if (client.team_id !== undefined) counts.set(client.team_id, (counts.get(client.team_id) ?? 0) + 1);
  return counts;
}
