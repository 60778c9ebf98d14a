import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { answer, api, named } from "../platform/api.ts";
import { FactsFields } from "./FactsFields.tsx";
import { blankFacts, factsOf } from "./facts-form.ts";
import { IdentityFields } from "./IdentityFields.tsx";
import { blankIdentity, identityOf, tellsOfSomebody } from "./identity-form.ts";
import { SaveDialog } from "./SaveDialog.tsx";

/** A person entered by staff: facts under a code, who they are apart. */
export const NewParticipantDialog = ({ onClose }: { onClose: () => void }) => {
  const navigate = useNavigate();
  const [facts, setFacts] = useState(blankFacts);
  const [identity, setIdentity] = useState(blankIdentity);
  return (
    <SaveDialog
      title="Nouveau bénéficiaire"
      action="Enregistrer"
      saved="Le bénéficiaire est enregistré : vérifiez maintenant son éligibilité."
      wide
      save={(key) =>
        answer(
          api.clause.participants.$post(
            {
              json: {
                // A day of birth tells its month, which needs no typing again.
                facts: factsOf({ ...facts, born: facts.born || identity.birthDate.slice(0, 7) }),
                ...(tellsOfSomebody(identity) ? { identity: identityOf(identity) } : {}),
              },
            },
            named(key),
          ),
        )
      }
      onSaved={({ id }) => void navigate({ to: "/equipe/clauses/personnes/$id", params: { id } })}
      onClose={onClose}
    >
      <p className="max-w-measure text-ink-soft">
        Un code sans signification est tiré au sort. L’identité est gardée à part : seule l’équipe la lit,
        chaque lecture est notée au journal, et elle est effacée deux ans après le dernier contrat de travail.
      </p>
      <section className="space-y-5">
        <h3 className="text-h3">Qui est cette personne</h3>
        <IdentityFields
          value={identity}
          set={(patch) => setIdentity((before) => ({ ...before, ...patch }))}
          under="identity."
        />
      </section>
      <section className="space-y-5">
        <h3 className="text-h3">Ce que l’on sait d’elle à l’entrée</h3>
        <FactsFields value={facts} set={(patch) => setFacts((before) => ({ ...before, ...patch }))} />
      </section>
    </SaveDialog>
  );
};
