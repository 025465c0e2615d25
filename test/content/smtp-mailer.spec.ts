import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { smtpMailer } from '../../services/worker/smtp-mailer.js';

const from = 'Tenure <no-reply@tenure.example>';
const mail = {
  to: 'contact@harbour.example',
  messageId: 'verification-4-0.0b5f1c9e',
  subject: '주식회사 한빛: 확인해 주세요\r\nBcc: other@harbour.example',
  text: 'text 본문',
  html: '<p>html 본문</p>',
};

const answer = (responseCode: number) => Object.assign(new Error('said by the server'), { responseCode });

/** A mail server that behaves as told, and what it received. */
async function withServer<Result>(options: SMTPServerOptions, use: (url: string, received: string[]) => Promise<Result>): Promise<Result> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  try {
    return await use(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received);
  } finally {
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

/** Anything that accepts a connection. */
async function withPeer<Result>(serve: (socket: Socket) => void, use: (url: string) => Promise<Result>): Promise<Result> {
  const sockets: Socket[] = [];
  const peer = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    serve(socket);
  });
  peer.listen(0, '127.0.0.1');
  await once(peer, 'listening');
  try {
    return await use(`smtp://127.0.0.1:${(peer.address() as AddressInfo).port}`);
  } finally {
    for (const socket of sockets) socket.destroy();
    peer.close();
  }
}

function dropAfterData(socket: Socket): void {
  let message: string | undefined;
  socket.write('220 ready\r\n');
  socket.on('data', (chunk) => {
    if (message !== undefined) message += String(chunk);
    if (message?.endsWith('\r\n.\r\n')) return socket.destroy();
    if (message !== undefined) return undefined;
    if (String(chunk).startsWith('DATA')) message = '';
    return socket.write(message === '' ? '354 go on\r\n' : '250 fine\r\n');
  });
}

async function send(url: string) {
  const mailer = smtpMailer(url, from);
  try {
    return await mailer.send(mail);
  } finally {
    mailer.close();
  }
}

describe('the mailer', () => {
  it('hands over one mail with text, HTML and its stable Message-ID', async () => {
    const [delivery, message] = await withServer({}, async (url, received) => [await send(url), received.join()]);
    expect(delivery).toEqual({ accepted: true });
    expect(message).toContain('Message-ID: <verification-4-0.0b5f1c9e@tenure.example>');
    expect(message).toContain('From: Tenure <no-reply@tenure.example>');
    expect(message).toContain('To: contact@harbour.example');
    expect(message).toContain('Auto-Submitted: auto-generated');
    expect(message).toMatch(/text\/plain[\s\S]*text\/html/);
  });

  it('never lets a subject become a header', async () => {
    const message = await withServer({}, async (url, received) => {
      await send(url);
      return received.join();
    });
    expect(message).not.toMatch(/^Bcc/im);
  });

  it.each([550, 552, 554])('says so when the recipient is refused for good with %d', async (responseCode) => {
    const delivery = await withServer({ onRcptTo: (_, __, done) => done(answer(responseCode)) }, send);
    expect(delivery).toEqual({ accepted: false, smtpStatus: responseCode });
  });

  it('throws when the sender is refused, which says nothing about the reader, and is mended elsewhere', async () => {
    await expect(withServer({ onMailFrom: (_, __, done) => done(answer(553)) }, send)).rejects.toThrow();
  });

  it('says so when the content is refused for good', async () => {
    const onData: SMTPServerOptions['onData'] = (stream, _, done) => void stream.resume().on('end', () => done(answer(554)));
    expect(await withServer({ onData }, send)).toEqual({ accepted: false, smtpStatus: 554 });
  });

  it.each([421, 450, 452])('throws, to be tried again, when the server says %d', async (responseCode) => {
    await expect(withServer({ onRcptTo: (_, __, done) => done(answer(responseCode)) }, send)).rejects.toThrow();
  });

  it('throws when greylisted at first and delivers the same mail the next time', async () => {
    let times = 0;
    const onRcptTo: SMTPServerOptions['onRcptTo'] = (_, __, done) => done(times++ === 0 ? answer(451) : undefined);
    const message = await withServer({ onRcptTo }, async (url, received) => {
      await expect(send(url)).rejects.toThrow();
      await send(url);
      return received.join();
    });
    expect(message.match(/Message-ID: <verification-4-0\.0b5f1c9e@tenure\.example>/g)).toHaveLength(1);
  });

  it('throws when the server drops the connection after the data', async () => {
    await expect(withPeer(dropAfterData, send)).rejects.toThrow();
  });

  it('throws after five seconds when the server never greets', async () => {
    await expect(withPeer(() => undefined, send)).rejects.toThrow(/greeting/i);
  }, 8_000);

  it('throws when nobody listens', async () => {
    const closed = createServer();
    closed.listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await expect(send(`smtp://127.0.0.1:${port}`)).rejects.toThrow();
  });

  it('refuses a sender without a domain at the start', () => {
    expect(() => smtpMailer('smtp://127.0.0.1:1', 'Tenure')).toThrow('domain');
  });
});
