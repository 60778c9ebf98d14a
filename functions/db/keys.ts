import type { Item, Key } from "./table.ts";

/**
 * Every key of every access pattern. An id holds its prefix and is sortable by creation (`sup_01J…`).
 *
 * | read | how |
 * | --- | --- |
 * | a document by id | `pk = NOUN#id, sk = NOUN` |
 * | suppliers or intents of a status, by name or age | gsi2 `SUPPLIERS#status`, `INTENTS#status` |
 * | how often a supplier's page was read, by month | `pk = VIEWS#supplier, sk = VIEWS#month` |
 * | suppliers that wait for staff, oldest first | gsi1 `SUPPLIERS_TO_CHECK` |
 * | buyers by name, rencontres by date | gsi2 `BUYERS`, `RENCONTRES` |
 * | who holds a SIRET, an address, a link, a session | `pk = CLAIM#what#value` |
 * | intents of a buyer, by age | gsi1 `BUYER#id`, sk from `INTENT#` |
 * | requests to join an organisation that wait, oldest first | gsi2 `MEMBERSHIPS_REQUESTED` |
 * | invitations to an address; of an organisation | `pk = INVITATION#hash, sk = INVITATION#organisation`; gsi1 `INVITATIONS#organisation` |
 * | members of an organisation; organisations of an account | gsi1 `MEMBERS#organisation`; `pk = ACCOUNT#id, sk = MEMBER#…` |
 * | registrations and series of a rencontre | `pk = RENCONTRE#id, sk = REGISTRATION#…, SERIES#…` |
 * | rounds of a rencontre; what one computation of a round found | `sk = ROUND#number`; `sk = ROUNDPART#number#attempt#…` |
 * | meetings of a rencontre; of an organisation, by rencontre | `sk = MEETING#id`; gsi1 or gsi2 `MEETINGS#organisation` |
 * | what came of the meetings of a rencontre; of all, by time | `sk = OUTCOME#meeting#side`; gsi1 `OUTCOMES` |
 * | questions after a rencontre | gsi1 `FOLLOWUPS#rencontre` |
 * | contracts by day of award; those that wait for staff, oldest first | gsi1 `CONTRACTS`; gsi2 `CONTRACTS_TO_CHECK` |
 * | contracts reserved to the social economy, by day of award | gsi2 `ESS_AWARDS` |
 * | registrations of an organisation | gsi1 `REGISTRATIONS#organisation` |
 * | what staff have set, by concern | `pk = SETTINGS#concern, sk = SETTINGS` |
 * | what a thing has lived through; the journal of a month; what one actor did | `pk = AUDIT#subject`; gsi1 `AUDIT#month`; gsi2 `AUDIT_BY#actor` |
 * | the last contact with the holder of an address; all, for exports (functions/transfer) | `pk = LASTCONTACT#hash`; gsi1 `LAST_CONTACTS` |
 * | what is due at a time, of any kind | gsi2 `DUE#shard`, sk up to that time |
 * | what a buyer and a supplier write to each other, by intent | gsi1 `CONVERSATIONS#intent` |
 * | mails of a status, by age; settled ones to an address; received ones of this machine | gsi1 `MAILS#status`; gsi2 `MAILS_TO#hash`; gsi1 `MAILBOX` |
 * | whether an address refuses mail, or a family of mails | `pk = SUPPRESSION#hash`, `pk = UNSUBSCRIPTION#hash#family` |
 * | accounts of the team | gsi1 `STAFF` |
 * | every account, every refusal of mail: for exports (functions/transfer) | gsi2 `ACCOUNTS`, `MAIL_REFUSALS` |
 */

type Index1 = Required<Pick<Item, "gsi1pk" | "gsi1sk">>;
type Index2 = Required<Pick<Item, "gsi2pk" | "gsi2sk">>;

/** A document that is alone in its partition. */
const alone =
  (noun: string) =>
  (id: string): Key => ({ pk: `${noun}#${id}`, sk: noun });

export const supplierKey = alone("SUPPLIER");
export const buyerKey = alone("BUYER");
export const intentKey = alone("INTENT");
export const rencontreKey = alone("RENCONTRE");
export const accountKey = alone("ACCOUNT");

/** For exports alone: nothing else looks for an account but by its id or its address, or for those of the team. */
export const allAccounts = "ACCOUNTS";
export const staffAccounts = "STAFF";
export const accountIndex = (account: { id: string; staff: boolean }): Index2 & Partial<Index1> => ({
  gsi2pk: allAccounts,
  gsi2sk: account.id,
  ...(account.staff ? { gsi1pk: staffAccounts, gsi1sk: account.id } : {}),
});

