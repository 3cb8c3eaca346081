package io.storefleet.fastspring.internal;

/** A kind of thing the service answers with, and the two names it goes by in JSON. */
public enum Resource {
    ACCOUNTS("accounts", "account"),
    COUPONS("coupons", "coupon"),
    EVENTS("events", "event"),
    ORDERS("orders", "order"),
    PRODUCTS("products", "product"),
    RETURNS("returns", "return"),
    SUBSCRIPTIONS("subscriptions", "subscription"),
    QUOTES("quotes", "quote"),
    SURVEYS("surveys", "survey"),
    /** An answer that is one thing as a whole, or a bare array of things, without a key of its own. */
    WHOLE("", "");

    private final String plural;
    private final String singular;

    Resource(String plural, String singular) {
        this.plural = plural;
        this.singular = singular;
    }

    /** Key of the array that holds the things. */
    public String plural() {
        return plural;
    }

    /** Key of the field that repeats the id of a thing. */
    public String singular() {
        return singular;
    }
}
