import { employmentTypeLabels } from "../../shared/clause/codes.ts";
import type { StatementView } from "../../shared/statements/view.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Table } from "../components/data/Table.tsx";
import { number } from "../platform/format.ts";
import { personText } from "./LineFields.tsx";

/** What was stated, to be read again. */
export const StatementRecap = ({ view }: { view: StatementView }) => (
  <div className="space-y-6">
    {view.nothing ? (
      <p className="text-lead">Rien ce mois-ci.</p>
    ) : (
      <Table
        caption="Les heures déclarées"
        columns={[
          { key: "who", header: "Personne", names: true, cell: personText },
          { key: "contract", header: "Marché", cell: ({ contractTitle }) => contractTitle },
          { key: "hours", header: "Heures", align: "right", cell: ({ hours = 0 }) => number(hours) },
          { key: "end", header: "Fin du contrat", cell: ({ end }) => end && dayText(end) },
        ]}
        rows={view.lines}
        rowKey={({ employmentId }) => employmentId}
      />
    )}
    {view.hires.length > 0 && (
      <ul className="space-y-2">
        {view.hires.map(({ id, start, type, contractTitle, hours, status, why }) => (
          <li key={id}>
            Embauche du {dayText(start)}, {employmentTypeLabels[type]}, {contractTitle} : {number(hours)} h
            {status === "refused" && `, non retenue : ${why}`}
            {status === "accepted" && ", enregistrée"}
          </li>
        ))}
      </ul>
    )}
  </div>
);
