package io.storefleet.intents.internal;

import io.storefleet.fastspring.HttpAnswer;
import io.storefleet.fastspring.HttpCall;
import io.storefleet.fastspring.Transport;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The network, which fails the next changing call of a thread at a chosen point. */
final class MortalTransport implements Transport {

    /** Where it happens. */
    enum Point {
        /** The connection breaks before the first byte leaves. */
        BEFORE_SENDING,
        /** It breaks when half of the request has left. */
        MID_REQUEST,
        /** The service has done it; nothing of the answer arrives. */
        AFTER_THE_SERVICE_DID_IT,
        /** Half of the answer arrives. */
        MID_ANSWER,
        /** The process dies with the whole answer in hand, before its own commit. */
        BEFORE_OUR_COMMIT,
        /** The process dies between its first commit and the first byte. */
        KILLED
    }

    /** The process is dead: nobody catches this, nothing after it is done. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private final Transport network;
    private final ThreadLocal<Point> next = new ThreadLocal<>();
    private final AtomicLong sent = new AtomicLong();

    MortalTransport(Transport network) {
        this.network = network;
    }

    /** @param point null for no fault */
    void fail(@Nullable Point point) {
        if (point == null) {
            next.remove();
        } else {
            next.set(point);
        }
    }

    /** Whether the fault that was chosen did not happen, since nothing was sent. */
    boolean stillToFail() {
        return next.get() != null;
    }

    /** Changing calls that left as a whole, by all threads. */
    long sent() {
        return sent.get();
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException, InterruptedException {
        if (call.method().equals("GET")) {
            return network.send(call);
        }
        var point = next.get();
        next.remove();
        if (point == null) {
            sent.incrementAndGet();
            return network.send(call);
        }
        return failing(call, point);
    }

    private HttpAnswer failing(HttpCall call, Point point) throws IOException, InterruptedException {
        switch (point) {
            case BEFORE_SENDING -> throw new IOException("no connection");
            case KILLED -> throw new Killed();
            case MID_REQUEST -> {
                network.send(
                        new HttpCall(call.method(), call.uri(), call.headers(), half(call.body()), call.timeout()));
                throw new IOException("the connection broke");
            }
            default -> {}
        }
        sent.incrementAndGet();
        var answer = network.send(call);
        return switch (point) {
            case MID_ANSWER -> new HttpAnswer(answer.status(), answer.headers(), half(answer.body()));
            case BEFORE_OUR_COMMIT -> throw new Killed();
            default -> throw new IOException("no answer");
        };
    }

    private static byte[] half(byte @Nullable [] whole) {
        return whole == null ? new byte[0] : Arrays.copyOf(whole, whole.length / 2);
    }
}
