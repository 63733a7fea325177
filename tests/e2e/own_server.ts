// A server that a test starts for itself, and people who come in with accounts of their own.
import axe from "axe-core";
import { spawn, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync } from "node:fs";
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

/** Runs the program on the folder's database, as at a terminal. */
export function atTerminal(folder: string, ...words: string[]): void {
  const ran = spawnSync(program, words, { env: { ...process.env, SAMMA_DATABASE: `${folder}/samma.db` }, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`samma ${words.join(" ")}: ${ran.stdout}${ran.stderr}`);
}

export interface OwnServer {
  origin: string;
  /** Where the first administrator is made. */
  setUpLink: string;
  stop: () => void;
}

export async function startOwnServer(folder: string): Promise<OwnServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(program, ["serve", "--port", String(port), "--language", "sv"], {
    env: { ...process.env, SAMMA_DATABASE: `${folder}/samma.db`, SAMMA_SERVER_PUBLIC_URL: origin },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const setUpLink = await new Promise<string>((resolve) => {
    let said = "";
    server.stdout.on("data", (text: Buffer) => {
      said += text.toString();
      const link = /http:\S+\/setup#\S+/.exec(said)?.[0];
      if (link !== undefined) resolve(link);
    });
  });
  return { origin, setUpLink, stop: () => void server.kill() };
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
