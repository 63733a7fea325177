// Master data as the contract describes it: which kinds there are, what their members are, and how a member is written.
import type { Finding, Findings } from "@samma/contract";

/** A record's value: members by name, as the contract spells them. */
export type Value = Record<string, unknown>;
export interface RecordOf {
  id: string;
  revision: number;
  /** Missing where the caller may write but not read, as with door codes. */
  value?: Value;
  /** Of a care worker. */
  delegations?: DelegationOf[];
}

/** The part of JSON Schema that the contract uses for records. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}
export type Schemas = Record<string, Schema>;

/** The kinds in the order that a coordinator meets them. */
export const kindGroups = {
  clients: ["clients", "addresses", "granted-services", "service-schedules", "contact-appointments", "client-relatives", "client-wishes", "client-absences"],
  staff: ["care-workers", "absences", "extra-shifts", "roster-rows", "reserved-times"],
  organisation: ["sections", "teams", "organisation-units", "public-holidays"],
} as const;
export type Kind = (typeof kindGroups)[keyof typeof kindGroups][number] | "home-entries";
export const kinds: readonly Kind[] = [...Object.values(kindGroups).flat(), "home-entries"];
export const isKind = (word: string): word is Kind => (kinds as readonly string[]).includes(word);

const valueSchemas: Record<Kind, string> = {
  clients: "ClientValue",
  addresses: "AddressValue",
  "granted-services": "GrantedServiceValue",
  "service-schedules": "ServiceScheduleValue",
  "contact-appointments": "ContactAppointmentValue",
  "client-wishes": "ClientWishValue",
  "client-relatives": "ClientRelativeValue",
  "client-absences": "ClientAbsenceValue",
  "home-entries": "HomeEntryValue",
  "care-workers": "CareWorkerValue",
  absences: "AbsenceValue",
  "extra-shifts": "ExtraShiftValue",
  "roster-rows": "RosterRowValue",
  "reserved-times": "ReservedTimeValue",
  sections: "SectionValue",
  teams: "TeamValue",
  "organisation-units": "OrganisationUnitValue",
  "public-holidays": "PublicHolidayValue",
};

const referredKinds: Record<string, Kind> = {
  SectionId: "sections",
  TeamId: "teams",
  AddressId: "addresses",
  ClientId: "clients",
  CareWorkerId: "care-workers",
  GrantedServiceId: "granted-services",
  OrganisationUnitId: "organisation-units",
};

/** How a member is asked for. */
export type Field = { name: string; isRequired: boolean } & (
  | { is: "text"; pattern?: string }
  | { is: "date" | "moment" | "clock" | "flag" | "codes" | "weekdays" | "dates" }
  | { is: "number"; min?: number; max?: number; isWhole: boolean }
  | { is: "choice"; choices: readonly string[] }
  | { is: "reference"; kind: Kind }
  | { is: "parts"; fields: readonly Field[]; identity: string | null }
);

/** Minutes after midnight, written as a clock. */
const clocks = new Set(["time_from_min", "time_until_min", "wished_at_min", "start_window_from_min", "start_window_until_min"]);

const nameOf = (schema: Schema): string => schema.$ref?.split("/").pop() ?? "";

