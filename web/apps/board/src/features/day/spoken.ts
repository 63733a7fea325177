import type { DayVisit } from "@samma/contract";
import { clock } from "@samma/kernel";
import { texts } from "../../texts/texts.svelte.ts";
import { timesOf, type Bar, type LaneRow, type ReservedSpan } from "./model.ts";

/** A visit as a screen reader says it: client, kind, time, who comes and with whom. */
export function spokenVisit(bar: Bar): string {
  const { visit } = bar;
  const [kind, from, until] = [texts().visitKind[visit.visit_kind], clock(bar.from), clock(bar.until)];
  if (bar.comes === "vacant") return texts().day.visitVacant(visit.client_name, kind, from, until);
  const who = `${texts().who[bar.comes].name.toLocaleLowerCase()} ${bar.worker ?? ""}`.trim();
  const said = texts().day.visit(visit.client_name, kind, from, until, who);
  return visit.partner === undefined ? said : `${said}, ${texts().day.together(visit.partner.name)}`;
}

/** A care worker's row as a screen reader says it. */
export function spokenLane(row: LaneRow): string {
  if (row.lane === null) return texts().day.vacantLanes;
  const shifts = row.shifts.map(timesOf).join(", ");
  const said = texts().day.lane(row.lane.name, texts().title[row.lane.title], shifts, row.bars.length);
  return row.lane.lent_by === undefined ? said : `${said}, ${texts().day.lentBy(row.lane.lent_by)}`;
}

/** Why a stretch of a shift is kept free. */
export function wordsOf(reserved: ReservedSpan): string {
  return reserved.lentTo === null ? texts().reserved[reserved.kind] : texts().day.lentTo(reserved.lentTo);
}

/** Why a visit is vacant, or why somebody else than the contact person comes; null where there is nothing to say. */
export function reasonOf(visit: DayVisit): string | null {
  if (visit.vacancy_reason !== undefined) return texts().vacancy[visit.vacancy_reason];
  return visit.special_reason === undefined ? null : texts().specialReason[visit.special_reason];
}
