"use strict";
// The page of faults: reads the rows into rules and puts these in force.
const rows = document.getElementById("rules");
const said = document.getElementById("said");
const pattern = document.getElementById("rule");

function add(rule) {
  const row = pattern.content.firstElementChild.cloneNode(true);
  const set = (name, value) => { const field = row.querySelector(`[name=${name}]`); if (field.type === "checkbox") field.checked = value; else field.value = value; };
  set("api", rule.api ?? "*");
  set("operation", rule.operation ?? "*");
  set("isDown", rule.isDown ?? false);
  set("distribution", rule.latency?.distribution ?? "");
  set("milliseconds", rule.latency?.milliseconds ?? 0);
  set("spread", rule.latency?.spreadMilliseconds ?? 0);
  for (const name of ["errorShare", "lostRequestShare", "duplicateShare", "reorderShare", "lostAnswerShare"]) set(name, Math.round((rule[name] ?? 0) * 1000) / 10);
  set("errorStatuses", (rule.errorStatuses ?? [503]).join(" "));
  set("lostAnswerMilliseconds", rule.lostAnswerMilliseconds ?? 0);
  row.querySelector("[name=remove]").addEventListener("click", () => row.remove());
  rows.append(row);
}

function read(row) {
  const field = name => row.querySelector(`[name=${name}]`);
  const number = name => Number(field(name).value) || 0;
  return {
    api: field("api").value, operation: field("operation").value, isDown: field("isDown").checked,
    latency: field("distribution").value ? { distribution: field("distribution").value, milliseconds: number("milliseconds"), spreadMilliseconds: number("spread") } : null,
    errorShare: number("errorShare") / 100, lostRequestShare: number("lostRequestShare") / 100, duplicateShare: number("duplicateShare") / 100,
    reorderShare: number("reorderShare") / 100, lostAnswerShare: number("lostAnswerShare") / 100, lostAnswerMilliseconds: number("lostAnswerMilliseconds"),
    errorStatuses: field("errorStatuses").value.split(/[\s,]+/).filter(Boolean).map(Number),
  };
}

async function send(method, address, body) {
  const answer = await fetch(address, { method, headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang }, body: body === undefined ? undefined : JSON.stringify(body) });
  said.textContent = answer.ok ? said.dataset.done : (await answer.json().catch(() => ({ reason: answer.statusText }))).reason;
  return answer.ok;
}

if (rows) {
  JSON.parse(rows.dataset.rules).forEach(add);
  document.getElementById("add").addEventListener("click", () => add({}));
  document.getElementById("apply").addEventListener("click", () => send("PUT", `/admin/api/chaos?seed=${Number(document.getElementById("seed").value) || 0}`, [...rows.children].map(read)));
  document.getElementById("well").addEventListener("click", async () => { if (await send("DELETE", "/admin/api/chaos")) rows.replaceChildren(); });
  const circuit = () => `/admin/api/circuits/${encodeURIComponent(document.getElementById("circuit").value.trim())}/defect`;
  document.getElementById("break").addEventListener("click", () => send("PUT", circuit(), { kind: document.getElementById("kind").value, severity: "major" }));
  document.getElementById("repair").addEventListener("click", () => send("DELETE", circuit()));
}
