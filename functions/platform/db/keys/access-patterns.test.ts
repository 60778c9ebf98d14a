import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AccessPattern, Item, Key } from "../table.ts";
import * as accounts from "./accounts.ts";
import * as batchJobs from "./batch-jobs.ts";
import * as buyers from "./buyers.ts";
import * as changes from "./changes.ts";
import * as clause from "./clause.ts";
import * as contracts from "./contracts.ts";
import * as conversations from "./conversations.ts";
import * as due from "./due.ts";
import * as followups from "./followups.ts";
import * as intents from "./intents.ts";
import * as journal from "./journal.ts";
import * as lastContacts from "./last-contacts.ts";
import * as mails from "./mails.ts";
import * as meetings from "./meetings.ts";
import * as participants from "./participants.ts";
import * as registrations from "./registrations.ts";
import * as rencontres from "./rencontres.ts";
import * as rounds from "./rounds.ts";
import * as settings from "./settings.ts";
import * as statements from "./statements.ts";
import * as suppliers from "./suppliers.ts";
import * as unique from "./unique-keys.ts";

/*
 * Every access pattern of the table: what is read, and by which keys. What is stored has these very strings, so a line
 * changes only with a migration of the data.
 */

const at = "2026-11-30T08:00:00.000Z";

const keys: Record<string, [found: Key, stored: string]> = {
  "a supplier": [suppliers.supplierKey("sup_1"), "SUPPLIER#sup_1 SUPPLIER"],
  "what lists propose for a supplier": [suppliers.listProposalsKey("sup_1"), "SUPPLIER#sup_1 LIST_PROPOSALS"],
  "a file sent to a supplier": [suppliers.keptFileKey("sup_1", "fil_1"), "FILES#sup_1 FILE#fil_1"],
  "when the annuaire changed last": [suppliers.annuaireKey, "ANNUAIRE STAMP"],
  "what a change of the annuaire wrote": [
    changes.changeKey(suppliers.annuaireKey, { version: 12, at }),
    `CHANGES#ANNUAIRE ${at}#000000000012`,
  ],
  "the views of a supplier’s profile in a month": [
    suppliers.profileViewsKey("sup_1", "2026-11"),
    "VIEWS#sup_1 VIEWS#2026-11",
  ],
  "a buyer": [buyers.buyerKey("buy_1"), "BUYER#buy_1 BUYER"],
  "an intent": [intents.intentKey("int_1"), "INTENT#int_1 INTENT"],
  "an account": [accounts.accountKey("acc_1"), "ACCOUNT#acc_1 ACCOUNT"],
  "that an account speaks for an organisation": [
    accounts.memberKey("acc_1", "sup_1"),
    "ACCOUNT#acc_1 MEMBER#sup_1",
  ],
  "an invitation to speak for an organisation": [
    accounts.invitationKey("hash", "sup_1"),
    "INVITATION#hash INVITATION#sup_1",
  ],
  "who holds a SIRET, an address, a link, a session": [
    unique.uniqueKey("EMAIL", "hash"),
    "CLAIM#EMAIL#hash CLAIM",
  ],
  "a rencontre": [rencontres.rencontreKey("ren_1"), "RENCONTRE#ren_1 RENCONTRE"],
  "a registration": [registrations.registrationKey("ren_1", "reg_1"), "RENCONTRE#ren_1 REGISTRATION#reg_1"],
  "a batch job": [batchJobs.batchJobKey("ren_1", "publication#2"), "RENCONTRE#ren_1 SERIES#publication#2"],
  "a round": [rounds.roundKey("ren_1", 2), "RENCONTRE#ren_1 ROUND#0002"],
  "a part of what a computation found": [
    rounds.roundPartKey("ren_1", 2, 3, "1plan"),
    "RENCONTRE#ren_1 ROUNDPART#0002#0003#1plan",
  ],
  "a meeting": [meetings.meetingKey("ren_1", "mee_1"), "RENCONTRE#ren_1 MEETING#mee_1"],
  "questions to a participant after a rencontre": [followups.followUpKey("fol_1"), "FOLLOWUP#fol_1 FOLLOWUP"],
  "what came of a meeting, said by one side": [
    followups.outcomeKey({ rencontreId: "ren_1", meetingId: "mee_1", side: "buyer" }),
    "RENCONTRE#ren_1 OUTCOME#mee_1#buyer",
  ],
  "a contract": [contracts.contractKey("con_1"), "CONTRACT#con_1 CONTRACT"],
  "that a contract runs in a year": [
    clause.followedYearKey("con_1", 2026),
    "CONTRACT#con_1 CLAUSE_YEAR#2026",
  ],
  "that a contract belongs to an operation": [
    clause.operationContractKey("con_1"),
    "CONTRACT#con_1 CLAUSE_OPERATION",
  ],
  "that a contract has fallen behind": [clause.clauseAlertKey("con_1"), "CONTRACT#con_1 CLAUSE_ALERT"],
  "a letter about a contract": [
    clause.clauseLetterKey("con_1", "let_1"),
    "CONTRACT#con_1 CLAUSE_LETTER#let_1",
  ],
  "an operation": [clause.operationKey("ope_1"), "OPERATION#ope_1 OPERATION"],
  "a company": [clause.companyKey("ent_1"), "COMPANY#ent_1 COMPANY"],
  "the hours of a contract by month": [clause.contractHoursKey("con_1"), "CONTRACT#con_1 CLAUSE_HOURS"],
  "a participant": [clause.participantKey("par_1"), "PARTICIPANT#par_1 PARTICIPANT"],
  "who a participant is": [participants.identityKey("par_1"), "IDENTITY#par_1 IDENTITY"],
  "that a participant’s name and birth date have a keyed hash": [
    participants.samePersonKey("hash", "par_1"),
    "SAME_PERSON#hash par_1",
  ],
  "the question about what became of a participant": [
    participants.situationRequestKey("par_1", 3),
    "PARTICIPANT#par_1 SITUATION_REQUEST#03",
  ],
  "what became of a participant": [
    clause.situationKey("par_1", "2026-11-30"),
    "PARTICIPANT#par_1 SITUATION#2026-11-30",
  ],
  "an employment": [clause.employmentKey("emp_1"), "EMPLOYMENT#emp_1 EMPLOYMENT"],
  "the hours of an employment in a year": [
    clause.workedYearKey("emp_1", 2026),
    "EMPLOYMENT#emp_1 WORKED#2026",
  ],
  "figures of a month that was not entered line by line": [
    clause.pastFiguresKey("2019-01"),
    "CLAUSE_PAST 2019-01",
  ],
  "when the clause’s figures changed last": [clause.clauseStampKey, "CLAUSE STAMP"],
  "a conversation": [conversations.conversationKey("cnv_1"), "CONVERSATION#cnv_1 CONVERSATION"],
  "a conversation in the inbox of an organisation": [
    conversations.inboxEntryKey("cnv_1", "sup_1"),
    "CONVERSATION#cnv_1 INBOX#sup_1",
  ],
  "how far an account has read a conversation": [
    conversations.readMarkKey("acc_1", "cnv_1"),
    "ACCOUNT#acc_1 READ#cnv_1",
  ],
  "the last contact with a person": [lastContacts.lastContactKey("hash"), "LASTCONTACT#hash LASTCONTACT"],
  "settings of a concern": [settings.settingsKey("rules"), "SETTINGS#rules SETTINGS"],
  "an entry of the journal": [journal.journalKey("sup_1", "aud_1"), "AUDIT#sup_1 aud_1"],
  "what a company states of a month": [statements.statementKey("rel_1"), "STATEMENT#rel_1 STATEMENT"],
  "a statement before its correction": [
    statements.statementRevisionKey("rel_1", 2),
    "STATEMENT#rel_1 REVISION#0002",
  ],
  "who was hired, until staff decide": [statements.hireKey("rel_1", "hir_1"), "STATEMENT#rel_1 HIRE#hir_1"],
  "what statements were last made from": [statements.statementsClockKey, "CLOCK STATEMENTS"],
  "how far the clock is": [due.clockKey, "CLOCK DAILY"],
  "a mail": [mails.mailKey("mai_1"), "MAIL#mai_1 MAIL"],
  "a received mail": [mails.mailboxKey("mai_1"), "MAILBOX#mai_1 MAILBOX"],
  "the rate of the mails that leave": [mails.mailPaceKey, "CLAIM#LIMIT#mails CLAIM"],
  "that an address refuses all mail": [mails.mailSuppressionKey("hash"), "SUPPRESSION#hash SUPPRESSION"],
  "that an address refuses a family of mails": [
    mails.mailUnsubscriptionKey("hash", "news"),
    "UNSUBSCRIPTION#hash#news UNSUBSCRIPTION",
  ],
};

