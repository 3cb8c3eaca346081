package io.storefleet.checkouts.internal;

import io.storefleet.checkouts.CartProblem;
import io.storefleet.checkouts.CartProblem.Field;
import io.storefleet.checkouts.CartProblem.Kind;
import io.storefleet.checkouts.CartProblem.Place;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.sessions.StoreFront;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the store where a customer's pages are, which also tells whether there is such a customer. */
@Component
class LiveFronts {

    private final StoreClients clients;

    LiveFronts(StoreClients clients) {
        this.clients = clients;
    }

    /** @throws CartProblem when there is no such account, or the store gave no usable answer */
    StoreFront of(StoreId store, AccountId account) {
        try {
            var portal = clients.client(store)
                    .with(CallOptions.person())
                    .accounts()
                    .get(account)
                    .url();
            return Optional.ofNullable(portal)
                    .flatMap(StoreFront::ofPortal)
                    .orElseThrow(() -> new CartProblem(Kind.FRONT_UNKNOWN, Field.FRONT));
        } catch (FastSpringException.RequestRefused refused) {
            throw refused.code().equals("account")
                    ? new CartProblem(Kind.ACCOUNT_UNKNOWN, Field.ACCOUNT)
                    : new CartProblem(Kind.NOT_READ, new Place(Field.CART, -1), refused.code());
        } catch (FastSpringException failure) {
            clients.troubled(store, failure);
            throw new CartProblem(Kind.NOT_READ, new Place(Field.CART, -1), failure.code());
        }
    }
}
