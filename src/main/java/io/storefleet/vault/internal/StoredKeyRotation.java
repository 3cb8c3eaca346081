package io.storefleet.vault.internal;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import io.storefleet.vault.KeyRotation;
import io.storefleet.vault.SealBrokenException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Rotates keys row by row, each in a transaction of its own that holds the row's lock. */
@Service
class StoredKeyRotation implements KeyRotation {

    private static final Logger log = LoggerFactory.getLogger(StoredKeyRotation.class);

    private final Tenants tenants;
    private final KeysetRows rows;
    private final MasterKeys master;
    private final TenantKeyring keyring;
    private final TransactionTemplate own;

    StoredKeyRotation(
            Tenants tenants,
            KeysetRows rows,
            MasterKeys master,
            TenantKeyring keyring,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.rows = rows;
        this.master = master;
        this.keyring = keyring;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public int rotateMaster() {
        master.rotate();
        int wrapped = 0;
        for (var tenant : tenants.all()) {
            wrapped += rewrap(tenant) ? 1 : 0;
        }
        return wrapped;
    }

    private boolean rewrap(TenantId tenant) {
        try {
            return change(tenant, keys -> keys.rewrapped(master));
        } catch (SealBrokenException e) {
            // One tenant's damaged row must not keep the others under the earlier master key.
            log.error("the keys of tenant {} do not open and stay as they are", tenant);
            return false;
        }
    }

    @Override
    public void rotateTenant(TenantId tenant) {
        Tenancy.run(Actor.house(tenant), () -> keyring.of(tenant));
        change(tenant, keys -> keys.rotated(master));
        Tenancy.run(Actor.house(tenant), () -> keyring.reread(tenant));
    }

    /** Binds the tenant, as a sweep does: rotation is the operator's work and nobody's in particular. */
    private boolean change(TenantId tenant, UnaryOperator<WrappedKeys> change) {
        var changed = new boolean[1];
        Tenancy.run(
                Actor.house(tenant),
                () -> own.executeWithoutResult(status -> {
                    var stored = rows.findLocked(tenant);
                    stored.map(change).ifPresent(rows::update);
                    changed[0] = stored.isPresent();
                }));
        return changed[0];
    }
}
