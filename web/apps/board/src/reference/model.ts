/** What the reference page needs to know of the contract; made from /v1/openapi.json and from nothing else. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

export interface Parameter {
  name: string;
  place: "path" | "query";
  isRequired: boolean;
  description: string;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
  description: string;
  parameters: Parameter[];
  /** The schema of the body; null where the operation has none. */
  body: JsonObject | null;
  answers: { status: string; description: string; schema: JsonObject | null }[];
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);
const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");

/** Where a reference leads; what is none stays as it is. */
export function resolve(contract: Json, value: Json | undefined): JsonObject {
  let found = objectOf(value);
  for (let step = 0; step < 20 && typeof found["$ref"] === "string"; step += 1) {
    let target: Json | undefined = contract;
    for (const name of found["$ref"].slice(2).split("/")) target = objectOf(target)[name];
    found = objectOf(target);
  }
  return found;
}

function schemaOf(contract: Json, holder: Json | undefined): JsonObject | null {
  const content = objectOf(resolve(contract, holder)["content"]);
  const [media] = Object.values(content);
  return media === undefined ? null : objectOf(objectOf(media)["schema"]);
}

/** Every operation in the order of the contract. */
export function operationsOf(contract: Json): Operation[] {
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(objectOf(objectOf(contract)["paths"]))) {
    for (const [method, described] of Object.entries(objectOf(item))) {
      const operation = objectOf(described);
      operations.push({
        id: textOf(operation["operationId"]),
        method: method.toUpperCase(),
        path,
        tag: textOf(listOf(operation["tags"])[0]),
        summary: textOf(operation["summary"]),
        description: textOf(operation["description"]),
        parameters: listOf(operation["parameters"]).map((entry) => {
          const parameter = resolve(contract, entry);
          return {
            name: textOf(parameter["name"]),
            place: parameter["in"] === "path" ? "path" : "query",
            isRequired: parameter["required"] === true,
            description: textOf(parameter["description"]),
          };
        }),
        body: operation["requestBody"] === undefined ? null : schemaOf(contract, operation["requestBody"]),
        answers: Object.entries(objectOf(operation["responses"])).map(([status, answer]) => ({
          status,
          description: textOf(resolve(contract, answer)["description"]),
          schema: schemaOf(contract, answer),
        })),
      });
    }
  }
  return operations;
}

/** A value that fits the schema, to begin from. */
export function exampleOf(contract: Json, schema: Json | undefined, depth = 0): Json {
  const described = resolve(contract, schema);
  const choices = listOf(described["enum"]);
  if (choices[0] !== undefined) return choices[0];
  if (described["type"] === "object") {
    const example: JsonObject = {};
    for (const [name, member] of Object.entries(objectOf(described["properties"])))
      if (depth < 6 && listOf(described["required"]).includes(name)) example[name] = exampleOf(contract, member, depth + 1);
    return example;
  }
  if (described["type"] === "array") return [];
  if (described["type"] === "boolean") return false;
  if (described["type"] === "integer" || described["type"] === "number")
    return typeof described["minimum"] === "number" ? described["minimum"] : 0;
  return exampleText(textOf(described["pattern"]));
}

function exampleText(pattern: string): string {
  if (pattern.startsWith("^[0-9a-f]{8}-")) return "00000000-0000-7000-8000-000000000000";
  if (pattern.includes("Z$")) return "2026-11-30T06:30:00Z";
  if (pattern.includes("T[0-9]")) return "2026-11-30T07:30";
  if (pattern.startsWith("^[0-9]{4}-")) return "2026-11-30";
  return "";
}

/** The address with its parameters filled in; those of the query that are empty are left out. */
export function addressOf(operation: Operation, values: ReadonlyMap<string, string>): string {
  let address = operation.path;
  const query = new URLSearchParams();
  for (const parameter of operation.parameters) {
    const value = values.get(parameter.name) ?? "";
    if (parameter.place === "path") address = address.replace(`{${parameter.name}}`, encodeURIComponent(value));
    else if (value !== "") query.set(parameter.name, value);
  }
  const asked = query.toString();
  return asked === "" ? address : `${address}?${asked}`;
}

/** One line for each member of a schema: its name, what it is, and whether it must be there. */
export function membersOf(contract: Json, schema: Json | undefined): { name: string; kind: string; isRequired: boolean; description: string }[] {
  const described = resolve(contract, schema);
  return Object.entries(objectOf(described["properties"])).map(([name, member]) => ({
    name,
    kind: kindOf(contract, member),
    isRequired: listOf(described["required"]).includes(name),
    description: textOf(resolve(contract, member)["description"]),
  }));
}

/** The name of the schema that is referred to, or the kind of value. */
export function kindOf(contract: Json, schema: Json | undefined): string {
  const reference = textOf(objectOf(schema)["$ref"]);
  if (reference !== "") return reference.slice(reference.lastIndexOf("/") + 1);
  const described = objectOf(schema);
  const choices = listOf(described["enum"]);
  if (choices.length > 0) return choices.join(" | ");
  if (described["type"] === "array") return `${kindOf(contract, described["items"])}[]`;
  return textOf(described["type"]) || "object";
}
