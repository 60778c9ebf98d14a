import type { Award, Contract } from "../../shared/contracts.ts";
import type { Intent } from "../../shared/intents.ts";
import type { Meeting } from "../../shared/meetings.ts";
import { parisDay } from "../../shared/paris-days.ts";
import { getDocument, put } from "../db/documents.ts";
import { contractKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { contractDocuments, contractIdOf } from "./contract-repository.ts";

/** The département of the first place of an intent, where it is in one alone. */
const departementOf = ({ gazetteer }: Pick<Deps, "gazetteer">, intent: Intent): string | undefined => {
  const place = intent.places[0];
  const departements = place && gazetteer().area(place)?.departements;
  return departements?.size === 1 ? [...departements][0] : undefined;
};

const newDraft = (deps: Pick<Deps, "now" | "gazetteer">, meeting: Meeting, intent?: Intent): Contract => {
  const now = deps.now();
  const departement = intent && departementOf(deps, intent);
  return {
    id: contractIdOf(meeting.id),
    version: 0,
    createdAt: now,
    updatedAt: now,
    title: intent?.title ?? `Marché entre ${meeting.buyer.name} et ${meeting.supplier.name}`.slice(0, 200),
    buyerId: meeting.buyer.organisationId,
    buyerName: meeting.buyer.name,
    supplierId: meeting.supplier.organisationId,
    supplierName: meeting.supplier.name,
    awardedOn: parisDay(now),
    note: "",
    status: "draft",
    rencontreId: meeting.rencontreId,
    meetingId: meeting.id,
    ...(intent ? { intentId: intent.id, category: intent.category, modality: intent.modality } : {}),
    ...(departement ? { departement } : {}),
  };
};

/**
 * The write that keeps what a participant tells of a contract as a draft for staff, to be part of the transaction that
 * takes its answer; none once staff have confirmed it. Figures that the other side gave stay where this one is silent.
 */
export const draftContract = async (
  deps: Pick<Deps, "table" | "now" | "gazetteer">,
  meeting: Meeting,
  award: Award,
  intent?: Intent,
): Promise<Write[]> => {
  const known = await getDocument(deps.table, contractDocuments, contractKey(contractIdOf(meeting.id)));
  if (known?.status === "confirmed") return [];
  const draft = known ?? newDraft(deps, meeting, intent);
  const told = Object.fromEntries(Object.entries(award).filter(([, value]) => value !== undefined));
  return [put(contractDocuments, { ...draft, ...told, updatedAt: deps.now() })];
};

/** The write that removes the draft of a contract that there is not after all; none where staff have confirmed it. */
export const dropDraft = async (deps: Pick<Deps, "table">, meetingId: string): Promise<Write[]> => {
  const key = contractKey(contractIdOf(meetingId));
  const known = await getDocument(deps.table, contractDocuments, key);
  return known?.status === "draft" ? [{ type: "delete", key, expect: known.version }] : [];
};
