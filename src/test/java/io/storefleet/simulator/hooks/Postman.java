package io.storefleet.simulator.hooks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** POSTs over real HTTP; follows no redirect and does not wait long. */
final class Postman implements AutoCloseable {

    private @Nullable HttpClient client;
    private volatile Duration patience = Duration.ofSeconds(5);

    /** What came back; status 0 and a reason when nothing did. */
    record Answer(int status, String body) {}

    /** Slower answers count as failures. */
    void patience(Duration atMost) {
        patience = atMost;
    }

    Answer post(URI url, byte[] body, @Nullable String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("User-Agent", "FS")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header("X-FS-Signature", signature);
        }
        return waitFor(client().sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /** Made when first needed, for most simulators have no webhooks and a client has a thread. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    private Answer waitFor(CompletableFuture<HttpResponse<String>> coming) {
        try {
            HttpResponse<String> answer = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (TimeoutException slow) {
            coming.cancel(true);
            return new Answer(0, "no answer in time");
        } catch (ExecutionException broken) {
            return new Answer(0, "no connection");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer(0, "stopped");
        }
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
