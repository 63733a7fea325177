import { describe, expect, it } from "vitest";
import { addressOf, exampleOf, membersOf, operationsOf, type Json } from "./model";

const contract: Json = {
  paths: {
    "/v1/things/{thing_id}": {
      put: {
        tags: ["things"],
        operationId: "put_thing",
        summary: "Changes a thing.",
        parameters: [{ $ref: "#/components/parameters/ThingId" }, { name: "on", in: "query", schema: { type: "string" } }],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
        responses: { "200": { description: "Done." } },
      },
    },
  },
  components: {
    parameters: { ThingId: { name: "thing_id", in: "path", required: true, schema: { $ref: "#/components/schemas/Uuid" } } },
    schemas: {
      Uuid: { type: "string", pattern: "^[0-9a-f]{8}-[0-9a-f]{4}$" },
      Thing: {
        type: "object",
        required: ["id", "count", "kind"],
        properties: {
          id: { $ref: "#/components/schemas/Uuid" },
          count: { type: "integer", minimum: 1 },
          kind: { type: "string", enum: ["big", "small"] },
          note: { type: "string" },
        },
      },
    },
  },
};

describe("the reference page", () => {
  it("knows the operations of the contract with their parameters and bodies", () => {
    const [operation] = operationsOf(contract);
    expect(operation).toMatchObject({ id: "put_thing", method: "PUT", tag: "things" });
    expect(operation?.parameters.map((parameter) => [parameter.name, parameter.place])).toEqual([
      ["thing_id", "path"],
      ["on", "query"],
    ]);
  });

  it("begins a body with what must be there", () => {
    const [operation] = operationsOf(contract);
    expect(exampleOf(contract, operation?.body ?? undefined)).toEqual({
      id: "00000000-0000-7000-8000-000000000000",
      count: 1,
      kind: "big",
    });
  });

  it("fills the address in and leaves empty questions out", () => {
    const [operation] = operationsOf(contract);
    if (operation === undefined) throw new Error("no operation");
    expect(addressOf(operation, new Map([["thing_id", "a/b"]]))).toBe("/v1/things/a%2Fb");
    expect(addressOf(operation, new Map([["thing_id", "1"], ["on", "2026-11-30"]]))).toBe("/v1/things/1?on=2026-11-30");
  });

  it("names the kind of each member", () => {
    const [operation] = operationsOf(contract);
    expect(membersOf(contract, operation?.body ?? undefined).map((member) => `${member.name}: ${member.kind}`)).toEqual([
      "id: Uuid",
      "count: integer",
      "kind: big | small",
      "note: string",
    ]);
  });
});
