import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page is drawn here: not by the server, nor while what it drew is being taken over. */
export const useDrawnHere = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
