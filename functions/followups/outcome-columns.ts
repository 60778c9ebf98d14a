import { outcomeAnswerLabels } from "../../shared/followups/outcome-answers.ts";
import type { Outcome } from "../../shared/followups/outcomes.ts";
import type { FileColumn } from "../platform/http/file-columns.ts";

const sideLabels = { buyer: "acheteur", supplier: "fournisseur" };

/** The columns of the outcomes' file. */
export const outcomeColumns: readonly FileColumn<Outcome>[] = [
  { key: "rencontre", header: "Rencontre", of: ({ rencontreTitle }) => rencontreTitle },
  { key: "acheteur", header: "Acheteur", of: ({ buyer }) => buyer.name },
  { key: "fournisseur", header: "Fournisseur", of: ({ supplier }) => supplier.name },
  {
    key: "intentions",
    header: "Intentions",
    of: ({ intents }) => intents.map(({ title }) => title).join(" ; "),
  },
  { key: "repondu_par", header: "Répondu par", of: ({ side }) => sideLabels[side] },
  { key: "reponse", header: "Réponse", of: ({ answer }) => outcomeAnswerLabels[answer] },
  { key: "motif", header: "Motif", of: ({ why }) => why },
  { key: "date", header: "Date annoncée", as: "day", of: ({ date }) => date },
  { key: "montant_ht", header: "Montant HT", as: "euros", of: ({ contract }) => contract?.amount },
  { key: "article", header: "Article", of: ({ contract }) => contract?.modality },
  { key: "heures", header: "Heures d’insertion", as: "number", of: ({ contract }) => contract?.hours },
  {
    key: "beneficiaires",
    header: "Bénéficiaires",
    as: "number",
    of: ({ contract }) => contract?.beneficiaries,
  },
  { key: "remarque", header: "Remarque", of: ({ note }) => note },
  { key: "vague", header: "Vague", of: ({ wave }) => `J+${wave}` },
  { key: "repondu_le", header: "Répondu le", as: "moment", of: ({ answeredAt }) => answeredAt },
];
