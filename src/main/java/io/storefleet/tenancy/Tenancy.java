package io.storefleet.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The actor of the running piece of work. Bound by three places only: the servlet filter, the push helper and the job
 * worker; each transaction begun inside sees that tenant's rows and no other.
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

    /** Runs the work as the actor. */
    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    /** Calls the work as the actor and returns what it returns, or throws what it throws. */
    public static <T> T call(Actor actor, Callable<T> work) throws Exception {
        return ScopedValue.where(ACTOR, actor).call(work::call);
    }
}
