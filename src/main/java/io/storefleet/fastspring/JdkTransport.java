package io.storefleet.fastspring;

import io.storefleet.fastspring.internal.Gzip;
import io.storefleet.fastspring.internal.LimitedBody;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;

/**
 * The network: one JDK client for all stores, on virtual threads. The JDK never repeats a request of its own accord unless it
 * is a GET on a connection found dead; leave {@code jdk.httpclient.enableAllMethodRetry} unset to keep it so.
 */
public final class JdkTransport implements Transport, AutoCloseable {

    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final int largestAnswer;

    /** Accepts answers of up to 32 MB, as sent and unpacked. */
    public JdkTransport() {
        this(LARGEST_ANSWER, CONNECT_TIMEOUT);
    }

    JdkTransport(int largestAnswer, Duration connectTimeout) {
        var tls = new SSLParameters();
        tls.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        this.largestAnswer = largestAnswer;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslParameters(tls)
                .executor(executor)
                .build();
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                await(client.sendAsync(request(call), _ -> new LimitedBody(largestAnswer)), call.timeout());
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        String encoding = response.headers().firstValue("Content-Encoding").orElse("");
        return new HttpAnswer(response.statusCode(), headers, Gzip.unpack(response.body(), encoding, largestAnswer));
    }

    private static HttpRequest request(HttpCall call) {
        byte[] body = call.body();
        var request = HttpRequest.newBuilder(call.uri())
                .method(call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Accept-Encoding", "gzip");
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    /** Waits for the whole answer; the JDK's own timeout ends with the headers, so a dripping body would never end. */
    private static <T> T await(CompletableFuture<T> answer, Duration timeout) throws IOException, InterruptedException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            // Only the kind of what was not foreseen is told: its message may quote the request.
            throw cause instanceof IOException known
                    ? known
                    : new IOException(String.valueOf(cause == null ? null : cause.getClass()));
        } catch (TimeoutException _) {
            throw new HttpTimeoutException("No complete answer in time");
        } finally {
            answer.cancel(true);
        }
    }

    /** Ends open calls and releases the connections. */
    @Override
    public void close() {
        client.shutdownNow();
        client.close();
        executor.close();
    }
}
