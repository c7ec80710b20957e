/** Where the first HTTP answer in the bytes ends; -1 while more has to come. */
export function answerEnd(bytes) {
  const body = bytes.indexOf('\r\n\r\n') + 4;
  if (body === 3) return -1;
  const head = bytes.latin1Slice(0, body);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const end = body + Number(length);
    return bytes.length >= end ? end : -1;
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return body;
  return chunksEnd(bytes, body);
}

function chunksEnd(bytes, start) {
  for (let at = start; ;) {
    const line = bytes.indexOf('\r\n', at);
    if (line === -1) return -1;
    const size = Number.parseInt(bytes.latin1Slice(at, line), 16);
    at = line + 2 + size + 2;
    if (at > bytes.length) return -1;
    if (size === 0) return at;
  }
}

/** The JSON of an answer. @throws Error when the status is not 200 */
export function jsonOf(answer) {
  const body = answer.indexOf('\r\n\r\n') + 4;
  const head = answer.latin1Slice(0, body);
  const text = /\r\ntransfer-encoding: *chunked/i.test(head)
    ? joined(answer, body)
    : answer.subarray(body).toString();
  if (!head.startsWith('HTTP/1.1 200'))
    throw new Error(`Expected status 200, but got ${head.slice(9, 12)}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

function joined(bytes, start) {
  const parts = [];
  for (let at = start; ;) {
    const line = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.latin1Slice(at, line), 16);
    if (size === 0) return Buffer.concat(parts).toString();
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
