import type { StatementView } from "../../shared/statements/view.ts";
import { Notice } from "../components/feedback/Notice.tsx";
import { TeamContact } from "../components/layout/TeamContact.tsx";
import { count } from "../platform/format.ts";

/** That a statement has no room for all the people of a company: nothing of them is lost silently. */
export const LeftOut = ({ view: { leftOut, lines } }: { view: StatementView }) =>
  leftOut === 0 ? null : (
    <Notice
      tone="warning"
      title={`${count(leftOut, "contrat de travail n’est pas", "contrats de travail ne sont pas")} dans ce relevé`}
    >
      <p>
        Un relevé s’ouvre avec {count(lines.length, "ligne")} au plus. Pour les heures qui manquent,{" "}
        <TeamContact />.
      </p>
    </Notice>
  );
