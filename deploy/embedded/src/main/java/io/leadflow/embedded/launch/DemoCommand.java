package io.leadflow.embedded.launch;

import io.leadflow.embedded.Pause;
import io.leadflow.embedded.PlatformFile;
import io.leadflow.embedded.demo.Demo;
import io.leadflow.embedded.demo.DemoResult;
import io.leadflow.embedded.demo.DemoSettings;
import io.leadflow.embedded.demo.Services;
import io.leadflow.embedded.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the demonstration on the services named, on a platform that is up, or on one of its own. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final long LOOK_AGAIN_MS = 500;

    private final Terminal terminal;

    @Mixin private PlatformArguments arguments;

    @Mixin private ServiceAddresses addresses;

    @Option(names = "--replications", paramLabel = "N", descriptionKey = "option.replications")
    private int replications = DemoSettings.USUAL.replications();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.seed")
    private long seed = DemoSettings.USUAL.seed();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DemoResult result =
                addresses
                        .services()
                        .or(this::running)
                        .map(this::demonstrate)
                        .orElseGet(this::onOwnPlatform);
        terminal.line(result.line());
        return 0;
    }

    /** The services of a platform that is up, waiting while it starts. */
    private Optional<Services> running() {
        Path data = arguments.data();
        Optional<PlatformFile> file = PlatformFile.readRunning(data);
        while (file.isPresent()) {
            Optional<Services> services = Services.of(file.get());
            if (services.isPresent()) {
                terminal.say("demo.running", data);
                return services;
            }
            Pause.millis(LOOK_AGAIN_MS);
            file = PlatformFile.readRunning(data);
        }
        return Optional.empty();
    }

    private DemoResult onOwnPlatform() {
        try (RunningPlatform own = RunningPlatform.start(arguments, terminal)) {
            return demonstrate(Services.of(own.platform()));
        }
    }

    private DemoResult demonstrate(Services services) {
        Demo demo = new Demo(services, terminal, terminal.messages());
        return demo.run(new DemoSettings(replications, seed));
    }
}
