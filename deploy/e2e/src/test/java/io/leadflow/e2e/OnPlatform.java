package io.leadflow.e2e;

import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the platform that all of them share; it is stopped when the last has ended. */
final class OnPlatform implements ParameterResolver {
    private static final Path DATA = Path.of("target", "platform");

    /** The platform with a client of it. */
    private static final class Shared implements AutoCloseable {
        private final Platform platform =
                Platform.start(new PlatformOptions(DATA, true, Map.of(), Map.of()));
        private final Leadflow leadflow = new Leadflow(platform);

        @Override
        public void close() {
            leadflow.close();
            platform.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Leadflow.class;
    }

    @Override
    public Leadflow resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OnPlatform.class))
                .computeIfAbsent(Shared.class, absent -> new Shared(), Shared.class)
                .leadflow;
    }
}
