import { useState } from "react";
import { ChosenList } from "../components/forms/ChosenList.tsx";
import { ComboBox } from "../components/forms/ComboBox.tsx";

const communes = [
  { id: "31555", label: "Toulouse", detail: "Haute-Garonne" },
  { id: "31069", label: "Blagnac", detail: "Haute-Garonne" },
  { id: "31149", label: "Colomiers", detail: "Haute-Garonne" },
  { id: "81004", label: "Albi", detail: "Tarn" },
];

/** A search by a few letters, what is chosen gathered below. */
export const Search = () => {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(["31555"]);
  const items = communes.filter(
    ({ id, label }) => !chosen.includes(id) && label.toLowerCase().includes(text.trim().toLowerCase()),
  );
  return (
    <div>
      <ComboBox
        path="places"
        label="Lieux d’exécution"
        items={items}
        onSearch={setText}
        onChoose={(item) => item && setChosen([...chosen, item.id])}
        gather
      />
      <ChosenList
        label="Lieux choisis"
        items={communes.filter(({ id }) => chosen.includes(id)).map(({ id, label }) => ({ id, name: label }))}
        onRemove={(id) => setChosen(chosen.filter((one) => one !== id))}
      />
    </div>
  );
};
