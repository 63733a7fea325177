import type { Indicator, WhoComes } from "@samma/contract";
import { decimal, type Language } from "@samma/kernel";

/** The order in which the figures are read; what the server adds later stands last, under the plan. */
export const groupKeys = {
  people: [
    "distinct_mean",
    "ratio_b0",
    "contact_share_pct",
    "team_share_pct",
    "contact_share_of_possible_pct",
    "contact_on_duty_missed",
    "distinct_p95",
    "distinct_max",
    "bound_b0_mean",
  ],
  national: [
    "person_continuity_mean",
    "person_continuity_median",
    "person_continuity_up_to_10_pct",
    "person_continuity_over_20_pct",
    "person_continuity_clients",
  ],
  time: ["within_15_min_pct", "within_30_min_pct", "start_deviation_min", "start_range_min"],
  work: ["travel_min_per_visit", "slack_min_per_shift", "care_share_of_shift_pct"],
  plan: ["visits", "vacant", "hard_findings"],
} as const;
export type Group = keyof typeof groupKeys;
export const groups = Object.keys(groupKeys) as Group[];

/** One figure of the section with the same figure of its teams beside it. */
export interface Figure {
  key: string;
  own: Indicator;
  teams: Indicator[];
}

const nameOf = (indicator: Indicator): string => indicator.key.slice(indicator.key.lastIndexOf(".") + 1);

/** The section's figures by what they speak of, each with its teams' figures. */
export function figuresOf(items: readonly Indicator[]): Record<Group, Figure[]> {
  const own = items.filter((item) => item.team_id === undefined);
  const known = groups.flatMap((group): string[] => [...groupKeys[group]]);
  const figure = (item: Indicator): Figure => ({
    key: item.key,
    own: item,
    teams: items.filter((other) => other.key === item.key && other.team_id !== undefined),
  });
  const inGroup = (group: Group): Figure[] => {
    const order: readonly string[] = groupKeys[group];
    return own
      .filter((item) => order.includes(nameOf(item)))
      .sort((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)))
      .map(figure);
  };
  const unknown = own.filter((item) => !known.includes(nameOf(item))).map(figure);
  return { people: inGroup("people"), national: inGroup("national"), time: inGroup("time"), work: inGroup("work"), plan: [...inGroup("plan"), ...unknown] };
}

/** A figure's value as it is read; whole numbers are not given decimals. */
export function valueText(value: number | undefined, unit: Indicator["unit"], language: Language): string | null {
  if (value === undefined) return null;
  return decimal(value, language, unit === "ratio" ? 2 : 1);
}

/** One column of the spread: so many clients meet, or could at least meet, so many people. */
export interface Column {
  people: number;
  real: number;
  least: number;
}

/** How many clients meet how many different people; clients without visits do not count. */
export function spreadOf(whoComes: WhoComes): Column[] {
  const met = whoComes.clients.filter((client) => client.distinct_staff > 0);
  const most = Math.max(0, ...met.map((client) => client.distinct_staff));
  return Array.from({ length: most }, (_, index) => {
    const people = index + 1;
    return {
      people,
      real: met.filter((client) => client.distinct_staff === people).length,
      least: met.filter((client) => client.bound_b0 === people).length,
    };
  });
}
