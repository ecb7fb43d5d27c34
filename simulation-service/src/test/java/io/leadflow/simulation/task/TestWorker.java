package io.leadflow.simulation.task;

import io.leadflow.service.topic.DeadLetters;
import io.leadflow.service.topic.KafkaClients;
import io.leadflow.simulation.topic.Clients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;

/** A worker as an instance has it, which can be killed besides. */
final class TestWorker implements AutoCloseable {
    private static final Duration PROGRESS_EVERY = Duration.ofMillis(1);
    private static final Duration RETRY_AFTER = Duration.ofMillis(200);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final KafkaProducer<byte[], byte[]> producer;
    private final DeadLetters deadLetters;
    private final TaskWorker worker;
    private volatile boolean dead;

    private TestWorker(String servers, String group, int threads, Cancellations cancellations) {
        KafkaClients clients = Clients.of(servers, meters);
        producer = clients.producer(Workers.producerSettings());
        deadLetters = Clients.deadLetters(clients, meters);
        worker =
                new TaskWorker(
                        mortal(clients.consumer(consumerSettings(group))),
                        new TaskRunner(
                                producer,
                                cancellations,
                                () -> false,
                                PROGRESS_EVERY,
                                OpenTelemetry.noop().getTracer("test"),
                                meters),
                        deadLetters,
                        threads,
                        RETRY_AFTER,
                        meters);
    }

    static TestWorker start(
            String servers, String group, int threads, Cancellations cancellations) {
        TestWorker worker = new TestWorker(servers, group, threads, cancellations);
        worker.worker.start();
        return worker;
    }

    private static Map<String, Object> consumerSettings(String group) {
        Map<String, Object> settings = new HashMap<>(Workers.consumerSettings(group));
        settings.put("session.timeout.ms", 6000);
        return settings;
    }

    /** Ends as a process does that is killed: nothing is sent, committed or said any more. */
    void kill() {
        dead = true;
        producer.close(Duration.ZERO);
    }

    boolean isAlive() {
        return worker.isAlive();
    }

    double tasks(String outcome) {
        return meters.counter("leadflow.tasks", "outcome", outcome).count();
    }

    double events() {
        return meters.counter("leadflow.lead.events").count();
    }

    double running() {
        return meters.get("leadflow.tasks.running").gauge().value();
    }

    @Override
    public void close() {
        worker.close();
        producer.close();
        Clients.close(deadLetters);
    }

    @SuppressWarnings("unchecked") // a proxy knows no type parameters
    private Consumer<byte[], byte[]> mortal(Consumer<byte[], byte[]> consumer) {
        return (Consumer<byte[], byte[]>)
                Proxy.newProxyInstance(
                        Consumer.class.getClassLoader(),
                        new Class<?>[] {Consumer.class},
                        (proxy, method, arguments) -> whileAlive(consumer, method, arguments));
    }

    private Object whileAlive(Consumer<byte[], byte[]> consumer, Method method, Object[] arguments)
            throws Throwable {
        if (dead && method.getName().equals("close")) {
            consumer.close(
                    CloseOptions.timeout(Duration.ZERO)
                            .withGroupMembershipOperation(
                                    GroupMembershipOperation.REMAIN_IN_GROUP));
            return null;
        }
        if (dead) {
            throw new IllegalStateException("killed by the test");
        }
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
