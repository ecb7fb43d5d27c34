package io.leadflow.e2e.fuzz;

import java.util.Set;

/** Whether an answer is one that an operation may give. */
final class Verdict {
    private static final String PROBLEM = "application/problem+json";

    /** A line or a head too long is refused before it is a request: there are no words then. */
    private static final Set<Integer> WITHOUT_WORDS = Set.of(414, 431);

    private Verdict() {}

    /** What is wrong with it; null where nothing is. */
    static String of(Operation operation, Input input, HttpSender.Answer answer) {
        int status = answer.status();
        if (status == 0) {
            return "no answer in time";
        }
        if (status >= 500) {
            return "failed";
        }
        if (input.raw()) {
            return null; // it may have become any request, or none
        }
        if (status == -1) {
            return "closed without an answer";
        }
        if (status >= 400) {
            boolean told =
                    answer.type().startsWith(PROBLEM)
                            || input.method().equals("HEAD")
                            || WITHOUT_WORDS.contains(status);
            return told ? null : "refused without a problem";
        }
        Set<String> types = operation.answers().get(String.valueOf(status));
        if (types == null) {
            return "status not declared";
        }
        boolean declared =
                types.isEmpty()
                        || answer.type().isEmpty()
                        || types.stream().anyMatch(type -> isSame(type, answer.type()));
        return declared ? null : "media type not declared: " + answer.type();
    }

    private static boolean isSame(String declared, String found) {
        return declared.equals("*/*") || found.split(";", 2)[0].strip().equals(base(declared));
    }

    private static String base(String type) {
        return type.split(";", 2)[0].strip();
    }
}
