import { z } from 'zod';

const cursor = z.string().min(1).max(2048).nullish().catch(null);

// How lists say that they go on: `has_more` with `last_id`, asked for by `after` (OpenAI) or `after_id` (Anthropic,
// https://docs.anthropic.com/en/api/models-list); a token, asked for by its own name (`nextPageToken`, Google); `next` as
// an address or a cursor.
const page = z.object({
  has_more: z.boolean().nullish().catch(null),
  last_id: cursor,
  next_cursor: cursor,
  nextPageToken: cursor,
  next_page_token: cursor,
  next: cursor,
});

/** Where a list goes on, within its own origin and path; null where it ends here. */
export function nextPage(url: URL, body: unknown): URL | null {
  const read = page.safeParse(body);
  if (!read.success) return null;
  const { has_more: more, last_id: last, next_cursor, nextPageToken, next_page_token, next } = read.data;
  if (more === false) return null;
  const asking = (parameters: Record<string, string>) => {
    const following = new URL(url);
    for (const [name, value] of Object.entries(parameters)) following.searchParams.set(name, value);
    return following;
  };
  if (more && last) return asking({ after: last, after_id: last });
  if (nextPageToken) return asking({ pageToken: nextPageToken });
  if (next_page_token) return asking({ page_token: next_page_token });
  if (next_cursor) return asking({ cursor: next_cursor });
  if (!next) return null;
  const isAddress = /^(https?:\/\/|[/?])/.test(next);
  if (!isAddress) return asking({ cursor: next });
  if (!URL.canParse(next, url.href)) return null;
  // The key goes along, so it stays where it is: another place is no further page.
  const following = new URL(next, url);
  return following.origin === url.origin && following.pathname === url.pathname ? following : null;
}
