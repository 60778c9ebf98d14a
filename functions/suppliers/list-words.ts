import * as z from "zod";
import {
  type Address,
  addressSchema,
  type Contact,
  storedContactSchema,
} from "../../shared/fields/fields.ts";
import { foldName } from "../../shared/geo/fold-name.ts";
import { nothingIn } from "../../shared/imports/nothing-words.ts";
import { activitySchema, type Supplier, supplierKindSchema } from "../../shared/suppliers/schema.ts";
import type { SupplierRow } from "./read-supplier-rows.ts";

/**
 * One thing that a list says otherwise than a profile, as the profile would hold it. A contact comes without
 * its publicity: only people can agree to that.
 */
export const listWordSchema = z.discriminatedUnion("field", [
  z.object({ field: z.literal("name"), value: z.string() }),
  z.object({ field: z.literal("description"), value: z.string() }),
  z.object({ field: z.literal("website"), value: z.string() }),
  z.object({ field: z.literal("address"), value: addressSchema }),
  z.object({ field: z.literal("contact"), value: storedContactSchema.omit({ public: true }) }),
  z.object({ field: z.literal("activities"), value: z.array(activitySchema).min(1) }),
  z.object({ field: z.literal("kinds"), value: supplierKindSchema }),
]);
export type ListWord = z.infer<typeof listWordSchema>;

/** What the words of a list apply to: a profile, or the changes of it that wait. */
type Page = Pick<
  Supplier,
  "name" | "description" | "website" | "address" | "activities" | "kinds" | "contact"
>;

/** Whether two texts differ by case, accents and punctuation alone: lists often write in capitals. */
const saysSame = (a: string, b: string): boolean => foldName(a) === foldName(b);

const plainWebsite = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/\/+$/, "");

/** Degrees under which two positions are the same place: about 500 metres, as far as geocoders disagree. */
const near = 0.005;

const isNear = (a: Address, b: Address): boolean =>
  a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined
    ? a.lat === b.lat && a.lon === b.lon
    : Math.abs(a.lat - b.lat) < near && Math.abs(a.lon - b.lon) < near;

const isSameAddress = (a: Address, b: Address): boolean =>
  saysSame(a.line, b.line) &&
  a.postalCode === b.postalCode &&
  a.communeCode === b.communeCode &&
  (a.communeCode !== undefined || saysSame(a.city, b.city)) &&
  isNear(a, b);

const isElsewhere = (known: Address, said: Partial<Address>): boolean =>
  known.communeCode !== undefined && said.communeCode !== undefined
    ? known.communeCode !== said.communeCode
    : said.city === undefined
      ? said.postalCode !== undefined && said.postalCode !== known.postalCode
      : !saysSame(said.city, known.city);

/** The keys that hold something: an empty cell says nothing. */
const withoutAbsent = <T extends object>(said: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined && value !== ""),
  ) as Partial<T>;

/** The address as the list says it; in another commune, the old one's code and position no longer hold. */
const addressAfter = (known: Address, cells: Partial<Address>): Address => {
  const { lat, lon, ...said } = withoutAbsent(cells);
  const { communeCode: _communeCode, lat: _lat, lon: _lon, ...elsewhere } = known;
  const position = lat === undefined || lon === undefined ? {} : { lat, lon };
  return { ...(isElsewhere(known, said) ? elsewhere : known), ...said, ...position };
};

/** A contact without its publicity. */
type Person = Omit<Contact, "public">;

const contactAfter = (page: Page, said: Partial<Contact>): Person | undefined => {
  const { name, email, phone } = withoutAbsent(said);
  const known = page.contact;
  const address = email ?? known?.email;
  if (address === undefined) return undefined;
  return {
    name: name ?? known?.name ?? page.name.slice(0, 120),
    email: address,
    phone: phone ?? known?.phone ?? "",
  };
};

const isSameContact = (a: Person | undefined, b: Person): boolean =>
  a !== undefined && saysSame(a.name, b.name) && a.email === b.email && a.phone === b.phone;

