import localFont from "next/font/local";

/*
 * Literata is what people wrote, Atkinson Hyperlegible Next what the product says; both under the SIL Open Font
 * Licence (app/fonts). The loader would name a family after each constant; every file here says instead to which
 * family it belongs, so that the browser sees two families and fetches only the files a page's letters need. Upright
 * Latin is on every page, and the only thing preloaded. The loader reads these calls without running them, so each
 * value must be written out.
 */

export const literata = localFont({
  src: "./fonts/literata-latin-opsz-normal.woff2",
  weight: "200 900",
  style: "normal",
  display: "swap",
  variable: "--font-literata",
  adjustFontFallback: "Times New Roman",
  declarations: [
    { prop: "font-family", value: "Literata" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
});

export const literataItalic = localFont({
  src: "./fonts/literata-latin-opsz-italic.woff2",
  weight: "200 900",
  style: "italic",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Literata" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
});

export const literataExtended = localFont({
  src: [
    { path: "./fonts/literata-latin-ext-opsz-normal.woff2", weight: "200 900", style: "normal" },
    { path: "./fonts/literata-latin-ext-opsz-italic.woff2", weight: "200 900", style: "italic" },
  ],
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Literata" },
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
});

export const atkinson = localFont({
  src: "./fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  style: "normal",
  display: "swap",
  variable: "--font-atkinson",
  adjustFontFallback: "Arial",
  declarations: [
    { prop: "font-family", value: "Atkinson Next" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
});

export const atkinsonItalic = localFont({
  src: "./fonts/atkinson-hyperlegible-next-latin-wght-italic.woff2",
  weight: "200 800",
  style: "italic",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Atkinson Next" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    },
  ],
});

export const atkinsonExtended = localFont({
  src: [
    {
      path: "./fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
      weight: "200 800",
      style: "normal",
    },
    {
      path: "./fonts/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2",
      weight: "200 800",
      style: "italic",
    },
  ],
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Atkinson Next" },
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
});