function fieldOf(schemas: Schemas, name: string, schema: Schema, isRequired: boolean): Field {
  const base = { name, isRequired };
  const referred = nameOf(schema);
  const kind = referredKinds[referred];
  if (kind !== undefined) return { ...base, is: "reference", kind };
  const meant = referred === "" ? schema : (schemas[referred] ?? {});
  if (referred === "Date") return { ...base, is: "date" };
  if (referred === "LocalMinute") return { ...base, is: "moment" };
  if (referred === "Codes") return { ...base, is: "codes" };
  if (referred === "Weekdays") return { ...base, is: "weekdays" };
  if (meant.$ref !== undefined) return fieldOf(schemas, name, meant, isRequired);
  if (meant.enum !== undefined) return { ...base, is: "choice", choices: meant.enum };
  if (meant.type === "boolean") return { ...base, is: "flag" };
  if (clocks.has(name)) return { ...base, is: "clock" };
  if (meant.type === "integer" || meant.type === "number") {
    const { minimum, maximum } = meant;
    return { ...base, is: "number", isWhole: meant.type === "integer", ...(minimum === undefined ? {} : { min: minimum }), ...(maximum === undefined ? {} : { max: maximum }) };
  }
  if (meant.type === "array" && nameOf(meant.items ?? {}) === "Date") return { ...base, is: "dates" };
  if (meant.type === "array") {
    const part = schemas[nameOf(meant.items ?? {})] ?? meant.items ?? {};
    const identity = Object.keys(part.properties ?? {}).find((member) => member.endsWith("_id") && nameOf(part.properties?.[member] ?? {}) === "ScheduleEntryId") ?? null;
    return { ...base, is: "parts", fields: membersOf(schemas, part).filter((field) => field.name !== identity), identity };
  }
  return { ...base, is: "text", ...(meant.pattern === undefined ? {} : { pattern: meant.pattern }) };
}

const membersOf = (schemas: Schemas, schema: Schema): Field[] =>
  Object.entries(schema.properties ?? {}).map(([name, member]) => fieldOf(schemas, name, member, schema.required?.includes(name) ?? false));

/** The members of a kind's records, in the contract's order. */
export const fieldsOf = (schemas: Schemas, kind: Kind): Field[] => membersOf(schemas, schemas[valueSchemas[kind]] ?? {});

/** The kinds that a form or a list of the kind speaks of, itself among them. */
export function spokenOf(fields: readonly Field[], kind: Kind): Kind[] {
  const referred = (some: readonly Field[]): Kind[] => some.flatMap((field) => (field.is === "reference" ? [field.kind] : field.is === "parts" ? referred(field.fields) : []));
  const spoken = new Set<Kind>([kind, ...referred(fields)]);
  if (spoken.has("granted-services")) spoken.add("clients"); // a service is called by its client
  return [...spoken];
}

/** What a member says before anybody has filled it in; nothing for one that may be left out. */
function emptyOf(field: Field): unknown {
  if (!field.isRequired) return undefined;
  switch (field.is) {
    case "flag":
      return false;
    case "number":
      return Math.max(0, field.min ?? 0);
    case "clock":
      return 0;
    case "codes":
    case "weekdays":
    case "dates":
    case "parts":
      return [];
    case "choice":
      return field.choices[0] ?? "";
    default:
      return "";
  }
}

