package io.storefleet.store.internal;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantRow;
import io.storefleet.vault.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The one sealed API pair of a store. Never changed: a new pair is a new row with a new id. */
@Entity
@Table(name = "store_credential")
class CredentialRow extends TenantRow {

    @Column(updatable = false)
    private UUID storeId;

    @Column(updatable = false)
    private byte[] sealed;

    @Column(updatable = false)
    private String userTail;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String fingerprint;

    @Column(updatable = false)
    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CredentialRow() {}

    CredentialRow(UUID id, StoreId store, SealedPair pair, Instant now) {
        super(id);
        this.storeId = store.value();
        this.sealed = pair.sealed().bytes();
        this.userTail = pair.userTail();
        this.fingerprint = pair.fingerprint();
        this.createdAt = now;
    }

    Sealed sealed() {
        return new Sealed(sealed);
    }

    String userTail() {
        return userTail;
    }

    Instant createdAt() {
        return createdAt;
    }

    StoreId store() {
        return new StoreId(storeId);
    }
}
