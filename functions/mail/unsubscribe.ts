import { AppError } from "../../shared/errors.ts";
import { verifyToken } from "../accounts/tokens.ts";
import { put } from "../db/documents.ts";
import { mailUnsubscriptionKey } from "../db/keys.ts";
import { TransactionRefused, type Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { unsubscriptionSchema, unsubscriptions } from "./address-preferences.ts";
import type { MailFamily } from "./mail-kinds.ts";

type Choice = { addressHash: string; family: MailFamily };
type ChoiceDeps = Pick<Deps, "table" | "now" | "log">;

/** Stops a family of mails to an address, or lets it come again; doing it twice is doing it once. */
export const keepChoice = async (deps: ChoiceDeps, choice: Choice, wanted: boolean): Promise<void> => {
  const key = mailUnsubscriptionKey(choice.addressHash, choice.family);
  const held = await deps.table.get(key);
  if ((held === undefined) === wanted) return;
  const write: Write = held
    ? { type: "delete", key, expect: held.version }
    : put(unsubscriptions, { version: 0, ...choice, at: deps.now() });
  try {
    await deps.table.transact([write]);
    deps.log.info(wanted ? "MAIL_FAMILY_RESUMED" : "MAIL_FAMILY_STOPPED", { family: choice.family });
  } catch (error) {
    // Somebody did the same at the same instant.
    if (!(error instanceof TransactionRefused)) throw error;
  }
};

/** Whose choice a link of a mail is about, and of which family. Errors: request.notFound for a link that is not ours. */
export const readUnsubscribeToken = ({ config }: Pick<Deps, "config">, token: string): Choice => {
  const id = verifyToken(config.secret, "unsubscribe", token);
  const [addressHash, family] = id?.split(".") ?? [];
  const choice = unsubscriptionSchema
    .pick({ addressHash: true, family: true })
    .safeParse({ addressHash, family });
  if (!choice.success) throw new AppError("request.notFound");
  return choice.data;
};

/** What the holder of a mail's link chooses. The link is the right to do so (RFC 8058): no sign-in. Errors: request.notFound. */
export const chooseFamily = async (
  deps: Pick<Deps, "table" | "now" | "config" | "log">,
  { token, wanted }: { token: string; wanted: boolean },
): Promise<Choice> => {
  const choice = readUnsubscribeToken(deps, token);
  await keepChoice(deps, choice, wanted);
  return choice;
};
