import { useSyncExternalStore } from "react";
import { Button } from "../basics/Button.tsx";
import { toast } from "../feedback/Toast.tsx";

const never = () => () => {};

/** Whether this device has its own way of sharing; the server does not know. */
const useCanShare = () =>
  useSyncExternalStore(
    never,
    () => "share" in navigator,
    () => false,
  );

const copy = async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    toast("Le lien est copié.");
  } catch {
    toast("Le lien n’a pas pu être copié : il est dans la barre d’adresse.");
  }
};

/** Sends the page's address by the device's own means, or copies it. */
export const ShareButton = ({ title }: { title: string }) => {
  const canShare = useCanShare();
  const share = () =>
    navigator.share({ title, url: location.href }).catch((error: unknown) => {
      // Closing the share sheet is no failure.
      if (!(error instanceof DOMException && error.name === "AbortError")) void copy();
    });
  return (
    <Button icon="external" onClick={() => void (canShare ? share() : copy())}>
      {canShare ? "Partager" : "Copier le lien"}
    </Button>
  );
};
