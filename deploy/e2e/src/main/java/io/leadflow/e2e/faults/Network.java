package io.leadflow.e2e.faults;

import io.leadflow.embedded.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Disturbs ways between services and a server, for 0.5 to 12 seconds.
 *
 * @param server what they lead to
 * @param how disturbs one of them
 */
record Network(String name, String does, Server server, BiConsumer<Link, Scene> how)
        implements Fault {

    /** What ways lead to. */
    enum Server {
        BROKER,
        DATABASE;

        private List<ServiceName> clients() {
            return this == BROKER
                    ? Scene.SERVICES
                    : List.of(ServiceName.MODEL, ServiceName.METRICS);
        }

        private Link link(Stand stand, ServiceName service) {
            return this == BROKER ? stand.toBroker(service) : stand.toDatabase(service);
        }
    }

    static Network cut(String name, Server server) {
        String does = "connections to the %s are ended, and no other is taken";
        return new Network(name, text(does, server), server, (link, scene) -> link.cut());
    }

    static Network hang(String name, Server server) {
        String does = "nothing gets through to the %s, and nobody is told";
        return new Network(name, text(does, server), server, (link, scene) -> link.hold());
    }

    static Network slow(String name, Server server) {
        String does = "20 to 300 ms and 10 to 200 kB/s on the way to the %s";
        return new Network(
                name,
                text(does, server),
                server,
                (link, scene) ->
                        link.slow(
                                scene.random().nextInt(20, 300), scene.random().nextInt(10, 200)));
    }

    private static String text(String does, Server server) {
        return does.formatted(server.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public void strike(Scene scene) {
        List<ServiceName> cutOff = someOf(server.clients(), scene);
        scene.detail("from " + String.join(", ", cutOff.stream().map(ServiceName::id).toList()));
        List<Link> links = cutOff.stream().map(s -> server.link(scene.stand(), s)).toList();
        links.forEach(link -> how.accept(link, scene));
        scene.pause(500, 12_000);
        scene.healing();
        links.forEach(Link::restore);
    }

    /** One of them or more. */
    private static List<ServiceName> someOf(List<ServiceName> clients, Scene scene) {
        int sure = scene.random().nextInt(clients.size());
        List<ServiceName> some = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            if (i == sure || scene.random().nextBoolean()) {
                some.add(clients.get(i));
            }
        }
        return some;
    }
}
