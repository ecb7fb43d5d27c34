/** Processes as the model service keeps them, as far as these pages read them. */
import { ask, get, Problem } from "../base/rest";
import type { ProcessList, ProcessSummary } from "../base/services";
import type { Names } from "../base/words";

export const YAML = "application/yaml";

export interface Version {
  version: number;
  publishedAt: string;
}

/** What a definition says, as far as it is read here. */
export interface Definition {
  id: string;
  name?: Names;
  currency?: string;
  sources?: Record<string, { name?: Names }>;
  roles?: Record<string, { name?: Names }>;
  stages?: Record<string, Stage>;
  [section: string]: unknown;
}

export interface Stage {
  name?: Names;
  role?: string;
  parallel?: { tasks?: Record<string, { name?: Names; role?: string }> };
  exits?: Record<string, { name?: Names; to?: string }>;
}

export interface Change {
  op: "add" | "remove" | "replace" | "reorder";
  pointer: string;
  from?: unknown;
  to?: unknown;
}

export function processPath(id: string, more = ""): string {
  return `/processes/${encodeURIComponent(id)}${more}`;
}

export function summary(id: string, signal?: AbortSignal): Promise<ProcessSummary> {
  return get("model", processPath(id), signal);
}

/** Whether there is a process with this id, retired or not. */
export async function taken(id: string): Promise<boolean> {
  const query = new URLSearchParams({ text: id, retired: "all", limit: "100" });
  const { processes } = await get<ProcessList>("model", `/processes?${query}`);
  return processes.some(({ process }) => process === id);
}

/** Every version, the latest first, following the pages of the list. */
export async function allVersions(id: string, signal?: AbortSignal): Promise<Version[]> {
  const found: Version[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: "100", ...(cursor ? { cursor } : {}) });
    const page: { versions: Version[]; next?: string } = await get("model", processPath(id, `/versions?${query}`), signal);
    found.push(...page.versions);
    cursor = page.next;
  } while (cursor);
  return found;
}

/** A definition by a version's number, `latest` or `draft`. */
export function definition(id: string, version: string, signal?: AbortSignal): Promise<Definition> {
  return get("model", processPath(id, place(version)), signal);
}

/** Likewise, as text to edit, with its entity tag. */
export async function yamlOf(id: string, version: string): Promise<{ text: string; etag?: string }> {
  const { body, etag } = await ask<string>("model", processPath(id, place(version)), { accept: YAML });
  return { text: body, etag: etag ?? undefined };
}

function place(version: string): string {
  return version === "draft" ? "/draft" : `/versions/${version}`;
}

/** What was asked for, or nothing where there is no such thing. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return undefined;
    throw failure;
  }
}
