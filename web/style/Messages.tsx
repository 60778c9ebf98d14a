import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Decision } from "../components/dialogs/Decision.tsx";
import { ConfirmDialog } from "../components/dialogs/Dialog.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Part, Row, Specimen } from "./Specimen.tsx";

/** Dialogs, toasts, notices. */
export const Messages = () => {
  const [asked, setAsked] = useState(false);
  return (
    <Part id="messages" title="Boîtes de dialogue et messages">
      <Specimen name="Dialogue : une confirmation, une décision motivée">
        <Row>
          <Button onClick={() => setAsked(true)}>Envoyer les convocations</Button>
          <Decision
            label="Refuser la fiche"
            title="Refuser la fiche"
            help="Le fournisseur lira ces mots."
            action="Refuser et prévenir"
            templates={[{ name: "Preuve illisible", text: "La preuve envoyée n’est pas lisible." }]}
            decide={async (reason) => reason}
            onDone={(reason) => toast(`Refusée : ${reason}`)}
          />
        </Row>
        {asked && (
          <ConfirmDialog
            title="Envoyer 46 convocations ?"
            action="Envoyer les 46 convocations"
            onConfirm={() => {
              setAsked(false);
              toast("46 convocations sont parties.");
            }}
            onClose={() => setAsked(false)}
          >
            <p>Chaque participant reçoit son plan et la façon de venir.</p>
          </ConfirmDialog>
        )}
      </Specimen>
      <Specimen name="Message passager : seul, ou avec de quoi revenir en arrière">
        <Row>
          <Button onClick={() => toast("Le lien est copié.")}>Copier le lien</Button>
          <Button onClick={() => toast("La fiche est retirée.", () => toast("La fiche est revenue."))}>
            Retirer la fiche
          </Button>
        </Row>
      </Specimen>
      <Specimen name="À savoir, à sa place dans la page">
        <div className="grid gap-4">
          <Notice tone="info" title="Les inscriptions ouvrent le 12 novembre" />
          <Notice tone="success" title="Votre fiche est publiée">
            <p>Elle est dans l’annuaire dès maintenant.</p>
          </Notice>
          <Notice tone="warning" title="Une preuve expire dans 20 jours" />
          <Notice tone="error" title="Le fichier n’a pas été lu">
            <p>Envoyez un PDF ou une image de moins de 5 Mo.</p>
          </Notice>
        </div>
      </Specimen>
    </Part>
  );
};
