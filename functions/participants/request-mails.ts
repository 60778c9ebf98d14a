import { erasedAddress } from "../../shared/fields/email.ts";
import { milestones } from "../../shared/participants/milestones.ts";
import { changeMail, findMail, type Mail, mailIdOf } from "../mail/outbox/mails.ts";
import { mailboxKey } from "../platform/db/keys/mails.ts";
import type { Deps } from "../platform/deps.ts";

/** The id of the mail that asks, or asks again, what became of a participant: always the same, so that it leaves once. */
export const requestMailId = (participantId: string, months: number, reminder: boolean): string =>
  mailIdOf("situation-request", participantId, String(months), reminder ? "reminder" : "first");

/** A mail about a participant without their first name, and without their address where it went to them. */
const withoutName = (mail: Mail): Mail | undefined => {
  const { content } = mail;
  if (content.kind !== "situation-request" || content.firstName === "") return undefined;
  return {
    ...mail,
    content: { ...content, firstName: "" },
    ...(content.to === "person" ? { to: erasedAddress } : {}),
    ...(mail.status === "queued" ? { status: "suppressed" as const } : {}),
  };
};

/**
 * Takes the first name of a participant out of the mails about them, and those mails out of the local mailbox. Done before the
 * identity is deleted; interrupted, it is done again.
 */
export const scrubRequestMails = async (
  { table }: Pick<Deps, "table">,
  participantId: string,
): Promise<void> => {
  const ids = milestones.flatMap((months) =>
    [false, true].map((reminder) => requestMailId(participantId, months, reminder)),
  );
  for (const id of ids) {
    const mail = await findMail(table, id);
    if (!mail) continue;
    await changeMail(table, id, withoutName);
    const copies = Array.from({ length: mail.resendings + 1 }, (_, sent) =>
      mailboxKey(sent === 0 ? id : `${id}.${sent}`),
    );
    for (const { pk, sk, version } of await table.batchGet(copies))
      await table.transact([{ type: "delete", key: { pk, sk }, expect: version }]);
  }
};
