import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

/** How long the receiver may take: a server that stops waits for it no longer than that. */
const EXPORT_MS = 3_000;

/** Longer texts of statements are cut. */
const LONGEST_ATTRIBUTE = 4_096;

/** A provider of tracers whose spans are sent to a receiver of OTLP over HTTP, many at once. */
export function tracerProvider(endpoint: string): TracerProvider {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: EXPORT_MS,
  });
  return new TracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': 'concord' })),
    spanLimits: { attributeValueLengthLimit: LONGEST_ATTRIBUTE },
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: EXPORT_MS })],
  });
}
