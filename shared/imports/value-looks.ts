import { readPhone } from "../fields/phone.ts";
import { foldWords } from "./header-words.ts";

/**
 * Towns that lists name the most, to tell a column of towns from one of names where no header does: the communes of
 * Toulouse Métropole, those of its surroundings, and the chief towns of the départements.
 */
const towns = new Set(
  `toulouse aigrefeuille aucamville aussonne balma beaupuy beauzelle blagnac brax bruguieres castelginest colomiers
  cornebarrieu cugnaux dremil-lafage fenouillet flourens fonbeauzard gagnac-sur-garonne gratentour launaguet lespinasse
  mondonville mondouzil mons montrabe pibrac pin-balma quint-fonsegrives saint-alban saint-jean saint-jory saint-orens
  seilh tournefeuille union villeneuve-tolosane muret portet-sur-garonne ramonville labege castanet-tolosan escalquens
  plaisance-du-touch frouzins seysses roques auterive carbonne revel villefranche-de-lauragais saint-gaudens grenade
  fronton saint-lys leguevin l-isle-jourdain montauban albi castres mazamet gaillac graulhet pamiers foix auch tarbes
  lourdes cahors figeac rodez millau carcassonne narbonne perpignan beziers montpellier nimes ales mende
  bourg-en-bresse laon moulins digne-les-bains gap nice privas charleville-mezieres troyes marseille caen aurillac
  angouleme la-rochelle bourges tulle brive-la-gaillarde ajaccio bastia dijon saint-brieuc gueret perigueux besancon
  valence evreux chartres quimper brest bordeaux rennes chateauroux tours grenoble lons-le-saunier mont-de-marsan blois
  saint-etienne le-puy-en-velay nantes orleans agen angers saint-lo chalons-en-champagne reims chaumont laval nancy
  bar-le-duc vannes lorient metz nevers lille beauvais alencon arras clermont-ferrand pau bayonne strasbourg colmar
  mulhouse lyon villeurbanne vesoul macon le-mans chambery annecy paris rouen le-havre melun versailles niort amiens
  toulon avignon la-roche-sur-yon poitiers limoges epinal auxerre belfort evry-courcouronnes nanterre bobigny creteil
  cergy pointe-a-pitre basse-terre fort-de-france cayenne saint-denis saint-pierre mamoudzou`
    .split(/\s+/)
    .map(foldWords),
);

/** « Toulouse », « TOULOUSE CEDEX 9 », « Saint-Orens-de-Gameville », « Roquette-sur-Garonne ». */
export const looksLikeTown = (value: string): boolean => {
  if (/\d{3}|@|[«"/]/.test(value) || value.length > 50) return false;
  const plain = foldWords(value.replace(/\s+cedex(?:\s*\d+)?$/i, "").replace(/\s+\d{1,2}$/, ""));
  return (
    towns.has(plain) ||
    /\bcedex\b/i.test(value) ||
    /^(?:saint|sainte|st|ste)[ -]\p{L}+(?:-\p{L}+)*$/iu.test(value) ||
    /^\p{L}+[- ](?:sur|sous|lès|lez|en)[- ]\p{L}+$/iu.test(value)
  );
};

/** « 12 bis, rue des Arts », « ZI de Montaudran », « BP 12 ». */
export const looksLikeStreet = (value: string): boolean =>
  /^\d{1,4}\s*(?:bis|ter|quater|[a-c])?,?\s+\p{L}{2}/iu.test(value) ||
  /^(?:rue|av(?:enue)?|bd|boulevard|ch(?:emin)?|place|impasse|route|all[ée]es?|z\.?i|z\.?a|zac|bp|lieu[- ]dit|quai|cours|square|esplanade|rond-point|r[ée]sidence)\b/iu.test(
    value,
  );

/** A number that begins as those of telephones do: nine digits alone are a SIREN. */
export const looksLikePhone = (value: string): boolean =>
  /^(?:\+|\(?0)/.test(value) && readPhone(value) !== undefined;