const queries: Record<string, [found: AccessPattern, stored: AccessPattern]> = {
  "suppliers of a status, by name": [
    suppliers.suppliersWithStatus("published"),
    { index: "gsi2", pk: "SUPPLIERS#published" },
  ],
  "suppliers that wait for staff, oldest first": [
    suppliers.suppliersToCheck,
    { index: "gsi1", pk: "SUPPLIERS_TO_CHECK" },
  ],
  "what lists propose, oldest first": [
    suppliers.listProposalsToDecide,
    { index: "gsi1", pk: "LIST_PROPOSALS" },
  ],
  "views of a supplier’s profile, by month": [suppliers.profileViewsOf("sup_1"), { pk: "VIEWS#sup_1" }],
  "files sent to a supplier": [suppliers.keptFilesOf("sup_1"), { pk: "FILES#sup_1" }],
  "what changes of the clause’s figures wrote, oldest first": [
    changes.changesOf(clause.clauseStampKey, at),
    { pk: "CHANGES#CLAUSE", sk: { from: at } },
  ],
  "buyers, by name": [buyers.allBuyers, { index: "gsi2", pk: "BUYERS" }],
  "intents of a buyer, by age": [
    intents.intentsOfBuyer("buy_1"),
    { index: "gsi1", pk: "BUYER#buy_1", sk: { beginsWith: "INTENT#" } },
  ],
  "intents of a status, by age": [
    intents.intentsWithStatus("qualified"),
    { index: "gsi2", pk: "INTENTS#qualified" },
  ],
  "all accounts": [accounts.allAccounts, { index: "gsi2", pk: "ACCOUNTS" }],
  "accounts of the team": [accounts.staffAccounts, { index: "gsi1", pk: "STAFF" }],
  "organisations of an account": [
    accounts.membershipsOfAccount("acc_1"),
    { pk: "ACCOUNT#acc_1", sk: { beginsWith: "MEMBER#" } },
  ],
  "members of an organisation": [accounts.membersOf("sup_1"), { index: "gsi1", pk: "MEMBERS#sup_1" }],
  "requests to join an organisation, oldest first": [
    accounts.membershipsRequested,
    { index: "gsi2", pk: "MEMBERSHIPS_REQUESTED" },
  ],
  "invitations to an address": [accounts.invitationsToAddress("hash"), { pk: "INVITATION#hash" }],
  "invitations of an organisation": [
    accounts.invitationsOfOrganisation("sup_1"),
    { index: "gsi1", pk: "INVITATIONS#sup_1" },
  ],
  "rencontres, by date": [rencontres.allRencontres, { index: "gsi2", pk: "RENCONTRES" }],
  "rencontres of a year": [
    rencontres.rencontresOfYear(2026),
    { index: "gsi2", pk: "RENCONTRES", sk: { from: "2026-", to: "2026-~" } },
  ],
  "all that is in a rencontre’s partition": [rencontres.wholeRencontre("ren_1"), { pk: "RENCONTRE#ren_1" }],
  "registrations for a rencontre": [
    registrations.registrationsOf("ren_1"),
    { pk: "RENCONTRE#ren_1", sk: { beginsWith: "REGISTRATION#" } },
  ],
  "registrations of an organisation": [
    registrations.registrationsOfOrganisation("sup_1"),
    { index: "gsi1", pk: "REGISTRATIONS#sup_1" },
  ],
  "rounds of a rencontre": [
    rounds.roundsOf("ren_1"),
    { pk: "RENCONTRE#ren_1", sk: { beginsWith: "ROUND#" } },
  ],
  "what all computations of a round found": [
    rounds.roundPartsOf("ren_1", 2),
    { pk: "RENCONTRE#ren_1", sk: { beginsWith: "ROUNDPART#0002#" } },
  ],
  "what one computation of a round found": [
    rounds.roundPartsOf("ren_1", 2, 3),
    { pk: "RENCONTRE#ren_1", sk: { beginsWith: "ROUNDPART#0002#0003#" } },
  ],
  "some parts of what one computation found": [
    rounds.roundPartsOf("ren_1", 2, 3, "1"),
    { pk: "RENCONTRE#ren_1", sk: { beginsWith: "ROUNDPART#0002#0003#1" } },
  ],
  "meetings of a rencontre": [
    meetings.meetingsOf("ren_1"),
    { pk: "RENCONTRE#ren_1", sk: { beginsWith: "MEETING#" } },
  ],
  "meetings of a buyer": [
    meetings.meetingsOfOrganisation("buyer", "buy_1"),
    { index: "gsi1", pk: "MEETINGS#buy_1" },
  ],
  "meetings of a supplier in a rencontre": [
    meetings.meetingsOfOrganisation("supplier", "sup_1", "ren_1"),
    { index: "gsi2", pk: "MEETINGS#sup_1", sk: { beginsWith: "ren_1#" } },
  ],
  "questions after a rencontre": [followups.followUpsOf("ren_1"), { index: "gsi1", pk: "FOLLOWUPS#ren_1" }],
  "what came of the meetings of a rencontre": [
    followups.outcomesOf("ren_1"),
    { pk: "RENCONTRE#ren_1", sk: { beginsWith: "OUTCOME#" } },
  ],
  "what came of all meetings, by time": [followups.allOutcomes, { index: "gsi1", pk: "OUTCOMES" }],
  "contracts, by day of award": [contracts.allContracts, { index: "gsi1", pk: "CONTRACTS" }],
  "contracts of a year": [
    contracts.contractsOfYear(2026),
    { index: "gsi1", pk: "CONTRACTS", sk: { from: "2026-", to: "2026-~" } },
  ],
  "contracts that wait for staff, oldest first": [
    contracts.contractsToCheck,
    { index: "gsi2", pk: "CONTRACTS_TO_CHECK" },
  ],
  "contracts reserved to the social economy, by day of award": [
    contracts.essAwardsSince("2026-01-01"),
    { index: "gsi2", pk: "ESS_AWARDS", sk: { from: "2026-01-01" } },
  ],
  "contracts that run in a year under the clause": [
    clause.contractsFollowedIn(2026),
    { index: "gsi1", pk: "CLAUSE_CONTRACTS#2026" },
  ],
  "the contracts of an operation": [
    clause.contractsOfOperation("ope_1"),
    { index: "gsi1", pk: "OPERATION_CONTRACTS#ope_1" },
  ],
  "the years that a contract runs in under the clause": [
    clause.followedYearsOf("con_1"),
    { pk: "CONTRACT#con_1", sk: { beginsWith: "CLAUSE_YEAR#" } },
  ],
  "contracts that have fallen behind, oldest first": [
    clause.clauseAlertsToSee,
    { index: "gsi1", pk: "CLAUSE_ALERTS" },
  ],
  "the letters about a contract": [
    clause.clauseLettersOf("con_1"),
    { pk: "CONTRACT#con_1", sk: { beginsWith: "CLAUSE_LETTER#" } },
  ],
  "operations, by name": [clause.allOperations, { index: "gsi1", pk: "OPERATIONS" }],
  "the names by which contracts and companies are known": [
    clause.clauseNames,
    { index: "gsi1", pk: "CLAUSE_NAMES" },
  ],
  "companies, by name": [clause.allCompanies, { index: "gsi1", pk: "COMPANIES" }],
  "companies with a SIRET": [
    clause.companiesWithSiret("21310555400017"),
    { index: "gsi2", pk: "COMPANIES#21310555400017" },
  ],
  "figures of all years that are not entered line by line": [clause.allPastFigures, { pk: "CLAUSE_PAST" }],
  "participants who came between two days": [
    clause.participantsWhoCameBetween("2026-03-01", "2026-06-30"),
    { index: "gsi1", pk: "PARTICIPANTS#2026", sk: { from: "2026-03-01", to: "2026-06-30~" } },
  ],
  identities: [participants.allIdentities, { index: "gsi1", pk: "IDENTITIES" }],
  "participants with the same name and birth date": [
    participants.samePersons("hash"),
    { pk: "SAME_PERSON#hash" },
  ],
  "participants of a state of eligibility": [
    participants.participantsOfEligibility("proposed"),
    { index: "gsi2", pk: "ELIGIBILITY#proposed" },
  ],
  "participants whose eligibility has ended, the first ended first": [
    participants.participantsExpiredBefore("2026-11-30"),
    { index: "gsi2", pk: "ELIGIBILITY#eligible", sk: { to: "2026-11-30" } },
  ],
  "participants who are eligible": [
    participants.participantsEligibleFrom("2026-11-30"),
    { index: "gsi2", pk: "ELIGIBILITY#eligible", sk: { from: "2026-11-30" } },
  ],
  "participants who turned out to be another one": [
    participants.participantsJoined,
    { index: "gsi2", pk: "PARTICIPANTS_JOINED" },
  ],
  "what became of a participant, by day": [
    participants.situationsOfParticipant("par_1"),
    { pk: "PARTICIPANT#par_1", sk: { beginsWith: "SITUATION#" } },
  ],
  "participants who came in a year": [
    clause.participantsWhoCameIn("2026"),
    { index: "gsi1", pk: "PARTICIPANTS#2026" },
  ],
  "what became of participants between two days": [
    clause.situationsBetween("2026-01-01", "2026-03-31"),
    { index: "gsi1", pk: "SITUATIONS", sk: { from: "2026-01-01", to: "2026-03-31~" } },
  ],
  "employments of a participant": [
    clause.employmentsOfParticipant("par_1"),
    { index: "gsi1", pk: "EMPLOYMENTS#par_1" },
  ],
  "employments on a contract": [
    clause.employmentsOnContract("con_1"),
    { index: "gsi2", pk: "EMPLOYMENTS#con_1" },
  ],
  "hours of an employment, by year": [
    clause.workedYearsOf("emp_1"),
    { pk: "EMPLOYMENT#emp_1", sk: { beginsWith: "WORKED#" } },
  ],
  "the statements of a month, by company": [
    statements.statementsOfMonth("2026-10"),
    { index: "gsi1", pk: "STATEMENTS#2026-10" },
  ],
  "statements that staff have to check": [
    statements.statementsToCheck,
    { index: "gsi2", pk: "STATEMENTS_TO_CHECK" },
  ],
  "statements that only a call can bring": [
    statements.statementsToCallSince("2026-09"),
    { index: "gsi2", pk: "STATEMENTS_TO_CALL", sk: { from: "2026-09" } },
  ],
  "former revisions of a statement": [
    statements.revisionsOfStatement("rel_1"),
    { pk: "STATEMENT#rel_1", sk: { beginsWith: "REVISION#" } },
  ],
  "hires that a statement tells of": [
    statements.hiresOfStatement("rel_1"),
    { pk: "STATEMENT#rel_1", sk: { beginsWith: "HIRE#" } },
  ],
  "hours of a year": [clause.workedIn(2026), { index: "gsi1", pk: "WORKED#2026" }],
  "figures of past years that a year’s report compares with": [
    clause.pastFiguresFor(2020),
    { pk: "CLAUSE_PAST", sk: { from: "2019", to: "2020~" } },
  ],
  "conversations about an intent": [
    conversations.conversationsOfIntent("int_1"),
    { index: "gsi1", pk: "CONVERSATIONS#int_1" },
  ],
  "conversations that nobody can read, for staff": [
    conversations.conversationsUnreachedSince(at),
    { index: "gsi2", pk: "CONVERSATIONS_UNREACHED", sk: { from: at } },
  ],
  "the inbox of an organisation, by the last message": [
    conversations.inboxOf("sup_1"),
    { index: "gsi1", pk: "INBOX#sup_1" },
  ],
  "what an account has read": [
    conversations.readMarksOf("acc_1"),
    { pk: "ACCOUNT#acc_1", sk: { beginsWith: "READ#" } },
  ],
  "last contacts with everybody": [lastContacts.allLastContacts, { index: "gsi1", pk: "LAST_CONTACTS" }],
  "what happened to one thing": [journal.journalOfSubject("sup_1"), { pk: "AUDIT#sup_1" }],
  "the journal of a month": [journal.journalOfMonth("2026-11"), { index: "gsi1", pk: "AUDIT#2026-11" }],
  "what an actor did in a month": [
    journal.journalOfActor("acc_1", "2026-11"),
    { index: "gsi2", pk: "AUDIT_BY#acc_1", sk: { from: "2026-11-", to: "2026-11-~" } },
  ],
  "mails of a status, by age": [mails.mailsWithStatus("queued"), { index: "gsi1", pk: "MAILS#queued" }],
  "mails of a status up to a position": [
    mails.mailsWithStatus("queued", at),
    { index: "gsi1", pk: "MAILS#queued", sk: { to: at } },
  ],
  "settled mails to an address": [mails.mailsToAddress("hash"), { index: "gsi2", pk: "MAILS_TO#hash" }],
  "mails received on this machine": [mails.mailbox, { index: "gsi1", pk: "MAILBOX" }],
  "every refusal of mail": [mails.allMailRefusals, { index: "gsi2", pk: "MAIL_REFUSALS" }],
};

