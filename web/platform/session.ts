import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import type { PendingDraft } from "../../shared/intents/drafts.ts";
import { answer, api, done } from "./api.ts";
import { forgetDrafts } from "./drafts.ts";
import { problemOf } from "./problem.ts";
import { queryClient } from "./queryClient.ts";

/** Visitors who never signed in are not asked who they are: the cookie cannot be read from here, so a note is kept beside it. */
const note = "session";

const noted = () => {
  try {
    return localStorage.getItem(note) !== null;
  } catch {
    return true;
  }
};

const keep = (signedIn: boolean) => {
  try {
    if (signedIn) localStorage.setItem(note, "ouverte");
    else localStorage.removeItem(note);
  } catch {
    // Without storage, the question is asked on each visit.
  }
};

const readMe = () => answer(api.auth.me.$get());
export type Me = Awaited<ReturnType<typeof readMe>>;

const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async (): Promise<Me | null> => {
    if (!noted()) return null;
    try {
      return await readMe();
    } catch (error) {
      if (problemOf(error).status !== 401) throw error;
      keep(false);
      return null;
    }
  },
});

/** Says that nobody is signed in where the server draws a page for visitors. */
export const assumeVisitor = (client: QueryClient) => client.setQueryData(meQuery.queryKey, null);

/** Who is signed in; null for nobody. */
export const useMe = () => useQuery(meQuery);

/** Opens a session with the token of the mailed link; `draft` is the key of what was written before, and waited with that link. */
export const signIn = async (token: string): Promise<{ me: Me; draft?: PendingDraft["key"] }> => {
  // Before the link is used up: nothing that it brings must wait for the network again.
  const { keepDraft } = await import("./keep-draft.ts");
  const { draft, ...me } = await answer(api.auth.sessions.$post({ json: { token } }));
  keep(true);
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, me);
  if (!draft) return { me };
  keepDraft(draft.key, draft.value);
  return { me, draft: draft.key };
};

/** Asks for a link; the answer is the same whether the address is known or not. A draft waits with that link. */
export const askLink = (email: string, draft?: PendingDraft) =>
  done(api.auth.links.$post({ json: { email, ...(draft ? { draft } : {}) } }));

/** Asks for another link with one that has expired: it goes to the same address. */
export const renewLink = (token: string) => done(api.auth.links.renewals.$post({ json: { token } }));

/**
 * Its holder has ended the session: nothing of it stays here, nor what they were writing, which the next person at this
 * computer would read. A session that expires leaves it: they come back to it.
 */
export const forgetSession = () => {
  keep(false);
  forgetDrafts();
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, null);
};

export const signOut = async () => {
  await done(api.auth.sessions.current.$delete());
  forgetSession();
};
