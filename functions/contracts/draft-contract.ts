import type { Award, Contract } from "../../shared/contracts/schema.ts";
import { chosenModality } from "../../shared/intents/modalities.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import type { Meeting } from "../../shared/meetings/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { getDocument, put } from "../platform/db/documents.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { releaseNumber } from "./contract-number.ts";
import { contractDocuments, contractIdOf } from "./repository.ts";

/** The département of an intent's first place, if that place lies in a single one. */
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
    ...(intent
      ? { intentId: intent.id, category: intent.category, modality: chosenModality(intent.modality) }
      : {}),
    ...(departement ? { departement } : {}),
  };
};

/** Whether a contract is staff’s: they have confirmed it, or follow its clause. No answer changes or removes it from then on. */
const isOfStaff = ({ status, clause }: Contract): boolean => status === "confirmed" || clause !== undefined;

/**
 * The write that stores a reported contract as a draft for staff, for the transaction that records the
 * answer; none once it is staff’s. Figures from the other side stay where this answer gives none.
 */
export const draftContract = async (
  deps: Pick<Deps, "table" | "now" | "gazetteer">,
  meeting: Meeting,
  award: Award,
  intent?: Intent,
): Promise<Write[]> => {
  const known = await getDocument(deps.table, contractDocuments, contractKey(contractIdOf(meeting.id)));
  if (known && isOfStaff(known)) return [];
  const draft = known ?? newDraft(deps, meeting, intent);
  const reported = Object.fromEntries(Object.entries(award).filter(([, value]) => value !== undefined));
  return [put(contractDocuments, { ...draft, ...reported, updatedAt: deps.now() })];
};

/** The write that removes the draft of a contract after its report is retracted; none once it is staff’s. */
export const dropDraft = async (deps: Pick<Deps, "table">, meetingId: string): Promise<Write[]> => {
  const key = contractKey(contractIdOf(meetingId));
  const known = await getDocument(deps.table, contractDocuments, key);
  return known && !isOfStaff(known)
    ? [{ type: "delete", key, expect: known.version }, ...(await releaseNumber(deps, known))]
    : [];
};
