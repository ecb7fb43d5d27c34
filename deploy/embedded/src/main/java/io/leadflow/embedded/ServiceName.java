package io.leadflow.embedded;

/** The services, with their usual ports and how much heap they may take. */
public enum ServiceName {
    /** Definitions and their publication. */
    MODEL("model-service", 8081, "256m"),
    /** Runs. */
    SIMULATION("simulation-service", 8082, "2g"),
    /** Statistics. */
    METRICS("metrics-service", 8083, "1g"),
    /** The pages people look at, in front of the others. */
    DASHBOARD("dashboard", 8080, "128m");

    private final String id;
    private final int usualPort;
    private final String heap;

    ServiceName(String id, int usualPort, String heap) {
        this.id = id;
        this.usualPort = usualPort;
        this.heap = heap;
    }

    /** The name of its module and its part. */
    public String id() {
        return id;
    }

    /** The port it has when nobody else does. */
    public int usualPort() {
        return usualPort;
    }

    /** Its largest heap, as -Xmx takes it. */
    String heap() {
        return heap;
    }
}
