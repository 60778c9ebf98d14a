import type { CompanyInput } from "../../shared/clause/inputs.ts";
import type { Company } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { foldText } from "../../shared/text/fold.ts";
import { companySiretKey, holderOfSiretSchema } from "../clause/company-ids.ts";
import { companyDocuments } from "../clause/documents.ts";
import { holdName } from "../clause/hold-name.ts";
import { keptByVersion } from "../clause/kept-by-version.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged, recentClauseWrites } from "../platform/clause-stamp.ts";
import { recordCreation } from "../platform/creation-key.ts";
import {
  commit,
  committed,
  everyDocument,
  type Guarded,
  getDocument,
  put,
} from "../platform/db/documents.ts";
import { allCompanies, companyKey } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";

const kept = keptByVersion<readonly Company[]>(1);

/** Every company, by name, read once per change of anything that counts. */
const everyCompany = (deps: Pick<Deps, "table">): Promise<readonly Company[]> =>
  kept(deps, "all", async () =>
    everyDocument(deps.table, companyDocuments, allCompanies, await recentClauseWrites(deps)),
  );

/** A company, for staff. */
export const readCompany = async (deps: Pick<Deps, "table">, actor: Actor, id: string): Promise<Company> => {
  requireStaff(actor);
  const company = await getDocument(deps.table, companyDocuments, companyKey(id));
  if (!company) throw new AppError("company.notFound");
  return company;
};

/** Companies by name; with a text, those whose name has all its words or whose SIRET begins so. Staff only. */
export const listCompanies = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  text: string,
): Promise<Company[]> => {
  requireStaff(actor);
  const words = foldText(text).split(/\s+/).filter(Boolean);
  const digits = text.replace(/\s/g, "");
  return (await everyCompany(deps)).filter(({ name, siret }) => {
    const folded = foldText(name);
    return (
      words.every((word) => folded.includes(word)) || (/^\d+$/.test(digits) && siret?.startsWith(digits))
    );
  });
};

const taken = (name: string): AppError =>
  new AppError("company.exists", {}, [
    { path: "siret", code: "exists", message: `SIRET : c’est déjà celui de « ${name} ».` },
  ]);

/**
 * The write that holds a SIRET for a company alone; companies of files bear theirs without a key until staff correct them.
 * Files may tell of a SIRET under several codes: a company that bore it already keeps it, and holds nothing.
 */
const holdSiret = async (
  deps: Deps,
  { id, siret }: Pick<Company, "id" | "siret">,
  before?: Company,
): Promise<Guarded[]> => {
  if (siret === undefined) return [];
  const key = companySiretKey(siret);
  const item = await deps.table.get(key);
  const holder = item && holderOfSiretSchema.parse(item.doc).companyId;
  if (holder === id) return [];
  const bearer = (await everyCompany(deps)).find((one) => one.id !== id && one.siret === siret);
  if (bearer && siret === before?.siret) return [];
  if (bearer) throw taken(bearer.name);
  const hold = holdName(key, { companyId: id });
  // Left by a company that has another SIRET since.
  return [{ write: item ? { ...hold, expect: item.version } : hold, otherwise: "company.exists" }];
};

/** Creates a company. The files that tell of the same SIRET complete it. */
export const recordCompany = async (deps: Deps, actor: Actor, input: CompanyInput): Promise<Company> => {
  requireStaff(actor);
  const at = deps.now();
  const id = deps.newId("company");
  const company: Company = { ...input, id, version: 0, createdAt: at, updatedAt: at };
  await commit(
    deps.table,
    [
      put(companyDocuments, company),
      ...(await holdSiret(deps, company)),
      ...recordCreation(deps, id),
      journalEntry(deps, actor, "COMPANY_CREATED", id),
    ],
    async () => [await clauseChanged(deps)],
  );
  return committed(company);
};

/** Corrects a company, and who states its hours. */
export const updateCompany = async (
  deps: Deps,
  actor: Actor,
  { id, version, input }: { id: string; version: number; input: CompanyInput },
): Promise<Company> => {
  const before = await readCompany(deps, actor, id);
  if (before.version !== version) throw new AppError("version.conflict");
  const { createdAt } = before;
  const changed: Company = { ...input, id, version, createdAt, updatedAt: deps.now() };
  await commit(
    deps.table,
    [
      put(companyDocuments, changed),
      ...(await holdSiret(deps, changed, before)),
      journalEntry(deps, actor, "COMPANY_CHANGED", id),
    ],
    async () => [await clauseChanged(deps)],
  );
  return committed(changed);
};