export function emptyValue(fields: readonly Field[]): Value {
  const filled = fields.map((field) => [field.name, emptyOf(field)] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(filled);
}

/** `07:30`, and `07:00 +1` for the morning after. */
export function clockText(minute: unknown): string {
  if (typeof minute !== "number") return "";
  const [day, inDay] = [Math.floor(minute / 1440), minute % 1440];
  const at = `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
  return day === 0 ? at : `${at} +${day}`;
}

/** Reads `7:30`, `07.30` and `07:00 +1`; nothing where it cannot. */
export function readClock(text: string): number | null {
  const found = /^\s*(\d{1,2})[:.](\d{2})\s*(?:\+\s*(\d))?\s*$/.exec(text);
  if (found === null) return null;
  const [hours, minutes, days] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  return hours > 23 || minutes > 59 ? null : days * 1440 + hours * 60 + minutes;
}

/** Codes in a line, as `insulin, hoist`. */
export const codesText = (codes: unknown): string => (Array.isArray(codes) ? codes.join(", ") : "");
export const readCodes = (text: string): string[] =>
  text
    .split(/[,;\s]+/)
    .map((code) => code.trim().toLowerCase())
    .filter((code) => code !== "");

/** The members that two versions say differently. */
export function changedMembers(before: Value, after: Value): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** The member that a fault of the server points at: `/value/given_name` is given_name. */
export const memberOf = (pointer: string): string => pointer.replace(/^\/value\//, "").split("/")[0] ?? "";

export type NameOf = (kind: Kind, id: unknown) => string;

const text = (value: Value, member: string): string => String(value[member] ?? "");
const fullName = (value: Value): string => `${text(value, "given_name")} ${text(value, "family_name")}`.trim();

/** What a record is called in a list, by the words of its own and of those it refers to. */
export function titleOf(kind: Kind, record: RecordOf, name: NameOf): string {
  const value = record.value ?? {};
  switch (kind) {
    case "clients":
    case "care-workers":
      return fullName(value);
    case "addresses":
      return `${text(value, "street")}, ${text(value, "locality")}`;
    case "granted-services":
      return `${name("clients", value["client_id"])}: ${text(value, "name")}`;
    case "service-schedules":
    case "contact-appointments":
    case "client-wishes":
    case "client-relatives":
    case "client-absences":
      return name("clients", value["client_id"]);
    case "absences":
    case "extra-shifts":
    case "roster-rows":
      return name("care-workers", value["care_worker_id"]);
    case "reserved-times":
      return value["care_worker_id"] === undefined ? name("teams", value["team_id"]) : name("care-workers", value["care_worker_id"]);
    case "home-entries":
      return name("clients", record.id);
    default:
      return text(value, "name");
  }
}

/** The members that stand beside a record's title in a list. */
export const listed: Partial<Record<Kind, readonly string[]>> = {
  clients: ["team_id", "served_from"],
  "care-workers": ["title", "team_id"],
  addresses: ["postcode"],
  "granted-services": ["kind", "granted_per_month_min"],
  "service-schedules": ["version", "agreed_on"],
  "contact-appointments": ["care_worker_id", "status"],
  "client-wishes": ["kind", "care_worker_id"],
  "client-relatives": ["name", "kind"],
  "client-absences": ["kind", "days_from"],
  absences: ["kind", "starts_local"],
  "extra-shifts": ["starts_local", "ends_local"],
  "roster-rows": ["week", "weekday", "time_from_min"],
  "reserved-times": ["kind", "time_from_min"],
  sections: ["kind"],
  "organisation-units": ["kind"],
};

/** A medical task that a nurse has delegated, as it comes with its care worker. */
export interface DelegationOf {
  delegation_id: string;
  external_id: string;
  task: string;
  valid_from: string;
  valid_until?: string;
  revoked_on?: string;
}

export type DelegationState = "holds" | "ends_soon" | "ended" | "revoked" | "begins_later";

/** Days before its end in which somebody should be asked for a new one. */
const soon = 30;

export function delegationState(one: DelegationOf, today: string): DelegationState {
  if (one.revoked_on !== undefined && one.revoked_on <= today) return "revoked";
  if (one.valid_from > today) return "begins_later";
  if (one.valid_until === undefined) return "holds";
  if (one.valid_until <= today) return "ended";
  return Date.parse(one.valid_until) - Date.parse(today) <= soon * 86_400_000 ? "ends_soon" : "holds";
}

/** Who else lives at the client's address. */
export const householdOf = (clients: readonly RecordOf[], client: RecordOf): RecordOf[] =>
  clients.filter((one) => one.id !== client.id && one.value?.["address_id"] !== undefined && one.value["address_id"] === client.value?.["address_id"]);

/** Whether both of a household are cared for together. */
export const isPlannedTogether = (client: RecordOf, household: readonly RecordOf[]): boolean =>
  client.value?.["is_planned_together"] === true && household.some((one) => one.value?.["is_planned_together"] === true);

/** The clients whose keys are counted, by name. */
export const homesWithKeys = (clients: readonly RecordOf[]): RecordOf[] =>
  clients
    .filter((one) => one.value?.["key_count"] !== undefined)
    .sort((a, b) => fullName(a.value ?? {}).localeCompare(fullName(b.value ?? {}), "sv"));

/** What one rule says of the plan, in the order of time. */
export const findingsOf = (findings: Findings, rule: string): Finding[] =>
  findings.items.filter((one) => one.rule_id === rule).sort((a, b) => (a.at ?? "").localeCompare(b.at ?? ""));
