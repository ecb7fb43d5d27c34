/** The services over REST: what they answer, and what goes wrong. */
import { language, t } from "./words";

/** One thing that is wrong with what was sent. */
export interface Violation {
  code?: string;
  pointer?: string;
  parameter?: string;
  message: string;
  remedy?: string;
}

/** An answer that is no success, as RFC 9457 tells it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly violations: Violation[] = [],
  ) {
    super(detail || title);
  }

  /** Whether what was sent is to blame, so that sending it again is no use. */
  get ours(): boolean {
    return this.status >= 400 && this.status < 500;
  }
}

export type Service = "model" | "simulation" | "metrics";

export interface Answer<T> {
  body: T;
  etag: string | null;
  location: string | null;
}

export interface Call {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  body?: unknown;
  /** A document as it is, with its media type, instead of `body`. */
  document?: { text: string; type: string };
  accept?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** What the address in front answers a script whose session is over: the page itself leads to signing in. */
const SIGN_IN = 499;

/** Where a service's path is behind this page's address. */
export function address(service: Service, path: string): string {
  return `/api/${service}${path}`;
}

/** Asks and waits; anything but a success is thrown as a {@link Problem}. */
export async function ask<T>(service: Service, path: string, call: Call = {}): Promise<Answer<T>> {
  const response = await send(service, path, call);
  if (response.status === SIGN_IN) location.reload();
  if (!response.ok) throw await problem(service, response);
  const text = response.status === 204 ? "" : await response.text();
  const json = /json/.test(response.headers.get("Content-Type") ?? "");
  return {
    body: (json && text ? JSON.parse(text) : text) as T,
    etag: response.headers.get("ETag"),
    location: response.headers.get("Location"),
  };
}

/** The body of an answer alone. */
export async function get<T>(service: Service, path: string, signal?: AbortSignal): Promise<T> {
  return (await ask<T>(service, path, { signal })).body;
}

async function send(service: Service, path: string, call: Call): Promise<Response> {
  const document = call.document
    ?? (call.body === undefined ? undefined : { text: JSON.stringify(call.body), type: "application/json" });
  try {
    return await fetch(address(service, path), {
      method: call.method ?? "GET",
      body: document?.text,
      signal: call.signal,
      headers: {
        "X-Requested-With": "JavaScript",
        Accept: call.accept ?? "application/json",
        "Accept-Language": language,
        ...(document ? { "Content-Type": document.type } : {}),
        ...call.headers,
      },
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new Problem(0, t("problem.offline"), t("problem.offline.detail"));
  }
}

async function problem(service: Service, response: Response): Promise<Problem> {
  const body = await response.json().catch(() => undefined) as
    | { title?: string; detail?: string; away?: boolean; problems?: Violation[] }
    | undefined;
  if (body ? body.away : response.status === 502 || response.status === 504) {
    return new Problem(response.status, t("problem.away"), t(`problem.away.${service}`));
  }
  return new Problem(
    response.status,
    body?.title ?? t("problem.unknown"),
    body?.detail ?? t("problem.status", { status: response.status }),
    body?.problems ?? [],
  );
}
