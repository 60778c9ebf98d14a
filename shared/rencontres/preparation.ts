import * as z from "zod";

const count = z.int().min(0);
const organisation = z.object({ registrationId: z.string(), organisationId: z.string(), name: z.string() });

/** The preparation of a rencontre: registrations, and gaps between supply and demand. */
export const preparationSchema = z.object({
  buyers: count,
  suppliers: count,
  intents: count,
  /** Cumulative number of registrations in force, by day. */
  trend: z.array(z.object({ day: z.iso.date(), buyers: count, suppliers: count })),
  /** The categories of the intents brought, first those that the fewest registered suppliers could answer. */
  families: z.array(z.object({ category: z.string(), intents: count, suppliers: count })),
  /** Registered suppliers without any matching intent. */
  idleSuppliers: z.array(organisation),
  /** Buyers who could meet fewer suppliers than they want. */
  shortBuyers: z.array(organisation.extend({ possible: count, wanted: count })),
  /** Contacts of several participants: their meetings are never at the same hour, unless staff say `apart`. */
  sharedContacts: z.array(
    z.object({ name: z.string(), participants: z.array(organisation), apart: z.boolean() }),
  ),
  /**
   * Unregistered suppliers of the annuaire who could answer intents without enough answers, the most useful
   * first.
   */
  fillers: z.array(
    z.object({
      supplierId: z.string(),
      name: z.string(),
      city: z.string(),
      contactName: z.string(),
      email: z.string(),
      phone: z.string(),
      /** The number of those intents, and their categories. */
      intents: count,
      categories: z.array(z.string()),
      /** When its contact was invited to this rencontre; absent if they were not. */
      invitedAt: z.iso.datetime().optional(),
    }),
  ),
});
export type Preparation = z.infer<typeof preparationSchema>;
