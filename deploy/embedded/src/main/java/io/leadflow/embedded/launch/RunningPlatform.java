package io.leadflow.embedded.launch;

import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import io.leadflow.embedded.terminal.Terminal;

/** A platform that ends with this process, also by Ctrl-C or SIGTERM, and tells what it does. */
record RunningPlatform(Platform platform, Terminal terminal) implements AutoCloseable {

    static RunningPlatform start(PlatformArguments arguments, Terminal terminal) {
        Platform.makeWay(arguments.data());
        PlatformOptions options = arguments.options(terminal);
        terminal.say("up.starting", options.data());
        long begin = System.nanoTime();
        RunningPlatform running =
                new RunningPlatform(Platform.prepare(options, terminal), terminal);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::close));
        running.platform().startParts();
        terminal.say("up.all-ready", (System.nanoTime() - begin) / 1e9);
        return running;
    }

    @Override
    public void close() {
        if (!platform.isClosed()) {
            terminal.say("up.stopping");
            platform.close();
        }
    }
}
