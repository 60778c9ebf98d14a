import * as z from "zod";

const count = z.int().min(0);
const organisation = z.object({ registrationId: z.string(), organisationId: z.string(), name: z.string() });

/** How an edition is prepared: who has registered, and where those who have do not fit each other. */
export const preparationSchema = z.object({
  buyers: count,
  suppliers: count,
  intents: count,
  /** Registrations in force, by the day on which they came, summed up from the first. */
  trend: z.array(z.object({ day: z.iso.date(), buyers: count, suppliers: count })),
  /** The families of the intents brought, those that fewest registered suppliers could answer first. */
  families: z.array(z.object({ category: z.string(), intents: count, suppliers: count })),
  /** Registered suppliers whom no intent corresponds to. */
  idleSuppliers: z.array(organisation),
  /** Buyers who could meet fewer suppliers than they want. */
  shortBuyers: z.array(organisation.extend({ possible: count, wanted: count })),
  /** Suppliers of the annuaire who have not registered and could answer what is short of answers, the most useful first. */
  fillers: z.array(
    z.object({
      supplierId: z.string(),
      name: z.string(),
      city: z.string(),
      contactName: z.string(),
      email: z.string(),
      phone: z.string(),
      /** How many of those intents, in which families. */
      intents: count,
      categories: z.array(z.string()),
      /** When its contact was invited to this edition; absent where it was not. */
      invitedAt: z.iso.datetime().optional(),
    }),
  ),
});
export type Preparation = z.infer<typeof preparationSchema>;
