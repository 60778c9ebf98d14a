/*
 * A form that the server drew is pressed before the page's scripts have come: that is noted on it, and the press is made
 * again once the form is taken over (web/platform/useTypedEarly.ts). Browsers keep this file for a year: change its name
 * with its content.
 */
addEventListener(
  "submit",
  ({ target: form }) => {
    form.dataset.pressed = "";
  },
  true,
);
