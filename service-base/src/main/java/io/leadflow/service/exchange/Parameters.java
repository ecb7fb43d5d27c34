package io.leadflow.service.exchange;

import io.leadflow.contracts.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;

/** Reads query parameters and tells all that is wrong with them at once. */
public final class Parameters {
    private final Locale locale;
    private final List<Problem> problems = new ArrayList<>();

    public Parameters(HttpHeaders headers) {
        this(headers, null);
    }

    /**
     * Parameters of what is written for people.
     *
     * @param lang the language asked for before the headers' one; may be null or unknown
     */
    public Parameters(HttpHeaders headers, String lang) {
        locale =
                ProblemWording.language(lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** A whole number within bounds; {@code absent} where it is not given. */
    public int number(String name, String given, int min, int max, int absent) {
        if (given == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(given.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with what would be right
        }
        problem("not-a-number", name, given, min, max);
        return absent;
    }

    /**
     * One of several values by name; {@code absent} where it is not given. What may be given is
     * told in the map's order, by the alphabet where it has none.
     */
    public <T> T oneOf(String name, String given, Map<String, T> known, T absent) {
        if (given == null) {
            return absent;
        }
        T value = known.get(given);
        if (value == null) {
            problem("not-one-of", name, given, String.join(", ", inOrder(known)));
        }
        return value == null ? absent : value;
    }

    private static <T> Collection<String> inOrder(Map<String, T> known) {
        return known instanceof SequencedMap ? known.keySet() : new TreeSet<>(known.keySet());
    }

    /** Notes what is wrong with the parameter {@code name}, and goes on. */
    public void problem(String code, String name, Object... args) {
        problems.add(Texts.problem(locale, code, "/" + name, args));
    }

    /** Fails with all problems found. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, problems, problems.size());
        }
    }
}
