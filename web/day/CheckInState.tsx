import { Icon } from "../components/basics/Icon.tsx";
import { Link } from "../components/basics/Link.tsx";
import { count } from "../platform/format.ts";
import type { CheckIn } from "./useCheckIn.ts";

/** Whether what was entered at check-in has reached the server; nothing is lost where it has not. */
export const CheckInState = ({ checkIn: { waiting, problem } }: { checkIn: CheckIn }) => (
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
