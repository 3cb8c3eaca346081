package io.storefleet.tenancy;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The house's own work: sweeps, set-up and public addresses enter a tenant here, as an actor that holds no right. */
@Component
public class HouseWork {

    private final Tenants tenants;

    public HouseWork(Tenants tenants) {
        this.tenants = tenants;
    }

    /** Does the work in the tenant and returns what it returns, or throws what it throws; outside any transaction. */
    public <T extends @Nullable Object> T in(TenantId tenant, Supplier<T> work) {
        return Tenancy.get(Actor.house(tenant), work);
    }

    /** Does the work in the tenant; as {@link #in}. */
    public void run(TenantId tenant, Runnable work) {
        Tenancy.run(Actor.house(tenant), work);
    }

    /**
     * Does the work in one tenant after the other, oldest first. What the work throws ends the round: work that must
     * reach every tenant catches its own failures.
     */
    public void inEach(Consumer<TenantId> work) {
        tenants.all().forEach(tenant -> run(tenant, () -> work.accept(tenant)));
    }
}
