import { useSyncExternalStore } from "react";
import { Icon } from "../basics/Icon.tsx";

const subscribe = (listener: () => void) => {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
};

/** Says that the network is away, and that nothing typed is lost. */
export const OfflineBanner = () => {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-amber-wash px-gutter py-2 text-center text-amber">
          <Icon name="offline" />
          Vous êtes hors ligne. Ce que vous saisissez est conservé sur cet appareil
          {navigator.serviceWorker?.controller ? ", et l’annuaire reste à lire." : "."}
        </p>
      )}
    </div>
  );
};
