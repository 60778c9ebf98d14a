import { CatchBoundary } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from "react";
import { Notice } from "../components/feedback/Notice.tsx";

/** Without its part of the site (an old address after a release, no network), the page goes on without a map. */
const WithoutMap = () => (
  <div className="p-4">
    <Notice tone="warning" title="La carte n’a pas pu s’afficher">
      <p>Tout ce qu’elle montre est aussi écrit dans la page.</p>
    </Notice>
  </div>
);

/** Whether the frame has been, or is about to be, on the screen. */
const useSeen = () => {
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: "200px" },
    );
    if (frame.current) watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  return { frame, seen };
};

const Coming = () => (
  <p role="status" className="grid size-full place-items-center text-ink-soft">
    La carte arrive…
  </p>
);

type MapFrameProps = { className: string; children: ReactNode };

/** Holds a map's place, brings it when one comes near, and lets the keyboard go past it. */
export const MapFrame = ({ className, children }: MapFrameProps) => {
  const { frame, seen } = useSeen();
  const end = useId();
  return (
    <div
      ref={frame}
      className={`no-print relative overflow-hidden rounded border border-line bg-sunken ${className}`}
    >
      <a
        href={`#${end}`}
        className="sr-only z-[1000] rounded bg-surface px-3 py-2 text-pastel underline focus:not-sr-only focus:absolute focus:top-2 focus:left-14"
      >
        Passer la carte
      </a>
      <CatchBoundary getResetKey={() => "map"} errorComponent={WithoutMap}>
        {seen ? <Suspense fallback={<Coming />}>{children}</Suspense> : <Coming />}
      </CatchBoundary>
      <span id={end} tabIndex={-1} />
    </div>
  );
};

/** Leaflet weighs as much as the rest of the page: it comes when a map is shown. */
export const LazySupplierMap = lazy(() =>
  import("./SupplierMap.tsx").then((module) => ({ default: module.SupplierMap })),
);
export const LazyZoneEditorMap = lazy(() =>
  import("./ZoneEditorMap.tsx").then((module) => ({ default: module.ZoneEditorMap })),
);
export const LazyZoneMap = lazy(() =>
  import("./ZoneMap.tsx").then((module) => ({ default: module.ZoneMap })),
);
