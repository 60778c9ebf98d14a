import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { MailLink, PhoneLink } from "../components/basics/Reach.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { type Contact, contactQuery } from "../platform/contact.ts";

/** A line of the notice; what the team has not filled in is said, and not left out: the law asks for it. */
const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="sm:flex sm:gap-2">
    <dt className="font-semibold">{name} :</dt>
    <dd>{children || "à compléter par l’équipe"}</dd>
  </div>
);

const LegalContact = ({ contact }: { contact: Contact }) => (
  <>
    <dl className="space-y-1">
      <Line name="Courriel">{contact.email && <MailLink email={contact.email} />}</Line>
      <Line name="Téléphone">{contact.phone && <PhoneLink phone={contact.phone} />}</Line>
      <Line name="Adresse postale">{contact.postalAddress}</Line>
      <Line name="Directeur de la publication">
        {contact.publicationDirector || "le représentant légal de l’association"}
      </Line>
    </dl>
    <h2>Hébergement</h2>
    <dl className="space-y-1">
      <Line name="Hébergeur">{contact.hostName}</Line>
      <Line name="Adresse">{contact.hostAddress}</Line>
      <Line name="Téléphone">{contact.hostPhone && <PhoneLink phone={contact.hostPhone} />}</Line>
    </dl>
  </>
);

export const LegalPage = () => {
  const contact = useQuery(contactQuery);
  return (
    <Page>
      <PageTitle title="Mentions légales" />
      <div className="prose">
        <h2>Éditeur</h2>
        <p>
          Toulouse Métropole Emploi, association régie par la loi du 1er juillet 1901, à Toulouse
          (Haute-Garonne).
        </p>
        <Loaded query={contact} lines={8}>
          {(known) => <LegalContact contact={known} />}
        </Loaded>
        <h2>Logiciel</h2>
        <p>
          Rencontres solidaires est un logiciel libre, sous licence MIT : chacun peut l’utiliser, le modifier
          et le partager.
        </p>
        <h2>Données ouvertes</h2>
        <p>
          Les fiches publiques de l’annuaire se téléchargent aux formats <a href="/api/suppliers.csv">CSV</a>{" "}
          et <a href="/api/suppliers.geojson">GeoJSON</a>, et se réutilisent librement en citant leur source.
          Les <a href="/api/docs">échanges avec d’autres logiciels</a> sont décrits.
        </p>
        <h2>Ce que valent nos conseils</h2>
        <p>
          Le simulateur, le guide et les suggestions s’appuient sur le code de la commande publique, à la date
          que vous indiquez, et citent leurs sources. Ils éclairent votre choix et ne remplacent pas l’avis
          d’un juriste.
        </p>
        <h2>D’où viennent les cartes et les listes</h2>
        <ul>
          <li>Communes, intercommunalités, départements et régions : Insee, DGCL, Etalab.</li>
          <li>Positions des communes : GeoNames, licence CC BY 4.0.</li>
          <li>Contours des départements : Natural Earth, domaine public, simplifiés.</li>
          <li>Codes CPV : règlement (CE) n° 213/2008. Textes de loi : Légifrance, licence ouverte.</li>
        </ul>
        <h2>Caractères et dessins</h2>
        <p>
          Les titres sont composés en Bricolage Grotesque, les textes en Atkinson Hyperlegible Next, sous
          licence libre SIL. Les dessins sont les nôtres.
        </p>
      </div>
    </Page>
  );
};
