package io.storefleet.simulator.chaos;

import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.Throttling;
import io.storefleet.simulator.world.SimulatedStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One script: which calls, how many of them, and what happens to them. */
public final class ChaosScript {

    static final String PROXY_PAGE =
            "<!doctype html><html><head><title>Service unavailable</title></head><body><h1>Please come back later</h1></body></html>";

    private final Aim aim;
    private final Consumer<ChaosScript> ready;
    private String label = "";
    private @Nullable Fault fault;
    private @Nullable Supplier<Fault> storm;

    ChaosScript(String glob, Consumer<ChaosScript> ready) {
        this.aim = new Aim(glob);
        this.ready = ready;
    }

    /** Only so many calls; without it all. */
    public ChaosScript times(int calls) {
        aim.times(calls);
        return this;
    }

    /** Lets so many calls pass first. */
    public ChaosScript after(int calls) {
        aim.after(calls);
        return this;
    }

    /** Only calls of this store. */
    public ChaosScript of(SimulatedStore store) {
        aim.of(store);
        return this;
    }

    /** Only a share of the calls, from 0 to 1, the same ones for the same seed while calls come one by one. */
    public ChaosScript chance(double share, long seed) {
        aim.chance(share, seed);
        return this;
    }

    /** Answers this status with nothing, without doing the call. */
    public void status(int code) {
        begin("status " + code, new Fault.Instead(Reply.empty(code)));
    }

    /** Answers this status and JSON text, without doing the call. */
    public void status(int code, String json) {
        Reply head = Reply.empty(code).with("Content-Type", "application/json;charset=utf-8");
        begin("status " + code, new Fault.Instead(head.withBody(json.getBytes(StandardCharsets.UTF_8))));
    }

    /** Answers 429 with {@code Retry-After}, without doing the call and without using up the window. */
    public void throttled(Duration retryAfter) {
        begin("throttled", new Fault.Instead(Throttling.tooMany(retryAfter)));
    }

    /** Answers a proxy's HTML page, without doing the call. */
    public void html(int code) {
        begin("html " + code, new Fault.Instead(Reply.html(code, PROXY_PAGE)));
    }

    /** Answers this much later. */
    public void latency(Duration by) {
        begin("latency " + by.toMillis() + " ms", new Fault.Delayed(by));
    }

    /** Holds calls, before they are done, until the test releases them. */
    public Hold hold() {
        Hold hold = new Hold();
        begin("hold", new Fault.Held(hold));
        return hold;
    }

    /** Does the call; the answer has its status but no body. */
    public void emptyBody() {
        begin("empty body", new Fault.Spoiled(Spoiling::emptied));
    }

    /** Does the call; the JSON breaks off in the middle. */
    public void truncated() {
        begin("truncated", new Fault.Spoiled(Spoiling::truncated));
    }

    /** Does the call; every object has fields nobody knows. */
    public void unknownFields() {
        begin("unknown fields", new Fault.Spoiled(Spoiling::withUnknownFields));
    }

    /** Does the call; states, types and units have values nobody knows. */
    public void unknownEnums() {
        begin("unknown enum values", new Fault.Spoiled(Spoiling::withUnknownEnums));
    }

    /** Does the call; phone, postalCode, limit, total and cardEnding change between number and text. */
    public void swappedTypes() {
        begin("swapped types", new Fault.Spoiled(Spoiling::withSwappedTypes));
    }

    /** Does the call and closes the connection without an answer; the JDK's client then asks again by itself. */
    public void dropped() {
        begin("dropped", new Fault.Dropped());
    }

    /** Does the call and closes the connection after half of the promised answer; no client asks again unnoticed. */
    public void cutOff() {
        begin("cut off", new Fault.Spoiled(Spoiling::cutOff));
    }

    /** Does the call and answers these headers besides. */
    public void headers(Map<String, String> more) {
        begin("headers", new Fault.Spoiled(reply -> {
            Reply changed = reply;
            for (Map.Entry<String, String> header : more.entrySet()) {
                changed = changed.with(header.getKey(), header.getValue());
            }
            return changed;
        }));
    }

    /** Any of the faults above, another one each time. */
    public void storm() {
        label = "storm";
        storm = new Storm(aim.random());
        ready.accept(this);
    }

    /** What happens to this call, if anything. */
    Optional<Fault> draw(String called, SimulatedStore store) {
        return aim.hits(called, store) ? Optional.of(fault()) : Optional.empty();
    }

    /** True when it never changes an answer, so that other scripts still have their turn. */
    boolean onlyDelays() {
        return fault != null && fault.onlyDelays();
    }

    void release() {
        if (fault instanceof Fault.Held held) {
            held.hold().release();
        }
    }

    /** For people, e.g. {@code /orders* of aurora, 30 %: storm}. */
    public String describe() {
        return aim.describe() + ": " + label;
    }

    private Fault fault() {
        return storm == null ? Objects.requireNonNull(fault) : storm.get();
    }

    private void begin(String name, Fault named) {
        label = name;
        fault = named;
        ready.accept(this);
    }
}
