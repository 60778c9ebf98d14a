import * as z from "zod";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Table, Write } from "../platform/db/table.ts";
import { holdName } from "./hold-name.ts";
import { companyId } from "./ids.ts";

/** The key that the company of a SIRET holds, where staff have entered it. */
export const companySiretKey = (siret: string) => uniqueKey("COMPANY_SIRET", siret);

/** By what code the files call a company that staff had entered before. */
const companyCodeKey = (code: string) => uniqueKey("COMPANY_CODE", code);

export const holderOfSiretSchema = z.object({ companyId: z.string() });

type Told = { code: string; siret?: string | undefined };

type CompanyIds = {
  of(code: string): string;
  /** The writes that keep which code calls which company, for files to come that tell the code alone; 99 at most. */
  writes: Write[][];
};

const mostWrites = 99;

/**
 * Finds the id of the company that files call by a code: the one that staff entered under the same SIRET, otherwise the
 * code’s own.
 */
export const companyIdsOf = async (table: Table, companies: readonly Told[]): Promise<CompanyIds> => {
  const codes = companies.map(({ code }) => companyCodeKey(code));
  const sirets = companies.flatMap(({ siret }) => (siret === undefined ? [] : [companySiretKey(siret)]));
  const items = await table.batchGet([...codes, ...sirets]);
  const held = new Map(items.map(({ pk, doc }) => [pk, holderOfSiretSchema.parse(doc).companyId]));
  const bySiret = new Map(
    companies.flatMap(({ code, siret }): [string, string][] => {
      const id = siret === undefined ? undefined : held.get(companySiretKey(siret).pk);
      return id === undefined || held.has(companyCodeKey(code).pk) || id === companyId(code)
        ? []
        : [[code, id]];
    }),
  );
  const writes = [...bySiret].map(([code, id]) => holdName(companyCodeKey(code), { companyId: id }));
  return {
    of: (code) => held.get(companyCodeKey(code).pk) ?? bySiret.get(code) ?? companyId(code),
    writes: Array.from({ length: Math.ceil(writes.length / mostWrites) }, (_, place) =>
      writes.slice(place * mostWrites, (place + 1) * mostWrites),
    ),
  };
};
