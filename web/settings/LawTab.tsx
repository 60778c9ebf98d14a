import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LawList } from "../../shared/settings/law-settings.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Loaded } from "../components/feedback/States.tsx";
import { DateField } from "../components/forms/TextField.tsx";
import { today } from "../platform/clock.ts";
import { DatedRows } from "./DatedRows.tsx";
import { withoutRow } from "./dated-lines.ts";
import { LawRowDialog } from "./LawRowDialog.tsx";
import { lawLines } from "./law-lines.ts";
import { lawSettingsQuery, saveLaw } from "./queries.ts";
import { useSave } from "./useSave.ts";

const lists: readonly { id: LawList; title: string; help: string; value: string }[] = [
  {
    id: "thresholds",
    title: "Seuils",
    help: "Achat direct : sous ce montant, sans publicité ni mise en concurrence. Procédure formalisée : à partir de ce montant, la procédure européenne s’impose. Petit lot : sous ce montant, un lot peut y échapper.",
    value: "Montant",
  },
  {
    id: "eiti",
    title: "Expérimentation des EITI",
    help: "Tant qu’elle dure, une entreprise d’insertion par le travail indépendant peut remporter un marché réservé à l’insertion.",
    value: "État",
  },
  {
    id: "essServices",
    title: "Services qui peuvent être réservés à l’économie sociale et solidaire",
    help: "Codes CPV de la liste annexée au code (art. L2113-15).",
    value: "Codes",
  },
];

/** The dated rows of law: which one applies on a day, and those that the team adds. */
export const LawTab = () => {
  const query = useQuery(lawSettingsQuery);
  const [day, setDay] = useState(today());
  const [adding, setAdding] = useState<LawList>();
  const { change, busy } = useSave(saveLaw);
  return (
    <Loaded query={query} lines={8}>
      {({ value: settings, version }) => (
        <div className="space-y-12">
          <DateField
            path="jour"
            label="Voir les règles au"
            help="Une intention d’achat est jugée par la règle en vigueur à sa date de lancement."
            value={day}
            onChange={(chosen) => setDay(chosen || today())}
          />
          <DatedRows
            lists={lists}
            what="Règle"
            onDay={`Le ${dayText(day)}`}
            linesOf={(list) => lawLines(list, settings, { day, today: today() })}
            onAdd={setAdding}
            onRemove={(list, index) =>
              change({
                to: withoutRow(settings, list, index),
                from: settings,
                version,
                done: "La ligne est retirée.",
              })
            }
            busy={busy}
          />
          {adding && (
            <LawRowDialog
              list={adding}
              settings={settings}
              version={version}
              onClose={() => setAdding(undefined)}
            />
          )}
        </div>
      )}
    </Loaded>
  );
};
