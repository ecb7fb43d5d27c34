package io.leadflow.simulation.eventlog;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.run.Run;
import io.leadflow.service.exchange.CommonProblem;
import io.leadflow.service.exchange.Parameters;
import io.leadflow.service.exchange.Refusal;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request for an event log says. */
public class EventLogCall {
    private static final String ALL = "all";

    @PathParam("id")
    String id;

    @Parameter(
            description =
                    "ndjson, csv, xes or ocel; goes before the Accept header, for callers that"
                            + " cannot set it",
            example = "xes")
    @QueryParam("format")
    String format;

    @Parameter(
            description = "Number of a replication, counted from 0, or all; 0 if absent",
            example = "0")
    @QueryParam("replication")
    String replication;

    @Parameter(
            description =
                    "First simulated day whose events are told, in the time zone of the process;"
                            + " the run's first if absent",
            example = "2026-02-01")
    @QueryParam("from")
    String from;

    @Parameter(
            description =
                    "Last simulated day whose events are told, that day included; the run's last"
                            + " if absent",
            example = "2026-02-28")
    @QueryParam("to")
    String to;

    @Parameter(
            description =
                    "Language of the names in XES and OCEL: en or ru; that of Accept-Language if"
                            + " absent",
            example = "en")
    @QueryParam("lang")
    String lang;

    @Context HttpHeaders headers;
    @Context Request request;

    /** What is asked for, where that can be. */
    record Order(EventLogFormat format, MediaType type, Selection selection, Locale locale) {}

    /**
     * Reads all parameters.
     *
     * @throws Refusal with all that is wrong with them
     */
    Order order(Run run) {
        Parameters parameters = new Parameters(headers, lang);
        EventLogFormat named =
                parameters.oneOf("format", format, EventLogFormat.byName(), EventLogFormat.NDJSON);
        Selection selection = selection(run, parameters);
        Locale locale = locale(parameters);
        parameters.check();
        if (format != null) {
            return new Order(named, named.type(), selection, locale);
        }
        MediaType accepted = accepted();
        return new Order(EventLogFormat.of(accepted), accepted, selection, locale);
    }

    private MediaType accepted() {
        MediaType[] types = EventLogFormat.allTypes().toArray(MediaType[]::new);
        Variant best = request.selectVariant(Variant.mediaTypes(types).build());
        if (best == null) {
            throw new Refusal(CommonProblem.NOT_ACCEPTABLE);
        }
        return best.getMediaType();
    }

    private Locale locale(Parameters parameters) {
        Map<String, Locale> known =
                new TreeMap<>(Map.of("en", Locales.ENGLISH, "ru", Locales.RUSSIAN));
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return parameters.oneOf("lang", lang, known, Locales.of(accepted));
    }

    private Selection selection(Run run, Parameters parameters) {
        int last = run.progress().replications() - 1;
        int one = ALL.equals(replication) ? 0 : replication(last, parameters);
        ZoneId zone = ZoneId.of(run.definition().timeZone());
        LocalDate first = date("from", from, parameters);
        LocalDate until = date("to", to, parameters);
        if (first != null && until != null && until.isBefore(first)) {
            parameters.problem("to-before-from", "to", to, from);
        }
        return new Selection(
                one,
                ALL.equals(replication) ? last : one,
                first == null ? Long.MIN_VALUE : start(first, zone),
                until == null ? Long.MAX_VALUE : start(until.plusDays(1), zone));
    }

    private int replication(int last, Parameters parameters) {
        if (replication == null) {
            return 0;
        }
        try {
            int number = Integer.parseInt(replication.strip());
            if (number >= 0 && number <= last) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with what would be right
        }
        parameters.problem("not-a-replication", "replication", replication, last);
        return 0;
    }

    private static LocalDate date(String name, String given, Parameters parameters) {
        if (given == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(given.strip());
            if (date.getYear() >= 1970 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below, with what would be right
        }
        parameters.problem("not-a-date", name, given);
        return null;
    }

    private static long start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
