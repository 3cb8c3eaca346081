package io.storefleet.fastspring;

import io.storefleet.fastspring.internal.Caller;

/** The client of one store: a cheap, immutable view on a shared transport, for any number of threads. */
public final class FastSpring {

    private final Accounts accounts;
    private final Products products;

    public FastSpring(Transport transport, FastSpringOptions options) {
        var caller = new Caller(transport, options);
        this.accounts = new Accounts(caller);
        this.products = new Products(caller);
    }

    /** The store's buyers and their account-management links. */
    public Accounts accounts() {
        return accounts;
    }

    /** What the store sells. */
    public Products products() {
        return products;
    }

    @Override
    public String toString() {
        return "FastSpring[hidden]";
    }
}
