import { Trouble } from "../../server/client.ts";

/** Whether this browser can use passkeys on this page at all. */
export const canUsePasskeys = (): boolean => typeof PublicKeyCredential !== "undefined" && isSecureContext;

export function toBase64Url(bytes: ArrayBuffer): string {
  const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** A person who closes the browser's window, or has no passkey for the page, ends up here. */
const refused = (): never => {
  throw new Trouble("passkey.refused", 0);
};

interface Question {
  challenge: string;
  relying_party_id: string;
}
interface Offer extends Question {
  user_handle: string;
  login_name: string;
  display_name: string;
  known_credentials: string[];
}

/** Lets the authenticator verify the person and sign the challenge. */
export async function usePasskey(question: Question) {
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: fromBase64Url(question.challenge),
    rpId: question.relying_party_id,
    userVerification: "required",
  };
  const credential = (await navigator.credentials.get({ publicKey }).catch(refused)) as PublicKeyCredential | null;
  if (credential === null) return refused();
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    challenge: question.challenge,
    credential_id: toBase64Url(credential.rawId),
    client_data: toBase64Url(response.clientDataJSON),
    authenticator_data: toBase64Url(response.authenticatorData),
    signature: toBase64Url(response.signature),
  };
}

/** Lets the authenticator make a new key pair for this account. */
export async function makePasskey(offer: Offer) {
  const es256 = -7;
  const eddsa = -8;
  const rs256 = -257;
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge: fromBase64Url(offer.challenge),
    rp: { id: offer.relying_party_id, name: "Samma" },
    user: { id: fromBase64Url(offer.user_handle), name: offer.login_name, displayName: offer.display_name },
    pubKeyCredParams: [es256, eddsa, rs256].map((alg) => ({ type: "public-key", alg })),
    excludeCredentials: offer.known_credentials.map((id) => ({ type: "public-key", id: fromBase64Url(id) })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    attestation: "none",
  };
  const credential = (await navigator.credentials.create({ publicKey }).catch(refused)) as PublicKeyCredential | null;
  if (credential === null) return refused();
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    challenge: offer.challenge,
    client_data: toBase64Url(response.clientDataJSON),
    attestation_object: toBase64Url(response.attestationObject),
  };
}
