/**
 * What a reader can set, as `data-*` of `<html>`: `""` is the usual, and then nothing is kept. The values are those of
 * `app/styles/tokens.css`.
 */
export const readingPreferences = [
  {
    name: "size",
    legend: "Text size",
    options: [
      { value: "smaller", label: "Smaller", sign: "s1" },
      { value: "", label: "Medium", sign: "s2" },
      { value: "larger", label: "Larger", sign: "s3" },
      { value: "largest", label: "Largest", sign: "s4" },
    ],
  },
  {
    name: "spacing",
    legend: "Space between words and lines",
    options: [
      { value: "", label: "Usual" },
      { value: "open", label: "Open" },
      { value: "wide", label: "Wide" },
    ],
  },
  {
    name: "theme",
    legend: "Light",
    options: [
      { value: "paper", label: "Paper" },
      { value: "lamplight", label: "Lamplight" },
      { value: "", label: "Device" },
    ],
  },
  {
    name: "notes",
    legend: "Notes in the margin",
    options: [
      { value: "", label: "Shown" },
      { value: "hidden", label: "Hidden" },
    ],
  },
] as const;
