import { createContext } from "react";

/** Where a list that opens over the page is put: in the dialog that it opens in, for what is outside of it cannot be used. */
export const OverContext = createContext<HTMLElement | undefined>(undefined);
