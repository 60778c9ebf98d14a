import { type ReactNode, useEffect, useRef } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";

export type TabItem = { id: string; label: string; content: ReactNode };

type TabsProps = {
  label: string;
  items: readonly TabItem[];
  selected: string;
  onSelect: (id: string) => void;
};

/** Parts of one page, one at a time; which one is kept in the address by the page. */
export const Tabs = ({ label, items, selected, onSelect }: TabsProps) => {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the row of tabs is wider than the screen: the one chosen comes in sight.
    const tab = row.current?.querySelector<HTMLElement>(`[data-key="${selected}"]`);
    if (tab) row.current?.scrollTo({ left: tab.offsetLeft - 16 });
  }, [selected]);
  return (
    <I18nProvider locale="fr-FR">
      <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
        <TabList
          ref={row}
          aria-label={label}
          className="relative flex gap-x-1 overflow-x-auto border-b border-line"
        >
          {items.map((item) => (
            <Tab
              key={item.id}
              id={item.id}
              className="-mb-px min-h-11 cursor-pointer border-b-3 border-transparent px-4 py-2 whitespace-nowrap text-ink-soft outline-offset-[-3px] hover:text-ink data-selected:border-violette data-selected:font-semibold data-selected:text-ink"
            >
              {item.label}
            </Tab>
          ))}
        </TabList>
        {items.map((item) => (
          <TabPanel key={item.id} id={item.id} className="pt-6">
            {item.content}
          </TabPanel>
        ))}
      </AriaTabs>
    </I18nProvider>
  );
};
