package io.storefleet.vault.internal;

import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import io.storefleet.vault.KeyRotation;
import io.storefleet.vault.SealBrokenException;
import java.util.concurrent.atomic.AtomicInteger;
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

    private final HouseWork house;
    private final KeysetRows rows;
    private final MasterKeys master;
    private final TenantKeyring keyring;
    private final TransactionTemplate own;

    StoredKeyRotation(
            HouseWork house,
            KeysetRows rows,
            MasterKeys master,
            TenantKeyring keyring,
            PlatformTransactionManager transactions) {
        this.house = house;
        this.rows = rows;
        this.master = master;
        this.keyring = keyring;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public int rotateMaster() {
        master.rotate();
        var wrapped = new AtomicInteger();
        house.inEach(tenant -> wrapped.addAndGet(rewrap(tenant) ? 1 : 0));
        return wrapped.get();
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
        house.run(tenant, () -> {
            keyring.of(tenant);
            change(tenant, keys -> keys.rotated(master));
            keyring.reread(tenant);
        });
    }

    private boolean change(TenantId tenant, UnaryOperator<WrappedKeys> change) {
        return Boolean.TRUE.equals(own.execute(status -> {
            var stored = rows.findLocked(tenant);
            stored.map(change).ifPresent(rows::update);
            return stored.isPresent();
        }));
    }
}
