import { CatchBoundary } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useId } from "react";
import { Notice } from "../components/Notice.tsx";

/** Without its part of the site (an old address after a release, no network), the page goes on without a map. */
const WithoutMap = () => (
  <div className="p-4">
    <Notice tone="warning" title="La carte n’a pas pu s’afficher">
      <p>Tout ce qu’elle montre est aussi écrit dans la page.</p>
    </Notice>
  </div>
);

type MapFrameProps = { className: string; children: ReactNode };

/** Holds a map's place while it comes, and lets the keyboard go past it. */
export const MapFrame = ({ className, children }: MapFrameProps) => {
  const end = useId();
  return (
    <div className={`no-print relative overflow-hidden rounded border border-line bg-sunken ${className}`}>
      <a
        href={`#${end}`}
        className="sr-only z-[1000] rounded bg-surface px-3 py-2 text-pastel underline focus:not-sr-only focus:absolute focus:top-2 focus:left-14"
      >
        Passer la carte
      </a>
      <CatchBoundary getResetKey={() => "map"} errorComponent={WithoutMap}>
        <Suspense
          fallback={
            <p role="status" className="grid size-full place-items-center text-ink-soft">
              La carte arrive…
            </p>
          }
        >
          {children}
        </Suspense>
      </CatchBoundary>
      <span id={end} tabIndex={-1} />
    </div>
  );
};

/** Leaflet weighs as much as the rest of the page: it comes when a map is shown. */
export const LazySupplierMap = lazy(() =>
  import("./SupplierMap.tsx").then((module) => ({ default: module.SupplierMap })),
);
export const LazyZoneMap = lazy(() =>
  import("./ZoneMap.tsx").then((module) => ({ default: module.ZoneMap })),
);
