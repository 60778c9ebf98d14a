import { infiniteQueryOptions } from "@tanstack/react-query";
import { answer, api } from "../platform/api.ts";

/** What narrows the journal, as the address names it: month, person, thing. */
export type JournalSearch = {
  mois?: string | undefined;
  par?: string | undefined;
  sur?: string | undefined;
};

const readPage = ({ mois, par, sur }: JournalSearch, cursor: string) =>
  answer(
    api.audit.$get({
      query: {
        ...(mois ? { month: mois } : {}),
        ...(par ? { by: par } : {}),
        ...(sur ? { subject: sur } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
  );
export type Entry = Awaited<ReturnType<typeof readPage>>["items"][number];

export const journalQuery = (search: JournalSearch) =>
  infiniteQueryOptions({
    queryKey: ["audit", search],
    queryFn: ({ pageParam }) => readPage(search, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
  });
