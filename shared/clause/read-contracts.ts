import { textUpTo } from "../imports/read-cells.ts";
import { readDayCell, readNature } from "../imports/read-intent-cells.ts";
import { readSiret } from "../imports/read-siret.ts";
import { column, contractColumns, neededColumn } from "./columns.ts";
import type { ContractValue } from "./folder.ts";
import type { ListReaders } from "./list-readers.ts";
import { readClauseModality, readHours } from "./read-clause-cells.ts";
import { readCode, readList, readYesNo } from "./read-codes.ts";
import { checkSpan } from "./read-dates.ts";
import type { ClauseFile } from "./read-rows.ts";
import type { Reference } from "./references.ts";

const readBuyerNature = readCode({ public: ["public", "publique"], private: ["prive", "privée"] });

type Needs = ListReaders & { operations: Reference };

/** The contracts, a lot a line. */
export const contractsFile: ClauseFile<ContractValue, Needs> = {
  name: "marches",
  columns: {
    ...contractColumns,
    title: column("intitule", "Intitulé"),
    buyer: neededColumn("acheteur", "Acheteur"),
    buyerNature: neededColumn("acheteur_nature", "Nature de l’acheteur"),
    buyerSiret: column("siret_acheteur", "SIRET de l’acheteur"),
    operation: column("operation", "Opération"),
    modalities: neededColumn("article", "Article"),
    category: column("famille", "Famille d’achats"),
    nature: column("nature", "Nature du marché"),
    commune: column("commune", "Commune"),
    departement: column("departement", "Département"),
    ofTheState: column("marche_etat", "Marché de l’État"),
    plannedHours: column("heures_prevues", "Heures prévues"),
    notified: column("notification", "Notification"),
    start: column("debut", "Début"),
    end: column("fin", "Fin"),
  },
  key: ["number", "lot"],
  read: (cells, { gazetteer, readFamily, readCommune, readDepartement, operations }) => {
    const number = cells.required("number", textUpTo(80));
    const buyer = cells.required("buyer", textUpTo(200));
    const buyerNature = cells.required("buyerNature", readBuyerNature);
    const modalities = cells.required("modalities", readList(readClauseModality));
    const value = {
      lot: cells.valid("lot", textUpTo(40)) ?? "",
      title: cells.valid("title", textUpTo(200)),
      buyerSiret: cells.valid("buyerSiret", readSiret),
      operation: cells.valid("operation", textUpTo(200)),
      category: cells.valid("category", readFamily),
      nature: cells.valid("nature", readNature),
      commune: cells.valid("commune", readCommune),
      departement: cells.valid("departement", readDepartement),
      ofTheState: cells.valid("ofTheState", readYesNo),
      plannedHours: cells.valid("plannedHours", readHours),
      notified: cells.valid("notified", readDayCell),
      start: cells.valid("start", readDayCell),
      end: cells.valid("end", readDayCell),
    };
    checkSpan(cells, value);
    const unknown = value.operation && operations(value.operation);
    if (unknown) cells.refuse("operation", unknown);
    const place = value.commune === undefined ? undefined : gazetteer.commune(value.commune);
    if (place && value.departement && place.departement !== value.departement)
      cells.warn("departement", `${place.name} est dans le ${place.departement}, qui est retenu`);
    if (!number || !buyer || !buyerNature || !modalities) return undefined;
    return {
      number,
      buyer,
      buyerNature,
      modalities,
      ...value,
      departement: place ? undefined : value.departement,
    };
  },
};
