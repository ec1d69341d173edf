// Receives webhooks and believes only those that are signed, by the library of Standard Webhooks.
//   npm ci --prefix examples/webhook-receiver
//   WEBHOOK_SECRET=whsec_… node examples/webhook-receiver/receive.mjs PORT
// Prints a line for each: "genuine TYPE ID", or "refused REASON". PORT 0 takes a free one.
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const MOST_BYTES = 64 * 1024;
const webhook = new Webhook(process.env.WEBHOOK_SECRET);

const server = createServer(async (request, answer) => {
  const pieces = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length > MOST_BYTES) return request.destroy();
    pieces.push(piece);
  }
  try {
    const event = webhook.verify(Buffer.concat(pieces).toString(), request.headers);
    // The same id may come again: whoever acts on events remembers which they have seen.
    console.log(`genuine ${event.type} ${request.headers['webhook-id']} ${JSON.stringify(event.data)}`);
    answer.writeHead(204).end();
  } catch (forged) {
    console.log(`refused ${forged.message}`);
    answer.writeHead(401).end();
  }
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  console.log(`receiving: http://127.0.0.1:${server.address().port}/`);
});
