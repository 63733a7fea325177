const most = 500;

/** What asks for the page after the cursor. */
export const pageAfter = (cursor: string | undefined): { limit: number; cursor?: string } => ({ limit: most, ...(cursor === undefined ? {} : { cursor }) });

interface ListPage {
  items: unknown[];
  next_cursor?: string;
}

/** The whole list: its pages one after the other, as one answer. */
export async function whole<List extends ListPage>(page: (query: { limit: number; cursor?: string }) => Promise<List>): Promise<List> {
  const list = await page(pageAfter(undefined));
  let cursor = list.next_cursor;
  while (cursor !== undefined) {
    const more = await page(pageAfter(cursor));
    list.items.push(...more.items);
    cursor = more.next_cursor;
  }
  return list;
}
