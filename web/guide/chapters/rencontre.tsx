import { Link } from "../../components/basics/Link.tsx";
import type { Chapter } from "./chapter.ts";

export const rencontre: Chapter = {
  slug: "rencontre",
  title: "Comment se passe une rencontre",
  lead: "Une journée, des rendez-vous courts à des tables, choisis à partir de vrais besoins.",
  sources: ["R2111-1"],
  Content: () => (
    <>
      <h2>Avant</h2>
      <ol className="list-decimal pl-5">
        <li>
          Les acheteurs disent ce qu’ils comptent acheter ; les fournisseurs tiennent leur fiche à jour.
        </li>
        <li>Chacun s’inscrit, dit quand il n’est pas libre et qui il souhaite voir, ou ne pas voir.</li>
        <li>
          L’équipe rapproche besoins et fournisseurs. Chaque rapprochement est expliqué : le métier, le lieu,
          la capacité, l’article de loi.
        </li>
        <li>Chacun reçoit son programme par courriel, avec l’heure et la table de chaque rendez-vous.</li>
      </ol>
      <h2>Le jour même</h2>
      <p>
        On se présente à l’accueil, puis on suit son programme. Si quelqu’un manque, les rendez-vous qui
        restent sont réorganisés, en changeant le moins possible ce qui a été annoncé.
      </p>
      <h2>Après</h2>
      <p>
        Le lendemain, puis un mois, trois mois et six mois plus tard, un courriel demande ce qu’il en est. Une
        réponse suffit, sans compte, et l’équipe aide si un marché se prépare.
      </p>
      <p>
        <Link to="/rencontres">Voir les prochaines rencontres</Link>
      </p>
    </>
  ),
};
