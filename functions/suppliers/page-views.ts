import * as z from "zod";
import { type Actor, isMember, isStaff, requireMember } from "../accounts/actor.ts";
import { countUse } from "../accounts/limits.ts";
import { type DocumentKind, everyDocument, getDocument, put } from "../db/documents.ts";
import { pageViewsKey, pageViewsOf } from "../db/keys.ts";
import { TransactionRefused } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { getSupplier } from "./supplier-repository.ts";

/** How often a page was read in a month. */
const viewsSchema = z.object({ version: z.int(), supplierId: z.string(), month: z.string(), views: z.int() });
type Views = z.infer<typeof viewsSchema>;

const viewDocuments: DocumentKind<Views> = {
  schema: viewsSchema,
  place: ({ supplierId, month }) => pageViewsKey(supplierId, month),
};

const attempts = 3;

/**
 * Counts that a page was read, once an hour from one place: no cookie, nothing kept of who. Members and staff are not
 * counted; under a rush a view may be lost, which matters to nobody. Errors: supplier.notFound.
 */
export const countView = async (
  deps: Deps,
  actor: Actor,
  { supplierId, clientAddress }: { supplierId: string; clientAddress: string },
): Promise<void> => {
  const supplier = await getSupplier(deps, supplierId);
  if (isStaff(actor) || isMember(actor, supplierId) || supplier.status !== "published") return;
  const month = deps.now().slice(0, 7);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const use = await countUse(deps, `view of ${supplierId} from ${clientAddress}`, {
      most: 1,
      seconds: 3_600,
    });
    if (!use) return;
    const known = await getDocument(deps.table, viewDocuments, pageViewsKey(supplierId, month));
    const views = { version: 0, ...known, supplierId, month, views: (known?.views ?? 0) + 1 };
    try {
      await deps.table.transact([use, put(viewDocuments, views)]);
      return;
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
    }
  }
};

/** Numbers are told by fives, so that no single reader can be made out. */
const grain = 5;

export const statisticsSchema = z.object({
  months: z.array(z.object({ month: z.string(), views: z.int().meta({ description: "Rounded down to 5" }) })),
});

/** How often a page was read, by month, the latest twelve. Errors: account.signedOut, request.forbidden. */
export const readStatistics = async (
  deps: Deps,
  actor: Actor,
  { supplierId }: { supplierId: string },
): Promise<z.infer<typeof statisticsSchema>> => {
  requireMember(actor, supplierId);
  const all = await everyDocument(deps.table, viewDocuments, pageViewsOf(supplierId));
  return {
    months: all.slice(-12).map(({ month, views }) => ({ month, views: Math.floor(views / grain) * grain })),
  };
};