/** Something that only one may hold: a SIRET, an address, a token's hash. */
export const claimKey = (
  what: "SUPPLIER_SIRET" | "BUYER_SIRET" | "EMAIL" | "LINK" | "SESSION" | "LIMIT" | "REGISTRATION",
  value: string,
): Key => ({
  pk: `CLAIM#${what}#${value}`,
  sk: "CLAIM",
});

/** Changes whenever a published supplier changes, so that readers of the annuaire know that theirs is old. */
export const annuaireKey: Key = { pk: "ANNUAIRE", sk: "STAMP" };

/** Names sort as a reader expects: without case and accents. */
const sortName = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export const suppliersByStatus = (status: string): string => `SUPPLIERS#${status}`;
/** Pages, and changes of published pages, that wait for staff, oldest first. */
export const suppliersToCheck = "SUPPLIERS_TO_CHECK";
export const supplierIndex = (supplier: {
  id: string;
  status: string;
  name: string;
  submittedAt?: string | undefined;
  draft?: { submittedAt?: string | undefined } | undefined;
}): Index2 & Partial<Index1> => {
  const waitsSince = supplier.status === "submitted" ? supplier.submittedAt : supplier.draft?.submittedAt;
  return {
    gsi2pk: suppliersByStatus(supplier.status),
    gsi2sk: `${sortName(supplier.name)}#${supplier.id}`,
    ...(waitsSince === undefined ? {} : { gsi1pk: suppliersToCheck, gsi1sk: `${waitsSince}#${supplier.id}` }),
  };
};

export const pageViewsOf = (supplierId: string) => ({ pk: `VIEWS#${supplierId}` });
export const pageViewsKey = (supplierId: string, month: string): Key => ({
  ...pageViewsOf(supplierId),
  sk: `VIEWS#${month}`,
});

export const allBuyers = "BUYERS";
export const buyerIndex = (buyer: { id: string; name: string }): Index2 => ({
  gsi2pk: allBuyers,
  gsi2sk: `${sortName(buyer.name)}#${buyer.id}`,
});

export const intentsOfBuyer = (buyerId: string): string => `BUYER#${buyerId}`;
export const intentsByStatus = (status: string): string => `INTENTS#${status}`;
export const intentIndex = (intent: { id: string; buyerId: string; status: string }): Index1 & Index2 => ({
  gsi1pk: intentsOfBuyer(intent.buyerId),
  gsi1sk: `INTENT#${intent.id}`,
  gsi2pk: intentsByStatus(intent.status),
  gsi2sk: intent.id,
});

export const memberKey = (accountId: string, organisationId: string): Key => ({
  pk: accountKey(accountId).pk,
  sk: `MEMBER#${organisationId}`,
});
export const membersOf = (organisationId: string): string => `MEMBERS#${organisationId}`;
/** Requests to join that nobody has answered yet. */
export const membershipsRequested = "MEMBERSHIPS_REQUESTED";
export const memberIndex = (member: {
  accountId: string;
  organisationId: string;
  status: string;
  createdAt: string;
}): Index1 & Partial<Index2> => ({
  gsi1pk: membersOf(member.organisationId),
  gsi1sk: member.accountId,
  ...(member.status === "requested"
    ? {
        gsi2pk: membershipsRequested,
        gsi2sk: `${member.createdAt}#${member.accountId}#${member.organisationId}`,
      }
    : {}),
});

/** Who is invited is known by the hash of the address. */
export const invitationKey = (addressHash: string, organisationId: string): Key => ({
  pk: `INVITATION#${addressHash}`,
  sk: `INVITATION#${organisationId}`,
});
export const invitationsOf = (organisationId: string): string => `INVITATIONS#${organisationId}`;
export const invitationIndex = (addressHash: string, organisationId: string): Index1 => ({
  gsi1pk: invitationsOf(organisationId),
  gsi1sk: addressHash,
});

export const allRencontres = "RENCONTRES";
export const rencontreIndex = (rencontre: { id: string; date: string }): Index2 => ({
  gsi2pk: allRencontres,
  gsi2sk: `${rencontre.date}#${rencontre.id}`,
});

/** The rencontres dated in a year. */
export const rencontresOfYear = (year: number) => ({
  index: "gsi2" as const,
  pk: allRencontres,
  sk: { from: `${year}-`, to: `${year}-~` },
});

