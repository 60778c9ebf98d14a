import * as z from "zod";
import type { Contract, ContractInput } from "../../shared/contracts/schema.ts";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { dayText } from "../../shared/time/dates.ts";
import { everyDocument, type Guarded, holdUniqueKey } from "../platform/db/documents.ts";
import { allContracts } from "../platform/db/keys/contracts.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { contractDocuments } from "./repository.ts";
import { withSirets } from "./with-sirets.ts";

/** The key that one contract alone may hold: its `heldNumber`. */
export const contractNumberKey = (heldNumber: string) => uniqueKey("CONTRACT_NUMBER", heldNumber);

/** A number as it is compared: « 2027-parcs-1 » is « 2027-PARCS-1 », typed by somebody else. */
const sameNumber = (number: string): string => number.normalize("NFKC").toUpperCase();

/**
 * What names a contract in France: its buyer's SIRET and the buyer's own number (the `uid` of the consolidated
 * essential data), in capitals. Undefined while one of the two is not known.
 */
export const nationalNumber = ({
  buyerSiret,
  essentialData,
}: Pick<Contract, "buyerSiret" | "essentialData">): string | undefined =>
  buyerSiret && essentialData ? `${buyerSiret}#${sameNumber(essentialData.number)}` : undefined;

export const holdNumberErrors = errorsOf("contract.numberTaken");

const taken = ({ title, awardedOn }: Contract): AppError =>
  new AppError("contract.numberTaken", {}, [
    {
      path: "essentialData.number",
      code: "exists",
      message: `Numéro du marché : c’est déjà celui du marché « ${title} » du même acheteur, attribué le ${dayText(awardedOn)}.`,
    },
  ]);

/**
 * The contract to which a number belongs: the one that holds it, otherwise the first recorded of those that bear it, as
 * the first contracts were stored without a key. Undefined where it is this very contract, or nobody’s.
 */
const otherBearer = async (
  deps: Pick<Deps, "table">,
  { id, number, sought }: { id: string; number: string; sought: string },
): Promise<Contract | undefined> => {
  const contracts = await everyDocument(deps.table, contractDocuments, allContracts);
  const alike = contracts.filter(
    ({ essentialData }) => essentialData && sameNumber(essentialData.number) === sameNumber(number),
  );
  const bearers = (await withSirets(deps, alike)).filter((contract) => nationalNumber(contract) === sought);
  const holder = bearers.find((contract) => contract.id !== id && contract.heldNumber === sought);
  const [first] = bearers;
  return holder ?? (first?.id === id ? undefined : first);
};

const holderSchema = z.object({ contractId: z.string() });

/** The key of a number if this contract holds it; another may hold it since, after a change of its buyer’s SIRET. */
const ownKey = async ({ table }: Pick<Deps, "table">, id: string, heldNumber: string | undefined) => {
  if (heldNumber === undefined) return undefined;
  const key = contractNumberKey(heldNumber);
  const held = await table.get(key);
  return held && holderSchema.parse(held.doc).contractId === id ? { key, version: held.version } : undefined;
};

type OwnKey = Awaited<ReturnType<typeof ownKey>>;
const release = (own: OwnKey): Write[] =>
  own ? [{ type: "delete", key: own.key, expect: own.version }] : [];

/**
 * The number that a contract is about to hold and the writes that hold it, for the transaction that stores the
 * contract; the number held before is released. Throws `contract.numberTaken` if another contract of the same
 * buyer bears it.
 */
export const holdNumber = async (
  deps: Pick<Deps, "table">,
  id: string,
  input: ContractInput,
  before?: Contract,
): Promise<{ heldNumber?: string; writes: Guarded[] }> => {
  const [signed] = await withSirets(deps, [input]);
  const number = signed && nationalNumber(signed);
  const heldBefore = before?.heldNumber;
  const own = await ownKey(deps, id, heldBefore);
  if (own && number && number === heldBefore) return { heldNumber: number, writes: [] };
  const released = release(own);
  const ownNumber = signed?.essentialData?.number;
  if (!number || !ownNumber) return { writes: released };
  const bearer = await otherBearer(deps, { id, number: ownNumber, sought: number });
  if (bearer) throw taken(bearer);
  const key = contractNumberKey(number);
  // Left by a contract whose buyer has changed its SIRET since: nobody bears this number any more.
  const stale = await deps.table.get(key);
  const hold = holdUniqueKey(key, { contractId: id });
  return {
    heldNumber: number,
    writes: [
      { write: stale ? { ...hold, expect: stale.version } : hold, otherwise: "contract.numberTaken" },
      ...released,
    ],
  };
};

/** The writes that release the number of a contract that is removed. */
export const releaseNumber = async (
  deps: Pick<Deps, "table">,
  { id, heldNumber }: Pick<Contract, "id" | "heldNumber">,
): Promise<Write[]> => release(await ownKey(deps, id, heldNumber));
