import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Telling } from "../../shared/mail-preview.ts";
import { answer, api } from "../api.ts";

export type MailStatus = NonNullable<NonNullable<Parameters<typeof api.mails.$get>[0]>["query"]>["status"] &
  string;

/** What narrows the outbox: a state, or an address. */
export type OutboxSearch = { status?: MailStatus | undefined; to?: string | undefined };

const readPage = ({ status, to }: OutboxSearch, cursor: string) =>
  answer(
    api.mails.$get({
      query: { ...(status ? { status } : {}), ...(to ? { to } : {}), ...(cursor ? { cursor } : {}) },
    }),
  );

export type MailSummary = Awaited<ReturnType<typeof readPage>>["items"][number];

/** The outbox, newest first, or what is in one state or goes to one address. */
export const mailsQuery = (search: OutboxSearch) =>
  infiniteQueryOptions({
    queryKey: ["mails", search],
    queryFn: ({ pageParam }) => readPage(search, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
  });

const readMail = (id: string) => answer(api.mails[":id"].$get({ param: { id } }));
export type MailView = Awaited<ReturnType<typeof readMail>>;

export const mailQuery = (id: string) =>
  queryOptions({ queryKey: ["mail", id], queryFn: () => readMail(id) });

/** How many mails are in each state that matters. */
export const mailCountsQuery = queryOptions({
  queryKey: ["mails", "counts"],
  queryFn: () => answer(api.mails.counts.$get()),
});

/** Who would be told what; a question, although it is posted: nothing changes by it. */
export const previewQuery = (rencontreId: string, telling: Telling, registrationId: string | undefined) =>
  queryOptions({
    queryKey: ["mail-preview", rencontreId, telling, registrationId ?? "first"],
    queryFn: () =>
      answer(
        api.rencontres[":id"]["mail-preview"].$post({
          param: { id: rencontreId },
          json: { telling, registrationId },
        }),
      ),
    staleTime: 0,
  });