type Entries = Omit<Item, "pk" | "sk" | "version" | "doc">;

const entries: Record<string, [found: Entries, stored: { gsi1?: string; gsi2?: string }]> = {
  "a statement": [
    statements.statementIndex({ id: "rel_1", month: "2026-10", companyName: "Élan Bâti" }),
    { gsi1: "STATEMENTS#2026-10 elan bati#rel_1" },
  ],
  "a statement that only a call can bring": [
    statements.statementToCallIndex({ id: "rel_1", month: "2026-10" }),
    { gsi2: "STATEMENTS_TO_CALL 2026-10#rel_1" },
  ],
  "a statement to check": [
    statements.statementToCheckIndex("rel_1", at),
    { gsi2: `STATEMENTS_TO_CHECK ${at}#rel_1` },
  ],
  "a published supplier": [
    suppliers.supplierIndex({ id: "sup_1", status: "published", name: "Élan Œuvre" }),
    { gsi2: "SUPPLIERS#published elan œuvre#sup_1" },
  ],
  "a submitted supplier": [
    suppliers.supplierIndex({ id: "sup_1", status: "submitted", name: "A", submittedAt: at }),
    { gsi1: `SUPPLIERS_TO_CHECK ${at}#sup_1`, gsi2: "SUPPLIERS#submitted a#sup_1" },
  ],
  "a published supplier with changes to check": [
    suppliers.supplierIndex({ id: "sup_1", status: "published", name: "A", draft: { submittedAt: at } }),
    { gsi1: `SUPPLIERS_TO_CHECK ${at}#sup_1`, gsi2: "SUPPLIERS#published a#sup_1" },
  ],
  "what lists propose for a supplier": [
    suppliers.listProposalsIndex({ id: "sup_1", since: at }),
    { gsi1: `LIST_PROPOSALS ${at}#sup_1` },
  ],
  "nothing that lists propose": [suppliers.listProposalsIndex({ id: "sup_1" }), {}],
  "a buyer": [buyers.buyerIndex({ id: "buy_1", name: "Évry" }), { gsi2: "BUYERS evry#buy_1" }],
  "an intent": [
    intents.intentIndex({ id: "int_1", buyerId: "buy_1", status: "draft" }),
    { gsi1: "BUYER#buy_1 INTENT#int_1", gsi2: "INTENTS#draft int_1" },
  ],
  "an account": [accounts.accountIndex({ id: "acc_1", staff: false }), { gsi2: "ACCOUNTS acc_1" }],
  "an account of the team": [
    accounts.accountIndex({ id: "acc_1", staff: true }),
    { gsi1: "STAFF acc_1", gsi2: "ACCOUNTS acc_1" },
  ],
  "a member": [
    accounts.memberIndex({ accountId: "acc_1", organisationId: "sup_1", status: "approved", createdAt: at }),
    { gsi1: "MEMBERS#sup_1 acc_1" },
  ],
  "a request to join": [
    accounts.memberIndex({ accountId: "acc_1", organisationId: "sup_1", status: "requested", createdAt: at }),
    { gsi1: "MEMBERS#sup_1 acc_1", gsi2: `MEMBERSHIPS_REQUESTED ${at}#acc_1#sup_1` },
  ],
  "an invitation": [accounts.invitationIndex("hash", "sup_1"), { gsi1: "INVITATIONS#sup_1 hash" }],
  "a rencontre": [
    rencontres.rencontreIndex({ id: "ren_1", date: "2026-12-03" }),
    { gsi2: "RENCONTRES 2026-12-03#ren_1" },
  ],
  "a registration": [
    registrations.registrationIndex({ id: "reg_1", organisationId: "sup_1" }),
    { gsi1: "REGISTRATIONS#sup_1 reg_1" },
  ],
  "a meeting": [
    meetings.meetingIndex({
      ...{ id: "mee_1", rencontreId: "ren_1" },
      ...{ buyer: { organisationId: "buy_1" }, supplier: { organisationId: "sup_1" } },
    }),
    { gsi1: "MEETINGS#buy_1 ren_1#mee_1", gsi2: "MEETINGS#sup_1 ren_1#mee_1" },
  ],
  "questions after a rencontre": [
    followups.followUpIndex({ id: "fol_1", rencontreId: "ren_1", wave: 30 }),
    { gsi1: "FOLLOWUPS#ren_1 030#fol_1" },
  ],
  "what came of a meeting": [
    followups.outcomeIndex({ meetingId: "mee_1", side: "buyer", answeredAt: at }),
    { gsi1: `OUTCOMES ${at}#mee_1#buyer` },
  ],
  "a contract to check": [
    contracts.contractIndex({
      ...{ id: "con_1", awardedOn: "2026-10-01", createdAt: at, status: "draft", essAward: false },
    }),
    { gsi1: "CONTRACTS 2026-10-01#con_1", gsi2: `CONTRACTS_TO_CHECK ${at}#con_1` },
  ],
  "a contract reserved to the social economy": [
    contracts.contractIndex({
      ...{ id: "con_1", awardedOn: "2026-10-01", createdAt: at, status: "confirmed", essAward: true },
    }),
    { gsi1: "CONTRACTS 2026-10-01#con_1", gsi2: "ESS_AWARDS 2026-10-01#con_1" },
  ],
  "that a contract runs in a year": [
    clause.followedYearIndex({ contractId: "con_1", year: 2026 }),
    { gsi1: "CLAUSE_CONTRACTS#2026 con_1" },
  ],
  "that a contract runs in a year, with its next check": [
    clause.followedYearIndex({ contractId: "con_1", year: 2026, nextCheck: at }),
    { gsi1: "CLAUSE_CONTRACTS#2026 con_1", gsi2: `DUE#1 ${at}#CLAUSE_YEAR#con_1` },
  ],
  "that a contract belongs to an operation": [
    clause.operationContractIndex({ contractId: "con_1", operationId: "ope_1" }),
    { gsi1: "OPERATION_CONTRACTS#ope_1 con_1" },
  ],
  "that a contract has fallen behind, and waits for staff": [
    clause.clauseAlertIndex({ contractId: "con_1", since: at, seen: false }),
    { gsi1: `CLAUSE_ALERTS ${at}#con_1` },
  ],
  "that a contract has fallen behind, seen": [
    clause.clauseAlertIndex({ contractId: "con_1", since: at, seen: true }),
    {},
  ],
  "an operation": [clause.operationIndex({ id: "ope_1", name: "Téléo" }), { gsi1: "OPERATIONS teleo#ope_1" }],
  "a number, SIRET or code": [
    clause.clauseNameIndex({ pk: "CLAIM#COMPANY_CODE#E1" }),
    { gsi1: "CLAUSE_NAMES CLAIM#COMPANY_CODE#E1" },
  ],
  "a company": [clause.companyIndex({ id: "ent_1", name: "Élan" }), { gsi1: "COMPANIES elan#ent_1" }],
  "a company with a SIRET": [
    clause.companyIndex({ id: "ent_1", name: "Élan", siret: "21310555400017" }),
    { gsi1: "COMPANIES elan#ent_1", gsi2: "COMPANIES#21310555400017 elan#ent_1" },
  ],
  "an identity": [participants.identityIndex("par_1"), { gsi1: "IDENTITIES par_1" }],
  "a participant to be checked": [
    participants.eligibilityIndex({ id: "par_1", createdAt: at, eligibility: { status: "proposed" } }),
    { gsi2: `ELIGIBILITY#proposed ${at}#par_1` },
  ],
  "an eligible participant": [
    participants.eligibilityIndex({
      ...{ id: "par_1", createdAt: at },
      eligibility: { status: "eligible", until: "2027-06-30" },
    }),
    { gsi2: "ELIGIBILITY#eligible 2027-06-30#par_1" },
  ],
  "a participant of a file": [
    participants.eligibilityIndex({ id: "par_1", createdAt: at }),
    { gsi2: `ELIGIBILITY#unknown ${at}#par_1` },
  ],
  "a participant who turned out to be another one": [
    participants.eligibilityIndex({ id: "par_1", createdAt: at, joinedTo: "par_2" }),
    { gsi2: "PARTICIPANTS_JOINED par_1" },
  ],
  "a participant": [
    clause.participantIndex({ id: "par_1", firstEntry: "2026-11-30" }),
    { gsi1: "PARTICIPANTS#2026 2026-11-30#par_1" },
  ],
  "what became of a participant": [
    clause.situationIndex({ participantId: "par_1", on: "2026-11-30" }),
    { gsi1: "SITUATIONS 2026-11-30#par_1" },
  ],
  "an employment": [
    clause.employmentIndex({ id: "emp_1", participantId: "par_1", contractId: "con_1", start: "2026-03-01" }),
    { gsi1: "EMPLOYMENTS#par_1 2026-03-01#emp_1", gsi2: "EMPLOYMENTS#con_1 2026-03-01#emp_1" },
  ],
  "the hours of an employment in a year": [
    clause.workedYearIndex({ employmentId: "emp_1", year: 2026 }),
    { gsi1: "WORKED#2026 emp_1" },
  ],
  "a conversation": [
    conversations.conversationIndex({ id: "cnv_1", intentId: "int_1", updatedAt: at }),
    { gsi1: "CONVERSATIONS#int_1 cnv_1" },
  ],
  "a conversation that nobody can read": [
    conversations.conversationIndex({
      ...{ id: "cnv_1", intentId: "int_1", updatedAt: at },
      unreached: "supplier",
    }),
    { gsi1: "CONVERSATIONS#int_1 cnv_1", gsi2: `CONVERSATIONS_UNREACHED ${at}#cnv_1` },
  ],
  "a conversation in an inbox": [
    conversations.inboxEntryIndex({ conversationId: "cnv_1", organisationId: "sup_1", lastMessageAt: at }),
    { gsi1: `INBOX#sup_1 ${at}#cnv_1` },
  ],
  "a last contact": [lastContacts.lastContactIndex("hash"), { gsi1: "LAST_CONTACTS hash" }],
  "an entry of the journal": [
    journal.journalIndex({ id: "aud_1", at, by: "acc_1" }),
    { gsi1: "AUDIT#2026-11 aud_1", gsi2: `AUDIT_BY#acc_1 ${at}#aud_1` },
  ],
  "what is due": [due.dueIndex("MAIL", "mai_1", at), { gsi2: `DUE#1 ${at}#MAIL#mai_1` }],
  "what is due, without an id": [due.dueIndex("MAIL", "", at), { gsi2: `DUE#0 ${at}#MAIL#` }],
  "a mail": [
    mails.mailIndex({ id: "mai_1", status: "sent", queuedAt: at }),
    { gsi1: `MAILS#sent ${at}#mai_1` },
  ],
  "a settled mail": [
    mails.mailToIndex("hash", { id: "mai_1", queuedAt: at }),
    { gsi2: `MAILS_TO#hash ${at}#mai_1` },
  ],
  "a received mail": [mails.mailboxIndex({ id: "mai_1", receivedAt: at }), { gsi1: `MAILBOX ${at}#mai_1` }],
  "a refusal of mail": [
    mails.mailRefusalIndex(mails.mailSuppressionKey("hash")),
    { gsi2: "MAIL_REFUSALS SUPPRESSION#hash" },
  ],
};

