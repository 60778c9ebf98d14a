import { Dialog } from "../components/dialogs/Dialog.tsx";
import { Checkbox } from "../components/forms/Choices.tsx";
import { setShortcuts, useShortcutsOn } from "./useShortcuts.ts";

const keys = [
  ["J", "Fiche suivante"],
  ["K", "Fiche précédente"],
  ["M", "Aller au bouton qui met en ligne (puis Entrée)"],
  ["R", "Renvoyer à corriger"],
  ["?", "Cette liste"],
] as const;

/** The keys that act on the page, and the way to turn them off. */
export const ShortcutsDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog title="Raccourcis du clavier" onClose={onClose}>
    <dl className="mb-6 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
      {keys.map(([key, what]) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="inline-grid min-w-8 place-items-center rounded border border-edge bg-sunken px-2 font-semibold">
              {key}
            </kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
    <Checkbox
      path="raccourcis"
      label="Utiliser ces raccourcis sur cet appareil"
      help="Enlevez-les si vous dictez vos textes ou si des touches partent toutes seules."
      value={useShortcutsOn()}
      onChange={setShortcuts}
    />
  </Dialog>
);
