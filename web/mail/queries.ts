import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";

export type MailStatus = NonNullable<NonNullable<Parameters<typeof api.mails.$get>[0]>["query"]>["status"] &
  string;

const readPage = (status: MailStatus | undefined, cursor: string) =>
  answer(api.mails.$get({ query: { ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) } }));

export type MailSummary = Awaited<ReturnType<typeof readPage>>["items"][number];

/** The outbox, newest first, or what is in one state. */
export const mailsQuery = (status: MailStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ["mails", status ?? "all"],
    queryFn: ({ pageParam }) => readPage(status, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
  });

export const mailQuery = (id: string) =>
  queryOptions({ queryKey: ["mail", id], queryFn: () => answer(api.mails[":id"].$get({ param: { id } })) });
