import type { StaffStatement } from "../../shared/statements/view.ts";
import { momentText } from "../../shared/time/dates.ts";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { Table } from "../components/data/Table.tsx";
import { number } from "../platform/format.ts";
import { personText } from "./LineFields.tsx";

/** The statement as it was before each correction, the latest first. */
export const FormerRevisions = ({ statement }: { statement: StaffStatement }) => {
  if (statement.former.length === 0) return null;
  const nameOf = (employmentId: string) => {
    const line = statement.lines.find((one) => one.employmentId === employmentId);
    return line ? `${personText(line)}, ${line.contractTitle}` : "";
  };
  return (
    <section aria-labelledby="avant" className="space-y-4">
      <h2 id="avant" className="text-h2">
        Avant correction
      </h2>
      {statement.former.toReversed().map(({ revision, reason, checkedAt, lines }) => (
        <Disclosure
          key={revision}
          title={`Version ${revision}${checkedAt ? `, acceptée le ${momentText(checkedAt)}` : ""}`}
        >
          {reason && <p>{reason}</p>}
          <Table
            caption={`Heures de la version ${revision}`}
            columns={[
              {
                key: "who",
                header: "Personne",
                names: true,
                cell: ({ employmentId }) => nameOf(employmentId),
              },
              { key: "hours", header: "Heures", align: "right", cell: ({ hours = 0 }) => number(hours) },
            ]}
            rows={lines}
            rowKey={({ employmentId }) => employmentId}
          />
        </Disclosure>
      ))}
    </section>
  );
};
