package io.storefleet.jobs.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.SliceResult;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes a due job, has its handler do one slice, writes down how it ended. */
@Component
class SliceRunner implements JobWorker {

    /** A newer release on another node may know the kind. */
    private static final Duration UNKNOWN_KIND = Duration.ofMinutes(1);

    /** Each look but the last found a store that had just got full. */
    private static final int LOOKS = 5;

    private final Handlers handlers;
    private final SliceTurns turns;
    private final LeasedRun.Tools tools;
    private final int perStore;
    private final Outcomes outcomes;
    private final Heartbeats heartbeats;
    private final NodeState node;

    SliceRunner(Handlers handlers, Queue queue, Outcomes outcomes, Heartbeats heartbeats, NodeState node) {
        this.handlers = handlers;
        this.turns = queue.turns();
        this.tools = queue.tools();
        this.perStore = queue.perStore();
        this.outcomes = outcomes;
        this.heartbeats = heartbeats;
        this.node = node;
    }

    /** Where the work comes from. */
    record Queue(SliceTurns turns, LeasedRun.Tools tools, int perStore) {}

    @Override
    public boolean runOnce() {
        var taken = takeWakeUp();
        taken.flatMap(this::claim).ifPresent(this::work);
        return taken.isPresent();
    }

    Optional<WakeUps.WakeUp> takeWakeUp() {
        if (Tenancy.bound().isPresent() || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a worker starts unbound and outside any transaction");
        }
        for (int looks = 0; looks < LOOKS; looks++) {
            var look = requireNonNull(tools.transaction().execute(status -> turns.take(tools.lease(), perStore)));
            if (!look.again()) {
                return look.wakeUp();
            }
        }
        return Optional.empty();
    }

    Optional<Claim> claim(WakeUps.WakeUp wakeUp) {
        var claim = new AtomicReference<Optional<Claim>>(Optional.empty());
        Tenancy.run(Actor.house(wakeUp.tenant()), () -> claim.set(inTransaction(() -> takeLease(wakeUp))));
        return claim.get();
    }

    private Optional<Claim> takeLease(WakeUps.WakeUp wakeUp) {
        var tenant = wakeUp.tenant();
        var job = wakeUp.job();
        var claim = tools.leases().take(tenant, job, node.owner(), tools.lease());
        if (claim.isEmpty()) {
            tools.leases()
                    .heldFor(tenant, job)
                    .ifPresentOrElse(
                            held -> tools.wakeUps().postpone(tenant, job, held),
                            () -> tools.wakeUps().remove(tenant, job));
        }
        return claim;
    }

    private <T> Optional<T> inTransaction(Supplier<Optional<T>> work) {
        return requireNonNull(tools.transaction().execute(status -> work.get()));
    }

    void work(Claim claim) {
        Tenancy.run(claim.actor(), () -> {
            var handler = handlers.find(claim.view().kind());
            try {
                var result = slice(claim, handler);
                outcomes.returned(claim, handler, result);
            } catch (Throwable e) {
                outcomes.broke(claim, handler, e);
            }
        });
    }

    private SliceResult slice(Claim claim, @Nullable JobHandler handler) throws Exception {
        if (claim.view().state() == JobState.CANCELLING) {
            return SliceResult.more();
        }
        if (handler == null) {
            return SliceResult.later(UNKNOWN_KIND, "kind-unknown");
        }
        var run = new LeasedRun(claim, tools, node::stopping);
        try (var _ = heartbeats.keep(run, claim.actor())) {
            return handler.slice(run);
        } finally {
            // An interrupt that came late would break the connection that settles the slice.
            Thread.interrupted();
        }
    }
}
