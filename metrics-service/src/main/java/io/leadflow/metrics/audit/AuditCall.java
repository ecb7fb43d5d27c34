package io.leadflow.metrics.audit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request for entries says. */
public class AuditCall {
    @Parameter(description = "First moment, or day in UTC", example = "2026-03-01")
    @QueryParam("from")
    String from;

    @Parameter(
            description = "Moment before which entries are told, or last day in UTC",
            example = "2026-03-31")
    @QueryParam("to")
    String to;

    @Parameter(description = "Subject or name of whoever did it", example = "alice")
    @QueryParam("who")
    String who;

    @Parameter(description = "What was done", example = "process.published")
    @QueryParam("action")
    String action;

    @Parameter(
            description = "What it was done to, or to a part of it",
            example = "/processes/loan-sales")
    @QueryParam("object")
    String object;

    @Parameter(description = "Entries on a page, 1 to 1000; 50 if absent", example = "50")
    @QueryParam("limit")
    String limit;

    @Parameter(
            description = "next of the page before",
            example =
                    "MjAyNi0wMS0wNVQwOTowMDowMFovN2YxZDZhM2UtNmYwZi00YTUzLTlhNjMtMGE4YTJmOWYzYzEx")
    @QueryParam("cursor")
    String cursor;

    @Parameter(
            description = "json or csv; goes before the Accept header",
            schema = @Schema(enumeration = {"json", "csv"}))
    @QueryParam("format")
    String format;
}
