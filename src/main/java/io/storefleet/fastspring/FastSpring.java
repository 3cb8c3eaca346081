package io.storefleet.fastspring;

import io.storefleet.fastspring.accounts.Accounts;
import io.storefleet.fastspring.coupons.Coupons;
import io.storefleet.fastspring.events.Events;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Learned;
import io.storefleet.fastspring.invoices.Invoices;
import io.storefleet.fastspring.orders.OrderCharges;
import io.storefleet.fastspring.orders.Orders;
import io.storefleet.fastspring.products.Products;
import io.storefleet.fastspring.quotes.Quotes;
import io.storefleet.fastspring.reports.Reports;
import io.storefleet.fastspring.returns.Returns;
import io.storefleet.fastspring.sessions.Sessions;
import io.storefleet.fastspring.subscriptions.Subscriptions;
import io.storefleet.fastspring.webhooks.Webhooks;

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

    /** What the store takes off its prices, and the codes for it. */
    public Coupons coupons() {
        return new Coupons(caller);
    }

    /** What the store sells. */
    public Products products() {
        return new Products(caller);
    }

    /** What buyers pay for again and again. */
    public Subscriptions subscriptions() {
        return new Subscriptions(caller);
    }

    /** What was bought. */
    public Orders orders() {
        return new Orders(caller);
    }

    /**
     * Orders that are made and charged at once.
     *
     * @throws IllegalStateException unless the options allow {@link Feature#CREATE_AND_CHARGE}
     */
    public OrderCharges orderCharges() {
        return new OrderCharges(caller);
    }

    /** What was given back. */
    public Returns returns() {
        return new Returns(caller);
    }

    /** What the store has to tell of, for 30 days. */
    public Events events() {
        return new Events(caller);
    }

    /** The webhooks' secrets. */
    public Webhooks webhooks() {
        return new Webhooks(caller);
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
