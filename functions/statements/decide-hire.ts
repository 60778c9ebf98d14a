import type { Participant } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { whyNotEligible } from "../../shared/participants/eligibility.ts";
import type {
  HireDecision,
  HireIdentity,
  HoursStatement,
  StatedHire,
  StatementLine,
} from "../../shared/statements/schema.ts";
import { employmentDocuments } from "../clause/documents.ts";
import { hireDocuments, statementDocuments } from "../clause/statement-documents.ts";
import { newParticipantWrites } from "../participants/create-participant.ts";
import { newEmploymentWrites } from "../participants/record-employment.ts";
import { getParticipant } from "../participants/repository.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, committed, getDocument, getDocuments, put } from "../platform/db/documents.ts";
import { employmentKey } from "../platform/db/keys/clause.ts";
import { hireKey } from "../platform/db/keys/statements.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getStatement } from "./repository.ts";
import { tellsOfNoHour } from "./stated-lines.ts";

/** Somebody known, unless staff said that they may not work hours of insertion; what is not checked yet may be checked after. */
const knownPerson = async (deps: Deps, participantId: string, start: string): Promise<Participant> => {
  const participant = await getParticipant(deps, participantId);
  const isRefused = participant.eligibility?.status === "refused";
  const why = isRefused ? whyNotEligible(participant, start) : undefined;
  if (why !== undefined) throw new AppError("participant.notEligible", { why });
  return participant;
};

/** The writes that make an employment of a hire, for a new participant or for one who is known. */
const hiringWrites = async (
  deps: Deps,
  actor: Actor,
  statement: HoursStatement,
  hire: StatedHire,
  { firstName, lastName, birthDate }: HireIdentity,
  participantId: string | undefined,
): Promise<{ employmentId: string; writes: Write[] }> => {
  const { contractId, type, start, end } = hire;
  // The company states for itself, or lends people to another: as it does for those already on the contract.
  const others = await getDocuments(
    deps.table,
    employmentDocuments,
    statement.lines.map(({ employmentId }) => employmentKey(employmentId)),
  );
  const model = others.find((one) => one.contractId === contractId);
  const { participant, writes } =
    participantId === undefined
      ? await newParticipantWrites(deps, actor, {
          facts: { statuses: [] },
          identity: { firstName, lastName, birthDate },
          firstEntry: start,
        })
      : { participant: await knownPerson(deps, participantId, start), writes: [] };
  const made = await newEmploymentWrites(deps, actor, participant, {
    contractId,
    companyId: model?.companyId ?? statement.companyId,
    ...(model?.employerId === undefined ? {} : { employerId: model.employerId }),
    ...{ type, start },
    ...(end === undefined ? {} : { end }),
  });
  return { employmentId: made.employment.id, writes: [...writes, ...made.writes] };
};

/**
 * Staff accept a hire that a company told of, which makes the participant, their identity and the employment, and adds its line
 * to the statement; or refuse it with why. Either way its names are erased from the statement.
 */
export const decideHire = async (
  deps: Deps,
  actor: Actor,
  {
    statementId,
    hireId,
    version,
    decision,
  }: { statementId: string; hireId: string; version: number; decision: HireDecision },
): Promise<HoursStatement> => {
  requireStaff(actor);
  const statement = await getStatement(deps, statementId);
  const hire = statement.hires.find(({ id }) => id === hireId);
  const identity = await getDocument(deps.table, hireDocuments, hireKey(statementId, hireId));
  if (statement.version !== version) throw new AppError("version.conflict");
  if (statement.status !== "stated" || hire?.status !== "waiting" || !identity)
    throw new AppError("statement.wrongStatus");
  const made =
    decision.decision === "accepted"
      ? await hiringWrites(deps, actor, statement, hire, identity, decision.participantId)
      : undefined;
  const decided: StatedHire =
    decision.decision === "accepted"
      ? { ...hire, status: "accepted" }
      : { ...hire, status: "refused", why: decision.why };
  const lines: StatementLine[] = [
    ...statement.lines,
    ...(made
      ? [
          {
            ...{ employmentId: made.employmentId, hours: hire.hours },
            ...{ note: "", decision: "waiting" as const, counted: false },
          },
        ]
      : []),
  ];
  const hires = statement.hires.map((one) => (one.id === hireId ? decided : one));
  const nothing = tellsOfNoHour({ lines, hires });
  const after: HoursStatement = { ...statement, lines, hires, nothing, updatedAt: deps.now() };
  await commit(
    deps.table,
    [
      put(statementDocuments, after),
      { type: "delete", key: hireKey(statementId, hireId), expect: identity.version },
      ...(made?.writes ?? []),
      journalEntry(deps, actor, made ? "HIRE_ACCEPTED" : "HIRE_REFUSED", statementId, { hireId }),
    ],
    async () => (made ? [await clauseChanged(deps)] : []),
  );
  return committed(after);
};
