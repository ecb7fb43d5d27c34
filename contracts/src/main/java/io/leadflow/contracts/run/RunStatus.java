package io.leadflow.contracts.run;

/** State of a run. The last three are final: nothing changes them. */
public enum RunStatus {
    REQUESTED,
    RUNNING,
    COMPLETED,
    CANCELLED,
    FAILED;

    public boolean isFinal() {
        return this == COMPLETED || this == CANCELLED || this == FAILED;
    }
}
