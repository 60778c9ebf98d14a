import { queryOptions, useQuery } from "@tanstack/react-query";
import type { PendingDraft } from "../../shared/intents/drafts.ts";
import { answer, api, done } from "./api.ts";
import { problemOf } from "./problem.ts";
import { queryClient } from "./queryClient.ts";
import { keepDraft } from "./useForm.ts";

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

/** Who is signed in; null for nobody. */
export const useMe = () => useQuery(meQuery);

/** Opens a session with the token of the mailed link; `draft` is the key of what was being written when it was asked for. */
export const signIn = async (token: string): Promise<{ me: Me; draft?: PendingDraft["key"] }> => {
  const { draft, ...me } = await answer(api.auth.sessions.$post({ json: { token } }));
  keep(true);
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, me);
  if (!draft) return { me };
  keepDraft(draft.key, draft.value, Date.parse(draft.at));
  return { me, draft: draft.key };
};

/** Asks for a link; the answer is the same whether the address is known or not. A draft waits with it. */
export const askLink = (email: string, draft?: PendingDraft) =>
  done(api.auth.links.$post({ json: { email, ...(draft ? { draft } : {}) } }));

/** The session is over on the other side: nothing of it stays here. */
export const forgetSession = () => {
  keep(false);
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, null);
};

export const signOut = async () => {
  await done(api.auth.sessions.current.$delete());
  forgetSession();
};
