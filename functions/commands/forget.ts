import { emailSchema } from "../../shared/documents.ts";
import { count } from "../../shared/french.ts";
import { accountOfEmail, emailClaim } from "../accounts/accounts.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { everyItem } from "../db/documents.ts";
import { accountKey } from "../db/keys.ts";
import type { Item, Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { storedItems } from "../transfer/stored-items.ts";
import { type Command, operator, UsageError } from "./command.ts";

const usage =
  "forget ADRESSE\n  Efface le compte et les courriels d’une personne, et dit où son adresse figure encore.";

const remove = ({ pk, sk, version }: Item): Write => ({ type: "delete", key: { pk, sk }, expect: version });

/** The account of an address, with its memberships and its claim on the address; sessions end with the account. */
const forgetAccount = async (deps: Deps, email: string): Promise<boolean> => {
  const account = await accountOfEmail(deps, email);
  if (!account) return false;
  const items: Item[] = [];
  for await (const item of everyItem(deps.table, { pk: accountKey(account.id).pk })) items.push(item);
  const claim = await deps.table.get(emailClaim(email));
  await deps.table.transact([
    ...[...items, ...(claim ? [claim] : [])].map(remove),
    recordAudit(deps, operator, "ACCOUNT_FORGOTTEN", account.id),
  ]);
  return true;
};

const isMailTo = ({ sk, doc }: Item, email: string): boolean =>
  (sk === "MAIL" || sk === "MAILBOX") && (doc as { to?: unknown }).to === email;

/** Whether the address stands anywhere in a document, as a whole value. */
const names = (value: unknown, email: string): boolean => {
  if (typeof value === "string") return value.toLowerCase() === email;
  return (
    value !== null && typeof value === "object" && Object.values(value).some((inner) => names(inner, email))
  );
};

/**
 * Deletion on request (RGPD, article 17): what belongs to the person alone goes; what an organisation has published or
 * registered is named, for staff to change on its page with the organisation.
 */
export const forgetCommand: Command = {
  usage,
  async run(deps, args, print) {
    const parsed = emailSchema.safeParse(args[0]);
    if (!parsed.success || args.length > 1)
      throw new UsageError(`${usage}\n  Une adresse électronique est attendue.`);
    const email = parsed.data;
    print((await forgetAccount(deps, email)) ? "Compte effacé." : "Aucun compte n’a cette adresse.");
    const mails: Item[] = [];
    const mentions: string[] = [];
    for await (const item of storedItems(deps)) {
      if (isMailTo(item, email)) mails.push(item);
      else if (names(item.doc, email))
        mentions.push(item.sk.includes("#") ? `${item.pk} ${item.sk}` : item.pk);
    }
    for (let from = 0; from < mails.length; from += 100)
      await deps.table.transact(mails.slice(from, from + 100).map(remove));
    print(`${count(mails.length, "courriel")} à cette adresse ${mails.length < 2 ? "effacé" : "effacés"}.`);
    if (mentions.length > 0) print("L’adresse figure encore ici ; changez-la sur la page de chacun :");
    for (const mention of mentions.sort()) print(`  ${mention}`);
    return 0;
  },
};
