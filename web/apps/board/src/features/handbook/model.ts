import type { HandbookValue } from "@samma/contract";

export type Setting = keyof HandbookValue;

/** The settings as they are read, in groups. */
export const settingGroups = {
  rest: ["daily_rest_min", "weekly_rest_min", "longest_stretch_min", "break_time_min", "day_boundary_min"],
  shift: ["shortest_shift_min", "start_of_shift_min", "end_of_shift_min", "documentation_min"],
  parts: ["morning_from_min", "morning_until_min", "midday_from_min", "midday_until_min", "afternoon_from_min", "afternoon_until_min", "evening_from_min", "evening_until_min", "night_from_min", "night_until_min", "whole_day_from_min", "whole_day_until_min", "clock_leeway_min"],
  client: ["proposed_within_days", "accepted_within_days", "welcomed_within_days", "scheduled_within_days", "carried_out_within_days", "planned_within_days"],
  plan: ["guard_rail_pct", "contact_load_pct", "team_above_pct"],
} as const satisfies Record<string, readonly Setting[]>;

export type SettingKind = "clock" | "length" | "days" | "share" | "points";

/** What the number of a setting means. */
export function kindOf(setting: Setting): SettingKind {
  if (setting === "day_boundary_min" || /_(from|until)_min$/.test(setting)) return "clock";
  if (setting.endsWith("_days")) return "days";
  if (setting === "team_above_pct") return "points";
  return setting.endsWith("_pct") ? "share" : "length";
}

/** The settings of a departure's stems: `morning` is where it begins and where it ends. */
export const settingsOf = (stems: readonly string[]): Setting[] =>
  Object.values(settingGroups)
    .flat()
    .filter((setting) => stems.some((stem) => setting === stem || setting === `${stem}_min` || setting === `${stem}_from_min` || setting === `${stem}_until_min`));

/** Reads what somebody wrote for a setting, in its own unit; nothing where it cannot. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : null;
}
