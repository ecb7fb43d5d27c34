package io.leadflow.e2e.faults;

import io.leadflow.embedded.Pause;
import java.util.List;
import java.util.stream.Stream;

/**
 * Halts a part with SIGSTOP, all its processes, and lets it go on with SIGCONT.
 *
 * @param part its name
 * @param seconds how long it is halted
 */
record Stop(String name, String part, int seconds) implements Fault {

    @Override
    public String does() {
        return "SIGSTOP of the %s for %d s (--stop-seconds)".formatted(part, seconds);
    }

    @Override
    public void strike(Scene scene) {
        List<ProcessHandle> halted = processes(scene.platform().process(part));
        signal("STOP", halted);
        try {
            Pause.millis(seconds * 1000L);
        } finally {
            scene.healing();
            signal("CONT", halted);
        }
    }

    static List<ProcessHandle> processes(ProcessHandle main) {
        return Stream.concat(Stream.of(main), main.descendants()).toList();
    }

    static void signal(String signal, List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            // one that has ended meanwhile is none to halt
            Commands.succeeds("kill", "-" + signal, String.valueOf(process.pid()));
        }
    }
}
