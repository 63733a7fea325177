/**
 * Prints the tests of a report that failed, each with the end of what it said, so that a run that can no longer be asked
 * still tells why.
 *
 * usage: node tools/lib/failures.mjs REPORT, a JUnit report of CTest or a JSON report of Vitest
 */
import { readFileSync } from "node:fs";

const linesShown = 12;
const text = readFileSync(process.argv[2], "utf8");
const failed = text.trimStart().startsWith("{") ? failedOfVitest(JSON.parse(text)) : failedOfJunit(text);
for (const { name, said } of failed) {
  const lines = said.split("\n").map((line) => line.trimEnd()).filter((line) => line !== "");
  console.log([`  failed: ${name}`, ...lines.slice(-linesShown).map((line) => `    ${line.slice(0, 300)}`)].join("\n"));
}

function failedOfVitest(report) {
  return report.testResults.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === "failed");
    if (tests.length === 0 && file.status === "failed") return [{ name: file.name, said: file.message }];
    // What was expected stands first in a message; the stack under it leads into the libraries.
    return tests.map((test) => ({
      name: test.fullName,
      said: test.failureMessages.join("\n").split("\n").filter((line) => !line.includes("node_modules")).slice(0, linesShown).join("\n"),
    }));
  });
}

function failedOfJunit(report) {
  const entities = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  const plain = (xml) => xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]);
  return [...report.matchAll(/<testcase name="([^"]*)"[^>]*status="fail"[^>]*>([\s\S]*?)<\/testcase>/g)].map(([, name, inner]) => ({
    name: plain(name),
    said: plain(/<system-out>([\s\S]*?)<\/system-out>/.exec(inner)?.[1] ?? ""),
  }));
}
