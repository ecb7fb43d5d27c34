-- the request's trace (W3C traceparent), which goes on when the record is sent; null without tracing
alter table outbox add column trace_parent text;
