import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { newWebhookSecret, signatureHeaders } from './signature.ts';

const body = JSON.stringify({ task_id: 'TASK000000000001', status: 'finished', title: 'Größe 𝄞' });
const timestamp = Math.floor(Date.now() / 1000);
const [current, before, other] = [newWebhookSecret(), newWebhookSecret(), newWebhookSecret()];
const sign = (secrets: readonly string[]) =>
  signatureHeaders({ taskId: 'TASK000000000001', body, timestamp, secrets });

describe('a signed callback', () => {
  it.each([
    ['the secret in force', [current], current],
    ['the one before, after a rotation', [current, before], before],
    ['the new one, after a rotation', [current, before], current],
  ])("passes the standard's own check with %s", (_what, secrets, known) => {
    expect(new Webhook(known).verify(body, sign(secrets))).toEqual(JSON.parse(body));
  });

  it('does not pass with another secret, or another body', () => {
    expect(() => new Webhook(other).verify(body, sign([current, before]))).toThrow();
    expect(() => new Webhook(current).verify(`${body} `, sign([current]))).toThrow();
  });

  it("carries the contract's signature over task and time", () => {
    const headers = sign([current, before]);
    const expected = createHmac('sha256', current).update(`TASK000000000001.${timestamp}`).digest('base64');
    expect(headers['x-webhook-signature']).toBe(expected);
    expect(headers['x-webhook-timestamp']).toBe(String(timestamp));
  });
});
