package io.storefleet.fastspring.internal;

/** A kind of thing the service answers with, and the two names it goes by in JSON. */
public enum Resource {
    ACCOUNTS("accounts", "account"),
    PRODUCTS("products", "product");

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
