package io.leadflow.embedded.launch;

import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformException;
import io.leadflow.embedded.ServiceName;
import io.leadflow.embedded.demo.Demo;
import io.leadflow.embedded.demo.DemoSettings;
import io.leadflow.embedded.demo.Services;
import io.leadflow.embedded.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the platform and stays in the foreground until it is told to stop or a part dies. */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private PlatformArguments arguments;

    @Option(names = "--no-demo", descriptionKey = "option.no-demo")
    private boolean noDemo;

    UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunningPlatform running = RunningPlatform.start(arguments, terminal)) {
            Platform platform = running.platform();
            if (platform.isFresh() && !noDemo) {
                firstLook(platform);
            }
            Services services = Services.of(platform);
            announce(ServiceName.MODEL, services);
            announce(ServiceName.SIMULATION, services);
            announce(ServiceName.METRICS, services);
            terminal.say("up.try");
            tries(services);
            terminal.say("up.stop");
            terminal.say("up.dashboard", services.url(ServiceName.DASHBOARD).toString());
            terminal.problem(platform.awaitEndOfAPart());
        }
        return 1;
    }

    private void announce(ServiceName service, Services services) {
        String url = services.url(service).toString();
        terminal.say(
                "up.service", String.format("%-20s", service.id()), url, url + "/q/swagger-ui");
    }

    private void firstLook(Platform platform) {
        try {
            new Demo(Services.of(platform), terminal, terminal.messages()).run(DemoSettings.USUAL);
        } catch (PlatformException e) {
            if (!platform.isClosed()) {
                terminal.problem(e);
                terminal.say("up.demo-failed");
            }
        }
    }

    private void tries(Services services) {
        terminal.line("  curl " + services.url(ServiceName.MODEL) + "/processes");
        terminal.line(
                "  curl -H 'Content-Type: application/json' -d '"
                        + "{\"process\":\""
                        + DemoSettings.PROCESS
                        + "\",\"replications\":10}' "
                        + services.url(ServiceName.SIMULATION)
                        + "/runs");
        terminal.line(
                "  curl -H 'Accept: text/csv' "
                        + services.url(ServiceName.METRICS)
                        + "/runs/ID/funnel");
    }
}
