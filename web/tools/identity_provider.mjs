// A real OpenID provider for the tests, on a free port of the loopback: everybody who comes is the person 42, vouched for
// at the level that ?acr= of /walk says. Prints its issuer. Beside the provider:
//   /walk?address=…   goes the way of a browser from that address and answers with where it is sent back to
//   /rotate           signs with a new key from now on, which it publishes in place of the old
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

const [clientId, clientSecret, returnAddress] = process.argv.slice(2);
let level = "loa3";
let answer;
let issuer;

function newProvider() {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const key = { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "ES256", kid: randomUUID() };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [returnAddress],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [key] },
    pkce: { required: () => true },
    acrValues: ["loa2", "loa3"],
    claims: { openid: ["sub", "acr"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({ clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
  const serve = provider.callback();
  return async (request, response) => {
    if (!request.url.startsWith("/interaction/")) return serve(request, response);
    await provider.interactionFinished(request, response, { login: { accountId: "42", acr: level } });
  };
}

/** Follows redirects with cookies until one leads away from the provider. */
async function walk(start) {
  const cookies = new Map();
  let address = start;
  for (let step = 0; step < 20; ++step) {
    const header = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const reply = await fetch(address, { redirect: "manual", headers: header === "" ? {} : { cookie: header } });
    for (const cookie of reply.headers.getSetCookie()) {
      const [pair] = cookie.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const next = reply.headers.get("location");
    if (next === null) throw new Error(`${reply.status} ${await reply.text()}`);
    address = new URL(next, address).href;
    if (!address.startsWith(issuer)) return address;
  }
  throw new Error("too many steps");
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, issuer);
  try {
    if (url.pathname === "/walk") {
      level = url.searchParams.get("acr") ?? "loa3";
      response.end(await walk(url.searchParams.get("address")));
    } else if (url.pathname === "/rotate") {
      answer = newProvider();
      response.end("rotated");
    } else {
      await answer(request, response);
    }
  } catch (fault) {
    response.statusCode = 500;
    response.end(String(fault));
  }
});
server.listen(0, "127.0.0.1", () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  answer = newProvider();
  console.log(issuer);
});
