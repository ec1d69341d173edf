// Verifies a certificate with @sd-jwt/sd-jwt-vc, knowing nothing but the text: keys and the list of
// revocations are fetched from where it says they are.
//   node verify.mjs FILE [SECONDS]    SECONDS since 1970: when to pretend it is
// Prints the verified claims as JSON, or the reason why not, and ends with 1 then.
import { readFile } from 'node:fs/promises';
import { createHash, webcrypto } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';

const text = (await readFile(process.argv[2], 'utf8')).trim();
const currentDate = process.argv[3] ? Number(process.argv[3]) : undefined;

const part = (jwt, index) => JSON.parse(Buffer.from(jwt.split('.')[index], 'base64url'));
const json = async (url) => (await fetch(url)).json();

const issuer = part(text.split('~')[0], 1).iss;
const metadata = await json(`${issuer}/.well-known/jwt-vc-issuer`);
if (metadata.issuer !== issuer) throw new Error('the issuer goes by another name');
const { keys } = await json(metadata.jwks_uri);

async function verifier(signed, signature) {
  const kid = part(signed, 0).kid;
  const jwk = keys.find((key) => key.kid === kid);
  if (!jwk) throw new Error('the key is not published');
  const curve = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await webcrypto.subtle.importKey('jwk', jwk, curve, true, ['verify']);
  return webcrypto.subtle.verify(
    curve, key, Buffer.from(signature, 'base64url'), Buffer.from(signed));
}

const library = new SDJwtVcInstance({
  hasher: (data) => createHash('sha256').update(data).digest(),
  hashAlg: 'sha-256',
  verifier,
});
try {
  const { payload } = await library.verify(text, { currentDate });
  console.log(JSON.stringify(payload));
} catch (refused) {
  console.log(refused.message);
  process.exitCode = 1;
}
