package io.storefleet.simulator.hooks;

import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.StoreState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The webhooks of one store (contract §15). What happens within a second of simulated time goes out in one POST for each
 * address when that second is over, retries when their hour has come; both on the thread that moves the time, which
 * waits for the answers.
 */
public final class Webhooks {

    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final Duration LONG_WINDOW = Duration.ofMinutes(1);

    private final StoreState state;
    private final Postman postman = new Postman();
    private final Mischiefs mischiefs = new Mischiefs();
    private final Courier courier = new Courier(postman, mischiefs);
    private final Registry registry = new Registry();
    private final Deliveries deliveries;
    private final Gathering gathering;

    public Webhooks(StoreState state) {
        this.state = state;
        this.deliveries = new Deliveries(state.happenings());
        this.gathering = new Gathering(state.time(), this::window, this::send);
        state.happenings().listen(news -> {
            if (!state.time().keeper().isReplaying()
                    && registry.all().stream().anyMatch(webhook -> webhook.wants(news))) {
                gathering.add(news);
            }
        });
    }

    /** Adds a configuration, or replaces the one of that name; it is told of what happens from now on. */
    public void put(Webhook webhook) {
        gathering.flush();
        registry.put(webhook, state.time().instant(), state.happenings());
    }

    /** False when there is none of that name; what still waits for it is given up. */
    public boolean remove(String name) {
        return registry.remove(name);
    }

    /** In the order they came; /events shows what the first one lists. */
    public List<Webhook> all() {
        return registry.all();
    }

    /** Whether /events shows this: of a type of the first configuration and not older than it (contract §6). */
    public boolean lists(Happening news) {
        return registry.firstLists(news);
    }

    /** Whether /events shows objects, as the first configuration says. */
    public boolean expands() {
        return registry.first().filter(Webhook::expanded).isPresent();
    }

    /** Whether some configuration has this address. */
    public boolean knows(URI url) {
        return registry.knows(url);
    }

    /** Signs for this address with this secret from now on, whatever its configuration says. */
    public void secret(URI url, String secret) {
        registry.secret(url, secret);
    }

    /** Newest first, the last 2,000. */
    public List<Delivery> deliveries() {
        return deliveries.newestFirst();
    }

    /** Sends what has gathered without waiting for the end of its second; returns after the answers. */
    public void flush() {
        gathering.flush();
    }

    /** Sends a delivery's events again under new ids, as somebody does by hand; empty when there is none. */
    public Optional<Delivery> resend(long number) {
        Optional<Delivery> copy = deliveries.again(number);
        copy.ifPresent(this::attempt);
        return copy.flatMap(made -> deliveries.find(made.number()));
    }

    /** Lets this go wrong so many times, {@code Integer.MAX_VALUE} for always. */
    public void mischief(Mischief what, int times) {
        mischiefs.plan(what, times);
    }

    /** What is still to go wrong, and how often. */
    public Map<Mischief, Integer> mischief() {
        return mischiefs.planned();
    }

    /** Nothing goes wrong any more. */
    public void behave() {
        mischiefs.clear();
    }

    /** Makes the waits between attempts and the seven days so many times longer; 1 is the service's. */
    public void retryFactor(double factor) {
        courier.schedule(new RetrySchedule(factor));
    }

    /** Slower answers are failures; 5 real seconds unless said otherwise. */
    public void patience(Duration atMost) {
        postman.patience(atMost);
    }

    /** Stops sending. */
    public void close() {
        postman.close();
    }

    private Duration window() {
        return mischiefs.strikes(Mischief.GATHERED) ? LONG_WINDOW : WINDOW;
    }

    /** All are opened before the first is sent, so that no event counts as taken while it has another way to go. */
    private void send(List<Happening> news) {
        List<Delivery> opened = new ArrayList<>();
        for (Webhook webhook : registry.all()) {
            List<Happening> wanted = news.stream().filter(webhook::wants).toList();
            if (!wanted.isEmpty()) {
                webhook.urls().stream()
                        .map(url -> deliveries.open(new Delivery.Address(webhook.name(), url), wanted))
                        .forEach(opened::add);
            }
        }
        attemptAll(opened);
    }

    private void attemptAll(List<Delivery> opened) {
        if (opened.size() == 1) {
            attempt(opened.getFirst());
            return;
        }
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> attempts = opened.stream()
                    .map(delivery -> Executors.callable(() -> attempt(delivery)))
                    .toList();
            var unused = each.invokeAll(attempts);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Delivery delivery) {
        Instant now = state.time().instant();
        Delivery tried = registry.find(delivery.to().webhook())
                .map(webhook -> courier.attempt(
                        delivery,
                        webhook.expanded(),
                        registry.secret(webhook, delivery.to().url()),
                        now))
                .orElseGet(() -> Courier.givenUp(delivery, now));
        deliveries.keep(tried);
        Instant next = tried.standing().next();
        if (next != null) {
            state.time()
                    .agenda()
                    .outside(next, () -> deliveries.find(tried.number()).ifPresent(this::attempt));
        }
    }
}
