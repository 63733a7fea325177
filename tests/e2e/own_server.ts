// A server that a test starts for itself, and people who come in with accounts of their own.
import axe from "axe-core";
import { spawn, spawnSync } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const program = process.env["SAMMA_PROGRAM"] ?? fileURLToPath(new URL("../../build/dev/samma", import.meta.url));
/** These tests need a program, and run once: beside the board's own in front of a real server. */
export const hasProgram = process.env["SAMMA_URL"] !== undefined && existsSync(program);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The six digits of the app (RFC 6238); `step` counts half minutes from now. */
export function oneTimePassword(secret: string, step: number): string {
  const bits = [...secret.replaceAll(" ", "")].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step));
  const mac = createHmac("sha1", bytes).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`);
}

function run(command: string, words: string[], env: NodeJS.ProcessEnv = {}): void {
  const ran = spawnSync(command, words, { env: { ...process.env, ...env }, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${command} ${words.join(" ")}: ${ran.stdout}${ran.stderr}`);
}

/** Where the program of the folder keeps what it knows: in a file, unless the folder says where else. */
function kept(folder: string): NodeJS.ProcessEnv {
  const elsewhere = `${folder}/database`;
  if (!existsSync(elsewhere)) return { SAMMA_DATABASE: `${folder}/samma.db` };
  return { SAMMA_DATABASE: readFileSync(elsewhere, "utf8"), SAMMA_KEYS_FILE: `${folder}/samma.key` };
}

/** Gives the folder's program a database of its own on the engine of the server that is tested. */
export function takeTestedEngine(folder: string): void {
  const tested = process.env["SAMMA_E2E_DATABASE"] ?? "";
  if (!tested.startsWith("postgresql:")) return;
  const name = `own_${randomUUID().replaceAll("-", "")}`;
  atTerminal(folder, "keys", "make", `${folder}/samma.key`);
  run("psql", ["--quiet", "--no-psqlrc", "--command", `CREATE DATABASE ${name}`, tested]);
  writeFileSync(`${folder}/database`, tested.replace("///postgres?", `///${name}?`));
}

/** Runs the program on the folder's database, as at a terminal. */
export const atTerminal = (folder: string, ...words: string[]): void => run(program, words, kept(folder));

export interface OwnServer {
  origin: string;
  /** Where the first administrator is made. */
  setUpLink: string;
  /** Where the coordinator of a section comes in, once. */
  enterLink: string;
  stop: () => void;
}

export async function startOwnServer(folder: string): Promise<OwnServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(program, ["serve", "--port", String(port), "--language", "sv"], {
    env: { ...process.env, ...kept(folder), SAMMA_SERVER_PUBLIC_URL: origin },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const said = await new Promise<string>((resolve) => {
    let text = "";
    server.stdout.on("data", (more: Buffer) => {
      text += more.toString();
      if (/\/setup#\S+\s/.test(text)) resolve(text);
    });
  });
  const linkTo = (page: string): string => new RegExp(`http:\\S+/${page}#\\S+`).exec(said)?.[0] ?? "";
  return { origin, setUpLink: linkTo("setup"), enterLink: linkTo("enter"), stop: () => void server.kill() };
}

/** Somebody who is in: what they ask the server for, outside a browser, and the cookie that a browser of theirs needs. */
export class Person {
  cookie = "";
  constructor(private readonly origin: string) {}

  async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const reply = await fetch(`${this.origin}${path}`, {
      method,
      headers: { "Samma-Request": "1", Origin: this.origin, ...(this.cookie === "" ? {} : { Cookie: this.cookie }), ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${said}`);
    const session = reply.headers.getSetCookie().find((one) => one.startsWith("samma_session="));
    if (session !== undefined) this.cookie = session.split(";")[0] ?? "";
    return (said === "" ? {} : JSON.parse(said)) as Answer;
  }

  /** Accepts an invitation; the first administrator names themselves. */
  static async enrolled(origin: string, link: string, first?: { login_name: string; display_name: string }): Promise<Person> {
    const person = new Person(origin);
    const token = link.split("#")[1] ?? "";
    const { totp_secret } = await person.ask<{ totp_secret: string }>("POST", "/v1/setup/look", { token });
    await person.ask("POST", "/v1/setup", { token, ...first, password: "mossig tegelpanna", one_time_password: oneTimePassword(totp_secret, 0) });
    return person;
  }
}
