package io.storefleet.fastspring;

import io.storefleet.fastspring.accounts.Accounts;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Learned;
import io.storefleet.fastspring.invoices.Invoices;
import io.storefleet.fastspring.products.Products;
import io.storefleet.fastspring.quotes.Quotes;
import io.storefleet.fastspring.reports.Reports;
import io.storefleet.fastspring.sessions.Sessions;

/** The client of one store: a cheap, immutable view on a shared transport, for any number of threads. */
public final class FastSpring {

    private final Transport transport;
    private final FastSpringOptions options;
    private final Learned learned;
    private final Caller caller;

    public FastSpring(Transport transport, FastSpringOptions options) {
        this(transport, options, new Learned());
    }

    private FastSpring(Transport transport, FastSpringOptions options, Learned learned) {
        this.transport = transport;
        this.options = options;
        this.learned = learned;
        this.caller = new Caller(transport, options, learned);
    }

    /** The same client for another kind of caller, such as a job; what was learned of the service is shared. */
    public FastSpring with(CallOptions defaults) {
        return new FastSpring(transport, options.withDefaults(defaults), learned);
    }

    /** The store's buyers and their account-management links. */
    public Accounts accounts() {
        return new Accounts(caller);
    }

    /** What the store sells. */
    public Products products() {
        return new Products(caller);
    }

    /** Prefilled carts and their links. */
    public Sessions sessions() {
        return new Sessions(caller);
    }

    /** Offers in writing. */
    public Quotes quotes() {
        return new Quotes(caller);
    }

    /** Payment invoices. */
    public Invoices invoices() {
        return new Invoices(caller);
    }

    /** Reports on subscriptions and revenue. */
    public Reports reports() {
        return new Reports(caller);
    }

    @Override
    public String toString() {
        return "FastSpring[hidden]";
    }
}
