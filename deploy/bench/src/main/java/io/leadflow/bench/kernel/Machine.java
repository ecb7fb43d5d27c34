package io.leadflow.bench.kernel;

/** Where it was measured. */
final class Machine {
    private Machine() {}

    /** Architecture, processors, JDK. */
    static String describe() {
        return "%s, %d processors, %s %s"
                .formatted(
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"));
    }
}
