package io.leadflow.e2e.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests to a service, over connections that are kept, or as raw bytes over new ones. */
final class HttpSender implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *([^\\r\\n]*)");
    private static final String EVENTS = "text/event-stream";
    private static final int ENOUGH = 1 << 16;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(LIMIT)
                    .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI service;

    HttpSender(URI service) {
        this.service = service;
    }

    /**
     * What came back.
     *
     * @param status 0 where nothing came in time, -1 where the connection was closed without
     */
    record Answer(int status, String type, String body) {
        static final Answer NONE = new Answer(0, "", "");
        static final Answer CLOSED = new Answer(-1, "", "");
    }

    Answer send(Input input, Chance chance) {
        try {
            return input.raw() ? raw(spoilt(input, chance)) : again(input);
        } catch (SocketTimeoutException | TimeoutException e) {
            return Answer.NONE;
        } catch (IOException e) {
            return Answer.CLOSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A connection that was kept may be closed at the moment it is used: that is tried again. */
    private Answer again(Input input) throws IOException, InterruptedException, TimeoutException {
        try {
            return whole(input);
        } catch (IOException e) {
            return whole(input);
        }
    }

    private Answer whole(Input input) throws IOException, InterruptedException, TimeoutException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(service + input.target()))
                        .method(
                                input.method(),
                                input.body() == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(input.body()));
        input.headers().forEach(header -> request.header(header.getKey(), header.getValue()));
        Future<Answer> answer = threads.submit(() -> answer(request.build()));
        try {
            return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        try (InputStream body = answer.body()) {
            // a stream of events has no end: it is closed when it has begun
            byte[] read = type.startsWith(EVENTS) ? new byte[0] : body.readAllBytes();
            return new Answer(answer.statusCode(), type, new String(read, StandardCharsets.UTF_8));
        }
    }

    private byte[] spoilt(Input input, Chance chance) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] body = input.body() == null ? new byte[0] : input.body();
        StringBuilder head = new StringBuilder();
        head.append(input.method()).append(' ').append(input.target()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(service.getAuthority()).append("\r\n");
        input.headers().forEach(h -> head.append(h.getKey() + ": " + h.getValue() + "\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n");
        bytes.writeBytes(ByteMutation.of(head.toString().getBytes(StandardCharsets.UTF_8), chance));
        bytes.writeBytes("Connection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** What the service says before it waits for more, or closes. */
    private Answer raw(byte[] request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            // a request that was cut short is not waited for
            socket.shutdownOutput();
            byte[] answer = socket.getInputStream().readNBytes(ENOUGH);
            return parsed(new String(answer, StandardCharsets.UTF_8));
        }
    }

    private static Answer parsed(String answer) {
        Matcher status = STATUS.matcher(answer.lines().findFirst().orElse(""));
        if (!status.matches()) {
            return Answer.CLOSED;
        }
        Matcher type = TYPE.matcher(answer);
        return new Answer(
                Integer.parseInt(status.group(1)), type.find() ? type.group(1) : "", answer);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
