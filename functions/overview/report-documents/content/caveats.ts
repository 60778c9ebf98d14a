import { figure, percent } from "../../../../shared/clause/report/figure-words.ts";
import type { Block } from "./document.ts";

import type { ReportSource } from "./source.ts";
import { tableBlock } from "./table-blocks.ts";

/** What is published and what the lines give, where they differ, with why. */
export const inconsistentBlocks = ({ clause: { inconsistent } }: ReportSource): Block[] =>
  tableBlock("Ce qui est publié, ce que donnent les lignes, et pourquoi", inconsistent, [
    { heading: "Ce qui est publié", of: ({ published }) => published },
    {
      heading: "Les lignes donnent",
      of: ({ key, data }) => (key.endsWith("Share") ? percent(data) : figure(data)),
    },
    { heading: "Pourquoi", words: true, width: 46, of: ({ why }) => why },
  ]);

/** How figures are counted, for those who read them. */
export const method: readonly string[] = [
  "Les heures sont celles du mois où elles sont travaillées, quel que soit celui où l’entreprise les déclare. Elles vont au premier article du marché.",
  "Un équivalent temps plein vaut 1 607 heures.",
  "Un marché est suivi s’il a des heures dans la période ou s’il y est en cours ; chaque lot compte pour un marché. Sous plusieurs articles, il compte une fois sous chacun et une seule dans le total.",
  "Un bénéficiaire a au moins une heure dans la période. Est nouveau qui y commence un contrat de travail : qui en commence deux compte dans deux mois, et une fois dans l’année.",
  "Une entreprise est accompagnée si elle est titulaire, cotraitante ou sous-traitante d’un marché en cours.",
  "L’âge est celui du 1er juillet, le statut celui de l’entrée.",
  "Un an après : la situation la plus proche de douze mois après le premier contrat de travail, de neuf à quinze mois, des personnes qui ont commencé l’année d’avant.",
  "Les parts sont celles de ce qui est connu ; ce qui ne l’est pas est dit à côté. Arrondies, elles peuvent ne pas s’additionner à 100 %.",
  "Un tiret (—) : le chiffre n’est pas connu, ou compte trop peu de personnes pour être dit.",
];
