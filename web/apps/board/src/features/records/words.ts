import { texts } from "../../texts/texts.svelte.ts";
import { clockText, codesText, type Field, type NameOf, type Value } from "./model.ts";

export const fieldText = (name: string): string => texts().records.field[name] ?? name.replaceAll("_", " ");

/** A choice in words: first as said of that member, then as said of any. */
export function choiceText(member: string, choice: string): string {
  const { choices, choice: any } = texts().records;
  return choices[`${member}.${choice}`] ?? any[choice] ?? choice.replaceAll("_", " ");
}

/** What a member says, as it is read. */
export function valueText(field: Field, value: Value, name: NameOf): string {
  const said = value[field.name];
  if (said === undefined || said === null || said === "") return "";
  switch (field.is) {
    case "flag":
      return said === true ? texts().records.yes : texts().records.no;
    case "reference":
      return name(field.kind, said);
    case "choice":
      return choiceText(field.name, String(said));
    case "clock":
      return clockText(said);
    case "codes":
    case "dates":
      return codesText(said);
    case "weekdays":
      return (said as number[]).map((day) => texts().need.weekdays[day - 1]?.slice(0, 3) ?? "").join(", ");
    case "parts":
      return texts().records.partCount((said as unknown[]).length);
    case "moment":
      return String(said).replace("T", " ");
    default:
      return String(said);
  }
}
