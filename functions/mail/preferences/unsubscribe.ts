import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { put } from "../../platform/db/documents.ts";
import { mailUnsubscriptionKey } from "../../platform/db/keys/mails.ts";
import { TransactionRefused, type Write } from "../../platform/db/table.ts";
import type { Deps } from "../../platform/deps.ts";
import { verifyToken } from "../../platform/tokens.ts";
import type { MailFamily } from "../document/families.ts";
import { unsubscriptionDocuments, unsubscriptionSchema } from "./address-preferences.ts";

type Choice = { addressHash: string; family: MailFamily };
type ChoiceDeps = Pick<Deps, "table" | "now" | "log">;

/** Stops a family of mails to an address, or lets it come again; a second time changes nothing. */
export const storeChoice = async (deps: ChoiceDeps, choice: Choice, wanted: boolean): Promise<void> => {
  const key = mailUnsubscriptionKey(choice.addressHash, choice.family);
  const held = await deps.table.get(key);
  if ((held === undefined) === wanted) return;
  const write: Write = held
    ? { type: "delete", key, expect: held.version }
    : put(unsubscriptionDocuments, { version: 0, ...choice, at: deps.now() });
  try {
    await deps.table.transact([write]);
    deps.log.info(wanted ? "MAIL_FAMILY_RESUMED" : "MAIL_FAMILY_STOPPED", { family: choice.family });
  } catch (error) {
    // Another request stored the same choice at the same instant.
    if (!(error instanceof TransactionRefused)) throw error;
  }
};

/** For a link that is not ours. */
export const readUnsubscribeTokenErrors = errorsOf("request.notFound");

/** The address (by its hash) and the family that a link of a mail is about. */
export const readUnsubscribeToken = ({ config }: Pick<Deps, "config">, token: string): Choice => {
  const id = verifyToken(config.secret, "unsubscribe", token);
  const [addressHash, family] = id?.split(".") ?? [];
  const choice = unsubscriptionSchema
    .pick({ addressHash: true, family: true })
    .safeParse({ addressHash, family });
  if (!choice.success) throw new AppError("request.notFound");
  return choice.data;
};

export const chooseFamilyErrors = errorsOf(readUnsubscribeTokenErrors);

/** What the holder of a mail's link chooses. The link is the right to do so (RFC 8058): no sign-in. */
export const chooseFamily = async (
  deps: Pick<Deps, "table" | "now" | "config" | "log">,
  { token, wanted }: { token: string; wanted: boolean },
): Promise<Choice> => {
  const choice = readUnsubscribeToken(deps, token);
  await storeChoice(deps, choice, wanted);
  return choice;
};
