// A client of Model Docket whose types are generated from openapi.json: records a fact and reads the matrix.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type FactRequest = components["schemas"]["FactRequest"];
type Fact = components["schemas"]["Fact"];

const [baseUrl, token] = process.argv.slice(2);
const docket = createClient<paths>({ baseUrl });
const headers = { Authorization: `Bearer ${token}` };

function check<T>(answer: { data?: T; error?: { title: string; detail: string } }): T {
  if (answer.data === undefined) throw new Error(`${answer.error?.title}: ${answer.error?.detail}`);
  return answer.data;
}

// The type of a fact decides which members its data has.
function describe(fact: Fact): string {
  switch (fact.type) {
    case "release-registered": return `${fact.data.company.name} registered ${fact.data.model}`;
    case "access-suspended": return `${fact.data.imposedBy} suspended access, ${fact.occurred?.edtf}`;
    case "fact-corrected": return `corrected: ${fact.data.reason}`;
    default: return fact.type;
  }
}

const model = `Client ${Date.now()}`;
const opened = check(await docket.POST("/api/releases", { headers, body: { company: "Typed AI", model } }));
const path = { releaseId: opened.releaseId };

const suspension: FactRequest = {
  type: "access-suspended",
  occurred: "2026-06",
  imposedBy: "COMPANY",
  audience: ["FOREIGN_NATIONALS"],
  citations: [{ publisher: "The Example Gazette", title: "Access suspended" }],
};
const recorded = check(await docket.POST("/api/releases/{releaseId}/facts", { params: { path }, headers, body: suspension }));

const seen = { path, header: { "X-Min-Sequence": String(recorded.sequence) } };
const facts = check(await docket.GET("/api/releases/{releaseId}/facts", { params: seen }));
facts.items.forEach((fact) => console.log(fact.sequence, describe(fact)));

for (let attempt = 0; attempt < 50; attempt++) {
  const matrix = check(await docket.GET("/api/treatments", { params: { query: { validAt: "2026" } } }));
  const cell = matrix.rows.find((row) => row.company.id === "typed-ai")?.cells.SUSPENSION;
  if (matrix.asOf.position >= recorded.position && cell) {
    console.log(`matrix at position ${matrix.asOf.position}: ${cell.count} suspended, ${cell.open} open`);
    process.exit(cell.factIds.includes(recorded.factId) ? 0 : 1);
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
}
throw new Error("the matrix does not show the suspension");
