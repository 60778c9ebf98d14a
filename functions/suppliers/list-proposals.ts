import * as z from "zod";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { foldText } from "../../shared/text/fold.ts";
import { type DocumentKind, getDocument } from "../platform/db/documents.ts";
import { listProposalsIndex, listProposalsKey } from "../platform/db/keys/suppliers.ts";
import type { Deps } from "../platform/deps.ts";
import { hashToken } from "../platform/tokens.ts";
import { isSaid, type ListWord, listWordSchema } from "./list-words.ts";

const proposalSchema = z.object({ id: z.string(), word: listWordSchema, since: z.iso.datetime() });
export type ListProposal = z.infer<typeof proposalSchema>;

/**
 * What lists say otherwise than a profile that people keep, until staff decide. It stands beside the profile,
 * so that a list does not disturb somebody who is writing in it.
 */
const listProposalsSchema = z.object({
  supplierId: z.string(),
  version: z.int(),
  pending: z.array(proposalSchema),
  /** Hashes of the words that staff dismissed: the same ones are not proposed again. */
  dismissed: z.array(z.string()),
});
export type ListProposals = z.infer<typeof listProposalsSchema>;

export const listProposalsDocuments: DocumentKind<ListProposals> = {
  schema: listProposalsSchema,
  keysOf: (proposals) => ({
    ...listProposalsKey(proposals.supplierId),
    ...listProposalsIndex({ id: proposals.supplierId, since: proposals.pending[0]?.since }),
  }),
};

/** What lists propose for a profile; empty where they propose nothing. */
export const getListProposals = async (
  { table }: Pick<Deps, "table">,
  supplierId: string,
): Promise<ListProposals> =>
  (await getDocument(table, listProposalsDocuments, listProposalsKey(supplierId))) ?? noProposals(supplierId);

export const noProposals = (supplierId: string): ListProposals => ({
  supplierId,
  version: 0,
  pending: [],
  dismissed: [],
});

/** Alike for words that differ by case or accents alone. */
const hashOf = ({ field, value }: ListWord): string =>
  hashToken(`${field} ${foldText(JSON.stringify(value))}`);

/** The proposals that the profile does not say yet. */
export const openProposals = (profile: Supplier, { pending }: ListProposals): ListProposal[] =>
  pending.filter(({ word }) => !isSaid(profile, word));

/**
 * The proposals with those of a new list: the words that are not proposed or dismissed already. The newest
 * word about a field replaces the one that waits; kinds wait one by one.
 */
export const withProposed = (
  deps: Pick<Deps, "now" | "newId">,
  known: ListProposals,
  { profile, proposed }: { profile: Supplier; proposed: readonly ListWord[] },
): { proposals: ListProposals; fresh: ListWord[] } => {
  const open = openProposals(profile, known);
  const seen = new Set([...known.dismissed, ...open.map(({ word }) => hashOf(word))]);
  const fresh = proposed.filter((word) => !seen.has(hashOf(word)));
  const isReplaced = ({ word }: ListProposal): boolean =>
    word.field !== "kinds" && fresh.some(({ field }) => field === word.field);
  const pending = [
    ...open.filter((proposal) => !isReplaced(proposal)),
    ...fresh.map((word) => ({ id: deps.newId("proposal"), word, since: deps.now() })),
  ];
  return { proposals: { ...known, pending }, fresh };
};

/** The proposals without one on which staff decided; dismissed words are remembered. */
export const withoutProposal = (
  known: ListProposals,
  { id, word }: ListProposal,
  decision: "accepted" | "dismissed",
): ListProposals => ({
  ...known,
  pending: known.pending.filter((one) => one.id !== id),
  dismissed: decision === "dismissed" ? [...known.dismissed, hashOf(word)] : known.dismissed,
});
