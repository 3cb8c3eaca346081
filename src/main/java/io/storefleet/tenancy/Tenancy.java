package io.storefleet.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The actor of the running piece of work. Bound by the servlet filter, the push helper, the job worker and
 * {@link HouseWork} only; each transaction begun inside sees that tenant's rows and no other.
 */
public final class Tenancy {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private Tenancy() {}

    /** The bound actor, or empty outside any binding. */
    public static Optional<Actor> bound() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }

    /**
     * The bound actor.
     *
     * @throws NoTenantException outside any binding
     */
    public static Actor actor() {
        return bound().orElseThrow(NoTenantException::new);
    }

    /** The bound tenant; throws as {@link #actor()}. */
    public static TenantId tenant() {
        return actor().tenant();
    }

    /**
     * Runs the work as the actor.
     *
     * @throws IllegalStateException inside a transaction that was begun for another tenant or for none
     */
    public static void run(Actor actor, Runnable work) {
        enter(actor).run(work);
    }

    /** Calls the work as the actor and returns what it returns, or throws what it throws; refuses as {@link #run}. */
    public static <T> T call(Actor actor, Callable<T> work) throws Exception {
        return enter(actor).call(work::call);
    }

    /** As {@link #call}, for work without checked exceptions. */
    static <T extends @Nullable Object> T get(Actor actor, Supplier<T> work) {
        return enter(actor).call(work::get);
    }

    private static ScopedValue.Carrier enter(Actor actor) {
        // A running transaction keeps the tenant it was begun for: work bound to another would read that one's rows.
        var same = bound().map(Actor::tenant).filter(actor.tenant()::equals).isPresent();
        if (!same && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the tenant cannot change inside a running transaction");
        }
        return ScopedValue.where(ACTOR, actor);
    }
}
