package io.storefleet.fastspring;

import io.storefleet.fastspring.internal.Gzip;
import io.storefleet.fastspring.internal.LimitedBody;
import io.storefleet.fastspring.internal.OnceBody;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * The network: one JDK client for all stores, on virtual threads. A changing request leaves this machine once: the JDK repeats
 * none but GET and HEAD, a body can be read only once, and no transport is made where the JDK was told to repeat all. A GET may
 * be repeated by the JDK, once, when its connection, new or kept, ends before the first byte of an answer; that repetition
 * spends no permit. Only {@code -Djdk.httpclient.redirects.retrylimit=1} for the whole JVM prevents it, or an odd
 * {@code Content-Length: 0} that some gateways refuse.
 */
public final class JdkTransport implements Transport, AutoCloseable {

    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final String REPEAT_ALL = "jdk.httpclient.enableAllMethodRetry";

    private static final Pattern METHOD = Pattern.compile("[A-Z]+");

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final int largestAnswer;

    /**
     * Accepts answers of up to 32 MB, as sent and unpacked, over TLS 1.2 or newer.
     *
     * @throws IllegalStateException when the system property {@code jdk.httpclient.enableAllMethodRetry} is on
     */
    public JdkTransport() {
        this(LARGEST_ANSWER, CONNECT_TIMEOUT);
    }

    JdkTransport(int largestAnswer, Duration connectTimeout) {
        this(largestAnswer, connectTimeout, defaultTrust());
    }

    JdkTransport(int largestAnswer, Duration connectTimeout, SSLContext trust) {
        String repeat = System.getProperty(REPEAT_ALL);
        if (repeat != null && (repeat.isEmpty() || Boolean.parseBoolean(repeat))) {
            throw new IllegalStateException(REPEAT_ALL + " makes the JDK send changing requests twice");
        }
        var tls = new SSLParameters();
        tls.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        this.largestAnswer = largestAnswer;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(trust)
                .sslParameters(tls)
                .executor(executor)
                .build();
    }

    private static SSLContext defaultTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException unusable) {
            throw new IllegalStateException("This JVM has no TLS", unusable);
        }
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
        var request = HttpRequest.newBuilder(call.uri()).header("Accept-Encoding", "gzip");
        call.headers().forEach(request::setHeader);
        return withMethod(request, call).build();
    }

    /** Methods are case-sensitive, and the service knows upper case only (contract §1). */
    private static HttpRequest.Builder withMethod(HttpRequest.Builder request, HttpCall call) {
        String method = call.method();
        if (!METHOD.matcher(method).matches()) {
            throw new IllegalArgumentException("A method is upper case");
        }
        // Without a body these say nothing of its length: a GET with Content-Length is refused here and there.
        return switch (call.body() == null ? method : "") {
            case "GET" -> request.GET();
            case "HEAD" -> request.HEAD();
            case "DELETE" -> request.DELETE();
            default -> request.method(method, new OnceBody(call.body()));
        };
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
