package io.leadflow.dashboard.signout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser behind a proxy that ends TLS: keeps cookies, follows nothing. */
final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]*)");

    private final URI here;
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(URI here) {
        this.here = here;
    }

    /** Somebody else with the same cookies. */
    Visitor copy() {
        Visitor copy = new Visitor(here);
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** Comes back from the provider with a code. */
    void signIn(String code) throws Exception {
        Matcher state = STATE.matcher(get("/").headers().firstValue("Location").orElseThrow());
        if (!state.find()) {
            throw new IllegalStateException("nothing that comes back with the code");
        }
        HttpResponse<String> back = get("/?code=" + code + "&state=" + state.group(1));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(cookies).as(back.headers().toString()).containsKey("q_session");
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    HttpResponse<String> post(String path) throws Exception {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    /** As the pages ask. */
    HttpResponse<String> script(String path) throws Exception {
        return send(request(path).header("X-Requested-With", "JavaScript"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(here.resolve(path))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "leadflow.example");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies());
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(this::keep);
        return answer;
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}
