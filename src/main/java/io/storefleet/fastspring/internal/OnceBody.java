package io.storefleet.fastspring.internal;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A request's body that can be sent once: the JDK asks for the length before each attempt, and gets it for the first only. */
public final class OnceBody implements BodyPublisher {

    private final BodyPublisher bytes;
    private final AtomicBoolean asked = new AtomicBoolean();

    /** @param body null for a request without one */
    public OnceBody(byte @Nullable [] body) {
        this.bytes = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }

    /** @throws IllegalStateException when the request would be sent again */
    @Override
    public long contentLength() {
        if (asked.getAndSet(true)) {
            throw new IllegalStateException("A changing request is sent once");
        }
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        bytes.subscribe(subscriber);
    }
}
