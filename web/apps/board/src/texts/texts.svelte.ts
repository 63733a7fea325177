import { errors, type ErrorCode } from "@samma/contract/errors.ts";
import { address } from "../address/address.svelte.ts";
import { en } from "./en.ts";
import { sv, type Texts } from "./sv.ts";

/** The texts in the language of the address. */
export const texts = (): Texts => (address().language === "en" ? en : sv);

/** The languages of the board, each in its own words. */
export const languages = [
  { value: "sv", text: "SV", spoken: sv.languageName },
  { value: "en", text: "EN", spoken: en.languageName },
] as const;

export const indicatorText = (key: string): { name: string; meaning: string } =>
  texts().indicator[key] ?? texts().indicatorUnknown(key);

const isKnown = (code: string): code is ErrorCode => code in errors;
const tableText = (code: ErrorCode): string => errors[code][address().language === "en" ? "en" : "sv"];

/** What to say of a trouble: the board's own words where it has them, otherwise those of the table of errors. */
export const troubleText = (code: string): { title: string; text: string } => {
  const { trouble, troubleUnknown } = texts();
  const said = trouble[code] ?? troubleUnknown;
  if (trouble[code] !== undefined || !isKnown(code)) return said;
  return { title: said.title, text: tableText(code) };
};

/** What to say when somebody could not come in, or not change their own account. */
export const accountFault = (code: string, values: Readonly<Record<string, string>> = {}): string => {
  const { fault, faultUnknown } = texts().account;
  const said = fault[code] ?? (isKnown(code) ? tableText(code) : faultUnknown);
  return said.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
};
