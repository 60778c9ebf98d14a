import { Button } from "../components/basics/Button.tsx";
import { ButtonLink, FileLink, Link } from "../components/basics/Link.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { ShareButton } from "../components/layout/ShareButton.tsx";
import { Part, Row, Specimen } from "./Specimen.tsx";

/** Buttons and links. */
export const Actions = () => (
  <Part id="actions" title="Boutons et liens">
    <Specimen name="Boutons : l’action de la page, les autres, discret, dangereux">
      <Row>
        <Button look="main">Envoyer les 46 convocations</Button>
        <Button>Enregistrer le brouillon</Button>
        <Button look="quiet">Passer cette question</Button>
        <Button look="danger" icon="trash">
          Retirer la fiche
        </Button>
      </Row>
    </Specimen>
    <Specimen name="Petits, avec une icône, en cours, impossibles">
      <Row>
        <Button small icon="plus">
          Ajouter une activité
        </Button>
        <Button small look="main">
          Publier
        </Button>
        <Button look="main" busy>
          Enregistrer
        </Button>
        <Button disabled>Publier</Button>
        <ShareButton title="Composants de l’interface" />
      </Row>
    </Specimen>
    <Specimen name="Liens : dans un texte, comme un bouton, vers un fichier">
      <Row>
        <Link to="/annuaire">Voir l’annuaire</Link>
        <ButtonLink to="/simulateur" look="main" icon="arrowRight">
          Quelle réservation pour mon besoin ?
        </ButtonLink>
        <FileLink href="https://www.legifrance.gouv.fr" icon="external">
          Légifrance
        </FileLink>
        <TableFiles path="/api/suppliers" what="Fournisseurs" />
      </Row>
    </Specimen>
  </Part>
);
