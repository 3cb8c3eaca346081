package io.storefleet.store.internal;

import io.storefleet.store.StoreView;
import io.storefleet.store.StoreView.Connection;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store of the tenant. */
@Entity
@Table(name = "store")
class StoreRow extends TenantRow {

    private String name;
    private String endpoint;
    private List<String> tags;

    @Enumerated(EnumType.STRING)
    private Connection connection;

    private Instant connectionAt;
    private boolean charges;
    private @Nullable String knownAccount;
    private @Nullable String knownProduct;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoreRow() {}

    StoreRow(StoreId id, String name, String endpoint, List<String> tags, Instant now) {
        super(id.value());
        this.name = name;
        this.endpoint = endpoint;
        this.tags = List.copyOf(tags);
        this.connection = Connection.GOOD;
        this.connectionAt = now;
    }

    StoreId storeId() {
        return new StoreId(getId());
    }

    String name() {
        return name;
    }

    String endpoint() {
        return endpoint;
    }

    void describe(String newName, List<String> newTags) {
        this.name = newName;
        this.tags = List.copyOf(newTags);
    }

    boolean charges() {
        return charges;
    }

    void allowCharges(boolean allowed) {
        this.charges = allowed;
    }

    void heard(Connection how, Instant when) {
        this.connection = how;
        this.connectionAt = when;
    }

    KnownObjects known() {
        return new KnownObjects(knownAccount, knownProduct);
    }

    void learn(KnownObjects objects) {
        this.knownAccount = objects.account() == null ? knownAccount : objects.account();
        this.knownProduct = objects.product() == null ? knownProduct : objects.product();
    }

    StoreView view(CredentialRow credential) {
        return new StoreView(
                storeId(),
                name,
                endpoint,
                tags,
                credential.userTail(),
                credential.createdAt(),
                connection,
                connectionAt);
    }
}
