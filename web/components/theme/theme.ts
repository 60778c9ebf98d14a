export type Theme = "auto" | "light" | "dark";

const key = "affichage";

/** The visitor's setting; « auto » follows the system. */
export const readTheme = (): Theme => {
  try {
    const stored = localStorage.getItem(key);
    return stored === "light" || stored === "dark" ? stored : "auto";
  } catch {
    return "auto";
  }
};

export const applyTheme = (theme: Theme) => {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

export const keepTheme = (theme: Theme) => {
  applyTheme(theme);
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Without storage the setting lasts as long as the page.
  }
};
