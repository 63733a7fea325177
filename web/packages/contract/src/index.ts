import type { components, paths } from "./schema.ts";

type Schemas = components["schemas"];

export type { paths };
export type ClientId = Schemas["ClientId"];
export type ClientRow = Schemas["ClientRow"];
export type ComingPerson = Schemas["ComingPerson"];
export type Day = Schemas["Day"];
export type DayShift = Schemas["DayShift"];
export type DayVisit = Schemas["DayVisit"];
export type Indicator = Schemas["Indicator"];
export type Indicators = Schemas["Indicators"];
export type IndicatorUnit = Schemas["IndicatorUnit"];
export type Lane = Schemas["Lane"];
export type PlanSummary = Schemas["PlanSummary"];
export type Problem = Schemas["Problem"];
export type Reason = Schemas["Reason"];
export type ReservedKind = Schemas["ReservedKind"];
export type Section = Schemas["Section"];
export type Sections = Schemas["Sections"];
export type Session = Schemas["Session"];
export type StaffName = Schemas["StaffName"];
export type VacantVisit = Schemas["VacantVisit"];
export type VacantVisits = Schemas["VacantVisits"];
export type WhoComes = Schemas["WhoComes"];
export type WhoComesKind = Schemas["WhoComesKind"];
