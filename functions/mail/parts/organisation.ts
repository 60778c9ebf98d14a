import * as z from "zod";

/** What a mail about speaking for an organisation holds of it. */
export const ofOrganisation = { organisationId: z.string(), organisationName: z.string() };

/** `{organisation}`. */
export const factsOfOrganisation = ({ organisationName }: { organisationName: string }) => ({
  organisation: organisationName,
});
