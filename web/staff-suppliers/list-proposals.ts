import { queryOptions } from "@tanstack/react-query";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { answer, api, ifMatch } from "../platform/api.ts";

const readListProposals = (id: string) =>
  answer(api.suppliers[":id"]["list-proposals"].$get({ param: { id } }));
export type ListProposal = Awaited<ReturnType<typeof readListProposals>>["items"][number];

/** What lists say otherwise than a profile, for staff. */
export const listProposalsQuery = (id: string) =>
  queryOptions({ queryKey: ["list-proposals", id], queryFn: () => readListProposals(id) });

/** Takes the word of a list into the profile that staff see, or dismisses it for good. */
export const decideListProposal = (
  { id, version }: Pick<Supplier, "id" | "version">,
  proposalId: string,
  decision: "acceptance" | "dismissal",
) =>
  answer(
    api.suppliers[":id"]["list-proposals"][":proposalId"][decision].$post(
      { param: { id, proposalId } },
      ifMatch(version),
    ),
  );
