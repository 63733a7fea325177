import type { ClientExplanation } from "@samma/contract";

/** What a change means on each level; the planner's answers and the draft's spell travel differently. */
export interface Cost {
  vacant: number;
  outside_minutes: number;
  contact_missed: number;
  outside_team: number;
  spread: number;
  unevenness: number;
  travel_min: number;
}

interface Levels {
  vacant: number;
  outside_minutes: number;
  contact_missed: number;
  outside_team: number;
  spread: number;
  unevenness: number;
}

export const costFrom = (levels: Levels & ({ travel_seconds: number } | { travel_s: number })): Cost => {
  const { vacant, outside_minutes, contact_missed, outside_team, spread, unevenness } = levels;
  const seconds = "travel_s" in levels ? levels.travel_s : levels.travel_seconds;
  return { vacant, outside_minutes, contact_missed, outside_team, spread, unevenness, travel_min: Math.round(seconds / 60) };
};

/** The levels in the order they count, each with what there is to say of it: only those that change. */
export const levelOrder = ["vacant", "outside_minutes", "contact_missed", "outside_team", "spread", "unevenness", "travel_min"] as const;
export type Level = (typeof levelOrder)[number];

export const changedLevels = (cost: Cost): { level: Level; value: number }[] =>
  levelOrder.map((level) => ({ level, value: cost[level] })).filter(({ value }) => value !== 0);

/** How many people could be spared if everything that stands in the way were otherwise. */
export const sparable = (explanation: ClientExplanation): number => Math.max(0, explanation.distinct - explanation.bound_b0);
