import { type Category, sectorOf, shippedCategories } from "../../shared/categories/categories.ts";
import { judged } from "../../shared/errors/field-errors.ts";
import { type CategorySettings, categorySettingsSchema } from "../../shared/settings/category-settings.ts";
import { foldText } from "../../shared/text/fold.ts";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Form } from "../components/forms/Form.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { answer, api } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { saveCategories } from "./queries.ts";

type FamilyForm = { id: string; label: string; nature: Category["nature"]; cpv: string; synonyms: string };

const natures = [
  { value: "WORKS", label: "Travaux" },
  { value: "SUPPLIES", label: "Fournitures" },
  { value: "SERVICES", label: "Services" },
] as const;

/** « Toitures végétalisées » → `toitures-vegetalisees`. */
const idOf = (label: string): string =>
  foldText(label)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

const listOf = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

const formOf = (
  category: Pick<Category, "label" | "nature" | "cpv" | "synonyms"> | undefined,
): FamilyForm => ({
  id: "",
  label: category?.label ?? "",
  nature: category?.nature ?? "SERVICES",
  cpv: category?.cpv.join(" ") ?? "",
  synonyms: category?.synonyms.join(", ") ?? "",
});

type Versioned = { version: number; settings: CategorySettings };

type CategoryDialogProps = {
  /** The one to change; none for a new one of the sector. */
  category?: Category;
  sector: string;
  version: number;
  settings: CategorySettings;
  withFamily: (settings: CategorySettings, category: Category) => CategorySettings;
  onClose: () => void;
};

/** A family, or a sector: its name, codes and words. Its id is set once for all. */
export const CategoryDialog = ({
  category,
  sector,
  version,
  settings,
  withFamily,
  onClose,
}: CategoryDialogProps) => {
  const categoryOf = ({ id, label, nature, cpv, synonyms }: FamilyForm): Category => {
    const own = category?.id ?? `${sector}/${id || idOf(label)}`;
    return {
      ...{ id: own, sector: sectorOf(own), label, nature, retired: category?.retired ?? false },
      cpv: listOf(cpv, /[\s,;]+/),
      synonyms: listOf(synonyms, /,/),
    };
  };
  const form = useForm<FamilyForm, unknown, Versioned>({
    key: `famille-${category?.id ?? `nouvelle-${sector}`}`,
    initial: formOf(category),
    saved: { version, settings },
    judge: (value) => judged(categorySettingsSchema, withFamily(settings, categoryOf(value))),
    save: (value, { at, document }) =>
      saveCategories(withFamily(document?.settings ?? settings, categoryOf(value)), at?.version),
    latest: async () => {
      const { version: latest, value: theirs } = await answer(api.settings.categories.$get());
      const same = theirs.families.find(({ id }) => id === category?.id);
      return {
        document: { version: latest, settings: theirs },
        ...(same ? { value: formOf(same) } : {}),
      };
    },
    onSaved: () => {
      toast(category ? "La famille est modifiée." : "La famille est ajoutée.");
      onClose();
    },
  });
  const { value, set } = form;
  const place = withFamily(settings, categoryOf(value)).families.findIndex(
    ({ id }) => id === categoryOf(value).id,
  );
  const under = `families[${Math.max(0, place)}].`;
  const field = fieldsOf(value, set, under);
  const sectorLabel = shippedCategories.find(({ id }) => id === sector)?.label ?? sector;
  return (
    <Dialog
      title={category ? `Modifier « ${category.label} »` : `Une famille de « ${sectorLabel} »`}
      onClose={onClose}
    >
      <Form form={form} action={category ? "Enregistrer" : "Ajouter la famille"}>
        <TextField {...field("label")} label="Nom" />
        {!category && (
          <TextField
            {...field("id")}
            label="Identifiant"
            optional
            help={`Il ne changera plus : ${categoryOf(value).id}`}
          />
        )}
        <Select
          path={`${under}nature`}
          label="Nature habituelle de l’achat"
          value={value.nature}
          onChange={(nature) => set({ nature: nature || "SERVICES" })}
          options={natures}
        />
        <TextField
          {...field("cpv")}
          label="Débuts de codes CPV"
          help="Séparés par des espaces, sans les zéros de fin : 7731 pour 77310000."
        />
        <TextField
          {...field("synonyms")}
          label="Mots du métier"
          optional
          help="Séparés par des virgules : on trouve la famille aussi par eux."
        />
      </Form>
    </Dialog>
  );
};
