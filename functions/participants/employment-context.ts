import type { Clause, Company, Employment, Participant } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { employmentFaults } from "../../shared/participants/employment-faults.ts";
import type { EmploymentInput } from "../../shared/participants/schema.ts";
import { hoursOfEmployment } from "../clause/contract-hours.ts";
import { companyDocuments } from "../clause/documents.ts";
import { getContract } from "../contracts/repository.ts";
import { getDocument } from "../platform/db/documents.ts";
import { companyKey } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";

type Reading = Pick<Deps, "table">;

const getCompany = async ({ table }: Reading, id: string): Promise<Company> => {
  const company = await getDocument(table, companyDocuments, companyKey(id));
  if (!company) throw new AppError("company.notFound");
  return company;
};

const getClause = async (deps: Reading, contractId: string): Promise<Clause> => {
  const { clause } = await getContract(deps, contractId);
  if (!clause) throw new AppError("clause.notFollowed");
  return clause;
};

/**
 * Refuses an employment that does not fit its contract, its companies or the person’s other employments, naming each field
 * at fault. Errors: contract.notFound, company.notFound, clause.notFollowed, request.invalid.
 */
export const requireFitting = async (
  deps: Reading,
  input: EmploymentInput,
  where: {
    participant: Pick<Participant, "born">;
    others: readonly Employment[];
    months?: readonly string[];
    /** As it is stored, where it is corrected: what stays as it was is not judged. */
    before?: Employment;
  },
): Promise<void> => {
  const [clause] = await Promise.all([
    getClause(deps, input.contractId),
    getCompany(deps, input.companyId),
    ...(input.employerId === undefined ? [] : [getCompany(deps, input.employerId)]),
  ]);
  const fields = employmentFaults(input, { clause, ...where });
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
};

/** The months in which hours of an employment are counted, in order. */
export const monthsWorked = async ({ table }: Reading, employmentId: string): Promise<string[]> =>
  Object.entries(await hoursOfEmployment(table, employmentId))
    .filter(([, hours]) => hours > 0)
    .map(([month]) => month)
    .toSorted();
