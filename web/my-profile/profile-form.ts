import type { Zone } from "../../shared/geo/zones.ts";
import type { SupplierKind } from "../../shared/suppliers/kinds.ts";
import { mayHaveNoEnd } from "../../shared/suppliers/proof-validity.ts";
import type { Activity, ProofFile, Supplier, SupplierInput } from "../../shared/suppliers/schema.ts";

/** What the form holds: like the document, but each row keeps a key of its own, and a row may be half filled. */
export type ActivityRow = Omit<Activity, "zone"> & {
  key: string;
  zone: { type: "country" | "areas" | "radius"; km?: number; areas?: AreaList };
};
type AreaList = Extract<Activity["zone"], { type: "areas" }>["areas"];
export type ProofRow = {
  key: string;
  kind: SupplierKind | "";
  reference: string;
  authority: string;
  validFrom: string;
  validUntil: string;
  file?: ProofFile | undefined;
};

/** How each file that was chosen for a proof is sent to a supplier, by the key of the proof’s row; sent once, however often asked. */
export type ChosenFiles = Map<string, (supplierId: string) => Promise<ProofFile>>;

export type ProfileForm = Omit<SupplierInput, "activities" | "proofs"> & {
  activities: ActivityRow[];
  proofs: ProofRow[];
};

const nextKey = (rows: readonly { key: string }[]): string =>
  String(Math.max(0, ...rows.map(({ key }) => Number(key))) + 1);

export const newActivity = (rows: readonly ActivityRow[]): ActivityRow => ({
  key: nextKey(rows),
  category: "",
  services: ["PRESTATION"],
  description: "",
  zone: { type: "radius", km: 30 },
});

/** The zone of a row once it says one; its schema, which is not loaded for that, judges it before it is sent. */
export const wholeZone = ({ type, km = Number.NaN, areas = [] }: ActivityRow["zone"]): Zone | undefined => {
  if (type === "country") return { type };
  if (type === "radius") return km >= 1 && km <= 500 ? { type, km } : undefined;
  return areas.length > 0 ? { type, areas } : undefined;
};

export const newProof = (rows: readonly ProofRow[], kind: SupplierKind | ""): ProofRow => ({
  key: nextKey(rows),
  kind,
  reference: "",
  authority: "",
  validFrom: "",
  validUntil: "",
});

export const emptyProfile = (email: string): ProfileForm => ({
  siret: "",
  name: "",
  kinds: [],
  description: "",
  website: "",
  address: { line: "", postalCode: "", city: "" },
  activities: [newActivity([])],
  proofs: [],
  contact: { name: "", email, phone: "", public: false },
});

const keyed = <T extends object>(rows: readonly T[]) =>
  rows.map((row, index) => ({ ...row, key: String(index + 1) }));

/** What the form starts from: the changes that wait for moderation where there are some, else the published profile. */
export const formOf = (supplier: Supplier): ProfileForm => {
  const { siret, name, kinds, description, website, address, activities, proofs, contact } =
    supplier.draft?.input ?? supplier;
  return {
    ...{ siret, name, kinds, description, website, address },
    activities: keyed(activities),
    // What the team has noted of a proof is not of the form: it would tell two equal entries apart.
    proofs: keyed(
      proofs.map(({ kind, reference, authority, validFrom, validUntil = "", file }) => ({
        ...{ kind, reference, authority, validFrom, validUntil },
        ...(file ? { file } : {}),
      })),
    ),
    contact: contact ?? { name: "", email: "", phone: "", public: false },
  };
};

/** The document that the form describes, to be judged by its schema. */
export const inputOf = ({ activities, proofs, ...rest }: ProfileForm) => ({
  ...rest,
  website: rest.website === "" || /^https?:/.test(rest.website) ? rest.website : `https://${rest.website}`,
  activities: activities.map(({ key: _key, zone, ...activity }) => ({
    ...activity,
    zone:
      zone.type === "country"
        ? { type: "country" }
        : zone.type === "radius"
          ? { type: "radius", km: zone.km }
          : { type: "areas", areas: zone.areas ?? [] },
  })),
  proofs: proofs.map(({ key: _key, kind, reference, authority, validFrom, validUntil, file }) => ({
    kind,
    reference,
    authority,
    validFrom,
    ...(validUntil === "" && kind !== "" && mayHaveNoEnd(kind) ? {} : { validUntil }),
    ...(file ? { file } : {}),
  })),
});
