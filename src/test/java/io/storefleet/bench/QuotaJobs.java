package io.storefleet.bench;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallListener;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CallSettings;
import io.storefleet.fastspring.Credential;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.JdkTransport;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.QuotaUse;
import io.storefleet.fastspring.ScaledTime;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Jobs of stores that always have more to ask, over HTTP, while one request in ten fails for other reasons than the limit. Knows
 * of the quota that holds them back no more than that it is one.
 */
final class QuotaJobs implements AutoCloseable {

    static final AccountId FAILING = new AccountId("acT0aaaaaaaaaaaaaaaaaA");
    static final AccountId CUT_OFF = new AccountId("acT1aaaaaaaaaaaaaaaaaA");

    /** A call that fails is sent three times, so that this makes one in ten requests fail. */
    private static final double FAILING_CALLS = 1 / 28.0;

    private final URI endpoint;
    private final ScaledTime time;
    private final Quota quota;
    private final JdkTransport transport = new JdkTransport();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean over;

    /** A store, whose it is, and how many of its slices work at the same time. */
    record Store(String slug, Credential credential, String owner, int workers) {

        static Store parse(String text) {
            String[] parts = text.split(",");
            return new Store(parts[0], new Credential(parts[1], parts[2]), parts[3], Integer.parseInt(parts[4]));
        }
    }

    QuotaJobs(URI endpoint, ScaledTime time, Quota quota) {
        this.endpoint = endpoint;
        this.time = time;
        this.quota = quota;
    }

    void start(Store store) {
        FastSpring client = client(store);
        for (int i = 0; i < store.workers(); i++) {
            workers.add(Thread.ofVirtual().start(() -> work(client)));
        }
    }

    private FastSpring client(Store store) {
        CallListener deaf = _ -> {};
        var calls = CallSettings.standard()
                .withListener(deaf)
                .withEnvironment(time.environment())
                .withDefaults(CallOptions.job().withPatience(Duration.ofHours(1)));
        var use = new QuotaUse(quota, "main", store.slug(), store.owner());
        var options = new FastSpringOptions(endpoint, store.credential(), "Storefleet bench", use);
        return new FastSpring(transport, options.withCalls(calls));
    }

    private void work(FastSpring client) {
        var chance = ThreadLocalRandom.current();
        while (!over) {
            try {
                if (chance.nextDouble() >= FAILING_CALLS) {
                    client.products().ids();
                } else {
                    client.accounts().get(chance.nextBoolean() ? FAILING : CUT_OFF);
                }
            } catch (FastSpringException _) {
                // Counted where it was answered; a job goes on.
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        workers.forEach(Thread::interrupt);
        for (Thread worker : workers) {
            worker.join();
        }
        transport.close();
    }
}