/** Documents that live in their rencontre's partition: by id, and all of them in the order of their ids. */
const inRencontre =
  (noun: string) =>
  (rencontreId: string, id: string): Key => ({ pk: rencontreKey(rencontreId).pk, sk: `${noun}#${id}` });
const allInRencontre = (noun: string) => (rencontreId: string) => ({
  pk: rencontreKey(rencontreId).pk,
  sk: { beginsWith: `${noun}#` },
});

export const registrationKey = inRencontre("REGISTRATION");
export const registrationsOf = allInRencontre("REGISTRATION");
export const registrationsOfOrganisation = (organisationId: string): string =>
  `REGISTRATIONS#${organisationId}`;
export const registrationIndex = (registration: { id: string; organisationId: string }): Index1 => ({
  gsi1pk: registrationsOfOrganisation(registration.organisationId),
  gsi1sk: registration.id,
});

export const seriesKey = inRencontre("SERIES");

/** Numbers sort as numbers. */
const numbered = (n: number): string => String(n).padStart(4, "0");
export const roundKey = (rencontreId: string, number: number): Key =>
  inRencontre("ROUND")(rencontreId, numbered(number));
export const roundsOf = allInRencontre("ROUND");
/** `part` says what it holds and where it comes in the order of reading. */
export const roundPartKey = (rencontreId: string, number: number, attempt: number, part: string): Key =>
  inRencontre("ROUNDPART")(rencontreId, `${numbered(number)}#${numbered(attempt)}#${part}`);
/** The parts of a round, of one attempt or of all. */
export const roundPartsOf = (rencontreId: string, number: number, attempt?: number, part = "") => ({
  pk: rencontreKey(rencontreId).pk,
  sk: {
    beginsWith: `ROUNDPART#${numbered(number)}#${attempt === undefined ? "" : `${numbered(attempt)}#${part}`}`,
  },
});

export const meetingKey = inRencontre("MEETING");
export const meetingsOf = allInRencontre("MEETING");
/** The buyer finds its meetings in gsi1, the supplier in gsi2. */
export const meetingsOfOrganisation = (organisationId: string): string => `MEETINGS#${organisationId}`;
export const meetingIndex = (meeting: {
  id: string;
  rencontreId: string;
  buyer: { organisationId: string };
  supplier: { organisationId: string };
}): Index1 & Index2 => {
  const sort = `${meeting.rencontreId}#${meeting.id}`;
  return {
    gsi1pk: meetingsOfOrganisation(meeting.buyer.organisationId),
    gsi1sk: sort,
    gsi2pk: meetingsOfOrganisation(meeting.supplier.organisationId),
    gsi2sk: sort,
  };
};

export const followUpKey = alone("FOLLOWUP");
export const followUpsOf = (rencontreId: string): string => `FOLLOWUPS#${rencontreId}`;
export const followUpIndex = (followUp: { id: string; rencontreId: string; wave: number }): Index1 => ({
  gsi1pk: followUpsOf(followUp.rencontreId),
  gsi1sk: `${String(followUp.wave).padStart(3, "0")}#${followUp.id}`,
});

export const outcomeKey = (outcome: { rencontreId: string; meetingId: string; side: string }): Key =>
  inRencontre("OUTCOME")(outcome.rencontreId, `${outcome.meetingId}#${outcome.side}`);
export const outcomesOf = allInRencontre("OUTCOME");
export const allOutcomes = "OUTCOMES";
export const outcomeIndex = (outcome: { meetingId: string; side: string; answeredAt: string }): Index1 => ({
  gsi1pk: allOutcomes,
  gsi1sk: `${outcome.answeredAt}#${outcome.meetingId}#${outcome.side}`,
});

export const contractKey = alone("CONTRACT");
export const allContracts = "CONTRACTS";
/** Drafts that participants told of, oldest first. */
export const contractsToCheck = "CONTRACTS_TO_CHECK";
const essAwards = "ESS_AWARDS";
export const contractIndex = (contract: {
  id: string;
  awardedOn: string;
  createdAt: string;
  status: string;
  essAward: boolean;
}): Index1 & Partial<Index2> => ({
  gsi1pk: allContracts,
  gsi1sk: `${contract.awardedOn}#${contract.id}`,
  ...(contract.status === "draft"
    ? { gsi2pk: contractsToCheck, gsi2sk: `${contract.createdAt}#${contract.id}` }
    : {}),
  ...(contract.essAward ? { gsi2pk: essAwards, gsi2sk: `${contract.awardedOn}#${contract.id}` } : {}),
});
/** Confirmed contracts reserved to the social economy, awarded that day or later. */
export const essAwardsSince = (day: string) => ({ index: "gsi2" as const, pk: essAwards, sk: { from: day } });
/** The contracts awarded in a year. */
export const contractsOfYear = (year: number) => ({
  index: "gsi1" as const,
  pk: allContracts,
  sk: { from: `${year}-`, to: `${year}-~` },
});

