import { useQuery } from "@tanstack/react-query";
import { OwnReport } from "./OwnReport.tsx";
import { buyerReportQuery } from "./queries.ts";

/** What the clauses of a buyer’s contracts gave, year by year, for its members. */
export const BuyerReportTab = ({
  buyerId,
  ...choice
}: {
  buyerId: string;
  year: string;
  onYear: (year: string) => void;
}) => (
  <OwnReport
    {...choice}
    files={`/api/buyers/${buyerId}/reports/${choice.year}`}
    query={useQuery(buyerReportQuery(buyerId, choice.year))}
    empty="Les marchés que l’équipe suit pour vous, reconnus à votre SIRET, paraîtront ici avec leurs heures."
  />
);
