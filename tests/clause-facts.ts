import { readdirSync, readFileSync } from "node:fs";
import { shippedCategories } from "../shared/categories/categories.ts";
import { type ClauseFolder, contractKey, nothingKnown } from "../shared/clause/folder.ts";
import { readClauseFolder } from "../shared/clause/read-folder.ts";
import type { ClauseFacts, ContractFacts } from "../shared/clause/report/facts.ts";
import type { Gazetteer } from "../shared/geo/gazetteer.ts";

const contractsOf = (folder: ClauseFolder): ContractFacts[] => {
  const holders = Map.groupBy(folder.holders, contractKey);
  return folder.contracts.map(({ title, buyer, operation, notified = "", ...clause }) => ({
    id: contractKey(clause),
    title: title ?? "",
    buyerName: buyer,
    awardedOn: notified,
    clause: {
      ...clause,
      ofTheState: clause.ofTheState ?? false,
      operationId: operation,
      holders: (holders.get(contractKey(clause)) ?? []).map(({ company, role }) => ({
        companyId: company,
        role,
      })),
    },
  }));
};

const workedOf = (folder: ClauseFolder): ClauseFacts["worked"] =>
  [...Map.groupBy(folder.hours, ({ employment }) => employment)].map(([employmentId, months]) => ({
    employmentId,
    hours: Object.fromEntries(months.map(({ month, hours }) => [month, hours])),
  }));

/** What a report is counted from, from a folder of files of the clause; ids are the files’ keys. */
export const factsOfFolder = async (path: URL, gazetteer: Gazetteer): Promise<ClauseFacts> => {
  const files = new Map(
    readdirSync(path)
      .filter((file) => file.endsWith(".csv"))
      .map((file) => [file, new Uint8Array(readFileSync(new URL(file, path)))]),
  );
  const folder = await readClauseFolder(files, nothingKnown, {
    ...{ categories: shippedCategories, gazetteer },
    // Whatever the day of the test, the years of these files are over.
    today: "2099-12-31",
  });
  if (folder.faults.length > 0) throw new Error(JSON.stringify(folder.faults.slice(0, 5)));
  return {
    operations: folder.operations.map((operation) => ({ id: operation.name, ...operation })),
    companies: folder.companies.map(({ code, ...company }) => ({ id: code, ...company })),
    contracts: contractsOf(folder),
    participants: folder.participants.map((participant) => ({ id: participant.code, ...participant })),
    employments: folder.employments.map((employment) => ({
      id: employment.code,
      participantId: employment.participant,
      contractId: contractKey(employment),
      companyId: employment.company,
      type: employment.type ?? "NON_RENSEIGNE",
      start: employment.start,
    })),
    worked: workedOf(folder),
    situations: folder.situations.map(({ participant, on, kind }) => ({
      participantId: participant,
      on,
      kind,
    })),
    past: folder.past,
  };
};
