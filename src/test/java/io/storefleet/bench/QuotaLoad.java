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
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.world.SimulatedStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Jobs of two stores that always have more to ask, over HTTP at a simulator whose limit moves. Knows of the quota that holds
 * them back no more than that it is one.
 */
final class QuotaLoad implements AutoCloseable {

    private static final int WORKERS_A_STORE = 12;
    private static final AccountId FAILING = new AccountId("acT0aaaaaaaaaaaaaaaaaA");
    private static final AccountId CUT_OFF = new AccountId("acT1aaaaaaaaaaaaaaaaaA");

    /** A call that fails is sent three times, so that this makes one in ten requests fail. */
    private static final double FAILING_CALLS = 1 / 28.0;

    private final ScaledTime time;
    private final Simulator simulator;
    private final JdkTransport transport = new JdkTransport();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean over;

    /** How a run went: requests let through and refused, how many the limit would have let through, how many failed. */
    record Outcome(long spent, long refused, long allowed, long failed) {

        double share() {
            return (double) spent / allowed;
        }

        double refusedShare() {
            return (double) refused / (spent + refused);
        }

        Outcome plus(Outcome other) {
            return new Outcome(
                    spent + other.spent, refused + other.refused, allowed + other.allowed, failed + other.failed);
        }
    }

    QuotaLoad(ScaledTime time, Quota quota) {
        this.time = time;
        this.simulator = Simulator.start(SimulatorSettings.defaults().withNanoTime(time::nanos));
        simulator.chaos().on("/accounts/" + FAILING.value()).status(503);
        simulator.chaos().on("/accounts/" + CUT_OFF.value()).cutOff();
        for (SimulatedStore store : simulator.stores().subList(0, 2)) {
            FastSpring client = client(store, quota);
            for (int i = 0; i < WORKERS_A_STORE; i++) {
                workers.add(Thread.ofVirtual().unstarted(() -> work(client)));
            }
        }
    }

    /** The first call starts the jobs. */
    Outcome minutes(int minutes, int limit) throws InterruptedException {
        simulator.limit(limit);
        simulator.forgetCalls();
        long spent = simulator.callsGranted();
        long refused = simulator.callsRefused();
        workers.stream().filter(each -> each.getState() == Thread.State.NEW).forEach(Thread::start);
        time.sleep(Duration.ofMinutes(minutes));
        long failed = simulator.calls().stream()
                .filter(call -> call.path().startsWith("/accounts/") && call.status() != 429)
                .count();
        return new Outcome(
                simulator.callsGranted() - spent, simulator.callsRefused() - refused, (long) minutes * limit, failed);
    }

    private FastSpring client(SimulatedStore store, Quota quota) {
        CallListener deaf = _ -> {};
        var calls = CallSettings.standard()
                .withListener(deaf)
                .withEnvironment(time.environment())
                .withDefaults(CallOptions.job().withPatience(Duration.ofHours(1)));
        var use = new QuotaUse(quota, "main", store.slug());
        var credential = new Credential(store.user(), store.password());
        var options = new FastSpringOptions(simulator.endpoint(), credential, "Storefleet bench", use);
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
        simulator.close();
    }
}
