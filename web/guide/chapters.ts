import type { Chapter } from "./chapters/chapter.ts";
import { directPurchase } from "./chapters/direct-purchase.tsx";
import { disabilityAndInclusion } from "./chapters/disability-and-inclusion.tsx";
import { executionClause } from "./chapters/execution-clause.tsx";
import { glossary } from "./chapters/glossary.tsx";
import { lots } from "./chapters/lots.tsx";
import { obligation } from "./chapters/obligation.tsx";
import { rencontre } from "./chapters/rencontre.tsx";
import { reservedContract } from "./chapters/reserved-contract.tsx";
import { socialEconomy } from "./chapters/social-economy.tsx";
import { sourcing } from "./chapters/sourcing.tsx";

/** The guide, in the order one reads it. */
export const chapters: readonly Chapter[] = [
  reservedContract,
  disabilityAndInclusion,
  socialEconomy,
  executionClause,
  obligation,
  directPurchase,
  sourcing,
  lots,
  rencontre,
  glossary,
];
