package io.leadflow.metrics.audit;

import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.service.exchange.Parameters;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/**
 * Which entries are asked for.
 *
 * @param conditions in SQL, each with the parameters it names
 */
record AuditQuery(String conditions, Map<String, Object> parameters, int limit) {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 1000;
    private static final Map<String, AuditAction> ACTIONS =
            Arrays.stream(AuditAction.values())
                    .collect(
                            Collectors.toMap(
                                    AuditAction::text,
                                    action -> action,
                                    (a, b) -> a,
                                    LinkedHashMap::new));

    static AuditQuery of(Parameters given, AuditCall call) {
        StringBuilder conditions = new StringBuilder();
        Map<String, Object> parameters = new LinkedHashMap<>();
        Instant from = moment(given, "from", call.from, 0);
        if (from != null) {
            conditions.append(" and at >= :from");
            parameters.put("from", from);
        }
        Instant to = moment(given, "to", call.to, 1);
        if (to != null) {
            conditions.append(" and at < :to");
            parameters.put("to", to);
        }
        if (call.who != null) {
            conditions.append(" and (subject = :who or name = :who)");
            parameters.put("who", call.who);
        }
        AuditAction action = given.oneOf("action", call.action, ACTIONS, null);
        if (action != null) {
            conditions.append(" and action = :action");
            parameters.put("action", action.text());
        }
        if (call.object != null) {
            conditions.append(" and (object = :object or starts_with(object, :object || '/'))");
            parameters.put("object", call.object);
        }
        after(given, call.cursor, conditions, parameters);
        return new AuditQuery(
                conditions.toString(),
                parameters,
                given.number("limit", call.limit, 1, MOST, USUAL_LIMIT));
    }

    /** A moment, or the begin of a day, or of the day after it. */
    private static Instant moment(Parameters given, String name, String text, int daysLater) {
        if (text == null) {
            return null;
        }
        try {
            return held(
                    text.contains("T")
                            ? Instant.parse(text)
                            : LocalDate.parse(text)
                                    .plusDays(daysLater)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeException e) {
            given.problem("not-a-moment", name, text);
            return null;
        }
    }

    /** The same moment, where the database can hold it. */
    private static Instant held(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("not in the years 1 to 9999: " + moment);
        }
        return moment;
    }

    private static void after(
            Parameters given,
            String cursor,
            StringBuilder conditions,
            Map<String, Object> parameters) {
        if (cursor == null) {
            return;
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(cursor);
            String[] parts = new String(text, StandardCharsets.UTF_8).split("/", 2);
            parameters.put("afterAt", held(Instant.parse(parts[0])));
            parameters.put("afterId", UUID.fromString(parts[1]));
            conditions.append(" and (at, id) < (:afterAt, :afterId)");
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            given.problem("not-a-cursor", "cursor", cursor);
        }
    }

    /** The cursor of the page that goes on after an entry. */
    static String cursor(AuditEntry last) {
        byte[] text = (last.at() + "/" + last.id()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    <T> SelectionQuery<T> bind(SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
