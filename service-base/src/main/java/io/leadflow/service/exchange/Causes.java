package io.leadflow.service.exchange;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a failure comes from. */
public final class Causes {
    /** Further down nobody looks: causes may go round. */
    private static final int MOST = 20;

    private Causes() {}

    /** Whether a failure, or something that it comes from, is such a one. */
    public static boolean anyMatch(Throwable failure, Predicate<Throwable> such) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST)
                .anyMatch(such);
    }
}
