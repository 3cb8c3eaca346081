package io.storefleet.store.internal;

import io.storefleet.fastspring.Credential;
import io.storefleet.store.NewStore;
import io.storefleet.store.StoreAdded;
import io.storefleet.store.StoreView;
import io.storefleet.store.StoreView.Connection;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The local half of the stores' use cases: each method is one short transaction. */
@Component
class StoreShelf {

    private final StoreRows stores;
    private final StoreCredentials credentials;
    private final StoreRules rules;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    StoreShelf(
            StoreRows stores,
            StoreCredentials credentials,
            StoreRules rules,
            ApplicationEventPublisher news,
            Clock clock) {
        this.stores = stores;
        this.credentials = credentials;
        this.rules = rules;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<StoreView> views() {
        var byStore = stores.all().stream().collect(Collectors.toMap(StoreRow::storeId, row -> row));
        return credentials.all().stream()
                .flatMap(pair -> Optional.ofNullable(byStore.get(pair.store())).map(row -> row.view(pair)).stream())
                .sorted(Comparator.comparing(StoreView::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(view -> view.id().value()))
                .toList();
    }

    @Transactional(readOnly = true)
    public StoreView view(StoreId store) {
        return row(store).view(credentials.find(store).orElseThrow(NothingHereException::new));
    }

    @Transactional(readOnly = true)
    public String endpoint(StoreId store) {
        return row(store).endpoint();
    }

    @Transactional(readOnly = true)
    public KnownObjects known(StoreId store) {
        return row(store).known();
    }

    @Transactional(readOnly = true)
    public void check(StoreId id, NewStore store) {
        rules.endpoint(store.endpoint());
        rules.description(id, store.name(), store.tags());
        credentials.checkUnused(id, store.credential());
    }

    @Transactional(readOnly = true)
    public void checkUnused(StoreId store, Credential credential) {
        credentials.checkUnused(store, credential);
    }

    @Transactional
    public void add(StoreId id, NewStore store, KnownObjects seen) {
        check(id, store);
        var row = new StoreRow(id, store.name(), store.endpoint(), store.tags(), clock.instant());
        row.learn(seen);
        stores.save(row);
        credentials.keep(id, store.credential());
        var facts = Map.of("name", store.name(), "endpoint", store.endpoint(), "authorised", "confirmed");
        news.publishEvent(AuditedEvent.done("store.added", id, null, facts));
        news.publishEvent(new StoreAdded(Tenancy.tenant(), id));
    }

    @Transactional
    public void describe(StoreId store, String name, List<String> tags) {
        rules.description(store, name, tags);
        var row = row(store);
        var facts = Map.of("name", name, "before", row.name(), "tags", String.join(", ", tags));
        row.describe(name, tags);
        news.publishEvent(AuditedEvent.done("store.described", store, null, facts));
    }

    @Transactional(readOnly = true)
    public boolean charges(StoreId store) {
        return row(store).charges();
    }

    @Transactional
    public void allowCharges(StoreId store, boolean allowed) {
        row(store).allowCharges(allowed);
        var action = allowed ? "store.charges-allowed" : "store.charges-forbidden";
        news.publishEvent(AuditedEvent.done(action, store, null, Map.of()));
    }

    @Transactional
    public void swap(StoreId store, Credential credential, KnownObjects seen) {
        var row = row(store);
        credentials.checkUnused(store, credential);
        credentials.keep(store, credential);
        row(store).learn(seen);
        row(store).heard(Connection.GOOD, clock.instant());
        news.publishEvent(AuditedEvent.done("store.credential-replaced", store, row.name(), Map.of()));
    }

    @Transactional
    public void heard(StoreId store, Connection how) {
        row(store).heard(how, clock.instant());
    }

    private StoreRow row(StoreId store) {
        return stores.findById(store.value()).orElseThrow(NothingHereException::new);
    }
}
