import { serviceLabels } from "../../shared/suppliers/kinds.ts";
import { amount, list } from "../platform/format.ts";
import { useCategoryLabel } from "../reference/queries.ts";
import { ZoneText } from "../suppliers/ZoneText.tsx";
import { type ActivityRow, wholeZone } from "./profile-form.ts";

const Told = ({ row, city }: { row: ActivityRow; city: string }) => {
  const category = useCategoryLabel();
  const { services, description, yearlyCapacity } = row;
  const zone = wholeZone(row.zone);
  return (
    <span className="block whitespace-normal">
      {row.category ? category(row.category) : "Famille à choisir"}
      {services.length > 0 && ` (${list(services.map((service) => serviceLabels[service]))})`}
      {zone && (
        <>
          {" "}
          : <ZoneText zone={zone} city={city || "votre adresse"} />
        </>
      )}
      {yearlyCapacity !== undefined && `. Jusqu’à ${amount(yearlyCapacity)} HT par an`}
      {description && `. ${description}`}
    </span>
  );
};

/** Activities with the names of their families and territories, as two versions of a profile are told side by side. */
export const ToldActivities = ({ rows, city }: { rows: readonly ActivityRow[]; city: string }) =>
  rows.map((row) => <Told key={row.key} row={row} city={city} />);
