import type { KindFamily } from "../../../shared/suppliers/kinds.ts";

const families: Record<KindFamily, { shape: string; label: string; className: string }> = {
  IAE: { shape: "●", label: "Insertion", className: "text-brique" },
  HANDICAP: { shape: "■", label: "Handicap", className: "text-pastel" },
  ESS: { shape: "▲", label: "ESS", className: "text-violette" },
};

/** The shape of a family of suppliers, the same on chips, maps and charts. */
export const FamilyShape = ({ family }: { family: KindFamily }) => (
  <span aria-hidden="true" className={`text-[0.8em] ${families[family].className}`}>
    {families[family].shape}
  </span>
);

export const familyShape = (family: KindFamily): string => families[family].shape;

export const familyLabel = (family: KindFamily): string => families[family].label;

/** A supplier's kind, led by the shape and colour of its family. */
export const KindChip = ({ family, code, title }: { family: KindFamily; code: string; title: string }) => (
  <span className="inline-flex items-center gap-1.5 rounded border border-line bg-surface px-2 py-0.5 text-small whitespace-nowrap">
    <FamilyShape family={family} />
    <abbr title={title} className="no-underline">
      {code}
    </abbr>
    <span className="sr-only"> ({familyLabel(family)})</span>
  </span>
);

/** A word beside others: a category, a place. */
export const Chip = ({ children }: { children: string }) => (
  <span className="inline-block rounded bg-sunken px-2 py-0.5 text-small">{children}</span>
);
