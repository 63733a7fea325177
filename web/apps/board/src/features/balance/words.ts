import type { Imbalance } from "@samma/contract";
import { decimal } from "@samma/kernel";
import { address } from "../../address/address.svelte.ts";
import { texts } from "../../texts/texts.svelte.ts";
import { quarterClock } from "./model.ts";

/** An imbalance in a sentence that a manager can act on. */
export function imbalanceText(one: Imbalance, workers: ReadonlyMap<string, string>, teams: ReadonlyMap<string, string>): string {
  const say = texts().balance.imbalance;
  const number = (value: number): string => decimal(value, address().language, one.kind.startsWith("short") || one.kind === "more_staff_than_need" ? 1 : 0);
  const when = `${texts().need.weekdays[(one.weekday ?? 1) - 1]} ${quarterClock(one.from_quarter ?? 0)}–${quarterClock(one.until_quarter ?? 0)}`;
  const worker = workers.get(one.care_worker_id ?? "") ?? texts().explain.somebody;
  const team = teams.get(one.team_id ?? "") ?? texts().explain.somebody;
  const [measured, limit] = [number(one.measured), number(one.limit)];
  switch (one.kind) {
    case "short_of_staff":
      return say.short_of_staff(when, measured);
    case "more_staff_than_need":
      return say.more_staff_than_need(when, measured);
    case "short_of_competence":
      return say.short_of_competence(when, one.code ?? "", measured);
    case "contact_overloaded":
      return say.contact_overloaded(worker, measured, limit);
    case "team_overloaded":
      return say.team_overloaded(team, measured, limit);
    case "contact_off_often":
      return say.contact_off_often(worker, measured);
  }
}
