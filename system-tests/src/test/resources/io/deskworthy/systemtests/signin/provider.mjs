// An OpenID provider for one client that anybody may sign in to by any name:
//   node provider.mjs RETURN-ADDRESS
// Prints "issuer: ADDRESS". It insists on PKCE and keeps the e-mail address out of ID tokens, as
// OpenID Connect Core, 5.4 says. Of mallory it says that it has not verified the address.
import http from 'node:http';
import Provider from 'oidc-provider';

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'deskworthy',
      client_secret: 'a secret of 32 characters, or so',
      redirect_uris: [process.argv[2]],
    }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id}@example.com`,
        email_verified: id !== 'mallory',
      }),
    }),
  });
  server.on('request', provider.callback());
  console.log(`issuer: ${issuer}`);
});
