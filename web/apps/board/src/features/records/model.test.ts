import { expect, test } from "vitest";
import { changedMembers, clockText, delegationState, emptyValue, type Field, fieldsOf, findingsOf, homesWithKeys, householdOf, isPlannedTogether, memberOf, readClock, readCodes, type Schemas, spokenOf, titleOf } from "./model.ts";

const schemas: Schemas = {
  Uuid: { type: "string" },
  ClientId: { $ref: "#/components/schemas/Uuid" },
  Date: { type: "string", pattern: "^[0-9-]{10}$" },
  Codes: { type: "array", items: { type: "string" } },
  Gender: { type: "string", enum: ["woman", "man", "other"] },
  ScheduleEntryId: { $ref: "#/components/schemas/Uuid" },
  Entry: { type: "object", required: ["schedule_entry_id", "care_time_min"], properties: { schedule_entry_id: { $ref: "#/components/schemas/ScheduleEntryId" }, care_time_min: { type: "integer", minimum: 1 } } },
  ServiceScheduleValue: {
    type: "object",
    required: ["client_id", "agreed_on", "entries", "is_new", "gender"],
    properties: {
      client_id: { $ref: "#/components/schemas/ClientId" },
      agreed_on: { $ref: "#/components/schemas/Date" },
      codes: { $ref: "#/components/schemas/Codes" },
      gender: { $ref: "#/components/schemas/Gender" },
      is_new: { type: "boolean" },
      wished_at_min: { type: "integer" },
      entries: { type: "array", items: { $ref: "#/components/schemas/Entry" } },
    },
  },
};
const fields = fieldsOf(schemas, "service-schedules");
const field = (name: string): Field | undefined => fields.find((one) => one.name === name);

test("the form is drawn from the contract: references, dates, choices, clocks and parts", () => {
  expect(field("client_id")).toMatchObject({ is: "reference", kind: "clients", isRequired: true });
  expect(field("agreed_on")).toMatchObject({ is: "date" });
  expect(field("gender")).toMatchObject({ is: "choice", choices: ["woman", "man", "other"] });
  expect(field("wished_at_min")).toMatchObject({ is: "clock", isRequired: false });
  expect(field("codes")).toMatchObject({ is: "codes" });
  expect(field("entries")).toMatchObject({ is: "parts", identity: "schedule_entry_id", fields: [{ name: "care_time_min", is: "number", min: 1, isWhole: true }] });
});

test("the lists that a form speaks of are fetched: its own, those it refers to, and whose they are", () => {
  expect(spokenOf(fields, "service-schedules")).toEqual(["service-schedules", "clients"]);
  expect(spokenOf([{ name: "g", isRequired: true, is: "reference", kind: "granted-services" }], "teams")).toEqual(["teams", "granted-services", "clients"]);
});

test("a new record holds what must stand there and leaves the rest out", () => {
  expect(emptyValue(fields)).toEqual({ client_id: "", agreed_on: "", gender: "woman", is_new: false, entries: [] });
});

test("a clock is written as people write it, the morning after too", () => {
  expect([clockText(450), clockText(1860), clockText(undefined)]).toEqual(["07:30", "07:00 +1", ""]);
  expect([readClock("7:30"), readClock("07.30"), readClock("07:00 +1"), readClock("25:00"), readClock("halv åtta")]).toEqual([450, 450, 1860, null, null]);
});

test("codes are read however they are parted", () => {
  expect(readCodes("Insulin; hoist,  bike ")).toEqual(["insulin", "hoist", "bike"]);
});

test("two versions differ in the members that say something else", () => {
  expect(changedMembers({ a: 1, b: [1], c: "x" }, { a: 1, b: [2], d: "y" })).toEqual(["b", "c", "d"]);
});

test("a fault points at its member", () => {
  expect([memberOf("/value/given_name"), memberOf("/value/entries/2/care_time_min"), memberOf("/base_revision")]).toEqual(["given_name", "entries", "/base_revision".split("/")[0]]);
});

test("a record is called by its own words or by those of whom it refers to", () => {
  const name = (kind: string, id: unknown) => `${kind} ${String(id)}`;
  expect(titleOf("clients", { id: "1", revision: 1, value: { given_name: "Rut", family_name: "Ek" } }, name)).toBe("Rut Ek");
  expect(titleOf("absences", { id: "1", revision: 1, value: { care_worker_id: "w1" } }, name)).toBe("care-workers w1");
  expect(titleOf("home-entries", { id: "c1", revision: 1 }, name)).toBe("clients c1");
});

test("a delegation says when it must be renewed", () => {
  const one = { delegation_id: "d", external_id: "", task: "insulin", valid_from: "2026-01-01" };
  const stateOf = (more: object) => delegationState({ ...one, ...more }, "2026-11-27");
  expect(stateOf({})).toBe("holds");
  expect(stateOf({ valid_until: "2027-03-01" })).toBe("holds");
  expect(stateOf({ valid_until: "2026-12-20" })).toBe("ends_soon");
  expect(stateOf({ valid_until: "2026-11-27" })).toBe("ended"); // the day that it ends lies outside
  expect(stateOf({ valid_until: "2027-03-01", revoked_on: "2026-11-01" })).toBe("revoked");
  expect(stateOf({ valid_from: "2026-12-01" })).toBe("begins_later");
});

test("those who share an address are a household", () => {
  const client = (id: string, address_id?: string) => ({ id, revision: 1, value: address_id === undefined ? {} : { address_id } });
  const clients = [client("a", "x"), client("b", "x"), client("c", "y"), client("d")];
  expect(householdOf(clients, clients[0] ?? client("")).map((one) => one.id)).toEqual(["b"]);
  expect(householdOf(clients, clients[3] ?? client(""))).toEqual([]);
});

test("two who share a home are planned together when both wish it", () => {
  const client = (id: string, wishes: boolean) => ({ id, revision: 1, value: { is_planned_together: wishes } });
  expect(isPlannedTogether(client("a", true), [client("b", true)])).toBe(true);
  expect(isPlannedTogether(client("a", true), [client("b", false)])).toBe(false);
  expect(isPlannedTogether(client("a", false), [client("b", true)])).toBe(false);
});

test("the homes whose keys are counted stand by name, those with none left among them", () => {
  const home = (given_name: string, key_count?: number) => ({ id: given_name, revision: 1, value: { given_name, family_name: "Ek", ...(key_count === undefined ? {} : { key_count }) } });
  expect(homesWithKeys([home("Rut", 1), home("Nils"), home("Åke", 0), home("Bo", 2)]).map((one) => one.id)).toEqual(["Bo", "Rut", "Åke"]);
});

test("what one rule says stands in the order of time", () => {
  const of = (rule_id: string, at: string) => ({ rule_id, severity: "soft" as const, at, values: {} });
  const findings = { plan: {} as never, items: [of("enough_cars", "2"), of("enough_keys", "1"), of("enough_cars", "1")] };
  expect(findingsOf(findings, "enough_cars").map((one) => one.at)).toEqual(["1", "2"]);
});
