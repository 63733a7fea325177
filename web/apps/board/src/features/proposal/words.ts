import type { ClientDifference } from "@samma/contract";
import { texts } from "../../texts/texts.svelte.ts";

/** What a proposal means for one client, in people's words, the weightiest first. */
export function differenceWords(client: ClientDifference): string[] {
  const words = texts().proposal;
  const people = client.people_after - client.people_before;
  const contact = client.by_contact_after - client.by_contact_before;
  const vacant = client.vacant_after - client.vacant_before;
  return [
    vacant > 0 ? words.vacantMore(vacant) : vacant < 0 ? words.vacantLess(-vacant) : "",
    people < 0 ? words.fewer(-people) : people > 0 ? words.more(people) : words.samePeople,
    contact > 0 ? words.contactMore(contact) : contact < 0 ? words.contactLess(-contact) : "",
    client.moved_far > 0 ? words.moved(client.moved_far) : "",
    people === 0 && contact === 0 && client.other_person > 0 ? words.other(client.other_person) : "",
  ].filter((part) => part !== "");
}
