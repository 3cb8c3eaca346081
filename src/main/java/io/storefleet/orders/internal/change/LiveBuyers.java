package io.storefleet.orders.internal.change;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import org.springframework.stereotype.Component;

/** Reads from the store itself whom a charge is for; whoever asks has shown their right. */
@Component
class LiveBuyers {

    private final StoreClients clients;

    LiveBuyers(StoreClients clients) {
        this.clients = clients;
    }

    /** @throws OrderProblem when there is none, or nothing on file can be charged */
    Account chargeable(StoreId store, AccountId id) {
        var account = get(store, id);
        if (account.payment().active() < 1) {
            throw new OrderProblem(Kind.NO_PAYMENT_METHOD);
        }
        return account;
    }

    private Account get(StoreId store, AccountId id) {
        try {
            return clients.client(store).with(CallOptions.person()).accounts().get(id);
        } catch (FastSpringException.RequestRefused refused) {
            throw refused.code().equals("account")
                    ? new OrderProblem(Kind.ACCOUNT_NOT_FOUND)
                    : new OrderProblem(Kind.NOT_READ, refused.code());
        } catch (FastSpringException failure) {
            clients.troubled(store, failure);
            throw new OrderProblem(Kind.NOT_READ, failure.code());
        }
    }
}
