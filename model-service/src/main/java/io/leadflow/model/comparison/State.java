package io.leadflow.model.comparison;

import io.leadflow.service.exchange.Parameters;

/** Which state of a process a request means. */
sealed interface State {
    record Draft() implements State {}

    record Latest() implements State {}

    record Version(int number) implements State {}

    /** A version's number, {@code latest} or {@code draft}; else the problem is noted. */
    static State of(Parameters parameters, String name, String given) {
        if (given == null) {
            parameters.problem("missing-parameter", name, name);
            return new Latest();
        }
        return switch (given) {
            case "draft" -> new Draft();
            case "latest" -> new Latest();
            case String number when number.matches("[1-9][0-9]{0,8}") ->
                    new Version(Integer.parseInt(number));
            default -> {
                parameters.problem("not-a-version", name, given);
                yield new Latest();
            }
        };
    }
}
