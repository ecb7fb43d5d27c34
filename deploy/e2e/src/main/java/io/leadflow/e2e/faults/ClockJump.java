package io.leadflow.e2e.faults;

import io.leadflow.embedded.ServiceName;
import java.util.Optional;

/** Sets a service's clock up to two hours off, either way, and back again. */
record ClockJump() implements Fault {
    private static final int MOST_SECONDS = 7200;

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String does() {
        return "a service's clock jumps by up to two hours, either way, and back";
    }

    @Override
    public Optional<String> absent() {
        return Clock.absent();
    }

    @Override
    public void strike(Scene scene) {
        ServiceName service = scene.any(Scene.SERVICES);
        int seconds = scene.random().nextInt(-MOST_SECONDS, MOST_SECONDS);
        scene.detail("%s by %+d s".formatted(service.id(), seconds));
        scene.stand().clock().set(service, seconds);
        scene.pause(500, 4000);
        scene.stand().clock().set(service, 0);
        scene.healing();
        if (service != ServiceName.MODEL) {
            // its groups have to find themselves again, by clients that have seen another time
            String another = scene.platform().addInstance(service);
            scene.platform().removeInstance(another);
        }
    }
}
