import type { Chapter } from "./chapter.ts";

export const reservedContract: Chapter = {
  slug: "marche-reserve",
  title: "Qu’est-ce qu’un marché réservé ?",
  lead: "Un marché public, ou un lot, auquel seules certaines structures peuvent répondre.",
  sources: ["L2113-12 à L2113-16", "R2113-7", "R2113-8"],
  Content: () => (
    <>
      <p>
        En principe, un marché public est ouvert à toutes les entreprises. La loi fait une exception :
        l’acheteur peut <strong>réserver</strong> un marché, ou un lot d’un marché, à des structures qui font
        travailler des personnes éloignées de l’emploi. Les autres entreprises ne peuvent alors pas
        l’emporter.
      </p>
      <p>Il y a quatre réservations :</p>
      <ul>
        <li>au handicap (article L2113-12) ;</li>
        <li>à l’insertion par l’activité économique (article L2113-13) ;</li>
        <li>au travail en établissement pénitentiaire (article L2113-13-1) ;</li>
        <li>à l’économie sociale et solidaire, pour certains services (article L2113-15).</li>
      </ul>
      <p>
        Les deux premières peuvent être réunies dans un même marché ou un même lot (article L2113-14) : c’est
        souvent le bon choix quand on ne sait pas encore qui répondra.
      </p>
      <h2>Réserver ne dispense pas de mettre en concurrence</h2>
      <p>
        Les structures concernées sont mises en concurrence entre elles. La procédure, la publicité et les
        délais restent ceux du montant du marché. Ce qui change est la liste de ceux qui peuvent répondre.
      </p>
      <h2>Ce qu’il faut écrire</h2>
      <p>
        La décision de réserver est écrite dans l’avis d’appel à la concurrence ou, s’il n’y en a pas, dans
        les documents de la consultation.
      </p>
    </>
  ),
};
