import { Icon } from "../components/Icon.tsx";
import { Link } from "../components/Link.tsx";
import { count } from "../format.ts";
import type { Desk } from "./useDesk.ts";

/** Whether what was said at the desk has gone out; nothing is lost where it has not. */
export const DeskState = ({ desk: { waiting, problem } }: { desk: Desk }) => (
  <div role="status">
    {waiting.length > 0 && problem && (
      <p className="flex flex-wrap items-center gap-2 rounded bg-amber-wash px-4 py-3 text-amber">
        <Icon name="offline" />
        {count(waiting.length, "saisie attend", "saisies attendent")} d’être enregistrées.{" "}
        {problem.status === 401 ? (
          <>
            Votre session est finie : <Link to="/connexion">reconnectez-vous</Link>, rien n’est perdu.
          </>
        ) : (
          "Elles partent d’elles-mêmes dès que le réseau revient."
        )}
      </p>
    )}
  </div>
);