describe("one document is read by its key", () => {
  test.each(Object.entries(keys))("%s", (_, [{ pk, sk }, stored]) => {
    expect(`${pk} ${sk}`).toBe(stored);
  });
});

describe("several are read by a query", () => {
  test.each(Object.entries(queries))("%s", (_, [found, stored]) => {
    expect(found).toEqual(stored);
  });

  test("what is due by an instant, that instant included: one query a shard", () => {
    expect(due.dueUntil(at)).toEqual(
      ["0", "1", "2", "3"].map((shard) => ({ index: "gsi2", pk: `DUE#${shard}`, sk: { to: `${at}$` } })),
    );
  });
});

describe("entries in the indexes", () => {
  test.each(Object.entries(entries))("%s", (_, [found, { gsi1, gsi2 }]) => {
    const { gsi1pk, gsi1sk, gsi2pk, gsi2sk, ...rest } = found;
    expect(gsi1pk && `${gsi1pk} ${gsi1sk}`).toBe(gsi1);
    expect(gsi2pk && `${gsi2pk} ${gsi2sk}`).toBe(gsi2);
    expect(rest).toEqual({});
  });

  test("say what they are of", () => {
    const item = { pk: "MAIL#mai_1", sk: "MAIL", version: 1, doc: {} };
    expect(due.dueEntryOf({ ...item, ...due.dueIndex("MAIL", "mai_1", at) })).toEqual({
      ...{ at, kind: "MAIL", id: "mai_1" },
    });
    expect(mails.mailPositionOf({ ...item, gsi1pk: "MAILS#sent", gsi1sk: `${at}#mai_1` })).toBe(
      `${at}#mai_1`,
    );
  });
});

test("all keys and queries are in these tables", () => {
  const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
  const names = readdirSync(new URL(".", import.meta.url))
    .filter((file) => !["key-parts.ts", "in-rencontre.ts", "access-patterns.test.ts"].includes(file))
    .flatMap((file) => [...textOf(file).matchAll(/^export const (\w+)/gm)].map(([, name]) => name ?? ""));
  expect(names.length).toBeGreaterThan(50);
  const tables = textOf("access-patterns.test.ts");
  expect(names.filter((name) => !new RegExp(`\\.${name}\\b`).test(tables))).toEqual([]);
});

test("nobody else names an index", () => {
  const functions = new URL("../../../", import.meta.url);
  const elsewhere = readdirSync(functions, { recursive: true, encoding: "utf8" }).filter(
    (file) => /(?<!\.test)\.ts$/.test(file) && !file.startsWith("platform/db/"),
  );
  expect(elsewhere.length).toBeGreaterThan(300);
  const naming = elsewhere.filter((file) =>
    /["']gsi\d["']/.test(readFileSync(new URL(file, functions), "utf8")),
  );
  expect(naming).toEqual([]);
});
