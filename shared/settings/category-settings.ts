import * as z from "zod";
import { type Category, categoryNatureSchema, categorySchema, sectorOf } from "../categories/categories.ts";
import type { FieldError } from "../errors/errors.ts";

const prefixSchema = z
  .string()
  .refine((prefix) => /^\d{1,7}[1-9]$|^[1-9]$/.test(prefix), "1 à 8 chiffres, sans zéros à la fin");

/** A category set by staff: a changed shipped one, or one that they added. */
const familySchema = z.object({
  id: categorySchema,
  label: z.string().trim().min(3).max(120),
  nature: categoryNatureSchema,
  cpv: z.array(prefixSchema).min(1).max(40),
  synonyms: z.array(z.string().trim().min(2).max(60)).max(40),
  retired: z.boolean().default(false),
});

/** Only the differences from the shipped list. */
export const categorySettingsSchema = z.object({ families: z.array(familySchema).max(300) });
export type CategorySettings = z.infer<typeof categorySettingsSchema>;

/** The shipped list with staff's changes, and the categories they added after those of their sector. */
export const categoriesWith = (
  shipped: readonly Category[],
  { families }: CategorySettings,
): readonly Category[] => {
  const changed = new Map(families.map((family) => [family.id, { ...family, sector: sectorOf(family.id) }]));
  const known = new Set(shipped.map(({ id }) => id));
  const own = [...changed.values()].filter(({ id }) => !known.has(id));
  return shipped.flatMap((category, place) => {
    const lastOfSector = shipped[place + 1]?.sector !== category.sector;
    return [
      changed.get(category.id) ?? category,
      ...(lastOfSector ? own.filter(({ sector }) => sector === category.sector) : []),
    ];
  });
};

const error = (place: number, field: string, message: string): FieldError => ({
  path: `families[${place}].${field}`,
  code: "custom",
  message,
});

/**
 * The errors of a list: an unknown sector, a retired sector, a label or a CPV prefix shared by two
 * categories.
 */
export const categorySettingsErrors = (
  shipped: readonly Category[],
  settings: CategorySettings,
): FieldError[] => {
  const whole = categoriesWith(shipped, settings);
  const sectors = new Set(shipped.map(({ sector }) => sector));
  const ids = settings.families.map(({ id }) => id);
  return settings.families.flatMap((family, place) => {
    const isSector = sectorOf(family.id) === family.id;
    const others = whole.filter(({ id }) => id !== family.id);
    const sameLabel = others.find(({ label }) => label.toLowerCase() === family.label.toLowerCase());
    const taken = family.cpv.flatMap((prefix) => {
      const owner = others.find(({ id, sector, cpv }) => id !== sector && !isSector && cpv.includes(prefix));
      return owner ? [{ prefix, owner: owner.label }] : [];
    });
    return [
      ...(ids.indexOf(family.id) === place
        ? []
        : [error(place, "id", "Identifiant : deux familles portent le même.")]),
      ...(sectors.has(sectorOf(family.id)) ? [] : [error(place, "id", "Secteur : ce secteur n’existe pas.")]),
      ...(isSector && family.retired
        ? [error(place, "retired", "Un secteur ne se retire pas : retirez ses familles.")]
        : []),
      ...(sameLabel ? [error(place, "label", `Nom : « ${sameLabel.label} » existe déjà.`)] : []),
      ...taken.map(({ prefix, owner }) =>
        error(place, "cpv", `Codes CPV : le préfixe ${prefix} est déjà celui de « ${owner} ».`),
      ),
    ];
  });
};
