package io.storefleet.accounts.internal;

import static java.util.stream.Collectors.toMap;

import io.storefleet.accounts.AccountCopies;
import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.ShownJson;
import io.storefleet.store.StoreLabels;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of an account what the copies have. */
@Service
class CopiedAccounts implements AccountCopies {

    private static final String SAME_PERSON = """
            select a.store_id, a.id
            from tenant.mirror_account here
            join tenant.mirror_account a on a.tenant_id = here.tenant_id and lower(a.email) = lower(here.email)
            join tenant.mirror_settings s on s.tenant_id = a.tenant_id and s.store_id = a.store_id and s.group_people
            where here.tenant_id = :tenant and here.store_id = :store and here.id = :account and here.gone_at is null
              and a.tenant_id = :tenant and a.store_id <> :store and a.store_id in (:stores) and a.gone_at is null
              and exists (select from tenant.mirror_settings own
                          where own.tenant_id = :tenant and own.store_id = :store and own.group_people)
            order by a.store_id, a.id
            limit 20""";

    private final Rights rights;
    private final MirrorObjects objects;
    private final Shops shops;
    private final JdbcClient jdbc;

    /** Which stores there are, and what they are called. */
    @Component
    record Shops(Stores stores, StoreLabels labels) {}

    CopiedAccounts(Rights rights, MirrorObjects objects, Shops shops, JdbcClient jdbc) {
        this.rights = rights;
        this.objects = objects;
        this.shops = shops;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Copied> copied(StoreId store, AccountId account) {
        boolean personal =
                rights.decide(Tenancy.actor(), Verb.ACCOUNT_PERSONAL, store).allowed();
        return objects.find(store, ObjectKind.ACCOUNT, account.value())
                .map(kept -> new Copied(ShownJson.of(kept.raw(), personal), kept.asOf()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Elsewhere> elsewhere(StoreId store, AccountId account) {
        rights.require(Verb.ACCOUNT_VIEW, store);
        // A grant on all stores covers any id: the store must be there as well.
        shops.stores().get(store);
        var seen = rights.permittedStores(Tenancy.actor(), Verb.ACCOUNT_VIEW);
        var personal = rights.permittedStores(Tenancy.actor(), Verb.ACCOUNT_PERSONAL);
        var names = shops.labels().labels().stream()
                .filter(label -> seen.contains(label.id()) && personal.contains(label.id()))
                .collect(toMap(StoreLabels.Label::id, StoreLabels.Label::name));
        if (!names.containsKey(store) || names.size() < 2) {
            return List.of();
        }
        return same(store, account, names);
    }

    private List<Elsewhere> same(StoreId store, AccountId account, Map<StoreId, String> names) {
        return jdbc
                .sql(SAME_PERSON)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("account", account.value())
                .param("stores", names.keySet().stream().map(StoreId::value).toList())
                .query((row, number) -> {
                    var other = new StoreId(row.getObject("store_id", UUID.class));
                    return new Elsewhere(other, names.getOrDefault(other, ""), new AccountId(row.getString("id")));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Elsewhere::storeName))
                .toList();
    }
}
