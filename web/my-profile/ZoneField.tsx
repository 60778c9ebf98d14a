import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import type { Place } from "../../shared/geo/places.ts";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { LazyZoneEditorMap, MapFrame } from "../map/MapFrame.tsx";
import { aroundQuery, shapesQuery } from "../map/queries.ts";
import { PlacesField } from "../reference/PlacesField.tsx";
import { keyOf, placeOf } from "../reference/queries.ts";
import { useHome } from "../suppliers/useHome.ts";
import { type ActivityRow, type ProfileForm, wholeZone } from "./profile-form.ts";
import { ZoneReach } from "./ZoneReach.tsx";

/** It comes with the territories that it lists. */
const AroundList = lazy(() => import("./AroundList.tsx").then((module) => ({ default: module.AroundList })));

type ZoneFieldProps = {
  path: string;
  value: ActivityRow["zone"];
  onChange: (zone: ActivityRow["zone"]) => void;
  address: ProfileForm["address"];
  /** The address put elsewhere on the map. */
  onHome: (point: { lat: number; lon: number }) => void;
};

const none: Place[] = [];

/** Adds a place, or takes it away. */
const toggled = (areas: readonly Place[], { type, code }: { type: string; code: string }): Place[] => {
  const key = `${type}:${code}`;
  const others = areas.filter((area) => keyOf(area) !== key);
  const place = placeOf(type, code);
  return others.length < areas.length || !place ? others : [...others, place];
};

/** Where an activity is done: entered in words and numbers or drawn on the map, which say the same, and whom it reaches. */
export const ZoneField = ({ path, value, onChange, address, onHome }: ZoneFieldProps) => {
  const { type, km, areas = none } = value;
  const home = useHome(address);
  const { data: around } = useQuery({
    ...aroundQuery(home),
    enabled: home !== undefined && type === "areas",
  });
  const { data: chosen } = useQuery({ ...shapesQuery(areas), placeholderData: (before) => before });
  const drawn = useMemo(() => {
    if (type === "country") return { type };
    if (type === "radius") return { type, km: Number.isFinite(km) ? (km ?? 0) : 0 };
    const keys = new Set(areas.map(keyOf));
    const shapes = chosen?.filter((shape) => keys.has(`${shape.type}:${shape.code}`)) ?? [];
    return { type, chosen: shapes, around: around ?? [] };
  }, [type, km, areas, chosen, around]);
  const toggle = (place: { type: string; code: string }) =>
    onChange({ ...value, areas: toggled(areas, place) });
  return (
    <div className="space-y-6">
      <RadioGroup
        path={`${path}.zone`}
        label="Où vous intervenez"
        value={type}
        onChange={(chosenType) => onChange({ ...value, type: chosenType })}
        choices={[
          { value: "radius", label: `Autour de ${address.city || "votre adresse"}` },
          { value: "areas", label: "Dans des communes, intercommunalités, départements ou régions" },
          { value: "country", label: "Dans toute la France" },
        ]}
      />
      {type === "radius" && (
        <NumberField
          path={`${path}.zone.km`}
          label="Rayon en kilomètres"
          help="Ou tirez, sur la carte, la poignée au bord du cercle. Le point au centre est votre adresse."
          unit="km"
          value={km}
          onChange={(wanted) => onChange({ ...value, km: wanted })}
        />
      )}
      {type === "areas" && (
        <PlacesField
          path={`${path}.zone.areas`}
          label="Territoires"
          help="Ou choisissez sur la carte : une surface est un département, un point une intercommunalité."
          value={areas}
          onChange={(wanted) => onChange({ ...value, areas: wanted })}
        />
      )}
      {home ? (
        <div>
          <MapFrame className="aspect-4/3 w-full sm:aspect-video">
            <LazyZoneEditorMap
              label="Zone d’intervention, à dessiner"
              home={home}
              zone={drawn}
              onKm={(wanted) => onChange({ ...value, km: wanted })}
              onHome={onHome}
              onToggle={toggle}
            />
          </MapFrame>
          <ZoneReach zone={wholeZone(value)} base={{ ...address, ...home }} />
        </div>
      ) : (
        <p className="text-small text-ink-soft">
          Dites d’abord votre commune, plus haut : la carte s’affichera ici.
        </p>
      )}
      {type === "areas" && around && (
        <Suspense>
          <AroundList path={path} around={around} value={areas} onToggle={toggle} />
        </Suspense>
      )}
    </div>
  );
};