export const conversationKey = alone("CONVERSATION");
export const conversationsOfIntent = (intentId: string): string => `CONVERSATIONS#${intentId}`;
export const conversationIndex = (conversation: { id: string; intentId: string }): Index1 => ({
  gsi1pk: conversationsOfIntent(conversation.intentId),
  gsi1sk: conversation.id,
});

/** An address is known here by its hash. */
export const lastContactKey = alone("LASTCONTACT");
/** For exports alone: the clock finds them when they are due. */
export const allLastContacts = "LAST_CONTACTS";
export const lastContactIndex = (addressHash: string): Index1 => ({
  gsi1pk: allLastContacts,
  gsi1sk: addressHash,
});

/** What staff have set, by concern. */
export const settingsKey = alone("SETTINGS");

/** How far the clock is with what is done once a day. */
export const clockKey: Key = { pk: "CLOCK", sk: "DAILY" };

export const auditKey = (subjectId: string, id: string): Key => ({ pk: `AUDIT#${subjectId}`, sk: id });
/** The journal of a month, `2026-11`. */
export const auditOfMonth = (month: string): string => `AUDIT#${month}`;
/** What one actor did, in a month. */
export const auditOfActor = (by: string, month: string) => ({
  pk: `AUDIT_BY#${by}`,
  sk: { from: `${month}-`, to: `${month}-~` },
});
export const auditIndex = (entry: { id: string; at: string; by: string }): Index1 & Index2 => ({
  gsi1pk: auditOfMonth(entry.at.slice(0, 7)),
  gsi1sk: entry.id,
  gsi2pk: auditOfActor(entry.by, "").pk,
  gsi2sk: `${entry.at}#${entry.id}`,
});

/** Partitions over which what is due is spread, so that no index partition is hot. */
export const dueShards = ["0", "1", "2", "3"] as const;
export const dueShard = (shard: string): string => `DUE#${shard}`;
/** Puts a document before the clock at `at`; the clock passes it to the handler of its kind. */
export const dueIndex = (kind: string, id: string, at: string): Index2 => ({
  gsi2pk: dueShard(dueShards[(id.charCodeAt(id.length - 1) || 0) % dueShards.length] ?? "0"),
  gsi2sk: `${at}#${kind}#${id}`,
});

/** All that is due by that instant, included. */
export const dueUntil = (now: string) => ({ to: `${now}$` });
/** The kind of a due entry. */
export const dueKindOf = ({ gsi2sk = "" }: Item): string => gsi2sk.split("#")[1] ?? "";

export const mailKey = alone("MAIL");
/** Not spread further: mails come by series of at most 100 writes and leave at the rate of SES, far below a partition's limit. */
export const mailsByStatus = (status: string): string => `MAILS#${status}`;
export const mailIndex = (mail: { id: string; status: string; queuedAt: string }): Index1 => ({
  gsi1pk: mailsByStatus(mail.status),
  gsi1sk: `${mail.queuedAt}#${mail.id}`,
});

/** Mails to an address, known by its hash, once they wait for nothing: until then the clock's index has them. */
export const mailsTo = (addressHash: string): string => `MAILS_TO#${addressHash}`;
export const mailToIndex = (addressHash: string, mail: { id: string; queuedAt: string }): Index2 => ({
  gsi2pk: mailsTo(addressHash),
  gsi2sk: `${mail.queuedAt}#${mail.id}`,
});

export const mailboxKey = alone("MAILBOX");
/** Mails received on this machine. */
export const mailbox = "MAILBOX";
export const mailboxIndex = (received: { id: string; receivedAt: string }): Index1 => ({
  gsi1pk: mailbox,
  gsi1sk: `${received.receivedAt}#${received.id}`,
});

/** Addresses are known here by their hash alone. */
export const mailSuppressionKey = alone("SUPPRESSION");
export const mailUnsubscriptionKey = (addressHash: string, family: string): Key =>
  alone("UNSUBSCRIPTION")(`${addressHash}#${family}`);
/** For exports alone: who refuses what, in the order of their keys. */
export const allMailRefusals = "MAIL_REFUSALS";
export const mailRefusalIndex = ({ pk }: Key): Index2 => ({ gsi2pk: allMailRefusals, gsi2sk: pk });
