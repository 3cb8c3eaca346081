package io.storefleet.links.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.accounts.AccountLink;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkTab;
import io.storefleet.links.SingleLinks;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** One link at once; the call stands outside any transaction, the record commits before the answer goes out. */
@Service
class SingleLinkService implements SingleLinks {

    private final Access access;
    private final StoreClients clients;
    private final Records records;

    SingleLinkService(Access access, StoreClients clients, Records records) {
        this.access = access;
        this.clients = clients;
        this.records = records;
    }

    @Override
    public boolean permitted(StoreId store) {
        return access.has(Verb.LINK_CREATE, store) && access.has(Verb.LINK_REVEAL, store);
    }

    @Override
    public AccountLink one(StoreId store, AccountId account, LinkTab tab) {
        access.require(Verb.LINK_CREATE, store);
        access.require(Verb.LINK_REVEAL, store);
        var link = link(store, account);
        records.keep("link.made", store, account.value(), Map.of("tab", tab.name()));
        return link;
    }

    private AccountLink link(StoreId store, AccountId account) {
        try {
            var results = clients.client(store).accounts().links(List.of(account));
            return switch (results.getFirst()) {
                case ItemResult.Success<AccountLink> made -> made.value();
                case ItemResult.Failure<AccountLink> failed ->
                    throw notMade(new LinkReason(failed.code(), failed.text()));
            };
        } catch (FastSpringException.RequestRefused refused) {
            throw notMade(new LinkReason(refused.code(), refused.text()));
        } catch (FastSpringException problem) {
            clients.troubled(store, problem);
            throw notMade(LinkReason.of(problem.code()));
        }
    }

    private static LinkProblem notMade(LinkReason reason) {
        return new LinkProblem(Kind.NOT_MADE, reason);
    }
}
