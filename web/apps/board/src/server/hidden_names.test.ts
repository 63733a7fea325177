import { expect, test } from "vitest";
import { en } from "../texts/en.ts";
import { withHiddenNames } from "./hidden_names.ts";

const read = (answer: unknown): unknown => JSON.parse(withHiddenNames(JSON.stringify(answer), en.hiddenName));

test("a name that is hidden is told in the board's language, whoever is to be asked", () => {
  expect(read({ name: "Skyddad, kontakta Rut \"Ruta\" Ek", other: [{ client_name: "Skyddad, kontakta enhetschefen" }] })).toEqual({
    name: 'Protected, contact Rut "Ruta" Ek',
    other: [{ client_name: "Protected, contact the unit manager" }],
  });
});

test("whatever else an answer says stays as it is", () => {
  const answer = { name: "Rut Ek", said: 'Hon sade "Skyddad, kontakta mig".', minutes: 15 };
  expect(read(answer)).toEqual(answer);
});
