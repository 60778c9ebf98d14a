import css from "../components/theme/tokens.css?raw";
import { Part, Specimen } from "./Specimen.tsx";

/** What tokens.css says now, so that nothing shown here is out of date. */
const tokens = [...css.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => ({
  name,
  value: value.replace(/\s+/g, " "),
}));
const colours = tokens.filter(({ value }) => /^(light-dark|rgb)\(/.test(value));
const sizes = tokens.filter(({ name }) => name.startsWith("size-"));
const measures = tokens.filter((token) => !colours.includes(token) && !sizes.includes(token));

/** Colours, sizes of type, shapes and spaces. */
export const Tokens = () => (
  <Part id="valeurs" title="Couleurs, caractères, espaces">
    <Specimen name="Couleurs : sur papier, puis de nuit">
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
        {colours.map(({ name, value }) => (
          <li key={name}>
            <div
              className="mb-2 h-16 rounded border border-edge"
              style={{ backgroundColor: `var(--${name})` }}
            />
            <code className="block font-semibold">{name}</code>
            <code className="block text-small text-ink-soft">{value.replace(/^light-dark\(|\)$/g, "")}</code>
          </li>
        ))}
      </ul>
    </Specimen>
    <Specimen name="Caractères">
      <ul className="space-y-3">
        {sizes.map(({ name }) => (
          <li key={name} className="flex flex-wrap items-baseline gap-x-6">
            <code className="w-28 text-small text-ink-soft">{name}</code>
            <span className="font-title font-semibold" style={{ fontSize: `var(--${name})` }}>
              Rencontres
            </span>
            <span style={{ fontSize: `var(--${name})` }}>Acheter à ceux qui embauchent</span>
          </li>
        ))}
      </ul>
    </Specimen>
    <Specimen name="Polices, formes et espaces">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
        {measures.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt>
              <code className="font-semibold">{name}</code>
            </dt>
            <dd className="text-ink-soft">
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Specimen>
  </Part>
);