/** How a presentation tells sectors that name no family of ours, so that the search finds their words. */
const sectorsText = (sectors: string): string => `Secteurs d’activité : ${sectors}`;

/** Whether a presentation is but the sectors of an earlier list. */
const isSectorsAlone = (description: string): boolean =>
  description.startsWith(sectorsText("")) && !description.includes("\n\n");

/** The presentation of a new profile: that of the list, then its sectors where there is room. */
export const describedBy = ({ description, sectors }: SupplierRow): string | undefined => {
  if (sectors === undefined) return description;
  const whole = [description, sectorsText(sectors)].filter(Boolean).join("\n\n");
  return whole.length <= 5_000 ? whole : description;
};

/** What a list says otherwise than a presentation; its sectors alone never stand in place of what somebody wrote. */
const descriptionOtherwise = (page: Page, row: SupplierRow): string | undefined => {
  const whole = describedBy(row);
  if (!whole || saysSame(whole, page.description)) return undefined;
  if (row.description && !isSectorsAlone(row.description))
    return saysSame(row.description, page.description) ? undefined : whole;
  return page.description === "" || isSectorsAlone(page.description) ? whole : undefined;
};

/**
 * What a row says otherwise than a profile, its kinds one by one. What is written differently without saying
 * anything else (capitals, accents, `http` for `https`) is the same. A list says activities only of a profile
 * that has none, for it knows them by a code that names one trade at most.
 */
export const differencesOf = (page: Page, row: SupplierRow): ListWord[] => {
  const words: ListWord[] = [];
  // A new profile may be called « Néant »; a known one is not renamed so.
  if (row.name && !nothingIn(row.name) && !saysSame(row.name, page.name))
    words.push({ field: "name", value: row.name });
  for (const kind of new Set(row.kinds))
    if (!page.kinds.includes(kind)) words.push({ field: "kinds", value: kind });
  const description = descriptionOtherwise(page, row);
  if (description) words.push({ field: "description", value: description });
  if (row.website && plainWebsite(row.website) !== plainWebsite(page.website))
    words.push({ field: "website", value: row.website });
  if (row.address) {
    const value = addressAfter(page.address, row.address);
    if (!isSameAddress(page.address, value)) words.push({ field: "address", value });
  }
  if (row.contact) {
    const value = contactAfter(page, row.contact);
    if (value && !isSameContact(page.contact, value)) words.push({ field: "contact", value });
  }
  if (row.activities && row.activities.length > 0 && page.activities.length === 0)
    words.push({ field: "activities", value: row.activities });
  return words;
};

/** Whether a profile says that already. */
export const isSaid = (page: Page, word: ListWord): boolean =>
  differencesOf(page, {
    siret: "",
    kinds: [],
    [word.field]: word.field === "kinds" ? [word.value] : word.value,
  }).length === 0;

/**
 * The page with a word of a list in place of its own. Its contact stays public only while the address is the
 * same: another person has not agreed to be shown.
 */
const withWord = <P extends Page>(page: P, word: ListWord): P => {
  switch (word.field) {
    case "kinds":
      return { ...page, kinds: [...new Set([...page.kinds, word.value])] };
    case "contact":
      return {
        ...page,
        contact: {
          ...word.value,
          public: page.contact?.email === word.value.email && page.contact.public,
        },
      };
    default:
      return { ...page, [word.field]: word.value };
  }
};

const isSameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The same for a profile and its changes that wait: they take the word too, unless they change that very
 * field, so that publishing them does not bring the old one back.
 */
export const withWordThroughout = (supplier: Supplier, word: ListWord): Supplier => {
  const { draft } = supplier;
  const changed = withWord(supplier, word);
  if (!draft) return changed;
  const { field } = word;
  const untouched = field === "kinds" || isSameValue(draft.input[field], supplier[field]);
  return untouched ? { ...changed, draft: { ...draft, input: withWord(draft.input, word) } } : changed;
};
