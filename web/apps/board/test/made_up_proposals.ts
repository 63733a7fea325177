import type { ClientDifference, EditOutcome, Indicator, Proposal, ProposalChoice, ProposalComparison, ProposalPart, ProposalTrial } from "@samma/contract";
import type { MadeUpDesk, Refusal } from "./made_up_desk.ts";
import { dice, idOf } from "./made_up_people.ts";
import type { MadeUpSection } from "./made_up_section.ts";

/** One proposal of the planner beside the made-up plan, and what a coordinator decides about it. For tests only. */
export class MadeUpProposals {
  readonly #section: MadeUpSection;
  readonly #desk: MadeUpDesk;
  readonly #proposal: Proposal;
  readonly #clients: ClientDifference[];
  #taken = new Set<string>();

  constructor(section: MadeUpSection, desk: MadeUpDesk) {
    const { plan } = section.whoComes;
    [this.#section, this.#desk] = [section, desk];
    this.#proposal = { proposal_id: idOf(11, 1), section_id: idOf(9, 1), from: plan.from, until: plan.until, state: "open", made_at: "2026-11-27T09:12:00Z", is_own: true, guard_rail_pct: 10, travel_pct: 7.4 };
    const roll = dice(7);
    this.#clients = section.whoComes.clients.filter((_, index) => index % 7 !== 3).map((row) => {
      const fewer = Math.floor(roll() * 4) - 1;
      return {
        client_id: row.client_id, client_name: row.name, ...(row.team_id === undefined ? {} : { team_id: row.team_id }),
        people_before: row.distinct_staff, people_after: Math.max(row.bound_b0, row.distinct_staff - fewer), bound: row.bound_b0,
        by_contact_before: 6, by_contact_after: 6 + Math.floor(roll() * 7) - 2, vacant_before: 0, vacant_after: 0,
        other_person: 3, moved_far: Math.floor(roll() * 4), days: [...section.days.keys()].slice(0, 3),
      };
    });
  }

  /** A planning begins: its proposal is one that nobody has decided about. */
  begin(): void {
    this.#taken.clear();
    this.#proposal.state = "open";
  }

  list = (): { items: Proposal[] } => ({ items: [this.#proposal] });

  compare(): ProposalComparison {
    const clients = this.#clients.filter((client) => !this.#taken.has(client.client_id));
    const days = clients.length === 0 ? [] : [...this.#section.days.keys()].map((on, index) => ({ on, visits: 12 + index }));
    const { items } = this.#section.indicators;
    const own = items.filter((item) => item.team_id === undefined);
    const after = own.map((item): Indicator => ({ ...item, ...(item.value === undefined ? {} : { value: item.key === "distinct_mean" ? item.value - 1.3 : item.key === "contact_share_pct" ? item.value + 6 : item.value }) }));
    return { proposal: this.#proposal, plan: this.#desk.plan, clients, unchanged: this.#section.whoComes.clients.length - clients.length, days, before: own, after };
  }

  try(part: ProposalPart): ProposalTrial {
    const isWhole = part.client_ids === undefined && part.team_ids === undefined && part.days === undefined;
    const visits = isWhole ? 412 : 9 * (part.client_ids?.length ?? 4);
    return { plan: this.#desk.plan, visits, as_proposed: isWhole ? visits : visits - 2, as_before: isWhole ? 0 : 2, elsewhere: 0, vacant: 0, people_before: 9.4, people_after: isWhole ? 8.1 : 9.1, appeared: [], hard_appeared: 0, disappeared: 4 };
  }

  accept({ part }: ProposalChoice): EditOutcome | Refusal {
    const wanted = part.client_ids ?? this.#clients.map((client) => client.client_id);
    wanted.forEach((client) => this.#taken.add(client));
    this.#proposal.state = "accepted";
    return this.#desk.acceptProposal([...this.#section.days.keys()][0] ?? "");
  }

  putAside(): Proposal {
    this.#proposal.state = "put_aside";
    return this.#proposal;
  }
}
