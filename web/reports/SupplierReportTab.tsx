import { useQuery } from "@tanstack/react-query";
import { OwnReport } from "./OwnReport.tsx";
import { supplierReportQuery } from "./queries.ts";

/** What a supplier gave as a company of followed contracts, year by year, for its members. */
export const SupplierReportTab = ({
  supplierId,
  ...choice
}: {
  supplierId: string;
  year: string;
  onYear: (year: string) => void;
}) => (
  <OwnReport
    {...choice}
    files={`/api/suppliers/${supplierId}/reports/${choice.year}`}
    query={useQuery(supplierReportQuery(supplierId, choice.year))}
    empty="Les marchés suivis où vous employez des personnes, reconnus à votre SIRET, paraîtront ici avec leurs heures."
  />
);
