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
export const troubleText = (code: string): { title: string; text: string } => texts().trouble[code] ?? texts().troubleUnknown;
