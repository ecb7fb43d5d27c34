package io.leadflow.service.topic;

import io.quarkus.logging.Log;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer that gets over a wall clock that is set back. Kafka's own reckons by it, and then
 * waits for as long as the clock was set back: it tells its group nothing, and is stuck in a poll
 * when it has to join again. Such a one is closed and replaced by a new one, which takes up its
 * subscription, or its partitions where it had read up to; of a subscription, the listener hears
 * that the partitions go and come. Only {@code poll} replaces it; what else is asked meanwhile may
 * fail with a {@link KafkaException}.
 */
final class SteadyConsumer implements InvocationHandler {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A consumer and what measures it. */
    record Measured(Consumer<byte[], byte[]> consumer, AutoCloseable meters) {}

    private final Supplier<Measured> maker;
    private final Runnable closed;
    private volatile Measured current;
    private volatile boolean outdated;
    private Collection<String> topics;
    private ConsumerRebalanceListener listener;

    /**
     * @param maker makes the first one and those that replace it
     * @param closed told when it is closed for good
     */
    SteadyConsumer(Supplier<Measured> maker, Runnable closed) {
        this.maker = maker;
        this.closed = closed;
        this.current = maker.get();
    }

    /** As the interface of a consumer. */
    @SuppressWarnings("unchecked")
    Consumer<byte[], byte[]> asConsumer() {
        return (Consumer<byte[], byte[]>)
                Proxy.newProxyInstance(
                        Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, this);
    }

    /** The clock was set back: it is replaced at the next poll, the one it waits in included. */
    void clockWasSetBack() {
        outdated = true;
        current.consumer().wakeup();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "poll" -> poll(method, arguments);
            case "subscribe" -> subscribe(method, arguments);
            case "close" -> close(method, arguments);
            default -> call(method, arguments);
        };
    }

    private Object poll(Method method, Object[] arguments) throws Throwable {
        if (outdated) {
            replace();
        }
        try {
            return call(method, arguments);
        } catch (KafkaException e) {
            if (!outdated) {
                throw e;
            }
            replace();
            return ConsumerRecords.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private Object subscribe(Method method, Object[] arguments) throws Throwable {
        if (arguments.length != 2 || !(arguments[0] instanceof Collection)) {
            throw new UnsupportedOperationException("a subscription by names, with a listener");
        }
        topics = (Collection<String>) arguments[0];
        listener = (ConsumerRebalanceListener) arguments[1];
        return call(method, arguments);
    }

    private Object close(Method method, Object[] arguments) throws Throwable {
        closed.run();
        current.meters().close();
        return call(method, arguments);
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(current.consumer(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void replace() throws Exception {
        Log.warn("the wall clock was set back: what is read from Kafka is read anew");
        Measured old = current;
        Map<TopicPartition, Long> places = topics == null ? places(old.consumer()) : Map.of();
        old.meters().close();
        try {
            old.consumer().close(CloseOptions.timeout(PATIENCE));
        } catch (KafkaException e) {
            Log.debugf(e, "what is replaced did not end well");
        }
        current = maker.get();
        outdated = false;
        if (topics == null) {
            current.consumer().assign(places.keySet());
            places.forEach(current.consumer()::seek);
        } else {
            current.consumer().subscribe(topics, listener);
        }
    }

    private static Map<TopicPartition, Long> places(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> assigned = consumer.assignment();
        Map<TopicPartition, Long> places = new HashMap<>();
        assigned.forEach(
                partition -> places.put(partition, consumer.position(partition, PATIENCE)));
        return places;
    }
}
