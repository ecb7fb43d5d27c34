package io.leadflow.model.exchange;

import io.leadflow.service.exchange.OutageCheck;
import io.vertx.core.impl.NoStackTraceTimeoutException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.util.stream.Stream;

/** Tells a database that is away from a fault of the service. */
@ApplicationScoped
class DatabaseOutage implements OutageCheck {
    /** SQLSTATE classes: connection exception, operator intervention (shutting down, starting). */
    private static final String[] AWAY = {"08", "57P"};

    @Override
    public boolean isOutage(Throwable cause) {
        return switch (cause) {
            case ConnectException refused -> true;
            case ClosedConnectionException closed -> true;
            case NoStackTraceTimeoutException busy -> true;
            case PgException answer -> isAway(answer.getSqlState());
            default -> false;
        };
    }

    private static boolean isAway(String state) {
        return state != null && Stream.of(AWAY).anyMatch(state::startsWith);
    }
}
