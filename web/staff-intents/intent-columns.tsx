import type { ListedIntent } from "../../shared/intents/filters.ts";
import { intentStatuses } from "../../shared/intents/lifecycle.ts";
import { intentModalityLabel } from "../../shared/law/modalities.ts";
import { amountInAYear } from "../../shared/law/need-value.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import type { Column } from "../components/data/Table.tsx";
import { IntentStatusBadge } from "../intents/IntentStatusBadge.tsx";
import { number } from "../platform/format.ts";
import { needAmountText } from "../reference/need-amount-text.ts";

/** A column of the table, and what it is sorted by. */
export type IntentColumn = Column<ListedIntent> & { by: (intent: ListedIntent) => string | number };

/** Every column that there is; the first names the row and always stays. */
export const intentColumns = (category: (id: string) => string): readonly IntentColumn[] => [
  {
    key: "intention",
    header: "Intention",
    names: true,
    by: ({ title }) => title,
    cell: (intent) => (
      <Link to="/intentions/$id" params={{ id: intent.id }} className="font-semibold">
        {intent.title}
      </Link>
    ),
  },
  {
    key: "acheteur",
    header: "Acheteur",
    by: ({ buyerName }) => buyerName,
    cell: ({ buyerName }) => buyerName,
  },
  {
    key: "etape",
    header: "Étape",
    by: ({ status }) => intentStatuses.indexOf(status),
    cell: ({ status }) => <IntentStatusBadge status={status} />,
  },
  {
    key: "famille",
    header: "Famille",
    by: ({ category: id }) => category(id),
    cell: ({ category: id }) => category(id),
  },
  {
    key: "modalite",
    header: "Modalité",
    by: ({ modality }) => modality,
    cell: ({ modality }) => intentModalityLabel(modality),
  },
  {
    key: "montant",
    header: "Montant",
    align: "right",
    by: (intent) => amountInAYear(intent) ?? -1,
    cell: (intent) => needAmountText(intent) ?? "–",
  },
  {
    key: "duree",
    header: "Durée, en mois",
    align: "right",
    by: ({ durationMonths }) => durationMonths ?? -1,
    cell: ({ durationMonths }) => (durationMonths === undefined ? "–" : number(durationMonths)),
  },
  {
    key: "lancement",
    header: "Lancement",
    by: ({ launchDate }) => launchDate,
    cell: ({ launchDate }) => dayText(launchDate),
  },
  {
    key: "modifiee",
    header: "Modifiée le",
    by: ({ updatedAt }) => updatedAt,
    cell: ({ updatedAt }) => dayText(updatedAt),
  },
];
