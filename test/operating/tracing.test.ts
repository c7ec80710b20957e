import { attributeOf, OtlpReceiver } from './otlp-receiver.ts';
import { startWatched } from './watched-app.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';

describe('traces', () => {
  let receiver: OtlpReceiver;
  let key: string;
  beforeAll(async () => {
    receiver = await OtlpReceiver.open();
    const app = await startWatched({
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      LOG_LEVEL: 'fatal',
    });
    ({ key } = app);
    const traceparent = `00-${TRACE}-${PARENT}-01`;
    await app.post(
      `query Asked($name: String) {
        byVariable: topics(where: { name: { eq: $name } }) { totalCount }
        byLiteral: topics(where: { name: { eq: "literal-c52d" } }) { totalCount }
      }`,
      { name: 'variable-a81b' },
      { traceparent },
    );
    await app.post(
      'mutation Wrote($name: String!) { createTopic(input: { name: $name }) { errors { code } } }',
      { name: 'variable-a81b' },
    );
    // What is not sent yet is sent then.
    await app.end();
  });
  afterAll(() => receiver.close());

  it('go on from the span of whoever asks', () => {
    const request = receiver.spans.find(({ parentSpanId }) => parentSpanId === PARENT);

    expect(request).toMatchObject({ name: 'POST /graphql', traceId: TRACE });
    expect(attributeOf(request, 'http.response.status_code')).toBe(200);
  });

  it('have the operation below its request, and its statements below it', () => {
    const operation = receiver.named('query Asked');
    const request = receiver.spans.find(({ spanId }) => spanId === operation?.parentSpanId);
    const statements = operation ? receiver.below(operation) : [];

    expect(request?.name).toBe('POST /graphql');
    expect(operation?.traceId).toBe(TRACE);
    expect(attributeOf(operation, 'graphql.operation.type')).toBe('query');
    expect(statements).toHaveLength(1);
    expect(attributeOf(statements[0], 'db.query.text')).toMatch(/FROM topic/);
    expect(attributeOf(statements[0], 'concord.keys')).toBe(2);
  });

  it('have mutations', () => {
    expect(attributeOf(receiver.named('mutation Wrote'), 'graphql.operation.name')).toBe('Wrote');
  });

  it('have no value and no secret', () => {
    expect(receiver.text).toContain('query Asked');
    for (const secret of ['variable-a81b', 'literal-c52d', key])
      expect(receiver.text).not.toContain(secret);
  });
});
