package io.leadflow.contracts.definition.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The ways a distribution can be given: for each, the fields that must be there, and no others. */
public final class Ways {
    private final Map<Way, List<String>> fields = new EnumMap<>(Way.class);

    private Ways(List<String> parameters, List<String> moments, List<String> quantiles) {
        fields.put(Way.PARAMETERS, parameters);
        if (!moments.isEmpty()) {
            fields.put(Way.MOMENTS, moments);
        }
        fields.put(Way.QUANTILES, quantiles);
    }

    /** No moments where that list is empty. */
    public static Ways of(List<String> parameters, List<String> moments, List<String> quantiles) {
        return new Ways(parameters, moments, quantiles);
    }

    /**
     * The one way given.
     *
     * @param values names and values in turn; null or empty ones are not given
     * @throws InfeasibleException where none, a part of one, or more than one is given
     */
    public Way chosen(Object... values) {
        Set<String> given = given(values);
        if (given.isEmpty()) {
            throw new InfeasibleException("distribution-not-given", described());
        }
        for (Map.Entry<Way, List<String>> way : fields.entrySet()) {
            if (given.equals(Set.copyOf(way.getValue()))) {
                return way.getKey();
            }
        }
        boolean oneIsWhole = fields.values().stream().anyMatch(given::containsAll);
        String code = oneIsWhole ? "distribution-given-twice" : "distribution-incomplete";
        throw new InfeasibleException(code, List.copyOf(given), described());
    }

    private static Set<String> given(Object... values) {
        Set<String> given = new TreeSet<>();
        for (int i = 0; i < values.length; i += 2) {
            if (isGiven(values[i + 1])) {
                given.add((String) values[i]);
            }
        }
        return given;
    }

    private static boolean isGiven(Object value) {
        return switch (value) {
            case null -> false;
            case Map<?, ?> map -> !map.isEmpty();
            case Collection<?> all -> !all.isEmpty();
            default -> true;
        };
    }

    private String described() {
        List<String> ways = new ArrayList<>();
        fields.values().forEach(way -> ways.add("{" + String.join(", ", way) + "}"));
        return String.join(" / ", ways);
    }
}
