package io.leadflow.e2e.fuzz;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends inputs to one operation, several at a time. */
final class OperationFuzz {
    private static final int AT_A_TIME = 8;

    private final Operation operation;
    private final Inputs inputs;
    private final HttpSender sender;
    private final long seed;

    OperationFuzz(Operation operation, Inputs inputs, HttpSender sender, long seed) {
        this.operation = operation;
        this.inputs = inputs;
        this.sender = sender;
        this.seed = seed;
    }

    /** The inputs from one number to another, which is not included. */
    void play(int from, int to, Tally tally) {
        AtomicInteger next = new AtomicInteger(from);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (int i = 0; i < AT_A_TIME; i++) {
                threads.execute(
                        () -> {
                            for (int n = next.getAndIncrement(); n < to; ) {
                                play(n, tally);
                                n = next.getAndIncrement();
                            }
                        });
            }
        }
    }

    private void play(int number, Tally tally) {
        Input input;
        HttpSender.Answer answer;
        try {
            input = inputs.of(number);
            answer = sender.send(input, new Chance(~seed, operation.name(), number));
        } catch (RuntimeException e) {
            tally.error("input " + number + " could not be made or sent: " + e);
            return;
        }
        tally.count(kind(answer.status()));
        String wrong = Verdict.of(operation, input, answer);
        if (wrong != null) {
            tally.error(
                    "%s: %d, input %d (%s %s %s, %d bytes): %s"
                            .formatted(
                                    wrong,
                                    answer.status(),
                                    number,
                                    input.method(),
                                    shortened(input.target()),
                                    shortened(input.headers().toString()),
                                    input.body() == null ? 0 : input.body().length,
                                    shortened(answer.body())));
        }
    }

    private static String kind(int status) {
        return switch (status) {
            case 0 -> "none";
            case -1 -> "closed";
            default -> String.valueOf(status);
        };
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
