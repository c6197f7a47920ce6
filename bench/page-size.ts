import { scriptsOf } from "./page-scripts";

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** Prints the script files of a page with their sizes: the article page's, or those of the routes that are named. */
for (const route of process.argv.length > 2 ? process.argv.slice(2) : ["/articles/[slug]"]) {
  const scripts = scriptsOf(route).sort((one, other) => Number(one.runtime) - Number(other.runtime));
  const sum = (runtime: boolean) =>
    scripts.reduce((bytes, script) => (script.runtime === runtime ? bytes + script.gzip : bytes), 0);
  process.stdout.write(
    [
      `| script of ${route} | kB gzip | whose |`,
      "| --- | ---: | --- |",
      ...scripts.map(
        ({ file, gzip, runtime }) =>
          `| ${file} | ${kilobytes(gzip)} | ${runtime ? "Next’s and React’s runtime" : "ours"} |`,
      ),
      `| **ours** | **${kilobytes(sum(false))}** | |`,
      `| **runtime** | **${kilobytes(sum(true))}** | |`,
      "",
      "",
    ].join("\n"),
  );
}
