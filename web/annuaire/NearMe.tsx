import { useMutation } from "@tanstack/react-query";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { answer, api } from "../platform/api.ts";

/** Whole kilometres of wait and of age that a position may have: a commune is large. */
const patience = { timeout: 15_000, maximumAge: 600_000 };

const position = () =>
  new Promise<GeolocationCoordinates>((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject, patience);
  });

/** The commune around; the position itself, rounded to a kilometre, goes no further than that question. */
const communeAround = async () => {
  const { latitude, longitude } = await position();
  const { items } = await answer(
    api.communes.$get({ query: { lat: latitude.toFixed(2), lon: longitude.toFixed(2) } }),
  );
  return items[0];
};

/** « Près de moi »: asks the phone where it is, and only when pressed. */
export const NearMe = ({ onFound }: { onFound: (communeCode: string) => void }) => {
  const asked = useMutation({
    mutationFn: communeAround,
    onSuccess: (commune) => {
      if (commune) onFound(commune.code);
    },
  });
  return (
    <div className="grid gap-3 noscript:hidden">
      <Button icon="place" className="w-full" busy={asked.isPending} onClick={() => asked.mutate()}>
        Près de moi
      </Button>
      {asked.error && (
        <div role="status">
          <Notice tone="warning" title="Votre position n’est pas connue">
            <p>Choisissez plutôt une commune, dans « Lieu ».</p>
          </Notice>
        </div>
      )}
    </div>
  );
};
