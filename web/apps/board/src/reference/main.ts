import "./reference.css";
import { addressOf, exampleOf, membersOf, operationsOf, type Json, type Operation } from "./model";
import { texts } from "./texts";

const say = navigator.language.startsWith("sv") ? texts.sv : texts.en;
const page = document.querySelector<HTMLElement>("#reference");

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, content: (Node | string)[] = [], className = ""): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  if (className !== "") made.className = className;
  return made;
}

function memberTable(contract: Json, schema: Json | undefined): HTMLElement {
  const rows = membersOf(contract, schema).map((member) =>
    element("tr", [
      element("th", [member.name]),
      element("td", [element("code", [member.kind])]),
      element("td", [member.isRequired ? say.required : ""]),
      element("td", [member.description]),
    ]),
  );
  return element("table", [element("tbody", rows)]);
}

function field(label: string, control: HTMLElement): HTMLElement {
  return element("label", [element("span", [label]), control]);
}

/** The form that sends a request for real and shows what came back. */
function trial(contract: Json, operation: Operation): HTMLElement {
  const inputs = operation.parameters.map((parameter) => {
    const input = element("input");
    input.name = parameter.name;
    input.required = parameter.isRequired;
    return { parameter, input };
  });
  const body = operation.body === null ? null : element("textarea");
  if (body !== null && operation.body !== null) {
    body.value = JSON.stringify(exampleOf(contract, operation.body), null, 2);
    body.rows = Math.min(20, body.value.split("\n").length + 1);
    body.spellcheck = false;
  }
  const answer = element("pre", [], "answer");
  answer.setAttribute("aria-live", "polite");
  const button = element("button", [say.send]);
  const form = element("form", [
    ...inputs.map(({ parameter, input }) => field(parameter.name, input)),
    ...(body === null ? [] : [field(say.body, body)]),
    button,
    answer,
  ]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer.textContent = say.sending;
    const values = new Map(inputs.map(({ parameter, input }) => [parameter.name, input.value]));
    void send(operation, addressOf(operation, values), body?.value ?? null).then((text) => {
      answer.textContent = text;
    });
  });
  return form;
}

async function send(operation: Operation, address: string, body: string | null): Promise<string> {
  const headers: Record<string, string> = { "Samma-Request": "1" };
  const request: RequestInit = { method: operation.method, headers };
  if (body !== null) {
    try {
      JSON.parse(body);
    } catch {
      return say.notJson;
    }
    request.body = body;
    headers["Content-Type"] = "application/json";
  }
  try {
    const answer = await fetch(address, request);
    const text = await answer.text();
    const shown = text === "" ? "" : JSON.stringify(JSON.parse(text), null, 2);
    return `${answer.status} ${answer.statusText}\n${shown}`;
  } catch {
    return say.unreachable;
  }
}

function section(contract: Json, operation: Operation): HTMLDetailsElement {
  const details = element("details", [
    element("summary", [element("code", [operation.method], "method"), " ", element("code", [operation.path]), " ", operation.summary]),
  ]);
  details.id = operation.id;
  let isFilled = false;
  details.addEventListener("toggle", () => {
    if (isFilled) return;
    isFilled = true;
    if (operation.description !== "") details.append(element("p", [operation.description]));
    if (operation.body !== null) details.append(element("h3", [say.body]), memberTable(contract, operation.body));
    details.append(element("h3", [say.answers]));
    for (const answer of operation.answers) {
      details.append(element("p", [element("strong", [answer.status]), " ", answer.description]));
      if (answer.schema !== null && answer.status !== "default") details.append(memberTable(contract, answer.schema));
    }
    details.append(trial(contract, operation));
  });
  return details;
}

function draw(contract: Json, into: HTMLElement): void {
  const search = element("input");
  search.type = "search";
  const groups = new Map<string, HTMLElement>();
  const shown: { operation: Operation; details: HTMLDetailsElement }[] = [];
  for (const operation of operationsOf(contract)) {
    let group = groups.get(operation.tag);
    if (group === undefined) {
      group = element("section", [element("h2", [operation.tag])]);
      groups.set(operation.tag, group);
    }
    const details = section(contract, operation);
    shown.push({ operation, details });
    group.append(details);
  }
  search.addEventListener("input", () => {
    const wanted = search.value.toLowerCase();
    for (const { operation, details } of shown)
      details.hidden = !`${operation.method} ${operation.path} ${operation.summary}`.toLowerCase().includes(wanted);
    for (const group of groups.values()) group.hidden = group.querySelector("details:not([hidden])") === null;
  });
  into.replaceChildren(element("h1", [say.title]), element("p", [say.lead]), field(say.search, search), ...groups.values());
  const asked = document.getElementById(location.hash.slice(1));
  if (asked instanceof HTMLDetailsElement) asked.open = true;
}

if (page !== null) {
  document.documentElement.lang = navigator.language.startsWith("sv") ? "sv" : "en";
  fetch("/v1/openapi.json")
    .then((answer) => answer.json() as Promise<Json>)
    .then((contract) => {
      draw(contract, page);
    })
    .catch(() => {
      page.textContent = say.failed;
    });
}
