import type { FormState } from "../../platform/useForm.ts";
import { Button } from "../basics/Button.tsx";
import { Notice } from "../feedback/Notice.tsx";

type OtherEntryProps = { other: NonNullable<FormState["other"]>; onKept: () => void };

/** Two entries wait for one form: which is shown, how to read the other, and to go on with one. */
export const OtherEntry = ({ other, onKept }: OtherEntryProps) => {
  const here = other.shown === "here";
  return (
    <Notice tone="info" title="Deux saisies vous attendent">
      <p role="status">
        {here
          ? "Celle que vous lisez ici a été écrite dans ce navigateur. Une autre est arrivée avec votre lien de connexion : vous pouvez la lire sans perdre celle-ci."
          : "Celle que vous lisez maintenant est arrivée avec votre lien de connexion. Si vous ne l’avez pas écrite, revenez à celle de ce navigateur : elle est toujours là."}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button small onClick={other.exchange}>
          {here ? "Reprendre ce que vous aviez écrit sur l’autre appareil" : "Revenir à ce qui était ici"}
        </Button>
        <Button
          small
          onClick={() => {
            other.keep();
            onKept();
          }}
        >
          {here ? "Garder ce qui est ici" : "Garder ce qui vient de l’autre appareil"}
        </Button>
      </div>
    </Notice>
  );
};
