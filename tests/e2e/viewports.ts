/** The window of somebody who works at a computer. */
export const desktop = { width: 1440, height: 900 };

/** The screen of a phone of today. */
export const phone = { width: 390, height: 844 };
