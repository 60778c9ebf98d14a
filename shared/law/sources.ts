/** The notice annexed to the code that lists social and other specific services; its text is not among the extracts read. */
const servicesNotice =
  "l’avis relatif aux contrats de la commande publique ayant pour objet des services sociaux et autres services spécifiques (Journal officiel du 31 mars 2019), annexé au code, hors des extraits consultés";

/** The sources of rules, as shown to users. */
export const sources = {
  code: "Code de la commande publique, version consultée le 4 avril 2026 (données LEGI, DILA)",
  code2026: "Code de la commande publique, version en vigueur le 22 août 2026 (données LEGI, DILA)",
  decree2019:
    "Décret n° 2019-1344 du 12 décembre 2019 (seuil de 40 000 € HT), à vérifier pour les dates anciennes",
  decree2025: "Décret n° 2025-1386 du 29 décembre 2025, modifiant l’article R. 2122-8",
  europeanThresholds2026:
    "Avis relatif aux seuils de procédure 2026-2027, annexé au Code de la commande publique",
  asap: "Loi n° 2020-1525 du 7 décembre 2020, article 141",
  prison: "Ordonnance n° 2022-1336 du 19 octobre 2022, article 19",
  eiti: "Loi n° 2018-771 du 5 septembre 2018, article 83 (expérimentation prolongée en 2021 et en 2023)",
  directive: `Directive 2014/24/UE, article 77 ; à vérifier avec ${servicesNotice}`,
  specificServices: `Code de la commande publique, article R. 2123-1 ; codes CPV : directive 2014/24/UE, annexe XIV, à vérifier avec ${servicesNotice}`,
  valuation:
    "Code de la commande publique, articles R. 2121-1 à R. 2121-4 (hors des extraits consultés, à vérifier)",
  scope: "Code de la commande publique, article L. 1211-1 (hors des extraits consultés)",
} as const;

/** A sentence with its article of law and the text that contains it. */
export type Explained = { text: string; article: string; source: string };

/** Shown with every answer about the law. */
export const disclaimer =
  "Cette réponse explique les règles à partir de ce que vous avez indiqué. Elle informe et ne remplace pas l’avis d’un juriste.";
