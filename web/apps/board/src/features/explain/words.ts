import type { FillWay } from "@samma/contract";
import { clock, wallClockOf, type LocalDate } from "@samma/kernel";
import { texts } from "../../texts/texts.svelte.ts";
import { changedLevels, type Cost } from "./model.ts";

/** What a change costs, level by level in the order that they count. */
export const costWords = (cost: Cost): { text: string; isWorse: boolean }[] =>
  changedLevels(cost).map(({ level, value }) => ({ text: texts().explain.level[level](value), isWorse: value > 0 }));

/** One way to have a vacant visit made, in a sentence. */
export function wayText(way: FillWay, name: string, zone: string, day: LocalDate): string {
  const minuteAt = wallClockOf(zone, day);
  const at = (instant: string): string => clock(minuteAt(instant));
  const said = texts().explain.way;
  const shift = way.shift === undefined ? "" : `${at(way.shift.from)}–${at(way.shift.until)}`;
  switch (way.kind) {
    case "as_it_stands":
      return said.as_it_stands(name, at(way.starts_at));
    case "move_others":
      return said.move_others(name, at(way.starts_at), way.moved.length);
    case "longer_shift":
      return said.longer_shift(name, shift, way.extra_paid_min);
    case "extra_shift":
      return said.extra_shift(name, shift, way.extra_paid_min);
    case "wider_window":
      return said.wider_window(name, at(way.starts_at), way.wider_by_min);
    case "delegation":
      return said.delegation(name, at(way.starts_at), way.missing.join(", "));
    case "competence":
      return said.competence(name, at(way.starts_at), way.missing.join(", "));
  }
}
