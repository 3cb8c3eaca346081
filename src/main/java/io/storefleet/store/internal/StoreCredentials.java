package io.storefleet.store.internal;

import io.storefleet.fastspring.Credential;
import io.storefleet.store.StoreProblem;
import io.storefleet.store.StoreProblem.Kind;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps, compares and destroys the sealed pairs; inside a transaction of the caller. */
@Component
class StoreCredentials {

    private final CredentialRows rows;
    private final CredentialSealer sealer;
    private final Clock clock;

    StoreCredentials(CredentialRows rows, CredentialSealer sealer, Clock clock) {
        this.rows = rows;
        this.sealer = sealer;
        this.clock = clock;
    }

    Optional<CredentialRow> find(StoreId store) {
        return rows.ofStore(store.value());
    }

    List<CredentialRow> all() {
        return rows.all();
    }

    /** FastSpring has one pair a store, so the same pair on two stores is a mistake. */
    void checkUnused(StoreId store, Credential credential) {
        if (rows.inUse(sealer.fingerprint(credential), store.value())) {
            throw new StoreProblem(Kind.CREDENTIAL_IN_USE);
        }
    }

    /** Seals the pair for the store; a pair it had before is destroyed. */
    void keep(StoreId store, Credential credential) {
        rows.shred(store.value());
        var id = Ids.next();
        rows.save(new CredentialRow(id, store, sealer.seal(id, credential), clock.instant()));
    }

    void shred(StoreId store) {
        rows.shred(store.value());
    }
}
