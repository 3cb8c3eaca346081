package io.storefleet.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** One member's browser as far as the server can tell: its cookie and its requests, without what it draws. */
final class MemberSession implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .executor(THREADS)
            .build();
    private final String host;

    private MemberSession(int port) {
        this.host = "127.0.0.1:" + port;
    }

    /** @throws IOException when the sign-in is refused */
    static MemberSession signIn(int port, String email, String password) throws IOException, InterruptedException {
        var session = new MemberSession(port);
        var form = "_csrf=" + word(token(session.get("sign-in"))) + "&username=" + word(email) + "&password="
                + word(password);
        var answer = session.send(session.to("sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        var target = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || target.contains("sign-in")) {
            throw new IOException("the sign-in was answered with " + answer.statusCode() + " " + target);
        }
        return session;
    }

    /** Opens a page as a browser does: its frame, its first state, its push connection and its content. */
    OpenPage open(String path) throws IOException, InterruptedException {
        get(path);
        var state = get("?v-r=init&location=" + word(path) + "&query=&v-tzid=UTC&v-ww=1280&v-wh=900");
        return new OpenPage(this, state, "/" + path);
    }

    /** Ends the session on the server. */
    void signOut(String path) throws IOException, InterruptedException {
        var answer = send(to("logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + word(token(get(path))))));
        if (answer.statusCode() >= 400) {
            throw new IOException("the sign-out was answered with " + answer.statusCode());
        }
    }

    private static String token(String page) throws IOException {
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IOException("the page has no token");
        }
        return found.group(1);
    }

    String get(String path) throws IOException, InterruptedException {
        return ok(send(to(path).GET()));
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return ok(send(to(path).header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json))));
    }

    WebSocket webSocket(String path, WebSocket.Listener listener) {
        return client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://" + host + "/" + path), listener)
                .join();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + host + "/" + path))
                .timeout(LONGEST)
                .header("Accept-Language", "en-US");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String ok(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.request().uri().getPath() + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
