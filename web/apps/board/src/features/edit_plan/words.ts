import type { DraftEdit, Finding, LanePreview, VisitPreview } from "@samma/contract";
import { clock, dayName, wallClockOf, type LocalDate } from "@samma/kernel";
import { address } from "../../address/address.svelte.ts";
import { texts } from "../../texts/texts.svelte.ts";
import { costOf } from "./model.ts";

export const ruleText = (rule: string): string => texts().edit.rule[rule] ?? texts().edit.ruleUnknown(rule);

/** What was done, in a line: `Rut Ekström till Nils Borg 09:10`. */
export function editText(edit: DraftEdit, zone: string): string {
  const { what, nobody } = texts().edit;
  const client = edit.client_name ?? "";
  const at = edit.starts_at === undefined || edit.on === undefined ? "" : clock(wallClockOf(zone, edit.on as LocalDate)(edit.starts_at));
  switch (edit.kind) {
    case "move_visit":
      return edit.to === undefined ? what.made_vacant(client) : what.move_visit(client, edit.to.name, at);
    case "swap_visits":
      return what.swap_visits(client, edit.to?.name ?? nobody);
    case "move_to_day":
      return what.move_to_day(client, edit.on === undefined ? "" : dayName(edit.on as LocalDate, "short", address().language));
    case "accept_alternative":
    case "accept_proposal":
      return what[edit.kind]();
    default:
      return what[edit.kind](client);
  }
}

/** A finding in a line: whom it concerns and what the rule says. */
export function findingText(finding: Finding): string {
  const who = finding.care_worker_name ?? finding.client_name;
  return who === undefined ? ruleText(finding.rule_id) : `${who}: ${ruleText(finding.rule_id)}`;
}

/** Why a lane is closed: the rule, and with whom the care worker is. */
export function closedText(lane: LanePreview): string {
  const rule = ruleText(lane.rule_id ?? "");
  return lane.in_the_way.length === 0 ? rule : `${rule} (${texts().edit.held.inTheWay(lane.in_the_way.join(", "))})`;
}

/** What an open lane would mean, in words: people, travel, promised time. */
export function openText(lane: LanePreview, preview: VisitPreview): string {
  const { held } = texts().edit;
  const { people, travel } = costOf(lane, preview);
  const said: string[] = [people === 0 ? held.same : people > 0 ? held.morePeople(people) : held.fewerPeople(-people)];
  if (lane.is_new_face) said.push(held.newFaceLong);
  if (travel !== 0) said.push(travel > 0 ? held.travelMore(travel) : held.travelLess(-travel));
  if ((lane.cost?.outside_minutes ?? 0) > 0) said.push(held.outside(lane.cost?.outside_minutes ?? 0));
  return said.join(", ").replace(/\.,/g, ",");
}
