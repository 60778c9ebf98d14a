import { AppError } from "../../shared/errors/errors.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, everyDocument, type Guarded, getDocuments, put } from "../platform/db/documents.ts";
import { clauseLetterKey, clauseLettersOf } from "../platform/db/keys/clause.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import { type Deps, idPrefixes } from "../platform/deps.ts";
import { hashedId } from "../platform/hashed-id.ts";
import { journalEntry } from "../platform/journal.ts";
import { alertSeenWrite } from "./alerts.ts";
import { type Letter, type LetterKind, nameOfRecipient, type Recipient } from "./answers.ts";
import { letterDocuments } from "./letters.ts";
import { letterContent, letterState, readLetterSource } from "./prepare-letter.ts";

type Asked = {
  contractId: string;
  kind: LetterKind;
  recipients: readonly (Recipient & { email: string })[];
  message: string;
  /** Send it though it was sent for the same state. */
  again: boolean;
};

/**
 * Sends a letter that staff have read, to each recipient, by a mail that leads to it. Refused with `letter.alreadySent`
 * where one of them has it for the same state of the contract, unless staff ask to send it again: the ids of letters say
 * which one they are, so that two clicks send one. A reminder that is sent is also what was to be done about an alert.
 */
export const sendLetters = async (
  deps: Deps,
  actor: Actor,
  { contractId, kind, recipients, message, again }: Asked,
): Promise<Letter[]> => {
  requireStaff(actor);
  const source = await readLetterSource(deps, contractId);
  const state = letterState(kind, source.standing);
  const before = await everyDocument(deps.table, letterDocuments, clauseLettersOf(contractId));
  const at = deps.now();
  const letters = recipients.map(({ email, ...recipient }) => {
    const content = letterContent(source, { kind, recipient, message });
    const same = before.filter(
      (one) =>
        one.state === state &&
        one.content.kind === kind &&
        nameOfRecipient(one.content.recipient) === nameOfRecipient(recipient),
    );
    if (same.length > 0 && !again) throw new AppError("letter.alreadySent");
    const nth = same.length + 1;
    const id = hashedId(idPrefixes.letter, [contractId, kind, state, nameOfRecipient(recipient), nth]);
    const fresh = { version: 0, createdAt: at, updatedAt: at };
    const letter: Letter = { ...fresh, id, contractId, state, nth, mailId: deps.newId("mail"), content };
    return { letter, email };
  });
  const writes = letters.flatMap(({ letter, email }): Guarded[] => {
    const { id, mailId, content } = letter;
    const { title, planned, worked, knownUntil, recipient } = content;
    return [
      { write: put(letterDocuments, letter), otherwise: "letter.alreadySent" },
      queueMail(deps, {
        id: mailId,
        to: email,
        content: {
          kind: "clause-letter",
          ...{
            contractId,
            letterId: id,
            letter: kind,
            recipientName: recipient.name,
            title,
            planned,
            worked,
            message,
          },
          until: knownUntil.slice(0, 7),
        },
        cause: { type: "contract", id: contractId },
      }),
    ];
  });
  await commit(deps.table, [
    { type: "check", key: contractKey(contractId), expect: source.contract.version },
    ...writes,
    ...(kind === "reminder" ? await alertSeenWrite(deps, contractId, true) : []),
    ...recordCreation(deps, letters.map(({ letter }) => letter.id).join(" ")),
    journalEntry(deps, actor, kind === "reminder" ? "CLAUSE_REMINDED" : "CLAUSE_CERTIFIED", contractId, {
      letters: letters.length,
      state,
    }),
  ]);
  return letters.map(({ letter }) => ({ ...letter, version: 1 }));
};

/** The letters that one call has sent, of ids that follow one another. Staff only. */
export const lettersSent = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { contractId, ids }: { contractId: string; ids: string },
): Promise<Letter[]> => {
  requireStaff(actor);
  const all = ids.split(" ");
  const keys = all.map((id) => clauseLetterKey(contractId, id));
  const letters = await getDocuments(deps.table, letterDocuments, keys);
  return letters.toSorted((a, b) => all.indexOf(a.id) - all.indexOf(b.id));
};
