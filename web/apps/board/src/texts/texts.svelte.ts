import { address } from "../address/address.svelte.ts";
import { en } from "./en.ts";
import { sv, type Texts } from "./sv.ts";

/** The texts in the language of the address. */
export const texts = (): Texts => (address().language === "en" ? en : sv);

/** The last word of a code such as `vacant.no_room`. */
const lastWord = (code: string): string => code.slice(code.lastIndexOf(".") + 1);

export const visitKindText = (kind: string): string => texts().visitKind[lastWord(kind)] ?? kind;
export const titleText = (title: string): string => texts().title[title] ?? title;
export const reservedText = (kind: string): string => texts().reserved[kind] ?? texts().reserved["other"] ?? kind;
export const reasonText = (code: string): string => texts().reason[lastWord(code)] ?? texts().reasonUnknown(code);
export const indicatorText = (key: string): { name: string; meaning: string } =>
  texts().indicator[lastWord(key)] ?? texts().indicatorUnknown(key);
export const troubleText = (code: string): { title: string; text: string } => texts().trouble[code] ?? texts().troubleUnknown;
