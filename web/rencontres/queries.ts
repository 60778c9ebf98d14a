import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type RencontreStatus, rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { RegistrationInput } from "../../shared/rencontres/schema.ts";
import { answer, api, ifMatch, named } from "../platform/api.ts";
import type { Attempt } from "../platform/useForm.ts";

/** Rencontres, the latest first. */
export const rencontresQuery = queryOptions({
  queryKey: ["rencontres"],
  queryFn: () => answer(api.rencontres.$get({ query: { limit: "100" } })),
});

export const rencontreQuery = (id: string) =>
  queryOptions({
    queryKey: ["rencontre", id],
    queryFn: () => answer(api.rencontres[":id"].$get({ param: { id } })),
  });

/** What a rencontre gave, once it is over. */
export const rencontreFiguresQuery = (id: string) =>
  queryOptions({
    queryKey: ["rencontre-figures", id],
    queryFn: () => answer(api.figures.rencontres[":id"].$get({ param: { id } })),
  });

/** Whether the day is over, and what it gave can be counted. */
export const isOver = ({ status }: { status: RencontreStatus }): boolean =>
  rencontreSets.past.includes(status);

/** Registrations that the person may see: all of them for staff, page by page. */
export const registrationsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["registrations", id],
    queryFn: ({ pageParam }) =>
      answer(
        api.rencontres[":id"].registrations.$get({
          param: { id },
          query: { limit: "200", ...(pageParam ? { cursor: pageParam } : {}) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
  });

/** Who takes part, for those who do. */
export const participantsQuery = (id: string) =>
  queryOptions({
    queryKey: ["participants", id],
    queryFn: () => answer(api.rencontres[":id"].participants.$get({ param: { id } })),
  });

/** Registers an organisation, or changes its registration at that version. */
export const saveRegistration = (
  rencontreId: string,
  input: RegistrationInput,
  { at, idempotencyKey }: Attempt,
) =>
  at?.id
    ? answer(
        api.rencontres[":id"].registrations[":rid"].$put(
          { param: { id: rencontreId, rid: at.id }, json: input },
          ifMatch(at.version),
        ),
      )
    : answer(
        api.rencontres[":id"].registrations.$post(
          { param: { id: rencontreId }, json: input },
          named(idempotencyKey),
        ),
      );
