import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { parisMonth } from "../../shared/time/paris-days.ts";
import { type Actor, isMember, isStaff, memberErrors, requireMember } from "../platform/actor.ts";
import { type DocumentKind, everyDocument, getDocument, put } from "../platform/db/documents.ts";
import { profileViewsKey, profileViewsOf } from "../platform/db/keys/suppliers.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import type { Deps } from "../platform/deps.ts";
import { consumeRateLimit } from "../platform/rate-limit.ts";
import { getSupplier, getSupplierErrors } from "./repository.ts";

/** How often a profile was viewed in a month. */
const viewsSchema = z.object({ version: z.int(), supplierId: z.string(), month: z.string(), views: z.int() });
type Views = z.infer<typeof viewsSchema>;

const viewDocuments: DocumentKind<Views> = {
  schema: viewsSchema,
  keysOf: ({ supplierId, month }) => profileViewsKey(supplierId, month),
};

const attempts = 3;

export const countViewErrors = errorsOf(getSupplierErrors);

/**
 * Counts a view of a profile, once an hour per network address: no cookie, and nothing stored about the
 * viewer. Members and staff are not counted; under heavy load a view may be lost, which is acceptable.
 */
export const countView = async (
  deps: Deps,
  actor: Actor,
  { supplierId, clientAddress }: { supplierId: string; clientAddress: string },
): Promise<void> => {
  const supplier = await getSupplier(deps, supplierId);
  if (isStaff(actor) || isMember(actor, supplierId) || supplier.status !== "published") return;
  const month = parisMonth(deps.now());
  await retryOnConflict({ attempts, otherwise: () => undefined }, async () => {
    const use = await consumeRateLimit(deps, `view of ${supplierId} from ${clientAddress}`, {
      most: 1,
      seconds: 3_600,
    });
    if (!use) return;
    const known = await getDocument(deps.table, viewDocuments, profileViewsKey(supplierId, month));
    const views = { version: 0, ...known, supplierId, month, views: (known?.views ?? 0) + 1 };
    await deps.table.transact([use, put(viewDocuments, views)]);
  });
};

/** Numbers are rounded to multiples of five, so that no single viewer can be identified. */
const grain = 5;

export const statisticsSchema = z.object({
  months: z.array(z.object({ month: z.string(), views: z.int().meta({ description: "Rounded down to 5" }) })),
});

export const readStatisticsErrors = errorsOf(memberErrors);

/** Views of a profile by month, the latest twelve. */
export const readStatistics = async (
  deps: Deps,
  actor: Actor,
  { supplierId }: { supplierId: string },
): Promise<z.infer<typeof statisticsSchema>> => {
  requireMember(actor, supplierId);
  const all = await everyDocument(deps.table, viewDocuments, profileViewsOf(supplierId));
  return {
    months: all.slice(-12).map(({ month, views }) => ({ month, views: Math.floor(views / grain) * grain })),
  };
};
