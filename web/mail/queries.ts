import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Announcement } from "../../shared/mail/preview.ts";
import { answer, api } from "../platform/api.ts";

export type MailStatus = NonNullable<NonNullable<Parameters<typeof api.mails.$get>[0]>["query"]>["status"] &
  string;

/** What narrows the outbox: a state, or an address. */
export type MailSearch = { status?: MailStatus | undefined; to?: string | undefined };

const readPage = ({ status, to }: MailSearch, cursor: string) =>
  answer(
    api.mails.$get({
      query: { ...(status ? { status } : {}), ...(to ? { to } : {}), ...(cursor ? { cursor } : {}) },
    }),
  );

export type MailSummary = Awaited<ReturnType<typeof readPage>>["items"][number];

/** The outbox, newest first, or what is in one state or goes to one address. */
export const mailsQuery = (search: MailSearch) =>
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

/** Who would be notified of what; a question, although it is posted: nothing changes by it. */
export const previewQuery = (
  rencontreId: string,
  announcement: Announcement,
  registrationId: string | undefined,
) =>
  queryOptions({
    queryKey: ["mail-preview", rencontreId, announcement, registrationId ?? "first"],
    queryFn: () =>
      answer(
        api.rencontres[":id"]["mail-preview"].$post({
          param: { id: rencontreId },
          json: { telling: announcement, registrationId },
        }),
      ),
    staleTime: 0,
  });
