package io.storefleet.simulator;

import io.storefleet.simulator.world.SimulatedStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One script: which calls, how many of them, and what happens to them. */
public final class ChaosScript {

    private static final String PROXY_PAGE =
            "<!doctype html><html><head><title>Service unavailable</title></head><body><h1>Please come back later</h1></body></html>";

    private final Pattern path;
    private final Consumer<ChaosScript> ready;
    private final AtomicInteger seen = new AtomicInteger();
    private int skipped;
    private int times = Integer.MAX_VALUE;
    private @Nullable String slug;
    private @Nullable Fault fault;

    ChaosScript(String glob, Consumer<ChaosScript> ready) {
        this.path = Pattern.compile(("\\Q" + glob + "\\E").replace("*", "\\E.*\\Q"));
        this.ready = ready;
    }

    /** Only so many calls; without it all. */
    public ChaosScript times(int calls) {
        times = calls;
        return this;
    }

    /** Lets so many calls pass first. */
    public ChaosScript after(int calls) {
        skipped = calls;
        return this;
    }

    /** Only calls of this store. */
    public ChaosScript of(SimulatedStore store) {
        slug = store.slug();
        return this;
    }

    /** Answers this status with nothing, without doing the call. */
    public void status(int code) {
        begin(new Fault.Instead(Reply.empty(code)));
    }

    /** Answers this status and JSON text, without doing the call. */
    public void status(int code, String json) {
        Reply head = Reply.empty(code).with("Content-Type", "application/json;charset=utf-8");
        begin(new Fault.Instead(head.withBody(json.getBytes(StandardCharsets.UTF_8))));
    }

    /** Answers 429 with {@code Retry-After}, without doing the call and without using up the window. */
    public void throttled(Duration retryAfter) {
        begin(new Fault.Instead(Throttling.tooMany(retryAfter)));
    }

    /** Answers a proxy's HTML page, without doing the call. */
    public void html(int code) {
        begin(new Fault.Instead(Reply.html(code, PROXY_PAGE)));
    }

    /** Answers this much later. */
    public void latency(Duration by) {
        begin(new Fault.Delayed(by));
    }

    /** Holds calls, before they are done, until the test releases them. */
    public Hold hold() {
        Hold hold = new Hold();
        begin(new Fault.Held(hold));
        return hold;
    }

    /** Does the call; the answer has its status but no body. */
    public void emptyBody() {
        begin(new Fault.Spoiled(Spoiling::emptied));
    }

    /** Does the call; the JSON breaks off in the middle. */
    public void truncated() {
        begin(new Fault.Spoiled(Spoiling::truncated));
    }

    /** Does the call; every object has fields nobody knows. */
    public void unknownFields() {
        begin(new Fault.Spoiled(Spoiling::withUnknownFields));
    }

    /** Does the call; phone, postalCode, limit, total and cardEnding change between number and text. */
    public void swappedTypes() {
        begin(new Fault.Spoiled(Spoiling::withSwappedTypes));
    }

    /** Does the call and closes the connection without an answer; the JDK's client then asks again by itself. */
    public void dropped() {
        begin(new Fault.Dropped());
    }

    /** Does the call and closes the connection after half of the promised answer; no client asks again unnoticed. */
    public void cutOff() {
        begin(new Fault.Spoiled(Spoiling::cutOff));
    }

    /** Does the call and answers these headers besides. */
    public void headers(Map<String, String> more) {
        begin(new Fault.Spoiled(reply -> {
            Reply changed = reply;
            for (Map.Entry<String, String> header : more.entrySet()) {
                changed = changed.with(header.getKey(), header.getValue());
            }
            return changed;
        }));
    }

    boolean draws(String called, SimulatedStore store) {
        if (!path.matcher(called).matches() || slug != null && !slug.equals(store.slug())) {
            return false;
        }
        int number = seen.getAndIncrement();
        return number >= skipped && number - skipped < times;
    }

    Fault fault() {
        return Objects.requireNonNull(fault);
    }

    boolean onlyDelays() {
        return fault().onlyDelays();
    }

    void release() {
        if (fault instanceof Fault.Held held) {
            held.hold().release();
        }
    }

    private void begin(Fault named) {
        fault = named;
        ready.accept(this);
    }
}
