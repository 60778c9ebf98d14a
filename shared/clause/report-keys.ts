/** The keys of the yearly report’s groups that no other list holds. No zod here: pages load these lists. */

/** The key of what nobody stated. */
export const unknown = "unknown";

/** Where the work is done, seen from the home territory: the métropole, then the rest of each wider place. */
export const territories = ["metropole", "departement", "region", "elsewhere"] as const;
export type Territory = (typeof territories)[number];

/** Companies by the people they employ. */
export const companySizes = ["1-9", "10-49", "50-199", "200-999", "1000+"] as const;
export type CompanySize = (typeof companySizes)[number];
