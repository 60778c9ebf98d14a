import type { Rencontre } from "../../shared/rencontres.ts";

/** The meetings of one participant. */
export const OwnPlan = ({ rencontre }: { rencontre: Rencontre; organisationId: string }) =>
  rencontre.publishedRound === undefined ? null : <p>Plan</p>;
