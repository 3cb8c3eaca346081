package io.storefleet.accounts.internal;

import io.storefleet.accounts.AccountDetail;
import io.storefleet.accounts.AccountRow;
import io.storefleet.accounts.Found;
import io.storefleet.accounts.LookupKind;
import io.storefleet.accounts.StoreAccounts;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Page;
import io.storefleet.fastspring.Unreachable;
import io.storefleet.fastspring.UnreadableAnswer;
import io.storefleet.fastspring.accounts.AccountMatch;
import io.storefleet.fastspring.accounts.AccountQuery;
import io.storefleet.mirror.ShownJson;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Reads accounts from FastSpring, as somebody waits for each of them. */
@Service
class LiveAccounts implements StoreAccounts {

    private final Rights rights;
    private final StoreClients clients;
    private final AccountCache cache;
    private final Clock clock;

    LiveAccounts(Rights rights, StoreClients clients, AccountCache cache, Clock clock) {
        this.rights = rights;
        this.clients = clients;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Page<AccountId> page(StoreId store, int page) {
        rights.require(Verb.ACCOUNT_VIEW, store);
        return ask(store, client -> client.accounts().ids(page, PAGE_SIZE));
    }

    @Override
    public Page<AccountId> page(StoreId store, AccountQuery condition, int page) {
        rights.require(Verb.ACCOUNT_VIEW, store);
        var found = ask(store, client -> client.accounts().page(condition, page, PAGE_SIZE));
        var ids = found.items().stream().map(AccountMatch::id).distinct().toList();
        return new Page<>(ids, found.nextPage(), found.total());
    }

    @Override
    public AccountRow row(StoreId store, AccountId account) {
        return AccountRow.of(detail(store, account));
    }

    @Override
    public AccountDetail detail(StoreId store, AccountId account) {
        rights.require(Verb.ACCOUNT_VIEW, store);
        return seen(
                store,
                ask(
                        store,
                        client ->
                                cache.get(key(store, account), client).orElseGet(() -> read(store, account, client))));
    }

    @Override
    public AccountDetail refresh(StoreId store, AccountId account) {
        rights.require(Verb.ACCOUNT_VIEW, store);
        return seen(store, ask(store, client -> read(store, account, client)));
    }

    @Override
    public Sent sent(StoreId store, AccountId account) {
        rights.require(Verb.ACCOUNT_VIEW, store);
        var read = ask(store, client -> client.accounts().get(account));
        return new Sent(ShownJson.of(read.raw(), personal(store)), clock.instant());
    }

    @Override
    public Found find(StoreId store, LookupKind kind, String text) {
        rights.require(Verb.ACCOUNT_VIEW, store);
        var typed = text.strip();
        // A seller's own id may be an e-mail address too; what is masked must not be found by any door.
        if (kind == LookupKind.EMAIL || typed.indexOf('@') >= 0) {
            rights.require(Verb.ACCOUNT_PERSONAL, store);
        }
        var kinds = Lookups.kinds(kind, typed);
        for (var one : kinds) {
            var accounts = one == LookupKind.ACCOUNT_ID ? byId(store, typed) : by(one, store, typed);
            if (!accounts.isEmpty()) {
                return new Found(one, accounts);
            }
        }
        return new Found(kinds.size() == 1 ? kinds.getFirst() : kind, List.of());
    }

    private List<AccountId> by(LookupKind kind, StoreId store, String text) {
        var condition = Lookups.condition(kind, text);
        return ask(store, client -> client.accounts().find(condition)).stream()
                .map(AccountMatch::id)
                .distinct()
                .toList();
    }

    private List<AccountId> byId(StoreId store, String text) {
        var id = Lookups.account(text);
        try {
            return List.of(ask(store, client -> read(store, id, client)).id());
        } catch (FastSpringException.RequestRefused refused) {
            if (refused.code().equals("account")) {
                return List.of();
            }
            throw refused;
        }
    }

    private AccountDetail read(StoreId store, AccountId account, FastSpring client) {
        var read = client.accounts().get(account);
        var detail = Details.of(read, clock.instant());
        cache.put(key(store, account), detail, client);
        return detail;
    }

    private <T> T ask(StoreId store, Function<FastSpring, T> call) {
        var client = clients.client(store);
        try {
            return call.apply(client);
        } catch (FastSpringException problem) {
            if (concernsTheStore(problem)) {
                clients.troubled(store, problem);
            }
            throw problem;
        }
    }

    /** A refused request or a short quota says nothing about the connection. */
    private static boolean concernsTheStore(FastSpringException problem) {
        return switch (problem) {
            case FastSpringException.CredentialsRefused _,
                    FastSpringException.ServiceFailed _,
                    Unreachable _,
                    UnreadableAnswer _ -> true;
            default -> false;
        };
    }

    private AccountDetail seen(StoreId store, AccountDetail account) {
        return personal(store) ? account : Masking.masked(account);
    }

    private boolean personal(StoreId store) {
        return rights.decide(Tenancy.actor(), Verb.ACCOUNT_PERSONAL, store).allowed();
    }

    private static AccountCache.Key key(StoreId store, AccountId account) {
        return new AccountCache.Key(Tenancy.tenant(), store, account);
    }
}
