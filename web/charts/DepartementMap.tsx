import { departementCodes, outlineOf } from "../map/outlines.ts";

const steps = [0.12, 0.3, 0.5, 0.72, 1];

/** Lighter for few, full for the most: a département without any is as empty as the paper. */
const strength = (value: number, most: number): number =>
  steps.find((step) => Math.sqrt(value / most) <= step) ?? 1;

/** A degree of longitude is as long as 0.7 degree of latitude, about Toulouse. */
const flat = 0.7;
const path = (code: string): string =>
  (outlineOf(code) ?? [])
    .flat()
    .map(
      (ring) => `M${ring.map(([lat, lon]) => `${(lon * flat).toFixed(3)} ${(-lat).toFixed(3)}`).join("L")}Z`,
    )
    .join("");

/** Mainland France by département, darker where there is more; the figures stand beside, as text. */
const DepartementMap = ({ values }: { values: ReadonlyMap<string, number> }) => {
  const most = Math.max(1, ...values.values());
  return (
    <svg viewBox="-3.7 -51.3 10.6 10.2" className="w-full max-w-xl" aria-hidden="true">
      {departementCodes.map((code) => (
        <path
          key={code}
          d={path(code)}
          className="fill-violette stroke-edge"
          strokeWidth="0.02"
          fillOpacity={values.has(code) ? strength(values.get(code) ?? 0, most) : 0}
        />
      ))}
    </svg>
  );
};

export default DepartementMap;
